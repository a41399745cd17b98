/**
 * One sentence for each word of the language, without a capital or a full stop. The refusal, the form and the book all say
 * a word in these words, so they cannot disagree. `stage` is the stage in which the word stands, for bare ids.
 */
import {
  fieldDefinition,
  inWords,
  listed,
  midSentence,
  type Names,
  own,
  sayClock,
  sayDay,
  sayDuties,
  sayFact,
  sayLetter,
  sayLiteral,
  sayRole,
  sayStage,
} from './names.ts'
import { typesOf } from './refs.ts'
import type { Condition, Count, Done, FactType, Length, Literal, Pick, Ref, Setting, StageId, Value, When } from './types.ts'

/** What happened: 'the complaint was received', 'an advocate was appointed'. */
export function sayRef(names: Names, ref: Ref, stage?: StageId): string {
  if (typeof ref === 'string') return sayFact(names, ref)
  return `${sayPicked(names, ref, stage)}${ref.pick === 'last' ? ' (the last time)' : ''}`
}

/** A date: '10 working days from the day the complaint was received'. */
export function sayWhen(names: Names, when: When, stage?: StageId): string {
  if (typeof when === 'string' || 'fact' in when) return sayDayOf(names, when, stage)
  if ('unit' in when) return sayCount(names, when, stage)
  if ('dateIn' in when) return sayField(names, when.dateIn, when.field, stage)
  if ('day' in when) return sayDay(when.day)
  if ('dueOf' in when) return sayClock(names, when.dueOf, stage)
  if ('earliestOf' in when) return sayOneOf(names, 'earli', when.earliestOf, stage)
  if ('latestOf' in when) return sayOneOf(names, 'lat', when.latestOf, stage)
  if ('onceAll' in when) {
    return `${sayOneOf(names, 'lat', when.onceAll, stage)}, once ${when.onceAll.length === 2 ? 'both' : 'all'} have happened`
  }
  if ('choose' in when) return when.choose.map(way => sayWay(names, way, stage)).join('; otherwise ')
  if ('meeting' in when) {
    return `the next ${own(names.meetings, when.meeting)?.title ?? inWords(when.meeting)} on or after ${sayWhen(names, when.onOrAfter, stage)}`
  }
  if ('noLimit' in when) return `${when.noLimit} after ${sayWhen(names, when.arises, stage)} (no limit in the source)`
  return SAID_AT[when.at]
}

/** A value: 'the new date given', 'the number of times a reminder was sent', 'the overall outcome'. */
export function sayValue(names: Names, value: Value, stage?: StageId): string {
  if (typeof value !== 'object') return sayLiteral(names, value)
  if ('given' in value) return sayGiven(value.given)
  if ('fieldOf' in value) return sayField(names, value.fieldOf, value.field, stage)
  if ('fieldsOf' in value)
    return `what was given for ${sayLabel(names, value.fieldsOf, value.field)} when ${sayRef(names, value.fieldsOf, stage)}`
  if ('count' in value) return `the number of times ${sayRef(names, value.count, stage)}`
  if ('whoDid' in value) return `whoever did it when ${sayRef(names, value.whoDid, stage)}`
  if ('actor' in value) return value.actor === 'person' ? 'the person acting now' : 'the role of the person acting now'
  if ('date' in value) return sayWhen(names, value.date, stage)
  if ('momentOf' in value) return `the time when ${sayRef(names, value.momentOf, stage)}`
  if ('hours' in value) return `${sayAmount(names, value.hours, 'hour')} after ${sayRef(names, value.after, stage)}`
  if ('taken' in value) return `the working days from ${sayWhen(names, value.taken[0], stage)} to ${sayWhen(names, value.taken[1], stage)}`
  if ('overall' in value) return 'the overall outcome'
  return saySetting(names, value)
}

/** A condition: 'it is recorded that the response was sent and the duty to acknowledge is met'. */
export function sayCondition(names: Names, condition: Condition, stage?: StageId): string {
  if ('all' in condition) return condition.all.length === 0 ? 'always' : joined(names, condition.all, 'and', stage)
  if ('any' in condition) return condition.any.length === 0 ? 'never' : joined(names, condition.any, 'or', stage)
  if ('not' in condition) return sayNot(names, condition.not, stage)
  return sayPlain(names, condition, true, stage)
}

