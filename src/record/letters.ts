/** Letters being written, and letters kept as they were sent. */
import type { LocalDate } from '#calendar'
import type { Instant } from '#case'
import type { Door } from './door.ts'
import { statement } from './statement.ts'
import { mustBeStorable } from './storable-text.ts'

export interface Draft {
  readonly id: string
  /** The act that sends it: `stage-1/respond`. */
  readonly act: string
  readonly letter: string
  readonly pieces: Readonly<Record<string, string>>
  /** What was chosen of its words and its format, with why. */
  readonly made?: Readonly<Record<string, string>>
  readonly savedAt: Instant
  readonly savedBy: string
}

export interface LetterKept {
  readonly id: string
  readonly fact: string
  readonly letter: string
  readonly title: string
  readonly sentOn: LocalDate
  readonly sentBy: string
  readonly sha256: string
  /** Absent once the case's personal data has been erased. */
  readonly copy?: { readonly to: readonly string[]; readonly html: string; readonly text: string }
}

interface DraftRow extends Record<string, unknown> {
  readonly id: string
  readonly act: string
  readonly letter: string
  readonly pieces: Readonly<Record<string, string>>
  readonly made: Readonly<Record<string, string>>
  readonly saved_at: Instant
  readonly saved_by: string
}

interface LetterRow extends Record<string, unknown> {
  readonly id: string
  readonly fact: string
  readonly letter: string
  readonly title: string
  readonly sent_on: LocalDate
  readonly sent_by: string
  readonly sha256: Buffer
  readonly recipients: readonly string[] | null
  readonly html: string | null
  readonly text: string | null
}

export const draftsOfCase = statement<DraftRow>(
  'letter-drafts-of-case',
  `select id, act, letter, pieces, made, saved_at, saved_by from recourse.letter_draft
   where body = $1 and case_reference = $2 order by saved_at, id`,
)

export const lettersOfCase = statement<LetterRow>(
  'letters-of-case',
  `select s.id, s.fact, s.letter, s.title, s.sent_on, s.sent_by, s.sha256, c.recipients, c.html, c.text
   from recourse.letter_sent s left join recourse.letter_copy c using (body, case_reference, id)
   where s.body = $1 and s.case_reference = $2 order by s.position, s.id`,
)

const keepDraft = statement(
  'keep-letter-draft',
  `insert into recourse.letter_draft (body, case_reference, id, act, letter, pieces, saved_at, saved_by, made)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
   on conflict (body, case_reference, id) do update set (act, letter, pieces, saved_at, saved_by, made) =
     (excluded.act, excluded.letter, excluded.pieces, excluded.saved_at, excluded.saved_by, excluded.made)`,
)

const dropDraft = statement('drop-letter-draft', `delete from recourse.letter_draft where body = $1 and case_reference = $2 and id = $3`)

export const draftOf = ({ saved_at, saved_by, id, act, letter, pieces, made }: DraftRow): Draft => ({
  ...{ id, act, letter, pieces, savedAt: saved_at, savedBy: saved_by },
  ...(Object.keys(made).length > 0 && { made }),
})

export const letterOf = (row: LetterRow): LetterKept => ({
  id: row.id,
  fact: row.fact,
  letter: row.letter,
  title: row.title,
  sentOn: row.sent_on,
  sentBy: row.sent_by,
  sha256: row.sha256.toString('hex'),
  ...(row.html === null ? {} : { copy: { to: row.recipients ?? [], html: row.html, text: row.text ?? '' } }),
})

export const lettersOf = (door: Door) => ({
  /** Kept by its id: saving again replaces it. */
  saveLetterDraft: async (reference: string, draft: Draft): Promise<void> => {
    const { id, act, letter, pieces, savedAt, savedBy, made = {} } = mustBeStorable(draft)
    await door.run(keepDraft(door.body, reference, id, act, letter, JSON.stringify(pieces), savedAt, savedBy, JSON.stringify(made)))
  },
  dropLetterDraft: async (reference: string, id: string): Promise<void> => {
    await door.run(dropDraft(door.body, reference, id))
  },
})
