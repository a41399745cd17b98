/** The registers a procedure keeps: who or which provider is entered, since when, and what each still wants. */
import type { LocalDate } from '#calendar'
import type { Field } from '#case'
import { type Clause, citesOf, type Literal, type Register } from '#language'
import type { CaseRead } from '../case-read.ts'
import { csvRow } from '../csv.ts'
import { idInWords } from '../days-in-words/days.ts'
import { dayOf } from '../facts-of.ts'
import { calledBy, counting, textIn } from './counting.ts'

export interface RegisterEntry {
  readonly id: string
  readonly name: string
  /** The day of the last entry, which is the one that counts. */
  readonly on: LocalDate
  /** Since when it has had all that is asked for without a break; undefined where something is missing. */
  readonly wholeSince?: LocalDate
  readonly tests: readonly { readonly says: string; readonly is: string; readonly isMet: boolean }[]
  readonly more: readonly { readonly says: string; readonly is: string }[]
  /** What else may be entered, by field, where it was: an objective. */
  readonly percents: Readonly<Record<string, number>>
}

export interface KeptRegister {
  readonly id: string
  readonly title: string
  readonly clause: Clause
  readonly of: Register['of']
  readonly requires: readonly { readonly field: string; readonly says: string; readonly wanted: string }[]
  readonly percents: readonly { readonly field: string; readonly says: string }[]
  readonly entries: readonly RegisterEntry[]
  readonly wanting: number
}

export function keptRegisters(read: CaseRead): readonly KeptRegister[] {
  return Object.entries(read.procedure.registers ?? {}).map(([id, register]) => keptRegister(read, id, register))
}

function keptRegister(read: CaseRead, id: string, { title, clause, of, requires, percents = {} }: Register): KeptRegister {
  const facts = counting(read, 'person-registered').filter(fact => fact.data.register === id)
  const names = [...new Set(facts.flatMap(fact => textIn(fact, 'person') ?? []))]
  const entries = names.map((person): RegisterEntry => {
    const own = facts.filter(fact => fact.data.person === person)
    const last = own.at(-1)
    const isWhole = own.map(({ data }) => Object.entries(requires).every(([field, wanted]) => isAmong(data[field], wanted)))
    const since = isWhole.at(-1) ? own[isWhole.lastIndexOf(false) + 1] : undefined
    const others = Object.entries(last?.data ?? {}).filter(
      ([field]) => field !== 'register' && field !== 'person' && !Object.hasOwn(requires, field) && !Object.hasOwn(percents, field),
    )
    const set = Object.keys(percents).map(field => [field, last?.data[field]] as const)
    return {
      id: person,
      name: calledBy(read, person),
      on: last === undefined ? read.state.today : dayOf(last),
      ...(since === undefined ? {} : { wholeSince: dayOf(since) }),
      tests: Object.entries(requires).map(([field, wanted]) => ({
        says: fieldInWords(field),
        is: inWords(last?.data[field]),
        isMet: isAmong(last?.data[field], wanted),
      })),
      more: [
        ...set.map(([field, value]) => ({ says: percents[field] ?? '', is: typeof value === 'number' ? `${value}%` : 'Not set' })),
        ...others.map(([field, value]) => ({ says: fieldInWords(field), is: inWords(value) })),
      ],
      percents: Object.fromEntries(set.flatMap(([field, value]) => (typeof value === 'number' ? [[field, value]] : []))),
    }
  })
  return {
    id,
    title,
    clause,
    of,
    requires: Object.entries(requires).map(([field, wanted]) => ({ field, says: fieldInWords(field), wanted: inWords(firstOf(wanted)) })),
    percents: Object.entries(percents).map(([field, says]) => ({ field, says })),
    entries: entries.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB')),
    wanting: entries.filter(({ tests }) => tests.some(({ isMet }) => !isMet)).length,
  }
}

/** Whether something is owed about a register: it rests on one of the same clauses. */
export const concernsRegister = ({ clause }: { readonly clause: Clause }, register: Pick<KeptRegister, 'clause'>): boolean =>
  citesOf(clause).some(cite => citesOf(register.clause).includes(cite))

export function registerCsv({ requires, entries }: KeptRegister): string {
  const header = csvRow(['name', 'last entry', ...requires.map(({ says }) => says), 'whole since'])
  const rows = entries.map(({ name, on, tests, wholeSince }) => csvRow([name, on, ...tests.map(({ is }) => is), wholeSince ?? '']))
  return [header, ...rows, ''].join('\r\n')
}

const firstOf = (wanted: Literal | readonly Literal[]): Literal | undefined => (typeof wanted === 'object' ? wanted[0] : wanted)

const isAmong = (value: Field | undefined, wanted: Literal | readonly Literal[]): boolean =>
  typeof wanted === 'object' ? wanted.some(one => one === value) : value === wanted

/** 'monitoringInAgreement' as 'Monitoring in agreement'. */
const fieldInWords = (field: string): string => idInWords(field.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`))

const inWords = (value: Field | undefined): string =>
  value === undefined
    ? 'Not recorded'
    : typeof value === 'boolean'
      ? value
        ? 'Yes'
        : 'No'
      : typeof value === 'object'
        ? value.join(', ')
        : String(value)
