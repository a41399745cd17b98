/** Procedures as data, with the words of their clauses and the book made of them. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { cleaned } from '../form.ts'
import { bookOf } from '../procedure-book/book-of.ts'
import type { VersionOfProcedure } from '../procedure-services.ts'
import type { Services } from '../services.ts'
import { givenKey } from './attempt.ts'
import { withCase } from './cases-route.ts'
import { answerOf, recordedSchema } from './facts-route.ts'
import { answer, failed, operation } from './operation.ts'
import { problem } from './problem.ts'
import { daySchema, idempotency, named } from './schemas/record.ts'

const ofVersion = z.object({
  procedure: z.string().max(100),
  version: z.string().max(10).describe('The first day on which a complaint under it may be received: YYYY-MM-DD.'),
})

const versionSchema = named(
  'ProcedureVersion',
  z.object({
    id: z.string(),
    title: z.string(),
    receivedFrom: daySchema,
    lastDay: daySchema.optional(),
    hash: z.string(),
    is: z.enum(['draft', 'published', 'retired']),
  }),
)

const versionJson = ({ procedure: { id, title, receivedFrom }, hash, is, lastDay }: VersionOfProcedure) => ({
  ...{ id, title, receivedFrom, hash, is },
  ...(lastDay !== undefined && { lastDay }),
})

const json = z.record(z.string(), z.unknown())

export const proceduresRoutes = (app: FastifyInstance, services: Services): void => {
  const find = ({ procedure, version }: z.output<typeof ofVersion>) =>
    services.versions().find(one => one.procedure.id === procedure && one.procedure.receivedFrom === version)
  const none = problem('not-found', 'There is no such version of a procedure. "listProcedures" has those there are.')

  operation(app, 'GET /procedures', {
    summary: 'The procedures of this body, version by version',
    answers: z.object({ versions: z.array(versionSchema) }),
    handle: async () => answer({ versions: services.versions().map(versionJson) }),
  })

  operation(app, 'GET /procedures/:procedure/:version', {
    summary: 'A procedure as data',
    description: 'As docs/language.md describes it, with the adopted words of its clauses. Loaded again it has the same hash.',
    params: ofVersion,
    answers: z.object({
      version: versionSchema,
      procedure: json,
      clauses: z.record(z.string(), z.object({ text: z.string(), notARule: z.string().optional() })),
    }),
    handle: async ({ params }) => {
      const found = find(params)
      return found === undefined
        ? failed(none)
        : answer({ version: versionJson(found), procedure: { ...found.procedure }, clauses: found.clauses })
    },
  })

  operation(app, 'GET /procedures/:procedure/:version/book', {
    summary: 'The book of a procedure',
    description:
      'Every rule in words with its clause, examples worked out by the engine, the readings chosen, and the departures from the law.',
    params: ofVersion,
    answers: json,
    handle: async ({ params }) => {
      const found = find(params)
      if (found === undefined) return failed(none)
      const { procedure, clauses, hash } = found
      return answer({ ...bookOf({ procedure, clauses, hash, body: services.body }).book })
    },
  })

  operation(app, 'POST /procedures', {
    summary: 'Load a version of a procedure as a draft',
    description:
      'Its JSON as docs/language.md describes it, with the words of its clauses in it or beside it. Everything that is wrong is said.',
    body: z.object({ text: z.string().min(2).max(1_900_000), clauses: z.string().max(500_000).optional() }),
    answers: z.object({ is: z.enum(['loaded', 'there-already']), version: versionSchema }),
    status: 201,
    handle: async ({ session, body: { text, clauses } }) => {
      const loaded = await services.loadProcedure(session, { text, ...(clauses !== undefined && { clauses }) })
      if (loaded.is !== 'faulty') return answer({ is: loaded.is, version: versionJson(loaded.version) })
      const found = loaded.faults.map(({ path, message }) => ({ at: ['body/text', ...path].join('/'), detail: message }))
      return failed(problem('refused', `${found.length} faults were found, and nothing was loaded.`, { errors: found }))
    },
  })

  operation(app, 'POST /cases/:reference/version', {
    summary: 'Move a case to another version of its procedure',
    description: 'Look first what would move: start a what-if with the version.',
    params: z.object({ reference: z.string().max(40) }),
    headers: idempotency,
    body: z.object({
      to: z.string().max(100).describe('The hash of the version.'),
      reason: z.string().max(5000),
      position: z.int().min(0).describe('How many facts the case had when you looked.'),
    }),
    answers: recordedSchema,
    status: 201,
    handle: ({ session, params, body, request }) =>
      withCase(services, session, params.reference, async ({ reference }) => {
        const moving = { ...body, reference, reason: cleaned(body.reason), key: givenKey(session, request) }
        return answerOf(await services.moveCase(session, moving), body.position)
      }),
  })
}
