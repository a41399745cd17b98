/** What stands above every page of a case: whose it is, how to deal with them, where it stands. */
import {
  agreedAdjustments,
  behaviourOf,
  type CaseRead,
  factsThatCount,
  type HealthStrip,
  holdsOf,
  keepingOf,
  keptLongerBecause,
  knowsLearning,
  knowsOmbudsmen,
  listInWords,
  longDay,
  partsOf,
  plainDay,
  roleTitle,
} from '#outputs'
import type { OpenCase, OpenRecord, Person } from '../../services.ts'
import { type LinkClause, linkClause } from '../parts/clauses.tsx'

export type Tab =
  | 'next'
  | 'routes'
  | 'timeline'
  | 'letters'
  | 'documents'
  | 'putting-right'
  | 'payments'
  | 'learning'
  | 'ombudsman'
  | 'themes'
  | 'people'
  | 'record'

export interface CaseFrameView {
  readonly reference: string
  readonly href: string
  readonly title: string
  readonly procedure: string
  readonly restricted: boolean
  readonly sub: string
  /** Why they see a restricted case that others of their role do not. */
  readonly byName?: string
  readonly needs?: { readonly of: string; readonly items: readonly string[] }
  /** Limits on contact that are in force, and what stands still: nobody who opens any page of the case may miss them. */
  readonly standing: readonly { readonly text: string; readonly href: string }[]
  readonly strip: HealthStrip
  readonly nextWhy?: string
  readonly tabs: readonly { readonly text: string; readonly href: string; readonly current: boolean }[]
}

/** The case as the outputs read it: its own facts and the body's facts that it sees. */
export const readOf = (open: OpenRecord): CaseRead => ({
  ...open,
  ...(open.reference === null && { of: 'body' as const }),
  facts: [...open.bodyFacts, ...open.facts],
})

export const caseHref = (reference: string): string => `/cases/${encodeURIComponent(reference)}`

export const clausesOf = (open: Pick<OpenRecord, 'procedure'>, clauses: Readonly<Record<string, unknown>>): LinkClause =>
  linkClause(open.procedure, clauses)

/** Where a record's pages are, and what it is called there: a case's, or the body's own. */
export interface Place {
  readonly name: string
  readonly home: string
  readonly section: '/cases' | '/service'
  /** Under it are the forms of its steps and the reasons of its dates. */
  readonly acts: string
  readonly back: string
}

export const placeOf = ({ reference, procedure }: Pick<OpenRecord, 'reference' | 'procedure'>): Place =>
  reference === null
    ? {
        name: 'The service',
        home: '/service',
        section: '/service',
        acts: `/service/under/${encodeURIComponent(procedure.id)}`,
        back: 'Back to the service',
      }
    : { name: reference, home: caseHref(reference), section: '/cases', acts: caseHref(reference), back: 'Back to the case' }

/** Who complains, where that is known: the person who made the complaint, else the one in that role. */
export const complainantOf = (open: OpenCase): Person | undefined => {
  const received = open.facts.find(({ type }) => type === 'complaint-received')
  const by = received?.by?.person
  return (by === undefined ? undefined : open.people[by]) ?? Object.values(open.people)[0]
}

/** What to call the person on the page; never more than the record holds. */
export const calledIn = (open: OpenCase): string => complainantOf(open)?.name ?? 'the complainant'

const subOf = (open: OpenCase): string => {
  const person = complainantOf(open)
  const received = open.facts.find(({ type }) => type === 'complaint-received')
  const on = received === undefined ? undefined : typeof received.on === 'string' ? received.on : received.on.from
  const channel = received?.data.channel
  const how = typeof channel === 'string' ? ` ${/^(in|on)-/.test(channel) ? '' : 'by '}${channel.replaceAll('-', ' ')}` : ''
  const who =
    person === undefined
      ? open.facts.some(({ type, data }) => type === 'personal-data-erased' && data.of === 'case')
        ? 'Who complained was erased'
        : 'Anonymous'
      : [person.name, person.relation, person.age].filter(part => part !== undefined && part !== '').join(', ')
  return `${who.replace(/\.$/, '')}. ${on === undefined ? '' : `Received${how} on ${longDay(on)}.`}`.trim()
}

const answers = ['finding-recorded', 'response-sent', 'complaint-resolved', 'action-proposed', 'payment-ordered']

/** Until something was found, answered or promised there is nothing to put right. */
const isAnswered = ({ facts }: OpenCase): boolean => facts.some(({ type }) => answers.includes(type))

const tabsOf = (open: OpenCase, current: Tab): CaseFrameView['tabs'] => {
  const at = caseHref(open.reference)
  const payments = new Set(open.facts.flatMap(({ type, about }) => (type === 'payment-ordered' ? (about?.payment ?? []) : [])))
  const tabs: readonly (readonly [Tab, string, string])[] = [
    ['next', 'What happens next', at],
    ['routes', 'Which way', `${at}/routes`],
    ['timeline', 'Timeline', `${at}/timeline`],
    ['letters', 'Correspondence', `${at}/letters`],
    ['documents', `Documents (${open.documents.length})`, `${at}/documents`],
    ...(isAnswered(open) || current === 'putting-right' ? [['putting-right', 'Putting right', `${at}/putting-right`] as const] : []),
    ...(knowsLearning(open) ? ([['learning', 'Learning', `${at}/learning`]] as const) : []),
    ...(payments.size > 0 || current === 'payments' ? [['payments', `Payments (${payments.size})`, `${at}/payments`] as const] : []),
    ...(knowsOmbudsmen(open) ? [['ombudsman', 'Ombudsman', `${at}/ombudsman`] as const] : []),
    ['themes', 'Themes', `${at}/themes`],
    ['people', 'People', `${at}/people`],
    ['record', 'Record a step', `${at}/record`],
  ]
  return tabs.map(([id, text, href]) => ({ text, href, current: id === current }))
}

