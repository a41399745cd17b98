/** One message a person a day: everything the procedures remind them of, or tell them, with where to look. No words of any complaint. */
import type { LocalDate } from '#calendar'
import { dayAndMonth, longDay, plainDay } from '../days-in-words/days.ts'
import type { EmailWords } from './email-words.ts'
import { linkedWords } from './linked-words.ts'
import type { DueRung, RungKind } from './rungs-due.ts'

export interface DigestItem {
  readonly reference: string
  readonly kind: RungKind
  /** Whose it would be, where nobody with an account could be told: to be passed on by hand. */
  readonly passOn?: string
  readonly rung: DueRung
}

export interface Digest {
  readonly subject: string
  readonly text: string
  /** A fragment: paragraphs, headings and lists, for whoever frames the message. */
  readonly html: string
}

export interface DigestOf {
  readonly name: string
  readonly body: string
  readonly on: LocalDate
  /** One that the procedure has go as a message of its own stands alone, and is the subject. */
  readonly items: readonly DigestItem[]
  /** Where the product is reached, without a slash at its end. */
  readonly address: string
  readonly words: Pick<EmailWords, 'digest' | 'alone'>
}

const sections = [
  { is: 'escalation', title: 'Escalated to you' },
  { is: 'reminder', title: 'Yours to do' },
  { is: 'notice', title: 'For you to know' },
  { is: 'pass-on', title: 'To pass on: nobody with an account could be told' },
] as const

type Section = (typeof sections)[number]['is']

const sectionOf = ({ kind, passOn }: DigestItem): Section => (passOn === undefined ? kind : 'pass-on')

/** The items by what they ask of the reader, those that press most first; in each the oldest first. */
export const digestSections = <Item extends DigestItem>(items: readonly Item[]) =>
  sections.flatMap(({ is, title }) => {
    const own = items.filter(item => sectionOf(item) === is)
    return own.length === 0
      ? []
      : [{ is, title, items: own.toSorted((a, b) => (a.rung.day < b.rung.day ? -1 : a.rung.day > b.rung.day ? 1 : 0)) }]
  })

/** What is asked, in one sentence: 'Answer every point, due Monday 4 May. Owed by the team manager.' */
export function itemInWords({ rung, kind, passOn }: DigestItem, on: LocalDate): { readonly lead: string; readonly more: string } {
  const owed = rung.must === undefined ? '' : `${rung.must}${rung.due === undefined ? '' : dueInWords(rung.due, on)}.`
  const owners = rung.owners.map(({ title }) => title).join(' or ')
  const by = kind === 'escalation' && owners !== '' ? ` Owed by: ${owners}.` : ''
  const to = passOn === undefined ? '' : ` Meant for: ${passOn}.`
  const since = rung.day < on ? ` Its day was ${dayAndMonth(rung.day)}.` : ''
  return { lead: rung.what, more: `${owed}${by}${to}${since}`.trim() }
}

/** A clause that begins with a word names its place in the document itself. */
const citing = ({ rung: { clause } }: DigestItem): string => (/^\d/.test(clause) ? `Clause ${clause}.` : `${clause}.`)

const dueInWords = (due: LocalDate, on: LocalDate): string =>
  due < on ? `, was due ${dayAndMonth(due)}` : due === on ? ', due today' : `, due ${dayAndMonth(due)}`

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const counted = (items: readonly DigestItem[]): string => {
  const cases = new Set(items.map(({ reference }) => reference)).size
  return `${items.length === 1 ? '1 reminder' : `${items.length} reminders`} about ${cases === 1 ? '1 case' : `${cases} cases`}`
}

export function digest({ name, body, on, items, address, words }: DigestOf): Digest {
  const parts = digestSections(items)
  const link = (reference: string): string => `${address}/cases/${encodeURIComponent(reference)}`
  const [first] = items
  const isOwn = first?.rung.alone === true && items.length === 1
  const end = linkedWords(isOwn ? words.alone : words.digest, {
    list: { href: `${address}/today`, says: 'your list' },
    reminders: { href: `${address}/reminders`, says: 'your reminders' },
    ...(isOwn && { case: { href: link(first.reference), says: 'the page of its case' } }),
  })
  const lines = parts.flatMap(({ title, items: own }) => [
    '',
    title,
    ...own.flatMap(item => {
      const { lead, more } = itemInWords(item, on)
      return ['', `${item.reference}: ${lead}`, `${more} ${citing(item)}`.trim(), link(item.reference)]
    }),
  ])
  const html = parts.map(({ title, items: own }) => {
    const rows = own.map(item => {
      const { lead, more } = itemInWords(item, on)
      return `<li><a href="${escaped(link(item.reference))}">${escaped(item.reference)}</a>: <strong>${escaped(lead)}</strong><br>${escaped(`${more} ${citing(item)}`.trim())}</li>`
    })
    return `<h2>${escaped(title)}</h2><ul>${rows.join('')}</ul>`
  })
  const opening = `${counted(items)}, ${longDay(on)}.`
  return {
    subject: isOwn ? `${first.reference}: ${first.rung.what}` : `${counted(items)}, ${plainDay(on)}`,
    text: [`${name},`, '', opening, ...lines, '', end.text, '', body].join('\n'),
    html: `<p>${escaped(name)},</p><p>${escaped(opening)}</p>${html.join('')}<p>${end.html}</p><p>${escaped(body)}</p>`,
  }
}
