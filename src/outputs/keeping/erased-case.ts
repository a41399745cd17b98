/** A case whose personal data was erased takes nothing new: what would be added could not be told from what had to go. */
import type { Fact, Refusal } from '#case'
import { plainDay } from '../days-in-words/days.ts'
import { erasedBecause, isErasedWhy } from './keeping.ts'

/** What was erased, when and by which rule, and what to do instead; undefined: it is not erased. */
export const erasedInWords = (reference: string, facts: readonly Fact[]): string | undefined => {
  const erased = facts.findLast(({ type, data }) => type === 'personal-data-erased' && data.of === 'case')
  if (erased === undefined) return undefined
  const { why, rule } = erased.data
  const on = plainDay(typeof erased.on === 'string' ? erased.on : erased.on.from)
  const because = typeof why === 'string' && isErasedWhy(why) ? `, because ${erasedBecause[why]}` : ''
  const by = typeof rule === 'string' && rule !== '' ? ` (${rule.replace(/\.$/, '')})` : ''
  return `Everything in ${reference} that said who anybody is, or what they said, was erased on ${on}${because}${by}. Nothing can be added to it. If they have come back, begin a new case and name this number in it.`
}

export const erasedRefusals = (reference: string, facts: readonly Fact[]): readonly Refusal[] => {
  const because = erasedInWords(reference, facts)
  return because === undefined ? [] : [{ act: 'record', clause: '', because, severity: 'refuse', tests: [] }]
}
