/** A case as it was at a moment, though it was moved to another version or its words were erased since. */
import type { Fact, Instant } from '#case'
import { MOVED_TO_VERSION } from '#outputs'
import { erased } from '#record'

/** The version it was under: what the first move since then moved it from; the one it is under, where it was not moved since. */
export const versionThen = (facts: readonly Fact[], hash: string, at: Instant): string => {
  const [first] = facts
    .filter(({ type, recordedAt }) => type === MOVED_TO_VERSION && recordedAt > at)
    .toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1))
  const from = first?.data.fromHash
  return typeof from === 'string' ? from : hash
}

/**
 * What was recorded by then. A correction whose words were erased later says its days and choices again in an entry of the erasure
 * (`docs/retention.md`): they are read where the correction stood.
 */
export const recordedBy = (facts: readonly Fact[], at: Instant): readonly Fact[] => {
  const own = facts.filter(({ recordedAt }) => recordedAt <= at)
  const erasures = new Set(
    facts.flatMap(({ type, recordedAt }) => (type === 'personal-data-erased' && recordedAt > at ? [recordedAt] : [])),
  )
  if (erasures.size === 0) return own
  const again = facts.filter(({ type, recordedAt }) => type === 'fact-corrected' && erasures.has(recordedAt))
  return own.map(fact => {
    if (fact.type !== 'fact-corrected' || fact.data.with !== erased) return fact
    const said = again.find(({ data }) => data.corrects === fact.data.corrects)
    if (said === undefined) return fact
    again.splice(again.indexOf(said), 1)
    return { ...fact, data: said.data }
  })
}
