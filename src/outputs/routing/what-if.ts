/** The facts as they would be with one more answer: nothing is recorded. */
import { addDays, type LocalDate } from '#calendar'
import type { Fact, Field } from '#case'
import type { FactType, StageId } from '#language'

const dayOf = (fact: Fact): LocalDate => (typeof fact.on === 'string' ? fact.on : fact.on.to)

const made = (facts: readonly Fact[], type: FactType, on: LocalDate, more: Partial<Fact>): Fact => ({
  id: `what-if-${facts.length}`,
  type,
  case: facts.find(fact => fact.case !== null)?.case ?? '',
  on,
  recordedAt: '',
  recordedBy: '',
  data: {},
  ...more,
})

/** A field of the complaint, or of every point that does not say it yet, answered. */
export const withField = (facts: readonly Fact[], type: FactType, field: string, value: Field): readonly Fact[] =>
  facts.map(fact => (fact.type === type && fact.data[field] === undefined ? { ...fact, data: { ...fact.data, [field]: value } } : fact))

/** The same facts, the field never answered. */
export const withoutField = (facts: readonly Fact[], type: FactType, field: string): readonly Fact[] =>
  facts.map(fact => {
    if (fact.type !== type || fact.data[field] === undefined) return fact
    const { [field]: _answer, ...data } = fact.data
    return { ...fact, data }
  })

/** A day long before anybody complained: older than any limit. */
const longAgo = 40 * 365

/** Something that had happened long before the complaint came. */
export const withEarlier = (facts: readonly Fact[], type: FactType): readonly Fact[] => {
  const came = facts.find(fact => fact.type === 'complaint-received')
  return came === undefined ? facts : [...facts, made(facts, type, addDays(dayOf(came), -longAgo), {})]
}

/** Something that happens today. */
export const withEvent = (
  facts: readonly Fact[],
  today: LocalDate,
  event: { readonly type: FactType; readonly stage?: StageId; readonly data: Readonly<Record<string, Field>> },
): readonly Fact[] => [
  ...facts,
  made(facts, event.type, today, { data: event.data, ...(event.stage === undefined ? {} : { stage: event.stage }) }),
]
