/** What is still to be asked: only what would change the way of some point, each answer with where it leads. */
import type { Fact, Field } from '#case'
import {
  type Clause,
  type FactType,
  type FieldDefinition,
  factDefinition,
  type Literal,
  type Procedure,
  sayOption,
  type TrackId,
} from '#language'
import { sentenceCase } from '../days-in-words/days.ts'
import type { Atom } from './atoms.ts'
import type { LaterChange, RouteQuestion } from './view.ts'
import { asIfSaid, type RoutingFrom, turningOf, type Way, waysOf } from './ways.ts'
import { withEarlier, withEvent, withField, withoutField } from './what-if.ts'

const ofPoints: FactType = 'point-raised'
const ofTheComplaint: FactType = 'complaint-received'
/** Days in the past that a point is about. */
const days: readonly FactType[] = ['matter-arose', 'matter-came-to-notice']

interface Asked {
  readonly type: FactType
  readonly field: string
  readonly values: readonly Literal[]
  readonly clause: Clause
}

/** One entry a field, with all the values that count in any rule. */
const fieldsAsked = (atoms: readonly Atom[]): readonly Asked[] => {
  const found = new Map<string, Asked>()
  for (const { type, field, values, clause } of atoms) {
    if (field === undefined || (type !== ofPoints && type !== ofTheComplaint)) continue
    const key = `${type}.${field}`
    const before = found.get(key)
    const clauses = [...new Set([...(before?.clause.split('; ') ?? []), ...clause.split('; ')])]
    found.set(key, { type, field, values: [...new Set([...(before?.values ?? []), ...values])], clause: clauses.join('; ') })
  }
  return [...found.values()]
}

const asks = ({ type }: FieldDefinition, values: readonly Literal[]): RouteQuestion['asks'] => {
  if (type === 'yes-no') return 'yes-no'
  if (type === 'choices') return 'several'
  return type === 'choice' || values.length > 0 ? 'one' : 'text'
}

interface Trial {
  readonly question: RouteQuestion
  readonly reaches: ReadonlySet<TrackId>
}

const titleOf = (procedure: Procedure, track: TrackId | undefined): string =>
  track === undefined ? '' : (procedure.tracks?.[track]?.title ?? track)

/** The first way that differs from how it stands, of one point or of any. */
const changed = (base: readonly Way[], now: readonly Way[], point?: string): Way | undefined =>
  now.find((way, i) => (point === undefined || way.point === point) && way.mark !== base[i]?.mark)

const newTrack = (base: readonly Way[], way: Way | undefined): TrackId | undefined =>
  way !== undefined && base.some(({ point, track }) => point === way.point && track !== way.track) ? way.track : undefined

const spelt = (value: Literal): string => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value))

/** The ways that each answer would give, to every point that has not been asked. */
const answersTried = (from: RoutingFrom, asked: Asked, how: RouteQuestion['asks'], definition: FieldDefinition) => {
  const values: readonly Literal[] = how === 'yes-no' ? [true, false] : how === 'text' ? ['?'] : (definition.of ?? asked.values)
  return values.map(value => {
    const answer: Field = how === 'several' ? [String(value)] : value
    const says = typeof value === 'boolean' ? (value ? 'Yes' : 'No') : sentenceCase(sayOption(from.compiled.procedure, asked.field, value))
    return {
      value: spelt(value),
      says,
      ways: waysOf(from, asIfSaid(from.compiled, withField(from.facts, asked.type, asked.field, answer))),
    }
  })
}

/** Asked of the complaint, or of each point that it is not answered for, if any of its answers would change something. */
const tried = (from: RoutingFrom, base: readonly Way[], asked: Asked): readonly Trial[] => {
  const { procedure } = from.compiled
  const definition = factDefinition(procedure, asked.type)?.fields[asked.field]
  const open = from.facts.filter(fact => fact.type === asked.type && fact.data[asked.field] === undefined)
  if (definition === undefined || open.length === 0) return []
  const how = asks(definition, asked.values)
  const answers = answersTried(from, asked, how, definition)
  const points = asked.type === ofPoints ? [...new Set(open.flatMap(({ about }) => about?.point ?? []))] : [undefined]
  return points.flatMap((point): readonly Trial[] => {
    const led = answers.map(({ value, says, ways }) => ({ value, says, way: changed(base, ways, point) }))
    if (led.every(({ way }) => way === undefined)) return []
    const options = led.map(({ value, says, way }) => {
      const track = newTrack(base, way)
      return { value, says, ...(track === undefined ? {} : { leadsTo: titleOf(procedure, track) }) }
    })
    const question: RouteQuestion = {
      id: `${asked.type}.${asked.field}${point === undefined ? '' : `/${point}`}`,
      type: asked.type,
      field: asked.field,
      says: definition.says,
      asks: how,
      options: how === 'text' ? [] : options,
      clause: asked.clause,
      ...(point === undefined ? {} : { point }),
    }
    return [{ question, reaches: new Set(led.flatMap(({ way }) => newTrack(base, way) ?? [])) }]
  })
}

