/** The steps that this account may record in a case: what is due, what may be done, and what cannot be done now and why. */
import { distance, shortDay, type WhatHappensNext } from '#outputs'
import type { Account, OpenCase } from '../../services.ts'
import { actsOf, type StepAct, sentence, whoInWords } from '../acts/act.ts'
import { doersOf, isOffered } from '../acts/offer.ts'
import { type Reason, reasonOf } from '../case/view.ts'
import { type CaseFrameView, caseHref } from '../case-frame/view.ts'
import type { ClauseLink, LinkClause } from '../parts/clauses.tsx'

export interface StepChoice {
  readonly title: string
  /** Of more time: what for. */
  readonly of: string
  readonly stage: string
  readonly detail: string
  readonly clauses: readonly ClauseLink[]
  readonly reasons: readonly Reason[]
  readonly links: readonly { readonly text: string; readonly href: string; readonly isMain: boolean }[]
}

export interface RecordView {
  readonly frame: CaseFrameView
  readonly due: readonly StepChoice[]
  /** What may be done, by the stage it belongs to; that of the stage the case is in stands open. */
  readonly may: readonly { readonly title: string; readonly isOpen: boolean; readonly steps: readonly StepChoice[] }[]
  readonly others: readonly StepChoice[]
  readonly cannot: readonly StepChoice[]
}

type Standing = 'due' | 'may' | 'cannot' | 'hidden'

const live = ['owed', 'late', 'paused', 'owed-without-a-date']

/** Whether the stage of an act is open for any strand. */
const isStageOpen = (open: OpenCase, stage: string): boolean =>
  open.state.strands.some(strand => strand.stages[stage] === undefined || strand.stages[stage]?.is === 'open')

const standingOf = (open: OpenCase, act: StepAct, refused: ReadonlySet<string>): Standing => {
  const duties = open.state.duties.filter(({ key }) => key === act.key)
  if (duties.some(({ status }) => live.includes(status))) return 'due'
  const gates = open.state.gates.filter(({ key }) => key === act.key)
  if (gates.some(({ is }) => is !== 'closed')) return 'may'
  if (gates.length > 0) return refused.has(act.key) ? 'cannot' : 'hidden'
  // A duty that is done or not begun may still be recorded in its stage: a second letter, an early acknowledgement.
  return isStageOpen(open, act.stage) && !duties.some(({ status }) => status === 'does-not-apply') ? 'may' : 'hidden'
}

const detailOf = (open: OpenCase, act: StepAct): string => {
  const duty = open.state.duties.find(({ key, status }) => key === act.key && live.includes(status))
  const who = sentence(whoInWords(act, open.procedure))
  if (duty?.due === undefined) return who
  return `${distance(open.state.today, duty.due, open.calendar)}, ${shortDay(duty.due)}. ${who}`
}

const choice = (open: OpenCase, account: Account, link: LinkClause, act: StepAct): StepChoice => {
  const at = caseHref(open.reference)
  const gate = open.state.gates.find(({ key }) => key === act.key)
  const duty = open.state.duties.find(({ key }) => key === act.key)
  const doers = doersOf(act, open.procedure, account)
  const mayWrite = act.letter !== undefined && doers.own.length > 0 && account.permissions.includes('send-letters')
  return {
    title: sentence(act.title),
    of: sentence(act.of ?? ''),
    stage: act.stageTitle,
    detail: detailOf(open, act),
    clauses: link(act.clause),
    reasons: [...(gate?.is === 'closed' ? gate.refusals : []), ...(duty?.blockedBy ?? [])].map(reasonOf(open, link)),
    links: [
      ...(mayWrite ? [{ text: 'Write the letter', href: `${at}/letter/${act.key}`, isMain: true }] : []),
      { text: mayWrite ? 'Record it as sent' : 'Record', href: `${at}/record/${act.key}`, isMain: !mayWrite },
    ],
  }
}

/** Acts by stage, that of the stage the case is in first; a few are not worth folding away. */
const byStage = (acts: readonly StepAct[], now: string | undefined) => {
  const stages = [...new Set(acts.map(({ stage }) => stage))].sort((a, b) => Number(b === now) - Number(a === now))
  return stages.map(stage => {
    const own = acts.filter(act => act.stage === stage)
    return { title: own[0]?.stageTitle ?? stage, isOpen: stage === now || acts.length <= 8, acts: own }
  })
}

export const recordView = (
  open: OpenCase,
  what: Pick<WhatHappensNext, 'cannot'>,
  frame: CaseFrameView,
  account: Account,
  link: LinkClause,
): RecordView => {
  const refused = new Set(what.cannot.map(({ key }) => key))
  const offered = [...actsOf(open.procedure).values()]
    .filter(act => act.ways.length > 0 && isOffered(doersOf(act, open.procedure, account)))
    .map(act => ({ act, standing: standingOf(open, act, refused), own: doersOf(act, open.procedure, account).own.length > 0 }))
  const choices = (wanted: (one: (typeof offered)[number]) => boolean) =>
    offered.filter(wanted).map(({ act }) => choice(open, account, link, act))
  return {
    frame,
    due: choices(({ standing, own }) => own && standing === 'due'),
    may: byStage(
      offered.filter(({ standing, own }) => own && standing === 'may').map(({ act }) => act),
      frame.strip.stage?.id,
    ).map(({ title, isOpen, acts }) => ({ title, isOpen, steps: acts.map(act => choice(open, account, link, act)) })),
    others: choices(({ standing, own }) => !own && (standing === 'due' || standing === 'may')),
    cannot: choices(({ standing }) => standing === 'cannot').map(one => ({ ...one, links: [] })),
  }
}
