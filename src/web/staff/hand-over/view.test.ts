import { expect, test } from 'vitest'
import { day } from '#calendar'
import { anytown, anytownBody, england } from '../../../outputs/testing/anytown.ts'
import { anytownExample } from '../testing/example.ts'
import { staffServices } from '../testing/staff-services.ts'
import { handOverView } from './view.ts'

test('nobody who is away is proposed, and the page says until when', async () => {
  const services = staffServices(anytownExample({ procedure: anytown, body: anytownBody, calendar: england }))
  const [one, other, ...rest] = await services.colleagues(services.sessionFor('manager'))
  if (one === undefined || other === undefined) throw new Error('The example has colleagues')
  const view = handOverView({
    source: { is: 'person', person: one.id },
    gifts: [],
    colleagues: [one, { ...other, awayUntil: day('2026-06-05') }, ...rest],
    session: services.sessionFor('manager'),
    procedures: [anytown],
  })
  expect(view.colleagues.map(({ value }) => value)).toEqual(rest.map(({ id }) => id))
  expect(view.away).toEqual([`${other.name}, until 5 June 2026`])
})

test('whoever will be away is proposed until then, and whoever gives work out sees it coming', async () => {
  const services = staffServices(anytownExample({ procedure: anytown, body: anytownBody, calendar: england }))
  const [one, other, ...rest] = await services.colleagues(services.sessionFor('manager'))
  if (one === undefined || other === undefined) throw new Error('The example has colleagues')
  const view = handOverView({
    source: { is: 'person', person: one.id },
    gifts: [],
    colleagues: [one, { ...other, awayNext: { from: day('2026-06-08'), until: day('2026-06-12') } }, ...rest],
    session: services.sessionFor('manager'),
    procedures: [anytown],
  })
  expect(view.away).toEqual([])
  expect(view.colleagues.find(({ value }) => value === other.id)?.hint).toMatch(/^Away from 8 June 2026 until 12 June 2026[.] /)
})

test('nobody is proposed whose account could not open what they are given', async () => {
  const services = staffServices(anytownExample({ procedure: anytown, body: anytownBody, calendar: england }))
  const [one, other, ...rest] = await services.colleagues(services.sessionFor('manager'))
  if (one === undefined || other === undefined) throw new Error('The example has colleagues')
  const view = handOverView({
    source: { is: 'person', person: one.id },
    gifts: [],
    colleagues: [one, { ...other, opensNothing: true }, ...rest],
    session: services.sessionFor('manager'),
    procedures: [anytown],
  })
  expect(view.colleagues.map(({ value }) => value)).toEqual(rest.map(({ id }) => id))
})
