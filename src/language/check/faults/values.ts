import { parseLocalDate } from '#calendar'
import type { FieldType, Length, Literal, Ref, Value } from '../../types.ts'
import type { Checking } from '../checking.ts'
import { didYouMean, listed } from '../fault.ts'
import { factsIn, type KnownAct } from '../known.ts'
import { type At, keyOf, placeWithin } from '../structure.ts'
import { checkOption, unknownField } from './names.ts'

/** Faults 14 and 17, and the fields and options of fault 4: values that can be what they are compared with. */
export function checkValues(checking: Checking): void {
  checking.known.walk({
    value: (value, at) => {
      if (typeof value !== 'object') return
      if ('fieldOf' in value) checkField(value.fieldOf, value.field, at, checking)
      if ('fieldsOf' in value) checkField(value.fieldsOf, value.field, at, checking)
    },
    when: (when, at) => {
      if (typeof when === 'object' && 'unit' in when) checkLength(when.n, at, checking)
      if (typeof when !== 'object' || !('dateIn' in when) || when.dateIn === 'given') return
      checkField(when.dateIn, when.field, at, checking)
      const found = checking.fieldsOf(when.dateIn, when.field)
      if (found.length > 0 && !found.some(field => field.type === 'day')) {
        checking.fault(
          at,
          14,
          `takes a day from '${when.field}', which is ${kinds[found[0]?.type ?? 'text']}.`,
          'Name a field that holds a day.',
        )
      }
    },
    condition: (condition, at) => {
      if ('inRegister' in condition) {
        for (const field of Object.keys(condition.where ?? {}))
          if (checking.field('person-registered', field) === undefined) unknownField(at, field, ['person-registered'], checking)
      }
      if ('is' in condition) checkPair('is', condition.is, at, checking)
      if ('atLeast' in condition) checkPair('atLeast', condition.atLeast, at, checking)
      if ('atMost' in condition) checkPair('atMost', condition.atMost, at, checking)
      if ('covers' in condition) checkCovered(condition.covers, at, checking)
    },
    done: (done, at) => {
      if (typeof done === 'object' && 'covers' in done) checkCovered(done.covers, at, checking)
    },
    ref: (ref, at) => checkWhereTypes(ref, at, checking),
  })
}

/** A length is a whole number, wherever it stands. */
function checkLength(n: Length, at: At, checking: Checking): void {
  if (typeof n === 'number') return
  const is = typeof n === 'object' && ('setting' in n || 'given' in n || 'fieldOf' in n) ? likeOf(n, 0, at, checking) : 'no length'
  if (is === undefined || is === 'a number') return
  checking.fault(at, 14, `counts in ${is}.`, 'Say how many: a number, a setting that is one, or a field that holds one.')
}

/** What can be compared with what. Words, choices, roles and lists of them are all text. */
type Like = 'a number' | 'a day' | 'a moment' | 'a time' | 'yes or no' | 'a person' | 'text'

const kinds: Readonly<Record<FieldType, Like>> = {
  text: 'text',
  words: 'text',
  'yes-no': 'yes or no',
  number: 'a number',
  money: 'a number',
  day: 'a day',
  time: 'a time',
  choice: 'text',
  choices: 'text',
  role: 'text',
  person: 'a person',
  list: 'text',
}

function checkField(ref: Ref, field: string, at: At, checking: Checking): void {
  const types = factsIn(ref).map(one => one.type)
  if (types.every(type => checking.known.facts.has(type)) && checking.fieldsOf(ref, field).length === 0)
    unknownField(at, field, types, checking)
}

