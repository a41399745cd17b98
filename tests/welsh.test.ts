// Every public page in Welsh: what is left in English is the body's or the person's own, and says so.
import { h } from 'preact'
import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { controlChart, reportPaper, sentencesShown } from '#outputs'
import { sentenceIn, translateHtml } from '../src/web/languages/translate-html.ts'
import { translatePaper } from '../src/web/languages/translate-paper.ts'
import { welsh } from '../src/web/languages/welsh.ts'
import { ReportArticle } from '../src/web/report-article/report-article.tsx'
import { exampleBody } from '../src/web/testing/example-body.ts'
import { exampleProcedure, procedureThatAsks } from '../src/web/testing/example-procedure.ts'
import { publishedExample, withPublished } from '../src/web/testing/example-published.ts'
import { inMemoryServices } from '../src/web/testing/in-memory-services.ts'
import { pagesOfTheForm } from '../src/web/testing/journeys.ts'
import { publicApp } from '../src/web/testing/public-app.ts'
import { type Page, Visitor } from '../src/web/testing/visitor.ts'

async function journey(visitor: Visitor, young: boolean): Promise<readonly Page[]> {
  const pages: Page[] = []
  const get = async (path: string): Promise<Page> => {
    const page = await visitor.get(path)
    pages.push(page)
    return page
  }
  const post = async (path: string, fields: Readonly<Record<string, string | readonly string[]>> = {}): Promise<Page> => {
    const page = await visitor.post(path, fields)
    pages.push(page)
    return page
  }
  await get(young ? '/young' : '/')
  await post('/complain/start', young ? { relation: 'child' } : {})
  for (const path of pagesOfTheForm) await get(`/complain/${path}`)
  // Each with nothing answered, and then wrongly.
  for (const path of pagesOfTheForm) {
    if (path !== 'files' && path !== 'help' && path !== 'outcome') await post(`/complain/${path === 'points' ? 'points/1' : path}`)
  }
  await post('/complain/contact', { contactBy: 'email', email: 'x', age: 'x' })
  await post('/complain/contact', { contactBy: 'phone', phone: 'x' })
  await post('/complain/contact', { contactBy: 'letter' })
  await post('/complain/contact', { contactBy: 'phone' })
  await post('/complain/contact', { contactBy: 'email' })
  await post('/complain/who-for', { for: 'someone-else', affectedAge: 'x' })
  await post('/complain/when', { 'happened-month': '13', 'happened-year': '2026' })
  await post('/complain/when', { 'happened-month': '3', 'happened-year': '26' })
  await post('/complain/when', { 'happened-month': '3' })
  await post('/complain/when', { 'happened-year': '2026' })
  await post('/complain/when', { 'happened-day': '31', 'happened-month': '2', 'happened-year': '2026' })
  await post('/complain/when', { 'happened-month': '12', 'happened-year': '2026' })
  await post('/complain/when', { 'happened-month': '12', 'happened-year': '1826' })
  await post('/complain/when', { 'happened-month': '3', 'happened-year': '2026', notSure: 'yes' })
  await post('/complain/support', { representative: 'acts' })
  if (!young) {
    await post('/complain/who-you-are', { relation: 'parent' })
    await post('/complain/who-for', { for: 'someone-else', affectedName: 'Robin', affectedAge: '8' })
    await get('/complain/consent')
    await post('/complain/consent')
    await post('/complain/consent', { consent: 'cannot', consentWhy: 'Ill' })
  }
  await post('/complain/advocate', { advocate: 'yes' })
  await post('/complain/safety', { danger: 'yes' })
  await get('/complain/check')
  await post('/complain/check')
  await post('/complain/service', { service: 'not-sure' })
  await post('/complain/points/1', { words: 'The hours were cut.' })
  await get('/complain/points')
  await post('/complain/points', {})
  await post('/complain/points', { another: 'yes' })
  await post('/complain/points/2', { words: 'x'.repeat(10_001) })
  await post('/complain/points/2', { words: 'And the worker left.' })
  await get('/complain/points')
  await get('/complain/points/1/remove')
  await post('/complain/when', { notSure: 'yes' })
  await post('/complain/other-proceedings', { proceedings: ['court', 'none'], elsewhere: 'yes', otherProceedings: 'x'.repeat(201) })
  await post('/complain/other-proceedings', { proceedings: ['none'], elsewhere: 'not-sure' })
  await post('/complain/outcome', { outcomeWanted: 'x'.repeat(2001) })
  await post('/complain/outcome', { outcomeWanted: 'An apology' })
  pages.push(await visitor.send('/complain/files', { _add: '1' }, []))
  pages.push(await visitor.send('/complain/files', { _add: '1' }, [{ name: 'letter.pdf', bytes: Buffer.from('%PDF-1.7 example') }]))
  await post('/complain/support', { representative: 'supports', supportsName: 'B. Friend' })
  await post('/complain/help', { help: ['Letters in large print', 'Braille'] })
  await post('/complain/your-name', { anonymous: 'yes' })
  await get('/complain/check')
  await post('/complain/your-name', { anonymous: 'no' })
  await post('/complain/contact', { name: 'Sky', contactBy: 'text', mobile: '01632 960001', age: '14' })
  await get('/complain/saved')
  await post('/complain/saved', { email: 'x' })
  await post('/complain/saved', { email: 'sky@sample.example' })
  await get('/complain/check')
  await post('/complain/check', { website: 'https://spam.example' })
  const sent = await post('/complain/check')
  await get('/about-you')
  await post('/about-you', { 'q-age': '65-or-over' })
  await get('/about-you')
  const [, reference = '', key = ''] = /\/complain\/sent\/([^?]+)\?key=([^&]+)/.exec(sent.path) ?? []
  await get(`/complain/sent/${reference}/copy?key=${key}`)
  await get(`/progress/${reference}?key=${key}`)
  await get(`/progress/${reference}/copy`)
  await get(`/progress/${reference}/more`)
  pages.push(await visitor.send(`/progress/${reference}/more`, {}, []))
  const letter = { name: 'letter.pdf', bytes: Buffer.from('%PDF-1.7 example') }
  const kept = await visitor.send(`/progress/${reference}/more`, { _language: 'en', words: 'Half a sent' }, [letter])
  expect(kept.status).toBe(200)
  expect(kept.html).toContain('>Half a sent</textarea>')
  pages.push(kept)
  for (const act of ['settled', 'withdraw', 'stage-1%2Fask-for-stage-2']) await get(`/progress/${reference}/do?act=${act}`)
  await post(`/progress/${reference}/do?act=settled`, { _position: '0', _key: 'a-key-of-mine' })
  await get(`/progress/${reference}?done=yes`)
  await get(`/progress/${reference}?done=more`)
  await get(`/progress/${reference}?done=again`)
  return pages
}

