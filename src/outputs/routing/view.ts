import type { LocalDate } from '#calendar'
import type { FactId, Refusal } from '#case'
import type { Clause, FactType, RoleId, StageId, TrackId } from '#language'

/** Which way a complaint goes, point by point, and what is still to be found out or decided. */
export interface Routing {
  readonly procedure: { readonly id: string; readonly title: string; readonly version: LocalDate }
  readonly points: readonly PointRoute[]
  /** The fewest questions whose answers would change the way; of the complaint first, then of its points. */
  readonly questions: readonly RouteQuestion[]
  /** Owed for the whole complaint where its points go several ways; else everything stands with its way. */
  readonly forAll: readonly OwedThing[]
  readonly oneAnswer: readonly OneAnswerOwed[]
}

export interface PointRoute {
  /** Missing where nothing has been written down as a point. */
  readonly point?: string
  readonly number: number
  readonly words: string
  readonly track: TrackId
  readonly title: string
  readonly clause: Clause
  /** It is dealt with under this procedure as the procedure mainly does. */
  readonly isMain: boolean
  /** The routing that was recorded, where one decides. */
  readonly by: 'rule' | FactId
  /** What the way rests on, each as a part of a sentence. */
  readonly because: readonly string[]
  readonly opens: readonly { readonly stage: StageId; readonly title: string; readonly clause: Clause }[]
  readonly refusal?: RouteRefusal
  /** Decisions that must be made before it is sure: each is somebody's discretion. */
  readonly decisions: readonly OwedThing[]
  readonly owed: readonly OwedThing[]
  readonly others: readonly OtherWay[]
  /** What has not happened and would send it another way. */
  readonly later: readonly LaterChange[]
}

export interface RouteRefusal {
  readonly because: string
  readonly clause: Clause
  readonly offers: readonly OfferMade[]
  /** The letters that tell it, each ready to be drafted by its act. */
  readonly letters: readonly { readonly letter: string; readonly title: string; readonly act: string }[]
}

export type OfferMade =
  | { readonly is: 'ombudsman' }
  | { readonly is: 'track'; readonly id: TrackId; readonly title: string; readonly clause: Clause; readonly act?: string }
  | { readonly is: 'letter'; readonly id: string; readonly title: string; readonly clause: Clause; readonly act?: string }
  | { readonly is: 'act'; readonly act: string; readonly may: string; readonly clause: Clause; readonly who: readonly RoleId[] }

/** A duty that is live now. */
export interface OwedThing {
  readonly act: string
  readonly title: string
  readonly clause: Clause
  readonly who: readonly RoleId[]
  readonly due?: LocalDate
  readonly letter?: string
}

/** An act by which somebody may send a point another way. */
export interface OtherWay {
  readonly act: string
  readonly track: TrackId
  readonly title: string
  readonly clause: Clause
  readonly who: readonly RoleId[]
  readonly refuses: boolean
  /** Why it cannot go that way as things stand; none: it may. */
  readonly refusals: readonly Refusal[]
}

export interface LaterChange {
  readonly says: string
  readonly clause: Clause
  readonly leadsTo: string
}

export interface RouteQuestion {
  /** `complaint-received.matter`, `point-raised.responsibility/2`, `matter-arose`. */
  readonly id: string
  readonly type: FactType
  readonly field?: string
  readonly point?: string
  readonly says: string
  readonly asks: 'one' | 'several' | 'yes-no' | 'day' | 'text'
  readonly options: readonly { readonly value: string; readonly says: string; readonly leadsTo?: string }[]
  /** The clauses that turn on it. */
  readonly clause: Clause
}

export interface OneAnswerOwed {
  readonly id: string
  readonly must: string
  readonly clause: Clause
  readonly who: readonly RoleId[]
  readonly points: readonly number[]
  readonly ways: readonly string[]
  readonly due?: LocalDate
  readonly key?: string
}
