import type { Calendar, LocalDate } from '#calendar'
import type { Fact, Instant } from '../types.ts'
import type { CompiledProcedure } from '../words/machine.ts'
import { beforeLateClosures } from './calendars.ts'
import { CaseWorld } from './case-world.ts'
import { judgeAll } from './judge.ts'
import { anew, inOrder, type SpanEnd } from './order.ts'

/** Puts a case's facts in order and judges each; `first` and `last` say which day of a span is taken. */
export function begin(
  compiled: CompiledProcedure,
  facts: readonly Fact[],
  calendar: Calendar,
  today: LocalDate,
  knownAt: Instant | undefined,
  end: SpanEnd,
): CaseWorld {
  const announced = announcements(calendar)
  const all = announced.length === 0 ? facts : [...announced, ...facts]
  const world = new CaseWorld(compiled, inOrder(compiled, all, today, knownAt, end), beforeLateClosures(calendar))
  judgeAll(world)
  return world
}

const ANNOUNCED = 'calendar:'
const read = new WeakMap<Calendar, readonly Fact[]>()

/** Closures of the calendar's own data that were announced on a day: they come in as facts do, on that day. */
function announcements(calendar: Calendar): readonly Fact[] {
  const known = read.get(calendar)
  if (known !== undefined) return known
  const facts = calendar.data.closed.flatMap(({ day, why, addedOn }): readonly Fact[] =>
    addedOn === undefined
      ? []
      : [
          {
            id: `${ANNOUNCED}${day}`,
            type: 'calendar-changed',
            case: null,
            on: addedOn,
            recordedAt: '',
            recordedBy: '',
            data: { days: [day], working: false, why },
          },
        ],
  )
  read.set(calendar, facts)
  return facts
}

/** The same case under another procedure, beside the present one: `other` must be of the same facts, calendar and day. */
export function beginBeside(compiled: CompiledProcedure, other: CaseWorld, calendar: Calendar): CaseWorld {
  const world = new CaseWorld(
    compiled,
    other.entries.map(e => anew(e, compiled)),
    beforeLateClosures(calendar),
    other,
  )
  judgeAll(world)
  return world
}

/** Whether a fact is one of the case's or the body's, and not an announcement of the calendar. */
export const isOfTheRecord = (id: string): boolean => !id.startsWith(ANNOUNCED)
