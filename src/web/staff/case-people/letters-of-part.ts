/** The letters that somebody has had because of their part in a case: of their appointment, and whatever else only those with it are sent. */
import type { LocalDate } from '#calendar'
import type { NamedPart } from '#outputs'
import type { OpenCase } from '../../services.ts'
import { caseHref } from '../case-frame/view.ts'

export interface LetterOfPart {
  readonly title: string
  readonly sentOn: LocalDate
  /** Where it opens as it was kept. */
  readonly href: string
}

/** Sent by the act that appointed them; or addressed to that role alone, while they have it. */
export const lettersOfPart = (open: OpenCase, part: Pick<NamedPart, 'as' | 'since' | 'until' | 'fact'>): readonly LetterOfPart[] =>
  open.letters
    .filter(({ letter, sentOn, fact }) => {
      const to = open.procedure.letters?.[letter]?.to ?? []
      const isTheirs = to.length > 0 && to.every(role => role === part.as)
      return fact === part.fact.id || (isTheirs && sentOn >= part.since && (part.until === undefined || sentOn <= part.until))
    })
    .map(({ id, title, sentOn }) => ({ title, sentOn, href: `${caseHref(open.reference)}/letters/${encodeURIComponent(id)}` }))
