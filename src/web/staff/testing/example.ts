/** Invented cases on an invented procedure, judged by the real engine, to look at and to test the staff pages by. */
import { type Calendar, day, type LocalDate } from '#calendar'
import { compile, decide, evaluate, type Fact } from '#case'
import type { Body, Clause, Permission, Procedure } from '#language'
import type { Account, Person } from '../../services.ts'
import type { Example, ExampleCase } from './example-shape.ts'

const everything: readonly Permission[] = ['see-all-cases', 'see-restricted', 'record-for-others', 'send-letters', 'see-figures']

const accounts: readonly Account[] = [
  { id: 'officer', name: 'Olive Tern', roles: ['complaints-officer'], permissions: everything },
  { id: 'manager', name: 'Mo Wren', roles: ['complaints-manager'], permissions: everything },
  { id: 'service', name: 'Jo Okoro', roles: ['service-manager'], permissions: ['see-own-cases', 'send-letters'] },
  { id: 'figures', name: 'Fi Lark', roles: ['independent-person'], permissions: ['see-figures'] },
]

/** Facts of one case in the order they are given, each with the next id. */
const told = (reference: string, ...facts: readonly (readonly [type: string, on: string, more?: Partial<Fact>])[]): readonly Fact[] =>
  facts.map(([type, on, more], i) => ({
    id: `${reference}-${i + 1}`,
    type,
    case: reference,
    on: day(on),
    recordedAt: `${on}T10:12:00.000Z`,
    recordedBy: 'officer',
    data: {},
    ...more,
  }))

const complainant = (name: string, more: Partial<Person> = {}): Readonly<Record<string, Person>> => ({
  p1: { id: 'p1', name, as: 'complainant', needs: [], ...more },
})

const received = (on: string, words: string, at?: string) =>
  [
    'complaint-received',
    on,
    {
      ...(at !== undefined && { at }),
      by: { role: 'complainant', person: 'p1' },
      data: { words, relation: 'Parent', receivedBy: 'complaints-officer', anonymous: false, channel: 'telephone' },
    },
  ] as const

const point = (on: string, id: string, words: string) => ['point-raised', on, { about: { point: [id] }, data: { words } }] as const

const acknowledged = (on: string) =>
  [
    'acknowledgement-sent',
    on,
    {
      stage: 'stage-1',
      by: { role: 'complaints-officer', person: 'officer' },
      data: { contents: ['received', 'contact'], to: ['complainant'] },
    },
  ] as const

