/** A complaint of several people: who is part of it, what each agreed to and wants, who speaks for them, and who has left. */
import type { LocalDate } from '#calendar'
import type { Fact } from '#case'
import type { CaseRead } from '../case-read.ts'
import { dayOf } from '../facts-of.ts'
import { factsThatCount } from '../facts-that-count.ts'
import { said } from './said.ts'

export interface Member {
  /** Of the person, where the case knows them. */
  readonly id: string
  readonly relation: string
  readonly joinedOn: LocalDate
  /** Whether they want to be part of it; nothing where they were not asked. */
  readonly agrees?: { readonly answer: 'given' | 'refused' | 'withdrawn'; readonly on: LocalDate }
  readonly wishes: readonly { readonly on: LocalDate; readonly wish: string }[]
  readonly left?: { readonly on: LocalDate; readonly how: string }
  /** What was found for them alone, by point. */
  readonly findings: readonly {
    readonly points: readonly string[]
    readonly finding: string
    readonly reasons: string
    readonly on: LocalDate
  }[]
  readonly isSpeaker: boolean
}

export interface Group {
  readonly members: readonly Member[]
  readonly speaker?: string
  /** Whether letters go to each of them, or to whoever speaks for them. */
  readonly lettersTo: 'each' | 'speaker'
}

/** The scope of the consent to be part of it. */
export const beingPart = 'be-part-of-the-group'
export const speaksForThem = 'speaks-for-the-group'
export const lettersToSpeaker = 'letters-to-whoever-speaks'
export const lettersToEach = 'letters-to-each'

const answers = ['given', 'refused', 'withdrawn'] as const

const memberOf = (facts: readonly Fact[], id: string, speaker: string | undefined): readonly Member[] => {
  const own = facts.filter(({ about }) => about?.member?.includes(id))
  const joined = own.find(({ type }) => type === 'person-joined')
  if (joined === undefined) return []
  const agreed = own.findLast(({ type, data }) => type === 'consent-answered' && data.scope === beingPart)
  const answer = answers.find(one => one === agreed?.data.answer)
  const left = own.find(({ type }) => type === 'complaint-withdrawn')
  return [
    {
      ...{ id, relation: said(joined, 'relation'), joinedOn: dayOf(joined), isSpeaker: id === speaker },
      ...(agreed && answer && { agrees: { answer, on: dayOf(agreed) } }),
      wishes: own.filter(({ type }) => type === 'wishes-recorded').map(fact => ({ on: dayOf(fact), wish: said(fact, 'wish') })),
      ...(left && { left: { on: dayOf(left), how: said(left, 'how') } }),
      findings: own
        .filter(({ type }) => type === 'finding-recorded')
        .map(fact => ({
          ...{ points: fact.about?.point ?? [], finding: said(fact, 'finding') },
          ...{ reasons: said(fact, 'reasons'), on: dayOf(fact) },
        })),
    },
  ]
}

/** In the order in which they joined; nobody, where one person complains. */
export const groupOf = (read: Pick<CaseRead, 'facts' | 'state'>): Group => {
  const facts = factsThatCount(read)
  const chose = (...choices: readonly string[]) =>
    facts.findLast(({ type, data }) => type === 'complainant-chose' && choices.some(choice => choice === data.choice))
  const speaker = chose(speaksForThem)?.about?.member?.[0]
  const ids = [...new Set(facts.flatMap(({ type, about }) => (type === 'person-joined' ? (about?.member ?? []) : [])))]
  return {
    members: ids.flatMap(id => memberOf(facts, id, speaker)),
    ...(speaker !== undefined && { speaker }),
    lettersTo: chose(lettersToSpeaker, lettersToEach)?.data.choice === lettersToSpeaker ? 'speaker' : 'each',
  }
}

/** Whether a letter of the case is written to this person: not to who left or would not be part, nor to the others where one speaks for them. */
export const isWrittenTo = ({ members, speaker, lettersTo }: Group, person: string): boolean => {
  const member = members.find(({ id }) => id === person)
  if (member === undefined) return true
  if (member.left !== undefined || (member.agrees !== undefined && member.agrees.answer !== 'given')) return false
  const speaks = members.find(({ id }) => id === speaker)
  return lettersTo === 'each' || speaks === undefined || speaks.left !== undefined || person === speaker
}
