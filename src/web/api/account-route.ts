import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Services } from '../services.ts'
import { tokenOfCall } from './guard.ts'
import { answer, operation } from './operation.ts'
import { daySchema, instantSchema, named } from './schemas/record.ts'

const meSchema = named(
  'Me',
  z.object({
    account: z.object({ id: z.string(), name: z.string(), roles: z.array(z.string()), permissions: z.array(z.string()) }),
    token: z.object({ id: z.string(), name: z.string(), scopes: z.array(z.string()), madeAt: instantSchema, expiresOn: daySchema }),
    body: z.object({ id: z.string(), name: z.string() }),
    today: daySchema,
  }),
)

export const accountRoutes = (app: FastifyInstance, services: Services): void =>
  operation(app, 'GET /me', {
    summary: 'Who asks',
    description: 'The account of this token, what it may do, and until when the token opens anything.',
    answers: meSchema,
    handle: async ({ session, request }) => {
      const { id, name, roles, permissions } = session.account
      const { id: token, name: called, scopes, madeAt, expiresOn } = tokenOfCall(request)
      return answer({
        account: { id, name, roles, permissions },
        token: { id: token, name: called, scopes, madeAt, expiresOn },
        body: { id: services.body.id, name: services.body.name },
        today: services.today(),
      })
    },
  })
