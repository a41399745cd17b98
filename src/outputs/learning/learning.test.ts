import { describe, expect, test } from 'vitest'
import { day } from '#calendar'
import { compile, evaluate, type Fact } from '#case'
import type { Procedure } from '#language'
import { anytown, anytownBody, england } from '../testing/anytown.ts'
import { actsOfLearning } from './acts-of-learning.ts'
import { agendaOf, diaryOf } from './agenda.ts'
import { caseLearning } from './case-learning.ts'
import { type LearningRead, lessonsOf } from './lessons.ts'
import { logCsvRow } from './log.ts'
import { minutesPaper, papersOf } from './meeting-papers.ts'
import { namesIn, withoutNames } from './names-in.ts'
import { sheetOf, sheetPaper } from './sheet.ts'

const firstStage = anytown.stages['stage-1']

const learning: Procedure = {
  ...anytown,
  meetings: { board: { title: 'Service Board', clause: '9.4', chair: 'complaints-manager' } },
  stages: {
    ...(firstStage && { 'stage-1': firstStage }),
    learning: {
      title: 'Learning',
      clause: '9',
      opensWhen: { recorded: { fact: 'response-sent', stage: 'any' } },
      endsWhen: { recorded: 'case-closed' },
      duties: {
        decide: {
          clause: '9.1',
          who: 'service-manager',
          must: 'say whether there is something to learn',
          by: { noLimit: 'no limit', arises: { fact: 'response-sent', stage: 'any' } },
          doneBy: 'learning-decided',
        },
        'enter-sheet': {
          clause: '9.2',
          who: 'service-manager',
          must: 'enter the sheet',
          by: { unit: 'working-days', n: 5, how: 'after', of: { fact: 'learning-decided', where: { learning: true } } },
          doneBy: 'learning-sheet-entered',
        },
        update: {
          clause: '9.4',
          who: 'service-manager',
          must: 'give the Board an update',
          by: { meeting: 'board', onOrAfter: 'learning-sheet-entered' },
          doneBy: 'learning-update-given',
        },
        'sign-off': {
          clause: '9.5',
          who: 'complaints-manager',
          must: 'approve the end of the learning',
          by: { noLimit: 'no limit', arises: 'learning-update-given' },
          doneBy: 'learning-signed-off',
          needs: {
            done: {
              clause: '9.5',
              that: { every: 'action', that: { recorded: 'action-done' } },
              otherwise: 'an action is still open',
            },
          },
        },
        conclude: {
          clause: '9.6',
          who: 'complaints-officer',
          must: 'conclude the log',
          by: { noLimit: 'no limit', arises: 'learning-signed-off' },
          doneBy: { fact: 'log-updated', where: { as: 'concluded' } },
        },
      },
      gates: {
        propose: { clause: '9.3', who: 'service-manager', may: 'enter an action', records: 'action-proposed' },
        done: { clause: '9.3', who: 'service-manager', may: 'record it as done', each: 'action', records: 'action-done' },
      },
    },
  },
}
const compiled = compile(learning, 'learning-for-tests')

const diary: Fact = {
  id: 'body/1',
  type: 'meetings-scheduled',
  case: null,
  on: day('2026-04-01'),
  recordedAt: '2026-04-01T09:00:00.000Z',
  recordedBy: 'account-1',
  data: { of: 'board', dates: ['2026-06-29', '2026-05-25', '2026-05-25'] },
}

type Told = readonly [type: string, on: string, data?: Fact['data'], more?: Partial<Fact>]

const facts = (...told: readonly Told[]): readonly Fact[] =>
  told.map(([type, on, data = {}, more], i) => ({
    id: `f${i + 1}`,
    type,
    case: 'AN26-0200',
    on: day(on),
    by: { role: 'service-manager', person: 'account-1' },
    recordedAt: `${on}T10:00:00.000Z`,
    recordedBy: 'account-1',
    data,
    ...more,
  }))

