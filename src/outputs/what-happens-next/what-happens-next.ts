import type { Calendar } from '#calendar'
import type { CaseRead } from '../case-read.ts'
import { cannotNow, openWindows } from './gates-now.ts'
import { healthStrip } from './health-strip.ts'
import { nextThings } from './next-things.ts'
import type { WhatHappensNext } from './view.ts'

/** What a case page opens with: where it stands, what must be done next and why, who may ask for what, and what would be refused. */
export function whatHappensNext(read: CaseRead, calendar: Calendar): WhatHappensNext {
  return {
    strip: healthStrip(read, calendar),
    next: nextThings(read, calendar),
    windows: openWindows(read, calendar),
    cannot: cannotNow(read),
  }
}
