import type { Definition } from '#language'

export const definitions: Readonly<Record<string, Definition>> = {
  'working-day': {
    term: 'Working day',
    means: 'Monday to Friday except Good Friday, Christmas Day and the bank holidays of England (not defined in the policy; regulation 2).',
    clause: 'Appendix 1 Stage 1; reg 2',
  },
  scope: {
    term: 'This procedure',
    means: 'Statutory complaints about children’s social care; every case says that it runs under it.',
    clause: '1.1',
  },
  basis: {
    term: 'What it rests on',
    means:
      'The 2006 Representations Procedure Regulations, Getting the Best from Complaints, the partnership regulations of 2012, and the Acts on data protection, equality and human rights. The policy’s dates are chased; the law’s stand beside them.',
    clause: '4.1',
  },
  child: {
    term: 'Child',
    means: 'Under 18, or under 19 with a diagnosed disability. It never shuts out a care leaver or an adopted person whom 8.2 lists.',
    clause: '5.1',
  },
  complaint: {
    term: 'Complaint',
    means: 'Dissatisfaction, however expressed, about what the Council, its staff or those who act for it decide, do, or leave undone.',
    clause: '5.2',
  },
  statutory: {
    term: 'Statutory social care complaint',
    means:
      'One about the social care services that the Council provides or commissions; the function it concerns is noted (regulations 3 to 5).',
    clause: '5.3; reg 3',
  },
  ombudsman: {
    term: 'The Ombudsman',
    means:
      'It can look at service that failed, was not given or was badly decided, usually after all stages; not at a decision merely because somebody disagrees.',
    clause: '6.5',
  },
  disabled: {
    term: 'Disabled',
    means: 'As in the Equality Act 2010; requests of others are met as best we can.',
    clause: '19.4; 19.5; 19.6',
  },
  persistent: {
    term: 'Signs of an unreasonably persistent complainant or complaint',
    means:
      'The same complaint again and again; an unrealistic outcome; a history of such complaints; a past event that cannot be undone; frequent or stressful contact; aggression or threats; changing the complaint part of the way; making and breaking contact; trying other ways for another answer.',
    clause: '24.2; 24.3',
  },
  court: {
    term: 'What may be complained about where a court is involved',
    means:
      'Applications for orders and their effect, what the Council does under them, emergency protection, quality and accuracy of reports, placement for adoption; the list is not closed.',
    clause: '22.1',
  },
  guardianship: {
    term: 'Special guardianship support',
    means: 'Money, support groups, contact, therapeutic services, and keeping the relationship going.',
    clause: '23.1',
  },
  residents: {
    term: 'Residents of our homes',
    means: 'Children, young people and their representatives, about the service they have in a home that the Council runs.',
    clause: '11.1',
  },
}
