import type { Calendar, LocalDate } from '#calendar'
import { type CaseState, type CompiledProcedure, evaluateBoth, type Fact } from '#case'
import type { Procedure } from '#language'
import { lostSteps } from './lost-steps.ts'
import { isTold, type Pair, pairsOf, wordsOf } from './pairs.ts'
import { thenOf } from './standing.ts'
import { Tally } from './tally.ts'
import type { CaseChange, ChangedDuty, DutyThen, WhatIfTotals } from './view.ts'
import { whyItDiffers } from './why-it-differs.ts'

export interface WhatIfOf {
  /** The procedure as it would be. */
  readonly changed: CompiledProcedure
  /** The calendar a version counts by. */
  readonly calendarOf: (procedure: Procedure) => Calendar
  /** The day both versions are looked at. */
  readonly today: LocalDate
}

const NONE: readonly never[] = []

/**
 * Recorded cases read a second time by a changed procedure: what would have been in time or late. It is about dates only: people who had other
 * dates to keep would have acted otherwise. Cases are given one at a time, and only totals are kept.
 */
export class WhatIf {
  private readonly of: WhatIfOf
  private readonly tally: Tally

  constructor(of: WhatIfOf) {
    this.of = of
    this.tally = new Tally(of.changed.procedure)
  }

  /** One case: its own facts and the body's, under the version it is under. */
  add(reference: string, facts: readonly Fact[], present: CompiledProcedure): CaseChange {
    const { changed, calendarOf, today } = this.of
    const both = evaluateBoth(
      { compiled: present, calendar: calendarOf(present.procedure) },
      { compiled: changed, calendar: calendarOf(changed.procedure) },
      facts,
      today,
    )
    const { before } = both
    if (both.areAlike) return this.addUnchanged(reference, before)
    const { after } = both
    const duties: ChangedDuty[] = []
    for (const pair of pairsOf(before.duties, after.duties)) {
      const [was, would] = [thenOf(pair[0]), thenOf(pair[1])]
      this.tally.addDuty(pair[1] ?? pair[0], was, would)
      if (isOtherwise(was, would)) duties.push(changedDuty(pair, was, would))
    }
    const lost = lostSteps({ state: before, procedure: present.procedure }, { state: after, procedure: changed.procedure }, facts)
    this.tally.addCase(reference, duties.length > 0, lost)
    return { reference, duties, lost }
  }

  private addUnchanged(reference: string, { duties }: CaseState): CaseChange {
    for (const duty of duties) {
      if (!isTold(duty)) continue
      const then = thenOf(duty)
      this.tally.addDuty(duty, then, then)
    }
    this.tally.addCase(reference, false, NONE)
    return { reference, duties: NONE, lost: NONE }
  }

  get totals(): WhatIfTotals {
    return this.tally.totals
  }
}

const isOtherwise = (before: DutyThen, after: DutyThen): boolean => before.due !== after.due || before.standing !== after.standing

const changedDuty = (pair: Pair, before: DutyThen, after: DutyThen): ChangedDuty => {
  const [was, would] = pair
  const { key, title, stage } = would ?? was
  // Of one that speaks for several, the side that tells them apart names which.
  const things = [would?.for ?? [], was?.for ?? []].sort((a, b) => b.length - a.length)[0] ?? []
  return {
    key,
    title,
    stage,
    of: wordsOf(things),
    before,
    after,
    get why() {
      return whyItDiffers(was, would)
    },
  }
}
