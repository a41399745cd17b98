/** Whom an appointment may name: who is free and has least first, who is away or has a lapsed check last, who has a conflict not at all. */
import { keptFrom, type PersonStanding, plainDay, standingsOn } from '#outputs'
import { factsOf } from './judged.ts'
import type { AnyStep as Step } from './step.ts'
import type { Option, StepField } from './step-fields.ts'

const lapsedIn = ({ checks }: PersonStanding): readonly string[] =>
  checks.flatMap(({ check, is, until }) => (is === 'lapsed' && until !== undefined ? [`${check} lapsed on ${plainDay(until)}`] : []))

/** What speaks against somebody today; nothing where they are free. */
const against = (standing: PersonStanding | undefined): readonly string[] =>
  standing === undefined
    ? []
    : [...(standing.away === undefined ? [] : [`away until ${plainDay(standing.away.until)}`]), ...lapsedIn(standing)]

/** Leave to come speaks against nobody, and is said. */
const awayNextOf = (standing: PersonStanding | undefined): readonly string[] =>
  (standing?.ahead ?? []).slice(0, 1).map(({ from, until }) => `away from ${plainDay(from)} until ${plainDay(until)}`)

const hasInWords = (parts: number | undefined): readonly string[] =>
  parts === undefined ? [] : [parts === 0 ? 'nothing by name yet' : `${parts} open ${parts === 1 ? 'part' : 'parts'} by name`]

/** Of a case: those kept from it, each with why. Not what the interest is: only that there is one. */
const keptInWords = ({ open }: Step): ReadonlyMap<string, string> =>
  new Map(
    open.reference === null
      ? []
      : keptFrom(open.procedure, open.facts).map(({ person, by, since }) => [
          person,
          by === 'named' ? 'the complaint is about them' : `a conflict of interest was declared on ${plainDay(since)}`,
        ]),
  )

/** The field of an appointment that says who it is; every other field as it was. */
export const whomToAppoint = (step: Step) => {
  if (step.way.type !== 'person-appointed') return (field: StepField): StepField => field
  const standings = standingsOn(factsOf(step.open), step.today)
  const kept = keptInWords(step)
  return (field: StepField): StepField => {
    if (field.field !== 'person' || field.options === undefined) return field
    const offered = field.options
      .filter(({ value }) => !kept.has(value))
      .map(option => ({ option, why: against(standings.get(option.value)), parts: step.parts?.[option.value] }))
      .toSorted((a, b) => Number(a.why.length > 0) - Number(b.why.length > 0) || (a.parts ?? 0) - (b.parts ?? 0))
    const options = offered.map(({ option, why, parts }): Option => {
      const said = [...why, ...awayNextOf(standings.get(option.value)), ...hasInWords(parts)]
      return said.length === 0 ? option : { ...option, text: `${option.text}: ${said.join(', ')}` }
    })
    const not = field.options.flatMap(({ value, text }) => (kept.has(value) ? [`${text} (${kept.get(value)})`] : []))
    return { ...field, options, ...(not.length > 0 && { hint: `Not offered: ${not.join('; ')}.` }) }
  }
}
