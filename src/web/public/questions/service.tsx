import type { LocalDate } from '#calendar'
import { type Body, servicesTaken } from '#language'
import { textOf } from '../../form.ts'
import { Radios } from '../../govuk/index.ts'
import { answer } from '../answers.ts'
import { errorOf, legend, type Question } from '../question.tsx'

const title = (young: boolean) => (young ? 'Which part of your care is it about?' : 'Which service is it about?')

const isOffered = (body: Body, today: LocalDate, chosen: string): boolean =>
  chosen === 'not-sure' || servicesTaken(body, today).some(one => one.id === chosen)

export const service: Question = {
  path: 'service',
  section: 'happened',
  applies: () => true,
  title: ({ young }) => title(young),
  // A service that was closed since it was chosen is asked for again.
  isAnswered: ({ answers, body, today }) => isOffered(body, today, answer(answers, 'service')),
  missing: () => 'Choose the service it is about, or say you are not sure',
  read: (form, { body, today }) => {
    const chosen = textOf(form, 'service')
    return {
      answers: { service: chosen },
      errors: isOffered(body, today, chosen)
        ? []
        : [{ field: 'service', text: 'Choose a service, or ‘I am not sure’ and we will find out' }],
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
        ...servicesTaken(shown.body, shown.today).map(one => ({ value: one.id, text: one.title })),
        { divider: 'or' },
        { value: 'not-sure', text: 'I am not sure', hint: { text: 'We will work it out. It does not slow your complaint down.' } },
      ]}
    />
  ),
}
