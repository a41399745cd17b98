/** The points of complaint of a case, and other things its facts are about. */
import { parseLocalDate } from '#calendar'
import type { Fact } from '#case'
import { factDefinition, type Kind } from '#language'
import type { OpenRecord } from '../../services.ts'

export interface Point {
  readonly id: string
  readonly words: string
  readonly finding?: string
  readonly reasons?: string
}

const textOf = (fact: Fact | undefined, field: string): string | undefined => {
  const value = fact?.data[field]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** Facts that count: not those without effect, retracted or waiting. */
export const countingFacts = (open: Pick<OpenRecord, 'facts' | 'state'>): readonly Fact[] => {
  const without = new Set(open.state.facts.filter(({ effect }) => effect !== 'yes').map(({ fact }) => fact))
  return open.facts.filter(fact => !without.has(fact.id))
}

const idsOf = (fact: Fact, kind: Kind): readonly string[] => fact.about?.[kind] ?? []

/** In the order they were raised. */
export const pointsOf = (open: Pick<OpenRecord, 'facts' | 'state'>): readonly Point[] => {
  const facts = countingFacts(open)
  return facts
    .filter(({ type }) => type === 'point-raised')
    .flatMap(fact => idsOf(fact, 'point').map(id => ({ id, words: textOf(fact, 'words') ?? `Point ${id}` })))
    .map(point => {
      const last = facts
        .filter(fact => fact.type === 'finding-recorded' && fact.about?.member === undefined && idsOf(fact, 'point').includes(point.id))
        .at(-1)
      const finding = open.state.outcomes.points[point.id] ?? textOf(last, 'finding')
      const reasons = textOf(last, 'reasons')
      return { ...point, ...(finding !== undefined && { finding }), ...(reasons !== undefined && { reasons }) }
    })
}

export interface ThingInCase {
  readonly id: string
  readonly words: string
}

/** A day names nothing. */
const isWords = (value: unknown): value is string => typeof value === 'string' && parseLocalDate(value) === undefined

/** What it is, then what somebody wrote of it, before what was only chosen: several actions may each be a remedy. */
const wordsIn = ({ procedure, body }: Pick<OpenRecord, 'procedure' | 'body'>, { type, data }: Fact): string | undefined => {
  const fields = factDefinition(procedure, type)?.fields ?? {}
  const said = Object.entries(data)
  const whatItIs = said.filter(([name]) => name === 'what' || name === 'measure')
  const written = said.filter(([name]) => fields[name]?.type === 'words')
  const [name, value] = [...whatItIs, ...written, ...said].find(([, one]) => isWords(one)) ?? []
  const ombudsmen = name === 'which' ? [body.ombudsman, ...(body.otherOmbudsmen ?? [])] : []
  return ombudsmen.find(({ id }) => id === value)?.name ?? (isWords(value) ? value : undefined)
}

/** Payments, actions and other things that facts are about, named by the first words recorded of them. */
export const thingsOf = (open: Pick<OpenRecord, 'facts' | 'state' | 'procedure' | 'body'>, kind: Kind): readonly ThingInCase[] => {
  const things = new Map<string, string>()
  for (const fact of countingFacts(open))
    for (const id of idsOf(fact, kind)) if (!things.has(id)) things.set(id, wordsIn(open, fact) ?? `Number ${id}`)
  return [...things].map(([id, words]) => ({ id, words }))
}

/** 'action 2', whether the record calls it 2, a2 or action-2. */
export const thingInWords = ({ kind, id }: { readonly kind: Kind; readonly id: string }): string =>
  `${kind.replaceAll('-', ' ')} ${/\d+$/.exec(id)?.[0] ?? id}`

/** The next free number for a thing of this kind. */
export const nextThing = (open: Pick<OpenRecord, 'facts'>, kind: Kind): string =>
  String(Math.max(0, ...open.facts.flatMap(fact => idsOf(fact, kind)).map(id => Number(/\d+$/.exec(id)?.[0] ?? 0))) + 1)