/** What does a duty: 'the response was sent, or the complaint was resolved'. */
export function sayDone(names: Names, done: Done, stage?: StageId): string {
  if (typeof done === 'string' || 'fact' in done) return sayRef(names, done, stage)
  if ('anyOf' in done) return done.anyOf.map(way => sayDone(names, way, stage)).join(', or ')
  if ('allOf' in done) return done.allOf.map(part => sayDone(names, part, stage)).join(', and ')
  if ('everyOne' in done) return `for every ${inWords(done.everyOne)}: ${sayDone(names, done.done, stage)}`
  return `${sayRef(names, done.with, stage)} for all of ${sayWanted(names, done.covers[1])}`
}

const SAID_AT = {
  start: 'the day this time starts',
  due: 'the day it is due',
  act: 'the day it is done',
  'period-start': 'the first day of the period',
  'period-end': 'the last day of the period',
} as const

const SAID_HOW = { from: 'from', after: 'after', 'beginning-with': 'beginning with', before: 'before' } as const
const SAID_UNIT = { 'working-days': 'working day', days: 'day', weeks: 'week', months: 'month', years: 'year' } as const

function sayPicked(names: Names, pick: Pick, stage: StageId | undefined): string {
  const types = typeof pick.fact === 'string' ? [pick.fact] : pick.fact
  const { event, where } = sayEvent(names, pick, types, stage)
  const narrowed = Object.entries(where).map(([field, wanted]) => sayNarrowed(names, typesOf(pick), field, wanted, stage))
  if (pick.by !== undefined)
    narrowed.push(
      `by ${listed(
        (typeof pick.by === 'string' ? [pick.by] : pick.by).map(r => sayRole(names, r)),
        'or',
      )}`,
    )
  if (pick.stage !== undefined) narrowed.push(pick.stage === 'any' ? 'in any stage' : `in ${sayStage(names, pick.stage)}`)
  if (pick.effect !== undefined) narrowed.push(pick.effect === 'refused' ? 'refused' : 'waiting for a decision')
  const since = pick.since === undefined ? '' : ` since ${sayRef(names, pick.since, stage)}`
  return `${event}${narrowed.length === 0 ? '' : ` (${narrowed.join('; ')})`}${since}`
}

type Where = Readonly<Record<string, Literal | readonly Literal[] | Value>>

/** The event itself, and what is left to narrow it: an appointment and a letter are said with their role or title. */
function sayEvent(
  names: Names,
  pick: Pick,
  types: readonly Ref[],
  stage: StageId | undefined,
): { readonly event: string; readonly where: Where } {
  const { as, letter, ...rest } = pick.where ?? {}
  if (pick.fact === 'person-appointed' && typeof as === 'string') {
    return { event: `${article(sayRole(names, as))} was appointed`, where: letter === undefined ? rest : { letter, ...rest } }
  }
  if (pick.fact === 'letter-sent' && typeof letter === 'string') {
    return { event: `${sayLetter(names, letter)} was sent`, where: as === undefined ? rest : { as, ...rest } }
  }
  return { event: types.map(type => sayRef(names, type, stage)).join(' or '), where: pick.where ?? {} }
}

function sayNarrowed(names: Names, types: readonly FactType[], field: string, wanted: Where[string], stage: StageId | undefined): string {
  if (typeof wanted === 'boolean') return wanted ? inWords(field) : `not ${inWords(field)}`
  const isText = types.some(type => ['words', 'text'].includes(fieldDefinition(names, type, field)?.type ?? ''))
  const one = (value: Literal | Value): string =>
    typeof value === 'string' && isText && own(names.roles, value) === undefined ? inWords(value) : sayValue(names, value, stage)
  return `${inWords(field)}: ${isLiterals(wanted) ? listed(wanted.map(one), 'or') : one(wanted)}`
}

function isLiterals(wanted: Where[string]): wanted is readonly Literal[] {
  return Array.isArray(wanted)
}

function sayDayOf(names: Names, ref: Ref, stage: StageId | undefined): string {
  if (typeof ref === 'string' || ref.pick === undefined) return `the day ${sayRef(names, ref, stage)}`
  return `the last day ${sayPicked(names, ref, stage)}`
}

/** 'the advocate' as 'an advocate'. */
function article(the: string): string {
  const bare = the.replace(/^the /, '')
  return `${/^[aeiou]/i.test(bare) ? 'an' : 'a'} ${bare}`
}

function sayCount(names: Names, { unit, n, how, of, roll }: Count, stage: StageId | undefined): string {
  const length = n === 0 ? '' : `${sayAmount(names, n, SAID_UNIT[unit], stage)} ${SAID_HOW[how]} `
  const rolled = { next: ', or the next working day', previous: ', or the working day before' }
  return `${length}${sayWhen(names, of, stage)}${roll === undefined ? '' : rolled[roll]}`
}

