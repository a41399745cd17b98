import { all, any, fieldOf, is, last, not, recorded, type Track, the } from '#language'

const aboutAPoint = (responsibility: string) => recorded(the('point-raised', { where: { responsibility } }))
const allOfIt = (kind: string) => recorded(the('complaint-received', { where: { kind } }))

/** Where each point goes, in this order; a recorded routing decides against the order. */
export const tracks: Readonly<Record<string, Track>> = {
  anonymous: {
    title: 'Anonymous',
    clause: '6.11',
    takes: all(recorded(the('complaint-received', { where: { anonymous: true } })), not(recorded('complainant-identified'))),
  },
  'not-eligible': {
    title: 'No further action under this procedure',
    clause: '5.3.2',
    takes: is(fieldOf(last('standing-decided'), 'accepted'), false),
  },
  'out-of-time': {
    title: 'More than a year old',
    clause: '6.1',
    takes: is(fieldOf(last(the('lateness-decided', { where: { of: 'time-limit' } })), 'accepted'), false),
  },
  'joint-adoption': {
    title: 'The Joint Adoption Service',
    clause: '5.2',
    takes: any(aboutAPoint('joint-adoption'), allOfIt('joint-adoption')),
  },
  insurance: { title: 'The Insurance Team', clause: '6.6', takes: any(aboutAPoint('insurance'), allOfIt('insurance')) },
  'another-agency': {
    title: 'Another agency',
    clause: '6.7',
    takes: any(aboutAPoint('another-agency'), allOfIt('another-agency')),
  },
  'care-standards': {
    title: 'Care Standards: the provider',
    clause: '9.3',
    takes: any(aboutAPoint('care-standards'), allOfIt('care-standards')),
  },
  nhs: { title: 'The NHS', clause: '10.3; 10.5', takes: any(aboutAPoint('nhs'), allOfIt('nhs')) },
  corporate: {
    title: 'The corporate complaints procedure',
    clause: '12.1; 6.2(3)',
    takes: any(
      aboutAPoint('corporate'),
      allOfIt('corporate'),
      recorded(the('complaint-received', { where: { relation: 'professional' } })),
    ),
  },
  'another-process': { title: 'Waiting for another process', clause: '6.2; 6.3' },
  'already-considered': { title: 'Already considered', clause: '6.2(2)' },
  'case-file': { title: 'Settled at first contact', clause: '2.4' },
  'mp-enquiry': {
    title: 'Enquiry of a Member of Parliament',
    clause: '13.1',
    takes: recorded(the('representation-received', { where: { kind: 'enquiry', from: 'mp' } })),
  },
  comment: { title: 'Comment or compliment', clause: '2.6; 14.2', takes: recorded('representation-received') },
  statutory: { title: 'The statutory stages', clause: '7.4', takes: 'otherwise' },
}
