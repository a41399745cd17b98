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

export const thenOf = (duty: DutyState | undefined): DutyThen =>
  duty === undefined
    ? NOT_THERE
    : {
        standing: standingOf(duty),
        status: duty.status,
        ...(duty.due === undefined ? {} : { due: duty.due }),
        ...(duty.doneOn === undefined ? {} : { doneOn: duty.doneOn }),
      }
