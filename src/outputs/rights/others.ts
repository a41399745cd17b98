/** Other bodies of a case: what each was sent, when and on what ground, what came back, who asked after it, and who owes us an answer. */
import { type LocalDate, parseLocalDate } from '#calendar'
import type { Fact } from '#case'
import { sayOption } from '#language'
import type { CaseRead } from '../case-read.ts'
import { sentenceCase } from '../days-in-words/days.ts'
import { dayOf } from '../facts-of.ts'
import { factsThatCount } from '../facts-that-count.ts'
import { personInWords } from '../who-in-words.ts'
import { said, saidList } from './said.ts'

export interface SentOut {
  readonly on: LocalDate
  readonly what: string
  readonly ground: string
  readonly by: string
  readonly channel: string
}

export interface CameBack {
  readonly on: LocalDate
  readonly answer: string
  readonly newDate?: LocalDate
  readonly copy: boolean
}

export interface OtherBody {
  /** Of the party; of one that no fact names by id, the words it was named with. */
  readonly id: string
  /** Whether facts can be about it: it has an id of its own. */
  readonly isNamed: boolean
  readonly name: string
  readonly sent: readonly SentOut[]
  readonly answers: readonly CameBack[]
  readonly chased: readonly { readonly on: LocalDate; readonly result: string }[]
  /** 'owed': asked, and not answered since; 'no-answer-wanted': what was sent asks for none. */
  readonly is: 'owed' | 'answered' | 'unable' | 'no-answer-wanted'
  /** The last day promised, else the day by which an answer was asked for. */
  readonly due?: LocalDate
  readonly isLate: boolean
  /** The day the complainant was last told anything since it was sent. */
  readonly toldOn?: LocalDate
}

/** The purpose by which a contact is known to ask after an answer. */
export const chasing = 'chase-other-body'

const final = new Set(['replied', 'unable', 'approved'])

const dayIn = (fact: Fact, field: string): LocalDate | undefined => parseLocalDate(said(fact, field))

/** Facts about other bodies, each with the id of whose it is: an answer that names nobody is of the last that was sent something. */
const byParty = (facts: readonly Fact[]): ReadonlyMap<string, readonly Fact[]> => {
  const found = new Map<string, Fact[]>()
  let lastSent = ''
  for (const fact of facts) {
    const isSent = fact.type === 'shared-outside'
    const isChase = fact.type === 'contact-made' && fact.data.purpose === chasing
    if (!isSent && !isChase && fact.type !== 'other-body-answered') continue
    const named = fact.about?.party ?? []
    if (isSent) lastSent = named[0] ?? said(fact, 'with')
    const ids = named.length > 0 ? named : [isSent || lastSent === '' ? said(fact, 'with') || 'unnamed' : lastSent]
    for (const id of ids) found.set(id, [...(found.get(id) ?? []), fact])
  }
  return found
}

const tells = new Set(['letter-sent', 'acknowledgement-sent', 'response-sent', 'complainant-told-of-extension', 'withdrawal-confirmed'])

/** Whether a fact tells the complainant's side something. */
const tellsThem = (fact: Fact): boolean => {
  if (fact.type === 'progress-update-given') return fact.data.to === 'complainant'
  const to = saidList(fact, 'to')
  if (fact.type === 'people-told') return to.some(role => role === 'complainant' || role === 'representative')
  return tells.has(fact.type) && (to.length === 0 || to.some(role => role === 'complainant' || role === 'representative'))
}

const nameOf = (read: CaseRead, own: readonly Fact[], id: string): string => {
  const withWhom = own.map(fact => (fact.type === 'shared-outside' ? said(fact, 'with') : '')).find(name => name !== '') ?? ''
  if (withWhom === '') return id === 'unnamed' ? 'A body that is not named' : `Body ${id}`
  // A name that somebody typed stays as they typed it.
  const isTyped = /[^a-z0-9-]/.test(withWhom)
  return read.procedure.roles[withWhom]?.title ?? (isTyped ? withWhom : sentenceCase(sayOption(read.procedure, 'with', withWhom)))
}

const answerIn = (fact: Fact): CameBack => {
  const newDate = dayIn(fact, 'newDate')
  return { on: dayOf(fact), answer: said(fact, 'answer'), copy: fact.data.copy === true, ...(newDate && { newDate }) }
}

/** What came after they were last asked. */
const whereItStands = (own: readonly Fact[]): Pick<OtherBody, 'is' | 'due'> => {
  const asked = own.findLast(fact => fact.type === 'shared-outside' && fact.data.answerWanted !== false)
  const answers = own.slice(asked === undefined ? 0 : own.indexOf(asked) + 1).filter(({ type }) => type === 'other-body-answered')
  const last = answers.findLast(fact => final.has(said(fact, 'answer')))
  if (last !== undefined) return { is: said(last, 'answer') === 'unable' ? 'unable' : 'answered' }
  if (asked === undefined) return { is: answers.length === 0 ? 'no-answer-wanted' : 'answered' }
  const due = answers.flatMap(fact => dayIn(fact, 'newDate') ?? []).at(-1) ?? dayIn(asked, 'answerBy')
  return { is: 'owed', ...(due && { due }) }
}

const otherBody = (read: CaseRead, facts: readonly Fact[], id: string, own: readonly Fact[]): OtherBody => {
  const ofType = (type: string) => own.filter(fact => fact.type === type)
  const stands = whereItStands(own)
  const sent = ofType('shared-outside')
  const [first] = sent
  const told = first === undefined ? undefined : facts.slice(facts.indexOf(first) + 1).findLast(tellsThem)
  return {
    ...{ id, isNamed: own.some(({ about }) => about?.party?.includes(id) === true), name: nameOf(read, own, id), ...stands },
    sent: sent.map(fact => ({
      ...{ on: dayOf(fact), what: said(fact, 'what'), ground: said(fact, 'under') },
      ...{ by: personInWords(read, fact.by), channel: said(fact, 'channel') },
    })),
    answers: ofType('other-body-answered').map(answerIn),
    chased: ofType('contact-made').map(fact => ({ on: dayOf(fact), result: said(fact, 'result') })),
    isLate: stands.due !== undefined && stands.due < read.state.today,
    ...(told && { toldOn: dayOf(told) }),
  }
}

/** In the order in which each was first spoken of. */
export const otherBodiesOf = (read: CaseRead): readonly OtherBody[] => {
  const facts = factsThatCount(read)
  return [...byParty(facts)].map(([id, own]) => otherBody(read, facts, id, own))
}

/** What is out with another body, as lists across cases keep it. */
export interface OutRow {
  readonly name: string
  readonly what: string
  readonly toldOn?: LocalDate
  readonly chasedOn?: LocalDate
  readonly chased: number
}

/** Also of a closed case: an answer may be owed when our own part is over. */
export const outThings = (read: CaseRead) =>
  otherBodiesOf(read).map(({ id, name, sent, answers, chased, is, due, toldOn }) => {
    const chasedOn = chased.at(-1)?.on
    const done = is === 'owed' ? undefined : answers.at(-1)?.on
    return {
      ...{ kind: 'party', id, state: is, since: sent.at(-1)?.on ?? answers.at(-1)?.on ?? read.state.today },
      ...(due && { due }),
      ...(done && { done }),
      row: {
        ...{ name, what: sent.at(-1)?.what ?? '', chased: chased.length },
        ...(toldOn && { toldOn }),
        ...(chasedOn && { chasedOn }),
      },
    }
  })
