/** What a body owes and keeps whatever the case, read from an invented body's own record. */
import { expect, test } from 'vitest'
import { bankHolidays, compileCalendar, day, type LocalDate } from '#calendar'
import { compile, evaluate, type Fact } from '#case'
import { days, noLimit, type Procedure, periodEnd, stage, the, years } from '#language'
import { anytown } from '../testing/anytown.ts'
import { formatsAsked } from './formats.ts'
import { owedByTheBody } from './owed-by-the-body.ts'
import { periodInWords } from './period-in-words.ts'
import { keptRegisters, registerCsv } from './registers.ts'
import { rolesGiven, rolesHeld, standingOf } from './roles-held.ts'
import { trainingActs, trainingCsv, trainingRegister } from './training.ts'

const calendar = compileCalendar(bankHolidays['england-and-wales'])

const procedure: Procedure = {
  ...anytown,
  registers: {
    providers: { title: 'Providers', clause: '9.1', of: 'providers', requires: { monitoringInAgreement: true } },
  },
  ofTheBody: stage({
    title: 'The council’s own record',
    clause: '9',
    duties: {
      report: {
        clause: '9.2',
        who: 'complaints-manager',
        must: 'report on the quarter',
        each: { period: 'quarter', yearStarts: '04-01' },
        by: days(20).from(periodEnd),
        doneBy: the('report-issued', { where: { report: 'quarterly' } }),
      },
      induct: {
        clause: '9.3',
        who: 'complaints-manager',
        must: 'train a new person',
        each: 'person',
        by: noLimit('as part of induction').after('training-given'),
        doneBy: the('training-given', { where: { kind: 'induction' } }),
      },
      refresh: {
        clause: '9.3',
        who: 'complaints-manager',
        must: 'give refresher training',
        each: 'person',
        by: years(1).from('training-given'),
        again: years(1).from({ at: 'start' }),
        doneBy: the('training-given', { where: { kind: 'refresher' } }),
      },
    },
    gates: {
      'record-training': { clause: '9.3', who: 'complaints-manager', may: 'record training', each: 'person', records: 'training-given' },
    },
  }),
}
const compiled = compile(procedure, 'f'.repeat(64))

type Told = readonly [type: string, on: string, data: Fact['data'], about?: Fact['about']]

const read = (today: LocalDate, ...told: readonly Told[]) => {
  const facts = told.map(
    ([type, on, data, about], i): Fact => ({
      id: `body/${i + 1}`,
      type,
      case: null,
      on: day(on),
      by: { role: 'complaints-manager', person: 'mo' },
      recordedAt: `${on}T09:00:00.000Z`,
      recordedBy: 'mo',
      data,
      ...(about === undefined ? {} : { about }),
    }),
  )
  return {
    procedure: compiled.procedure,
    state: evaluate(compiled, facts, calendar, today, { of: 'body' }),
    facts,
    people: { ash: { name: 'Ash Sample' } },
    accounts: { mo: 'Mo Wren', jo: 'Jo Okoro' },
    accountRoles: { mo: ['complaints-manager'], jo: ['service-manager'] },
  }
}

const report = (period: string): Fact['data'] => ({ report: 'quarterly', period, to: 'board', published: false, contents: [] })

test('each quarter’s report is owed by itself, and one that was issued is not', () => {
  const today = day('2026-11-22')
  const owed = owedByTheBody([read(today, ['report-issued', '2026-07-10', report('2026-27-Q1')])], calendar)
  expect(owed.overdue.map(({ title, of, due }) => [title, of, due])).toEqual([
    ['Report on the quarter', 'for the second quarter of 2026-27', '2026-10-20'],
  ])
  expect(owed.later.map(({ of, due }) => [of, due])).toEqual([['for the third quarter of 2026-27', '2027-01-20']])
})

test('a body that keeps its record here from a later day owes nothing for what ended before it, and all that ends after', () => {
  const owed = owedByTheBody([read(day('2026-11-22'), ['record-begun', '2026-11-01', { from: '2026-09-30' }])], calendar)
  expect(owed.overdue.map(({ of }) => of)).toEqual(['for the second quarter of 2026-27'])
  const later = owedByTheBody([read(day('2026-11-22'), ['record-begun', '2026-11-01', { from: '2026-10-01' }])], calendar)
  expect(later.overdue).toEqual([])
  expect(later.later.map(({ of }) => of)).toEqual(['for the third quarter of 2026-27'])
})

test('what two procedures ask for alike is owed once', () => {
  const one = read(day('2026-11-22'))
  expect(owedByTheBody([one, one], calendar)).toEqual(owedByTheBody([one], calendar))
})

