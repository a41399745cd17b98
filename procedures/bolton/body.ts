import type { Body, Permission } from '#language'
import { equalityInEngland } from '../equality-questions.ts'
import { selfAssessment } from '../lgsco-code/self-assessment.ts'
import { themeLists } from './themes.ts'

const theirOwn: readonly Permission[] = ['see-own-cases', 'send-letters']
const all: readonly Permission[] = ['see-all-cases', 'see-own-cases', 'see-restricted', 'record-for-others', 'send-letters', 'see-figures']

/** Bolton Council, as a demonstration: the names are the document's, the contact details are made up. */
export const body: Body = {
  id: 'bolton',
  name: 'Bolton Council',
  shortName: 'Bolton',
  referencePrefix: 'BO',
  nation: 'england-and-wales',
  contact: {
    team: 'Quality Assurance and Improvement Team',
    phone: '01632 960 510',
    email: 'complaints@bolton.example',
    address: ['Quality Assurance and Improvement Team', 'Example Town Hall', '2 Example Square', 'Exampleton', 'EX2 2BB'],
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
      id: 'ofsted',
      name: 'Ofsted',
      url: 'https://www.gov.uk/ofsted',
      phone: '0300 123 1231',
      looksAt: 'Children’s homes, fostering agencies and how they are run; not what happened in one case',
    },
    {
      id: 'ico',
      name: 'Information Commissioner’s Office',
      url: 'https://ico.org.uk',
      phone: '0303 123 1113',
      looksAt: 'How personal information is used, and requests to see it',
    },
  ],
  advocacy: {
    name: 'Advocacy service for children and young people',
    phone: '01632 960 522',
    says: 'An advocate is on your side. They help you to say what you want, and it is free.',
  },
  emergency: {
    says: 'If you or someone else is in danger now, call 999. If you are worried about a child and it is not an emergency, call our safeguarding line.',
    phone: '01632 960 599',
  },
  safeguardingGuidance: { title: 'Safeguarding Children: what to do', url: 'https://www.bolton.example/safeguarding-children' },
  services: [
    { id: 'safeguarding', title: 'Safeguarding and looked-after children', restricted: true },
    { id: 'fostering', title: 'Fostering' },
    { id: 'children-in-need', title: 'Work with children in need' },
    { id: 'disabilities', title: 'Children with disabilities' },
    { id: 'homes', title: 'Children’s homes' },
    { id: 'leaving-care', title: 'Leaving care' },
    { id: 'special-guardianship', title: 'Special guardianship' },
    { id: 'adoption', title: 'Adoption' },
  ],
  assessments: [selfAssessment],
  equality: equalityInEngland,
  keeping: [
    {
      id: 'bolton-children',
      months: 288,
      because:
        'The software’s default, not a rule of the Council’s, whose procedure names no time: a claim may be brought until six years after a child is 18 (Limitation Act 1980, sections 2 and 28), so 24 years cover every child',
    },
  ],
  receivedBy: 'quality-team',
  permissions: {
    'complaints-officer': all,
    'quality-team': all,
    'complaints-manager': [...all, 'administer'],
    'team-manager': theirOwn,
    'service-manager': theirOwn,
    'head-of-service': [...theirOwn, 'see-figures'],
    'head-of-contracts': theirOwn,
    'commissioning-team': ['see-own-cases', 'see-figures'],
    'assistant-director': [...theirOwn, 'see-figures'],
    director: ['see-all-cases', 'see-own-cases', 'send-letters', 'see-figures'],
    'monitoring-officer': ['see-own-cases', 'send-letters'],
    'safeguarding-lead': ['see-own-cases', 'see-restricted'],
    'member-of-staff': [],
    complainant: ['see-own-cases'],
    representative: ['see-own-cases'],
    advocate: ['see-own-cases'],
    provider: ['see-own-cases'],
    'nhs-body': ['see-own-cases'],
    'independent-investigator': ['see-own-cases'],
    'independent-person': ['see-own-cases'],
    'panel-chair': theirOwn,
    'panel-member': ['see-own-cases'],
  },
  relations: [
    {
      id: 'child',
      title: 'I am a child or young person, and it is about me',
      called: 'Child or young person',
      role: 'complainant',
      young: true,
    },
    { id: 'care-leaver', title: 'I have left care, or am leaving care', called: 'Care leaver', role: 'complainant', young: true },
    { id: 'parent', title: 'I am the parent, or have parental responsibility', called: 'Parent', role: 'complainant' },
    { id: 'foster-carer', title: 'I am a foster carer, or want to be one', called: 'Foster carer', role: 'complainant' },
    {
      id: 'special-guardian',
      title: 'I am a special guardian, or have applied to be assessed',
      called: 'Special guardian',
      role: 'complainant',
    },
    {
      id: 'adoption',
      title: 'It is about adoption: I was adopted, want to adopt, or am a parent',
      called: 'Adopted person, adopter or parent',
      role: 'complainant',
    },
    { id: 'advocate', title: 'I am an advocate for a child or young person', called: 'Advocate', role: 'advocate' },
    { id: 'representative', title: 'I am speaking for a child or young person', called: 'Representative', role: 'representative' },
    { id: 'relative', title: 'I am another relative, or a friend of the family', called: 'Relative', role: 'complainant' },
    { id: 'staff', title: 'I work for the Council', called: 'Member of staff', role: 'complainant' },
    { id: 'other', title: 'None of these', called: 'Somebody else', role: 'complainant' },
  ],
  themeLists,
}
