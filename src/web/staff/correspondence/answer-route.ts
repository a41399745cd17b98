import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { erasedInWords, groupOf, plainDay, refusalInWords, reviewOf } from '#outputs'
import { type Form, formOf, textOf } from '../../form.ts'
import { type FormError, type Site, sendPage } from '../../layout/index.ts'
import type { LetterDraft, Mail, OpenCase, Services } from '../../services.ts'
import { reasonOf } from '../case/view.ts'
import { caseHref, clausesOf, complainantOf, readFirst, readOf } from '../case-frame/view.ts'
import { keptForm } from '../http/kept-form.ts'
import { type Opened, openCase } from '../http/open-case.tsx'
import { param, query } from '../http/query.ts'
import { withQuery } from '../http/return-to.ts'
import { messagesTo, waysTo } from '../letter/ways-out.ts'
import { standing } from '../review/view.ts'
import { letterOfLimit } from '../rights/letter-of-limit.ts'
import { withheldFromRole } from '../rights/overruled.ts'
import { AnswerPage, type AnswerView, DiscardAnswerPage } from './answer-page.tsx'
import {
  type AnswerPieces,
  answerAsRead,
  asDraft,
  beginning,
  hrefOf,
  ownDraft,
  piecesOf,
  readerOf,
  toEmail,
  type WrittenTo,
  writtenToInOwnWords,
} from './answering.ts'
import { emailHref } from './email-view.ts'
import { recordContact } from './record-contact.ts'
import { showCorrespondence } from './show.tsx'

/** Longest subject and words of an answer, in characters. */
const longest = { subject: 200, words: 20_000 } as const

export type OpenedMail = Opened & { readonly mail: Mail }

/** A case opened at what is answered in it, or at whom it is written to. */
type OpenedAt = Opened & {
  readonly to: WrittenTo
  /** What it tells of, where it was come to from there. */
  readonly begun?: AnswerPieces
}

type FindMail = (request: FastifyRequest, reply: FastifyReply, purpose?: 'letter') => Promise<OpenedMail | undefined>
type Find = (request: FastifyRequest, reply: FastifyReply) => Promise<OpenedAt | undefined>

const errorsOf = ({ subject, words }: AnswerPieces, thing: 'answer' | 'letter'): readonly FormError[] => [
  ...(subject.trim() === '' ? [{ field: 'subject', text: 'Write a subject' }] : []),
  ...(subject.length > longest.subject
    ? [{ field: 'subject', text: `The subject must be ${longest.subject} characters or fewer; it is ${subject.length}` }]
    : []),
  ...(words.trim() === '' ? [{ field: 'words', text: `Write the ${thing}` }] : []),
  ...(words.length > longest.words
    ? [
        {
          field: 'words',
          text: `The ${thing} must be ${longest.words.toLocaleString('en-GB')} characters or fewer. Put the rest in a document`,
        },
      ]
    : []),
]

const isImpersonal = (values: Form): boolean => textOf(values, 'impersonal') === 'yes'

/** An email is a way out like any other: what a clause keeps from somebody until there is consent does not go by it. */
const consentErrors = ({ open, to }: OpenedAt, values: Form): readonly FormError[] =>
  isImpersonal(values)
    ? []
    : withheldFromRole(open, readerOf(open, to).as).map(refusal => ({
        field: 'impersonal',
        text: `${refusalInWords(refusal).replace(/\.$/, ` (${refusal.clause}).`)} Ask for consent first, or say that it tells nothing personal`,
      }))

const channelOf = (ways: readonly { readonly way: 'e-mail' | 'post' }[]): string =>
  ways[0]?.way === 'post' ? 'letter' : ways.length === 0 ? 'other' : 'email'

const thingOf = ({ is }: WrittenTo): 'answer' | 'letter' => (is === 'email' ? 'answer' : 'letter')

/** Where one is when it is done. */
const doneHref = ({ open, to }: OpenedAt, done: 'saved' | 'sent' | 'discarded'): string =>
  withQuery(`${caseHref(open.reference)}/letters`, done, to.is === 'email' ? to.mail.id : 'letter')

/** One of several, whose letter the others do not get. */
const isAlone = (open: OpenCase, to: WrittenTo): boolean =>
  to.is === 'member' && groupOf(readOf(open)).members.some(({ id }) => id === to.person.id)

/** Each of several; and whoever complained, or whom it is about. */
const isWrittenToAlone = (open: OpenCase, id: string): boolean =>
  groupOf(readOf(open)).members.some(member => member.id === id) || writtenToInOwnWords(open).some(person => person.id === id)

