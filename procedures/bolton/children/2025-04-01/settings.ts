import type { SettingDefinition } from '#language'

/** Numbers the policy leaves open. */
export const settings: Readonly<Record<string, SettingDefinition>> = {
  reminder: {
    value: 2,
    clause: 'Appendix 1 Stage 1',
    says: 'How many working days before a date its owner is reminded',
    reading: { doubt: 'No reminder rule is written.', chosen: '2 working days before; an escalation on the first working day after.' },
  },
  'stage-2-acknowledgement': {
    value: 3,
    clause: 'Appendix 1 Stage 2',
    says: 'How many working days there are to acknowledge an appeal',
    reading: { doubt: 'No period is given.', chosen: '3 working days, as at Stage 1.' },
  },
  post: {
    value: 2,
    clause: 'Appendix 1 Stage 2',
    says: 'How many working days a letter takes, where the day of receipt is not known',
    reading: {
      doubt: 'The period runs from receipt, and nothing says how it is known.',
      chosen: '2 working days by post, the same day by email.',
    },
  },
  'provider-response': {
    value: 20,
    clause: '16.1',
    says: 'After how many working days a provider is asked for its response',
    reading: { doubt: 'No period is given.', chosen: '20 working days, as at Stage 1.' },
  },
  'joint-update': {
    value: 10,
    clause: 'Appendix 2 lead',
    says: 'After how many working days a complainant in a joint complaint is given an update',
    reading: { doubt: '"Timely" has no number.', chosen: '10 working days.' },
  },
  'adjustment-reminder': {
    value: 5,
    clause: '19.11',
    says: 'After how many working days an undecided adjustment shows as waiting',
    reading: { doubt: '"A minimum of delay" has no number.', chosen: '5 working days.' },
  },
  'report-days': {
    value: 20,
    clause: '21.1',
    says: 'How many working days after a period ends its report is due',
    reading: { doubt: 'No dates are given.', chosen: '20 working days.' },
  },
}
