/** Accounts, as those who administer see and change them. Each change stands in the administration log, in the same transaction. */
import { randomBytes, randomUUID } from 'node:crypto'
import type { RoleId } from '#language'
import { roleTitle } from '#outputs'
import type { AdminState, AdminStep, StaffAccount } from '#record'
import type { AccountAct, AccountDone, AdminServices, ListedAccount, RoleServices, Session } from '#web'
import { hashPassword } from '../passwords.ts'
import { askToConfirm } from '../post/confirm-mail.ts'
import { browserNamed } from '../sign-in/browser-named.ts'
import { stepBy } from './admin-steps.ts'
import type { Desk } from './desk.ts'
import { emailFault } from './email-fault.ts'
import { heldBeside, someoneAdministers } from './roles-allowed.ts'

type Accounts = Pick<AdminServices, 'accounts' | 'account' | 'makeAccount' | 'changeAccount'>

const refused = (field: string, because: string): AccountDone => ({ is: 'refused', field, because })
const notYours = refused('account', 'Your account may not change accounts. Ask an administrator.')
const mayAdminister = ({ account }: Session): boolean => account.permissions.includes('administer')
const newPassword = (): string => randomBytes(12).toString('base64url')

const listed = (
  {
    id,
    name,
    signInName,
    roles,
    isActive,
    lockedUntil,
    mustChangePassword,
    comesFrom,
    secondFactor,
    email,
    isEmailConfirmed,
  }: StaffAccount,
  now: string,
  openSessions: number,
): ListedAccount => ({
  ...{ id, name, signInName, roles, isActive, openSessions },
  ...(lockedUntil !== undefined && lockedUntil > now && { lockedUntil }),
  mustChangePassword: mustChangePassword === true,
  isFromOutside: comesFrom !== undefined,
  hasSecondFactor: secondFactor !== undefined,
  ...(email !== undefined && { email, isEmailConfirmed: isEmailConfirmed === true }),
})

