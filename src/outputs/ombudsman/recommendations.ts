import type { DutyState, Fact } from '#case'
import type { CaseRead } from '../case-read.ts'
import { dayOf } from '../facts-of.ts'
import { kind, matterOn } from './facts-of-matters.ts'
import type { Recommendation } from './view.ts'

const isOfAnOmbudsman = ({ type, data }: Fact): boolean =>
  type === 'action-proposed' &&
  (data.kind === 'recommendation' || data.source === 'ombudsman') &&
  /ombudsman|spso|^$/i.test(String(data.source))

const idsOf = ({ about }: Fact): readonly string[] => about?.action ?? []

const text = (fact: Fact | undefined, field: string): string | undefined => {
  const value = fact?.data[field]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** What an ombudsman recommended in this matter, each kept to its date until it is shown to be done. */
export function recommendationsOf(read: CaseRead, facts: readonly Fact[], matter: string): readonly Recommendation[] {
  const proposed = facts
    .filter(isOfAnOmbudsman)
    .filter(fact => (fact.about?.[kind]?.[0] ?? matterOn(facts, dayOf(fact)) ?? matter) === matter)
  return proposed.flatMap(fact => idsOf(fact).map(id => recommendation(read, facts, fact, id)))
}

function recommendation(read: CaseRead, facts: readonly Fact[], proposed: Fact, id: string): Recommendation {
  const last = (type: string): Fact | undefined => facts.findLast(fact => fact.type === type && idsOf(fact).includes(id))
  const [done, checked, dropped] = [last('action-done'), last('action-checked'), last('action-dropped')]
  const duty = dutyOf(read.state.duties, id)
  const needsChecking = duty?.records.includes('action-checked') === true
  const due = duty?.due
  const proof = text(done, 'proof')
  const evidence = text(checked, 'evidence')
  const reasons = text(dropped, 'reasons')
  return {
    id,
    what: text(proposed, 'what') ?? `Recommendation ${id}`,
    is: dropped ? 'dropped' : checked ? 'verified' : done ? (needsChecking ? 'reported' : 'done') : 'open',
    isLate: duty?.status === 'late' || duty?.status === 'met-late',
    ...(due !== undefined && { due }),
    ...(done && { doneOn: dayOf(done) }),
    ...(proof !== undefined && { proof }),
    ...(checked && { checkedOn: dayOf(checked) }),
    ...(evidence !== undefined && { evidence }),
    ...(reasons !== undefined && { reasons }),
  }
}

/** The duty that keeps it to its date: of those about it, one that checks it before one that only does it. */
function dutyOf(duties: readonly DutyState[], id: string): DutyState | undefined {
  const own = duties.filter(
    duty =>
      duty.status !== 'does-not-apply' && duty.for.some(thing => thing.kind === 'action' && thing.id === id) && duty.due !== undefined,
  )
  return own.find(({ records }) => records.includes('action-checked')) ?? own.find(({ records }) => records.includes('action-done'))
}
