/** Who reads a letter decides how it goes by default: a child's words, a format or a language that was asked for; otherwise a reason is kept. */
import { expect, test } from 'vitest'
import { bankHolidays, compileCalendar, day } from '#calendar'
import { compile, evaluate, type Fact } from '#case'
import { readLibrary } from '#library'
import { decide } from '../../src/case/index.ts'
import { asksNotToBeRung, formatOfLetter, languageOfLetter } from '../../src/outputs/index.ts'
import { anytown, anytownBody } from '../../src/outputs/testing/anytown.ts'
import type { Person } from '../../src/web/services.ts'
import { anytownExample } from '../../src/web/staff/testing/example.ts'
import { staffApp } from '../../src/web/staff/testing/staff-app.ts'
import { staffServices } from '../../src/web/staff/testing/staff-services.ts'
import { visitor } from '../../src/web/staff/testing/visitor.ts'

const library = await readLibrary()
const [reference, today] = ['AT26-0001', day('2026-05-06')]

interface Told {
  readonly procedure: 'bolton-children' | 'telford-wrekin-children'
  readonly relation: 'child' | 'parent'
  readonly sender: string
  readonly needs?: readonly string[]
  readonly facts?: readonly Pick<Fact, 'type' | 'data'>[]
}

/** One complaint of the day before, under a real procedure, with somebody who may acknowledge it. */
const start = async ({ procedure: id, relation, sender, needs = [], facts: more = [] }: Told) => {
  const edition = library.editions.find(({ procedure }) => procedure.id === id)
  if (edition === undefined) throw new Error(`there is no procedure ${id}`)
  const { procedure } = edition
  const calendar = compileCalendar(bankHolidays[procedure.calendar])
  const body = { ...anytownBody, ...library.bodies[procedure.body] }
  const facts = [
    { type: 'complaint-received', data: { words: 'I was moved', relation, receivedBy: sender, anonymous: false, channel: 'web' } },
    { type: 'point-raised', data: { words: 'I was moved' }, about: { point: ['1'] } },
    ...more,
  ].map(
    (fact, i): Fact => ({
      ...{ id: `f${i + 1}`, case: reference, on: day('2026-05-05'), recordedAt: '2026-05-05T09:00:00Z', recordedBy: 'kim' },
      by: { role: 'complainant', person: 'p1' },
      ...fact,
    }),
  )
  const people: Readonly<Record<string, Person>> = { p1: { id: 'p1', name: 'Sky Amber', as: 'complainant', needs } }
  const compiled = compile(procedure, 'as-it-stands')
  const services = staffServices({
    ...anytownExample({ procedure: anytown, body: anytownBody, calendar }),
    ...{ today, body, procedure, calendar },
    accounts: [{ id: 'kim', name: 'Kim Example', roles: [sender], permissions: ['see-all-cases', 'see-restricted', 'send-letters'] }],
    cases: [{ reference, title: 'Moved', people, facts }],
    judging: {
      compiled,
      state: told => evaluate(compiled, told, calendar, today),
      decide: (told, attempt) => decide(compiled, told, calendar, today, attempt),
    },
  })
  const staff = visitor(await staffApp(services), services.sessionFor('kim'))
  const open = async () => {
    const found = await services.openCase(services.sessionFor('kim'), reference)
    if (found === undefined) throw new Error('the case is gone')
    return found
  }
  return { staff, open }
}

const bolton = { procedure: 'bolton-children', sender: 'complaints-officer' } as const
const telford = { procedure: 'telford-wrekin-children', sender: 'customer-relationship-team' } as const
const acknowledge = {
  bolton: `/cases/${reference}/letter/intake/acknowledge`,
  telford: `/cases/${reference}/letter/intake/acknowledge`,
}
const named = { 'piece-manager': 'Kim Example will deal with it.' }
const asked = { 'f-adjustmentAnswer': 'no' }

