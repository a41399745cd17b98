/** Meetings about learning: their agendas and their minutes, with what was decided of each case. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { parseLocalDate } from '#calendar'
import { cleaned } from '../form.ts'
import type { CaseMinuted, Minutes } from '../learning-services.ts'
import type { Services, Session } from '../services.ts'
import { decideInTurn } from '../staff/forms/judged.ts'
import { givenKey } from './attempt.ts'
import { ofCase, withCase } from './cases-route.ts'
import { attemptsOf } from './facts-route.ts'
import { answer, failed, operation } from './operation.ts'
import { noSuchCase, type Problem, problem, refusedProblem } from './problem.ts'
import { attemptSchema, daySchema, idempotency, instantSchema, looseSchema, named } from './schemas/record.ts'

const meetingSchema = z.object({
  id: z.string(),
  title: z.string(),
  clause: z.string(),
  chair: z.string().optional(),
  held: z.enum(['diary', 'called']),
})

const minutesSchema = named(
  'Minutes',
  z.object({
    ...{ id: z.string(), meeting: meetingSchema, heldOn: daySchema, present: z.array(z.string()), said: z.string(), by: z.string() },
    at: instantSchema,
  }),
)

const caseSchema = z.object({
  ...{ reference: z.string(), said: z.string(), decided: z.array(z.string()) },
  refused: z.array(z.string()).describe('What was not recorded, each with why.'),
})

const minutesJson = ({ id, meeting, heldOn, present, said, by, at }: Minutes) => ({ id, meeting, heldOn, present, said, by, at })

const askedSchema = z.object({
  heldOn: daySchema,
  present: z.array(z.string().max(200)).min(1).max(200),
  said: z.string().max(20_000).default(''),
  cases: z
    .array(
      z.object({
        reference: z.string().max(40),
        position: z.int().min(0).describe('How many facts the case had when it was decided.'),
        said: z.string().max(20_000).default(''),
        facts: z.array(attemptSchema).max(20).default([]).describe('What was decided, as facts.'),
      }),
    )
    .max(200)
    .default([]),
})

type Asked = z.output<typeof askedSchema>

const minuted = async (services: Services, session: Session, one: Asked['cases'][number]): Promise<CaseMinuted | Problem> => {
  const open = await services.openCase(session, one.reference)
  if (open === undefined) return noSuchCase(one.reference)
  const made = attemptsOf({ open, session, asked: one.facts })
  if ('refusals' in made) return refusedProblem(made.refusals)
  const refusals = decideInTurn(open, made.attempts).flatMap(decision => ('refused' in decision ? decision.refused : []))
  if (refusals.length > 0) return refusedProblem(refusals)
  return { reference: open.reference, position: one.position, said: cleaned(one.said), attempts: made.attempts }
}

const sheets = (app: FastifyInstance, services: Services): void => {
  const draftSchema = z.object({ values: z.record(z.string(), z.union([z.string(), z.array(z.string())])) })

  operation(app, 'GET /cases/:reference/sheet', {
    summary: 'The follow-up sheet of a case as far as it was typed',
    params: ofCase,
    answers: draftSchema.extend({ savedAt: instantSchema.optional(), savedBy: z.string().optional() }),
    handle: ({ session, params }) =>
      withCase(services, session, params.reference, async ({ reference }) => {
        const draft = await services.sheetDraft(session, reference)
        if (draft === undefined) return answer({ values: {} })
        const values = Object.fromEntries(
          Object.entries(draft.values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
        )
        return answer({ values, savedAt: draft.savedAt, savedBy: draft.savedBy })
      }),
  })

  operation(app, 'POST /cases/:reference/sheet', {
    summary: 'Save the follow-up sheet as far as it is typed',
    description: 'Nothing is recorded by it: what it decides is recorded as facts.',
    params: ofCase,
    body: draftSchema,
    answers: z.object({ saved: z.literal(true) }),
    handle: ({ session, params, body }) =>
      withCase(services, session, params.reference, async ({ reference }) => {
        await services.saveSheetDraft(session, reference, body.values)
        return answer({ saved: true } as const)
      }),
  })
}

export const meetingsRoutes = (app: FastifyInstance, services: Services): void => {
  const noMeeting = problem('not-found', 'There is no such meeting about learning. "listMeetings" has them.')

  operation(app, 'GET /meetings', {
    summary: 'The meetings about learning that the procedures have',
    answers: z.object({ meetings: z.array(meetingSchema) }),
    handle: async () => answer({ meetings: services.meetingsOfLearning() }),
  })

  operation(app, 'GET /meetings/:meeting', {
    summary: 'The agenda of the next meeting, and minutes of those held',
    params: z.object({ meeting: z.string().max(100) }),
    answers: z.object({
      meeting: meetingSchema,
      on: daySchema.optional(),
      now: z.array(looseSchema).describe('What is due by the day of the meeting.'),
      later: z.array(looseSchema),
      held: z.array(minutesSchema),
    }),
    handle: async ({ session, params }) => {
      const it = await services.meetingAgenda(session, params.meeting)
      if (it === undefined) return failed(noMeeting)
      const parts = (all: typeof it.agenda.now) => all.map(part => ({ ...part }))
      return answer({
        ...{ meeting: it.meeting, now: parts(it.agenda.now), later: parts(it.agenda.later), held: it.held.map(minutesJson) },
        ...(it.on !== undefined && { on: it.on }),
      })
    },
  })

  operation(app, 'POST /meetings/:meeting/minutes', {
    summary: 'Keep the minutes of a meeting',
    description:
      'With what was decided of each case, recorded on it. Refused as a whole where one of these is. The same Idempotency-Key twice keeps them once.',
    params: z.object({ meeting: z.string().max(100) }),
    headers: idempotency,
    body: askedSchema,
    answers: z.object({ id: z.string() }),
    status: 201,
    handle: async ({ session, params, body, request }) => {
      const heldOn = parseLocalDate(body.heldOn)
      if ((await services.meetingAgenda(session, params.meeting)) === undefined) return failed(noMeeting)
      if (heldOn === undefined || heldOn > services.today())
        return failed(
          problem('refused', 'Minutes are of a meeting that has been held: give a day that is today or earlier.', {
            errors: [{ at: 'body/heldOn', detail: 'It is still to come.' }],
          }),
        )
      const cases: CaseMinuted[] = []
      for (const one of body.cases) {
        const read = await minuted(services, session, one)
        if ('detail' in read) return failed(read)
        cases.push(read)
      }
      const id = givenKey(session, request).replace(/^api-/, '').slice(0, 36)
      const present = body.present.map(cleaned)
      await services.keepMinutes(session, { id, meeting: params.meeting, heldOn, present, said: cleaned(body.said), cases })
      return answer({ id })
    },
  })

  operation(app, 'GET /minutes/:id', {
    summary: 'Minutes as they were kept, of the cases that the account may see',
    params: z.object({ id: z.string().max(100) }),
    answers: z.object({ minutes: minutesSchema, cases: z.array(caseSchema) }),
    handle: async ({ session, params }) => {
      const it = await services.minutes(session, params.id)
      if (it === undefined) return failed(problem('not-found', 'There are no such minutes. The agenda of a meeting lists them.'))
      return answer({ minutes: minutesJson(it), cases: it.cases })
    },
  })

  sheets(app, services)
}
