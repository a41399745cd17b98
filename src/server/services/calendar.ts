/** The calendar of an account: what its roles owe, escalations to it, what the body owes through it, and the meetings it sits in. */
import { type LocalDate, parseLocalDate } from '#calendar'
import type { WorklistRow } from '#outputs'
import { type Account, actsIn, type CalendarServices, type OpenBody } from '#web'
import { type CalendarEvent, calendarText } from '../calendar-feed.ts'
import { accountOf, secret } from '../sign-in/sessions.ts'
import { openBodyRecord } from './body.ts'
import type { Desk } from './desk.ts'
import { maySeeCases, rowsOfTheBody, sightOf } from './listing.ts'

/** More than a calendar can show. */
const mostEvents = 2_000

const eventsOfRow = (desk: Desk, row: WorklistRow, sequence: number): readonly CalendarEvent[] => {
  const { reference, key, must, stage, clause, due, ofTheBody } = row
  if (due === undefined) return []
  const isOfTheBody = ofTheBody !== undefined
  const event = {
    uid: `${isOfTheBody ? `the-service ${ofTheBody}` : reference} ${key}@${desk.body.id}.recourse`.replaceAll(' ', '/'),
    ...{ sequence, on: due },
    summary: `${isOfTheBody ? 'The service' : reference}: ${must}`,
    description: [stage.title, /^\d/.test(clause) ? `Clause ${clause}` : clause].filter(words => words !== '').join('. '),
    path: isOfTheBody ? '/service' : `/cases/${encodeURIComponent(reference)}`,
  }
  return [event]
}

/** The days in the diary of each meeting that the account chairs or sits in, from today on. */
const meetingsOf = (desk: Desk, { procedure, facts, position }: OpenBody, account: Account, today: LocalDate): readonly CalendarEvent[] =>
  Object.entries(procedure.meetings ?? {}).flatMap(([id, { title, chair, members = [], clause }]) => {
    if (![id, chair, ...members].some(role => role !== undefined && actsIn(account).includes(role))) return []
    const diary = facts.findLast(({ type, data }) => type === 'meetings-scheduled' && data.of === id)?.data.dates
    const days = (Array.isArray(diary) ? diary : []).flatMap(text => parseLocalDate(String(text)) ?? []).filter(on => on >= today)
    return days.map((on, i) => ({
      uid: `meeting/${procedure.id}/${id}/${i + 1}@${desk.body.id}.recourse`,
      ...{ sequence: position, on, summary: title, description: clause, path: '/service' },
    }))
  })

const eventsFor = async (desk: Desk, account: Account): Promise<readonly CalendarEvent[]> => {
  const today = desk.clock.today()
  const session = { account }
  const [ofCases, ofTheBody, bodies] = await Promise.all([
    maySeeCases(session)
      ? desk.store.worklist<WorklistRow>({ sight: sightOf(desk, session), roles: actsIn(account), limit: mostEvents })
      : [],
    rowsOfTheBody(desk, session, ''),
    openBodyRecord(desk),
  ])
  const positions = await desk.store.positionsOf([...new Set(ofCases.map(({ reference }) => reference))])
  // A date moves by a fact of its case or by one of the body's: both only ever grow.
  const ofBody = bodies[0]?.position ?? 0
  return [
    ...ofCases.flatMap(row => eventsOfRow(desk, row, (positions.get(row.reference) ?? 0) + ofBody)),
    ...ofTheBody.flatMap(row => eventsOfRow(desk, row, ofBody)),
    ...bodies.flatMap(open => meetingsOf(desk, open, account, today)),
  ]
}

export const calendarServices = (desk: Desk): CalendarServices => ({
  calendarFeedMadeAt: ({ account }) => desk.store.calendarFeedMadeAt(account.id),

  async makeCalendarFeed({ account }) {
    const token = secret()
    await desk.store.saveCalendarFeed(account.id, token, desk.clock.now())
    return token
  },

  stopCalendarFeed: ({ account }) => desk.store.dropCalendarFeed(account.id),

  async calendarOf(token, address) {
    const id = await desk.store.calendarFeedAccount(token)
    const kept = id === undefined ? undefined : (await desk.store.accounts()).find(one => one.id === id)
    if (!kept?.isActive) return undefined
    const account = await accountOf(desk, kept)
    const name = `Complaints: due dates of ${account.name}`
    return calendarText({ name, today: desk.clock.today(), address, events: await eventsFor(desk, account) })
  },
})
