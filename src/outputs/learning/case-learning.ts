/** Learning in one case: what was decided, what is owed for it and by when, the sheet, the meetings, and what was changed by whom. */
import type { Calendar, LocalDate } from '#calendar'
import type { Fact } from '#case'
import type { Clause, RoleId } from '#language'
import type { CaseRead } from '../case-read.ts'
import { dayOf } from '../facts-of.ts'
import { factsThatCount } from '../facts-that-count.ts'
import { nextThings } from '../what-happens-next/next-things.ts'
import type { NextThing } from '../what-happens-next/view.ts'
import { personInWords, roleTitle } from '../who-in-words.ts'
import { actsOfLearning, actsThatRecord } from './acts-of-learning.ts'
import type { Lesson } from './lesson.ts'
import { type LearningRead, lessonsOf } from './lessons.ts'
import { namesIn, namesToKeepOut } from './names-in.ts'
import { type Sheet, sheetOf } from './sheet.ts'

export interface LearningDecision {
  readonly fact: string
  readonly learning: boolean
  readonly on: LocalDate
  readonly by: string
  readonly agreedWith: string
  readonly reasons: string
}

export interface HeldMeeting {
  readonly fact: string
  readonly title: string
  readonly on: LocalDate
  readonly with: readonly string[]
}

/** Something that may be recorded about learning now, or why not. */
export interface LearningStep {
  readonly key: string
  readonly may: string
  readonly who: readonly RoleId[]
  readonly clause: Clause
  readonly is: 'open' | 'closed' | 'asks'
  readonly refusals: readonly { readonly because: string; readonly clause: Clause }[]
}

export interface CaseLearning {
  readonly decisions: readonly LearningDecision[]
  readonly lessons: readonly Lesson[]
  readonly causes: readonly { readonly fact: string; readonly main: string; readonly others: readonly string[]; readonly on: LocalDate }[]
  readonly next: readonly NextThing[]
  readonly steps: readonly LearningStep[]
  readonly sheet?: Sheet
  readonly meetings: readonly HeldMeeting[]
  /** Words that name somebody who complained or is spoken of: the log leaves the name out, and the entry wants putting right. */
  readonly naming: readonly { readonly fact: string; readonly names: readonly string[] }[]
}

const text = (fact: Fact, field: string): string => {
  const value = fact.data[field]
  return typeof value === 'string' ? value : ''
}

const list = (fact: Fact, field: string): readonly string[] => {
  const value = fact.data[field]
  return Array.isArray(value) ? value.map(String) : []
}

const decisionOf = (read: CaseRead, fact: Fact): LearningDecision => ({
  fact: fact.id,
  learning: fact.data.learning !== false,
  on: dayOf(fact),
  by: personInWords(read, fact.by),
  agreedWith: text(fact, 'agreedWith') === '' ? '' : roleTitle(read.procedure, text(fact, 'agreedWith')),
  reasons: [text(fact, 'reasons'), text(fact, 'lesson')].filter(words => words !== '').join('\n'),
})

/** Words of learning that others will read, each fact's together. */
const namingIn = (read: LearningRead, facts: readonly Fact[]): CaseLearning['naming'] => {
  const names = namesToKeepOut(read.people, read.procedure)
  return facts
    .filter(({ type }) => /^(learning-|action-|cause-recorded$|log-updated$)/.test(type))
    .map(fact => ({ fact: fact.id, names: namesIn(Object.values(fact.data).flat().map(String).join('\n'), names) }))
    .filter(({ names: found }) => found.length > 0)
}

const stepsOf = ({ procedure, state }: CaseRead): readonly LearningStep[] => {
  const { keys } = actsOfLearning(procedure)
  return state.gates
    .filter(({ key }) => keys.has(key))
    .map(({ key, may, who, clause, is, refusals }) => ({
      key,
      may,
      who,
      clause,
      is,
      refusals: refusals
        .filter(({ severity }) => severity === 'refuse')
        .map(refusal => ({ because: refusal.because, clause: refusal.clause })),
    }))
    .filter((step, i, all) => all.findIndex(({ key }) => key === step.key) === i)
}

/** Whether a procedure, or what was recorded under it, has to do with learning at all. */
export const knowsLearning = (read: CaseRead): boolean =>
  actsThatRecord(read.procedure, 'learning-decided').length > 0 || actsOfLearning(read.procedure).acts.length > 0

export function caseLearning(read: LearningRead & { readonly reference: string }, calendar: Calendar): CaseLearning {
  const facts = factsThatCount(read)
  const { keys, meetings } = actsOfLearning(read.procedure)
  const sheet = sheetOf(read)
  return {
    decisions: facts.filter(({ type }) => type === 'learning-decided').map(fact => decisionOf(read, fact)),
    lessons: lessonsOf(read),
    causes: facts
      .filter(({ type }) => type === 'cause-recorded')
      .map(fact => ({ fact: fact.id, main: text(fact, 'main'), others: list(fact, 'others'), on: dayOf(fact) })),
    next: nextThings(read, calendar).filter(({ key }) => keys.has(key)),
    steps: stepsOf(read),
    ...(sheet && { sheet }),
    meetings: facts.flatMap((fact): HeldMeeting[] => {
      const meeting = fact.type === 'meeting-held' ? meetings.find(({ id }) => id === fact.data.of) : undefined
      return meeting === undefined
        ? []
        : [{ fact: fact.id, title: meeting.title, on: dayOf(fact), with: list(fact, 'with').map(role => roleTitle(read.procedure, role)) }]
    }),
    naming: namingIn(read, facts),
  }
}
