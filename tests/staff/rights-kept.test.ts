/** What is kept from somebody until there is consent is kept on every way out; what was agreed and what is limited is said where it matters. */
import { expect, test } from 'vitest'
import { day } from '#calendar'
import type { Mail, OpenCase, SentLetter, Services } from '../../src/web/services.ts'
import { staffApp } from '../../src/web/staff/testing/staff-app.ts'
import { type Typed, visitor } from '../../src/web/staff/testing/visitor.ts'
import { reference, staffOf, type Told } from './example-of.ts'

const at = `/cases/${reference}`
const mailId = 'a'.repeat(32)
const address = 'jo@family.example'

const received: Told = [
  'complaint-received',
  '2026-03-02',
  'representative',
  { words: 'What was said', relation: 'representative', receivedBy: 'quality-team', anonymous: false, onBehalfOf: 'Robin Sample' },
  { by: { role: 'representative', person: 'p1' } },
]
const point: Told = ['point-raised', '2026-03-02', 'quality-team', { words: 'What was said' }, { about: { point: ['1'] } }]
const consent: Told = [
  'consent-answered',
  '2026-03-03',
  'quality-team',
  { scope: 'response', answer: 'given', from: 'child', written: true },
]

const mail: Mail = {
  ...{ id: mailId, receivedAt: '2026-03-04T08:00:00.000Z', receivedOn: day('2026-03-04'), fromName: 'Jo Example', fromAddress: address },
  ...{ subject: 'Any news?', words: 'What did you find?', kind: 'message', stands: 'joined', reference },
  ...{ because: 'It answers a message we sent.', notTaken: [], documents: [] },
}

/** The case as services give it, seen as `more` says: what is not overridden is read from the case itself. */
const seenAs = (services: Services, more: (open: OpenCase) => Partial<OpenCase>): Services => ({
  ...services,
  openCase: async (...asked) => {
    const open = await services.openCase(...asked)
    return open && { ...open, ...more(open) }
  },
})

/** A representative complains for a child; they write to us by email. */
const represented = async (...told: readonly Told[]) => {
  const { services } = await staffOf('bolton-children', '2026-03-05', received, point, ...told)
  const given: unknown[] = []
  const people = { p1: { id: 'p1', name: 'Jo Example', as: 'representative', email: address, needs: [] } }
  const seen: Services = {
    ...seenAs(services, () => ({ people })),
    mailsOfCase: async () => [mail],
    givePapers: async (_session, _reference, giving) => {
      given.push(giving)
      return { is: 'refused', field: 'papers', because: 'The paper is not there' }
    },
  }
  return { services, given, visit: visitor(await staffApp(seen), services.sessionFor('quality-team')) }
}

const answer: Typed = { subject: 'Re: Any news?', words: 'We found that he was left alone.', _way: 'own', do: 'send' }

test('an answer to an email goes to nobody from whom a clause keeps it: it is refused with the clause, and the words stay', async () => {
  const { services, visit } = await represented()
  const page = await visit.get(`${at}/emails/${mailId}/answer`)
  expect(page.words).toContain('Clause 17.3')
  const refused = await visit.fill(`${at}/emails/${mailId}/answer`, answer)
  expect(refused.status).toBe(422)
  expect(refused.words).toMatch(/No consent .* recorded \(17\.3\)\.? Ask for consent first, or say that it tells nothing personal/)
  expect(refused.body).toContain('We found that he was left alone.')
  const open = await services.openCase(services.sessionFor('quality-team'), reference)
  expect(open?.letters).toEqual([])
  expect(open?.facts.some(({ type }) => type === 'contact-made')).toBe(false)
})

test('what tells nothing personal may go, and the record says that no consent is there; with consent nothing is asked', async () => {
  const without = await represented()
  const plain = await without.visit.fill(`${at}/emails/${mailId}/answer`, { ...answer, words: 'We have your email.', impersonal: 'yes' })
  expect(plain.status, plain.words.slice(0, 600)).toBe(303)
  const open = await without.services.openCase(without.services.sessionFor('quality-team'), reference)
  expect(open?.facts.at(-1)).toMatchObject({
    type: 'contact-made',
    data: { result: expect.stringContaining('no consent is recorded yet') },
  })
  const agreed = await represented(consent)
  const sent = await agreed.visit.fill(`${at}/emails/${mailId}/answer`, answer)
  expect(sent.status, sent.words.slice(0, 600)).toBe(303)
})

