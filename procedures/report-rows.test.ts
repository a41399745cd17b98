/** What reports name one by one: services with few or none, contractors' objectives, improvements, themes, and who answers for what. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { bankHolidays, compileCalendar, day } from '#calendar'
import { evaluate, type Fact, type Field, measured } from '#case'
import { readLibrary } from '#library'
import {
  Counter,
  countingKey,
  countings,
  type FigureTable,
  fillReport,
  measuresRead,
  type ReportFigures,
  reportFilling,
  reportPeriodNamed,
} from '#outputs'

const library = await readLibrary()

interface Said {
  readonly on: string
  readonly type: string
  readonly data?: Readonly<Record<string, Field>>
  readonly about?: Fact['about']
  readonly stage?: string
  readonly by?: string
}

const factsOf = (reference: string | null, said: readonly Said[]): readonly Fact[] =>
  said.map(({ on, type, data = {}, about, stage, by = 'complaints-lead' }, i) => ({
    ...{ id: `${reference ?? 'body'}/${i + 1}`, type, case: reference, on: day(on), by: { role: by }, data },
    ...{ recordedAt: `${on}T12:00:00.000Z`, recordedBy: 'somebody' },
    ...(about && { about }),
    ...(stage !== undefined && { stage }),
  }))

interface Asked {
  readonly body: string
  readonly report: string
  readonly period: string
  readonly today: string
  readonly record?: readonly Said[]
  readonly cases: readonly (readonly Said[])[]
}

/** The report, filled in from these facts alone. */
const filledIn = ({ body: id, report, period: named, today: now, record = [], cases }: Asked): ReportFigures => {
  const body = library.bodies[id] ?? expect.fail(`there is no ${id}`)
  const edition = library.editions.find(({ procedure }) => procedure.body === id) ?? expect.fail('it has a procedure')
  const { procedure, compiled } = edition
  const own = procedure.reports?.[report] ?? expect.fail(`it has no report ${report}`)
  const today = day(now)
  const filling = reportFilling(procedure, report, own, reportPeriodNamed(own, named, today) ?? expect.fail('no such period'))
  const calendar = compileCalendar(bankHolidays[procedure.calendar])
  const bodyFacts = factsOf(null, record)
  const lives = cases.map((said, i) => factsOf(`X${i + 1}`, said))
  const counted = new Map(
    countings(filling).map(counting => {
      const counter = new Counter(procedure)
      for (const facts of lives) counter.add(compiled, [...bodyFacts, ...facts], calendar, today, counting)
      return [countingKey(counting), counter.tallies()]
    }),
  )
  const { to: on } = filling.period
  const then = (facts: readonly Fact[]) => facts.filter(fact => typeof fact.on !== 'string' || fact.on <= on)
  const read = new Set(Object.values(filling.sections).flatMap(measuresRead))
  const behind = lives.map(life => {
    const facts = then(life)
    const all = [...then(bodyFacts), ...facts]
    return {
      read: { state: evaluate(compiled, all, calendar, on), procedure, facts, body },
      counted: measured(compiled, all, calendar, on, filling.period).counted.filter(({ measure }) => read.has(measure)),
    }
  })
  const state = evaluate(compiled, then(bodyFacts), calendar, on, { of: 'body' })
  return fillReport(filling, {
    ...{ counted, asAt: today, isWhole: true },
    groups: {
      known: field => (field === 'service' ? body.services.map(service => service.id) : []),
      titleOf: (field, value) => body.services.find(service => field === 'service' && service.id === value)?.title ?? value,
    },
    record: {
      body: { of: 'body', state, procedure: compiled.procedure, facts: then(bodyFacts), body },
      ...{ cases: behind, others: 0, names: ['Hazel Sample'] },
    },
  })
}

const tableIn = ({ sections }: ReportFigures, section: string, ending: string): FigureTable =>
  sections.find(({ id }) => id === section)?.tables.find(({ id }) => id.endsWith(ending)) ?? expect.fail(`no table ${ending} in ${section}`)
/** Each row: what it is, what is said of it, what was counted first. */
const rowsIn = (table: FigureTable) =>
  table.rows.map(({ title, said = [], cells: [cell] }) => [title, ...said, ...(cell === undefined ? [] : [cell.amount])])

