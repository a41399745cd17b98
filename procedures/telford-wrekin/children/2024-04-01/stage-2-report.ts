import {
  all,
  any,
  atLeast,
  choose,
  type Duty,
  dueOf,
  every,
  fieldOf,
  filled,
  type Gate,
  given,
  noLimit,
  not,
  recorded,
  the,
  workingDays,
} from '#language'
import { independentPersonReport, signedFinalReport, stage2Begins } from './events.ts'

const draftReport = the('draft-submitted', { where: { of: 'investigation' } })
const disputesAConclusion = the('comments-received', { where: { kind: 'conclusion' } })
const toldOfLonger = recorded('complainant-told-of-extension')

/** 7.12.6 to 7.12.8: the draft, the accuracy check, the final reports. */
export const reportDuties: Readonly<Record<string, Duty>> = {
  'draft-report': {
    clause: '7.12.11; 7.12.6',
    who: 'independent-investigator',
    must: 'submit the draft report',
    by: choose(
      { when: toldOfLonger, by: workingDays(5).before(dueOf('completion')) },
      { when: all(), by: workingDays(20).from('statement-signed') },
    ),
    doneBy: draftReport,
    needs: {
      'every-point': {
        clause: '7.12.6',
        that: any(
          not(filled(fieldOf('statement-signed', 'elements'))),
          atLeast(given('elements'), fieldOf('statement-signed', 'elements')),
        ),
        otherwise: 'the draft must have a finding on every point of the signed statement',
      },
    },
    lines: {
      table: {
        title: 'Table row 9: 25 working days, or 65 if extended',
        kind: 'outer',
        clause: '7.14 row 9',
        by: choose(
          { when: toldOfLonger, by: workingDays(65).from('statement-signed') },
          { when: all(), by: workingDays(25).from('statement-signed') },
        ),
      },
    },
    reading: {
      doubt:
        '7.12.11 gives the draft 20 working days, the table 25 (65 if extended), when the response itself is due; and the clock could start at the request.',
      chosen: '20 working days from signature; if extended, 5 working days before the new date.',
      others: [
        {
          text: 'table row 9: 25 working days, or 65 if extended',
          by: choose(
            { when: toldOfLonger, by: workingDays(65).from('statement-signed') },
            { when: all(), by: workingDays(25).from('statement-signed') },
          ),
        },
        { text: 'counted from the request', by: workingDays(20).from(stage2Begins) },
      ],
    },
  },
  'draft-to-independent-person': {
    clause: '7.14 row 9',
    who: 'independent-investigator',
    must: 'send the draft to the Independent Person too',
    when: all(recorded(draftReport), not(recorded(the('draft-submitted', { where: { of: 'investigation', to: 'independent-person' } })))),
    by: noLimit('with the draft').after(draftReport),
    doneBy: the('passed-on', { where: { what: 'reports', to: 'independent-person' } }),
  },
  'send-draft-to-staff': {
    clause: '7.12.7',
    who: 'customer-relationship-team',
    must: 'send the draft to everyone on the staff who was interviewed, or record why not',
    each: 'person',
    when: recorded('interview-held'),
    by: noLimit('when the draft is received').after(draftReport),
    doneBy: { anyOf: ['draft-shared', 'draft-withheld'] },
  },
  'comment-on-draft': {
    clause: '7.12.7',
    who: 'interviewed-staff',
    must: 'say whether the draft is accurate',
    each: 'person',
    by: workingDays(5).from('draft-shared'),
    doneBy: the('comments-received', { since: 'draft-shared' }),
    until: recorded(signedFinalReport),
    aim: true,
    reading: {
      doubt: '"Normally takes a maximum of five working days", and nothing is said of silence.',
      chosen: '5 working days for each person; no answer by then counts as no comment; it never moves a Stage Two date.',
    },
  },
  'decide-comment': {
    clause: '7.12.7',
    who: 'independent-investigator',
    must: 'decide whether the comment goes into the final report',
    each: 'comment',
    when: not(recorded(disputesAConclusion)),
    by: noLimit('before the final report').after('comments-received'),
    doneBy: 'comment-decided',
  },
  'tell-of-extension': {
    clause: '7.14 row 10; 7.12.11',
    who: 'customer-relationship-team',
    must: 'tell the complainant why more than 25 working days are needed, and the new date',
    when: any(recorded('extension-agreed'), toldOfLonger),
    by: dueOf('extension-notice'),
    doneBy: the('complainant-told-of-extension', { since: 'statement-signed' }),
  },
  'independent-person-report': {
    clause: '7.14 row 12; 7.12.5',
    who: 'independent-person',
    must: 'submit the Independent Person’s report',
    by: workingDays(2).from(signedFinalReport),
    doneBy: independentPersonReport,
    reading: {
      doubt: '"As soon as possible" and "2 working days maximum"; 7.12.5 points to 7.12.7 for sharing it where 7.12.8 says how.',
      chosen: '2 working days after the final report is received; shared with the response, as 7.12.8 says.',
    },
  },
  'pass-reports': {
    clause: '7.14 row 11; 7.12.8',
    who: 'customer-relationship-team',
    must: 'pass the final reports to the Director',
    by: workingDays(5).from(signedFinalReport),
    doneBy: the('passed-on', { where: { what: 'reports', to: 'respective-director' } }),
    needs: {
      signed: {
        clause: '7.12.8',
        that: recorded(signedFinalReport),
        otherwise: 'the final report must be signed by the Investigator before it is passed on',
      },
    },
    reading: {
      doubt: '7.12.8 passes it on "as soon as" it is received; the table gives 5 working days.',
      chosen: 'At once, with 5 working days as the limit.',
    },
  },
}

