/** Emails of a case, letters being written and looked at, and what waits in the post. What goes out is sent by a person at its page. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { parseLocalDate } from '#calendar'
import { erasedInWords, reviewOf } from '#outputs'
import { cleaned } from '../form.ts'
import type { Posted } from '../post-services.ts'
import type { OpenCase, Services, Session } from '../services.ts'
import { asDraft, ownDraft, toEmail } from '../staff/correspondence/answering.ts'
import { ofCase, withCase } from './cases-route.ts'
import { mailJson, mailSchema } from './inbox-route.ts'
import { type Answer, answer, failed, fileOperation, operation } from './operation.ts'
import { problem } from './problem.ts'
import { daySchema, instantSchema, named } from './schemas/record.ts'

const draftSchema = named(
  'LetterDraft',
  z.object({
    ...{ id: z.string(), act: z.string(), letter: z.string(), savedAt: instantSchema, savedBy: z.string() },
    pieces: z.record(z.string(), z.string()).describe('Its words, by piece.'),
    review: z.enum(['not-asked', 'asked', 'sent-back', 'approved', 'changed', 'went-on']).describe('changed: since it was approved.'),
    because: z.string().optional().describe('What keeps it from being sent.'),
  }),
)

const draftsOf = async (services: Services, session: Session, { reference, drafts }: OpenCase) => {
  const steps = await services.letterSteps(session, reference)
  return drafts.map(draft => {
    const { is, because } = reviewOf(
      steps.filter(step => step.draft === draft.id),
      draft.pieces,
    )
    return { ...draft, review: is, ...(because !== undefined && { because }) }
  })
}

const ofDraft = ofCase.extend({ draft: z.string().max(100) })
const noDraft = problem('not-found', 'There is no such draft in the case: it was sent or discarded, or never was.')

const stepAsked = z.object({
  what: z.enum(['asked', 'approved', 'sent-back', 'went-on']).describe('went-on: it goes without waiting for an answer; say why.'),
  words: z.string().max(5000).default(''),
  comments: z.record(z.string(), z.string().max(5000)).default({}).describe('By piece of the letter.'),
  askedRole: z.string().max(100).optional(),
  askedAccount: z.string().max(100).optional(),
  seen: instantSchema.describe('When the draft that was looked at had been saved: its savedAt.'),
})

const drafts = (app: FastifyInstance, services: Services): void => {
  operation(app, 'GET /cases/:reference/drafts', {
    summary: 'Letters and answers being written, and how each stands',
    params: ofCase,
    answers: z.object({ drafts: z.array(draftSchema) }),
    handle: ({ session, params }) =>
      withCase(services, session, params.reference, async open => answer({ drafts: await draftsOf(services, session, open) })),
  })

  operation(app, 'POST /cases/:reference/drafts/:draft/steps', {
    summary: 'Ask somebody to look at a letter, or answer as whoever was asked',
    params: ofDraft,
    body: stepAsked,
    answers: z.object({ kept: z.literal(true) }),
    handle: ({ session, params, body: { askedRole, askedAccount, ...step } }) =>
      withCase(services, session, params.reference, async ({ reference, drafts: all }) => {
        if (!all.some(({ id }) => id === params.draft)) return failed(noDraft)
        const stepped = await services.stepOfLetter(session, reference, {
          ...{ ...step, draft: params.draft, words: cleaned(step.words) },
          ...(askedRole !== undefined && { askedRole }),
          ...(askedAccount !== undefined && { askedAccount }),
        })
        if (stepped.is === 'kept') return answer({ kept: true } as const)
        return failed(problem('refused', stepped.because, { errors: [{ at: `body/${stepped.field}`, detail: stepped.because }] }))
      }),
  })

  operation(app, 'GET /cases/:reference/emails', {
    summary: 'Emails that joined a case',
    params: ofCase,
    answers: z.object({ emails: z.array(mailSchema) }),
    handle: ({ session, params }) =>
      withCase(services, session, params.reference, async ({ reference }) =>
        answer({ emails: (await services.mailsOfCase(session, reference)).map(mailJson) }),
      ),
  })

  operation(app, 'POST /cases/:reference/emails/:mail/answer', {
    summary: 'Draft the answer to an email',
    description: 'In place of the draft there was. A person reads it at its page and sends it.',
    params: ofCase.extend({ mail: z.string().max(100) }),
    body: z.object({ subject: z.string().trim().min(1).max(200), words: z.string().trim().min(1).max(20_000) }),
    answers: z.object({ draft: z.string() }),
    status: 201,
    handle: async ({ session, params, body }) => {
      const open = await services.openCase(session, params.reference, 'letter')
      const mail = open && (await services.mailsOfCase(session, open.reference, 'letter')).find(({ id }) => id === params.mail)
      if (open === undefined || mail === undefined)
        return failed(problem('not-found', 'There is no such email in this case. "listEmails" has those that joined it.'))
      const erased = erasedInWords(open.reference, open.facts)
      if (erased !== undefined) return failed(problem('refused', erased))
      const known = ownDraft(open, toEmail(mail))
      const pieces = { subject: cleaned(body.subject), words: cleaned(body.words) }
      const kept = await services.saveLetter(session, open.reference, { ...(known && { id: known.id }), ...asDraft(toEmail(mail), pieces) })
      return answer({ draft: kept.id })
    },
  })
}

const posted = (done: Posted): Answer<{ how: number }> =>
  done.is === 'done'
    ? answer({ how: done.how })
    : failed(problem('refused', done.because, { errors: [{ at: `body/${done.field}`, detail: done.because }] }))

const post = (app: FastifyInstance, services: Services): void => {
  operation(app, 'POST /post', {
    summary: 'Try a message now, send it by post instead, or mark letters as posted',
    body: z.object({
      act: z.enum(['try-now', 'by-post', 'posted']),
      messages: z.array(z.int()).min(1).max(500).describe('Numbers; one alone to try or to send by post.'),
      on: daySchema.optional().describe('The day they were posted; left out: today.'),
    }),
    answers: z.object({ how: z.int().describe('How many.') }),
    handle: async ({ session, body: { act, messages, on } }) => {
      const [first = -1] = messages
      if (act === 'posted') return posted(await services.markPosted(session, messages, parseLocalDate(on ?? '') ?? services.today()))
      if (messages.length > 1) return failed(problem('refused', 'Name one message: each is tried, or sent by post, by itself.'))
      return posted(await (act === 'try-now' ? services.tryNow(session, first) : services.sendByPost(session, first)))
    },
  })

  fileOperation(app, 'GET /post/:messages/print', {
    summary: 'Letters that wait to be posted, as one PDF',
    params: z.object({
      messages: z
        .string()
        .max(2000)
        .regex(/^\d+(,\d+)*$/)
        .describe('Their numbers, apart by commas.'),
    }),
    send: async ({ session, params, reply }) => {
      const file = await services.lettersToPrint(session, params.messages.split(',').map(Number))
      if (file === undefined) return problem('not-found', 'None of these waits to be posted among what this account may see.')
      return reply.header('content-disposition', 'attachment; filename="for-the-post.pdf"').type('application/pdf').send(Buffer.from(file))
    },
  })
}

export const correspondenceRoutes = (app: FastifyInstance, services: Services): void => {
  drafts(app, services)
  post(app, services)
}
