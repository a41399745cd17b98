import type { Role } from '#language'

/** Who acts under this procedure. */
export const roles: Readonly<Record<string, Role>> = {
  'customer-relationship-team': {
    title: 'Customer Relationship Team',
    clause: '7.7',
    team: true,
    deputies: 'recorded',
    notAlso: ['service-delivery-manager', 'delegated-manager', 'operational-manager', 'respective-director'],
  },
  'complaints-manager': {
    title: 'Complaints Manager',
    clause: '7.7',
    deputies: 'recorded',
    notAlso: ['independent-investigator', 'independent-person', 'panel-member'],
  },
  'service-delivery-manager': { title: 'Service Delivery Manager', clause: '7.11.1', deputies: 'recorded' },
  'delegated-manager': { title: 'Manager handling the complaint', clause: '7.11.5' },
  'operational-manager': { title: 'Operational manager', clause: '6.8' },
  'respective-director': { title: 'Director of the service', clause: '7.12.8', deputies: 'recorded' },
  'director-of-childrens-services': { title: 'Director for Children’s Services', clause: '7.13.8', deputies: 'recorded' },
  'managing-directors-office': { title: 'Managing Director’s office', clause: '13.1', team: true },
  'member-of-staff': { title: 'Any member of staff', clause: '7.14 row 1' },
  'interviewed-staff': { title: 'Member of staff interviewed', clause: '7.12.7' },
  'panel-clerk': { title: 'Panel clerk', clause: '7.13.3' },
  complainant: { title: 'Complainant', clause: '5.1', outside: true },
  representative: { title: 'Representative', clause: '5.3.1', outside: true },
  advocate: { title: 'Advocate', clause: '7.5', outside: true },
  'rights-and-representations-service': { title: 'Rights and Representations Service', clause: '7.5', outside: true },
  'independent-investigator': {
    title: 'Independent Investigator',
    clause: '7.12.4',
    outside: true,
    notAlso: ['independent-person', 'panel-member'],
  },
  'independent-person': {
    title: 'Independent Person',
    clause: '7.12.5',
    outside: true,
    notAlso: ['independent-investigator', 'panel-member'],
  },
  'panel-chair': { title: 'Panel Chair', clause: '7.13.3', outside: true },
  'panel-member': {
    title: 'Panel member',
    clause: '7.13.3',
    outside: true,
    notAlso: ['independent-investigator', 'independent-person'],
  },
  'registered-manager': { title: 'Registered manager of the provider', clause: '9.6', outside: true },
  'other-body': { title: 'Another body', clause: '1.9', outside: true },
}
