import { textOf } from '../../form.ts'
import { Radios } from '../../govuk/index.ts'
import { answer } from '../answers.ts'
import { errorOf, legend, type Question } from '../question.tsx'

const title = (young: boolean) => (young ? 'Which part of your care is it about?' : 'Which service is it about?')

export const service: Question = {
  path: 'service',
  section: 'happened',
  applies: () => true,
  title: ({ young }) => title(young),
  isAnswered: ({ answers }) => answer(answers, 'service') !== '',
  missing: () => 'Choose the service it is about, or say you are not sure',
  read: (form, { body }) => {
    const chosen = textOf(form, 'service')
    const known = chosen === 'not-sure' || body.services.some(one => one.id === chosen)
    return {
      answers: { service: chosen },
      errors: known ? [] : [{ field: 'service', text: 'Choose a service, or ‘I am not sure’ and we will find out' }],
    }
  },
  Fields: shown => (
    <Radios
      name="service"
      value={textOf(shown.form, 'service')}
      fieldset={{ legend: legend(shown, title(shown.young)) }}
      hint={{ text: 'If it is about several, choose the main one. Each thing that went wrong has its own place later.' }}
      errorMessage={errorOf(shown, 'service')}
      items={[
        ...shown.body.services.map(one => ({ value: one.id, text: one.title })),
        { divider: 'or' },
        { value: 'not-sure', text: 'I am not sure', hint: { text: 'We will work it out. It does not slow your complaint down.' } },
      ]}
    />
  ),
}
