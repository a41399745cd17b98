import type { LocalDate } from '#calendar'
import type { Thing } from '../types.ts'
import type { Entry, Period } from '../words/happened.ts'
import type { View } from '../words/machine.ts'
import type { Node } from '../words/reads.ts'
import { bare } from '../words/sight.ts'

/** One answer, and for whom it holds; the one found out before it follows. */
class Remembered {
  readonly view: View
  readonly at: number
  readonly today: LocalDate | undefined
  /** It would have been otherwise, or might have been, for another strand. */
  readonly turnedOnStrand: boolean
  readonly answer: unknown
  readonly before: Remembered | undefined

  constructor(
    view: View,
    at: number,
    today: LocalDate | undefined,
    turnedOnStrand: boolean,
    answer: unknown,
    before: Remembered | undefined,
  ) {
    this.view = view
    this.at = at
    this.today = today
    this.turnedOnStrand = turnedOnStrand
    this.answer = answer
    this.before = before
  }
}

/** What is remembered of one node, and how far its facts were looked through. */
class OfNode {
  lookedTo = 0
  foundAt = 0
  last: Remembered | undefined = undefined
}

/** In the place of a type: a fact that comes into effect here, or a strand that is new, may change any answer. */
const WAKES = -2

/** What was found out already of one case. An answer holds until a fact comes in that it turns on. */
export class Memory {
  /** The type of each fact, by its place. */
  private readonly types: number[]
  private readonly entries: readonly Entry[]
  private readonly nodes: (OfNode | undefined)[]

  constructor(entries: readonly Entry[], nodes: number) {
    this.entries = entries
    this.types = entries.map(typeOf)
    this.nodes = new Array<OfNode | undefined>(nodes)
  }

  /** Takes over what was found out of a node in the same case, where it is so here too. */
  take(node: number, other: Memory, from: number): void {
    const last = other.nodes[from]?.last
    if (last === undefined) return
    const kept = new OfNode()
    kept.last = last
    this.nodes[node] = kept
  }

  forget(node: number): void {
    this.nodes[node] = undefined
  }

  /** From this place on everything must be looked at again. */
  wake(place: number): void {
    this.types[place] = WAKES
  }

  /**
   * `of` is what the answer is about beside the view: handed on, so that looking up an answer makes no closure. What was found out
   * for one strand, and turned on nothing that is of that strand alone, is so for every other. An answer is made from the view
   * without whoever is acting and whatever clock asks: only then is there need of one.
   */
  remember<A, T>(node: Node, v: View, of: A, make: (v: View, of: A) => T): T {
    const kept = this.ofNode(node)
    const { upTo } = v
    const at = upTo <= kept.lookedTo && upTo >= kept.foundAt ? kept.foundAt : this.lastRelevant(node, kept, upTo)
    const today = node.timed ? v.today : undefined
    const { world } = v
    for (let one = kept.last; one !== undefined; one = one.before) {
      if (one.at !== at || one.today !== today || !isForSame(one, v)) continue
      if (one.turnedOnStrand) world.turnedOnStrand = true
      // What is kept for a node is only ever what `make` of that node gave.
      return one.answer as T
    }
    const before = world.turnedOnStrand
    world.turnedOnStrand = false
    const plain = bare(v)
    const answer = make(plain, of)
    kept.last = new Remembered(plain, at, today, world.turnedOnStrand, answer, kept.last)
    if (before) world.turnedOnStrand = true
    return answer
  }

  private ofNode(node: Node): OfNode {
    const already = this.nodes[node.index]
    if (already !== undefined) return already
    const made = new OfNode()
    this.nodes[node.index] = made
    return made
  }

  /** Whether a fact may change what a node answers. */
  turnsOn(node: Node, e: Entry): boolean {
    return node.everything || isRelevant(node, this.types[e.place] ?? -1) || (node.kinds.length > 0 && isAboutOneOf(e, node))
  }

  /** The place after the last fact, of those seen, that a node turns on. */
  lastRelevantPlace(node: Node, upTo: number): number {
    return this.lastRelevant(node, this.ofNode(node), upTo)
  }

  /** Looked for from where it was last looked for. */
  private lastRelevant(node: Node, kept: OfNode, upTo: number): number {
    if (node.everything) return upTo
    const { types } = this
    const looked = kept.lookedTo
    const floor = looked <= upTo ? looked : 0
    const aboutKinds = node.kinds.length > 0
    let at = upTo
    while (at > floor) {
      if (isRelevant(node, types[at - 1] ?? -1)) break
      if (aboutKinds) {
        const e = this.entries[at - 1]
        if (e !== undefined && isAboutOneOf(e, node)) break
      }
      at--
    }
    if (at === floor && floor > 0) at = kept.foundAt
    if (looked <= upTo) {
      kept.lookedTo = upTo
      kept.foundAt = at
    }
    return at
  }
}

const typeOf = (e: Entry): number => e.type

const isRelevant = ({ relevant }: Node, type: number): boolean => (type >= 0 ? relevant[type] === 1 : type === WAKES)

/** The same scope; of strands, any will do where the answer turned on none. */
function isForSame({ view, turnedOnStrand }: Remembered, v: View): boolean {
  if (view.point !== v.point || view.member !== v.member) {
    if (turnedOnStrand || !v.world.knows(v) || (view.point === undefined) !== (v.point === undefined)) return false
    if ((view.member === undefined) !== (v.member === undefined)) return false
  }
  return isSameThing(view.thing, v.thing) && isSamePeriod(view.period, v.period)
}

const isSameThing = (a: Thing | undefined, b: Thing | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.kind === b.kind && a.id === b.id)

const isSamePeriod = (a: Period | undefined, b: Period | undefined): boolean => a?.id === b?.id

const isAboutOneOf = ({ about }: Entry, { kinds }: Node): boolean => about !== undefined && kinds.some(kind => about[kind] !== undefined)
