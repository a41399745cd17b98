import type { LocalDate } from '#calendar'
import { sayWho } from '#language'
import type { Leaf, Refusal, Thing } from '../types.ts'
import { amount, fullDay } from '../words/days.ts'
import type { Entry } from '../words/happened.ts'
import type { CompiledAct, CompiledLetter, CompiledNeed, Test, View } from '../words/machine.ts'
import { asSentence, inWords } from '../words/names.ts'
import { NotKnown } from '../words/not-known.ts'
import { daysLate } from './duties.ts'
import { extensionRefusals } from './extensions.ts'
import { Judgement } from './judgement.ts'
import { labelOf } from './label-of.ts'
import { mayActAs, otherRoleHeld } from './roles.ts'

const NO_TESTS: readonly Leaf[] = []
const NO_THINGS: readonly Thing[] = []

/**
 * All the refusals of an act, none hidden behind another (language 8). Before anyone acts (`v.act` undefined) the role and
 * the form are not judged, and what turns on them is asked. One letter answers every strand it is `together` about. Where the first
 * refusal is `enough`, the rest are not looked for.
 */
export function judgeAct(act: CompiledAct, v: View, together: readonly View[] | undefined, enough = false): Judgement {
  const j = new Judgement()
  const e = v.act
  stageIsOpen(act, v, j)
  if (enough && j.isRefused) return j
  roleMay(act, v, e, j)
  if (enough && j.isRefused) return j
  const applies = act.when?.judge(v)
  if (applies === false) say(j, act, act.clause, `This does not apply here (${act.clause}).`, act.when, v)
  else if (applies instanceof NotKnown) unsure(j, act, act.clause, applies, act.when, v)
  asked(act, e, j)
  if (enough && j.isRefused) return j
  if (act.letter !== undefined) letterIsWhole(act, act.letter, v, together, j)
  windowIsOpen(act, v, j)
  for (const need of act.needs) {
    if (enough && j.isRefused) return j
    judgeNeed(act, need, v, j)
  }
  if (act.is === 'extension') {
    if (e === undefined && act.dateField !== undefined) j.ask(act.dateField)
    for (const one of extensionRefusals(act, v, e)) j.refuse(one)
  }
  return j
}

/** How a fact is done, whether or not the act applies: by whom, with which letter, on what conditions. */
export function judgeActManner(act: CompiledAct, v: View): Judgement {
  const j = new Judgement()
  roleMay(act, v, v.act, j)
  asked(act, v.act, j)
  if (act.letter !== undefined) letterIsWhole(act, act.letter, v, undefined, j)
  for (const need of act.needs) judgeNeed(act, need, v, j)
  return j
}

function say(
  j: Judgement,
  act: CompiledAct,
  clause: string,
  because: string,
  test: Test | undefined,
  v: View,
  more: Partial<Refusal> = {},
): void {
  j.refuse(new Said(act.key, clause, because, test, v, more))
}

/** The leaves of what was tested are gathered only where somebody asks. */
class Said implements Refusal {
  readonly act: string
  readonly clause: string
  readonly because: string
  readonly severity: Refusal['severity']
  readonly field?: string
  readonly offers?: string
  readonly latest?: LocalDate
  readonly #test: Test | undefined
  readonly #v: View
  #tests: readonly Leaf[] | undefined
  #things: readonly Thing[] | undefined

  constructor(act: string, clause: string, because: string, test: Test | undefined, v: View, more: Partial<Refusal>) {
    this.act = act
    this.clause = clause
    this.because = because
    this.severity = more.severity ?? 'refuse'
    if (more.field !== undefined) this.field = more.field
    if (more.offers !== undefined) this.offers = more.offers
    if (more.latest !== undefined) this.latest = more.latest
    this.#test = test
    this.#v = v
  }

