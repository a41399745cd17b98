/** What earlier reports gave otherwise than the record has it now, and what was recorded since. */
import { type Instant, measured } from '#case'
import { factDefinition } from '#language'
import { isOfChosenRows, type MovedFigure, type ReportFigures } from '#outputs'
import { canonicalJson, type KeptReport } from '#record'
import { countedAsAt } from '../figures/as-at.ts'
import { recordedBy, versionThen } from '../figures/as-it-was.ts'
import { editionByHash } from '../library.ts'
import type { Desk } from '../services/desk.ts'
import { bodyFactsOf, calendarsWith, namedCases } from '../services/what-if-cases.ts'
import { type AtWork, dayOf, figuresAt } from './at-work.ts'
import { contentOf } from './content.ts'

/** Earlier reports that are looked at again: those of a year. */
const most = 4
/** Of what moved, every case is looked at. */
const everyCase = 2 ** 31 - 1

/** Of this report's earlier periods the latest edition of each, and what each would say now. */
export const movedSince = async (desk: Desk, { named, edition, issued, asAt, figures }: AtWork): Promise<readonly MovedFigure[]> => {
  const earlier = issued.filter(
    one => one.report === named.report && one.period !== named.period && contentOf(one).figures.period.to < figures.period.to,
  )
  const latest = [...new Map(earlier.toReversed().map(one => [one.period, one])).values()].toReversed().slice(0, most)
  const found: MovedFigure[] = []
  for (const one of latest) {
    const now = await figuresAt(desk, edition, { ...named, period: one.period }, asAt, countedAsAt)
    if (now !== undefined) found.push(...(await movedIn(desk, one, now, asAt)))
  }
  return found
}

const movedIn = async (desk: Desk, one: KeptReport, now: ReportFigures, until: Instant): Promise<readonly MovedFigure[]> => {
  const { figures, asAt } = contentOf(one)
  const rows = (of: ReportFigures) =>
    new Map(
      of.sections.flatMap(({ id, tables }) =>
        tables.flatMap(table =>
          (isOfChosenRows(table) || table.isTrend ? [] : table.rows).map(row => [`${id} ${table.id} ${row.id}`, { table, row }] as const),
        ),
      ),
    )
  const then = rows(figures)
  const changed = [...rows(now)].flatMap(([key, { table, row }]) => {
    const [was, is] = [then.get(key)?.row.cells[0]?.amount, row.cells[0]?.amount]
    return was === undefined || is === undefined || canonicalJson(was) === canonicalJson(is) ? [] : [{ table, row, was, is }]
  })
  if (changed.length === 0) return []
  const because = await recordedSince(desk, one, figures, { after: asAt, until })
  return changed.map(({ table, row, was, is }) => ({
    title: row.group === undefined ? row.title : `${table.title}: ${row.title}`,
    period: figures.period.title,
    ...{ was, is, because: because.get(row.measure) ?? [] },
  }))
}

interface Since {
  readonly after: Instant
  readonly until: Instant
}

/** By measure: what was recorded since in the cases that count otherwise now, in words with how often. */
const recordedSince = async (
  desk: Desk,
  one: KeptReport,
  { period }: ReportFigures,
  { after, until }: Since,
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const bodyFacts = await bodyFactsOf(desk)
  const changed = await desk.store.casesChangedSince(one.procedure, after, everyCase)
  const said = new Map<string, Map<string, number>>()
  for await (const { facts, procedure: version } of namedCases(desk, changed)) {
    const since = facts.filter(({ recordedAt }) => recordedAt > after && recordedAt <= until)
    const edition = editionByHash(desk.library, versionThen(facts, version.hash, until))
    if (since.length === 0 || edition === undefined) continue
    const countedAt = (moment: Instant): ReadonlyMap<string, string> => {
      const { compiled, procedure } = editionByHash(desk.library, versionThen(facts, version.hash, moment)) ?? edition
      const seen = [...bodyFacts.filter(({ recordedAt }) => recordedAt <= moment), ...recordedBy(facts, moment)]
      const calendar = calendarsWith(bodyFacts.filter(({ recordedAt }) => recordedAt <= moment))(procedure)
      const { counted } = measured(compiled, seen, calendar, dayOf(moment, desk.clock.today()), period)
      return new Map([...Map.groupBy(counted, ({ measure }) => measure)].map(([measure, ones]) => [measure, JSON.stringify(ones)]))
    }
    const [was, is] = [countedAt(after), countedAt(until)]
    for (const measure of new Set([...was.keys(), ...is.keys()])) {
      if (was.get(measure) === is.get(measure)) continue
      const words = said.get(measure) ?? new Map<string, number>()
      for (const { type } of since) {
        const says = factDefinition(edition.procedure, type)?.says ?? type
        words.set(says, (words.get(says) ?? 0) + 1)
      }
      said.set(measure, words)
    }
  }
  return new Map(
    [...said].map(([measure, words]) => [measure, [...words].map(([says, times]) => (times === 1 ? says : `${says} (${times} times)`))]),
  )
}
