import { describe, expect, test } from 'vitest'
import { day } from '#calendar'
import { compile, evaluate, type Fact } from '#case'
import { allCovered, dateIn, days, dueOf, fieldsOf, noLimit, type Procedure, recorded, stage, the } from '#language'
import { anytown, england } from '../testing/anytown.ts'
import { fact } from '../testing/states.ts'
import { ombudsmanMatters } from './matters.ts'
import { matterThings, ombudsmanNamed } from './words.ts'

const told = the('people-told', { where: { of: 'closure' } })
const procedure: Procedure = {
  ...anytown,
  stages: {
    ...anytown.stages,
    ombudsman: stage({
      title: 'The Ombudsman',
      clause: '8',
      duties: {
        answer: {
          clause: '8.1',
          who: 'complaints-officer',
          must: 'send what is asked for',
          each: 'enquiry',
          by: dateIn('ombudsman-enquiry-received', 'informationDue'),
          doneBy: 'ombudsman-evidence-sent',
          ladder: { reminder: { clause: '8.1', on: days(5).before({ at: 'due' }), what: 'five days are left', to: 'complaints-officer' } },
          extensions: {
            later: {
              clause: '8.2',
              who: 'complaints-officer',
              may: 'record a later date',
              asks: ['reason'],
              records: the('extension-agreed', { where: { kind: 'information' } }),
              to: dateIn('given', 'newDate'),
            },
          },
        },
        'carry-out': {
          clause: '8.4',
          who: 'complaints-manager',
          must: 'carry it out, and have it verified',
          each: 'action',
          when: recorded(the('action-proposed', { where: { source: 'ombudsman' } })),
          by: dateIn('action-proposed', 'by'),
          doneBy: 'action-checked',
        },
        'tell-of-closure': {
          clause: '8.5',
          who: 'complaints-officer',
          must: 'tell the manager and the Service Manager',
          each: 'enquiry',
          by: noLimit('no limit').after('ombudsman-case-closed'),
          doneBy: allCovered(fieldsOf(told, 'to'), ['complaints-manager', 'service-manager'], told),
        },
      },
      dates: {
        'comments-date': { title: 'Comments', clause: '8.3', each: 'enquiry', by: dateIn('ombudsman-draft-received', 'commentsDue') },
        'same-day': { title: 'Leans on it', clause: '8.1', each: 'enquiry', by: dueOf('answer') },
      },
      gates: {
        enquire: { clause: '8', who: 'anyone', may: 'receive an enquiry', records: 'ombudsman-enquiry-received' },
        draft: { clause: '8.3', who: 'anyone', may: 'receive a draft', each: 'enquiry', records: 'ombudsman-draft-received' },
        comment: {
          clause: '8.3',
          who: 'complaints-manager',
          may: 'comment on the draft',
          each: 'enquiry',
          records: 'ombudsman-draft-answered',
          until: { by: 'comments-date', otherwise: 'the time for comments has passed' },
        },
      },
    }),
  },
}
const compiled = compile(procedure, 'ombudsman-for-tests')

const of = (id: string): Partial<Fact> => ({ about: { enquiry: [id] } })
const received = fact('f0', 'complaint-received', '2026-04-02', {
  data: { words: 'No visits', relation: 'parent', receivedBy: 'complaints-officer', anonymous: false },
})
const enquiry = (id: string, on: string, due: string, more: Fact['data'] = {}): Fact =>
  fact(`enquiry-${id}`, 'ombudsman-enquiry-received', on, {
    ...of(id),
    data: { which: 'lgsco', reference: `26 00${id}`, informationDue: due, items: 2, asked: 'The file\nThe notes of visits', ...more },
  })

const matters = (facts: readonly Fact[], on: string) => {
  const all = [received, ...facts]
  return ombudsmanMatters({ state: evaluate(compiled, all, england, day(on)), procedure, facts: all }, england)
}

