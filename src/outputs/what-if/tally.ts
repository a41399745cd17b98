import type { DutyState } from '#case'
import type { Procedure } from '#language'
import { standingsInOrder } from './standing.ts'
import type { DutyThen, DutyTotals, LostStep, LostSteps, Standing, WhatIfTotals } from './view.ts'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
type Counts = Record<Standing, number>
interface DutyCount extends Omit<Mutable<DutyTotals>, 'before' | 'after'> {
  readonly before: Counts
  readonly after: Counts
}

const zero = (): Counts => ({ 'in-time': 0, extended: 0, late: 0, overdue: 0, owed: 0, 'cannot-say': 0, 'not-owed': 0 })

const such = 5

/** Totals as cases come in; nothing of a case is kept but the first references of what would not count. */
export class Tally {
  private readonly procedure: Procedure
  private readonly duties = new Map<string, DutyCount>()
  private readonly lost = new Map<string, Mutable<LostSteps>>()
  private cases = 0
  private changed = 0

  constructor(procedure: Procedure) {
    this.procedure = procedure
  }

  addDuty({ key, title, stage, clause }: DutyState, before: DutyThen, after: DutyThen): void {
    let found = this.duties.get(key)
    if (found === undefined) {
      found = { key, title, stage, clause, before: zero(), after: zero(), otherDate: 0, otherStanding: 0 }
      this.duties.set(key, found)
    }
    found.before[before.standing] += 1
    found.after[after.standing] += 1
    if (before.due !== after.due) found.otherDate += 1
    if (before.standing !== after.standing) found.otherStanding += 1
  }

  addCase(reference: string, isChanged: boolean, lost: readonly LostStep[]): void {
    this.cases += 1
    if (isChanged) this.changed += 1
    const here = new Set<string>()
    for (const step of lost) {
      const key = JSON.stringify([step.type, step.clause])
      const found = this.lost.get(key) ?? { ...step, steps: 0, cases: 0, such: [] }
      this.lost.set(key, found)
      found.steps += 1
      if (here.has(key)) continue
      here.add(key)
      found.cases += 1
      if (found.such.length < such) found.such = [...found.such, reference]
    }
  }

  get totals(): WhatIfTotals {
    const order = orderOf(this.procedure)
    return {
      cases: this.cases,
      changed: this.changed,
      duties: [...this.duties.values()]
        .map(({ before, after, ...duty }) => ({ ...duty, before: { ...before }, after: { ...after } }))
        .sort((a, b) => (order.get(a.key) ?? order.size) - (order.get(b.key) ?? order.size)),
      lost: [...this.lost.values()].map(one => ({ ...one })).sort((a, b) => b.steps - a.steps),
    }
  }
}

const orderOf = ({ stages }: Procedure): ReadonlyMap<string, number> =>
  new Map(
    Object.entries(stages)
      .flatMap(([id, stage]) => Object.keys(stage.duties ?? {}).map(duty => `${id}/${duty}`))
      .map((key, i) => [key, i]),
  )

/** The sum over duties: of a stage, or of all. */
export const sumOf = (duties: readonly DutyTotals[], side: 'before' | 'after'): Readonly<Record<Standing, number>> => {
  const sum = zero()
  for (const duty of duties) for (const standing of standingsInOrder) sum[standing] += duty[side][standing]
  return sum
}
