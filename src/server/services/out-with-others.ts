/** What other bodies owe an answer to, as far as the account may see the cases. */
import type { OutRow } from '#outputs'
import type { OutServices } from '#web'
import type { Desk } from './desk.ts'
import { sightOf } from './listing.ts'

/** More than anybody chases from one page. */
const most = 500

export const outServices = (desk: Desk): OutServices => ({
  async outWithOthers(session) {
    const query = { sight: sightOf(desk, session), kind: 'party', states: ['owed'] }
    const { rows, total } = await desk.store.things<OutRow>(query, { pageSize: most })
    return {
      today: desk.clock.today(),
      total,
      rows: rows.map(({ reference, title, restricted, since, due, row }) => ({
        ...{ reference, title, restricted, since, name: row.name ?? '', what: row.what ?? '', chased: row.chased ?? 0 },
        ...(due && { due }),
        ...(row.chasedOn && { chasedOn: row.chasedOn }),
        ...(row.toldOn && { toldOn: row.toldOn }),
      })),
    }
  },
})
