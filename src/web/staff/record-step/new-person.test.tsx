import { expect, test } from 'vitest'
import { day } from '#calendar'
import type { Fact } from '#case'
import type { Procedure } from '#language'
import { anytown, anytownBody, england } from '../../../outputs/testing/anytown.ts'
import { anytownExample } from '../testing/example.ts'
import { staffApp } from '../testing/staff-app.ts'
import { staffServices } from '../testing/staff-services.ts'
import { visitor } from '../testing/visitor.ts'
import { findStep } from './find-step.ts'
import { stepFormView, untouched } from './view.ts'

const [stage1] = [anytown.stages['stage-1']]
if (stage1 === undefined) throw new Error('Anytown has no stage 1')

const appointing: Procedure = {
  ...anytown,
  stages: {
    ...anytown.stages,
    'stage-1': {
      ...stage1,
      gates: {
        ...stage1.gates,
        'appoint-advocate': {
          clause: '6.6',
          who: 'complaints-officer',
          may: 'appoint an advocate',
          records: { fact: 'person-appointed', where: { as: 'advocate' } },
        },
      },
    },
  },
}

const path = '/cases/AN26-0119/record/stage-1/appoint-advocate'

const start = async () => {
  const services = staffServices(anytownExample({ procedure: appointing, body: anytownBody, calendar: england }))
  return { services, officer: visitor(await staffApp(services), services.sessionFor('officer')) }
}

test('somebody new is put on the case by name, and the record names only their id and the role that is fixed', async () => {
  const { services, officer } = await start()
  const page = await officer.get(path)
  expect(page.body).not.toContain('id="f-as"')
  const done = await officer.fill(path, { 'new-person': 'Nia Invented' })
  expect(done.status, done.words.slice(0, 800)).toBe(303)
  const open = await services.openCase(services.sessionFor('officer'), 'AN26-0119')
  const fact = open?.facts.at(-1)
  expect(fact?.data.as).toBe('advocate')
  expect(JSON.stringify(fact)).not.toContain('Nia')
  expect(open?.people[String(fact?.data.person)]).toMatchObject({ name: 'Nia Invented', as: 'advocate' })
})

test('neither chosen nor named: the form asks who', async () => {
  const { officer } = await start()
  const page = await officer.fill(path, {})
  expect(page.status).toBe(422)
  expect(page.words).toContain('Choose: who')
})

test('an appointment offers the free first and says who is away, whose check has lapsed and who has a conflict, who is not offered', async () => {
  const { services } = await start()
  const session = services.sessionFor('officer')
  const open = await services.openCase(session, 'AN26-0119')
  if (open === undefined) throw new Error('The example has this case')
  const { today } = open.state
  const fact = (id: string, type: string, data: Fact['data'], of: string | null = null): Fact => ({
    ...{ id, type, data, case: of, on: today, recordedAt: `${today}T09:00:00Z`, recordedBy: 'manager' },
  })
  const bodyFacts = [
    fact('b1', 'person-away', { person: 'officer', from: today, until: day('2026-06-05') }),
    fact('b3', 'person-away', { person: 'officer', from: day('2026-08-03'), until: day('2026-08-07') }),
    fact('b2', 'check-made', { person: 'manager', check: 'Enhanced DBS', until: day('2026-05-01') }),
  ]
  const conflict = fact('c1', 'conflict-declared', { person: 'service', why: 'A neighbour' }, open.reference)
  const found = findStep({ session, open: { ...open, bodyFacts, facts: [...open.facts, conflict] } }, 'stage-1/appoint-advocate', '')
  if (found.is !== 'found') throw new Error('The officer may appoint')
  const parts = { officer: 2, manager: 1, service: 0 }
  const field = stepFormView({ ...found.step, parts }, untouched).asked.find(one => one.field === 'person')
  const texts = field?.options?.map(({ text }) => text) ?? []
  expect(texts.find(text => text.startsWith('Olive Tern'))).toContain(
    ': away until 5 June 2026, away from 3 August 2026 until 7 August 2026, 2 open parts by name',
  )
  expect(texts.find(text => text.includes('Enhanced DBS lapsed on 1 May 2026'))).toContain('1 open part by name')
  expect(texts.slice(-2).every(text => text.includes('lapsed') || text.includes('away until'))).toBe(true)
  expect(field?.options?.some(({ value }) => value === 'service')).toBe(false)
  expect(field?.hint).toContain('a conflict of interest was declared on')
  expect(field?.hint).not.toContain('neighbour')
})
