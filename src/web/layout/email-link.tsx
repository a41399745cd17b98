/** An email address as a link, which may break after the @ and nowhere odd. */
export const EmailLink = ({ email, subject }: { readonly email: string; readonly subject?: string }) => {
  const [name = '', host = ''] = email.split('@')
  return (
    <a class="rc-email" href={`mailto:${email}${subject ? `?subject=${encodeURIComponent(subject)}` : ''}`}>
      {name}@<wbr />
      {host}
    </a>
  )
}