test('BOL-092: a child is written to in words for a child, and nobody has to choose them', async () => {
  const { staff, open } = await start({ ...bolton, relation: 'child' })
  const page = await staff.get(acknowledge.bolton)
  expect(page.words).toContain('Thank you for telling us. You were right to do it.')
  expect(page.words).toContain('It goes to a child or young person, so it is in words for them.')
  const sent = await staff.fill(acknowledge.bolton, { ...asked, do: 'send' })
  expect(sent.status, sent.words.slice(0, 900)).toBe(303)
  const { letters, facts } = await open()
  expect(letters[0]?.title).toBe('We got your complaint')
  expect(letters[0]?.text).toContain('You can have an advocate. That is a person on your side.')
  expect(facts.map(({ type }) => type)).not.toContain('letter-varied')
})

test('BOL-092: the words for an adult need a reason, and the case keeps it', async () => {
  const { staff, open } = await start({ ...bolton, relation: 'child' })
  const adult = { ...asked, _words: 'standard' }
  const shown = await staff.fill(acknowledge.bolton, { ...adult, do: 'edit' })
  expect(shown.words).toContain('First the manager of the team looks into it and answers you.')
  const refused = await staff.fill(acknowledge.bolton, { ...adult, do: 'send' })
  expect(refused.status).toBe(422)
  expect(refused.words).toContain('Say why it does not go in words for a child or young person')
  expect(refused.body).toContain('href="#_why-words"')
  expect((await open()).letters).toEqual([])

  const why = 'Sky is 17 and asked to be written to like an adult'
  await staff.fill(acknowledge.bolton, { ...adult, '_why-words': why, do: 'save' })
  const again = await staff.get(acknowledge.bolton)
  expect(again.words).toContain(why)
  const sent = await staff.fill(acknowledge.bolton, { ...asked, do: 'send' })
  expect(sent.status, sent.words.slice(0, 900)).toBe(303)
  const { letters, facts } = await open()
  expect(letters[0]?.title).toBe('We have your complaint')
  expect(facts.slice(-2)).toMatchObject([
    {
      type: 'letter-varied',
      by: { role: 'complaints-officer' },
      data: { letter: 'acknowledgement', asked: 'words for a child or young person', went: 'words for an adult', reasons: why },
    },
    { type: 'acknowledgement-sent' },
  ])
})

test('a grown-up is written to in the words for adults, and may still have the others', async () => {
  const { staff } = await start({ ...bolton, relation: 'parent' })
  expect((await staff.get(acknowledge.bolton)).words).toContain('First the manager of the team looks into it and answers you.')
  const plain = await staff.fill(acknowledge.bolton, { ...asked, _words: 'plain', do: 'preview' })
  expect(plain.status, plain.words.slice(0, 900)).toBe(200)
  expect(plain.words).toContain('You were right to do it.')
})

test('TEL-025: who asked for large print is written to in large print, and otherwise only with a reason that is kept', async () => {
  const { staff, open } = await start({ ...telford, relation: 'parent', needs: ['Letters in large print'] })
  const path = acknowledge.telford
  expect((await staff.get(path)).words).toContain('Asked for, or agreed: large print.')
  const refused = await staff.fill(path, { ...named, _format: 'standard', do: 'send' })
  expect(refused.status).toBe(422)
  expect(refused.words).toContain('Say why it does not go in large print')
  expect(refused.body).toContain('href="#_why-format-standard"')

  const sent = await staff.fill(path, {
    ...named,
    _format: 'standard',
    '_why-format-standard': 'They rang: this one is to be copied for school',
    do: 'send',
  })
  expect(sent.status, sent.words.slice(0, 1500)).toBe(303)
  const { letters, facts } = await open()
  expect(formatOfLetter(letters[0]?.html ?? '')).toBe('')
  expect(facts.at(-2)).toMatchObject({
    type: 'letter-varied',
    data: { asked: 'large print', went: 'standard print', reasons: 'They rang: this one is to be copied for school' },
  })
})

