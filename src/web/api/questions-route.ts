/** Questions to the figures: asked once, kept under a name, shared with a role, answered anew each time and sent by email. */
import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { OwnQuestionSaved } from '../figure-services.ts'
import { cleaned } from '../form.ts'
import type { Services, Session } from '../services.ts'
import { periodNames } from '../staff/figures/choose.tsx'
import { keepingOf } from '../staff/figures/keeping-own.ts'
import { addNarrows, type Narrows, narrowChoices, narrowNames } from '../staff/figures/narrows.ts'
import { askedOfOwn, chosenOf, type OwnQuestion, ownQuestionOf } from '../staff/figures/own-question.ts'
import { queryOf } from '../staff/http/query.ts'
import { figuresSchema } from './figures-route.ts'
import { answer, failed, operation } from './operation.ts'
import { type Problem, problem } from './problem.ts'
import { daySchema, named } from './schemas/record.ts'

const ids = z.array(z.string().max(200)).max(100)

const questionSchema = named(
  'Question',
  z.object({
    procedure: z.string().max(100),
    measures: ids.min(1).describe('Ids of measures of the procedure.'),
    by: ids.default([]).describe('Fields to give them in groups by.'),
    across: z.string().max(200).optional().describe('A second field: its groups stand beside those of each.'),
    services: ids.default([]).describe('Of these services alone; none: of all.'),
    narrowed: z
      .partialRecord(z.enum(narrowNames), z.string().max(500))
      .default({})
      .describe('Only complaints of which this is so; "also" and "not" name measures.'),
    period: z.enum(periodNames).optional().describe('By its name it moves with the calendar. This, or both days.'),
    from: daySchema.optional(),
    to: daySchema.optional(),
    beside: z.int().min(0).max(8).default(0).describe('Beside so many periods of the same length before.'),
  }),
)

type QuestionAsked = z.output<typeof questionSchema>

const mailSchema = z.object({
  every: z.enum(['week', 'month']).describe('On Mondays, or on the first of the month.'),
  sends: z.enum(['figures', 'csv']),
})

const keptSchema = named(
  'KeptQuestion',
  z.object({
    id: z.string(),
    name: z.string(),
    sharedWith: z.string().describe('Empty: nobody; else a role.'),
    keptBy: z.string().optional().describe('Who keeps it; left out where it is the account’s own.'),
    question: questionSchema.optional().describe('Left out: its procedure is not in force any more.'),
    mail: mailSchema.optional().describe('How its answer comes to this account by email.'),
  }),
)

const addressOf = ({ procedure, measures, by, across, services, narrowed, period, from, to, beside }: QuestionAsked): string => {
  const asked = new URLSearchParams({ procedure, beside: String(beside) })
  for (const [name, values] of [
    ['measure', measures],
    ['by', by],
    ['service', services],
  ] as const)
    for (const value of values) asked.append(name, value)
  for (const [name, value] of Object.entries({ across, period, from, to })) if (value !== undefined) asked.set(name, value)
  const narrows: Narrows = Object.fromEntries(Object.entries(narrowed).filter(([, value]) => value !== ''))
  addNarrows(asked, narrows)
  return asked.toString()
}

const questionJson = ({ procedure, measures, by, across, only, narrows, days, beside }: OwnQuestion) => ({
  ...{ procedure: procedure.id, measures, by, services: only, beside, narrowed: { ...narrows } },
  ...(across !== '' && { across }),
  ...(days.period === '' ? { from: days.from, to: days.to } : { period: periodNames.find(name => name === days.period) }),
})

const unknown = (at: string, asked: readonly string[], known: readonly string[], what: string) =>
  asked.flatMap((id, i) =>
    known.includes(id) ? [] : [{ at: `body/${at}/${i}`, detail: `There is no ${what} "${id.slice(0, 60)}" here.` }],
  )

const none = problem('not-found', 'There is no such question among those this account may open. "listQuestions" has them.')
const ofQuestion = z.object({ id: z.string().max(100) })

