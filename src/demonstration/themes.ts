/** The themes that somebody wrote down of a complaint's points, on the day it came: of most, and not yet of the newest. */
import { addDays, type LocalDate } from '#calendar'
import type { Attempt } from '#case'
import type { DemonstrationTexts, InventedComplaint } from './texts.ts'

/** Days that points wait to be sorted. */
const WAITING = 12
/** One point in so many was passed over. */
const PASSED_OVER = 9

export interface Sorted {
  readonly reference: string
  readonly on: LocalDate
  readonly to: LocalDate
  /** The complaint's number, by which some are passed over. */
  readonly number: number
}

const themeOf = (words: string, themes: Readonly<Record<string, readonly string[]>>): string | undefined => {
  const said = words.toLowerCase()
  return Object.entries(themes).find(([, known]) => known.some(one => said.includes(one)))?.[0]
}

export const themesGiven = (texts: DemonstrationTexts, complaint: InventedComplaint, sorted: Sorted): readonly Attempt[] => {
  const { reference, on, to, number } = sorted
  const lists = Object.entries(texts.themes ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))
  const [list, themes] = lists.findLast(([from]) => from <= on) ?? lists[0] ?? []
  if (list === undefined || themes === undefined || on > addDays(to, -WAITING)) return []
  return complaint.points.flatMap((words, i) => {
    const theme = themeOf(words, themes)
    if (theme === undefined || (number * 3 + i) % PASSED_OVER === 0) return []
    const about = { point: [String(i + 1)] }
    return [{ type: 'theme-recorded', case: reference, on, by: { role: texts.receivedBy }, about, data: { theme, list } }]
  })
}
