import { describe, expect, test } from 'vitest'
import { bankHolidays, compileCalendar, day } from '#calendar'
import { compile, type Fact } from '#case'
import { type Body, type Condition, type Procedure, recorded, the } from '#language'
import type { Edition } from '../library.ts'
import { editionsInForce, takenUnder } from './routing.ts'

const anytown: Body = {
  id: 'anytown',
  name: 'Anytown Council',
  shortName: 'Anytown',
  referencePrefix: 'AN',
  nation: 'england-and-wales',
  contact: { team: 'Complaints', phone: '01632 960000', email: 'complaints@anytown.example', address: [], hours: '' },
  ombudsman: { name: 'The Ombudsman', url: 'https://example.org', phone: '01632 960001' },
  emergency: { says: 'Call the police', phone: '999' },
  services: [
    { id: 'fostering', title: 'Fostering' },
    { id: 'roads', title: 'Roads' },
  ],
  receivedBy: 'complaints-officer',
  permissions: {},
  relations: [
    { id: 'parent', title: 'A parent', role: 'complainant' },
    { id: 'tenant', title: 'A tenant', role: 'complainant' },
  ],
}

const edition = (id: string, receivedFrom: string, takes?: Condition): Edition => {
  const procedure: Procedure = {
    id,
    title: id,
    body: 'anytown',
    receivedFrom: day(receivedFrom),
    counting: 'day-after',
    calendar: 'england-and-wales',
    roles: { complainant: { title: 'Complainant', clause: '1', outside: true } },
    stages: {},
    ...(takes === undefined ? {} : { takes }),
  }
  return { procedure, clauses: {}, clausesText: '', hash: `${id} ${receivedFrom}`, compiled: compile(procedure, id), folder: id }
}

const corporate = edition('corporate', '2024-04-01')
const children = edition('children', '2024-04-01', recorded(the('complaint-received', { where: { service: 'fostering' } })))
const childrenSince = edition('children', '2026-07-01', recorded(the('complaint-received', { where: { service: ['fostering', 'roads'] } })))
const onlyWhileOpen = edition('home-closed', '2024-04-01', recorded('setting-changed'))

const deskWith = (...editions: readonly Edition[]) => ({
  body: anytown,
  library: { bodies: { anytown }, editions },
  clock: { today: () => day('2026-08-03'), now: () => '2026-08-03T09:00:00Z' },
  current: () => corporate,
})
const england = compileCalendar(bankHolidays['england-and-wales'])
const under = (editions: readonly Edition[], service: string, on = '2026-06-01', ofTheBody: readonly Fact[] = []): string => {
  const came = { reference: 'AN26-0001', on: day(on), channel: 'telephone' }
  const answers = { relation: 'parent', points: ['Nobody came'], service, name: 'Sam Invented' }
  return takenUnder(deskWith(...editions), answers, came, england, ofTheBody).edition.hash
}

describe('a body with two procedures', () => {
  test('each complaint comes under the one whose words take it; the rest under the one that says nothing, whatever their order', () => {
    for (const both of [
      [corporate, children],
      [children, corporate],
    ]) {
      expect(under(both, 'fostering')).toBe('children 2024-04-01')
      expect(under(both, 'roads')).toBe('corporate 2024-04-01')
    }
  })

  test('by the version of each that was in force when it was received', () => {
    const all = [corporate, children, childrenSince]
    expect(under(all, 'roads', '2026-06-30')).toBe('corporate 2024-04-01')
    expect(under(all, 'roads', '2026-07-01')).toBe('children 2026-07-01')
    expect(under(all, 'fostering', '2026-06-30')).toBe('children 2024-04-01')
  })

  test('what the body’s own record says counts too', () => {
    const opened: Fact = {
      id: 'b1',
      type: 'setting-changed',
      case: null,
      on: day('2026-05-01'),
      by: { role: 'complainant' },
      recordedAt: '2026-05-01T09:00:00Z',
      recordedBy: 'x',
      data: { name: 'home', value: 'closed' },
    }
    expect(under([corporate, onlyWhileOpen], 'roads')).toBe('corporate 2024-04-01')
    expect(under([corporate, onlyWhileOpen], 'roads', '2026-06-01', [opened])).toBe('home-closed 2024-04-01')
  })

  test('those that say what they take are asked first; another body’s are never asked', () => {
    const others: Edition = { ...corporate, hash: 'elsewhere', procedure: { ...corporate.procedure, body: 'saltmarsh', id: 'elsewhere' } }
    expect(editionsInForce(deskWith(others, corporate, children), day('2026-06-01')).map(({ hash }) => hash)).toEqual([
      'children 2024-04-01',
      'corporate 2024-04-01',
    ])
  })
})
