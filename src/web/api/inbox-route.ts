/** Emails that came in and wait for somebody. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { cleaned } from '../form.ts'
import type { Mail } from '../mail-services.ts'
import type { Services } from '../services.ts'
import { answer, failed, operation } from './operation.ts'
import { noSuchCase, problem } from './problem.ts'
import { daySchema, instantSchema, named } from './schemas/record.ts'

export const mailSchema = named(
  'Mail',
  z.object({
    id: z.string(),
    receivedAt: instantSchema,
    receivedOn: daySchema,
    fromName: z.string(),
    fromAddress: z.string(),
    subject: z.string(),
    words: z.string(),
    kind: z.string(),
    stands: z.string(),
    because: z.string().describe('Why it waits.'),
    suggested: z.object({ reference: z.string(), title: z.string() }).optional().describe('The case it may belong to.'),
    documents: z.array(z.object({ id: z.string(), title: z.string(), mediaType: z.string(), bytes: z.int() })),
  }),
)

const ofMail = z.object({ mail: z.string().max(100) })
const none = problem('not-found', 'There is no such email among those that wait.')
const isErased = problem(
  'refused',
  'The personal data of this case was erased, and nothing can be added to it. Take what they write as a new complaint.',
)
const quicker = problem('changed', 'Somebody else has dealt with this email already. Look at the inbox again.')

export const mailJson = ({ reference: _, handledBy: __, notTaken: ___, ...mail }: Mail) => mail

export const inboxRoutes = (app: FastifyInstance, services: Services): void => {
  operation(app, 'GET /inbox', {
    summary: 'Emails that wait for somebody',
    query: z.object({ stands: z.enum(['waiting', 'set-aside']).default('waiting') }),
    answers: z.object({ mails: z.array(mailSchema), waiting: z.int() }),
    handle: async ({ session, query }) => {
      const { mails, waiting } = await services.mails(session, query.stands)
      return answer({ mails: mails.map(mailJson), waiting })
    },
  })

  operation(app, 'POST /inbox/:mail/join', {
    summary: 'Join an email to its case',
    params: ofMail,
    body: z.object({ reference: z.string().max(40) }),
    answers: z.object({ joined: z.literal(true) }),
    handle: async ({ session, params, body }) => {
      if ((await services.mail(session, params.mail)) === undefined) return failed(none)
      const joined = await services.joinMail(session, params.mail, body.reference)
      if (joined === 'no-case') return failed(noSuchCase(body.reference))
      if (joined === 'erased') return failed(isErased)
      return joined === 'handled' ? failed(quicker) : answer({ joined: true } as const)
    },
  })

  operation(app, 'POST /inbox/:mail/aside', {
    summary: 'Set an email aside',
    description: 'It is no complaint and belongs to no case. The reason stays with it.',
    params: ofMail,
    body: z.object({ reason: z.string().trim().min(1).max(500) }),
    answers: z.object({ setAside: z.literal(true) }),
    handle: async ({ session, params, body }) => {
      if ((await services.mail(session, params.mail)) === undefined) return failed(none)
      return (await services.setMailAside(session, params.mail, cleaned(body.reason)))
        ? answer({ setAside: true } as const)
        : failed(quicker)
    },
  })
}
