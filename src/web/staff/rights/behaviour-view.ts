/** Behaviour and limits on contact in a case, exactly as the page prints them. */

import { daysBetween, type LocalDate } from '#calendar'
import type { Procedure } from '#language'
import { behaviourOf, type Chip, type Limit, lengthInWords, listInWords, plainDay, roleTitle } from '#outputs'
import type { Account, OpenCase } from '../../services.ts'
import { actsOf, sentence } from '../acts/act.ts'
import { type CaseFrameView, complainantOf, readOf } from '../case-frame/view.ts'
import { ownWordsHref } from '../correspondence/answering.ts'
import { idInWords } from '../forms/names.ts'
import type { ClauseLink, LinkClause } from '../parts/clauses.tsx'
import { limitsByItself, type PlainStep, plainHref, plainSteps, policyOf } from './plain-steps.ts'
import { type RightStep, stepsThat } from './steps.ts'

export interface LimitView {
  readonly id: string
  readonly title: string
  readonly chip: Chip
  readonly details: readonly { readonly label: string; readonly value: string }[]
  readonly steps: readonly RightStep[]
  readonly plain: readonly PlainLink[]
}

interface PlainLink {
  readonly text: string
  readonly href: string
}

export interface BehaviourView {
  readonly frame: CaseFrameView
  readonly reference: string
  /** By what contact may be limited, and by whom. */
  readonly byWhat: string
  readonly limits: readonly LimitView[]
  readonly happened: readonly { readonly title: string; readonly on: string; readonly by: string; readonly words: string }[]
  readonly warnings: readonly { readonly title: string; readonly on: string; readonly by: string; readonly words: string }[]
  readonly steps: readonly RightStep[]
  readonly plain: readonly PlainLink[]
  /** What stays open whatever is limited, in the words of the procedure. */
  readonly staysOpen: readonly { readonly words: string; readonly clauses: readonly ClauseLink[] }[]
}

const types = ['behaviour-logged', 'behaviour-warned', 'restriction-proposed', 'restriction-decided', 'restriction-ended'] as const
const back = 'people/behaviour'

const chips: Readonly<Record<Limit['is'], Chip>> = {
  proposed: { kind: 'wait', words: 'Proposed: limits nothing yet' },
  'in-force': { kind: 'stop', words: 'In force' },
  'run-out': { kind: 'today', words: 'Its last day has passed' },
  ended: { kind: 'plain', words: 'Ended' },
}

const day = (on: Limit['endsOn']): string => (on === undefined ? '' : plainDay(on))

/** 'for 95 days more' */
const lastDay = ({ is, endsOn }: Limit, today: LocalDate): string =>
  endsOn === undefined || is !== 'in-force'
    ? day(endsOn)
    : `${day(endsOn)}: ${lengthInWords(daysBetween(today, endsOn), 'calendar-days')} from today`

const limitView = (open: OpenCase, account: Account, link: LinkClause, limit: Limit): LimitView => {
  const rows: readonly (readonly [string, string])[] = [
    ['Limits', sentence(listInWords(limit.limits.map(one => one.replaceAll('-', ' '))))],
    ['Proposed', day(limit.proposedOn)],
    [
      'Decided',
      limit.decided === undefined ? '' : `${plainDay(limit.decided.on)}, by ${limit.decided.by || 'somebody whose name is not kept'}`,
    ],
    ['Why it is in proportion', limit.decided?.why ?? ''],
    ['Last day', lastDay(limit, open.state.today)],
    ['Looked at again by', limit.is === 'ended' ? '' : day(limit.reviewOn)],
    ['Reviewed', limit.reviews.map(on => plainDay(on)).join(', ')],
    ['Ended', day(limit.endedOn)],
  ]
  return {
    id: limit.id,
    title: limit.measure === '' ? `Limit ${limit.id}` : sentence(limit.measure),
    chip: chips[limit.is],
    details: rows.flatMap(([label, value]) => (value === '' ? [] : [{ label, value }])),
    steps: stepsThat(open, account, link, {
      types: ['restriction-decided', 'restriction-ended'],
      thing: { kind: 'restriction', id: limit.id },
      back,
    }),
    plain: [
      ...(limit.is === 'in-force' ? toldOf(open, account, limit.id) : []),
      ...(['in-force', 'run-out'].includes(limit.is) ? plainOf(open, account, ofALimit, limit.id) : []),
    ],
  }
}

