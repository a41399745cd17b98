/** What is within reach of everybody: the recording form and the procedure; figures and themes for a board that decides nothing. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type StaffedHouse, staffedHouse } from '../letters/staffed-house.ts'

const houses: StaffedHouse[] = []
beforeAll(async () => {
  for (const body of ['midlothian-ijb', 'scottish-council']) houses.push(await staffedHouse(body))
})
afterAll(async () => {
  for (const house of houses) await house.stop()
})

test('an ordinary staff account opens the recording form, and from it the procedure in force', async () => {
  for (const house of houses) {
    const officer = house.as('frontline-officer')
    const form = await officer.get('/take-a-complaint')
    expect(form.status).toBe(200)
    expect(form.body).toContain('name="points"')
    const [procedure] = house.services.procedures()
    const href = `/procedures/${procedure?.id}`
    expect(form.body).toContain(`href="${href}"`)
    const { location } = await officer.get(href)
    expect(location).toBe(`${href}/${procedure?.receivedFrom}`)
    expect((await officer.get(location)).status).toBe(200)
  }
})

test('a member of the board sees figures and themes, and no case to decide or read', async () => {
  const [house] = houses
  if (house === undefined) throw new Error('there is no house')
  const taken = await house.services.takeComplaint(
    house.session('complaints-lead'),
    {
      ...{ points: ['Nobody came to the house.'], relation: 'self', name: 'Hazel Sample', email: 'hazel@sample.example' },
      ...{ channel: 'telephone', receivedOn: '2026-03-02', service: house.desk.body.services[0]?.id ?? '', receivedBy: 'complaints-lead' },
    },
    'first',
  )
  if (taken.is !== 'submitted') throw new Error(JSON.stringify(taken))
  const member = house.as('board-member')
  for (const path of ['/figures', '/learning/themes']) {
    const page = await member.get(path)
    expect(page.status).toBe(200)
    expect(page.body).not.toContain('Hazel Sample')
    expect(page.body).not.toContain(taken.reference)
  }
  for (const path of ['/cases', `/cases/${taken.reference}`, `/cases/${taken.reference}/record`])
    expect((await member.get(path)).status).toBe(403)
})
