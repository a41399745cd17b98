/** What went wrong, as RFC 9457 says it: what was found, where, and what to do. */
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import type { Refusal } from '#case'
import { refusalInWords } from '#outputs'
import { factSchema, named, refusalSchema } from './schemas/record.ts'

/** `type` leads to the words about it on the page of the description. */
export const problemTypes = {
  'no-token': { status: 401, title: 'A token is needed', says: 'The call carries no token, or one that opens nothing.' },
  'not-allowed': {
    status: 403,
    title: 'The token may not do this',
    says: 'The token lacks a scope, or its account lacks a permission or a role.',
  },
  'not-found': {
    status: 404,
    title: 'There is no such thing',
    says: 'It is not there, or the account may not see it: the answer is the same for both.',
  },
  'not-understood': {
    status: 400,
    title: 'The request could not be read',
    says: 'Something in the request is missing or of the wrong kind.',
  },
  refused: {
    status: 422,
    title: 'It was refused',
    says: 'The procedure or the service says no. Each refusal says why, with its clause. Nothing was recorded.',
  },
  changed: {
    status: 409,
    title: 'Somebody else was first',
    says: 'Something was recorded since the position you gave. Look at it, and send again with the new position.',
  },
  overtaken: {
    status: 412,
    title: 'Somebody else was first',
    says: 'What If-Match names is not there any more: something was recorded since. Look at it, and send again with its ETag of now.',
  },
  'too-big': { status: 413, title: 'The request is too big', says: 'A file or a body is larger than is taken.' },
  'too-many': {
    status: 429,
    title: 'Too many requests',
    says: 'The token has asked more often than it may. Wait as long as Retry-After says.',
  },
  'our-fault': { status: 500, title: 'Something went wrong here', says: 'It is the service’s fault. Nothing was recorded.' },
  unavailable: { status: 503, title: 'The record cannot be reached', says: 'The store does not answer. Try again in a minute.' },
} as const

type ProblemType = keyof typeof problemTypes

export const problemSchema = named(
  'Problem',
  z.object({
    type: z.string().describe('Leads to the words about this kind of problem.'),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('What was found, where, and what to do.'),
    errors: z.array(z.object({ at: z.string().describe('Where in the request: body/data/words.'), detail: z.string() })).optional(),
    refusals: z.array(refusalSchema).optional().describe('Each reason why not, with its clause.'),
    mayStillBeRecorded: z
      .boolean()
      .optional()
      .describe('It was done by somebody outside the body: recorded all the same it is without effect.'),
    since: z.array(factSchema).optional().describe('What was recorded since the position you gave.'),
    position: z.int().optional().describe('The position to send it again with.'),
  }),
)

export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly errors?: readonly { readonly at: string; readonly detail: string }[]
  readonly refusals?: readonly Refusal[]
  readonly mayStillBeRecorded?: boolean
  readonly since?: readonly object[]
  readonly position?: number
}

export const apiPath = '/api/v1'

export const problem = (is: ProblemType, detail: string, more: Partial<Problem> = {}): Problem => {
  const { status, title } = problemTypes[is]
  return { type: `${apiPath}#${is}`, title, status, detail, ...more }
}

export const refusedProblem = (refusals: readonly Refusal[], more: Partial<Problem> = {}): Problem =>
  problem('refused', refusals.map(refusalInWords).join(' ') || 'It was refused.', { refusals, ...more })

export const noSuchCase = (reference: string): Problem =>
  problem(
    'not-found',
    `There is no case ${reference.slice(0, 40)} that this account can open. Check the number. If it is right, the account may not be one that may see it.`,
  )

export const sendProblem = (reply: FastifyReply, found: Problem): FastifyReply =>
  reply.code(found.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(found))