async function standing(visitor: Visitor): Promise<readonly Page[]> {
  const pages: Page[] = []
  for (const path of [
    '/progress',
    '/progress/link',
    '/progress/link/asked',
    '/progress/open/none',
    '/help-and-formats',
    '/accessibility',
    '/privacy',
    '/cookies',
    '/published',
  ])
    pages.push(await visitor.get(path))
  for (const path of [
    '/nowhere',
    '/thank-or-comment',
    '/thank-or-comment/thanks/EX26-0001',
    '/complain/return/none',
    '/how-we-handle-complaints',
  ])
    pages.push(await visitor.get(path))
  await visitor.get('/progress')
  pages.push(await visitor.post('/progress'), await visitor.post('/progress', { reference: 'EX26-9999', key: 'x' }))
  pages.push(await visitor.post('/progress/link'), await visitor.post('/progress/link', { reference: 'EX26-9999', email: 'x' }))
  pages.push(await visitor.post('/progress', { _csrf: 'stale' }))
  return pages
}

/** Papers given to somebody outside, reports that were published, and the procedure in short. */
async function beside(visitor: Visitor): Promise<readonly Page[]> {
  const pages: Page[] = []
  for (const path of [
    '/papers',
    '/papers/open/none',
    '/papers/open/a-token',
    '/papers/open/a-token?code=mailed',
    '/published',
    `/published/${publishedExample.id}`,
    `/how-we-handle-complaints/${exampleProcedure.id}`,
  ])
    pages.push(await visitor.get(path))
  await visitor.get('/papers/open/a-token')
  pages.push(await visitor.post('/papers/open/a-token', { code: '1' }), await visitor.post('/papers/open/a-token', { code: '12345678' }))
  pages.push(await visitor.get('/papers'), await visitor.get('/papers/letters/l1'))
  return pages
}

/** What the body, its procedure and the people of the example say of themselves, in their own language. */
const said = JSON.stringify([exampleBody, exampleProcedure.title, exampleProcedure.stages, procedureThatAsks.calls, publishedExample])
const typed = [
  'EX26-0149',
  'letter.pdf',
  'The hours were cut.',
  'Book a driver for each visit',
  'Complaints procedure',
  'recourse_',
  'Received: 41',
  'Quarterly report',
  'The code.',
  'Our answer',
]
/** What is made of the rules of a procedure stays in its language: what somebody must or may do, and the stages by their titles. */
const ofItsRules = /^The .* (must|may) .*\.$|^Counted where |^(Stage (One|Two): |The Ombudsman)/
const isTheirs = (sentence: string): boolean => {
  const words = sentence.replace(/<[^>]*>/g, '').trim()
  return (
    ofItsRules.test(words) ||
    [`The ${exampleBody.ombudsman.name}`, 'EX'].includes(words) ||
    said.includes(words) ||
    exampleBody.contact.address.join(', ') === words ||
    typed.some(one => words.includes(one))
  )
}

