/** Letters of a case that did not arrive, or left later than the record says. */
export const PostNotice = ({ items }: { readonly items: readonly { readonly text: string; readonly href: string }[] }) =>
  items.length === 0 ? null : (
    <section class="rc-warned" aria-labelledby="post-notice">
      <h2 id="post-notice">A letter of this case needs somebody</h2>
      {items.map(({ text, href }) => (
        <p>
          <a href={href}>{text}</a>
        </p>
      ))}
    </section>
  )
