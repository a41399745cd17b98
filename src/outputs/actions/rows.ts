import type { CaseRead } from '../case-read.ts'
import type { CaseAbout } from '../worklist/row.ts'
import { actionsOf } from './actions.ts'
import type { ActionRow } from './view.ts'

/** The actions of a case as lists keep them. */
export const actionRowsOf = (read: CaseRead, about: CaseAbout): readonly ActionRow[] =>
  actionsOf(read).map(({ late: _, next: [next], ...action }) => ({ ...action, ...(next && { next: inTime(next) }), about }))

const inTime = ({ late: _, ...step }: ActionRow['next'] & { readonly late: boolean }) => step
