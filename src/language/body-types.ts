/** A public body as data: its name and services, whom it writes to and how, what it sorts complaints by, how long it keeps what. */
import type { CalendarData, LocalDate } from '#calendar'
import type { FactType, RoleId } from './id-types.ts'

/** A theme (what a point of complaint is about) or a cause (why it came about). */
export interface Theme {
  readonly title: string
  /** What belongs under it, for whoever chooses. */
  readonly says?: string
  /** The theme that it is a part of. */
  readonly within?: string
}

/**
 * What became of an id of the version before: read as another now, of which several may become one; split, so that a person must say
 * which; or no longer used, and why.
 */
export type Became = { readonly now: string } | { readonly oneOf: readonly string[] } | { readonly retired: string }

/** One version of the body's own list. What was recorded under it stays as recorded, and is read through each later version. */
export interface ThemeList {
  /** The first day it is used. */
  readonly from: LocalDate
  readonly themes: Readonly<Record<string, Theme>>
  readonly causes: Readonly<Record<string, Theme>>
  /** An id that is not named here is carried on under the same id. */
  readonly became?: Readonly<Record<string, Became>>
}

/** What an account may do beyond the acts its roles own; the one table every route and query is judged by. */
export type Permission =
  | 'see-all-cases'
  | 'see-own-cases'
  | 'see-restricted'
  | 'record-for-others'
  | 'send-letters'
  /** Open the list of payments across cases; whose bank details an account may see is said by the procedure. */
  | 'handle-payments'
  | 'see-figures'
  | 'administer'

/** An ombudsman or regulator; `id` is what facts call it by (`which`). */
export interface Ombudsman {
  readonly id?: string
  readonly name: string
  readonly url: string
  readonly phone: string
  readonly address?: readonly string[]
  /** What it looks at, as staff are told it. */
  readonly looksAt?: string
}

/** A service is never removed: cases are about it. */
export interface BodyService {
  readonly id: string
  readonly title: string
  readonly restricted?: true
  /** From that day no new complaint is taken as about it. */
  readonly closedFrom?: LocalDate
  /** Whom staff ask about a complaint in this service. */
  readonly referral?: { readonly who: string; readonly phone?: string; readonly email?: string }
}

/** Who provides a service for the body. Cases hold its name as it was said in them: a change of it changes none of them. */
export interface BodyProvider {
  readonly id: string
  readonly name: string
  /** What it provides. */
  readonly provides?: string
  /** Who answers there. */
  readonly contact?: { readonly who?: string; readonly phone?: string; readonly email?: string }
  /** From that day it is not offered. */
  readonly closedFrom?: LocalDate
}

/** What a source outside the procedures asks a body to judge itself by each year. */
export interface Assessment {
  readonly id: string
  readonly title: string
  /** Whose it is, with its date. */
  readonly source: string
  /** What whoever answers or reads it must know. */
  readonly note?: string
  readonly questions: Readonly<Record<string, AssessmentQuestion>>
}

export interface AssessmentQuestion {
  /** Of the source. */
  readonly clause: string
  readonly asks: string
  /** Measures that show it, in whatever procedure has them. */
  readonly shows?: readonly string[]
  /** Duties that are its evidence, likewise: 'stage-1/respond'. */
  readonly evidence?: readonly string[]
}

export interface Relation {
  readonly id: string
  readonly title: string
  readonly called?: string
  readonly role: RoleId
  readonly young?: true
  /** No longer offered; cases that name it keep it. */
  readonly closed?: true
}

/** How long the personal data of one kind of thing is kept. */
export interface KeepingRule {
  /** A procedure, for its cases; or 'emails', that joined no case; 'letter-drafts', begun and never sent in a case that is closed; or 'log', of the service. */
  readonly id: string
  /** After closing; after the email came; after the draft was last saved; after the step of the log. */
  readonly months?: number
  /** Instead of months: the procedure has somebody decide it, by this fact, which says so in this yes-or-no field. */
  readonly decidedBy?: { readonly fact: FactType; readonly field: string }
  /** The clause, or the body's own policy and its reason. */
  readonly because: string
  /** Erased by the daily job, without anybody looking. Never the cases of a procedure. */
  readonly byItself?: true
}

