/** Everything that came in or went out about a case, from wherever it is kept, as one list: the latest first. */
import type { LocalDate } from '#calendar'
import type { Fact } from '#case'
import { factDefinition } from '#language'
import { type Chip, inLondon, type LetterStep, personInWords, reviewOf, roleTitle, type TimelineEntry, timeline } from '#outputs'
import { answerLetter, type Mail, mailInWords } from '../../mail-services.ts'
import type { Document, LetterDraft, OpenCase } from '../../services.ts'
import { caseHref, readOf } from '../case-frame/view.ts'
import { idInWords } from '../forms/names.ts'
import type { OnItsWay } from '../post/on-its-way.ts'
import { standing } from '../review/view.ts'
import { draftFor, ownWordsHref, ownWordsTitle } from './answering.ts'
import { emailHref } from './email-view.ts'

export const kinds = {
  letter: 'Letters',
  email: 'Emails',
  call: 'Calls and conversations',
  document: 'Documents received',
  web: 'Sent on the web',
  other: 'Other',
} as const

export type EntryKind = keyof typeof kinds

interface Link {
  readonly text: string
  readonly href: string
}

export interface Entry {
  readonly on: LocalDate
  /** When it came, went or was written down: of one day, the later first. */
  readonly at: string
  readonly kind: EntryKind
  /** 'both': a conversation. */
  readonly way: 'in' | 'out' | 'both'
  readonly title: string
  readonly href: string
  readonly who: string
  readonly how: string
  readonly more: string
  readonly chips: readonly Chip[]
  readonly lines: readonly OnItsWay[]
  readonly links: readonly Link[]
}

export interface EntriesOf {
  readonly open: OpenCase
  readonly steps: readonly LetterStep[]
  readonly ways: ReadonlyMap<string, readonly OnItsWay[]>
  readonly mails: readonly Mail[]
}

const channels: Readonly<Record<string, { readonly kind: EntryKind; readonly how: string }>> = {
  'web-form': { kind: 'web', how: 'On the web' },
  email: { kind: 'email', how: 'By email' },
  letter: { kind: 'letter', how: 'By letter' },
  telephone: { kind: 'call', how: 'By telephone' },
  'in-person': { kind: 'call', how: 'In person' },
  'text-message': { kind: 'other', how: 'By text message' },
}

/** What has a channel and went to nobody outside the body, or only says that something arrived. */
const notCorrespondence = ['passed-on', 'payment-information-sent', 'response-received']

const cut = (words: string, most = 160): string => {
  const line = words.replaceAll(/\s+/g, ' ').trim()
  return line.length > most ? `${line.slice(0, most - 1).trimEnd()}…` : line
}

const textIn = ({ data }: Fact, field: string): string => {
  const value = data[field]
  return typeof value === 'string' ? value : Array.isArray(value) ? value.join(', ') : ''
}

/** Said by the complainant themselves on the web, after their complaint. */
const isOwnAct = (fact: Fact, received: Fact | undefined): boolean =>
  fact.recordedBy === 'complainant' && fact.by !== undefined && fact.recordedAt !== received?.recordedAt

const isOfAnEmail = (fact: Fact, mails: readonly Mail[]): boolean =>
  fact.type === 'document-received' && fact.data.channel === 'email' && mails.some(mail => mailInWords(mail) === fact.data.what)

const wayOf = (open: OpenCase, fact: Fact): Entry['way'] => {
  if (fact.type === 'contact-made') return 'both'
  if (fact.type === 'document-received') return 'in'
  return factDefinition(open.procedure, fact.type)?.by === 'outside' ? 'in' : 'out'
}

const conversations: Readonly<Record<string, string>> = {
  telephone: 'Telephone call with',
  'in-person': 'Conversation with',
  email: 'Email exchanged with',
}

const titleOf = (fact: Fact, entry: TimelineEntry): string => {
  if (fact.type === 'contact-made') return `${conversations[textIn(fact, 'channel')] ?? 'Spoke or wrote to'} ${textIn(fact, 'with')}`
  return fact.type === 'document-received' ? textIn(fact, 'what') || entry.title : entry.title
}

