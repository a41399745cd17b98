/** Matters with ombudsmen across cases, as far as the account may see them. */
import type { MatterRow } from '#outputs'
import type { MatterQuery, Services, Session } from '#web'
import type { Desk } from './desk.ts'
import { sightOf } from './listing.ts'

/** More than this in one file is asked for in parts. */
const mostInAFile = 5_000

export const ombudsmanServices = (desk: Desk): Pick<Services, 'ombudsmanMatters' | 'allOmbudsmanMatters'> => {
  const found = (session: Session, { states, which, text }: MatterQuery, page: number, pageSize: number) =>
    desk.store.things<MatterRow>(
      {
        sight: sightOf(desk, session),
        kind: 'ombudsman',
        ...(states && { states }),
        ...(which ? { theme: which } : {}),
        ...(text ? { text } : {}),
      },
      { page, pageSize },
    )
  return {
    ombudsmanMatters: (session, query) => found(session, query, query.page ?? 1, 50),
    allOmbudsmanMatters: (session, query) => found(session, query, 1, mostInAFile),
  }
}