const received = (on: string, service: string, more: Readonly<Record<string, Field>> = {}): Said => ({
  ...{ on, type: 'complaint-received', by: 'complainant' },
  data: { words: 'What happened', relation: 'person-affected', receivedBy: 'frontline-officer', anonymous: false, service, ...more },
})
const answered = (on: string): readonly Said[] => [
  { on, type: 'finding-recorded', by: 'frontline-officer', data: { finding: 'upheld', reasons: 'What was found' } },
  {
    ...{ on, type: 'response-sent', stage: 'stage-1', by: 'frontline-officer' },
    data: { version: 1, contents: ['outcome', 'next-stage'], to: ['complainant'], overall: 'upheld', actionTaken: 'What was done' },
  },
]
const action = (id: string, steps: readonly Said[]): readonly Said[] => steps.map(step => ({ ...step, about: { action: [id] } }))
/** Each with who leads it, and who authorises an improvement. */
const scottish = [
  ['scottish-council', '2026-27-Q3', 'chief-executive', 'head-of-service'],
  ['midlothian-ijb', '2026-27-Q3', 'chief-officer', 'senior-manager'],
] as const

test.each(scottish)('%s: a service with none, and one with few, stands in the quarterly report with room for words', (body, period) => {
  const [first, second, ...rest] = library.bodies[body]?.services.map(({ id }) => id) ?? []
  const cases = [received('2026-10-05', first ?? ''), received('2026-10-05', first ?? ''), received('2026-10-06', second ?? '')].map(
    one => [one],
  )
  const few = (record: readonly Said[]) =>
    tableIn(filledIn({ body, report: 'quarterly', period, today: '2027-01-10', record, cases }), 'few-or-none', '-few')
  const table = few([])
  expect(table.asksWords).toBe(true)
  expect(table.note).toContain('none, or 1')
  expect(rowsIn(table).map(([, amount]) => amount)).toEqual([{ is: 'count', count: 1 }, ...rest.map(() => ({ is: 'none' }))])
  const two = few([{ on: '2026-09-01', type: 'setting-changed', data: { name: 'few-complaints', value: '2' } }])
  expect(two.rows.length).toBe(rest.length + 2)
})

test.each(scottish)('%s: a contractor’s objective stands beside the actual figure, also where it had none', (body, period) => {
  const record = (person: string, more: Said['data'] = {}): Said => ({
    ...{ on: '2026-09-01', type: 'person-registered' },
    data: { register: 'contractors', person, monitoringInAgreement: true, objectivesSet: true, ...more },
  })
  const service = library.bodies[body]?.services[0]?.id ?? ''
  const one = (provider: string, answeredOn: string) => [received('2026-10-05', service, { provider }), ...answered(answeredOn)]
  const figures = filledIn({
    ...{ body, report: 'quarterly', period, today: '2027-01-10' },
    record: [record('good-leisure', { objectiveInTime: 80 }), record('bad-leisure')],
    cases: [one('good-leisure', '2026-10-07'), one('good-leisure', '2026-10-14'), one('elsewhere', '2026-10-07')],
  })
  const table = tableIn(figures, 'contractors', '-objectives')
  expect(table.says).toEqual(['Objective'])
  expect(rowsIn(table)).toEqual([
    ['Bad leisure', 'Not set', { is: 'none' }],
    ['Good leisure', '80%', { is: 'share', count: 1, of: 2, percent: 50 }],
  ])
})

test.each(scottish)(
  '%s: a complaint whose investigation is delegated is reported under whoever answers for it',
  (body, period, leader, senior) => {
    const service = library.bodies[body]?.services[0]?.id ?? ''
    const appointed = (on: string, by: string, as: string, person: string): Said => ({
      ...{ on, type: 'person-appointed', stage: 'management', by },
      data: { as, person, role: 'investigation' },
    })
    const cases = [
      [
        received('2026-10-05', service),
        appointed('2026-10-06', leader, 'accountable-officer', 'the-director'),
        appointed('2026-10-07', senior, 'delegated-officer', 'the-lead'),
      ],
      [received('2026-10-05', service)],
    ]
    const table = tableIn(
      filledIn({ body, report: 'quarterly', period, today: '2027-01-10', cases }),
      'accountable',
      'received-by-accountable-officer',
    )
    expect(rowsIn(table)).toEqual([
      ['the-director', { is: 'count', count: 1 }],
      ['Not given', { is: 'count', count: 1 }],
    ])
  },
)