test('papers are given to nobody outside from whom a clause keeps them, whether they are of the case or new to it', async () => {
  const papers: Typed = { act: 'give', documents: ['d1'], 'until-day': '20', 'until-month': '3', 'until-year': '2026' }
  const without = await represented()
  for (const whom of [{ person: 'p1' }, { person: '', name: 'Sal Example', as: 'representative' }]) {
    const refused = await without.visit.fill(`${at}/papers`, { ...papers, ...whom })
    expect(refused.status).toBe(422)
    expect(refused.words).toMatch(/\(17\.3\) Ask for consent first/)
  }
  expect(without.given).toEqual([])
  const agreed = await represented(consent)
  await agreed.visit.fill(`${at}/papers`, { ...papers, person: 'p1' })
  expect(agreed.given).toMatchObject([{ person: 'p1', documents: ['d1'] }])
})

test('whoever takes a complaint is told of a limit on contact in a case of theirs, and takes it all the same', async () => {
  const { services } = await staffOf('bolton-children', '2026-03-05', received, point)
  const related = {
    ...{ reference: 'XX26-0007', title: 'Nobody rang', person: 'Jo Example', position: 'Stage 1', open: true, restricted: false },
    ...{ receivedOn: day('2026-02-02'), by: ['name'] as const, shared: [], limits: ['Letters only'] },
  }
  const visit = visitor(await staffApp({ ...services, relatedCases: async () => [related] }), services.sessionFor('quality-team'))
  const complaint = {
    ...{ channel: 'telephone', relation: 'parent', name: 'Jo Example', phone: '01632 960 555', points: ['Nobody came.'] },
    ...{ service: 'not-sure', do: 'record' },
  }
  const asked = await visit.fill('/take-a-complaint', complaint)
  expect(asked.words).toContain('Contact is limited in that case: Letters only. Take this complaint all the same')
  expect(asked.body).toContain('Nobody came.')
  const taken = await visit.fill('/take-a-complaint', { ...complaint, seen: 'XX26-0007' })
  expect(taken.status, taken.words.slice(0, 400)).toBe(303)
})

test('what the caller may do next is read out as a sentence', async () => {
  const told = { words: 'Nobody came', relation: 'care-leaver', receivedBy: 'customer-relationship-team', anonymous: false }
  const by = { by: { role: 'complainant' } }
  const { services } = await staffOf(
    'telford-wrekin-children',
    '2026-03-02',
    ['complaint-received', '2026-03-02', 'complainant', told, by],
    point,
  )
  const visit = visitor(await staffApp(services), services.sessionFor('customer-relationship-team'))
  const { words } = await visit.get(`${at}/taken`)
  expect(words).toContain('You can ask for Stage Two. What we wrote down')
})

test('whoever is to be rung and was only written to: the case says that no call is noted, until one is', async () => {
  const about = { about: { adjustment: ['1'] } }
  const factors = ['disadvantage', 'effective', 'practical', 'disruption', 'cost']
  const asked: Told = ['adjustment-requested', '2026-03-03', 'quality-team', { what: 'Ring me', why: 'I cannot see well' }, about]
  const agreed: Told = [
    'adjustment-decided',
    '2026-03-04',
    'quality-team',
    { agreed: true, what: 'We ring', reach: 'telephone', factors, reasons: 'It costs nothing' },
    about,
  ]
  const letter: SentLetter = {
    ...{ id: 'l1', letter: 'acknowledgement', title: 'We have your complaint', sentOn: day('2026-03-05'), sentBy: 'quality-team' },
    ...{ to: ['Robin Sample'], fact: 'f1', html: '', text: '', sha256: '' },
  }
  const wordsAfter = async (...more: readonly Told[]) => {
    const { services } = await staffOf('bolton-children', '2026-03-09', received, point, asked, agreed, ...more)
    const seen = seenAs(services, () => ({ letters: [letter] }))
    return (await visitor(await staffApp(seen), services.sessionFor('quality-team')).get(at)).words
  }
  const notRung = 'no call is noted since “We have your complaint” went on 5 March 2026'
  expect(await wordsAfter()).toContain(notRung)
  const call = (on: string): Told => [
    'contact-made',
    on,
    'quality-team',
    { with: 'Robin Sample', channel: 'telephone', purpose: 'to read it' },
  ]
  expect(await wordsAfter(call('2026-03-04'))).toContain(notRung)
  expect(await wordsAfter(call('2026-03-06'))).not.toContain('no call is noted')
})
