/** The page of a case says who has which part now, and tells apart what is owed for each of several things. */
import { expect, test } from 'vitest'
import { reference, staffWith, type Told } from './example-of.ts'

const by = 'customer-relationship-team'
const begun: Told = ['case-brought-in', '2026-03-02', by, { stage: 'stage-2' }]

const pages = async (...told: readonly Told[]) => {
  const { as } = await staffWith('telford-wrekin-children', '2026-03-09', [begun, ...told], [])
  return as(by)
}

test('beside the case stands who has a part in it now: not whose appointment was taken back, or who had it before', async () => {
  const appointed = (on: string, person: string): Told => [
    ...(['person-appointed', on, by, { as: 'independent-investigator', person, fromRegister: true }] as const),
    { stage: 'stage-2' },
  ]
  const beside = async (...told: readonly Told[]) => {
    const { words } = await (await pages(...told)).get(`/cases/${reference}`)
    return words.slice(words.lastIndexOf(' People '))
  }
  const first = appointed('2026-03-04', 'panel-clerk')
  expect(await beside(first)).toContain('Panel clerk')
  expect(await beside(first, ['fact-retracted', '2026-03-05', by, { retracts: `${reference}-2`, reasons: 'By mistake' }])).not.toContain(
    'Panel clerk',
  )
  const handedOver = await beside(first, appointed('2026-03-06', 'panel-chair'))
  expect(handedOver).toContain('Panel Chair')
  expect(handedOver).not.toContain('Panel clerk')
})

test('what is needed unless a question is answered in one way is asked after that question', async () => {
  const { as } = await staffWith('bolton-children', '2026-03-09', [], [])
  const { body } = await as('complaints-officer').get(`/cases/${reference}/record/adjustments/decide`)
  const question = body.search(/<legend[^>]*>\s*Is it agreed\?/)
  expect(question).toBeGreaterThan(0)
  expect(body.indexOf('Needed, unless “Is it agreed?” is “Yes”.')).toBeGreaterThan(question)
})

test('of two remedies that are owed each is named by its own words, and the form opens with that one chosen', async () => {
  const promised = (id: string, what: string): readonly Told[] => [
    ['action-proposed', '2026-03-03', by, { kind: 'remedy', source: 'response', what }, { about: { action: [id] } }],
    ['action-assigned', '2026-03-03', by, { owner: by, followUp: by, by: '2026-03-20' }, { about: { action: [id] } }],
  ]
  const team = await pages(...promised('1', 'Write to say sorry'), ...promised('2', 'Hold the review again'))
  const summary = await team.get(`/cases/${reference}`)
  for (const words of ['“Write to say sorry”', '“Hold the review again”']) expect(summary.words).toContain(words)
  const today = await team.get('/today')
  for (const id of ['1', '2']) {
    expect(today.body).toContain(`href="/cases/${reference}/record/actions/do?action=${id}"`)
    expect(today.words).toContain(`${reference}, action ${id}`)
  }
  const form = await team.get(`/cases/${reference}/record/actions/do?action=2`)
  expect(summary.body).toContain(`href="/cases/${reference}/record/actions/do?action=2"`)
  expect(form.words).toContain('Write to say sorry')
  expect(form.words).not.toMatch(/\bremedy\b/)
  expect(/<input[^>]*checked[^>]*>\s*<label[^>]*>\s*([^<]*)/.exec(form.body)?.[1]?.trim()).toBe('Hold the review again')
})
