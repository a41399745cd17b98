/** A representative's answer is half written when consent is withdrawn: it waits, with its words, for a consent that holds. */
import { expect, test } from 'vitest'
import { reference, staffOf } from './example-of.ts'

const letter = `/cases/${reference}/letter/stage-1/respond`

test('an answer whose consent was withdrawn is refused with its clause, keeps its words, says where consent is recorded, and goes once it is given', async () => {
  const { as, services } = await staffOf(
    'bolton-children',
    '2026-03-10',
    [
      'complaint-received',
      '2026-03-02',
      'representative',
      { words: 'The taxi', relation: 'representative', onBehalfOf: 'Sky', receivedBy: 'complaints-officer', anonymous: false },
      { by: { role: 'representative', person: 'p1' } },
    ],
    ['point-raised', '2026-03-02', 'complaints-officer', { words: 'The taxi does not come' }, { about: { point: ['1'] } }],
    ['person-appointed', '2026-03-03', 'complaints-officer', { as: 'team-manager', person: 'team-manager' }, { stage: 'stage-1' }],
    ['consent-answered', '2026-03-04', 'complaints-manager', { scope: 'response', answer: 'given', from: 'child', written: true }],
    ['acknowledgement-sent', '2026-03-04', 'complaints-officer', { contents: [], to: ['representative'] }, { stage: 'intake' }],
  )
  const manager = as('team-manager')
  const writtenSoFar = { 'piece-opening': 'Dear Jo, this is mine.', 'f-to': 'representative' }
  expect((await manager.get(letter)).body).toContain('>{points}</textarea>')
  expect((await manager.fill(letter, { ...writtenSoFar, do: 'save' })).status).toBe(303)

  // What is found is a step of its own here: the letter shows it, and does not ask again for a part of it.
  const step = `/cases/${reference}/record/stage-1/find`
  expect((await manager.get(letter)).body).toContain(`<a href="${step}">Record the finding on a point</a>`)
  const finding = { 'f-facts': 'Nine mornings.', 'f-wentWrong': 'Nobody watched.', 'f-reasons': 'Nine of thirty were missed.' }
  const found = { ...finding, 'f-finding': 'upheld', 'f-remedy': 'Another firm.', 'f-improvement': 'A weekly check.', _points: '1' }
  expect((await manager.fill(step, found)).status).toBe(303)

  const answer = { 'f-scope': 'response', 'f-from': 'child', 'f-written': 'no' }
  const withdrawn = await as('complaints-manager').fill(`/cases/${reference}/record/people/answer-consent`, {
    ...answer,
    'f-answer': 'withdrawn',
  })
  expect(withdrawn.status).toBe(303)

  const rest = { 'piece-actions': 'Another firm comes from Monday.', 'piece-apology': 'We are sorry.', 'f-to': 'representative' }
  const refused = await manager.fill(letter, { ...rest, do: 'send' })
  expect(refused.status).toBe(422)
  expect(refused.words).toContain('No consent of the service user')
  expect(refused.words).toContain('17.3')
  expect(refused.body).toContain(`href="/cases/${reference}/people">Ask for consent, or record a new one</a>`)
  expect(refused.body).toContain('>Dear Jo, this is mine.</textarea>')
  expect((await services.openCase(services.sessionFor('team-manager'), reference))?.letters).toEqual([])

  const again = { ...answer, 'f-answer': 'given' }
  expect((await as('complaints-manager').fill(`/cases/${reference}/record/people/answer-consent`, again)).status).toBe(303)
  const kept = await manager.get(letter)
  expect(kept.body).toContain('>We are sorry.</textarea>')
  expect(kept.words).toMatch(/To Complainant Template/)
  const sent = await manager.fill(letter, { 'f-to': 'representative', do: 'send' })
  expect(sent.status, sent.words).toBe(303)
  const [kept1] = (await services.openCase(services.sessionFor('team-manager'), reference))?.letters ?? []
  expect(kept1?.text).toContain('Dear Jo, this is mine.')
  expect(kept1?.text).toContain('Nine of thirty were missed.')
})
