/** An email of a case, exactly as its page prints it. */
import { type Chip, plainDay } from '#outputs'
import { shutBecause } from '../../document-services.ts'
import type { Mail, OpenCase, Session } from '../../services.ts'
import { caseHref } from '../case-frame/view.ts'
import { sizeInWords } from '../documents/view.ts'
import { withQuery } from '../http/return-to.ts'
import type { WritableLetter } from '../letters/view.ts'
import { hrefOf, ownDraft, toEmail } from './answering.ts'

export const emailHref = (reference: string, mail: string): string => `${caseHref(reference)}/emails/${encodeURIComponent(mail)}`

export interface EmailView {
  readonly reference: string
  readonly caseHref: string
  readonly subject: string
  readonly rows: readonly (readonly [string, string])[]
  readonly words: string
  readonly chips: readonly Chip[]
  readonly documents: readonly { readonly title: string; readonly href: string; readonly detail: string }[]
  readonly notTaken: readonly string[]
  /** How it may be answered; nothing for whoever sends no letters, nor what a machine sent. */
  readonly answering?: {
    readonly href: string
    /** Begun and not sent. */
    readonly isBegun: boolean
    readonly letters: readonly WritableLetter[]
  }
}

const senderOf = ({ fromName, fromAddress }: Mail): string =>
  fromName === '' ? fromAddress || 'Nobody named' : `${fromName}${fromAddress === '' ? '' : ` (${fromAddress})`}`

export const emailView = (
  open: OpenCase,
  mail: Mail,
  { account }: Session,
  isScanning: boolean,
  letters: readonly WritableLetter[],
): EmailView => {
  const mayAnswer = account.permissions.includes('send-letters') && mail.kind === 'message' && mail.fromAddress !== ''
  return {
    reference: open.reference,
    caseHref: caseHref(open.reference),
    subject: mail.subject || 'An email without a subject',
    rows: [
      ['From', senderOf(mail)],
      ['Came', plainDay(mail.receivedOn)],
      ['With this case', `${mail.because}${mail.handledBy === undefined ? '' : ` ${mail.handledBy} decided it.`}`],
    ],
    words: mail.words === '' ? 'It has no words of its own.' : mail.words,
    chips: [
      ...(mail.kind === 'bounce' ? [{ kind: 'late', words: 'Did not arrive' } as const] : []),
      ...(mail.kind === 'auto-reply' ? [{ kind: 'plain', words: 'Automatic reply' } as const] : []),
    ],
    documents: mail.documents.map(document => ({
      title: document.title,
      href: `${caseHref(open.reference)}/documents/${encodeURIComponent(document.id)}`,
      detail: [sizeInWords(document.bytes), shutBecause(document, account, isScanning) ?? ''].filter(said => said !== '').join('. '),
    })),
    notTaken: mail.notTaken,
    ...(mayAnswer && {
      answering: {
        href: hrefOf(open.reference, toEmail(mail)),
        isBegun: ownDraft(open, toEmail(mail)) !== undefined,
        letters: letters.map(letter => ({ ...letter, href: withQuery(letter.href, 'answers', mail.id) })),
      },
    }),
  }
}