const story: readonly Told[] = [
  [
    'complaint-received',
    '2026-04-20',
    { words: 'Late.', service: 'respite', anonymous: false },
    { by: { role: 'complainant', person: 'p1' } },
  ],
  ['point-raised', '2026-04-20', { words: 'The bus was late.' }, { about: { point: ['1'] } }],
  [
    'acknowledgement-sent',
    '2026-04-21',
    { contents: ['received', 'contact'], to: ['complainant'] },
    { stage: 'stage-1', by: { role: 'complaints-officer' } },
  ],
  ['finding-recorded', '2026-05-01', { finding: 'upheld', reasons: 'It was late.' }, { about: { point: ['1'] } }],
  [
    'response-sent',
    '2026-05-01',
    { contents: ['findings', 'next-step', 'ombudsman', 'remedy'], to: ['complainant'] },
    { stage: 'stage-1', about: { point: ['1'] } },
  ],
]
const decided: Told = [
  'learning-decided',
  '2026-05-05',
  { learning: true, agreedWith: 'complaints-officer', reasons: 'Rona Reed was not told: ring first.' },
]
const action: Told = [
  'action-proposed',
  '2026-05-06',
  { what: '=Ring Rona first', kind: 'improvement', source: 'the sheet', agency: 'Transport', by: '2026-05-20' },
  { about: { action: ['1'] } },
]
const sheet: Told = ['learning-sheet-entered', '2026-05-06']
const update: Told = ['learning-update-given', '2026-05-25', { complete: true }]
const done: Told = ['action-done', '2026-05-22', { proof: 'The list is kept.' }, { about: { action: ['1'] } }]
const signedOff: Told = ['learning-signed-off', '2026-05-25', {}, { by: { role: 'complaints-manager' } }]
const concluded: Told = ['log-updated', '2026-05-26', { as: 'concluded' }, { by: { role: 'complaints-officer' } }]

const people = { p1: { name: 'Rona Reed', as: 'complainant' }, p2: { name: 'Sam Inside', as: 'service-manager' } }

const readOf = (told: readonly Told[], today = '2026-05-20'): LearningRead & { readonly reference: string } => {
  const all = [diary, ...facts(...told)]
  const state = evaluate(compiled, all, england, day(today))
  return {
    state,
    procedure: learning,
    facts: all,
    people,
    accounts: { 'account-1': 'Jo Okoro' },
    body: anytownBody,
    reference: 'AN26-0200',
  }
}
const stateAfter = (...more: readonly Told[]) => lessonsOf(readOf([...story, ...more], '2026-05-27')).at(-1)?.state

describe('which acts are about learning', () => {
  test('found by what they record, with the meeting that they wait for; none that handles the complaint', () => {
    const { keys, meetings } = actsOfLearning(learning)
    expect([...keys]).toEqual([
      'learning/decide',
      'learning/enter-sheet',
      'learning/update',
      'learning/sign-off',
      'learning/conclude',
      'learning/propose',
      'learning/done',
    ])
    expect(meetings).toEqual([{ id: 'board', title: 'Service Board', clause: '9.4', chair: 'complaints-manager', held: 'diary' }])
  })
})

describe('how a lesson stands', () => {
  test('not answered: there is no lesson; answered: it is asked', () => {
    expect(lessonsOf(readOf(story.slice(0, 2)))).toEqual([])
    expect(stateAfter()).toBe('undecided')
  })

  test('through the sheet, the Board and the log', () => {
    expect(stateAfter(decided)).toBe('to-write')
    expect(stateAfter(decided, action, sheet)).toBe('under-way')
    expect(stateAfter(decided, action, sheet, done, update)).toBe('to-approve')
    expect(stateAfter(decided, action, sheet, update)).toBe('under-way')
    expect(stateAfter(decided, action, sheet, done, update, signedOff)).toBe('approved')
    expect(stateAfter(decided, action, sheet, done, update, signedOff, concluded)).toBe('concluded')
  })

  test('nothing to learn is kept with its reason, and a remedy makes it no lesson', () => {
    const nothing: Told = [
      'learning-decided',
      '2026-05-05',
      { learning: false, agreedWith: 'complaints-officer', reasons: 'Put right on the day.' },
    ]
    const remedy: Told = [
      'action-proposed',
      '2026-05-05',
      { what: 'Say sorry', kind: 'remedy', source: 'the response' },
      { about: { action: ['9'] } },
    ]
    const [lesson] = lessonsOf(readOf([...story, remedy, nothing]))
    expect(lesson).toMatchObject({ state: 'nothing', words: ['Put right on the day.'], actions: [] })
  })

  test('a second decision begins a second lesson', () => {
    const again: Told = [
      'learning-decided',
      '2026-06-10',
      { learning: true, agreedWith: 'complaints-officer', reasons: 'From the Ombudsman.' },
    ]
    const lessons = lessonsOf(readOf([...story, decided, action, sheet, done, update, signedOff, concluded, again], '2026-06-11'))
    expect(lessons.map(({ id, words }) => [id, words.at(-1)])).toEqual([
      ['1', '[name left out] was not told: ring first.'],
      ['2', 'From the Ombudsman.'],
    ])
  })
})

describe('names', () => {
  test('whole words, in the letters they are written in; of people outside the body only', () => {
    expect(namesIn('Rona rang. Mrs Reed did too; the reed did not.', ['Rona Reed'])).toEqual(['Rona', 'Reed'])
    expect(withoutNames('Rona Reed and Ronald', ['Rona Reed'])).toBe('[name left out] and Ronald')
    expect(namesIn('anything', [])).toEqual([])
    expect(withoutNames('(a+b) A.B', ['A.B (c'])).not.toContain('undefined')
  })

  test('the log holds none, and the page says which entry names somebody', () => {
    const read = readOf([...story, decided, action, sheet])
    expect(JSON.stringify(lessonsOf(read))).not.toMatch(/Rona|Reed/)
    expect(caseLearning(read, england).naming).toEqual([
      { fact: 'f6', names: ['Rona Reed'] },
      { fact: 'f7', names: ['Rona'] },
    ])
  })
})

