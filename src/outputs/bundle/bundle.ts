/**
 * What an ombudsman asks for, as one paper: chronology, decisions with their reasons, how each date came about, letters as
 * they were sent. What a person decided to leave out is out, with the reason in its place.
 */
import type { Calendar, LocalDate } from '#calendar'
import type { Fact } from '#case'
import type { CaseRead } from '../case-read.ts'
import { idInWords, longDay, plainDay } from '../days-in-words/days.ts'
import { isDuty } from '../is-duty.ts'
import { paperOfLetter } from '../letters/paper-of-letter.ts'
import type { Paper, PaperBlock } from '../paper/paper.ts'
import { timeline } from '../timeline/timeline.ts'
import { personInWords } from '../who-in-words.ts'
import { whyThisDate } from '../why-this-date/why.ts'
import { type Removal, removing } from './removal.ts'

export interface BundleFrom extends CaseRead {
  readonly reference: string
  readonly title: string
  readonly bodyName: string
  readonly calendar: Calendar
  readonly letters: readonly { readonly id: string; readonly title: string; readonly sentOn: LocalDate; readonly html: string }[]
  readonly documents: readonly { readonly id: string; readonly title: string; readonly addedOn: LocalDate; readonly sha256: string }[]
  /** The last entry of the record that it holds, and that entry's hash. */
  readonly record: { readonly entries: number; readonly hash: string }
}

export interface BundleItem {
  /** 'chronology', 'letter/…', 'document/…'. */
  readonly id: string
  readonly title: string
  readonly on?: LocalDate
}

/** What goes in, in its order, and what is removed from it. The same choice of the same record gives the same bundle. */
export interface BundleChoice {
  readonly items: readonly string[]
  readonly removals: readonly Removal[]
}

/** Everything that a bundle of this case can hold, in the order it is read. */
export function bundleItems(from: BundleFrom): readonly BundleItem[] {
  return [
    { id: 'chronology', title: 'Chronology' },
    { id: 'decisions', title: 'Decisions and their reasons' },
    { id: 'dates', title: 'How each date came about' },
    ...from.letters.map(({ id, title, sentOn }) => ({ id: `letter/${id}`, title: `Letter: ${title}`, on: sentOn })),
    ...from.documents.map(({ id, title, addedOn }) => ({ id: `document/${id}`, title: `Document: ${title}`, on: addedOn })),
  ]
}

/** A line of the index: where in the whole bundle an item begins; none where it is in the folder of files only. */
export interface IndexLine {
  readonly item: BundleItem
  readonly page?: number
}

/** The part of the bundle that is ours to write; documents come after it as they are. */
export function bundlePaper(from: BundleFrom, choice: BundleChoice, index: readonly IndexLine[], issued: LocalDate): Paper {
  const chosen = bundleItems(from).filter(({ id }) => choice.items.includes(id))
  const wholly = removing(choice.removals, '*')
  const written = chosen.flatMap(item => {
    const body = bodyOf(from, item)
    if (body === undefined) return []
    const heading: PaperBlock = { is: 'heading', level: 1, text: item.title }
    return [{ is: 'new-page' } as const, heading, ...body].map(removing(choice.removals, item.id).fromBlock)
  })
  return {
    title: wholly.fromText(`Evidence: ${from.reference}`),
    body: from.bodyName,
    issued,
    foot: `${from.bodyName}, ${from.reference}`,
    print: 'standard',
    blocks: [...front(from, choice, index, issued).map(wholly.fromBlock), ...written],
  }
}

function front(from: BundleFrom, choice: BundleChoice, index: readonly IndexLine[], issued: LocalDate): readonly PaperBlock[] {
  const { procedure, state, record } = from
  const leftOut = bundleItems(from).filter(({ id }) => !choice.items.includes(id))
  const removed = choice.removals.map(({ reason, what }, i) => [`Removed ${i + 1}`, what === 'words' ? 'Words' : 'Pages', reason])
  return [
    { is: 'heading', level: 1, text: `Evidence: ${from.reference}` },
    { is: 'paragraph', lines: [from.title] },
    {
      is: 'paragraph',
      lines: [
        `${from.bodyName}. Made ${longDay(issued)}.`,
        `Procedure: ${procedure.title}, for complaints received from ${plainDay(state.procedure.version)}; fingerprint ${state.procedure.hash}.`,
        `Record: ${record.entries} entries, the last with fingerprint ${record.hash}.`,
      ],
    },
    {
      is: 'table',
      caption: 'What is in this bundle',
      head: ['Number', 'What', 'Date', 'Page'],
      widths: [1, 6, 2.4, 1.6],
      rows: index.map(({ item, page }, i) => [
        String(i + 1),
        removing(choice.removals, item.id).fromText(item.title),
        item.on === undefined ? '' : plainDay(item.on),
        page === undefined ? 'In the files' : String(page),
      ]),
    },
    ...(leftOut.length === 0
      ? []
      : [
          { is: 'heading', level: 2, text: 'Not in this bundle' } as const,
          { is: 'list', items: leftOut.map(({ title }) => title) } as const,
        ]),
    ...(removed.length === 0
      ? []
      : [
          {
            is: 'table',
            caption: 'What was removed, and why',
            head: ['Mark', 'What', 'Reason'],
            widths: [1.4, 1.2, 6],
            rows: removed,
          } as const,
        ]),
  ]
}

