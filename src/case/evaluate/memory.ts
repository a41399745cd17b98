import type { LocalDate } from '#calendar'
import type { Entry, Node, View } from '../words/machine.ts'

interface Remembered {
  readonly point: string | undefined
  readonly member: string | undefined
  readonly thing: string | undefined
  readonly at: number
  readonly today: LocalDate | undefined
  readonly answer: unknown
}

/** What was found out already of one case. An answer holds until a fact comes in that it turns on. */
export class Memory {
  private readonly entries: readonly Entry[]
  private readonly answers: (Remembered[] | undefined)[]
  private readonly lookedTo: Int32Array
  private readonly foundAt: Int32Array
  /** Places at which an earlier fact came into effect: everything before must be looked at again. */
  private readonly wakes: number[] = []

  constructor(entries: readonly Entry[], nodes: number) {
    this.entries = entries
    this.answers = new Array<Remembered[] | undefined>(nodes)
    this.lookedTo = new Int32Array(nodes)
    this.foundAt = new Int32Array(nodes)
  }

  wake(place: number): void {
    this.wakes.push(place)
  }

  /** `of` is what the answer is about beside the view: handed on, so that looking up an answer makes no closure. */
  remember<A, T>(node: Node, v: View, of: A, make: (v: View, of: A) => T): T {
    const at = this.lastRelevant(node, v.upTo)
    const today = node.timed ? v.today : undefined
    const thing = v.thing === undefined ? v.period?.id : `${v.thing.kind}/${v.thing.id}`
    const list = this.answers[node.index] ?? []
    this.answers[node.index] = list
    for (let i = list.length - 1; i >= 0; i--) {
      const one = list[i]
      if (
        one?.at === at &&
        one.point === v.point &&
        one.member === v.member &&
        one.thing === thing &&
        one.today === today &&
        one.calendar === v.calendar
      ) {
        // What is kept for a node is only ever what `make` of that node gave.
        return one.answer as T
      }
    }
    const answer = make(v, of)
    list.push({ point: v.point, member: v.member, thing, at, today, answer })
    return answer
  }

  /** Whether a fact may change what a node answers. */
  turnsOn(node: Node, e: Entry): boolean {
    return node.everything || node.relevant[e.type] === 1 || isAboutOneOf(e, node) || this.wakes.includes(e.place)
  }

  /** The place after the last fact, of those seen, that a node turns on; looked for from where it was last looked for. */
  lastRelevant(node: Node, upTo: number): number {
    if (node.everything) return upTo
    const { index, relevant } = node
    const looked = this.lookedTo[index] ?? 0
    const floor = looked <= upTo ? looked : 0
    const aboutKinds = node.kinds.length > 0
    let at = upTo
    while (at > floor) {
      const e = this.entries[at - 1]
      if (e !== undefined && (relevant[e.type] === 1 || (aboutKinds && isAboutOneOf(e, node)))) break
      if (this.wakes.length > 0 && this.wakes.includes(at - 1)) break
      at--
    }
    if (at === floor && floor > 0) at = this.foundAt[index] ?? 0
    if (looked <= upTo) {
      this.lookedTo[index] = upTo
      this.foundAt[index] = at
    }
    return at
  }
}

const isAboutOneOf = ({ about }: Entry, { kinds }: Node): boolean => about !== undefined && kinds.some(kind => about[kind] !== undefined)