test('no sentence of ours is left in English on any page, and what is theirs says that it is', async () => {
  const left = new Set<string>()
  for (const answered of [false, true])
    for (const young of [false, true]) {
      const visitor = new Visitor(
        await publicApp(withPublished({ ...inMemoryServices(), procedures: () => [procedureThatAsks] }), { answered }),
      )
      for (const page of [...(await journey(visitor, young)), ...(await standing(visitor)), ...(await beside(visitor))]) {
        expect(page.status, page.path).toBeLessThan(500)
        const { html, missing } = translateHtml(page.html, welsh)
        expect(html).toContain('<html lang="cy"')
        for (const one of missing) if (!isTheirs(one)) left.add(`${page.path}: ${one}`)
        // Tags are what they were: nothing is lost but words.
        const tags = (text: string) => [...text.matchAll(/<(form|input|textarea|button|a)\b/g)].map(([, tag]) => tag).sort()
        expect(tags(html), page.path).toEqual(tags(page.html))
      }
    }
  expect([...left]).toEqual([])
})

/** The report's own words: its body and title, and a table with what it says of its rows. */
const isOfTheReport = (text: string): boolean =>
  text === publishedExample.report.body || text.startsWith(publishedExample.report.title) || text === 'Lessons. Those of the quarter'

test('a report taken as PDF or Word is in Welsh but for what the body wrote, which says that it is English', async () => {
  const [standard, large] = (['standard', 'large'] as const).map(print =>
    translatePaper(reportPaper(publishedExample.report, print), welsh),
  )
  for (const paper of [standard, large]) {
    expect(paper?.language).toBe('cy')
    expect([...(paper?.inEnglish ?? [])].filter(text => !isTheirs(text) && !isOfTheReport(text))).toEqual([])
    const said = JSON.stringify(paper?.blocks)
    for (const words of ['Cyhoeddwyd ar 10 Gorffennaf 2026', 'Yn fyr', 'Nis dangosir', 'Sut y cyfrifir y ffigurau', 'O’r ffynhonnell'])
      expect(said).toContain(words)
  }
  const visitor = new Visitor(await publicApp(withPublished(inMemoryServices())))
  const isWelsh = async (file: string) => (await visitor.get(`/published/${publishedExample.id}/${file}`)).html.includes('/Lang (cy)')
  expect(await isWelsh('report.pdf')).toBe(false)
  await visitor.get('/language/cy')
  expect(await isWelsh('report.pdf')).toBe(true)
  expect(await isWelsh('report-large-print.pdf')).toBe(true)
})

test('each sentence in Welsh has the parts of the English one, and no other', () => {
  const parts = (text: string): readonly string[] => [...new Set([...text.matchAll(/\{\w+\}|<\/?\d+\/?>/g)].map(([part]) => part))].sort()
  for (const [english, says] of Object.entries(welsh.catalogue)) {
    expect(parts(says), english).toEqual(parts(english))
    expect(says, english).not.toMatch(/[‹›<](?!\/?\d+\/?>)/)
  }
})

test('dates are said in Welsh, names stay, and are marked', () => {
  const page =
    '<html lang="en-GB"><body><p>We will answer you by Wednesday 20 May 2026.</p><p>If you are not happy: Stage Two</p></body></html>'
  const { html } = translateHtml(page, welsh)
  expect(html).toContain('<p>Byddwn yn eich ateb erbyn dydd Mercher 20 Mai 2026.</p>')
  expect(html).toContain('<span lang="en">Stage Two</span>')
})

test('what somebody typed is never read as ours, nor changed', () => {
  const page =
    '<html lang="en-GB"><body><textarea name="words">Yes &lt;b&gt; Back</textarea><p class="rc-typed">“Back”</p><p>Back</p></body></html>'
  expect(translateHtml(page, welsh).html).toBe(
    '<html lang="cy"><body><textarea name="words">Yes &lt;b&gt; Back</textarea><p class="rc-typed">“Back”</p><p>Yn ôl</p></body></html>',
  )
})

test('the language is changed in the middle of a form: the place and the words stay', async () => {
  const visitor = new Visitor(await publicApp(inMemoryServices()))
  await visitor.get('/complain/points/1')
  const page = await visitor.post('/complain/points/1', { words: 'Half a sent', _language: 'cy' })
  expect(page.status).toBe(200)
  expect(page.path).toBe('/complain/points/1')
  expect(page.html).toContain('>Half a sent</textarea>')
  expect(page.text).toContain('Beth aeth o’i le?')
  expect((await visitor.get('/complain/when')).text).toContain('Pryd y digwyddodd?')
  visitor.headers = { referer: 'http://localhost:8080/complain/when', host: 'localhost:8080' }
  const back = await visitor.get('/language/en')
  expect(back.path).toBe('/complain/when')
  expect(back.text).toContain('When did it happen?')
  visitor.headers = { referer: 'https://elsewhere.example/trap' }
  expect((await visitor.get('/language/cy')).path).toBe('/')
})

