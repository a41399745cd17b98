/** What waited for other proceedings, on the complainant's page: the engine says what may be sent in again, and until when. */
import { expect, test } from 'vitest'
import { day } from '#calendar'
import { translateHtml } from '../../languages/translate-html.ts'
import { welsh } from '../../languages/welsh.ts'
import { onHold, type Told, waiting } from '../../testing/waiting-case.ts'

test('while the other proceedings go on the point waits; when they end it may be sent in again, and the page says until when', async () => {
  const { memory, visitor, reference, key, now, told, act } = await waiting()
  const before = await visitor.get(`/progress/${reference}?key=${key}`)
  expect(before.text).toContain('Waiting: something else about it comes first')
  expect(before.text).not.toContain('Send point 2 in again')
  told('other-process-ended', day('2026-06-01'))
  now.today = day('2026-06-02')
  const page = await visitor.get(`/progress/${reference}`)
  expect(page.text).toContain('What it waited for was over on Monday 1 June 2026. It stays as it is until you send it in again.')
  expect(page.text).toContain('Point 1 “The hours were cut.” Being looked into')
  const form = await visitor.get(await act())
  expect(form.text).toContain('Send point 2 in again')
  expect(form.text).toContain('until the end of Tuesday 1 June 2027. After that day we may refuse.')
  expect(form.text).toContain('(Our procedure, section 9.3.)')
  for (const { html, path } of [page, form])
    expect(
      translateHtml(html, welsh).missing.filter(one => /again|waited/i.test(one)),
      path,
    ).toEqual([])
  const once = /name="_key" value="([^"]+)"/.exec(form.html)?.[1] ?? ''
  const [mine] = memory.factsOf(reference)
  const done = await visitor.post(await act(), {
    words: 'The trial is over.',
    _position: String(memory.factsOf(reference).length),
    _key: once,
  })
  expect(done.text).toContain('We have noted it')
  expect(memory.factsOf(reference).at(-1)).toMatchObject({
    type: 'point-resubmitted',
    on: '2026-06-02',
    under: 'elsewhere/resubmit',
    about: { point: ['2'] },
    by: mine?.by,
    data: { reasons: 'The trial is over.', channel: 'web-form' },
  })
  const after = await visitor.get(`/progress/${reference}`)
  expect(after.text).not.toContain('Send point 2 in again')
  expect(after.text).toContain('Point 2 “The letter went astray.” Being looked into')
})

test('after the last day the page says so, and what is sent all the same is refused with the clause and the words kept', async () => {
  const { memory, visitor, reference, key, now, told, act } = await waiting()
  told('other-process-ended', day('2026-06-01'))
  now.today = day('2027-06-01')
  await visitor.get(`/progress/${reference}?key=${key}`)
  const link = await act()
  const form = await visitor.get(link)
  const once = /name="_key" value="([^"]+)"/.exec(form.html)?.[1] ?? ''
  now.today = day('2027-06-02')
  const late = await visitor.post(link, { words: 'I was ill.', _position: '3', _key: once })
  expect(late.status).toBe(409)
  expect(late.text).toContain('It had to be sent in again within a year')
  expect(late.text).toContain('(our procedure, section 9.3)')
  expect(late.html).toContain('I was ill.')
  expect(memory.factsOf(reference).some(({ type }) => type === 'point-resubmitted')).toBe(false)
  const page = await visitor.get(`/progress/${reference}`)
  expect(page.text).toContain('The last day to send it in again was Tuesday 1 June 2027. (Our procedure, section 9.3.)')
  expect(await act()).toBe('')
  expect((await visitor.get(link)).path).toBe(`/progress/${reference}`)
})

test('on hold before any end is recorded: the point says that it waits, when it is looked at again, and that it may be sent in afterwards', async () => {
  const held: Told = ['hold-placed', day('2026-05-15'), { ground: 'criminal', reviewOn: '2026-06-12', reasons: 'The trial' }]
  const { visitor, reference, key, now, told, act } = await waiting(onHold, held)
  const page = await visitor.get(`/progress/${reference}?key=${key}`)
  expect(page.text).toContain('Point 1 “The hours were cut.” Being looked into')
  expect(page.text).toContain('Point 2 “The letter went astray.” Waiting: something else about it comes first.')
  expect(page.text).toContain('We look again by Friday 12 June 2026 at whether it must still wait.')
  expect(page.text).toContain('to take it up: for a year after it. We tell you the last day.')
  expect(page.text).not.toContain('The trial')
  expect(await act()).toBe('')
  expect(translateHtml(page.html, welsh).missing.filter(one => /wait|look again|take it up/i.test(one))).toEqual([])
  // A review that is late is ours to answer for: no day that has passed is said.
  now.today = day('2026-06-15')
  expect((await visitor.get(`/progress/${reference}`)).text).not.toContain('We look again by')
  told('other-process-ended', day('2026-06-16'))
  now.today = day('2026-06-17')
  expect((await visitor.get(`/progress/${reference}`)).text).toContain('It stays as it is until you send it in again.')
  expect(await act()).toContain('do?act=elsewhere')
})
