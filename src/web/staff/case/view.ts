/** What happens next in a case: the duties, the rights, what would be refused, and the points, as the page prints them. */
import { daysBetween } from '#calendar'
import type { Refusal, Thing } from '#case'
import {
  type Chip,
  factsThatCount,
  lengthInWords,
  listInWords,
  type NextThing,
  type OpenWindow,
  partsOf,
  plainDay,
  refusalInWords,
  refusedForInWords,
  roleTitle,
  shortDay,
  type WhatHappensNext,
  type WhenInWords,
} from '#outputs'
import type { RelatedCase } from '../../intake-services.ts'
import type { Account, OpenCase, OpenRecord } from '../../services.ts'
import { actsOf, sentence } from '../acts/act.ts'
import { doersOf, isOffered } from '../acts/offer.ts'
import { pointsOf, thingInWords, thingsOf } from '../acts/points.ts'
import { startOfResponse } from '../acts/the-response.ts'
import { type SafeguardingView, safeguardingOf } from '../case-frame/safeguarding.tsx'
import { type CaseFrameView, calledIn, caseHref, readOf } from '../case-frame/view.ts'
import { type LetterOfPart, lettersOfPart } from '../case-people/letters-of-part.ts'
import { idInWords } from '../forms/names.ts'
import { decidedByOmbudsmen } from '../ombudsman/decided.ts'
import type { ClauseLink, LinkClause } from '../parts/clauses.tsx'
import { mayUse } from '../permissions.ts'
import { overruledIn } from '../rights/overruled.ts'
import { type ConsentView, consentsOf, type RelatedView, relatedViews, summaryOf } from './people-view.ts'

export interface Reason {
  readonly because: string
  readonly clauses: readonly ClauseLink[]
  readonly instead?: string
  /** What it is refused for, one by one. */
  readonly about?: readonly string[]
}

export interface NextView {
  readonly when: WhenInWords
  readonly isLate?: boolean
  readonly title: string
  readonly by: string
  readonly why: string
  readonly clauses: readonly ClauseLink[]
  readonly whyHref?: string
  readonly chips: readonly Chip[]
  readonly notes: readonly string[]
  readonly blocked: readonly Reason[]
  /** `about`: which of several it is for, said to whoever hears the button without what stands around it. */
  readonly action?: { readonly text: string; readonly href: string; readonly about?: string }
  /** What else may be begun from here. */
  readonly also?: { readonly text: string; readonly href: string }
}

export interface PointView {
  readonly id: string
  readonly words: string
  readonly finding?: { readonly words: string; readonly chip: Chip['kind'] }
  readonly reasons: string
}

export interface CaseView {
  readonly frame: CaseFrameView
  readonly called: string
  readonly next: readonly NextView[]
  readonly windows: readonly NextView[]
  readonly cannot: readonly { readonly title: string; readonly reasons: readonly Reason[]; readonly leads: boolean }[]
  readonly points: readonly PointView[]
  readonly overall?: string
  /** What ombudsmen decided about it, beside our own findings. */
  readonly decided: readonly string[]
  readonly people: readonly {
    readonly as: string
    readonly name: string
    readonly detail: string
    /** What they were sent because of their part. */
    readonly letters?: readonly LetterOfPart[]
  }[]
  readonly consents: readonly ConsentView[]
  readonly related: readonly RelatedView[]
  readonly safeguarding: SafeguardingView | undefined
  /** In our words, kept apart from theirs. */
  readonly summary: string
  readonly dates: readonly { readonly title: string; readonly day: string; readonly detail: string; readonly href: string }[]
  readonly record: { readonly words: string; readonly unbroken: boolean }
  /** Where the case may be moved to another version of its procedure, by those who may. */
  readonly moveHref?: string
}

/** What can be done instead of what is refused, in words. */
export const insteadOf = (open: OpenRecord, offers: Refusal['offers']): string | undefined => {
  if (offers === undefined) return undefined
  if (offers === 'ombudsman') return `You can tell them about ${open.body.ombudsman.name} instead.`
  const letter = open.procedure.letters?.[offers]
  if (letter) return `You can send the letter “${letter.title}” instead.`
  const track = open.procedure.tracks?.[offers]
  return track ? `It can go another way instead: ${track.title}.` : undefined
}

export const reasonOf =
  (open: OpenRecord, link: LinkClause) =>
  ({ because, clause, offers, things }: Pick<Refusal, 'because' | 'clause' | 'offers' | 'things'>): Reason => {
    const instead = insteadOf(open, offers)
    const about = things === undefined || things.length === 0 ? [] : refusedForInWords(readOf(open), { things })
    return {
      because: refusalInWords({ because, clause }),
      clauses: link(clause),
      ...(instead !== undefined && { instead }),
      ...(about.length > 0 && { about }),
    }
  }

