import type { FactType, Procedure, StageId } from '#language'
import type { Node, Reads } from '../words/machine.ts'
import { nothingRead, type Scope } from '../words/scope.ts'
import { words } from '../words/words.ts'

/** Gives numbers to fact types and to what is remembered, while a procedure is compiled. */
export class Registry {
  readonly procedure: Procedure
  readonly typeNumbers = new Map<FactType, number>()
  readonly nodes: Node[] = []

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

  scope(stage: StageId | undefined, reads: Reads, startsAClock = false): Scope {
    return { words, procedure: this.procedure, stage, typeNumber: this.typeNumber, reads, startsAClock }
  }

  node(id: string, reads: Reads = nothingRead()): Node {
    const node: Node = { id, index: this.nodes.length, reads, relevant: new Uint8Array(0), timed: false }
    this.nodes.push(node)
    return node
  }

  /** Once everything is known: which types each remembered answer turns on, through whatever it leans on. */
  settle(): void {
    const byId = new Map(this.nodes.map(node => [node.id, node]))
    for (const node of this.nodes) {
      const all = nothingRead()
      const gather = (one: Node, been: Set<Node>): void => {
        if (been.has(one)) return
        been.add(one)
        for (const type of one.reads.types) all.types.add(type)
        all.everything ||= one.reads.everything
        all.today ||= one.reads.today
        for (const id of one.reads.nodes) {
          const other = byId.get(id)
          if (other !== undefined) gather(other, been)
        }
      }
      gather(node, new Set())
      node.timed = all.today
      node.relevant = new Uint8Array(this.typeNumbers.size)
      if (all.everything) node.relevant.fill(1)
      else for (const type of all.types) node.relevant[this.typeNumber(type)] = 1
    }
  }
}

export function addReads(into: Reads, more: Reads): void {
  for (const type of more.types) into.types.add(type)
  for (const node of more.nodes) into.nodes.add(node)
  into.everything ||= more.everything
  into.today ||= more.today
}
