import type { Role } from '#language'

/** Who acts under this procedure. The document's several titles for the complaints officer are one role (reading of 6.7). */
export const roles: Readonly<Record<string, Role>> = {
  'complaints-officer': { title: 'Complaints and Improvement Officer', clause: '6.7; 14.3', deputies: 'recorded' },
  'quality-team': { title: 'Quality Assurance and Improvement Team', clause: '6.7', team: true, deputies: 'recorded' },
  'complaints-manager': {
    title: 'Complaints Manager',
    clause: '16.2; Appendix 1 Stage 2',
    deputies: 'recorded',
    notAlso: ['independent-investigator', 'independent-person', 'panel-member'],
  },
  'team-manager': {
    title: 'Manager of the team',
    clause: 'Appendix 1 Stage 1',
    deputies: 'recorded',
    notAlso: ['independent-investigator'],
  },
  'service-manager': { title: 'Service Manager', clause: '20.2; 22.5', deputies: 'recorded' },
  'head-of-service': { title: 'Head of Service', clause: '10.2; 20.2', deputies: 'recorded' },
  'head-of-contracts': { title: 'Head of Contracts and Commissioning', clause: '16.2', deputies: 'recorded' },
  'commissioning-team': { title: 'Commissioning Team', clause: '16.3', team: true },
  'assistant-director': { title: 'Assistant Director', clause: '15.3; Appendix 1 Stage 2', deputies: 'recorded' },
  director: { title: 'Director', clause: 'Appendix 1 table', deputies: 'recorded' },
  'monitoring-officer': { title: 'Monitoring Officer', clause: '24.7', deputies: 'recorded' },
  'safeguarding-lead': { title: 'Safeguarding lead', clause: '7.2' },
  'member-of-staff': { title: 'Any member of staff', clause: '5.2; 13.1' },
  complainant: { title: 'Complainant', clause: '8.2', outside: true },
  representative: { title: 'Representative', clause: '8.1', outside: true },
  advocate: { title: 'Advocate', clause: '18.1', outside: true },
  provider: { title: 'Independent provider', clause: '16.1', outside: true },
  'nhs-body': { title: 'NHS body', clause: '14.1', outside: true },
  'independent-investigator': {
    title: 'Independent Investigator',
    clause: 'Appendix 1 Stage 2',
    outside: true,
    notAlso: ['independent-person', 'panel-member', 'panel-chair'],
  },
  'independent-person': {
    title: 'Independent Person',
    clause: 'Appendix 1 Stage 2',
    outside: true,
    notAlso: ['independent-investigator', 'panel-member', 'panel-chair'],
  },
  'panel-chair': { title: 'Chair of the Review Panel', clause: 'Appendix 1 table', outside: true },
  'panel-member': { title: 'Member of the Review Panel', clause: 'Appendix 1 Stage 3', outside: true },
}

/** The team that runs the process, whoever of it acts (6.7). */
export const qualityTeam = ['complaints-officer', 'quality-team', 'complaints-manager'] as const

/** The complainant's side. */
export const theirSide = ['complainant', 'representative', 'advocate'] as const