/** The button of a duty or right that this account may do, if it may. */
export const actionFor = (open: OpenCase, account: Account, key: string): NextView['action'] => {
  const act = actsOf(open.procedure).get(key)
  if (act === undefined) return undefined
  const doers = doersOf(act, open.procedure, account)
  if (!isOffered(doers)) return undefined
  const at = caseHref(open.reference)
  return act.letter !== undefined && doers.own.length > 0 && account.permissions.includes('send-letters')
    ? { text: startOfResponse(open, account, key)?.text ?? 'Write the letter', href: `${at}/letter/${key}` }
    : { text: doers.own.length > 0 ? 'Record this' : 'Record for them', href: `${at}/record/${key}` }
}

/** A draft is handed in by what else records it; it is written as the response. */
const alsoFor = (open: OpenCase, account: Account, key: string, actionHref: string | undefined): NextView['also'] => {
  const start = startOfResponse(open, account, key)
  const href = `${caseHref(open.reference)}/${start?.path}`
  return start === undefined || href === actionHref ? undefined : { text: start.text, href }
}

/** Of a complaint of several people, those for whom alone it is owed. */
const membersIn = ({ people }: OpenCase, { things }: NextThing): readonly string[] => {
  const names = things.flatMap(({ kind, id }) => (kind === 'member' ? [people[id]?.name ?? 'somebody whose name was erased'] : []))
  return names.length === 0 ? [] : [`Only for ${listInWords(names)}.`]
}

/** Of several actions, payments and the like, the one that it is owed for, in the words it is known by. */
const thingsIn = (open: OpenCase, { things }: NextThing): readonly (Thing & { readonly words: string })[] =>
  things.flatMap(one =>
    ['point', 'member', 'period'].includes(one.kind)
      ? []
      : thingsOf(open, one.kind).flatMap(({ id, words }) => (id === one.id && words !== `Number ${id}` ? [{ ...one, words }] : [])),
  )

/** The form with what it is owed for chosen in it. */
const aboutIt = (action: NextView['action'], about: ReturnType<typeof thingsIn>): NextView['action'] =>
  action === undefined || about.length === 0 || !action.href.includes('/record/')
    ? action
    : {
        ...action,
        href: `${action.href}?${new URLSearchParams(about.map(({ kind, id }) => [kind, id]))}`,
        about: about.map(({ words, ...thing }) => `${thingInWords(thing)}: ${words}`).join(', '),
      }

/** A duty or right as a list prints it, with its button where this account may do it. */
export const nextView =
  (open: OpenCase, account: Account, link: LinkClause) =>
  (thing: NextThing): NextView => {
    const about = thingsIn(open, thing)
    const action = aboutIt(actionFor(open, account, thing.act), about)
    const also = alsoFor(open, account, thing.act, action?.href)
    return {
      when: thing.when,
      isLate: thing.due !== undefined && thing.due < open.state.today && !thing.chips.some(({ words }) => words === 'Aim passed'),
      title: sentence(thing.title),
      by: thing.by,
      why: thing.why,
      clauses: link(thing.clause),
      whyHref: `${caseHref(open.reference)}/why/${thing.key.split(' ')[0]}`,
      chips: thing.chips,
      notes: [
        ...about.map(({ words }) => `“${words}”`),
        ...(thing.missing.length > 0 ? [`Still missing: ${thing.missing.join('; ')}.`] : []),
        ...(thing.points.length > 0 ? [`Concerns ${thing.points.length === 1 ? 'point' : 'points'} ${thing.points.join(', ')}.`] : []),
        ...membersIn(open, thing),
        ...(thing.reminder ? [thing.reminder.words] : []),
      ],
      blocked: thing.blockedBy.map(reasonOf(open, link)),
      ...(action && { action }),
      ...(also && { also }),
    }
  }

/** Something that may be done for a while, as a list prints it. */
export const windowViews = (open: OpenCase, windows: readonly OpenWindow[], account: Account, link: LinkClause): readonly NextView[] =>
  windows.map(window => {
    const action = actionFor(open, account, window.key)
    return {
      when: window.when,
      title: sentence(window.title),
      by: window.by,
      why: '',
      clauses: link(window.clause),
      chips: [],
      notes: [],
      blocked: window.notes.map(({ words, clause }) => ({ because: words, clauses: link(clause) })),
      ...(action && { action }),
    }
  })

/** A finding that goes against the complaint has no colour of its own: it is neither good nor bad. */
const pointViews = (open: OpenCase): readonly PointView[] =>
  pointsOf(open).map(({ id, words, finding, reasons }) => ({
    id,
    words,
    reasons: reasons ?? '',
    ...(finding !== undefined && {
      finding: { words: idInWords(finding), chip: finding.startsWith('not-') ? ('plain' as const) : ('good' as const) },
    }),
  }))

