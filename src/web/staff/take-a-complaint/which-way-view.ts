/** The page before anything is recorded: which way it would go, and what to ask. */
import { factDefinition, type Procedure, sayOption } from '#language'
import type { Routing } from '#outputs'
import { type Form, listOf, textOf } from '../../form.ts'
import type { FormError } from '../../layout/index.ts'
import { proceedingsAnswer, proceedingsWords } from '../../proceedings-asked.ts'
import { notKnown, routeAnswerName, routeAnswersOf } from '../../route-answers.ts'
import type { Answers, Services, Session } from '../../services.ts'
import { sentence } from '../acts/act.ts'
import { linkClause } from '../parts/clauses.tsx'
import { dayName } from '../routing/questions.tsx'
import { routingView } from '../routing/view.ts'
import type { WhichWayView } from './which-way.tsx'

const saidInWords = (procedure: Procedure, field: string, value: string): string =>
  value === notKnown ? 'Not known' : value === 'yes' || value === 'no' ? sentence(value) : sentence(sayOption(procedure, field, value))

/** Asked on the form before: changed there. */
const ofTheForm: readonly string[] = [proceedingsAnswer, proceedingsWords]

const answeredView = (procedure: Procedure, answers: Answers): WhichWayView['answered'] =>
  [...routeAnswersOf(answers)]
    .filter(([id]) => !ofTheForm.includes(routeAnswerName(id)))
    .map(([id, values]) => {
      const [of = '', point] = id.split('/')
      const [type = '', field = ''] = of.split('.')
      const says =
        factDefinition(procedure, type)?.fields[field]?.says ??
        (type === 'matter-arose' ? 'When did it happen?' : 'When did they come to know of it?')
      return {
        id,
        asked: `${says.replace(/[?]$/, '')}${point === undefined ? '' : ` (point ${point})`}:`,
        said: values.map(value => saidInWords(procedure, field, value)).join(', '),
      }
    })

/** Named by this page itself: never sent on as hidden fields. */
const own = (questions: Routing['questions']): ReadonlySet<string> =>
  new Set([
    '_csrf',
    'do',
    'forget',
    ...questions.flatMap(question => [`route.${question.id}`, ...['day', 'month', 'year'].map(part => `${dayName(question)}-${part}`)]),
  ])

const carriedFields = (form: Form, questions: Routing['questions']): WhichWayView['carried'] => {
  const asked = own(questions)
  return Object.keys(form)
    .filter(name => !asked.has(name))
    .flatMap(name =>
      (Array.isArray(form[name]) ? listOf(form, name) : [textOf(form, name)]).map((value): readonly [string, string] => [name, value]),
    )
}

export const whichWayView = (
  services: Services,
  session: Session,
  routing: Routing,
  answers: Answers,
  form: Form,
  errors: readonly FormError[],
): WhichWayView => {
  const procedure = services.procedures().find(({ id }) => id === routing.procedure.id)
  if (procedure === undefined) throw new Error(`${routing.procedure.id} is not a procedure of ${services.body.id}`)
  const clauses = services.clauses(procedure.id)
  const link = linkClause(procedure, clauses)
  const nothing = () => undefined
  const words = new Map(routing.points.map(({ point, words: said }) => [point, said]))
  return {
    routing: routingView(routing, {
      body: services.body,
      procedure,
      link,
      clauses,
      act: nothing,
      mayCorrect: () => false,
      letter: nothing,
    }),
    questions: routing.questions.map(question => ({ question, of: question.point === undefined ? '' : (words.get(question.point) ?? '') })),
    answered: answeredView(procedure, answers),
    form,
    isComplaint: ['', 'complaint'].includes(textOf(form, 'what')),
    carried: carriedFields(form, routing.questions),
    errors,
    link,
    csrf: session.csrf,
  }
}
