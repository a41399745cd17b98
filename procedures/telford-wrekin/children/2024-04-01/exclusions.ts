import {
  all,
  any,
  anyOf,
  atMost,
  consent,
  dayOf,
  days,
  hours,
  is,
  last,
  momentOf,
  noLimit,
  not,
  recorded,
  sent,
  stage,
  stands,
  the,
  track,
  workingDays,
  years,
} from '#language'
import { exclusionLetter, firstClocksStart, receivedByTheTeam, suspended, withdrawn } from './events.ts'
import { exclusionGates } from './exclusion-gates.ts'

const waitingForAnotherProcess = all(track('another-process'), not(stands('point-resubmitted', 'point-routed')))

const excluded = any(
  track('not-eligible'),
  track('out-of-time'),
  track('joint-adoption'),
  track('insurance'),
  track('another-agency'),
  track('corporate'),
  track('already-considered'),
  track('court'),
  waitingForAnotherProcess,
)

/** The day settles it unless it was resolved on the next day: only then is the hour needed. */
const resolvedWithin24Hours = all(
  recorded('complaint-resolved'),
  atMost(dayOf('complaint-resolved'), dayOf(days(1).from('complaint-received'))),
  any(
    is(dayOf('complaint-resolved'), dayOf('complaint-received')),
    atMost(momentOf('complaint-resolved'), hours(24).after('complaint-received')),
  ),
)

export const tooLate = all(recorded('matter-arose'), not(atMost(dayOf('complaint-received'), dayOf(years(1).from('matter-arose')))))

/** Section 6: what is not considered here, how that is decided, and what the complainant is told. */
export const exclusions = stage({
  title: 'What this procedure does not cover',
  clause: '6.2',
  opensWhen: any(recorded('complaint-received'), recorded('case-brought-in')),
  endsWhen: withdrawn,

  dates: {
    'time-limit': {
      title: 'Last day to complain about what happened',
      clause: '6.1',
      by: years(1).from('matter-arose'),
      reading: {
        doubt: '"More than a year" gives no rule for the anniversary, or for a matter that continues.',
        chosen: 'In time up to and including the anniversary; a continuing matter counts from its latest day.',
      },
    },
  },

  duties: {
    'exclusion-letter': {
      clause: '6.10; 6.1; 7.11.4',
      who: 'customer-relationship-team',
      must: 'explain in writing which points will not be considered here, and why',
      when: all(excluded, not(resolvedWithin24Hours)),
      by: workingDays(2).from(firstClocksStart),
      doneBy: exclusionLetter,
      letter: 'exclusion',
      lines: {
        law: {
          title: 'The Regulations give this letter no time',
          kind: 'law',
          clause: 'reg 8',
          by: noLimit('the Regulations give no time').after(firstClocksStart),
        },
        target: { title: 'Same or next working day', kind: 'aim', clause: '7.14 row 2', by: workingDays(1).from(firstClocksStart) },
      },
      reading: {
        doubt: '6.10 gives the letter no time, and "within 24 hours" mixes hours with working days.',
        chosen: 'It shares the acknowledgement’s limit; 24 hours are counted to the minute from receipt.',
      },
      departs: {
        from: 'reg 8',
        how: 'The Regulations allow declining only where considering the complaint would prejudice other proceedings; the policy excludes on their mere existence.',
      },
    },
    'decide-time-limit': {
      clause: '6.1',
      who: 'complaints-manager',
      must: 'decide whether to waive the one-year limit',
      when: tooLate,
      by: noLimit('as soon as possible').after(receivedByTheTeam),
      doneBy: the('lateness-decided', { where: { of: 'time-limit' } }),
    },
    'tell-of-suspension': {
      clause: '6.3; 6.4; 1.9',
      who: 'customer-relationship-team',
      must: 'write to the complainant what waits and for what, what goes on, and that it may be sent in again',
      when: recorded('hold-placed'),
      by: noLimit('when it is suspended').after(last('hold-placed')),
      doneBy: sent('suspension', { since: 'hold-placed' }),
      until: not(suspended),
      letter: 'suspension',
      reading: {
        doubt: '6.3 has the complainant told when something is excluded; 6.4 says nothing of telling them of a suspension.',
        chosen: '1.9 has them told how two procedures fit together, so they are written to as 6.3 has it; no time is given.',
      },
    },
    'tell-process-ended': {
      clause: '1.9; 6.3',
      who: 'customer-relationship-team',
      must: 'tell the complainant that the other process has ended and the point may now be taken up',
      when: recorded('other-process-ended'),
      by: noLimit('when the other process ends').after('other-process-ended'),
      doneBy: anyOf(sent('process-ended'), the('people-told', { where: { of: 'process-ended' } })),
      letter: 'process-ended',
      until: stands('point-resubmitted', 'other-process-ended'),
      reading: {
        doubt: 'Nobody is told to watch the other process.',
        chosen: 'The team is asked to tell the complainant on the day its end is recorded: by letter, or another way that is recorded.',
      },
    },
    'forward-adoption': {
      clause: '5.2; 1.1',
      who: 'customer-relationship-team',
      must: 'forward the matter to the council that runs the Joint Adoption Service',
      when: track('joint-adoption'),
      by: noLimit('owed').after(receivedByTheTeam),
      doneBy: the('shared-outside', { where: { with: 'neighbouring-council' } }),
      reading: {
        doubt: '5.2 and 1.1 forward complaints about the joint service; 4.2 says "many" of them.',
        chosen: 'Decided point by point, by who delivered the service; our own actions stay here.',
      },
    },
    'refer-to-insurance': {
      clause: '6.6',
      who: 'customer-relationship-team',
      must: 'forward the claim to the Insurance Team',
      when: track('insurance'),
      by: noLimit('owed').after(receivedByTheTeam),
      doneBy: the('passed-on', { where: { what: 'complaint', to: 'insurance-team' } }),
      reading: {
        doubt: '6.6 does not say whether the complaint goes on.',
        chosen: 'Only the claim goes to insurance; the other points continue.',
      },
    },
    'ask-to-pass-to-agency': {
      clause: '6.7',
      who: 'customer-relationship-team',
      must: 'ask the complainant’s permission to pass the complaint to the other agency',
      when: track('another-agency'),
      by: noLimit('owed').after(receivedByTheTeam),
      doneBy: the('consent-asked-for', { where: { scope: 'pass-to-agency' } }),
    },
    'pass-to-agency': {
      clause: '6.7',
      who: 'customer-relationship-team',
      must: 'pass the complaint to the person who handles complaints there',
      when: all(track('another-agency'), consent('pass-to-agency')),
      by: noLimit('owed').after(the('consent-answered', { where: { scope: 'pass-to-agency', answer: 'given' } })),
      doneBy: the('shared-outside', { where: { with: 'other-agency' } }),
      needs: {
        permission: { clause: '6.7', that: consent('pass-to-agency'), otherwise: 'the complainant has not given permission to pass it on' },
      },
    },
  },

  gates: exclusionGates,

  principles: {
    'other-points-go-on': {
      clause: '6.10; 6.3',
      who: 'customer-relationship-team',
      must: 'go on with every point that the exclusion does not touch',
    },
    precedence: {
      clause: '1.9',
      who: 'customer-relationship-team',
      must: 'decide which procedure comes first where several could apply, and say so',
    },
    confidential: {
      clause: '6.9',
      who: 'independent-investigator',
      must: 'keep the investigation confidential, and free of discrimination',
    },
  },
})
