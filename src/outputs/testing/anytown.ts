import { bankHolidays, compileCalendar, day } from '#calendar'
import type { Body, Procedure } from '#language'

/** Anytown is invented, and so are its clauses and everybody in it. */
export const england = compileCalendar(bankHolidays['england-and-wales'])

export const anytown: Procedure = {
  id: 'anytown-children',
  title: 'Children’s complaints procedure of Anytown',
  body: 'anytown',
  receivedFrom: day('2026-04-01'),
  counting: 'day-after',
  calendar: 'england-and-wales',
  roles: {
    complainant: { title: 'Complainant', clause: '2.1', outside: true },
    advocate: { title: 'Advocate', clause: '2.2', outside: true },
    'complaints-officer': { title: 'Complaints Officer', clause: '3.1' },
    'complaints-manager': { title: 'Complaints Manager', clause: '3.2' },
    'service-manager': { title: 'Service Manager', clause: '3.3' },
    'independent-person': { title: 'Independent Person', clause: '3.4', outside: true },
  },
  stages: {
    'stage-1': {
      title: 'Stage 1: local resolution',
      clause: '6.1',
      opensWhen: { recorded: 'complaint-received' },
      endsWhen: { recorded: 'escalation-requested' },
      duties: {
        acknowledge: {
          clause: '5.2',
          who: 'complaints-officer',
          must: 'acknowledge the complaint in writing and say who will deal with it',
          by: { unit: 'working-days', n: 3, how: 'from', of: 'complaint-received' },
          doneBy: 'acknowledgement-sent',
          letter: 'acknowledgement',
          lines: {
            target: {
              title: 'the target',
              kind: 'aim',
              clause: '5.3',
              by: { unit: 'working-days', n: 1, how: 'from', of: 'complaint-received' },
            },
          },
        },
        respond: {
          clause: '6.4',
          who: 'service-manager',
          must: 'send a written response to every point',
          by: { unit: 'working-days', n: 10, how: 'from', of: 'complaint-received' },
          doneBy: 'response-sent',
          letter: 'stage-1-response',
          reading: {
            doubt: '6.4 says "ten days".',
            chosen: 'Working days, as everywhere else in the procedure.',
            others: [{ text: 'calendar days', by: { unit: 'days', n: 10, how: 'from', of: 'complaint-received' } }],
          },
          extensions: {
            complex: {
              clause: '6.5',
              who: 'complaints-manager',
              may: 'give more time because the complaint is complex',
              records: 'complainant-told-of-extension',
              to: { dateIn: 'given', field: 'newDate' },
              atMost: { unit: 'working-days', n: 20, how: 'from', of: { at: 'start' } },
              asks: ['reasons'],
            },
          },
          ladder: {
            reminder: {
              clause: '6.7',
              on: { unit: 'working-days', n: 3, how: 'before', of: { at: 'due' } },
              what: 'Reminder',
              to: 'service-manager',
            },
          },
        },
      },
      holds: {
        advocate: {
          clause: '6.6',
          from: 'advocate-delayed',
          to: { fact: 'person-appointed', where: { as: 'advocate' } },
          stops: ['respond'],
          resumes: 'afresh',
        },
        police: {
          clause: '6.8',
          from: 'other-process-began',
          to: 'other-process-ended',
          stops: ['respond'],
          resumes: 'days-left',
        },
      },
      dates: {
        'stage-2-window': {
          title: 'Last day to ask for Stage 2',
          clause: '6.9',
          by: {
            earliestOf: [
              { unit: 'working-days', n: 25, how: 'from', of: 'response-sent' },
              { unit: 'working-days', n: 20, how: 'from', of: { dueOf: 'respond' } },
            ],
          },
        },
      },
      gates: {
        'ask-for-stage-2': {
          clause: '6.9',
          who: ['complainant', 'advocate'],
          may: 'ask for Stage 2',
          records: { fact: 'escalation-requested', stage: 'stage-2' },
          until: {
            by: 'stage-2-window',
            openWhile: { not: { recorded: 'response-sent' } },
            decided: { by: 'lateness-decided', ifSays: { accepted: true } },
          },
          needs: {
            right: {
              clause: '6.9',
              that: { any: [{ recorded: 'response-sent' }, { dutyIs: ['respond', 'late'] }] },
              otherwise: 'no response has been sent and none is overdue',
            },
          },
        },
        'decide-lateness': {
          clause: '6.10',
          who: 'complaints-manager',
          may: 'decide whether a late request is taken',
          records: 'lateness-decided',
          asks: ['reasons'],
        },
        close: { clause: '9.1', who: 'complaints-manager', may: 'close the case', records: 'case-closed' },
      },
    },
    'stage-2': {
      title: 'Stage 2: independent investigation',
      clause: '7.1',
      opensWhen: { recorded: { fact: 'escalation-requested', stage: 'stage-2' } },
      endsWhen: { recorded: 'case-closed' },
      duties: {
        investigate: {
          clause: '7.4',
          who: 'independent-person',
          must: 'submit the report',
          by: { unit: 'days', n: 28, how: 'after', of: { fact: 'escalation-requested', stage: 'stage-2' } },
          doneBy: 'report-received',
        },
        learning: {
          clause: '7.9',
          who: 'complaints-manager',
          must: 'decide what is to be learned',
          by: { noLimit: 'as soon as possible', arises: 'report-received' },
          doneBy: 'learning-decided',
        },
      },
    },
  },
  positions: {
    case: {
      closed: { title: 'Closed', clause: '9.1', when: { recorded: 'case-closed' }, open: false },
      open: { title: 'Being dealt with', clause: '6.1', open: true },
    },
  },
  outcomes: {
    clause: '8.1',
    point: ['upheld', 'partly-upheld', 'not-upheld', 'resolved'],
    overall: [
      { every: ['upheld'], is: 'upheld', clause: '8.2' },
      { is: 'partly-upheld', clause: '8.2' },
    ],
  },
  letters: {
    acknowledgement: {
      title: 'We have your complaint',
      clause: '5.2',
      to: ['complainant'],
      contains: {
        received: { clause: '5.2', says: 'that the complaint has been received and when it will be answered' },
        contact: { clause: '5.2', says: 'who will deal with it' },
      },
      words: {
        opening: 'Dear {complainant.name}\n\nThank you for your complaint, number {reference}.',
        received: 'We received it on {complaint-received.on}. We will answer by {stage-1/respond.due}.',
        contact: '{role.service-manager} will deal with it.',
        closing: 'Yours sincerely\n\n{body.team}, {body.name}',
      },
    },
    'stage-1-response': {
      title: 'Our answer to your complaint',
      clause: '6.4',
      to: ['complainant'],
      copies: { advocate: { clause: '2.2', to: 'advocate', when: { recorded: 'consent-answered' } } },
      contains: {
        findings: { clause: '6.4', says: 'the finding on every point, with the reasons' },
        'next-step': { clause: '6.9', says: 'how to ask for Stage 2, and by when' },
        ombudsman: { clause: '9.4', says: 'that the Ombudsman may be asked at any time' },
        remedy: {
          clause: '8.3',
          says: 'what will be put right',
          when: { recorded: { fact: 'finding-recorded', where: { finding: 'upheld' } } },
        },
      },
      words: {
        opening: 'Dear {complainant.name}',
        findings: '{points}\n\nTaken together: {overall}.',
        'next-step':
          '# If you are not happy with this answer\n\nYou can ask for Stage 2 by {stage-1/stage-2-window.due}:\n\n- call {body.phone}\n- tell your advocate',
        ombudsman: 'You can also go to the {ombudsman.name} at any time: {ombudsman.url}, telephone {ombudsman.phone}.',
        remedy: '',
        closing: 'Yours sincerely\n\n{role.service-manager}\n{today}',
      },
    },
  },
}

export const anytownBody: Body = {
  id: 'anytown',
  name: 'Anytown Council',
  shortName: 'Anytown',
  referencePrefix: 'AN',
  nation: 'england-and-wales',
  contact: {
    team: 'Complaints Team',
    phone: '01632 960 001',
    email: 'complaints@anytown.example',
    address: ['Town Hall', 'Anytown AN1 1AA'],
    hours: 'Monday to Friday, 9am to 5pm',
  },
  ombudsman: { name: 'Invented Ombudsman', url: 'www.ombudsman.example', phone: '01632 960 002' },
  emergency: { says: 'If somebody is in danger', phone: '999' },
  services: [{ id: 'placements', title: 'Placements' }],
  receivedBy: 'complaints-officer',
  permissions: {},
  relations: [{ id: 'child', title: 'A child or young person', role: 'complainant', young: true }],
}
