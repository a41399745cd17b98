import type { Role } from '#language'
import { mchp } from './sources.ts'
import type { Twin } from './twin.ts'

/** The roles that both documents have under the same name, and the people outside. */
export const rolesOf = ({ para }: Pick<Twin, 'para'>): Readonly<Record<string, Role>> => ({
  'frontline-officer': { title: 'Member of staff handling the complaint', clause: `${para.staff} bullet 5; ${mchp.stage1}` },
  'complaints-lead': { title: 'Complaints lead', clause: `${para.leader} sentence 3` },
  'complaints-investigator': { title: 'Complaints investigator', clause: para.investigator },
  'delegated-officer': { title: 'Senior officer to whom a part is delegated', clause: `${para.decisions} sentence 2` },
  'accountable-officer': { title: 'Accountable senior officer', clause: `${para.governance} bullet 2` },
  'spso-liaison-officer': { title: 'SPSO liaison officer', clause: para.liaison, deputies: 'recorded' },
  'action-owner': { title: 'Owner of the action', clause: `${para.improvement} bullet 2` },
  'follow-up-officer': { title: 'Designated individual who follows the action up', clause: `${para.improvement} bullet 4` },
  'records-manager': { title: 'Records manager', clause: para.files },
  contractor: { title: 'Contractor', clause: para.contractorsCounted, outside: true },
  representative: { title: 'Representative', clause: mchp.who, outside: true },
  advocate: { title: 'Advocate', clause: mchp.who, outside: true },
  spso: { title: 'Scottish Public Services Ombudsman', clause: mchp.stages, outside: true },
})
