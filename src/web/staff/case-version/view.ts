/** What would move if a case were under another version of its procedure, as the page prints it. */
import { evaluate } from '#case'
import {
  type ChangedClock,
  type ChangedLetter,
  type ChangedStand,
  type ChangedStep,
  type ClockThen,
  plainDay,
  rolesInWords,
  shortDay,
  type WhatWouldMove,
  whatWouldMove,
} from '#outputs'
import type { VersionOfProcedure } from '../../procedure-services.ts'
import type { OpenCase } from '../../services.ts'
import { sentence } from '../acts/act.ts'
import { caseHref } from '../case-frame/view.ts'
import type { ClauseLink, LinkClause } from '../parts/clauses.tsx'

export interface SideView {
  readonly words: string
  readonly clauses: readonly ClauseLink[]
}

export interface ChangeRow {
  readonly title: string
  readonly before: SideView
  readonly after: SideView
}

export interface StepRow {
  readonly title: string
  readonly becomes: string
  readonly reasons: readonly SideView[]
}

export interface LetterRow {
  readonly title: string
  readonly becomes: string
  readonly pieces: readonly SideView[]
}

export interface WouldMoveView {
  readonly isNothing: boolean
  readonly dates: readonly ChangeRow[]
  readonly steps: readonly StepRow[]
  readonly stands: readonly ChangeRow[]
  readonly ways: readonly ChangeRow[]
  readonly letters: readonly LetterRow[]
}

export interface CaseVersionView {
  readonly reference: string
  readonly href: string
  readonly action: string
  readonly title: string
  readonly now: string
  readonly choices: readonly {
    readonly hash: string
    readonly from: string
    readonly detail: string
    readonly href: string
    readonly chosen: boolean
  }[]
  readonly chosen?: { readonly hash: string; readonly from: string; readonly would: WouldMoveView }
}

/** How each side's clauses are linked: each to its own version. */
export interface Links {
  readonly before: LinkClause
  readonly after: LinkClause
}

const nothing: SideView = { words: 'Nothing', clauses: [] }

const statusWords: Readonly<Record<string, string>> = {
  'cannot-say': 'cannot be said yet',
  'met-in-time': 'done in time',
  'met-in-time-after-extension': 'done in time, after more time',
  'met-late': 'done late',
  met: 'done',
  missed: 'missed',
  'no-longer-owed': 'no longer owed',
  paused: 'paused',
  late: 'late',
  owed: 'owed',
  'owed-without-a-date': 'owed, without a date',
}

const clockSide = (clock: ClockThen | undefined, open: OpenCase, version: VersionOfProcedure | undefined, link: LinkClause): SideView => {
  if (clock === undefined) return nothing
  const day = clock.due === undefined ? 'No date' : `${shortDay(clock.due)} ${clock.due.slice(0, 4)}`
  const status = clock.status === undefined ? '' : `, ${statusWords[clock.status] ?? clock.status}`
  const who = clock.who.length === 0 ? '' : `, by the ${rolesInWords((version ?? open).procedure, clock.who)}`
  return { words: `${day}${status}${who}`, clauses: link(clock.clause) }
}

const forWords = (things: ChangedClock['for']): string =>
  things.length === 0 ? '' : ` (${things.map(({ kind, id }) => `${kind.replaceAll('-', ' ')} ${id}`).join(', ')})`

const dateRow = (open: OpenCase, to: VersionOfProcedure, links: Links, clock: ChangedClock): ChangeRow => ({
  title: `${sentence((clock.after ?? clock.before)?.title ?? clock.key)}${forWords(clock.for)}`,
  before: clockSide(clock.before, open, undefined, links.before),
  after: clockSide(clock.after, open, to, links.after),
})

const standRow = (links: Links, { of, before, after }: ChangedStand): ChangeRow => ({
  title: of,
  before: before ? { words: sentence(before.title), clauses: before.clause === '' ? [] : links.before(before.clause) } : nothing,
  after: after ? { words: sentence(after.title), clauses: after.clause === '' ? [] : links.after(after.clause) } : nothing,
})

