/** A case moved to another version of its procedure: one fact, recorded under the version it moves to, so that the chain holds the move. */
import type { Attempt, Refusal } from '#case'
import type { Account, Moving, Recorded, Services } from '#web'
import { judge } from '../judging.ts'
import { type Edition, editionByHash } from '../library.ts'
import { personalFields } from '../personal.ts'
import type { Desk } from './desk.ts'
import { type CaseInHand, projectedNow, readFor } from './reading.ts'

const refused = (because: string, field?: string): Recorded => {
  const refusal: Refusal = { act: 'record', clause: '', because, severity: 'refuse', ...(field === undefined ? {} : { field }), tests: [] }
  return { is: 'refused', refusals: [refusal] }
}

/** The role in which they move it: one that may administer, and that both versions know if there is such a one. */
const roleOf = (desk: Desk, { roles }: Account, from: Edition, to: Edition): string | undefined => {
  const may = roles.filter(role => desk.body.permissions[role]?.includes('administer'))
  const knows = (edition: Edition) => (role: string) => Object.hasOwn(edition.procedure.roles, role)
  return may.filter(knows(to)).find(knows(from)) ?? may.find(knows(to))
}

const whyNot = (hand: CaseInHand, to: Edition | undefined, reason: string): Recorded | undefined => {
  const from = hand.edition
  if (to === undefined || to.procedure.id !== from.procedure.id || to.procedure.body !== from.procedure.body)
    return refused('Choose a version of the same procedure.', 'to')
  if (to.standing?.is === 'draft') return refused('That version is a draft. Publish it before a case is moved to it.', 'to')
  if (to.hash === from.hash) return refused('The case is under that version already.', 'to')
  return reason.trim() === '' ? refused('Say why the case is moved. The reason stays on the record.', 'reason') : undefined
}

const moveFact = (desk: Desk, account: Account, hand: CaseInHand, to: Edition, reason: string): Attempt => {
  const from = hand.edition
  const role = roleOf(desk, account, from, to)
  return {
    type: 'moved-to-version',
    case: hand.record.reference,
    on: desk.clock.today(),
    ...(role === undefined ? {} : { by: { role, person: account.id } }),
    data: {
      from: from.procedure.receivedFrom,
      to: to.procedure.receivedFrom,
      fromHash: from.hash,
      toHash: to.hash,
      reason: reason.trim(),
    },
  }
}

const move = async (desk: Desk, account: Account, hand: CaseInHand, moving: Moving): Promise<Recorded> => {
  const to = editionByHash(desk.library, moving.to)
  const refusal = whyNot(hand, to, moving.reason)
  if (refusal || to === undefined) return refusal ?? refused('Choose a version.', 'to')
  const judged = {
    compiled: to.compiled,
    calendar: hand.calendar,
    today: desk.clock.today(),
    facts: hand.facts,
    position: hand.record.position,
  }
  const stamp = { recordedAt: desk.clock.now(), recordedBy: account.id }
  const judgement = judge(judged, moving.reference, [moveFact(desk, account, hand, to, moving.reason)], stamp)
  if ('refused' in judgement) return { is: 'refused', refusals: judgement.refused }
  const { procedure, hash } = to
  const appended = await desk.store.appendFacts({
    reference: moving.reference,
    position: moving.position,
    procedure: { id: procedure.id, version: procedure.receivedFrom, hash },
    facts: judgement.facts,
    personal: personalFields(procedure),
    key: moving.key,
    projections: projectedNow(desk, { ...hand, edition: to }, [...hand.facts, ...judgement.facts], hand.people),
  })
  if (appended.is === 'recorded') return { is: 'recorded', facts: appended.facts, warnings: [], again: appended.again }
  if (appended.is === 'changed') return { is: 'changed', since: appended.since }
  return refused(`What was typed cannot be kept: ${appended.because}.`, 'reason')
}

export const movingServices = (desk: Desk): Pick<Services, 'moveCase'> => ({
  async moveCase(session, moving) {
    const { account } = session
    await desk.refresh()
    if (!account.permissions.includes('administer'))
      return refused('Your account may not move a case to another version. Ask an administrator.')
    const hand = await readFor(desk, session, moving.reference)
    if (!hand) return refused('There is no such case among those you may see. Check the reference.')
    const earlier = await desk.store.answered(moving.key)
    if (earlier) return { is: 'recorded', facts: earlier.facts, warnings: [], again: true }
    if (moving.position !== hand.record.position) return { is: 'changed', since: hand.record.facts.slice(moving.position) }
    return move(desk, account, hand, moving)
  },
})
