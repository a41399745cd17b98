/** What a question to the figures is narrowed to: one choice of a kind, in an address, in words, and as figures are counted by it. */
import type { Body, Procedure, ThemeList } from '#language'
import { idInWords, keysReadAs, type Narrowing, sentenceCase, type TraitKind, themeOptions, trait } from '#outputs'
import type { NamedChoice } from '../../action-services.ts'
import type { Query } from '../http/query.ts'

export const narrowNames = ['stage', 'track', 'outcome', 'theme', 'provider', 'decided', 'also', 'not'] as const
type NarrowName = (typeof narrowNames)[number]

export type Narrows = Readonly<Partial<Record<NarrowName, string>>>

export const narrowsAsked = (asked: Pick<Query, 'text'>): Narrows =>
  Object.fromEntries(narrowNames.flatMap(name => (asked.text(name) === '' ? [] : [[name, asked.text(name)]])))

export const addNarrows = (to: URLSearchParams, narrows: Narrows): void => {
  for (const name of narrowNames) {
    const value = narrows[name]
    if (value !== undefined) to.set(name, value)
  }
}

const presentThemes = ({ themeLists = [] }: Body) => themeLists.at(-1)

/** A theme and those that are parts of it. */
const withParts = (themes: ThemeList['themes'], id: string): readonly string[] => [
  id,
  ...Object.entries(themes).flatMap(([part, { within }]) => (within === id && part !== id ? withParts(themes, part) : [])),
]

/** As it is counted; nothing where nothing is narrowed. */
export const narrowingOf = ({ also, not, ...traits }: Narrows, body: Body): Narrowing | undefined => {
  const lists = body.themeLists ?? []
  const of = (kind: TraitKind, value: string): readonly string[] => {
    const present = presentThemes(body)
    if (kind !== 'theme' || present === undefined) return [trait(kind, value)]
    return withParts(present.themes, value).flatMap(id => keysReadAs(lists, id, present).map(key => trait(kind, key)))
  }
  const kinds = narrowNames.filter((name): name is TraitKind => name !== 'also' && name !== 'not')
  const asked = kinds.flatMap(kind => (traits[kind] === undefined ? [] : [of(kind, traits[kind])]))
  if (asked.length === 0 && also === undefined && not === undefined) return undefined
  return { traits: asked, ...(also !== undefined && { also: [also] }), ...(not !== undefined && { not: [not] }) }
}

export interface NarrowChoice {
  readonly name: NarrowName
  readonly title: string
  readonly items: readonly { readonly value: string; readonly text: string }[]
}

const measureItems = ({ measures = {} }: Procedure) => Object.entries(measures).map(([value, { title }]) => ({ value, text: title }))

const themeItems = (body: Body) =>
  themeOptions(presentThemes(body)?.themes ?? {}).map(({ id, theme, depth }) => ({
    value: id,
    text: `${'– '.repeat(depth)}${theme.title}`,
  }))

/** `decided` and `provider`: what the record has of each that this reader may see. */
export interface FoundChoices {
  readonly decided: readonly NamedChoice[]
  readonly provider: readonly NamedChoice[]
}

const named = (choices: readonly NamedChoice[]) => choices.map(({ value, title }) => ({ value, text: title }))

/** What may be chosen; a kind that the procedure has nothing of is not asked. */
export const narrowChoices = (procedure: Procedure, body: Body, found: FoundChoices): readonly NarrowChoice[] => {
  const { stages, tracks = {}, outcomes } = procedure
  const findings = [...new Set([...(outcomes?.point ?? []), ...(outcomes?.overall ?? []).map(({ is }) => is)])]
  const all: readonly NarrowChoice[] = [
    { name: 'stage', title: 'Came to the stage', items: Object.entries(stages).map(([value, { title }]) => ({ value, text: title })) },
    { name: 'track', title: 'Went the way of', items: Object.entries(tracks).map(([value, { title }]) => ({ value, text: title })) },
    { name: 'outcome', title: 'Found, or came out as', items: findings.map(value => ({ value, text: sentenceCase(idInWords(value)) })) },
    { name: 'theme', title: 'Has the theme', items: themeItems(body) },
    { name: 'provider', title: 'About the provider', items: named(found.provider) },
    { name: 'decided', title: 'Found on by', items: named(found.decided) },
    { name: 'also', title: 'Counted as this too', items: measureItems(procedure) },
    { name: 'not', title: 'And not counted as this', items: measureItems(procedure) },
  ]
  return all.filter(({ items }) => items.length > 0)
}

/** 'Came to the stage: Stage 2'. */
export const narrowsInWords = (narrows: Narrows, choices: readonly NarrowChoice[]): readonly string[] =>
  choices.flatMap(({ name, title, items }) => {
    const value = narrows[name]
    return value === undefined ? [] : [`${title}: ${items.find(one => one.value === value)?.text.replace(/^(– )+/, '') ?? value}`]
  })
