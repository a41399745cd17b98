/** The lists of live complaints as pages ask for them. */
import { inLiveOrder, type LiveRow, roleTitle } from '#outputs'
import type { KeptLiveList } from '#record'
import type { LiveListMade, LiveListServices, Recorded } from '#web'
import { issueLiveList, liveReportsOf } from '../live-lists.ts'
import { openBodyRecord } from './body.ts'
import type { Desk } from './desk.ts'
import { sightOf } from './listing.ts'
import { recorderOf } from './recording.ts'

/** Lists shown: a year of weekly ones. */
const mostShown = 60

const noSuchReport: Recorded = {
  is: 'refused',
  refusals: [
    {
      ...{ act: 'record', clause: '', severity: 'refuse', tests: [] },
      because: 'No procedure in force asks for this list today. Open the page again, and make out one that is there.',
    },
  ],
}

export const liveListServices = (desk: Desk): LiveListServices => {
  const madeOf = ({ fact, title, madeOn, madeBy, recipients, procedure }: KeptLiveList): LiveListMade => {
    const edition = desk.library.editions.find(one => one.procedure.id === procedure && one.procedure.body === desk.body.id)
    const titled = (role: string): string => (edition === undefined ? role : roleTitle(edition.procedure, role))
    return { id: fact, title, on: madeOn, by: madeBy, to: recipients.map(titled) }
  }
  return {
    liveReports: async () => liveReportsOf(await openBodyRecord(desk), desk.clock.today()),

    liveLists: async () => (await desk.store.liveLists(mostShown)).map(madeOf),

    async liveList(session, id) {
      const kept = (await desk.store.liveLists(1_000)).find(({ fact }) => fact === id)
      if (kept === undefined) return undefined
      const rows = await desk.store.liveListRows<LiveRow>(id, sightOf(desk, session))
      return { list: madeOf(kept), rows: inLiveOrder(rows) }
    },

    async issueLiveList({ account }, wanted) {
      const open = (await openBodyRecord(desk)).find(({ procedure }) => procedure.id === wanted.procedure)
      if (open === undefined) return noSuchReport
      return (await issueLiveList(desk, recorderOf(open.procedure, account), account.name, wanted)) ?? noSuchReport
    },
  }
}
