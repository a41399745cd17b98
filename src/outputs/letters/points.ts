import type { LocalDate } from '#calendar'
import type { Fact, PersonId } from '#case'
import type { CaseRead } from '../case-read.ts'
import { idInWords, listInWords } from '../days-in-words/days.ts'
import { dayOf } from '../facts-of.ts'

/** What stands in a gap; or why nothing can, which stops the letter. */
export type Filled = { readonly words: string } | { readonly because: string }

export interface PointInWords {
  readonly id: string
  readonly number: number
  readonly words: string
  readonly finding?: string
  readonly findingOn?: LocalDate
  readonly reasons?: string
}

/**
 * The points of complaint in the complainant's words, with the last finding on each. What was found for one of several alone is read by that
 * one: `reader`, where it is for one.
 */
export function pointsOf(read: Pick<CaseRead, 'facts' | 'state'>, reader?: PersonId): readonly PointInWords[] {
  const without = new Set(read.state.facts.filter(fact => fact.effect !== 'yes').map(fact => fact.fact))
  const isRead = ({ about }: Fact): boolean => about?.member === undefined || (reader !== undefined && about.member.includes(reader))
  const seen = read.facts
    .filter(fact => !without.has(fact.id) && (fact.type !== 'finding-recorded' || isRead(fact)))
    .toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0))
  const points = new Map<string, Omit<PointInWords, 'id' | 'number'>>()
  for (const fact of seen) {
    if (fact.type === 'point-raised')
      for (const id of fact.about?.point ?? []) points.set(id, { ...points.get(id), words: textOf(fact, 'words') })
    if (fact.type === 'finding-recorded') {
      for (const id of fact.about?.point ?? points.keys()) {
        const point = points.get(id)
        if (point !== undefined)
          points.set(id, { ...point, finding: textOf(fact, 'finding'), findingOn: dayOf(fact), reasons: textOf(fact, 'reasons') })
      }
    }
  }
  return [...points].map(([id, point], i) => ({ id, number: i + 1, ...point }))
}

function textOf(fact: Fact, field: string): string {
  const value = fact.data[field]
  return typeof value === 'string' ? value : ''
}

/** A finding as it is said to the person who complained. */
export function findingInWords(finding: string): string {
  return FINDINGS[finding] ?? `Our finding on this point: ${idInWords(finding).toLowerCase()}.`
}

const PARTLY = 'You were partly right. We uphold part of this point.'
const FINDINGS: Readonly<Record<string, string>> = {
  upheld: 'You were right. We uphold this point.',
  'partially-upheld': PARTLY,
  'partly-upheld': PARTLY,
  'not-upheld': 'We do not uphold this point.',
  resolved: 'This has been put right.',
}

/** Each point under its heading, with what we found and why. A point without a finding stops the letter. */
export function pointsInWords(read: Pick<CaseRead, 'facts' | 'state'>): Filled {
  const points = pointsOf(read)
  if (points.length === 0) return { because: 'no point of complaint has been written down' }
  const open = points.filter(point => point.finding === undefined)
  if (open.length > 0) {
    const which = listInWords(open.map(point => String(point.number)))
    return { because: open.length === 1 ? `point ${which} has no finding` : `points ${which} have no finding` }
  }
  const said = points.map(point =>
    [`# ${point.number}. ${onOneLine(point.words)}`, findingInWords(point.finding ?? ''), point.reasons ?? ''].filter(Boolean).join('\n\n'),
  )
  return { words: said.join('\n\n') }
}

export const pointsList = (read: Pick<CaseRead, 'facts' | 'state'>): string =>
  pointsOf(read)
    .map(point => `- ${point.number}. ${onOneLine(point.words)}`)
    .join('\n')

const onOneLine = (words: string): string => words.replaceAll(/\s+/g, ' ').trim()
