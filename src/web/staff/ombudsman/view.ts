/** The matters of a case with ombudsmen, exactly as the page prints them. */
import type { Ombudsman } from '#language'
import {
  type BundleItem,
  beginningsOfMatters,
  type Chip,
  type Found,
  type MatterDate,
  matterChip,
  type OmbudsmanMatter,
  ombudsmanMatters,
  ombudsmanNamed,
  plainDay,
  type Recommendation,
  shortDay,
  waitsFor,
} from '#outputs'
import { toldApart } from '../../layout/index.ts'
import type { Account, OpenCase } from '../../services.ts'
import { actsOf, sentence } from '../acts/act.ts'
import { doersOf, isOffered } from '../acts/offer.ts'
import { actionFor, type NextView, nextView, type Reason, reasonOf, windowViews } from '../case/view.ts'
import { caseHref, readOf } from '../case-frame/view.ts'
import { idInWords } from '../forms/names.ts'
import type { ClauseLink, LinkClause } from '../parts/clauses.tsx'
import { mayUse } from '../permissions.ts'
import { calledBy, ombudsmenOf } from './decided.ts'

export interface StepLink {
  readonly text: string
  readonly href: string
  readonly clauses: readonly ClauseLink[]
}

export interface MatterView {
  readonly id: string
  readonly anchor: string
  readonly name: string
  readonly reference?: string
  readonly chip: Chip
  /** ', JR-1': what tells it from the other matters of the case, for somebody who hears its links; nothing where it is the only one. */
  readonly apart: string
  readonly about: readonly { readonly label: string; readonly value: string; readonly href?: string }[]
  readonly next: readonly NextView[]
  /** What may be done of it until a day. */
  readonly windows: readonly NextView[]
  /** Said where nothing is owed. */
  readonly waits: string
  readonly items: readonly {
    readonly number: number
    readonly words: string
    readonly answer?: { readonly text: string; readonly href?: string; readonly on: string }
  }[]
  readonly gathered: string
  /** The act that says what answers an item, where this account may. */
  readonly gather?: { readonly act: string; readonly options: readonly BundleItem[] }
  readonly bundleHref?: string
  readonly dates: readonly {
    readonly title: string
    readonly due: string
    readonly notes: readonly string[]
    readonly state: string
    readonly whyHref: string
    readonly later?: StepLink
  }[]
  readonly reminders: readonly string[]
  readonly notices: readonly {
    readonly title: string
    readonly clauses: readonly ClauseLink[]
    readonly readers: readonly { readonly title: string; readonly told: string; readonly isTold: boolean }[]
    readonly action?: StepLink
  }[]
  readonly sent: readonly string[]
  readonly findings: readonly {
    readonly title: string
    readonly rows: readonly { readonly label: string; readonly value: string }[]
  }[]
  readonly recommendations: readonly {
    readonly what: string
    readonly due: string
    readonly chip: Chip
    readonly notes: readonly string[]
    readonly steps: readonly StepLink[]
  }[]
  readonly payments: string
  readonly steps: readonly StepLink[]
  readonly refused: readonly { readonly title: string; readonly reasons: readonly Reason[] }[]
}

export interface OmbudsmanView {
  readonly matters: readonly MatterView[]
  readonly ours?: string
  readonly begin: readonly StepLink[]
  readonly list: readonly Ombudsman[]
}

interface Of {
  readonly open: OpenCase
  readonly account: Account
  readonly link: LinkClause
  readonly items: readonly BundleItem[]
}

const query = (about: Readonly<Record<string, string>>): string => new URLSearchParams({ ...about, back: 'ombudsman' }).toString()

/** A link to the form of an act, about these things; nothing where the account may not do it. */
const stepLink = ({ open, account, link }: Of, key: string, about: Readonly<Record<string, string>>, text?: string): StepLink[] => {
  const act = actsOf(open.procedure).get(key)
  const action = act && actionFor(open, account, key)
  if (act === undefined || action === undefined) return []
  const named = Object.fromEntries(Object.entries(about).filter(([, value]) => value !== ''))
  return [{ text: text ?? sentence(act.title), href: `${action.href}?${query(named)}`, clauses: link(act.clause) }]
}

const kind = 'enquiry'

