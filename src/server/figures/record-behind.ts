/** The cases behind what a report names one by one, and the body's own record, as they stood on the period's last day. */
import type { LocalDate } from '#calendar'
import { evaluate, type Fact, type Instant, measured } from '#case'
import type { Procedure, ReportSection } from '#language'
import { type CaseBehind, type CaseRead, type Filling, measuresOfRows, measuresRead, namesToKeepOut, type RecordBehind } from '#outputs'
import type { BodyRecord, FigureCaseQuery, Sight } from '#record'
import { editionByHash } from '../library.ts'
import type { Desk } from '../services/desk.ts'
import { calendarsWith } from '../services/what-if-cases.ts'
import { recordedBy, versionThen } from './as-it-was.ts'
import { dayOf } from './from-facts.ts'
import { isStanding } from './from-sums.ts'

/** Cases read for one report: more than this no reader goes through, and the page says what is left out. */
const mostCases = 2_000
const atOnce = 200

const isBy = (fact: Fact, on: LocalDate): boolean => (typeof fact.on === 'string' ? fact.on : fact.on.from) <= on

/** What was put right since is read as it is known; what happened since is not there yet. */
const asItStood = (facts: readonly Fact[], on: LocalDate, until: Instant | undefined): readonly Fact[] =>
  (until === undefined ? facts : recordedBy(facts, until)).filter(
    fact => isBy(fact, on) || fact.type === 'fact-corrected' || fact.type === 'fact-retracted',
  )

const queryOf = (
  procedure: Procedure,
  measure: string,
  { period }: Filling,
  sight: Sight,
  { services }: ReportSection,
): FigureCaseQuery => ({
  ...{ procedure: procedure.id, measure, isStanding: isStanding(procedure, measure), from: period.from, to: period.to, sight },
  ...(services && { services }),
})

/** By what is kept beside the cases: those that whoever looks may open, and how many more there are. */
export async function referencesBehind(
  desk: Desk,
  sight: Sight,
  filling: Filling,
): Promise<{ readonly found: readonly string[]; readonly others: number }> {
  const found = new Set<string>()
  let others = 0
  for (const section of Object.values(filling.sections))
    for (const measure of measuresRead(section)) {
      const { rows, total, counted } = await desk.store.casesBehind(
        queryOf(filling.procedure, measure, filling, sight, section),
        1,
        mostCases,
      )
      for (const { reference } of rows) found.add(reference)
      others += counted - total
    }
  return { found: [...found].sort(), others }
}

/** Everybody of the body's own record, as they are called there. */
const namesOf = (people: readonly { readonly id: string }[]): Readonly<Record<string, { readonly name: string }>> =>
  Object.fromEntries(people.flatMap(one => ('name' in one && typeof one.name === 'string' ? [[one.id, { name: one.name }]] : [])))

/** Of the record as it stood then, the whole of it: `references` are of cases that count then. */
export interface AsAt {
  readonly at: Instant
  readonly references: readonly string[]
}

/** Nothing where no section names anything one by one. */
export async function recordBehind(desk: Desk, sight: Sight, filling: Filling, asAt?: AsAt): Promise<RecordBehind | undefined> {
  const sections = Object.values(filling.sections)
  if (!sections.some(section => measuresOfRows(section).length > 0)) return undefined
  const today = asAt === undefined ? desk.clock.today() : dayOf(asAt.at)
  const on = filling.period.to < today ? filling.period.to : today
  const record = await desk.store.readBodyFacts()
  const bodyFacts = asItStood(record.facts, on, asAt?.at)
  const body = bodyRead(desk, filling.procedure, bodyFacts, record.people, on)
  const measures = new Set(sections.flatMap(measuresRead))
  if (measures.size === 0) return { body, cases: [], others: 0 }
  const { found, others } = asAt === undefined ? await referencesBehind(desk, sight, filling) : { found: asAt.references, others: 0 }
  const cases: CaseBehind[] = []
  const calendarOf = calendarsWith(bodyFacts)
  for (let i = 0; i < found.length; i += atOnce)
    for (const one of await desk.store.factsOfCases(found.slice(i, i + atOnce))) {
      const hash = asAt === undefined ? one.procedure.hash : versionThen(one.facts, one.procedure.hash, asAt.at)
      const edition = editionByHash(desk.library, hash)
      const own = asItStood(one.facts, on, asAt?.at)
      if (edition === undefined || own.length === 0) continue
      const { compiled, procedure } = edition
      const [all, calendar] = [[...bodyFacts, ...own], calendarOf(procedure)]
      const counted = measured(compiled, all, calendar, on, filling.period).counted.filter(({ measure }) => measures.has(measure))
      cases.push({
        ...(asAt === undefined && { reference: one.reference }),
        ...{ read: { state: evaluate(compiled, all, calendar, on), procedure, facts: own, body: desk.body }, counted },
      })
    }
  return { body, cases, others, names: await namesIn(desk, [...bodyFacts, ...cases.flatMap(({ read }) => read.facts)], filling.procedure) }
}

const bodyRead = (desk: Desk, procedure: Procedure, facts: readonly Fact[], people: BodyRecord['people'], on: LocalDate): CaseRead => {
  const { compiled } = desk.library.editions.find(edition => edition.procedure === procedure) ?? desk.current()
  const state = evaluate(compiled, facts, calendarsWith(facts)(procedure), on, { of: 'body' })
  return { of: 'body', state, procedure: compiled.procedure, facts, people: namesOf(people), body: desk.body }
}

/** Names of people in the record that stand in what is to be done: they are left out of a report. */
const namesIn = async (desk: Desk, facts: readonly Fact[], procedure: Procedure): Promise<readonly string[]> => {
  const said = facts.flatMap(({ type, data }) => (type === 'action-proposed' || type === 'improvement-raised' ? [String(data.what)] : []))
  const people = said.length === 0 ? [] : await desk.store.peopleNamedIn(said.join('\n'))
  return namesToKeepOut(Object.fromEntries(people.map((person, i) => [String(i), person])), procedure)
}
