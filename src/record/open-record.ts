/** Opens the record: brings the tables up to date and gives each public body its own store. */
import type { Pool } from 'pg'
import { accountsOf } from './accounts.ts'
import { adminLogOf } from './admin-log.ts'
import { alikeOf } from './alike.ts'
import { apiTokensOf } from './api-tokens.ts'
import type { Append, Appended, Projections } from './append/append.ts'
import { answeredBefore, appendFacts, listsToWrite } from './append/append-facts.ts'
import { projectStatement } from './append/append-statement.ts'
import { bodyReference } from './append/entries.ts'
import { keepSeen, type Seen } from './append/seen.ts'
import { bankDetailsOf } from './bank-details.ts'
import { bodyPartsOf } from './body-parts.ts'
import { bundlesOf } from './bundles.ts'
import { calendarFeedsOf } from './calendar-feeds.ts'
import { caseListOf } from './case-list.ts'
import { type DocumentFiles, filesInFolder } from './document-files.ts'
import { documentsOf } from './documents.ts'
import { applicationRole, type Door, doorFor, makePool } from './door.ts'
import { emailLinksOf } from './email-links.ts'
import { equalityOf } from './equality.ts'
import { figuresOf } from './figures.ts'
import { formsOf } from './forms.ts'
import { learningOf } from './learning.ts'
import { letterStepsOf } from './letter-steps.ts'
import { lettersOf } from './letters.ts'
import { linksOf } from './links.ts'
import { listsOf } from './lists.ts'
import { liveListsOf } from './live-lists.ts'
import { mailboxesOf } from './mailboxes.ts'
import { mailsOf } from './mails.ts'
import { messagesOf } from './messages.ts'
import { migrate } from './migrate.ts'
import { outboxOf } from './outbox.ts'
import { ownQuestionsOf } from './own-questions.ts'
import { papersOf } from './papers.ts'
import { peopleOf } from './people.ts'
import { proceduresOf } from './procedures.ts'
import { type BodyRecord, type CaseRecord, readBodyFacts, readCase } from './read-case.ts'
import { manyOf } from './read-many.ts'
import { RecordFault } from './record-fault.ts'
import { referencesOf } from './references.ts'
import { referralContactsOf } from './referral-contacts.ts'
import { remindersOf } from './reminders.ts'
import { reportsOf } from './reports.ts'
import { retentionOf } from './retention.ts'
import { samePersonOf } from './same-person.ts'
import { savedListsOf } from './saved-lists.ts'
import { statement } from './statement.ts'
import { themesOf } from './themes.ts'
import { thingsOf } from './things.ts'
import { type Verified, verify } from './verify.ts'
import { webhooksOf } from './webhooks.ts'

const anything = statement('store-answers', 'select')

const storeFor = (pool: Pool, seen: Seen, door: Door, documents: DocumentFiles) => {
  const { body } = door
  /** What is known of the lists stays known: writing checks that it still holds. */
  const saw = (reference: string) => (position: number, hash: Buffer) =>
    seen.set(body, reference, { ...seen.get(body, reference), position, hash })
  return {
    body,
    /** Records facts with all that follows from them, in one transaction, or says why nothing was recorded. */
    appendFacts: (append: Append): Promise<Appended> => appendFacts(pool, seen, body, append),
    /** What was recorded for this key before: the answer to a form sent twice. */
    answered: (key: string) => answeredBefore(pool, body, key),
    /** Its documents are those that this viewer may see; nobody: those that everybody on the case may. */
    readCase: (reference: string, viewer: readonly string[] = []): Promise<CaseRecord | undefined> =>
      readCase(door, saw(reference), reference, viewer),
    readBodyFacts: (): Promise<BodyRecord> => readBodyFacts(door, saw(bodyReference)),
    /** Rewrites what lists say of a case, where it is still at this position. false: it has moved on, and so have they. */
    project: async (reference: string, position: number, procedure: string, projections: Projections): Promise<boolean> => {
      try {
        await door.run(projectStatement(body, reference, position, procedure, listsToWrite(reference, projections, undefined)))
        return true
      } catch (fault) {
        if (fault instanceof Error && 'code' in fault && fault.code === 'RC001') return false
        throw fault
      }
    },
    verify: (): Promise<Verified> => verify(door),
    /** Settles when the store answers at all. */
    answers: async (): Promise<void> => void (await door.run(anything())),
    ...referencesOf(door),
    ...listsOf(door),
    ...caseListOf(door),
    ...savedListsOf(door),
    ...referralContactsOf(door),
    ...samePersonOf(door),
    ...thingsOf(door),
    ...manyOf(door),
    ...lettersOf(door),
    ...letterStepsOf(door),
    ...documentsOf(door, documents),
    ...mailsOf(door),
    ...mailboxesOf(door),
    ...peopleOf(door),
    ...papersOf(door),
    ...equalityOf(door),
    ...figuresOf(door),
    ...formsOf(door),
    ...linksOf(door),
    ...emailLinksOf(door),
    ...accountsOf(door),
    ...adminLogOf(door),
    ...outboxOf(door),
    ...messagesOf(door),
    ...proceduresOf(door),
    ...bodyPartsOf(door),
    ...bundlesOf(door),
    ...learningOf(door),
    ...bankDetailsOf(door),
    ...themesOf(door),
    ...alikeOf(door),
    ...remindersOf(door),
    ...calendarFeedsOf(door),
    ...liveListsOf(door),
    ...apiTokensOf(door),
    ...webhooksOf(door),
    ...reportsOf(door),
    ...retentionOf(door),
    ...ownQuestionsOf(door),
  }
}

/** One public body's part of the record. No other body's rows can be seen or written through it. */
export type Store = ReturnType<typeof storeFor>

export interface RecordOptions {
  /** The owner of the tables; also used by pages (as a lesser role) where no `applicationUrl` is given. */
  readonly url: string
  /** A user that is `recourse_app` itself, where the server has one: then pages never hold a stronger connection. */
  readonly applicationUrl?: string
  /** Where the bytes of documents are kept: a folder, or another place. */
  readonly documents: string | DocumentFiles
  readonly connections?: number
}

export interface RecourseRecord {
  store(body: string): Store
  /** Ids of bodies are also names of folders. */
  close(): Promise<void>
}

const checkRole = async (pool: Pool): Promise<void> => {
  const { rows } = await pool.query<{ strong: boolean }>(
    `select bool_or(rolsuper or rolbypassrls) as strong from pg_roles where rolname = '${applicationRole}'`,
  )
  if (rows[0]?.strong !== false)
    throw new RecordFault(`The role ${applicationRole} must be an ordinary one: alter role ${applicationRole} nosuperuser nobypassrls.`)
}

export const openRecord = async ({ url, applicationUrl, documents, connections }: RecordOptions): Promise<RecourseRecord> => {
  await migrate(url)
  const pool = makePool(applicationUrl ?? url, connections)
  try {
    await checkRole(pool)
  } catch (fault) {
    await pool.end()
    throw fault
  }
  const seen = keepSeen()
  const files = typeof documents === 'string' ? filesInFolder(documents) : documents
  const stores = new Map<string, Store>()
  return {
    store: body => {
      if (!/^[a-z0-9][a-z0-9-]{0,60}$/.test(body))
        throw new RecordFault(`'${body}' cannot be a body's id: use small letters, digits and hyphens.`)
      const store = stores.get(body) ?? storeFor(pool, seen, doorFor(pool, body), files)
      stores.set(body, store)
      return store
    },
    close: () => pool.end(),
  }
}