/** 'Letters in large print: agreed 5 April 2026'. */
const adjustmentsInWords = (open: OpenCase): readonly string[] =>
  agreedAdjustments(readOf(open)).map(({ decided: { what, format, on, for: until, reach } }) => {
    const more = [format, reach.replaceAll('-', ' '), until].filter(part => part !== '' && !what.toLowerCase().includes(part.toLowerCase()))
    return `${[what, ...more].join(', ')}: agreed ${plainDay(on)}`
  })

/** What limits contact with them now. */
const limitsInWords = (open: OpenCase): readonly string[] =>
  behaviourOf(readOf(open)).limits.flatMap(({ is, measure, endsOn, reviewOn }) => {
    if (is !== 'in-force') return []
    const until = endsOn === undefined ? '' : ` until ${plainDay(endsOn)}`
    const review = reviewOn === undefined ? '' : `, looked at again by ${plainDay(reviewOn)}`
    return [`Contact is limited${until}${review}: ${measure}. What they complain of is looked at as any other complaint.`]
  })

/** How to deal with the people of a case: their own words, what was agreed, and what limits contact. */
export const readFirst = (open: OpenCase): readonly string[] => [
  ...new Set([...Object.values(open.people).flatMap(({ needs }) => needs), ...adjustmentsInWords(open), ...limitsInWords(open)]),
]

const dayIn = ({ on }: OpenCase['facts'][number]): string => (typeof on === 'string' ? on : on.from)

/** Letters to them since it was agreed to ring, with no call since. */
const notRung = (open: OpenCase): readonly string[] => {
  const agreed = agreedAdjustments(readOf(open)).find(({ decided: { reach } }) => reach === 'telephone')
  const name = complainantOf(open)?.name
  if (agreed === undefined || name === undefined) return []
  const calls = open.facts.filter(({ type, data }) => type === 'contact-made' && data.channel === 'telephone').map(dayIn)
  return open.letters
    .filter(({ sentOn, to }) => sentOn >= agreed.decided.on && to.some(line => line.includes(name)) && !calls.some(call => call >= sentOn))
    .map(({ title, sentOn }) => `It was agreed to ring them, and no call is noted since “${title}” went on ${plainDay(sentOn)}.`)
}

/** That its personal data is gone, or is kept longer than its time. */
const keptInWords = (open: OpenCase): readonly string[] => {
  if (!open.facts.some(({ type }) => type === 'kept-longer' || type === 'personal-data-erased')) return []
  const { erased, longer } = keepingOf(readOf(open), open.calendar, undefined)
  if (erased) return [`Its personal data was erased on ${plainDay(erased.on)}. What happened, when and under which clause is still here`]
  if (longer === undefined) return []
  return [
    `It is kept longer, because ${keptLongerBecause[longer.why]}${longer.until === undefined ? '' : `, until ${plainDay(longer.until)}`}`,
  ]
}

const standingOf = (open: OpenCase): CaseFrameView['standing'] => {
  const at = `${caseHref(open.reference)}/people`
  const holds = holdsOf(readOf(open)).standing.map(({ title, since, points, reviewOn }) => {
    const which = points.length === 0 ? '' : ` (${points.length === 1 ? 'point' : 'points'} ${points.join(', ')})`
    return `${title}${which}, ${plainDay(since)}${reviewOn === undefined ? '' : `; looked at again on ${plainDay(reviewOn)}`}`
  })
  return [
    ...keptInWords(open).map(text => ({ text, href: `${caseHref(open.reference)}/keeping` })),
    ...notRung(open).map(text => ({ text, href: `${caseHref(open.reference)}/call` })),
    ...limitsInWords(open).map(text => ({ text, href: `${at}/behaviour` })),
    ...holds.map(text => ({ text, href: `${at}/holds` })),
  ]
}

/** Of a part that is lent, or an action, it says no more than that it is theirs. */
const byNameInWords = (open: OpenCase, account: string): string => {
  const own = partsOf(open.procedure, factsThatCount(readOf(open))).filter(({ person }) => person === account)
  const titles = [...new Set(own.map(({ as }) => roleTitle(open.procedure, as)))]
  const because = titles.length === 0 ? 'something in it is given to you by name' : `you are named in it: ${listInWords(titles)}`
  return `You see this restricted case because ${because}. Others in your role do not.`
}

export const caseFrameView = (open: OpenCase, strip: HealthStrip, current: Tab): CaseFrameView => {
  const needs = [...Object.values(open.people).flatMap(person => person.needs), ...adjustmentsInWords(open)]
  return {
    reference: open.reference,
    href: caseHref(open.reference),
    title: open.title,
    procedure: `${open.procedure.title}, version of ${plainDay(open.procedure.receivedFrom)}`,
    restricted: open.restricted,
    sub: subOf(open),
    ...(open.byName !== undefined && { byName: byNameInWords(open, open.byName) }),
    ...(needs.length > 0 && { needs: { of: calledIn(open), items: [...new Set(needs)] } }),
    standing: standingOf(open),
    strip,
    ...(strip.next && { nextWhy: `${caseHref(open.reference)}/why/${strip.next.key}` }),
    tabs: tabsOf(open, current),
  }
}
