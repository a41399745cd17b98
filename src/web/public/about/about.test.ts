// What the notices say is what the body's rules do.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Body, KeepingRule } from '#language'
import { exampleBody } from '../../testing/example-body.ts'
import { exampleProcedure } from '../../testing/example-procedure.ts'
import { inMemoryServices } from '../../testing/in-memory-services.ts'
import { publicApp } from '../../testing/public-app.ts'
import { Visitor } from '../../testing/visitor.ts'

const because = 'Records policy, section 4'
const cases = (rule: Omit<KeepingRule, 'id' | 'because'>): KeepingRule => ({ id: exampleProcedure.id, because, ...rule })

const visit = async (path: string, body: Partial<Body>, language = 'en') => {
  const visitor = new Visitor(await publicApp({ ...inMemoryServices(), body: { ...exampleBody, ...body } }))
  await visitor.get(`/language/${language}`)
  return (await visitor.get(path)).text
}

test('the privacy notice says the times of the rules, with their reason, and follows them when they change', async () => {
  const keeping = [cases({ months: 72 }), { id: 'emails', months: 18, because }, { id: 'letter-drafts', months: 1, because }]
  const notice = await visit('/privacy', { keeping })
  expect(notice).toContain(
    `Your complaint, with its letters and files (${exampleProcedure.title}) 6 years after your complaint is closed ${because}`,
  )
  expect(notice).toContain('18 months after it came')
  expect(notice).toContain('1 month after it was last saved')
  expect(notice).toContain('28 days after it')
  expect(notice).toContain('for 6 years')

  const changed = await visit('/privacy', { keeping: [cases({ months: 12 })], keepsBankDetailsFor: 7 })
  expect(changed).toContain('1 year after your complaint is closed')
  expect(changed).toContain('7 days after it')
  expect(changed).not.toContain('6 years after')
})

test('what somebody decides has no length, and what has no rule says that it has none', async () => {
  const decided = await visit('/privacy', { keeping: [cases({ decidedBy: { fact: 'disposal-decided', field: 'disposed' } })] })
  expect(decided).toContain(`Until somebody decides, as our procedure says, that it may go ${because}`)
  expect((await visit('/privacy', {})).match(/We have not set a time yet/g)).toHaveLength(3)
})

test('counts of who complains are named by the body that keeps them alone', async () => {
  const equality = { questions: [], keepsYears: 3 }
  expect(await visit('/privacy', { equality })).toContain('for 3 years')
  const { equality: _, ...without } = exampleBody
  const visitor = new Visitor(await publicApp({ ...inMemoryServices(), body: without }))
  expect((await visitor.get('/privacy')).text).not.toContain('What you tell us about yourself')
})

test('the times are said in Welsh too', async () => {
  const notice = await visit('/privacy', { keeping: [cases({ months: 72 }), { id: 'emails', months: 2, because }] }, 'cy')
  expect(notice).toContain('6 blynedd ar ôl cau eich cwyn')
  expect(notice).toContain('2 fis ar ôl iddi ddod')
})

test.each([
  ['england-and-wales', 'Equality and Human Rights Commission', true],
  ['scotland', 'Equality and Human Rights Commission', false],
  ['northern-ireland', 'Equality Commission for Northern Ireland', false],
] as const)('the accessibility statement of a body in %s names who enforces it: %s', async (nation, enforcer, hasWelsh) => {
  const statement = await visit('/accessibility', { nation })
  expect(statement).toContain(enforcer)
  expect(statement).toContain(exampleBody.contact.phone)
  expect(statement).toContain('levels A and AA')
  expect(statement.includes('in Welsh')).toBe(hasWelsh)
})

test('the cookie page names every cookie that is set', async () => {
  const root = join(import.meta.dirname, '..', '..')
  const files = (await readdir(root, { recursive: true })).filter(file => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  const sources = await Promise.all(files.map(file => readFile(join(root, file), 'utf8')))
  const names = [...new Set(sources.flatMap(text => [...text.matchAll(/ookie = '(recourse_\w+)'/g)].map(([, name = '']) => name)))]
  expect(names.length).toBeGreaterThan(6)
  const says = await visit('/cookies', {})
  expect(names.filter(name => !says.includes(name))).toEqual([])
})
