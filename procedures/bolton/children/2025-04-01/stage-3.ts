import {
  allOf,
  any,
  appointed,
  atMost,
  choose,
  covers,
  dateIn,
  dayOf,
  every,
  fieldsOf,
  filled,
  given,
  is,
  last,
  noLimit,
  not,
  recorded,
  sent,
  stage,
  the,
  track,
  workingDays,
} from '#language'
import { ofApprovalReview, stage3Asked, withdrawn } from './events.ts'
import { mayBeTold } from './people.ts'
import { qualityTeam } from './roles.ts'
import { reminders } from './stage-1.ts'
import { independentNeed, onlyForAReason } from './stage-2-gates.ts'

/** The request, or the foster carer’s complaint itself (15.3). */
const asked = choose({ when: recorded(stage3Asked), by: stage3Asked }, { when: track('approval-review'), by: 'complaint-received' })
const chair = appointed('panel-chair')
const panelDate = last(the('meeting-date-set', { where: { of: 'review-panel' } }))
const panelMet = the('meeting-held', { where: { of: 'review-panel' } })
const panelReport = the('report-received', { where: { of: 'review-panel' } })
const arranged = the('meeting-being-arranged', { where: { of: 'review-panel' } })
const notFromStage2 = not(
  is(
    given('person'),
    fieldsOf(
      the([appointed('independent-person', { stage: 'stage-2' }), appointed('independent-investigator', { stage: 'stage-2' })]),
      'person',
    ),
  ),
)
const forTheirPart = {
  ...independentNeed,
  'not-from-stage-2': {
    clause: 'Appendix 1 Stage 3; reg 19(3)',
    that: notFromStage2,
    otherwise: 'the Independent Person or Investigator of Stage 2 may not sit on the Panel',
  },
}

