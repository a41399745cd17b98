import { expect, test } from 'vitest'
import type { Procedure } from '#language'
import { anytown, anytownBody, england } from '../../../outputs/testing/anytown.ts'
import { anytownExample } from '../testing/example.ts'
import { staffApp } from '../testing/staff-app.ts'
import { staffServices } from '../testing/staff-services.ts'
import { visitor } from '../testing/visitor.ts'

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
