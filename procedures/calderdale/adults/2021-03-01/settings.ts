import type { SettingDefinition } from '#language'
import { pool } from './roles.ts'

/** Each role of the pool: in or out, from a day; past appointments are judged by their own day. */
const inThePool: Readonly<Record<string, SettingDefinition>> = Object.fromEntries(
  pool.map(role => [
    `pool-${role}`,
    {
      value: 'in',
      clause: 'Introduction 3; Front matter pool',
      says: `Whether the role ${role.replaceAll('-', ' ')} is in the pool of Investigating Officers ('in' or 'out')`,
      reading: {
        doubt:
          'The two lists of the pool differ: one has Heads of Service, the other Assistant Directors; and it is "initially" as listed.',
        chosen: 'Both lists together; the body changes it from a day, and earlier appointments stay as they were.',
      },
    },
  ]),
)

export const settings: Readonly<Record<string, SettingDefinition>> = {
  ...inThePool,
  'courtesy-call-days': {
    value: 2,
    clause: 'Step 5',
    says: 'How many working days a provider has to acknowledge before the courtesy call is due',
    reading: { doubt: 'No time is given.', chosen: '2 working days, as for the Team’s own acknowledgement; the body may change it.' },
  },
  'ombudsman-reminder-days': {
    value: 5,
    clause: 'Ombudsman Stage 3',
    says: 'How many days before the Ombudsman’s date the Lead Person is reminded',
    reading: {
      doubt: '"5 days" is the only period without "working".',
      chosen: 'Calendar days, moved back to a working day; the body may change the number.',
    },
  },
}