export const questionsRoutes = (app: FastifyInstance, services: Services): void => {
  const faultsOf = async (session: Session, asked: QuestionAsked, own: OwnQuestion) => {
    const choices = narrowChoices(own.procedure, services.body, await services.narrowedTo(session, own.procedure.id))
    const strange = Object.entries(asked.narrowed).flatMap(([name, value]) =>
      choices.some(one => one.name === name && one.items.some(item => item.value === value))
        ? []
        : [{ at: `body/narrowed/${name}`, detail: `"${value.slice(0, 60)}" is none of its choices.` }],
    )
    const noDays = asked.period === undefined && (asked.from === undefined || asked.to === undefined)
    const days = noDays ? 'Name a period, or give both days, as 2026-04-01.' : own.days.wrong
    const across = asked.across === undefined ? [] : [asked.across]
    return [
      ...unknown('measures', asked.measures, own.measures, 'measure'),
      ...unknown('by', asked.by, own.by, 'field'),
      ...unknown('across', across, [own.across], 'field').map(({ detail }) => ({ at: 'body/across', detail })),
      ...unknown('services', asked.services, own.only, 'service'),
      ...strange,
      ...(days === undefined
        ? []
        : [{ at: asked.period === undefined ? 'body/from' : 'body/period', detail: days.split('. ')[0] ?? days }]),
    ]
  }

  /** The question as the page would ask it, or every place at which it cannot be asked. */
  const read = async (session: Session, asked: QuestionAsked): Promise<{ readonly own: OwnQuestion } | { readonly fault: Problem }> => {
    const own = ownQuestionOf(queryOf(addressOf(asked)), services)
    if (own?.procedure.id !== asked.procedure) {
      const detail = 'No procedure in force has this id. "listProcedures" has them.'
      return { fault: problem('refused', detail, { errors: [{ at: 'body/procedure', detail }] }) }
    }
    const errors = await faultsOf(session, asked, own)
    return errors.length === 0 ? { own } : { fault: problem('refused', errors.map(({ detail }) => detail).join(' '), { errors }) }
  }

  const keptJson = ({ asked, mail, ...kept }: OwnQuestionSaved) => {
    const own = ownQuestionOf(queryOf(asked), services)
    const isThere = own !== undefined && own.procedure.id === queryOf(asked).text('procedure') && own.measures.length > 0
    return { ...kept, ...(isThere && { question: questionJson(own) }), ...(mail && { mail }) }
  }

  const counted = async (session: Session, own: OwnQuestion) => {
    const figures = await services.chosenFigures(session, chosenOf(own, services))
    return figures === undefined ? failed(problem('not-found', 'No procedure in force has these measures.')) : answer(figures)
  }

  operation(app, 'POST /questions/answer', {
    summary: 'Ask a question of the figures',
    description: 'Nothing is kept.',
    body: questionSchema,
    answers: figuresSchema,
    handle: async ({ session, body }) => {
      const asked = await read(session, body)
      return 'fault' in asked ? failed(asked.fault) : counted(session, asked.own)
    },
  })

  operation(app, 'GET /questions', {
    summary: 'Questions kept under a name',
    description: 'The account’s own and those shared with a role of its own.',
    answers: z.object({ questions: z.array(keptSchema) }),
    handle: async ({ session }) => answer({ questions: (await services.ownQuestions(session)).map(keptJson) }),
  })

  operation(app, 'POST /questions', {
    summary: 'Keep a question under a name',
    description: 'Kept once under its id. A question that is kept is never changed: keep another, and remove it.',
    body: z.object({
      id: z.uuid().optional().describe('Made by the caller, so that the same call twice keeps one.'),
      name: z.string().max(200),
      sharedWith: z.string().max(100).default('').describe('Empty: nobody; else a role that may see figures.'),
      question: questionSchema,
    }),
    answers: z.object({ id: z.string() }),
    status: 201,
    handle: async ({ session, body }) => {
      const asked = await read(session, body.question)
      if ('fault' in asked) {
        const errors = asked.fault.errors?.map(({ at, detail }) => ({ at: at.replace('body/', 'body/question/'), detail })) ?? []
        return failed({ ...asked.fault, errors })
      }
      const { name, shared, errors } = keepingOf({ name: cleaned(body.name), shared: body.sharedWith }, services)
      const found = errors.map(({ field, text }) => ({ at: `body/${field === 'shared' ? 'sharedWith' : field}`, detail: text }))
      if (found.length > 0) return failed(problem('refused', `${found.map(({ detail }) => detail).join('. ')}.`, { errors: found }))
      const id = body.id ?? randomUUID()
      await services.keepQuestion(session, { id, name, sharedWith: shared, asked: askedOfOwn(asked.own) })
      return answer({ id })
    },
  })

  operation(app, 'GET /questions/:id', {
    summary: 'A question that was kept',
    params: ofQuestion,
    answers: keptSchema,
    handle: async ({ session, params }) => {
      const kept = await services.ownQuestion(session, params.id)
      return kept === undefined ? failed(none) : answer(keptJson(kept))
    },
  })

  operation(app, 'GET /questions/:id/answer', {
    summary: 'The answer to a question that was kept',
    description: 'Counted anew, as the account may see it today.',
    params: ofQuestion,
    answers: figuresSchema,
    handle: async ({ session, params }) => {
      const kept = await services.ownQuestion(session, params.id)
      const own = kept && ownQuestionOf(queryOf(kept.asked), services)
      return own === undefined ? failed(none) : counted(session, own)
    },
  })

  operation(app, 'DELETE /questions/:id', {
    summary: 'Remove a question that was kept',
    description: 'Its keeper alone. What was sent of it by email stops too.',
    params: ofQuestion,
    answers: z.object({ removed: z.literal(true) }),
    handle: async ({ session, params }) =>
      (await services.removeQuestion(session, params.id)) ? answer({ removed: true } as const) : failed(none),
  })

  operation(app, 'POST /questions/:id/mail', {
    summary: 'Have the answer to a question by email',
    description: 'To this account’s address, counted as it may see it then.',
    params: ofQuestion,
    body: z.object({ mail: mailSchema.nullable().describe('null: no more.') }),
    answers: keptSchema,
    handle: async ({ session, params, body: { mail } }) => {
      const done = await services.mailQuestion(session, params.id, mail ?? undefined)
      const kept = await services.ownQuestion(session, params.id)
      if (kept === undefined) return failed(none)
      return done
        ? answer(keptJson(kept))
        : failed(problem('refused', 'There is no email address to send it to: give one on the page of the account first.'))
    },
  })
}
