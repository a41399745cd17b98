import {
  all,
  any,
  days,
  fieldOf,
  filled,
  given,
  is,
  noLimit,
  not,
  recorded,
  setting,
  stage,
  the,
  theDue,
  track,
  workingDays,
} from '#language'
import { aboutAProvider, byWordOfMouth, firstClocksStart, harmAlleged, onTheStages, underSafeguarding, withdrawn } from './events.ts'
import { qualityTeam } from './roles.ts'

const acknowledged = any(onTheStages, track('interest'), track('late'), track('nhs'), track('nhs-not-addressed'))
const riskRaised = any(harmAlleged, underSafeguarding, recorded(the('other-process-began', { where: { process: 'safeguarding' } })))

/** Safeguarding questions that are open keep a complaint in triage (7.1). */
export const safeguardingAnswered = any(
  not(harmAlleged),
  all(
    recorded(the('safeguarding-considered', { where: { of: 'person-affected' } })),
    recorded(the('safeguarding-considered', { where: { of: 'others' } })),
  ),
)

/** Receiving, recording and acknowledging; 7: safeguarding first. */
export const intake = stage({
  title: 'Receiving and acknowledging',
  clause: 'Appendix 1 Stage 1',
  opensWhen: any(recorded('complaint-received'), recorded('case-brought-in')),
  endsWhen: withdrawn,

  duties: {
    'hand-over': {
      clause: '10 (how to complain); 13.1',
      who: ['member-of-staff', ...qualityTeam],
      must: 'pass the complaint to the Quality Assurance and Improvement Team',
      when: not(any(...qualityTeam.map(role => is(fieldOf('complaint-received', 'receivedBy'), role)))),
      by: days(0).from('complaint-received'),
      doneBy: the('passed-on', { where: { what: 'complaint', to: 'quality-team' } }),
      reading: {
        doubt: 'Complaints "should be" sent to the team, though a complaint is one however made; no time is given.',
        chosen: 'A complaint to any member of staff counts; it is passed on the same day. The team may record that it came to them.',
      },
    },
    acknowledge: {
      clause: 'Appendix 1 Stage 1',
      who: ['complaints-officer', 'quality-team'],
      must: 'acknowledge the complaint',
      when: acknowledged,
      by: workingDays(3).from(firstClocksStart),
      doneBy: 'acknowledgement-sent',
      letter: 'acknowledgement',
      needs: {
        'asked-about-adjustments': {
          clause: '19.9',
          that: filled(given('adjustmentAnswer')),
          otherwise: 'the question about a disability and adjustments has not been asked: record the answer, also if there was none',
        },
      },
      ladder: {
        reminder: {
          clause: 'Appendix 1 Stage 1',
          on: workingDays(setting('reminder')).before(theDue),
          what: 'The acknowledgement is due soon',
          to: 'complaints-officer',
        },
        escalation: {
          clause: 'Appendix 1 Stage 1',
          on: workingDays(1).after(theDue),
          what: 'The acknowledgement is late',
          to: 'complaints-manager',
        },
      },
      reading: {
        doubt: 'The 3 days begin when the complaints officer receives the complaint; "working day" is not defined.',
        chosen:
          'From receipt by any part of the Council; Monday to Friday except bank holidays in England (regulation 2); the day itself is day 0.',
        others: [
          {
            text: 'from receipt by the team',
            by: workingDays(3).from(the('passed-on', { where: { what: 'complaint', to: 'quality-team' } })),
          },
        ],
      },
    },
    'confirm-in-writing': {
      clause: '10 (how to complain)',
      who: ['complaints-officer', 'quality-team'],
      must: 'write down a complaint made by word of mouth and send it to the complainant',
      when: all(byWordOfMouth, acknowledged),
      by: workingDays(3).from(firstClocksStart),
      doneBy: the('acknowledgement-sent', { where: { contents: 'written-statement' } }),
      reading: {
        doubt: 'Neither who confirms nor by when is said.',
        chosen: 'The Council, with the acknowledgement; no answer to it holds nothing up.',
      },
    },
    'consider-safeguarding': {
      clause: '7.1',
      who: ['complaints-officer', 'safeguarding-lead'],
      must: 'consider whether the child or young person is at risk',
      when: riskRaised,
      by: noLimit('before the complaint leaves triage').after('complaint-received'),
      doneBy: the('safeguarding-considered', { where: { of: 'person-affected' } }),
    },
    'consider-others': {
      clause: '7.1',
      who: ['complaints-officer', 'safeguarding-lead'],
      must: 'consider whether other children or young people may be at risk from the same concern',
      when: riskRaised,
      by: noLimit('before the complaint leaves triage').after('complaint-received'),
      doneBy: the('safeguarding-considered', { where: { of: 'others' } }),
    },
    'consider-responsible-person': {
      clause: '16.2 (5)',
      who: ['complaints-officer', 'safeguarding-lead'],
      must: 'consider at first receipt whether the provider’s Responsible Person may be involved or complicit',
      when: all(aboutAProvider, harmAlleged),
      by: noLimit('at first receipt').after('complaint-received'),
      doneBy: the('safeguarding-considered', { where: { of: 'responsible-person' } }),
    },
  },

  gates: {
    'raise-point': { clause: '5.2', who: 'anyone', may: 'write down a point of complaint', records: 'point-raised' },
    register: {
      clause: '13.1; 10 (how to complain)',
      who: qualityTeam,
      may: 'give the complaint its number',
      records: 'complaint-registered',
    },
    'consider-risk': {
      clause: '7.1; 16.2 (5)',
      who: ['complaints-officer', 'complaints-manager', 'safeguarding-lead'],
      may: 'record that it was considered whether somebody is at risk',
      records: 'safeguarding-considered',
      needs: {
        answered: {
          clause: '16.2 (5)',
          that: any(not(is(given('of'), 'responsible-person')), filled(given('involved'))),
          otherwise: 'say whether the Responsible Person could be involved or complicit: yes, possibly or no',
        },
      },
    },
    identify: {
      clause: '13.1',
      who: ['complainant', 'complaints-officer', 'quality-team'],
      may: 'give a name to an anonymous complaint',
      records: 'complainant-identified',
      needs: {
        anonymous: {
          clause: '13.1',
          that: recorded(the('complaint-received', { where: { anonymous: true } })),
          otherwise: 'the complaint was not anonymous',
        },
      },
      reading: {
        doubt: 'Nothing is said about an anonymous complainant who later gives a name.',
        chosen: 'The clocks start on the day the name is known; the one-year limit is tested on the day it was first made.',
      },
    },
    'join-complaints': {
      clause: '12.1',
      who: 'complaints-officer',
      may: 'treat the complaints of several people as one',
      asks: ['ground'],
      records: 'cases-joined',
      reading: {
        doubt: '"Can be treated as one": nothing on who decides, on different days of receipt, on each one’s consent, on leaving.',
        chosen: 'The complaints officer decides; the clock runs from the earliest receipt; consent and withdrawal are each child’s own.',
      },
    },
    'mark-joint': {
      clause: 'Appendix 2 scope; 14.1',
      who: qualityTeam,
      may: 'mark the complaint as one that concerns an NHS body too',
      records: 'joint-complaint-marked',
      needs: {
        'an-nhs-body': {
          clause: 'Appendix 2 scope',
          that: filled(given('nhsBody')),
          otherwise: 'the joint protocol is for a complaint about the Council’s social care and a health service: name the NHS body',
        },
      },
    },
    'join-person': { clause: '12.1', who: qualityTeam, may: 'add a complainant', records: 'person-joined' },
    'report-detriment': {
      clause: '5.5',
      who: 'anyone',
      may: 'report that a service got worse because of a complaint or comment',
      records: the('other-concern-raised', { where: { kind: 'detriment' } }),
    },
  },

  notices: {
    detriment: {
      clause: '5.5',
      on: the('other-concern-raised', { where: { kind: 'detriment' } }),
      what: 'Somebody says that a service got worse because of their complaint',
      to: 'complaints-manager',
    },
  },

  principles: {
    'however-made': {
      clause: '5.2; 10 (how to complain)',
      who: 'member-of-staff',
      must: 'take a complaint however it is made, and never ask for the word',
    },
    'no-worse-service': { clause: '5.5', who: 'member-of-staff', must: 'let nobody’s service suffer because of feedback' },
    'put-right': { clause: '2.4; 2.5', who: 'team-manager', must: 'admit a mistake, put it right quickly and learn from it' },
    'safeguarding-guidance': {
      clause: '7.3',
      who: 'quality-team',
      must: 'keep the safeguarding guidance within reach of whoever decides (the page Safeguarding Children)',
    },
    resident: {
      clause: '11.1',
      who: 'quality-team',
      must: 'take complaints of residents of our own homes, or for them, under this policy',
    },
    'may-be-considered': {
      clause: '22.1; 23.1',
      who: 'quality-team',
      must: 'not turn a complaint away because a court or guardianship is involved',
    },
    'fostering-service': {
      clause: '15.1; 15.2',
      who: 'quality-team',
      must: 'take foster carers’ complaints, their own and for children, here',
    },
  },
})
