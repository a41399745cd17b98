/** An invented two-stage procedure, enough to show pages by. */
import { day } from '#calendar'
import type { Procedure } from '#language'

export const exampleProcedure: Procedure = {
  id: 'exampleshire-complaints',
  title: 'Complaints procedure',
  body: 'exampleshire',
  receivedFrom: day('2026-01-01'),
  counting: 'day-after',
  calendar: 'england-and-wales',
  roles: {
    complainant: { title: 'Complainant', clause: '1', outside: true },
    'customer-relationship-team': { title: 'Customer Relationship Team', clause: '1', team: true },
    'service-manager': { title: 'Service manager', clause: '1' },
  },
  stages: {
    'stage-1': {
      title: 'Stage One: local resolution',
      clause: '5',
      duties: {
        acknowledge: {
          clause: '5.2',
          who: 'customer-relationship-team',
          must: 'acknowledge the complaint',
          by: { unit: 'working-days', n: 2, how: 'from', of: 'complaint-received' },
          doneBy: 'acknowledgement-sent',
        },
        respond: {
          clause: '6.4',
          who: 'service-manager',
          must: 'answer every point',
          by: { unit: 'working-days', n: 10, how: 'from', of: 'complaint-received' },
          doneBy: { anyOf: ['response-sent', 'complaint-resolved'] },
        },
      },
      gates: {
        'ask-for-stage-2': {
          clause: '6.8',
          who: ['complainant', 'representative'],
          may: 'ask for Stage Two',
          records: { fact: 'escalation-requested', stage: 'stage-2' },
        },
      },
    },
    'stage-2': {
      title: 'Stage Two: an independent investigation',
      clause: '7',
      opensWhen: { recorded: { fact: 'escalation-requested', stage: 'stage-2' } },
    },
  },
}

/** The same, where something may have to wait for other proceedings: so it is asked whether there are any. */
export const procedureThatAsks: Procedure = {
  ...exampleProcedure,
  fields: {
    'complaint-received': {
      proceedings: { type: 'choices', says: 'Other proceedings about the same matter', of: ['court', 'criminal', 'none'] },
    },
  },
  calls: { proceedings: { court: 'A court', criminal: 'The police, or a criminal court', none: 'None that is known of' } },
}
