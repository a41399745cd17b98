/** Parts in open cases by name, as far as the account may see the cases. Every limit is inside the query. */
import { type ActionRow, standingsOn } from '#outputs'
import type { ThingQuery } from '#record'
import type { HandOverServices, ListedPart, ReferralContact } from '#web'
import { staffToday } from '../roles-today.ts'
import { stepBy } from './admin-steps.ts'
import { queryOfCases } from './case-lists.ts'
import type { Desk } from './desk.ts'
import { sightOf } from './listing.ts'
import { shutOut } from './shut-out.ts'

/** More than anybody has, and as many as may be given out in one go. */
const most = 2_000

interface PartRow {
  readonly as: string
  readonly title: string
  readonly isNew: boolean
  readonly insteadOf?: string
}

const openActions = ['proposed', 'given-out', 'started']

export const handOverServices = (desk: Desk): HandOverServices => {
  const things = async <Row extends object>(query: ThingQuery) =>
    (await desk.store.things<Row>(query, { order: 'due', pageSize: most })).rows
  return {
    async parts(session, { person, references, isLent, since }) {
      const rows = await things<PartRow>({
        ...{ sight: sightOf(desk, session), kind: 'part' },
        ...(person !== undefined && { owners: [person] }),
        ...(references !== undefined && { references }),
        ...(isLent && { states: ['lent'] }),
        ...(since !== undefined && { sinceFrom: since }),
      })
      return rows.flatMap(({ reference, title, restricted, owner, since: from, due, row }): ListedPart[] => {
        if (owner === undefined || row.as === undefined) return []
        return [
          {
            ...{ reference, title, restricted, as: row.as, asTitle: row.title ?? row.as, person: owner, since: from },
            ...(due !== undefined && { until: due }),
            ...(row.insteadOf !== undefined && { insteadOf: row.insteadOf }),
            isNew: row.isNew === true,
          },
        ]
      })
    },

    async actionsHeld(session, person) {
      const rows = await things<ActionRow>({ sight: sightOf(desk, session), kind: 'action', states: openActions, owners: [person] })
      return rows.map(({ reference, id, due, row }) => ({
        ...{ reference, id, what: row.what ?? `Action ${id}` },
        ...(due !== undefined && { due }),
      }))
    },

    async colleagues(session) {
      const [accounts, ofTheBody, counted] = await Promise.all([
        desk.store.accounts(),
        desk.store.readBodyFacts(),
        desk.store.countThings({ sight: sightOf(desk, session), kind: 'part' }, 'owner'),
      ])
      const parts = new Map(counted.map(({ value, count }) => [value, count]))
      const today = desk.clock.today()
      const standings = standingsOn(ofTheBody.facts, today)
      const staff = staffToday(accounts, ofTheBody.facts, today)
      const shut = shutOut(desk, staff)
      return staff
        .map(({ id, name, isActive, roles }) => {
          const { away, ahead: [next] = [] } = standings.get(id) ?? {}
          return {
            ...{ id, name, isActive, roles, parts: parts.get(id) ?? 0 },
            ...(shut.has(id) && { opensNothing: true }),
            ...(away && { awayUntil: away.until }),
            ...(next && { awayNext: { from: next.from, until: next.until } }),
          }
        })
        .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
    },

    async referralContacts() {
      const [kept, accounts] = await Promise.all([desk.store.referralContacts(), desk.store.accounts()])
      const known = new Map(kept.map(contact => [contact.service, contact]))
      const names = new Map(accounts.flatMap(({ id, name, isActive }) => (isActive ? [[id, name] as const] : [])))
      return desk.body.services.map(({ id, title }): ReferralContact => {
        const { account, words = '' } = known.get(id) ?? {}
        const name = account === undefined ? undefined : names.get(account)
        return { service: id, title, words, ...(account !== undefined && name !== undefined && { account, name }) }
      })
    },

    async keepReferralContacts(session, contacts) {
      if (!session.account.permissions.includes('administer')) return
      const [kept, accounts] = await Promise.all([desk.store.referralContacts(), desk.store.accounts()])
      const said = (contact: { readonly account?: string; readonly words: string } | undefined) => ({
        contact: accounts.find(({ id }) => id === contact?.account)?.name ?? '',
        howToReachThem: contact?.words ?? '',
      })
      for (const { service, title, account, words } of contacts) {
        const before = kept.find(one => one.service === service)
        const now = { service, words, ...(account !== undefined && { account }) }
        if (before?.account === account && (before?.words ?? '') === words) continue
        const step = stepBy(desk, session, {
          what: 'referral-contact-changed',
          about: service,
          title,
          was: said(before),
          became: said(now),
        })
        await desk.store.keepReferralContact(now, step)
      }
    },

    async casesToGive(session, asked) {
      const query = 'whose' in asked ? queryOfCases(desk, session, asked) : { sight: sightOf(desk, session), references: asked }
      const { rows } = await desk.store.cases(query, { pageSize: most })
      return rows.map(({ reference, title, restricted }) => ({ reference, title, restricted }))
    },
  }
}
