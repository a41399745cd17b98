import type { Kind } from '#language'
import { type Entry, NEVER } from '../words/happened.ts'
import type { CompiledAct, CompiledClock, CompiledProcedure, Verdict, View } from '../words/machine.ts'

const NONE: readonly Entry[] = []
const NO_IDS: readonly string[] = []

/** The facts of one case in order, and what each was judged to be so far. */
export class FactsSoFar {
  readonly entries: readonly Entry[]
  /** The facts that are, or were, without effect. */
  readonly refused: Entry[] = []
  /** How many facts about a point or a member have come into effect, and the last place at which one did. */
  makings = 0
  lastMaking = -1
  private readonly typed: (Entry[] | undefined)[]
  private readonly verdicts: Verdict[] = []
  private readonly about = new Map<Kind, Entry[]>()
  /** The facts that wait, or have waited, for a decision. */
  private readonly waited: Entry[] = []
  private readonly let = new Map<CompiledAct, Entry[]>()

  constructor(entries: readonly Entry[], { typeNumbers }: CompiledProcedure) {
    this.entries = entries
    this.typed = new Array<Entry[] | undefined>(typeNumbers.size).fill(undefined)
    for (const e of entries) {
      if (e.type >= 0) {
        const list = this.typed[e.type]
        if (list === undefined) this.typed[e.type] = [e]
        else list.push(e)
      }
      if (e.about !== undefined) this.putAbout(e, e.about)
    }
  }

  private putAbout(e: Entry, about: NonNullable<Entry['about']>): void {
    for (const kind in about) {
      const list = this.about.get(kind)
      if (list === undefined) this.about.set(kind, [e])
      else list.push(e)
    }
  }

  byType(type: number): readonly Entry[] {
    return this.typed[type] ?? NONE
  }

  /** All that were recorded about a thing of the kind, whatever they were judged to be. */
  aboutA(kind: Kind): readonly Entry[] {
    return this.about.get(kind) ?? NONE
  }

  /** Whether nothing that could begin or do a duty has happened by then: so it is with most duties of a case. */
  isUntouched({ startsOnlyByFacts, touchedBy }: CompiledClock, upTo: number): boolean {
    if (!startsOnlyByFacts) return false
    for (const type of touchedBy) {
      const first = this.typed[type]?.[0]
      if (first !== undefined && first.place < upTo) return false
    }
    return true
  }

  verdict(place: number): Verdict {
    const verdict = this.verdicts[place]
    if (verdict === undefined) throw new RangeError(`no verdict yet on the fact in place ${place}`)
    return verdict
  }

  /** Records what a fact was judged to be; `from` is the place from which it has effect, where it has any. */
  judged(e: Entry, verdict: Verdict, from: number | undefined): void {
    const { effect, waits } = verdict
    this.verdicts[e.place] = verdict
    e.refusedFrom = effect === 'no' ? (waits?.until ?? e.place) : NEVER
    e.waitsFrom = waits === undefined ? NEVER : e.place
    if (effect !== 'yes' && !this.refused.includes(e)) this.refused.push(e)
    if (effect === 'waits') this.waited.push(e)
    if (from === undefined) return
    e.effectFrom = from
    if (e.points !== undefined || e.members !== undefined) {
      this.makings++
      this.lastMaking = Math.max(this.lastMaking, from)
    }
    for (const act of verdict.extends ?? []) {
      const list = this.let.get(act)
      if (list === undefined) this.let.set(act, [e])
      else list.push(e)
    }
  }

  /** What this extension let through, wherever. */
  letThrough(extension: CompiledAct): readonly Entry[] {
    return this.let.get(extension) ?? NONE
  }

  waits(v: View, gate: string): boolean {
    return this.waited.some(e => e.place < v.upTo && this.isWaiting(v, e, gate))
  }

  private isWaiting(v: View, e: Entry, gate: string): boolean {
    const verdict = this.verdicts[e.place]
    if (verdict?.waits === undefined) return false
    if (!verdict.waits.acts.includes(gate) || verdict.waits.until < v.upTo) return false
    if (v.point === undefined || e.points === undefined) return true
    v.world.turnedOnStrand = true
    return e.points.includes(v.point)
  }

  /** The points, or the members, there are by then. */
  idsOf(kind: 'point' | 'member', upTo: number): readonly string[] {
    const all = this.about.get(kind)
    if (all === undefined) return NO_IDS
    const ids: string[] = []
    for (const e of all) {
      if (e.place >= upTo || e.effectFrom >= upTo) continue
      for (const id of (kind === 'point' ? e.points : e.members) ?? NO_IDS) if (!ids.includes(id)) ids.push(id)
    }
    return ids
  }

  /** The things of a kind that are seen from a view; of another kind than points, those that are this point's. */
  thingsAt(kind: Kind, v: View): readonly string[] {
    const all = this.about.get(kind)
    if (all === undefined) return NO_IDS
    const ids: string[] = []
    for (const e of all) {
      if (e.place >= v.upTo || e.effectFrom >= v.upTo) continue
      if (kind !== 'point' && v.point !== undefined && e.points !== undefined) {
        v.world.turnedOnStrand = true
        if (!e.points.includes(v.point)) continue
      }
      for (const id of e.about?.[kind] ?? NO_IDS) if (!ids.includes(id)) ids.push(id)
    }
    return ids
  }
}
