/** What a change of the calendar moves in a case, and the letter to whoever was promised a date that moves. */
import type { LocalDate } from '#calendar'
import type { CaseState, DutyState } from '#case'
import type { Clause, Procedure } from '#language'
import { listInWords, longDay, plainDay, sentenceCase } from '../days-in-words/days.ts'
import { gapsOf } from '../letters/gaps.ts'
import type { Paper, PaperBlock } from '../paper/paper.ts'

export interface MovedDate {
  readonly key: string
  readonly must: string
  readonly clause: Clause
  readonly was: LocalDate
  readonly becomes: LocalDate
  /** A letter that was sent told the complainant this date. */
  readonly isPromised: boolean
}

const isLive = ({ status }: DutyState): boolean => status === 'owed' || status === 'late'
const named = ({ key, for: things }: DutyState): string => `${key} ${things.map(({ kind, id }) => `${kind}:${id}`).join(',')}`

/** The duties whose date one of these letters gives in its words. */
export function promisedIn({ letters = {} }: Procedure, sent: readonly string[]): ReadonlySet<string> {
  const gaps = sent.flatMap(letter => Object.values(letters[letter]?.words ?? {}).flatMap(gapsOf))
  return new Set(gaps.flatMap(gap => (gap.endsWith('.due') ? [gap.slice(0, -'.due'.length)] : [])))
}

/** The same facts, but for the change, on the same day: what is still owed and has another date. The soonest first. */
export function movedDates(before: CaseState, after: CaseState, promised: ReadonlySet<string>): readonly MovedDate[] {
  const was = new Map(before.duties.filter(isLive).map(duty => [named(duty), duty.due]))
  return after.duties
    .filter(isLive)
    .flatMap(duty => {
      const earlier = was.get(named(duty))
      if (earlier === undefined || duty.due === undefined || earlier === duty.due) return []
      const { key, must, clause, due } = duty
      return [{ key, must: sentenceCase(must), clause, was: earlier, becomes: due, isPromised: promised.has(key) }]
    })
    .toSorted((a, b) => (a.was < b.was ? -1 : 1))
}

export interface ClosureNotice {
  readonly reference: string
  /** How the complainant is addressed. */
  readonly name: string
  readonly moves: readonly MovedDate[]
}

export interface ClosureSaid {
  readonly days: readonly LocalDate[]
  readonly isWorking: boolean
  readonly why: string
}

const daysInWords = (days: readonly LocalDate[]): string => listInWords(days.map(day => longDay(day)))

/** The paragraphs of one notice, without its greeting. */
export function noticeParagraphs({ moves }: ClosureNotice, { days, isWorking, why }: ClosureSaid, phone: string): readonly string[] {
  const reason = isWorking ? `We now work on ${daysInWords(days)}` : `Our offices are closed on ${daysInWords(days)}`
  return [
    ...moves
      .filter(({ isPromised }) => isPromised)
      .map(
        ({ must, was, becomes }) =>
          `We gave you a date by which we must ${must.charAt(0).toLowerCase()}${must.slice(1)}: ${plainDay(was)}. It is now ${longDay(becomes)}.`,
      ),
    `${reason} (${why}), and days on which we are closed are not counted.`,
    `If the new date causes you difficulty, please call us on ${phone}.`,
  ]
}

/** One page a person. */
export const closureNoticesPaper = (
  notices: readonly ClosureNotice[],
  said: ClosureSaid,
  of: { readonly body: string; readonly team: string; readonly phone: string; readonly issued: LocalDate },
): Paper => ({
  title: 'Notices of dates that moved',
  body: of.body,
  issued: of.issued,
  foot: of.body,
  print: 'standard',
  blocks: notices.flatMap((notice, i): PaperBlock[] => [
    ...(i > 0 ? [{ is: 'new-page' } as const] : []),
    { is: 'paragraph', lines: [of.team, of.body, plainDay(of.issued)] },
    { is: 'heading', level: 1, text: `Your complaint ${notice.reference}: a new date` },
    { is: 'paragraph', lines: [`Dear ${notice.name},`] },
    ...noticeParagraphs(notice, said, of.phone).map(text => ({ is: 'paragraph', lines: [text] }) as const),
    { is: 'paragraph', lines: ['Yours sincerely', of.team] },
  ]),
})
