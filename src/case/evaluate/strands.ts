import type { Entry } from '../words/happened.ts'
import type { View, World } from '../words/machine.ts'
import type { Node } from '../words/reads.ts'
import { ofStrand, wholeCase } from '../words/sight.ts'
import type { FactsSoFar } from './facts-so-far.ts'

/** One point for one member; a case with none of either has one strand, the whole. */
export interface Strand {
  readonly point: string | undefined
  readonly member: string | undefined
}

/** What the strands of a case are told apart by. */
interface Told extends World {
  track(v: View): { readonly id: string; readonly by: string } | undefined
  turnsOn(node: Node, e: Entry): boolean
  lastRelevant(node: Node, upTo: number): number
}

/** The tracks a strand has been on, as far as they were followed. */
interface Way {
  upTo: number
  history: string
  now: string | undefined
}

const NOBODY: readonly undefined[] = [undefined]
const THE_WHOLE: readonly Strand[] = [{ point: undefined, member: undefined }]
const NO_HISTORIES: ReadonlyMap<string, string> = new Map()

/** The strands of one case while it is worked out, and which of them are alike. */
export class Strands {
  private readonly world: Told
  private readonly facts: FactsSoFar
  private histories: { readonly at: number; readonly strands: readonly Strand[]; readonly of: ReadonlyMap<string, string> } | undefined
  private readonly ways = new Map<string, Way>()
  private known: { readonly upTo: number; readonly made: number; readonly list: readonly Strand[] } | undefined

  constructor(world: Told, facts: FactsSoFar) {
    this.world = world
    this.facts = facts
  }

  at(upTo: number): readonly Strand[] {
    const { known, facts } = this
    if (facts.makings === 0) return THE_WHOLE
    // Since the last fact about a point or a member came into effect, nothing has changed.
    if (known !== undefined && known.made === facts.makings && known.upTo > facts.lastMaking && upTo > facts.lastMaking) return known.list
    const points = facts.idsOf('point', upTo)
    const members = facts.idsOf('member', upTo)
    const list: Strand[] = []
    for (const point of points.length === 0 ? NOBODY : points) {
      for (const member of members.length === 0 ? NOBODY : members) list.push({ point, member })
    }
    if (upTo > facts.lastMaking) this.known = { upTo, made: facts.makings, list }
    return list
  }

  /** A view of one strand is that strand; a view of the whole case is all of them. One that is not there yet is none. */
  within(v: View): readonly View[] {
    if (v.point !== undefined && v.member !== undefined) return [v]
    const strands = this.at(v.upTo)
    const [only] = strands
    if (strands.length === 1 && only?.point === undefined && only?.member === undefined) return [v]
    const found: View[] = []
    for (const { point, member } of strands) {
      if ((v.point !== undefined && v.point !== point) || (v.member !== undefined && v.member !== member)) continue
      found.push(point === v.point && member === v.member ? v : ofStrand(v, point, member))
    }
    if (found.length === 0) v.world.turnedOnStrand = true
    return found
  }

  /** Whether a view is of a strand that is there by then. */
  knows({ point, member, upTo }: View): boolean {
    for (const one of this.at(upTo)) if (one.point === point && one.member === member) return true
    return false
  }

  /** Groups of strands that see the same facts of those a rule turns on, and came the same way: each is worked out once. */
  alike(strands: readonly Strand[], node: Node, upTo: number): readonly (readonly Strand[])[] {
    if (strands.length === 1) return [strands]
    const telling = this.tellingApart(node, upTo)
    const histories = this.historiesAt(upTo)
    if (telling.length === 0 && histories.size === 0) return [strands]
    const groups = new Map<string, Strand[]>()
    for (const strand of strands) {
      let key = histories.get(strandKey(strand.point, strand.member)) ?? ''
      for (const e of telling) if (sees(strand, e)) key += `,${e.place}`
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [strand])
      else group.push(strand)
    }
    return [...groups.values()]
  }

  private tellingApart(node: Node, upTo: number): readonly Entry[] {
    const found: Entry[] = []
    for (const kind of ['point', 'member']) {
      for (const e of this.facts.aboutA(kind)) {
        if (e.place < upTo && (node.everything || node.telling[e.type] === 1)) found.push(e)
      }
    }
    return found
  }

  /** The tracks a strand has been on, one after another: strands told apart only by how they came to the same track are alike. */
  private historiesAt(upTo: number): ReadonlyMap<string, string> {
    const { world } = this
    const { trackNode } = world.compiled
    const strands = this.at(upTo)
    const at = world.lastRelevant(trackNode, upTo)
    if (this.histories?.at === at && this.histories.strands === strands) return this.histories.of
    const of = new Map<string, string>()
    const distinct = new Set<string>()
    for (const strand of strands) {
      const history = this.historyOf(strand, upTo)
      of.set(strandKey(strand.point, strand.member), history)
      distinct.add(history)
    }
    this.histories = { at, strands, of: distinct.size > 1 ? of : NO_HISTORIES }
    return this.histories.of
  }

  /** What happened before a place has happened: the way a strand came is followed on from where it was last followed to. */
  private historyOf({ point, member }: Strand, upTo: number): string {
    const { world } = this
    const key = strandKey(point, member)
    const kept = this.ways.get(key)
    const way: Way = kept === undefined || kept.upTo > upTo ? { upTo: 0, history: '', now: undefined } : kept
    for (let place = way.upTo + 1; place <= upTo; place++) {
      const e = world.entries[place - 1]
      if (e === undefined || !world.turnsOn(world.compiled.trackNode, e)) continue
      const track = world.track(ofStrand(wholeCase(world, place, e.on), point, member))
      const now = track === undefined ? '' : `${track.id}/${track.by === 'rule' ? '' : track.by}`
      if (now !== way.now) way.history += `${place}=${now};`
      way.now = now
    }
    way.upTo = upTo
    if (kept === undefined) this.ways.set(key, way)
    return way.history
  }
}

/** Whether a fact is about a strand, by name or because it is about all. */
export const sees = ({ point, member }: Pick<View, 'point' | 'member'>, { points, members }: Entry): boolean =>
  (point === undefined || points === undefined || points.includes(point)) &&
  (member === undefined || members === undefined || members.includes(member))

export const strandKey = (point: string | undefined, member: string | undefined): string => `${point ?? ''}/${member ?? ''}`