/** Every way that a question of the points may lead to, whether or not it is answered already. */
const reachedByPoints = (from: RoutingFrom, asked: readonly Asked[]): readonly ReadonlySet<TrackId>[] =>
  asked
    .filter(({ type }) => type === ofPoints)
    .map(one => {
      const facts = withoutField(from.facts, one.type, one.field)
      const unanswered = { ...from, facts }
      return new Set(tried(unanswered, waysOf(unanswered, facts), one).flatMap(({ reaches }) => [...reaches]))
    })

/** A question of the whole complaint whose every answer a question of its points gives too is asked of the points. */
const askedOfPoints = ({ question, reaches }: Trial, ofThePoints: readonly ReadonlySet<TrackId>[]): boolean =>
  question.point === undefined && reaches.size > 0 && ofThePoints.some(other => [...reaches].every(track => other.has(track)))

const dayWords: Readonly<Record<string, string>> = {
  'matter-arose': 'When did it happen?',
  'matter-came-to-notice': 'When did they come to know of it?',
}

/** When it happened, where a day long ago would change something; when they came to know of it, only once that is settled. */
const dayQuestions = (
  from: RoutingFrom,
  base: readonly Way[],
  atoms: readonly Atom[],
  answered: ReadonlySet<string>,
): readonly RouteQuestion[] => {
  const turnsOn = (type: FactType, facts: readonly Fact[]): readonly RouteQuestion[] => {
    const atom = atoms.find(one => one.type === type)
    if (atom === undefined || has(from.facts, type) || changed(base, waysOf(from, facts)) === undefined) return []
    return [{ id: type, type, says: dayWords[type] ?? type, asks: 'day', options: [], clause: atom.clause }]
  }
  const [arose = '', noticed = ''] = days
  if (has(from.facts, arose)) return turnsOn(noticed, withEvent(from.facts, from.today, { type: noticed, data: {} }))
  const first = turnsOn(arose, withEarlier(from.facts, arose))
  return first.length > 0 && !answered.has(arose) ? first : turnsOn(noticed, withEarlier(from.facts, noticed))
}

const has = (facts: readonly Fact[], type: FactType): boolean => facts.some(fact => fact.type === type)

export const questionsOf = (from: RoutingFrom, base: readonly Way[], answered: ReadonlySet<string>): readonly RouteQuestion[] => {
  const { atoms } = turningOf(from.compiled)
  const asked = fieldsAsked(atoms)
  const trials = asked.flatMap(one => tried(from, base, one))
  const ofThePoints = trials.some(({ question }) => question.point === undefined) ? reachedByPoints(from, asked) : []
  const questions = [
    ...dayQuestions(from, base, atoms, answered),
    ...trials.filter(trial => !askedOfPoints(trial, ofThePoints)).map(({ question }) => question),
  ]
  const open = questions.filter(({ id }) => !answered.has(id))
  return [...open.filter(({ point }) => point === undefined), ...open.filter(({ point }) => point !== undefined)]
}

/** What may still happen and would send a point another way: never a decision, and nothing that is asked. */
export const laterChanges = (
  from: RoutingFrom,
  base: readonly Way[],
): readonly (LaterChange & { readonly point: string | undefined })[] => {
  const { atoms, decides } = turningOf(from.compiled)
  const { procedure } = from.compiled
  const asked = new Set<FactType>([ofPoints, ofTheComplaint, 'representation-received', 'point-routed', ...days, ...decides])
  const seen = new Set<string>()
  return atoms.flatMap(({ type, where, stage, clause }) => {
    const says = factDefinition(procedure, type)?.says
    const mark = JSON.stringify([type, where, stage])
    if (says === undefined || asked.has(type) || seen.has(mark)) return []
    seen.add(mark)
    const data = Object.fromEntries(
      Object.entries(where).map(([field, value]) => [field, typeof value === 'object' ? (value[0] ?? '') : value]),
    )
    const now = waysOf(from, withEvent(from.facts, from.today, { type, data, ...(stage === undefined ? {} : { stage }) }))
    const of = Object.entries(data).map(([field, value]) => sayOption(procedure, field, value))
    return now.flatMap((way, i) => {
      const track = base[i]?.track === way.track ? undefined : way.track
      if (track === undefined) return []
      return [{ says: of.length === 0 ? says : `${says} (${of.join(', ')})`, clause, leadsTo: titleOf(procedure, track), point: way.point }]
    })
  })
}