const aboutOf = (of: Of, matter: OmbudsmanMatter): MatterView['about'] => {
  const found = ombudsmanNamed(ombudsmenOf(of.open.body), matter.which)
  const { lead, closedOn, howClosed } = matter
  return [
    { label: 'Its reference', value: matter.reference ?? 'Not recorded' },
    { label: 'Since', value: plainDay(matter.since) },
    ...(matter.premature ? [{ label: 'Approach', value: 'Too early: our own stages were not finished' }] : []),
    ...(lead ? [{ label: 'Who leads', value: `${lead.words}, since ${plainDay(lead.since)}` }] : []),
    ...(found ? [{ label: 'How to reach it', value: `${found.phone}, ${new URL(found.url).hostname}`, href: found.url }] : []),
    ...(closedOn
      ? [
          {
            label: 'Closed',
            value: [plainDay(closedOn), howClosed === undefined ? '' : idInWords(howClosed).toLowerCase()].filter(x => x).join(', '),
          },
        ]
      : []),
  ]
}

const answerIn = (of: Of, foundIn: string): { readonly text: string; readonly href?: string } => {
  const text = of.items.find(({ id }) => id === foundIn)?.title ?? foundIn
  const [what = '', id = ''] = foundIn.split('/')
  const at = caseHref(of.open.reference)
  const href = {
    document: `${at}/documents/${encodeURIComponent(id)}`,
    letter: `${at}/letters/${encodeURIComponent(id)}`,
    chronology: `${at}/timeline`,
  }
  return what === 'document' || what === 'letter' || what === 'chronology' ? { text, href: href[what] } : { text }
}

const itemViews = (of: Of, matter: OmbudsmanMatter): MatterView['items'] =>
  matter.items.map(({ number, words, foundIn, on }) => ({
    number,
    words,
    ...(foundIn !== undefined && on !== undefined && { answer: { ...answerIn(of, foundIn), on: plainDay(on) } }),
  }))

const gatheredInWords = ({ items, allGatheredOn, state }: OmbudsmanMatter): string => {
  const missing = items.filter(({ foundIn }) => foundIn === undefined)
  if (items.length === 0) return 'Nothing is recorded as asked for.'
  if (missing.length > 0 && allGatheredOn !== undefined)
    return `All was recorded as gathered on ${plainDay(allGatheredOn)}. What answers ${missing.length} of the ${items.length} was not said.`
  if (missing.length === 0) return `All ${items.length} are gathered.`
  if (state !== 'answering') return `What answers ${missing.length} of the ${items.length} was not said.`
  return `${items.length - missing.length} of ${items.length} gathered. Still missing: ${missing.map(({ words }) => words).join('; ')}.`
}

/** The act that records this type for one matter. */
const actOf = ({ open, account }: Of, type: string): string | undefined =>
  [...actsOf(open.procedure).values()].find(
    act => act.ways.some(way => way.type === type) && isOffered(doersOf(act, open.procedure, account)),
  )?.key

const laterLink = (of: Of, { id }: OmbudsmanMatter, date: MatterDate): StepLink | undefined => {
  const key = [...actsOf(of.open.procedure).keys()].find(one => one.startsWith(`${date.key}/`))
  return key === undefined ? undefined : stepLink(of, key, { [kind]: id }, 'Record a later date')[0]
}

const states: Readonly<Record<string, string>> = {
  'met-in-time': 'Done in time',
  'met-in-time-after-extension': 'Done in the time agreed',
  'met-late': 'Done late',
  met: 'Done',
  late: 'Late',
  owed: 'Owed',
  missed: 'Passed undone',
  'no-longer-owed': 'No longer owed',
}

const dateViews = (of: Of, matter: OmbudsmanMatter): MatterView['dates'] =>
  matter.dates.map(date => {
    const later = laterLink(of, matter, date)
    return {
      title: date.title,
      due: plainDay(date.due),
      notes: [
        ...(date.first === undefined ? [] : [`First ${plainDay(date.first)}.`]),
        ...date.moves.map(
          ({ on, to }) => `Moved on ${plainDay(on)}${to === undefined ? '' : ` to ${plainDay(to)}`}: the Ombudsman agreed.`,
        ),
      ],
      state: [states[date.status ?? ''] ?? '', date.doneOn === undefined ? '' : plainDay(date.doneOn)].filter(x => x !== '').join(', '),
      whyHref: `${caseHref(of.open.reference)}/why/${date.key}?${new URLSearchParams({ [kind]: matter.id })}`,
      ...(later && matter.next.some(({ due }) => due === date.due) && { later }),
    }
  })

const said = { planned: 'Due', due: 'Due now', sent: 'Sent', late: 'Not sent; it was due' } as const

const noticeViews = (of: Of, { id, notices }: OmbudsmanMatter): MatterView['notices'] =>
  notices.map(({ key, title, clause, readers }) => {
    const action = readers.every(({ told }) => told !== undefined) ? undefined : stepLink(of, key, { [kind]: id }, 'Record who was told')[0]
    return {
      title,
      clauses: of.link(clause),
      readers: readers.map(reader => ({
        title: reader.title,
        isTold: reader.told !== undefined,
        told: reader.told === undefined ? 'Not told yet' : `Told ${plainDay(reader.told)}`,
      })),
      ...(action && { action }),
    }
  })

