/** What ombudsmen are called, and what they decided, where a page of the case says it in a line. */
import type { Ombudsman } from '#language'
import { ombudsmanMatters, ombudsmanNamed, plainDay } from '#outputs'
import type { OpenCase } from '../../services.ts'
import { sentence } from '../acts/act.ts'
import { readOf } from '../case-frame/view.ts'

export const ombudsmenOf = ({ ombudsman, otherOmbudsmen = [] }: OpenCase['body']): readonly Ombudsman[] => [ombudsman, ...otherOmbudsmen]

/** What people call the one that a matter is with. */
export const calledBy = (list: readonly Ombudsman[], which: string): string =>
  ombudsmanNamed(list, which)?.name ?? (which === '' ? 'An ombudsman' : which.length < 6 ? which.toUpperCase() : sentence(which))

/** A line each, to stand beside the case's own findings. */
export const decidedByOmbudsmen = (open: OpenCase): readonly string[] => {
  if (!open.facts.some(({ type }) => type === 'ombudsman-decision-received')) return []
  return ombudsmanMatters(readOf(open), open.calendar).flatMap(({ decision, which }) => {
    if (decision === undefined) return []
    const { outcome, faultPoints, issuedOn, on } = decision
    const fault = faultPoints === undefined ? '' : `, fault on ${faultPoints}`
    return [
      `${calledBy(ombudsmenOf(open.body), which)}, ${plainDay(issuedOn ?? on)}: ${outcome.replaceAll('-', ' ').toLowerCase()}${fault}.`,
    ]
  })
}
