/** Papers of a case shown to somebody outside who has no account. Of each secret only the hash is here. */
import type { LocalDate } from '#calendar'
import type { Instant } from '#case'
import type { Door } from './door.ts'
import { statement } from './statement.ts'
import { mustBeStorable } from './storable-text.ts'
import { tokenHash } from './token-hash.ts'

export interface PaperAccessKept {
  readonly id: string
  readonly reference: string
  /** Of the case's people. */
  readonly person: string
  readonly documents: readonly string[]
  readonly letters: readonly string[]
  readonly madeBy: string
  readonly madeAt: Instant
  readonly until: LocalDate
  readonly ended?: { readonly at: Instant; readonly by: string }
}

export interface PaperLook {
  readonly access: string
  readonly what: string
  readonly at: Instant
}

interface AccessRow extends Record<string, unknown> {
  readonly id: string
  readonly case_reference: string
  readonly person: string
  readonly documents: readonly string[]
  readonly letters: readonly string[]
  readonly made_by: string
  readonly made_at: Instant
  readonly until: LocalDate
  readonly ended_at: Instant | null
  readonly ended_by: string | null
}

const written = 'id, case_reference, person, documents, letters, made_by, made_at, until'
const columns = `${written}, ended_at, ended_by`

const insert = statement<{ id: string }>(
  'give-papers',
  `insert into recourse.paper_access (body, ${written}, token_hash, code_hash, code_until) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
   on conflict (body, id) do nothing returning id`,
)
const ofCase = statement<AccessRow>(
  'papers-of-case',
  `select ${columns} from recourse.paper_access where body = $1 and case_reference = $2 order by made_at desc, id`,
)
const byToken = statement<AccessRow>(
  'papers-by-token',
  `select ${columns} from recourse.paper_access where body = $1 and token_hash = $2 and ended_at is null and until >= $3`,
)
const bySession = statement<AccessRow>(
  'papers-by-session',
  `select ${columns
    .split(', ')
    .map(column => `a.${column}`)
    .join(', ')}
   from recourse.paper_session s join recourse.paper_access a on a.body = s.body and a.id = s.access
   where s.body = $1 and s.session_hash = $2 and s.expires_at > $3 and a.ended_at is null and a.until >= $4`,
)
const newCode = statement(
  'new-paper-code',
  `update recourse.paper_access set (code_hash, code_until, code_failures) = ($3, $4, 0) where body = $1 and id = $2 and ended_at is null`,
)
/** Right: it is used up. Wrong: it is counted, and after the last it opens nothing. Both in one go: two at once cannot use it twice. */
const useCode = statement<{ id: string }>(
  'use-paper-code',
  `update recourse.paper_access set code_hash = null, code_failures = 0
   where body = $1 and id = $2 and code_hash = $3 and code_until > $4 and code_failures < $5 and ended_at is null returning id`,
)
const countWrong = statement(
  'wrong-paper-code',
  `update recourse.paper_access set code_failures = code_failures + 1 where body = $1 and id = $2`,
)
const openSession = statement(
  'open-paper-session',
  `insert into recourse.paper_session (body, session_hash, access, expires_at) values ($1, $2, $3, $4)`,
)
const closeSession = statement('close-paper-session', `delete from recourse.paper_session where body = $1 and session_hash = $2`)
const endSessions = statement('end-paper-sessions', `delete from recourse.paper_session where body = $1 and access = $2`)
const end = statement<{ id: string }>(
  'end-papers',
  `update recourse.paper_access set (ended_at, ended_by, code_hash) = ($4, $5, null)
   where body = $1 and case_reference = $2 and id = $3 and ended_at is null returning id`,
)
const look = statement(
  'look-at-paper',
  `insert into recourse.paper_look (body, access, case_reference, what, at)
   select $1, id, case_reference, $3, $4 from recourse.paper_access where body = $1 and id = $2`,
)
const looks = statement<{ access: string; what: string; at: Instant }>(
  'looks-at-papers',
  `select access, what, at from recourse.paper_look where body = $1 and case_reference = $2 order by number desc limit 500`,
)

const accessOf = (row: AccessRow): PaperAccessKept => ({
  ...{ id: row.id, reference: row.case_reference, person: row.person, documents: row.documents, letters: row.letters },
  ...{ madeBy: row.made_by, madeAt: row.made_at, until: row.until },
  ...(row.ended_at !== null && { ended: { at: row.ended_at, by: row.ended_by ?? '' } }),
})

const codeHash = (id: string, code: string): Buffer => tokenHash(`${id} ${code}`)

export const papersOf = (door: Door) => {
  const { body } = door
  return {
    /** false: the same form gave them before. */
    givePapers: async (
      access: PaperAccessKept,
      token: string,
      code: { readonly code: string; readonly until: Instant },
    ): Promise<boolean> => {
      const { id, reference, person, documents, letters, madeBy, madeAt, until } = mustBeStorable(access)
      const values = [
        id,
        reference,
        person,
        documents,
        letters,
        madeBy,
        madeAt,
        until,
        tokenHash(token),
        codeHash(id, code.code),
        code.until,
      ]
      const [rows] = await door.run(insert(body, ...values))
      return rows.length > 0
    },
    papersOfCase: async (reference: string): Promise<readonly PaperAccessKept[]> => {
      const [rows] = await door.run(ofCase(body, mustBeStorable(reference)))
      return rows.map(accessOf)
    },
    /** Open ones alone: not ended, and not past their last day. */
    papersByToken: async (token: string, today: LocalDate): Promise<PaperAccessKept | undefined> => {
      const [[row]] = await door.run(byToken(body, tokenHash(token), today))
      return row && accessOf(row)
    },
    papersBySession: async (session: string, now: Instant, today: LocalDate): Promise<PaperAccessKept | undefined> => {
      const [[row]] = await door.run(bySession(body, tokenHash(session), now, today))
      return row && accessOf(row)
    },
    newPaperCode: async (id: string, code: string, until: Instant): Promise<void> => {
      await door.run(newCode(body, id, codeHash(id, code), until))
    },
    /** Once, in time, and not after too many wrong ones: the session it opens. */
    usePaperCode: async (
      id: string,
      code: string,
      {
        now,
        mostWrong,
        session,
        sessionUntil,
      }: { readonly now: Instant; readonly mostWrong: number; readonly session: string; readonly sessionUntil: Instant },
    ): Promise<boolean> => {
      const [used] = await door.run(useCode(body, id, codeHash(id, code), now, mostWrong))
      if (used.length === 0) {
        await door.run(countWrong(body, id), look(body, id, 'wrong-code', now))
        return false
      }
      await door.run(openSession(body, tokenHash(session), id, sessionUntil), look(body, id, 'opened', now))
      return true
    },
    closePaperSession: async (session: string): Promise<void> => {
      await door.run(closeSession(body, tokenHash(session)))
    },
    /** false: there is none of this case, or it was ended before. */
    endPapers: async (reference: string, id: string, at: Instant, by: string): Promise<boolean> => {
      const [rows] = await door.run(end(body, reference, mustBeStorable(id), at, by), endSessions(body, id))
      return rows.length > 0
    },
    lookAtPaper: async (id: string, what: string, at: Instant): Promise<void> => {
      await door.run(look(body, id, mustBeStorable(what), at))
    },
    looksAtPapers: async (reference: string): Promise<readonly PaperLook[]> => {
      const [rows] = await door.run(looks(body, mustBeStorable(reference)))
      return rows
    },
  }
}
