/** Which roles may hold the bank details of a payment: those the procedure lets see them, as far as this payment's route names them. */
import { type Procedure, type RoleId, typesOf } from '#language'
import type { CaseRead } from '../case-read.ts'
import { rolesOf } from '../who-in-words.ts'
import { appliesTo } from './steps.ts'

const SIGHT = 'bank-details'

/** The acts by which a payment is prepared and made: whoever does them works with its details. */
const HANDLING = ['payment-items-checked', 'payment-detail-settled', 'payment-information-sent', 'payment-verified', 'payment-made']

/** Roles of the acts on this payment that record one of these; none where the procedure has no such rule. */
function rolesOfActs(read: CaseRead, payment: string, types: readonly string[], fits: (fixed: unknown) => boolean): ReadonlySet<RoleId> {
  const applies = appliesTo(read, payment)
  const roles = Object.entries(read.procedure.stages).flatMap(([stage, { gates }]) =>
    Object.entries(gates ?? {}).flatMap(([id, { records, who }]) => {
      const where = typeof records === 'string' ? undefined : records.where
      return typesOf(records).some(type => types.includes(type)) && fits(where?.what) && applies(`${stage}/${id}`) ? rolesOf(who) : []
    }),
  )
  return new Set(roles)
}

const allowed = ({ sees }: Procedure): readonly RoleId[] => sees?.[SIGHT]?.who ?? []

const isOfDetails = (what: unknown): boolean => what === undefined || what === 'bank-details'

/** Who may be shown the details of this payment. */
export const maySeeDetails = (read: CaseRead, payment: string): readonly RoleId[] => {
  const handling = rolesOfActs(read, payment, HANDLING, isOfDetails)
  return allowed(read.procedure).filter(role => handling.has(role))
}

/** Who may enter them, with the acts they do it by: the first that is theirs. */
export const mayEnterDetails = (
  read: CaseRead,
  payment: string,
): readonly { readonly act: string; readonly roles: readonly RoleId[] }[] => {
  const applies = appliesTo(read, payment)
  const seeing = allowed(read.procedure)
  return Object.entries(read.procedure.stages).flatMap(([stage, { gates }]) =>
    Object.entries(gates ?? {}).flatMap(([id, { records, who }]) => {
      const isIt = typeof records !== 'string' && typesOf(records).includes('payment-detail-settled') && records.where?.what === SIGHT
      const roles = rolesOf(who).filter(role => seeing.includes(role))
      return isIt && roles.length > 0 && applies(`${stage}/${id}`) ? [{ act: `${stage}/${id}`, roles }] : []
    }),
  )
}

/** Who makes payments, so who may take them to the finance system: only those who may see the details as well. */
export const payersOf = (procedure: Procedure): readonly RoleId[] => {
  const paying = Object.values(procedure.stages).flatMap(({ gates }) =>
    Object.values(gates ?? {}).flatMap(({ records, who }) => (typesOf(records).includes('payment-made') ? rolesOf(who) : [])),
  )
  return allowed(procedure).filter(role => paying.includes(role))
}

/** Whether the procedure says anything of payments. */
export const hasPaymentRules = ({ stages }: Procedure): boolean =>
  Object.values(stages).some(({ gates }) => Object.values(gates ?? {}).some(({ records }) => typesOf(records).includes('payment-ordered')))

/** Every role that the payment rules name. */
export const paymentRoles = ({ stages }: Procedure): readonly RoleId[] => [
  ...new Set(
    Object.values(stages).flatMap(({ gates, duties }) =>
      [...Object.values(gates ?? {}), ...Object.values(duties ?? {})].flatMap(({ each, who }) => (each === 'payment' ? rolesOf(who) : [])),
    ),
  ),
]