/** A question to whoever complained, about themselves: its answers are counted, and kept with nothing else. */
export interface EqualityQuestion {
  readonly id: string
  readonly asks: string
  /** As a child or young person is asked it; one without is not put to them. */
  readonly young?: string
  /** By id, the answers; that somebody prefers not to say may always be chosen. */
  readonly options: Readonly<Record<string, string>>
}

export interface Body {
  readonly id: string
  readonly name: string
  readonly shortName: string
  /** 'TW' in TW26-0104. */
  readonly referencePrefix: string
  /** Served where nobody says which body: the one a visitor to the demonstration meets. */
  readonly first?: true
  readonly nation: CalendarData['nation']
  readonly contact: {
    readonly team: string
    readonly phone: string
    readonly email: string
    readonly address: readonly string[]
    readonly hours: string
  }
  readonly ombudsman: Ombudsman
  /** Whom else people may go to about what this body does: another ombudsman, a regulator. */
  readonly otherOmbudsmen?: readonly Ombudsman[]
  readonly advocacy?: { readonly name: string; readonly phone: string; readonly says: string }
  readonly emergency: { readonly says: string; readonly phone: string }
  /** Where staff read what to do in a case in which safety is asked about. */
  readonly safeguardingGuidance?: { readonly title: string; readonly url: string }
  /** Its own policy on behaviour that makes it hard, for procedures that say nothing of it: who may limit contact, and what stays open. */
  readonly contactPolicy?: { readonly title: string; readonly decides: RoleId; readonly staysOpen: string }
  /** The services a complaint may be about. */
  readonly services: readonly BodyService[]
  /** Whom a step is offered where it asks for the provider; another can be typed. */
  readonly providers?: readonly BodyProvider[]
  /** What it answers with its published yearly reports. */
  readonly assessments?: readonly Assessment[]
  /** Numbers from 1 to this are hidden in what is published; 4 where it is not said. */
  readonly smallNumbersUpTo?: number
  /** The role that receives complaints, and the role that a public complaint is recorded as received by. */
  readonly receivedBy: RoleId
  readonly permissions: Readonly<Record<RoleId, readonly Permission[]>>
  /**
   * Relations a person may choose on the public form (`title`, as they say it), what staff call them (`called`), and the role
   * each takes in the procedure.
   */
  readonly relations: readonly Relation[]
  readonly theme?: Readonly<Record<string, string>>
  /** What it sorts complaints by, the oldest version first. */
  readonly themeLists?: readonly ThemeList[]
  /** Days that a payee’s bank details are kept after a payment that no ledger is to confirm; 28 where it does not say. */
  readonly keepsBankDetailsFor?: number
  /** How long what speaks of people is kept; what has no rule is kept until it has one. */
  readonly keeping?: readonly KeepingRule[]
  /** Its own words for letters, by 'procedure/letter' and piece; a piece that is not here is worded by the procedure. */
  readonly letterWords?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** What stands above and below every letter, where it is not the team, its address and the formats it can be had in. */
  readonly letterhead?: { readonly lines?: readonly string[]; readonly foot?: string }
  /**
   * Its own words for emails: above a letter; below a day’s reminders and below one that goes alone ({list}, {case} and {reminders} are links);
   * of a list of live complaints ({list}); of the link that confirms an account’s address.
   */
  readonly emailWords?: {
    readonly letter?: string
    readonly digest?: string
    readonly alone?: string
    readonly liveList?: string
    readonly confirm?: string
    readonly caseLink?: string
    readonly draftLink?: string
    readonly papersLink?: string
    readonly papersCode?: string
    readonly ownFigures?: string
  }
  /** What it asks of who complains; nothing, where it is not said. The counts are kept for so many years. */
  readonly equality?: { readonly questions: readonly EqualityQuestion[]; readonly keepsYears: number }
  /** The hours of a working day in which staff are written to, 'HH:MM' in London; 08:00 to 18:00 where it does not say. */
  readonly writesBetween?: { readonly from: string; readonly until: string }
}
