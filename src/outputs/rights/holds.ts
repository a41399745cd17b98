/** What stands still in a case, since when, why, by which clause, until when it is looked at again, and what goes on all the same. */
import { type LocalDate, parseLocalDate } from '#calendar'
import type { DutyState, Fact } from '#case'
import type { Clause, Done, FactType, Hold } from '#language'
import type { CaseRead } from '../case-read.ts'
import { dayOf, factTitle } from '../facts-of.ts'
import { factsThatCount } from '../facts-that-count.ts'
import { picksOf } from '../learning/acts-of-learning.ts'
import { picks } from './resting-on.ts'
import { said } from './said.ts'

export interface StoppedDuty {
  readonly key: string
  readonly must: string
  readonly since?: LocalDate
  readonly daysLeft?: number
}

/** What the procedure has us tell on account of something, and the day it was told; none: not yet. */
export interface ToTell {
  /** The duty: `exclusions/tell-process-ended`. */
  readonly key: string
  readonly must: string
  readonly letter?: string
  readonly on?: LocalDate
}

export interface Standing {
  readonly fact: string
  readonly title: string
  readonly since: LocalDate
  readonly points: readonly string[]
  readonly ground: string
  readonly reasons: string
  readonly reviewOn?: LocalDate
  /** Of the rule that stops something on its account. */
  readonly clauses: readonly Clause[]
  readonly stops: readonly StoppedDuty[]
  readonly toTell: readonly ToTell[]
}

export interface Process {
  readonly process: string
  readonly points: readonly string[]
  readonly beganOn: LocalDate
  readonly endedOn?: LocalDate
  /** On account of its end. */
  readonly toTell: readonly ToTell[]
}

export interface Holds {
  readonly standing: readonly Standing[]
  readonly lifted: readonly {
    readonly title: string
    readonly from: LocalDate
    readonly to: LocalDate
    readonly points: readonly string[]
  }[]
  readonly processes: readonly Process[]
  readonly safeguarding: readonly { readonly on: LocalDate; readonly of: string; readonly referred: boolean; readonly reasons: string }[]
  readonly changes: readonly {
    readonly what: string
    readonly proposedOn: LocalDate
    readonly plannedFor?: LocalDate
    readonly decided?: { readonly frozen: boolean; readonly on: LocalDate; readonly reasons: string }
  }[]
  /** What is owed and does not wait. */
  readonly goesOn: readonly { readonly key: string; readonly must: string; readonly due?: LocalDate }[]
}

interface HoldRule {
  readonly stage: string
  readonly hold: Hold
}

const rulesOf = ({ procedure }: CaseRead): readonly HoldRule[] =>
  Object.entries(procedure.stages).flatMap(([stage, { holds }]) => Object.values(holds ?? {}).map(hold => ({ stage, hold })))

const fits = (fact: Fact, ref: Hold['from']): boolean =>
  picksOf(ref).some(
    ({ type, where }) =>
      type === fact.type &&
      Object.entries(where).every(([field, wanted]) =>
        Array.isArray(wanted) ? wanted.includes(fact.data[field]) : typeof wanted === 'object' || fact.data[field] === wanted,
      ),
  )

const pointsOf = ({ about }: Fact): readonly string[] => about?.point ?? []

const sharesAPoint = (a: Fact, b: Fact): boolean =>
  pointsOf(a).length === 0 || pointsOf(b).length === 0 || pointsOf(a).some(point => pointsOf(b).includes(point))

const concerns = (duty: DutyState, fact: Fact): boolean => {
  const points = duty.for.flatMap(({ kind, id }) => (kind === 'point' ? [id] : []))
  return points.length === 0 || pointsOf(fact).length === 0 || points.some(point => pointsOf(fact).includes(point))
}

const stoppedBy = ({ state }: CaseRead, { stage, hold }: HoldRule, fact: Fact): readonly StoppedDuty[] => {
  const keys = new Set(hold.stops.map(id => (id.includes('/') ? id : `${stage}/${id}`)))
  return state.duties
    .filter(duty => keys.has(duty.key) && duty.status === 'paused' && concerns(duty, fact))
    .map(({ key, must, pausedSince, daysLeft }) => ({
      ...{ key, must },
      ...(pausedSince && { since: pausedSince }),
      ...(daysLeft !== undefined && { daysLeft }),
    }))
}

const toldBy: ReadonlySet<FactType> = new Set(['people-told'])

/** What is to be told on account of a fact: the letters and the tellings of the duties that rest on facts of its type. */
const toTellOf = ({ procedure, state }: CaseRead, fact: Fact): readonly ToTell[] => {
  const of = new Set([fact.type])
  const since = dayOf(fact)
  return Object.entries(procedure.stages).flatMap(([stage, { duties }]) =>
    Object.entries(duties ?? {}).flatMap(([id, { when, by, must, letter, doneBy }]): readonly ToTell[] => {
      if (!(picks(when, of) || picks(by, of)) || (letter === undefined && !picks(doneBy, toldBy))) return []
      const own = state.duties.filter(({ key }) => key === `${stage}/${id}`).filter(duty => concerns(duty, fact))
      if (own.every(({ status }) => ['not-started', 'does-not-apply'].includes(status))) return []
      const on = own.flatMap(({ doneOn }) => (doneOn !== undefined && doneOn >= since ? [doneOn] : [])).at(-1)
      const title = letter === undefined ? undefined : (procedure.letters?.[letter]?.title ?? letter)
      return [{ key: `${stage}/${id}`, must, ...(title !== undefined && { letter: title }), ...(on !== undefined && { on }) }]
    }),
  )
}