const becomes: Readonly<Record<ChangedStep['after'], string>> = {
  yes: 'It would count, where now it does not.',
  no: 'It would be without effect.',
  waits: 'It would wait for a decision.',
}

const stepRow = (links: Links, { title, on, after, reasons }: ChangedStep): StepRow => ({
  title: `${title}, ${plainDay(on)}`,
  becomes: becomes[after],
  reasons: reasons.map(({ because, clause }) => ({ words: because, clauses: clause === '' ? [] : links.after(clause) })),
})

const letterIs: Readonly<Record<ChangedLetter['is'], string>> = {
  'asks-more': 'It would have to say more.',
  'asks-less': 'It would have to say less.',
  'asks-other': 'It would have to say other things.',
  appears: 'It would have to be sent.',
  vanishes: 'It would no longer have to be sent.',
}

const letterRow = (links: Links, { title, is, added, removed }: ChangedLetter): LetterRow => ({
  title,
  becomes: letterIs[is],
  pieces: [
    ...added.map(({ says, clause }) => ({ words: `Also: ${says}`, clauses: links.after(clause) })),
    ...(is === 'vanishes' ? [] : removed.map(({ says, clause }) => ({ words: `No longer: ${says}`, clauses: links.before(clause) }))),
  ],
})

const wouldMoveView = (would: WhatWouldMove, open: OpenCase, to: VersionOfProcedure, links: Links): WouldMoveView => ({
  isNothing: would.isNothing,
  dates: would.clocks.map(clock => dateRow(open, to, links, clock)),
  steps: would.steps.map(step => stepRow(links, step)),
  stands: [...would.positions, ...would.stages, ...would.outcomes].map(stand => standRow(links, stand)),
  ways: would.ways.map(way => standRow(links, way)),
  letters: would.letters.map(letter => letterRow(links, letter)),
})

/** What would move, worked out from the facts as they are: nothing is recorded. */
export const wouldMove = (open: OpenCase, to: VersionOfProcedure): WhatWouldMove => {
  const facts = [...open.bodyFacts, ...open.facts]
  const state = evaluate(to.compiled, facts, open.calendar, open.state.today)
  return whatWouldMove({ state: open.state, procedure: open.procedure }, { state, procedure: to.procedure }, facts)
}

/** Versions the case may be moved to: of the same procedure, published, and not the one it is under. */
export const movableTo = (open: OpenCase, versions: readonly VersionOfProcedure[]): readonly VersionOfProcedure[] =>
  versions.filter(({ procedure, is, hash }) => procedure.id === open.procedure.id && is !== 'draft' && hash !== open.compiled.hash)

export const caseVersionView = (
  open: OpenCase,
  versions: readonly VersionOfProcedure[],
  chosen: VersionOfProcedure | undefined,
  linksTo: (to: VersionOfProcedure) => Links,
): CaseVersionView => {
  const action = `${caseHref(open.reference)}/version`
  return {
    reference: open.reference,
    href: caseHref(open.reference),
    action,
    title: open.title,
    now: `${open.procedure.title}, version of ${plainDay(open.procedure.receivedFrom)}`,
    choices: versions.map(version => ({
      hash: version.hash,
      from: plainDay(version.procedure.receivedFrom),
      detail: version.lastDay === undefined ? '' : `for complaints received until ${plainDay(version.lastDay)}`,
      href: `${action}?to=${version.hash}`,
      chosen: version.hash === chosen?.hash,
    })),
    ...(chosen && {
      chosen: {
        hash: chosen.hash,
        from: plainDay(chosen.procedure.receivedFrom),
        would: wouldMoveView(wouldMove(open, chosen), open, chosen, linksTo(chosen)),
      },
    }),
  }
}
