/** Recording steps on a case: tried first, recorded once, refused with every reason. */
import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Attempt, Fact, Refusal } from '#case'
import type { OpenCase, OpenRecord, Recorded, Services, Session } from '../services.ts'
import { decideInTurn } from '../staff/forms/judged.ts'
import { attemptAsked, keyOf, otherWithKey } from './attempt.ts'
import { ofCase, withCase } from './cases-route.ts'
import { type Looked, lookedAt } from './etag.ts'
import { type Answer, answer, type Frozen, failed, operation } from './operation.ts'
import { problem, refusedProblem } from './problem.ts'
import { type AttemptAsked, attemptSchema, factSchema, named, refusalSchema } from './schemas/record.ts'

const positionSchema = z
  .int()
  .min(0)
  .optional()
  .describe(
    'How many facts the case had when you looked. Or say it in If-Match, as the ETag of the case. One of the two is needed; where both are there If-Match counts.',
  )

const writing = z.object({
  'idempotency-key': z
    .string()
    .min(8)
    .max(200)
    .optional()
    .describe('The same key twice records once, and answers the same. Make a new one for each step.'),
  'if-match': z.string().optional().describe('The ETag of the case as you saw it.'),
})

export const recordedSchema = named(
  'Recorded',
  z.object({
    facts: z.array(factSchema),
    warnings: z.array(refusalSchema).describe('What does not stop it, and should be known.'),
    position: z.int().optional().describe('How many facts there are now; not said again.'),
    again: z.boolean().describe('This key had been recorded before: these are the facts of then.'),
  }),
)

const triedSchema = named(
  'Tried',
  z.object({
    would: z.enum(['record', 'wait', 'refuse']).describe('wait: it is recorded, and has effect once somebody has decided.'),
    refusals: z.array(refusalSchema),
    warnings: z.array(refusalSchema),
    mayStillBeRecorded: z.boolean(),
  }),
)

interface Asked<Open extends OpenRecord = OpenRecord> {
  readonly open: Open
  readonly session: Session
  readonly asked: readonly AttemptAsked[]
}

/** The attempts of what is asked, or every reason why they are not this account's. */
export const attemptsOf = ({
  open,
  session,
  asked,
}: Asked): { readonly attempts: readonly Attempt[] } | { readonly refusals: readonly Refusal[] } => {
  const made = asked.map(one => attemptAsked(open, session, one))
  const refusals = made.flatMap(one => ('refusal' in one ? [one.refusal] : []))
  return refusals.length > 0 ? { refusals } : { attempts: made.flatMap(one => ('attempt' in one ? [one.attempt] : [])) }
}

const noPosition = problem(
  'not-understood',
  'Say the position of the case that you looked at: as "position" in the body, or its ETag in If-Match. So nothing is recorded on a case that has changed.',
  { errors: [{ at: 'body/position', detail: 'It is missing, and there is no If-Match.' }] },
)

const sameData = (fact: Fact, attempt: Attempt): boolean =>
  Object.entries(attempt.data).every(([field, value]) => JSON.stringify(fact.data[field]) === JSON.stringify(value))

/** Whether what a key answers is what is asked now. */
const isSame = (facts: readonly Fact[], attempts: readonly Attempt[]): boolean =>
  attempts.every(attempt =>
    facts.some(
      fact =>
        fact.type === attempt.type &&
        fact.case === attempt.case &&
        sameData(fact, attempt) &&
        JSON.stringify(fact.on) === JSON.stringify(attempt.on),
    ),
  )

/** `at`: what the caller looked at, or its position alone where no If-Match is taken. */
export const answerOf = (recorded: Recorded, at: Looked | number): Answer<Frozen<z.output<typeof recordedSchema>>> => {
  const { position, isMatched } = typeof at === 'number' ? { position: at, isMatched: false } : at
  if (recorded.is === 'refused') return failed(refusedProblem(recorded.refusals))
  if (recorded.is === 'changed') {
    const now = position + recorded.since.length
    const were = recorded.since.length === 1 ? 'fact was' : 'facts were'
    const detail = `${recorded.since.length} ${were} recorded since position ${position}. Nothing of yours was. Look at them, and send it again with position ${now}.`
    return failed(problem(isMatched ? 'overtaken' : 'changed', detail, { since: recorded.since, position: now }))
  }
  const { facts, warnings, again } = recorded
  return answer({ facts, warnings, again, ...(!again && { position: position + facts.length }) })
}

