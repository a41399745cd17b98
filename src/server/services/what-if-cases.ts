/** Recorded cases, one after another, for a what-if: their facts and the version they are under. */
import { bankHolidays, type Calendar, compileCalendar, withClosures } from '#calendar'
import type { Fact } from '#case'
import type { Procedure } from '#language'
import type { ManyFacts, ReferenceQuery } from '#record'
import { closuresOf } from '../closures.ts'
import type { Desk } from './desk.ts'

export type WhichCases = Omit<ReferenceQuery, 'after' | 'limit'>

const atOnce = 200

/** Every case asked for, so many read at a time: what is kept does not grow with their number. */
export async function* recordedCases({ store }: Desk, which: WhichCases): AsyncGenerator<ManyFacts> {
  let after: string | undefined
  for (;;) {
    const references = await store.references({ ...which, ...(after === undefined ? {} : { after }), limit: atOnce })
    yield* await store.factsOfCases(references)
    after = references.at(-1)
    if (references.length < atOnce) return
  }
}

/** These cases, so many read at a time. */
export async function* namedCases({ store }: Desk, references: readonly string[]): AsyncGenerator<ManyFacts> {
  for (let i = 0; i < references.length; i += atOnce) yield* await store.factsOfCases(references.slice(i, i + atOnce))
}

/** The body's own record: settings, appointments, closures. Every case sees it. */
export const bodyFactsOf = async ({ store }: Desk): Promise<readonly Fact[]> => (await store.readBodyFacts()).facts

/** The calendar of each nation asked for, with the closures that the body's record tells of. */
export function calendarsWith(bodyFacts: readonly Fact[]): (procedure: Procedure) => Calendar {
  const { closed, worked } = closuresOf(bodyFacts)
  const compiled = new Map<string, Calendar>()
  return ({ calendar: nation }) => {
    const known = compiled.get(nation) ?? compileCalendar(withClosures(bankHolidays[nation], closed, worked))
    compiled.set(nation, known)
    return known
  }
}
