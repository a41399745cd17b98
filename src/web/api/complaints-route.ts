/** A complaint taken, as the page for telephone, letters and callers takes it. */
import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { LocalDate } from '#calendar'
import type { Body } from '#language'
import { cleaned, type Form } from '../form.ts'
import { routeAnswerName } from '../route-answers.ts'
import type { Services } from '../services.ts'
import { readComplaint } from '../staff/take-a-complaint/form.ts'
import { keyOf } from './attempt.ts'
import { answer, failed, operation } from './operation.ts'
import { problem } from './problem.ts'
import { daySchema, named } from './schemas/record.ts'

const line = (says: string) => z.string().max(500).optional().describe(says)

const complaintSchema = named(
  'Complaint',
  z.object({
    points: z.array(z.string()).min(1).describe('Each point of complaint, in the person’s own words.'),
    summary: z.string().optional().describe('Our summary, kept apart from their words.'),
    channel: z.enum(['telephone', 'letter', 'email', 'in-person']).describe('How it came.'),
    receivedOn: daySchema,
    receivedAt: line('HH:MM, in London.'),
    relation: z.string().max(100).describe('Who complains: an id of the body’s relations.'),
    service: z.string().max(100).describe('An id of the body’s services, or not-sure.'),
    name: line('The name; not needed of somebody anonymous.'),
    anonymous: z.boolean().default(false),
    phone: line('One way to reach them is needed.'),
    email: line('One way to reach them is needed.'),
    address: z.string().optional(),
    age: line('Where the person is young.'),
    affectedName: line('The person affected, where it is somebody else.'),
    affectedAge: line('Their age.'),
    happened: z
      .string()
      .regex(/^\d{4}-\d{2}(-\d{2})?$/)
      .optional()
      .describe('YYYY-MM-DD or YYYY-MM; left out where it is not known.'),
    outcomeWanted: z.string().optional(),
    representative: z.enum(['no', 'supports', 'acts']).optional(),
    representativeName: line('Who represents or supports the person.'),
    representativeContact: line('How to reach them.'),
    contactBy: z.enum(['email', 'phone', 'text', 'letter']).optional(),
    contactAvoid: z.string().optional(),
    help: z.array(z.string().max(200)).max(20).default([]).describe('Help needed: Large print.'),
    helpOther: z.string().optional(),
    danger: z.boolean().default(false),
    related: z.array(z.string().max(40)).max(10).default([]).describe('Case numbers that it has to do with.'),
    answers: z
      .record(z.string(), z.array(z.string().max(500)))
      .default({})
      .describe('Answers to what the procedure asks before its way is sure, by the question’s id: see the way of a complaint.'),
  }),
)

type Asked = z.output<typeof complaintSchema>

const dayParts = (name: string, day: string | undefined): Form => {
  const [year = '', month = '', date = ''] = day?.split('-') ?? []
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}

/** As the page's form would have posted it, so that the same rules read it. */
const formOf = ({ points, help, related, anonymous, danger, receivedOn, happened, answers, ...texts }: Asked): Form => ({
  ...Object.fromEntries(Object.entries(texts).flatMap(([name, value]) => (value === undefined ? [] : [[name, cleaned(value)]]))),
  ...Object.fromEntries(Object.entries(answers).map(([question, values]) => [routeAnswerName(question), values.map(cleaned)])),
  ...{ points: points.map(cleaned), help: help.map(cleaned), related: related.map(cleaned) },
  ...{ anonymous: anonymous ? 'yes' : 'no', danger: danger ? 'yes' : 'no' },
  ...dayParts('received', receivedOn),
  ...dayParts('happened', happened),
})

/** `received-day` is one box of the page: here it is the whole day. */
const fieldOf = (field: string): string => field.replace(/^received-(day|month|year)$/, 'receivedOn').replace(/-(day|month|year)$/, '')

