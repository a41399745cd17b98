import { all, any, covers, days, dueOf, given, noLimit, not, onOrBefore, recorded, stage, the, track, workingDays } from '#language'
import {
  approvalDecision,
  fosteringPanel,
  ofApprovalReview,
  ofCarerApplication,
  secondFosteringPanel,
  stage1Response,
  stage3Response,
  suitabilityDecision,
} from './events.ts'

/** 15.3 and 15.4: foster carers and people who want to be, and the Assistant Director’s decision. */
export const carers = stage({
  title: 'Foster carers and prospective foster carers',
  clause: '15.3; 15.4',

  dates: {
    'approval-28-days': {
      title: 'Last day for a foster carer’s representations',
      clause: '15.3',
      by: days(28).from(fosteringPanel),
      lines: {
        law: {
          title: 'The Regulations count 28 days from the notice of the determination',
          kind: 'law',
          clause: 'fostering',
          by: noLimit('28 days from the notice of the determination').after(fosteringPanel),
        },
      },
      reading: {
        doubt: '"28 days" does not say working or calendar, or what happens where the last is no working day.',
        chosen: 'Calendar days, not moved.',
        others: [{ text: '28 working days', by: workingDays(28).from(fosteringPanel) }],
      },
      departs: {
        from: 'fostering',
        how: 'The law gives representations or the Independent Review Mechanism 28 days from the notice; this local rule does not replace it.',
      },
    },
    'application-10-days': {
      title: 'Last day for a prospective carer’s complaint',
      clause: '15.4',
      by: workingDays(10).from(secondFosteringPanel),
      reading: {
        doubt: 'Silent where there is only one panel meeting.',
        chosen: 'The period cannot start before a second meeting; an earlier complaint is in time if it comes before the decision.',
      },
    },
  },

  duties: {
    'tell-of-review-mechanism': {
      clause: '15.3; fostering',
      who: ['complaints-officer', 'complaints-manager'],
      must: 'tell the foster carer of the Independent Review Mechanism',
      when: ofApprovalReview,
      by: noLimit('owed').after('complaint-received'),
      doneBy: the('people-told', { where: { of: 'independent-review-mechanism' } }),
    },
    'decide-suitability': {
      clause: '15.4',
      who: 'assistant-director',
      must: 'decide on suitability, on the panel’s recommendations and what the complaint taught',
      when: track('prospective-carer'),
      by: workingDays(10).from(stage1Response),
      doneBy: suitabilityDecision,
      reading: {
        doubt: '"The response" could be Stage 1 or the end of all stages.',
        chosen: 'The Stage 1 response, from the day it is sent.',
      },
    },
  },

  gates: {
    'record-panel': {
      clause: '15.3; 15.4',
      who: 'anyone',
      may: 'record a meeting of the Fostering Panel',
      records: the('meeting-held', { where: { of: ['fostering-panel', 'second-fostering-panel'] } }),
    },
    'no-representations': {
      clause: '15.3',
      who: ['complainant', 'representative'],
      may: 'say that there will be no representations',
      records: the('complainant-chose', { where: { choice: 'no-representations' } }),
    },
    'decide-on-approval': {
      clause: '15.3',
      who: 'assistant-director',
      may: 'decide on the approval of a foster carer',
      records: approvalDecision,
      needs: {
        'not-before-they-speak': {
          clause: '15.3',
          that: any(
            recorded(the('complainant-chose', { where: { choice: 'no-representations' } })),
            recorded(stage3Response),
            all(not(onOrBefore(dueOf('approval-28-days'))), not(track('approval-review'))),
          ),
          otherwise: 'the 28 days are still running, or a Review Panel is pending: representations come before the decision',
        },
      },
      reading: {
        doubt: 'Two limits at once: 28 days, and before the decision; a decision on day 10 would cut the 28 days short.',
        chosen: 'Not until day 28 has passed, the carer has said there will be none, or the Review Panel has been answered.',
      },
    },
    'decide-on-suitability': {
      clause: '15.4',
      who: 'assistant-director',
      may: 'decide on the suitability of a prospective foster carer',
      records: suitabilityDecision,
      needs: {
        'complaint-answered': {
          clause: '15.4',
          that: any(not(ofCarerApplication), not(track('prospective-carer')), recorded(stage1Response)),
          otherwise: 'the complaint has not been answered, and the decision comes after the response',
        },
        'rests-on-both': {
          clause: '15.4',
          that: any(not(track('prospective-carer')), covers(given('restsOn'), ['panel-recommendation', 'complaint-learning'])),
          otherwise: 'the decision must rest on the panel’s recommendation and on what the complaint taught, or say that it taught nothing',
        },
      },
    },
  },
})
