import { all, any, covers, fieldOf, filled, type Gate, given, is, not, recorded, the, track } from '#language'
import { stage1Response, suspended } from './events.ts'

/** Suspended before Stage One answered it, and what it waited for is over: later on, it is the team that takes it up again. */
export const maySendInAgain = all(suspended, recorded('other-process-ended'), not(recorded(stage1Response)))

/** Section 6: what may be decided about what this procedure does not cover. */
export const exclusionGates: Readonly<Record<string, Gate>> = {
  route: {
    clause: '6.2; 1.9',
    who: 'customer-relationship-team',
    may: 'decide which procedure a point of complaint goes to',
    asks: ['ground'],
    records: the('point-routed', {
      where: {
        track: [
          'statutory',
          'another-process',
          'already-considered',
          'corporate',
          'joint-adoption',
          'insurance',
          'another-agency',
          'care-standards',
          'nhs',
          'court',
        ],
      },
    }),
    needs: {
      'told-in-writing': {
        clause: '6.2(4)',
        that: any(not(is(given('ground'), '6.2(4)')), is(given('inWriting'), true)),
        otherwise: 'legal proceedings count only when the Council has been told of them in writing',
      },
      'which-ground': {
        clause: '6.2(4); 6.2(5); 6.2(6)',
        that: any(
          not(is(given('track'), 'another-process')),
          is(given('ground'), '6.2(4)'),
          is(given('ground'), '6.2(5)'),
          is(given('ground'), '6.2(6)'),
        ),
        otherwise: 'a point may wait only for legal (6.2(4)), disciplinary (6.2(5)) or criminal (6.2(6)) proceedings',
      },
      'why-this-one': {
        clause: '1.9',
        that: any(not(is(given('ground'), '1.9')), filled(given('reasons'))),
        otherwise: 'several procedures could apply: say why this one comes first',
      },
      'which-earlier': {
        clause: '6.2(2)',
        that: any(
          not(is(given('track'), 'already-considered')),
          filled(fieldOf('complaint-received', 'sameAs')),
          is(given('to'), 'ombudsman'),
        ),
        otherwise: 'name the earlier case that was considered at all stages, or say that the Ombudsman considered it',
      },
      prejudice: {
        clause: '6.2; reg 8',
        that: any(not(is(given('track'), 'another-process')), filled(given('prejudice'))),
        otherwise: 'the Regulations ask how going on would prejudice the other proceedings; nothing is recorded',
        onlyWarn: true,
      },
      'own-home': {
        clause: '9.4',
        that: any(not(is(given('ground'), '9.4')), covers(given('agreedBy'), ['service-delivery-manager', 'customer-relationship-team'])),
        otherwise:
          'another way than the home’s own procedure needs the Service Delivery Manager and the Customer Relationship Team to agree',
      },
    },
    reading: {
      doubt:
        '6.2 says such complaints "will not be considered", 6.4 that the procedure "may be suspended"; neither says what becomes of the clocks.',
      chosen: 'Decided point by point with a reason; a point that waits has no clock; sent in again it starts afresh on that day.',
    },
  },
  resubmit: {
    clause: '6.3; 1.9',
    who: ['complainant', 'representative', 'advocate'],
    may: 'ask that a point that waited is taken up now',
    records: 'point-resubmitted',
    needs: {
      waited: {
        clause: '6.3; 1.9',
        that: any(track('another-process'), maySendInAgain),
        otherwise: 'this point was not waiting for another process, or what it was suspended for has not ended',
      },
    },
    reading: {
      doubt: 'The policy gives no last day; regulation 8 is believed to give one year. How a suspended point is taken up is not said.',
      chosen:
        'No last day is enforced; sent in again, a point suspended before its Stage One answer starts afresh that day, as 6.3 has it.',
    },
  },
  'waive-time-limit': {
    clause: '6.1',
    who: 'complaints-manager',
    may: 'decide whether a complaint more than a year old is considered',
    asks: ['goodReason', 'stillFair', 'stillEffective', 'stillEfficient', 'reasons'],
    records: the('lateness-decided', { where: { of: 'time-limit' } }),
    needs: {
      'not-sooner': {
        clause: '6.1',
        that: any(is(given('accepted'), false), is(given('goodReason'), true)),
        otherwise: 'waiving needs both: it would not have been reasonable to expect the complaint sooner',
      },
      'still-possible': {
        clause: '6.1',
        that: any(is(given('accepted'), false), all(is(given('stillFair'), true), is(given('stillEffective'), true))),
        otherwise: 'waiving needs both: it can still be dealt with effectively and fairly',
      },
    },
    reading: {
      doubt: '6.1 asks for "effectively and fairly", and then "effectively and efficiently".',
      chosen: 'The two listed conditions are the test; efficiency may be noted and defeats nothing by itself.',
    },
  },
  'other-process-begins': {
    clause: '6.2; 6.4',
    who: ['other-body', 'customer-relationship-team', 'complaints-manager', 'service-delivery-manager', 'complainant'],
    may: 'report that another process about the matter has begun',
    records: 'other-process-began',
  },
  'other-process-ends': {
    clause: '6.3',
    who: ['other-body', 'customer-relationship-team', 'complaints-manager', 'service-delivery-manager', 'complainant'],
    may: 'report that the other process has ended',
    records: 'other-process-ended',
  },
  suspend: {
    clause: '6.4',
    who: 'customer-relationship-team',
    may: 'suspend a point while another procedure goes on',
    asks: ['ground', 'reasons'],
    records: 'hold-placed',
    needs: {
      ground: {
        clause: '6.4',
        that: any(
          is(given('ground'), 'disciplinary-or-grievance'),
          is(given('ground'), 'child-protection'),
          is(given('ground'), 'harassment'),
          is(given('ground'), 'police-investigation'),
        ),
        otherwise: 'the grounds are: disciplinary or grievance, child protection, harassment, and police investigation',
      },
    },
  },
  resume: {
    clause: '6.4; 1.9',
    who: 'customer-relationship-team',
    may: 'take up a suspended point again',
    records: 'hold-lifted',
  },
  'tell-the-complainant': {
    clause: '1.9',
    who: 'customer-relationship-team',
    may: 'tell the complainant that the other process has ended',
    when: recorded('other-process-ended'),
    records: the('people-told', { where: { of: 'process-ended' } }),
  },
}
