/** A case erased, or one thing of it: the words and the fact that tells of it in one transaction, then the lists made anew. */
import type { Attempt, Fact } from '#case'
import type { DataAsked, ErasedWhy } from '#outputs'
import type { Erasing } from '#record'
import { type Account, mailInWords, type Recorded } from '#web'
import { leftOf } from '../erasing.ts'
import { factId, judge } from '../judging.ts'
import { personalFields } from '../personal.ts'
import { readAgain } from '../read-again.ts'
import type { Desk } from './desk.ts'
import { type CaseInHand, projectedNow } from './reading.ts'
import { versionOf } from './recording.ts'

export interface ErasureAsked {
  readonly what: Erasing['what']
  readonly thing: string
  readonly why: ErasedWhy
  readonly rule: string
  /** What whoever erases found out first: nobody had asked for their data, or each who did has had it. */
  readonly dataAsked?: DataAsked
  /** Who does it; a job of the service has no account. */
  readonly by: Pick<Account, 'id' | 'name' | 'roles'>
}

export const refused = (because: string, field?: string): Recorded => ({
  is: 'refused',
  refusals: [{ act: 'record', clause: '', because, severity: 'refuse', ...(field === undefined ? {} : { field }), tests: [] }],
})

/** In a role of theirs that the procedure knows and that is inside the body; none: it is recorded as done by the account alone. */
export const withRole = (hand: CaseInHand, by: ErasureAsked['by'], attempt: Attempt): Attempt => {
  const { roles } = hand.edition.procedure
  const role = by.roles.find(one => Object.hasOwn(roles, one) && roles[one]?.outside !== true)
  return role === undefined ? attempt : { ...attempt, by: { role, person: by.id } }
}

/** The entry that says in words that this email came: who sent it, and about what. */
const entryOfMail = async (desk: Desk, { reference, facts }: CaseInHand['record'], id: string): Promise<number | undefined> => {
  const mail = (await desk.store.mailsOfCase(reference)).find(one => one.id === id)
  const at = mail === undefined ? -1 : facts.findIndex(({ type, data }) => type === 'document-received' && data.what === mailInWords(mail))
  return at < 0 ? undefined : at + 1
}

/** `hand`: the case as it was just read. Whether it may be erased is asked before. */
export const eraseInHand = async (desk: Desk, hand: CaseInHand, asked: ErasureAsked): Promise<Recorded> => {
  const { record, edition, calendar } = hand
  const { reference, position } = record
  const { what, thing, why, rule, by, dataAsked } = asked
  const [today, now] = [desk.clock.today(), desk.clock.now()]
  const attempt = withRole(hand, by, {
    ...{ type: 'personal-data-erased', case: reference, on: today },
    data: { of: what, why, ...(thing === '' ? {} : { thing }), ...(rule === '' ? {} : { rule }), ...(dataAsked && { dataAsked }) },
  })
  const judged = { compiled: edition.compiled, calendar, today, facts: hand.facts, position }
  const stamp = { recordedAt: now, recordedBy: by.id }
  const judgement = judge(judged, reference, [attempt], stamp)
  if ('refused' in judgement) return { is: 'refused', refusals: judgement.refused }
  const also = what === 'email' ? await entryOfMail(desk, record, thing) : undefined
  const entry = what === 'entry' ? Number(thing) : also
  const touches = what === 'case' || entry !== undefined
  const left = leftOf(edition.procedure, desk.body, record.facts, entry)
  const again = touches
    ? left.again.map(({ corrects, with: said, of }, i): Fact => {
        const { reason: _, ...data } = of.data
        return { ...of, ...stamp, id: factId(reference, position + 2 + i), data: { ...data, corrects, with: said } }
      })
    : []
  const facts = [...judgement.facts, ...again]
  const kept = touches ? left.facts : record.facts
  const appended = await desk.store.appendFacts({
    ...{ reference, position, procedure: versionOf(hand), facts, personal: personalFields(edition.procedure) },
    projections: projectedNow(desk, hand, [...hand.bodyFacts, ...kept, ...facts], what === 'case' ? {} : hand.people),
    erases: {
      ...{ reference, what, thing, why, rule, at: now, by: { account: by.id, name: by.name } },
      ...(touches && { keeps: left.keeps }),
      ...(also !== undefined && { also }),
    },
  })
  if (appended.is === 'changed') return { is: 'changed', since: appended.since }
  if (appended.is === 'refused') return refused(appended.because)
  await readAgain(desk, reference)
  return { is: 'recorded', facts: appended.facts, warnings: [], again: false }
}