function sayAmount(names: Names, n: Length, unit: string, stage?: StageId): string {
  if (typeof n === 'number') return `${n} ${unit}${n === 1 ? '' : 's'}`
  if (!('setting' in n)) return `as many ${unit}s as given (${sayValue(names, n, stage)})`
  const setting = own(names.settings, n.setting)
  if (setting === undefined) return `${inWords(n.setting)} in ${unit}s (a setting)`
  return setting.value === undefined
    ? `as many ${unit}s as are set (a setting: ${setting.says})`
    : `${setting.value} ${unit}s (a setting: ${setting.says})`
}

function saySetting(names: Names, { setting }: Setting): string {
  const definition = own(names.settings, setting)
  if (definition !== undefined && definition.value === undefined) return `what is set (a setting: ${definition.says})`
  return definition?.value === undefined
    ? `${inWords(setting)} (a setting)`
    : `${sayLiteral(names, definition.value)} (a setting: ${definition.says})`
}

function sayWay(names: Names, { when, by }: { readonly when: Condition; readonly by: When }, stage: StageId | undefined): string {
  const always = 'all' in when && when.all.length === 0
  return `${sayWhen(names, by, stage)}${always ? '' : `, if ${sayCondition(names, when, stage)}`}`
}

function sayOneOf(names: Names, stem: 'earli' | 'lat', dates: readonly When[], stage: StageId | undefined): string {
  const only = dates[0]
  if (dates.length === 1 && only !== undefined) return sayWhen(names, only, stage)
  return `the ${stem}${dates.length === 2 ? 'er' : 'est'} of ${listed(
    dates.map(date => sayWhen(names, date, stage)),
    'and',
  )}`
}

function sayField(names: Names, ref: Ref | 'given', field: string, stage: StageId | undefined): string {
  if (ref === 'given') return sayGiven(field)
  return `${sayLabel(names, ref, field)} given when ${sayRef(names, ref, stage)}`
}

/** Fields whose names are no nouns. */
const SAID_FIELD: Readonly<Record<string, string>> = {
  to: 'recipients',
  with: 'others named',
  from: 'sender',
  of: 'subject',
  as: 'capacity',
  how: 'manner',
}

function sayGiven(field: string): string {
  return `the ${own(SAID_FIELD, field) ?? inWords(field)} given`
}

/** A field by its label as the form shows it, else by its name ('the agreed by' reads badly, so in quotes). */
export function sayLabel(names: Names, ref: Ref, field: string): string {
  for (const type of typesOf(ref)) {
    const says = fieldDefinition(names, type, field)?.says
    if (says !== undefined) return sayInSentence(says)
  }
  return `“${inWords(field)}”`
}

/** A label in the middle of a sentence: bare where it is a noun ('the new date'), else in quotes ('“Did it work?”'). */
export function sayInSentence(label: string): string {
  return /^(The|A|An) /.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : `“${label}”`
}

function joined(names: Names, parts: readonly Condition[], joiner: 'and' | 'or', stage: StageId | undefined): string {
  return parts
    .map(part => {
      const said = sayCondition(names, part, stage)
      const mixed = parts.length > 1 && (joiner === 'and' ? 'any' in part && part.any.length > 1 : 'all' in part && part.all.length > 1)
      return mixed ? `(${said})` : said
    })
    .join(` ${joiner} `)
}

function sayNot(names: Names, condition: Condition, stage: StageId | undefined): string {
  if ('not' in condition) return sayCondition(names, condition.not, stage)
  if ('all' in condition || 'any' in condition || 'every' in condition || 'stands' in condition) {
    return `it is not so that (${sayCondition(names, condition, stage)})`
  }
  return sayPlain(names, condition, false, stage)
}

type Plain = Exclude<Condition, { readonly all: unknown } | { readonly any: unknown } | { readonly not: unknown }>

