/** A letter we rendered ourselves, with everything a person typed escaped. */
export const LetterHtml = ({ html }: { readonly html: string }) => <div class="rc-preview" dangerouslySetInnerHTML={{ __html: html }} />
