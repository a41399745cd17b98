/** Behaviour that makes it hard: what happened, what was explained and warned, and each limit on contact with its dates. */
import type { LocalDate } from '#calendar'
import { parseLocalDate } from '#calendar'
import type { Fact } from '#case'
import type { CaseRead } from '../case-read.ts'
import { dayOf } from '../facts-of.ts'
import { factsThatCount } from '../facts-that-count.ts'
import { personInWords } from '../who-in-words.ts'
import { said, saidList } from './said.ts'

export interface Limit {
  readonly id: string
  /** 'proposed': it limits nothing yet. 'run-out': its last day has passed, so it limits nothing any more. */
  readonly is: 'proposed' | 'in-force' | 'run-out' | 'ended'
  readonly measure: string
  readonly limits: readonly string[]
  readonly proposedOn?: LocalDate
  readonly decided?: { readonly on: LocalDate; readonly by: string; readonly why: string }
  readonly endsOn?: LocalDate
  readonly reviewOn?: LocalDate
  readonly reviews: readonly LocalDate[]
  readonly endedOn?: LocalDate
}

export interface Behaviour {
  readonly happened: readonly { readonly on: LocalDate; readonly feature: string; readonly evidence: string; readonly by: string }[]
  readonly warnings: readonly {
    readonly on: LocalDate
    readonly by: string
    readonly changeAsked: boolean
    readonly limitThreatened: boolean
    readonly reasons: string
  }[]
  readonly limits: readonly Limit[]
}

const dayIn = (fact: Fact | undefined, field: string): LocalDate | undefined =>
  fact === undefined ? undefined : parseLocalDate(said(fact, field))

const limitOf = (read: CaseRead, facts: readonly Fact[], id: string): Limit => {
  const own = facts.filter(({ about }) => about?.restriction?.includes(id))
  const last = (type: string) => own.findLast(fact => fact.type === type)
  const [proposed, decided, ended] = [last('restriction-proposed'), last('restriction-decided'), last('restriction-ended')]
  const isEnded = ended !== undefined && (decided === undefined || own.indexOf(ended) > own.indexOf(decided))
  const asSaid = decided ?? proposed
  const endsOn = dayIn(decided, 'endsOn')
  const reviewOn = dayIn(asSaid, 'reviewOn')
  // What the procedure owes governs: a review moves it on.
  const owed = read.state.duties.find(
    duty =>
      duty.due !== undefined &&
      ['owed', 'late'].includes(duty.status) &&
      duty.for.some(thing => thing.kind === 'restriction' && thing.id === id),
  )
  const review = owed?.due ?? reviewOn
  const runOut = endsOn !== undefined && endsOn < read.state.today
  return {
    id,
    is: isEnded ? 'ended' : decided === undefined ? 'proposed' : runOut ? 'run-out' : 'in-force',
    measure: asSaid === undefined ? '' : said(asSaid, 'measure'),
    limits: decided === undefined ? [] : saidList(decided, 'limits'),
    ...(proposed && { proposedOn: dayOf(proposed) }),
    ...(decided && {
      decided: {
        ...{ on: dayOf(decided), by: personInWords(read, decided.by) },
        why:
          said(decided, 'proportionality') || said(decided, 'reasons') || (proposed === undefined ? '' : said(proposed, 'proportionality')),
      },
    }),
    ...(endsOn && { endsOn }),
    ...(review && { reviewOn: review }),
    reviews: own.filter(({ type, data }) => type === 'review-held' && data.of === 'restriction').map(dayOf),
    ...(isEnded && { endedOn: dayOf(ended) }),
  }
}

export const behaviourOf = (read: CaseRead): Behaviour => {
  const facts = factsThatCount(read)
  const ids = [...new Set(facts.flatMap(({ about }) => about?.restriction ?? []))]
  const ofType = (wanted: string) => facts.filter(({ type }) => type === wanted)
  return {
    happened: ofType('behaviour-logged').map(fact => ({
      ...{ on: dayOf(fact), feature: said(fact, 'feature') },
      ...{ evidence: said(fact, 'evidence'), by: personInWords(read, fact.by) },
    })),
    warnings: ofType('behaviour-warned').map(fact => ({
      ...{ on: dayOf(fact), by: personInWords(read, fact.by), changeAsked: fact.data.changeAsked === true },
      ...{ limitThreatened: fact.data.restrictionThreatened === true, reasons: said(fact, 'reasons') },
    })),
    limits: ids.map(id => limitOf(read, facts, id)),
  }
}

/** A limit as lists across cases keep it. */
export interface LimitRow {
  readonly measure: string
  readonly person: string
  readonly endsOn?: LocalDate
}

/** Of an open case or a closed one: a limit outlasts the complaint it came about in. Time ends it without a fact, so lists hold its days. */
export const limitThings = (read: CaseRead, person: string) =>
  behaviourOf(read).limits.map(({ id, is, measure, proposedOn, decided, endsOn, reviewOn, endedOn }) => ({
    ...{ kind: 'restriction', id, state: is === 'in-force' || is === 'run-out' ? 'decided' : is },
    since: decided?.on ?? proposedOn ?? read.state.today,
    ...(reviewOn && is !== 'ended' && { due: reviewOn }),
    ...(endedOn && { done: endedOn }),
    row: { measure, person, ...(endsOn && { endsOn }) },
  }))
