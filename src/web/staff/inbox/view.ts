/** Emails that wait for a person, exactly as they are shown. */
import { type Chip, inLondon, plainDay, shortDay } from '#outputs'
import type { CaseListRow } from '../../case-list-services.ts'
import { shutBecause } from '../../document-services.ts'
import type { FormError } from '../../layout/index.ts'
import type { MailboxState } from '../../mail-services.ts'
import type { Mail, Session } from '../../services.ts'
import { caseHref } from '../case-frame/view.ts'
import { sizeInWords } from '../documents/view.ts'

export interface InboxView {
  /** Whether this account sorts what comes in; another looks after the mailbox only. */
  readonly maySort: boolean
  readonly mailbox: MailboxView
  readonly stands: 'waiting' | 'set-aside'
  readonly waiting: number
  readonly rows: readonly {
    readonly href: string
    readonly subject: string
    readonly from: string
    readonly received: string
    readonly because: string
    readonly chips: readonly Chip[]
  }[]
}

export const inboxHref = ({ id }: Pick<Mail, 'id'>): string => `/inbox/${encodeURIComponent(id)}`

const senderOf = ({ fromName, fromAddress }: Mail): string =>
  fromName === '' ? fromAddress || 'Nobody named' : `${fromName}${fromAddress === '' ? '' : ` (${fromAddress})`}`

const chipsOf = ({ kind, suggested }: Mail): readonly Chip[] => [
  ...(kind === 'bounce' ? [{ kind: 'late', words: 'Did not arrive' } as const] : []),
  ...(kind === 'auto-reply' ? [{ kind: 'plain', words: 'Automatic reply' } as const] : []),
  ...(suggested === undefined ? [] : [{ kind: 'wait', words: `May be ${suggested.reference}` } as const]),
]

/** How the mailbox that emails come from is getting on. */
export interface MailboxView {
  readonly is: 'well' | 'broken' | 'none'
  readonly words: string
  readonly held: readonly string[]
}

const whenInWords = (instant: string): string => {
  const at = inLondon(instant)
  return at === undefined ? '' : `${at.time} on ${plainDay(at.day)}`
}

const mailboxView = (mailbox: MailboxState | undefined, { account }: Session): MailboxView => {
  if (mailbox === undefined)
    return {
      is: 'none',
      words: account.permissions.includes('administer')
        ? 'No mailbox is read here: emails come in where a mail server pipes them. RECOURSE_IMAP says which mailbox to read.'
        : '',
      held: [],
    }
  const { name, fault, lookedAt } = mailbox
  const last = lookedAt === undefined ? 'It has not been read yet.' : `It was last read at ${whenInWords(lookedAt)}.`
  return {
    is: fault === undefined ? 'well' : 'broken',
    words:
      fault === undefined
        ? `Emails come from ${name}. ${last}`
        : `${name} cannot be read: ${fault.because}. It has been so since ${whenInWords(fault.since)}. ${last} Nothing is lost: emails stay there, and are taken in when it can be read again. Tell whoever looks after this service.`,
    held: mailbox.held.map(
      ({ because, since, tries, uid }) =>
        `Email number ${uid} of the folder, held since ${whenInWords(since)}. ${because} Tried ${tries === 1 ? 'once' : `${tries} times`}; it is tried again every quarter of an hour.`,
    ),
  }
}

export interface InboxOf {
  readonly stands: InboxView['stands']
  readonly mails: readonly Mail[]
  readonly waiting: number
  readonly mailbox: MailboxState | undefined
  readonly session: Session
}

export const inboxView = ({ stands, mails, waiting, mailbox, session }: InboxOf): InboxView => ({
  maySort: session.account.permissions.includes('record-for-others'),
  mailbox: mailboxView(mailbox, session),
  stands,
  waiting,
  rows: mails.map(mail => ({
    href: inboxHref(mail),
    subject: mail.subject || 'No subject',
    from: senderOf(mail),
    received: shortDay(mail.receivedOn),
    because: mail.because,
    chips: chipsOf(mail),
  })),
})

export interface MailView {
  readonly href: string
  readonly csrf: string
  readonly subject: string
  readonly rows: readonly (readonly [string, string])[]
  readonly words: string
  readonly chips: readonly Chip[]
  readonly documents: readonly { readonly title: string; readonly href?: string; readonly detail: string }[]
  readonly notTaken: readonly string[]
  readonly case?: { readonly href: string; readonly reference: string }
  /** What may be done with it; nothing once it has joined a case. */
  readonly sorting?: {
    readonly suggested?: { readonly reference: string; readonly title: string; readonly href: string }
    readonly complain: string
    readonly search: string
    readonly found?: readonly { readonly reference: string; readonly title: string; readonly detail: string; readonly href: string }[]
    readonly reason: string
    readonly mayBeSetAside: boolean
  }
  readonly errors: readonly FormError[]
}

export interface MailTold {
  readonly search: string
  readonly found?: readonly CaseListRow[]
  readonly reason: string
  readonly errors: readonly FormError[]
  readonly isScanning: boolean
}

const sortingOf = (mail: Mail, { search, found, reason }: MailTold): MailView['sorting'] =>
  mail.stands === 'joined' || mail.stands === 'complaint'
    ? undefined
    : {
        ...(mail.suggested && { suggested: { ...mail.suggested, href: caseHref(mail.suggested.reference) } }),
        complain: `/take-a-complaint?mail=${encodeURIComponent(mail.id)}`,
        search,
        ...(found && {
          found: found.map(({ reference, title, person, receivedOn, open }) => ({
            reference,
            title,
            detail: `${person}. Received ${shortDay(receivedOn)}${open ? '' : '. Closed'}`,
            href: caseHref(reference),
          })),
        }),
        reason,
        mayBeSetAside: mail.stands === 'waiting',
      }

export const mailView = (mail: Mail, session: Session, told: MailTold): MailView => {
  const sorting = sortingOf(mail, told)
  return {
    href: inboxHref(mail),
    csrf: session.csrf,
    subject: mail.subject || 'No subject',
    rows: [
      ['From', senderOf(mail)],
      ['Came', `${shortDay(mail.receivedOn)}, ${mail.receivedOn.slice(0, 4)}`],
      ['Why it is here', mail.handledBy === undefined ? mail.because : `${mail.because} (${mail.handledBy})`],
    ],
    words: mail.words || 'There are no words in it.',
    chips: chipsOf(mail),
    documents: mail.documents.map(document => {
      const shut = shutBecause(document, session.account, told.isScanning)
      return {
        title: document.title,
        ...(shut === undefined && { href: `${inboxHref(mail)}/documents/${encodeURIComponent(document.id)}` }),
        detail: shut === undefined ? sizeInWords(document.bytes) : shut,
      }
    }),
    notTaken: mail.notTaken,
    ...(mail.reference !== undefined && { case: { href: caseHref(mail.reference), reference: mail.reference } }),
    ...(sorting && { sorting }),
    errors: told.errors,
  }
}
