/** Lists across cases: what was promised, paid, learned, asked by an ombudsman, sorted by themes, and sent. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { lessonStates } from '#outputs'
import type { Services } from '../services.ts'
import { answer, operation } from './operation.ts'
import { daySchema, looseSchema, named } from './schemas/record.ts'

const page = z.coerce.number().int().min(1).max(100_000).default(1)
const paged = { total: z.int(), page: z.int(), pages: z.int() }
const text = z.string().max(200).optional().describe('Words the case is found by.')
const step = z.object({ words: z.string(), by: z.string(), clause: z.string() })

const actionSchema = named(
  'ActionRow',
  z.object({
    reference: z.string(),
    id: z.string(),
    title: z.string().describe('Of the case.'),
    restricted: z.boolean(),
    late: z.boolean(),
    when: z.object({ lead: z.string(), day: z.string() }),
    row: z
      .object({
        what: z.string(),
        kind: z.string(),
        remedy: z.string().optional(),
        points: z.array(z.string()),
        target: daySchema.optional().describe('The day it is to be done by.'),
        standing: z.string(),
        standingWords: z.string(),
        isOpen: z.boolean(),
        done: z.object({ on: daySchema }).optional(),
      })
      .optional(),
  }),
)

const paymentSchema = named(
  'PaymentRow',
  z.object({
    reference: z.string(),
    title: z.string(),
    since: daySchema,
    due: daySchema.optional(),
    restricted: z.boolean(),
    row: z.object({
      id: z.string().optional(),
      payee: z.string().optional(),
      amount: z.number().optional(),
      sourceWords: z.string().optional(),
      standing: z.string().optional(),
      standingWords: z.string().optional(),
      isOpen: z.boolean().optional(),
      next: step.optional(),
    }),
  }),
)

const lessonSchema = named(
  'LessonRow',
  z.object({
    reference: z.string(),
    service: z.string().optional(),
    restricted: z.boolean(),
    isErased: z.boolean(),
    lesson: z.object({ id: z.string(), state: z.string() }),
  }),
)

const matterSchema = named(
  'OmbudsmanMatter',
  z.object({
    reference: z.string(),
    id: z.string(),
    state: z.string(),
    since: daySchema,
    due: daySchema.optional(),
    done: daySchema.optional(),
    title: z.string(),
    restricted: z.boolean(),
    row: z.object({
      which: z.string().optional(),
      reference: z.string().optional(),
      next: z.string().optional(),
      by: z.string().optional(),
      lead: z.string().optional(),
      outcome: z.string().optional(),
    }),
  }),
)

export const listsRoutes = (app: FastifyInstance, services: Services): void => {
  operation(app, 'GET /actions', {
    summary: 'What was promised',
    description: 'The soonest due first, so what is late leads.',
    query: z.object({
      whose: z.enum(['mine', 'team', 'all']).default('all'),
      which: z.enum(['open', 'late', 'after', 'done', 'all']).default('open'),
      kind: z.string().max(100).optional(),
      service: z.string().max(100).optional(),
      owner: z.string().max(100).optional(),
      text,
      page,
    }),
    answers: z.object({ today: daySchema, rows: z.array(actionSchema), ...paged }),
    handle: async ({ session, query: { page: at, whose, which, kind, service, owner, text: words } }) => {
      const more = { ...(kind !== undefined && { kind }), ...(service !== undefined && { service }), ...(owner !== undefined && { owner }) }
      return answer(await services.actions(session, { whose, which, ...more, ...(words !== undefined && { text: words }) }, at))
    },
  })

  operation(app, 'GET /payments', {
    summary: 'Payments across cases',
    description: 'Never bank details: those are shown on their page alone, and each look is recorded.',
    query: z.object({ open: z.enum(['yes', 'no']).default('yes'), text: z.string().max(200).default(''), page }),
    answers: z.object({ rows: z.array(paymentSchema), ...paged }),
    handle: async ({ session, query: { open, text: words, page: at } }) =>
      answer(await services.paymentList(session, { open: open === 'yes', text: words, page: at })),
  })

  operation(app, 'GET /lessons', {
    summary: 'What was learned',
    query: z.object({ state: z.enum(lessonStates).optional(), service: z.string().max(100).optional(), words: text, page }),
    answers: z.object({ rows: z.array(lessonSchema), ...paged }),
    handle: async ({ session, query: { state, service, words, page: at } }) =>
      answer(
        await services.lessons(session, {
          ...(state !== undefined && { states: [state] }),
          ...(service !== undefined && { service }),
          ...(words !== undefined && { words }),
          page: at,
        }),
      ),
  })

  operation(app, 'GET /ombudsman', {
    summary: 'Matters of ombudsmen',
    query: z.object({ state: z.string().max(60).optional(), which: z.string().max(100).optional(), text, page }),
    answers: z.object({ rows: z.array(matterSchema), isAtLeast: z.boolean().describe('There are more than the total.'), ...paged }),
    handle: async ({ session, query: { state, which, text: words, page: at } }) =>
      answer(
        await services.ombudsmanMatters(session, {
          ...(state !== undefined && { states: [state] }),
          ...(which !== undefined && { which }),
          ...(words !== undefined && { text: words }),
          page: at,
        }),
      ),
  })

  operation(app, 'GET /themes', {
    summary: 'Points of complaint counted by theme and month',
    query: z.object({ service: z.string().max(100).default('') }),
    answers: z.object({
      months: z.object({ first: z.string(), last: z.string() }).optional(),
      counted: z.array(z.record(z.string(), z.unknown())),
      isWithoutRestricted: z.boolean(),
    }),
    handle: async ({ session, query: { service } }) => {
      const { counted, months, isWithoutRestricted } = await services.themeFigures(session, service)
      return answer({ counted: counted.map(one => ({ ...one })), isWithoutRestricted, ...(months && { months }) })
    },
  })

  operation(app, 'GET /out-with-others', {
    summary: 'What waits for another body',
    description: 'Across cases: who was asked for what, since when, and by when they are to answer.',
    answers: z.object({ today: daySchema, rows: z.array(looseSchema), total: z.int() }),
    handle: async ({ session }) => {
      const { today, rows, total } = await services.outWithOthers(session)
      return answer({ today, rows: rows.map(row => ({ ...row })), total })
    },
  })

  operation(app, 'GET /post', {
    summary: 'Letters and messages on their way',
    description: 'What waits, what needs somebody, and what went in the last week.',
    answers: z.object({
      rows: z.array(
        z.object({
          number: z.int(),
          reference: z.string().nullable().optional(),
          kind: z.string(),
          about: z.string(),
          to: z.array(z.string()),
        }),
      ),
    }),
    handle: async ({ session }) => answer({ rows: await services.post(session) }),
  })
}
