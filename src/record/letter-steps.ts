/** Letters looked at before they go: who was asked, and what they said of which words. */
import type { Instant } from '#case'
import type { Door } from './door.ts'
import { asTold } from './kept-names.ts'
import { addSight, asked, conditions, type Sight } from './list-conditions.ts'
import { statement } from './statement.ts'
import { mustBeStorable } from './storable-text.ts'

export interface LetterStepKept {
  /** Of the draft; of the letter too, once it is sent. */
  readonly draft: string
  readonly what: 'asked' | 'sent-back' | 'approved' | 'went-on'
  readonly words: string
  /** By piece of the letter. */
  readonly comments: Readonly<Record<string, string>>
  readonly askedRole?: string
  readonly askedAccount?: string
  /** The letter's words as they stood. */
  readonly pieces: Readonly<Record<string, string>>
  readonly by: string
  readonly at: Instant
}

/** A draft that waits for somebody to look at it. */
export interface DraftWaiting {
  readonly reference: string
  readonly draft: string
  readonly letter: string
  readonly procedure: string
  /** Of the case. */
  readonly title: string
  readonly restricted: boolean
  readonly by: string
  readonly at: Instant
}

interface StepRow extends Record<string, unknown> {
  readonly draft: string
  readonly what: LetterStepKept['what']
  readonly words: string
  readonly comments: Readonly<Record<string, string>>
  readonly asked_role: string | null
  readonly asked_account: string | null
  readonly pieces: Readonly<Record<string, string>>
  readonly account: string
  readonly happened_at: Instant
}

const ofCase = statement<StepRow>(
  'letter-steps-of-case',
  `select draft, what, words, comments, asked_role, asked_account, pieces, account, happened_at
   from recourse.letter_step where body = $1 and case_reference = $2 order by happened_at, draft, turn`,
)

const add = statement<{ turn: number }>(
  'add-letter-step',
  `insert into recourse.letter_step
     (body, case_reference, draft, turn, what, words, comments, asked_role, asked_account, pieces, account, happened_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict do nothing returning turn`,
)

const stepOf = (row: StepRow): LetterStepKept => ({
  ...{ draft: row.draft, what: row.what, words: row.words, comments: row.comments, pieces: row.pieces },
  ...(row.asked_role === null ? {} : { askedRole: row.asked_role }),
  ...(row.asked_account === null ? {} : { askedAccount: row.asked_account }),
  ...{ by: row.account, at: row.happened_at },
})

/** Of each draft that is still there, its last step, where that asks this account or one of these roles. */
const waitingFor = (body: string, sight: Sight, account: string, roles: readonly string[]) => {
  const found = conditions(body, 'd.')
  addSight(found, sight, 'c.')
  const n = found.values.push(account, roles)
  return asked<DraftWaiting & Record<string, unknown>>(
    `select s.case_reference as reference, s.draft, d.letter, c.procedure, c.title, c.is_restricted as restricted, s.account as by, s.happened_at as at
     from recourse.letter_draft d
     join lateral (select * from recourse.letter_step s where s.body = d.body and s.case_reference = d.case_reference and s.draft = d.id
       order by s.turn desc limit 1) s on true
     join recourse.case_index c on c.body = d.body and c.case_reference = d.case_reference
     where ${found.where()} and s.what = 'asked' and s.account <> $${n - 1} and (s.asked_account = $${n - 1} or s.asked_role = any ($${n}::text[]))
     order by s.happened_at limit 100`,
    found.values,
  )
}

export const letterStepsOf = (door: Door) => ({
  letterSteps: async (reference: string): Promise<readonly LetterStepKept[]> => {
    const [rows] = await door.run(ofCase(door.body, reference))
    return rows.map(stepOf)
  },
  /** The `turn`th of its draft. false: somebody was quicker, and nothing was kept. */
  addLetterStep: async (reference: string, turn: number, step: LetterStepKept): Promise<boolean> => {
    const { draft, what, words, comments, askedRole, askedAccount, pieces, by, at } = mustBeStorable(step)
    const [rows] = await door.run(
      add(
        ...[door.body, reference, draft, turn, what, words, JSON.stringify(comments), askedRole ?? null, askedAccount ?? null],
        ...[JSON.stringify(pieces), by, at],
      ),
    )
    return rows.length > 0
  },
  /** Within sight, the longest waiting first. */
  draftsWaitingFor: async (sight: Sight, account: string, roles: readonly string[]): Promise<readonly DraftWaiting[]> => {
    const [rows] = await door.run(waitingFor(door.body, sight, account, roles))
    return asTold(door, sight, rows, row => row.reference)
  },
})
