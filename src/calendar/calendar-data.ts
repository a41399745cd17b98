import type { LocalDate } from './local-date.ts'

export type Nation = 'england-and-wales' | 'scotland' | 'northern-ireland'

/** A calendar as data: which days are closed, why, and over which range that is known. */
export interface CalendarData {
  readonly nation: Nation
  readonly knownFrom: LocalDate
  readonly knownTo: LocalDate
  readonly closed: readonly ClosedDay[]
}

export interface ClosedDay {
  readonly day: LocalDate
  readonly why: string
  /** For a closure announced later: the day from which it is seen. */
  readonly addedOn?: LocalDate
}

/**
 * The calendar of a body: less the closed days it works, plus its own closures. A day that is closed already keeps its
 * first row, so a closure announced twice does not become news. Weekends cannot be worked: they are not rows.
 */
export function withClosures(data: CalendarData, extra: readonly ClosedDay[], worked: readonly LocalDate[] = []): CalendarData {
  if (extra.length === 0 && worked.length === 0) return data
  const works = new Set(worked)
  const closed = new Map<LocalDate, ClosedDay>()
  for (const row of data.closed) if (!works.has(row.day)) closed.set(row.day, row)
  for (const row of extra) {
    const already = closed.get(row.day)
    if (already === undefined || seenEarlier(row, already)) closed.set(row.day, row)
  }
  return { ...data, closed: [...closed.values()].sort((a, b) => (a.day < b.day ? -1 : 1)) }
}

/** The calendar as it stood on a day: closures announced after that day are not in it. */
export function asSeenOn(data: CalendarData, on: LocalDate): CalendarData {
  if (data.closed.every(row => row.addedOn === undefined || row.addedOn <= on)) return data
  return { ...data, closed: data.closed.filter(row => row.addedOn === undefined || row.addedOn <= on) }
}

function seenEarlier(row: ClosedDay, than: ClosedDay): boolean {
  return than.addedOn !== undefined && (row.addedOn === undefined || row.addedOn < than.addedOn)
}
