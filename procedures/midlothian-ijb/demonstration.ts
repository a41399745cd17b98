import { equality } from '../invented/equality.ts'
import { habits } from '../spso-model/demonstration/habits.ts'
import { namedByTheBody, ofTheBody } from '../spso-model/demonstration/of-the-body.ts'
import { fields, findings, written } from '../spso-model/demonstration/words.ts'
import { complaints } from './demonstration/complaints.ts'
import { rare } from './demonstration/rare.ts'
import { themes } from './demonstration/themes.ts'

/** Invented complaints, people and habits. Every name is made up so that it can be seen to be. */
export const demonstration = {
  seed: 20_260_404,
  themes,
  equality,
  complaints,
  rare,
  names: [
    'Moira Example',
    'Angus Specimen',
    'Parveen Sample',
    'Ronald Placeholder',
    'Effie Testcase',
    'Calum Invented',
    'Una Madeup',
    'Samir Example',
    'Jessie Specimen',
    'Archie Sample',
    'Beth Placeholder',
    'Lachlan Testcase',
    'Rena Invented',
    'Wendy Madeup',
  ],
  staff: {
    'frontline-officer': 'Sandy Example',
    'complaints-lead': 'Maureen Specimen',
    'complaints-investigator': 'Andrew Sample',
    'delegated-officer': 'Pauline Placeholder',
    'accountable-officer': 'Brian Testcase',
    'senior-manager': 'Judith Invented',
    'head-of-service': 'Colin Example',
    'chief-officer': 'Grace Specimen',
    chair: 'Marjory Sample',
    'vice-chair': 'Alan Placeholder',
    'board-member': 'Member Example',
    'integration-joint-board': 'Board Specimen',
    'hr-training-officer': 'Hilary Sample',
    'records-manager': 'Lesley Testcase',
    'spso-liaison-officer': 'Ruaridh Invented',
    'action-owner': 'Olive Example',
    'follow-up-officer': 'Fergus Specimen',
    contractor: 'Contractor Example',
  },
  others: {
    'frontline-officer': ['Tam Example', 'Nadia Sample'],
    'complaints-investigator': ['Ishbel Testcase'],
  },
  receivedBy: 'frontline-officer',
  channels: ['email', 'email', 'telephone', 'telephone', 'web-form', 'letter'],
  findings,
  fields,
  habits,
  namedByTheBody,
  ofTheBody: [
    {
      fact: 'meetings-scheduled',
      by: 'integration-joint-board',
      data: { of: 'integration-joint-board' },
      after: -2,
      diary: { field: 'dates', every: 56 },
    },
    {
      fact: 'report-issued',
      by: 'complaints-lead',
      data: {
        report: 'quarterly',
        to: 'integration-joint-board',
        published: false,
        contents: [
          'figures-received',
          'figures-timescale',
          'figures-average-time',
          'figures-outcomes',
          'trends',
          'accountable',
          'few-or-none',
          'learning',
          'contractors',
          'referrals',
        ],
      },
      forPeriodBefore: { period: 'quarter', yearStarts: '04-01' },
      after: 60,
      every: 91,
    },
    ...ofTheBody('hr-training-officer', 'chief-officer', 'integration-joint-board', 'senior-manager'),
  ],
  written,
} as const
