import { all, any, fieldOf, is, last, not, type OneAnswer, recorded, type Track, the } from '#language'

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
    refuses: {
      because: 'the Complaints Manager decided that the complainant does not have sufficient interest in the child’s welfare',
      offers: ['corporate', 'ombudsman'],
    },
  },
  'out-of-time': {
    title: 'More than a year old',
    clause: '6.1',
    takes: is(fieldOf(last(the('lateness-decided', { where: { of: 'time-limit' } })), 'accepted'), false),
    refuses: {
      because: 'it is about something more than a year old, and the Complaints Manager decided not to waive the limit',
      offers: ['ombudsman'],
    },
  },
  'joint-adoption': {
    title: 'The Joint Adoption Service',
    clause: '5.2',
    takes: any(aboutAPoint('joint-adoption'), allOfIt('joint-adoption')),
    refuses: { because: 'the Joint Adoption Service answers for it, and it is forwarded to the council that runs it' },
  },
  insurance: {
    title: 'The Insurance Team',
    clause: '6.6',
    takes: any(aboutAPoint('insurance'), allOfIt('insurance')),
    refuses: { because: 'it is a claim, and claims are for the Insurance Team' },
  },
  'another-agency': {
    title: 'Another agency',
    clause: '6.7',
    takes: any(aboutAPoint('another-agency'), allOfIt('another-agency')),
    refuses: { because: 'another agency answers for it; it is passed there with the complainant’s permission' },
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
    refuses: {
      because: 'it is better suited to the corporate complaints procedure, which has two stages and then the Ombudsman',
      offers: ['corporate-details'],
    },
  },
  court: {
    title: 'What a court decided',
    clause: '4.2 (second)',
    takes: aboutAPoint('court'),
    refuses: { because: 'a complaint cannot overturn what a court decided; what we reported to the court may be complained about here' },
  },
  'another-process': {
    title: 'Waiting for another process',
    clause: '6.2; 6.3',
    refuses: {
      because: 'legal, disciplinary or criminal proceedings about it come first; when they end it may be sent in again',
      offers: ['exclusions/resubmit'],
    },
  },
  'already-considered': {
    title: 'Already considered',
    clause: '6.2(2)',
    refuses: { because: 'it has been considered under this procedure already', offers: ['ombudsman'] },
  },
  'case-file': { title: 'Settled at first contact', clause: '2.4' },
  'mp-enquiry': {
    title: 'Enquiry of a Member of Parliament',
    clause: '13.1',
    takes: recorded(the('representation-received', { where: { kind: 'enquiry', from: 'mp' } })),
  },
  comment: { title: 'Comment or compliment', clause: '2.6; 14.2', takes: recorded('representation-received') },
  statutory: { title: 'The statutory stages', clause: '7.4', takes: 'otherwise' },
}

/** 9.7, 10.4, 12.3: the points go several ways, and the complainant gets one answer as far as possible. */
export const oneAnswer: Readonly<Record<string, OneAnswer>> = {
  'with-the-provider': {
    clause: '9.7; 9.1',
    who: 'customer-relationship-team',
    must: 'work with the provider towards one co-ordinated response',
    tracks: ['statutory', 'care-standards'],
    by: 'stage-1/respond',
  },
  'with-the-nhs': {
    clause: '10.4; 10.2',
    who: 'customer-relationship-team',
    must: 'agree with the NHS who leads, and give one co-ordinated response as far as possible',
    tracks: ['statutory', 'nhs'],
    by: 'stage-1/respond',
  },
  'with-the-corporate-procedure': {
    clause: '12.3',
    who: 'customer-relationship-team',
    must: 'seek one co-ordinated response at the first stage, from all the Service Delivery Managers concerned',
    tracks: ['statutory', 'corporate'],
    by: 'stage-1/respond',
  },
}
