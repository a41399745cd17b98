/** The register of limits on contact that are in force, as far as the account may see the cases. */
import type { LimitRow } from '#outputs'
import type { ThingQuery } from '#record'
import type { LimitServices, ListedLimit } from '#web'
import type { Desk } from './desk.ts'
import { sightOf } from './listing.ts'

/** More than any body has in force at once. */
const most = 500

/** Those in force today of these cases, or of all: a limit whose last day has passed limits nothing. */
export const limitsInForce = async (desk: Desk, query: Pick<ThingQuery, 'sight' | 'references'>): Promise<readonly ListedLimit[]> => {
  const today = desk.clock.today()
  const { rows } = await desk.store.things<LimitRow>({ ...query, kind: 'restriction', states: ['decided'] }, { pageSize: most })
  return rows
    .filter(({ row }) => row.endsOn === undefined || row.endsOn >= today)
    .map(({ reference, title, restricted, since, due, row }) => ({
      ...{ reference, title, restricted, since, measure: row.measure ?? '', person: row.person ?? '' },
      ...(row.endsOn && { endsOn: row.endsOn }),
      ...(due && { reviewOn: due }),
    }))
}

export const limitServices = (desk: Desk): LimitServices => ({
  contactLimits: async session => ({ today: desk.clock.today(), rows: await limitsInForce(desk, { sight: sightOf(desk, session) }) }),
})
