// Public pages are light, and hold nothing that a strict content policy would refuse.
import { brotliCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { inMemoryServices } from '../testing/in-memory-services.ts'
import { publicApp } from '../testing/public-app.ts'
import { Visitor } from '../testing/visitor.ts'
import { assetsFor, themeCss } from './stylesheet.ts'

const { all, css } = assetsFor()
const compressed = all
  .filter(asset => !asset.mediaType.startsWith('font/'))
  .map(asset => brotliCompressSync(asset.bytes).length)
  .reduce((sum, bytes) => sum + bytes, 0)

const paths = [
  '/',
  '/young',
  '/complain/who-you-are',
  '/complain/when',
  '/complain/help',
  '/complain/contact',
  '/progress',
  '/progress/link',
  '/thank-or-comment',
  '/privacy',
]

test.each(paths)('%s comes in under 100 kB with its style and script, without the font', async path => {
  const page = await new Visitor(await publicApp(inMemoryServices())).get(path)
  expect(Buffer.byteLength(page.html) + compressed).toBeLessThan(100_000)
})

test.each(paths)('%s has no style or script of its own', async path => {
  const { html } = await new Visitor(await publicApp(inMemoryServices())).get(path)
  expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=|<script(?![^>]*src=)/)
})

test('the stylesheet fetches nothing of GOV.UK’s, and names our font alone', () => {
  const text = css.bytes.toString()
  expect(text).not.toContain('GDS Transport')
  expect([...text.matchAll(/url\("?([^")]*)/g)].map(([, url]) => url).filter(url => !url?.startsWith('/assets/source-sans-3-'))).toEqual([])
})

test('a body’s theme may set its colours and nothing else', () => {
  expect(themeCss({ brand: '#123456' })).toBe(':root{--rc-brand:#123456;}')
  expect(() => themeCss({ brand: 'red;}body{display:none' })).toThrow('It may set brand')
  expect(() => themeCss({ 'rc-ink': '#fff' })).toThrow('It may set brand')
})

test('files may be kept for ever, because their names change with them', async () => {
  const app = await publicApp(inMemoryServices())
  const response = await app.inject({ url: css.path, headers: { 'accept-encoding': 'gzip, br' } })
  expect(response.headers['cache-control']).toContain('immutable')
  expect(response.headers['content-encoding']).toBe('br')
})