const improvement = (what: string, on: string, by: string): readonly Said[] => [
  { on, type: 'action-proposed', data: { what, kind: 'improvement', source: 'response' } },
  { on, type: 'action-authorised', by },
  { on, type: 'action-assigned', by, data: { owner: 'The repairs team', followUp: 'somebody', target: '2026-11-30' } },
]
const done = (on: string, by: string): Said => ({ on, type: 'action-done', by, data: { proof: 'Seen', whyNotMonitored: 'Seen at once' } })

test.each(scottish)('%s: two improvements made and one in progress are all three listed with how they stand', (body, period, _, senior) => {
  const service = library.bodies[body]?.services[0]?.id ?? ''
  const cases = [
    [
      received('2026-10-05', service),
      ...answered('2026-10-07'),
      ...action('a', [...improvement('A list for Hazel Sample', '2026-10-07', senior), done('2026-11-02', senior)]),
      ...action('b', [...improvement('Read on Monday', '2026-10-07', senior), done('2026-11-20', senior)]),
      ...action('c', improvement('Ring first', '2026-10-07', senior)),
      ...action('d', [{ on: '2026-10-07', type: 'action-proposed', data: { what: 'Pay for it', kind: 'remedy', source: 'response' } }]),
    ],
  ]
  const record = [
    {
      on: '2026-10-20',
      type: 'improvement-raised',
      data: { what: 'One form for all', from: 'quarterly-report' },
      about: { improvement: ['i'] },
    },
  ]
  const figures = (report: string, of: string) => filledIn({ body, report, period: of, today: '2027-06-10', record, cases })
  const said = tableIn(figures('quarterly', period), 'learning', '-list')
  const own = library.bodies[body]?.services[0]?.title
  expect(rowsIn(said)).toEqual([
    ['A list for [name left out]', own, '30 November 2026', 'Done 2 November 2026'],
    ['Read on Monday', own, '30 November 2026', 'Done 20 November 2026'],
    ['Ring first', own, '30 November 2026', 'Overdue since 30 November 2026'],
    ['One form for all', 'All services', 'No day set', 'Proposed'],
  ])
  const annual = tableIn(figures('annual', '2026-27'), 'actions', '-list')
  expect(annual.says).toEqual(['To be done by', 'How it stands'])
  expect(annual.rows.length).toBe(4)
})

test('what the Scottish council publishes each quarter has the outcomes at each stage and its improvements, and nobody’s name', () => {
  const senior = 'head-of-service'
  const cases = [
    [
      received('2026-10-05', 'roads'),
      ...answered('2026-10-07'),
      ...action('a', [...improvement('Ring Hazel first', '2026-10-07', senior), done('2026-11-02', senior)]),
    ],
  ]
  const figures = filledIn({ body: 'scottish-council', report: 'quarterly-publication', period: '2026-27-Q3', today: '2027-01-10', cases })
  expect(figures.sections.map(({ id }) => id)).toEqual(['outcomes', 'improvements'])
  expect(figures.sections[0]?.tables[0]?.rows.map(({ id }) => id)).toContain('upheld-stage-1')
  expect(rowsIn(tableIn(figures, 'improvements', '-list'))).toEqual([
    ['Ring [name left out] first', '30 November 2026', 'Done 2 November 2026'],
  ])
  expect(JSON.stringify(figures)).not.toContain('Hazel')
})

interface WorkedCase {
  readonly id: string
  readonly facts: readonly (Omit<Said, 'type' | 'about'> & { readonly fact?: string; readonly about?: Readonly<Record<string, string>> })[]
}

