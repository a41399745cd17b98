/** The body's own record: what it owes whatever the case, and steps recorded in it. */
import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { frameOfBody } from '#outputs'
import type { Services } from '../services.ts'
import { formatsReady } from '../staff/admin/formats-view.ts'
import { keyOf } from './attempt.ts'
import { nextJson } from './case-json.ts'
import { answerOf, attemptsOf, recordedSchema } from './facts-route.ts'
import { answer, failed, operation } from './operation.ts'
import { problem, refusedProblem } from './problem.ts'
import { nextSchema } from './schemas/case.ts'
import { attemptSchema, factSchema, named } from './schemas/record.ts'

const serviceSchema = named(
  'Service',
  z.object({
    procedures: z.array(z.object({ procedure: z.string(), title: z.string(), next: nextSchema })),
    facts: z.array(factSchema).describe('The body’s own facts: settings, roles, meetings, closures, registers.'),
  }),
)

const readySchema = z.array(
  z.object({
    what: z.string(),
    offered: z.string().describe('Where people find it.'),
    kept: z.string().describe('What keeps to it.'),
  }),
)

export const serviceRoutes = (app: FastifyInstance, services: Services): void => {
  operation(app, 'GET /service', {
    summary: 'What the body owes whatever the case',
    description: 'Under each of its procedures in force; and its own facts.',
    answers: serviceSchema,
    handle: async ({ session }) => {
      const open = await services.bodyRecord(session)
      return answer({
        procedures: open.map(one => ({ procedure: one.procedure.id, title: one.procedure.title, next: nextJson(one, session) })),
        facts: open[0]?.facts ?? [],
      })
    },
  })

  operation(app, 'GET /formats', {
    summary: 'In which forms letters can be had, and how a complaint can be made and followed',
    answers: z.object({ letters: readySchema, ways: readySchema, foot: z.string().describe('What stands at the foot of every letter.') }),
    handle: async () => answer(formatsReady(services.body, frameOfBody(services.body).formats)),
  })

  operation(app, 'POST /service/:procedure/facts', {
    summary: 'Record a step of the service',
    description: 'In the body’s own record, under one of its procedures in force. Roles, settings and closed days have their own pages.',
    params: z.object({ procedure: z.string().max(100) }),
    headers: z.object({ 'idempotency-key': z.string().min(8).max(200).optional() }),
    body: attemptSchema.extend({ position: z.int().min(0).describe('The position under "next" of the service.') }),
    answers: recordedSchema,
    status: 201,
    handle: async ({ session, params, body: { position, ...asked }, request }) => {
      const open = (await services.bodyRecord(session)).find(({ procedure }) => procedure.id === params.procedure)
      if (open === undefined)
        return failed(problem('not-found', 'No procedure of this name is in force today. "readService" has those that are.'))
      const made = attemptsOf({ open, session, asked: [asked] })
      if ('refusals' in made) return failed(refusedProblem(made.refusals))
      const given = request.headers['idempotency-key']
      const key = typeof given === 'string' ? keyOf(session, given) : randomUUID()
      const recorded = await services.recordForBody(session, { procedure: open.procedure.id, position, attempts: made.attempts, key })
      return answerOf(recorded, position)
    },
  })
}