/** What its page says of whom it goes to. */
const about = (open: OpenCase, to: WrittenTo): Pick<AnswerView, 'thing' | 'backHref' | 'theirs' | 'note'> => {
  if (to.is === 'email') {
    const { id, subject, receivedOn, fromAddress, words } = to.mail
    const theirs = { subject: subject || 'no subject', detail: `${plainDay(receivedOn)}, ${fromAddress}`, words }
    return { thing: thingOf(to), backHref: emailHref(open.reference, id), theirs, note: [] }
  }
  const { members, speaker, lettersTo } = groupOf(readOf(open))
  if (!members.some(({ id }) => id === to.person.id))
    return {
      ...{ thing: thingOf(to), backHref: `${caseHref(open.reference)}/people` },
      note: [
        'It is no answer to the complaint: nothing that the procedure asks for is met by it.',
        ...(to.person.id === complainantOf(open)?.id ? [] : ['It does not stand on the page of whoever complained: only they get it.']),
      ],
    }
  const name = speaker === undefined ? undefined : open.people[speaker]?.name
  const left = members.find(({ id }) => id === to.person.id)?.left
  return {
    ...{ thing: thingOf(to), backHref: `${caseHref(open.reference)}/people/group` },
    note: [
      'Nobody else who complains with them gets it, or reads it on their own page. It is no answer to the complaint: nothing that the procedure asks for is met by it.',
      ...(left === undefined ? [] : [`They left the group on ${plainDay(left.on)}.`]),
      ...(lettersTo === 'speaker' && name !== undefined && speaker !== to.person.id
        ? [`The group asked that its letters go to ${name}. Write here only what is for ${to.person.name} alone.`]
        : []),
    ],
  }
}

