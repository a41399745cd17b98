/** The body's own closed days: looked through first for what they move, then recorded. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { ClosureLook } from '../closure-services.ts'
import { cleaned, type Form } from '../form.ts'
import type { Services } from '../services.ts'
import { readClosure } from '../staff/admin/closures-route.ts'
import { givenKey } from './attempt.ts'
import { answerOf, recordedSchema } from './facts-route.ts'
import { answer, failed, operation } from './operation.ts'
import { problem } from './problem.ts'
import { daySchema, idempotency, looseSchema, named } from './schemas/record.ts'

const saidShape = { days: z.array(daySchema), isWorking: z.boolean().describe('Worked, not closed.'), why: z.string() }

const lookSchema = named(
  'ClosureLook',
  z.object({
    is: z.enum(['going', 'stopped', 'done', 'failed']),
    said: z.object(saidShape),
    done: z.int().optional(),
    of: z.int().optional(),
    because: z.string().optional(),
    openCases: z.int().optional(),
    cases: z
      .array(z.object({ reference: z.string(), name: z.string(), moves: z.array(looseSchema) }))
      .optional()
      .describe('Whose dates would move, each from when to when.'),
  }),
)

const lookJson = (look: ClosureLook) => {
  if (look.is !== 'done') return look
  const { said, openCases, cases } = look.moves
  return { is: look.is, said, openCases, cases: cases.map(one => ({ ...one, moves: one.moves.map(move => ({ ...move })) })) }
}

const ofRun = z.object({ run: z.string().max(100) })
const none = problem('not-found', 'There is no such look of this account, or it is no longer kept. Begin another.')

const dayParts = (name: string, day: string): Form => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}

export const closuresRoutes = (app: FastifyInstance, services: Services): void => {
  operation(app, 'GET /closures', {
    summary: 'The body’s own closed days, and days it works that others do not',
    answers: z.object({ closures: z.array(z.object({ ...saidShape, number: z.int(), addedOn: daySchema, by: z.string() })) }),
    handle: async ({ session }) => answer({ closures: await services.closures(session) }),
  })

  operation(app, 'POST /closures/look', {
    summary: 'Look what closed days would move',
    description: 'In the open cases that the account may see. Nothing is recorded: read the look, then record it.',
    body: z.object({
      from: daySchema,
      to: daySchema.optional(),
      isWorking: z.boolean().default(false),
      why: z.string().max(500).describe('It is shown beside each date that moves.'),
    }),
    answers: z.object({ run: z.string() }),
    status: 202,
    handle: async ({ session, body: { from, to, isWorking, why } }) => {
      const form = { ...dayParts('from', from), ...dayParts('to', to ?? from), does: isWorking ? 'working' : 'closed', why: cleaned(why) }
      const said = readClosure(form, services.today())
      if (!('errors' in said)) return answer({ run: await services.lookAtClosure(session, said) })
      const errors = said.errors.map(({ field, text }) => ({ at: `body/${field.replace(/-day$/, '')}`, detail: text }))
      return failed(problem('refused', `${errors.map(({ detail }) => detail).join('. ')}.`, { errors }))
    },
  })

  operation(app, 'GET /closures/look/:run', {
    summary: 'What closed days would move, as far as it is looked through',
    params: ofRun,
    answers: lookSchema,
    handle: async ({ session, params }) => {
      const look = services.closureLook(session, params.run)
      return look === undefined ? failed(none) : answer(lookJson(look))
    },
  })

  operation(app, 'DELETE /closures/look/:run', {
    summary: 'Stop looking',
    params: ofRun,
    answers: lookSchema,
    handle: async ({ session, params }) => {
      services.stopClosureLook(session, params.run)
      const look = services.closureLook(session, params.run)
      return look === undefined ? failed(none) : answer(lookJson(look))
    },
  })

  operation(app, 'POST /closures', {
    summary: 'Record closed days that were looked at',
    params: z.object({}),
    headers: idempotency,
    body: z.object({
      run: z.string().max(100),
      position: z.int().min(0).describe('The position under "next" of the service.'),
    }),
    answers: recordedSchema,
    status: 201,
    handle: async ({ session, body: { run, position }, request }) => {
      if (services.closureLook(session, run) === undefined) return failed(none)
      return answerOf(await services.recordClosure(session, run, { position, key: givenKey(session, request) }), position)
    },
  })

  operation(app, 'POST /closures/:number/look', {
    summary: 'What recorded closed days moved, as the cases stand today',
    params: z.object({ number: z.coerce.number().int().min(0) }),
    answers: z.object({ run: z.string() }),
    status: 202,
    handle: async ({ session, params }) => {
      const run = await services.lookAtKept(session, params.number)
      return run === undefined ? failed(problem('not-found', 'No closed days are recorded under this number.')) : answer({ run })
    },
  })
}