test('periods are said in words', () => {
  expect(['2025-26-Q3', '2025-11', '2025-26', '2026-H1', '2026-11-23', 'the week before'].map(periodInWords)).toEqual([
    'the third quarter of 2025-26',
    'November 2025',
    'the year 2025-26',
    'the first half of 2026',
    'the week from 23 November 2026',
    'the week before',
  ])
})

test('who was trained, whose training is overdue, and who has had none', () => {
  const register = trainingRegister(
    read(
      day('2026-11-22'),
      ['training-given', '2025-06-02', { kind: 'induction' }, { person: ['mo', 'ash'] }],
      ['training-given', '2026-06-01', { kind: 'refresher' }, { person: ['ash'] }],
    ),
  )
  expect(register.isAsked).toBe(true)
  expect(register.people.map(({ name, is }) => [name, is])).toEqual([
    ['Mo Wren', 'late'],
    ['Jo Okoro', 'none'],
    ['Ash Sample', 'due'],
  ])
  expect(register.people[0]?.due).toMatchObject({ must: 'give refresher training', by: '2026-06-02', isLate: true })
  expect([register.gaps, register.late]).toEqual([1, 1])
  expect(trainingCsv(register).split('\r\n')).toContain(
    'Mo Wren,Complaints Manager,induction,2025-06-02,give refresher training,2026-06-02',
  )
  expect(trainingActs(procedure)).toEqual(['body/record-training'])
})

test('an entry of a register says what is missing, and since when nothing was', () => {
  const entry = (on: string, person: string, monitoringInAgreement: boolean): Told => [
    'person-registered',
    on,
    { register: 'providers', person, monitoringInAgreement },
  ]
  const [providers] = keptRegisters(
    read(
      day('2026-11-22'),
      entry('2026-04-02', 'ash', false),
      entry('2026-05-01', 'ash', true),
      entry('2026-06-01', 'ash', true),
      entry('2026-06-02', 'other', false),
    ),
  )
  expect(providers?.entries.map(({ name, wholeSince, tests }) => [name, wholeSince, tests[0]?.isMet])).toEqual([
    ['Ash Sample', '2026-05-01', true],
    ['other', undefined, false],
  ])
  expect(providers?.wanting).toBe(1)
  expect(providers && registerCsv(providers)).toContain('Ash Sample,2026-06-01,Yes,2026-05-01')
})

test('a deputy stands in for as long as was said, and not after it was ended', () => {
  const given: Told = [
    'role-given',
    '2026-11-02',
    { role: 'service-manager', person: 'jo', insteadOf: 'complaints-manager', until: '2026-11-30' },
  ]
  const on = (today: string, ...more: readonly Told[]) => rolesGiven(read(day(today), given, ...more).facts, day(today))
  const jo = { id: 'jo', roles: ['service-manager'] }
  expect(standingOf(jo, on('2026-11-30')).deputyFor).toEqual([{ role: 'service-manager', insteadOf: 'complaints-manager' }])
  expect(standingOf(jo, on('2026-12-01')).deputyFor).toEqual([])
  const ended: Told = ['role-ended', '2026-11-10', { role: 'service-manager', person: 'jo', insteadOf: 'complaints-manager' }]
  expect(standingOf(jo, on('2026-11-20', ended)).deputyFor).toEqual([])
})

test('a role given for a time is held until its last day', () => {
  const given: Told = ['role-given', '2026-11-02', { role: 'complaints-officer', person: 'jo', until: '2026-11-30' }]
  const holders = (today: string) =>
    rolesHeld(read(day(today), given))
      .find(({ role }) => role === 'complaints-officer')
      ?.holders.map(({ name, until }) => [name, until])
  expect(holders('2026-11-30')).toEqual([['Jo Okoro', '2026-11-30']])
  expect(holders('2026-12-01')).toEqual([])
})

test('a role that alone owes something, and that nobody holds, is a gap', () => {
  const roles = rolesHeld({ ...read(day('2026-11-22')), accountRoles: {} })
  expect(roles.find(({ role }) => role === 'complaints-manager')?.isGap).toBe(true)
  expect(roles.find(({ role }) => role === 'complainant')?.isGap).toBe(false)
})

test('a request for a format is open until the same is supplied', () => {
  const asked = (on: string, format: string): Told => ['format-asked-for', on, { format, of: 'the leaflet' }]
  const formats = formatsAsked(
    read(day('2026-11-22'), asked('2026-10-01', 'Braille'), asked('2026-11-20', 'Polish'), [
      'format-supplied',
      '2026-10-05',
      { format: 'Braille', of: 'the leaflet' },
    ]),
  )
  expect(formats.map(({ format, suppliedOn, days: waited }) => [format, suppliedOn, waited])).toEqual([
    ['Polish', undefined, 2],
    ['Braille', '2026-10-05', 4],
  ])
})
