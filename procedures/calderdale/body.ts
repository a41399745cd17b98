import type { Body, Permission } from '#language'
import { equalityInEngland } from '../equality-questions.ts'
import { selfAssessment } from '../lgsco-code/self-assessment.ts'
import { themeLists } from './themes.ts'

const theirOwn: readonly Permission[] = ['see-own-cases']
const theTeam: readonly Permission[] = ['see-all-cases', 'see-own-cases', 'record-for-others', 'send-letters', 'see-figures']

/** Calderdale Council, as a demonstration: the names are the document's, the contact details are made up. */
export const body: Body = {
  id: 'calderdale',
  name: 'Calderdale Council',
  shortName: 'Calderdale',
  referencePrefix: 'CA',
  nation: 'england-and-wales',
  contact: {
    team: 'Complaints and Compliments Team',
    phone: '01632 960 430',
    email: 'complaints@calderdale.example',
    address: ['Complaints and Compliments Team', 'Example Hall', '3 Example Street', 'Exampletown', 'EX3 1AA'],
    hours: 'Monday to Friday, 9am to 5pm',
  },
  ombudsman: {
    id: 'lgsco',
    name: 'Local Government and Social Care Ombudsman',
    url: 'https://www.lgo.org.uk',
    phone: '0300 061 0614',
    address: ['PO Box 4771', 'Coventry', 'CV4 0EH'],
    looksAt: 'How the Council and adult care providers deal with people: fault, and the injustice it caused',
  },
  otherOmbudsmen: [
    {
      id: 'phso',
      name: 'Parliamentary and Health Service Ombudsman',
      url: 'https://www.ombudsman.org.uk',
      phone: '0345 015 4033',
      looksAt: 'The part that the NHS has in a complaint',
    },
    {
      id: 'cqc',
      name: 'Care Quality Commission',
      url: 'https://www.cqc.org.uk',
      phone: '03000 616161',
      looksAt: 'Registered care providers and how they are run; not what happened in one case',
    },
    {
      id: 'housing',
      name: 'Housing Ombudsman',
      url: 'https://www.housing-ombudsman.org.uk',
      phone: '0300 111 3000',
      looksAt: 'The Council as a landlord',
    },
    {
      id: 'ico',
      name: 'Information Commissioner’s Office',
      url: 'https://ico.org.uk',
      phone: '0303 123 1113',
      looksAt: 'How personal information is used, and requests to see it',
    },
  ],
  emergency: {
    says: 'If you or someone else is in danger now, call 999. If you are worried about an adult and it is not an emergency, call our social care line.',
    phone: '01632 960 439',
  },
  services: [
    { id: 'assessment', title: 'Assessment and care planning' },
    { id: 'reablement', title: 'Reablement and support at home' },
    { id: 'home-care', title: 'Care at home from a provider' },
    { id: 'care-homes', title: 'Care homes' },
    { id: 'supported-living', title: 'Supported living' },
    { id: 'charging', title: 'Paying for care' },
    { id: 'safeguarding', title: 'Safeguarding adults', restricted: true },
  ],
  assessments: [selfAssessment],
  equality: equalityInEngland,
  keeping: [
    {
      id: 'calderdale-adults',
      months: 72,
      because:
        'The software’s default, not a rule of the Council’s, whose procedure names no time: six years to bring a claim (Limitation Act 1980, sections 5 and 9)',
    },
  ],
  receivedBy: 'complaints-team',
  permissions: {
    'complaints-team': theTeam,
    'complaints-officer': [...theTeam, 'see-restricted', 'administer', 'handle-payments'],
    'complaints-assistant': theTeam,
    'investigating-officer': [...theirOwn, 'send-letters', 'handle-payments'],
    'line-manager': theirOwn,
    'head-of-service': theirOwn,
    director: [...theirOwn, 'see-figures'],
    'assistant-director': theirOwn,
    'assistant-director-operations': ['see-all-cases', 'see-own-cases', 'see-figures'],
    'service-manager': theirOwn,
    'operations-manager': theirOwn,
    'commissioning-and-planning-manager': theirOwn,
    'senior-contracts-officer': theirOwn,
    'senior-quality-contracts-manager': theirOwn,
    'quality-lead': ['see-all-cases', 'see-own-cases', 'send-letters', 'see-figures'],
    'lead-person': [...theirOwn, 'send-letters', 'handle-payments'],
    'payments-officer': [...theirOwn, 'handle-payments'],
    'finance-team': theirOwn,
    'charging-team': theirOwn,
    'senior-finance-officer': [...theirOwn, 'handle-payments'],
    'performance-board': [...theirOwn, 'see-figures'],
    'member-of-staff': [],
    'provider-manager': theirOwn,
    complainant: theirOwn,
    representative: theirOwn,
    ombudsman: [],
  },
  relations: [
    { id: 'service-user', title: 'It is about my own care or support', called: 'Person who uses the service', role: 'complainant' },
    { id: 'carer', title: 'I care for somebody, and it is about my own support', called: 'Carer', role: 'complainant' },
    { id: 'relative', title: 'I am a relative or friend of the person it is about', called: 'Relative or friend', role: 'representative' },
    {
      id: 'advocate',
      title: 'I am an advocate, or act for the person it is about',
      called: 'Advocate or representative',
      role: 'representative',
    },
    { id: 'other', title: 'None of these', called: 'Somebody else', role: 'complainant' },
  ],
  themeLists,
}
