// What a child or young person reads is written for somebody of 9 to 11: every page of theirs is measured, as it is sent.
import readability from 'text-readability'
import { describe, expect, test } from 'vitest'
import { day } from '#calendar'
import { type Letter, type PlainWords, walk } from '#language'
import { readLibrary } from '#library'
import { fillGaps } from '#outputs'
import { translateHtml } from '../src/web/languages/translate-html.ts'
import { welsh } from '../src/web/languages/welsh.ts'
import { procedureThatAsks } from '../src/web/testing/example-procedure.ts'
import { inMemoryServices } from '../src/web/testing/in-memory-services.ts'
import { pagesOfTheForm } from '../src/web/testing/journeys.ts'
import { openedAsMember } from '../src/web/testing/member-case.ts'
import { publicApp } from '../src/web/testing/public-app.ts'
import { type Page, Visitor } from '../src/web/testing/visitor.ts'
import { onHold, waiting } from '../src/web/testing/waiting-case.ts'

/** The year of school that goes with an age: 11 is the oldest. */
const oldest = 10
const ageOf = (text: string): number => readability.fleschKincaidGrade(text) + 5
const mostWordsInASentence = 22

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': '’' }

/** The sentences of a page's main part: each block is one at least. What people typed and what the body says of itself are not ours. */
const sentencesOf = ({ html }: Page): readonly string[] => {
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? ''
  return main
    .replace(/<(span|p|li|a|dd|b)[^>]*class="[^"]*(rc-typed|rc-nowrap|rc-secret|visually-hidden)[^"]*"[^>]*>[\s\S]*?<\/\1>/g, ' ')
    .split(/<\/?(?:p|h[1-6]|li|label|legend|button|div|summary|dt|dd|ol|ul|section|br|details)\b[^>]*>/)
    .map(block =>
      block
        .replace(/<[^>]+>/g, ' ')
        .replace(/&(?:amp|lt|gt|quot|#39);/g, entity => entities[entity] ?? '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .flatMap(block => block.split(/(?<=[.?!])\s+(?=[A-Z‘“])/))
    .filter(sentence => /[a-z]{2}.*\s.*[a-z]{2}/.test(sentence))
}

const asText = (sentences: readonly string[]): string => sentences.map(one => (/[.?!]$/.test(one) ? one : `${one}.`)).join(' ')

const askedOfAdults = ['who-you-are', 'who-for', 'consent']

async function youngPages(): Promise<readonly Page[]> {
  const services = { ...inMemoryServices(), procedures: () => [procedureThatAsks] }
  const visitor = new Visitor(await publicApp(services))
  const pages: Page[] = [await visitor.get('/young')]
  const seen = async (page: Promise<Page>) => {
    pages.push(await page)
  }
  await visitor.post('/complain/start', { relation: 'child' })
  for (const path of pagesOfTheForm.filter(one => !askedOfAdults.includes(one))) await seen(visitor.get(`/complain/${path}`))
  await seen(visitor.post('/complain/safety', { danger: 'yes' }))
  await visitor.post('/complain/safety', { danger: 'no' })
  await visitor.post('/complain/advocate', { advocate: 'yes' })
  await visitor.post('/complain/service', { service: 'not-sure' })
  await seen(visitor.post('/complain/points/1', { words: 'They moved me.' }))
  await visitor.post('/complain/points', { another: 'no' })
  await visitor.post('/complain/when', { notSure: 'yes' })
  await seen(visitor.post('/complain/other-proceedings'))
  await visitor.post('/complain/other-proceedings', { elsewhere: 'yes', otherProceedings: 'The police' })
  await visitor.post('/complain/outcome', { outcomeWanted: 'Move back' })
  await seen(visitor.send('/complain/files', {}, []))
  await visitor.post('/complain/support', { representative: 'no' })
  await visitor.post('/complain/help', {})
  await visitor.post('/complain/your-name', { anonymous: 'no' })
  await visitor.post('/complain/contact', { name: 'Sky', contactBy: 'text', mobile: '01632 960001' })
  await seen(visitor.get('/complain/saved'))
  await seen(visitor.get('/complain/files'))
  await seen(visitor.get('/complain/check'))
  const sent = await visitor.post('/complain/check')
  pages.push(sent)
  await seen(visitor.get('/about-you'))
  const [, reference = '', key = ''] = /\/complain\/sent\/([^?]+)\?key=([^&]+)/.exec(sent.path) ?? []
  await seen(visitor.get(`/progress/${reference}?key=${key}`))
  await seen(visitor.get(`/progress/${reference}/more`))
  await seen(visitor.get(`/progress/${reference}/do?act=settled`))
  await seen(visitor.get(`/progress/${reference}/do?act=withdraw`))
  return pages
}

/** As a young person fills the form in, in two points. */
const answerAsYoung = async (visitor: Visitor): Promise<void> => {
  await visitor.get('/young')
  await visitor.post('/complain/start', { relation: 'child' })
  await visitor.post('/complain/safety', { danger: 'no' })
  await visitor.post('/complain/advocate', { advocate: 'yes' })
  await visitor.post('/complain/service', { service: 'not-sure' })
  await visitor.post('/complain/points/1', { words: 'They moved me.' })
  await visitor.post('/complain/points/2', { words: 'They lost my bag.' })
  await visitor.post('/complain/points', { another: 'no' })
  await visitor.post('/complain/when', { notSure: 'yes' })
  await visitor.post('/complain/outcome', { outcomeWanted: 'Move back' })
  await visitor.send('/complain/files', {}, [])
  await visitor.post('/complain/support', { representative: 'no' })
  await visitor.post('/complain/help', {})
  await visitor.post('/complain/your-name', { anonymous: 'no' })
  await visitor.post('/complain/contact', { name: 'Sky', contactBy: 'text', mobile: '01632 960001' })
}

/** What waits for other proceedings: while it waits, when it may be sent in again, the page that does it, and after the last day. */
async function pagesOfWaiting(): Promise<readonly (readonly [name: string, page: Page])[]> {
  const held = await waiting(onHold, ['hold-placed', day('2026-05-15'), { ground: 'criminal', reviewOn: '2026-06-12' }], answerAsYoung)
  const onHoldNow = await held.visitor.get(`/progress/${held.reference}?key=${held.key}`)
  const { visitor, reference, key, now, told, act } = await waiting(undefined, undefined, answerAsYoung)
  const before = await visitor.get(`/progress/${reference}?key=${key}`)
  told('other-process-ended', day('2026-06-01'))
  now.today = day('2026-06-02')
  const open = await visitor.get(`/progress/${reference}`)
  const form = await visitor.get(await act())
  const empty = await visitor.post(await act(), { words: '' })
  now.today = day('2027-06-02')
  const over = await visitor.get(`/progress/${reference}`)
  return [
    ['it is on hold', onHoldNow],
    ['it waits', before],
    ['it may be sent in again', open],
    ['the page that sends it in again', form],
    ['sent with nothing said', empty],
    ['after the last day', over],
  ]
}

/** One of several who complain together, on a page of their own: with something found, promised and sent to them alone. */
async function pagesOfAMember(): Promise<readonly (readonly [name: string, page: Page])[]> {
  const { visitor, reference, page, act } = await openedAsMember(answerAsYoung)
  const words = await visitor.get(page.path)
  return [
    ['their own page', words],
    ['they stop taking part', await visitor.get(act)],
    ['they write more', await visitor.get(`/progress/${reference}/more`)],
  ]
}

describe('what waits, and what is one member’s own, to a young person', async () => {
  const pages = [...(await pagesOfWaiting()), ...(await pagesOfAMember())]
  test.each(pages)('%s', (name, page) => {
    const sentences = sentencesOf(page)
    if (process.env.SHOW)
      console.log(
        name,
        page.status,
        page.path,
        ageOf(asText(sentences)).toFixed(1),
        sentences.map(one => `${ageOf(one).toFixed(0)} ${one}`),
      )
    expect(translateHtml(page.html, welsh).missing.filter(one => /We count|left out/.test(one))).toEqual([])
    expect(sentences.length).toBeGreaterThan(2)
    expect(ageOf(asText(sentences))).toBeLessThanOrEqual(oldest)
    expect(sentences.filter(one => one.split(/\s+/).length > mostWordsInASentence)).toEqual([])
  })
})

describe('the pages of a young person', async () => {
  const pages = await youngPages()
  test.each(
    pages.map(
      page =>
        [
          page.path
            .replace(/EX26-\d+/, 'NUMBER')
            .replace(/\?.*act=/, ' ')
            .replace(/\?.*/, ''),
          page,
        ] as const,
    ),
  )('%s', (path, page) => {
    const sentences = sentencesOf(page)
    if (process.env.SHOW)
      console.log(
        path,
        page.status,
        ageOf(asText(sentences)).toFixed(1),
        sentences.map(one => `${ageOf(one).toFixed(0)} ${one}`).filter(one => Number.parseInt(one, 10) > 11),
      )
    expect(sentences.length).toBeGreaterThan(2)
    expect(ageOf(asText(sentences))).toBeLessThanOrEqual(oldest)
    expect(sentences.filter(one => one.split(/\s+/).length > mostWordsInASentence)).toEqual([])
  })
})

/** What stands in a gap for the measuring; what a person is to write is theirs, and what the case says is the case’s. */
const inAGap = (gap: string): string => {
  if (/^write:|^points$|\.reasons$|\.how$/.test(gap)) return ''
  if (/\.(on|due|newDate)$/.test(gap)) return '20 May'
  if (/phone$/.test(gap)) return '01632 960001'
  if (/email$|url$/.test(gap)) return 'help'
  return gap === 'reference' ? '12' : 'Sam Reed'
}

const plainLetters = (await readLibrary()).editions.flatMap(({ procedure }) => {
  const found: { name: string; letter: Letter; plainly: PlainWords }[] = []
  walk(procedure, {
    letter: (letter, { key }) => {
      if (letter.plainly) found.push({ name: `${procedure.id} ${key}`, letter, plainly: letter.plainly })
    },
  })
  return found
})

describe('the letters to a child', () => {
  test('are those that acknowledge and answer, and say what has to wait, of each procedure for children', () => {
    const of = (procedure: string) => plainLetters.filter(({ name }) => name.startsWith(`${procedure} `)).length
    expect(of('bolton-children')).toBe(6)
    expect(of('telford-wrekin-children')).toBe(9)
  })

  test.each(plainLetters)('$name', ({ name, letter, plainly }) => {
    // Every piece has plain words: none falls back to those for adults.
    expect(Object.keys(plainly.words).sort()).toEqual(['opening', ...Object.keys(letter.contains), 'closing'].sort())
    const sentences = Object.values(plainly.words)
      .map(words => fillGaps(words, inAGap))
      .flatMap(words => words.split(/\n+|(?<=[.?!:])\s+(?=[A-Z])/))
      .filter(sentence => /[a-z]{2}.*\s.*[a-z]{2}/.test(sentence))
    if (process.env.SHOW)
      console.log(
        name,
        ageOf(asText(sentences)).toFixed(1),
        sentences.map(one => `${ageOf(one).toFixed(0)} ${one}`).filter(one => Number.parseInt(one, 10) > 11),
      )
    expect(ageOf(asText(sentences))).toBeLessThanOrEqual(oldest)
    expect(sentences.filter(one => one.split(/\s+/).length > mostWordsInASentence)).toEqual([])
  })
})