describe('several enquiries about one case', () => {
  const facts = [
    enquiry('1', '2026-06-01', '2026-06-26'),
    enquiry('2', '2026-06-15', '2026-07-10', { which: 'ico' }),
    fact('more', 'extension-agreed', '2026-06-20', {
      ...of('1'),
      stage: 'ombudsman',
      by: { role: 'complaints-officer' },
      under: 'ombudsman/answer/later',
      data: { kind: 'information', newDate: '2026-07-03', reason: 'The Ombudsman agreed' },
    }),
    fact('sent', 'ombudsman-evidence-sent', '2026-07-01', { ...of('2'), data: { of: 'information' } }),
  ]

  test('are told apart: each with its own dates, what moved them, and its state', () => {
    const [earlier, later] = matters(facts, '2026-07-02')
    expect([later?.id, later?.which, later?.state]).toEqual(['2', 'ico', 'answered'])
    expect([earlier?.id, earlier?.reference, earlier?.state]).toEqual(['1', '26 001', 'answering'])
    expect(earlier?.dates).toEqual([
      {
        key: 'ombudsman/answer',
        title: 'Send what is asked for',
        clause: '8.1',
        due: '2026-07-03',
        first: '2026-06-26',
        moves: [{ on: '2026-06-20', to: '2026-07-03', clause: '8.2' }],
        status: 'owed',
      },
    ])
    expect(later?.dates[0]).toMatchObject({ due: '2026-07-10', moves: [], status: 'met-in-time', doneOn: '2026-07-01' })
  })

  test('what is next is that of each; a reminder before the date moves with it', () => {
    const [earlier, later] = matters(facts, '2026-07-02')
    expect(earlier?.next.map(({ key, due }) => [key, due])).toEqual([['ombudsman/answer', '2026-07-03']])
    expect(later?.next).toEqual([])
    expect(earlier?.reminders.map(({ day: on }) => on)).toContain('2026-06-28')
  })

  test('lists keep each, also when it is closed', () => {
    const all = [received, ...facts, fact('end', 'ombudsman-case-closed', '2026-07-20', { ...of('2'), data: { how: 'not-investigated' } })]
    const read = { state: evaluate(compiled, all, england, day('2026-07-21')), procedure, facts: all }
    expect(matterThings(read, england).map(({ id, state, theme, due, done }) => ({ id, state, theme, due, done }))).toEqual([
      { id: '1', state: 'answering', theme: 'lgsco', due: '2026-07-03', done: undefined },
      { id: '2', state: 'closed', theme: 'ico', due: undefined, done: '2026-07-20' },
    ])
  })
})

test('what is asked is a list, each line answered or not; the last answer counts', () => {
  const found = (id: string, item: number, foundIn: string): Fact =>
    fact(id, 'ombudsman-item-gathered', '2026-06-03', { ...of('1'), data: { item, foundIn } })
  const [matter] = matters(
    [enquiry('1', '2026-06-01', '2026-06-26'), found('a', 2, 'document/old'), found('b', 2, 'document/new')],
    '2026-06-04',
  )
  expect(matter?.items).toEqual([
    { number: 1, words: 'The file' },
    { number: 2, words: 'The notes of visits', foundIn: 'document/new', on: '2026-06-03' },
  ])
  const [counted] = matters([enquiry('1', '2026-06-01', '2026-06-26', { asked: '', items: 3 })], '2026-06-04')
  expect(counted?.items.map(({ words }) => words)).toEqual(['Item 1', 'Item 2', 'Item 3'])
})

test('an approach made too early is said so, on a case that is not finished, and becomes an enquiry when one comes', () => {
  const approach = fact('a', 'ombudsman-approached', '2026-04-10', { ...of('1'), data: { which: 'lgsco', premature: true } })
  expect(matters([approach], '2026-04-11')[0]).toMatchObject({ state: 'too-early', premature: true, since: '2026-04-10', items: [] })
  expect(matters([approach, enquiry('1', '2026-06-01', '2026-06-26')], '2026-06-02')).toHaveLength(1)
  expect(matters([approach, enquiry('1', '2026-06-01', '2026-06-26')], '2026-06-02')[0]?.state).toBe('answering')
})

test('facts that name no matter are one matter, as records made before had them', () => {
  const { about: _, ...plain } = enquiry('1', '2026-06-01', '2026-06-26')
  expect(matters([plain], '2026-06-02').map(({ id, reference }) => [id, reference])).toEqual([['', '26 001']])
})

