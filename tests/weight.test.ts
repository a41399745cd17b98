// Every kind of public page comes in under 100 kB with its style and script, without the font: for a telephone on a slow line.
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readLibrary } from '#library'
import { assetsFor } from '../src/web/layout/stylesheet.ts'
import { publishedExample, withPublished } from '../src/web/testing/example-published.ts'
import { inMemoryServices } from '../src/web/testing/in-memory-services.ts'
import { answerEverything, pagesOfTheForm, sendIt } from '../src/web/testing/journeys.ts'
import { publicApp } from '../src/web/testing/public-app.ts'
import { type Page, Visitor } from '../src/web/testing/visitor.ts'

const most = 100_000
const beside = assetsFor()
  .all.filter(({ mediaType }) => !mediaType.startsWith('font/'))
  .reduce((sum, { bytes }) => sum + brotliCompressSync(bytes).length, 0)

const weightOf = ({ html }: Page): number => Buffer.byteLength(html) + beside

/** By what kind of page it is: those that are too heavy, with their weight. */
const tooHeavy = (pages: readonly Page[]): readonly string[] =>
  pages.filter(page => weightOf(page) >= most).map(page => `${page.path}: ${weightOf(page)}`)

test.each(['en', 'cy'])('the form, the case and all that stands beside them, in %s', async language => {
  const visitor = new Visitor(await publicApp(withPublished(inMemoryServices()), { answered: true }))
  await visitor.get(`/language/${language}`)
  const pages: Page[] = []
  const get = async (path: string): Promise<void> => {
    pages.push(await visitor.get(path))
  }
  for (const path of ['/', '/young', '/progress', '/progress/link', '/progress/link/asked', '/progress/open/none', '/thank-or-comment'])
    await get(path)
  for (const path of ['/help-and-formats', '/accessibility', '/privacy', '/cookies', '/nowhere', '/papers', '/papers/open/a-token'])
    await get(path)
  for (const path of ['/published', `/published/${publishedExample.id}`, '/how-we-handle-complaints']) await get(path)
  const long = Array.from({ length: 5 }, (_, i) => `Point ${i} ${'was put off again and again. '.repeat(60)}`)
  pages.push(await answerEverything(visitor, long))
  for (const path of pagesOfTheForm) await get(`/complain/${path}`)
  await get('/complain/saved')
  const { page, reference } = await sendIt(visitor)
  pages.push(page)
  await get('/about-you')
  for (const path of ['', '/copy', '/more', '/do?act=withdraw']) await get(`/progress/${reference}${path}`)
  expect(pages.length).toBeGreaterThan(35)
  expect(tooHeavy(pages)).toEqual([])
})

describe('how complaints are handled, of each body in the library', async () => {
  const { editions, bodies } = await readLibrary()
  test.each(editions.map(edition => [`${edition.procedure.id} ${edition.procedure.receivedFrom}`, edition] as const))(
    '%s',
    async (_, edition) => {
      const { procedure, clauses, hash } = edition
      const body = bodies[procedure.body]
      if (body === undefined) throw new Error(`${procedure.id} has no body`)
      const services = { ...inMemoryServices(), body, procedures: () => [procedure], editions: () => [{ procedure, clauses, hash, body }] }
      const page = await new Visitor(await publicApp(services)).get(`/how-we-handle-complaints/${procedure.id}`)
      expect(page.status).toBe(200)
      if (process.env.SHOW) console.log(procedure.id, weightOf(page))
      expect(tooHeavy([page])).toEqual([])
    },
  )
})