const moreOf = (fact: Fact, entry: TimelineEntry): string => {
  if (fact.type !== 'contact-made') return cut(entry.words[0] ?? '')
  const purpose = textIn(fact, 'purpose')
  return cut([/\s/.test(purpose) ? purpose : idInWords(purpose), textIn(fact, 'result')].filter(words => words !== '').join(': '))
}

const whoOf = (open: OpenCase, fact: Fact, way: Entry['way']): string => {
  if (fact.type === 'contact-made') return textIn(fact, 'with')
  if (way === 'in') return personInWords(readOf(open), fact.by)
  const to = fact.data.to
  const named = (Array.isArray(to) ? to : to === undefined ? [] : [to]).filter(one => typeof one === 'string')
  return named.length > 0 ? named.map(one => roleTitle(open.procedure, one)).join(', ') : textIn(fact, 'with')
}

const ofFact = (open: OpenCase, fact: Fact, entry: TimelineEntry): Entry => {
  const way = wayOf(open, fact)
  const channel = channels[textIn(fact, 'channel')]
  const ownKind = fact.type === 'contact-made' ? 'call' : fact.type === 'document-received' ? 'document' : undefined
  const isOwn = fact.recordedBy === 'complainant'
  return {
    on: entry.on,
    at: fact.recordedAt,
    kind: ownKind ?? (isOwn ? 'web' : (channel?.kind ?? 'other')),
    way,
    title: titleOf(fact, entry),
    href: `${caseHref(open.reference)}/timeline#fact-${fact.id}`,
    who: whoOf(open, fact, way),
    how: channel?.how ?? (isOwn ? 'On the web' : ''),
    more: moreOf(fact, entry),
    ...{ chips: [], lines: [], links: [] },
  }
}

/** Facts that say that something came or went: those that may have a channel, and what a complainant did on the web. */
const ofFacts = ({ open, mails }: EntriesOf): readonly Entry[] => {
  const received = open.facts.find(({ type }) => type === 'complaint-received')
  const told = new Map(timeline(readOf(open)).map(entry => [entry.fact, entry]))
  const withLetters = new Set(open.letters.map(({ fact }) => fact))
  return open.facts.flatMap(fact => {
    const entry = told.get(fact.id)
    const hasChannel = factDefinition(open.procedure, fact.type)?.fields.channel !== undefined
    if (entry === undefined || entry.retracted !== undefined || !(hasChannel || isOwnAct(fact, received))) return []
    const isElsewhere = withLetters.has(fact.id) || isOfAnEmail(fact, mails) || notCorrespondence.includes(fact.type)
    return isElsewhere || fact.data.to === 'team' ? [] : [ofFact(open, fact, entry)]
  })
}

const dayOf = (open: OpenCase, instant: string): LocalDate => inLondon(instant)?.day ?? open.state.today

const ofMail = (open: OpenCase, mail: Mail): Entry => ({
  on: mail.receivedOn,
  at: mail.receivedAt,
  kind: 'email',
  way: 'in',
  title: mail.subject === '' ? 'An email without a subject' : mail.subject,
  href: emailHref(open.reference, mail.id),
  who: mail.fromName || mail.fromAddress || 'an unknown sender',
  how: 'By email',
  more: cut(mail.words),
  chips: [
    ...(mail.kind === 'bounce' ? [{ kind: 'late', words: 'Did not arrive' } as const] : []),
    ...(mail.kind === 'auto-reply' ? [{ kind: 'plain', words: 'Automatic reply' } as const] : []),
  ],
  lines: [],
  // The email as it came is on its own page.
  links: mail.documents
    .filter(({ mediaType }) => mediaType !== 'message/rfc822')
    .map(({ id, title }) => ({ text: title, href: `${caseHref(open.reference)}/documents/${encodeURIComponent(id)}` })),
})