describe('who changed what', () => {
  test('a correction and a taking back stand in the history with who and why', () => {
    const correction: Told = [
      'fact-corrected',
      '2026-05-07',
      { corrects: 'f7', with: '{"what":"Ring the family first"}', reason: 'No names' },
    ]
    const [lesson] = lessonsOf(readOf([...story, decided, action, sheet, correction]))
    expect(lesson?.actions[0]?.what).toBe('Ring the family first')
    expect(lesson?.history.at(-1)).toEqual({
      fact: 'f9',
      on: '2026-05-07',
      recordedOn: '2026-05-07',
      what: 'An entry was corrected (An action was proposed)',
      said: 'No names',
      who: 'Jo Okoro, Service Manager',
    })
    const back: Told = ['fact-retracted', '2026-05-08', { retracts: 'f7', reason: 'Entered twice' }]
    expect(lessonsOf(readOf([...story, decided, action, sheet, back]))[0]?.actions).toEqual([])
  })
})

describe('a meeting', () => {
  const lessonOf = (...more: readonly Told[]) => {
    const [lesson] = lessonsOf(readOf([...story, ...more]))
    if (lesson === undefined) throw new Error('no lesson')
    return { reference: 'AN26-0200', service: 'Respite', lesson }
  }

  test('has before it what is due by its day, and later what is not', () => {
    const one = lessonOf(decided, action, sheet)
    expect(diaryOf('board', [diary])).toEqual(['2026-05-25', '2026-06-29'])
    const { now, later } = agendaOf('board', [one], day('2026-05-25'))
    expect(now.map(({ title, items }) => [title, items.map(({ due }) => due)])).toEqual([['Give the Board an update', ['2026-05-25']]])
    expect(later).toEqual([])
    expect(agendaOf('board', [one], day('2026-05-18')).later).toHaveLength(1)
    expect(agendaOf('another', [one]).now).toEqual([])
  })

  test('its papers hold the agenda and each sheet; its minutes what was decided, and what was not recorded', () => {
    const read = readOf([...story, decided, action, sheet])
    const own = sheetOf(read)
    if (own === undefined) throw new Error('no sheet')
    const about = { title: 'Service Board', body: 'Anytown', issued: day('2026-05-20'), on: day('2026-05-25') }
    const papers = papersOf(about, agendaOf('board', [lessonOf(decided, action, sheet)]), [{ reference: 'AN26-0200', sheet: own }])
    expect(papers.title).toBe('Service Board, Monday 25 May 2026: papers')
    expect(JSON.stringify(papers.blocks)).toContain('Transport')
    const minutes = minutesPaper(about, {
      present: ['Service Manager'],
      said: '',
      cases: [{ reference: 'AN26-0200', said: 'Go on.', decided: [], refused: ['An action is still open. (9.5)'] }],
    })
    expect(minutes.blocks).toContainEqual({ is: 'paragraph', lines: ['Not recorded: An action is still open. (9.5)'] })
  })
})

describe('the sheet', () => {
  test('has every field, filled as far as the facts go', () => {
    const read = readOf([...story, decided, action, done, sheet, update], '2026-05-26')
    const own = sheetOf(read)
    expect(own?.about.slice(0, 3)).toEqual([
      { label: 'Reference number of the complaint', value: 'AN26-0200' },
      { label: 'First received', value: '20 April 2026' },
      { label: 'Process concluded', value: '5 May 2026' },
    ])
    expect(own?.actions).toMatchObject([{ agency: 'Transport', is: 'done', outcome: 'The list is kept.' }])
    expect(own && sheetPaper(own, 'Anytown', 'AN26-0200', day('2026-05-26')).foot).toBe('Anytown, AN26-0200')
  })

  test('a procedure without one has none', () => expect(sheetOf({ ...readOf(story), procedure: anytown })).toBeUndefined())
})

test('the log as a file begins no cell with what a spreadsheet would reckon with', () => {
  const [lesson] = lessonsOf(readOf([...story, decided, action, sheet]))
  if (lesson === undefined) throw new Error('no lesson')
  expect(logCsvRow({ reference: 'AN26-0200', service: '=1+1', lesson })).toMatch(/^AN26-0200,"'=1\+1",/)
  expect(logCsvRow({ reference: 'AN26-0200', lesson })).toContain(`"'=Ring [name left out] first (to do, by 2026-05-20)"`)
})
