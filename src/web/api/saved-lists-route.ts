/** Lists of cases kept under a name, limits on contact, and what an account was told. */
import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { parseLocalDate } from '#calendar'
import { type CaseFilter, caseFilterOf } from '../case-filter.ts'
import type { SavedList } from '../case-list-services.ts'
import { cleaned } from '../form.ts'
import type { ToldOf } from '../reminder-services.ts'
import type { Services } from '../services.ts'
import { keepingOf } from '../staff/cases/keeping.ts'
import { answer, failed, operation } from './operation.ts'
import { problem } from './problem.ts'
import { caseQuerySchema } from './schemas/lists.ts'
import { daySchema, named } from './schemas/record.ts'

const filterSchema = caseQuerySchema.omit({ after: true, before: true })

const listSchema = named(
  'SavedList',
  z.object({
    id: z.string(),
    name: z.string(),
    filter: z.record(z.string(), z.string()).describe('As the list of cases takes it.'),
    sharedWith: z.string().describe('Empty: nobody; link: whoever has its address; else a role.'),
    keptBy: z.string().optional().describe('Who keeps it; left out where it is the account’s own.'),
  }),
)

const filterJson = (filter: CaseFilter): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, value === true ? 'yes' : String(value)]))

const listJson = ({ filter, ...list }: Omit<SavedList, 'count'>) => ({ ...list, filter: filterJson(filter) })

const ofList = z.object({ id: z.string().max(100) })
const none = problem('not-found', 'There is no such list among those this account may open. "listSavedLists" has them.')

const toldSchema = z.object({
  reference: z.string(),
  kind: z.string(),
  on: daySchema.optional().describe('The day of the message it went in; left out: it waits for the next.'),
  restricted: z.boolean(),
  about: z.record(z.string(), z.unknown()).describe('The rung of the ladder: what is owed, since when, by whom.'),
})

const toldJson = ({ reference, kind, restricted, on, rung }: ToldOf) => ({
  ...{ reference, kind, restricted, about: { ...rung } },
  ...(on !== undefined && { on }),
})

const reminders = (app: FastifyInstance, services: Services): void => {
  operation(app, 'GET /reminders', {
    summary: 'What this account was told of',
    description: 'The latest first, of cases it may still see.',
    answers: z.object({ told: z.array(toldSchema) }),
    handle: async ({ session }) => answer({ told: (await services.ownReminders(session)).map(toldJson) }),
  })

  operation(app, 'GET /reminders/sent', {
    summary: 'What went to whom in these days',
    query: z.object({ from: daySchema, to: daySchema }),
    answers: z.object({ told: z.array(toldSchema.extend({ account: z.string(), name: z.string(), role: z.string() })) }),
    handle: async ({ session, query }) => {
      const [from, to] = [parseLocalDate(query.from), parseLocalDate(query.to)]
      if (from === undefined || to === undefined) return failed(problem('not-understood', 'Write both days as 2026-03-02.'))
      const told = await services.remindersSent(session, { from, to })
      return answer({ told: told.map(one => ({ ...toldJson(one), account: one.account, name: one.name, role: one.role })) })
    },
  })

  operation(app, 'GET /contact-limits', {
    summary: 'Limits on contact that are in force',
    description: 'Of the cases that the account may see; the first to be looked at again is first.',
    answers: z.object({
      today: daySchema,
      rows: z.array(
        z.object({
          ...{
            reference: z.string(),
            title: z.string(),
            restricted: z.boolean(),
            measure: z.string(),
            person: z.string(),
            since: daySchema,
          },
          ...{ endsOn: daySchema.optional(), reviewOn: daySchema.optional() },
        }),
      ),
    }),
    handle: async ({ session }) => answer(await services.contactLimits(session)),
  })
}

export const savedListsRoutes = (app: FastifyInstance, services: Services): void => {
  operation(app, 'GET /lists', {
    summary: 'Lists of cases kept under a name',
    description: 'The account’s own and those shared with a role of its own, each with how many of its cases the account may see.',
    answers: z.object({ lists: z.array(listSchema.extend({ count: z.int() })) }),
    handle: async ({ session }) =>
      answer({ lists: (await services.savedLists(session)).map(({ count, ...list }) => ({ ...listJson(list), count })) }),
  })

  operation(app, 'POST /lists', {
    summary: 'Keep a list of cases under a name',
    description: 'With the id of one of the account’s own lists: in its place. The words looked for are not kept.',
    body: z.object({
      id: z.uuid().optional(),
      name: z.string().max(200),
      filter: filterSchema.default({}),
      sharedWith: z.string().max(100).default(''),
    }),
    answers: z.object({ id: z.string() }),
    status: 201,
    handle: async ({ session, body }) => {
      const { name, shared, errors } = keepingOf({ name: cleaned(body.name), shared: body.sharedWith }, session)
      const found = errors.map(({ field, text }) => ({ at: `body/${field === 'shared' ? 'sharedWith' : field}`, detail: text }))
      if (found.length > 0) return failed(problem('refused', `${found.map(({ detail }) => detail).join('. ')}.`, { errors: found }))
      const asked: Readonly<Record<string, string | undefined>> = body.filter
      const { text: _text, nearly: _nearly, ...filter } = caseFilterOf(one => asked[one] ?? '')
      const id = body.id ?? randomUUID()
      await services.keepList(session, { id, name, sharedWith: shared, filter })
      return answer({ id })
    },
  })

  operation(app, 'GET /lists/:id', {
    summary: 'A list of cases that was kept',
    description: 'Ask for its cases with its filter.',
    params: ofList,
    answers: listSchema,
    handle: async ({ session, params }) => {
      const found = await services.savedList(session, params.id)
      return found === undefined ? failed(none) : answer(listJson(found))
    },
  })

  operation(app, 'DELETE /lists/:id', {
    summary: 'Remove a list that was kept',
    params: ofList,
    answers: z.object({ removed: z.literal(true) }),
    handle: async ({ session, params }) =>
      (await services.removeList(session, params.id)) ? answer({ removed: true } as const) : failed(none),
  })

  reminders(app, services)
}