const read = (asked: Asked, body: Body, today: LocalDate) => {
  const found = readComplaint(formOf(asked), body, today)
  if ('answers' in found) return { is: 'read', answers: found.answers } as const
  const errors = found.errors.map(({ field, text }) => ({ at: `body/${fieldOf(field)}`, detail: text }))
  return {
    is: 'wrong',
    problem: problem('refused', `${errors.map(({ detail }) => detail).join('. ')}. Nothing was recorded.`, { errors }),
  } as const
}

const waySchema = named(
  'Way',
  z.object({
    procedure: z.object({ id: z.string(), title: z.string(), version: daySchema }),
    points: z.array(
      z.object({
        number: z.int(),
        track: z.string(),
        title: z.string(),
        clause: z.string(),
        because: z.array(z.string()),
        refusal: z.object({ because: z.string(), clause: z.string() }).optional().describe('Why it is not taken, where it is not.'),
        decisions: z.array(z.object({ act: z.string(), title: z.string(), clause: z.string() })),
      }),
    ),
    questions: z
      .array(
        z.object({
          id: z.string().describe('Answer it under this name in "answers".'),
          says: z.string(),
          asks: z.enum(['one', 'several', 'yes-no', 'day', 'text']),
          options: z.array(z.object({ value: z.string(), says: z.string() })),
          clause: z.string(),
        }),
      )
      .describe('The fewest whose answers would change the way.'),
  }),
)

const relatedSchema = z.object({
  reference: z.string(),
  title: z.string(),
  person: z.string(),
  position: z.string(),
  open: z.boolean(),
  restricted: z.boolean(),
  receivedOn: daySchema,
  by: z.array(z.enum(['contact', 'name', 'near-name', 'address', 'words'])).describe('What is the same.'),
  shared: z.array(z.string()),
})

export const complaintsRoutes = (app: FastifyInstance, services: Services): void => {
  operation(app, 'POST /complaints', {
    summary: 'Make a complaint',
    description: 'Received on a day by this body: its case begins. The same Idempotency-Key twice makes one case.',
    headers: z.object({ 'idempotency-key': z.string().min(8).max(200).optional() }),
    body: complaintSchema,
    answers: z.object({
      reference: z.string(),
      receivedOn: daySchema,
      key: z.string().describe('With it the person follows their complaint.'),
    }),
    status: 201,
    handle: async ({ session, body, request }) => {
      const found = read(body, services.body, services.today())
      if (found.is === 'wrong') return failed(found.problem)
      const given = request.headers['idempotency-key']
      const key = typeof given === 'string' ? keyOf(session, given) : randomUUID()
      const taken = await services.takeComplaint(session, found.answers, key)
      if (taken.is === 'no-procedure')
        return failed(problem('refused', taken.because, { errors: [{ at: 'body/receivedOn', detail: taken.because }] }))
      if (taken.is === 'incomplete')
        return failed(
          problem('refused', `Answer these too: ${taken.missing.join(', ')}. Nothing was recorded.`, {
            errors: taken.missing.map(name => ({ at: `body/${name}`, detail: 'It is needed.' })),
          }),
        )
      return answer({ reference: taken.reference, receivedOn: taken.receivedOn, key: taken.key })
    },
  })

  operation(app, 'POST /complaints/way', {
    summary: 'Which way a complaint would go',
    description: 'Nothing is recorded. What would have to be known before its way is sure is asked.',
    body: complaintSchema,
    answers: waySchema,
    handle: async ({ body }) => {
      const found = read(body, services.body, services.today())
      return found.is === 'wrong' ? failed(found.problem) : answer(await services.whichWay(found.answers))
    },
  })

  operation(app, 'POST /complaints/related', {
    summary: 'Cases that a complaint may belong to',
    description: 'The same person, or like words, among the cases that this account may see. Nothing is recorded.',
    body: complaintSchema,
    answers: z.object({ cases: z.array(relatedSchema) }),
    handle: async ({ session, body }) => {
      const found = read(body, services.body, services.today())
      return found.is === 'wrong' ? failed(found.problem) : answer({ cases: await services.relatedCases(session, found.answers) })
    },
  })
}