function checkPair(word: 'is' | 'atLeast' | 'atMost', [a, b]: readonly [Value, Value], at: At, checking: Checking): void {
  const [left, right] = [likeOf(a, b, at, checking), likeOf(b, a, at, checking)]
  if (left === undefined || right === undefined) {
    mayBeLeftOut(word, [a, b], at, checking)
    return
  }
  if (left !== right && !(word !== 'is' && [left, right].includes('a time') && [left, right].includes('text'))) {
    checking.fault(at, 14, `${word} compares ${left} with ${right}.`, 'Compare like with like.')
    return
  }
  if (word !== 'is' && (left === 'text' || left === 'yes or no' || left === 'a person')) {
    checking.fault(at, 14, `${word} compares ${left}, which has no more and less.`, 'Use `is`, or compare numbers, days or moments.')
    return
  }
  checkLiterals(a, b, at, checking)
  checkLiterals(b, a, at, checking)
  mayBeLeftOut(word, [a, b], at, checking)
}

/** What a value is; a literal is read as what it stands beside, so that a day written as text is a day. */
function likeOf(value: Value, beside: Value, at: At, checking: Checking): Like | undefined {
  if (typeof value === 'number') return 'a number'
  if (typeof value === 'boolean') return 'yes or no'
  if (typeof value === 'string') return likeOfText(value, beside, at, checking)
  if ('setting' in value) {
    const settings = checking.known.procedure.settings ?? {}
    const set = Object.hasOwn(settings, value.setting) ? settings[value.setting]?.value : undefined
    return set === undefined ? undefined : likeOf(set, beside, at, checking)
  }
  if ('count' in value || 'taken' in value) return 'a number'
  if ('date' in value) return 'a day'
  if ('momentOf' in value || 'hours' in value) return 'a moment'
  if ('whoDid' in value) return 'a person'
  if ('actor' in value) return value.actor === 'person' ? 'a person' : 'text'
  if ('overall' in value) return 'text'
  const found = fieldsIn(value, at, checking)
  const likes = new Set(found.map(field => kinds[field.type]))
  return likes.size === 1 ? [...likes][0] : undefined
}

function likeOfText(value: string, beside: Value, at: At, checking: Checking): Like {
  if (typeof beside === 'string') return 'text'
  const other = likeOf(beside, 0, at, checking)
  if (other === 'a day' && parseLocalDate(value) !== undefined) return 'a day'
  return other === 'a time' && /^\d\d:\d\d$/.test(value) ? 'a time' : 'text'
}

function fieldsIn(value: Exclude<Value, Literal>, at: At, checking: Checking): ReturnType<Checking['fieldsOf']> {
  if ('fieldOf' in value) return checking.fieldsOf(value.fieldOf, value.field)
  if ('fieldsOf' in value) return checking.fieldsOf(value.fieldsOf, value.field)
  if (!('given' in value)) return []
  return actsAt(at, checking).flatMap(act => act.records.flatMap(one => checking.field(one.type, value.given) ?? []))
}

function actsAt(at: At, checking: Checking): readonly KnownAct[] {
  const key = keyOf(at)
  return checking.known.acts.filter(act => act.key === key)
}

/** A literal beside a field is one of the field's options. */
function checkLiterals(value: Value, literal: Value, at: At, checking: Checking): void {
  if (typeof literal === 'object' || typeof value !== 'object') return
  const found = typesAndField(value, at, checking)
  if (found !== undefined) checkOption(literal, found.field, found.types, at, checking)
  if ('overall' in value || (found?.field === 'finding' && found.types.includes('finding-recorded'))) {
    const { outcomes } = checking.known.procedure
    const names = 'overall' in value ? (outcomes?.overall ?? []).map(rule => rule.is) : (outcomes?.point ?? [])
    if (typeof literal === 'string' && !names.includes(literal)) {
      checking.fault(
        at,
        4,
        `names the outcome '${literal}', which is not there.`,
        didYouMean(literal, names) ?? `The outcomes are ${listed(names)}.`,
      )
    }
  }
}

function typesAndField(
  value: Exclude<Value, Literal>,
  at: At,
  checking: Checking,
): { types: readonly string[]; field: string } | undefined {
  if ('fieldOf' in value) return { types: factsIn(value.fieldOf).map(one => one.type), field: value.field }
  if ('fieldsOf' in value) return { types: factsIn(value.fieldsOf).map(one => one.type), field: value.field }
  if ('given' in value) return { types: actsAt(at, checking).flatMap(act => act.records.map(one => one.type)), field: value.given }
  return undefined
}

