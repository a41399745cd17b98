/** Lists: open work and cases, as far as the account may see them. Every limit is inside the query. */

import { group, rowsOf, type WorklistRow } from '#outputs'
import type { Sight } from '#record'
import { actsIn, type Services, type Session } from '#web'
import { openBodyRecord } from './body.ts'
import type { Desk } from './desk.ts'
import { unnamedTo } from './who-complained.ts'

/** More open work than this is more than a page can show: filters bring it down. */
const mostRows = 3_000

/** No account is called so. */
const nobody = ''

export const sightOf = (desk: Desk, { account }: Pick<Session, 'account'>): Sight => ({
  restricted: account.permissions.includes('see-restricted'),
  viewer: account.id,
  ...(account.permissions.includes('see-all-cases') ? {} : { ownOf: account.permissions.includes('see-own-cases') ? account.id : nobody }),
  unnamed: unnamedTo(desk, { account }),
})

const isAmong = (wanted: readonly string[] | undefined, values: readonly string[]): boolean =>
  wanted === undefined || wanted.length === 0 || values.some(value => wanted.includes(value))

export const maySeeCases = ({ account }: Pick<Session, 'account'>): boolean =>
  account.permissions.includes('see-all-cases') || account.permissions.includes('see-own-cases')

/** What the body itself owes, on the list of those whose role owes it. */
export const rowsOfTheBody = async (desk: Desk, { account }: Pick<Session, 'account'>, text: string): Promise<readonly WorklistRow[]> => {
  const sought = text.trim().toLowerCase()
  const rows = (await openBodyRecord(desk)).flatMap(open => {
    const { id, title } = open.procedure
    return rowsOf(open, { reference: '', title, person: '', restricted: false, ofTheBody: id })
  })
  return rows
    .filter(({ who }) => who.some(({ role }) => actsIn(account).includes(role)))
    .filter(({ must, title }) => `${must} ${title}`.toLowerCase().includes(sought))
    .filter((row, i, all) => all.findIndex(other => other.must === row.must && other.due === row.due) === i)
}

export const listingServices = (desk: Desk): Pick<Services, 'worklist'> => ({
  async worklist(session, filter) {
    const calendar = await desk.calendar()
    const [ofCases, openCases, ofTheBody] = await Promise.all([
      desk.store.worklist<WorklistRow>({
        sight: sightOf(desk, session),
        ...(filter.mine ? { roles: actsIn(session.account) } : {}),
        ...(filter.service ? { service: filter.service } : {}),
        ...(filter.text ? { text: filter.text } : {}),
        limit: mostRows,
      }),
      desk.store.openCases(sightOf(desk, session)),
      filter.service === undefined ? rowsOfTheBody(desk, session, filter.text ?? '') : [],
    ])
    const rows = [...(maySeeCases(session) ? ofCases : []), ...ofTheBody]
    const today = desk.clock.today()
    const all = group(rows, today, calendar)
    const chosen = rows.filter(
      ({ who, stage }) =>
        isAmong(
          filter.from,
          who.map(({ role }) => role),
        ) && isAmong(filter.stage, [stage.id]),
    )
    return { ...(chosen.length === rows.length ? all : group(chosen, today, calendar)), facets: all.facets, openCases }
  },
})