const ofLetters = ({ open, ways }: EntriesOf): readonly Entry[] => {
  const facts = new Map(open.facts.map(fact => [fact.id, fact]))
  return open.letters.map(letter => {
    const fact = facts.get(letter.fact)
    const channel = channels[fact === undefined ? '' : textIn(fact, 'channel')]
    const lines = ways.get(letter.id) ?? []
    const isAnswer = letter.letter === answerLetter
    return {
      on: letter.sentOn,
      at: fact?.recordedAt ?? '',
      kind: isAnswer ? 'email' : 'letter',
      way: 'out',
      title: letter.title,
      href: `${caseHref(open.reference)}/letters/${encodeURIComponent(letter.id)}`,
      who: letter.to[0] ?? '',
      how: lines.length > 0 ? '' : (channel?.how ?? ''),
      more: `By ${open.accounts[letter.sentBy] ?? letter.sentBy}`,
      chips: lines.some(({ needsSomebody }) => needsSomebody) ? [{ kind: 'late', words: 'Needs somebody' }] : [],
      lines,
      links: [],
    }
  })
}

const ofDraft = ({ open, steps, mails }: EntriesOf, draft: LetterDraft): Entry => {
  const { id, act, letter, savedBy, savedAt, pieces } = draft
  const review = reviewOf(
    steps.filter(step => step.draft === id),
    pieces,
  )
  const own = draftFor(act)
  const answered = own?.is === 'email' ? mails.find(({ id: mail }) => mail === own.id) : undefined
  const member = own?.is === 'member' ? open.people[own.id]?.name : undefined
  const title = own === undefined ? (open.procedure.letters?.[letter]?.title ?? idInWords(letter)) : pieces.subject || ownWordsTitle(own)
  const at = caseHref(open.reference)
  return {
    on: dayOf(open, savedAt),
    at: savedAt,
    kind: own?.is === 'email' ? 'email' : 'letter',
    way: 'out',
    title,
    href: `${at}/review/${encodeURIComponent(id)}`,
    who: answered === undefined ? (member ?? '') : answered.fromName || answered.fromAddress,
    how: 'Not sent yet',
    more: `Saved by ${open.accounts[savedBy] ?? savedBy}.${review.is === 'not-asked' ? '' : ` ${standing(open, review)}`}`,
    chips: [review.is === 'asked' ? { kind: 'wait', words: 'In review' } : { kind: 'plain', words: 'Draft' }],
    lines: [],
    links: [
      { text: 'Go on', href: own === undefined ? `${at}/letter/${act}` : ownWordsHref(open.reference, own) },
      { text: 'Look at it', href: `${at}/review/${encodeURIComponent(id)}` },
    ],
  }
}

/** Documents that came: those whose day somebody gave, and what the complainant sent themselves. What an email brought is with it. */
const ofDocument = (open: OpenCase, document: Document): readonly Entry[] => {
  const { id, title, addedAt, addedBy, receivedOn, versionOf, retracted, description } = document
  const isOwn = addedBy === 'complainant'
  if ((receivedOn === undefined && !isOwn) || versionOf !== undefined || retracted !== undefined) return []
  return [
    {
      on: receivedOn ?? dayOf(open, addedAt),
      at: addedAt,
      kind: 'document',
      way: 'in',
      title,
      href: `${caseHref(open.reference)}/documents/${encodeURIComponent(id)}`,
      who: isOwn ? 'The complainant' : '',
      how: isOwn ? 'On the web' : '',
      more: [description ?? '', isOwn ? '' : `Added by ${open.accounts[addedBy] ?? addedBy}`].filter(words => words !== '').join('. '),
      ...{ chips: [], lines: [], links: [] },
    },
  ]
}

const later = (a: Entry, b: Entry): number => (a.on === b.on ? (a.at < b.at ? 1 : -1) : a.on < b.on ? 1 : -1)

export const entriesOf = (of: EntriesOf): readonly Entry[] => {
  const { open, mails } = of
  const brought = new Set(mails.flatMap(({ documents }) => documents.map(({ id }) => id)))
  const documents = open.documents.filter(({ id }) => !brought.has(id))
  return [
    ...ofFacts(of),
    ...mails.map(mail => ofMail(open, mail)),
    ...ofLetters(of),
    ...open.drafts.map(draft => ofDraft(of, draft)),
    ...documents.flatMap(document => ofDocument(open, document)),
  ].toSorted(later)
}
