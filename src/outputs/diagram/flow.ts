/**
 * The way a complaint goes through a procedure, read from the procedure: which stage leads to which, by what act, and what stands open
 * alongside. A stage leads to another where one of its acts records what opens the other.
 */
import {
  type Condition,
  type Done,
  factDefinition,
  type Pick,
  type Procedure,
  type Ref,
  type Stage,
  type StageId,
  sayCondition,
  sayRef,
  sayWhen,
  typesOf,
} from '#language'
import { lengthOf } from '../book/rules/sentence.ts'
import type { PeriodGroup, PeriodRow } from '../book/view.ts'
import { lengthInWords, sentenceCase } from '../days-in-words/days.ts'

export interface FlowNode {
  readonly id: StageId
  readonly title: string
  /** '10 working days, at most 20 working days'; '' where no period is its own. */
  readonly period: string
  /** The tracks on which it is, in words. */
  readonly tracks: readonly string[]
}

export interface FlowEdge {
  /** A stage, or 'received'. */
  readonly from: string
  readonly to: StageId
  /** What leads there: 'ask for Stage Two', 'the complaint was received'. */
  readonly says: string
  /** '20 working days from ...', where there is a window. */
  readonly window?: string
}

export interface Flow {
  /** Open as soon as the complaint is there. */
  readonly start: { readonly title: string; readonly stages: readonly FlowNode[] }
  readonly nodes: readonly FlowNode[]
  readonly edges: readonly FlowEdge[]
  /** Open at any time. */
  readonly alongside: readonly FlowNode[]
}

export const received = 'received'

/** What comes in from outside and begins something, whoever records it. */
const arrivals: readonly string[] = ['complaint-received', 'case-brought-in', 'representation-received']

export function flowOf(procedure: Procedure, periods: readonly PeriodGroup[]): Flow {
  const all = Object.entries(procedure.stages).map(([id, stage]) => ({
    id,
    stage,
    node: nodeOf(procedure, id, stage, periods),
    edges: edgesTo(procedure, id, stage),
  }))
  const alongside = openAnyTime(all)
  const rest = all.filter(({ id }) => !alongside.has(id))
  const leads = new Set(rest.flatMap(({ edges }) => edges.map(edge => edge.from)))
  const start = rest.filter(
    ({ id, stage, node, edges }) =>
      node.tracks.length === 0 && !leads.has(id) && opensOnReceipt(stage) && edges.every(edge => edge.from === received),
  )
  const path = rest.filter(one => !start.includes(one))
  const onPath = new Set(path.map(({ id }) => id))
  return {
    start: { title: 'Complaint received', stages: start.map(({ node }) => node) },
    nodes: path.map(({ node }) => node),
    edges: path.flatMap(({ edges, id, stage }) =>
      plainEdges(
        procedure,
        edges.filter(edge => !alongside.has(edge.from)),
        onPath,
        id,
        stage,
      ),
    ),
    alongside: all.filter(({ id }) => alongside.has(id)).map(({ node }) => node),
  }
}

interface Found {
  readonly id: StageId
  readonly stage: Stage
  readonly edges: readonly FlowEdge[]
}

/** Without a condition, or opened only from stages that are. */
function openAnyTime(all: readonly Found[]): ReadonlySet<string> {
  const found = new Set(all.filter(({ stage }) => stage.opensWhen === undefined && stage.track === undefined).map(({ id }) => id))
  for (const { id, edges } of all) if (edges.length > 0 && edges.every(edge => found.has(edge.from))) found.add(id)
  return found
}

/** An edge from a stage that is no box of its own begins where the complaint does; two that say the same are one. */
function plainEdges(
  procedure: Procedure,
  edges: readonly FlowEdge[],
  onPath: ReadonlySet<string>,
  to: StageId,
  stage: Stage,
): readonly FlowEdge[] {
  const made = edges.map(edge => ({ ...edge, from: onPath.has(edge.from) ? edge.from : received }))
  const says = stage.opensWhen === undefined ? 'it is open from the beginning' : sayCondition(procedure, stage.opensWhen, to)
  const seen = new Map<string, FlowEdge>()
  for (const edge of made.length === 0 ? [{ from: received, to, says }] : made) {
    const before = seen.get(edge.from)
    if (before === undefined) seen.set(edge.from, edge)
    else if (!before.says.split('; or ').includes(edge.says)) seen.set(edge.from, { ...before, says: `${before.says}; or ${edge.says}` })
  }
  return [...seen.values()]
}