/** Pauses by a rule of the procedure, and whatever was put on hold though no rule stops a date for it. */
const standingOf = (read: CaseRead, facts: readonly Fact[]) => {
  const rules = rulesOf(read)
  const standing: Standing[] = []
  const lifted: Holds['lifted'][number][] = []
  facts.forEach((fact, i) => {
    const own = rules.filter(({ hold }) => fits(fact, hold.from))
    if (own.length === 0 && fact.type !== 'hold-placed') return
    const end = facts
      .slice(i + 1)
      .find(
        later =>
          sharesAPoint(fact, later) &&
          (later.type === 'hold-lifted' ? fact.type === 'hold-placed' : own.some(({ hold }) => fits(later, hold.to))),
      )
    const title = factTitle(read.procedure, fact)
    const points = pointsOf(fact)
    if (end !== undefined) {
      lifted.push({ title, from: dayOf(fact), to: dayOf(end), points })
      return
    }
    const stops = own.flatMap(rule => stoppedBy(read, rule, fact))
    // What only would stop something, were it owed, holds nothing up: that a question is open is shown elsewhere.
    if (stops.length === 0 && fact.type !== 'hold-placed') return
    const reviewOn = parseLocalDate(said(fact, 'reviewOn'))
    standing.push({
      ...{ fact: fact.id, title, since: dayOf(fact), points, stops },
      ...{ ground: said(fact, 'ground'), reasons: said(fact, 'reasons') || said(fact, 'prejudice') },
      ...(reviewOn && { reviewOn }),
      clauses: [...new Set(own.map(({ hold }) => hold.clause))],
      toTell: toTellOf(read, fact),
    })
  })
  return { standing, lifted }
}

const processesOf = (read: CaseRead, facts: readonly Fact[]): readonly Process[] =>
  facts
    .filter(({ type }) => type === 'other-process-began')
    .map(began => {
      const ended = facts.find(
        fact => fact.type === 'other-process-ended' && facts.indexOf(fact) > facts.indexOf(began) && sharesAPoint(began, fact),
      )
      return {
        ...{ process: said(began, 'process'), points: pointsOf(began), beganOn: dayOf(began) },
        ...(ended && { endedOn: dayOf(ended) }),
        toTell: ended === undefined ? [] : toTellOf(read, ended),
      }
    })

const changesOf = (facts: readonly Fact[]): Holds['changes'] =>
  [...new Set(facts.flatMap(({ about }) => about?.change ?? []))].flatMap(id => {
    const own = facts.filter(({ about }) => about?.change?.includes(id))
    const proposed = own.find(({ type }) => type === 'change-proposed')
    const decided = own.findLast(({ type }) => type === 'freeze-decided')
    if (proposed === undefined) return []
    const plannedFor = parseLocalDate(said(proposed, 'plannedFor'))
    return [
      {
        ...{ what: said(proposed, 'what'), proposedOn: dayOf(proposed) },
        ...(plannedFor && { plannedFor }),
        ...(decided && { decided: { frozen: decided.data.frozen === true, on: dayOf(decided), reasons: said(decided, 'reasons') } }),
      },
    ]
  })

export interface WaitingFor {
  readonly points: readonly string[]
  /** The day by which it is looked at again. */
  readonly reviewOn?: LocalDate
}

const comesFirst: ReadonlySet<FactType> = new Set(['hold-placed', 'other-process-began'])

/** What stands still because something else comes first: a pause for want of an answer is none. */
export const waitingFor = (read: CaseRead): readonly WaitingFor[] => {
  const facts = factsThatCount(read)
  if (!facts.some(({ type }) => comesFirst.has(type))) return []
  const placed = new Set(facts.flatMap(({ id, type }) => (comesFirst.has(type) ? [id] : [])))
  return standingOf(read, facts).standing.flatMap(({ fact, points, reviewOn: recorded }) => {
    if (!placed.has(fact)) return []
    const reviewOn = recorded !== undefined && recorded >= read.state.today ? recorded : reviewOwed(read, points)
    return [{ points, ...(reviewOn && { reviewOn }) }]
  })
}

/** Once the day recorded with a hold is past, what the procedure owes says when it is looked at again. */
const reviewOwed = ({ procedure, state }: CaseRead, points: readonly string[]): LocalDate | undefined =>
  state.duties.find(({ key, status, due, for: things }) => {
    const [stage = '', id = ''] = key.split('/')
    const doneBy = procedure.stages[stage]?.duties?.[id]?.doneBy
    const of = things.flatMap(thing => (thing.kind === 'point' ? [thing.id] : []))
    const concerned = points.length === 0 || of.length === 0 || of.some(point => points.includes(point))
    return due !== undefined && status === 'owed' && concerned && isReviewOfAHold(doneBy)
  })?.due

const isReviewOfAHold = (doneBy: Done | undefined): boolean =>
  doneBy !== undefined &&
  (typeof doneBy === 'string' || 'fact' in doneBy) &&
  picksOf(doneBy).some(({ type, where }) => type === 'review-held' && where.of === 'hold')

export const holdsOf = (read: CaseRead): Holds => {
  const facts = factsThatCount(read)
  return {
    ...standingOf(read, facts),
    processes: processesOf(read, facts),
    safeguarding: facts
      .filter(({ type }) => type === 'safeguarding-considered')
      .map(fact => ({ on: dayOf(fact), of: said(fact, 'of'), referred: fact.data.referred === true, reasons: said(fact, 'reasons') })),
    changes: changesOf(facts),
    goesOn: read.state.duties
      .filter(({ status }) => ['owed', 'late'].includes(status))
      .map(({ key, must, due }) => ({ key, must, ...(due && { due }) })),
  }
}
