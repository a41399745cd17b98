import { letterForms } from './letter-file.ts'

/** Where a letter as sent can be had in another form. */
export const LetterForms = ({ at }: { readonly at: string }) => (
  <p>
    Keep it as:{' '}
    {letterForms.map(({ file, words }, i) => (
      <>
        {i > 0 && ' · '}
        <a href={`${at}/${file}`}>{words}</a>
      </>
    ))}
  </p>
)
