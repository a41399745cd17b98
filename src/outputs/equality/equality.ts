/** What is known of who complains: counts of a whole year that is over, with the small ones hidden, and nothing smaller. */
import { day, type LocalDate } from '#calendar'
import type { EqualityQuestion } from '#language'
import type { SafeCell, Sum } from '../suppression/cells.ts'
import { hide } from '../suppression/hide.ts'

export const preferNotToSay = 'prefer-not-to-say'
export const notAnswered = 'not-answered'

/** A count as it is kept; `question` '' counts people: 'asked' and 'answered'. */
export interface EqualityCount {
  readonly procedure: string
  readonly period: string
  readonly question: string
  readonly answer: string
  readonly count: number
}

export interface EqualityRow {
  readonly answer: string
  readonly title: string
  /** Absent: hidden, because it is small or would give a small one away. */
  readonly count?: number
}

export interface EqualityYear {
  readonly procedure: string
  /** Its first day: 1 April. */
  readonly from: LocalDate
  readonly asked: number
  readonly answered: number
  /** So few answered that nothing of what they said is shown. */
  readonly isTooFew: boolean
  readonly questions: readonly { readonly id: string; readonly title: string; readonly rows: readonly EqualityRow[] }[]
}

/** '2026-Q2' for 14 May 2026. */
export const quarterOf = (on: LocalDate): string => `${on.slice(0, 4)}-Q${Math.ceil(Number(on.slice(5, 7)) / 3)}`

/** The year, by the number of its April, that a quarter falls in: the first quarter of a year ends the one before. */
const yearOf = (period: string): number => Number(period.slice(0, 4)) - (period.endsWith('Q1') ? 1 : 0)

/** '2020-Q2': the first quarter that is still kept on a day, whole years back. */
export const equalityKeptFrom = (today: LocalDate, years: number): string => `${yearOf(quarterOf(today)) - years}-Q2`

const aprilOf = (year: number): LocalDate => day(`${year}-04-01`)

const added = (counts: readonly EqualityCount[], question: string, answer: string): number =>
  counts.filter(one => one.question === question && one.answer === answer).reduce((sum, { count }) => sum + count, 0)

const titleOf = (question: EqualityQuestion | undefined, answer: string): string => {
  if (answer === preferNotToSay) return 'Prefer not to say'
  if (answer === notAnswered) return 'Left empty'
  return question?.options[answer] ?? answer
}

/** The questions of a body as it asks them now, and those that were asked and are not any more. */
const questionsIn = (counts: readonly EqualityCount[], questions: readonly EqualityQuestion[]) => {
  const known = new Map(questions.map(question => [question.id, question]))
  const ids = [...new Set([...known.keys(), ...counts.map(({ question }) => question).filter(id => id !== '')])]
  return ids.map(id => {
    const question = known.get(id)
    const counted = counts.filter(one => one.question === id).map(({ answer }) => answer)
    const answers = [...new Set([...Object.keys(question?.options ?? {}), preferNotToSay, notAnswered, ...counted])]
    return { id, question, answers }
  })
}

const yearIn = (
  procedure: string,
  from: LocalDate,
  counts: readonly EqualityCount[],
  questions: readonly EqualityQuestion[],
  upTo: number,
): EqualityYear => {
  const [asked, answered] = [added(counts, '', 'asked'), added(counts, '', 'answered')]
  const isTooFew = answered <= upTo
  const tables = questionsIn(counts, questions).map(({ id, question, answers }) => {
    const cells = answers.map((answer): SafeCell => ({ id: answer, value: added(counts, id, answer), is: 'printed' }))
    const whole: SafeCell = { id: 'all of them', value: cells.reduce((sum, { value }) => sum + value, 0), is: 'shown' }
    const sum: Sum = { plus: [whole.id], minus: answers }
    const { ids } = hide([...cells, whole], [sum], upTo)
    const rows = cells.map(({ id: answer, value }) => ({
      ...{ answer, title: titleOf(question, answer) },
      ...(!ids.has(answer) && { count: value }),
    }))
    return { id, title: question?.asks ?? id, rows }
  })
  return { procedure, from, asked, answered, isTooFew, questions: isTooFew ? [] : tables }
}

/**
 * Each year, April to March, that is over by `today`, the newest first, for each procedure. A year is whole or not there: two looks at a
 * growing count would tell what the last person said. `upTo`: the largest number that is hidden.
 */
export const equalityYears = (
  counts: readonly EqualityCount[],
  questions: readonly EqualityQuestion[],
  { today, upTo }: { readonly today: LocalDate; readonly upTo: number },
): readonly EqualityYear[] => {
  const running = yearOf(quarterOf(today))
  const years = [...new Set(counts.map(({ period }) => yearOf(period)))].filter(year => year < running).sort((a, b) => b - a)
  const procedures = [...new Set(counts.map(({ procedure }) => procedure))].sort()
  return years.flatMap(year =>
    procedures.flatMap(procedure => {
      const own = counts.filter(one => one.procedure === procedure && yearOf(one.period) === year)
      return own.length === 0 ? [] : [yearIn(procedure, aprilOf(year), own, questions, upTo)]
    }),
  )
}
