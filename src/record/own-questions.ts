/** Questions to the figures kept under a name, and who has their answers by email. */
import type { LocalDate } from '#calendar'
import type { Instant } from '#case'
import type { Json } from './append/append.ts'
import type { Door } from './door.ts'
import { statement } from './statement.ts'
import { mustBeStorable } from './storable-text.ts'

export interface OwnQuestionKept {
  readonly id: string
  readonly account: string
  readonly name: string
  /** As in its address. */
  readonly asked: string
  /** '': nobody; else a role. */
  readonly sharedWith: string
}

export interface QuestionMail {
  readonly question: string
  readonly account: string
  readonly every: 'week' | 'month'
  readonly sends: 'figures' | 'csv'
  /** It was asked for on this day: what was due before is not sent. */
  readonly since: LocalDate
  /** The day of the last that was put in the outbox. */
  readonly sentFor?: LocalDate
}

interface Row extends Record<string, unknown> {
  readonly id: string
  readonly account: string
  readonly name: string
  readonly asked: string
  readonly shared_with: string
}

interface MailRow extends Record<string, unknown> {
  readonly question: string
  readonly account: string
  readonly every: QuestionMail['every']
  readonly sends: QuestionMail['sends']
  readonly since: LocalDate
  readonly sent_for: LocalDate | null
}

const columns = 'id, account, name, asked, shared_with'
const theirs = statement<Row>(
  'own-questions-of',
  `select ${columns} from recourse.own_question where body = $1 and (account = $2 or shared_with = any ($3::text[])) order by made_at, id limit 50`,
)
const one = statement<Row>('own-question', `select ${columns} from recourse.own_question where body = $1 and id = $2`)
const insert = statement(
  'keep-own-question',
  `insert into recourse.own_question (body, id, account, name, asked, shared_with, made_at) values ($1, $2, $3, $4, $5, $6, $7)
   on conflict do nothing`,
)
const remove = statement<{ id: string }>(
  'remove-own-question',
  `delete from recourse.own_question where body = $1 and id = $2 and account = $3 returning id`,
)
const mailColumns = 'question, account, every, sends, since, sent_for'
const mails = statement<MailRow>(
  'question-mails',
  `select ${mailColumns} from recourse.question_mail where body = $1 and ($2::text is null or account = $2) order by question, account`,
)
const putMail = statement(
  'mail-question',
  `insert into recourse.question_mail (body, question, account, every, sends, since) values ($1, $2, $3, $4, $5, $6)
   on conflict (body, question, account) do update set every = excluded.every, sends = excluded.sends`,
)
const stopMail = statement(
  'stop-question-mail',
  `delete from recourse.question_mail where body = $1 and question = $2 and account = $3 returning question`,
)
/** Of two who would put the same day's in the outbox one finds it there already. */
const send = statement<{ question: string }>(
  'send-question',
  `with due as (
     update recourse.question_mail set sent_for = $4
     where body = $1 and question = $2 and account = $3 and (sent_for is null or sent_for < $4) returning question)
   , out as (
     insert into recourse.outbox (body, kind, message, not_before) select $1, 'own-figures', $5, $6 from due)
   select question from due`,
)

const kept = ({ shared_with: sharedWith, ...row }: Row): OwnQuestionKept => ({ ...row, sharedWith })
const mailOf = ({ sent_for: sentFor, ...row }: MailRow): QuestionMail => ({ ...row, ...(sentFor === null ? {} : { sentFor }) })

export const ownQuestionsOf = (door: Door) => ({
  /** Their own, and those shared with one of these roles; the oldest first. */
  ownQuestions: async (account: string, roles: readonly string[]): Promise<readonly OwnQuestionKept[]> => {
    const [rows] = await door.run(theirs(door.body, account, roles))
    return rows.map(kept)
  },
  ownQuestion: async (id: string): Promise<OwnQuestionKept | undefined> => {
    const [[row]] = await door.run(one(door.body, mustBeStorable(id)))
    return row && kept(row)
  },
  /** The same id twice is kept once. */
  keepQuestion: async ({ id, account, name, asked, sharedWith }: OwnQuestionKept, at: Instant): Promise<void> => {
    await door.run(insert(door.body, id, account, name, asked, sharedWith, at))
  },
  /** false: there is none of theirs with this id. What was sent of it by email stops too. */
  removeQuestion: async (id: string, account: string): Promise<boolean> => {
    const [rows] = await door.run(remove(door.body, mustBeStorable(id), account))
    return rows.length > 0
  },
  /** Of one account, or of all. */
  questionMails: async (account?: string): Promise<readonly QuestionMail[]> => {
    const [rows] = await door.run(mails(door.body, account ?? null))
    return rows.map(mailOf)
  },
  mailQuestion: async ({ question, account, every, sends, since }: Omit<QuestionMail, 'sentFor'>): Promise<void> => {
    await door.run(putMail(door.body, question, account, every, sends, since))
  },
  stopQuestionMail: async (question: string, account: string): Promise<void> => {
    await door.run(stopMail(door.body, mustBeStorable(question), account))
  },
  /** Into the outbox, once for a day. false: it is there already, or nobody asks for it any more. */
  sendQuestion: async ({ question, account }: Pick<QuestionMail, 'question' | 'account'>, day: LocalDate, message: Json, at: Instant) => {
    const [rows] = await door.run(send(door.body, question, account, day, JSON.stringify(message), at))
    return rows.length > 0
  },
})
