import type { LocalDate } from '#calendar'
import type { ClauseText } from '../clauses.ts'
import type { Clause, FactType, FieldDefinition, Ref } from '../types.ts'
import { type Fault, faultAt, type Path } from './fault.ts'
import { factsIn, type Known } from './known.ts'
import type { Reach } from './reach.ts'
import { type At, pathOf } from './structure.ts'

/** What a procedure is checked against. */
export interface About {
  /** The adopted text, as `parseClauses` reads it. */
  readonly clauses: Readonly<Record<Clause, ClauseText>>
  /** The versions published so far, this one included where it is published; and the hash of this one as it now stands. */
  readonly published?: { readonly versions: readonly PublishedVersion[]; readonly hash: string }
  /** The gaps that a letter may have, as the letters say they can fill them. */
  readonly knownGaps?: ReadonlySet<string>
}

export interface PublishedVersion {
  readonly procedure: string
  readonly receivedFrom: LocalDate
  readonly receivedUntil?: LocalDate
  readonly hash: string
}

/** What every check is given: what the procedure has, what may happen under it, and where to say what is wrong. */
export class Checking {
  readonly known: Known
  readonly reach: Reach
  readonly about: About
  readonly faults: Fault[] = []

  constructor(known: Known, reach: Reach, about: About) {
    this.known = known
    this.reach = reach
    this.about = about
  }

  fault(at: At | Path, number: number, message: string, suggestion?: string): void {
    this.faults.push(faultAt(isPath(at) ? at : pathOf(at), number, message, suggestion))
  }

  /** The definitions of a field over the facts that a ref may pick; empty where none of them has it. */
  fieldsOf(ref: Ref, field: string): readonly FieldDefinition[] {
    return factsIn(ref).flatMap(one => this.field(one.type, field) ?? [])
  }

  field(type: FactType, field: string): FieldDefinition | undefined {
    const fields = this.known.facts.get(type)?.fields
    return fields !== undefined && Object.hasOwn(fields, field) ? fields[field] : undefined
  }

  /** The fields of some facts, for a message. */
  fieldNames(types: readonly FactType[]): readonly string[] {
    return [...new Set(types.flatMap(type => Object.keys(this.known.facts.get(type)?.fields ?? {})))]
  }
}

const isPath = (at: At | Path): at is Path => Array.isArray(at)
