// The book in a real browser: looked at by axe, at 320 pixels, without scripts, and printed.
import type { FastifyInstance } from 'fastify'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anytown, anytownBody, england } from '../../../outputs/testing/anytown.ts'
import { axeFaults, openBrowser } from '../../testing/browser.ts'
import { sessionCookie } from '../http/session-cookie.ts'
import { anytownExample } from '../testing/example.ts'
import { staffApp } from '../testing/staff-app.ts'
import { staffServices } from '../testing/staff-services.ts'

const base = '/procedures/anytown-children/2026-04-01'
const paths = [
  base,
  ...['stages/stage-1', 'letters', 'roles', 'kept', 'periods', 'calendar', 'readings', 'departures', 'clauses'].map(
    page => `${base}/${page}`,
  ),
  `${base}/try?stage=stage-1&received=2026-04-02`,
  `${base}/find?words=response`,
  '/procedures/compare?a=anytown-children@2026-04-01&b=othertown@2027-04-01',
]

let app: FastifyInstance
let browser: Browser
let url: string
let session: string

beforeAll(async () => {
  const services = staffServices(anytownExample({ procedure: anytown, body: anytownBody, calendar: england }))
  const [own] = services.editions()
  if (own === undefined) throw new Error('the example has no edition')
  const other = { ...own, procedure: { ...anytown, id: 'othertown', receivedFrom: england.data.knownTo }, hash: 'f'.repeat(64) }
  app = await staffApp(
    {
      ...services,
      editions: () => [own, { ...other, procedure: { ...other.procedure, receivedFrom: '2027-04-01' as typeof anytown.receivedFrom } }],
    },
    { styled: true },
  )
  url = await app.listen({ port: 0, host: '127.0.0.1' })
  session = services.sessionFor('manager').id
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await app?.close()
})

const visitor = async (width: number, javaScriptEnabled = true): Promise<BrowserContext> => {
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled })
  await context.addCookies([{ name: sessionCookie, value: session, url }])
  return context
}

test('axe finds nothing on any page of the book', async () => {
  const context = await visitor(1280)
  const page = await context.newPage()
  for (const path of paths) {
    await page.goto(url + path)
    expect(await axeFaults(page, [1280], ['best-practice']), path).toEqual([])
  }
  await context.close()
}, 120_000)

test('at 320 pixels, without scripts, nothing has to be scrolled sideways and the drawing is the tall one', async () => {
  const context = await visitor(320, true)
  const page = await context.newPage()
  for (const path of paths) {
    await page.goto(url + path)
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'), path).toBeLessThanOrEqual(0)
  }
  await context.close()
  const without = await visitor(320, false)
  const plain = await without.newPage()
  await plain.goto(url + base)
  expect(await plain.locator('svg.rc-narrow').isVisible()).toBe(true)
  expect(await plain.locator('svg.rc-wide').isVisible()).toBe(false)
  expect(await plain.locator('.rc-flow-words').first().isVisible()).toBe(true)
  await plain.goto(`${url}${base}/try`)
  await plain.fill('#try-received', '2026-12-23')
  await plain.click('.rc-try button')
  expect(await plain.locator('main').innerText()).toContain('2026')
  await without.close()
}, 120_000)

test('the downloaded book prints: tagged, with an outline, and axe finds nothing in it', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  const { body } = await app.inject({ url: `${base}/book.html`, headers: { cookie: `${sessionCookie}=${session}` } })
  await page.setContent(body)
  expect(await axeFaults(page, [1280])).toEqual([])
  const pdf = (await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true })).toString('latin1')
  expect(pdf).toContain('/StructTreeRoot')
  expect(pdf).toContain('/Outlines')
  await context.close()
}, 120_000)
