/** The end of what speaks of anybody in a case, or of one thing of it, beside the fact that says so. */
import type { Instant } from '#case'
import { erased } from '../chain.ts'
import { type Statement, statement } from '../statement.ts'
import { mustBeStorable } from '../storable-text.ts'

/** One erasure, as it is kept: never a word of what went. */
export interface Erasure {
  /** Absent: of no case. */
  readonly reference?: string
  readonly what: 'case' | 'document' | 'letter' | 'email' | 'entry'
  /** Its id; '' where it is the whole case. An entry is named by its position. */
  readonly thing: string
  readonly why: string
  readonly rule: string
  readonly by: { readonly account: string; readonly name: string }
  readonly at: Instant
}

/** With the personal fields that stay, because a rule reads them and they say nothing of anybody. */
export interface Erasing extends Erasure {
  /** An entry whose words go with it: that the email came, in words. */
  readonly also?: number
  readonly keeps?: readonly (readonly [position: number, field: string])[]
}

export const erasureColumns = 'case_reference, what, thing, why, rule, account, name, erased_at'

export const keepErasure = statement(
  'keep-erasure',
  `insert into recourse.erasure (body, ${erasureColumns}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
)
const eraseCase = statement('erase-case', 'select recourse.erase_personal($1, $2, $3)')
export const eraseOne = statement<{ rows: number }>('erase-one', 'select recourse.erase_one($1, $2, $3, $4) as rows')

/** The erasing itself and the line that tells of it, to be run in the transaction of its fact. */
export const erasureStatements = (body: string, erasure: Erasing | undefined): readonly Statement[] => {
  if (erasure === undefined) return []
  const { reference, what, thing, why, rule, by, at, also, keeps = [] } = mustBeStorable(erasure)
  const line = keepErasure(body, reference, what, thing, why, rule, by.account, by.name, at)
  const keep = JSON.stringify(keeps)
  return [
    what === 'case' ? eraseCase(reference, erased, keep) : eraseOne(what, reference, thing, keep),
    ...(also === undefined ? [] : [eraseOne('entry', reference, String(also), keep)]),
    line,
  ]
}