const yesNo = (value: boolean | undefined): string => (value === undefined ? 'Not recorded' : value ? 'Yes' : 'No')

const foundRows = ({ outcome, fault, faultPoints, remedy }: Found): { label: string; value: string }[] => [
  { label: 'Outcome', value: sentence(outcome.replaceAll('-', ' ')) },
  { label: 'Fault', value: `${yesNo(fault)}${faultPoints === undefined ? '' : `, on ${faultPoints}`}` },
  ...(remedy === undefined ? [] : [{ label: 'Remedy', value: remedy }]),
]

const findingViews = ({ draft, decision }: OmbudsmanMatter): MatterView['findings'] => [
  ...(decision
    ? [
        {
          title: 'What it decided',
          rows: [
            ...foundRows(decision),
            ...(decision.issuedOn ? [{ label: 'Issued', value: plainDay(decision.issuedOn) }] : []),
            { label: 'Received', value: plainDay(decision.on) },
          ],
        },
      ]
    : []),
  ...(draft
    ? [
        {
          title: 'Its draft',
          rows: [
            ...foundRows(draft),
            { label: 'Received', value: plainDay(draft.on) },
            {
              label: 'Our answer',
              value: draft.answered
                ? [
                    `${draft.answered.accepted ? 'Accepted' : 'Not accepted'}, ${plainDay(draft.answered.on)}.`,
                    draft.answered.comments ?? '',
                  ]
                    .join(' ')
                    .trim()
                : 'None yet',
            },
          ],
        },
      ]
    : []),
]

const recommendationChip = ({ is, isLate }: Recommendation): Chip => {
  if (is === 'dropped') return { kind: 'plain', words: 'Given up' }
  if (is === 'done') return { kind: 'good', words: isLate ? 'Done, late' : 'Done' }
  if (is === 'verified') return { kind: 'good', words: isLate ? 'Verified, late' : 'Done and verified' }
  if (is === 'reported') return { kind: 'wait', words: 'Reported, not verified' }
  return isLate ? { kind: 'late', words: 'Late' } : { kind: 'today', words: 'To be done' }
}

/** The steps of an open recommendation: of the acts for each action at the ombudsman's stage, those that are owed or may be done. */
const recommendationSteps = (of: Of, { id, is }: Recommendation): StepLink[] => {
  if (is !== 'open' && is !== 'reported') return []
  const wanted = is === 'open' ? 'action-done' : 'action-checked'
  const acts = [...actsOf(of.open.procedure).values()].filter(
    act => act.each === 'action' && act.ways.some(({ type }) => type === wanted) && isOffered(doersOf(act, of.open.procedure, of.account)),
  )
  const text = is === 'open' ? 'Record it as done' : 'Verify it'
  const own = acts.filter(act => stagesOf(of.open).has(act.stage))
  return [...own, ...acts].slice(0, 1).flatMap(act => stepLink(of, act.key, { action: id }, text))
}

const stagesOf = ({ procedure }: OpenCase): ReadonlySet<string> =>
  new Set([...actsOf(procedure).values()].filter(({ each }) => each === kind).map(({ stage }) => stage))

const recommendationViews = (of: Of, { recommendations }: OmbudsmanMatter): MatterView['recommendations'] =>
  recommendations.map(one => ({
    what: one.what,
    due: one.due === undefined ? 'No date' : plainDay(one.due),
    chip: recommendationChip(one),
    notes: [
      ...(one.doneOn === undefined ? [] : [`Done ${plainDay(one.doneOn)}${one.proof === undefined ? '' : `: ${one.proof}`}`]),
      ...(one.checkedOn === undefined
        ? []
        : [`Verified ${plainDay(one.checkedOn)}${one.evidence === undefined ? '' : `: ${one.evidence}`}`]),
      ...(one.reasons === undefined ? [] : [one.reasons]),
    ],
    steps: recommendationSteps(of, one),
  }))

/** Recording what was recommended: the acts at the ombudsman's stage that propose an action. */
const recommendLinks = (of: Of): StepLink[] =>
  [...actsOf(of.open.procedure).values()]
    .filter(act => stagesOf(of.open).has(act.stage) && act.ways.some(({ type }) => type === 'action-proposed'))
    .flatMap(act => stepLink(of, act.key, { action: 'new' }))

