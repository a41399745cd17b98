/** The form that writes down several promises at once, for one point of complaint or for the whole: read, judged, and never lost. */
import type { LocalDate } from '#calendar'
import type { Attempt, Field, Refusal } from '#case'
import { factDefinition, sayOption } from '#language'
import { groupOf } from '#outputs'
import { type Form, textOf } from '../../form.ts'
import type { FormError } from '../../layout/index.ts'
import type { Account, OpenCase } from '../../services.ts'
import { actsOf, type StepAct, sentence } from '../acts/act.ts'
import { doersOf, isOffered } from '../acts/offer.ts'
import { nextThing } from '../acts/points.ts'
import { readOf } from '../case-frame/view.ts'
import { decideInTurn } from '../forms/judged.ts'
import { namedValues } from '../forms/named-values.ts'
import type { Option } from '../forms/step-fields.ts'
import { readDay } from '../forms/typed-field.ts'

export interface PromiseRow {
  readonly what: string
  readonly kind: string
  readonly remedy: string
  readonly by: { readonly day: string; readonly month: string; readonly year: string }
  readonly owner: string
  readonly followUp: string
}

export interface PromiseForm {
  /** The point it is for; empty: the complaint as a whole. */
  readonly point: string
  /** Of a complaint of several, the one it is promised to; empty: all of them. */
  readonly member: string
  readonly source: string
  readonly rows: readonly PromiseRow[]
}

export interface PromiseChoices {
  readonly kinds: readonly Option[]
  readonly remedies: readonly Option[]
  readonly sources: readonly Option[]
  /** Who complain together and are still part of it; empty where one person complains. */
  readonly members: readonly Option[]
  /** Empty where this account may not give actions out. */
  readonly owners: readonly Option[]
  readonly followers: readonly Option[]
}

const emptyRow: PromiseRow = { what: '', kind: 'remedy', remedy: '', by: { day: '', month: '', year: '' }, owner: '', followUp: '' }

/** Where what was promised usually comes from, beside what the rules of the procedure look for. */
const usualSources = ['response', 'review-panel', 'ombudsman']

export const freshPromises = (point: string, member: string): PromiseForm => ({
  ...{ point, member, source: 'response' },
  rows: [emptyRow, emptyRow],
})

const most = 20

export function promisesFrom(form: Form): PromiseForm {
  const rows: PromiseRow[] = []
  for (let i = 0; i < most && Object.hasOwn(form, `what-${i}`); i++)
    rows.push({
      ...{ what: textOf(form, `what-${i}`), kind: textOf(form, `kind-${i}`), remedy: textOf(form, `remedy-${i}`) },
      by: { day: textOf(form, `by-${i}-day`), month: textOf(form, `by-${i}-month`), year: textOf(form, `by-${i}-year`) },
      ...{ owner: textOf(form, `owner-${i}`), followUp: textOf(form, `follow-${i}`) },
    })
  const wanted = textOf(form, 'do') === 'more' && rows.length < most ? [...rows, emptyRow] : rows
  return {
    ...{ point: textOf(form, 'point'), member: textOf(form, 'member'), source: textOf(form, 'source') },
    rows: wanted.length === 0 ? [emptyRow] : wanted,
  }
}

const membersOf = (open: OpenCase): readonly Option[] =>
  groupOf(readOf(open)).members.flatMap(({ id, left }) =>
    left === undefined ? [{ value: id, text: open.people[id]?.name || 'Somebody whose name was erased' }] : [],
  )

export function promiseChoices(open: OpenCase, account: Account): PromiseChoices {
  const fields = factDefinition(open.procedure, 'action-proposed')?.fields ?? {}
  const said = (field: string, values: readonly string[]): readonly Option[] =>
    values.map(value => ({ value, text: sentence(sayOption(open.procedure, field, value)) }))
  const staff = Object.entries(open.accounts).map(([value, text]) => ({ value, text }))
  const roles = Object.entries(open.procedure.roles).filter(([, { outside }]) => !outside)
  const mayGiveOut = actFor(open, account, 'action-assigned', {}) !== undefined
  return {
    members: membersOf(open),
    kinds: said('kind', fields.kind?.of ?? []),
    remedies: said('remedy', fields.remedy?.of ?? []),
    sources: said('source', [...new Set([...usualSources, ...namedValues(open.procedure, 'action-proposed', 'source')])]),
    owners: mayGiveOut ? [...roles.map(([value, { title }]) => ({ value, text: title })), ...staff] : [],
    followers: mayGiveOut ? staff : [],
  }
}

/** The act by which this account records the fact: that which the fact fits best; 'plain' where no act records it. */
function actFor(open: OpenCase, account: Account, type: string, data: Attempt['data']): StepAct | 'plain' | undefined {
  const all = [...actsOf(open.procedure).values()].filter(({ ways, kind }) => kind !== 'extension' && ways.some(way => way.type === type))
  if (all.length === 0) return 'plain'
  const fixedBy = (act: StepAct) => Object.entries(act.ways.find(way => way.type === type)?.fixed ?? {})
  return all
    .filter(act => isOffered(doersOf(act, open.procedure, account)) && fixedBy(act).every(([field, value]) => data[field] === value))
    .toSorted((a, b) => fixedBy(b).length - fixedBy(a).length)[0]
}

