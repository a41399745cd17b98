/** The actions of all cases, as far as the account may see the cases. Every limit is inside the query. */
import { addDays, type Calendar, type LocalDate } from '#calendar'
import { type ActionRow, type ActionStanding, distance, shortDayIn } from '#outputs'
import type { ListedThing, ThingQuery } from '#record'
import type { ActionFilter, ActionServices, ListedAction, NamedChoice, Session, WhichActions } from '#web'
import type { Desk } from './desk.ts'
import { sightOf } from './listing.ts'

const pageSize = 50
/** More than any body has open; a file that is cut off says so by its length. */
const mostInAFile = 20_000

const open: readonly ActionStanding[] = ['proposed', 'given-out', 'started']
const finished: readonly ActionStanding[] = ['done', 'worked', 'did-not-work', 'dropped']

/** A day before any that an action can have: what is asked for is that it has one. */
const ever = (today: LocalDate): LocalDate => addDays(today, -36_525)

const whichOf = (which: WhichActions, today: LocalDate): Partial<ThingQuery> => {
  if (which === 'open') return { states: open }
  if (which === 'late') return { dueFrom: ever(today), dueTo: addDays(today, -1) }
  if (which === 'after') return { states: ['done'], waits: true }
  return which === 'done' ? { states: finished } : {}
}

const ownersOf = ({ account }: Session, { whose, owner }: ActionFilter): Partial<ThingQuery> => {
  if (owner) return { owners: [owner] }
  if (whose === 'mine') return { owners: [account.id] }
  return whose === 'team' ? { owners: account.roles } : {}
}

const queryOf = (desk: Desk, session: Session, filter: ActionFilter, today: LocalDate): ThingQuery => ({
  sight: sightOf(desk, session),
  kind: 'action',
  ...whichOf(filter.which, today),
  ...ownersOf(session, filter),
  ...(filter.kind && { rowKind: filter.kind }),
  ...(filter.service && { service: filter.service }),
  ...(filter.text && { text: filter.text }),
})

const isWhole = (row: Partial<ActionRow>): row is ActionRow => row.what !== undefined && row.about !== undefined

const listed = (thing: ListedThing<ActionRow>, today: LocalDate, calendar: Calendar): ListedAction => {
  const { due } = thing
  const late = due !== undefined && due < today
  return {
    ...{ reference: thing.reference, id: thing.id, title: thing.title, restricted: thing.restricted, late },
    ...(isWhole(thing.row) && { row: thing.row }),
    when:
      due === undefined
        ? { lead: open.some(state => state === thing.state) ? 'No date' : '', day: `since ${shortDayIn(thing.since, today)}` }
        : { lead: distance(today, due, calendar, 'calendar-days'), day: `${late ? 'was ' : ''}${shortDayIn(due, today)}` },
  }
}

export const actionServices = (desk: Desk): ActionServices => {
  /** Staff and roles: somebody named on one case is nobody to look for across cases. */
  const titleOf = async (): Promise<(owner: string) => string | undefined> => {
    const staff = await desk.store.accounts()
    const { roles } = desk.current().procedure
    return owner => staff.find(({ id }) => id === owner)?.name ?? roles[owner]?.title
  }

  const list = async (session: Session, filter: ActionFilter, page: number, size: number) => {
    const today = desk.clock.today()
    const { owner: _, ...anybodys } = filter
    const [calendar, found, owners, title] = await Promise.all([
      desk.calendar(),
      desk.store.things<ActionRow>(queryOf(desk, session, filter, today), { page, pageSize: size }),
      desk.store.countThings(queryOf(desk, session, { ...anybodys, whose: 'all', which: 'all' }, today), 'owner'),
      titleOf(),
    ])
    return {
      ...{ today, total: found.total, page: found.page, pages: found.pages },
      rows: found.rows.map(thing => listed(thing, today, calendar)),
      owners: owners
        .flatMap(({ value }): NamedChoice[] => {
          const named = title(value)
          return named === undefined ? [] : [{ value, title: named }]
        })
        .sort((a, b) => (a.title < b.title ? -1 : 1)),
    }
  }

  return {
    actions: (session, filter, page) => list(session, filter, page, pageSize),
    allActions: (session, filter) => list(session, filter, 1, mostInAFile),
    async mayOwnActions() {
      const staff = await desk.store.accounts()
      const roles = Object.entries(desk.current().procedure.roles).filter(([, { outside }]) => !outside)
      return {
        roles: roles.map(([value, { title }]) => ({ value, title })),
        staff: staff.map(({ id, name }) => ({ value: id, title: name })),
      }
    },
  }
}
