import type { CaseState, ClockState } from '#case'

/** More clocks than any that lean on one another. */
const DEEP = 5

/** A date that is only another clock's date came about as that one did: it is told by that one's steps. */
export function asLeaned<C extends ClockState>(clock: C, state: Pick<CaseState, 'dates' | 'duties'>, deep = DEEP): C {
  const own = clock.steps.filter(({ step }) => step !== 'moved')
  const [first] = own
  if (clock.due === undefined || own.length !== 1 || first?.step !== 'due-of' || deep === 0) return clock
  const other = [...state.dates, ...state.duties].find(({ key, due }) => key === first.clock && due === clock.due)
  return other === undefined ? clock : { ...clock, steps: asLeaned(other, state, deep - 1).steps }
}
