/** Lists of live complaints: made out, recorded as issued and sent to those whom the procedure names, together. */
import type { LocalDate } from '#calendar'
import type { Attempt } from '#case'
import type { Report } from '#language'
import { emailWordsOf, escapeHtml, linkedWords, liveRow, plainDay, roleTitle } from '#outputs'
import type { Message } from '#record'
import type { OpenBody, Recorded } from '#web'
import { addressOf } from './address.ts'
import { openBodyRecord } from './services/body.ts'
import type { Desk } from './services/desk.ts'
import { readInHand, stateOf } from './services/reading.ts'
import { recordInBody } from './services/record-in-body.ts'
import type { Recorder } from './services/recording.ts'
import { accountOf } from './sign-in/sessions.ts'
import { theDailyJob } from './the-daily-job.ts'

const atOnce = 200

/** Every open case under a procedure, as it stands now; one after another, since each is read whole. */
const liveRows = async (desk: Desk, procedure: string) => {
  const rows: { readonly reference: string; readonly row: object }[] = []
  for (let after = ''; ; ) {
    const references = await desk.store.references({ sight: { restricted: true }, procedure, open: true, after, limit: atOnce })
    for (const reference of references) {
      const hand = await readInHand(desk, reference)
      const first = hand?.record.facts[0]
      if (!hand || !first) continue
      const read = {
        ...{ state: stateOf(desk, hand), procedure: hand.edition.procedure, facts: hand.facts, people: hand.people },
        accounts: Object.fromEntries(hand.staff.map(({ id, name }) => [id, name])),
      }
      const receivedOn = typeof first.on === 'string' ? first.on : first.on.from
      rows.push({ reference, row: liveRow(read, hand.calendar, { reference, receivedOn }) })
    }
    if (references.length < atOnce) return rows
    after = references.at(-1) ?? ''
  }
}

/** To everybody who acts in one of these roles today: where the list is, and nothing of what is on it. */
const messagesTo = async (desk: Desk, roles: readonly string[], title: string, on: LocalDate): Promise<readonly Message[]> => {
  const address = addressOf(process.env)
  const accounts = await Promise.all((await desk.store.accounts()).filter(({ isActive }) => isActive).map(one => accountOf(desk, one)))
  const to = accounts.filter(one =>
    [...one.roles, ...(one.deputyFor ?? []).map(({ insteadOf }) => insteadOf)].some(role => roles.includes(role)),
  )
  const subject = `${title}, ${plainDay(on)}`
  const says = linkedWords(emailWordsOf(desk.body).liveList, {
    list: { href: `${address}/service/live`, says: 'your lists of live complaints' },
  })
  return to.map(({ id, name }) => ({
    kind: 'digest',
    notBefore: desk.clock.now(),
    message: {
      ...{ account: id, name, day: on, subject },
      text: [`${name},`, `${subject}.`, says.text, desk.body.contact.team].join('\n\n'),
      html: [escapeHtml(`${name},`), escapeHtml(`${subject}.`), says.html, escapeHtml(desk.body.contact.team)]
        .map(p => `<p>${p}</p>`)
        .join(''),
    },
  }))
}

export interface LiveListWanted {
  readonly procedure: string
  readonly report: string
  readonly position: number
  readonly key: string
}

const attemptOf = (desk: Desk, open: OpenBody, id: string, report: Report, recipients: readonly string[], role: string): Attempt => {
  const today = desk.clock.today()
  const saysWhom = open.procedure.fields?.['report-issued']?.recipients !== undefined
  return {
    ...{ type: 'report-issued', case: null, on: today, by: { role }, under: `body/${id}` },
    data: {
      ...{ report: id, period: today, to: report.to, published: report.published ?? false, contents: Object.keys(report.contains) },
      ...(saysWhom && { recipients: [...recipients] }),
    },
  }
}

/** Makes the list out as it is now and issues it; what the procedure refuses is refused, and nothing is sent. */
export const issueLiveList = async (desk: Desk, recorder: Recorder, by: string, wanted: LiveListWanted): Promise<Recorded | undefined> => {
  const open = (await openBodyRecord(desk)).find(({ procedure }) => procedure.id === wanted.procedure)
  const report = open?.procedure.reports?.[wanted.report]
  const recipients = report?.listsLive
  if (!open || !report || !recipients) return undefined
  const role = [report.who].flat().find(one => recorder.mayActAs(one)) ?? [report.who].flat()[0] ?? ''
  const madeOn = desk.clock.today()
  const { procedure, position, key } = wanted
  const attempts = [attemptOf(desk, open, wanted.report, report, recipients, role)]
  const list = { procedure, report: wanted.report, title: report.title, recipients, madeOn, madeBy: by }
  return recordInBody(
    desk,
    recorder,
    { procedure, position, key, attempts },
    {
      liveList: { ...list, rows: await liveRows(desk, procedure) },
      outbox: await messagesTo(desk, recipients, report.title, madeOn),
    },
  )
}

/** What reports of the procedures in force are such lists, and how each stands. */
export const liveReportsOf = (records: readonly OpenBody[], today: LocalDate) =>
  records.flatMap(open =>
    Object.entries(open.procedure.reports ?? {}).flatMap(([id, report]) => {
      if (report.listsLive === undefined) return []
      const duty = open.state.duties.find(({ key }) => key === `body/${id}`)
      const isOwed = duty?.status === 'owed' || duty?.status === 'late'
      return [
        {
          ...{ procedure: open.procedure.id, report: id, title: report.title, clause: report.clause, position: open.position },
          to: report.listsLive.map(role => roleTitle(open.procedure, role)),
          who: [report.who].flat(),
          ...(isOwed && duty.due !== undefined && { due: duty.due }),
          isLate: isOwed && duty.due !== undefined && duty.due < today,
        },
      ]
    }),
  )

/** Issues those whose day has come; the first of all is made out by a person, and the days are counted from it. */
export const issueLiveListsDue = async (desk: Desk): Promise<void> => {
  const today = desk.clock.today()
  const recorder: Recorder = { id: theDailyJob, mayActAs: () => true }
  for (const { procedure, report, due } of liveReportsOf(await openBodyRecord(desk), today)) {
    if (due === undefined || due > today) continue
    const { position } = await desk.store.readBodyFacts()
    await issueLiveList(desk, recorder, 'The daily job', { procedure, report, position, key: `live-list ${procedure} ${report} ${today}` })
  }
}
