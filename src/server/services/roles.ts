/** Giving and ending a role: recorded in the body's own record, and at once in what the account may do. */
import type { Refusal } from '#case'
import type { RoleId } from '#language'
import { roleTitle } from '#outputs'
import type { Recorded, RoleChange, RoleServices, Session } from '#web'
import type { Desk } from './desk.ts'
import { editionsInForce } from './editions-in-force.ts'
import { recordInBody } from './record-in-body.ts'
import { recorderOf } from './recording.ts'
import { heldBeside, someoneAdministers } from './roles-allowed.ts'

const refused = (field: string, because: string, clause = ''): Recorded => {
  const refusal: Refusal = { act: 'record', clause, because, severity: 'refuse', field, tests: [] }
  return { is: 'refused', refusals: [refusal] }
}

const named = (desk: Desk, change: RoleChange) =>
  editionsInForce(desk, desk.clock.today()).find(({ procedure }) => procedure.id === change.procedure) ?? desk.current()

/** In which role somebody who may administer does it. */
const administersAs = (desk: Desk, { account }: Session): RoleId | undefined =>
  account.roles.find(role => desk.body.permissions[role]?.includes('administer'))

export const roleServices = (desk: Desk, casesReadAgain: () => void): RoleServices => {
  const change = async (session: Session, wanted: RoleChange, type: 'role-given' | 'role-ended'): Promise<Recorded> => {
    const by = administersAs(desk, session)
    if (!session.account.permissions.includes('administer') || by === undefined)
      return refused('role', 'Your account may not give or end roles. Ask an administrator.')
    const { procedure } = named(desk, wanted)
    const account = (await desk.store.accounts()).find(({ id }) => id === wanted.person)
    if (account === undefined) return refused('person', 'Choose somebody who has an account.')
    const { role, insteadOf, until, reason } = wanted
    const beside = type === 'role-given' ? heldBeside(procedure, role, account.roles) : undefined
    if (beside !== undefined)
      return refused(
        'role',
        `${account.name} is ${roleTitle(procedure, beside)}, and the same person may not be ${roleTitle(procedure, role)} too. Choose somebody else.`,
        procedure.roles[role]?.clause,
      )
    const isForGood = insteadOf === undefined && until === undefined
    const left = account.roles.filter(one => one !== role)
    if (type === 'role-ended' && isForGood && !(await someoneAdministers(desk, account.id, left)))
      return refused('role', `${account.name} is the only one who may give roles. Give somebody else such a role first.`)
    if (insteadOf !== undefined && type === 'role-given' && procedure.roles[insteadOf]?.deputies === 'none')
      return refused('insteadOf', `Nobody may deputise for the ${roleTitle(procedure, insteadOf)}.`, procedure.roles[insteadOf]?.clause)
    const data = {
      role,
      person: wanted.person,
      ...(insteadOf === undefined ? {} : { insteadOf }),
      ...(until === undefined ? {} : { until }),
      ...(reason === undefined ? {} : { reason }),
    }
    const recorded = await recordInBody(desk, recorderOf(procedure, session.account), {
      procedure: procedure.id,
      position: wanted.position,
      key: wanted.key,
      attempts: [{ type, case: null, on: desk.clock.today(), by: { role: by, person: session.account.id }, data }],
    })
    if (recorded.is !== 'recorded') return recorded
    // A role held for good is the account's own; one for a time follows from the record, and ends by itself.
    if (isForGood) await desk.store.saveAccount({ ...account, roles: type === 'role-given' ? [...left, role] : left })
    casesReadAgain()
    return recorded
  }
  return {
    giveRole: (session, wanted) => change(session, wanted, 'role-given'),
    endRole: (session, wanted) => change(session, wanted, 'role-ended'),
  }
}