test('TEL-025: left alone it goes in large print', async () => {
  const { staff, open } = await start({ ...telford, relation: 'parent', needs: ['Letters in large print'] })
  const sent = await staff.fill(acknowledge.telford, { ...named, do: 'send' })
  expect(sent.status, sent.words.slice(0, 1500)).toBe(303)
  expect(formatOfLetter((await open()).letters[0]?.html ?? '')).toBe('large print')
})

test('TEL-025: a format or a language that is made elsewhere is chosen by default, and the letter says which', async () => {
  const { staff, open } = await start({ ...telford, relation: 'parent', needs: ['Braille', 'I read Polish best'] })
  const path = acknowledge.telford
  expect((await staff.get(path)).words).toContain('Asked for, or agreed: Braille and Polish.')
  const sent = await staff.fill(path, { ...named, do: 'send' })
  expect(sent.status, sent.words.slice(0, 1500)).toBe(303)
  const [letter] = (await open()).letters
  expect(formatOfLetter(letter?.html ?? '')).toBe('Braille')
  expect(letter?.text).toContain('Made in: Braille')
})

test('whoever asked for Welsh has Welsh around the words, and is told in Welsh that the words are made in Welsh too, or how to have them so', async () => {
  const { staff, open } = await start({ ...bolton, relation: 'parent', needs: ['Letters in Welsh'] })
  const path = acknowledge.bolton
  expect((await staff.get(path)).words).toContain('Asked for, or agreed: Welsh.')
  const sent = await staff.fill(path, { ...named, ...asked, do: 'send' })
  expect(sent.status, sent.words.slice(0, 1500)).toBe(303)
  const [letter] = (await open()).letters
  expect(formatOfLetter(letter?.html ?? '')).toBe('Welsh')
  expect(languageOfLetter(letter?.html ?? '')).toBe('cy')
  expect(letter?.text).toContain('Rydych yn cael yr un llythyr yn Gymraeg hefyd.')
})

test('one that goes in English after all, with its reason, offers the Welsh', async () => {
  const { staff, open } = await start({ ...bolton, relation: 'parent', needs: ['Letters in Welsh'] })
  const choice = { _format: 'standard', '_why-format-standard': 'They rang: English will do for this one' }
  const sent = await staff.fill(acknowledge.bolton, { ...named, ...asked, ...choice, do: 'send' })
  expect(sent.status, sent.words.slice(0, 1500)).toBe(303)
  const [letter] = (await open()).letters
  expect(letter?.html).toContain('<dt>Dyddiad</dt><dd>dydd Mercher 6 Mai 2026</dd>')
  expect(letter?.text).toContain('Os hoffech ei gael yn Gymraeg, ffoniwch')
})

test('whoever cannot hear on the telephone: its writer is told first, and the letter offers to be written to', async () => {
  const { staff, open } = await start({ ...telford, relation: 'parent', needs: ['I am deaf: do not telephone me'] })
  const page = await staff.get(acknowledge.telford)
  expect(page.words).toContain('Before you ring or write I am deaf: do not telephone me')
  expect(page.words).toMatch(/The words below tell Sky Amber to ring\. Say how to write instead: \S+@/)
  const sent = await staff.fill(acknowledge.telford, { ...named, do: 'send' })
  expect(sent.status, sent.words.slice(0, 1500)).toBe(303)
  expect((await open()).letters[0]?.text).toMatch(/or another language: write to \S+@/)
})

test.each([
  ['Do not telephone me', true],
  ['Email rather than the telephone', true],
  ['I cannot hear on the phone', true],
  ['Text first; do not telephone before 4pm', false],
  ['Telephone calls instead of letters', false],
  ['No telephone calls: write to me', true],
  ['Text relay when you ring me', false],
  ['Letters in large print', false],
])('“%s”: not to be rung: %s', (need, isSo) => {
  expect(asksNotToBeRung([need])).toBe(isSo)
})
