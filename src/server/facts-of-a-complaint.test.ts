import { expect, test } from 'vitest'
import { day } from '#calendar'
import type { Body, Procedure } from '#language'
import { factsOfAComplaint, titleOf } from './facts-of-a-complaint.ts'

const anytown: Body = {
  id: 'anytown',
  name: 'Anytown Council',
  shortName: 'Anytown',
  referencePrefix: 'AN',
  nation: 'england-and-wales',
  contact: { team: 'Complaints', phone: '01632 960000', email: 'complaints@anytown.example', address: [], hours: '' },
  ombudsman: { name: 'The Ombudsman', url: 'https://example.org', phone: '01632 960001' },
  emergency: { says: 'Call the police', phone: '999' },
  services: [{ id: 'fostering', title: 'Fostering' }],
  receivedBy: 'complaints-officer',
  permissions: {},
  relations: [{ id: 'parent', title: 'A parent', role: 'parent' }],
}
const procedure: Procedure = {
  id: 'anytown-children',
  title: 'Procedure of Anytown',
  body: 'anytown',
  receivedFrom: day('2026-04-01'),
  counting: 'day-after',
  calendar: 'england-and-wales',
  roles: {},
  stages: {},
  fields: {
    'complaint-received': { matter: { type: 'choice', says: 'What kind of matter it is', of: ['care', 'housing'] } },
    'point-raised': { whose: { type: 'choice', says: 'Whose it is', of: ['council', 'nhs'] } },
  },
}
const receipt = { reference: 'AN26-0001', on: day('2026-05-14'), channel: 'web-form' }

test('each point is a fact of its own, in the words said, after the receipt', () => {
  const { attempts, title } = factsOfAComplaint(
    anytown,
    procedure,
    { relation: 'parent', points: ['Nobody rang. Twice.', '  ', 'The letter was wrong'], service: 'fostering', name: 'Sam Invented' },
    receipt,
  )
  expect(attempts.map(({ type, about }) => [type, about?.point?.[0]])).toEqual([
    ['complaint-received', undefined],
    ['point-raised', '1'],
    ['point-raised', '2'],
  ])
  expect(attempts[0]?.data).toMatchObject({ receivedBy: 'complaints-officer', service: 'fostering', anonymous: false, channel: 'web-form' })
  expect(attempts[1]?.data.words).toBe('Nobody rang. Twice.')
  expect(title).toBe('Nobody rang')
})

test('the provider is one of the body’s, by the name it has; another is none', () => {
  const body = { ...anytown, providers: [{ id: 'orchard', name: 'Orchard Care' }] }
  const named = (provider: string) =>
    factsOfAComplaint(body, procedure, { relation: 'parent', points: ['Nobody rang.'], provider }, receipt).attempts[0]?.data.provider
  expect([named('Orchard Care'), named('Somebody else'), named('')]).toEqual(['Orchard Care', undefined, undefined])
})

test('anonymous means that nobody is kept', () => {
  const { attempts, people } = factsOfAComplaint(
    anytown,
    procedure,
    { relation: 'parent', points: ['x'], anonymous: 'yes', name: 'Sam Invented', email: 'sam@example.org' },
    receipt,
  )
  expect(people).toEqual([])
  expect(attempts[0]?.by).toEqual({ role: 'parent' })
  expect(JSON.stringify(attempts)).not.toContain('Sam')
})

test('a month is a span that does not run past today; a month to come is nothing', () => {
  const arose = (happened: string) =>
    factsOfAComplaint(anytown, procedure, { relation: 'parent', points: ['x'], happened }, receipt).attempts.find(
      ({ type }) => type === 'matter-arose',
    )?.on
  expect(arose('2026-02')).toEqual({ from: '2026-02-01', to: '2026-02-28' })
  expect(arose('2026-05')).toEqual({ from: '2026-05-01', to: '2026-05-14' })
  expect(arose('2026-05-02')).toBe('2026-05-02')
  expect(arose('2026-06')).toBeUndefined()
  expect(arose('not-sure')).toBeUndefined()
})

test.each([
  ['The repair of A. Young’s home was put off. Nobody rang.', 'The repair of A. Young’s home was put off'],
  ['Mrs. Reed of St. Anne’s came late. Twice.', 'Mrs. Reed of St. Anne’s came late'],
  ['It was late! Again.', 'It was late!'],
])('the first sentence of %j does not end at initials', (words, title) => {
  expect(titleOf(words)).toBe(title)
})

