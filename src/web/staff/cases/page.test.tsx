import { expect, test } from 'vitest'
import { day } from '#calendar'
import type { CaseListRow } from '../../services.ts'
import { casesView } from './view.ts'

const row: CaseListRow = {
  reference: 'AN26-0119',
  title: 'Respite hours cut',
  person: 'Pat Hill',
  stage: 'Stage 1',
  position: 'Being dealt with',
  open: true,
  receivedOn: day('2026-04-24'),
  nextDue: day('2026-05-11'),
  restricted: false,
}

test('the pages round this one, first and last are linked, and keep what was looked for', () => {
  const view = casesView({ rows: [row], total: 200, page: 5, pages: 10 }, { text: 'respite & care', which: 'all' })
  expect(view.paging?.items.map(item => ('ellipsis' in item ? '…' : item.number))).toEqual([1, '…', 4, 5, 6, '…', 10])
  expect(view.paging?.next).toBe('/cases?text=respite+%26+care&which=all&page=6')
})

test('nothing found says what to look for', () => {
  const view = casesView({ rows: [], total: 0, page: 1, pages: 1 }, { text: 'zebra', which: 'open' })
  expect(view.empty.title).toBe('No case matches')
  expect(view.sub).toBe('0 cases, open, with “zebra”. The newest first.')
})
