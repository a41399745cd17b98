import { textOf } from '../../form.ts'
import { Radios } from '../../govuk/index.ts'
import { answer } from '../answers.ts'
import { errorOf, legend, type Question } from '../question.tsx'

const title = 'Would you like someone on your side?'

export const advocate: Question = {
  path: 'advocate',
  section: 'you',
  applies: ({ young }) => young,
  hangsOn: ['who-you-are'],
  title: () => title,
  isAnswered: ({ answers }) => answer(answers, 'advocate') !== '',
  missing: () => 'Say whether you would like an advocate',
  read: form => {
    const wanted = textOf(form, 'advocate')
    return {
      answers: { advocate: wanted },
      errors: ['yes', 'have', 'not-now'].includes(wanted)
        ? []
        : [{ field: 'advocate', text: 'Choose yes, not now, or that you have one. You can change your mind later' }],
    }
  },
  Fields: shown => (
    <Radios
      name="advocate"
      value={textOf(shown.form, 'advocate')}
      fieldset={{ legend: legend(shown, title) }}
      hint={{
        text:
          shown.body.advocacy?.says ??
          'An advocate helps you say what you want. They do not work for the people you complain about. It is free.',
      }}
      errorMessage={errorOf(shown, 'advocate')}
      items={[
        { value: 'yes', text: 'Yes, please find me an advocate' },
        { value: 'have', text: 'I have one already' },
        { value: 'not-now', text: 'Not now', hint: { text: 'You can ask for one later, at any time.' } },
      ]}
    />
  ),
}
