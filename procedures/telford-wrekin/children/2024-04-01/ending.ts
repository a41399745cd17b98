import { all, any, dueOf, every, noLimit, not, onOrBefore, owed, recorded, stage, stands, the, track } from '#language'
import {
  courtReportUpheld,
  exclusionLetter,
  onTheStatutoryStages,
  stage1Response,
  stage2Asked,
  stage2Response,
  stage3Asked,
  withdrawn,
} from './events.ts'

const closed = stands('case-closed', 'case-reopened')
const settled = recorded(the('complaint-resolved', { where: { agreed: true } }))
const promisesKept = every('action', any(recorded('action-done'), recorded('action-dropped')))
const substanceAddressed = any(recorded('finding-recorded'), recorded(the('safeguarding-considered', { where: { referred: true } })))

/** Withdrawing, settling and closing. */
export const ending = stage({
  title: 'Ending the case',
  clause: '7.10',

  duties: {
    'confirm-withdrawal': {
      clause: '6.2(1)',
      who: 'customer-relationship-team',
      must: 'confirm the withdrawal in writing; until then the clocks run on',
      by: noLimit('owed').after('complaint-withdrawn'),
      doneBy: the('withdrawal-confirmed', { where: { inWriting: true } }),
    },
  },

  gates: {
    withdraw: {
      clause: '6.2(1)',
      who: ['complainant', 'representative', 'advocate'],
      may: 'withdraw the complaint',
      records: 'complaint-withdrawn',
    },
    settle: {
      clause: '7.8; 7.11.6',
      who: 'anyone',
      may: 'record that the complaint is resolved with the complainant',
      records: 'complaint-resolved',
    },
    'decide-learning': {
      clause: '1.7; 1.4',
      who: ['customer-relationship-team', 'complaints-manager', 'service-delivery-manager'],
      may: 'record what was learned, or that nothing was',
      records: 'learning-decided',
    },
    close: {
      clause: '7.10',
      who: ['customer-relationship-team', 'complaints-manager'],
      may: 'close the case',
      when: not(closed),
      records: 'case-closed',
      reading: {
        doubt: '7.10 asks that everything done be recorded, and does not say whether a case may close while something promised is open.',
        chosen: 'It stays answered until each action is done, or given up with the reason.',
      },
      needs: {
        promised: {
          clause: '7.2; 7.11.8; 7.12.9',
          that: any(withdrawn, promisesKept),
          otherwise: 'something that was promised is neither done, nor given up with a reason',
        },
        'anonymous-substance': {
          clause: '6.11; 6.1',
          that: any(not(track('anonymous')), substanceAddressed),
          otherwise: 'the relevant manager has not addressed the substance of the complaint',
        },
        'late-complaint-letter': {
          clause: '6.1',
          that: any(not(track('out-of-time')), recorded(exclusionLetter)),
          otherwise: 'the complainant has not had the written explanation with how to approach the Ombudsman',
        },
        'no-interest-letter': {
          clause: '5.3.2',
          that: any(not(track('not-eligible')), recorded(exclusionLetter)),
          otherwise: 'the complainant has not been told in writing that no further action will be taken',
        },
        'court-action': {
          clause: '4.2 (second)',
          that: any(
            every('point', not(courtReportUpheld)),
            recorded(the('response-sent', { where: { contents: 'court-action' }, stage: 'any' })),
          ),
          otherwise:
            'a complaint about a report to the court was upheld, and the complainant has not been told what we will do about it in court',
        },
        'same-rigour': {
          clause: '11.5',
          that: any(
            not(recorded('behaviour-logged')),
            not(onTheStatutoryStages),
            withdrawn,
            settled,
            every('point', recorded('finding-recorded')),
          ),
          otherwise: 'its substance has not been looked into: whoever complains, and however, it is considered like any other',
        },
        withdrawal: {
          clause: '6.2(1)',
          that: any(not(recorded('complaint-withdrawn')), withdrawn),
          otherwise: 'the withdrawal has not been confirmed in writing',
        },
        'may-still-ask': {
          clause: '7.12.1; 7.13.1',
          that: any(
            settled,
            withdrawn,
            // Decided out of time, or not theirs to bring, after it was answered: there is no next stage to ask for.
            not(onTheStatutoryStages),
            recorded(stage3Asked),
            all(not(recorded(stage1Response)), not(recorded(stage2Response))),
            all(recorded(stage2Response), not(onOrBefore(dueOf('stage-2/stage-3-window')))),
            all(recorded(stage1Response), not(recorded(stage2Asked)), not(onOrBefore(dueOf('stage-1/stage-2-window')))),
          ),
          otherwise: 'the complainant may still ask for the next stage',
        },
        'nothing-owed': { clause: '7.10', that: every('point', not(owed('*'))), otherwise: 'something is still owed on this case' },
        learning: {
          clause: '1.7; 1.4',
          that: recorded('learning-decided'),
          otherwise: 'say what was learned, or that nothing was',
        },
      },
    },
    reopen: {
      clause: '7.8',
      who: ['customer-relationship-team', 'complaints-manager'],
      may: 'open the case again',
      when: closed,
      records: 'case-reopened',
    },
  },

  principles: {
    'everything-recorded': {
      clause: '7.10',
      who: 'customer-relationship-team',
      must: 'record everything done, and whether it was in time',
    },
  },
})
