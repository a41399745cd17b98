import { expect, test } from 'vitest'
import { anytown, anytownBody, england } from '../../../outputs/testing/anytown.ts'
import { anytownExample } from '../testing/example.ts'
import { staffApp } from '../testing/staff-app.ts'
import { staffServices } from '../testing/staff-services.ts'
import { visitor } from '../testing/visitor.ts'

const start = async () => {
  const services = staffServices(anytownExample({ procedure: anytown, body: anytownBody, calendar: england }))
  return visitor(await staffApp(services), services.sessionFor('officer'))
}

test('every clause that a page links to has its place', async () => {
  const visit = await start()
  const book = await visit.get('/procedures/anytown-children')
  for (const path of ['/today', '/cases/AN26-0104', '/cases/AN26-0104/why/stage-1/respond', '/cases/AN26-0104/record']) {
    const anchors = [...(await visit.get(path)).body.matchAll(/href="\/procedures\/anytown-children#([^"]+)"/g)].map(([, anchor]) => anchor)
    expect(anchors.length, path).toBeGreaterThan(0)
    for (const anchor of anchors) expect(book.body, `${path} links to ${anchor}`).toContain(`id="${anchor}"`)
  }
})

test('a clause stands with the rules that rest on it and how its doubt is taken', async () => {
  const { words } = await (await start()).get('/procedures/anytown-children')
  expect(words).toContain('The Service Manager will reply in writing to every point within ten days.')
  expect(words).toContain('Working days, as everywhere else in the procedure.')
})
