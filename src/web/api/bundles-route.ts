/** Bundles of evidence: chosen, checked by somebody else, made, had as files. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { BundleState } from '../bundle-services.ts'
import type { Services } from '../services.ts'
import { ofCase, withCase } from './cases-route.ts'
import { answer, failed, fileOperation, operation } from './operation.ts'
import { problem } from './problem.ts'
import { daySchema, looseSchema, named } from './schemas/record.ts'

const bundleSchema = named(
  'Bundle',
  z.object({
    ...{ id: z.string(), issued: daySchema, entries: z.int(), chosenBy: z.object({ account: z.string(), name: z.string() }) },
    is: z.enum(['to-check', 'ready', 'sent-back']),
    judgedBy: z.string().optional(),
    reason: z.string().optional(),
    items: z.array(z.string()),
    removals: z.array(looseSchema),
    making: looseSchema.describe('is: not-made, going, made or failed.'),
  }),
)

const bundleJson = ({ choice, making, ...bundle }: BundleState) => ({
  ...bundle,
  items: choice.items,
  removals: choice.removals.map(removal => ({ ...removal })),
  making: { ...making },
})

const words = z.string().trim().min(1).max(2000)

const choiceSchema = z.object({
  items: z.array(z.string().max(200)).min(1).max(2000).describe('Ids of "listBundleItems".'),
  removals: z
    .array(
      z.discriminatedUnion('what', [
        z.object({ what: z.literal('words'), item: z.string().max(200).describe('*: everywhere.'), words, reason: words }),
        z.object({ what: z.literal('pages'), item: z.string().max(200), pages: z.array(z.int().min(1)).min(1).max(2000), reason: words }),
      ]),
    )
    .max(500)
    .default([])
    .describe('Where anything is taken out, somebody else looks before whoever chose may have it.'),
})

const ofBundle = ofCase.extend({ id: z.string().max(100) })
const none = problem('not-found', 'There is no such bundle of this case, or it holds something that this account may not see.')

export const bundlesRoutes = (app: FastifyInstance, services: Services): void => {
  operation(app, 'GET /cases/:reference/bundles', {
    summary: 'Bundles of evidence, and what one could hold today',
    params: ofCase,
    answers: z.object({
      bundles: z.array(bundleSchema),
      items: z.array(z.object({ id: z.string(), title: z.string(), on: daySchema.optional() })),
    }),
    handle: ({ session, params }) =>
      withCase(services, session, params.reference, async ({ reference }) => {
        const [bundles, items] = await Promise.all([services.bundles(session, reference), services.bundleItems(session, reference)])
        return answer({ bundles: bundles.map(bundleJson), items })
      }),
  })

  operation(app, 'POST /cases/:reference/bundles', {
    summary: 'Choose a bundle',
    params: ofCase,
    body: choiceSchema,
    answers: z.object({ id: z.string() }),
    status: 201,
    handle: ({ session, params, body }) =>
      withCase(services, session, params.reference, async ({ reference }) => {
        const there = new Set((await services.bundleItems(session, reference)).map(({ id }) => id))
        const strange = body.items.filter(item => !there.has(item))
        if (strange.length > 0)
          return failed(
            problem('refused', `A bundle of this case cannot hold ${strange.slice(0, 5).join(', ')}. Nothing was chosen.`, {
              errors: [{ at: 'body/items', detail: 'Take them from "listBundles".' }],
            }),
          )
        const id = await services.chooseBundle(session, reference, body)
        return id === undefined ? failed(none) : answer({ id })
      }),
  })

  operation(app, 'POST /cases/:reference/bundles/:id', {
    summary: 'Make a bundle, stop making it, or judge what was taken out',
    params: ofBundle,
    body: z.object({ act: z.enum(['make', 'stop', 'checked', 'sent-back']), reason: z.string().max(2000).default('') }),
    answers: z.object({ done: z.literal(true) }),
    handle: ({ session, params, body: { act, reason } }) =>
      withCase(services, session, params.reference, async ({ reference }) => {
        if (act === 'make')
          return (await services.makeBundle(session, reference, params.id)) ? answer({ done: true } as const) : failed(none)
        if (act === 'stop') {
          await services.stopBundle(session, reference, params.id)
          return answer({ done: true } as const)
        }
        if (act === 'sent-back' && reason.trim() === '')
          return failed(
            problem('refused', 'Say what is still to be taken out, or what should not be.', {
              errors: [{ at: 'body/reason', detail: 'It is needed.' }],
            }),
          )
        const judged = await services.judgeBundle(session, reference, params.id, { what: act, reason: reason.trim() })
        if (judged === 'not-found') return failed(none)
        if (judged === 'done') return answer({ done: true } as const)
        return failed(
          problem(
            'refused',
            judged === 'own' ? 'You chose this bundle, so somebody else must check it.' : 'Somebody has judged this bundle already.',
          ),
        )
      }),
  })

  fileOperation(app, 'GET /cases/:reference/bundles/:id/:file', {
    summary: 'A bundle as a file',
    params: ofBundle.extend({ file: z.enum(['bundle.pdf', 'bundle.zip']) }),
    send: async ({ session, params: { reference, id, file }, reply }) => {
      const kind = file === 'bundle.pdf' ? 'pdf' : 'zip'
      const bytes = await services.bundleFile(session, reference, id, kind)
      if (bytes === undefined) return none
      return reply
        .header('content-disposition', `attachment; filename="${reference.replaceAll(/[^A-Za-z0-9-]/g, '')}-${file}"`)
        .type(`application/${kind}`)
        .send(Buffer.from(bytes))
    },
  })
}