/** `roles` gives and ends each by the rules of the procedure, in the body's own record. */
export const accountServices = (desk: Desk, roleServices: RoleServices): Accounts => {
  const { store, clock } = desk
  const titles = (roles: readonly RoleId[]) => roles.map(role => roleTitle(desk.current().procedure, role))
  const step = (
    session: Session,
    { id, name }: StaffAccount,
    what: string,
    was: AdminState,
    became: AdminState,
    reason?: string,
  ): AdminStep => stepBy(desk, session, { what, about: id, title: name, was, became, ...(reason === undefined ? {} : { reason }) })

  const faultOfRoles = (roles: readonly RoleId[]): AccountDone | undefined => {
    const { procedure } = desk.current()
    const strange = roles.find(role => desk.body.permissions[role] === undefined)
    if (roles.length === 0 || strange !== undefined) return refused('roles', 'Choose at least one of the roles')
    for (const role of roles) {
      const other = heldBeside(procedure, role, roles)
      if (other !== undefined)
        return refused(
          'roles',
          `The same person may not be ${roleTitle(procedure, role)} and ${roleTitle(procedure, other)} (${procedure.roles[role]?.clause ?? ''}). Choose one of the two.`,
        )
    }
    return undefined
  }

  const setRoles = async (
    session: Session,
    account: StaffAccount,
    { roles, reason }: Extract<AccountAct, { readonly act: 'set-roles' }>,
  ): Promise<AccountDone> => {
    if (account.comesFrom !== undefined)
      return refused('roles', 'Their roles come from their groups at each sign-in. Change the groups there.')
    const fault = faultOfRoles(roles)
    if (fault !== undefined) return fault
    if (!(await someoneAdministers(desk, account.id, roles)))
      return refused('roles', `${account.name} is the only one who may administer. Give somebody else such a role first.`)
    const changes = [
      ...roles.filter(role => !account.roles.includes(role)).map(role => ({ role, by: roleServices.giveRole })),
      ...account.roles.filter(role => !roles.includes(role)).map(role => ({ role, by: roleServices.endRole })),
    ]
    let refusal: AccountDone | undefined
    for (const { role, by } of changes) {
      const { position } = await store.readBodyFacts()
      const change = { procedure: desk.current().procedure.id, position, key: randomUUID(), person: account.id, role }
      const recorded = await by(session, { ...change, ...(reason === undefined ? {} : { reason }) })
      if (recorded.is === 'refused') refusal = refused('roles', recorded.refusals.map(({ because }) => because).join(' '))
      if (recorded.is === 'changed')
        refusal = refused('roles', 'Somebody else changed roles at the same moment. Look at them, and choose again.')
      if (refusal !== undefined) break
    }
    return refusal ?? { is: 'done', account: account.id }
  }

  const acts = async (session: Session, account: StaffAccount, change: AccountAct): Promise<AccountDone> => {
    const done: AccountDone = { is: 'done', account: account.id }
    const { id } = account
    const reason = 'reason' in change ? change.reason : undefined
    const taken = (what: string, was: AdminState, became: AdminState) => step(session, account, what, was, became, reason)
    if (change.act === 'set-roles') return setRoles(session, account, change)
    if (change.act === 'set-email') {
      const email = change.email.trim()
      const fault = emailFault(email)
      if (fault !== undefined) return refused('email', fault)
      // The log says that there is one, and not which: it is kept for longer than an account.
      const was = { hasEmailAddress: account.email !== undefined }
      await store.changeEmail(id, email, taken('email-address-changed', was, { hasEmailAddress: email !== '' }))
      if (email !== '' && !(email === account.email && account.isEmailConfirmed)) await askToConfirm(desk, id)
      return done
    }
    if (change.act === 'switch-off') {
      if (id === session.account.id)
        return refused('account', 'You cannot switch off the account you are signed in with. Ask another administrator.')
      if (!(await someoneAdministers(desk, id, [])))
        return refused('account', `${account.name} is the only one who may administer. Give somebody else such a role first.`)
      await store.setAccountActive(id, false, taken('account-switched-off', { mayNowSignIn: true }, { mayNowSignIn: false }))
    } else if (change.act === 'switch-on') {
      await store.setAccountActive(id, true, taken('account-switched-on', { mayNowSignIn: false }, { mayNowSignIn: true }))
    } else if (change.act === 'lift-lock') {
      await store.liftLock(id, taken('lock-out-lifted', { wrongAttempts: account.failedCount }, { wrongAttempts: 0 }))
    } else if (change.act === 'end-sessions') {
      await store.endSessionsOf(id, taken('sessions-ended', {}, {}))
    } else if (change.act === 'end-session') {
      if (!(await store.endSessionOf(id, change.session))) return refused('sessions', 'That session had ended already.')
      await store.addAdminStep(taken('session-ended', {}, {}))
    } else if (account.comesFrom !== undefined) {
      return refused('account', 'They sign in with another service, which keeps their password and their codes. Change them there.')
    } else if (change.act === 'drop-second-factor') {
      await store.keepSecondFactor(id, undefined, [])
      await store.addAdminStep(taken('second-factor-turned-off', { codeFromAnApp: true }, { codeFromAnApp: false }))
    } else {
      const password = newPassword()
      await store.tellPassword(id, await hashPassword(password), taken('password-said-anew', {}, { mustBeChangedFirst: true }))
      return { ...done, password }
    }
    return done
  }

  return {
    async accounts(session) {
      if (!mayAdminister(session)) return []
      const now = clock.now()
      const [all, open] = await Promise.all([store.accounts(), store.openSessionCounts(now)])
      return all.map(account => listed(account, now, open[account.id] ?? 0))
    },

    async account(session, id) {
      const now = clock.now()
      const account = mayAdminister(session) ? (await store.accounts()).find(one => one.id === id) : undefined
      if (account === undefined) return undefined
      const sessions = await store.sessionsOf(id, now, session.id)
      return {
        ...listed(account, now, sessions.length),
        sessions: sessions.map(({ handle, beganAt, agent, isThis }) => ({ handle, beganAt, browser: browserNamed(agent), isThis })),
      }
    },

    async makeAccount(session, { signInName, name, email, roles }) {
      if (!mayAdminister(session)) return notYours
      const id = signInName.trim().toLowerCase()
      if (!/^[\p{L}\p{N}][\p{L}\p{N}.@_-]{1,99}$/u.test(id))
        return refused('signInName', 'Enter a name to sign in with: 2 to 100 letters, digits, dots, hyphens or @, without spaces')
      if (name.trim() === '') return refused('name', 'Enter their full name')
      const wrongEmail = emailFault(email.trim())
      if (wrongEmail !== undefined) return refused('email', wrongEmail)
      const fault = faultOfRoles(roles)
      if (fault !== undefined) return fault
      const taken = (await store.accounts()).find(one => one.id === id || one.signInName === id)
      if (taken !== undefined) return refused('signInName', `${taken.name} has this name already. Choose another, or open that account.`)
      const password = newPassword()
      const account = { id, signInName: id, name: name.trim(), roles, isActive: true, mustChangePassword: true, failedCount: 0 }
      // Who signs in with an address is written to there, where no other is given.
      const address = email.trim() || (id.includes('@') && emailFault(id) === undefined ? id : '')
      await store.saveAccount(
        { ...account, email: address, passwordHash: await hashPassword(password) },
        step(session, account, 'account-made', {}, { signsInAs: id, roles: titles(roles) }),
      )
      if (address !== '') await askToConfirm(desk, id)
      return { is: 'done', account: id, password }
    },

    async changeAccount(session, id, change) {
      if (!mayAdminister(session)) return notYours
      const account = (await store.accounts()).find(one => one.id === id)
      return account === undefined ? refused('account', 'There is no such account.') : acts(session, account, change)
    },
  }
}
