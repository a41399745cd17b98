/** What somebody was told, by day, as the page prints it. */
import type { LocalDate } from '#calendar'
import { digestSections, itemInWords, longDay, type MessageInWords, messageInWords, plainDay } from '#outputs'
import type { MailedDigest, ToldOf, ToldSomebody } from '../../reminder-services.ts'
import { caseHref } from '../case-frame/view.ts'
import type { ClauseLink, LinkClause } from '../parts/clauses.tsx'

/** The clause links of a stage. */
export type LinkIn = (stage: string, clause: string) => ReturnType<LinkClause>

export interface ToldView {
  readonly reference: string
  readonly href: string
  readonly restricted: boolean
  readonly lead: string
  readonly more: string
  readonly clauses: readonly ClauseLink[]
  readonly why?: string
}

export interface DayView {
  readonly title: string
  readonly id: string
  readonly parts: readonly { readonly title: string; readonly isPressing: boolean; readonly rows: readonly ToldView[] }[]
}

export interface RemindersView {
  readonly sub: string
  readonly days: readonly DayView[]
}

const toldView = (told: ToldOf, today: LocalDate, linkIn: LinkIn): ToldView => {
  const { lead, more } = itemInWords(told, told.on ?? today)
  const { duty, must, clause } = told.rung
  return {
    ...{ reference: told.reference, href: caseHref(told.reference), restricted: told.restricted, lead },
    more,
    clauses: linkIn(duty.split('/')[0] ?? '', clause),
    ...(must !== undefined && { why: `${caseHref(told.reference)}/why/${duty}` }),
  }
}

const dayTitle = (on: LocalDate | undefined, today: LocalDate): string =>
  on === undefined ? 'In your next message' : on === today ? `Today, ${longDay(on)}` : longDay(on)

export const remindersView = (told: readonly ToldOf[], today: LocalDate, linkIn: LinkIn): RemindersView => {
  const days = [...new Set(told.map(({ on }) => on))]
  const now = told.filter(({ on }) => on === today).length
  return {
    sub:
      told.length === 0
        ? 'Nobody has reminded you of anything yet.'
        : `${now === 0 ? 'Nothing new today' : now === 1 ? '1 reminder today' : `${now} reminders today`}. Each is sent once, on its day; what is done before then is not sent.`,
    days: days.map(on => ({
      title: dayTitle(on, today),
      id: on === undefined ? 'next' : `day-${on}`,
      parts: digestSections(told.filter(one => one.on === on)).map(({ is, title, items }) => ({
        title,
        isPressing: is === 'escalation',
        rows: items.map(item => toldView(item, today, linkIn)),
      })),
    })),
  }
}

export interface SentRow extends ToldView {
  /** It went as an e-mail of its own. */
  readonly isAlone: boolean
  readonly to: string
  readonly as: string
  readonly kind: string
}

export interface SentView {
  readonly days: readonly { readonly title: string; readonly rows: readonly SentRow[] }[]
  readonly passOn: readonly SentRow[]
}

/** How the daily e-mails of the days shown stand. */
export interface MailedView {
  readonly words: string
  readonly failed: readonly string[]
}

export const mailedView = (mailed: readonly MailedDigest[], mailGoes: 'smtp' | 'notify' | 'no'): MailedView => {
  if (mailGoes === 'no') return { words: 'No e-mail is set up here: reminders stand on each person’s own page.', failed: [] }
  const told = mailed.map(one => ({ one, said: messageInWords(one, name => name) }))
  const count = (is: MessageInWords['is']): number => told.filter(({ said }) => said.is === is).length
  const [went, waiting] = [count('gone'), count('waiting')]
  return {
    words: `In these days ${went === 1 ? '1 e-mail went' : `${went} e-mails went`}${waiting > 0 ? `, and ${waiting} ${waiting === 1 ? 'waits' : 'wait'}` : ''}.`,
    failed: told
      .filter(({ said }) => said.is === 'needs-somebody')
      .map(
        ({ one }) =>
          `${one.name}, ${plainDay(one.day)}${one.about === undefined ? '' : `, about ${caseOf(one.about)} alone`}: ${one.because ?? one.lastFault ?? 'it did not arrive'}.`,
      ),
  }
}

/** A reminder is named by its case and its rung. */
const caseOf = (about: string): string => about.split(' ')[0] ?? about

const kinds = { reminder: 'Reminder', escalation: 'Escalation', notice: 'Notice' } as const

export const sentView = (told: readonly ToldSomebody[], mailed: readonly MailedDigest[], today: LocalDate, linkIn: LinkIn): SentView => {
  const alone = new Set(mailed.flatMap(({ account, about }) => (about === undefined ? [] : [`${account} ${about}`])))
  const row = (one: ToldSomebody): SentRow => ({
    ...toldView(one, today, linkIn),
    ...{ to: one.name, as: one.role, kind: kinds[one.kind], isAlone: alone.has(`${one.account} ${one.reference} ${one.rung.id}`) },
  })
  const days = [...new Set(told.map(({ on }) => on))]
  return {
    passOn: told.filter(({ passOn }) => passOn !== undefined).map(row),
    days: days
      .map(on => ({
        title: on === undefined ? 'Waits for the next message' : dayTitle(on, today),
        rows: told.filter(one => one.on === on && one.passOn === undefined).map(row),
      }))
      .filter(({ rows }) => rows.length > 0),
  }
}
