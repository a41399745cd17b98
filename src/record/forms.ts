/** Public forms being filled in, and forms kept while somebody signs in again. Known by a secret of which only the hash is here. */
import type { Instant } from '#case'
import { documentOf, documentsOfDraft, type KeptDocument } from './documents.ts'
import type { Door } from './door.ts'
import { dropOldEmailLinks } from './email-links.ts'
import { dropOldLinks } from './links.ts'
import { statement } from './statement.ts'
import { mustBeStorable } from './storable-text.ts'
import { tokenHash } from './token-hash.ts'

export type FormAnswers = Readonly<Record<string, string | readonly string[]>>

export interface PublicDraft {
  readonly answers: FormAnswers
  readonly documents: readonly KeptDocument[]
  readonly savedAt: Instant
  readonly expiresAt: Instant
}

export interface KeptForm {
  readonly path: string
  readonly form: FormAnswers
}

const saveDraft = statement(
  'save-public-draft',
  `insert into recourse.public_draft (body, token_hash, answers, saved_at, expires_at) values ($1, $2, $3, $4, $5)
   on conflict (body, token_hash) do update set (answers, saved_at, expires_at) = (excluded.answers, excluded.saved_at, excluded.expires_at)`,
)

const readDraft = statement<{ answers: FormAnswers; saved_at: Instant; expires_at: Instant }>(
  'read-public-draft',
  `select answers, saved_at, expires_at from recourse.public_draft where body = $1 and token_hash = $2 and expires_at > $3`,
)

const keepForm = statement(
  'keep-form',
  `insert into recourse.kept_form (body, token_hash, path, form, expires_at) values ($1, $2, $3, $4, $5)`,
)

const takeForm = statement<{ path: string; form: FormAnswers }>(
  'take-form',
  `delete from recourse.kept_form where body = $1 and token_hash = $2 and expires_at > $3 returning path, form`,
)

const dropDrafts = statement('drop-old-public-drafts', `delete from recourse.public_draft where body = $1 and expires_at <= $2`)
const dropForms = statement('drop-old-forms', `delete from recourse.kept_form where body = $1 and expires_at <= $2`)
const dropSessions = statement('drop-old-sessions', `delete from recourse.session where body = $1 and expires_at <= $2`)
const dropDocuments = statement(
  'drop-documents-of-no-draft',
  `delete from recourse.document where body = $1 and case_reference is null and mail is null
   and not exists (select from recourse.public_draft d where d.body = $1 and d.token_hash = document.draft_hash)`,
)

export const formsOf = (door: Door) => ({
  savePublicDraft: async (token: string, answers: FormAnswers, savedAt: Instant, expiresAt: Instant): Promise<void> => {
    await door.run(saveDraft(door.body, tokenHash(token), JSON.stringify(mustBeStorable(answers)), savedAt, expiresAt))
  },
  readPublicDraft: async (token: string, now: Instant): Promise<PublicDraft | undefined> => {
    const [[row], documents] = await door.run(readDraft(door.body, tokenHash(token), now), documentsOfDraft(door.body, tokenHash(token)))
    return row && { answers: row.answers, documents: documents.map(documentOf), savedAt: row.saved_at, expiresAt: row.expires_at }
  },
  keepForm: async (token: string, { path, form }: KeptForm, expiresAt: Instant): Promise<void> => {
    await door.run(keepForm(door.body, tokenHash(token), path, JSON.stringify(mustBeStorable(form)), expiresAt))
  },
  /** Once: it is gone when taken. */
  takeForm: async (token: string, now: Instant): Promise<KeptForm | undefined> => {
    const [[row]] = await door.run(takeForm(door.body, tokenHash(token), now))
    return row
  },
  /** Everything that has run out: forms, sessions, documents of forms never sent, links. */
  dropExpired: async (now: Instant): Promise<void> => {
    const forms = [dropDrafts(door.body, now), dropForms(door.body, now), dropSessions(door.body, now), dropDocuments(door.body)] as const
    await door.run(...forms, ...dropOldLinks(door.body, now), dropOldEmailLinks(door.body, now))
  },
})
