/** A procedure that says nothing of other bodies: consent before anything goes, who leads and why, what went and what came back. */
import { expect, test } from 'vitest'
import { day } from '#calendar'
import type { Fact } from '#case'
import { anytown, anytownBody, england } from '../../../outputs/testing/anytown.ts'
import { anytownExample } from '../testing/example.ts'
import { staffApp } from '../testing/staff-app.ts'
import { staffServices } from '../testing/staff-services.ts'
import { visitor } from '../testing/visitor.ts'

const at = '/cases/AN26-0119/people'

test('joint with another body: nothing goes by a consent nobody gave; who leads, one answer or several, and each answer are kept', async () => {
  const services = staffServices(anytownExample({ procedure: anytown, body: anytownBody, calendar: england }))
  const app = await staffApp(services)
  const manager = visitor(app, services.sessionFor('manager'))
  const note = (step: string, form: Readonly<Record<string, string>>) => manager.fill(`${at}/note/${step}`, form)
  const before = await manager.get(`${at}/others`)
  expect(before.words).toContain('nothing goes to them without the complainant’s agreement or another ground in law')
  expect(before.words).not.toContain('Record which body leads')
  expect(before.words).toContain('Record that consent was asked for Record that consent was given, refused or withdrawn')
  const sharing = { 'f-with': 'Anytown NHS trust', 'f-what': 'The complaint', 'f-under': 'consent' }
  const early = await note('shared', sharing)
  expect(early.status).toBe(422)
  expect(early.words).toContain('No consent to share it is on record')
  expect(early.body).toContain('Anytown NHS trust')
  // Being part of a group is no consent to that.
  const part = { 'f-scope': 'be-part-of-the-group', 'f-answer': 'given', 'f-from': 'complainant', 'f-written': 'no' }
  expect((await note('consent-answered', part)).status).toBe(303)
  expect((await note('shared', sharing)).status).toBe(422)
  const consent = { 'f-scope': 'share-with-the-nhs', 'f-answer': 'given', 'f-from': 'complainant', 'f-written': 'yes' }
  expect((await note('consent-answered', consent)).status).toBe(303)
  expect((await note('shared', sharing)).status).toBe(303)
  expect((await note('lead', { 'f-lead': 'The trust', 'f-factors': 'Most points are theirs\nThe complainant asks for it' })).status).toBe(
    303,
  )
  expect((await note('one-answer', { 'f-choice': 'one-answer-from-all' })).status).toBe(303)
  const joint = await manager.get(`${at}/others`)
  expect(joint.words).toContain('They owe us an answer')
  expect(joint.words).toContain('Most points are theirs')
  expect(joint.words).toContain('One answer from all')
  expect((await note('other-answered?party=1', { 'f-answer': 'replied' })).status).toBe(303)
  expect((await manager.get(`${at}/others`)).words).toContain('Came back Replied')

  // Passed to the police: no consent is asked for, the ground is kept.
  const police = {
    'f-with': 'The police',
    'f-what': 'What was said of the theft',
    'f-under': 'prevention-of-crime',
    'f-answerWanted': 'no',
  }
  expect((await note('shared', police)).status).toBe(303)
  const both = await manager.get(`${at}/others`)
  expect(both.words).toContain('on the ground: prevention of crime')
  expect(both.words).toContain('No answer is wanted')

  // A regulator: its name stays as it was typed.
  const regulator = { ...police, 'f-with': 'The Care Inspectorate of Anytown', 'f-under': 'legal-duty' }
  expect((await note('shared', regulator)).status).toBe(303)
  expect((await manager.get(`${at}/others`)).words).toContain('The Care Inspectorate of Anytown')
})

test('what is passed on inside the body is not among what went to other bodies; what goes to a role outside it is', async () => {
  const example = anytownExample({ procedure: anytown, body: anytownBody, calendar: england })
  const outside = Object.entries(anytown.roles).find(([, role]) => role.outside)?.[0] ?? ''
  const passed = (id: string, to: string): Fact => ({
    ...{ id, type: 'passed-on', case: 'AN26-0119', on: day('2026-04-28'), recordedAt: '2026-04-28T10:00:00Z', recordedBy: 'officer' },
    data: { what: 'papers', to },
  })
  const cases = example.cases.map(one => ({ ...one, facts: [...one.facts, passed('o1', 'complaints-manager'), passed('o2', outside)] }))
  const services = staffServices({ ...example, cases })
  const { words } = await visitor(await staffApp(services), services.sessionFor('manager')).get(`${at}/others`)
  expect(words).toContain(`Papers passed on to ${anytown.roles[outside]?.title}`)
  expect(words).not.toContain('Papers passed on to Complaints Manager')
})
