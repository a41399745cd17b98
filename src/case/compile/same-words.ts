import type { Duty, Gate, Procedure, Stage } from '#language'
import type { CompiledAct, CompiledClock, CompiledProcedure } from '../words/machine.ts'
import type { Node } from '../words/reads.ts'

/** What reads the same in a changed procedure as in the present one, in itself and in all that it leans on. */
export interface SameWords {
  /** Where a strand stands and which way it goes: nodes whose answers name nothing of the procedure, by index in the changed one and in the present. */
  readonly plain: readonly (readonly [number, number])[]
  /** By the number of a type in the changed procedure: whether whatever may judge such a fact reads the same. */
  readonly judging: readonly boolean[]
  /** The acts of the changed procedure, by key. */
  readonly acts: ReadonlyMap<string, CompiledAct>
  /** Clocks of the changed procedure of which all that is shown reads the same. */
  readonly shown: ReadonlySet<CompiledClock>
}

const known = new WeakMap<CompiledProcedure, WeakMap<CompiledProcedure, SameWords>>()

/** Found out once for two procedures, kept as long as both are. */
export function sameWords(present: CompiledProcedure, changed: CompiledProcedure): SameWords {
  const ofPresent = known.get(present) ?? new WeakMap<CompiledProcedure, SameWords>()
  known.set(present, ofPresent)
  const already = ofPresent.get(changed)
  if (already !== undefined) return already
  const found = new Comparison(present, changed).found()
  ofPresent.set(changed, found)
  return found
}

class Comparison {
  private readonly changed: CompiledProcedure
  private readonly present: CompiledProcedure
  private readonly before: ReadonlyMap<string, Node>
  private readonly after: ReadonlyMap<string, Node>
  private readonly haveOneFrame: boolean
  private readonly inThemselves = new Map<string, boolean>()

  constructor(present: CompiledProcedure, changed: CompiledProcedure) {
    this.present = present
    this.changed = changed
    this.before = new Map(present.nodes.map(node => [node.id, node]))
    this.after = new Map(changed.nodes.map(node => [node.id, node]))
    this.haveOneFrame = frameOf(present.procedure) === frameOf(changed.procedure) && this.isSameThroughout(changed.trackNode)
  }

  found(): SameWords {
    const { changed, present } = this
    const areAllSame =
      this.haveOneFrame && this.before.size === this.after.size && changed.nodes.every(node => this.isSameInItself(node.id))
    const isSame = (node: Node): boolean => areAllSame || (this.haveOneFrame && this.isSameThroughout(node))
    const nodes = changed.nodes.map(node => (isSame(node) ? this.before.get(node.id)?.index : undefined))
    const isSameNode = (node: Node | undefined): boolean => node !== undefined && nodes[node.index] !== undefined
    const judging: boolean[] = []
    for (const [type, number] of changed.typeNumbers) {
      const were = present.actsOf[present.typeNumbers.get(type) ?? -1]?.map(act => act.key) ?? []
      const acts = changed.actsOf[number] ?? []
      judging[number] = acts.length === were.length && acts.every((act, i) => act.key === were[i] && isSameNode(act.reads))
    }
    const shown = [...changed.clocks.values()].filter(
      clock => isSameNode(clock.shownNode) && (clock.duty?.startedBy ?? []).every(key => isSameNode(changed.clocks.get(key)?.shownNode)),
    )
    const plain = changed.nodes.flatMap((node): SameWords['plain'] => {
      const there = nodes[node.index]
      return there !== undefined && isPlain(node) ? [[node.index, there]] : []
    })
    return {
      plain,
      judging,
      acts: new Map(changed.actsOf.flatMap(acts => acts.map(act => [act.key, act] as const))),
      shown: new Set(shown),
    }
  }

  private isSameInItself(id: string): boolean {
    const already = this.inThemselves.get(id)
    if (already !== undefined) return already
    const isSame = this.before.has(id) && wordsOf(id, this.present.procedure) === wordsOf(id, this.changed.procedure)
    this.inThemselves.set(id, isSame)
    return isSame
  }

  /** With everything it leans on. What asks of all duties is the same only where all are. */
  private isSameThroughout(node: Node): boolean {
    const been = new Set<string>()
    const left = [node.id]
    for (let id = left.pop(); id !== undefined; id = left.pop()) {
      if (been.has(id)) continue
      been.add(id)
      const reads = this.after.get(id)?.reads
      if (reads === undefined || reads.everything || !this.isSameInItself(id)) return false
      left.push(...reads.nodes)
      // Whether a clock applies is asked wherever its date is.
      if (id.startsWith('clock:')) left.push(`status:${id.slice('clock:'.length)}`)
    }
    return true
  }
}

const isPlain = ({ id }: Node): boolean => id === 'track' || id.startsWith('stage:')

/** What every rule may turn on, and the holds, which stop clocks of other stages: all but the rules of the stages themselves. */
function frameOf({
  id,
  title,
  body,
  receivedFrom,
  receivedUntil,
  takes,
  measures,
  notRules,
  stages,
  ofTheBody,
  ...rest
}: Procedure): string {
  const holds = Object.entries(stages).map(([stage, { holds: own }]) => [stage, own])
  return JSON.stringify([rest, holds, ofTheBody?.holds])
}

/** The words of a node as they are written, those it leans on apart. */
function wordsOf(id: string, procedure: Procedure): string {
  const at = id.indexOf(':')
  const [what, key] = [id.slice(0, at), id.slice(at + 1)]
  const [stageId = '', name = ''] = key.split('/')
  const stage = stageId === 'body' ? procedure.ofTheBody : procedure.stages[stageId]
  // Which way a point goes stands in the frame.
  if (at < 0 || stage === undefined) return ''
  const duty = stage.duties?.[name]
  switch (what) {
    case 'stage':
      return JSON.stringify(headOf(stage))
    case 'gate':
      return JSON.stringify(stage.gates?.[name])
    case 'act':
      return JSON.stringify(duty && mannerOf(duty))
    default: {
      const clock = duty ?? stage.dates?.[name]
      // Periods begin with the version.
      return JSON.stringify([clock, typeof clock?.each === 'object' && procedure.receivedFrom])
    }
  }
}

const headOf = ({ title, clause, track, opensWhen, skippedWhen, endsWhen }: Stage): Partial<Stage> => ({
  title,
  clause,
  ...(track && { track }),
  ...(opensWhen && { opensWhen }),
  ...(skippedWhen && { skippedWhen }),
  ...(endsWhen && { endsWhen }),
})

/** How a duty is done: all but when. */
const mannerOf = ({ by, extensions, until, again, ladder, lines, reading, ...rest }: Duty): Partial<Duty | Gate> => rest
