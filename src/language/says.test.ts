import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  inWords,
  listed,
  midSentence,
  type Names,
  sayClock,
  sayDay,
  sayDuties,
  sayFact,
  sayLetter,
  sayLiteral,
  sayRole,
  sayStage,
  sayWho,
} from './names.ts'
import { sayCondition, sayDone, sayRef, sayValue, sayWhen } from './says.ts'
import { anyCondition, anyDone, anyRef, anyValue, anyWhen } from './testing/any-word.ts'
import type { Condition, Done, Ref, Value, When } from './types.ts'
import * as w from './words.ts'

const clause = '6.1'
const names: Names = {
  roles: {
    'service-manager': { title: 'Service manager', clause },
    'advocacy-team': { title: 'Advocacy Team', clause },
    advocate: { title: 'Advocate', clause },
    lado: { title: 'LADO', clause },
  },
  stages: {
    'stage-1': {
      title: 'Stage One',
      clause,
      duties: {
        respond: {
          clause,
          who: 'service-manager',
          must: 'respond in full',
          by: w.workingDays(10).from('complaint-received'),
          doneBy: 'response-sent',
        },
      },
      dates: { window: { title: 'Last day to ask for Stage Two', clause, by: w.workingDays(20).from('response-sent') } },
      gates: { ask: { clause, who: 'anyone', may: 'ask for Stage Two', records: 'escalation-requested' } },
    },
    'stage-2': {
      title: 'Stage Two',
      clause,
      duties: {
        respond: {
          clause,
          who: 'service-manager',
          must: 'send the adjudication',
          by: w.workingDays(25).from('statement-signed'),
          doneBy: 'response-sent',
        },
      },
    },
  },
  ofTheBody: {
    title: 'The body',
    clause,
    duties: { list: { clause, who: 'advocacy-team', must: 'print the weekly list', by: w.periodEnd, doneBy: 'report-issued' } },
  },
  tracks: { corporate: { title: 'Corporate complaint', clause } },
  letters: {
    'stage-1-response': { title: 'Stage One response', clause, to: ['complainant'], contains: {} },
    'closing-letter': { title: 'Closing letter', clause, to: ['complainant'], contains: {} },
  },
  meetings: { board: { title: 'Performance Board', clause } },
  registers: { 'independent-persons': { title: 'Independent persons', clause, of: 'people', requires: {} } },
  settings: { copies: { value: 2, clause, says: 'days to send copies' } },
  facts: { 'log-seen': { says: 'the log was looked at', by: 'body', fields: { month: { type: 'text', says: 'The month' } } } },
}
const received = 'complaint-received'

test.each<[Ref, string]>([
  [received, 'the complaint was received'],
  ['log-seen', 'the log was looked at'],
  ['unheard-of', 'unheard of'],
  [w.last('response-sent'), 'the response was sent (the last time)'],
  [w.the(['response-sent', 'complaint-resolved']), 'the response was sent or the complaint was resolved'],
  [w.appointed('advocate'), 'an advocate was appointed'],
  [w.appointed('service-manager', { where: { chair: true } }), 'a service manager was appointed (chair)'],
  [w.sent('stage-1-response'), 'the letter “Stage One response” was sent'],
  [w.sent('closing-letter'), 'the closing letter was sent'],
  [w.sent('exclusion'), 'the exclusion letter was sent'],
  [w.the('advocate-delayed', { where: { unavoidable: true } }), 'the appointment of an advocate was delayed (unavoidable)'],
  [w.the('advocate-delayed', { where: { unavoidable: false } }), 'the appointment of an advocate was delayed (not unavoidable)'],
  [w.the(received, { where: { receivedBy: 'advocacy-team' } }), 'the complaint was received (received by: the Advocacy Team)'],
  [
    w.the('consent-answered', { where: { answer: ['refused', 'withdrawn'] } }),
    'the request for consent was answered (answer: refused or withdrawn)',
  ],
  [w.the('response-approved', { where: { version: w.given('version') } }), 'a response was approved (version: the version given)'],
  [
    w.the('escalation-requested', { stage: 'stage-2', by: ['advocate', 'lado'], since: 'case-reopened' }),
    'the next stage was asked for (by the advocate or the LADO; in Stage Two) since the case was opened again',
  ],
  [w.the('response-sent', { stage: 'any' }), 'the response was sent (in any stage)'],
  [
    w.the([w.the(received, { where: { receivedBy: 'lado' } }), w.the('passed-on', { where: { what: 'complaint' } })]),
    'the complaint was received (received by: the LADO) or something was passed on inside the body (what: complaint)',
  ],
])('a fact: %j is said %j', (ref, says) => expect(sayRef(names, ref)).toBe(says))