test('a long title is cut between words', () => {
  const title = titleOf(`${'word '.repeat(40)}end`)
  expect(title.length).toBeLessThanOrEqual(81)
  expect(title.endsWith('word…')).toBe(true)
})

test('what was answered of its way stands in the fields of the complaint and of each point; what nobody knows, nowhere', () => {
  const answers = {
    relation: 'parent',
    name: 'Sam Invented',
    points: ['One', 'Two'],
    'route.complaint-received.matter': 'housing',
    'route.point-raised.whose/1': 'not-known',
    'route.point-raised.whose/2': 'nhs',
    'route.point-raised.nothing/2': 'x',
    'route.matter-came-to-notice': '2026-03-02',
  }
  const { attempts } = factsOfAComplaint(anytown, procedure, answers, receipt)
  expect(attempts.filter(({ type }) => type !== 'matter-came-to-notice').map(({ data }) => [data.matter, data.whose])).toEqual([
    ['housing', undefined],
    [undefined, undefined],
    [undefined, 'nhs'],
  ])
  expect(attempts.filter(({ type }) => type === 'matter-came-to-notice').map(({ on, about }) => [on, about?.point])).toEqual([
    ['2026-03-02', ['1']],
    ['2026-03-02', ['2']],
  ])
  expect(JSON.stringify(attempts)).not.toContain('nothing')
})

test('an option that the field does not have is no answer', () => {
  const answers = { relation: 'parent', name: 'Sam Invented', points: ['One'], 'route.complaint-received.matter': 'made-up' }
  expect(factsOfAComplaint(anytown, procedure, answers, receipt).attempts[0]?.data.matter).toBeUndefined()
})

test('a comment or an enquiry opens no complaint', () => {
  const answers = { relation: 'parent', name: 'Sam Invented', points: ['Thank you.'], what: 'enquiry', from: 'mp' }
  const { attempts, title } = factsOfAComplaint(anytown, procedure, answers, { ...receipt, channel: 'letter' })
  expect(attempts.map(({ type, data }) => [type, data.kind, data.from, data.written, data.about])).toEqual([
    ['representation-received', 'enquiry', 'mp', true, 'Thank you.'],
  ])
  expect(title).toBe('Thank you')
})

test('other proceedings are kept by kind and in the words said, from whatever way it came in; a kind that the procedure has not is none', () => {
  const asks: Procedure = {
    ...procedure,
    fields: { 'complaint-received': { proceedings: { type: 'choices', says: 'Other proceedings', of: ['court', 'criminal', 'none'] } } },
  }
  const receivedWith = (answers: Readonly<Record<string, string | readonly string[]>>) =>
    factsOfAComplaint(anytown, asks, { relation: 'parent', points: ['x'], name: 'Sam Invented', ...answers }, receipt).attempts[0]?.data
  expect(
    receivedWith({
      'route.complaint-received.proceedings': ['court', 'criminal'],
      'route.complaint-received.otherProceedings': 'The family court, in May',
    }),
  ).toMatchObject({ proceedings: ['court', 'criminal'], otherProceedings: 'The family court, in May' })
  expect(receivedWith({ 'route.complaint-received.proceedings': ['none'] })).toMatchObject({ proceedings: ['none'] })
  // A young person said that somebody looks at it, and is not asked which kind.
  const young = receivedWith({ 'route.complaint-received.proceedings': ['not-known'], 'route.complaint-received.otherProceedings': 'Yes' })
  expect(young).toMatchObject({ otherProceedings: 'Yes' })
  expect(young).not.toHaveProperty('proceedings')
  expect(receivedWith({ 'route.complaint-received.proceedings': ['tribunal'] })).not.toHaveProperty('proceedings')
})

test('what they ask to have done differently is decided on; how they like to be reached is kept with them, and owes no decision', () => {
  const asked = { relation: 'parent', points: ['Nobody rang'], name: 'Sam Invented', contactBy: 'email', helpOther: 'Time to read' }
  const { attempts, people } = factsOfAComplaint(anytown, procedure, asked, receipt)
  expect(attempts.filter(({ type }) => type === 'adjustment-requested').map(({ data }) => data.what)).toEqual(['Time to read'])
  expect(people[0]?.needs).toEqual(['Time to read', 'Prefers email'])
})
