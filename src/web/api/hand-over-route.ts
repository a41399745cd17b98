/** Work given from one to another: a case, several, or all that somebody has by name; and whose it is now. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type LocalDate, parseLocalDate } from '#calendar'
import { cleaned } from '../form.ts'
import type { Services, Session } from '../services.ts'
import { giftsOf, mostAtOnce, type Source } from '../staff/hand-over/gift.ts'
import { keepRuns, type Run } from '../staff/hand-over/runs.ts'
import { givenKey } from './attempt.ts'
import { answer, failed, operation } from './operation.ts'
import { type Problem, problem } from './problem.ts'
import { daySchema, idempotency, named } from './schemas/record.ts'

const partSchema = named(
  'Part',
  z.object({
    ...{ reference: z.string(), title: z.string(), restricted: z.boolean(), as: z.string(), asTitle: z.string(), person: z.string() },
    ...{ since: daySchema, until: daySchema.optional(), insteadOf: z.string().optional(), isNew: z.boolean() },
  }),
)

const colleagueSchema = z.object({
  ...{ id: z.string(), name: z.string(), isActive: z.boolean(), roles: z.array(z.string()), awayUntil: daySchema.optional() },
  opensNothing: z.boolean().optional(),
  awayNext: z.object({ from: daySchema, until: daySchema }).optional().describe('The first absence that has not begun.'),
  parts: z.int().describe('How many parts of open cases are theirs by name, of those that this account may see.'),
})

const askedSchema = z
  .object({
    references: z.array(z.string().max(40)).max(mostAtOnce).optional().describe('Of these cases, or'),
    person: z.string().max(100).optional().describe('all that this account has by name, or'),
    back: z.string().max(100).optional().describe('what was lent for this account, given back to it.'),
    as: z.string().max(100).default('').describe('Of cases: the role it is given in.'),
    to: z.array(z.string().max(100)).max(20).default([]).describe('Accounts; several share it evenly.'),
    reasons: z.string().max(2000).default('').describe('As each case will say it.'),
    agreedWith: z.array(z.string().max(200)).max(20).default([]),
    until: daySchema.optional().describe('Lent until this day.'),
  })
  .describe('One of references, person or back.')

type Asked = z.output<typeof askedSchema>

const sourceOf = ({ references, person, back }: Asked): Source | undefined => {
  if ([references, person, back].filter(one => one !== undefined).length !== 1) return undefined
  if (references !== undefined) return { is: 'cases', references }
  return person === undefined ? { is: 'back', person: back ?? '' } : { is: 'person', person }
}

const runSchema = named(
  'HandOver',
  z.object({
    is: z.enum(['going', 'done', 'stopped', 'failed']),
    of: z.int().describe('How many are to be given.'),
    answers: z.array(
      z.object({
        reference: z.string(),
        what: z.string(),
        to: z.string().optional().describe('Whose it is now; left out: it stays where it was.'),
        refused: z.object({ because: z.string(), clauses: z.array(z.string()) }).optional(),
      }),
    ),
  }),
)

const runJson = ({ is, gifts, answers }: Run) => ({
  ...{ is, of: gifts.length },
  answers: answers.map(({ gift, to, refused }) => ({
    ...{ reference: gift.reference, what: gift.what },
    ...(to !== undefined && { to }),
    ...(refused && { refused: { because: refused.because, clauses: refused.clauses.map(({ text }) => text) } }),
  })),
})

const faultsOf = (
  asked: Asked,
  source: Source,
  people: readonly string[],
  until: LocalDate | undefined,
  today: LocalDate,
): Problem | undefined => {
  const errors = [
    ...(source.is === 'cases' && asked.as === '' ? [{ at: 'body/as', detail: 'Say in which role it is given.' }] : []),
    ...(source.is !== 'back' && !asked.to.some(id => people.includes(id))
      ? [{ at: 'body/to', detail: 'Name an account that is switched on: who takes it on.' }]
      : []),
    ...(source.is !== 'back' && asked.reasons.trim() === ''
      ? [{ at: 'body/reasons', detail: 'Give the reason, as each case will say it.' }]
      : []),
    ...(until !== undefined && until < today
      ? [{ at: 'body/until', detail: 'The last day is over already. Give a later day, or none.' }]
      : []),
  ]
  return errors.length === 0
    ? undefined
    : problem('refused', `${errors.map(({ detail }) => detail).join(' ')} Nothing was recorded.`, { errors })
}

const none = problem('not-found', 'There is no such run of this account, or it is no longer kept. What was given stands in each case.')
const ofRun = z.object({ run: z.string().max(200) })

export const handOverRoutes = (app: FastifyInstance, services: Services): void => {
  const runs = keepRuns(services, fault => app.log.error(fault, 'handing over failed'))

  operation(app, 'GET /parts', {
    summary: 'Who has which part in open cases',
    query: z.object({ person: z.string().max(100).optional(), reference: z.string().max(40).optional() }),
    answers: z.object({ parts: z.array(partSchema) }),
    handle: async ({ session, query: { person, reference } }) => {
      const parts = await services.parts(session, {
        ...(person !== undefined && { person }),
        ...(reference !== undefined && { references: [reference] }),
      })
      return answer({ parts })
    },
  })

  operation(app, 'GET /colleagues', {
    summary: 'Everybody with an account: their roles, what they have, and until when they are away',
    answers: z.object({ colleagues: z.array(colleagueSchema) }),
    handle: async ({ session }) => answer({ colleagues: await services.colleagues(session) }),
  })

  const begin = async (session: Session, asked: Asked, request: FastifyRequest) => {
    const source = sourceOf(asked)
    if (source === undefined) return problem('not-understood', 'Say which work: one of "references", "person" or "back".')
    if (source.is !== 'cases' && source.person !== session.account.id && !session.account.permissions.includes('see-all-cases'))
      return problem('not-allowed', 'Only somebody who sees all cases may give out what another has.')
    const people = (await services.colleagues(session)).filter(({ isActive }) => isActive)
    const until = asked.until === undefined ? undefined : parseLocalDate(asked.until)
    const wrong = faultsOf(
      asked,
      source,
      people.map(({ id }) => id),
      until,
      services.today(),
    )
    if (wrong !== undefined) return wrong
    const gifts = (await giftsOf(services, session, source, asked.as)).slice(0, mostAtOnce)
    if (gifts.length === 0) return problem('not-found', 'There is nothing of that to give among what this account may see.')
    const to = people.filter(({ id }) => (source.is === 'back' ? id === source.person : asked.to.includes(id)))
    const terms = {
      reasons: cleaned(asked.reasons).trim(),
      agreedWith: asked.agreedWith.map(cleaned),
      ...(until !== undefined && { until }),
    }
    const key = givenKey(session, request)
    runs.start(session, { key, gifts, to, terms, title: '', back: '' })
    return key
  }

  operation(app, 'POST /hand-overs', {
    summary: 'Hand work over',
    description:
      'One after another, each judged by the procedure as by hand: read the run for what was given and what was refused. The same Idempotency-Key twice is one run.',
    headers: idempotency,
    body: askedSchema,
    answers: z.object({ run: z.string() }),
    status: 202,
    handle: async ({ session, body, request }) => {
      const begun = await begin(session, body, request)
      return typeof begun === 'string' ? answer({ run: begun }) : failed(begun)
    },
  })

  operation(app, 'GET /hand-overs/:run', {
    summary: 'How far handing over is',
    params: ofRun,
    answers: runSchema,
    handle: async ({ session, params }) => {
      const run = await runs.look(session, params.run)
      return run === undefined ? failed(none) : answer(runJson(run))
    },
  })

  operation(app, 'DELETE /hand-overs/:run', {
    summary: 'Stop handing over',
    description: 'What was given stays given.',
    params: ofRun,
    answers: runSchema,
    handle: async ({ session, params }) => {
      runs.stop(session, params.run)
      const run = await runs.look(session, params.run)
      return run === undefined ? failed(none) : answer(runJson(run))
    },
  })
}