test.each<[When, string]>([
  [received, 'the day the complaint was received'],
  [w.last('point-resubmitted'), 'the last day a point of complaint was sent in again'],
  [w.workingDays(10).from(received), '10 working days from the day the complaint was received'],
  [w.days(1).after(received), '1 day after the day the complaint was received'],
  [w.weeks(13).beginningWith(received), '13 weeks beginning with the day the complaint was received'],
  [w.months(0).from(received), 'the day the complaint was received'],
  [w.years(1).before(w.onDay('2026-04-01')), '1 year before 1 April 2026'],
  [w.days(5).before(w.theDue).orPreviousWorkingDay(), '5 days before the day it is due, or the working day before'],
  [w.days(5).after(w.theStart).orNextWorkingDay(), '5 days after the day this time starts, or the next working day'],
  [w.workingDays(w.setting('copies')).after(w.theActDay), '2 working days (a setting: days to send copies) after the day it is done'],
  [w.workingDays(w.setting('unknown')).after(w.theActDay), 'unknown in working days (a setting) after the day it is done'],
  [w.dateIn('given', 'newDate'), 'the new date given'],
  [w.dateIn(w.last('extension-agreed'), 'newDate'), 'the new date given when more time was agreed (the last time)'],
  [w.dueOf('respond'), 'the date to respond in full'],
  [w.dueOf('stage-2/respond'), 'the date to send the adjudication'],
  [w.dueOf('window'), 'the date of “Last day to ask for Stage Two”'],
  [w.dueOf('body/list'), 'the date to print the weekly list'],
  [w.dueOf('stage-9/nothing'), 'the date of “stage 9/nothing”'],
  [w.earliestOf(received, w.dueOf('respond')), 'the earlier of the day the complaint was received and the date to respond in full'],
  [
    w.latestOf(received, 'point-resubmitted', w.theDue),
    'the latest of the day the complaint was received, the day a point of complaint was sent in again and the day it is due',
  ],
  [w.earliestOf(received), 'the day the complaint was received'],
  [
    w.onceAll('statement-signed', w.appointed('advocate')),
    'the later of the day the statement of complaint was signed and the day an advocate was appointed, once both have happened',
  ],
  [
    w.onceAll(received, received, received),
    'the latest of the day the complaint was received, the day the complaint was received and the day the complaint was received, once all have happened',
  ],
  [
    w.choose({ when: w.track('corporate'), by: w.days(20).from(received) }, { when: w.all(), by: w.days(10).from(received) }),
    '20 days from the day the complaint was received, if it is on the track “Corporate complaint”; otherwise 10 days from the day the complaint was received',
  ],
  [w.nextMeeting('board').onOrAfter(w.periodEnd), 'the next Performance Board on or after the last day of the period'],
  [
    w.noLimit('as soon as possible').after(received),
    'as soon as possible after the day the complaint was received (no limit in the source)',
  ],
  [w.periodStart, 'the first day of the period'],
])('a date: %j is said %j', (when, says) => expect(sayWhen(names, when)).toBe(says))

test.each<[Value, string]>([
  [true, 'yes'],
  [3, '3'],
  ['not-upheld', 'not upheld'],
  [w.given('newDate'), 'the new date given'],
  [w.fieldOf('log-seen', 'month'), 'the month given when the log was looked at'],
  [w.fieldOf('statement-signed', 'elements'), '“How many points it has” given when the statement of complaint was signed'],
  [w.fieldOf('unheard-of', 'someThing'), '“some thing” given when unheard of'],
  [w.fieldsOf('people-told', 'to'), 'what was given for “Who was told” when people were told'],
  [w.count('reminder-sent'), 'the number of times a reminder was sent'],
  [w.whoDid('payment-verified'), 'whoever did it when a payment was verified'],
  [w.theActor, 'the person acting now'],
  [w.actorRole, 'the role of the person acting now'],
  [w.dayOf(received), 'the day the complaint was received'],
  [w.momentOf(received), 'the time when the complaint was received'],
  [w.hours(24).after(received), '24 hours after the complaint was received'],
  [w.hours(1).after(received), '1 hour after the complaint was received'],
  [
    w.workingDaysTaken(received, 'response-sent'),
    'the working days from the day the complaint was received to the day the response was sent',
  ],
  [w.overall, 'the overall outcome'],
  [w.setting('copies'), '2 (a setting: days to send copies)'],
  [w.setting('unknown-one'), 'unknown one (a setting)'],
])('a value: %j is said %j', (value, says) => expect(sayValue(names, value)).toBe(says))

