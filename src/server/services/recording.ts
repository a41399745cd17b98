/** Recording what people did: who may, what the procedure says to it, and then the record, in one go. */
import { randomUUID } from 'node:crypto'
import { type Attempt, decide, type Fact, type Refusal } from '#case'
import type { Procedure } from '#language'
import { erasedInWords, erasedRefusals, reviewOf, roleTitle } from '#outputs'
import type { Account, Person, Recorded, Recording, Services } from '#web'
import { judge } from '../judging.ts'
import { personalFields } from '../personal.ts'
import type { Desk } from './desk.ts'
import { conflictRefusals, givenToNobody, namesSomebodyKept } from './kept-from-cases.ts'
import { type CaseInHand, projectedNow, readFor } from './reading.ts'
import { recordedSaid, sayingTo } from './who-complained.ts'

/** Who records, and in whose name they may. */
export interface Recorder {
  readonly id: string
  mayActAs(role: string): boolean
}

const isOutside = (procedure: Procedure, role: string): boolean => procedure.roles[role]?.outside === true

/** An account acts in its own roles, and for people outside the body where it may record for others. */
export const recorderOf = (procedure: Procedure, { id, roles, permissions, deputyFor = [] }: Account): Recorder => ({
  id,
  mayActAs: role =>
    roles.includes(role) ||
    deputyFor.some(one => one.role === role) ||
    (isOutside(procedure, role) && permissions.includes('record-for-others')),
})

/** The edition under which it is recorded; of the body's own record, with the reports among its duties. */
interface Under {
  readonly edition: { readonly procedure: Procedure }
}

const clauseOf = ({ edition }: Under, attempt: Attempt): string => {
  const [stage, act] = (attempt.under ?? '').split('/')
  const { stages, roles, ofTheBody } = edition.procedure
  const place = stage === undefined ? undefined : attempt.case === null ? ofTheBody : stages[stage]
  const found = act === undefined ? undefined : (place?.duties?.[act] ?? place?.gates?.[act])
  return found?.clause ?? roles[attempt.by?.role ?? '']?.clause ?? Object.values(stages)[0]?.clause ?? ''
}

export const notTheirs = (hand: Under, recorder: Recorder, attempts: readonly Attempt[]): Refusal[] =>
  attempts
    .filter(({ by }) => by !== undefined && !recorder.mayActAs(by.role))
    .map(attempt => ({
      act: attempt.under ?? 'record',
      clause: clauseOf(hand, attempt),
      because: `This is for the ${roleTitle(hand.edition.procedure, attempt.by?.role ?? '')}, and your account does not hold that role. Ask them to record it, or an administrator to give you the role.`,
      severity: 'refuse',
      tests: [],
    }))

/** A doer inside the body is the person signed in; one outside is whom the form names. */
const asDone = (procedure: Procedure, recorder: Recorder, attempt: Attempt): Attempt =>
  attempt.by === undefined || isOutside(procedure, attempt.by.role) ? attempt : { ...attempt, by: { ...attempt.by, person: recorder.id } }

export const versionOf = (hand: CaseInHand) => {
  const { procedure, hash } = hand.edition
  return { id: procedure.id, version: procedure.receivedFrom, hash }
}

/** A letter that somebody was asked to look at goes in the words they approved, or where its writer said why it goes without. */
const notReviewed = async ({ store }: Desk, { record }: CaseInHand, { reference, sending }: Recording): Promise<Refusal[]> => {
  const draft = sending && record.drafts.find(({ id }) => id === sending.draft)
  if (draft === undefined) return []
  const steps = (await store.letterSteps(reference)).filter(step => step.draft === draft.id)
  const { because } = reviewOf(steps, draft.pieces)
  return because === undefined ? [] : [{ act: draft.act, clause: '', because, severity: 'refuse', tests: [] }]
}

