import { expect, test } from 'vitest'
import type { Procedure } from '#language'
import { anytown, anytownBody, england } from '../../../outputs/testing/anytown.ts'
import { anytownExample } from '../testing/example.ts'
import { staffApp } from '../testing/staff-app.ts'
import { staffServices } from '../testing/staff-services.ts'
import { visitor } from '../testing/visitor.ts'

/** Anytown with two ways: its own stages, and a neighbour's, to which somebody may send a point. */
const twoWays: Procedure = {
  ...anytown,
  fields: { 'point-raised': { whose: { type: 'choice', says: 'Whose matter it is', of: ['ours', 'neighbour'] } } },
  calls: { whose: { neighbour: 'Something the neighbouring council did' } },
  tracks: {
    neighbour: {
      title: 'The neighbouring council',
      clause: '4.2',
      takes: { recorded: { fact: 'point-raised', where: { whose: 'neighbour' } } },
      refuses: { because: 'the neighbouring council answers for it', offers: ['ombudsman'] },
    },
    ours: { title: 'Our stages', clause: '6.1', takes: 'otherwise' },
  },
  oneAnswer: {
    together: {
      clause: '4.3',
      who: 'complaints-manager',
      must: 'send one answer with the neighbour',
      tracks: ['neighbour', 'ours'],
      by: 'stage-1/respond',
    },
  },
  stages: {
    ...anytown.stages,
    intake: {
      title: 'Taking it in',
      clause: '4.1',
      opensWhen: { recorded: 'complaint-received' },
      endsWhen: { recorded: 'case-closed' },
      gates: {
        raise: { clause: '4.1', who: 'anyone', may: 'write down a point', records: 'point-raised' },
        route: {
          clause: '4.2',
          who: 'complaints-officer',
          may: 'send a point another way',
          records: { fact: 'point-routed', where: { track: ['neighbour', 'ours'] } },
        },
      },
    },
  },
}

const filled = {
  channel: 'telephone',
  relation: 'child',
  name: 'Kim Vale',
  phone: '01632 960 555',
  points: ['My room is cold.', 'The bus did not come.'],
  service: 'placements',
}

const start = async () => {
  const services = staffServices(anytownExample({ procedure: twoWays, body: anytownBody, calendar: england }))
  return { services, visit: visitor(await staffApp(services), services.sessionFor('officer')) }
}

test('which way it goes is shown before anything is recorded, with what to ask', async () => {
  const { visit } = await start()
  const page = await visit.fill('/take-a-complaint', { ...filled, do: 'route' })
  expect(page.status).toBe(200)
  expect(page.words).toContain('Which way does it go?')
  expect(page.words).toContain('Nothing is recorded yet')
  expect(page.words).toContain('Whose matter it is')
  expect(page.words).toContain('Something the neighbouring council did')
  expect(page.words).toContain('Leads to: The neighbouring council')
})

test('an answer sends one point its own way, says what is offered, and asks no more', async () => {
  const { visit } = await start()
  const page = await visit.fill('/take-a-complaint', {
    ...filled,
    do: 'route',
    'route.point-raised.whose/1': 'ours',
    'route.point-raised.whose/2': 'neighbour',
  })
  expect(page.words).toContain('Nothing more needs asking')
  expect(page.words).toContain('The neighbouring council answers for it')
  expect(page.words).toContain('Invented Ombudsman: 01632 960 002')
  expect(page.words).toContain('One answer to all of it')
  expect(page.words).toContain('Whose matter it is (point 2): Something the neighbouring council did')
  expect(page.body).toContain('name="points" value="The bus did not come."')
})

test('nobody knows: the question is not asked again, and refuses nothing', async () => {
  const { visit } = await start()
  const answers = { 'route.point-raised.whose/1': 'not-known', 'route.point-raised.whose/2': 'not-known' }
  const page = await visit.fill('/take-a-complaint', { ...filled, do: 'route', ...answers })
  expect(page.words).toContain('Nothing more needs asking')
  expect(page.words).not.toContain('Not looked at under this procedure')
})

test('a case shows its ways, and leads to the act that sends a point another way with it filled in', async () => {
  const { visit } = await start()
  const taken = await visit.fill('/take-a-complaint', { ...filled, do: 'record' })
  const page = await visit.get(taken.location.replace('/taken', '/routes'))
  expect(page.status).toBe(200)
  expect(page.words).toContain('Our stages')
  const href = /href="([^"]*record\/intake\/route[^"]*)"/.exec(page.body)?.[1]?.replaceAll('&amp;', '&') ?? ''
  expect(href).toContain('_points=1')
  const step = await visit.get(href)
  expect(step.body).toMatch(/value="neighbour"[^>]*(selected|checked)/)
  expect(step.body).toMatch(/name="_points"[^>]*value="1"[^>]*checked/)
})

test('a point is split in two: both are recorded, and the first words stay on the timeline', async () => {
  const { visit } = await start()
  const taken = await visit.fill('/take-a-complaint', { ...filled, do: 'record' })
  const empty = await visit.fill(`${taken.location.replace('/taken', '')}/split/1`, { becomes: '' })
  expect(empty.status).toBe(422)
  expect(empty.words).toContain('Enter what becomes a point of its own')
  const done = await visit.fill(`${taken.location.replace('/taken', '')}/split/1`, {
    stays: 'My room is cold.',
    becomes: 'Nobody mends the window.',
  })
  expect(done.status, done.words.slice(0, 400)).toBe(303)
  const page = await visit.get(done.location)
  expect(page.words).toContain('Point 3')
  expect(page.words).toContain('Nobody mends the window.')
})
