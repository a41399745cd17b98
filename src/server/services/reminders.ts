/** What people were told by the daily job, as far as the account that asks may see the cases. */
import type { DueRung, RungKind } from '#outputs'
import type { KeptReminder } from '#record'
import type { ReminderServices, ToldOf } from '#web'
import type { Desk } from './desk.ts'
import { sightOf } from './listing.ts'

/** More than a person reads; what is older is on the cases. */
const mostOwn = 300
const mostSent = 2_000

export const kindOfReminder = (kind: string): RungKind => (kind === 'escalation' || kind === 'notice' ? kind : 'reminder')

const toldOf = ({ reference, kind, passOn, row, digestOn, restricted }: KeptReminder<DueRung>): ToldOf => ({
  ...{ reference, kind: kindOfReminder(kind), rung: row, restricted },
  ...(passOn === undefined ? {} : { passOn }),
  ...(digestOn === undefined ? {} : { on: digestOn }),
})

export const reminderServices = (desk: Desk): ReminderServices => ({
  async ownReminders(session) {
    const rows = await desk.store.reminders<DueRung>({ sight: sightOf(desk, session), account: session.account.id, limit: mostOwn })
    return rows.map(toldOf)
  },

  async digestsMailed({ from, to }) {
    const [messages, accounts] = await Promise.all([desk.store.digestsOnTheWay(from, to), desk.store.accounts()])
    const names = new Map(accounts.map(({ id, name }) => [id, name]))
    return messages.map(message => ({ ...message, name: names.get(message.account) ?? message.account }))
  },

  async remindersSent(session, { from, to }) {
    const [went, waits, accounts] = await Promise.all([
      desk.store.reminders<DueRung>({ sight: sightOf(desk, session), isSent: true, from, to, limit: mostSent }),
      desk.store.reminders<DueRung>({ sight: sightOf(desk, session), isSent: false, limit: mostSent }),
      desk.store.accounts(),
    ])
    const names = new Map(accounts.map(({ id, name }) => [id, name]))
    const roles = (role: string): string =>
      desk.library.editions.find(({ procedure }) => procedure.body === desk.body.id && Object.hasOwn(procedure.roles, role))?.procedure
        .roles[role]?.title ?? role
    return [...waits, ...went].map(row => ({
      ...toldOf(row),
      ...{ account: row.account, name: names.get(row.account) ?? row.account, role: roles(row.role) },
    }))
  },
})
