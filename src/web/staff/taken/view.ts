/** What is said at the end of the call: the number, what happens next and by when, and what acknowledges the complaint. */
import { longDay, progress, type WhatHappensNext } from '#outputs'
import type { Account, OpenCase } from '../../services.ts'
import { actsOf, type StepAct } from '../acts/act.ts'
import { doersOf } from '../acts/offer.ts'
import { type CaseFrameView, calledIn, caseHref, complainantOf, readOf } from '../case-frame/view.ts'
import { fieldId } from '../forms/names.ts'
import type { ClauseLink, LinkClause } from '../parts/clauses.tsx'

export interface TakenView {
  readonly frame: CaseFrameView
  readonly called: string
  readonly reference: string
  /** The number said letter by letter. */
  readonly spelt: string
  readonly points: readonly string[]
  readonly answer: string
  readonly also: readonly string[]
  readonly dates: readonly { readonly words: string; readonly clauses: readonly ClauseLink[]; readonly why: string }[]
  readonly later: readonly { readonly title: string; readonly when: string }[]
  readonly youCan: readonly string[]
  readonly acknowledging?: {
    readonly isDone: boolean
    readonly by: string
    readonly clauses: readonly ClauseLink[]
    /** What the acknowledgement says, to be said on the call. */
    readonly says: readonly string[]
    /** None where the clause wants it written. */
    readonly recordHref?: string
    readonly letterHref?: string
  }
}

const acknowledges = ({ ways }: StepAct): boolean => ways.some(({ type }) => type === 'acknowledgement-sent')

/** The duty's own sentence says whether it must be in writing. */
const isWritten = ({ title }: StepAct): boolean => /\bwriting\b|\bwritten\b|\bletter\b/i.test(title)

/** The one that the case owes now, or has done: what else could acknowledge it is not asked for. */
const acknowledgingOf = (open: OpenCase, account: Account, link: LinkClause): TakenView['acknowledging'] => {
  const acts = actsOf(open.procedure)
  const duties = open.state.duties.flatMap(duty => {
    const act = acts.get(duty.key.split(' ')[0] ?? '')
    return act !== undefined && acknowledges(act) && ['owed', 'late', 'met', 'owed-without-a-date'].includes(duty.status)
      ? [{ duty, act }]
      : []
  })
  const [one] = duties
  if (one === undefined) return undefined
  const { act, duty } = one
  const letter = act.letter === undefined ? undefined : open.procedure.letters?.[act.letter]
  const isTheirs = doersOf(act, open.procedure, account).own.length > 0
  const filled = new URLSearchParams({
    [fieldId('channel')]: 'telephone',
    [fieldId('to')]: complainantOf(open)?.id ?? '',
    back: 'taken',
  })
  return {
    isDone: duty.status === 'met',
    by: duty.due === undefined ? '' : longDay(duty.due),
    clauses: link(act.clause),
    says: Object.values(letter?.contains ?? {}).map(({ says }) => says),
    ...(isTheirs && !isWritten(act) && { recordHref: `${caseHref(open.reference)}/record/${act.key}?${filled}` }),
    ...(isTheirs && act.letter !== undefined && { letterHref: `${caseHref(open.reference)}/letter/${act.key}` }),
  }
}

const isSentToThem = (open: OpenCase, key: string): boolean => {
  const letter = actsOf(open.procedure).get(key.split(' ')[0] ?? '')?.letter
  const to = letter === undefined ? [] : (open.procedure.letters?.[letter]?.to ?? [])
  return to.includes('complainant') || to.includes(complainantOf(open)?.as ?? 'complainant')
}

const pointsOf = (open: OpenCase): readonly string[] =>
  open.facts.flatMap(({ type, data }) => (type === 'point-raised' && typeof data.words === 'string' ? [data.words] : []))

export const takenView = (open: OpenCase, frame: CaseFrameView, what: WhatHappensNext, account: Account, link: LinkClause): TakenView => {
  const { reference } = open
  const said = progress({ ...readOf(open), reference, body: open.body })
  const acknowledging = acknowledgingOf(open, account, link)
  return {
    frame,
    called: calledIn(open),
    reference,
    spelt: [...reference].map(letter => (letter === '-' ? 'dash' : letter)).join(' '),
    points: pointsOf(open),
    answer: said.answer,
    also: said.also,
    // What we do among ourselves is not promised to them: only what sends them a letter is read out.
    dates: said.dates
      .filter(({ key }) => isSentToThem(open, key))
      .map(({ words, clause, key }) => ({ words, clauses: link(clause), why: `${caseHref(reference)}/why/${key}` })),
    later: what.next.slice(0, 4).map(({ title, when }) => ({ title, when: `${when.lead}${when.day === '' ? '' : `, ${when.day}`}` })),
    youCan: said.youCan.map(({ title }) => title),
    ...(acknowledging && { acknowledging }),
  }
}
