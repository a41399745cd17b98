/** Who was trained on the procedure, when and by what; whose training is due again; and who has had none. */
import type { LocalDate } from '#calendar'
import { type Done, type FactType, type Procedure, type RoleId, typesOf } from '#language'
import type { CaseRead } from '../case-read.ts'
import { csvRow } from '../csv.ts'
import { dayOf } from '../facts-of.ts'
import { roleTitle } from '../who-in-words.ts'
import { calledBy, counting, textIn } from './counting.ts'

export interface TrainingRead extends CaseRead {
  /** The roles that each account holds. */
  readonly accountRoles?: Readonly<Record<string, readonly RoleId[]>>
}

export interface Trainee {
  readonly id: string
  readonly name: string
  readonly roles: readonly string[]
  /** The latest first. */
  readonly given: readonly { readonly kind: string; readonly on: LocalDate }[]
  /** What is owed to them: training not given yet, or to be given again, with its day where the clause or a setting gives one. */
  readonly due?: { readonly must: string; readonly by?: LocalDate; readonly key: string; readonly isLate: boolean }
  readonly is: 'trained' | 'due' | 'late' | 'none'
}

export interface TrainingRegister {
  /** Whether the procedure says that its people are trained: only then is somebody without any a gap. */
  readonly isAsked: boolean
  readonly people: readonly Trainee[]
  readonly gaps: number
  readonly late: number
}

const TRAINING = 'training-given'

/** Everybody on the staff, and whoever the record says was trained or started. */
export function trainingRegister(read: TrainingRead): TrainingRegister {
  const { procedure, accountRoles = {} } = read
  const isAsked = asksForTraining(procedure)
  const facts = counting(read, TRAINING, 'person-started')
  const named = facts.flatMap(({ about }) => about?.person ?? [])
  const staff = Object.keys(read.accounts ?? {}).filter(id => (accountRoles[id] ?? []).some(role => isOfTheStaff(procedure, role)))
  const people = [...new Set([...staff, ...named])].map(id => {
    const given = facts
      .filter(fact => fact.type === TRAINING && fact.about?.person?.includes(id))
      .map(fact => ({ kind: textIn(fact, 'kind') ?? '', on: dayOf(fact) }))
      .sort((a, b) => (a.on < b.on ? 1 : -1))
    const due = dueTo(read, id)
    const roles = (accountRoles[id] ?? []).map(role => roleTitle(procedure, role))
    const is = due?.isLate ? 'late' : given.length === 0 ? 'none' : due === undefined ? 'trained' : 'due'
    return { id, name: calledBy(read, id), roles, given, ...(due === undefined ? {} : { due }), is } satisfies Trainee
  })
  const order = { late: 0, none: 1, due: 2, trained: 3 } as const
  return {
    isAsked,
    people: people.toSorted((a, b) => order[a.is] - order[b.is] || a.name.localeCompare(b.name, 'en-GB')),
    gaps: isAsked ? people.filter(({ given }) => given.length === 0).length : 0,
    late: people.filter(({ is }) => is === 'late').length,
  }
}

const isOfTheStaff = ({ roles }: Procedure, role: RoleId): boolean => roles[role] !== undefined && roles[role].outside !== true

/** A duty of the body that training does: the clause says that somebody is to be trained. */
function asksForTraining({ ofTheBody }: Procedure): boolean {
  return Object.values(ofTheBody?.duties ?? {}).some(({ doneBy }) => isDoneBy(doneBy, TRAINING))
}

function isDoneBy(done: Done | undefined, type: FactType): boolean {
  if (done === undefined) return false
  if (typeof done === 'string') return done === type
  if ('anyOf' in done) return done.anyOf.some(one => isDoneBy(one, type))
  if ('allOf' in done) return done.allOf.some(one => isDoneBy(one, type))
  if ('everyOne' in done) return isDoneBy(done.done, type)
  return typesOf('covers' in done ? done.with : done).includes(type)
}

/** The acts of the body that record training, by their keys: who may is theirs to say. */
export function trainingActs({ ofTheBody }: Procedure): readonly string[] {
  return Object.entries(ofTheBody?.gates ?? {}).flatMap(([id, { records }]) => (typesOf(records).includes(TRAINING) ? [`body/${id}`] : []))
}

function dueTo({ state, procedure }: TrainingRead, person: string): Trainee['due'] {
  const duties = procedure.ofTheBody?.duties ?? {}
  const owed = state.duties
    .filter(duty => duty.for.some(({ kind, id }) => kind === 'person' && id === person))
    .filter(({ key }) => isDoneBy(duties[key.replace('body/', '')]?.doneBy, TRAINING))
    .filter(({ status }) => status === 'owed' || status === 'late' || status === 'owed-without-a-date')
    .sort((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1))
  const [first] = owed
  if (first === undefined) return undefined
  return { must: first.must, key: first.key, isLate: first.status === 'late', ...(first.due === undefined ? {} : { by: first.due }) }
}

/** The register as a spreadsheet: one row for each training, and one for whoever has had none. */
export function trainingCsv({ people }: TrainingRegister): string {
  const rows = people.flatMap(({ name, roles, given, due }) => {
    const owed = [due?.must ?? '', due?.by ?? '']
    return given.length === 0
      ? [csvRow([name, roles.join('; '), '', '', ...owed])]
      : given.map(({ kind, on }, i) => csvRow([name, roles.join('; '), kind, on, ...(i === 0 ? owed : ['', ''])]))
  })
  return [csvRow(['name', 'roles', 'training', 'given on', 'owed', 'due']), ...rows, ''].join('\r\n')
}
