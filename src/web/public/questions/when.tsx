import { textOf } from '../../form.ts'
import { Checkboxes, DateInput } from '../../govuk/index.ts'
import { answer } from '../answers.ts'
import { asErrors, readHappened } from '../happened.ts'
import { legend, type Question } from '../question.tsx'

const title = 'When did it happen?'

export const when: Question = {
  path: 'when',
  section: 'happened',
  applies: () => true,
  title: () => title,
  isAnswered: ({ answers }) => answer(answers, 'happened') !== '',
  missing: () => 'Say when it happened, or that you are not sure',
  form: answers => {
    const happened = answer(answers, 'happened')
    if (happened === 'not-sure') return { notSure: 'yes' }
    const [year = '', month = '', day = ''] = happened.split('-')
    return { 'happened-day': day.replace(/^0/, ''), 'happened-month': month.replace(/^0/, ''), 'happened-year': year }
  },
  read: (form, { today }) => {
    const typed = { day: textOf(form, 'happened-day'), month: textOf(form, 'happened-month'), year: textOf(form, 'happened-year') }
    const isNotSure = textOf(form, 'notSure') === 'yes'
    const isEmpty = `${typed.day}${typed.month}${typed.year}`.trim() === ''
    if (isNotSure && isEmpty) return { answers: { happened: 'not-sure' }, errors: [] }
    if (isNotSure) return { answers: {}, errors: [{ field: 'happened-month', text: 'Enter a date or choose ‘I am not sure’, not both' }] }
    const read = readHappened(typed, today)
    return 'happened' in read ? { answers: { happened: read.happened }, errors: [] } : { answers: {}, errors: asErrors(read) }
  },
  Fields: shown => {
    const error = shown.errors[0]
    const part = (name: 'day' | 'month' | 'year', text: string, width: number) => ({
      name,
      label: text,
      classes: `govuk-input--width-${width}`,
      value: textOf(shown.form, `happened-${name}`),
      error: error?.field === `happened-${name}`,
      ...(name === 'month' ? { inputmode: 'text' } : {}),
    })
    return (
      <>
        <DateInput
          id="happened"
          namePrefix="happened"
          fieldset={{ legend: legend(shown, title) }}
          hint={{
            text: `Your best guess is fine. If it went on for some time, give the latest date. You may leave out the day. For example, 3 ${shown.today.slice(0, 4)}.`,
          }}
          errorMessage={error && { text: error.text }}
          items={[part('day', 'Day', 2), part('month', 'Month', 3), part('year', 'Year', 4)]}
          formGroup={{
            afterInputs: {
              html: (
                <Checkboxes
                  name="notSure"
                  values={[textOf(shown.form, 'notSure')]}
                  formGroup={{ classes: 'rc-not-sure' }}
                  items={[{ value: 'yes', text: 'I am not sure' }]}
                />
              ),
            },
          }}
        />
        <details>
          <summary>What if it was more than a year ago?</summary>
          <div>
            {shown.young ? (
              <p>
                Tell us anyway. Tell us why you waited too. If we say no, we must tell you why. Then you can ask somebody outside to check.
              </p>
            ) : (
              <p>
                Tell us anyway. We usually look at things from the last year, but we can go further back if you had a good reason to wait
                and it can still be looked into fairly. If we decide not to, we must tell you why, and how to ask the{' '}
                {shown.body.ombudsman.name}.
              </p>
            )}
          </div>
        </details>
      </>
    )
  },
}
