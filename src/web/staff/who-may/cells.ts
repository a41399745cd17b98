/** Who may do what: every act of a procedure against every role of it, read from the procedure and from what the body gives each role. */
import type { Body, Clause, Decided, FactType, Procedure, RoleId, StageId } from '#language'
import { actsOf, actsOfTheBody, rolesThatMay, type StepAct, stageOfAct } from '../acts/act.ts'
import { waysOfRef } from '../acts/ways.ts'

/**
 * 'every-case': on whatever case. 'own-cases': on the cases given to it. 'for-them': it is outside the body, and staff record what it did.
 * 'opens-no-case': the procedure lets it, and its accounts open no case. 'may-not': the procedure does not name it.
 */
export type Cell = 'every-case' | 'own-cases' | 'for-them' | 'opens-no-case' | 'may-not'

/** The act is let through only by a decision that these roles make. */
export interface OnlyAsDecided {
  readonly by: readonly RoleId[]
  readonly clause: Clause
}

export interface MayRow {
  readonly key: string
  readonly kind: StepAct['kind']
  readonly title: string
  readonly of?: string
  readonly clause: Clause
  readonly letter?: string
  readonly cells: Readonly<Record<RoleId, Cell>>
  readonly decided: readonly OnlyAsDecided[]
}

export interface MayStage {
  readonly id: StageId
  readonly title: string
  readonly rows: readonly MayRow[]
}

type Permissions = Body['permissions']

/** Those who write down what people outside the body did. */
export const recordersFor = (permissions: Permissions): readonly RoleId[] =>
  Object.entries(permissions).flatMap(([role, may]) => (may.includes('record-for-others') ? [role] : []))

const cellOf = (act: StepAct, role: RoleId, procedure: Procedure, permissions: Permissions): Cell => {
  if (rolesThatMay(act, [role]).length === 0) return 'may-not'
  const isOfTheBody = stageOfAct(procedure, act.stage) === procedure.ofTheBody
  const has = permissions[role] ?? []
  if (procedure.roles[role]?.outside) return recordersFor(permissions).length > 0 ? 'for-them' : 'opens-no-case'
  if (isOfTheBody || has.includes('see-all-cases')) return 'every-case'
  return has.includes('see-own-cases') ? 'own-cases' : 'opens-no-case'
}

/** Those who may record a fact of one of these types. */
const whoRecords = (acts: readonly StepAct[], types: ReadonlySet<FactType>, roles: readonly RoleId[]): readonly RoleId[] => [
  ...new Set(acts.filter(({ ways }) => ways.some(({ type }) => types.has(type))).flatMap(act => rolesThatMay(act, roles))),
]

const decisionsOf = (
  procedure: Procedure,
  { key, stage, kind }: StepAct,
): readonly { readonly decided: Decided; readonly clause: Clause }[] => {
  const place = stageOfAct(procedure, stage)
  const [, id = '', extension = ''] = key.split('/')
  const gate = kind === 'gate' ? place?.gates?.[id] : undefined
  const clock = place?.duties?.[id] ?? place?.dates?.[id]
  const act = kind === 'gate' ? gate : kind === 'duty' ? place?.duties?.[id] : clock?.extensions?.[extension]
  return [
    ...Object.values(act?.needs ?? {}).flatMap(({ decided, clause }) => (decided === undefined ? [] : [{ decided, clause }])),
    ...(gate?.until?.decided === undefined ? [] : [{ decided: gate.until.decided, clause: gate.clause }]),
  ]
}

/** By stage, in the procedure's order; what the body owes whatever the case comes last. */
export const whoMay = (procedure: Procedure, permissions: Permissions): readonly MayStage[] => {
  const acts = [...actsOf(procedure).values(), ...actsOfTheBody(procedure).values()]
  const roles = Object.keys(procedure.roles)
  const rowOf = (act: StepAct): MayRow => ({
    key: act.key,
    kind: act.kind,
    title: act.title,
    ...(act.of !== undefined && { of: act.of }),
    clause: act.clause,
    ...(act.letter === undefined ? {} : { letter: procedure.letters?.[act.letter]?.title ?? act.letter }),
    cells: Object.fromEntries(roles.map(role => [role, cellOf(act, role, procedure, permissions)])),
    decided: decisionsOf(procedure, act).map(({ decided, clause }) => ({
      by: whoRecords(acts, new Set(waysOfRef(decided.by).map(({ type }) => type)), roles),
      clause,
    })),
  })
  return [...Map.groupBy(acts, ({ stage }) => stage)].map(([id, own]) => ({
    id,
    title: own[0]?.stageTitle ?? id,
    rows: own.map(rowOf),
  }))
}