/** An attempt in the name of this account, by the act of the procedure that records the fact, where one does. */
export function attemptOf(open: OpenCase, account: Account, type: string, about: Attempt['about'], data: Attempt['data']): Attempt {
  const act = actFor(open, account, type, data)
  const acts = [...actsOf(open.procedure).values()].filter(({ ways }) => ways.some(way => way.type === type))
  // An act that is not this account's is tried in its own role all the same: the refusal says whose it is.
  const role = (act === undefined || act === 'plain' ? undefined : doersOf(act, open.procedure, account).own[0]) ?? account.roles[0]
  return {
    ...{ type, case: open.reference, on: open.state.today, data },
    ...(role !== undefined && { by: { role, person: account.id } }),
    ...(about && { about }),
    ...(act !== undefined && act !== 'plain' && acts.length > 1 && { under: act.key }),
  }
}

/** Whether this account may write down what was promised at all. */
export const mayPromise = (open: OpenCase, account: Account): boolean => {
  if (account.roles.length === 0) return false
  const sources = promiseChoices(open, account).sources.map(({ value }) => value)
  return sources.some(source => actFor(open, account, 'action-proposed', { source }) !== undefined)
}

export type ReadPromises = { readonly attempts: readonly Attempt[] } | { readonly errors: readonly FormError[] }

const isEmpty = ({ what, remedy, by, owner, followUp }: PromiseRow): boolean =>
  [what, remedy, by.day, by.month, by.year, owner, followUp].every(text => text.trim() === '')

/** What the rows would record, or what is wrong with them, each at its control. Empty rows are passed over. */
export function readPromises(open: OpenCase, account: Account, { point, member, source, rows }: PromiseForm): ReadPromises {
  const errors: FormError[] = []
  const attempts: Attempt[] = []
  const first = Number(nextThing(open, 'action'))
  const filled = rows.flatMap((row, i) => (isEmpty(row) ? [] : [{ row, i }]))
  if (member !== '' && !membersOf(open).some(({ value }) => value === member))
    errors.push({ field: 'member', text: 'Choose whom it is promised to: one who is part of the complaint now, or all of them' })
  if (filled.length === 0) errors.push({ field: 'what-0', text: 'Write down at least one thing that was promised' })
  for (const [n, { row, i }] of filled.entries()) {
    const by = dayOf(row, i, errors)
    errors.push(...wrongIn(row, i, by))
    const about = { action: [String(first + n)], ...(point !== '' && { point: [point] }), ...(member !== '' && { member: [member] }) }
    const data: Record<string, Field> = { what: row.what.trim(), kind: row.kind, source: source === '' ? 'response' : source }
    if (row.kind === 'remedy' && row.remedy !== '') data.remedy = row.remedy
    if (by !== undefined) data.by = by
    attempts.push(attemptOf(open, account, 'action-proposed', about, data))
    if (row.owner !== '' && by !== undefined) {
      const given = { owner: row.owner, followUp: row.followUp, target: by }
      attempts.push(attemptOf(open, account, 'action-assigned', { action: about.action }, given))
    }
  }
  return errors.length > 0 ? { errors } : { attempts }
}

function dayOf(row: PromiseRow, i: number, errors: FormError[]): LocalDate | undefined {
  const id = `by-${i}`
  const values = { [`${id}-day`]: row.by.day, [`${id}-month`]: row.by.month, [`${id}-year`]: row.by.year }
  const read = readDay(values, id, `The date of number ${i + 1}`)
  if ('error' in read) errors.push({ field: read.error.id, text: read.error.text })
  return 'error' in read ? undefined : read.value
}

const longestWhat = 2_000

function wrongIn(row: PromiseRow, i: number, by: LocalDate | undefined): readonly FormError[] {
  const n = i + 1
  const errors: FormError[] = []
  if (row.what.trim() === '') errors.push({ field: `what-${i}`, text: `Say what number ${n} is, or clear its row` })
  else if (row.what.length > longestWhat)
    errors.push({ field: `what-${i}`, text: `Number ${n} must be ${longestWhat.toLocaleString('en-GB')} characters or fewer` })
  if (row.owner !== '' && row.followUp === '')
    errors.push({ field: `follow-${i}`, text: `Say who follows up number ${n}: one named person` })
  if (row.owner === '' && row.followUp !== '') errors.push({ field: `owner-${i}`, text: `Say who does number ${n}` })
  if (row.owner !== '' && by === undefined && row.by.day === '')
    errors.push({ field: `by-${i}-day`, text: `Give the date by which number ${n} is done` })
  return errors
}

/** What the procedure would answer to all of it, before it is recorded. */
export function judgedPromises(open: OpenCase, attempts: readonly Attempt[]): readonly Refusal[] {
  const all = decideInTurn(open, attempts).flatMap(decision => ('refused' in decision ? decision.refused : []))
  return all.filter(({ because }, i) => all.findIndex(other => other.because === because) === i)
}
