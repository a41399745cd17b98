/** Recording in the body's own record, judged by one of its procedures in force. */
import type { Append } from '#record'
import type { BodyRecording, Recorded } from '#web'
import { judge } from '../judging.ts'
import { personalFields } from '../personal.ts'
import type { Desk } from './desk.ts'
import { editionsInForce } from './editions-in-force.ts'
import { notTheirs, type Recorder } from './recording.ts'

/** Ids of the body's own facts begin with it, as a case's do with its reference. */
const ofTheBody = 'body'

const refused = (because: string, field?: string): Recorded => ({
  is: 'refused',
  refusals: [{ act: 'record', clause: '', because, severity: 'refuse', ...(field === undefined ? {} : { field }), tests: [] }],
})

/** `beside`: what goes into the record with it, or not at all. */
export const recordInBody = async (
  desk: Desk,
  recorder: Recorder,
  recording: BodyRecording,
  beside: Pick<Append, 'liveList' | 'reportIssued' | 'outbox'> = {},
): Promise<Recorded> => {
  const { store, clock } = desk
  const earlier = await store.answered(recording.key)
  if (earlier) return { is: 'recorded', facts: earlier.facts, warnings: [], again: true }
  const edition = editionsInForce(desk, clock.today()).find(({ procedure }) => procedure.id === recording.procedure)
  if (!edition) return refused('This procedure is not in force today. Open the page of the service again, and record it there.')
  const [{ facts, position }, calendar] = await Promise.all([store.readBodyFacts(), desk.calendar()])
  if (recording.position !== position) return { is: 'changed', since: facts.slice(recording.position) }
  const { procedure, compiled, hash } = edition
  const theirs = notTheirs({ edition: { procedure: compiled.procedure } }, recorder, recording.attempts)
  if (theirs.length > 0) return { is: 'refused', refusals: theirs }
  const attempts = recording.attempts.map(attempt => ({
    ...attempt,
    case: null,
    ...(attempt.by === undefined || procedure.roles[attempt.by.role]?.outside ? {} : { by: { ...attempt.by, person: recorder.id } }),
  }))
  const judged = { compiled, calendar, today: clock.today(), facts, position }
  const judgement = judge(judged, ofTheBody, attempts, { recordedAt: clock.now(), recordedBy: recorder.id })
  if ('refused' in judgement) return { is: 'refused', refusals: judgement.refused }
  const appended = await store.appendFacts({
    reference: null,
    position,
    procedure: { id: procedure.id, version: procedure.receivedFrom, hash },
    facts: judgement.facts,
    personal: personalFields(procedure),
    key: recording.key,
    ...beside,
  })
  if (appended.is === 'changed') return { is: 'changed', since: appended.since }
  if (appended.is === 'refused') return refused(`What was typed cannot be kept: ${appended.because}.`, appended.at)
  return { is: 'recorded', facts: appended.facts, warnings: judgement.warnings, again: appended.again }
}
