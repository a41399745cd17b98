/** What a body's demonstration is made of: invented words and people, and how often each act of its procedure is done. */
import type { Field } from '#case'
import type { Each, FactType, Ref, RoleId } from '#language'
import type { EqualityShares } from './equality.ts'

/** A complaint somebody might make. */
export interface InventedComplaint {
  /** As the procedure's data name it: 'child', 'parent'. */
  readonly relation: string
  /** The relation as a list shows it. */
  readonly relationTitle: string
  readonly role: RoleId
  readonly service?: string
  readonly points: readonly string[]
  readonly outcomeWanted?: string
  readonly needs?: readonly string[]
  /** The person it is about, where that is somebody else. */
  readonly about?: string
  readonly age?: string
  readonly anonymous?: true
  readonly harmAlleged?: boolean
  readonly channel?: string
  /** Fields of the receipt, and of a point by its number, beyond those above. */
  readonly received?: Readonly<Record<string, Field>>
  readonly pointFields?: Readonly<Record<string, Readonly<Record<string, Field>>>>
  /** It is no complaint: fields of the comment or the compliment that it came as. */
  readonly representation?: Readonly<Record<string, Field>>
  /** How many days before it came what it is about happened. */
  readonly daysAgo?: number
  /** What is written in fields of its case, before the words of all. */
  readonly fields?: DemonstrationTexts['fields']
  /** What is done in its case, in place of the habits of all. */
  readonly habits?: readonly Habit[]
}

/** Something that somebody may do of their own accord: how often, when, and with which answers. */
export interface Habit {
  /** The act's key, `stage-1/ask-for-stage-2`; or, for a fact that no act records, its type. */
  readonly act: string
  /** In what share of the cases where it could be done, from 0 to 1. */
  readonly share: number
  /** Working days after it became possible: at least, at most. */
  readonly after?: readonly [number, number]
  /** Only once this is recorded, of the same things where it is of any. */
  readonly once?: Ref
  /** Not once this is recorded. */
  readonly unless?: Ref
  /** Only where the complainant is one of these. */
  readonly relations?: readonly string[]
  /** Only in complaints of several points, about the last of them. */
  readonly onePoint?: true
  readonly by?: RoleId
  readonly about?: Readonly<Record<string, readonly string[]>>
  readonly fields?: Readonly<Record<string, Field>>
  /** One of these, by the field it is written in. */
  readonly oneOf?: Readonly<Record<string, readonly Field[]>>
  /** Days to come, by the field that holds each: so many working days ahead, at least and at most. */
  readonly ahead?: Readonly<Record<string, readonly [number, number]>>
  /** Several times in one case, at most. */
  readonly times?: number
}

/** Something done in the body's own record, once or again and again. */
export interface BodyDeed {
  readonly fact: FactType
  readonly by: RoleId
  readonly data: Readonly<Record<string, Field>>
  readonly about?: Readonly<Record<string, readonly string[]>>
  /** Days after the first day of the demonstration; less than none is before it. */
  readonly after: number
  /** Done again so many days later, up to the last day. */
  readonly every?: number
  /** A field that holds the day itself. */
  readonly dayIn?: string
  /** Days to come, by the field that holds each: so many after the last day of the demonstration. */
  readonly ahead?: Readonly<Record<string, number>>
  /** It is about the period before the one it falls in, which its `period` names. */
  readonly forPeriodBefore?: Extract<Each, object>
  /** A field that holds dates to come, so many days apart. */
  readonly diary?: { readonly field: string; readonly every: number }
}

export interface DemonstrationTexts {
  readonly seed: number
  readonly complaints: readonly InventedComplaint[]
  /** What seldom comes, and has its turn all the same: so that each figure has something to count. */
  readonly rare?: readonly InventedComplaint[]
  /** Names of people who complain. */
  readonly names: readonly string[]
  /** The name of each role's account. */
  readonly staff: Readonly<Record<RoleId, string>>
  /** People who act in a role too, and have no account. */
  readonly others: Readonly<Record<RoleId, readonly string[]>>
  /** Who takes in complaints, and in what share somebody else is told first. */
  readonly receivedBy: RoleId
  readonly receivedElsewhere?: { readonly by: RoleId; readonly share: number }
  readonly channels: readonly string[]
  /** Reasons by finding. */
  readonly findings: Readonly<Record<string, readonly string[]>>
  /**
   * What is written in a field: by `type.field=kind` (what the fact is as, of or for), else by `type.field`. One is picked; the
   * empty one leaves a field out that may be left out.
   */
  readonly fields: Readonly<Record<string, readonly Field[]>>
  readonly habits: readonly Habit[]
  /** What is in the body's own record. */
  readonly ofTheBody?: readonly BodyDeed[]
  /** By the first day of each of the body's lists of themes: the words by which whoever sorts points knows a theme, the first that fits. */
  readonly themes?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
  /** What people answer about themselves, of a body that asks. */
  readonly equality?: EqualityShares
  /** People, providers and contractors that it names and that have no account, by their ids. */
  readonly namedByTheBody?: Readonly<Record<string, string>>
  /** What somebody wrote in a letter's gap that only a person fills, by what the gap asks for. */
  readonly written?: Readonly<Record<string, string>>
}

/** Nobody's words: what an actor writes who has none of a body's own. */
export const plainTexts: DemonstrationTexts = {
  seed: 1,
  complaints: [],
  names: [],
  staff: {},
  others: {},
  receivedBy: '',
  channels: [],
  findings: {},
  fields: {},
  habits: [],
}
