/** The points of a case with the theme and the cause that somebody wrote down of each. Nothing is guessed: without a fact there is none. */
import type { LocalDate } from '#calendar'
import { type CaseState, type Fact, factsAsCorrected } from '#case'
import { dayOf } from '../facts-of.ts'
import type { RecordedTheme } from './lists.ts'

export interface ThemedPoint {
  readonly id: string
  readonly words: string
  /** The day it counts on: when the complaint was received, or the point was raised where that came later. */
  readonly since: LocalDate
  /** Its own, where it says so. */
  readonly service?: string
  readonly theme?: RecordedTheme
  /** Of the body's list, where it was chosen from it; else in the words of whoever wrote it. */
  readonly cause?: RecordedTheme | { readonly words: string }
}

const textOf = (fact: Fact | undefined, field: string): string | undefined => {
  const value = fact?.data[field]
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

/** About this point; a fact about no point at all is about each. */
const isAbout = (fact: Fact, point: string): boolean => fact.about?.point?.includes(point) ?? true

const causeOf = (fact: Fact | undefined): ThemedPoint['cause'] => {
  const [main, list] = [textOf(fact, 'main'), textOf(fact, 'list')]
  return main === undefined ? undefined : list === undefined ? { words: main } : { id: main, list }
}

const themeOf = (fact: Fact | undefined): RecordedTheme | undefined => {
  const [id, list] = [textOf(fact, 'theme'), textOf(fact, 'list')]
  return id === undefined || list === undefined ? undefined : { id, list }
}

/** In the order they were raised. What was recorded last of a point counts. */
export const themedPoints = (read: {
  readonly facts: readonly Fact[]
  readonly state: Pick<CaseState, 'facts' | 'today'>
}): readonly ThemedPoint[] => {
  const without = new Set(read.state.facts.filter(({ effect }) => effect !== 'yes').map(({ fact }) => fact))
  const facts = factsAsCorrected(read.facts, read.state.today).filter(fact => !without.has(fact.id))
  const received = facts.find(({ type }) => type === 'complaint-received')
  const last = (type: string, point: string) => facts.findLast(fact => fact.type === type && isAbout(fact, point))
  const points = new Map<string, ThemedPoint>()
  for (const fact of facts) {
    if (fact.type !== 'point-raised') continue
    const raised = dayOf(fact)
    const since = received !== undefined && dayOf(received) > raised ? dayOf(received) : raised
    for (const id of fact.about?.point ?? []) {
      if (points.has(id)) continue
      const service = textOf(fact, 'service')
      const [theme, cause] = [themeOf(last('theme-recorded', id)), causeOf(last('cause-recorded', id))]
      points.set(id, {
        id,
        words: textOf(fact, 'words') ?? '',
        since,
        ...(service !== undefined && { service }),
        ...(theme !== undefined && { theme }),
        ...(cause !== undefined && { cause }),
      })
    }
  }
  return [...points.values()]
}
