import type { Definition } from '#language'

export const definitions: Readonly<Record<string, Definition>> = {
  complaint: {
    term: 'Complaint',
    means: 'A statement, spoken or written, of dissatisfaction about any part of the children’s social services that we provide or buy.',
    clause: '2.3; 1.2; 1.1',
  },
  representation: {
    term: 'Representation',
    means: 'Anything said about a service that may want an answer: a complaint, but also a comment, an idea, an enquiry or thanks.',
    clause: '2.6; 2.1',
  },
  subjects: {
    term: 'What may be complained about',
    means:
      'Decisions, quality, delay, assessment and review, delivery, quantity and cost, staff, eligibility criteria, and the effect of a policy; the list is not closed.',
    clause: '4.1',
  },
  functions: {
    term: 'Functions covered',
    means: 'Parts 3, 4 and 5 of the Children Act 1989 as listed, adoption functions, and special guardianship support.',
    clause: '4.2',
  },
  'court-reports': {
    term: 'Court reports',
    means: 'A court’s decision cannot be overturned here, but the quality and accuracy of a report to the court may be complained about.',
    clause: '4.2 (second)',
  },
  governed: {
    term: 'What governs this procedure',
    means: 'The Children Act 1989 Representations Procedure (England) Regulations 2006, and the guidance Getting the Best from Complaints.',
    clause: '3.1; 7.3',
  },
  'adoption-complainants': {
    term: 'People whose adoption complaints are forwarded',
    means: 'Children who may be adopted and their parents and guardians, people who want to adopt, adopted people and their families.',
    clause: '5.2',
  },
  stages: { term: 'The stages', means: 'One, informal resolution; Two, formal investigation; Three, Review Panel.', clause: '7.4' },
  measures: {
    term: 'Measures about behaviour',
    means:
      'Restricted access to sites, one named contact, letters only, an agreement on behaviour, legal advice on an injunction, the police, the Personal Safety Precautions Register.',
    clause: '11.3',
  },
}
