/** Within a page, which has a first heading of its own: those of the letter are one lower. */
const lowered = (html: string): string =>
  html.replaceAll(/<(\/?)h([12])\b/g, (_, end: string, level: string) => `<${end}h${Number(level) + 1}`)

/** A letter we rendered ourselves, with everything a person typed escaped. */
export const LetterHtml = ({ html }: { readonly html: string }) =>
  html.includes('<h1') ? (
    <div class="rc-preview rc-preview--lowered" dangerouslySetInnerHTML={{ __html: lowered(html) }} />
  ) : (
    <div class="rc-preview" dangerouslySetInnerHTML={{ __html: html }} />
  )