const opensOnReceipt = ({ opensWhen }: Stage): boolean =>
  opensWhen !== undefined && refsIn(opensWhen).some(ref => typesOf(ref).includes('complaint-received')) && !plainlyNarrowed(opensWhen)

/** Opened by a particular kind of complaint only. */
const plainlyNarrowed = (condition: Condition): boolean =>
  'all' in condition &&
  condition.all.length > 1 &&
  refsIn(condition).every(ref => typesOf(ref).every(type => type === 'complaint-received'))

function edgesTo(procedure: Procedure, id: StageId, stage: Stage): readonly FlowEdge[] {
  const alternatives = stage.opensWhen === undefined ? [] : 'any' in stage.opensWhen ? stage.opensWhen.any : [stage.opensWhen]
  const found = alternatives.flatMap(one => edgesOfWay(procedure, id, one))
  if (stage.track === undefined || found.length > 0) return found
  return [{ from: received, to: id, says: trackWords(procedure, [stage.track]) }]
}

/** One way in: by what other stages record; else by the track; else by what arrives. */
function edgesOfWay(procedure: Procedure, id: StageId, way: Condition): readonly FlowEdge[] {
  const asked = refsIn(way).flatMap(ref => typesOf(ref).map(type => ({ ref, type })))
  const fromStages = asked.filter(({ type }) => !arrivals.includes(type)).flatMap(({ ref, type }) => producers(procedure, id, ref, type))
  const arriving = asked.filter(({ type }) => arrivals.includes(type) && type !== 'case-brought-in')
  const tracks = tracksIn(way)
  if (fromStages.length > 0) return [...fromStages, ...(tracks.length > 0 && arriving.length > 0 ? [routed(procedure, id, tracks)] : [])]
  if (tracks.length > 0) return [routed(procedure, id, tracks)]
  return arriving.slice(0, 1).map(({ ref }) => ({ from: received, to: id, says: sayRef(procedure, ref, id) }))
}

const routed = (procedure: Procedure, to: StageId, tracks: readonly string[]): FlowEdge => ({
  from: received,
  to,
  says: trackWords(procedure, tracks),
})

const trackWords = (procedure: Procedure, tracks: readonly string[]): string =>
  `on the track ${tracks.map(track => `“${procedure.tracks?.[track]?.title ?? track}”`).join(' or ')}`

/** The stages whose acts record what the ref asks for. */
function producers(procedure: Procedure, to: StageId, ref: Ref, type: string): readonly FlowEdge[] {
  const found: FlowEdge[] = []
  for (const [from, stage] of Object.entries(procedure.stages)) {
    if (from === to) continue
    for (const gate of Object.values(stage.gates ?? {})) {
      if (!mayRecord(procedure, gate.records, ref, type, from, to)) continue
      const window = gate.until === undefined ? undefined : windowWords(procedure, from, gate.until.by)
      found.push({ from, to, says: gate.may, ...(window === undefined ? {} : { window }) })
    }
    for (const duty of Object.values(stage.duties ?? {}))
      if (refsOfDone(duty.doneBy).some(done => mayRecord(procedure, done, ref, type, from, to))) found.push({ from, to, says: duty.must })
  }
  return found
}

function windowWords(procedure: Procedure, stage: StageId, clock: string): string | undefined {
  const [within, id] = clock.includes('/') ? [clock.slice(0, clock.indexOf('/')), clock.slice(clock.indexOf('/') + 1)] : [stage, clock]
  const date = procedure.stages[within]?.dates?.[id]
  return date && sayWhen(procedure, date.by, within)
}

/** Whether recording the one may be what the other asks for: the same type, and nothing that contradicts. */
function mayRecord(procedure: Procedure, records: Ref, asked: Ref, type: string, from: StageId, to: StageId): boolean {
  return flat(records).some(one => {
    if (one.type !== type) return false
    return flat(asked).some(wanted => {
      if (wanted.type !== type) return false
      const staged = factDefinition(procedure, type)?.staged === true
      const stage = one.pick?.stage ?? (staged ? from : undefined)
      const wantedStage = wanted.pick?.stage ?? (staged ? to : undefined)
      if (wantedStage !== undefined && wantedStage !== 'any' && stage !== undefined && stage !== wantedStage) return false
      return Object.entries(wanted.pick?.where ?? {}).every(([field, value]) => {
        const own = one.pick?.where?.[field]
        return own === undefined || shares(own, value)
      })
    })
  })
}