/** One's own words are written, looked at and sent in the same way, whatever they answer. */
const ownWordsRoutes = (app: FastifyInstance, services: Services, site: Site, path: string, find: Find): void => {
  const typed = ({ open, session, to, begun }: OpenedAt, values: Form): AnswerPieces => {
    const draft = ownDraft(open, to)
    const at = draft === undefined ? beginning(open, to, session.account.name, begun) : piecesOf(draft)
    return {
      subject: Object.hasOwn(values, 'subject') ? textOf(values, 'subject') : at.subject,
      words: Object.hasOwn(values, 'words') ? textOf(values, 'words') : at.words,
    }
  }

  /** The draft, and what whoever was asked to look at it said. */
  const savedOf = async ({ open, session, to }: OpenedAt): Promise<string> => {
    const draft = ownDraft(open, to)
    if (draft === undefined) return ''
    const steps = (await services.letterSteps(session, open.reference, 'letter')).filter(step => step.draft === draft.id)
    const review = reviewOf(steps, draft.pieces)
    return `A draft, saved by ${open.accounts[draft.savedBy] ?? draft.savedBy}.${review.is === 'not-asked' ? '' : ` ${standing(open, review)}`}`
  }

  const viewOf = async (it: OpenedAt, values: Form, errors: readonly FormError[], isKept = false): Promise<AnswerView> => {
    const { open, session, to } = it
    const writer = readerOf(open, to)
    return {
      ...{ reference: open.reference, caseHref: caseHref(open.reference), errors, isKept },
      ...about(open, to),
      href: hrefOf(open.reference, to),
      to: writer.name,
      isAlone: isAlone(open, to),
      isStranger: writer.id === '',
      withheld: withheldFromRole(open, writer.as).map(
        reasonOf(open, clausesOf(open, services.clauses(open.procedure.id, open.compiled.hash))),
      ),
      isImpersonal: isImpersonal(values),
      // How to deal with whoever complained is not how to deal with whom it is about.
      first: to.is === 'email' || isAlone(open, to) || to.person.id === complainantOf(open)?.id ? readFirst(open) : [],
      pieces: typed(it, values),
      ways: waysTo([writer], services.mailGoes(), textOf(values, '_way')),
      hidden: [
        ['_csrf', session.csrf],
        ['_key', textOf(values, '_key') || randomUUID()],
      ],
      saved: await savedOf(it),
    }
  }

  const show = async (reply: FastifyReply, it: OpenedAt, values: Form, errors: readonly FormError[], more: Partial<AnswerView> = {}) => {
    const view = { ...(await viewOf(it, values, errors)), ...more }
    return sendPage(reply, AnswerPage({ view, frame: { site, session: it.session } }), errors.length > 0 ? 422 : 200)
  }

  const save = ({ open, session, to }: OpenedAt, pieces: AnswerPieces): Promise<LetterDraft> => {
    const draft = ownDraft(open, to)
    return services.saveLetter(session, open.reference, { ...(draft && { id: draft.id }), ...asDraft(to, pieces) })
  }

  /** Kept as it was seen, and recorded as contact with whoever wrote. */
  const send = async (reply: FastifyReply, it: OpenedAt, pieces: AnswerPieces, values: Form) => {
    const { open, session, to } = it
    const writer = readerOf(open, to)
    const draft = await save(it, pieces)
    const read = answerAsRead(open, to, pieces)
    const isWithheld = withheldFromRole(open, writer.as).length > 0
    const messages = messagesTo([writer], services.mailGoes(), textOf(values, '_way'))
    const title = pieces.subject.trim()
    const contact = {
      ...{ on: services.today(), with: writer.name, channel: channelOf(messages) },
      purpose:
        to.is === 'email'
          ? 'they wrote, and this answers them'
          : isAlone(open, to)
            ? 'a letter to them alone, of those who complain together'
            : 'a letter to them, in our own words',
      result: `“${title}”, kept in the correspondence${isWithheld ? '. Its writer says that it tells nothing personal: no consent is recorded yet' : ''}`,
    }
    const letter = { draft: draft.id, letter: draft.letter, title, to: read.to, html: read.asAsked, text: read.text, messages }
    const sending = { ...letter, ...(to.is === 'email' && { answers: to.mail.id }) }
    const sent = await recordContact(services, session, open, contact, textOf(values, '_key') || randomUUID(), sending)
    if (sent.is === 'recorded') return reply.redirect(doneHref(it, 'sent'), 303)
    const now = (await services.openCase(session, open.reference, 'letter')) ?? open
    return show(
      reply,
      { ...it, open: now },
      values,
      sent.because.map(because => ({ field: 'words', text: because })),
    )
  }

  const discard = async (reply: FastifyReply, it: OpenedAt, values: Form) => {
    const draft = ownDraft(it.open, it.to)
    const letters = doneHref(it, 'discarded')
    if (draft === undefined) return reply.redirect(letters, 303)
    if (textOf(values, 'do') === 'discard-now' && textOf(values, 'draft') === draft.savedAt) {
      await services.discardLetter(it.session, it.open.reference, draft.id)
      return reply.redirect(letters, 303)
    }
    const page = DiscardAnswerPage({ view: await viewOf(it, {}, []), seen: draft.savedAt, frame: { site, session: it.session } })
    return sendPage(reply, page)
  }

  app.get(path, async (request, reply) => {
    const it = await find(request, reply)
    if (it === undefined) return reply
    const kept = await keptForm(services, request)
    return show(reply, it, kept ?? {}, [], { isKept: kept !== undefined })
  })

  app.post(path, async (request, reply) => {
    const it = await find(request, reply)
    if (it === undefined) return reply
    const values = formOf(request)
    const wanted = textOf(values, 'do')
    if (wanted === 'discard' || wanted === 'discard-now') return discard(reply, it, values)
    if (wanted === 'edit') return show(reply, it, values, [])
    const erased = erasedInWords(it.open.reference, it.open.facts)
    if (erased !== undefined) return show(reply, it, values, [{ field: 'words', text: erased }])
    const pieces = typed(it, values)
    if (wanted === 'save') {
      await save(it, pieces)
      return reply.redirect(doneHref(it, 'saved'), 303)
    }
    const errors = [...errorsOf(pieces, thingOf(it.to)), ...consentErrors(it, values)]
    if (errors.length > 0) return show(reply, it, values, errors)
    if (wanted === 'review') {
      const draft = await save(it, pieces)
      return reply.redirect(`${caseHref(it.open.reference)}/review/${encodeURIComponent(draft.id)}`, 303)
    }
    if (wanted === 'send') return send(reply, it, pieces, values)
    await save(it, pieces)
    const now = (await services.openCase(it.session, it.open.reference, 'letter')) ?? it.open
    return show(reply, { ...it, open: now }, values, [], { preview: answerAsRead(it.open, it.to, pieces).asAsked })
  })
}

export const answerRoutes = (app: FastifyInstance, services: Services, site: Site, findMail: FindMail): void => {
  ownWordsRoutes(app, services, site, '/cases/:reference/emails/:mail/answer', async (request, reply) => {
    const found = await findMail(request, reply, 'letter')
    return found && { ...found, to: toEmail(found.mail) }
  })

  ownWordsRoutes(app, services, site, '/cases/:reference/people/group/:member/letter', async (request, reply) => {
    const opened = await openCase(services, site, request, reply, 'letter')
    if (opened === undefined) return undefined
    const { open } = opened
    const id = param(request, 'member')
    const person = isWrittenToAlone(open, id) ? open.people[id] : undefined
    const begun = letterOfLimit(open, query(request).text('limit'))
    if (person !== undefined && person.name !== '') return { ...opened, to: { is: 'member', person }, ...(begun && { begun }) }
    await showCorrespondence(services, site, reply.code(404), opened, {
      flash: {
        type: 'notice',
        text: 'Nobody of that kind is written to by themselves in this case: choose whoever complained, or whom it is about',
      },
    })
    return undefined
  })
}