const stepViews = (of: Of, matter: OmbudsmanMatter): StepLink[] => {
  const shown = new Set([...matter.next, ...matter.windows].map(({ key }) => key))
  // What was asked for is gathered in the list itself.
  const isGathering = (key: string): boolean =>
    actsOf(of.open.procedure)
      .get(key)
      ?.ways.some(({ type }) => type === 'ombudsman-item-gathered') === true
  const open = matter.steps.filter(({ key, is }) => is !== 'closed' && !shown.has(key) && !isGathering(key))
  const enquiry = beginningsOfMatters(of.open.procedure).filter(
    ({ type }) => type === 'ombudsman-enquiry-received' && (matter.state === 'approached' || matter.state === 'too-early'),
  )
  return [
    ...enquiry.flatMap(({ key }) => stepLink(of, key, { [kind]: matter.id })),
    ...open.flatMap(({ key }) => stepLink(of, key, { [kind]: matter.id })),
    ...(matter.draft || matter.decision ? recommendLinks(of) : []),
  ]
}

const withMatter = (id: string, action: NextView['action']): NextView['action'] =>
  action && { ...action, href: `${action.href}?${query(id === '' ? {} : { [kind]: id })}` }

const actionOf = (action: NextView['action']): Pick<NextView, 'action'> => (action === undefined ? {} : { action })

const matterView = (of: Of, matter: OmbudsmanMatter, apart: string): MatterView => {
  const { open, account, link } = of
  const gather = matter.state !== 'answering' ? undefined : actOf(of, 'ombudsman-item-gathered')
  const next = matter.next.map(thing => {
    const view = nextView(open, account, link)(thing)
    const action = withMatter(matter.id, view.action)
    const whyHref = view.whyHref === undefined ? undefined : `${view.whyHref}?${new URLSearchParams({ [kind]: matter.id })}`
    return { ...view, ...(whyHref !== undefined && { whyHref }), ...(action && { action }) }
  })
  return {
    id: matter.id,
    anchor: `m-${matter.id}`,
    name: calledBy(ombudsmenOf(open.body), matter.which),
    ...(matter.reference !== undefined && { reference: matter.reference }),
    chip: matterChip(matter.state),
    apart,
    about: aboutOf(of, matter),
    next,
    windows: windowViews(open, matter.windows, account, link).map(view => ({ ...view, ...actionOf(withMatter(matter.id, view.action)) })),
    waits: next.length > 0 || matter.windows.length > 0 ? '' : waitsFor(matter.state),
    items: itemViews(of, matter),
    gathered: gatheredInWords(matter),
    ...(gather !== undefined && { gather: { act: gather, options: of.items } }),
    ...(matter.items.length > 0 &&
      mayUse('GET /cases/:reference/bundle', account.permissions) && {
        bundleHref: `${caseHref(open.reference)}/bundle?${new URLSearchParams({ [kind]: matter.id })}`,
      }),
    dates: dateViews(of, matter),
    reminders: matter.reminders.map(({ what, day, is }) => `${what}. ${said[is]} ${shortDay(day)} ${day.slice(0, 4)}.`),
    notices: noticeViews(of, matter),
    sent: matter.sent.map(({ on, of: what, by }) =>
      [`${plainDay(on)}: ${idInWords(what).toLowerCase()}`, by].filter(x => x !== '').join(', '),
    ),
    findings: findingViews(matter),
    recommendations: recommendationViews(of, matter),
    payments:
      matter.payments.length === 0
        ? ''
        : matter.payments.length === 1
          ? '1 payment was ordered because of it.'
          : `${matter.payments.length} payments were ordered because of it.`,
    steps: stepViews(of, matter),
    refused: matter.steps.flatMap(({ is, title, refusals }) =>
      is === 'closed' && refusals.length > 0 ? [{ title, reasons: refusals.map(reasonOf(open, link)) }] : [],
    ),
  }
}

const beginLinks = (of: Of): StepLink[] =>
  beginningsOfMatters(of.open.procedure).flatMap(({ key, type }) =>
    stepLink(of, key, { [kind]: 'new' }, type === 'ombudsman-approached' ? 'Record an approach' : 'Record an enquiry'),
  )

export const ombudsmanView = (open: OpenCase, account: Account, link: LinkClause, items: readonly BundleItem[]): OmbudsmanView => {
  const of: Of = { open, account, link, items }
  const { overall } = open.state.outcomes
  const matters = ombudsmanMatters(readOf(open), open.calendar)
  const beside = toldApart(
    matters,
    () => '',
    ({ id }) => id,
    ({ reference = '' }) => reference,
  )
  const apart = (matter: OmbudsmanMatter): string => (beside.has(matter) ? `, ${beside.get(matter)}` : '')
  return {
    matters: matters.map(matter => matterView(of, matter, apart(matter))),
    ...(overall !== undefined && { ours: idInWords(overall) }),
    begin: beginLinks(of),
    list: ombudsmenOf(open.body),
  }
}