const answered = w.recorded('response-sent')
const withdrawn = w.recorded('complaint-withdrawn')
test.each<[Condition, string]>([
  [answered, 'it is recorded that the response was sent'],
  [w.not(answered), 'it is not recorded that the response was sent'],
  [w.not(w.not(answered)), 'it is recorded that the response was sent'],
  [w.all(), 'always'],
  [w.any(), 'never'],
  [w.all(answered, w.track('corporate')), 'it is recorded that the response was sent and it is on the track “Corporate complaint”'],
  [
    w.all(answered, w.any(withdrawn, w.late('respond'))),
    'it is recorded that the response was sent and (it is recorded that the complaint was withdrawn or the duty to respond in full is late)',
  ],
  [
    w.any(withdrawn, w.all(answered, w.not(w.overdue('*')))),
    'it is recorded that the complaint was withdrawn or (it is recorded that the response was sent and any duty is not overdue)',
  ],
  [
    w.not(w.any(answered, withdrawn)),
    'it is not so that (it is recorded that the response was sent or it is recorded that the complaint was withdrawn)',
  ],
  [
    w.stands('hold-placed', 'hold-lifted'),
    'it is recorded that a point of complaint was put on hold, and not since then that the hold on a point of complaint was lifted',
  ],
  [w.consent('sharing'), 'consent to sharing is held'],
  [w.consent('sharing', { with: 'lado' }), 'consent to sharing is held for the LADO'],
  [w.not(w.consent('sharing')), 'it is not so that (consent to sharing is held)'],
  [w.is(w.given('complainantAnswer'), 'agreed'), 'the complainant answer given is agreed'],
  [w.not(w.is(w.theActor, w.whoDid('payment-verified'))), 'the person acting now is not whoever did it when a payment was verified'],
  [w.atLeast(w.fieldOf('meeting-held', 'members'), 3), '“How many members” given when a meeting was held is at least 3'],
  [w.not(w.atMost(w.count('reminder-sent'), 1)), 'the number of times a reminder was sent is not at most 1'],
  [w.atLeast(w.dayOf('response-sent'), w.dayOf(w.theDue)), 'the day the response was sent is on or after the day it is due'],
  [w.onOrBefore(w.dueOf('window')), 'the day is on or before the date of “Last day to ask for Stage Two”'],
  [
    w.atMost(w.momentOf('contact-made'), w.hours(24).after(received)),
    'the time when someone was spoken or written to is on or before 24 hours after the complaint was received',
  ],
  [w.filled(w.given('reason')), '“reason” is filled in'],
  [w.not(w.filled(w.given('reason'))), '“reason” is left empty'],
  [w.covers(w.given('contents'), ['next-step', 'stage-1-response']), 'next step and Stage One response are all among the contents given'],
  [w.not(w.covers(w.given('to'), ['lado'])), 'the LADO is not among the recipients given'],
  [w.every('point', answered), 'for every point: it is recorded that the response was sent'],
  [w.not(w.every('point', answered)), 'it is not so that (for every point: it is recorded that the response was sent)'],
  [w.met('stage-1/*'), 'any duty of Stage One is done'],
  [w.owed('window'), '“Last day to ask for Stage Two” is still to be done'],
  [w.paused('stage-2/respond'), 'the duty to send the adjudication is on hold'],
  [w.overdue('nothing-here'), '“nothing here” is overdue'],
  [w.inRegister(w.given('person'), 'independent-persons'), 'the person given is in the register of independent persons'],
  [w.waits('ask'), '“ask for Stage Two” awaits a decision'],
  [w.not(w.waits('stage-1/ask')), '“ask for Stage Two” does not await a decision'],
  [w.waits('elsewhere'), '“elsewhere” awaits a decision'],
  [w.not(w.track('insurance-claim')), 'it is not on the track “insurance claim”'],
  [w.stageIs('stage-2', 'open'), 'Stage Two is open'],
  [w.stageIs('stage-2', 'not-open'), 'Stage Two has not opened'],
  [w.not(w.stageIs('stage-2', 'not-open')), 'Stage Two has opened'],
])('a condition: %j is said %j', (condition, says) => expect(sayCondition(names, condition)).toBe(says))

