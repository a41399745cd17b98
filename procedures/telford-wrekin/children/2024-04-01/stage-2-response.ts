import { all, any, type Duty, dueOf, earliestOf, every, noLimit, not, onceAll, recorded, the, workingDays } from '#language'
import { fromAYoungPerson, independentPersonReport, signedFinalReport, stage2Begins } from './events.ts'
import { copiesApproved, onlyApprovedCopies } from './people.ts'

const directorHasBoth = onceAll(the('passed-on', { where: { what: 'reports', to: 'respective-director' } }), independentPersonReport)

/** 7.12.8 to 7.12.11: the Director's letter, and what follows it. */
export const responseDuties: Readonly<Record<string, Duty>> = {
  respond: {
    clause: '7.12.11; 7.14 row 13; 7.12.8',
    who: 'respective-director',
    must: 'send the Stage Two response, with both reports',
    by: earliestOf(workingDays(5).from(directorHasBoth), dueOf('completion')),
    doneBy: 'response-sent',
    letter: 'stage-2-response',
    needs: {
      ...onlyApprovedCopies,
      'final-report': {
        clause: '7.12.8',
        that: recorded(signedFinalReport),
        otherwise: 'no final report signed by the Investigator has been received',
      },
      'independent-person': {
        clause: '7.12.8; 7.14 row 13',
        that: recorded(independentPersonReport),
        otherwise: 'the Independent Person’s report has not been received, so it cannot be attached',
      },
      findings: {
        clause: '7.12.9',
        that: every('point', recorded(the('finding-recorded', { since: 'statement-signed' }))),
        otherwise: 'each point needs the finding of the investigation before the response is sent',
      },
    },
    lines: {
      limit: {
        title: '65 working days in any case',
        kind: 'outer',
        clause: '7.12.11; 7.14 row 13',
        by: workingDays(65).from('statement-signed'),
      },
      'law-25': { title: '25 working days from the request', kind: 'law', clause: 'reg 17', by: workingDays(25).from(stage2Begins) },
      'law-65': { title: '65 working days from the request', kind: 'law', clause: 'reg 17', by: workingDays(65).from(stage2Begins) },
    },
    reading: {
      doubt:
        'The response is due 5 working days after "receiving the final reports", without saying received by whom; the table otherwise gives only 65.',
      chosen: '5 working days from the Director having both reports; the completion date wins if it is earlier.',
      others: [{ text: 'table row 13: 65 working days', by: workingDays(65).from('statement-signed') }],
    },
    departs: {
      from: 'reg 17',
      how: 'Published Ombudsman decisions count Stage Two from the request; the policy counts from the signed statement, which is later.',
    },
  },
  'copy-to-team': {
    clause: '7.12.10',
    who: 'respective-director',
    must: 'send a copy of the response to the Customer Relationship Team',
    when: all(recorded('response-sent'), not(recorded(the('response-sent', { where: { copies: 'customer-relationship-team' } })))),
    by: noLimit('with the response').after('response-sent'),
    doneBy: the('passed-on', { where: { what: 'papers', to: 'customer-relationship-team' }, since: 'response-sent' }),
  },
  'copy-to-advocate': {
    clause: '7.14 row 13; 7.5',
    who: ['respective-director', 'customer-relationship-team'],
    must: 'send the response and both reports to the advocate too',
    when: all(copiesApproved, recorded('response-sent'), not(recorded(the('response-sent', { where: { copies: 'advocate' } })))),
    by: noLimit('with the response').after('response-sent'),
    doneBy: the('passed-on', { where: { what: 'papers', to: 'advocate' }, since: 'response-sent' }),
  },
  'explain-response': {
    clause: '7.12.9',
    who: 'customer-relationship-team',
    must: 'see, with the advocate, that the complainant understands the response and is supported',
    when: all(fromAYoungPerson, recorded('response-sent')),
    by: noLimit('as far as possible').after('response-sent'),
    doneBy: the([the('contact-made', { where: { purpose: 'explain-response' } }), 'note-made'], { since: 'response-sent' }),
    until: any(recorded('case-closed')),
  },
}
