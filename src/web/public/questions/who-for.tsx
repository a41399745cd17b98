import { textOf } from '../../form.ts'
import { Input, Radios } from '../../govuk/index.ts'
import type { FormError } from '../../layout/index.ts'
import { answer } from '../answers.ts'
import { longestLine, tooLong } from '../limits.ts'
import { errorOf, legend, type Question } from '../question.tsx'

const title = 'Who is the complaint for?'

export const whoFor: Question = {
  path: 'who-for',
  section: 'you',
  applies: ({ young }) => !young,
  hangsOn: ['who-you-are'],
  title: () => title,
  isAnswered: ({ answers }) =>
    answer(answers, 'for') === 'me' || (answer(answers, 'for') === 'someone-else' && answer(answers, 'affectedName') !== ''),
  missing: () => 'Say who the complaint is for',
  read: form => {
    const whom = textOf(form, 'for')
    if (whom === 'me') return { answers: { for: 'me', affectedName: '', affectedAge: '', consent: '', consentWhy: '' }, errors: [] }
    const name = textOf(form, 'affectedName').trim()
    const age = textOf(form, 'affectedAge').trim()
    const errors: FormError[] = []
    if (whom !== 'someone-else') errors.push({ field: 'for', text: 'Choose whether the complaint is for you or for someone else' })
    else {
      if (name === '') errors.push({ field: 'affectedName', text: 'Enter the name of the person it is for. Initials will do' })
      errors.push(...tooLong(name, longestLine, 'affectedName', 'The name', 'Shorten it.'))
      if (age !== '' && !/^\d{1,3}$/.test(age))
        errors.push({ field: 'affectedAge', text: 'Enter the age in years as a number, such as 8, or leave it empty' })
    }
    return { answers: { for: whom, affectedName: name, affectedAge: age }, errors }
  },
  Fields: shown => (
    <Radios
      name="for"
      value={textOf(shown.form, 'for')}
      fieldset={{ legend: legend(shown, title) }}
      errorMessage={errorOf(shown, 'for')}
      items={[
        { value: 'me', text: 'Me' },
        {
          value: 'someone-else',
          text: 'Someone else',
          hint: { text: 'A child, a relative, a friend, or a person you speak for. You may be affected too.' },
          conditional: {
            html: (
              <>
                <Input
                  name="affectedName"
                  label={{ text: 'Their name' }}
                  hint={{ text: 'Initials will do, if you would rather not write the whole name here.' }}
                  value={textOf(shown.form, 'affectedName')}
                  errorMessage={errorOf(shown, 'affectedName')}
                  autocomplete="off"
                />
                <Input
                  name="affectedAge"
                  label={{ text: 'Their age (you may leave this out)' }}
                  value={textOf(shown.form, 'affectedAge')}
                  errorMessage={errorOf(shown, 'affectedAge')}
                  classes="govuk-input--width-3"
                  inputmode="numeric"
                />
              </>
            ),
          },
        },
      ]}
    />
  ),
}
