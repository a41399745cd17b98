import { expect, test } from 'vitest'
import { bankHolidays, compileCalendar, day } from '#calendar'
import { compile, evaluate, type Fact } from '#case'
import type { Procedure } from '#language'
import { projectionsOf } from './projections.ts'

const calendar = compileCalendar(bankHolidays['england-and-wales'])

const procedure: Procedure = {
  id: 'anytown-keeping',
  title: 'Files of Anytown',
  body: 'anytown',
  receivedFrom: day('2026-04-01'),
  counting: 'day-after',
  calendar: 'england-and-wales',
  roles: { complainant: { title: 'Complainant', clause: '1', outside: true }, records: { title: 'Records Manager', clause: '1' } },
  stages: {
    keeping: {
      title: 'Keeping',
      clause: '1',
      opensWhen: { recorded: 'case-closed' },
      dates: { 'kept-until': { title: 'Kept until', clause: '2', by: { unit: 'days', n: 30, how: 'from', of: 'case-closed' } } },
    },
  },
  positions: { case: { closed: { title: 'Closed', clause: '1', when: { recorded: 'case-closed' }, open: false } } },
}

const fact = (id: string, type: string, on: string): Fact => ({
  ...{ id, type, case: 'AN26-0001', on: day(on), data: {} },
  ...{ recordedAt: `${on}T10:00:00Z`, recordedBy: 'kim', by: { role: 'records' } },
})

test('a closed case is read again on the day on which time alone changes it', () => {
  const facts = [fact('f1', 'complaint-received', '2026-05-01'), fact('f2', 'case-closed', '2026-06-01')]
  const state = evaluate(compile(procedure, 'hash'), facts, calendar, day('2026-06-02'))
  const { caseIndex } = projectionsOf({
    ...{ state, procedure, facts, calendar, reference: 'AN26-0001', people: {} },
    ...{ restrictedServices: new Set<string>(), staff: [] },
  })
  expect(caseIndex.open).toBe(false)
  expect(caseIndex.lookAgainOn).toBe('2026-07-02')
})

test('an action of a closed case is still listed, and is the case of whoever follows it up', () => {
  const about = { about: { action: ['1'] } }
  const facts = [
    fact('f1', 'complaint-received', '2026-05-01'),
    { ...fact('f2', 'action-proposed', '2026-05-11'), ...about, data: { what: 'Write to her', kind: 'remedy', source: 'our response' } },
    {
      ...{ ...fact('f3', 'action-assigned', '2026-05-12'), ...about },
      data: { owner: 'The night team', followUp: 'lee', target: '2026-06-20' },
    },
    fact('f4', 'case-closed', '2026-06-01'),
  ]
  const state = evaluate(compile(procedure, 'hash'), facts, calendar, day('2026-06-02'))
  const { things, caseIndex } = projectionsOf({
    ...{ state, procedure, facts, calendar, reference: 'AN26-0001', people: {}, accounts: { lee: 'Lee Sample' } },
    ...{
      restrictedServices: new Set<string>(),
      staff: [
        { id: 'lee', roles: [] },
        { id: 'kim', roles: [] },
      ],
    },
  })
  expect(things).toMatchObject([
    {
      ...{ kind: 'action', id: '1', state: 'given-out', since: '2026-05-11', due: '2026-06-20', owner: 'lee' },
      row: { what: 'Write to her', followUpWords: 'Lee Sample', next: { records: 'action-done' } },
    },
  ])
  expect(caseIndex.accounts).toEqual(['lee'])
})
