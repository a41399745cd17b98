// The public journey in a real browser: with JavaScript and without, wide and narrow, and looked at by axe on every page.
import type { FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFaults, openBrowser } from '../testing/browser.ts'
import { exampleProcedure } from '../testing/example-procedure.ts'
import { inMemoryServices } from '../testing/in-memory-services.ts'
import { publicApp } from '../testing/public-app.ts'

let app: FastifyInstance
let browser: Browser
let base: string

beforeAll(async () => {
  app = await publicApp(inMemoryServices(), { answered: true })
  base = await app.listen({ port: 0, host: '127.0.0.1' })
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await app?.close()
})

const press = async (page: Page) => {
  await page.locator('main button.govuk-button:not(.govuk-button--secondary)').first().click()
  await page.waitForLoadState('load')
}

const choose = (page: Page, label: RegExp) => page.locator('.govuk-radios__item', { hasText: label }).first().locator('input').check()

/** What a page must be, whoever looks at it. */
async function look(page: Page, hasScript: boolean) {
  const path = new URL(page.url()).pathname
  if (!hasScript) return
  expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'), path).toBeLessThanOrEqual(0)
  // A narrow page has the same elements: once is enough for axe, which takes seconds.
  const width = page.viewportSize()?.width ?? 0
  if (width >= 1000) expect(await axeFaults(page, [width], ['best-practice']), path).toEqual([])
}

async function complain(page: Page, hasScript: boolean) {
  await page.goto(base)
  const seen = () => look(page, hasScript)
  await seen()
  await press(page)
  await press(page)
  await seen()
  expect(await page.title()).toMatch(/^Error: /)
  await choose(page, /parent/)
  await press(page)
  await seen()
  await choose(page, /^\s*No\s*$/)
  await press(page)
  await seen()
  await choose(page, /Someone else/)
  await page.fill('#affectedName', 'M.')
  await press(page)
  await seen()
  await choose(page, /they are happy/)
  await press(page)
  await seen()
  await choose(page, /I am not sure/)
  await press(page)
  await seen()
  await page.fill('#words', 'The hours were cut. 😀 مرحبا')
  await press(page)
  await seen()
  await choose(page, /^\s*No\s*$/)
  await press(page)
  await page.fill('#happened-month', '13')
  await press(page)
  await seen()
  await page.fill('#happened-month', 'March')
  await page.fill('#happened-year', '2026')
  await press(page)
  await seen()
  await press(page)
  await page.setInputFiles('#file', { name: 'letter.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 example') })
  await page.locator('button[name=_add]').click()
  await page.waitForLoadState('load')
  await seen()
  await press(page)
  await choose(page, /supports me/)
  await seen()
  await page.fill('#supportsName', 'B. Friend')
  await press(page)
  await seen()
  await press(page)
  await seen()
  await choose(page, /^\s*Yes/)
  await press(page)
  await page.fill('#name', 'Jo Example')
  await choose(page, /Email/)
  await seen()
  await page.fill('#email', 'jo@example.com')
  await press(page)
  await seen()
  expect(await page.locator('main').innerText()).toContain('“The hours were cut. 😀 مرحبا”')
  await press(page)
  await seen()
  expect(await page.locator('.rc-ref').innerText()).toMatch(/^EX26-\d{4}$/)
  await page.locator('main .rc-go a.govuk-button').click()
  await page.waitForLoadState('load')
  await seen()
  expect(page.url()).not.toContain('key=')
  await page.getByRole('link', { name: 'Ask for Stage Two' }).click()
  await seen()
  await press(page)
  await seen()
  expect(await page.locator('main').innerText()).toContain('We have noted it')
}

test.each([
  { width: 1280, hasScript: true },
  { width: 320, hasScript: true },
  { width: 375, hasScript: false },
])('a complaint from start to next stage, $width wide, JavaScript $hasScript', async ({ width, hasScript }) => {
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: hasScript })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', error => errors.push(error.message))
  page.on('console', message => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) errors.push(message.text())
  })
  await complain(page, hasScript)
  expect(errors).toEqual([])
  await context.close()
})

test('with JavaScript the summary takes the focus, and its link goes to the field', async () => {
  const page = await browser.newPage()
  await page.goto(`${base}/complain/points/1`)
  await press(page)
  await expect.poll(() => page.evaluate('document.activeElement.className')).toContain('govuk-error-summary')
  await page.getByRole('link', { name: 'Tell us what went wrong, in your own words' }).click()
  await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('words')
  await page.close()
})

/** What a screen reader says of where the keyboard is: its role and its name. */
const heard = (page: Page): Promise<{ readonly role: string; readonly name: string; readonly id: string }> =>
  page.evaluate(() => {
    const here = document.activeElement
    if (!(here instanceof HTMLElement)) return { role: '', name: '', id: '' }
    const labels = here instanceof HTMLInputElement || here instanceof HTMLTextAreaElement ? [...(here.labels ?? [])] : []
    const name = [here.getAttribute('aria-label') ?? '', ...labels.map(label => label.innerText), here.innerText ?? ''].join(' ').trim()
    return { role: here.getAttribute('role') ?? (here.getAttribute('type') || here.tagName.toLowerCase()), name, id: here.id }
  })

/** Tab by tab to what is meant; nothing on the way is without a name. */
async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    const { role, name } = await heard(page)
    if (role !== 'body') expect(name, `${page.url()}: ${role} without a name`).not.toBe('')
    if (wanted.test(name)) return
  }
  throw new Error(`${page.url()}: the keyboard does not reach ${wanted}`)
}

const enter = async (page: Page) => {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
  // The design system’s script moves the focus once the page is there.
  await page.waitForFunction(() => document.body.classList.contains('govuk-frontend-supported'))
}

test('BOL-099: the form goes by keyboard alone, each control says its name, and what is wrong is said first', async () => {
  const page = await browser.newPage()
  await page.goto(base)
  await page.keyboard.press('Tab')
  expect((await heard(page)).name).toMatch(/skip to main content/i)
  await tabTo(page, /^start now/i)
  await enter(page)
  // Nothing chosen: the summary has the focus, and its link leads to the choice.
  await tabTo(page, /^save and continue/i)
  await enter(page)
  expect((await heard(page)).name).toContain('There is a problem')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect((await heard(page)).role).toBe('radio')
  await page.keyboard.press('Space')
  await tabTo(page, /^save and continue/i)
  await enter(page)
  await page.goto(`${base}/complain/help`)
  expect(await page.getByRole('group', { name: 'Choose all that you need' }).count()).toBe(1)
  await tabTo(page, /large print/i)
  await page.keyboard.press('Space')
  await tabTo(page, /telephone calls/i)
  await page.keyboard.press('Space')
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(2)
  for (const landmark of ['banner', 'main', 'contentinfo'] as const) expect(await page.getByRole(landmark).count(), landmark).toBe(1)
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
  await page.close()
})

test('the standing pages and the young person’s start', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  const standing = ['/young', '/progress', '/help-and-formats', '/accessibility', '/privacy', '/cookies', '/nowhere']
  const book = `/how-we-handle-complaints/${exampleProcedure.id}`
  for (const path of [...standing, '/how-we-handle-complaints', book]) {
    await page.goto(base + path)
    await look(page, true)
  }
  await context.close()
})
