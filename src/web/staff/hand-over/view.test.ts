import { expect, test } from 'vitest'
import { day } from '#calendar'
import { anytown, anytownBody, england } from '../../../outputs/testing/anytown.ts'
import type { Colleague } from '../../hand-over-services.ts'
import { anytownExample } from '../testing/example.ts'
import { staffServices } from '../testing/staff-services.ts'
import { handOverView } from './view.ts'

/** What is proposed for the work of the first of them, where the second is as told. */
async function proposed(told: Partial<Colleague>) {
  const services = staffServices(anytownExample({ procedure: anytown, body: anytownBody, calendar: england }))
  const session = services.sessionFor('manager')
  const [one, other, ...rest] = await services.colleagues(session)
  if (one === undefined || other === undefined) throw new Error('The example has colleagues')
  const colleagues = [one, { ...other, ...told }, ...rest]
  const view = handOverView({ source: { is: 'person', person: one.id }, gifts: [], colleagues, session, procedures: [anytown] })
  return { view, other, others: rest.map(({ id }) => id) }
}

test('nobody who is away is proposed, and the page says until when', async () => {
  const { view, other, others } = await proposed({ awayUntil: day('2026-06-05') })
  expect(view.colleagues.map(({ value }) => value)).toEqual(others)
  expect(view.away).toEqual([`${other.name}, until 5 June 2026`])
})

test('whoever will be away is proposed until then, and whoever gives work out sees it coming', async () => {
  const { view, other } = await proposed({ awayNext: { from: day('2026-06-08'), until: day('2026-06-12') } })
  expect(view.away).toEqual([])
  expect(view.colleagues.find(({ value }) => value === other.id)?.hint).toMatch(/^Away from 8 June 2026 until 12 June 2026[.] /)
})

test('nobody is proposed whose account could not open what they are given', async () => {
  const { view, others } = await proposed({ opensNothing: true })
  expect(view.colleagues.map(({ value }) => value)).toEqual(others)
})
