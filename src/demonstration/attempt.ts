/** An attempt at a fact, filled as somebody would fill its form. */
import type { Attempt, Fact, Field } from '#case'
import type { Act, Kind, Letter, RoleId } from '#language'
import { personFor, roleFor } from './cast.ts'
import { fieldValue, ownWords } from './fields.ts'
import { definitionOf, type Life, lastState, thingsOf, valueIn } from './life.ts'
import type { Doing, Way } from './ways.ts'

export interface Wanted {
  readonly doing: Doing
  /** The act it is meant for. */
  readonly way?: Way
  readonly about?: Fact['about']
  readonly fields?: Readonly<Record<string, Field>>
  readonly by?: RoleId
  /** The stage it is wanted in. */
  readonly near?: string
}

export const asksOf = ({ asks = [] }: Act): readonly string[] => (isList(asks) ? asks : Object.keys(asks))
const isList = (asks: NonNullable<Act['asks']>): asks is readonly string[] => Array.isArray(asks)

export const letterOf = (life: Life, way: Way | undefined): Letter | undefined =>
  way?.act.letter === undefined ? undefined : life.procedure.letters?.[way.act.letter]

/** Answers a letter's own fields: the pieces it must always have, those it goes to, and its usual copies. */
const ofTheLetter = (life: Life, letter: Letter, known: Readonly<Record<string, unknown>>): Record<string, Field> => {
  const pieces = Object.entries(letter.contains).flatMap(([id, { when }]) => (when === undefined ? [id] : []))
  const to = letter.to.includes(life.complainant.role) ? life.complainant.role : letter.to[0]
  const others = letter.to.filter(role => role !== to && life.procedure.roles[role]?.outside !== true)
  const copies = Object.values(letter.copies ?? {}).flatMap(copy => (copy.when === undefined && isOurs(life, copy.to) ? [copy.to] : []))
  return {
    ...('contents' in known ? { contents: pieces.length > 0 ? pieces : Object.keys(letter.contains) } : {}),
    ...('to' in known && to !== undefined ? { to: [to, ...others] } : {}),
    ...('copies' in known && copies.length > 0 && life.chance.happens(0.8) ? { copies } : {}),
    ...('format' in known ? { format: letter.formats?.[0] ?? 'letter' } : {}),
  }
}

const isOurs = (life: Life, to: string): boolean => life.procedure.roles[to]?.outside !== true

/** What it is about: what was said, else every open point it could concern, else the matter that has begun, else a new thing of its kind. */
const aboutOf = (life: Life, type: string, about: Fact['about']): Fact['about'] => {
  const kind = definitionOf(life.procedure, type)?.concerns
  if (about !== undefined || kind === undefined || kind === 'member') return about
  if (kind === 'point') {
    const points = thingsOf(life, 'point')
    return points.length === 0 ? undefined : { point: points }
  }
  const begun = kind === 'enquiry' && !BEGINS.has(type) ? thingsOf(life, kind).at(-1) : undefined
  return { [kind]: [begun ?? newThing(life, kind)] }
}

/** What begins a matter with an ombudsman; all else is of one that has begun. */
const BEGINS: ReadonlySet<string> = new Set(['ombudsman-approached', 'ombudsman-enquiry-received'])

const newThing = (life: Life, kind: Kind): string => `${kind.charAt(0)}${thingsOf(life, kind).length + 1}`

/** The points whose stage is open; all where nothing tells them apart. */
export const openPoints = (life: Life, stage: string | undefined): readonly string[] => {
  const all = thingsOf(life, 'point')
  const { strands } = lastState(life)
  const open = all.filter(point => strands.some(one => one.point === point && (stage === undefined || one.stages[stage]?.is === 'open')))
  return open.length > 0 ? open : all
}

export const attemptAt = (life: Life, wanted: Wanted, avoid: Readonly<Record<string, readonly string[]>> = {}): Attempt => {
  const { doing, way } = wanted
  const definition = definitionOf(life.procedure, doing.type)
  const about = aboutOf(life, doing.type, wanted.about)
  const letter = letterOf(life, way)
  const known = definition?.fields ?? {}
  const data: Record<string, Field> = {
    ...(letter ? ofTheLetter(life, letter, known) : {}),
    ...wanted.fields,
    ...doing.fixed,
  }
  for (const [field, value] of Object.entries(doing.same)) {
    const same = valueIn(life, value)
    if (same !== undefined) data[field] = same
  }
  const asked = way === undefined ? [] : asksOf(way.act)
  for (const [name, field] of Object.entries(known)) {
    if (data[name] !== undefined) continue
    const written = { type: doing.type, name, data, avoid: avoid[name] ?? [] }
    const value = field.required || asked.includes(name) ? fieldValue(life, written) : ownWords(life, written)
    if (value !== undefined && value !== '') data[name] = value
  }
  for (const [name, value] of Object.entries(data)) {
    const type = known[name]?.type
    if (typeof value !== 'object' && (type === 'list' || type === 'choices')) data[name] = [String(value)]
  }
  const stage = doing.stage ?? wanted.near ?? way?.stage
  return {
    type: doing.type,
    case: life.reference,
    on: life.today,
    ...byOf(life, wanted, definition?.by ?? 'body'),
    ...(definition?.staged && stage !== undefined ? { stage } : {}),
    ...(about === undefined ? {} : { about }),
    data,
  }
}

const byOf = (life: Life, { doing, way, by }: Wanted, doneBy: 'body' | 'outside'): Pick<Attempt, 'by'> => {
  const may = doing.by.length > 0 ? doing.by : rolesOf(way)
  const role = by ?? roleFor(life, may, doneBy)
  if (role === undefined) return {}
  const person = personFor(life, role)
  return { by: person === undefined ? { role } : { role, person } }
}

const rolesOf = (way: Way | undefined): readonly RoleId[] | 'anyone' => {
  const who = way?.act.who ?? 'anyone'
  if (typeof who !== 'string') return who
  return who === 'anyone' || who === 'nobody' ? 'anyone' : [who]
}
