/** A letter that went with an appointment stands beside it, on the people page and on the case, under any procedure; it opens as it was kept. */
import { expect, test } from 'vitest'
import { day } from '#calendar'
import { roleTitle } from '#outputs'
import type { SentLetter } from '../../src/web/services.ts'
import { nobodyAppointed } from '../../src/web/staff/letter/nobody-appointed.ts'
import { allocated } from './allocated.ts'
import { reference, staffWith, type Told } from './example-of.ts'

const investigated: readonly Told[] = [
  ['case-brought-in', '2026-03-02', 'customer-relationship-team', { stage: 'stage-2' }],
  [
    'person-appointed',
    '2026-03-04',
    'customer-relationship-team',
    { as: 'independent-investigator', person: 'the-appointed', fromRegister: true },
    { stage: 'stage-2' },
  ],
]

const letter = (more: Partial<SentLetter>): SentLetter => ({
  ...{ id: 'l1', letter: '', title: 'A letter', sentOn: day('2026-03-05'), sentBy: 'somebody', to: ['Somebody'], fact: '' },
  ...{ html: '<article><p>Thank you for taking it on.</p></article>', text: 'Thank you for taking it on.', sha256: 'e3b0c44298fc1c14' },
  ...more,
})

test('under two procedures: the letter to that role alone stands beside whoever has it, and nobody else’s does', async () => {
  const telford = await staffWith('telford-wrekin-children', '2026-03-09', investigated, [
    letter({ letter: 'investigator-appointment', title: 'Your appointment as Independent Investigator' }),
    letter({ id: 'l2', letter: 'stage-2-extension', title: 'The investigation needs longer' }),
    letter({ id: 'l3', letter: 'investigator-appointment', title: 'To the one before', sentOn: day('2026-03-03') }),
  ])
  const team = telford.as('customer-relationship-team')
  const people = await team.get(`/cases/${reference}/people`)
  expect(people.words).toMatch(/Your appointment as Independent Investigator ?, 5 March 2026/)
  expect(people.words).not.toContain('The investigation needs longer')
  expect(people.words).not.toContain('To the one before')
  expect((await team.get(`/cases/${reference}`)).words).toContain('Your appointment as Independent Investigator')
  const kept = await team.get(`/cases/${reference}/letters/l1`)
  expect(kept.words).toContain('Thank you for taking it on.')

  // Sent by the act that appoints, whoever the letter says that it is to.
  const calderdale = await staffWith('calderdale-adults', '2026-03-10', allocated, [
    letter({ title: 'You are to investigate', fact: `${reference}-5` }),
    letter({ id: 'l2', title: 'Of another step', fact: `${reference}-4` }),
  ])
  const { words } = await calderdale.as('complaints-officer').get(`/cases/${reference}/people`)
  expect(words).toMatch(/You are to investigate ?, 5 March 2026/)
  expect(words).not.toContain('Of another step')
})

test('a letter to somebody who is to be appointed says that nobody is, and where they are; once they are, it does not', async () => {
  const at = `/cases/${reference}/letter/stage-2/send-guidance`
  const preview = async (told: readonly Told[]) => {
    const { as } = await staffWith('telford-wrekin-children', '2026-03-09', told, [])
    const team = as('customer-relationship-team')
    const { body } = await team.get(at)
    const pieces = [...body.matchAll(/<textarea[^>]* name="(piece-[^"]+)"/g)].map(([, name = '']) => [name, 'As we agreed.'] as const)
    return team.fill(at, { ...Object.fromEntries(pieces), 'f-format': 'standard', do: 'preview' })
  }
  const nobody = await preview(investigated.slice(0, 1))
  expect(nobody.words).toContain('Nobody is appointed as Independent Investigator in this case')
  expect(nobody.body).toMatch(new RegExp(`href="/cases/${reference}/record/stage-2/appoint[a-z-]*"`))
  const somebody = await preview(investigated)
  expect(somebody.words).toContain('This is what will be sent')
  expect(somebody.words).not.toContain('Nobody is appointed')
  // One of several that the letter may go to is enough, until the other is chosen.
  const { services } = await staffWith('calderdale-adults', '2026-03-10', allocated, [])
  const open = await services.openCase(services.sessionFor('complaints-officer'), reference)
  if (open === undefined) throw new Error('The case is there')
  expect(nobodyAppointed(open, 'front-sheet', [])).toEqual([])
  expect(nobodyAppointed(open, 'front-sheet', ['provider-manager']).map(({ title }) => title)).toEqual([
    roleTitle(open.procedure, 'provider-manager'),
  ])
})

test('a letter to somebody appointed by their account names them, with their role, on the preview too; not whoever is kept from the case', async () => {
  const at = `/cases/${reference}/letter/stage-2/send-guidance`
  const written = async (...more: readonly Told[]) => {
    const { as, services } = await staffWith('telford-wrekin-children', '2026-03-09', [...investigated.slice(0, 1), ...more], [])
    const team = as('customer-relationship-team')
    const pieces = [...(await team.get(at)).body.matchAll(/<textarea[^>]* name="(piece-[^"]+)"/g)].map(([, name = '']) => name)
    const filled = { ...Object.fromEntries(pieces.map(name => [name, 'As we agreed.'])), 'f-format': 'standard' }
    const preview = await team.fill(at, { ...filled, do: 'preview' })
    const sent = await team.fill(at, { ...filled, do: 'send' })
    expect(sent.status, sent.words.slice(0, 900)).toBe(303)
    const open = await services.openCase(services.sessionFor('customer-relationship-team'), reference)
    return { preview: preview.body, to: open?.letters[0]?.to, text: open?.letters[0]?.text }
  }
  const [id, addressed] = ['panel-clerk', 'Panel clerk, Independent Investigator']
  const data = { as: 'independent-investigator', person: id, fromRegister: true }
  const appointed: Told = ['person-appointed', '2026-03-04', 'customer-relationship-team', data, { stage: 'stage-2' }]
  const theirs = await written(appointed)
  expect(theirs.preview).toContain(addressed)
  expect(theirs.to).toEqual([addressed])
  expect(theirs.text).toContain(addressed)
  const kept = await written(appointed, [
    'conflict-declared',
    '2026-03-05',
    'customer-relationship-team',
    { person: id, why: 'A neighbour' },
  ])
  expect(kept.to).toEqual(['Independent Investigator'])
  expect(kept.preview).not.toContain(addressed)
})

test('what a gate may refuse an appointment by is asked at once, also where a duty appoints', async () => {
  const { as } = await staffWith('telford-wrekin-children', '2026-03-09', investigated.slice(0, 1), [])
  const { body } = await as('customer-relationship-team').get(`/cases/${reference}/record/stage-2/appoint`)
  const [first = '', folded = ''] = (/<main.*<\/main>/s.exec(body)?.[0] ?? '').split('Add more to this entry')
  expect(first).toContain('Are they from the register?')
  expect(folded).not.toContain('Are they from the register?')
  expect(folded).not.toBe('')
  // Either will do: neither is called optional, and each says what will do instead.
  expect(first).not.toMatch(/Are they from the register\? \(optional\)|Does the complainant agree\? \(optional\)/)
  expect(first).toContain('Needed, unless you answer “Does the complainant agree?”.')
  expect(first).toContain('Needed, unless you answer “Are they from the register?”.')
})
