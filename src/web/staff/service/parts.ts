/** Parts of forms that several pages of the service have. */
import type { RoleId } from '#language'
import type { OpenBody } from '../../body-services.ts'
import { type Form, textOf } from '../../form.ts'
import type { FormError } from '../../layout/index.ts'
import type { Recorded, Session } from '../../services.ts'
import { envelope } from '../forms/names.ts'

export type Hidden = readonly (readonly [string, string])[]

/** What every form carries that nobody types; the key is made with the form. */
export const hiddenOf = (session: Session, open: OpenBody, key: string): Hidden => [
  [envelope.csrf, session.csrf],
  [envelope.position, String(open.position)],
  [envelope.key, key],
]

export const dayTyped = (values: Form, id: string, first = { day: '', month: '', year: '' }) =>
  Object.hasOwn(values, `${id}-day`)
    ? { day: textOf(values, `${id}-day`), month: textOf(values, `${id}-month`), year: textOf(values, `${id}-year`) }
    : first

/** The role in which an account does what those who administer do; its first where the body says of none. */
export const administersAs = (open: OpenBody, { account }: Session): RoleId | undefined =>
  account.roles.find(role => open.body.permissions[role]?.includes('administer')) ?? account.roles[0]

/** What was refused, at its control; what is about none stands at the first. */
export const errorsOf = (recorded: Recorded, controls: Readonly<Record<string, string>>, first: string): readonly FormError[] => {
  if (recorded.is === 'recorded') return []
  if (recorded.is === 'changed')
    return [{ field: first, text: 'Somebody else recorded something while you had this open. Look at the list again, then record it' }]
  return recorded.refusals.map(({ field, because, clause }) => ({
    field: controls[field ?? ''] ?? first,
    text: clause === '' ? because : `${because.replace(/[.]$/, '')} (clause ${clause})`,
  }))
}
