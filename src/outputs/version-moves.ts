import { parseLocalDate } from '#calendar'
import type { Fact, Field } from '#case'
import { longDay, plainDay } from './days-in-words/days.ts'
import { dayOf } from './facts-of.ts'

export const MOVED_TO_VERSION = 'moved-to-version'

const versionInWords = (field: Field | undefined): string => {
  const day = typeof field === 'string' ? parseLocalDate(field) : undefined
  return day === undefined ? 'another version' : `the version of ${plainDay(day)}`
}

/** 'This case was moved from the version of 1 April 2024 to the version of 1 July 2026 on Wednesday 5 August 2026: the new one is kinder.' */
export const versionMoves = (facts: readonly Fact[]): readonly string[] =>
  facts
    .filter(fact => fact.type === MOVED_TO_VERSION && fact.case !== null)
    .map(fact => {
      const { from, to, reason } = fact.data
      const why = typeof reason === 'string' && reason.trim() !== '' ? `: ${reason.trim().replace(/[.]$/, '')}` : ''
      return `This case was moved from ${versionInWords(from)} to ${versionInWords(to)} on ${longDay(dayOf(fact))}${why}.`
    })
