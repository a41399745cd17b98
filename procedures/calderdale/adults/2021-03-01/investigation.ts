import {
  all,
  any,
  anyOf,
  dateIn,
  dueOf,
  every,
  filled,
  given,
  is,
  last,
  months,
  noLimit,
  not,
  onOrBefore,
  overall,
  recorded,
  stage,
  the,
  theDue,
  track,
  workingDays,
} from '#language'
import { finalResponse, finalVersion, investigator, receivedByTheTeam, toldOfExtension, withdrawn } from './events.ts'

/** Whoever investigates: the Investigating Officer, or the manager of the provider. */
export const investigators = ['investigating-officer', 'provider-manager'] as const

const byTheProvider = track('provider')
/** Where the Investigating Officer is as senior as the Head of Service, the second escalation goes to the Director. */
const seniorInvestigator = recorded({ ...investigator, where: { ...investigator.where, role: ['head-of-service', 'assistant-director'] } })

const freshLadder = {
  doubt: 'Nothing is said of the draft, the reminders and the escalations when an extension is agreed.',
  chosen:
    'They are laid out afresh around the agreed date at the same distances, from the day the complainant is told; what has fired stays on the record.',
}

/** Introduction 1 and 2, steps 6 to 10 and stage 4: the ladder of Day 10, 13, 15, 17 and 20. */
export const investigation = stage({
  title: 'Investigation',
  clause: 'Stage 4 Investigation',
  opensWhen: all(recorded('complaint-received'), not(track('elsewhere'))),
  endsWhen: withdrawn,

  dates: {
    'day-15': {
      title: 'Day 15',
      clause: 'Introduction 1; Step 8',
      by: workingDays(15).from(receivedByTheTeam),
      extensions: {
        agreed: {
          clause: 'Introduction 2; Introduction 1',
          who: 'complaints-officer',
          may: 'bring an agreed extension into force by telling the complainant',
          evenLate: true,
          records: toldOfExtension,
          asks: ['reasons'],
          letter: 'extension',
          to: dateIn(last('extension-agreed'), 'newDate'),
          needs: {
            agreed: {
              clause: 'Introduction 2',
              that: recorded('extension-agreed'),
              otherwise: 'no new date has been agreed',
            },
          },
          reading: {
            doubt: 'Who agrees an extension, by when, how long it may be and what reasons are acceptable are not said.',
            chosen:
              'The Complaints and Compliments Officer records the reason and the new date and tells the complainant; without all three the old date stands. There is no longest extension; their share is watched. A late one cancels no reminder already sent.',
          },
        },
      },
      reading: {
        doubt: '"Day 1: send to Service Manager", and elsewhere "15 working days": what Day 1 is counted from is not said.',
        chosen: 'Receipt by the Team is day 0, and the ladder is in working days.',
        others: [{ text: 'the day of receipt as Day 1', by: workingDays(14).from(receivedByTheTeam) }],
      },
    },
  },

  duties: {
    draft: {
      clause: 'Introduction 1; Flowchart 1; Appendix A',
      who: investigators,
      must: 'send the Team a draft report or a written update of progress',
      by: workingDays(5).before(dueOf('day-15')),
      doneBy: anyOf('draft-submitted', the('progress-update-given', { where: { to: 'team' } })),
      until: recorded(finalVersion),
      ladder: {
        'reminder-1': { clause: 'Step 6', on: theDue, what: 'Reminder 1', to: 'investigating-officer', unless: byTheProvider },
        'reminder-1-provider': {
          clause: 'Step 6; Step 4',
          on: theDue,
          what: 'Reminder 1',
          to: 'provider-manager',
          unless: not(byTheProvider),
        },
      },
      reading: {
        doubt: 'Within 10 working days, yet Reminder 1 is sent on Day 10, with no "if not".',
        chosen: `In time until the end of Day 10; the reminder goes at the start of Day 10 where nothing has arrived. ${freshLadder.chosen}`,
      },
    },
    investigate: {
      clause: 'Step 8; Front matter; Flowchart 1; Quality assurance',
      who: investigators,
      must: 'finish the investigation and send the final version for quality assurance',
      by: dueOf('day-15'),
      doneBy: 'response-submitted',
      undoneBy: the('response-returned', { stage: 'response' }),
      // What was sent back and then approved as it was needs no other version once the answer has gone.
      until: recorded(finalResponse),
      letter: 'final-response',
      needs: {
        'every-element': {
          clause: 'Stage 4 guidance 2; Flowchart 1',
          that: every('point', recorded('finding-recorded')),
          otherwise: 'each element needs its finding: upheld, part upheld or not upheld',
        },
        overall: {
          clause: 'Stage 4 outcome rule; Stage 4 guidance 4',
          that: is(given('overall'), overall),
          otherwise: 'that is not the overall outcome: upheld or not upheld only where every element is, else partially upheld',
        },
      },
      ladder: {
        'reminder-2': {
          clause: 'Step 7',
          on: workingDays(2).before(theDue),
          what: 'Reminder 2',
          to: 'investigating-officer',
          unless: byTheProvider,
        },
        'reminder-2-provider': {
          clause: 'Step 7; Step 4',
          on: workingDays(2).before(theDue),
          what: 'Reminder 2',
          to: 'provider-manager',
          unless: not(byTheProvider),
        },
        'escalation-1': {
          clause: 'Step 9',
          on: workingDays(2).after(theDue),
          what: 'First escalation',
          to: 'line-manager',
          unless: byTheProvider,
        },
        'escalation-1-provider': {
          clause: 'Step 9; Provider complaints',
          on: workingDays(2).after(theDue),
          what: 'First escalation',
          to: 'senior-contracts-officer',
          unless: not(byTheProvider),
        },
        'escalation-2': {
          clause: 'Step 10',
          on: workingDays(5).after(theDue),
          what: 'Second escalation',
          to: 'head-of-service',
          unless: seniorInvestigator,
        },
        'escalation-2-director': {
          clause: 'Step 10',
          on: workingDays(5).after(theDue),
          what: 'Second escalation',
          to: 'director',
          unless: not(seniorInvestigator),
        },
      },
      reading: {
        doubt: '"Completed by Day 15" does not say by what: the final version, the end of quality assurance, or the letter.',
        chosen:
          'Two measures with one date: this one stops when the final version arrives for quality assurance and drives the reminders and escalations; a version sent back opens it again with no new allowance. The other stops when the letter is sent. Escalations go to the recorded line manager (the Senior Contracts Officer for a provider), then to the Head of Service, or the Director where the Investigating Officer is as senior.',
      },
    },
    respond: {
      clause: 'Introduction 1; Appendix A',
      who: 'complaints-officer',
      must: 'see that the complaint is answered',
      by: dueOf('day-15'),
      doneBy: finalResponse,
      lines: {
        law: {
          title: 'Six months beginning with the day of receipt',
          kind: 'law',
          clause: 'reg 14',
          by: months(6).beginningWith('complaint-received'),
        },
      },
      reading: freshLadder,
    },
    'decide-extension': {
      clause: 'Introduction 2',
      who: 'complaints-officer',
      must: 'decide on the extension asked for',
      by: noLimit('at the earliest opportunity').after(last('extension-asked-for')),
      doneBy: the('extension-agreed', { since: 'extension-asked-for' }),
      until: any(
        recorded(finalVersion),
        recorded(the('contact-made', { where: { purpose: 'extension-refused' }, since: 'extension-asked-for' })),
      ),
    },
    'tell-complainant': {
      clause: 'Introduction 2',
      who: 'complaints-officer',
      must: 'tell the complainant of the extension; until then it is not in force',
      by: noLimit('at the earliest opportunity').after(last('extension-agreed')),
      doneBy: the('complainant-told-of-extension', { since: 'extension-agreed' }),
      until: recorded(finalResponse),
    },
  },

  gates: {
    'ask-for-extension': {
      clause: 'Introduction 2; Stage 3 Allocation note',
      who: investigators,
      may: 'say that the time cannot be kept, and ask for more',
      asks: ['reason'],
      records: 'extension-asked-for',
      needs: {
        'in-time': {
          clause: 'Introduction 2',
          that: onOrBefore(dueOf('day-15')),
          otherwise: 'the date has passed: the request is late, and what has been escalated stays so',
          onlyWarn: true,
        },
      },
    },
    'agree-extension': {
      clause: 'Introduction 1; Introduction 2',
      who: 'complaints-officer',
      may: 'agree an extension for an acceptable reason',
      asks: ['newDate', 'reason'],
      records: 'extension-agreed',
      needs: {
        reason: { clause: 'Introduction 1', that: filled(given('reason')), otherwise: 'an extension needs its acceptable reason' },
      },
    },
    find: {
      clause: 'Stage 4 guidance 2; Stage 4 guidance 3',
      who: investigators,
      may: 'record the finding on an element, with its rationale',
      records: 'finding-recorded',
      needs: {
        rationale: { clause: 'Stage 4 guidance 3', that: filled(given('reasons')), otherwise: 'a decision must have its rationale' },
        one: {
          clause: 'Stage 4 guidance 2',
          that: any(is(given('finding'), 'upheld'), is(given('finding'), 'partially-upheld'), is(given('finding'), 'not-upheld')),
          otherwise: 'an element is upheld, part upheld or not upheld',
        },
      },
    },
    'share-draft': {
      clause: 'Stage 4 help',
      who: investigators,
      may: 'ask for help with the draft',
      records: the('passed-on', { where: { what: 'reports' } }),
      needs: {
        'who-helps': {
          clause: 'Stage 4 help',
          that: any(is(given('to'), 'complaints-officer'), is(given('to'), 'quality-lead'), is(given('to'), 'line-manager')),
          otherwise:
            'help comes from the Complaints and Compliments Officer, the Service Improvement and Quality Assurance Lead or the line manager',
        },
      },
    },
  },

  principles: {
    concise: { clause: 'Stage 4 guidance 1', who: 'investigating-officer', must: 'write responses concisely' },
    template: {
      clause: 'Stage 4 Investigation',
      who: 'investigating-officer',
      must: 'draft the response on the template that the Officer sent',
    },
    updates: { clause: 'Flowchart 1', who: 'investigating-officer', must: 'keep the Team told of progress' },
    monitor: { clause: 'Monitoring', who: 'complaints-officer', must: 'watch the progress of each complaint' },
  },
})
