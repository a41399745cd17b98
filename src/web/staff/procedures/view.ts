/** The versions of a body's procedures, with what became of each, as the pages print them. */
import { addDays, type LocalDate } from '#calendar'
import type { Fault } from '#language'
import { inLondon, longDay, plainDay, timeInWords } from '#outputs'
import type { Period, VersionOfProcedure, VersionStep } from '../../procedure-services.ts'
import type { Services } from '../../services.ts'

export type StateChip = { readonly meaning: 'good' | 'wait' | 'plain'; readonly text: string }

export interface VersionRow {
  readonly from: string
  readonly book: string
  readonly manage: string
  readonly chip: StateChip
  readonly hash: string
  readonly said: string
}

export interface ProcedureRows {
  readonly id: string
  readonly title: string
  /** The book of its newest version. */
  readonly book: string
  readonly periods: readonly { readonly words: string; readonly isGap: boolean }[]
  readonly versions: readonly VersionRow[]
}

export const versionPath = ({ procedure }: Pick<VersionOfProcedure, 'procedure'>): string =>
  `/procedures/${encodeURIComponent(procedure.id)}/${procedure.receivedFrom}`

export const shortHash = (hash: string): string => hash.slice(0, 12)

const instantInWords = (at: string): string => {
  const london = inLondon(at)
  return london === undefined ? '' : `${longDay(london.day)}, ${timeInWords(london.time)}`
}

export const chipOf = ({ is, lastDay }: VersionOfProcedure, today: LocalDate): StateChip => {
  if (is === 'draft') return { meaning: 'wait', text: 'Draft' }
  if (lastDay !== undefined && lastDay < today) return { meaning: 'plain', text: 'Retired' }
  return { meaning: 'good', text: lastDay === undefined ? 'Published' : `Published, until ${plainDay(lastDay)}` }
}

const did: Readonly<Record<VersionStep['what'], string>> = { loaded: 'Loaded', published: 'Published', retired: 'Retired' }

export interface StepView {
  readonly what: string
  readonly when: string
  readonly who: string
}

const stepView = ({ what, at, name, role, lastDay }: VersionStep): StepView => ({
  what: lastDay === undefined ? did[what] : `${did[what]}: no complaint received after ${plainDay(lastDay)}`,
  when: instantInWords(at),
  who: role ? `${name}, ${role}` : name,
})

const saidOf = (version: VersionOfProcedure): string => {
  const last = version.steps.at(-1)
  if (last === undefined) return 'Came with Recourse, in force as it came'
  const { what, when, who } = stepView(last)
  return `${what} by ${who}, ${when}`
}

const periodWords = ({ from, to, version }: Period): string => {
  const when =
    to === undefined ? `from ${plainDay(from)}` : to === from ? `on ${plainDay(from)}` : `from ${plainDay(from)} to ${plainDay(to)}`
  return version === undefined
    ? `Complaints received ${when}: no version takes them, so none can be taken in.`
    : `Complaints received ${when}: the version of ${plainDay(version)}.`
}

export const periodsInWords = (periods: readonly Period[]): ProcedureRows['periods'] =>
  periods.map(period => ({ words: periodWords(period), isGap: period.version === undefined }))

const rowOf = (version: VersionOfProcedure, today: LocalDate): VersionRow => ({
  from: plainDay(version.procedure.receivedFrom),
  book: versionPath(version),
  manage: `${versionPath(version)}/manage`,
  chip: chipOf(version, today),
  hash: shortHash(version.hash),
  said: saidOf(version),
})

export const listView = (services: Pick<Services, 'versions' | 'periods' | 'today'>): readonly ProcedureRows[] => {
  const versions = services.versions()
  const today = services.today()
  const ids = [...new Set(versions.map(({ procedure }) => procedure.id))]
  return ids.map(id => {
    const own = versions.filter(({ procedure }) => procedure.id === id)
    return {
      id,
      title: (own.find(({ is }) => is !== 'draft') ?? own[0])?.procedure.title ?? id,
      book: `/procedures/${encodeURIComponent(id)}`,
      periods: periodsInWords(services.periods(id)),
      versions: own.map(version => rowOf(version, today)),
    }
  })
}

export interface ManageView {
  readonly title: string
  readonly from: string
  readonly book: string
  readonly at: string
  readonly chip: StateChip
  readonly hash: string
  readonly fullHash: string
  readonly isShipped: boolean
  readonly canPublish: boolean
  readonly canRetire: boolean
  readonly firstDay: LocalDate
  readonly suggestedLastDay: LocalDate
  readonly periods: ProcedureRows['periods']
  readonly steps: readonly StepView[]
}

export const manageView = (services: Pick<Services, 'periods' | 'today'>, version: VersionOfProcedure): ManageView => {
  const { procedure, hash, is, isShipped, steps } = version
  const today = services.today()
  return {
    title: procedure.title,
    from: plainDay(procedure.receivedFrom),
    book: versionPath(version),
    at: versionPath(version),
    chip: chipOf(version, today),
    hash: shortHash(hash),
    fullHash: hash,
    isShipped,
    canPublish: is === 'draft',
    canRetire: is !== 'draft',
    firstDay: procedure.receivedFrom,
    suggestedLastDay: addDays(today, 30),
    periods: periodsInWords(services.periods(procedure.id)),
    steps: steps.map(stepView),
  }
}

export interface FaultView {
  readonly where: string
  readonly place: string
  readonly message: string
  readonly instead: string
  /** The line, cut around the fault. */
  readonly before: string
  readonly after: string
}

const mostFaults = 50
const [seenBefore, seenAfter] = [50, 70]

/** Each fault with the line it stands on; the rest are counted. */
export const faultViews = (faults: readonly Fault[], text: string): { readonly shown: readonly FaultView[]; readonly more: number } => {
  const lines = text.split('\n')
  const shown = faults.slice(0, mostFaults).map((fault): FaultView => {
    const line = lines[(fault.line ?? 0) - 1] ?? ''
    const at = Math.min((fault.column ?? 1) - 1, line.length)
    const start = Math.max(0, at - seenBefore)
    return {
      where: fault.line === undefined ? '' : `Line ${fault.line}, column ${fault.column}`,
      place: fault.place,
      message: fault.message,
      instead: fault.suggestion ?? '',
      before: `${start > 0 ? '…' : ''}${line.slice(start, at).trimStart()}`,
      after: `${line.slice(at, at + seenAfter)}${line.length > at + seenAfter ? '…' : ''}`,
    }
  })
  return { shown, more: faults.length - shown.length }
}
