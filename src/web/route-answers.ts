/** Answers to what a procedure asks before the way of a complaint is sure, kept among the form's answers by the question's own id. */
import type { Answers } from './services.ts'

/** Nobody knows, or none of those offered: asked, and not to be asked again. */
export const notKnown = 'not-known'

const before = 'route.'

export const routeAnswerName = (question: string): string => `${before}${question}`

/** By the question's id, what was answered; nothing where it was not. */
export const routeAnswersOf = (answers: Answers): ReadonlyMap<string, readonly string[]> =>
  new Map(
    Object.entries(answers).flatMap(([name, given]) => {
      const values = (typeof given === 'string' ? [given] : given).filter(value => value !== '')
      return name.startsWith(before) && values.length > 0 ? [[name.slice(before.length), values] as const] : []
    }),
  )