const stories: readonly ExampleCase[] = [
  {
    reference: 'AN26-0104',
    title: 'Contact visits cancelled without notice; placement move not explained',
    restricted: true,
    people: {
      ...complainant('Kit Amber', {
        relation: 'Young person',
        age: '15',
        phone: '01632 960 104',
        needs: ['Text first; do not telephone before 4pm', 'Letters in large print, 18 point', 'Do not write to the placement address'],
      }),
      p2: { id: 'p2', name: 'Bo North', as: 'advocate', relation: 'Anytown Advocacy', needs: [] },
    },
    facts: told(
      'AN26-0104',
      received('2026-04-02', 'My visits with my brother were cancelled and I was moved without being told why.', '16:10'),
      point('2026-04-02', '1', 'My visits with my brother were cancelled on 7 and 14 March and nobody told me until the day.'),
      point('2026-04-02', '2', 'My pocket money stopped for two weeks.'),
      point('2026-04-02', '3', 'I was told I was moving on the Friday and I moved on the Monday. No one said why.'),
      acknowledged('2026-04-07'),
      [
        'advocate-delayed',
        '2026-04-15',
        {
          by: { role: 'complaints-manager', person: 'manager' },
          data: { unavoidable: true, cause: 'both advocates who work with this age group were on leave' },
        },
      ],
      ['person-appointed', '2026-04-27', { data: { as: 'advocate', person: 'p2' } }],
      [
        'complainant-told-of-extension',
        '2026-05-08',
        {
          stage: 'stage-1',
          by: { role: 'complaints-manager', person: 'manager' },
          recordedAt: '2026-05-11T09:00:00.000Z',
          data: { newDate: '2026-05-20', reasons: 'Two services hold the records of the move, and we want to read both.' },
        },
      ],
      [
        'finding-recorded',
        '2026-05-11',
        {
          about: { point: ['1'] },
          by: { role: 'service-manager', person: 'service' },
          recordedBy: 'service',
          data: { finding: 'upheld', reasons: 'The visits were cancelled because no driver was booked. Kit was told on the day.' },
        },
      ],
    ),
  },
  {
    reference: 'AN26-0119',
    title: 'Respite hours cut before the review meeting',
    people: complainant('Pat Hill', { relation: 'Parent', email: 'pat@hill.example' }),
    facts: told(
      'AN26-0119',
      received('2026-04-24', 'Our respite was cut from six hours to two.'),
      point('2026-04-24', '1', 'Our respite was cut from six hours to two before the review.'),
      acknowledged('2026-04-27'),
    ),
  },
  {
    reference: 'AN26-0148',
    title: 'Letters sent to the wrong address for the third time',
    people: complainant('Sam Ford', { relation: 'Parent' }),
    facts: told(
      'AN26-0148',
      received('2026-05-11', 'You have written to our old address again.'),
      point('2026-05-11', '1', 'You have written to our old address three times.'),
    ),
  },
  {
    reference: 'AN26-0128',
    title: 'Fostering allowance underpaid since February',
    people: complainant('Lee Marsh', { relation: 'Foster carer' }),
    facts: told(
      'AN26-0128',
      received('2026-05-06', 'The allowance has been short since February.'),
      point('2026-05-06', '1', 'The allowance has been short since February.'),
      acknowledged('2026-05-08'),
    ),
  },
  {
    reference: 'AN26-0066',
    title: 'What was said at the meeting, written down wrongly',
    people: complainant('Ash Reed', { relation: 'Parent' }),
    facts: told(
      'AN26-0066',
      received('2026-03-30', 'The minutes say things nobody said.'),
      point('2026-03-30', '1', 'The minutes say things nobody said.'),
      acknowledged('2026-03-31'),
      ['other-process-began', '2026-04-02', { data: { process: 'police investigation', inWriting: true } }],
    ),
  },
  {
    reference: 'AN26-0057',
    title: 'Direct payment stopped without notice',
    people: complainant('Max Dale', { relation: 'Parent' }),
    facts: told(
      'AN26-0057',
      received('2026-03-02', 'The payment stopped and nobody wrote.'),
      point('2026-03-02', '1', 'The payment stopped and nobody wrote.'),
      acknowledged('2026-03-03'),
      ['finding-recorded', '2026-03-13', { about: { point: ['1'] }, data: { finding: 'not-upheld', reasons: 'A letter was sent.' } }],
      [
        'response-sent',
        '2026-03-16',
        {
          stage: 'stage-1',
          by: { role: 'service-manager', person: 'service' },
          data: { version: 1, contents: ['findings', 'next-step', 'ombudsman'], to: ['complainant'] },
        },
      ],
      [
        'escalation-requested',
        '2026-04-20',
        { stage: 'stage-2', by: { role: 'complainant', person: 'p1' }, data: { how: 'by telephone' } },
      ],
    ),
  },
]

/** The invented clauses, in words. */
const clauseTexts: Readonly<Record<Clause, string>> = {
  '5.2': 'The Complaints Officer will acknowledge every complaint in writing within 3 working days and say who will deal with it.',
  '6.4': 'The Service Manager will reply in writing to every point within ten days.',
  '6.5':
    'Where a complaint is complex the Complaints Manager may give more time, up to 20 working days in all, if the complainant is told why.',
  '6.9': 'A complainant may ask for Stage 2 within 25 working days of the response, or 20 of the day it was due, whichever is earlier.',
}

export interface AnytownData {
  readonly procedure: Procedure
  readonly body: Body
  readonly calendar: Calendar
}

export const exampleDay: LocalDate = day('2026-05-14')

export const anytownExample = ({ procedure, body, calendar }: AnytownData, today: LocalDate = exampleDay): Example => {
  const compiled = compile(procedure, 'example')
  const cited = [...new Set(JSON.stringify(procedure).match(/(?<="clause":")[^"]+/g) ?? [])].sort((a, b) =>
    a.localeCompare(b, 'en', { numeric: true }),
  )
  return {
    today,
    calendar,
    body,
    procedure,
    clauses: Object.fromEntries(cited.map(clause => [clause, { text: clauseTexts[clause] ?? `The text of clause ${clause}.` }])),
    accounts,
    cases: stories,
    judging: {
      compiled,
      state: facts => evaluate(compiled, facts, calendar, today),
      decide: (facts, attempt) => decide(compiled, facts, calendar, today, attempt),
    },
  }
}
