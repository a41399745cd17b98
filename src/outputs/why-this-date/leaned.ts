import type { CaseState, ClockState } from '#case'

/** More clocks than any that lean on one another. */
const DEEP = 5

/** A date that is only another clock's date came about as that one did: it is told by that one's steps. */
export function asLeaned<C extends ClockState>(clock: C, state: Pick<CaseState, 'dates' | 'duties'>, deep = DEEP): C {
  const own = clock.steps.filter(({ step }) => step !== 'moved')
  const [first] = own
  if (clock.due === undefined || own.length !== 1 || first?.step !== 'due-of' || deep === 0) return clock
  const other = [...state.dates, ...state.duties].find(({ key, due }) => key === first.clock && due === clock.due)
  if (other === undefined) return clock
  // Spreading leaves out what was not worked out yet (0006): what a date is told by is named.
  const { moves, lines, others, says } = clock
  return { ...clock, moves, lines, others, says, steps: asLeaned(other, state, deep - 1).steps }
}