/** Everything that is to be covered is something the list may hold. */
function checkCovered([value, wanted]: readonly [Value, readonly Literal[]], at: At, checking: Checking): void {
  if (wanted.length === 0) checking.fault(at, 14, 'covers a list of nothing, which is always true.', 'Name what must be there.')
  for (const one of wanted) checkLiterals(value, one, at, checking)
  if (typeof value !== 'object' || !('given' in value) || value.given !== 'contents') return
  const letters = checking.known.procedure.letters ?? {}
  for (const act of actsAt(at, checking)) {
    const letter = act.act.letter !== undefined && Object.hasOwn(letters, act.act.letter) ? letters[act.act.letter] : undefined
    const pieces = Object.keys(letter?.contains ?? {})
    for (const piece of wanted) {
      if (letter !== undefined && !pieces.includes(String(piece))) {
        checking.fault(
          at,
          12,
          `wants the piece '${piece}', which ${act.act.letter} does not have.`,
          didYouMean(String(piece), pieces) ?? `Its pieces are ${listed(pieces)}.`,
        )
      }
    }
  }
}

/** A field that narrows a fact is compared with what it can hold. */
function checkWhereTypes(ref: Ref, at: At, checking: Checking): void {
  if (typeof ref === 'string') return
  const types = { fact: ref.fact }
  for (const [field, wanted] of Object.entries(ref.where ?? {})) {
    const likes = new Set(checking.fieldsOf(types, field).map(one => kinds[one.type]))
    for (const one of Array.isArray(wanted) ? wanted : [wanted]) {
      if (likes.size !== 1 || typeof one === 'object') continue
      const [like] = likes
      if (like !== undefined && !mayBe(one, like)) {
        const here: At = { up: { up: at, key: 'where', value: ref.where }, key: field, value: one }
        checking.fault(here, 14, `'${field}' holds ${like}, and is compared with ${JSON.stringify(one)}.`, 'Compare like with like.')
      }
    }
  }
}

function mayBe(literal: Literal, like: Like): boolean {
  if (like === 'a number') return typeof literal === 'number'
  if (like === 'yes or no') return typeof literal === 'boolean'
  if (like === 'a day') return typeof literal === 'string' && parseLocalDate(literal) !== undefined
  return typeof literal === 'string'
}

/** Fault 17: silence would refuse, or leave a duty that nobody can say is owed. */
function mayBeLeftOut(word: string, values: readonly Value[], at: At, checking: Checking): void {
  if (!isJudged(at)) return
  for (const value of values) {
    if (typeof value !== 'object' || !('fieldOf' in value)) continue
    const types = factsIn(value.fieldOf).map(one => one.type)
    const leftOut = types.filter(type => isOptional(type, value.field, checking))
    if (leftOut.length > 0) {
      checking.fault(
        at,
        17,
        `${word} looks at '${value.field}' of ${listed(leftOut)}, which may be left out: silence would refuse.`,
        'Say recorded(the(..., { where })), or let the act that records it ask for it.',
      )
    }
  }
}

function isOptional(type: string, field: string, checking: Checking): boolean {
  const definition = checking.field(type, field)
  if (definition === undefined || definition.required === true) return false
  const recorders = checking.known.actsByType.get(type) ?? []
  return (
    recorders.length === 0 ||
    !recorders.every(act => (Array.isArray(act.act.asks) ? act.act.asks : Object.keys(act.act.asks ?? {})).includes(field))
  )
}

/** Whether a condition is a need, or the `when` of a duty, gate or extension. */
function isJudged(at: At): boolean {
  if (placeWithin(at, 'choice', 'suggestion') !== undefined) return false
  for (let here: At | undefined = at; here !== undefined; here = here.up) {
    if (here.up?.block === 'need') return here.key === 'that'
    if (here.up?.block === 'duty' || here.up?.block === 'gate' || here.up?.block === 'extension') return here.key === 'when'
    if (here.block !== undefined && here.block !== 'need') return false
  }
  return false
}
