/** Emails that came in, as the people who handle complaints see and sort them. */
import { erasedInWords } from '#outputs'
import { DocumentFault, type MailKept } from '#record'
import { type Mail, type MailServices, type Session, shutBecause } from '#web'
import { londonDay } from '../clock.ts'
import { joinMail } from '../mail-in/join-mail.ts'
import { titleOfCase } from '../projections.ts'
import type { Desk } from './desk.ts'
import { sightOf } from './listing.ts'
import { mailAsShownTo } from './need-to-know.ts'
import { readFor } from './reading.ts'
import { toldTo, unnamedTo } from './who-complained.ts'

const mostShown = 200

/** Whoever takes complaints in sorts what comes in: no case is theirs to see by that. */
const maySort = ({ account }: Session): boolean => account.permissions.includes('record-for-others')

/** `mailbox`: the name of the one that is read; none: a mail server brings what comes. */
export const mailServices = (desk: Desk, mailbox: string | undefined): MailServices => {
  const { store, clock } = desk

  const suggestedFor = async (session: Session, { suggested, stands }: MailKept): Promise<Mail['suggested']> => {
    const hand = suggested === undefined || stands !== 'waiting' ? undefined : await readFor(desk, session, suggested)
    return hand && { reference: hand.record.reference, title: titleOfCase(toldTo(desk, hand, session.account).record.facts) }
  }

  const shown = async (session: Session, mail: MailKept): Promise<Mail> => {
    const [documents, staff, suggested] = await Promise.all([store.documentsOfMail(mail.id), store.accounts(), suggestedFor(session, mail)])
    const { id, receivedAt, fromName, fromAddress, subject, words, kind, stands, reference, notTaken, handledBy } = mail
    return {
      ...{ id, receivedAt, fromName, fromAddress, subject, words, kind, stands, notTaken },
      ...(reference === undefined ? {} : { reference }),
      // A case that this account may not see is not named to it.
      because:
        mail.suggested !== undefined && mail.stands === 'waiting' && suggested === undefined ? 'It waits for a person.' : mail.because,
      receivedOn: londonDay(mail.receivedAt),
      ...(suggested && { suggested }),
      ...(handledBy === undefined ? {} : { handledBy: staff.find(({ id }) => id === handledBy)?.name ?? handledBy }),
      documents,
    }
  }

  /** An email that joined a case is that case's: whoever may not see it does not see the email. */
  const find = async (session: Session, id: string): Promise<MailKept | undefined> => {
    if (!maySort(session)) return undefined
    const mail = await store.readMail(id)
    if (mail?.reference !== undefined && !(await readFor(desk, session, mail.reference))) return undefined
    return mail
  }

  /** Those of no case yet, and those of cases that this account may see. */
  const ofSeenCases = async (session: Session, kept: readonly MailKept[]): Promise<readonly MailKept[]> => {
    const references = kept.flatMap(({ reference }) => reference ?? [])
    if (references.length === 0) return kept
    const { rows } = await store.cases({ sight: sightOf(desk, session), references }, { pageSize: mostShown })
    const seen = new Set(rows.map(row => row.reference))
    return kept.filter(({ reference }) => reference === undefined || seen.has(reference))
  }

  const asFound = async (session: Session, kept: MailKept): Promise<Mail> => {
    const mail = await shown(session, kept)
    const hand = mail.reference === undefined ? undefined : await readFor(desk, session, mail.reference)
    return hand === undefined ? mail : mailAsShownTo(desk, mail, hand, session.account)
  }

  return {
    async mailbox(session) {
      if (mailbox === undefined || !(maySort(session) || session.account.permissions.includes('administer'))) return undefined
      return store.mailboxState(mailbox)
    },

    async mails(session, stands) {
      if (!maySort(session)) return { mails: [], waiting: 0 }
      const [kept, waiting] = await Promise.all([store.mailsThatStand(stands, mostShown), store.countMailsWaiting()])
      const mails = await ofSeenCases(session, kept)
      const isTold = unnamedTo(desk, session).length === 0
      return { mails: await Promise.all(mails.map(mail => (isTold ? shown : asFound)(session, mail))), waiting }
    },

    async mail(session, id) {
      const mail = await find(session, id)
      return mail && asFound(session, mail)
    },

    async joinMail(session, id, reference) {
      const mail = await find(session, id)
      const hand = await readFor(desk, session, reference)
      if (hand === undefined || mail === undefined) return 'no-case'
      if (erasedInWords(reference, hand.record.facts) !== undefined) return 'erased'
      if (mail.stands === 'joined' || mail.stands === 'complaint') return 'handled'
      const joining = { reference: hand.record.reference, because: 'A person joined it to the case.', by: session.account.id }
      return (await joinMail(desk, mail, joining)) ? 'joined' : 'handled'
    },

    async setMailAside(session, id, reason) {
      const mail = await find(session, id)
      if (mail?.stands !== 'waiting') return false
      return store.handleMail(id, { stands: 'set-aside', because: reason, by: session.account.id, at: clock.now() })
    },

    async mailBecame(session, id, reference) {
      const mail = await find(session, id)
      if (mail === undefined || !(await readFor(desk, session, reference))) return false
      const because = 'A complaint was made of it.'
      return store.handleMail(id, { stands: 'complaint', reference, because, by: session.account.id, at: clock.now() })
    },

    async mailDocument(session, id, wanted) {
      const mail = await find(session, id)
      const document = mail && (await asFound(session, mail)).documents.find(one => one.id === wanted)
      if (document === undefined) return undefined
      const because = shutBecause(document, session.account, desk.scanner !== undefined)
      if (because !== undefined) return { is: 'shut', document, because }
      try {
        return { is: 'open', document, bytes: await store.bytesOfDocument(document.sha256) }
      } catch (fault) {
        if (!(fault instanceof DocumentFault)) throw fault
        return { is: 'shut', document, because: `${fault.message} Try again in a few minutes.` }
      }
    },

    async mailsOfCase(session, reference, purpose) {
      const hand = await readFor(desk, session, reference)
      if (hand === undefined) return []
      const mails = await Promise.all((await store.mailsOfCase(reference)).map(mail => shown(session, mail)))
      const isAnswering = purpose === 'letter' && session.account.permissions.includes('send-letters')
      return isAnswering ? mails : mails.map(mail => mailAsShownTo(desk, mail, hand, session.account))
    },
  }
}