export const reportGates: Readonly<Record<string, Gate>> = {
  'share-draft': {
    clause: '7.12.7',
    who: 'customer-relationship-team',
    may: 'send the draft to a member of staff who was interviewed',
    each: 'person',
    records: 'draft-shared',
    needs: { draft: { clause: '7.12.7', that: recorded(draftReport), otherwise: 'no draft report has been received' } },
  },
  'withhold-draft': {
    clause: '7.12.7',
    who: 'customer-relationship-team',
    may: 'keep the draft from a member of staff for a compelling reason',
    each: 'person',
    asks: { reasons: { says: 'The compelling reason, such as confidentiality' } },
    records: 'draft-withheld',
  },
  comment: {
    clause: '7.12.7',
    who: 'interviewed-staff',
    may: 'comment on the accuracy of the draft',
    records: 'comments-received',
    needs: {
      accuracy: {
        clause: '7.12.7',
        that: not({ is: [given('kind'), 'conclusion'] }),
        otherwise: 'it disputes a conclusion: it is kept, outside the accuracy check, and not put to the Investigator as a correction',
        onlyWarn: true,
      },
    },
  },
  'take-in-comment': {
    clause: '7.12.7',
    who: 'independent-investigator',
    may: 'decide whether a comment goes into the report',
    each: 'comment',
    records: 'comment-decided',
    needs: {
      factual: {
        clause: '7.12.7',
        that: not(recorded(disputesAConclusion)),
        otherwise: 'this comment disputes a conclusion and is outside the accuracy check',
      },
    },
  },
  'finish-report': {
    clause: '7.12.7; 7.12.8',
    who: ['independent-investigator', 'customer-relationship-team'],
    may: 'submit the final report',
    records: the('report-received', { where: { of: 'investigation' } }),
    needs: {
      'seen-by-staff': {
        clause: '7.12.7',
        that: every('person', any(not(recorded('interview-held')), recorded('draft-shared'), recorded('draft-withheld'))),
        otherwise: 'somebody who was interviewed was not sent the draft, and no compelling reason is recorded',
      },
      'comments-decided': {
        clause: '7.12.7',
        that: every('comment', any(recorded(disputesAConclusion), recorded('comment-decided'))),
        otherwise: 'a comment on accuracy has not been decided by the Investigator',
      },
    },
  },
  'submit-independent-report': {
    clause: '7.12.5',
    who: ['independent-person', 'customer-relationship-team'],
    may: 'submit the Independent Person’s report',
    records: independentPersonReport,
    needs: {
      headings: {
        clause: '7.12.5',
        that: filled(given('addresses')),
        otherwise: 'the report should say whether it was fair, full and prompt and whether the child’s interests were addressed',
        onlyWarn: true,
      },
    },
  },
}
