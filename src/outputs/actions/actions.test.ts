import { describe, expect, test } from 'vitest'
import { day } from '#calendar'
import { compile, evaluate, type Fact } from '#case'
import { dateIn, last, noLimit, type Procedure, recorded, stage } from '#language'
import { refusedForInWords } from '../refused-for.ts'
import { anytown, england } from '../testing/anytown.ts'
import { fact } from '../testing/states.ts'
import { actionsOf } from './actions.ts'

/** Anytown owes the giving out and the doing of what was promised; of telling and checking it says nothing. */
const following: Procedure = {
  ...anytown,
  fields: { 'action-proposed': { remedy: { type: 'choice', says: 'What kind of remedy', of: ['apology', 'payment'] } } },
  calls: { remedy: { apology: 'an apology' } },
  stages: {
    ...anytown.stages,
    actions: stage({
      title: 'Actions',
      clause: '8',
      opensWhen: recorded('action-proposed'),
      duties: {
        assign: {
          clause: '8.1',
          who: 'complaints-manager',
          must: 'give it an owner and a date',
          each: 'action',
          by: noLimit('none').after('action-proposed'),
          doneBy: 'action-assigned',
          until: recorded('action-dropped'),
        },
        do: {
          clause: '8.2',
          who: 'service-manager',
          must: 'do what was promised',
          each: 'action',
          by: dateIn(last('action-assigned'), 'target'),
          doneBy: 'action-done',
          until: recorded('action-dropped'),
        },
      },
    }),
  },
}

const about = { about: { action: ['1'] } }
const promised = fact('p', 'action-proposed', '2026-04-20', {
  about: { action: ['1'], point: ['a'] },
  data: { what: 'Write to say sorry', kind: 'remedy', source: 'our response', remedy: 'apology', by: '2026-05-08' },
})
const given = fact('g', 'action-assigned', '2026-04-21', {
  ...about,
  data: { owner: 'service-manager', followUp: 'account-1', target: '2026-05-01', checkOn: '2026-08-03' },
})
const done = fact('d', 'action-done', '2026-04-30', { ...about, data: { proof: 'The letter went on 30 April.' } })
const told = fact('t', 'people-told', '2026-05-02', { ...about, data: { of: 'remedy-done', to: ['complainant'] } })

const received = fact('r', 'complaint-received', '2026-04-02')
const theAction = (facts: readonly Fact[], today: string, procedure = following) => {
  const all = [received, ...facts]
  const state = evaluate(compile(procedure, 'followed'), all, england, day(today))
  const [action, ...more] = actionsOf({ state, procedure, facts: all, accounts: { 'account-1': 'Lee Sample' } })
  expect(more).toEqual([])
  if (action === undefined) throw new Error('the action is lost')
  return action
}

