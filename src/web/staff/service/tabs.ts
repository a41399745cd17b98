/** The pages of the service, each shown to those who may open it. */
import type { StaffRoute } from '../permissions.ts'

export const serviceTabs = [
  { href: '/service', text: 'What is owed', route: 'GET /service' },
  { href: '/service/live', text: 'Live complaints', route: 'GET /service/live' },
  { href: '/reports/issued', text: 'Reports', route: 'GET /reports/issued' },
  { href: '/service/training', text: 'Training', route: 'GET /service/training' },
  { href: '/service/registers', text: 'Registers', route: 'GET /service/registers' },
  { href: '/service/people', text: 'People', route: 'GET /service/people' },
  { href: '/service/roles', text: 'Roles', route: 'GET /service/roles' },
  { href: '/service/contacts', text: 'Referral contacts', route: 'GET /service/contacts' },
  { href: '/service/formats', text: 'Publicity and formats', route: 'GET /service/formats' },
  { href: '/service/timeline', text: 'What happened', route: 'GET /service/timeline' },
] as const satisfies readonly { readonly href: string; readonly text: string; readonly route: StaffRoute }[]
