/** Reminders, escalations and notices of a case that have come and were not sent. */
import type { LocalDate } from '#calendar'
import type { DutyState, Fact, RungState, Thing } from '#case'
import type { Clause, Procedure, RoleId } from '#language'
import type { CaseRead } from '../case-read.ts'
import { sentenceCase } from '../days-in-words/days.ts'
import { roleTitle } from '../who-in-words.ts'

interface Titled {
  readonly role: RoleId
  readonly title: string
}

/** Days and the procedure's own words, and nothing that anybody said: it may be kept and sent by mail. */
export interface DueRung {
  /** Names it among those of its case: the rung, what it is about, and its day. */
  readonly id: string
  /** As the fact that it was sent names it: the duty, and which of its rungs. A notice stands for itself. */
  readonly duty: string
  readonly rung: string
  /** Of what it is, where it is not of the whole case: the fact that it was sent names it too, or it would count for another's. */
  readonly about?: NonNullable<Fact['about']>
  readonly what: string
  readonly clause: Clause
  readonly day: LocalDate
  readonly to: readonly Titled[]
  /** What is owed, by whom and by when; none of a notice. */
  readonly must?: string
  readonly owners: readonly Titled[]
  readonly due?: LocalDate
  /** It goes as a message of its own. */
  readonly alone?: true
  readonly stage: string
}

/** A reminder goes to whoever owes it; an escalation to somebody else; a notice tells of something that happened. */
export type RungKind = 'reminder' | 'escalation' | 'notice'

export const rungKind = ({ must, owners }: Pick<DueRung, 'must' | 'owners'>, to: RoleId): RungKind =>
  must === undefined ? 'notice' : owners.some(({ role }) => role === to) ? 'reminder' : 'escalation'

const titled = (procedure: Procedure, roles: readonly RoleId[]): readonly Titled[] =>
  roles.map(role => ({ role, title: roleTitle(procedure, role) }))

const lastPart = (key: string): string => key.slice(key.lastIndexOf('/') + 1)

/** A period is no thing that a fact is about. */
const aboutThings = (things: readonly Thing[]): Pick<DueRung, 'about'> => {
  const named = things.filter(({ kind }) => kind !== 'period')
  if (named.length === 0) return {}
  return { about: Object.fromEntries(named.map(({ kind }) => [kind, named.flatMap(one => (one.kind === kind ? [one.id] : []))])) }
}

const ofDuty = (procedure: Procedure, duty: DutyState, rung: RungState): DueRung => {
  const about = duty.for.map(({ kind, id }) => `${kind}:${id}`).join(',')
  return {
    id: [rung.key, ...(about === '' ? [] : [about]), rung.day].join(' '),
    duty: duty.key,
    rung: lastPart(rung.key),
    ...aboutThings(duty.for),
    ...{ what: rung.what, clause: rung.clause, day: rung.day, to: titled(procedure, rung.to) },
    must: sentenceCase(duty.must),
    owners: titled(procedure, duty.who),
    ...(duty.due && { due: duty.due }),
    ...(rung.alone && { alone: true }),
    stage: procedure.stages[duty.stage]?.title ?? '',
  }
}

const ofStage = (procedure: Procedure, rung: RungState): DueRung => ({
  id: `${rung.key} ${rung.day}`,
  duty: rung.key,
  rung: lastPart(rung.key),
  ...{ what: rung.what, clause: rung.clause, day: rung.day, to: titled(procedure, rung.to) },
  owners: [],
  ...(rung.alone && { alone: true }),
  stage: procedure.stages[rung.key.split('/')[0] ?? '']?.title ?? '',
})

/** The oldest first. What was done, stopped or is paused meanwhile reminds nobody. */
export function rungsDue({ state, procedure }: Pick<CaseRead, 'state' | 'procedure'>): readonly DueRung[] {
  const ofDuties = state.duties
    .filter(({ status }) => status === 'owed' || status === 'late')
    .flatMap(duty => duty.ladder.filter(({ is }) => is === 'due').map(rung => ofDuty(procedure, duty, rung)))
  const ofStages = state.notices.filter(({ is }) => is === 'due').map(rung => ofStage(procedure, rung))
  return [...ofDuties, ...ofStages].toSorted((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1))
}

/** Roles that a live duty was escalated to, though they do not owe it themselves. */
export function escalatedTo({ ladder, status, who }: Pick<DutyState, 'ladder' | 'status' | 'who'>): readonly RoleId[] {
  if (status !== 'owed' && status !== 'late') return []
  const told = ladder.filter(({ is }) => is === 'due' || is === 'sent').flatMap(({ to }) => to)
  return [...new Set(told)].filter(role => !who.includes(role))
}

/** Whoever the procedure has told, or is about to tell, of something that still stands. */
export function toldRoles({ state }: Pick<CaseRead, 'state'>): readonly RoleId[] {
  const noticed = state.notices.filter(({ is }) => is === 'due' || is === 'sent').flatMap(({ to }) => to)
  return [...new Set([...state.duties.flatMap(escalatedTo), ...noticed])]
}

/** As lists keep them: what was sent, or waits no more, leaves. */
export const reminderThings = (read: Pick<CaseRead, 'state' | 'procedure'>) =>
  rungsDue(read).map(rung => ({ kind: 'reminder', id: rung.id, state: 'due', since: rung.day, due: rung.day, row: rung }))
