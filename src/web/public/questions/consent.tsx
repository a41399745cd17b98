import { textOf } from '../../form.ts'
import { Radios, Textarea } from '../../govuk/index.ts'
import type { FormError } from '../../layout/index.ts'
import { answer } from '../answers.ts'
import { longestText, tooLong } from '../limits.ts'
import { type Asking, errorOf, legend, type Question } from '../question.tsx'

const title = ({ answers }: Asking) => `Does ${answer(answers, 'affectedName') || 'the person'} know that you are complaining?`

export const consent: Question = {
  path: 'consent',
  section: 'you',
  applies: ({ answers, young }) => !young && answer(answers, 'for') === 'someone-else',
  hangsOn: ['who-you-are', 'who-for'],
  title,
  isAnswered: ({ answers }) => ['yes', 'no', 'cannot'].includes(answer(answers, 'consent')),
  missing: a => `Say whether ${answer(a.answers, 'affectedName') || 'the person'} knows that you are complaining`,
  read: form => {
    const consents = textOf(form, 'consent')
    const why = consents === 'cannot' ? textOf(form, 'consentWhy').trim() : ''
    const errors: FormError[] = ['yes', 'no', 'cannot'].includes(consents)
      ? [...tooLong(why, longestText, 'consentWhy', 'What you wrote', 'Shorten it.')]
      : [{ field: 'consent', text: 'Choose whether they know and agree. If you are not sure, choose ‘No, not yet’' }]
    return { answers: { consent: consents, consentWhy: why }, errors }
  },
  Fields: shown => (
    <Radios
      name="consent"
      value={textOf(shown.form, 'consent')}
      fieldset={{ legend: legend(shown, title(shown)) }}
      hint={{ text: 'We ask because some answers may hold private things about them. Whatever you choose, you can send your complaint.' }}
      errorMessage={errorOf(shown, 'consent')}
      items={[
        { value: 'yes', text: 'Yes, and they are happy for me to complain' },
        { value: 'no', text: 'No, not yet', hint: { text: 'We will take your complaint, and talk with you about asking them.' } },
        {
          value: 'cannot',
          text: 'They cannot be asked',
          hint: { text: 'For example they are very young, or too ill to understand.' },
          conditional: {
            html: (
              <Textarea
                name="consentWhy"
                rows={3}
                label={{ text: 'Why not? (you may leave this out)' }}
                value={textOf(shown.form, 'consentWhy')}
                errorMessage={errorOf(shown, 'consentWhy')}
              />
            ),
          },
        },
      ]}
    />
  ),
}
