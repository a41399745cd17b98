/** Who does what: an account of the role, the same one throughout a case; people outside the body by their role. */
import type { RoleId } from '#language'
import type { Life, Member } from './life.ts'
import type { DemonstrationTexts } from './texts.ts'

/** Who may act in each role: its accounts, then the invented people who have none. */
export const castOf = (texts: DemonstrationTexts, accounts: Readonly<Record<RoleId, readonly string[]>>): readonly Member[] => [
  ...Object.entries(accounts).flatMap(([role, ids]) => ids.map(id => ({ id, role }))),
  ...Object.entries(texts.others).flatMap(([role, names]) => names.map((name, i) => ({ id: `${role}-${i + 1}`, role, name }))),
]

const holding = (life: Life, role: RoleId): readonly Member[] => life.cast.filter(one => one.role === role)

const appointedAs = (life: Life, role: RoleId): string | undefined => {
  const found = life.facts.findLast(fact => fact.type === 'person-appointed' && fact.data.as === role)
  return typeof found?.data.person === 'string' ? found.data.person : undefined
}

/** Always the same of several for one case, without using up chance. */
const settled = (life: Life, role: RoleId): Member | undefined => {
  const held = holding(life, role)
  let mix = 0
  for (const letter of `${life.reference} ${role}`) mix = (Math.imul(mix, 31) + letter.charCodeAt(0)) >>> 0
  return held[mix % Math.max(1, held.length)]
}

/** The person who acts in a role in this case; nobody known by name where the role has no account. */
export const personFor = (life: Life, role: RoleId): string | undefined => {
  if (role === life.complainant.role) return life.complainant.person
  return appointedAs(life, role) ?? settled(life, role)?.id
}

/** Somebody to appoint: not yet appointed in this case to anything, and none of those to be avoided. */
export const personToAppoint = (life: Life, role: RoleId, avoid: readonly string[]): string => {
  const taken = life.facts.flatMap(fact => (fact.type === 'person-appointed' ? [String(fact.data.person)] : []))
  const free = holding(life, role).filter(({ id }) => !taken.includes(id) && !avoid.includes(id))
  const first = settled(life, role)
  if (first !== undefined && free.includes(first)) return first.id
  const made = `${role}-${taken.filter(one => one.startsWith(`${role}-`)).length + 1}`
  return (life.chance.pick(free)?.id ?? made) || role
}

const isOutside = (life: Life, role: RoleId): boolean => life.procedure.roles[role]?.outside === true

/** Of the roles that may, the one who does: the complainant for what people outside do, else one of the body's own. */
export const roleFor = (life: Life, may: readonly RoleId[] | 'anyone', doneBy: 'body' | 'outside'): RoleId | undefined => {
  const team = life.texts.receivedBy || Object.keys(life.procedure.roles).find(role => !isOutside(life, role)) || ''
  if (may === 'anyone') return doneBy === 'outside' ? life.complainant.role : team
  if (may.includes(life.complainant.role) && (doneBy === 'outside' || may.every(role => isOutside(life, role))))
    return life.complainant.role
  const inside = may.filter(role => !isOutside(life, role))
  return doneBy === 'outside'
    ? may[0]
    : (may.find(role => appointedAs(life, role) !== undefined && !isOutside(life, role)) ?? inside[0] ?? may[0])
}

/** Whose account records it: the doer's own, or the team's for people who have none. */
export const accountFor = (life: Life, role: RoleId | undefined): string => {
  const own = role === undefined || role === life.complainant.role ? undefined : personFor(life, role)
  if (own !== undefined && life.cast.some(({ id, name }) => id === own && name === undefined)) return own
  return life.cast.find(({ role: its, name }) => its === life.texts.receivedBy && name === undefined)?.id ?? 'demonstration'
}
