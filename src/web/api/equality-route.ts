/** Equality monitoring: what to ask, counting an answer, and the years that are over. Answers are counted and kept with nothing. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { notAnswered, preferNotToSay } from '#outputs'
import type { Services } from '../services.ts'
import { answer, failed, operation } from './operation.ts'
import { problem } from './problem.ts'
import { daySchema, named } from './schemas/record.ts'

const questionSchema = z.object({
  id: z.string(),
  asks: z.string(),
  young: z.string().optional().describe('As a child or young person is asked it; left out: it is not put to them.'),
  options: z.record(z.string(), z.string()).describe(`By their ids; beside them ${preferNotToSay}.`),
})

const yearSchema = named(
  'EqualityYear',
  z.object({
    procedure: z.string(),
    from: daySchema.describe('Its first day: 1 April.'),
    ...{ asked: z.int(), answered: z.int() },
    isTooFew: z.boolean().describe('So few answered that nothing of what they said is shown.'),
    questions: z.array(
      z.object({
        ...{ id: z.string(), title: z.string() },
        rows: z.array(
          z.object({ answer: z.string(), title: z.string(), count: z.int().optional().describe('Left out: hidden, because it is small.') }),
        ),
      }),
    ),
  }),
)

interface Answered {
  readonly procedure: string
  readonly answers?: Readonly<Record<string, string>> | undefined
}

const faultsOf = (services: Services, { procedure, answers = {} }: Answered) => {
  const questions = services.body.equality?.questions ?? []
  const known = services.procedures().some(({ id }) => id === procedure)
  return [
    ...(known ? [] : [{ at: 'body/procedure', detail: 'No procedure in force has this id. "listProcedures" has them.' }]),
    ...Object.entries(answers).flatMap(([id, said]) => {
      const question = questions.find(one => one.id === id)
      if (question !== undefined && (said === preferNotToSay || Object.hasOwn(question.options, said))) return []
      const detail = question === undefined ? 'There is no such question.' : 'There is no such answer to it.'
      return [{ at: `body/answers/${id.slice(0, 60)}`, detail: `${detail} "listEqualityQuestions" has them.` }]
    }),
  ]
}

export const equalityRoutes = (app: FastifyInstance, services: Services): void => {
  operation(app, 'GET /equality', {
    summary: 'What is known of who complains',
    description: 'Years that are over, small numbers hidden. What is hidden is in no answer.',
    answers: z.object({ years: z.array(yearSchema) }),
    handle: async ({ session }) => answer({ years: await services.equalityFigures(session) }),
  })

  operation(app, 'GET /equality/questions', {
    summary: 'What the body asks people about themselves',
    answers: z.object({ questions: z.array(questionSchema) }),
    handle: async () =>
      answer({
        questions: (services.body.equality?.questions ?? []).map(({ options, ...question }) => ({ ...question, options: { ...options } })),
      }),
  })

  operation(app, 'POST /equality', {
    summary: 'Count what somebody answered about themselves',
    description: 'Counted, and tied to nobody and to no case: it cannot be taken back, and each call counts one.',
    body: z.object({
      procedure: z.string().max(100),
      answers: z
        .record(z.string(), z.string().max(100))
        .optional()
        .describe(`By question; one left out counts as ${notAnswered}. All left out: they were asked, and would rather not.`),
    }),
    answers: z.object({ counted: z.literal(true) }),
    status: 201,
    handle: async ({ session, body: { procedure, answers } }) => {
      const errors = faultsOf(services, { procedure, answers })
      if (errors.length > 0)
        return failed(problem('refused', `${errors.map(({ detail }) => detail).join(' ')} Nothing was counted.`, { errors }))
      await services.equalityTaken(session, procedure, answers)
      return answer({ counted: true } as const)
    },
  })
}
