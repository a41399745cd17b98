/** What the body itself owes, whatever the case: exactly as the page prints it. */
import { parseLocalDate } from '#calendar'
import { longDay, type OwedByTheBody, type OwedGroups } from '#outputs'
import type { OpenBody } from '../../body-services.ts'
import type { FormError } from '../../layout/index.ts'
import type { Account } from '../../services.ts'
import { actsOfRecord, type StepAct, sentence, whoInWords } from '../acts/act.ts'
import { doersOf, isOffered } from '../acts/offer.ts'
import { type NextView, reasonOf } from '../case/view.ts'
import { placeOf } from '../case-frame/view.ts'
import { fieldId } from '../forms/names.ts'
import type { ClauseLink, LinkClause } from '../parts/clauses.tsx'
import type { Tone } from '../parts/small-parts.tsx'

export interface OwedGroupView {
  readonly id: string
  readonly title: string
  readonly note: string
  readonly tone: Tone
  readonly things: readonly NextView[]
}

export interface MayView {
  readonly title: string
  readonly who: string
  readonly clauses: readonly ClauseLink[]
  readonly href: string
}

export interface ServiceView {
  readonly groups: readonly OwedGroupView[]
  readonly later: readonly NextView[]
  readonly may: readonly MayView[]
  /** The day from which the body keeps its own record here; undefined: nobody has said. */
  readonly since?: string
  /** The form that says it, for those who may. */
  readonly begun?: {
    readonly hidden: readonly (readonly [string, string])[]
    readonly from: { readonly day: string; readonly month: string; readonly year: string }
    readonly errors: readonly FormError[]
  }
}

export type LinkUnder = (open: OpenBody) => LinkClause

/** The form of a step with the period, or the thing it is owed for, chosen already. */
export const stepHref = (open: OpenBody, thing: Pick<OwedByTheBody, 'act' | 'things'>): string => {
  const at = `${placeOf(open).acts}/record/${thing.act}`
  const preset = thing.things.map(({ kind, id }) => [kind === 'period' ? fieldId('period') : kind, id])
  return preset.length === 0 ? at : `${at}?${new URLSearchParams(preset)}`
}

const mayDo = (open: OpenBody, account: Account, act: StepAct | undefined): boolean =>
  act !== undefined && act.ways.length > 0 && isOffered(doersOf(act, open.procedure, account))

export const nextView = (records: readonly OpenBody[], account: Account, link: LinkUnder) => {
  return (thing: OwedByTheBody): NextView[] => {
    const open = records.find(({ procedure }) => procedure.id === thing.under)
    if (open === undefined) return []
    const act = actsOfRecord(open).get(thing.act)
    const [one] = thing.things
    const why = `${placeOf(open).acts}/why/${thing.key}`
    return [
      {
        when: thing.when,
        title: thing.of === '' ? thing.title : `${thing.title}, ${thing.of}`,
        by: thing.by,
        why: thing.why,
        clauses: link(open)(thing.clause),
        whyHref: one === undefined ? why : `${why}?${new URLSearchParams({ [one.kind]: one.id })}`,
        chips: thing.chips,
        notes: [
          ...(thing.missing.length > 0 ? [`Still missing: ${thing.missing.join('; ')}.`] : []),
          ...(thing.reminder ? [thing.reminder.words] : []),
        ],
        blocked: thing.blockedBy.map(reasonOf(open, link(open))),
        ...(mayDo(open, account, act) && { action: { text: 'Record this', href: stepHref(open, thing) } }),
      },
    ]
  }
}

/** Acts that this account may record and that nothing asks for now: rights, and duties done before their time. */
const mayViews = (open: OpenBody, account: Account, link: LinkUnder): readonly MayView[] =>
  [...actsOfRecord(open).values()]
    .filter(act => mayDo(open, account, act))
    .filter(act => !open.state.gates.some(({ key, is }) => key === act.key && is === 'closed'))
    .map(act => ({
      title: sentence(act.title),
      who: sentence(whoInWords(act, open.procedure)),
      clauses: link(open)(act.clause),
      href: `${placeOf(open).acts}/record/${act.key}`,
    }))

export const serviceView = (records: readonly OpenBody[], owed: OwedGroups, account: Account, link: LinkUnder): ServiceView => {
  const views = (things: readonly OwedByTheBody[]) => things.flatMap(nextView(records, account, link))
  const groups: readonly OwedGroupView[] = [
    { id: 'overdue', title: 'Overdue', note: 'The longest overdue first.', tone: 'late', things: views(owed.overdue) },
    { id: 'soon', title: 'In the next month', note: 'Today included.', tone: 'today', things: views(owed.soon) },
    {
      id: 'undated',
      title: 'Owed, without a day',
      note: 'The clause sets no day, or it cannot be worked out yet.',
      tone: 'brand',
      things: views(owed.undated),
    },
  ]
  const began = parseLocalDate(String(records[0]?.facts.findLast(({ type }) => type === 'record-begun')?.data.from ?? ''))
  return {
    groups,
    later: views(owed.later),
    may: records.flatMap(open => mayViews(open, account, link)),
    ...(began !== undefined && { since: longDay(began) }),
  }
}
