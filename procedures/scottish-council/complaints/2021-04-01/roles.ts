import type { Role } from '#language'
import { rolesOf } from '../../../spso-model/roles.ts'
import { twin } from './twin.ts'

/** Who acts under the Council's procedure. */
export const roles: Readonly<Record<string, Role>> = {
  ...rolesOf(twin),
  complainant: { title: 'Customer', clause: 'para 15 bullet 1', outside: true },
  'chief-executive': { title: 'Chief Executive', clause: 'para 4', deputies: 'recorded' },
  'senior-management': { title: 'Senior management', clause: 'para 3', team: true },
  'chief-social-work-officer': { title: 'Chief Social Work Officer, or an officer delegated', clause: 'para 6', deputies: 'recorded' },
  director: { title: 'Director', clause: 'para 7' },
  'head-of-service': { title: 'Head of Service', clause: 'para 9' },
  'service-lead': { title: 'Service Lead or Manager', clause: 'para 9; para 20 bullet 1' },
  'organisational-development': { title: 'Organisational Development', clause: 'para 11', team: true },
  'records-coordinator': { title: 'Coordinator Registration, Records & Information', clause: 'para 11', team: true },
}
