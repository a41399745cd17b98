import type { CaseState } from '../types.ts'

/** How each part of a state is worked out. */
export type Parts = { readonly [K in Exclude<keyof CaseState, 'procedure' | 'today'>]: (state: CaseState) => CaseState[K] }

/** The state of a case, each part of which is asked for when it is first read: a list that asks only what is due pays for nothing else. */
export class ShownCase implements CaseState {
  readonly procedure: CaseState['procedure']
  readonly today: CaseState['today']
  readonly #parts: Parts
  readonly #known: { -readonly [K in keyof Parts]?: CaseState[K] } = {}

  constructor(procedure: CaseState['procedure'], today: CaseState['today'], parts: Parts) {
    this.procedure = procedure
    this.today = today
    this.#parts = parts
  }

  get strands(): CaseState['strands'] {
    this.#known.strands ??= this.#parts.strands(this)
    return this.#known.strands
  }
  get positions(): CaseState['positions'] {
    this.#known.positions ??= this.#parts.positions(this)
    return this.#known.positions
  }
  get duties(): CaseState['duties'] {
    this.#known.duties ??= this.#parts.duties(this)
    return this.#known.duties
  }
  get dates(): CaseState['dates'] {
    this.#known.dates ??= this.#parts.dates(this)
    return this.#known.dates
  }
  get gates(): CaseState['gates'] {
    this.#known.gates ??= this.#parts.gates(this)
    return this.#known.gates
  }
  get notices(): CaseState['notices'] {
    this.#known.notices ??= this.#parts.notices(this)
    return this.#known.notices
  }
  get facts(): CaseState['facts'] {
    this.#known.facts ??= this.#parts.facts(this)
    return this.#known.facts
  }
  get outcomes(): CaseState['outcomes'] {
    this.#known.outcomes ??= this.#parts.outcomes(this)
    return this.#known.outcomes
  }
  get checklists(): CaseState['checklists'] {
    this.#known.checklists ??= this.#parts.checklists(this)
    return this.#known.checklists
  }
  get unknown(): CaseState['unknown'] {
    this.#known.unknown ??= this.#parts.unknown(this)
    return this.#known.unknown
  }

  toJSON(): CaseState {
    const { procedure, today, strands, positions, duties, dates, gates, notices, facts, outcomes, checklists, unknown } = this
    return { procedure, today, strands, positions, duties, dates, gates, notices, facts, outcomes, checklists, unknown }
  }
}
