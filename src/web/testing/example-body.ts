/** An invented public body for tests and for looking at pages. */
import type { Body } from '#language'

export const exampleBody: Body = {
  id: 'exampleshire',
  name: 'Exampleshire Council',
  shortName: 'Exampleshire',
  referencePrefix: 'EX',
  nation: 'england-and-wales',
  contact: {
    team: 'Customer Relationship Team',
    phone: '01632 960 410',
    email: 'complaints@exampleshire.example',
    address: ['Civic Offices', 'Example Street', 'Exampleton', 'EX1 1AA'],
    hours: 'Monday to Friday, 9am to 5pm',
  },
  ombudsman: { name: 'Local Government and Social Care Ombudsman', url: 'https://www.lgo.org.uk/', phone: '0300 061 0614' },
  advocacy: {
    name: 'Exampleshire Advocacy',
    phone: '01632 960 477',
    says: 'An advocate is on your side. They help you say what you want, and they do not work for the managers. It is free.',
  },
  emergency: { says: 'If you are worried about a child, call us at any time.', phone: '01632 960 400' },
  services: [
    { id: 'disabled-children', title: 'Disabled children and short breaks' },
    { id: 'looked-after', title: 'Children in care' },
    { id: 'safeguarding', title: 'Child protection', restricted: true },
    { id: 'leaving-care', title: 'Leaving care' },
  ],
  equality: {
    questions: [
      { id: 'age', asks: 'How old are you?', young: 'How old are you?', options: { '11-to-15': '11 to 15', '65-or-over': '65 or over' } },
      { id: 'religion', asks: 'What is your religion or belief?', options: { none: 'No religion', sikh: 'Sikh' } },
    ],
    keepsYears: 6,
  },
  receivedBy: 'customer-relationship-team',
  permissions: {},
  relations: [
    { id: 'child', title: 'A child or young person who gets help from us, or should', role: 'complainant', young: true },
    { id: 'parent', title: 'A parent, or someone with parental responsibility', role: 'complainant' },
    { id: 'carer', title: 'A foster carer or special guardian', role: 'complainant' },
    { id: 'care-leaver', title: 'Someone who has left care', role: 'complainant' },
    { id: 'representative', title: 'A friend, relative or advocate speaking for one of them', role: 'representative' },
  ],
}
