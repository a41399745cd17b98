/** The list of live complaints that goes to those whom a procedure names: where each stands, who has it, what is due and what is late. */
import type { Calendar, LocalDate } from '#calendar'
import { appointedRoles } from '../appointed-roles.ts'
import type { CaseRead } from '../case-read.ts'
import { countedIn } from '../clock-words.ts'
import { csvCell } from '../csv-cell.ts'
import { distanceBetween, lengthInWords, plainDay, sentenceCase } from '../days-in-words/days.ts'
import { dayOf } from '../facts-of.ts'
import { factsThatCount } from '../facts-that-count.ts'
import type { Paper } from '../paper/paper.ts'
import { healthStrip } from '../what-happens-next/health-strip.ts'
import { appointedTo, nameOf, roleTitle } from '../who-in-words.ts'

/** One case on the list, as it stood when the list was made. Nothing that the complainant said, nor their name. */
export interface LiveRow {
  readonly reference: string
  readonly receivedOn: LocalDate
  readonly stage: string
  /** Whoever was appointed to something in it: 'Investigating Officer: J. Okoro'. */
  readonly people: readonly string[]
  readonly next?: { readonly must: string; readonly due: LocalDate }
  /** What is longest overdue, and by how many of the days its clause counts. */
  readonly overdue?: { readonly must: string; readonly due: LocalDate; readonly days: number; readonly inWords: string }
  readonly paused: boolean
  /** What whoever investigates last told the team of how it goes. */
  readonly progress?: { readonly on: LocalDate; readonly isDelayed: boolean; readonly estimate: string }
}

/** The last update to the team that counts. */
const lastProgress = (read: CaseRead): LiveRow['progress'] => {
  const told = factsThatCount(read).findLast(({ type, data }) => type === 'progress-update-given' && data.to === 'team')
  if (told === undefined) return undefined
  const { delay, estimate } = told.data
  return { on: dayOf(told), isDelayed: delay === true, estimate: typeof estimate === 'string' ? estimate : '' }
}

/** 'Told 9 March: a delay; an answer by Easter', or that nothing was told yet. */
export const progressInWords = ({ progress }: Pick<LiveRow, 'progress'>): string => {
  if (progress === undefined) return ''
  const more = [...(progress.isDelayed ? ['a delay'] : []), ...(progress.estimate === '' ? [] : [`an answer ${progress.estimate}`])]
  return `${plainDay(progress.on)}${more.length === 0 ? '' : `: ${more.join('; ')}`}`
}

export function liveRow(
  read: CaseRead,
  calendar: Calendar,
  about: { readonly reference: string; readonly receivedOn: LocalDate },
): LiveRow {
  const { state, procedure } = read
  const strip = healthStrip(read, calendar)
  const live = state.duties.filter(({ status, due, aim }) => (status === 'owed' || status === 'late') && due !== undefined && !aim)
  const byDay = live.toSorted((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1))
  const late = byDay.find(({ due }) => due !== undefined && due < state.today)
  const next = byDay.find(({ due }) => due !== undefined && due >= state.today)
  const people = [...appointedRoles(procedure)].flatMap(role => {
    const person = appointedTo(read, role)?.person
    return person === undefined ? [] : [`${roleTitle(procedure, role)}: ${nameOf(read, person) ?? 'named on the case'}`]
  })
  const progress = lastProgress(read)
  const days = late?.due === undefined ? 0 : distanceBetween(late.due, state.today, calendar, countedIn(late)).n
  return {
    ...about,
    stage: strip.stage?.title ?? state.positions.find(({ kind }) => kind === 'case')?.title ?? '',
    people,
    ...(next?.due !== undefined && { next: { must: sentenceCase(next.must), due: next.due } }),
    ...(late?.due !== undefined && {
      overdue: { must: sentenceCase(late.must), due: late.due, days, inWords: lengthInWords(days, countedIn(late)) },
    }),
    paused: state.duties.some(({ status }) => status === 'paused'),
    ...(progress && { progress }),
  }
}

/** The longest overdue first, then by what is due next. */
export const inLiveOrder = <Row extends LiveRow>(rows: readonly Row[]): readonly Row[] =>
  rows.toSorted(
    (a, b) =>
      (a.overdue?.due ?? '9').localeCompare(b.overdue?.due ?? '9') ||
      (a.next?.due ?? '9').localeCompare(b.next?.due ?? '9') ||
      a.reference.localeCompare(b.reference),
  )

const head = [
  'Case',
  'Received',
  'Stage',
  'Who has it',
  'Due next',
  'What is due',
  'Overdue since',
  'Days overdue',
  'What is overdue',
  'Paused',
  'Progress told on',
  'Progress',
]

export const liveCsv = (rows: readonly LiveRow[]): string =>
  [
    head,
    ...rows.map(({ reference, receivedOn, stage, people, next, overdue, paused, progress }) => [
      ...[reference, receivedOn, stage, people.join('; ')],
      ...[next?.due ?? '', next?.must ?? '', overdue?.due ?? '', overdue === undefined ? '' : String(overdue.days), overdue?.must ?? ''],
      ...[paused ? 'yes' : '', progress?.on ?? '', progressInWords({ ...(progress && { progress }) })],
    ]),
  ]
    .map(cells => `${cells.map(csvCell).join(',')}\r\n`)
    .join('')

export const livePaper = (
  rows: readonly LiveRow[],
  { title, body, on, to }: { readonly title: string; readonly body: string; readonly on: LocalDate; readonly to: string },
): Paper => ({
  title: `${title}, ${plainDay(on)}`,
  body,
  issued: on,
  foot: `${title}, ${plainDay(on)}`,
  print: 'standard',
  blocks: [
    { is: 'paragraph', lines: [body] },
    { is: 'heading', level: 1, text: `${title}, ${plainDay(on)}` },
    { is: 'paragraph', lines: [`For: ${to}.`, `${rows.length === 1 ? '1 complaint is' : `${rows.length} complaints are`} live.`] },
    {
      is: 'table',
      caption: 'Live complaints, the longest overdue first',
      head: ['Case', 'Stage', 'Who has it', 'Progress told', 'Due next', 'Overdue'],
      widths: [2, 3, 3, 3, 2, 2],
      rows: rows.map(({ reference, stage, people, next, overdue, paused, ...row }) => [
        reference,
        `${stage}${paused ? ' (paused)' : ''}`,
        people.join('; '),
        progressInWords(row),
        next === undefined ? '' : plainDay(next.due),
        overdue === undefined ? '' : overdue.inWords,
      ]),
    },
  ],
})
