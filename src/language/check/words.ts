/** The words of a procedure by their head keys: what each takes, and what may stand bare (a string, a number). */
import type { Condition, Done, Pick, Ref, Setting, Value, When } from '../types.ts'
import {
  block,
  choice,
  count,
  day,
  either,
  type Key,
  type KeysOf,
  list,
  literal,
  map,
  may,
  must,
  name,
  oneOrMore,
  onlyTrue,
  prose,
  type Shape,
  text,
  tuple,
  type WordName,
  word,
} from './shapes.ts'

export interface Grammar {
  /** What it is called in a message: 'a condition'. */
  readonly says: string
  readonly bare?: Shape
  /** A bare string is this word in turn: in a date or a doing, a ref. */
  readonly isAlso?: WordName
  /** Head key, then every key that it takes, the head included. */
  readonly heads: Readonly<Record<string, Readonly<Record<string, Key>>>>
}

const condition = word('condition')
const when = word('when')
const ref = word('ref')
const value = word('value')
const number: Shape = either(count, block('setting'))
const where = map(either(literal, list(literal), value), 'field')

type OfValue<H extends string> = KeysOf<Extract<Value, Readonly<Record<H, unknown>>>>
type OfWhen<H extends string> = KeysOf<Extract<Exclude<When, Ref>, Readonly<Record<H, unknown>>>>
type OfCondition<H extends string> = KeysOf<Extract<Condition, Readonly<Record<H, unknown>>>>
type OfDone<H extends string> = KeysOf<Extract<Exclude<Done, Ref>, Readonly<Record<H, unknown>>>>

const pick: KeysOf<Pick> = {
  fact: must(either(name('fact'), list(ref))),
  where: may(where),
  by: may(oneOrMore(name('role'))),
  stage: may(name('stage-or-any')),
  since: may(ref),
  pick: may(choice('last')),
  effect: may(choice('refused', 'waits')),
}

const values = {
  given: { given: must(text) } satisfies OfValue<'given'>,
  fieldOf: { fieldOf: must(ref), field: must(text) } satisfies OfValue<'fieldOf'>,
  fieldsOf: { fieldsOf: must(ref), field: must(text) } satisfies OfValue<'fieldsOf'>,
  count: { count: must(ref) } satisfies OfValue<'count'>,
  whoDid: { whoDid: must(ref) } satisfies OfValue<'whoDid'>,
  actor: { actor: must(choice('person', 'role')) } satisfies OfValue<'actor'>,
  date: { date: must(when) } satisfies OfValue<'date'>,
  momentOf: { momentOf: must(ref) } satisfies OfValue<'momentOf'>,
  hours: { hours: must(number), after: must(ref) } satisfies OfValue<'hours'>,
  taken: { taken: must(tuple(when, when)) } satisfies OfValue<'taken'>,
  overall: { overall: must(onlyTrue) } satisfies OfValue<'overall'>,
  setting: { setting: must(name('setting')) } satisfies KeysOf<Setting>,
}

const dates = {
  unit: {
    unit: must(choice('working-days', 'days', 'weeks', 'months', 'years')),
    n: must(either(count, value)),
    how: must(choice('from', 'after', 'beginning-with', 'before')),
    of: must(when),
    roll: may(choice('next', 'previous')),
  } satisfies OfWhen<'unit'>,
  dateIn: { dateIn: must(either(choice('given'), ref)), field: must(text) } satisfies OfWhen<'dateIn'>,
  day: { day: must(day) } satisfies OfWhen<'day'>,
  dueOf: { dueOf: must(name('clock')) } satisfies OfWhen<'dueOf'>,
  earliestOf: { earliestOf: must(list(when)) } satisfies OfWhen<'earliestOf'>,
  latestOf: { latestOf: must(list(when)) } satisfies OfWhen<'latestOf'>,
  onceAll: { onceAll: must(list(when)) } satisfies OfWhen<'onceAll'>,
  choose: { choose: must(list(block('choice'))) } satisfies OfWhen<'choose'>,
  meeting: { meeting: must(name('meeting')), onOrAfter: must(when) } satisfies OfWhen<'meeting'>,
  noLimit: { noLimit: must(prose), arises: must(when) } satisfies OfWhen<'noLimit'>,
  at: { at: must(choice('start', 'due', 'act', 'period-start', 'period-end')) } satisfies OfWhen<'at'>,
}

const two = must(tuple(value, value))
const conditions = {
  recorded: { recorded: must(ref) } satisfies OfCondition<'recorded'>,
  stands: { stands: must(ref), endedBy: must(ref) } satisfies OfCondition<'stands'>,
  all: { all: must(list(condition)) } satisfies OfCondition<'all'>,
  any: { any: must(list(condition)) } satisfies OfCondition<'any'>,
  not: { not: must(condition) } satisfies OfCondition<'not'>,
  is: { is: two } satisfies OfCondition<'is'>,
  atLeast: { atLeast: two } satisfies OfCondition<'atLeast'>,
  atMost: { atMost: two } satisfies OfCondition<'atMost'>,
  filled: { filled: must(value) } satisfies OfCondition<'filled'>,
  covers: { covers: must(tuple(value, list(literal))) } satisfies OfCondition<'covers'>,
  every: { every: must(name('kind')), that: must(condition) } satisfies OfCondition<'every'>,
  dutyIs: {
    dutyIs: must(tuple(name('duties'), choice('met', 'late', 'overdue', 'owed', 'paused'))),
  } satisfies OfCondition<'dutyIs'>,
  inRegister: { inRegister: must(value), register: must(name('register')), where: may(where) } satisfies OfCondition<'inRegister'>,
  waits: { waits: must(name('gate')) } satisfies OfCondition<'waits'>,
  track: { track: must(name('track')) } satisfies OfCondition<'track'>,
  stageIs: {
    stageIs: must(tuple(name('stage'), choice('open', 'ended', 'not-open', 'skipped'))),
  } satisfies OfCondition<'stageIs'>,
}

const doings = {
  anyOf: { anyOf: must(list(word('done'))) } satisfies OfDone<'anyOf'>,
  allOf: { allOf: must(list(word('done'))) } satisfies OfDone<'allOf'>,
  covers: { covers: must(tuple(value, list(literal))), with: must(ref) } satisfies OfDone<'covers'>,
  everyOne: { everyOne: must(name('kind')), done: must(word('done')) } satisfies OfDone<'everyOne'>,
}

export const words: { readonly [W in WordName]: Grammar } = {
  ref: { says: 'a fact', bare: name('fact'), heads: { fact: pick } },
  value: { says: 'a value', bare: literal, heads: values },
  when: { says: 'a date', bare: ref, isAlso: 'ref', heads: { fact: pick, ...dates } },
  condition: { says: 'a condition', heads: conditions },
  done: { says: 'the fact that does it', bare: ref, isAlso: 'ref', heads: { fact: pick, ...doings } },
}
