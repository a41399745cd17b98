import {
  all,
  any,
  dueOf,
  every,
  last,
  months,
  noLimit,
  not,
  onceAll,
  onOrBefore,
  recorded,
  type Stage,
  setting,
  stage,
  the,
} from '#language'
import { closed } from './events.ts'
import type { Twin } from './twin.ts'

const noSpsoCase = any(
  not(any(recorded('ombudsman-approached'), recorded('ombudsman-enquiry-received'))),
  recorded('ombudsman-case-closed'),
)
const noOpenAction = every('action', any(recorded('action-checked'), recorded('action-dropped'), recorded('action-done')))

const periodSet = the('setting-changed', { where: { name: 'retention-months' } })

/** How long a file is kept: files past their time are listed, and only a person disposes of them. */
export const filesOf = ({ para }: Twin): Stage =>
  stage({
    title: 'Keeping the file',
    clause: para.files,
    opensWhen: closed,
    endsWhen: recorded('disposal-decided'),
    dates: {
      'kept-until': {
        title: 'The file is kept until',
        clause: para.files,
        by: months(setting('retention-months')).from(onceAll(last('case-closed'), periodSet)),
        reading: {
          doubt: 'The period is in another document, and may be set here after a file was closed.',
          chosen: 'Counted from closing; for a file closed before the period was set, from the day it was set.',
        },
      },
    },
    duties: {
      'decide-disposal': {
        clause: para.files,
        who: 'records-manager',
        must: 'decide whether to dispose of a file that is past its time',
        when: all(recorded(periodSet), not(onOrBefore(dueOf('kept-until'))), noSpsoCase, noOpenAction),
        by: noLimit('listed until somebody decides').after(dueOf('kept-until')),
        doneBy: 'disposal-decided',
        reading: {
          doubt: 'The period and the reference are in another document.',
          chosen: 'Settings, with the reference kept beside each decision; held while an SPSO case or an action is open.',
        },
      },
    },
    gates: {
      dispose: {
        clause: para.files,
        who: 'records-manager',
        may: 'confirm that a file is disposed of, or kept longer',
        records: 'disposal-decided',
        needs: {
          'past-its-time': {
            clause: para.files,
            that: all(recorded(periodSet), not(onOrBefore(dueOf('kept-until')))),
            otherwise: 'the time for which it is kept is not over, or not set',
          },
          'no-spso-case': { clause: para.files, that: noSpsoCase, otherwise: 'the SPSO still has a case about it' },
          'no-open-action': { clause: para.files, that: noOpenAction, otherwise: 'an action from it is still open' },
        },
      },
    },
  })