describe('what was promised, from the promise to the check', () => {
  test('promised: it waits for an owner, with the clause that asks for one', () => {
    const action = theAction([promised], '2026-04-20')
    expect(action).toMatchObject({
      ...{ what: 'Write to say sorry', kindWords: 'Remedy', remedyWords: 'An apology', points: ['a'], target: '2026-05-08' },
      ...{ standing: 'proposed', isOpen: true, late: false },
    })
    expect(action.next.map(({ records, clause, who }) => [records, clause, who])).toEqual([
      ['action-assigned', '8.1', 'Complaints Manager'],
      ['action-done', undefined, ''],
    ])
  })

  test('given out: due on its target by the duty, and late the day after', () => {
    expect(theAction([promised, given], '2026-05-01')).toMatchObject({ due: '2026-05-01', late: false, standing: 'given-out' })
    const late = theAction([promised, given], '2026-05-02')
    expect(late).toMatchObject({ late: true, owner: { is: 'role', words: 'Service Manager' }, followUpWords: 'Lee Sample' })
    expect(late.next).toMatchObject([{ records: 'action-done', duty: 'actions/do', clause: '8.2', who: 'Service Manager', late: true }])
  })

  test('a corrected target is the target', () => {
    const correction = fact('c', 'fact-corrected', '2026-05-01', { data: { corrects: 'g', with: '{"target":"2026-05-29"}' } })
    expect(theAction([promised, given, correction], '2026-05-02')).toMatchObject({ target: '2026-05-29', due: '2026-05-29', late: false })
  })

  test('done: the person is told, then it is checked whether it worked, on its day', () => {
    const isDone = theAction([promised, given, done], '2026-05-01')
    expect(isDone).toMatchObject({ isOpen: false, standing: 'done', done: { on: '2026-04-30', proof: 'The letter went on 30 April.' } })
    expect(isDone.next.map(({ records }) => records)).toEqual(['people-told'])
    const isTold = theAction([promised, given, done, told], '2026-08-04')
    expect(isTold).toMatchObject({ told: { on: '2026-05-02', to: ['complainant'] }, due: '2026-08-03', late: true })
    expect(isTold.next.map(({ records }) => records)).toEqual(['action-checked'])
  })

  test('checked: it worked, or it did not; done again, the old check says nothing', () => {
    const check = (worked: boolean) => fact('k', 'action-checked', '2026-08-03', { ...about, data: { worked, evidence: 'Asked her.' } })
    expect(theAction([promised, given, done, told, check(true)], '2026-08-04')).toMatchObject({ standing: 'worked', next: [] })
    expect(theAction([promised, given, done, told, check(false)], '2026-08-04')).toMatchObject({ standing: 'did-not-work', next: [] })
    const again = fact('d2', 'action-done', '2026-08-10', { ...about, data: { proof: 'A second letter.' } })
    expect(theAction([promised, given, done, told, check(false), again], '2026-08-11')).toMatchObject({ standing: 'done' })
  })

  test('given up, with the reason: nothing is left to do', () => {
    const dropped = fact('x', 'action-dropped', '2026-04-25', { ...about, data: { reasons: 'She asked us not to write.' } })
    expect(theAction([promised, given, dropped], '2026-05-20')).toMatchObject({
      ...{
        standing: 'dropped',
        isOpen: false,
        late: false,
        next: [],
        dropped: { on: '2026-04-25', reasons: 'She asked us not to write.' },
      },
    })
  })

  test('its part of the case has ended: it is not late, and is still to be done or given up', () => {
    const ending: Procedure = {
      ...following,
      stages: {
        ...following.stages,
        actions: { ...(following.stages.actions ?? { title: '', clause: '' }), endsWhen: recorded('case-closed') },
      },
    }
    const closed = fact('z', 'case-closed', '2026-04-25')
    const action = theAction([promised, given, closed], '2026-05-20', ending)
    expect(action).toMatchObject({ isOpen: true, late: false, next: [{ records: 'action-done', late: false }] })
    expect(action.due).toBeUndefined()
  })

  test('promised to one of several: it is owed for that one, and what a refusal says of it names them', () => {
    const joined = ['p1', 'p2'].map(id =>
      fact(`j-${id}`, 'person-joined', '2026-04-03', { about: { member: [id] }, data: { as: 'complainant', relation: 'parent' } }),
    )
    const alone = { ...promised, about: { action: ['1'], member: ['p2'] } }
    const all = [received, ...joined, alone, given]
    const state = evaluate(compile(following, 'followed'), all, england, day('2026-04-30'))
    const read = { state, procedure: following, facts: all, people: { p1: { name: 'Ash Sample' }, p2: { name: 'Kit Sample' } } }
    expect(actionsOf(read)).toMatchObject([{ members: ['p2'], due: '2026-05-01', isOpen: true }])
    const things = [{ kind: 'action', id: '1' }]
    expect(refusedForInWords(read, { things })).toEqual(['Write to say sorry, for Kit Sample alone (Service Manager; by 1 May 2026)'])
    expect(refusedForInWords({ ...read, people: {} }, { things })[0]).toContain('for somebody whose name was erased alone')
    const ended = [...all, done]
    const after = evaluate(compile(following, 'followed'), ended, england, day('2026-05-01'))
    expect(after.duties.filter(({ key, status }) => key === 'actions/do' && status !== 'not-started')).toMatchObject([
      { status: 'met-in-time', for: [{ kind: 'member', id: 'p2' }, { kind: 'action' }] },
    ])
    expect(actionsOf({ ...read, state: after, facts: ended })[0]?.next.map(({ must }) => must)).toEqual([
      'Tell the one it was promised to that it is done',
    ])
  })

  test('what has no effect is no part of it', () => {
    const taken = fact('y', 'fact-retracted', '2026-05-01', { data: { retracts: 'd', reason: 'The wrong case' } })
    expect(theAction([promised, given, done, taken], '2026-05-01')).toMatchObject({ standing: 'given-out' })
  })
})

test('where no clause speaks of it, its own record says what it waits for', () => {
  const plain = (facts: readonly Fact[], today: string) => theAction(facts, today, anytown)
  const bare = { ...promised, data: { what: 'Ring her', kind: 'remedy', source: 'our response' } }
  expect(plain([bare], '2026-05-20').next).toMatchObject([{ records: 'action-assigned', late: false }])
  expect(plain([promised], '2026-05-09').next).toMatchObject([{ records: 'action-done', due: '2026-05-08', late: true }])
  expect(plain([promised, done], '2026-05-09').next).toMatchObject([{ records: 'people-told' }])
  expect(plain([promised, { ...given, data: { ...given.data, owner: 'The night team' } }], '2026-04-22').owner).toEqual({
    ...{ id: 'The night team', is: 'words', words: 'The night team' },
  })
})
