/** Themes of points of complaint: what is to be sorted, what is suggested, given, and what has come up again. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { refusalInWords } from '#outputs'
import { cleaned } from '../form.ts'
import type { Recorded, Services } from '../services.ts'
import { givenKey } from './attempt.ts'
import { ofCase, withCase } from './cases-route.ts'
import { answer, failed, operation } from './operation.ts'
import { problem } from './problem.ts'
import { daySchema, idempotency, named } from './schemas/record.ts'

const suggestedSchema = z.object({ id: z.string(), title: z.string(), points: z.int(), shared: z.array(z.string()) })

const pointSchema = z.object({
  ...{ reference: z.string(), point: z.string(), words: z.string(), since: daySchema, service: z.string().optional(), title: z.string() },
  ...{ restricted: z.boolean(), recorded: z.string().optional(), suggested: z.array(suggestedSchema) },
})

const likeSchema = named(
  'LikeCase',
  z.object({
    ...{ reference: z.string(), title: z.string(), restricted: z.boolean(), open: z.boolean(), receivedOn: daySchema.optional() },
    ...{ service: z.string().optional(), outcome: z.string().optional(), shared: z.array(z.string()) },
    putRight: z.array(z.object({ what: z.string(), standing: z.string() })),
  }),
)

const againSchema = z.object({
  action: z.object({ reference: z.string(), id: z.string(), what: z.string(), done: daySchema, owner: z.string().optional() }),
  theme: z.string(),
  service: z.string().optional(),
  again: z.array(z.object({ reference: z.string(), title: z.string(), since: daySchema })),
})

const givenSchema = z.array(
  z.object({ reference: z.string(), recorded: z.boolean(), because: z.string().optional().describe('Why not, with what to do.') }),
)

const givenJson = (reference: string, said: Recorded) => {
  if (said.is === 'recorded') return { reference, recorded: true }
  const because =
    said.is === 'changed'
      ? 'Somebody else recorded something in this case at the same moment. Send it again.'
      : said.refusals.map(refusalInWords).join(' ')
  return { reference, recorded: false, because }
}

export const themesRoutes = (app: FastifyInstance, services: Services): void => {
  operation(app, 'GET /themes/points', {
    summary: 'Points of complaint without a theme, or with one that no longer says enough',
    query: z.object({
      which: z.enum(['without-theme', 'split']).default('without-theme'),
      service: z.string().max(100).optional(),
      page: z.coerce.number().int().min(1).max(100_000).default(1),
    }),
    answers: z.object({ rows: z.array(pointSchema), total: z.int(), page: z.int(), pages: z.int() }),
    handle: async ({ session, query: { service, ...asked } }) =>
      answer(await services.pointsToSort(session, { ...asked, ...(service !== undefined && { service }) })),
  })

  operation(app, 'POST /themes/points', {
    summary: 'Give themes to points of complaint',
    description: 'All of one case or none of it; each case says whether it was recorded. The same Idempotency-Key twice records once.',
    headers: idempotency,
    body: z.object({
      given: z
        .array(
          z.object({
            ...{ reference: z.string().max(40), point: z.string().max(100), theme: z.string().max(100) },
            cause: z.string().max(100).default('').describe('Of the body’s list; left out: none is written down.'),
          }),
        )
        .min(1)
        .max(200),
    }),
    answers: z.object({ cases: givenSchema }),
    handle: async ({ session, body, request }) => {
      const answers = await services.giveThemes(session, body.given, givenKey(session, request))
      return answer({ cases: answers.map(one => givenJson(one.reference, one.answer)) })
    },
  })

  operation(app, 'GET /cases/:reference/like', {
    summary: 'Past cases told in like words',
    description: 'Of those the account may see; none that is about whoever asks. With what was put right in each.',
    params: ofCase,
    answers: z.object({ cases: z.array(likeSchema) }),
    handle: ({ session, params }) =>
      withCase(services, session, params.reference, async open => {
        const words = open.facts.flatMap(({ type, data }) => (type === 'point-raised' ? [String(data.words ?? '')] : [])).join('\n')
        return answer({ cases: await services.likeCases(session, words, open.reference) })
      }),
  })

  operation(app, 'GET /themes/again', {
    summary: 'What was put right and has come up again',
    query: z.object({ mine: z.enum(['yes']).optional().describe('Only of actions that this account follows up.') }),
    answers: z.object({ rows: z.array(againSchema) }),
    handle: async ({ session, query }) => answer({ rows: await services.comeUpAgain(session, query.mine === 'yes' ? { mine: true } : {}) }),
  })

  operation(app, 'POST /themes/limits', {
    summary: 'Work the limits of a chart out anew from a month on',
    body: z.object({
      service: z.string().max(100).default('').describe('Left out: all.'),
      theme: z.string().max(100).default('').describe('Left out: all together.'),
      from: z.string().regex(/^\d{4}-\d{2}$/),
      reason: z.string().max(500),
    }),
    answers: z.object({ set: z.literal(true) }),
    handle: async ({ session, body }) => {
      const set = await services.setBaseline(session, { ...body, reason: cleaned(body.reason) })
      if (set.is === 'set') return answer({ set: true } as const)
      return failed(
        problem('refused', set.because, { errors: [{ at: set.field === '' ? 'body' : `body/${set.field}`, detail: set.because }] }),
      )
    },
  })
}
