import {
  all,
  any,
  atMost,
  dateIn,
  dayOf,
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
  theActDay,
  theStart,
  track,
  workingDays,
  years,
} from '#language'
import {
  courtConcerned,
  courtGoesOn,
  onHold,
  safeguardingBegan,
  settled,
  stage1Response,
  stage2Response,
  stage3Response,
  takenUpAfterProceedings,
  withdrawn,
} from './events.ts'
import { qualityTeam } from './roles.ts'

const inaccurate = recorded(the('point-raised', { where: { subject: 'inaccurate-information-to-court' } }))
const answered = any(recorded(stage1Response), recorded(stage2Response), recorded(stage3Response), settled)

/** On hold, or left to proceedings, and not sent in again. */
const waits = any(onHold, all(track('other-proceedings'), not(takenUpAfterProceedings)))

/** 7.2, 9.2, 22: safeguarding, the courts and other investigations beside a complaint. */
export const proceedings = stage({
  title: 'Safeguarding, courts and other proceedings',
  clause: '7.2; 22.3',
  opensWhen: any(recorded('complaint-received'), recorded('case-brought-in')),
  endsWhen: withdrawn,

  dates: {
    'send-in-again': {
      title: 'Last day to send the complaint in again after the other proceedings',
      clause: '9.2; reg 8',
      by: years(1).from('other-process-ended'),
      lines: {
        law: {
          title: 'One year from their end, by the Regulations',
          kind: 'law',
          clause: 'reg 8',
          by: years(1).from('other-process-ended'),
        },
      },
      departs: {
        from: 'reg 8',
        how: 'The Regulations have the authority write why, name the other investigation, and take the complaint again within a year of its end; the policy says none of this.',
      },
    },
  },

  duties: {
    'tell-of-hold': {
      clause: '7.2; 9.2; reg 8',
      who: qualityTeam,
      must: 'write to the complainant that the complaint waits, for what, and when that is looked at again',
      when: any(recorded('hold-placed'), recorded(safeguardingBegan)),
      by: noLimit('when it is put on hold').after(the(['hold-placed', safeguardingBegan])),
      doneBy: sent('on-hold'),
      letter: 'on-hold',
    },
    'tell-they-are-over': {
      clause: '9.2; reg 8',
      who: qualityTeam,
      must: 'write to the complainant that the other proceedings are over, and until when it may be sent in again',
      when: all(recorded('other-process-ended'), waits),
      by: noLimit('when they end').after(last('other-process-ended')),
      doneBy: sent('proceedings-over', { since: 'other-process-ended' }),
      until: not(waits),
      letter: 'proceedings-over',
      reading: {
        doubt: 'The policy has nobody told that the other proceedings are over, and gives no last day; the Regulations give a year.',
        chosen: 'The complainant is written to once their end is recorded, with the last day: a year that nobody knows of is no use.',
      },
    },
    'review-hold': {
      clause: '9.2',
      who: 'complaints-manager',
      must: 'look again at whether the complaint must still wait',
      when: onHold,
      by: workingDays(20).from('hold-placed'),
      again: workingDays(20).from(theStart),
      doneBy: the('review-held', { where: { of: 'hold' } }),
      until: not(onHold),
      reading: {
        doubt: 'Who decides, what is told and when it ends are not stated.',
        chosen: 'The Complaints Manager with the Head of Service, in writing, looked at again at least every 20 working days.',
      },
    },
    'legal-signposting': {
      clause: '22.2; 22.3; 18.3',
      who: qualityTeam,
      must: 'encourage the complainant to seek legal advice, and say where',
      when: any(track('court-decision'), track('other-proceedings'), inaccurate),
      by: noLimit('owed').after('complaint-received'),
      doneBy: sent('court-notice'),
      letter: 'court-notice',
    },
    'consider-bearing': {
      clause: '22.5',
      who: 'service-manager',
      must: 'consider whether the outcome bears on the court proceedings, and advise the court as necessary',
      when: all(courtGoesOn, answered),
      by: noLimit('before the case is closed').after(
        the([stage1Response, stage2Response, stage3Response, the('complaint-resolved', { where: { agreed: true } })]),
      ),
      doneBy: 'bearing-considered',
    },
  },

  gates: {
    'safeguarding-begins': {
      clause: '7.2',
      who: ['safeguarding-lead', ...qualityTeam],
      may: 'record that a safeguarding investigation into the matter has begun',
      records: safeguardingBegan,
      reading: {
        doubt: 'What becomes of the complaint’s clocks, and of points with no safeguarding in them, is not said.',
        chosen:
          'Acknowledged on time all the same; only the linked points wait; the clock keeps the days that were left, and goes on from the day the outcome is recorded.',
      },
    },
    'safeguarding-ends': {
      clause: '7.2',
      who: ['safeguarding-lead', ...qualityTeam],
      may: 'record the outcome of the safeguarding investigation',
      records: the('other-process-ended', { where: { process: 'safeguarding' } }),
    },
    'court-begins': {
      clause: '22.3',
      who: 'anyone',
      may: 'record that court proceedings go on',
      records: the('other-process-began', { where: { process: 'court' } }),
    },
    'court-ends': {
      clause: '22.5',
      who: 'anyone',
      may: 'record that the court proceedings have ended',
      records: the('other-process-ended', { where: { process: 'court' } }),
    },
    hold: {
      clause: '9.2',
      who: 'complaints-manager',
      may: 'put a complaint on hold because considering it would prejudice other proceedings',
      asks: ['ground', 'prejudice', 'reasons'],
      records: 'hold-placed',
      needs: {
        ground: {
          clause: '9.2',
          that: any(
            is(given('ground'), 'court'),
            is(given('ground'), 'tribunal'),
            is(given('ground'), 'disciplinary'),
            is(given('ground'), 'criminal'),
          ),
          otherwise: 'the proceedings may be: court, tribunal, disciplinary or criminal',
        },
        'looked-at-again': {
          clause: '9.2',
          that: atMost(dayOf(dateIn('given', 'reviewOn')), dayOf(workingDays(20).from(theActDay))),
          otherwise: 'it must be looked at again within 20 working days',
        },
      },
    },
    'lift-hold': { clause: '9.2', who: 'complaints-manager', may: 'take the complaint up again', records: 'hold-lifted' },
    'review-the-hold': {
      clause: '9.2',
      who: 'complaints-manager',
      may: 'look again at a hold',
      records: the('review-held', { where: { of: 'hold' } }),
    },
    'process-begins': {
      clause: '9.2',
      who: 'anyone',
      may: 'record that a tribunal, disciplinary or criminal matter about it goes on',
      records: the('other-process-began', { where: { process: ['tribunal', 'disciplinary', 'criminal'] } }),
    },
    'process-ends': {
      clause: '9.2; reg 8',
      who: 'anyone',
      may: 'record that a tribunal, disciplinary or criminal matter has ended',
      records: the('other-process-ended', { where: { process: ['tribunal', 'disciplinary', 'criminal'] } }),
    },
    resubmit: {
      clause: '9.2; reg 8',
      who: ['complainant', 'representative', 'advocate'],
      may: 'ask that what waited for other proceedings is taken up now',
      records: 'point-resubmitted',
      until: { by: 'send-in-again', otherwise: 'it had to be sent in again within one year of the end of the other proceedings' },
      needs: {
        waited: {
          clause: '9.2',
          that: waits,
          otherwise: 'it is not waiting for other proceedings under 9.2',
        },
        'they-are-over': {
          clause: '9.2; reg 8',
          that: recorded('other-process-ended'),
          otherwise: 'it may be sent in again once the other proceedings are over, and no end is recorded',
        },
      },
      reading: {
        doubt: 'The policy does not say how a complaint on hold is taken up again; the Regulations let it be sent in again within a year.',
        chosen:
          'Sent in again, a point on hold goes on with the days that were left, as when the hold is lifted; one that was left to proceedings begins that day.',
      },
    },
    'freeze-proceedings': {
      clause: '22.3',
      who: 'nobody',
      may: 'stop court proceedings until a complaint is answered',
      records: 'freeze-decided',
    },
    'ask-to-stop': {
      clause: '22.3',
      who: ['complainant', 'representative', 'advocate'],
      may: 'ask that court proceedings are stopped',
      records: the('complainant-chose', { where: { choice: 'stop-proceedings' } }),
    },
    'consider-the-bearing': {
      clause: '22.5',
      who: 'service-manager',
      may: 'say whether the outcome bears on the court proceedings',
      records: 'bearing-considered',
      needs: {
        advised: {
          clause: '22.5',
          that: any(is(given('bears'), false), filled(given('advised'))),
          otherwise: 'it bears on them: the court is to be advised',
        },
        'court-goes-on': {
          clause: '22.5',
          that: courtConcerned,
          otherwise: 'no court proceedings are recorded',
        },
      },
    },
  },

  principles: {
    concurrent: { clause: '22.3', who: 'quality-team', must: 'go on with an allegation of inaccurate information beside the proceedings' },
    'may-be-considered': {
      clause: '22.2; 22.4',
      who: 'quality-team',
      must: 'consider what the Council and its staff did, though a court is involved',
    },
    'judicial-route': { clause: '9.2', who: 'complaints-manager', must: 'leave to a judicial process what more properly belongs there' },
  },
})
