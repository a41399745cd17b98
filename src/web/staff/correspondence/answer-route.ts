import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { plainDay, refusalInWords, reviewOf } from '#outputs'
import { type Form, formOf, textOf } from '../../form.ts'
import { type FormError, type Site, sendPage } from '../../layout/index.ts'
import { answerLetter } from '../../mail-services.ts'
import type { LetterDraft, Mail, Services } from '../../services.ts'
import { reasonOf } from '../case/view.ts'
import { caseHref, clausesOf, readFirst } from '../case-frame/view.ts'
import { keptForm } from '../http/kept-form.ts'
import type { Opened } from '../http/open-case.tsx'
import { withQuery } from '../http/return-to.ts'
import { messagesTo, waysTo } from '../letter/ways-out.ts'
import { standing } from '../review/view.ts'
import { withheldFromRole } from '../rights/consent-view.ts'
import { AnswerPage, type AnswerView, DiscardAnswerPage } from './answer-page.tsx'
import { type AnswerPieces, answerAsRead, answerDraft, answerHref, beginning, draftOfAnswer, piecesOf, writerOf } from './answering.ts'
import { emailHref } from './email-view.ts'
import { recordContact } from './record-contact.ts'

/** Longest subject and words of an answer, in characters. */
const longest = { subject: 200, words: 20_000 } as const

export type OpenedMail = Opened & { readonly mail: Mail }

type Find = (request: FastifyRequest, reply: FastifyReply, purpose?: 'letter') => Promise<OpenedMail | undefined>

const errorsOf = ({ subject, words }: AnswerPieces): readonly FormError[] => [
  ...(subject.trim() === '' ? [{ field: 'subject', text: 'Write a subject' }] : []),
  ...(subject.length > longest.subject
    ? [{ field: 'subject', text: `The subject must be ${longest.subject} characters or fewer; it is ${subject.length}` }]
    : []),
  ...(words.trim() === '' ? [{ field: 'words', text: 'Write the answer' }] : []),
  ...(words.length > longest.words
    ? [
        {
          field: 'words',
          text: `The answer must be ${longest.words.toLocaleString('en-GB')} characters or fewer. Put the rest in a document`,
        },
      ]
    : []),
]

const isImpersonal = (values: Form): boolean => textOf(values, 'impersonal') === 'yes'

/** An email is a way out like any other: what a clause keeps from somebody until there is consent does not go by it. */
const consentErrors = ({ open, mail }: OpenedMail, values: Form): readonly FormError[] =>
  isImpersonal(values)
    ? []
    : withheldFromRole(open, writerOf(open, mail).as).map(refusal => ({
        field: 'impersonal',
        text: `${refusalInWords(refusal)} (${refusal.clause}) Ask for consent first, or say that this answer tells nothing personal`,
      }))

const channelOf = (ways: readonly { readonly way: 'e-mail' | 'post' }[]): string =>
  ways[0]?.way === 'post' ? 'letter' : ways.length === 0 ? 'other' : 'email'

