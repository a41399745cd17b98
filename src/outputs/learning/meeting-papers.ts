/** The papers and the minutes of a meeting about learning, as documents. */
import type { LocalDate } from '#calendar'
import { longDay, plainDay } from '../days-in-words/days.ts'
import type { Paper, PaperBlock } from '../paper/paper.ts'
import type { Agenda, AgendaPart } from './agenda.ts'
import { lessonStateInWords } from './lesson.ts'
import { type Sheet, sheetBlocks } from './sheet.ts'

export interface MeetingOn {
  readonly title: string
  readonly body: string
  readonly issued: LocalDate
  readonly on?: LocalDate
}

const frame = ({ title, body, issued, on }: MeetingOn, what: string): Pick<Paper, 'title' | 'body' | 'issued' | 'foot' | 'print'> => ({
  title: `${title}${on === undefined ? '' : `, ${longDay(on)}`}: ${what}`,
  body,
  issued,
  foot: `${title}: ${what}`,
  print: 'standard',
})

const partBlocks = ({ title, items }: AgendaPart): readonly PaperBlock[] => [
  { is: 'heading', level: 2, text: title },
  {
    is: 'table',
    caption: 'Cases with what was learned and when it is due',
    head: ['Case', 'Service', 'What was learned', 'Due'],
    widths: [2, 2, 5, 2],
    rows: items.map(({ reference, service, lesson, due }) => [
      reference,
      service ?? '',
      lesson.words.join(' ') || lessonStateInWords(lesson.state),
      due === undefined ? 'as soon as possible' : plainDay(due),
    ]),
  },
]

/** The agenda, then the sheet of each case on a page of its own. */
export const papersOf = (
  meeting: MeetingOn,
  agenda: Pick<Agenda, 'now'>,
  sheets: readonly { readonly reference: string; readonly sheet: Sheet }[],
): Paper => ({
  ...frame(meeting, 'papers'),
  blocks: [
    { is: 'paragraph', lines: [meeting.body] },
    { is: 'heading', level: 1, text: frame(meeting, 'papers').title },
    ...(agenda.now.length === 0
      ? [{ is: 'paragraph', lines: ['Nothing is due at this meeting.'] } as const]
      : agenda.now.flatMap(partBlocks)),
    ...sheets.flatMap(({ reference, sheet }): PaperBlock[] => [
      { is: 'new-page' },
      { is: 'heading', level: 2, text: `${reference}: ${sheet.title}` },
      ...sheetBlocks(sheet, 2),
    ]),
  ],
})

export interface MinutedCase {
  readonly reference: string
  readonly said: string
  readonly decided: readonly string[]
  /** What was not recorded, each with why. */
  readonly refused: readonly string[]
}

export const minutesPaper = (
  meeting: MeetingOn,
  { present, said, cases }: { readonly present: readonly string[]; readonly said: string; readonly cases: readonly MinutedCase[] },
): Paper => ({
  ...frame(meeting, 'minutes'),
  blocks: [
    { is: 'paragraph', lines: [meeting.body] },
    { is: 'heading', level: 1, text: frame(meeting, 'minutes').title },
    { is: 'heading', level: 2, text: 'There' },
    present.length === 0 ? { is: 'paragraph', lines: ['Nobody is named.'] } : { is: 'list', items: present },
    ...(said === '' ? [] : [{ is: 'paragraph', lines: said.split('\n') } as const]),
    ...cases.flatMap(({ reference, said: words, decided, refused }): PaperBlock[] => [
      { is: 'heading', level: 2, text: reference },
      ...(words === '' ? [] : [{ is: 'paragraph', lines: words.split('\n') } as const]),
      ...(decided.length === 0 ? [] : [{ is: 'list', items: decided } as const]),
      ...refused.map((why): PaperBlock => ({ is: 'paragraph', lines: [`Not recorded: ${why}`] })),
    ]),
  ],
})
