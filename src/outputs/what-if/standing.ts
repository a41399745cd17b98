import type { DutyState, Status } from '#case'
import type { DutyThen, Standing } from './view.ts'

const standings: Readonly<Record<Status, Standing>> = {
  'met-in-time': 'in-time',
  met: 'in-time',
  'met-in-time-after-extension': 'extended',
  'met-late': 'late',
  missed: 'late',
  late: 'overdue',
  owed: 'owed',
  paused: 'owed',
  'owed-without-a-date': 'owed',
  'cannot-say': 'cannot-say',
  'not-started': 'not-owed',
  'does-not-apply': 'not-owed',
  'no-longer-owed': 'not-owed',
}

export const standingOf = ({ status }: DutyState): Standing => standings[status]

export const standingsInOrder: readonly Standing[] = ['in-time', 'extended', 'late', 'overdue', 'owed', 'cannot-say', 'not-owed']

const NOT_THERE: DutyThen = { standing: 'not-owed', status: 'does-not-apply' }

/** Made for every duty of every case on both sides, so without copying. */
export function thenOf(duty: DutyState | undefined): DutyThen {
  if (duty === undefined) return NOT_THERE
  const then: { -readonly [K in keyof DutyThen]: DutyThen[K] } = { standing: standingOf(duty), status: duty.status }
  if (duty.due !== undefined) then.due = duty.due
  if (duty.doneOn !== undefined) then.doneOn = duty.doneOn
  return then
}