/** Undefined for a document: its own pages follow. */
function bodyOf(from: BundleFrom, { id }: BundleItem): readonly PaperBlock[] | undefined {
  if (id === 'chronology') return chronology(from)
  if (id === 'decisions') return decisions(from)
  if (id === 'dates') return dates(from)
  const letter = from.letters.find(one => id === `letter/${one.id}`)
  return letter && paperOfLetter(letter.html, letter.sentOn).blocks.map(below)
}

/** A letter's own headings stand one below the bundle's. */
const below = (block: PaperBlock): PaperBlock => (block.is === 'heading' ? { ...block, level: block.level === 1 ? 2 : 3 } : block)

function chronology(from: BundleFrom): readonly PaperBlock[] {
  const rows = timeline(from, 'oldest-first').map(entry => [
    entry.happened,
    [entry.title, ...entry.moved.map(({ words, clause }) => `${words} (${clause})`), ...notes(entry)].join('\n'),
    [entry.by, entry.recordedLater ? entry.recorded : ''].filter(words => words !== '').join('. '),
  ])
  return [{ is: 'table', caption: 'Everything recorded, oldest first', head: ['When', 'What', 'By whom'], widths: [2, 5, 2.4], rows }]
}

const notes = ({
  details,
  words,
  effect,
  reasons,
  corrections,
  retracted,
  letStand,
}: ReturnType<typeof timeline>[number]): readonly string[] => [
  ...details.map(({ label, value }) => `${label}: ${value}`),
  ...words.map(said => `“${said}”`),
  ...(effect === 'yes' ? [] : reasons.map(({ because, clause }) => `Without effect: ${because} (${clause})`)),
  ...corrections,
  ...(retracted === undefined ? [] : [retracted]),
  ...(letStand === undefined ? [] : [letStand]),
]

/** Every decision with reasons, and every finding, in the order they were made. */
function decisions(from: BundleFrom): readonly PaperBlock[] {
  const made = from.facts.filter(fact => fact.case !== null && typeof fact.data.reasons === 'string' && fact.data.reasons !== '')
  if (made.length === 0) return [{ is: 'paragraph', lines: ['No decision with reasons is recorded.'] }]
  const said = new Map(timeline(from, 'oldest-first').map(entry => [entry.fact, entry]))
  return made.flatMap((fact): readonly PaperBlock[] => [
    { is: 'heading', level: 2, text: said.get(fact.id)?.title ?? idInWords(fact.type) },
    {
      is: 'paragraph',
      lines: [[said.get(fact.id)?.happened ?? '', personInWords(from, fact.by)].filter(words => words !== '').join(', ')],
    },
    { is: 'paragraph', lines: [reasonsOf(fact)] },
  ])
}

const reasonsOf = ({ data }: Fact): string => (typeof data.reasons === 'string' ? data.reasons : '')

/** Each date the case has had, with its clause and every step that led to it. */
function dates(from: BundleFrom): readonly PaperBlock[] {
  const dated = [...from.state.duties, ...from.state.dates].filter(({ due }) => due !== undefined)
  if (dated.length === 0) return [{ is: 'paragraph', lines: ['No date has been worked out yet.'] }]
  return dated.flatMap((clock): readonly PaperBlock[] => {
    const why = whyThisDate(from, clock, from.calendar)
    const steps = why.steps.map(({ title, sum, sentences }) => [title, sum ?? '', ...sentences].filter(words => words !== '').join('. '))
    return [
      { is: 'heading', level: 2, text: isDuty(clock) ? clock.must.charAt(0).toUpperCase() + clock.must.slice(1) : clock.title },
      { is: 'paragraph', lines: [`${why.answer.map(({ text }) => text).join('')} (${clock.clause})`] },
      { is: 'list', items: steps },
    ]
  })
}
