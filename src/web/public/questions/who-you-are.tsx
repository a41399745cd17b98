import { relationsOffered } from '#language'
import { textOf } from '../../form.ts'
import { Radios } from '../../govuk/index.ts'
import { answer } from '../answers.ts'
import { errorOf, legend, type Question } from '../question.tsx'

export const whoYouAre: Question = {
  path: 'who-you-are',
  section: 'you',
  applies: () => true,
  title: () => 'Which of these are you?',
  isAnswered: ({ answers, body }) => relationsOffered(body).some(relation => relation.id === answer(answers, 'relation')),
  missing: () => 'Choose who you are',
  read: (form, { body }) => {
    const relation = textOf(form, 'relation')
    const known = relationsOffered(body).some(one => one.id === relation)
    return {
      answers: { relation },
      errors: known ? [] : [{ field: 'relation', text: 'Choose who you are. If none fits, choose the nearest: you can say more later' }],
    }
  },
  Fields: shown => (
    <Radios
      name="relation"
      value={textOf(shown.form, 'relation')}
      fieldset={{ legend: legend(shown, 'Which of these are you?') }}
      hint={{ text: 'Choose the nearest. It tells us which rules protect you.' }}
      errorMessage={errorOf(shown, 'relation')}
      items={relationsOffered(shown.body).map(relation => ({
        value: relation.id,
        text: relation.title,
        hint: relation.young
          ? { text: 'We will use plainer words, and you can have someone on your side to help you. It is free.' }
          : undefined,
      }))}
    />
  ),
}
