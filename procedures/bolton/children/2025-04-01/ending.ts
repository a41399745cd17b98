import {
  actorRole,
  all,
  any,
  covers,
  days,
  dueOf,
  every,
  fieldsOf,
  filled,
  given,
  is,
  noLimit,
  not,
  onOrBefore,
  owed,
  recorded,
  stage,
  stands,
  the,
  track,
} from '#language'
import {
  courtGoesOn,
  eachPartAnswered,
  nhsLeads,
  separateAnswers,
  settled,
  stage1Response,
  stage2Asked,
  stage2Response,
  stage3Asked,
  stage3Response,
  withdrawn,
} from './events.ts'
import { passedToProvider } from './providers.ts'
import { qualityTeam, theirSide } from './roles.ts'

const closed = stands('case-closed', 'case-reopened')
const reviewedByAllThree = covers(fieldsOf(the('review-held', { where: { of: 'withdrawal' } }), 'with'), [
  'complaints-officer',
  'service-manager',
  'head-of-service',
])
const answered = any(recorded(stage1Response), recorded(stage2Response), recorded(stage3Response))

/** 20 to 22: withdrawing, learning and closing. */
export const ending = stage({
  title: 'Ending the case',
  clause: '20.1; 21.1',

  duties: {
    'inform-officer': {
      clause: '20.1',
      who: ['member-of-staff', ...qualityTeam],
      must: 'tell the Complaints and Improvement Officer at once',
      when: recorded('complaint-withdrawn'),
      by: days(0).from('complaint-withdrawn'),
      doneBy: the([the('people-told', { where: { of: 'withdrawal' } }), 'withdrawal-confirmed']),
      reading: {
        doubt: '"Immediately" has no number.',
        chosen: 'The same day; the officer has a notice as soon as it is recorded, and an officer who has confirmed it has been told.',
      },
    },
    'confirm-withdrawal': {
      clause: '20.1',
      who: 'complaints-officer',
      must: 'contact the complainant to confirm the withdrawal, in writing if nothing stands against it',
      when: recorded('complaint-withdrawn'),
      by: noLimit('owed').after('complaint-withdrawn'),
      doneBy: 'withdrawal-confirmed',
    },
    'review-withdrawn': {
      clause: '20.2',
      who: ['complaints-officer', 'service-manager', 'head-of-service'],
      must: 'say whether the concern is looked into by other means, and by which',
      when: recorded('complaint-withdrawn'),
      by: noLimit('owed').after('complaint-withdrawn'),
      doneBy: the('review-held', { where: { of: 'withdrawal' } }),
      reading: { doubt: '"May review".', chosen: 'The question is always answered; looking into it is not bound to follow.' },
    },
    learn: {
      clause: '21.1; 2.2',
      who: ['team-manager', 'service-manager', ...qualityTeam],
      must: 'say what was learned, with its owner, or why nothing was',
      when: any(answered, settled),
      by: noLimit('owed').after(
        the([stage1Response, stage2Response, stage3Response, the('complaint-resolved', { where: { agreed: true } })]),
      ),
      doneBy: 'learning-decided',
      until: withdrawn,
    },
  },

  gates: {
    withdraw: {
      clause: '20.1',
      who: theirSide,
      may: 'withdraw the complaint, by word of mouth or in writing',
      records: 'complaint-withdrawn',
      needs: {
        'childs-wish': {
          clause: '20.1; 17.4',
          that: any(is(actorRole, 'complainant'), not(recorded(the('wishes-recorded', { where: { of: 'child', wish: 'go-on' } })))),
          otherwise: 'the child is competent and wants the complaint to go on: the child’s wish comes first',
        },
      },
      reading: {
        doubt: 'Who may withdraw what a representative lodged for a child is not stated.',
        chosen: 'The child’s wish comes first: a representative may not withdraw against it.',
      },
    },
    'review-after-withdrawal': {
      clause: '20.2',
      who: ['complaints-officer', 'service-manager', 'head-of-service'],
      may: 'review a withdrawn concern',
      asks: ['with', 'decided'],
      records: the('review-held', { where: { of: 'withdrawal' } }),
    },
    'decide-learning': {
      clause: '21.1',
      who: ['team-manager', 'service-manager', ...qualityTeam],
      may: 'say what was learned, or that nothing was',
      records: 'learning-decided',
      needs: {
        lesson: {
          clause: '2.2; 21.1',
          that: filled(given('lesson')),
          otherwise: 'name at least one lesson with its owner, or say why there is none',
        },
      },
    },
    close: {
      clause: '20.1; 21.1; 22.5',
      who: qualityTeam,
      may: 'close the case',
      when: not(closed),
      records: 'case-closed',
      reading: {
        doubt: '2.4 asks that a mistake be put right, and no clause says whether a case may close while what puts it right is open.',
        chosen: 'It stays answered until each action is done, or rejected with the reason.',
      },
      needs: {
        'withdrawal-confirmed': {
          clause: '20.1',
          that: any(not(withdrawn), recorded('withdrawal-confirmed')),
          otherwise: 'the complainant has not been contacted to confirm the withdrawal',
        },
        'withdrawal-reviewed': {
          clause: '20.2',
          that: any(not(withdrawn), reviewedByAllThree),
          otherwise:
            'whether the concern is looked into all the same has not been answered by the officer, the Service Manager and the Head of Service',
        },
        'informal-outcome': {
          clause: '6.1',
          that: any(not(track('informal')), settled, withdrawn),
          otherwise: 'it is being resolved informally, and what was agreed with the complainant is not recorded',
        },
        'court-bearing': {
          clause: '22.5',
          that: any(not(all(courtGoesOn, any(answered, settled))), recorded('bearing-considered')),
          otherwise: 'court proceedings go on, and the Service Manager has not said whether the outcome bears on them',
        },
        'provider-answered': {
          clause: '16.1; 16.4',
          that: any(not(recorded(passedToProvider)), recorded(the('other-body-answered', { where: { answer: 'replied' } }))),
          otherwise: 'the provider’s response has not come',
        },
        'all-have-answered': {
          clause: 'Appendix 2 delays',
          that: any(not(any(separateAnswers, all(track('nhs'), not(nhsLeads), not(answered)))), eachPartAnswered),
          otherwise: 'an organisation has not answered its part yet',
        },
        'safeguarding-open': {
          clause: '7.2; 20.2',
          that: not(
            stands(
              the('other-process-began', { where: { process: 'safeguarding' } }),
              the('other-process-ended', { where: { process: 'safeguarding' } }),
            ),
          ),
          otherwise: 'a safeguarding investigation goes on: a withdrawal alone never closes it',
        },
        'may-still-ask': {
          clause: 'Appendix 1 Stage 2; Appendix 1 Stage 3',
          that: any(
            settled,
            withdrawn,
            recorded(stage3Asked),
            not(any(recorded(stage1Response), recorded(stage2Response))),
            all(recorded(stage2Response), not(onOrBefore(dueOf('stage-2/stage-3-window')))),
            all(recorded(stage1Response), not(recorded(stage2Asked)), not(onOrBefore(dueOf('stage-1/stage-2-window')))),
          ),
          otherwise: 'the complainant may still ask for the next stage',
        },
        promised: {
          clause: '2.4; 2.5; Appendix 1 Stage 1 purpose',
          that: every('action', any(recorded('action-done'), recorded('action-dropped'))),
          otherwise: 'something that was promised is neither done, nor rejected with the reason',
        },
        'nothing-owed': { clause: '2.5', that: not(owed('*')), otherwise: 'something is still owed on this case' },
        learning: {
          clause: '2.2; 21.1',
          that: any(not(any(answered, settled)), recorded('learning-decided'), withdrawn),
          otherwise: 'name at least one lesson, or say why there is none',
        },
        'anonymous-outcome': {
          clause: '13.1',
          that: any(
            not(track('anonymous')),
            recorded(the('passed-on', { where: { what: 'complaint', to: ['whistleblowing', 'hr-investigation', 'safeguarding'] } })),
            recorded(the('acceptance-decided', { where: { ground: 'anonymous' } })),
          ),
          otherwise: 'it has neither been referred, nor is it said why nothing is done',
        },
      },
    },
    reopen: { clause: '2.5', who: qualityTeam, may: 'open the case again', when: closed, records: 'case-reopened' },
  },

  notices: {
    withdrawn: {
      clause: '20.1',
      on: 'complaint-withdrawn',
      what: 'The complaint has been withdrawn: contact the complainant to confirm it',
      to: 'complaints-officer',
    },
  },
})
