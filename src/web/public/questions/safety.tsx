import { textOf } from '../../form.ts'
import { Radios } from '../../govuk/index.ts'
import { answer } from '../answers.ts'
import { errorOf, legend, type Question } from '../question.tsx'

const title = (young: boolean) => (young ? 'Are you, or is anyone else, in danger now?' : 'Is anyone in danger now?')

export const safety: Question = {
  path: 'safety',
  section: 'you',
  applies: () => true,
  title: ({ young }) => title(young),
  isAnswered: ({ answers }) => ['yes', 'no'].includes(answer(answers, 'danger')),
  missing: () => 'Say whether anyone is in danger now',
  read: form => {
    const danger = textOf(form, 'danger')
    return {
      answers: { danger },
      errors: ['yes', 'no'].includes(danger) ? [] : [{ field: 'danger', text: 'Choose yes if anyone is in danger now, or no if not' }],
    }
  },
  Fields: shown => (
    <Radios
      name="danger"
      value={textOf(shown.form, 'danger')}
      fieldset={{ legend: legend(shown, title(shown.young)) }}
      hint={{
        text: shown.young
          ? 'For example someone hurts you, or you do not feel safe where you are.'
          : 'A complaint takes days. If somebody may be hurt, we want you to have help sooner.',
      }}
      errorMessage={errorOf(shown, 'danger')}
      items={[
        {
          value: 'yes',
          text: 'Yes, or I am worried about it',
          hint: { text: 'We will show you whom to call first. Your complaint is not lost.' },
        },
        { value: 'no', text: 'No' },
      ]}
    />
  ),
}