const recordAsked = async (
  services: Services,
  { open, session, asked }: Asked<OpenCase>,
  request: FastifyRequest,
  saidPosition: number | undefined,
): Promise<Answer<Frozen<z.output<typeof recordedSchema>>>> => {
  const looked = lookedAt(request, saidPosition)
  if (looked === undefined) return failed(noPosition)
  const { position } = looked
  const made = attemptsOf({ open, session, asked })
  if ('refusals' in made) return failed(refusedProblem(made.refusals))
  const given = request.headers['idempotency-key']
  const key = typeof given === 'string' ? keyOf(session, given) : randomUUID()
  const recorded = await services.record(session, { reference: open.reference, position, attempts: made.attempts, key })
  if (recorded.is === 'recorded' && recorded.again && !isSame(recorded.facts, made.attempts)) return failed(otherWithKey)
  return answerOf(recorded, looked)
}

/** What recording them would answer, each judged with those before it. */
export const triedJson = (open: OpenRecord, attempts: readonly Attempt[]): Frozen<z.output<typeof triedSchema>> => {
  const decisions = decideInTurn(open, attempts)
  const refusals = decisions.flatMap(one => ('refused' in one ? one.refused : []))
  const waits = decisions.some(one => 'record' in one && one.waits)
  return {
    would: refusals.length > 0 ? 'refuse' : waits ? 'wait' : 'record',
    refusals,
    warnings: decisions.flatMap(one => ('record' in one ? one.warnings : [])),
    mayStillBeRecorded: decisions.some(one => 'refused' in one && one.mayStillBeRecorded === true),
  }
}

const personAsked = z.object({
  name: z.string().trim().min(1).max(200),
  as: z.string().max(100).describe('A role of the procedure: an id of "who".'),
  relation: z.string().max(200).optional(),
  email: z.string().max(200).optional(),
  phone: z.string().max(60).optional(),
  address: z.string().max(1000).optional(),
  needs: z.array(z.string().max(500)).max(20).default([]),
})

export const factsRoutes = (app: FastifyInstance, services: Services): void => {
  operation(app, 'POST /cases/:reference/facts', {
    summary: 'Record a step',
    description:
      'As the page of the same act would: in one of this account’s roles, judged by the procedure. 201 with the fact; 422 with every refusal and its clause; 409 where somebody else was first, or 412 where you said what you saw in If-Match.',
    params: ofCase,
    headers: writing,
    body: attemptSchema.extend({ position: positionSchema }),
    answers: recordedSchema,
    status: 201,
    handle: ({ session, params, body: { position, ...asked }, request }) =>
      withCase(services, session, params.reference, open => recordAsked(services, { open, session, asked: [asked] }, request, position)),
  })

  operation(app, 'POST /cases/:reference/facts/together', {
    summary: 'Record several facts at once',
    description: 'A response and the finding on each point, say: all are recorded or none, each judged with those before it.',
    params: ofCase,
    headers: writing,
    body: z.object({ position: positionSchema, facts: z.array(attemptSchema).min(1).max(50) }),
    answers: recordedSchema,
    status: 201,
    handle: ({ session, params, body: { position, facts }, request }) =>
      withCase(services, session, params.reference, open => recordAsked(services, { open, session, asked: facts }, request, position)),
  })

  operation(app, 'POST /cases/:reference/facts/try', {
    summary: 'What recording a step would answer',
    description: 'Nothing is recorded. The answer is that of recording it now.',
    params: ofCase,
    body: attemptSchema,
    answers: triedSchema,
    handle: ({ session, params, body }) =>
      withCase(services, session, params.reference, open => {
        const made = attemptsOf({ open, session, asked: [body] })
        return answer(
          'refusals' in made
            ? ({ would: 'refuse', refusals: made.refusals, warnings: [], mayStillBeRecorded: false } as const)
            : triedJson(open, made.attempts),
        )
      }),
  })

  operation(app, 'POST /cases/:reference/people', {
    summary: 'Put somebody on a case',
    description: 'Kept apart from the record, which names only the id that this gives.',
    params: ofCase,
    body: personAsked,
    answers: z.object({ id: z.string() }),
    status: 201,
    handle: ({ session, params, body }) =>
      withCase(services, session, params.reference, async open => {
        if (!Object.hasOwn(open.procedure.roles, body.as))
          return failed(
            problem('refused', `${open.procedure.title} has no role "${body.as.slice(0, 60)}".`, {
              errors: [{ at: 'body/as', detail: `It is one of: ${Object.keys(open.procedure.roles).join(', ')}.` }],
            }),
          )
        const { relation, email, phone, address, ...person } = body
        const more = { ...(relation && { relation }), ...(email && { email }), ...(phone && { phone }), ...(address && { address }) }
        const added = await services.addPerson(session, open.reference, { ...person, ...more })
        return added.is === 'refused' ? failed(problem('refused', added.because)) : answer({ id: added.person.id })
      }),
  })
}
