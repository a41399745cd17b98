/** Which acts of a procedure are about learning, found by what they record: no procedure need call them so. */
import type { Done, Duty, FactType, Gate, Procedure, Ref, RoleId, Stage, StageId } from '#language'
import { rolesOf } from '../who-in-words.ts'

/** What is learned is decided, written down, followed and ended by these. */
const learning: ReadonlySet<FactType> = new Set([
  'learning-decided',
  'cause-recorded',
  'learning-sheet-entered',
  'learning-update-given',
  'learning-signed-off',
])

/** A stage is one of learning where all that its acts record is of these: else it handles the complaint, even where learning is decided in it. */
const besideLearning = /^(action-|improvement-|meeting-|log-updated$|people-told$|letter-sent$|review-held$)/

interface Picked {
  readonly type: FactType
  readonly where: Readonly<Record<string, unknown>>
}

export const picksOf = (ref: Ref): readonly Picked[] => {
  if (typeof ref === 'string') return [{ type: ref, where: {} }]
  const inner = typeof ref.fact === 'string' ? picksOf(ref.fact) : ref.fact.flatMap(picksOf)
  return inner.map(({ type, where }) => ({ type, where: { ...where, ...ref.where } }))
}

const picksOfDone = (done: Done): readonly Picked[] => {
  if (typeof done === 'string') return picksOf(done)
  if ('anyOf' in done) return done.anyOf.flatMap(picksOfDone)
  if ('allOf' in done) return done.allOf.flatMap(picksOfDone)
  if ('everyOne' in done) return picksOfDone(done.done)
  return picksOf('covers' in done ? done.with : done)
}

export interface LearningAct {
  /** `learning/enter-sheet`. */
  readonly key: string
  readonly kind: 'duty' | 'gate'
  readonly stage: StageId
  readonly act: Duty | Gate
  readonly picks: readonly Picked[]
}

/** A meeting at which what was learned is discussed. */
export interface LearningMeeting {
  readonly id: string
  readonly title: string
  readonly clause: string
  readonly chair?: RoleId
  /** `diary`: its days are set beforehand, and it takes many cases; `called`: it is called for a case, on any day. */
  readonly held: 'diary' | 'called'
}

export interface ActsOfLearning {
  readonly acts: readonly LearningAct[]
  readonly keys: ReadonlySet<string>
  readonly meetings: readonly LearningMeeting[]
}

const actsOfStage = (id: StageId, { duties, gates }: Stage): readonly LearningAct[] => [
  ...Object.entries(duties ?? {}).map(
    ([name, act]): LearningAct => ({ key: `${id}/${name}`, kind: 'duty', stage: id, act, picks: picksOfDone(act.doneBy) }),
  ),
  ...Object.entries(gates ?? {}).map(
    ([name, act]): LearningAct => ({ key: `${id}/${name}`, kind: 'gate', stage: id, act, picks: picksOf(act.records) }),
  ),
]

const tellsOfLearning = ({ type, where }: Picked): boolean =>
  type === 'people-told' && typeof where.of === 'string' && /^learning(-|$)/.test(where.of)

const isOfLearning = (act: LearningAct): boolean => act.picks.some(pick => learning.has(pick.type) || tellsOfLearning(pick))

const isStageOfLearning = (acts: readonly LearningAct[]): boolean =>
  acts.some(act => isOfLearning(act) || act.picks.some(({ type }) => type === 'log-updated')) &&
  acts.every(act => act.picks.every(({ type }) => learning.has(type) || besideLearning.test(type)))

/** Ids of the meetings that a rule waits for: `{ meeting: 'board' }`. */
const meetingsIn = (rule: unknown): readonly string[] => {
  if (typeof rule !== 'object' || rule === null) return []
  const own = 'meeting' in rule && typeof rule.meeting === 'string' ? [rule.meeting] : []
  return [...own, ...Object.values(rule).flatMap(meetingsIn)]
}

const meetingsOf = (procedure: Procedure, acts: readonly LearningAct[]): readonly LearningMeeting[] => {
  const diary = new Set(acts.flatMap(({ act }) => meetingsIn('by' in act ? act.by : undefined)))
  const called = acts.flatMap(({ picks }) =>
    picks.flatMap(({ type, where }) => (/^meeting-/.test(type) && typeof where.of === 'string' ? [where.of] : [])),
  )
  return [...new Set([...diary, ...called])].flatMap((id): LearningMeeting[] => {
    const meeting = procedure.meetings?.[id]
    if (meeting === undefined) return []
    const { title, clause, chair } = meeting
    return [{ id, title, clause, ...(chair !== undefined && { chair }), held: diary.has(id) ? 'diary' : 'called' }]
  })
}

const known = new WeakMap<Procedure, ActsOfLearning>()

/** Worked out once a procedure. */
export function actsOfLearning(procedure: Procedure): ActsOfLearning {
  const before = known.get(procedure)
  if (before !== undefined) return before
  const acts = Object.entries(procedure.stages).flatMap(([id, stage]) => {
    const all = actsOfStage(id, stage)
    return isStageOfLearning(all) ? all : all.filter(isOfLearning)
  })
  const made = { acts, keys: new Set(acts.map(({ key }) => key)), meetings: meetingsOf(procedure, acts) }
  known.set(procedure, made)
  return made
}

/** The acts that record such a fact; of a field's value only where one is given. Duties come first: they have a date. */
export const actsThatRecord = (
  procedure: Procedure,
  type: FactType,
  where: Readonly<Record<string, string>> = {},
): readonly LearningAct[] =>
  actsOfLearning(procedure)
    .acts.filter(({ picks }) =>
      picks.some(pick => pick.type === type && Object.entries(where).every(([field, is]) => fits(pick.where[field], is))),
    )
    .toSorted((a, b) => (a.kind === b.kind ? 0 : a.kind === 'duty' ? -1 : 1))

const fits = (wanted: unknown, value: string): boolean =>
  wanted === undefined || wanted === value || (Array.isArray(wanted) && wanted.includes(value))

/** The roles that may do an act, nobody's where anyone may. */
export const rolesOfAct = ({ act }: LearningAct): readonly RoleId[] => rolesOf(act.who)
