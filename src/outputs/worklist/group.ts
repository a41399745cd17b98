import { addDays, addWorkingDays, type Calendar, daysBetween, type LocalDate } from '#calendar'
import type { Chip, ChipKind } from '../chip.ts'
import { distance, distanceBetween, lengthInWords, shortDayIn } from '../days-in-words/days.ts'
import type { Facet, GroupedWorklist, ListedRow, WhenInWords, WorklistRow } from './row.ts'

const NEXT = 5

/** The list as it stands on a day. Follows from the rows, the day and the calendar alone. */
export function group(rows: readonly WorklistRow[], today: LocalDate, calendar: Calendar): GroupedWorklist {
  const nextUntil = addWorkingDays(calendar, today, NEXT) ?? addDays(today, 7)
  const listed = rows.map(row => listedRow(row, today, nextUntil, calendar)).sort(inOrder)
  const of = (name: ListedRow['group']) => listed.filter(row => row.group === name)
  const [overdue, dueToday, next] = [of('overdue'), of('dueToday'), of('next')]
  const [undated, waiting, laterRows] = [of('undated'), of('waiting'), of('later')]
  const shown = [...overdue, ...dueToday, ...next, ...undated, ...waiting]
  return {
    today,
    overdue,
    dueToday,
    next,
    nextUntil,
    undated,
    waiting,
    laterRows,
    later: laterRows.length,
    counts: { overdue: overdue.length, dueToday: dueToday.length, next: next.length, undated: undated.length, waiting: waiting.length },
    facets: {
      from: facet(shown, row => row.who.map(who => ({ value: who.role, title: who.title }))),
      stage: facet(shown, row => [{ value: row.stage.id, title: row.stage.title }]),
    },
  }
}

function listedRow(row: WorklistRow, today: LocalDate, nextUntil: LocalDate, calendar: Calendar): ListedRow {
  const name = groupOf(row, today, nextUntil)
  return {
    ...row,
    group: name,
    when: whenOf(row, today, calendar),
    daysLate: name === 'overdue' && row.due !== undefined ? Math.max(1, distanceBetween(row.due, today, calendar, row.counts).n) : 0,
    chips: chipsOf(row, today),
  }
}

function groupOf(row: WorklistRow, today: LocalDate, nextUntil: LocalDate): ListedRow['group'] {
  if (row.kind === 'waiting') return 'waiting'
  // A passed aim is not late, and is still to do.
  if (row.due === undefined) return 'undated'
  if (row.due < today) return row.aim ? 'undated' : 'overdue'
  if (row.due === today) return 'dueToday'
  return row.due <= nextUntil ? 'next' : 'later'
}

function whenOf(row: WorklistRow, today: LocalDate, calendar: Calendar): WhenInWords {
  if (row.kind === 'waiting') return waitingSince(row.since, today)
  if (row.due === undefined) {
    const since = row.since === undefined ? '' : `since ${shortDayIn(row.since, today)}`
    return row.is === 'cannot-say' ? { lead: 'No date yet', day: row.why ?? '' } : { lead: 'As soon as possible', day: since }
  }
  const day = shortDayIn(row.due, today)
  if (row.due >= today) return { lead: distance(today, row.due, calendar, row.counts), day }
  return { lead: row.aim ? 'Aim passed' : distance(today, row.due, calendar, row.counts), day: `was ${day}` }
}

function waitingSince(since: LocalDate | undefined, today: LocalDate): WhenInWords {
  if (since === undefined) return { lead: 'Waiting', day: '' }
  const days = daysBetween(since, today)
  return { lead: days === 0 ? 'Since today' : lengthInWords(days, 'calendar-days'), day: `since ${shortDayIn(since, today)}` }
}

const WEIGHT: readonly ChipKind[] = ['late', 'today', 'stop', 'more', 'wait', 'lock', 'good', 'plain']

/** The two that matter most today. */
function chipsOf(row: WorklistRow, today: LocalDate): readonly Chip[] {
  const chips: Chip[] = []
  for (const line of row.lines) {
    if (line.due >= today) continue
    if (line.kind === 'law' && isLast(line, row.lines)) chips.push({ kind: 'late', words: 'Past the law’s date' })
    if (line.kind === 'outer') chips.push({ kind: 'late', words: 'Past the outer limit' })
    if (line.kind === 'aim') chips.push({ kind: 'today', words: 'Aim passed' })
  }
  if (row.due === today && row.mayReach !== undefined) chips.push({ kind: 'today', words: 'Last day for notice' })
  if (row.blocked && (row.due === undefined || row.due <= today)) chips.push({ kind: 'wait', words: 'Cannot go yet' })
  if (row.aim && row.due !== undefined && row.due < today) chips.push({ kind: 'today', words: 'Aim passed' })
  const all = [...chips, ...row.chips]
  const seen = all.filter((chip, i) => all.findIndex(other => other.words === chip.words) === i)
  return seen.sort((a, b) => WEIGHT.indexOf(a.kind) - WEIGHT.indexOf(b.kind)).slice(0, 2)
}

/** Of several lines of the law the latest is what it allows at most; the others are crossed by any extension. */
const isLast = (line: WorklistRow['lines'][number], lines: WorklistRow['lines']): boolean =>
  !lines.some(other => other.kind === line.kind && other.due > line.due)

/** The earliest date first, then what has no date by how long it has stood; then by case and duty, so that the order is total. */
function inOrder(a: ListedRow, b: ListedRow): number {
  return (
    compare(a.kind === 'waiting' ? '' : (a.due ?? '9'), b.kind === 'waiting' ? '' : (b.due ?? '9')) ||
    compare(a.since ?? '9', b.since ?? '9') ||
    compare(a.reference, b.reference) ||
    compare(a.key, b.key)
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function facet(
  rows: readonly ListedRow[],
  valuesOf: (row: ListedRow) => readonly { readonly value: string; readonly title: string }[],
): readonly Facet[] {
  const facets = new Map<string, { value: string; title: string; count: number }>()
  for (const row of rows) {
    for (const { value, title } of valuesOf(row)) {
      const facet = facets.get(value) ?? { value, title, count: 0 }
      facet.count++
      facets.set(value, facet)
    }
  }
  return [...facets.values()].sort((a, b) => b.count - a.count || compare(a.title, b.title))
}