const append = async (desk: Desk, hand: CaseInHand, recorder: Recorder, recording: Recording): Promise<Recorded> => {
  const { procedure, compiled } = hand.edition
  const refusedToThem = notTheirs(hand, recorder, recording.attempts)
  if (refusedToThem.length > 0) return { is: 'refused', refusals: refusedToThem }

  const unreviewed = await notReviewed(desk, hand, recording)
  if (unreviewed.length > 0) return { is: 'refused', refusals: unreviewed }

  const kept = [...namesSomebodyKept(hand, recording.attempts), ...givenToNobody(desk, hand, recording.attempts)]
  if (kept.length > 0) return { is: 'refused', refusals: kept }

  const attempts = recording.attempts.map(attempt => asDone(procedure, recorder, attempt))
  const judged = { compiled, calendar: hand.calendar, today: desk.clock.today(), facts: hand.facts, position: hand.record.position }
  const judgement = judge(judged, recording.reference, attempts, { recordedAt: desk.clock.now(), recordedBy: recorder.id })
  if ('refused' in judgement) return { is: 'refused', refusals: judgement.refused }

  const { facts, warnings } = judgement
  const { sending } = recording
  const sentIn = facts.at(-1)
  const appended = await desk.store.appendFacts({
    reference: recording.reference,
    position: recording.position,
    procedure: versionOf(hand),
    facts,
    personal: personalFields(procedure),
    key: recording.key,
    projections: projectedNow(desk, hand, [...hand.facts, ...facts], hand.people),
    ...(sending && sentIn
      ? {
          letters: [{ ...sending, id: sending.draft, fact: sentIn.id, sentOn: desk.clock.today(), sentBy: recorder.id }],
          draftsDone: [sending.draft],
          outbox: (sending.messages ?? []).map(({ way, person }) => ({
            kind: 'letter',
            message: {
              ...{ letter: sending.draft, way },
              ...(person === null ? {} : { to: person }),
              ...(sending.answers === undefined ? {} : { answers: sending.answers }),
            },
            notBefore: desk.clock.now(),
          })),
        }
      : {}),
  })
  if (appended.is === 'recorded') return { is: 'recorded', facts: appended.facts, warnings, again: appended.again }
  if (appended.is === 'changed') return { is: 'changed', since: appended.since }
  return {
    is: 'refused',
    refusals: [
      {
        act: 'record',
        clause: '',
        because: `What was typed cannot be kept: ${appended.because}.`,
        severity: 'refuse',
        field: appended.at,
        tests: [],
      },
    ],
  }
}

/** The same form twice is recorded once; a form opened before somebody else recorded something shows what changed first. */
export const recordInHand = async (desk: Desk, hand: CaseInHand, recorder: Recorder, recording: Recording): Promise<Recorded> => {
  const earlier = await desk.store.answered(recording.key)
  if (earlier) return { is: 'recorded', facts: earlier.facts, warnings: [], again: true }
  if (recording.attempts.some(({ type }) => type === 'moved-to-version')) return onlyByMoving
  const erased = recording.attempts.every(({ type }) => type === 'record-viewed')
    ? []
    : erasedRefusals(recording.reference, hand.record.facts)
  if (erased.length > 0) return { is: 'refused', refusals: erased }
  if (recording.position !== hand.record.position) return { is: 'changed', since: hand.record.facts.slice(recording.position) }
  return append(desk, hand, recorder, recording)
}

/** Recorded as any other step it would say that the case moved while it stayed where it is. */
const onlyByMoving: Recorded = {
  is: 'refused',
  refusals: [
    {
      act: 'record',
      clause: '',
      because: 'A case is moved to another version on its own page, where what would move is shown first.',
      severity: 'refuse',
      tests: [],
    },
  ],
}

type RecordingServices = Pick<Services, 'record' | 'tryOut' | 'addPerson' | 'saveLetter' | 'discardLetter'>

const noCase = 'There is no such case among those you may see. Check the reference.'

const notFound: Recorded = {
  is: 'refused',
  refusals: [
    {
      act: 'record',
      clause: '',
      because: noCase,
      severity: 'refuse',
      tests: [],
    },
  ],
}

export const recordingServices = (desk: Desk): RecordingServices => ({
  async record(session, recording) {
    const hand = await readFor(desk, session, recording.reference)
    if (!hand) return notFound
    const conflicts = conflictRefusals(desk, { account: session.account, hand }, recording.attempts)
    if (conflicts.length > 0) return { is: 'refused', refusals: conflicts }
    const recorded = await recordInHand(desk, hand, recorderOf(hand.edition.procedure, session.account), recording)
    return recordedSaid(recorded, hand, sayingTo(desk, hand, session.account))
  },

  tryOut: (open, attempt) => decide(open.compiled, inRecordOrder(open), open.calendar, desk.clock.today(), attempt),

  async addPerson(session, reference, person) {
    const hand = await readFor(desk, session, reference)
    if (!hand) return { is: 'refused', because: noCase }
    const erased = erasedInWords(reference, hand.record.facts)
    if (erased !== undefined) return { is: 'refused', because: erased }
    const added: Person = { ...person, id: `person-${randomUUID().slice(0, 8)}` }
    await desk.store.savePeople(reference, [added])
    return { is: 'added', person: added }
  },

  async saveLetter(session, reference, draft) {
    const hand = await readFor(desk, session, reference)
    if (hand === undefined) throw new Error(`${reference} is not a case this account may see`)
    // The pages and calls say so before; this is for what was erased just then.
    const erased = erasedInWords(reference, hand.record.facts)
    if (erased !== undefined) throw new Error(erased)
    const saved = { ...draft, id: draft.id ?? randomUUID(), savedAt: desk.clock.now(), savedBy: session.account.id }
    await desk.store.saveLetterDraft(reference, saved)
    return saved
  },

  async discardLetter(session, reference, draft) {
    if (!(await readFor(desk, session, reference))) throw new Error(`${reference} is not a case this account may see`)
    await desk.store.dropLetterDraft(reference, draft)
  },
})

const inRecordOrder = ({ bodyFacts, facts }: { readonly bodyFacts: readonly Fact[]; readonly facts: readonly Fact[] }): Fact[] => [
  ...bodyFacts,
  ...facts,
]