test('on the pages with files too: the words stay, and a file that was chosen is added', async () => {
  const visitor = new Visitor(await publicApp(inMemoryServices(), { answered: true }))
  const letter = { name: 'letter.pdf', bytes: Buffer.from('%PDF-1.7 example') }
  await visitor.post('/complain/start', {})
  await visitor.get('/complain/files')
  const added = await visitor.send('/complain/files', { _language: 'cy' }, [letter])
  expect(added.path).toBe('/complain/files')
  expect(added.text).toContain('letter.pdf')
  expect(added.html).toContain('<html lang="cy"')
  expect((await visitor.send('/complain/files', { _language: 'en' }, [])).status).toBe(200)
})

test('what a script says while somebody types is in Welsh too', () => {
  const page = '<html lang="en-GB"><body><div class="x" data-module="govuk-character-count" data-maxlength="10"></div></body></html>'
  expect(translateHtml(page, welsh).html).toContain('data-i18n.characters-under-limit.other="Mae gennych %{count} nod ar ôl"')
})

test('a page that is not there says so in the language chosen', async () => {
  const visitor = new Visitor(await publicApp(inMemoryServices()))
  await visitor.get('/language/cy')
  expect((await visitor.get('/nowhere')).text).toContain('Heb ganfod y dudalen')
})

test('what a body calls a figure is data: it stays in its words though a page of ours says the same one, on the page and on paper', () => {
  const { report } = publishedExample
  const late = JSON.parse(JSON.stringify(report).replaceAll('"Received"', '"Late"')) as typeof report
  const page = render(h(ReportArticle, { report: late }))
  expect(page).toContain('Late')
  const { html } = translateHtml(`<body class="rc-public">${page}</body>`, welsh)
  expect(html).toContain('Yn fyr')
  expect(html).toMatch(/<dt lang="en" class="rc-own">Late<\/dt>/)
  const paper = translatePaper(reportPaper(late, 'standard'), welsh)
  expect(paper.inEnglish?.has('Late')).toBe(true)
  for (const said of [html, JSON.stringify(paper.blocks)]) expect(said).not.toContain('Hwyr')
})

test('figures, the months of a period and the heads that a narrow screen shows before each cell are in Welsh; a head of the body’s own is not', () => {
  for (const [english, says] of [
    ['April 2025 to March 2026', 'Ebrill 2025 hyd fis Mawrth 2026'],
    ['90.7% (78 of 86)', '90.7% (78 o 86)'],
    ['n/a (0 of 0)', 'amherthnasol (0 o 0)'],
    ['19.3 on average (median 19.5, longest 36; 62)', '19.3 ar gyfartaledd (canolrif 19.5, hwyaf 36; 62)'],
  ] as const)
    expect(sentenceIn(english, welsh)).toBe(says)
  expect(sentenceIn('A visit (one of two)', welsh)).toBeUndefined()
  const row = '<table><tr><td data-l="April 2025 to March 2026">5</td><td data-l="Figure" data-l-own>6</td></tr></table>'
  const { html } = translateHtml(row, welsh)
  expect(html).toContain('<td data-l="Ebrill 2025 hyd fis Mawrth 2026">5</td><td data-l="Figure" data-l-own>6</td>')
  const { report } = publishedExample
  const own = JSON.parse(JSON.stringify(report).replaceAll('"Received"', '"Late"')) as typeof report
  expect(translateHtml(render(h(ReportArticle, { report: own })), welsh).html).not.toContain('data-l="Hwyr"')
})

test('what a control chart of a report shows is in Welsh, sentence by sentence, whatever it shows', () => {
  const usual = [5, 7, 6, 4, 8, 6, 5, 7, 6, 6]
  const month = (i: number) => `${2025 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`
  const shown = [usual, [...usual, 14], [...usual, 14, 15], [...usual, 6, 6, 30, 30, 30, 30, 30, 30], [1, 2], [0, 1, 0, 0, 2, 0, 1, 0, 0]]
  for (const values of shown)
    for (const sentence of sentencesShown(controlChart(values.map((value, i) => ({ month: month(i), value }))))) {
      const says = sentenceIn(sentence, welsh)
      expect(says, sentence).toBeDefined()
      expect(says).not.toMatch(/\b(the|and|than|month|January|above|below)\b/)
    }
  // Nobody else's sentence is taken for one of these.
  expect(sentenceIn('The helpline (free) is open.', welsh)).toBeUndefined()
})
