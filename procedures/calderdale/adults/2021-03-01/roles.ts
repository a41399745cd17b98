import type { Role } from '#language'

/** A member of the Complaints and Compliments Team, whichever. */
export const team = ['complaints-team', 'complaints-officer', 'complaints-assistant'] as const

/** The Complaints and Compliments Officer or the Assistant, where the protocol names the two. */
export const officerOrAssistant = ['complaints-officer', 'complaints-assistant'] as const

/** Who may be an Investigating Officer: both lists of the protocol together. Each is in or out by a setting. */
export const pool = [
  'head-of-service',
  'assistant-director',
  'service-manager',
  'operations-manager',
  'commissioning-and-planning-manager',
  'senior-contracts-officer',
] as const

/** Who acts under this protocol. Lead Officer is the Lead Person; the titles of the two leads for quality are one role. */
export const roles: Readonly<Record<string, Role>> = {
  'complaints-team': { title: 'Complaints and Compliments Team', clause: 'Stage 1 Receipt', team: true, deputies: 'recorded' },
  'complaints-officer': { title: 'Complaints and Compliments Officer', clause: 'Introduction 2', deputies: 'recorded' },
  'complaints-assistant': { title: 'Complaints and Compliments Assistant', clause: 'Quality assurance' },
  'investigating-officer': { title: 'Investigating Officer', clause: 'Front matter' },
  'line-manager': { title: 'Line manager of the Investigating Officer', clause: 'Step 9' },
  'head-of-service': { title: 'Head of Service', clause: 'Step 10', deputies: 'recorded' },
  director: { title: 'Director', clause: 'Step 10', deputies: 'recorded' },
  'assistant-director': { title: 'Assistant Director', clause: 'Introduction 3', deputies: 'recorded' },
  'assistant-director-operations': { title: 'Assistant Director (Operations)', clause: 'Introduction 4', deputies: 'recorded' },
  'service-manager': { title: 'Service Manager', clause: 'Stage 2 Discussion', deputies: 'recorded' },
  'operations-manager': { title: 'Operations Manager', clause: 'Introduction 3' },
  'commissioning-and-planning-manager': { title: 'Commissioning and Planning Manager', clause: 'Stage 2 Discussion' },
  'senior-contracts-officer': { title: 'Senior Contracts Officer', clause: 'Provider complaints', deputies: 'recorded' },
  'senior-quality-contracts-manager': { title: 'Senior Quality Contracts Manager', clause: 'Step 3' },
  'quality-lead': {
    title: 'Service Improvement and Quality Assurance Lead',
    clause: 'Quality assurance (2)',
    deputies: 'recorded',
  },
  'lead-person': { title: 'Lead Person', clause: 'Ombudsman Stage 2' },
  'payments-officer': { title: 'Payments officer', clause: 'Stage 4 payment checks' },
  'finance-team': { title: 'Directorate Finance Team', clause: 'Stage 4 payment contacts', team: true },
  'charging-team': { title: 'Charging Assessment Team', clause: 'Stage 4 payment contacts', team: true },
  'senior-finance-officer': { title: 'Senior Finance Officer', clause: 'Ombudsman Stage 5 payment' },
  'performance-board': { title: 'Performance Board', clause: 'Part 2 Stage 3', team: true },
  'member-of-staff': { title: 'Any member of staff', clause: 'Part 2 Completed cases' },
  'provider-manager': { title: 'Area or Senior Manager of the provider', clause: 'Provider complaints', outside: true },
  complainant: { title: 'Complainant', clause: 'Step 3', outside: true },
  representative: { title: 'Representative', clause: 'Step 3', outside: true },
  ombudsman: { title: 'Local Government and Social Care Ombudsman', clause: 'Ombudsman', outside: true },
}
