import { formatOfLetter } from '#outputs'
import { letterForms } from './letter-file.ts'

/** Of a letter that went in large print each form is in large print: the two are not offered apart. */
const formsFor = (html: string): typeof letterForms =>
  formatOfLetter(html) === 'large print' ? letterForms.filter(({ file }) => file !== 'letter.pdf' && file !== 'letter.docx') : letterForms

/** Where a letter as sent can be had in another form. */
export const LetterForms = ({ at, html }: { readonly at: string; readonly html: string }) => (
  <p>
    Keep it as:{' '}
    {formsFor(html).map(({ file, words }, i) => (
      <>
        {i > 0 && ' · '}
        <a href={`${at}/${file}`}>{words}</a>
      </>
    ))}
  </p>
)
