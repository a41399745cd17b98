import { equality } from '../invented/equality.ts'
import { habits } from '../spso-model/demonstration/habits.ts'
import { namedByTheBody, ofTheBody } from '../spso-model/demonstration/of-the-body.ts'
import { fields, findings, written } from '../spso-model/demonstration/words.ts'
import { complaints } from './demonstration/complaints.ts'
import { rare } from './demonstration/rare.ts'
import { themes } from './demonstration/themes.ts'

/** Who may sign off for each service: its head, by the account that the demonstration gives that role. */
const signatories = [
  'housing',
  'waste-services',
  'roads',
  'education',
  'social-work',
  'planning',
  'revenues',
  'libraries',
  'registration',
].map(service => ({
  fact: 'person-registered',
  by: 'complaints-lead',
  data: { register: 'signatories', person: 'demo-head-of-service', maySign: true, service },
  after: -150,
}))

/** Invented complaints, people and habits. Every name is made up so that it can be seen to be. */
export const demonstration = {
  seed: 20_260_403,
  themes,
  equality,
  complaints,
  rare,
  names: [
    'Fiona Example',
    'Iain Specimen',
    'Catriona Sample',
    'Murdo Placeholder',
    'Agnieszka Testcase',
    'Hugh Invented',
    'Shona Madeup',
    'Imran Example',
    'Elspeth Specimen',
    'Dougal Sample',
    'Kirsty Placeholder',
    'Ailsa Testcase',
    'Graeme Invented',
    'Marion Madeup',
    'Neil Example',
    'Rashida Specimen',
    'Lorna Sample',
    'Finlay Placeholder',
  ],
  staff: {
    'frontline-officer': 'Aileen Example',
    'complaints-lead': 'Duncan Specimen',
    'complaints-investigator': 'Mairi Sample',
    'delegated-officer': 'Stewart Placeholder',
    'accountable-officer': 'Jean Testcase',
    'service-lead': 'Craig Invented',
    'head-of-service': 'Rhona Example',
    director: 'Kenneth Specimen',
    'chief-executive': 'Sheena Sample',
    'senior-management': 'Management Example',
    'chief-social-work-officer': 'Alison Placeholder',
    'organisational-development': 'Tess Specimen',
    'records-coordinator': 'Rory Placeholder',
    'records-manager': 'Ross Testcase',
    'spso-liaison-officer': 'Heather Invented',
    'action-owner': 'Owen Example',
    'follow-up-officer': 'Fay Specimen',
    contractor: 'Contractor Sample',
  },
  others: {
    'frontline-officer': ['Gavin Example', 'Jenny Sample', 'Bilal Testcase', 'Senga Invented'],
    'complaints-investigator': ['Malcolm Example', 'Isla Testcase'],
  },
  receivedBy: 'frontline-officer',
  channels: ['telephone', 'telephone', 'telephone', 'web-form', 'web-form', 'email', 'email', 'letter', 'in-person'],
  findings,
  fields,
  habits,
  namedByTheBody,
  ofTheBody: [
    ...signatories,
    {
      fact: 'person-registered',
      by: 'complaints-lead',
      data: { register: 'contractors', person: 'example-gas', monitoringInAgreement: true, objectivesSet: true, objectiveInTime: 80 },
      after: -150,
    },
    {
      fact: 'person-registered',
      by: 'complaints-lead',
      data: { register: 'contractors', person: 'specimen-care', monitoringInAgreement: false, objectivesSet: false },
      after: -150,
    },
    {
      fact: 'person-registered',
      by: 'complaints-lead',
      data: { register: 'investigating-officers', person: 'demo-complaints-investigator', identified: true },
      after: -150,
    },
    {
      fact: 'report-issued',
      by: 'complaints-lead',
      data: {
        report: 'quarterly',
        to: 'senior-management',
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
          'social-work',
        ],
      },
      forPeriodBefore: { period: 'quarter', yearStarts: '04-01' },
      after: 60,
      every: 91,
    },
    {
      fact: 'report-issued',
      by: 'complaints-lead',
      data: { report: 'quarterly-publication', to: 'public', published: true, contents: ['outcomes', 'improvements'] },
      forPeriodBefore: { period: 'quarter', yearStarts: '04-01' },
      after: 75,
      every: 91,
    },
    ...ofTheBody('organisational-development', 'chief-executive', 'senior-management', 'director'),
  ],
  written,
} as const