test.each<[Done, string]>([
  ['response-sent', 'the response was sent'],
  [w.anyOf('response-sent', 'complaint-resolved'), 'the response was sent, or the complaint was resolved'],
  [w.allOf('response-sent', w.appointed('advocate')), 'the response was sent, and an advocate was appointed'],
  [w.everyOne('payment', 'payment-made'), 'for every payment: a payment was made'],
  [
    w.allCovered(w.fieldsOf('people-told', 'to'), ['lado', 'advocate'], 'people-told'),
    'people were told for all of the LADO and the advocate',
  ],
])('a doing: %j is said %j', (done, says) => expect(sayDone(names, done)).toBe(says))

test('a bare id means its own stage first', () => {
  expect(sayWhen(names, w.dueOf('respond'), 'stage-2')).toBe('the date to send the adjudication')
  expect(sayCondition(names, w.late('respond'), 'stage-2')).toBe('the duty to send the adjudication is late')
  expect(sayClock(names, 'respond', 'stage-1')).toBe('the date to respond in full')
  expect(sayDuties(names, 'window', 'stage-2')).toBe('“Last day to ask for Stage Two”')
})

describe('every word has a sentence', () => {
  const sentence = (says: string) => {
    expect(says).not.toBe('')
    expect(says).not.toMatch(/undefined|\[object/)
  }
  const holds = <T>(words: fc.Arbitrary<T>, say: (word: T) => string) =>
    fc.assert(
      fc.property(words, word => sentence(say(word))),
      { numRuns: 500 },
    )
  test('facts', () => holds(anyRef, ref => sayRef(names, ref)))
  test('dates', () => holds(anyWhen, when => sayWhen(names, when)))
  test('values', () => holds(anyValue, value => sayValue(names, value)))
  test('conditions, also of a procedure that names nothing', () => {
    holds(anyCondition, condition => sayCondition(names, condition))
    holds(anyCondition, condition => sayCondition({}, condition))
  })
  test('doings', () => holds(anyDone, done => sayDone(names, done)))

  test('and says only what the JSON says: read back from text, the sentence is the same', () => {
    const again = (condition: Condition): Condition => JSON.parse(JSON.stringify(condition))
    fc.assert(
      fc.property(anyCondition, condition => {
        expect(sayCondition(names, again(condition))).toBe(sayCondition(names, condition))
      }),
    )
  })
})

describe('names in a sentence', () => {
  test('roles, stages, letters, facts', () => {
    expect(sayRole(names, 'service-manager')).toBe('the service manager')
    expect(sayRole(names, 'lado')).toBe('the LADO')
    expect(sayRole(names, 'nobody-known')).toBe('the nobody known')
    expect(sayWho(names, ['service-manager', 'advocate', 'lado'])).toBe('the service manager, the advocate or the LADO')
    expect([sayWho(names, 'anyone'), sayWho(names, 'nobody'), sayWho(names, 'lado')]).toEqual(['anyone', 'nobody', 'the LADO'])
    expect([sayStage(names, 'stage-1'), sayStage(names, 'stage-9')]).toEqual(['Stage One', 'stage 9'])
    expect(sayLetter({}, 'stage-1-response')).toBe('the stage 1 response letter')
    expect(sayFact(names, 'case-closed')).toBe('the case was closed')
  })

  test('plain values', () => {
    expect(sayDay(w.onDay('2026-04-01').day)).toBe('1 April 2026')
    expect(sayLiteral(names, '2026-12-25')).toBe('25 December 2026')
    expect(sayLiteral(names, false)).toBe('no')
    expect(sayLiteral(names, ' ')).toBe('nothing')
    expect(sayLiteral(names, 'stage-2')).toBe('Stage Two')
    expect(sayLiteral(names, 'corporate')).toBe('Corporate complaint')
    expect(sayLiteral(names, 'constructor')).toBe('constructor')
    expect(inWords('receivedBy')).toBe('received by')
    expect(midSentence('Independent person')).toBe('independent person')
    expect(midSentence('Stage One')).toBe('Stage One')
    expect([listed([], 'and'), listed(['a'], 'or'), listed(['a', 'b', 'c'], 'or')]).toEqual(['nothing', 'a', 'a, b or c'])
  })
})