/** Whom staff ask in the service that it is about, where the body says. */
const referralOf = (open: OpenCase): CaseView['people'] => {
  const received = open.facts.find(({ type }) => type === 'complaint-received')
  const service = open.body.services.find(({ id }) => id === received?.data.service)
  if (service?.referral === undefined) return []
  const { who, phone, email } = service.referral
  return [{ as: `In ${service.title}, ask`, name: who, detail: [phone, email].filter(text => text !== undefined).join(', ') }]
}

const peopleOf = (open: OpenCase): CaseView['people'] => {
  const ofCase = Object.values(open.people).map(person => ({
    as: roleTitle(open.procedure, person.as),
    name: [person.name, person.age].filter(part => part !== undefined && part !== '').join(', '),
    detail: [
      person.relation,
      person.phone,
      person.email,
      person.nameKeptBy && `For those whose work needs it, and for whoever has a part in the case (${person.nameKeptBy})`,
      open.contactKeptBy && `Contact details: for those it is shared with (${open.contactKeptBy})`,
    ]
      .filter(part => part !== undefined && part !== '')
      .join(' · '),
  }))
  // Who has a part now: not whose appointment was taken back, or who gave it to another.
  const appointed = partsOf(open.procedure, factsThatCount(readOf(open))).flatMap(part =>
    Object.hasOwn(open.people, part.person)
      ? []
      : [
          {
            as: roleTitle(open.procedure, part.as),
            name: open.accounts[part.person] ?? part.person,
            detail: `Since ${plainDay(part.since)}`,
            letters: lettersOfPart(open, part),
          },
        ],
  )
  return [...ofCase, ...appointed]
}

/** One date for each of several points says for which it is. */
const titleOfDate = ({ state }: OpenCase, { key, title, for: things }: OpenCase['state']['dates'][number]): string => {
  const points = things.flatMap(({ kind, id }) => (kind === 'point' ? [id] : []))
  const isOne = points.length === 0 || state.dates.filter(date => date.key === key).length === 1
  return isOne ? sentence(title) : `${sentence(title)}: ${points.length === 1 ? 'point' : 'points'} ${points.join(', ')}`
}

/** A date that counts from a day of which only a span is known. */
const betweenDays = (open: OpenCase, date: OpenCase['state']['dates'][number]): CaseView['dates'] =>
  date.earliest === undefined || date.latest === undefined
    ? []
    : [
        {
          title: titleOfDate(open, date),
          day: `${shortDay(date.earliest)} to ${shortDay(date.latest)} ${date.latest.slice(0, 4)}`,
          detail: 'the day it counts from is not known to the day',
          href: `${caseHref(open.reference)}/why/${date.key}`,
        },
      ]

const datesOf = (open: OpenCase): CaseView['dates'] => {
  const received = open.facts.find(({ type }) => type === 'complaint-received')
  const on = received === undefined ? undefined : typeof received.on === 'string' ? received.on : received.on.from
  const named = open.state.dates.flatMap(date =>
    date.due === undefined
      ? betweenDays(open, date)
      : [
          {
            title: titleOfDate(open, date),
            day: `${shortDay(date.due)} ${date.due.slice(0, 4)}`,
            detail: date.base !== undefined && date.base !== date.due ? `first ${plainDay(date.base)}` : '',
            href: `${caseHref(open.reference)}/why/${date.key}`,
          },
        ],
  )
  const age =
    on === undefined
      ? []
      : [
          {
            title: 'Age of the case',
            day: lengthInWords(daysBetween(on, open.state.today), 'calendar-days'),
            detail: `since it was received, ${plainDay(on)}`,
            href: '',
          },
        ]
  return [...named, ...age]
}

export const caseView = (
  open: OpenCase,
  what: WhatHappensNext,
  frame: CaseFrameView,
  account: Account,
  link: LinkClause,
  related: readonly RelatedCase[],
): CaseView => ({
  frame,
  called: calledIn(open),
  next: what.next.map(nextView(open, account, link)),
  windows: windowViews(open, what.windows, account, link),
  cannot: what.cannot.map(({ title, reasons, leads }) => ({ title: sentence(title), reasons: reasons.map(reasonOf(open, link)), leads })),
  points: pointViews(open),
  ...(open.state.outcomes.overall !== undefined && { overall: idInWords(open.state.outcomes.overall) }),
  decided: decidedByOmbudsmen(open),
  people: [...peopleOf(open), ...referralOf(open)],
  consents: consentsOf(open, overruledIn(open)),
  related: relatedViews(open, related),
  safeguarding: safeguardingOf(open, link),
  summary: summaryOf(open),
  dates: datesOf(open),
  ...(mayUse('GET /cases/:reference/version', account.permissions) && { moveHref: `${caseHref(open.reference)}/version` }),
  record: {
    words: `${open.chain.entries === 1 ? '1 entry' : `${open.chain.entries.toLocaleString('en-GB')} entries`}, ${open.chain.unbroken ? 'unbroken' : 'BROKEN: tell the person who runs the service'}`,
    unbroken: open.chain.unbroken,
  },
})
