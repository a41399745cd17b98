/** Any word of the language, spelled by the word-functions: for properties here and of what reads the words. */
import fc from 'fast-check'
import type { Condition, Done, Ref, Setting, Value, When } from '../types.ts'
import { vocabulary } from '../vocabulary.ts'
import * as w from '../words.ts'

const types = Object.keys(vocabulary)
export const anyType = fc.constantFrom(...types)
const id = fc.constantFrom('respond', 'stage-1/acknowledge', 'stage-2/*', '*', 'window', 'appeal-panel')
const role = fc.constantFrom('complaints-officer', 'advocate', 'anytown-panel')
const text = fc.oneof(id, role, fc.string({ maxLength: 12 }))
export const anyLiteral = fc.oneof(text, fc.boolean(), fc.integer({ min: -5, max: 500 }))
const setting: fc.Arbitrary<Setting> = fc.constantFrom('days-to-copy', 'panel-size').map(w.setting)
const amount = fc.oneof(fc.nat(65), setting)
const field = fc.constantFrom('newDate', 'reason', 'version', 'receivedBy', 'signed')

const tied = fc.letrec<{ ref: Ref; value: Value; when: When; condition: Condition; done: Done }>(tie => {
  const ref = tie('ref')
  const value = tie('value')
  const when = tie('when')
  const condition = tie('condition')
  const done = tie('done')
  const list = <T>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: 1, maxLength: 3 })
  const narrowing = fc.record(
    {
      where: fc.dictionary(field, fc.oneof(anyLiteral, list(anyLiteral), value), { maxKeys: 2, noNullPrototype: true }),
      by: fc.oneof(role, list(role)),
      stage: fc.constantFrom('stage-2', 'any'),
      since: ref,
    },
    { requiredKeys: [] },
  )
  const recordedAmount = fc.oneof(
    field.map(w.given),
    fc.tuple(ref, field).map(([r, f]) => w.fieldOf(r, f)),
  )
  const length = fc
    .tuple(fc.constantFrom(w.workingDays, w.days, w.weeks, w.months, w.years), fc.oneof(amount, recordedAmount))
    .map(([unit, n]) => unit(n))
  const counted = fc
    .tuple(length, fc.constantFrom('from', 'after', 'beginningWith', 'before'), when)
    .map(([l, how, date]) => l[how as 'from'](date))
  return {
    ref: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      anyType,
      fc.tuple(anyType, narrowing).map(([type, n]) => w.the(type, n)),
      fc.tuple(list(ref), narrowing).map(([refs, n]) => w.the(refs, n)),
      fc.tuple(ref, narrowing).map(([one, n]) => w.last(one, n)),
      fc.tuple(ref, narrowing).map(([one, n]) => w.refused(one, n)),
      fc.tuple(ref, narrowing).map(([one, n]) => w.waiting(one, n)),
      role.map(one => w.appointed(one)),
      id.map(one => w.sent(one)),
    ),
    value: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      anyLiteral,
      field.map(w.given),
      fc.tuple(ref, field).map(([r, f]) => w.fieldOf(r, f)),
      fc.tuple(ref, field).map(([r, f]) => w.fieldsOf(r, f)),
      ref.map(w.count),
      ref.map(w.whoDid),
      fc.constantFrom<Value>(w.theActor, w.actorRole, w.overall),
      when.map(w.dayOf),
      ref.map(w.momentOf),
      fc.tuple(amount, ref).map(([n, r]) => w.hours(n).after(r)),
      fc.tuple(when, when).map(([a, b]) => w.workingDaysTaken(a, b)),
      setting,
    ),
    when: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      ref,
      counted,
      counted.map(c => c.orNextWorkingDay()),
      counted.map(c => c.orPreviousWorkingDay()),
      fc.tuple(fc.oneof(ref, fc.constant('given')), field).map(([r, f]) => w.dateIn(r, f)),
      fc.constantFrom('2026-04-01', '2024-02-29').map(w.onDay),
      id.map(w.dueOf),
      list(when).map(dates => w.earliestOf(...dates)),
      list(when).map(dates => w.latestOf(...dates)),
      list(when).map(dates => w.onceAll(...dates)),
      list(fc.record({ when: condition, by: when })).map(ways => w.choose(...ways)),
      fc.tuple(id, when).map(([m, d]) => w.nextMeeting(m).onOrAfter(d)),
      when.map(d => w.noLimit('as soon as possible').after(d)),
      fc.constantFrom<When>(w.theStart, w.theDue, w.theActDay, w.periodStart, w.periodEnd),
    ),
    condition: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      ref.map(w.recorded),
      fc.tuple(ref, ref).map(([a, b]) => w.stands(a, b)),
      fc.constantFrom<Condition>(w.consent('sharing'), w.consent('sharing', { with: 'provider' })),
      fc.array(condition, { maxLength: 3 }).map(all => w.all(...all)),
      fc.array(condition, { maxLength: 3 }).map(any => w.any(...any)),
      condition.map(w.not),
      fc.tuple(value, value).map(([a, b]) => w.is(a, b)),
      fc.tuple(value, value).map(([a, b]) => w.atLeast(a, b)),
      fc.tuple(value, value).map(([a, b]) => w.atMost(a, b)),
      value.map(w.filled),
      fc.tuple(value, list(anyLiteral)).map(([v, wanted]) => w.covers(v, wanted)),
      condition.map(c => w.every('point', c)),
      when.map(w.onOrBefore),
      fc.tuple(fc.constantFrom(w.met, w.late, w.overdue, w.owed, w.paused), id).map(([word, duty]) => word(duty)),
      value.map(v => w.inRegister(v, 'independent-persons')),
      fc.tuple(value, field, value).map(([v, f, also]) => w.inRegister(v, 'independent-persons', { [f]: also })),
      id.map(w.waits),
      id.map(w.track),
      fc.constantFrom('open', 'ended', 'not-open', 'skipped').map(s => w.stageIs('stage-1', s as w.StageIs)),
    ),
    done: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      ref,
      list(done).map(ways => w.anyOf(...ways)),
      list(done).map(parts => w.allOf(...parts)),
      fc.tuple(value, list(anyLiteral), ref).map(([v, wanted, r]) => w.allCovered(v, wanted, r)),
      done.map(d => w.everyOne('point', d)),
    ),
  }
})

export const anyRef = tied.ref
export const anyValue = tied.value
export const anyWhen = tied.when
export const anyCondition = tied.condition
export const anyDone = tied.done
export const anyWord = fc.oneof(anyRef, anyValue, anyWhen, anyCondition, anyDone)
