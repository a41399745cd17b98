/** Who is away and until when, and which checks of them hold: as the body's own record has it. */
import { addDays, type LocalDate, parseLocalDate } from '#calendar'
import type { Fact, FactId, PersonId } from '#case'
import { dayOf } from '../facts-of.ts'
import { correctedFact } from '../facts-that-count.ts'
import { textIn } from './counting.ts'

export interface Absence {
  readonly from: LocalDate
  /** The last day. */
  readonly until: LocalDate
}

/** One that has not begun, by the entry that says so: while it has not, it may be called off. */
export interface AbsenceAhead extends Absence {
  readonly fact: FactId
}

export interface CheckHeld {
  readonly check: string
  readonly made: LocalDate
  readonly until?: LocalDate
  /** 'lapsing': its last day is near. */
  readonly is: 'holds' | 'lapsing' | 'lapsed'
}

export interface PersonStanding {
  /** Today, until the last of the days they are away. */
  readonly away?: Absence
  /** Those that have not begun, the first first. */
  readonly ahead: readonly AbsenceAhead[]
  /** The newest of each kind, by name. */
  readonly checks: readonly CheckHeld[]
}

/** So many days before its last day a check counts as lapsing. */
export const checkLapsesWithin = 60

const absenceIn = (fact: Fact): AbsenceAhead | undefined => {
  const [from, until] = [parseLocalDate(textIn(fact, 'from') ?? ''), parseLocalDate(textIn(fact, 'until') ?? '')]
  return from === undefined || until === undefined || until < from ? undefined : { from, until, fact: fact.id }
}

/** Being back ends what had begun by then; an absence still to come stays. */
const absencesOf = (facts: readonly Fact[]): readonly AbsenceAhead[] => {
  let absences: readonly AbsenceAhead[] = []
  for (const fact of facts) {
    const absence = fact.type === 'person-away' ? absenceIn(fact) : undefined
    if (absence !== undefined) absences = [...absences, absence]
    if (fact.type === 'person-back') absences = absences.filter(({ from }) => from > dayOf(fact))
  }
  return absences.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}

/** Days away that follow each other without a day between are one absence. */
const awayOn = (absences: readonly Absence[], today: LocalDate): Absence | undefined => {
  let now: Absence | undefined
  for (const { from, until } of absences) {
    if (now === undefined) now = from <= today && until >= today ? { from, until } : undefined
    else if (from <= addDays(now.until, 1) && until > now.until) now = { from: now.from, until }
  }
  return now
}

const checksOf = (facts: readonly Fact[], today: LocalDate): readonly CheckHeld[] => {
  const newest = new Map<string, CheckHeld>()
  for (const fact of facts) {
    const check = fact.type === 'check-made' ? textIn(fact, 'check') : undefined
    const made = dayOf(fact)
    const key = check?.toLowerCase()
    if (check === undefined || key === undefined || (newest.get(key)?.made ?? made) > made) continue
    const until = parseLocalDate(textIn(fact, 'until') ?? '')
    const is = until === undefined ? 'holds' : until < today ? 'lapsed' : until <= addDays(today, checkLapsesWithin) ? 'lapsing' : 'holds'
    newest.set(key, { check, made, is, ...(until !== undefined && { until }) })
  }
  return [...newest.values()].toSorted((a, b) => a.check.localeCompare(b.check, 'en-GB'))
}

const ofStanding: readonly string[] = ['person-away', 'person-back', 'check-made']

/** Of everybody something is recorded of, on a day; `facts` are the body's own, in the order they were recorded. */
export function standingsOn(facts: readonly Fact[], today: LocalDate): ReadonlyMap<PersonId, PersonStanding> {
  const retracted = new Set(facts.flatMap(({ type, data }) => (type === 'fact-retracted' ? [data.retracts] : [])))
  const corrections = facts.filter(({ type, id }) => type === 'fact-corrected' && !retracted.has(id))
  const own = facts.filter(({ type, id }) => ofStanding.includes(type) && !retracted.has(id)).map(fact => correctedFact(fact, corrections))
  const byPerson = Map.groupBy(own, fact => textIn(fact, 'person') ?? '')
  return new Map(
    [...byPerson].map(([person, theirs]): [PersonId, PersonStanding] => {
      const absences = absencesOf(theirs)
      const away = awayOn(absences, today)
      const ahead = absences.filter(({ from }) => from > (away?.until ?? today))
      return [person, { ...(away && { away }), ahead, checks: checksOf(theirs, today) }]
    }),
  )
}
