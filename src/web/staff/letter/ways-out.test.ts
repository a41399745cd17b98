import { expect, test } from 'vitest'
import { anytown, anytownBody, england } from '../../../outputs/testing/anytown.ts'
import type { OpenCase, Person } from '../../services.ts'
import { anytownExample } from '../testing/example.ts'
import { staffServices } from '../testing/staff-services.ts'
import { messagesFor, waysOut } from './ways-out.ts'

const caseWith = async (person: Partial<Person>, to: readonly string[]): Promise<{ open: OpenCase; letter: string }> => {
  const services = staffServices(anytownExample({ procedure: anytown, body: anytownBody, calendar: england }))
  const open = await services.openCase(services.sessionFor('officer'), 'AN26-0119')
  const [letter, definition] = Object.entries(anytown.letters ?? {})[0] ?? []
  if (open === undefined || letter === undefined || definition === undefined) throw new Error('there is no such case or letter')
  const people = { p1: { id: 'p1', name: 'Pat Hill', as: 'complainant', needs: [], ...person } }
  return { letter, open: { ...open, people, procedure: { ...anytown, letters: { [letter]: { ...definition, to } } } } }
}

test('an address that is known goes by e-mail where that is set up, else by post', async () => {
  const { open, letter } = await caseWith({ email: 'pat@hill.example' }, ['complainant'])
  expect(messagesFor(open, letter, 'smtp', '')).toEqual([{ way: 'e-mail', person: 'p1' }])
  expect(messagesFor(open, letter, 'no', 'e-mail')).toEqual([{ way: 'post', person: 'p1' }])
  expect(messagesFor(open, letter, 'smtp', 'own')).toEqual([])
})

test('who asked for paper is offered post first, and may still be sent e-mail', async () => {
  const { open, letter } = await caseWith({ email: 'pat@hill.example', needs: ['Letters by post, please'] }, ['complainant'])
  expect(waysOut(open, letter, 'smtp', '')).toMatchObject({ chosen: 'post', hint: 'Pat Hill asked for paper.' })
  expect(waysOut(open, letter, 'smtp', 'e-mail').chosen).toBe('e-mail')
})

test('a letter that is not written to whoever complained never goes to them', async () => {
  const { open, letter } = await caseWith({ email: 'pat@hill.example' }, ['service-manager'])
  expect(waysOut(open, letter, 'smtp', '').chosen).toBe('own')
  for (const way of ['e-mail', 'post', 'own'])
    expect(messagesFor(open, letter, 'smtp', way).some(({ person }) => person === 'p1')).toBe(false)
})

const withAdjustment = (open: OpenCase, reach: string): OpenCase => {
  const id = 'agreed'
  const by = { role: 'complaints-officer', person: 'officer' }
  const fact = { id, type: 'adjustment-decided', case: open.reference, on: open.state.today, by, recordedAt: '', recordedBy: 'officer' }
  const about = { adjustment: ['1'] }
  const effect = { fact: id, effect: 'yes' as const, through: [], refusals: [] }
  return {
    ...open,
    facts: [...open.facts, { ...fact, about, data: { agreed: true, what: 'As agreed', reach, factors: [] } }],
    state: { ...open.state, positions: open.state.positions, facts: [...open.state.facts, effect] },
  }
}

test('a representative whom nobody ticked is sent nothing, though the complaint came from them', async () => {
  const { open, letter } = await caseWith({ as: 'representative', email: 'pat@hill.example' }, ['complainant', 'representative'])
  expect(messagesFor(open, letter, 'smtp', 'e-mail', ['complainant'])).toEqual([])
  expect(messagesFor(open, letter, 'smtp', 'e-mail', ['representative'])).toEqual([{ way: 'e-mail', person: 'p1' }])
})

test('where it was agreed to write by way of the advocate, the letter is addressed to them; to somebody to be rung, the page says so', async () => {
  const { open, letter } = await caseWith({ email: 'pat@hill.example' }, ['complainant'])
  const bo: Person = { id: 'p2', name: 'Bo North', as: 'advocate', email: 'bo@north.example', needs: [] }
  const both = { ...open, people: { ...open.people, p2: bo } }
  const through = withAdjustment(both, 'through-advocate')
  expect(messagesFor(through, letter, 'smtp', 'e-mail')).toEqual([{ way: 'e-mail', person: 'p2' }])
  expect(waysOut(through, letter, 'smtp', 'e-mail').said).toBe('It goes by e-mail to Pat Hill, care of Bo North.')
  expect(waysOut(withAdjustment(open, 'telephone'), letter, 'smtp', '').hint).toContain('ring as well, and note the call')
  expect(waysOut(withAdjustment(open, 'letter'), letter, 'smtp', '').chosen).toBe('post')
})