  get tests(): readonly Leaf[] {
    if (this.#test === undefined) return NO_TESTS
    if (this.#tests === undefined) {
      const tests: Leaf[] = []
      this.#test.leaves(this.#v, tests)
      this.#tests = tests
    }
    return this.#tests
  }

  get things(): readonly Thing[] {
    if (this.#test === undefined) return NO_THINGS
    if (this.#things === undefined) {
      const things: Thing[] = []
      this.#test.failing(this.#v, things)
      this.#things = things.filter(({ kind, id }, i) => things.findIndex(other => other.kind === kind && other.id === id) === i)
    }
    return this.#things
  }

  toJSON(): Refusal {
    return { ...this, ...(this.things.length > 0 && { things: this.things }), tests: this.tests }
  }
}

function unsure(j: Judgement, act: CompiledAct, clause: string, doubt: NotKnown, test: Test | undefined, v: View): void {
  if (doubt.cannot === 'not-asked') {
    if (doubt.field !== undefined) j.ask(doubt.field)
    return
  }
  say(j, act, clause, cannotSay(doubt, act, clause, v), test, v, doubt.field === undefined ? {} : { field: doubt.field })
}

/** Why there is no answer; a field of the form in hand is called as the form calls it. */
function cannotSay(doubt: NotKnown, act: CompiledAct, clause: string, v: View): string {
  const what = doubt.field === undefined ? doubt.what : labelOf(doubt.field, act, v)
  if (doubt.cannot === 'not-given')
    return doubt.field === undefined ? `Cannot say: ${what} is not given (${clause}).` : notGiven(what, act, clause)
  if (doubt.cannot === 'beyond-calendar') return `Cannot say: it needs ${what} (${clause}).`
  return `Cannot say: it is not recorded (${what}; ${clause}).`
}

/** A field of the form in hand that was left empty. */
const notGiven = (label: string, act: CompiledAct, clause: string): string =>
  `Not given: ${label}${/[?]”?$/.test(label) ? '' : '.'} It is needed to ${act.may} (${clause}).`

function stageIsOpen(act: CompiledAct, v: View, j: Judgement): void {
  const { stage } = act
  const standing = v.world.standing(v, stage)
  if (standing === 'open') return
  const how = standing === 'not-open' ? 'is not open' : standing === 'ended' ? 'has ended' : 'is left out'
  j.refuse({
    act: act.key,
    clause: stage.clause,
    because: `${stage.title} ${how} (${stage.clause}).`,
    severity: 'refuse',
    tests: NO_TESTS,
  })
}

function roleMay(act: CompiledAct, v: View, e: Entry | undefined, j: Judgement): void {
  if (act.who === 'anyone') return
  if (act.who === 'nobody') {
    say(j, act, act.clause, `Nobody may ${act.may} (${act.clause}).`, undefined, v)
    return
  }
  if (e === undefined || e.role === undefined) return
  const { procedure } = v.world.compiled
  if (!mayActAs(v, e, act.who)) {
    say(j, act, act.clause, `Only ${sayWho(procedure, act.who)} may ${act.may} (${act.clause}).`, undefined, v)
  }
  const held = otherRoleHeld(v, e)
  if (held !== undefined) {
    const because = `${asSentence(sayWho(procedure, e.role))} may not also be ${sayWho(procedure, held.role)} in the same case (${held.clause}).`
    say(j, act, held.clause, because, undefined, v)
  }
}

function asked(act: CompiledAct, e: Entry | undefined, j: Judgement): void {
  for (const { field, says } of act.asks) {
    if (e === undefined) {
      j.ask(field)
      continue
    }
    const given = e.fact.data[field]
    if (given !== undefined && !(typeof given === 'string' && given.trim() === '') && !(typeof given === 'object' && given.length === 0))
      continue
    j.refuse({
      act: act.key,
      clause: act.clause,
      because: notGiven(says.charAt(0).toLowerCase() + says.slice(1), act, act.clause),
      severity: 'refuse',
      field,
      tests: NO_TESTS,
    })
  }
}

function letterIsWhole(act: CompiledAct, letter: CompiledLetter, v: View, together: readonly View[] | undefined, j: Judgement): void {
  const e = v.act
  for (const need of letter.needs) judgeNeed(act, need, v, j)
  if (e === undefined) return
  const contents = listOf(e.fact.data.contents)
  for (const piece of letter.pieces) {
    const { when } = piece
    if (contents.includes(piece.id) || (when !== undefined && !isNeeded(when, v, together))) continue
    const because = `${asSentence(inWords(letter.title))} does not contain what it must: ${piece.says.replace(/\.$/, '')} (${piece.clause}). Add it.`
    say(j, act, piece.clause, because, piece.when, v, { field: 'contents' })
  }
  recipientsAreNamed(act, letter, v, e, j)
}

const isNeeded = (when: Test, v: View, together: readonly View[] | undefined): boolean =>
  together === undefined ? when.judge(v) === true : together.some(view => when.judge(view) === true)

const listOf = (field: unknown): readonly string[] =>
  Array.isArray(field) ? field.map(String) : typeof field === 'string' && field !== '' ? [field] : []

/** To nobody but those the letter names. A copy that is not due may be sent all the same: a need says where it may not. */
function recipientsAreNamed(act: CompiledAct, letter: CompiledLetter, v: View, e: Entry, j: Judgement): void {
  for (const field of ['to', 'copies']) {
    for (const one of listOf(e.fact.data[field])) {
      if (letter.to.includes(one) || letter.copies.some(({ id, to }) => id === one || to === one)) continue
      const { procedure } = v.world.compiled
      const named = [...new Set([...letter.to, ...letter.copies.map(({ to }) => to)])].map(to => sayWho(procedure, to))
      const because = `${asSentence(inWords(letter.title))} may not go to ${inWords(one)} (${letter.clause}). It may go to ${named.join(', ')}.`
      say(j, act, letter.clause, because, undefined, v, { field })
    }
  }
}

function windowIsOpen(act: CompiledAct, v: View, j: Judgement): void {
  const { until } = act
  if (until === undefined) return
  const last = lastDayOf(act, v)
  if (last === undefined || v.today <= last || until.openWhile?.judge(v) === true) return
  const clock = v.world.compiled.clocks.get(until.by)
  const late = clock === undefined ? '' : ` ${asSentence(lateBy(v, clock.key, last))}.`
  const clause = clock?.clause ?? act.clause
  const why = until.otherwise === undefined ? '' : `${asSentence(until.otherwise)}. `
  const because = `${why}The last day to ${act.may} was ${fullDay(last)} (${clause}).${late}`
  const more = { field: 'on', latest: last, ...(until.offers === undefined ? {} : { offers: until.offers }) }
  if (until.decided === undefined) say(j, act, clause, because, undefined, v, more)
  else {
    j.waitFor(until.decided)
    say(j, act, clause, `${because} It waits for a decision.`, undefined, v, { ...more, severity: 'decide' })
  }
}

function lateBy(v: View, key: string, last: LocalDate): string {
  const clock = v.world.compiled.clocks.get(key)
  if (clock === undefined) return ''
  const n = daysLate(v, clock, last, v.today)
  const unit = clock.countsWorkingDays() ? 'working day' : 'day'
  return n === 0 ? `${fullDay(v.today)} is after it` : `${fullDay(v.today)} is ${amount(n, unit)} late`
}

/** The last day of an act's window, in time; undefined while it cannot be said or has none. */
export function lastDayOf(act: CompiledAct, v: View): LocalDate | undefined {
  if (act.until === undefined) return undefined
  const clock = v.world.clockAt(v, act.until.by)
  if (clock instanceof NotKnown || clock.due instanceof NotKnown) return undefined
  return clock.due
}

function judgeNeed(act: CompiledAct, need: CompiledNeed, v: View, j: Judgement): void {
  const answer = need.that.judge(v)
  if (answer === true) return
  if (answer instanceof NotKnown && answer.cannot === 'not-asked') {
    if (answer.field !== undefined) j.ask(answer.field)
    return
  }
  const severity = need.onlyWarn ? 'warn' : need.decided !== undefined ? 'decide' : 'refuse'
  if (severity === 'decide' && need.decided !== undefined) j.waitFor(need.decided)
  const because = answer === false ? need.because : `${cannotSay(answer, act, need.clause, v)} ${need.because}`
  say(j, act, need.clause, because, need.that, v, {
    severity,
    ...(answer instanceof NotKnown && answer.field !== undefined ? { field: answer.field } : {}),
    ...(need.offers === undefined ? {} : { offers: need.offers }),
  })
}

/** The needs of a duty that are false now, whatever is given. */
export function blockedBy(act: CompiledAct, v: View): readonly Refusal[] {
  const j = new Judgement()
  for (const need of [...act.needs, ...(act.letter?.needs ?? [])]) judgeNeed(act, need, v, j)
  return j.refusals.filter(one => one.severity === 'refuse')
}
