/** Webhooks made and looked after by those who administer. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Services } from '../services.ts'
import { answer, failed, operation } from './operation.ts'
import { problem } from './problem.ts'
import { instantSchema, named } from './schemas/record.ts'

const webhookSchema = named(
  'Webhook',
  z.object({
    id: z.string(),
    url: z.string(),
    types: z.array(z.string()).describe('Types of facts; none: all of them.'),
    madeBy: z.string(),
    madeAt: instantSchema,
    waiting: z.int(),
    off: z.object({ at: instantSchema, because: z.string() }).optional().describe('It is told nothing: since when, and why.'),
  }),
)

const toldSchema = z.object({
  number: z.int(),
  event: z.string(),
  recordedAt: instantSchema,
  attempts: z.int(),
  is: z.enum(['waiting', 'taken', 'given-up']),
  answer: z.string().optional(),
  answeredAt: instantSchema.optional(),
  againAt: instantSchema.optional().describe('When it is tried next.'),
})

const ofWebhook = z.object({ id: z.string().max(100) })
const none = problem('not-found', 'There is no such webhook. "listWebhooks" has those there are.')

export const webhooksRoutes = (app: FastifyInstance, services: Services): void => {
  operation(app, 'GET /webhooks', {
    summary: 'The webhooks of the service',
    answers: z.object({ webhooks: z.array(webhookSchema) }),
    handle: async ({ session }) => answer({ webhooks: await services.webhooks(session) }),
  })

  operation(app, 'POST /webhooks', {
    summary: 'Make a webhook',
    description:
      'What is recorded is told to its address: the type of fact, the case and the position, and never anybody’s words. Signed as Standard Webhooks has it.',
    body: z.object({ url: z.string().max(500), types: z.array(z.string().max(100)).max(200).default([]) }),
    answers: z.object({ id: z.string(), secret: z.string().describe('What messages are signed with. It is told only now.') }),
    status: 201,
    handle: async ({ session, body }) => {
      const made = await services.makeWebhook(session, body)
      if (made.is === 'made') return answer({ id: made.id, secret: made.secret })
      return failed(problem('refused', `${made.because}.`, { errors: [{ at: `body/${made.field}`, detail: made.because }] }))
    },
  })

  operation(app, 'GET /webhooks/:id', {
    summary: 'A webhook, and what it was told last',
    params: ofWebhook,
    answers: z.object({ webhook: webhookSchema, told: z.array(toldSchema) }),
    handle: async ({ session, params }) => {
      const found = await services.webhook(session, params.id)
      return found === undefined ? failed(none) : answer({ webhook: found.hook, told: found.told })
    },
  })

  operation(app, 'POST /webhooks/:id/secret', {
    summary: 'Change the secret of a webhook',
    description: 'For a day each message is signed with the new and the old, so that the other system can be told meanwhile.',
    params: ofWebhook,
    answers: z.object({ secret: z.string().describe('It is told only now.') }),
    handle: async ({ session, params }) => {
      const secret = await services.renewWebhookSecret(session, params.id)
      return secret === undefined ? failed(none) : answer({ secret })
    },
  })

  operation(app, 'POST /webhooks/:id', {
    summary: 'Test a webhook, switch it on or off, or remove it',
    params: ofWebhook,
    body: z.object({ act: z.enum(['test', 'switch-on', 'switch-off', 'remove']) }),
    answers: z.object({ done: z.literal(true) }),
    handle: async ({ session, params, body }) =>
      (await services.changeWebhook(session, params.id, body.act)) ? answer({ done: true } as const) : failed(none),
  })
}
