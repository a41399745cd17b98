/** One case as it is being lived: what has happened so far, who takes part, and the day it is. */
import type { Calendar, LocalDate } from '#calendar'
import { type CaseState, type CompiledProcedure, evaluate, type Fact, type Field } from '#case'
import { type FactDefinition, factDefinition, type Kind, type Procedure, type Ref, type RoleId, type Value } from '#language'
import type { Chance } from './chance.ts'
import type { DemonstrationTexts } from './texts.ts'
import { type Doing, doingsOf, type Ways } from './ways.ts'

/** Somebody who may act in a role; the name, where it is kept with the case because they have no account. */
export interface Member {
  readonly id: string
  readonly role: RoleId
  readonly name?: string
}

export interface Life {
  readonly compiled: CompiledProcedure
  readonly procedure: Procedure
  readonly ways: Ways
  /** Whether what is owed may change by a fact. */
  readonly triggers: (fact: Fact) => boolean
  readonly calendar: Calendar
  readonly reference: string
  readonly texts: DemonstrationTexts
  readonly cast: readonly Member[]
  readonly chance: Chance
  readonly complainant: { readonly role: RoleId; readonly person?: string }
  /** The body's own facts, seen by every case. */
  readonly ofTheBody: readonly Fact[]
  /** The case's own, in the order they happened. */
  readonly facts: Fact[]
  today: LocalDate
  /** The state that `facts` and `today` gave when it was last looked at. */
  seen?: { readonly facts: number; readonly today: LocalDate; readonly state: CaseState }
}

export const allFacts = (life: Life): readonly Fact[] => (life.ofTheBody.length === 0 ? life.facts : [...life.ofTheBody, ...life.facts])

/** The state now. */
export const stateOf = (life: Life): CaseState => {
  const { seen, facts, today } = life
  if (seen?.facts === facts.length && seen.today === today) return seen.state
  const state = evaluate(life.compiled, allFacts(life), life.calendar, today)
  life.seen = { facts: facts.length, today, state }
  return state
}

/** The state since something that anything turns on was last recorded: time alone moves no date, so it serves to plan by. */
export const lastState = (life: Life): CaseState => {
  const { seen, facts } = life
  return seen === undefined || facts.slice(seen.facts).some(life.triggers) ? stateOf(life) : seen.state
}

/** What was recorded since the state was last worked out. */
export const sinceSeen = (life: Life): readonly Fact[] => life.facts.slice(life.seen?.facts ?? 0)

const definitions = new WeakMap<Procedure, Map<string, FactDefinition | undefined>>()

/** A fact as this procedure knows it, looked up once. */
export const definitionOf = (procedure: Procedure, type: string): FactDefinition | undefined => {
  const known = definitions.get(procedure) ?? new Map<string, FactDefinition | undefined>()
  definitions.set(procedure, known)
  if (!known.has(type)) known.set(type, factDefinition(procedure, type))
  return known.get(type)
}

export const isClosed = (state: CaseState): boolean => state.positions.some(({ kind, open }) => kind === 'case' && !open)

const shares = (a: Field | undefined, b: Field): boolean => {
  if (a === undefined) return false
  const [left, right]: [readonly (string | number | boolean)[], readonly (string | number | boolean)[]] = [
    typeof a === 'object' ? a : [a],
    typeof b === 'object' ? b : [b],
  ]
  return right.some(one => left.includes(one))
}

const holdsAll = (a: Field | undefined, b: Field): boolean => (typeof b === 'object' ? b.every(one => shares(a, one)) : shares(a, b))

/** Whether a fact is such a one, as far as its plain words say. */
export const fits = (fact: Fact, doing: Doing): boolean =>
  fact.type === doing.type &&
  (doing.stage === undefined || fact.stage === undefined || fact.stage === doing.stage) &&
  (doing.by.length === 0 || fact.by === undefined || doing.by.includes(fact.by.role)) &&
  Object.entries(doing.fixed).every(([field, value]) => holdsAll(fact.data[field], value))

/** The facts of the case that a ref may mean, as far as its plain words say. */
export const factsLike = (life: Life, ref: Ref): readonly Fact[] => {
  const doings = doingsOf(ref)
  const found = life.facts.filter(fact => doings.some(doing => fits(fact, doing)))
  if (typeof ref === 'string' || ref.since === undefined) return found
  const since = factsLike(life, ref.since).at(-1)
  return since === undefined ? found : found.filter(fact => life.facts.indexOf(fact) > life.facts.indexOf(since))
}

/** True of a fact about these things, and of one about nothing of their kinds. */
export const isAbout = (fact: Fact, about: Fact['about']): boolean =>
  Object.entries(about ?? {}).every(([kind, ids]) => ids.every(id => fact.about?.[kind]?.includes(id) ?? true))

export const isThere = (life: Life, doing: Doing, about?: Fact['about']): boolean =>
  life.facts.some(
    fact =>
      fits(fact, doing) &&
      Object.entries(about ?? {}).every(([kind, ids]) => ids.every(id => fact.about?.[kind]?.includes(id) ?? fact.about === undefined)),
  )

/** What a value comes to, where the facts say. */
export const valueIn = (life: Life, value: Value): Field | undefined => {
  if (typeof value !== 'object') return value
  if ('fieldOf' in value) {
    const found = factsLike(life, value.fieldOf)
    const last = typeof value.fieldOf === 'object' && value.fieldOf.pick === 'last'
    return (last ? found.at(-1) : found[0])?.data[value.field]
  }
  if ('fieldsOf' in value) return factsLike(life, value.fieldsOf).flatMap(fact => listOf(fact.data[value.field]))
  if ('count' in value) return factsLike(life, value.count).length
  if ('whoDid' in value) return factsLike(life, value.whoDid).flatMap(fact => fact.by?.person ?? [])
  if ('overall' in value) return stateOf(life).outcomes.overall
  return undefined
}

export const listOf = (field: Field | undefined): readonly string[] =>
  field === undefined ? [] : typeof field === 'object' ? field.map(String) : [String(field)]

/** Things of a kind that the case has, in the order they came. */
export const thingsOf = (life: Life, kind: Kind): readonly string[] => [...new Set(life.facts.flatMap(fact => fact.about?.[kind] ?? []))]
