/** For those who administer: accounts, the log of changes, and what-ifs. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { type LocalDate, parseLocalDate } from '#calendar'
import type { Services, Session } from '../services.ts'
import { type Answer, answer, type Frozen, failed, operation } from './operation.ts'
import { problem } from './problem.ts'
import { daySchema, instantSchema, named } from './schemas/record.ts'

const accountSchema = named(
  'AccountListed',
  z.object({
    id: z.string(),
    name: z.string(),
    signInName: z.string(),
    roles: z.array(z.string()),
    isActive: z.boolean(),
    lockedUntil: instantSchema.optional(),
    isFromOutside: z.boolean(),
    hasSecondFactor: z.boolean(),
    openSessions: z.int(),
  }),
)

const state = z.record(z.string(), z.unknown())

const stepSchema = z.object({
  what: z.string(),
  about: z.string(),
  title: z.string(),
  by: z.object({ account: z.string(), name: z.string() }),
  at: instantSchema,
  was: state,
  became: state,
  reason: z.string().optional(),
})

const runSchema = named(
  'WhatIf',
  z.object({
    id: z.string(),
    procedure: z.object({ id: z.string(), title: z.string(), version: daySchema, isDraft: z.boolean() }),
    is: z.enum(['running', 'done', 'stopped', 'failed']),
    asOf: daySchema,
    totals: z.object({
      cases: z.int(),
      changed: z.int(),
      duties: z.array(
        z.object({
          key: z.string(),
          title: z.string(),
          stage: z.string(),
          clause: z.string(),
          before: z.record(z.string(), z.int()),
          after: z.record(z.string(), z.int()),
          otherDate: z.int(),
          otherStanding: z.int(),
        }),
      ),
      lost: z.array(
        z.object({ type: z.string(), title: z.string(), because: z.string(), clause: z.string(), steps: z.int(), cases: z.int() }),
      ),
    }),
    moreRows: z.int(),
    leftOut: z.int(),
    withoutRestricted: z.boolean(),
  }),
)

const ofRun = z.object({ run: z.string().max(100) })

const dayIn = (text: string | undefined): LocalDate | undefined => (text === undefined ? undefined : parseLocalDate(text))

const runOf = async (services: Services, session: Session, id: string): Promise<Answer<Frozen<z.output<typeof runSchema>>>> => {
  const run = await services.whatIfRun(session, id)
  return run === undefined ? failed(problem('not-found', 'There is no such run of this account, or it is no longer kept.')) : answer(run)
}

const whatIfs = (app: FastifyInstance, services: Services): void => {
  operation(app, 'POST /what-ifs', {
    summary: 'Read recorded cases by another version, or with other lengths',
    description: 'Nothing is recorded. One runs at a time; read it until it is done.',
    body: z.object({
      version: z.string().max(100).describe('The hash of the version to read by.'),
      lengths: z.record(z.string(), z.number()).default({}).describe('Lengths that are to be other than the version’s, by id.'),
      cases: z.enum(['closed', 'open', 'all']).default('closed'),
      receivedFrom: daySchema.optional(),
      receivedTo: daySchema.optional(),
    }),
    answers: z.object({ run: z.string() }),
    status: 202,
    handle: async ({ session, body: { receivedFrom, receivedTo, ...asked } }) => {
      const [from, to] = [dayIn(receivedFrom), dayIn(receivedTo)]
      const days = { ...(from !== undefined && { receivedFrom: from }), ...(to !== undefined && { receivedTo: to }) }
      const started = await services.startWhatIf(session, { ...asked, ...days })
      if (started.is === 'started') return answer({ run: started.run })
      const at = started.field === undefined ? 'body' : `body/lengths/${started.field}`
      return failed(problem('refused', started.because, { errors: [{ at, detail: started.because }] }))
    },
  })

  operation(app, 'GET /what-ifs/:run', {
    summary: 'A what-if as far as it is',
    params: ofRun,
    answers: runSchema,
    handle: ({ session, params }) => runOf(services, session, params.run),
  })

  operation(app, 'DELETE /what-ifs/:run', {
    summary: 'Stop a what-if',
    params: ofRun,
    answers: runSchema,
    handle: async ({ session, params }) => {
      await services.stopWhatIf(session, params.run)
      return runOf(services, session, params.run)
    },
  })
}

export const administrationRoutes = (app: FastifyInstance, services: Services): void => {
  operation(app, 'GET /accounts', {
    summary: 'The accounts of the service',
    answers: z.object({ accounts: z.array(accountSchema) }),
    handle: async ({ session }) => answer({ accounts: await services.accounts(session) }),
  })

  operation(app, 'GET /log', {
    summary: 'What was changed, by whom',
    query: z.object({
      what: z.string().max(100).optional(),
      by: z.string().max(100).optional(),
      about: z.string().max(100).optional(),
      page: z.coerce.number().int().min(1).max(100_000).default(1),
    }),
    answers: z.object({ steps: z.array(stepSchema), total: z.int(), page: z.int(), pages: z.int() }),
    handle: async ({ session, query: { page, what, by, about } }) => {
      const {
        steps,
        total,
        page: at,
        pages,
      } = await services.adminLog(session, {
        ...{ page, ...(what !== undefined && { what }), ...(by !== undefined && { by }), ...(about !== undefined && { about }) },
      })
      return answer({ steps: steps.map(one => ({ ...one, was: { ...one.was }, became: { ...one.became } })), total, page: at, pages })
    },
  })

  whatIfs(app, services)
}
