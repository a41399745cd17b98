/** Learning in one case, as its page prints it. */
import {
  type CaseLearning,
  caseLearning,
  type LessonState,
  lessonStateInWords,
  longDay,
  plainDay,
  type Sheet,
  type SheetRow,
} from '#outputs'
import type { Account, OpenCase } from '../../services.ts'
import { sentence } from '../acts/act.ts'
import { actionFor, type NextView, nextView, type Reason, reasonOf } from '../case/view.ts'
import { type CaseFrameView, caseHref, readOf } from '../case-frame/view.ts'
import { changeableBy } from '../correct/entry.ts'
import { withQuery } from '../http/return-to.ts'
import type { ClauseLink, LinkClause } from '../parts/clauses.tsx'

export interface LearningLink {
  readonly text: string
  readonly href: string
}

export interface SheetView {
  readonly title: string
  readonly is: string
  readonly rows: readonly SheetRow[]
  readonly actions: readonly {
    readonly what: string
    readonly agency: string
    readonly byWords: string
    readonly isWords: string
    readonly outcome: string
  }[]
  readonly updates: Sheet['updates']
  readonly copy: string
  readonly fillHref?: string
  readonly files: readonly LearningLink[]
}

export interface StepView {
  readonly title: string
  readonly clauses: readonly ClauseLink[]
  readonly reasons: readonly Reason[]
  readonly href?: string
}

export interface LearningView {
  readonly frame: CaseFrameView
  readonly state?: { readonly words: string; readonly is: LessonState }
  readonly decisions: readonly { readonly title: string; readonly detail: string; readonly reasons: string }[]
  readonly causes: readonly { readonly main: string; readonly others: string; readonly on: string }[]
  readonly next: readonly NextView[]
  readonly sheet?: SheetView
  readonly actions: readonly { readonly id: string; readonly what: string; readonly is: string; readonly by: string }[]
  readonly meetings: readonly { readonly title: string; readonly detail: string }[]
  readonly history: readonly {
    readonly on: string
    readonly what: string
    readonly said: string
    readonly who: string
    readonly recorded: string
  }[]
  readonly naming: readonly { readonly names: string; readonly href?: string }[]
  readonly steps: readonly (StepView & { readonly href: string })[]
  readonly cannot: readonly StepView[]
}

/** The page to come back to once a step that began here is recorded. */
const fromHere = (href: string): string => withQuery(href, 'back', 'learning')

const actionWords = { open: 'To do', done: 'Done', dropped: 'No longer required' } as const

const sheetActionWords = { open: 'Not yet', done: 'Yes', dropped: 'No longer required' } as const

const sheetView = (open: OpenCase, account: Account, sheet: Sheet): SheetView => {
  const at = `${caseHref(open.reference)}/learning`
  const entered = sheet.enteredOn
  const { copy } = sheet
  const copied =
    copy === undefined ? '' : copy.sentOn === undefined ? 'Its copy has not gone yet.' : `Its copy went on ${longDay(copy.sentOn)}.`
  const isOffered = actionFor(open, account, sheet.act) !== undefined
  return {
    title: sheet.title,
    is: entered === undefined ? 'Not entered yet' : `Entered on ${longDay(entered)}`,
    rows: sheet.about,
    actions: sheet.actions.map(({ what, agency, by, is, outcome }) => ({
      what,
      agency,
      byWords: by === undefined ? 'Not given' : plainDay(by),
      isWords: sheetActionWords[is],
      outcome,
    })),
    updates: sheet.updates,
    copy: copied,
    ...(isOffered && entered === undefined && { fillHref: `${at}/sheet` }),
    files: [
      { text: 'PDF', href: `${at}/sheet.pdf` },
      { text: 'Word', href: `${at}/sheet.docx` },
    ],
  }
}

const stepView =
  (open: OpenCase, account: Account, link: LinkClause) =>
  ({ key, may, clause, refusals }: CaseLearning['steps'][number]): StepView => {
    const action = actionFor(open, account, key)
    return {
      title: sentence(may),
      clauses: link(clause),
      reasons: refusals.map(reasonOf(open, link)),
      ...(action && { href: fromHere(action.href) }),
    }
  }

const decisionView = ({ learning, on, by, agreedWith, reasons }: CaseLearning['decisions'][number]): LearningView['decisions'][number] => ({
  title: learning ? 'There is something to learn' : 'There is nothing to learn',
  detail: [`${longDay(on)}${by === '' ? '' : `, ${by}`}`, ...(agreedWith === '' ? [] : [`agreed with the ${agreedWith}`])].join('; '),
  reasons,
})

export const learningView = (open: OpenCase, frame: CaseFrameView, account: Account, link: LinkClause): LearningView => {
  const learning = caseLearning({ ...readOf(open), people: open.people, reference: open.reference }, open.calendar)
  const last = learning.lessons.at(-1)
  const step = stepView(open, account, link)
  const at = `${caseHref(open.reference)}/learning`
  const mayCorrect = changeableBy(open, account)
  // The sheet has a form of its own, which enters its actions with it.
  const isOfSheet = (key: string) => key === learning.sheet?.act
  return {
    frame,
    ...(last && { state: { words: lessonStateInWords(last.state), is: last.state } }),
    decisions: learning.decisions.map(decisionView),
    causes: learning.causes.map(({ main, others, on }) => ({ main, others: others.join(', '), on: longDay(on) })),
    next: learning.next.map(thing => {
      const { action, ...view } = nextView(open, account, link)(thing)
      if (action === undefined) return view
      return {
        ...view,
        action: isOfSheet(thing.act) ? { text: 'Fill in the sheet', href: `${at}/sheet` } : { ...action, href: fromHere(action.href) },
      }
    }),
    ...(learning.sheet && { sheet: sheetView(open, account, learning.sheet) }),
    actions: learning.lessons.flatMap(({ actions }) =>
      actions.map(({ id, what, is, by }) => ({ id, what, is: actionWords[is], by: by === undefined ? '' : plainDay(by) })),
    ),
    meetings: learning.meetings.map(({ title, on, with: present }) => ({
      title: `${title}, ${longDay(on)}`,
      detail: present.length === 0 ? 'Who was there is not recorded.' : `There: ${present.join(', ')}.`,
    })),
    history: learning.lessons
      .flatMap(({ history }) => history)
      .map(({ on, what, said, who, recordedOn }) => ({
        on: plainDay(on),
        what,
        said,
        who,
        recorded: recordedOn === undefined || recordedOn === on ? '' : `Recorded ${plainDay(recordedOn)}.`,
      })),
    naming: learning.naming.map(({ fact, names }) => ({
      names: names.join(', '),
      ...(open.facts.some(one => one.id === fact && mayCorrect(one)) && { href: `${caseHref(open.reference)}/correct/${fact}` }),
    })),
    steps: learning.steps
      .filter(({ is }) => is !== 'closed')
      .map(step)
      .flatMap(one => (one.href === undefined ? [] : [{ ...one, href: one.href }])),
    cannot: learning.steps
      .filter(({ is, refusals }) => is === 'closed' && refusals.length > 0)
      .map(step)
      .map(({ href: _href, ...view }) => view),
  }
}