function shares(a: unknown, b: unknown): boolean {
  const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])
  return list(a).some(one => list(b).some(other => JSON.stringify(one) === JSON.stringify(other)))
}

interface One {
  readonly type: string
  readonly pick?: Pick
}

function flat(ref: Ref): readonly One[] {
  if (typeof ref === 'string') return [{ type: ref }]
  if (typeof ref.fact === 'string') return [{ type: ref.fact, pick: ref }]
  const { fact, ...rest } = ref
  return fact.flatMap(inner => flat(inner).map(one => ({ type: one.type, pick: { ...one.pick, ...rest, fact: one.type } })))
}

/** What a condition asks to be recorded; what it asks not to be is left out. */
function refsIn(condition: Condition): readonly Ref[] {
  if ('recorded' in condition)
    return typeof condition.recorded === 'object' && typeof condition.recorded.fact !== 'string'
      ? flatRefs(condition.recorded)
      : [condition.recorded]
  if ('stands' in condition) return [condition.stands]
  if ('all' in condition) return condition.all.flatMap(refsIn)
  if ('any' in condition) return condition.any.flatMap(refsIn)
  return []
}

const flatRefs = (ref: Ref): readonly Ref[] => flat(ref).map(one => one.pick ?? one.type)

function refsOfDone(done: Done): readonly Ref[] {
  if (typeof done === 'string' || 'fact' in done) return [done]
  if ('anyOf' in done) return done.anyOf.flatMap(refsOfDone)
  if ('allOf' in done) return done.allOf.flatMap(refsOfDone)
  if ('everyOne' in done) return refsOfDone(done.done)
  return [done.with]
}

const tracksOf = (stage: Stage): readonly string[] => [
  ...new Set([...(stage.track === undefined ? [] : [stage.track]), ...(stage.opensWhen === undefined ? [] : tracksIn(stage.opensWhen))]),
]

function tracksIn(condition: Condition): readonly string[] {
  if ('track' in condition) return [condition.track]
  if ('all' in condition) return condition.all.flatMap(tracksIn)
  if ('any' in condition) return condition.any.flatMap(tracksIn)
  return []
}

function nodeOf(procedure: Procedure, id: StageId, stage: Stage, periods: readonly PeriodGroup[]): FlowNode {
  return {
    id,
    title: stage.title,
    period: periodOf(
      procedure,
      stage,
      periods.find(group => group.stage === id),
    ),
    tracks: tracksOf(stage).map(track => procedure.tracks?.[track]?.title ?? track),
  }
}

const answers = ['response-sent', 'response-submitted', 'report-received', 'other-body-answered']

/** The time in which the stage is answered, as the example counted it: the longest, with the most that more time allows. */
function periodOf(procedure: Procedure, { duties, dates }: Stage, group: PeriodGroup | undefined): string {
  const most = (row: PeriodRow) => row.marks.find(mark => mark.is === 'most')?.days ?? row.days
  const rowOf = (id: string) => group?.rows.find(one => one.key === `${group.stage}/${id}` && one.days > 0)
  const answering = Object.entries(duties ?? {}).flatMap(([id, { doneBy, by }]) => {
    const row = refsOfDone(doneBy)
      .flatMap(typesOf)
      .some(type => answers.includes(type))
      ? rowOf(id)
      : undefined
    return row === undefined ? [] : [{ by, row }]
  })
  const extended = Object.entries(dates ?? {}).flatMap(([id, { by }]) => {
    const row = rowOf(id)
    return row === undefined || most(row) === row.days ? [] : [{ by, row }]
  })
  const found = [...answering, ...extended].toSorted((a, b) => most(b.row) - most(a.row))[0]
  if (found === undefined) return ''
  const length = lengthOf(procedure, found.by)
  const own = length !== undefined && /^\d+ (?!ways)/.test(length) ? length : lengthInWords(found.row.days, 'working-days')
  return most(found.row) === found.row.days ? own : `${own}, at most ${most(found.row)}`
}

/** 'Ask for Stage Two, within ...'. */
export const edgeWords = ({ says, window }: Omit<FlowEdge, 'from' | 'to'>): string =>
  `${sentenceCase(says)}${window === undefined ? '' : `: ${window}`}`
