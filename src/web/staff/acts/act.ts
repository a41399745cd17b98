/** The acts of a procedure as the pages need them: what each records, who may do it, what it asks, which letter it sends. */
import type { Act, Asked, Clause, Procedure, RoleId, Stage, StageId, Who } from '#language'
import type { OpenRecord } from '../../services.ts'
import { type Way, waysOfDone, waysOfRef } from './ways.ts'

export interface StepAct {
  /** `stage-1/respond`; `stage-1/respond/agreed` for an extension of it. */
  readonly key: string
  readonly kind: 'duty' | 'gate' | 'extension'
  readonly stage: StageId
  readonly stageTitle: string
  readonly title: string
  /** Of more time: what there is more time for. */
  readonly of?: string
  readonly clause: Clause
  readonly who: Who
  readonly asks: Readonly<Record<string, Asked>>
  readonly letter?: string
  readonly each?: Act['each']
  readonly reading?: Act['reading']
  readonly ways: readonly Way[]
}

const isList = (asks: NonNullable<Act['asks']>): asks is readonly string[] => Array.isArray(asks)

const asksOf = (asks: Act['asks']): Readonly<Record<string, Asked>> =>
  asks === undefined ? {} : isList(asks) ? Object.fromEntries(asks.map(id => [id, {}])) : asks

const stepAct = (
  key: string,
  kind: StepAct['kind'],
  stage: readonly [StageId, Stage],
  title: string,
  act: Act,
  ways: readonly Way[],
): StepAct => ({
  key,
  kind,
  stage: stage[0],
  stageTitle: stage[1].title,
  title,
  clause: act.clause,
  who: act.who,
  asks: asksOf(act.asks),
  ways,
  ...(act.letter !== undefined && { letter: act.letter }),
  ...(act.each !== undefined && { each: act.each }),
  ...(act.reading !== undefined && { reading: act.reading }),
})

const actsOfStage = (id: StageId, stage: Stage): readonly StepAct[] => {
  const place = [id, stage] as const
  const clocks = { ...stage.duties, ...stage.dates }
  return [
    ...Object.entries(stage.duties ?? {}).map(([duty, it]) => stepAct(`${id}/${duty}`, 'duty', place, it.must, it, waysOfDone(it.doneBy))),
    ...Object.entries(stage.gates ?? {}).map(([gate, it]) => stepAct(`${id}/${gate}`, 'gate', place, it.may, it, waysOfRef(it.records))),
    // More time for a clock that each thing has is more time for one of them.
    ...Object.entries(clocks).flatMap(([clock, { extensions, each, ...of }]) =>
      Object.entries(extensions ?? {}).map(([extension, it]) => {
        const act = each === undefined ? it : { each, ...it }
        const step = stepAct(`${id}/${clock}/${extension}`, 'extension', place, it.may, act, waysOfRef(it.records))
        return { ...step, of: 'must' in of ? of.must : of.title }
      }),
    ),
  ]
}

const known = new WeakMap<Procedure, ReadonlyMap<string, StepAct>>()

/** All acts of a procedure by key; worked out once a procedure. */
export const actsOf = (procedure: Procedure): ReadonlyMap<string, StepAct> => {
  const before = known.get(procedure)
  if (before) return before
  const acts = new Map(
    Object.entries(procedure.stages)
      .flatMap(([id, stage]) => actsOfStage(id, stage))
      .map(act => [act.key, act]),
  )
  known.set(procedure, acts)
  return acts
}

const knownOfTheBody = new WeakMap<Procedure, ReadonlyMap<string, StepAct>>()

/** The stage that holds what the body owes whatever the case; its keys begin with this. */
const ofTheBodyId = 'body'

/** What the body may do in its own record. The procedure is one with its reports among the duties of the body. */
export const actsOfTheBody = (procedure: Procedure): ReadonlyMap<string, StepAct> => {
  const before = knownOfTheBody.get(procedure)
  if (before) return before
  const acts = procedure.ofTheBody === undefined ? [] : actsOfStage(ofTheBodyId, procedure.ofTheBody)
  const byKey = new Map(acts.map(act => [act.key, act]))
  knownOfTheBody.set(procedure, byKey)
  return byKey
}

/** The acts that may be recorded in this record: those of a case's stages, or the body's own. */
export const actsOfRecord = ({ reference, procedure }: Pick<OpenRecord, 'reference' | 'procedure'>): ReadonlyMap<string, StepAct> =>
  reference === null ? actsOfTheBody(procedure) : actsOf(procedure)

/** The stage of an act: one of the case's, or the body's own. */
export const stageOfAct = ({ stages, ofTheBody }: Procedure, id: StageId): Stage | undefined =>
  id === ofTheBodyId ? ofTheBody : stages[id]

/** The roles that may do it, of the roles given: all of them where anyone may, none where nobody may. */
export const rolesThatMay = (act: Pick<StepAct, 'who'>, roles: readonly RoleId[]): readonly RoleId[] => {
  if (act.who === 'anyone') return roles
  if (act.who === 'nobody') return []
  const who: readonly RoleId[] = typeof act.who === 'string' ? [act.who] : act.who
  return roles.filter(role => who.includes(role))
}

/** Roles named by the act that are outside the body: what they do is recorded for them by staff. */
export const outsideRoles = (act: Pick<StepAct, 'who'>, procedure: Procedure): readonly RoleId[] =>
  rolesThatMay(
    act,
    Object.entries(procedure.roles).flatMap(([id, role]) => (role.outside ? [id] : [])),
  )

/** Who the act belongs to, in words: 'Service Delivery Manager or Complaints Manager'. */
export const whoInWords = (act: Pick<StepAct, 'who'>, procedure: Procedure): string =>
  act.who === 'anyone'
    ? 'anyone'
    : act.who === 'nobody'
      ? 'nobody'
      : (typeof act.who === 'string' ? [act.who] : act.who).map(role => procedure.roles[role]?.title ?? role).join(' or ')

/** A first letter in upper case, for a title made of a sentence's part. */
export const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
