import { choose, dateIn, days, type Hold, type NamedDate, recorded, theStart, workingDays } from '#language'
import { stage2Begins } from './events.ts'

/** 7.12.11 and the table: everything at Stage Two counts from the signed statement. */
export const stage2Dates: Readonly<Record<string, NamedDate>> = {
  completion: {
    title: 'Completion of Stage Two',
    clause: '7.12.11',
    by: workingDays(25).from('statement-signed'),
    extensions: {
      longer: {
        clause: '7.12.11; 7.14 row 10',
        who: 'customer-relationship-team',
        may: 'tell the complainant why Stage Two needs longer, and the new date',
        asks: ['reasons', 'newDate'],
        records: 'complainant-told-of-extension',
        to: dateIn('given', 'newDate'),
        atMost: workingDays(65).from(theStart),
        letter: 'stage-2-extension',
        reading: {
          doubt:
            'The table speaks of an extension "agreed with complainant", 7.12.11 of the complainant being notified with reasons; neither deals with a late or second notice.',
          chosen:
            'Notice with reasons and a new date makes it effective, on or before the date in force; agreement is asked for and recorded, but is no condition.',
        },
      },
    },
    lines: {
      'law-25': {
        title: '25 working days from the request',
        kind: 'law',
        clause: 'reg 17',
        by: workingDays(25).from(stage2Begins),
      },
      'law-65': {
        title: '65 working days from the request, the most the Regulations allow',
        kind: 'law',
        clause: 'reg 17',
        by: workingDays(65).from(stage2Begins),
      },
    },
    reading: {
      doubt:
        '7.12.11 counts from the signed statement being received; three rows of the table from its being signed. The table gives 65 working days "in all cases", 7.12.11 25.',
      chosen: '25 working days from the day of signature, or the new date the complainant was told; 65 in any case.',
      others: [
        { text: 'from receiving the signed statement', by: workingDays(25).from(dateIn('statement-signed', 'receivedOn')) },
        { text: 'from the request', by: workingDays(25).from(stage2Begins) },
      ],
    },
    departs: {
      from: 'reg 17',
      how: 'Published Ombudsman decisions count Stage Two from the request; the policy counts from the signed statement, which is later.',
    },
  },
  'extension-notice': {
    title: 'Last day to tell the complainant that Stage Two needs longer',
    clause: '7.14 row 10',
    by: workingDays(20).from('statement-signed'),
    reading: {
      doubt: 'The 20 working days stand only in the table.',
      chosen: 'A notice after day 20 but by day 25 has effect and is shown as a missed notice.',
      others: [{ text: 'calendar days', by: days(20).from('statement-signed') }],
    },
  },
  'absolute-limit': {
    title: 'Last day for the Stage Two response in any case',
    clause: '7.12.11; 7.14 row 13',
    by: workingDays(65).from('statement-signed'),
  },
  'stage-3-window': {
    title: 'Last day to ask for a Review Panel',
    clause: '7.13.1; 7.14 row 15',
    by: choose(
      { when: recorded('response-received'), by: workingDays(20).from('response-received') },
      { when: recorded('response-sent'), by: workingDays(20).from('response-sent') },
    ),
    reading: {
      doubt: '7.13.1 counts from the day the response was issued, the table from receiving it.',
      chosen: 'From receipt where the day is known, otherwise from issue; a late request is decided by the Complaints Manager.',
      others: [{ text: '7.13.1: from issue', by: workingDays(20).from('response-sent') }],
    },
  },
}

export const stage2Holds: Readonly<Record<string, Hold>> = {
  suspended: {
    clause: '6.4',
    from: 'hold-placed',
    to: 'hold-lifted',
    stops: ['completion'],
    resumes: 'afresh',
    reading: {
      doubt: '6.4 does not say how the clock goes on.',
      chosen: 'A fresh 25 working days from the day the point is taken up again.',
    },
  },
}
