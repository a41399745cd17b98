import {
  allCovered,
  any,
  anyOf,
  atLeast,
  atMost,
  dateIn,
  dayOf,
  days,
  dueOf,
  type Extension,
  every,
  fieldOf,
  fieldsOf,
  filled,
  given,
  is,
  last,
  noLimit,
  not,
  recorded,
  setting,
  stage,
  the,
  theActDay,
  theDue,
  workingDays,
} from '#language'
import { broughtIn, closedByTheOmbudsman, decision, enquiry, finalResponse, leadPerson } from './events.ts'
import { fromTheOmbudsman, ledgerConfirmed } from './payments.ts'
import { team } from './roles.ts'

/** Only the Ombudsman grants more time; the date moves when the Officer records the new one. */
const laterDate = (clause: string, kind: string): Readonly<Record<string, Extension>> => ({
  'later-date': {
    clause,
    who: 'complaints-officer',
    may: 'record a later date that the Ombudsman agreed to',
    asks: ['newDate', 'reason'],
    records: the('extension-agreed', { where: { kind } }),
    to: dateIn('given', 'newDate'),
    evenLate: true,
    reading: {
      doubt: 'The Lead Person asks at allocation; who grants it is not said.',
      chosen: 'Only the Ombudsman; a request after allocation is recorded as late, not blocked.',
    },
  },
})

const fullInvestigation = the('ombudsman-enquiry-received', { where: { fullInvestigation: true } })
const told = (of: string) => the('people-told', { where: { of } })
const evidence = (of: string) => the('ombudsman-evidence-sent', { where: { of } })
const required = the('action-proposed', { where: { source: 'ombudsman' } })
const requiredAction = recorded(required)
const gathered = 'ombudsman-evidence-gathered'

