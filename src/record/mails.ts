/** Emails that came in, what became of each, and the messages of ours that they answer. */
import type { Instant } from '#case'
import type { Door } from './door.ts'
import { statement } from './statement.ts'
import { mustBeStorable } from './storable-text.ts'

export interface MailKept {
  readonly id: string
  readonly reference?: string
  readonly fingerprint: string
  readonly messageId: string
  readonly receivedAt: Instant
  readonly sentAt?: Instant
  readonly fromName: string
  readonly fromAddress: string
  readonly subject: string
  readonly words: string
  /** 'own': one of ours that came back. */
  readonly kind: 'message' | 'auto-reply' | 'bounce' | 'own'
  readonly stands: 'waiting' | 'joined' | 'complaint' | 'set-aside'
  readonly suggested?: string
  readonly because: string
  readonly notTaken: readonly string[]
  readonly handledBy?: string
  readonly handledAt?: Instant
}

interface MailRow extends Record<string, unknown> {
  readonly id: string
  readonly case_reference: string | null
  readonly fingerprint: string
  readonly message_id: string
  readonly received_at: Instant
  readonly sent_at: Instant | null
  readonly from_name: string
  readonly from_address: string
  readonly subject: string
  readonly words: string
  readonly kind: MailKept['kind']
  readonly stands: MailKept['stands']
  readonly suggested: string | null
  readonly because: string
  readonly not_taken: readonly string[]
  readonly handled_by: string | null
  readonly handled_at: Instant | null
}

const columns = `id, case_reference, fingerprint, message_id, received_at, sent_at, from_name, from_address, subject, words, kind, stands,
  suggested, because, not_taken, handled_by, handled_at`

const insertMail = statement<{ id: string }>(
  'insert-mail',
  `insert into recourse.mail_received (body, ${columns})
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
   on conflict (body, fingerprint) do nothing returning id`,
)

const byFingerprint = statement<MailRow>(
  'mail-by-fingerprint',
  `select ${columns} from recourse.mail_received where body = $1 and fingerprint = $2`,
)

const oneMail = statement<MailRow>('mail', `select ${columns} from recourse.mail_received where body = $1 and id = $2`)

const standing = statement<MailRow>(
  'mails-standing',
  `select ${columns} from recourse.mail_received where body = $1 and stands = $2 order by received_at desc, id limit $3`,
)

const countWaiting = statement<{ waiting: number }>(
  'mails-waiting',
  `select count(*)::int as waiting from recourse.mail_received where body = $1 and stands = 'waiting'`,
)

const ofCase = statement<MailRow>(
  'mails-of-case',
  `select ${columns} from recourse.mail_received where body = $1 and case_reference = $2 order by received_at, id`,
)

const handle = statement<{ id: string }>(
  'handle-mail',
  `update recourse.mail_received set (stands, case_reference, because, handled_by, handled_at) = ($3, $4, $5, $6, $7)
   where body = $1 and id = $2 and stands in ('waiting', 'set-aside') returning id`,
)

const takeDocuments = statement(
  'take-documents-of-mail',
  `update recourse.document set case_reference = $3 where body = $1 and mail = $2 and case_reference is null
   and exists (select from recourse.mail_received m where m.body = $1 and m.id = $2 and m.case_reference = $3)`,
)

const answered = statement<{ case_reference: string | null; message_id: string }>(
  'messages-answered',
  `select case_reference, message_id from recourse.message_sent where body = $1 and message_id = any ($2::text[])`,
)

const bounced = statement(
  'message-bounced',
  `update recourse.message_sent set (state, state_at, because) = ('failed', $3, $4) where body = $1 and message_id = any ($2::text[])`,
)

const mailOf = (row: MailRow): MailKept => ({
  id: row.id,
  ...(row.case_reference === null ? {} : { reference: row.case_reference }),
  fingerprint: row.fingerprint,
  messageId: row.message_id,
  receivedAt: row.received_at,
  ...(row.sent_at === null ? {} : { sentAt: row.sent_at }),
  fromName: row.from_name,
  fromAddress: row.from_address,
  subject: row.subject,
  words: row.words,
  kind: row.kind,
  stands: row.stands,
  ...(row.suggested === null ? {} : { suggested: row.suggested }),
  because: row.because,
  notTaken: row.not_taken,
  ...(row.handled_by === null ? {} : { handledBy: row.handled_by }),
  ...(row.handled_at === null ? {} : { handledAt: row.handled_at }),
})

export interface MailHandled {
  readonly stands: MailKept['stands']
  readonly reference?: string
  readonly because: string
  readonly by?: string
  readonly at: Instant
}

export const mailsOf = (door: Door) => {
  const { body } = door
  return {
    /** false: it was kept before. */
    keepMail: async (mail: MailKept): Promise<boolean> => {
      const { id, reference, fingerprint, messageId, receivedAt, sentAt, fromName, fromAddress, subject, words } = mustBeStorable(mail)
      const what = [id, reference, fingerprint, messageId, receivedAt, sentAt, fromName, fromAddress, subject, words]
      const became = [mail.kind, mail.stands, mail.suggested, mail.because, mail.notTaken, mail.handledBy, mail.handledAt]
      const [rows] = await door.run(insertMail(body, ...what, ...became))
      return rows.length > 0
    },
    mailByFingerprint: async (fingerprint: string): Promise<MailKept | undefined> => {
      const [[row]] = await door.run(byFingerprint(body, fingerprint))
      return row && mailOf(row)
    },
    readMail: async (id: string): Promise<MailKept | undefined> => {
      const [[row]] = await door.run(oneMail(body, id))
      return row && mailOf(row)
    },
    /** The latest first. */
    mailsThatStand: async (stands: MailKept['stands'], most: number): Promise<readonly MailKept[]> => {
      const [rows] = await door.run(standing(body, stands, most))
      return rows.map(mailOf)
    },
    countMailsWaiting: async (): Promise<number> => {
      const [[row]] = await door.run(countWaiting(body))
      return row?.waiting ?? 0
    },
    mailsOfCase: async (reference: string): Promise<readonly MailKept[]> => {
      const [rows] = await door.run(ofCase(body, reference))
      return rows.map(mailOf)
    },
    /** What becomes of it, and with it of its documents. false: it joined a case before. */
    handleMail: async (id: string, { stands, reference, because, by, at }: MailHandled): Promise<boolean> => {
      const [rows] = await door.run(
        handle(body, id, stands, reference, mustBeStorable(because), by, at),
        takeDocuments(body, id, reference),
      )
      return rows.length > 0
    },
    /** Of these Message-IDs, those that are of messages we sent, and the cases they were about. */
    messagesAnswered: async (ids: readonly string[]): Promise<readonly { readonly reference?: string; readonly messageId: string }[]> => {
      if (ids.length === 0) return []
      const [rows] = await door.run(answered(body, mustBeStorable(ids)))
      return rows.map(row => ({ messageId: row.message_id, ...(row.case_reference === null ? {} : { reference: row.case_reference }) }))
    },
    /** They did not arrive. */
    messagesBounced: async (ids: readonly string[], because: string, at: Instant): Promise<void> => {
      await door.run(bounced(body, mustBeStorable(ids), at, mustBeStorable(because)))
    },
  }
}
