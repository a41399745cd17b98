/** A body's own sentence with its links: '{list}' becomes the address in plain text, and a link in HTML. */

export interface LinkInWords {
  readonly href: string
  /** What the link is called. */
  readonly says: string
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** What stands in braces and is no link stays as it is. */
export const linkedWords = (
  words: string,
  links: Readonly<Record<string, LinkInWords>>,
): { readonly text: string; readonly html: string } => {
  const filled = (whole: string, link: (one: LinkInWords) => string): string =>
    Object.entries(links).reduce((said, [name, one]) => said.replaceAll(`{${name}}`, link(one)), whole)
  return {
    text: filled(words, ({ href }) => href),
    html: filled(escaped(words), ({ href, says }) => `<a href="${escaped(href)}">${escaped(says)}</a>`),
  }
}
