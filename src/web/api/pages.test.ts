/** No page of staff is left out of the API unsaid. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { staffRoutes } from '../staff/permissions.ts'
import { pagesAlone, pagesThroughApi } from './pages.ts'
import { apiTable } from './table.ts'

const rows = Object.values(apiTable)

test('every route of the permission table has its operations, or says why it has none', () => {
  expect(Object.keys(pagesThroughApi).toSorted()).toEqual(Object.keys(staffRoutes).toSorted())
  const named = new Set<string>(rows.map(({ operation }) => operation))
  for (const [route, through] of Object.entries(pagesThroughApi)) {
    if ('because' in through) expect(through.because.length, route).toBeGreaterThan(10)
    else {
      expect(through.length, route).toBeGreaterThan(0)
      for (const operation of through) expect(named.has(operation), `${route}: ${operation}`).toBe(true)
    }
  }
})

test('every operation is judged as a page that names it', () => {
  for (const { operation, as, tag } of rows) {
    if (as === undefined) {
      expect(tag, `${operation} is judged as no page of staff`).toBe('For a portal')
      continue
    }
    const through = pagesThroughApi[as]
    expect('because' in through ? [] : through, `${operation} is judged as ${as}`).toContain(operation)
  }
})

test('the documentation says why, of each that has none', () => {
  const text = readFileSync(join(import.meta.dirname, '../../../docs/api.md'), 'utf8')
  for (const because of pagesAlone.keys()) expect(text).toContain(`- ${because}\n`)
})