test('Calderdale: what the leadership team is told of learning: done, overdue, and awaiting the Board', () => {
  const file: { readonly scenarios: readonly WorkedCase[] } = JSON.parse(
    readFileSync(new URL('../scenarios/calderdale/register.json', import.meta.url), 'utf8'),
  )
  const worked = file.scenarios.find(({ id }) => id === 'CAL-R120-121') ?? expect.fail('it is a worked case')
  const whole = worked.facts.flatMap(({ fact: type, about = {}, on, ...said }): readonly Said[] =>
    type === undefined
      ? []
      : [{ ...said, on: on.slice(0, 10), type, about: Object.fromEntries(Object.entries(about).map(([kind, id]) => [kind, [id]])) }],
  )
  const without = (...types: readonly string[]) => whole.filter(({ type }) => !types.includes(type))
  const open = without('learning-signed-off', 'letter-sent', 'learning-update-given', 'action-done', 'log-updated', 'case-closed')
  const later = open.map(one =>
    one.type === 'action-proposed' ? { ...one, data: { ...one.data, what: 'A new form', by: '2026-12-01' } } : one,
  )
  const figures = filledIn({
    ...{ body: 'calderdale', report: 'learning-feedback', period: '2026-27-Q1', today: '2026-07-10' },
    cases: [whole, without('learning-signed-off', 'log-updated', 'case-closed'), open, later],
  })
  const count = (section: string, measure: string) =>
    figures.sections.find(({ id }) => id === section)?.tables[0]?.rows.find(({ id }) => id === measure)?.cells[0]?.amount
  expect(count('done', 'learning-actions-done')).toEqual({ is: 'count', count: 2 })
  expect(count('open', 'actions-open')).toEqual({ is: 'count', count: 2 })
  expect(count('open', 'actions-overdue')).toEqual({ is: 'count', count: 1 })
  expect(count('at-the-board', 'actions-at-the-board')).toEqual({ is: 'count', count: 1 })
  expect(rowsIn(tableIn(figures, 'open', '-list')).map(([what, , , how]) => [what, how])).toEqual([
    ['Retrain', 'Done 10 April 2026'],
    ['Retrain', 'Done 10 April 2026'],
    ['Retrain', 'Overdue since 29 May 2026'],
    ['A new form', 'In progress'],
  ])
})

const themed = (service: string, theme: string, more: readonly Said[] = []): readonly Said[] => [
  received('2026-04-20', service, { relation: 'parent', receivedBy: 'customer-relationship-team' }),
  { on: '2026-04-20', type: 'point-raised', data: { words: 'It was late' }, about: { point: ['1'] }, by: 'complainant' },
  {
    on: '2026-04-21',
    type: 'complaint-registered',
    data: { subjects: ['delay'], eligible: true, receivedIn: 'time' },
    by: 'customer-relationship-team',
  },
  {
    on: '2026-04-22',
    type: 'theme-recorded',
    data: { theme, list: '2026-04-01' },
    about: { point: ['1'] },
    by: 'customer-relationship-team',
  },
  ...more,
]

test('Telford: at three months, number and type by service, comments, recommendations, and what came up again with what is done about it', () => {
  const [service = ''] = library.bodies['telford-wrekin']?.services.map(({ id }) => id) ?? []
  const figures = filledIn({
    ...{ body: 'telford-wrekin', report: 'quarterly', period: '2026-27-Q1', today: '2026-07-20' },
    cases: [
      themed(service, 'delay'),
      themed(
        service,
        'delay',
        action('a', [
          {
            on: '2026-05-02',
            type: 'action-proposed',
            by: 'customer-relationship-team',
            data: { what: 'Write dates down.', kind: 'improvement', source: 'response' },
          },
        ]),
      ),
      themed(service, 'attitude'),
    ],
  })
  expect(figures.period).toMatchObject({ from: '2026-04-01', to: '2026-06-30' })
  expect(rowsIn(tableIn(figures, 'themes', '-recurring'))).toEqual([['delay', 'Write dates down (proposed)', { is: 'count', count: 2 }]])
  expect(rowsIn(tableIn(figures, 'numbers', 'about-delay-by-service'))[0]?.[1]).toEqual({ is: 'count', count: 3 })
  expect(rowsIn(tableIn(figures, 'numbers', 'received-by-service'))[0]?.[1]).toEqual({ is: 'count', count: 3 })
  expect(figures.sections.map(({ id }) => id)).toEqual(['numbers', 'trends', 'themes', 'learning-meetings'])
  const rows = figures.sections.find(({ id }) => id === 'themes')?.tables[0]?.rows.map(({ id }) => id)
  expect(rows).toEqual(['comments', 'recommendations', 'themes'])
})