function sayPlain(names: Names, condition: Plain, yes: boolean, stage: StageId | undefined): string {
  const is = yes ? 'is' : 'is not'
  if ('recorded' in condition) return `it ${is} recorded that ${sayRef(names, condition.recorded, stage)}`
  if ('stands' in condition) return sayStands(names, condition.stands, condition.endedBy, stage)
  if ('is' in condition) return `${sayValue(names, condition.is[0], stage)} ${is} ${sayValue(names, condition.is[1], stage)}`
  if ('atLeast' in condition) return sayCompared(names, condition.atLeast, is, ['at least', 'on or after'], stage)
  if ('atMost' in condition) return sayCompared(names, condition.atMost, is, ['at most', 'on or before'], stage)
  if ('filled' in condition) return sayFilled(names, condition.filled, yes, stage)
  if ('covers' in condition) return sayCovers(names, condition.covers, yes, stage)
  if ('every' in condition) return `for every ${inWords(condition.every)}: ${sayCondition(names, condition.that, stage)}`
  if ('dutyIs' in condition) return `${sayDuties(names, condition.dutyIs[0], stage)} ${is} ${SAID_DUTY[condition.dutyIs[1]]}`
  if ('inRegister' in condition) {
    const register = own(names.registers, condition.register)?.title ?? inWords(condition.register)
    const asked = Object.entries(condition.where ?? {}).map(([field, wanted]) =>
      sayNarrowed(names, ['person-registered'], field, wanted, stage),
    )
    const narrowed = asked.length === 0 ? '' : ` (${asked.join('; ')})`
    return `${sayValue(names, condition.inRegister, stage)} ${is} in the register of ${midSentence(register)}${narrowed}`
  }
  if ('waits' in condition) return `“${sayGate(names, condition.waits, stage)}” ${yes ? 'awaits' : 'does not await'} a decision`
  if ('track' in condition) return `it ${is} on the track “${own(names.tracks, condition.track)?.title ?? inWords(condition.track)}”`
  const [place, state] = condition.stageIs
  if (state === 'not-open') return `${sayStage(names, place)} ${yes ? 'has not opened' : 'has opened'}`
  return `${sayStage(names, place)} ${is} ${state}`
}

/** A field of the form is filled in or left empty; what stands in the record is there or is not. */
function sayFilled(names: Names, value: Value, yes: boolean, stage: StageId | undefined): string {
  if (typeof value === 'object' && 'given' in value)
    return `“${own(SAID_FIELD, value.given) ?? inWords(value.given)}” is ${yes ? 'filled in' : 'left empty'}`
  return `${sayValue(names, value, stage)} ${yes ? 'is' : 'is not'} there`
}

function sayCovers(names: Names, [list, wanted]: readonly [Value, readonly Literal[]], yes: boolean, stage: StageId | undefined): string {
  const are = wanted.length === 1 ? (yes ? 'is' : 'is not') : yes ? 'are all' : 'are not all'
  return `${sayWanted(names, wanted)} ${are} among ${sayValue(names, list, stage)}`
}

const SAID_DUTY = { met: 'done', late: 'late', overdue: 'overdue', owed: 'still to be done', paused: 'on hold' } as const

function sayStands(names: Names, ref: Ref, endedBy: Ref, stage: StageId | undefined): string {
  const where = typeof ref === 'object' && ref.fact === 'consent-answered' ? ref.where : undefined
  if (where?.answer === 'given' && typeof where.scope === 'string') {
    const party = where.with
    return `consent to ${inWords(where.scope)} is held${typeof party === 'string' ? ` for ${sayLiteral(names, party)}` : ''}`
  }
  return `it is recorded that ${sayRef(names, ref, stage)}, and not since then that ${sayRef(names, endedBy, stage)}`
}

/** Numbers are at least and at most; days are on or after and on or before. */
function sayCompared(
  names: Names,
  [a, b]: readonly [Value, Value],
  is: string,
  [ofNumbers, ofDays]: readonly [string, string],
  stage: StageId | undefined,
): string {
  const days = isDate(a) || isDate(b)
  const left = typeof a === 'object' && 'date' in a && isActDay(a.date) ? 'the day' : sayValue(names, a, stage)
  return `${left} ${is} ${days ? ofDays : ofNumbers} ${sayValue(names, b, stage)}`
}

function isDate(value: Value): boolean {
  return typeof value === 'object' && ('date' in value || 'momentOf' in value || 'hours' in value)
}

function isActDay(when: When): boolean {
  return typeof when === 'object' && 'at' in when && when.at === 'act'
}

function sayWanted(names: Names, wanted: readonly Literal[]): string {
  return listed(
    wanted.map(one => sayLiteral(names, one)),
    'and',
  )
}

function sayGate(names: Names, gate: string, stage: StageId | undefined): string {
  const slash = gate.indexOf('/')
  const id = gate.slice(slash + 1)
  const within = slash >= 0 ? gate.slice(0, slash) : stage
  const places = [within === undefined ? undefined : own(names.stages, within), ...Object.values(names.stages ?? {})]
  for (const place of places) {
    const found = own(place?.gates, id)
    if (found !== undefined) return found.may
  }
  return inWords(id)
}