export const answerRoutes = (app: FastifyInstance, services: Services, site: Site, find: Find): void => {
  const typed = ({ open, session, mail }: OpenedMail, values: Form): AnswerPieces => {
    const draft = answerDraft(open, mail)
    const at = draft === undefined ? beginning(open, mail, session.account.name) : piecesOf(draft)
    return {
      subject: Object.hasOwn(values, 'subject') ? textOf(values, 'subject') : at.subject,
      words: Object.hasOwn(values, 'words') ? textOf(values, 'words') : at.words,
    }
  }

  /** The draft, and what whoever was asked to look at it said. */
  const savedOf = async ({ open, session, mail }: OpenedMail): Promise<string> => {
    const draft = answerDraft(open, mail)
    if (draft === undefined) return ''
    const steps = (await services.letterSteps(session, open.reference, 'letter')).filter(step => step.draft === draft.id)
    const review = reviewOf(steps, draft.pieces)
    return `A draft, saved by ${open.accounts[draft.savedBy] ?? draft.savedBy}.${review.is === 'not-asked' ? '' : ` ${standing(open, review)}`}`
  }

  const viewOf = async (it: OpenedMail, values: Form, errors: readonly FormError[], isKept = false): Promise<AnswerView> => {
    const { open, session, mail } = it
    const writer = writerOf(open, mail)
    return {
      ...{ reference: open.reference, caseHref: caseHref(open.reference), errors, isKept },
      href: answerHref(open.reference, mail.id),
      emailHref: emailHref(open.reference, mail.id),
      to: writer.name,
      isStranger: writer.id === '',
      withheld: withheldFromRole(open, writer.as).map(
        reasonOf(open, clausesOf(open, services.clauses(open.procedure.id, open.compiled.hash))),
      ),
      isImpersonal: isImpersonal(values),
      first: readFirst(open),
      theirs: { subject: mail.subject || 'no subject', detail: `${plainDay(mail.receivedOn)}, ${mail.fromAddress}`, words: mail.words },
      pieces: typed(it, values),
      ways: waysTo([writer], services.mailGoes(), textOf(values, '_way')),
      hidden: [
        ['_csrf', session.csrf],
        ['_key', textOf(values, '_key') || randomUUID()],
      ],
      saved: await savedOf(it),
    }
  }

  const show = async (reply: FastifyReply, it: OpenedMail, values: Form, errors: readonly FormError[], more: Partial<AnswerView> = {}) => {
    const view = { ...(await viewOf(it, values, errors)), ...more }
    return sendPage(reply, AnswerPage({ view, frame: { site, session: it.session } }), errors.length > 0 ? 422 : 200)
  }

  const save = ({ open, session, mail }: OpenedMail, pieces: AnswerPieces): Promise<LetterDraft> => {
    const draft = answerDraft(open, mail)
    return services.saveLetter(session, open.reference, { ...(draft && { id: draft.id }), ...draftOfAnswer(mail, pieces) })
  }

  /** Kept as it was seen, and recorded as contact with whoever wrote. */
  const send = async (reply: FastifyReply, it: OpenedMail, pieces: AnswerPieces, values: Form) => {
    const { open, session, mail } = it
    const writer = writerOf(open, mail)
    const draft = await save(it, pieces)
    const { to, html, text } = answerAsRead(open, mail, pieces)
    const isWithheld = withheldFromRole(open, writer.as).length > 0
    const messages = messagesTo([writer], services.mailGoes(), textOf(values, '_way'))
    const title = pieces.subject.trim()
    const contact = {
      ...{ on: services.today(), with: writer.name, channel: channelOf(messages) },
      purpose: 'they wrote, and this answers them',
      result: `“${title}”, kept in the correspondence${isWithheld ? '. Its writer says that it tells nothing personal: no consent is recorded yet' : ''}`,
    }
    const sending = { draft: draft.id, letter: answerLetter, title, to, html, text, messages, answers: mail.id }
    const sent = await recordContact(services, session, open, contact, textOf(values, '_key') || randomUUID(), sending)
    if (sent.is === 'recorded') return reply.redirect(withQuery(`${caseHref(open.reference)}/letters`, 'sent', mail.id), 303)
    const now = (await services.openCase(session, open.reference, 'letter')) ?? open
    return show(
      reply,
      { ...it, open: now },
      values,
      sent.because.map(because => ({ field: 'words', text: because })),
    )
  }

  const discard = async (reply: FastifyReply, it: OpenedMail, values: Form) => {
    const draft = answerDraft(it.open, it.mail)
    const letters = withQuery(`${caseHref(it.open.reference)}/letters`, 'discarded', it.mail.id)
    if (draft === undefined) return reply.redirect(letters, 303)
    if (textOf(values, 'do') === 'discard-now' && textOf(values, 'draft') === draft.savedAt) {
      await services.discardLetter(it.session, it.open.reference, draft.id)
      return reply.redirect(letters, 303)
    }
    const page = DiscardAnswerPage({ view: await viewOf(it, {}, []), seen: draft.savedAt, frame: { site, session: it.session } })
    return sendPage(reply, page)
  }

  const path = '/cases/:reference/emails/:mail/answer'

  app.get(path, async (request, reply) => {
    const it = await find(request, reply, 'letter')
    if (it === undefined) return reply
    const kept = await keptForm(services, request)
    return show(reply, it, kept ?? {}, [], { isKept: kept !== undefined })
  })

  app.post(path, async (request, reply) => {
    const it = await find(request, reply, 'letter')
    if (it === undefined) return reply
    const values = formOf(request)
    const wanted = textOf(values, 'do')
    if (wanted === 'discard' || wanted === 'discard-now') return discard(reply, it, values)
    if (wanted === 'edit') return show(reply, it, values, [])
    const pieces = typed(it, values)
    const letters = `${caseHref(it.open.reference)}/letters`
    if (wanted === 'save') {
      await save(it, pieces)
      return reply.redirect(withQuery(letters, 'saved', it.mail.id), 303)
    }
    const errors = [...errorsOf(pieces), ...consentErrors(it, values)]
    if (errors.length > 0) return show(reply, it, values, errors)
    if (wanted === 'review') {
      const draft = await save(it, pieces)
      return reply.redirect(`${caseHref(it.open.reference)}/review/${encodeURIComponent(draft.id)}`, 303)
    }
    if (wanted === 'send') return send(reply, it, pieces, values)
    await save(it, pieces)
    const now = (await services.openCase(it.session, it.open.reference, 'letter')) ?? it.open
    return show(reply, { ...it, open: now }, values, [], { preview: answerAsRead(it.open, it.mail, pieces).html })
  })
}
