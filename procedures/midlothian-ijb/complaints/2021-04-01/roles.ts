import type { Role } from '#language'
import { rolesOf } from '../../../spso-model/roles.ts'
import { twin } from './twin.ts'

/** Who acts under the Board's procedure. */
export const roles: Readonly<Record<string, Role>> = {
  ...rolesOf(twin),
  complainant: { title: 'Person making the complaint', clause: 'para 14 bullet 1', outside: true },
  'chief-officer': { title: 'Chief Officer', clause: 'para 4', deputies: 'recorded' },
  chair: { title: 'Chair of the Board', clause: 'para 3 bullet 1', deputies: 'recorded' },
  'vice-chair': { title: 'Member whom the Board has recorded to sign in the Chair’s place', clause: 'para 3 bullet 1' },
  'integration-joint-board': { title: 'Integration Joint Board', clause: 'para 3', team: true },
  'board-member': { title: 'Member of the Board', clause: 'para 3 bullet 3' },
  'senior-manager': { title: 'Senior manager', clause: 'para 6' },
  'head-of-service': { title: 'Head of service', clause: 'para 8' },
  'hr-training-officer': { title: 'Human resources or training officer', clause: 'para 10' },
}
