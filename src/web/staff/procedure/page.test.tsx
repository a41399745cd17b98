import { expect, test } from 'vitest'
import { anytown, anytownBody, england } from '../../../outputs/testing/anytown.ts'
import { anytownExample } from '../testing/example.ts'
import { staffApp } from '../testing/staff-app.ts'
import { staffServices } from '../testing/staff-services.ts'
import { visitor } from '../testing/visitor.ts'

const base = '/procedures/anytown-children/2026-04-01'

const start = async () => {
  const services = staffServices(anytownExample({ procedure: anytown, body: anytownBody, calendar: england }))
  return visitor(await staffApp(services), services.sessionFor('officer'))
}

test('every clause that a page links to has its place', async () => {
  const visit = await start()
  const book = await visit.get(`${base}/clauses`)
  for (const path of ['/today', '/cases/AN26-0104', '/cases/AN26-0104/why/stage-1/respond', '/cases/AN26-0104/record']) {
    const anchors = [...(await visit.get(path)).body.matchAll(new RegExp(`href="${base}/clauses#([^"]+)"`, 'g'))].map(
      ([, anchor]) => anchor,
    )
    expect(anchors.length, path).toBeGreaterThan(0)
    for (const anchor of anchors) expect(book.body, `${path} links to ${anchor}`).toContain(`id="${anchor}"`)
  }
})

test('a rule stands with its clause, its sentence, its reading and an example worked out', async () => {
  const { words } = await (await start()).get(`${base}/stages/stage-1`)
  expect(words).toContain('The Service Manager will reply in writing to every point within ten days.')
  expect(words).toContain(
    'The Service Manager must send a written response to every point, within 10 working days from the day the complaint was received.',
  )
  expect(words).toContain('Working days, as everywhere else in the procedure.')
  expect(words).toContain('The complaint was received on Thursday 2 April 2026. Due Monday 20 April 2026.')
})

test('each link of every page of the book has its place', async () => {
  const visit = await start()
  const contents = await visit.get(base)
  const pages = [...new Set([...contents.body.matchAll(/href="(\/procedures\/anytown-children\/[^"#?]+)"/g)].map(([, href]) => href ?? ''))]
  expect(pages.length).toBeGreaterThan(8)
  const bodies = new Map<string, string>()
  for (const page of pages.filter(href => !href.endsWith('.html'))) bodies.set(page, (await visit.get(page)).body)
  for (const [page, body] of bodies) {
    for (const [, path = '', anchor = ''] of body.matchAll(/href="([^"#]*)#([^"]+)"/g)) {
      if (anchor === 'main' || anchor === 'content') continue
      expect(bodies.get(path === '' ? page : path), `${page} links to ${path}#${anchor}`).toContain(`id="${anchor}"`)
    }
  }
})

test('the procedure without a version goes to the newest, and an unknown one is not found', async () => {
  const visit = await start()
  expect((await visit.get('/procedures/anytown-children')).location).toBe(base)
  for (const path of ['/procedures/nothing', '/procedures/anytown-children/2020-01-01', `${base}/nothing`, `${base}/stages/nothing`])
    expect((await visit.get(path)).status, path).toBe(404)
})

test('a date is tried from a receipt, and a day that is none is said to be none', async () => {
  const visit = await start()
  const tried = await visit.get(`${base}/try?stage=stage-1&received=2026-12-23`)
  expect(tried.words).toContain('Due Monday 11 January 2027.')
  expect((await visit.get(`${base}/try?stage=stage-1&received=2026-02-30`)).words).toContain('Write a day that exists')
})

test('what is sought is found in the rules', async () => {
  const { words } = await (await start()).get(`${base}/find?words=written+response`)
  expect(words).toContain('Send a written response to every point')
})
