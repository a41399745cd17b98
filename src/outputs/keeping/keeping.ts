/** How long a case's personal data is kept, what keeps it longer, and what went of it. */
import { addDays, addMonths, type Calendar, type LocalDate, parseLocalDate } from '#calendar'
import type { Fact } from '#case'
import type { KeepingRule } from '#language'
import { actionsOf } from '../actions/actions.ts'
import type { CaseRead } from '../case-read.ts'
import { plainDay } from '../days-in-words/days.ts'
import { dayOf } from '../facts-of.ts'
import { factsThatCount } from '../facts-that-count.ts'
import { ombudsmanMatters } from '../ombudsman/matters.ts'
import { paymentsOf } from '../payments/payments.ts'

export const keptLongerBecause = {
  ombudsman: 'an ombudsman may ask for it',
  court: 'a court case',
  safeguarding: 'somebody’s safety',
  inquiry: 'a public inquiry',
  other: 'another reason',
} as const

export type KeptLongerWhy = keyof typeof keptLongerBecause

export const erasedBecause = {
  'time-over': 'its time was over',
  'person-asked': 'the person asked for it',
  mistake: 'it was put here by mistake',
  'third-person': 'it was about somebody else',
  'after-a-restore': 'the store was restored from a copy that still had it',
} as const

/** What whoever erases a case found out first (a request to see one's data is answered before the data goes). */
export const dataAskedInWords = {
  nobody: 'nobody had asked for their data',
  'had-it': 'whoever had asked for their data has had it',
} as const

export type DataAsked = keyof typeof dataAskedInWords

export const isDataAsked = (said: string): said is DataAsked => Object.hasOwn(dataAskedInWords, said)

export type ErasedWhy = keyof typeof erasedBecause

export const isErasedWhy = (why: string): why is ErasedWhy => Object.hasOwn(erasedBecause, why)

export const isKeptLongerWhy = (why: string): why is KeptLongerWhy => Object.hasOwn(keptLongerBecause, why)

/** It is kept although its time is over. */
export interface KeptLonger {
  readonly why: KeptLongerWhy
  readonly reason: string
  readonly on: LocalDate
  readonly by: string
  readonly until?: LocalDate
}

export interface ThingErased {
  readonly of: string
  readonly why: ErasedWhy
  readonly on: LocalDate
  readonly by: string
  readonly thing: string
  readonly dataAsked?: DataAsked
}

export interface Keeping {
  /** The day its time is over; nothing where no rule counts one. */
  readonly until?: LocalDate
  readonly longer?: KeptLonger
  /** Everything of it went. */
  readonly erased?: ThingErased
  /** What went by itself. */
  readonly things: readonly ThingErased[]
  /** Why it may not be erased now, each in a sentence; none: it may. */
  readonly hindrances: readonly string[]
}

const words = (fact: Fact, name: string): string => {
  const value = fact.data[name]
  return typeof value === 'string' ? value : ''
}

const whoDid = ({ by, recordedBy }: Fact): string => by?.person ?? recordedBy

const longerIn = (facts: readonly Fact[], today: LocalDate): KeptLonger | undefined => {
  const last = facts.findLast(({ type }) => type === 'kept-longer' || type === 'kept-no-longer')
  if (last?.type !== 'kept-longer') return undefined
  const until = parseLocalDate(words(last, 'until'))
  if (until !== undefined && until < today) return undefined
  const why = words(last, 'why')
  return {
    ...{ why: isKeptLongerWhy(why) ? why : 'other', reason: words(last, 'reason'), on: dayOf(last), by: whoDid(last) },
    ...(until !== undefined && { until }),
  }
}

const erasedIn = (facts: readonly Fact[]): readonly ThingErased[] =>
  facts.flatMap(fact => {
    const why = words(fact, 'why')
    if (fact.type !== 'personal-data-erased' || !isErasedWhy(why)) return []
    const asked = words(fact, 'dataAsked')
    const erased = { of: words(fact, 'of'), why, on: dayOf(fact), by: whoDid(fact), thing: words(fact, 'thing') }
    return [{ ...erased, ...(isDataAsked(asked) && { dataAsked: asked }) }]
  })

/** The day after which a case closed on this day is past its time. */
const keptUntil = ({ months }: KeepingRule, closedOn: LocalDate | undefined): LocalDate | undefined =>
  months === undefined || closedOn === undefined ? undefined : addMonths(closedOn, months)

/** The last day of closing of which a time of so many months is over today. */
export const closedToBePast = (months: number, today: LocalDate): LocalDate => {
  let last = addMonths(today, -months)
  while (addMonths(last, months) >= today) last = addDays(last, -1)
  while (addMonths(addDays(last, 1), months) < today) last = addDays(last, 1)
  return last
}

const closedOn = ({ facts, state }: CaseRead): LocalDate | undefined => {
  const isOpen = state.positions.find(({ kind }) => kind === 'case')?.open ?? true
  const last = isOpen ? undefined : (facts.findLast(({ type }) => type === 'case-closed') ?? facts.at(-1))
  return last && dayOf(last)
}

const decidedIn = ({ decidedBy }: KeepingRule, facts: readonly Fact[]): boolean =>
  decidedBy !== undefined && facts.findLast(({ type }) => type === decidedBy.fact)?.data[decidedBy.field] === true

const ofTime = (rule: KeepingRule | undefined, read: CaseRead, until: LocalDate | undefined): readonly string[] => {
  if (rule === undefined) return ['It is not said how long cases of this procedure are kept. Set it on the page of retention.']
  if (rule.decidedBy !== undefined)
    return decidedIn(rule, read.facts) ? [] : ['Nobody has decided yet that the file may go, as the procedure asks.']
  return until !== undefined && until >= read.state.today ? [`It is kept until ${plainDay(until)}.`] : []
}

const stillAlive = (read: CaseRead, calendar: Calendar): readonly string[] => [
  ...actionsOf(read)
    .filter(({ standing }) => standing === 'proposed' || standing === 'given-out' || standing === 'started')
    .map(({ what, id }) => `An action is still open: ${what === '' ? id : what}.`),
  ...paymentsOf(read)
    .filter(({ isOpen }) => isOpen)
    .map(({ id }) => `Payment ${id} is not finished.`),
  ...ombudsmanMatters(read, calendar)
    .filter(({ closedOn: ended }) => ended === undefined)
    .map(({ which }) => `The ombudsman’s case is open${which === '' ? '' : `: ${which}`}.`),
]

/** `rule`: that of its procedure. */
export const keepingOf = (whole: CaseRead, calendar: Calendar, rule: KeepingRule | undefined): Keeping => {
  const facts = factsThatCount(whole)
  const read = { ...whole, facts }
  const { today } = whole.state
  const closed = closedOn(read)
  const until = rule && keptUntil(rule, closed)
  const longer = longerIn(facts, today)
  const gone = erasedIn(whole.facts)
  const erased = gone.findLast(({ of }) => of === 'case')
  const hold =
    longer && `It is kept longer: ${keptLongerBecause[longer.why]}${longer.until === undefined ? '' : `, until ${plainDay(longer.until)}`}.`
  return {
    ...(until !== undefined && { until }),
    ...(longer && { longer }),
    ...(erased && { erased }),
    things: gone.filter(({ of }) => of !== 'case'),
    hindrances: [
      ...(erased ? ['Its personal data is erased already.'] : []),
      ...(closed === undefined ? ['The case is open.'] : []),
      ...(closed === undefined ? [] : ofTime(rule, read, until)),
      ...(hold === undefined ? [] : [hold]),
      ...stillAlive(whole, calendar),
    ],
  }
}
