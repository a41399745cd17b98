/** The letters that invented cases sent: drafted from the case as it stood that day, as an officer would have sent them unchanged. */
import type { Calendar, LocalDate } from '#calendar'
import { evaluate, type Fact } from '#case'
import type { Body, Procedure } from '#language'
import { draft, fillGaps, frameOfBody, longDay, render, toWrite } from '#outputs'
import type { Sent } from '#record'
import { isPlainDue, type Person } from '#web'
import type { Edition } from './library.ts'

export interface LivedCase {
  readonly reference: string
  readonly edition: Edition
  readonly body: Body
  readonly calendar: Calendar
  readonly facts: readonly Fact[]
  readonly people: Readonly<Record<string, Person>>
  readonly accounts: Readonly<Record<string, string>>
  readonly today: LocalDate
  /** What somebody wrote in a gap, by what it asks for. */
  readonly written?: Readonly<Record<string, string>>
}

/** The letter of an act: `stage-1/respond`, or of an extension: `stage-1/respond/complex`. */
const letterOf = ({ stages }: Procedure, key: string): string | undefined => {
  const [stage = '', act = '', extension] = key.split('/')
  const duty = stages[stage]?.duties?.[act]
  return extension === undefined ? (duty ?? stages[stage]?.gates?.[act])?.letter : duty?.extensions?.[extension]?.letter
}

const dayOf = ({ on }: Fact): LocalDate => (typeof on === 'string' ? on : on.to)

const written = (lived: LivedCase, fact: Fact, letter: string): Sent | undefined => {
  const { reference, edition, body, calendar, facts, people, accounts } = lived
  const { procedure, compiled } = edition
  const upTo = facts.slice(0, facts.indexOf(fact) + 1)
  const state = evaluate(compiled, upTo, calendar, dayOf(fact))
  const contents = Array.isArray(fact.data.contents) ? fact.data.contents.map(String) : []
  // As whoever writes a letter finds it: in words for a child where it goes to one.
  const wording = isPlainDue({ procedure, compiled, calendar, bodyFacts: [], facts: upTo, state }, letter) ? 'plain' : 'standard'
  const made = draft(letter, { state, procedure, facts: upTo, people, accounts, body, reference }, contents, wording)
  // A letter that could not have gone out unfilled is not invented; what an officer would have written is the reasons they gave.
  const reasons = upTo.findLast(({ type }) => type === 'finding-recorded')?.data.reasons
  const wordsFor = (gap: string): string | undefined => {
    const asked = toWrite(gap)
    return asked === undefined ? undefined : (lived.written?.[asked] ?? (typeof reasons === 'string' ? reasons : undefined))
  }
  const canFill = (gap: string): boolean => wordsFor(gap) !== undefined
  if (made === undefined || made.unfilled.some(({ gap }) => !canFill(gap))) return undefined
  const pieces = made.pieces.filter(({ id }) => id === 'opening' || id === 'closing' || contents.includes(id))
  const to = people.complainant ? [people.complainant.name] : made.to
  const { html, text } = render(
    Object.fromEntries(pieces.map(({ id, words }) => [id, fillGaps(words, wordsFor)])),
    pieces.map(({ id }) => id),
    {
      title: made.title,
      ...frameOfBody(body),
      to,
      dateWords: longDay(dayOf(fact)),
      reference,
    },
  )
  return { id: `letter ${fact.id}`, fact: fact.id, letter, title: made.title, sentOn: dayOf(fact), sentBy: fact.recordedBy, to, html, text }
}

export const lettersOf = (lived: LivedCase): readonly Sent[] => {
  const { edition, facts, calendar, today } = lived
  const { facts: judged } = evaluate(edition.compiled, facts, calendar, today)
  const through = new Map(judged.map(state => [state.fact, state.through]))
  return facts.flatMap(fact => {
    if (!Array.isArray(fact.data.contents)) return []
    const letter = (through.get(fact.id) ?? []).map(key => letterOf(edition.procedure, key)).find(id => id !== undefined)
    return (letter === undefined ? undefined : written(lived, fact, letter)) ?? []
  })
}