/** The Ombudsman section of Part 1, stages 1 to 5. */
export const ombudsman = stage({
  title: 'The Ombudsman',
  clause: 'Ombudsman',

  dates: {
    'information-date': {
      title: 'The date the Ombudsman set for the information',
      clause: 'Ombudsman Stage 3; Ombudsman',
      each: 'enquiry',
      by: dateIn(enquiry, 'informationDue'),
      extensions: laterDate('Ombudsman Stage 2', 'ombudsman-information'),
    },
    'comments-date': {
      title: 'The date the Ombudsman set for comments on the draft',
      clause: 'Ombudsman Stage 4',
      each: 'enquiry',
      by: dateIn(last('ombudsman-draft-received'), 'commentsDue'),
      extensions: laterDate('Ombudsman Stage 4', 'ombudsman-comments'),
    },
    'comply-by': {
      title: 'The date by which the judgement is complied with',
      clause: 'Ombudsman Stage 5',
      by: dateIn(decision, 'complyBy'),
      extensions: laterDate('Ombudsman Stage 5', 'ombudsman-compliance'),
    },
  },

  duties: {
    'tell-of-investigation': {
      clause: 'Ombudsman Stage 1',
      who: 'complaints-officer',
      must: 'tell the original Investigating Officer, the Service Manager, the Assistant Director and the Service Improvement and Quality Assurance Lead',
      each: 'enquiry',
      by: noLimit('owed').after(fullInvestigation),
      doneBy: allCovered(
        fieldsOf(told('ombudsman-investigation'), 'to'),
        ['investigating-officer', 'service-manager', 'assistant-director', 'quality-lead'],
        told('ombudsman-investigation'),
      ),
    },
    'decide-lead-person': {
      clause: 'Ombudsman Stage 2',
      who: 'service-manager',
      must: 'decide, with the Assistant Director, who the Lead Person is',
      each: 'enquiry',
      by: noLimit('owed').after(enquiry),
      doneBy: allCovered(fieldsOf(leadPerson, 'agreedWith'), ['assistant-director'], leadPerson),
      needs: {
        enquiry: {
          clause: 'Ombudsman Stage 2',
          that: recorded('ombudsman-enquiry-received'),
          otherwise: 'the Ombudsman has not asked for anything',
        },
      },
    },
    'tell-officer-of-lead': {
      clause: 'Ombudsman Stage 2',
      who: 'service-manager',
      must: 'tell the Complaints and Compliments Officer who the Lead Person is',
      each: 'enquiry',
      by: noLimit('owed').after(leadPerson),
      doneBy: the('people-told', { where: { of: 'lead-person', to: 'complaints-officer' } }),
    },
    'say-whether-extension-needed': {
      clause: 'Ombudsman Stage 2',
      who: 'lead-person',
      must: 'say whether an extension is needed, and ask for it now if so',
      each: 'enquiry',
      by: noLimit('at allocation').after(leadPerson),
      doneBy: anyOf(the('extension-need-answered', { since: leadPerson }), the('extension-asked-for', { since: leadPerson })),
      until: recorded(evidence('information')),
    },
    'gather-evidence': {
      clause: 'Ombudsman Stage 3; Ombudsman',
      who: 'lead-person',
      must: 'collate all the information and evidence asked for',
      each: 'enquiry',
      by: dueOf('information-date'),
      doneBy: gathered,
      ladder: {
        reminder: {
          clause: 'Ombudsman Stage 3',
          on: days(setting('ombudsman-reminder-days')).before(theDue).orPreviousWorkingDay(),
          what: 'Is everything that the Ombudsman asked for in hand?',
          to: 'lead-person',
          alone: true,
        },
      },
      needs: {
        all: {
          clause: 'Ombudsman',
          that: atLeast(given('items'), fieldOf(enquiry, 'items')),
          otherwise: 'everything the Ombudsman asked for must be provided',
        },
        'none-declined': {
          clause: 'Ombudsman',
          that: not(filled(given('declined'))),
          otherwise: 'nothing may be declined: the Ombudsman has powers like the High Court’s',
        },
      },
    },
    'remind-lead-person': {
      clause: 'Ombudsman Stage 3',
      who: team,
      must: 'remind the Lead Person, by e-mail or telephone',
      each: 'enquiry',
      by: days(setting('ombudsman-reminder-days')).before(dueOf('information-date')).orPreviousWorkingDay(),
      doneBy: the('reminder-sent', { where: { duty: 'ombudsman/gather-evidence', channel: ['email', 'telephone'] } }),
      until: recorded(gathered),
      reading: {
        doubt: '"5 days" without "working", and nothing of a day that is not a working day.',
        chosen: '5 calendar days, moved back to a working day.',
        others: [{ text: '5 working days before', by: workingDays(5).before(dueOf('information-date')) }],
      },
    },
    'send-information': {
      clause: 'Ombudsman; Ombudsman Stage 3',
      who: team,
      must: 'send the Ombudsman what the enquiry asks for',
      each: 'enquiry',
      by: dueOf('information-date'),
      doneBy: evidence('information'),
      needs: {
        gathered: { clause: 'Ombudsman', that: recorded(gathered), otherwise: 'the Lead Person has not gathered everything yet' },
      },
    },
    'pass-on-draft': {
      clause: 'Ombudsman Stage 4',
      who: 'complaints-officer',
      must: 'tell the Lead Person of the draft',
      each: 'enquiry',
      by: noLimit('owed').after(last('ombudsman-draft-received')),
      doneBy: the('people-told', { where: { of: 'ombudsman-draft', to: 'lead-person' }, since: 'ombudsman-draft-received' }),
      until: recorded('ombudsman-draft-answered'),
    },
    'pass-on-comments': {
      clause: 'Ombudsman Stage 4',
      who: 'complaints-officer',
      must: 'pass the Lead Person’s response to the draft on to the Ombudsman',
      each: 'enquiry',
      when: recorded('ombudsman-draft-answered'),
      by: dueOf('comments-date'),
      doneBy: evidence('comments'),
      until: recorded('ombudsman-decision-received'),
    },
    'pass-on-final-report': {
      clause: 'Ombudsman Stage 5',
      who: 'complaints-officer',
      must: 'pass the final report to the Lead Person',
      each: 'enquiry',
      by: noLimit('owed').after(decision),
      doneBy: the('people-told', { where: { of: 'ombudsman-final-report', to: 'lead-person' }, since: 'ombudsman-decision-received' }),
      until: closedByTheOmbudsman,
    },
    comply: {
      clause: 'Ombudsman Stage 5',
      who: 'lead-person',
      must: 'see that what the judgement requires is done',
      each: 'action',
      when: requiredAction,
      by: dueOf('comply-by'),
      doneBy: 'action-done',
      ladder: {
        'not-complied': {
          clause: 'Ombudsman Stage 5',
          on: days(1).after({ at: 'due' }),
          what: 'The Ombudsman’s date has passed and it is not complied with',
          to: ['lead-person', 'complaints-officer'],
        },
      },
    },
    'give-evidence': {
      clause: 'Ombudsman Stage 5',
      who: 'lead-person',
      must: 'give the Complaints and Compliments Officer the evidence that it was done, or will be',
      each: 'action',
      when: requiredAction,
      by: noLimit('within the timescale').after('action-proposed'),
      doneBy: the('passed-on', { where: { what: 'papers', to: 'complaints-officer' } }),
    },
    'confirm-actions': {
      clause: 'Ombudsman Stage 5',
      who: 'complaints-officer',
      must: 'show the Ombudsman that the actions were, or will be, done in time',
      when: requiredAction,
      by: dueOf('comply-by'),
      doneBy: evidence('actions'),
    },
    'evidence-of-payment': {
      clause: 'Ombudsman Stage 5 conclusion',
      who: 'complaints-officer',
      must: 'give the Ombudsman the evidence of payment',
      by: noLimit('once the ledger is confirmed').after('ledger-confirmed'),
      doneBy: evidence('payment'),
    },
    'tell-of-closure': {
      clause: 'Ombudsman Stage 5 closure',
      who: 'complaints-officer',
      must: 'tell the Lead Person, the Service Manager, the Assistant Director and the Service Improvement and Quality Assurance Lead that the Ombudsman has closed the case',
      each: 'enquiry',
      by: noLimit('owed').after('ombudsman-case-closed'),
      doneBy: allCovered(
        fieldsOf(told('ombudsman-closure'), 'to'),
        ['lead-person', 'service-manager', 'assistant-director', 'quality-lead'],
        told('ombudsman-closure'),
      ),
      reading: {
        doubt: 'The four told at the start include the original Investigating Officer, the four at the end the Lead Person.',
        chosen: 'Each list as written.',
      },
    },
    'decide-learning': {
      clause: 'Ombudsman Stage 5 learning; Part 2 Stage 1',
      who: ['lead-person', 'investigating-officer'],
      must: 'say whether there is learning, and agree it with the Complaints and Compliments Officer',
      by: noLimit('owed').after('ombudsman-case-closed'),
      doneBy: the('learning-decided', { since: 'ombudsman-case-closed' }),
      needs: {
        agreed: {
          clause: 'Part 2 Stage 1',
          that: is(given('agreedWith'), 'complaints-officer'),
          otherwise: 'it counts once it is agreed with the Complaints and Compliments Officer',
        },
      },
    },
  },

  gates: {
    approach: {
      clause: 'Ombudsman',
      who: 'anyone',
      may: 'go to the Ombudsman',
      records: 'ombudsman-approached',
    },
    'receive-enquiry': {
      clause: 'Ombudsman',
      who: 'anyone',
      may: 'receive an investigation of the Ombudsman',
      records: 'ombudsman-enquiry-received',
      needs: {
        'dealt-with': {
          clause: 'Ombudsman',
          that: any(recorded(finalResponse), broughtIn),
          otherwise: 'the Council has not dealt with it yet: record the approach as premature',
        },
      },
      reading: {
        doubt:
          'That the Ombudsman deals only with what the Council has dealt with is its own practice; what the Team does with an early approach is not said.',
        chosen: 'The approach is recorded as premature and stays with the case; the Ombudsman stages are not opened on it.',
      },
    },
    'ask-for-more-time': {
      clause: 'Ombudsman Stage 2',
      who: 'lead-person',
      may: 'ask, through the Team, for a later date',
      records: 'extension-asked-for',
      needs: {
        'at-allocation': {
          clause: 'Ombudsman Stage 2',
          that: atMost(dayOf(theActDay), dayOf(workingDays(1).from(last(leadPerson)))),
          otherwise: 'it should have been asked for at allocation: the request is late, and the date stands until the Ombudsman moves it',
          onlyWarn: true,
        },
      },
    },
    'gather-item': {
      clause: 'Ombudsman Stage 3',
      who: ['lead-person', 'complaints-officer', 'complaints-team', 'complaints-assistant'],
      may: 'say what answers one of the things the Ombudsman asked for',
      each: 'enquiry',
      records: 'ombudsman-item-gathered',
    },
    'receive-draft': {
      clause: 'Ombudsman Stage 4',
      who: 'anyone',
      may: 'receive the draft, through the Complaints and Compliments Officer',
      each: 'enquiry',
      records: 'ombudsman-draft-received',
    },
    'receive-closure': {
      clause: 'Ombudsman Stage 5 closure',
      who: 'anyone',
      may: 'hear that the Ombudsman has closed its case',
      each: 'enquiry',
      records: 'ombudsman-case-closed',
    },
    'answer-draft': {
      clause: 'Ombudsman Stage 4',
      who: 'lead-person',
      may: 'respond to the draft, through the Complaints and Compliments Officer',
      each: 'enquiry',
      records: 'ombudsman-draft-answered',
      until: { by: 'comments-date', otherwise: 'the time allotted for comments has passed' },
    },
    'receive-final-report': {
      clause: 'Ombudsman Stage 5; Ombudsman Stage 5 payment',
      who: 'anyone',
      may: 'receive the final report, through the Complaints and Compliments Officer',
      each: 'enquiry',
      records: 'ombudsman-decision-received',
      needs: {
        issued: {
          clause: 'Ombudsman Stage 5 payment',
          that: atMost(given('issuedOn'), dayOf(theActDay)),
          otherwise: 'it cannot be received before it was issued',
        },
      },
    },
    'send-comments': {
      clause: 'Ombudsman Stage 4',
      who: 'complaints-officer',
      may: 'pass the Lead Person’s response to the draft on',
      each: 'enquiry',
      records: evidence('comments'),
      needs: {
        answered: {
          clause: 'Ombudsman Stage 4',
          that: recorded('ombudsman-draft-answered'),
          otherwise: 'the Lead Person has not responded to the draft',
        },
      },
    },
    'require-action': {
      clause: 'Ombudsman Stage 5; Ombudsman Stage 4',
      who: ['complaints-officer', 'lead-person'],
      may: 'record an action that the Ombudsman requires',
      each: 'action',
      asks: ['by'],
      records: required,
    },
    'send-evidence-of-actions': {
      clause: 'Ombudsman Stage 5',
      who: 'complaints-officer',
      may: 'show the Ombudsman that the actions were, or will be, done',
      records: evidence('actions'),
      needs: {
        evidence: {
          clause: 'Ombudsman Stage 5',
          that: every(
            'action',
            any(not(requiredAction), recorded(the('passed-on', { where: { what: 'papers', to: 'complaints-officer' } }))),
          ),
          otherwise: 'the Lead Person has not given the evidence of every action',
        },
      },
    },
    'send-evidence-of-payment': {
      clause: 'Ombudsman Stage 5 conclusion',
      who: 'complaints-officer',
      may: 'give the Ombudsman the evidence of payment',
      records: evidence('payment'),
      needs: {
        ledger: {
          clause: 'Ombudsman Stage 5 conclusion; Ombudsman Stage 5 payment',
          that: every('payment', any(not(fromTheOmbudsman), ledgerConfirmed)),
          otherwise: 'the Senior Finance Officer has not confirmed every payment in the ledger, to both',
        },
      },
    },
    'final-message': {
      clause: 'Ombudsman Stage 5 conclusion',
      who: 'complaints-officer',
      may: 'have the final communication with the Ombudsman',
      records: evidence('conclusion'),
      needs: {
        ledger: {
          clause: 'Ombudsman Stage 5 conclusion',
          that: every('payment', any(not(fromTheOmbudsman), ledgerConfirmed)),
          otherwise: 'a payment is not confirmed in the ledger, so the matter is not concluded',
        },
      },
    },
  },

  principles: {
    channel: { clause: 'Ombudsman', who: 'complaints-team', must: 'be the only channel to the Ombudsman' },
    'keep-its-times': { clause: 'Ombudsman', who: 'lead-person', must: 'keep every timescale that the Ombudsman sets' },
  },
})
