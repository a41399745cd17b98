import type { ClockState, DutyState } from '#case'

/** A clock that somebody owes, rather than a named date. */
export const isDuty = (clock: ClockState | DutyState): clock is DutyState => 'must' in clock
