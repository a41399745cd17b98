import type { FactType, Procedure, StageId } from '#language'
import type { Node, Reads } from '../words/reads.ts'
import { nothingRead, type Scope } from '../words/scope.ts'
import { words } from '../words/words.ts'

/** Gives numbers to fact types and to what is remembered, while a procedure is compiled. */
export class Registry {
  readonly procedure: Procedure
  readonly typeNumbers = new Map<FactType, number>()
  readonly nodes: Node[] = []
  readonly lengths: number[] = []

  constructor(procedure: Procedure) {
    this.procedure = procedure
  }

  typeNumber = (type: FactType): number => {
    const known = this.typeNumbers.get(type)
    if (known !== undefined) return known
    const number = this.typeNumbers.size
    this.typeNumbers.set(type, number)
    return number
  }

  lengthNumber = (n: number): number => this.lengths.push(n) - 1

  scope(stage: StageId | undefined, reads: Reads, startsAClock = false): Scope {
    const { procedure, typeNumber, lengthNumber } = this
    return { words, procedure, stage, typeNumber, lengthNumber, reads, startsAClock }
  }

  node(id: string, reads: Reads = nothingRead()): Node {
    const node: Node = {
      id,
      index: this.nodes.length,
      reads,
      relevant: new Uint8Array(0),
      telling: new Uint8Array(0),
      kinds: [],
      everything: false,
      timed: false,
    }
    this.nodes.push(node)
    return node
  }

  /** Once everything is known: which types each remembered answer turns on, through whatever it leans on. */
  settle(): void {
    const byId = new Map(this.nodes.map(node => [node.id, node]))
    for (const node of this.nodes) {
      const all = gathered(node, byId, undefined)
      node.timed = all.today
      node.everything = all.everything
      node.kinds = [...all.kinds]
      node.relevant = this.marked(all, [...all.types, ...all.alike])
      const own = gathered(node, byId, 'track')
      node.telling = this.marked(own, [...own.types])
    }
  }

  private marked(reads: Reads, types: readonly FactType[]): Uint8Array {
    const marks = new Uint8Array(this.typeNumbers.size)
    if (reads.everything) marks.fill(1)
    else for (const type of types) marks[this.typeNumber(type)] = 1
    return marks
  }
}

/** What a node reads, with all that it leans on but one. */
function gathered(node: Node, byId: ReadonlyMap<string, Node>, without: string | undefined): Reads {
  const all = nothingRead()
  const been = new Set<Node>()
  const gather = (one: Node): void => {
    if (been.has(one)) return
    been.add(one)
    addReads(all, one.reads)
    for (const id of one.reads.nodes) {
      const other = byId.get(id)
      if (other !== undefined && id !== without) gather(other)
    }
  }
  gather(node)
  return all
}

export function addReads(into: Reads, more: Reads): void {
  for (const type of more.types) into.types.add(type)
  for (const type of more.alike) into.alike.add(type)
  for (const node of more.nodes) into.nodes.add(node)
  for (const kind of more.kinds) into.kinds.add(kind)
  into.everything ||= more.everything
  into.today ||= more.today
}