const ofALimit: readonly PlainStep[] = ['limit-reviewed', 'limit-decided', 'limit-ended']
const plainOnes: readonly PlainStep[] = ['behaviour-noted', 'behaviour-warned', 'limit-decided']

const plainOf = (open: OpenCase, account: Account, steps: readonly PlainStep[], thing = ''): readonly PlainLink[] =>
  steps.flatMap(step => {
    const href = plainHref(open, account, step, thing)
    const text = step === 'limit-decided' && thing !== '' ? 'Change or renew it' : plainSteps[step].title
    return href === undefined ? [] : [{ text, href }]
  })

/** The letter that tells them, where no procedure has one. */
const toldOf = (open: OpenCase, account: Account, id: string): readonly PlainLink[] => {
  const person = complainantOf(open)
  if (policyOf(open) === undefined || person === undefined || person.name === '' || !account.permissions.includes('send-letters')) return []
  return [
    {
      text: `Write to ${person.name} of it`,
      href: `${ownWordsHref(open.reference, { is: 'member', id: person.id })}?limit=${encodeURIComponent(id)}`,
    },
  ]
}

const byWhatIn = (open: OpenCase): string => {
  if (limitsByItself(open.procedure)) return 'It is limited only by the people and in the order shown below.'
  const policy = policyOf(open)
  return policy === undefined
    ? 'Neither this procedure nor a policy of the body’s own names anybody who may limit contact, so it cannot be limited here. What happens can be written down, explained and warned of. Whoever administers the service enters such a policy on the page of the body.'
    : `This procedure says nothing of it, so the body’s own policy holds: ${policy.title}. ${roleTitle(open.procedure, policy.decides)} decides, after it was explained and a warning was given.`
}

/** Stages whose acts limit contact: their principles say what stays open. */
const stagesOf = (procedure: Procedure): readonly string[] => [
  ...new Set(
    [...actsOf(procedure).values()].flatMap(({ stage, ways }) => (ways.some(({ type }) => type === 'restriction-decided') ? [stage] : [])),
  ),
]

const staysOpenIn = (open: OpenCase, link: LinkClause): BehaviourView['staysOpen'] => [
  ...stagesOf(open.procedure).flatMap(stage =>
    Object.values(open.procedure.stages[stage]?.principles ?? {}).map(({ must, clause }) => ({
      words: sentence(must),
      clauses: link(clause),
    })),
  ),
  ...[policyOf(open) ?? []].flat().map(({ staysOpen }) => ({ words: staysOpen, clauses: [] })),
]

export const behaviourView = (open: OpenCase, account: Account, frame: CaseFrameView, link: LinkClause): BehaviourView => {
  const { limits, happened, warnings } = behaviourOf(readOf(open))
  return {
    frame,
    reference: open.reference,
    byWhat: byWhatIn(open),
    limits: limits.map(limit => limitView(open, account, link, limit)),
    happened: happened.map(({ on, by, feature, evidence }) => ({ title: idInWords(feature), on: plainDay(on), by, words: evidence })),
    warnings: warnings.map(({ on, by, changeAsked, limitThreatened, reasons }) => ({
      title: limitThreatened ? 'Warned that contact will be limited' : changeAsked ? 'Explained, and asked to change it' : 'Explained',
      ...{ on: plainDay(on), by, words: reasons },
    })),
    steps: stepsThat(open, account, link, { types, kinds: ['restriction'], begins: ['restriction-proposed', 'restriction-decided'], back }),
    plain: plainOf(open, account, plainOnes),
    staysOpen: staysOpenIn(open, link),
  }
}