test('the draft, the decision, each recommendation to its date, and the exact people told of the closing', () => {
  const facts = [
    enquiry('1', '2026-06-01', '2026-06-26'),
    fact('s', 'ombudsman-evidence-sent', '2026-06-20', { ...of('1'), data: { of: 'information' } }),
    fact('d', 'ombudsman-draft-received', '2026-08-01', {
      ...of('1'),
      data: { outcome: 'upheld', fault: true, faultPoints: 'point 1', commentsDue: '2026-08-15' },
    }),
    fact('da', 'ombudsman-draft-answered', '2026-08-10', { ...of('1'), data: { accepted: true, comments: 'None' } }),
    fact('f', 'ombudsman-decision-received', '2026-09-02', {
      ...of('1'),
      data: { issuedOn: '2026-09-01', outcome: 'upheld', fault: true },
    }),
    fact('r1', 'action-proposed', '2026-09-02', {
      about: { action: ['a1'] },
      data: { what: 'Apologise', kind: 'recommendation', source: 'ombudsman', by: '2026-09-30' },
    }),
    fact('r2', 'action-proposed', '2026-09-02', {
      about: { action: ['a2'] },
      data: { what: 'Review visits', kind: 'recommendation', source: 'ombudsman', by: '2026-09-10' },
    }),
    fact('own', 'action-proposed', '2026-09-02', {
      about: { action: ['a3'] },
      data: { what: 'Ours', kind: 'improvement', source: 'response' },
    }),
    fact('x1', 'action-done', '2026-09-20', { about: { action: ['a1'] }, data: { proof: 'The letter' } }),
    fact('c', 'ombudsman-case-closed', '2026-10-20', of('1')),
    fact('t', 'people-told', '2026-10-21', { ...of('1'), data: { of: 'closure', to: ['complaints-manager'] } }),
  ]
  const [during] = matters(facts, '2026-09-25')
  expect(during).toMatchObject({
    state: 'complying',
    draft: { outcome: 'upheld', fault: true, faultPoints: 'point 1', answered: { on: '2026-08-10', accepted: true, comments: 'None' } },
    decision: { issuedOn: '2026-09-01', on: '2026-09-02', fault: true },
  })
  expect(during?.recommendations.map(({ id, is, due, isLate, proof }) => ({ id, is, due, isLate, proof }))).toEqual([
    { id: 'a1', is: 'reported', due: '2026-09-30', isLate: false, proof: 'The letter' },
    { id: 'a2', is: 'open', due: '2026-09-10', isLate: true, proof: undefined },
  ])
  const [closed] = matters(facts, '2026-10-22')
  expect(closed).toMatchObject({ state: 'closed', closedOn: '2026-10-20' })
  expect(closed?.notices.map(({ key, readers }) => [key, readers.map(({ role, told: on }) => [role, on])])).toEqual([
    [
      'ombudsman/tell-of-closure',
      [
        ['complaints-manager', '2026-10-21'],
        ['service-manager', undefined],
      ],
    ],
  ])
})

test('an ombudsman is found in the body’s list by id or name, whatever the letters’ case', () => {
  const list = [{ id: 'lgsco', name: 'Local Government and Social Care Ombudsman', url: 'https://x.example', phone: '0' }]
  expect(ombudsmanNamed(list, 'LGSCO')?.id).toBe('lgsco')
  expect(ombudsmanNamed(list, 'local government and social care ombudsman')?.id).toBe('lgsco')
  expect(ombudsmanNamed(list, 'ofsted')).toBeUndefined()
})

describe('a time to comment on a draft', () => {
  const facts = [
    enquiry('1', '2026-06-01', '2026-06-26'),
    fact('s', 'ombudsman-evidence-sent', '2026-06-20', { ...of('1'), data: { of: 'information' } }),
    fact('d', 'ombudsman-draft-received', '2026-08-03', {
      ...of('1'),
      data: { outcome: 'upheld', fault: true, faultPoints: 'point 1', commentsDue: '2026-08-17' },
    }),
  ]
  const answered = fact('da', 'ombudsman-draft-answered', '2026-08-10', { ...of('1'), data: { accepted: true, comments: 'None' } })

  test('is open until its last day, with who may use it: lists are ordered by that day', () => {
    const [matter] = matters(facts, '2026-08-04')
    expect(matter?.next).toEqual([])
    expect(matter?.windows.map(({ key, until, who }) => [key, until, who])).toEqual([
      ['ombudsman/comment', '2026-08-17', ['complaints-manager']],
    ])
    const read = { state: evaluate(compiled, [received, ...facts], england, day('2026-08-04')), procedure, facts: [received, ...facts] }
    expect(matterThings(read, england)[0]).toMatchObject({
      state: 'commenting',
      due: '2026-08-17',
      owner: 'complaints-manager',
      row: { next: 'Comment on the draft', may: true },
    })
  })

  test('is over after that day; nothing is said to be open then', () => {
    expect(matters(facts, '2026-08-18')[0]?.windows).toEqual([])
  })

  test('is over once it was used; an enquiry of another ombudsman has none', () => {
    const all = [...facts, answered, enquiry('2', '2026-08-05', '2026-09-10', { which: 'ico' })]
    expect(matters(all, '2026-08-11').map(({ id, windows }) => [id, windows.map(({ key }) => key)])).toEqual([
      ['2', []],
      ['1', []],
    ])
  })
})
