/** What a portal does for the person who complains: hands their complaint in, and shows them how it stands by their number and code. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { progress } from '#outputs'
import { cleaned } from '../form.ts'
import type { OpenCase, Services } from '../services.ts'
import { givenKey } from './attempt.ts'
import { type Answer, answer, failed, operation } from './operation.ts'
import { problem } from './problem.ts'
import { daySchema, idempotency, looseSchema, named } from './schemas/record.ts'

const ofCase = z.object({ reference: z.string().max(40).describe('The number they were given.') })
const withKey = z.object({ 'x-case-key': z.string().max(200).describe('The code they were given with their number.') })

const noCase = problem('not-found', 'No complaint opens with this number and this code. Check both: the answer is the same for each.')

const keyIn = ({ headers }: FastifyRequest): string => {
  const key = headers['x-case-key']
  return typeof key === 'string' ? key : ''
}

const withOwn = async <T>(
  services: Services,
  reference: string,
  request: FastifyRequest,
  then: (open: OpenCase) => Promise<Answer<T>> | Answer<T>,
) => {
  const open = await services.openByKey(reference, keyIn(request))
  return open === undefined ? failed(noCase) : then(open)
}

const progressSchema = named(
  'Progress',
  z.object({
    ...{ reference: z.string(), closed: z.boolean(), also: z.array(z.string()) },
    answer: z.string().describe('The one thing they want to know: “We will answer you by Wednesday 20 May 2026.”'),
    dates: z.array(looseSchema).describe('What binds the body, with its clause.'),
    path: z.array(looseSchema).describe('The steps of the way, and where theirs is.'),
    points: z.array(looseSchema),
    outcome: z.string().optional(),
    promises: z.array(looseSchema),
    youCan: z.array(z.object({ key: z.string(), title: z.string(), until: daySchema.optional(), words: z.string(), clause: z.string() })),
    ombudsman: z.string(),
  }),
)

const answersSchema = z
  .record(z.string().max(100), z.union([z.string().max(20_000), z.array(z.string().max(20_000)).max(100)]))
  .describe('By the question of the public form: points, relation, name, email, phone, service, outcome...')

const cleanedAnswers = (answers: z.output<typeof answersSchema>) =>
  Object.fromEntries(Object.entries(answers).map(([id, given]) => [id, typeof given === 'string' ? cleaned(given) : given.map(cleaned)]))

export const portalRoutes = (app: FastifyInstance, services: Services): void => {
  operation(app, 'POST /public/drafts', {
    summary: 'Begin a complaint',
    description:
      'As the public form does: handed in twice under one draft it is one complaint. Not handed in, it is erased after some weeks.',
    answers: z.object({ draft: z.string(), erasedOn: daySchema }),
    status: 201,
    handle: async () => {
      const { token, erasedOn } = await services.newDraft()
      return answer({ draft: token, erasedOn })
    },
  })

  operation(app, 'POST /public/complaints', {
    summary: 'Hand a complaint, a compliment or a comment in',
    description: 'Under a draft that was begun. What is missing is said by its question, and nothing is recorded: send it again with it.',
    body: z.object({ draft: z.string().min(16).max(200), answers: answersSchema }),
    answers: z.object({ reference: z.string(), receivedOn: daySchema, key: z.string().describe('Their code: with it they follow it.') }),
    status: 201,
    handle: async ({ body }) => {
      // What was handed in is no draft any more: nothing is written for it again.
      const isThere = (await services.readDraft(body.draft)) !== undefined
      if (isThere) await services.saveDraft(body.draft, cleanedAnswers(body.answers))
      const sent = await services.submitDraft(body.draft)
      if (sent.is === 'submitted') return answer({ reference: sent.reference, receivedOn: sent.receivedOn, key: sent.key })
      if (!isThere) return failed(problem('not-found', 'There is no such draft, or it was erased. Begin another.'))
      if (sent.is === 'no-procedure') return failed(problem('refused', sent.because))
      return failed(
        problem('refused', `Answer these too: ${sent.missing.join(', ')}. Nothing was recorded.`, {
          errors: sent.missing.map(question => ({ at: `body/answers/${question}`, detail: 'It is needed.' })),
        }),
      )
    },
  })

  operation(app, 'GET /public/complaints/:reference', {
    summary: 'How somebody’s own complaint stands, in plain words',
    params: ofCase,
    headers: withKey,
    answers: progressSchema,
    handle: ({ params, request }) =>
      withOwn(services, params.reference, request, open => {
        const { dates, path, points, promises, youCan, ...said } = progress(open)
        return answer({
          ...said,
          dates: dates.map(one => ({ ...one })),
          path: path.map(one => ({ ...one })),
          points: points.map(one => ({ ...one })),
          promises: promises.map(one => ({ ...one })),
          youCan,
        })
      }),
  })

  operation(app, 'POST /public/complaints/:reference/more', {
    summary: 'More from the person to their own complaint',
    description: 'With the same Idempotency-Key it is kept once.',
    params: ofCase,
    headers: withKey.extend(idempotency.shape),
    body: z.object({ words: z.string().trim().min(1).max(20_000) }),
    answers: z.object({ kept: z.literal(true) }),
    status: 201,
    handle: ({ session, params, body, request }) =>
      withOwn(services, params.reference, request, async ({ reference }) => {
        const more = { words: cleaned(body.words), files: [], once: givenKey(session, request) }
        const sent = await services.sendMore(reference, keyIn(request), more)
        if (sent.is === 'recorded') return answer({ kept: true } as const)
        if (sent.is === 'not-taken') return failed(problem('refused', sent.because.join(' ')))
        return failed(
          problem('changed', 'Something was recorded at the same moment, or it is not taken any more. Read it, and send it again.'),
        )
      }),
  })
}
