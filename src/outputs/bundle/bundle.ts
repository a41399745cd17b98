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
import { paymentBlocks } from '../payments/payment-record.ts'
import { paymentsOf } from '../payments/payments.ts'
import { pounds } from '../timeline/field-in-words.ts'
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
  /** What was asked for, each with what answers it: it stands first, and each answer of it is named by its number. */
  readonly asked?: readonly Asked[]
}

interface Asked {
  readonly words: string
  readonly items: readonly string[]
}

/** Everything that a bundle of this case can hold, in the order it is read. */
export function bundleItems(from: BundleFrom): readonly BundleItem[] {
  return [
    { id: 'chronology', title: 'Chronology' },
    { id: 'decisions', title: 'Decisions and their reasons' },
    { id: 'dates', title: 'How each date came about' },
    ...paymentsOf(from).map(({ id, payee, amount, orderedOn }) => ({
      ...{ id: `payment/${id}`, title: `Payment record: ${pounds(amount)} to ${payee}`, on: orderedOn },
    })),
    ...from.letters.map(({ id, title, sentOn }) => ({ id: `letter/${id}`, title: `Letter: ${title}`, on: sentOn })),
    ...from.documents.map(({ id, title, addedOn }) => ({ id: `document/${id}`, title: `Document: ${title}`, on: addedOn })),
  ]
}

/** What an item is called in the bundle and in the name of its file: without the words that are taken out of it. */
export const titleIn = ({ removals }: BundleChoice, item: string, title: string): string => removing(removals, item).fromText(title)

/** The part of a bundle that is ours to write; the documents that were chosen come after it as they are. */
export interface BundlePaper {
  readonly paper: Paper
  /** The items written here, in order: each is a heading of level 1, after that of the front. */
  readonly sections: readonly string[]
  /** Each item on its own, to be a file beside the bundle. */
  readonly apart: readonly { readonly id: string; readonly paper: Paper }[]
}

export function bundlePaper(from: BundleFrom, choice: BundleChoice, issued: LocalDate): BundlePaper {
  const wholly = removing(choice.removals, '*')
  const written = bundleItems(from).flatMap(item => {
    const body = choice.items.includes(item.id) ? bodyOf(from, item) : undefined
    const heading: PaperBlock = { is: 'heading', level: 1, text: item.title }
    return body === undefined ? [] : [{ item, blocks: [heading, ...body].map(removing(choice.removals, item.id).fromBlock) }]
  })
  const paperOf = (title: string, blocks: readonly PaperBlock[]): Paper => ({
    title,
    body: from.bodyName,
    issued,
    foot: `${from.bodyName}, ${from.reference}`,
    print: 'standard',
    blocks,
  })
  const begin: PaperBlock = { is: 'new-page' }
  return {
    paper: paperOf(`Evidence: ${from.reference}`, [
      ...front(from, choice, issued).map(wholly.fromBlock),
      ...written.flatMap(({ blocks }) => [begin, ...blocks]),
    ]),
    sections: written.map(({ item }) => item.id),
    apart: written.map(({ item, blocks }) => ({
      id: item.id,
      paper: paperOf(titleIn(choice, item.id, item.title), blocks),
    })),
  }
}

/** Stands in the index until the pages are counted. */
const pageOf = (item: string): string => `page of ${item}`

/** The index with its page numbers; what has none is in the files beside the bundle. */
export function withPages(paper: Paper, pages: Readonly<Record<string, number>>): Paper {
  const words = new Map(Object.entries(pages).map(([item, page]) => [pageOf(item), String(page)]))
  const cell = (text: string): string => words.get(text) ?? (text.startsWith(pageOf('')) ? 'In the files' : text)
  const index = paper.blocks.findIndex(({ is }) => is === 'table')
  return {
    ...paper,
    blocks: paper.blocks.map((block, i) =>
      i === index && block.is === 'table' ? { ...block, rows: block.rows.map(row => row.map(cell)) } : block,
    ),
  }
}

function front(from: BundleFrom, choice: BundleChoice, issued: LocalDate): readonly PaperBlock[] {
  const { procedure, state, record } = from
  const chosen = bundleItems(from).filter(({ id }) => choice.items.includes(id))
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
      head: ['No.', 'What', 'Date', 'Page'],
      widths: [1, 6, 2.4, 1.6],
      rows: chosen.map((item, i) => [
        String(i + 1),
        titleIn(choice, item.id, item.title),
        item.on === undefined ? '' : plainDay(item.on),
        pageOf(item.id),
      ]),
    },
    ...askedFor(choice, chosen),
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

/** What was asked for, a row each, with the numbers in the index of what answers it. */
function askedFor(choice: BundleChoice, chosen: readonly BundleItem[]): readonly PaperBlock[] {
  const { asked = [] } = choice
  if (asked.length === 0) return []
  const numbers = (items: readonly string[]): string =>
    chosen.flatMap(({ id }, i) => (items.includes(id) ? [`No. ${i + 1}`] : [])).join(', ') || 'Not in this bundle'
  const rows = asked.map(({ words, items }, i) => [String(i + 1), words, numbers(items)])
  return [{ is: 'table', caption: 'What was asked for', head: ['', 'Asked for', 'Answered by'], widths: [0.6, 6, 2.4], rows }]
}

/** Undefined for a document: its own pages follow. */
function bodyOf(from: BundleFrom, { id }: BundleItem): readonly PaperBlock[] | undefined {
  if (id === 'chronology') return chronology(from)
  if (id === 'decisions') return decisions(from)
  if (id === 'dates') return dates(from)
  const payment = paymentsOf(from).find(one => id === `payment/${one.id}`)
  if (payment) return paymentBlocks(payment)
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
