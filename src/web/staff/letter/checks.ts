/** What a letter is held to before it goes, where the procedure has a checklist for it. */
import type { CaseState } from '#case'
import type { Checklist, ChecklistItem, FactType, Letter, Procedure } from '#language'
import { sentence } from '../acts/act.ts'
import { idInWords } from '../forms/names.ts'
import type { ClauseLink, LinkClause } from '../parts/clauses.tsx'

export interface ChecksView {
  readonly title: string
  readonly items: readonly { readonly text: string; readonly isHeld?: boolean; readonly clauses: readonly ClauseLink[] }[]
}

/** Whether a condition is about a fact of this type: types are the only words of their kind in it. */
const isAbout = (words: unknown, type: FactType): boolean =>
  typeof words === 'string'
    ? words === type
    : typeof words === 'object' && words !== null && Object.values(words).some(each => isAbout(each, type))

const isOf = ({ items }: Checklist, types: readonly FactType[]): boolean =>
  Object.values(items).some(({ held }) => types.some(type => isAbout(held, type)))

/** How the letter stands: what the case says of each item, and the pieces that the words have. */
interface Standing {
  readonly state: CaseState
  readonly pieces: readonly string[]
}

const itemView = (
  checklist: string,
  letter: Letter | undefined,
  link: LinkClause,
  [id, { clause }]: readonly [string, ChecklistItem],
  standing: Standing | undefined,
): ChecksView['items'] => {
  const is = standing?.state.checklists[checklist]?.[id]
  if (is === 'not-applicable' || is === 'declined') return []
  const piece = letter?.contains[id]
  const isHeld = is === 'held' || (piece !== undefined && standing?.pieces.includes(id) === true)
  return [{ text: sentence(piece?.says ?? idInWords(id)), clauses: link(clause), ...(standing !== undefined && { isHeld }) }]
}

/** The checklists that look at what sending the letter records, as it stands; what to look for, without that. */
export const checksOf = (
  procedure: Procedure,
  letter: string,
  types: readonly FactType[],
  link: LinkClause,
  standing?: Standing,
): readonly ChecksView[] =>
  Object.entries(procedure.checklists ?? {}).flatMap(([id, checklist]) =>
    isOf(checklist, types)
      ? [
          {
            title: checklist.title,
            items: Object.entries(checklist.items).flatMap(item => itemView(id, procedure.letters?.[letter], link, item, standing)),
          },
        ]
      : [],
  )