/** Appendix 1: a panel of independent people reviews how it was investigated. */
export const stage3 = stage({
  title: 'Stage 3: Review Panel',
  clause: 'Appendix 1 Stage 3',
  opensWhen: any(recorded(stage3Asked), track('approval-review')),
  endsWhen: any(withdrawn, recorded(the('acceptance-decided', { where: { of: 'stage-3', accepted: false } }))),

  duties: {
    acknowledge: {
      clause: 'Appendix 1 table',
      who: 'complaints-officer',
      must: 'acknowledge the request',
      by: workingDays(2).from(asked),
      doneBy: 'acknowledgement-sent',
    },
    'appoint-chair': {
      clause: 'Appendix 1 table',
      who: 'complaints-officer',
      must: 'appoint the Chair',
      by: workingDays(10).from(asked),
      doneBy: chair,
    },
    'confirm-with-chair': {
      clause: 'Appendix 1 table',
      who: 'complaints-officer',
      must: 'confirm with the Chair who attends and what the papers hold',
      by: workingDays(10).from(asked),
      doneBy: { covers: [fieldsOf(arranged, 'settled'), ['attendees', 'papers']], with: arranged },
    },
    'agree-panel': {
      clause: 'Appendix 1 table',
      who: 'quality-team',
      must: 'agree the other members and the date',
      by: workingDays(30).from(asked),
      doneBy: allOf(the('meeting-being-arranged', { where: { of: 'review-panel', settled: 'members' } }), panelDate),
    },
    'hold-panel': {
      clause: 'reg 19(4); Appendix 1 table',
      who: 'quality-team',
      must: 'hold the Review Panel',
      by: workingDays(30).from(asked),
      doneBy: panelMet,
      lines: { law: { title: '30 working days from the request', kind: 'law', clause: 'reg 19(4)', by: workingDays(30).from(asked) } },
      reading: {
        doubt: 'The table has the date agreed within 30 working days, which lets the Panel sit later.',
        chosen: 'The date is agreed early and the Panel meets within 30 working days, as the Regulations say.',
      },
      departs: { from: 'reg 19(4)', how: 'The table asks only that the date is agreed within 30 working days.' },
    },
    papers: {
      clause: 'Appendix 1 table',
      who: 'quality-team',
      must: 'circulate the papers',
      by: workingDays(10).before(dateIn(panelDate, 'date')),
      doneBy: the('meeting-papers-sent', { where: { of: 'review-panel' } }),
      reading: {
        doubt: '"Within 10 working days of the date for the Review Panel" could be before it or after it is set.',
        chosen: 'No later than 10 working days before the Panel.',
      },
    },
    report: {
      clause: 'Appendix 1 table',
      who: 'panel-chair',
      must: 'write the Panel’s report, with any recommendations',
      by: workingDays(5).from(panelMet),
      doneBy: panelReport,
      lines: { law: { title: '5 working days from the meeting', kind: 'law', clause: 'reg 20', by: workingDays(5).from(panelMet) } },
      reading: {
        doubt: 'It says "produces", not sends, and names nobody.',
        chosen: 'Sent to the Council, the complainant, any advocate and the Stage 2 Independent Person.',
      },
      departs: { from: 'reg 20', how: 'The Regulations say to whom the report is sent; the policy does not.' },
    },
    'send-report': {
      clause: 'reg 20; Appendix 1 Stage 3',
      who: ['panel-chair', ...qualityTeam],
      must: 'send the Panel’s report to the complainant, any advocate and the Independent Person',
      by: noLimit('with the report').after(panelReport),
      doneBy: sent('panel-report'),
      letter: 'panel-report',
    },
    respond: {
      clause: 'Appendix 1 table; Appendix 1 Stage 3',
      who: 'director',
      must: 'answer the Panel’s recommendations, with how to go to the Ombudsman',
      by: workingDays(15).from(panelReport),
      doneBy: 'response-sent',
      letter: 'stage-3-response',
      needs: {
        ...mayBeTold,
        report: { clause: 'Appendix 1 table', that: recorded(panelReport), otherwise: 'the Panel’s report has not been received' },
        'every-recommendation': {
          clause: 'Appendix 1 Stage 3',
          that: any(not(filled(fieldsOf(panelReport, 'recommendations'))), is(given('answered'), fieldsOf(panelReport, 'recommendations'))),
          otherwise: 'each recommendation needs an answer: accepted with an owner and a date, or rejected with the reason',
        },
        'owner-or-reason': {
          clause: 'Appendix 1 Stage 3',
          that: every('action', any(recorded('action-assigned'), recorded('action-dropped'))),
          otherwise: 'a recommendation on record has neither an owner and a date, nor the reason it is rejected',
        },
        'with-independent-person': {
          clause: 'reg 20',
          that: recorded(the('contact-made', { where: { purpose: 'consider-recommendations' } })),
          otherwise: 'the Regulations have the recommendations considered with the Stage 2 Independent Person; no such talk is recorded',
          onlyWarn: true,
        },
      },
      lines: {
        law: { title: '15 working days from receiving the report', kind: 'law', clause: 'reg 20', by: workingDays(15).from(panelReport) },
      },
      ladder: reminders('The Director’s response', 'director'),
      reading: {
        doubt: 'The day the report is received is not otherwise recorded, and what the response holds is not described.',
        chosen: 'Counted from the day recorded as received; an answer for each recommendation.',
      },
      departs: {
        from: 'reg 20',
        how: 'The Regulations have it considered with the Stage 2 Independent Person; the policy leaves this out.',
      },
    },
  },

  dates: {
    'report-expected': {
      title: 'The Panel’s report, if it meets on the date set',
      clause: 'Appendix 1 table',
      by: workingDays(5).from(dateIn(panelDate, 'date')),
    },
  },

  gates: {
    'arrange-panel': { clause: 'Appendix 1 table; 6.7', who: qualityTeam, may: 'arrange the Panel', records: arranged },
    'appoint-the-chair': {
      clause: 'Appendix 1 table; 6.7',
      who: qualityTeam,
      may: 'appoint the Chair',
      records: chair,
      needs: forTheirPart,
    },
    'appoint-member': {
      clause: 'Appendix 1 Stage 3; 6.7',
      who: qualityTeam,
      may: 'appoint a member of the Panel',
      records: appointed('panel-member'),
      needs: forTheirPart,
    },
    'set-date': {
      clause: 'Appendix 1 table; 6.7',
      who: qualityTeam,
      may: 'agree the date of the Panel',
      records: the('meeting-date-set', { where: { of: 'review-panel' } }),
      needs: {
        three: {
          clause: 'Appendix 1 Stage 3; reg 19(3)',
          that: any(not(filled(given('members'))), is(given('members'), 3)),
          otherwise: 'a Panel has three independent people, one of them in the chair',
        },
        'within-30-days': {
          clause: 'reg 19(4)',
          that: atMost(dayOf(dateIn('given', 'date')), dayOf(workingDays(30).from(asked))),
          otherwise: 'the date is more than 30 working days after the request, when the Panel should have met',
          onlyWarn: true,
        },
      },
    },
    'receive-report': {
      clause: 'Appendix 1 Stage 3; Appendix 1 table',
      who: ['panel-chair', ...qualityTeam],
      may: 'record that the Panel’s report was received',
      records: panelReport,
      needs: {
        reviewed: {
          clause: 'Appendix 1 Stage 3',
          that: any(ofApprovalReview, covers(given('sections'), ['review-of-the-investigation'])),
          otherwise: 'the report does not review the way the complaint was investigated',
        },
      },
      reading: {
        doubt: 'The Panel reviews how a complaint was investigated; under 15.3 nothing has been.',
        chosen: 'The complaint itself is the request, and the Panel reviews the process of the approval review on the papers.',
      },
    },
    'find-afresh': {
      clause: 'Appendix 1 Stage 3',
      who: 'nobody',
      may: 'record a fresh finding of fact as the Panel’s outcome',
      records: the('finding-recorded', { by: ['panel-chair', 'panel-member'] }),
    },
    'refuse-panel': {
      clause: '6.6; Appendix 1 Stage 3',
      who: ['complaints-manager', 'complaints-officer', 'quality-team'],
      may: 'decline the Review Panel',
      asks: ['ground', 'reasons'],
      records: the('acceptance-decided', { where: { of: 'stage-3', accepted: false } }),
      needs: onlyForAReason,
    },
  },

  principles: {
    review: {
      clause: 'Appendix 1 Stage 3',
      who: 'panel-chair',
      must: 'review the way the complaint was investigated and make recommendations if required',
    },
  },
})
