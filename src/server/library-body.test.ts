import { expect, test } from 'vitest'
import { readLibrary } from './library.ts'
import { readBody } from './library-body.ts'

const { bodies } = await readLibrary()

test.each(Object.entries(bodies))('%s, written out as JSON, can be loaded as it is', (_id, body) => {
  expect(readBody(JSON.parse(JSON.stringify(body)))).toEqual({ body: JSON.parse(JSON.stringify(body)) })
})

const [example] = Object.values(bodies)

const themes = (more: object) => ({
  from: '2026-04-01',
  themes: { late: { title: 'Late', ...more } },
  causes: { slip: { title: 'A slip' } },
})

test.each([
  ['nothing', undefined, ['']],
  ['a list', [], ['']],
  ['a key there is not', { ...example, nonsense: 1 }, ['']],
  ['a colour that is none', { ...example, theme: { brand: 'red;}body{display:none' } }, ['theme/brand']],
  ['a role that may nothing', { ...example, receivedBy: 'gardener' }, ['receivedBy']],
  ['nobody who administers', { ...example, permissions: { [example?.receivedBy ?? '']: [] } }, ['permissions']],
  [
    'a list of themes with an entry within none',
    { ...example, themeLists: [themes({ within: 'gone' })] },
    ['themeLists/0/themes/late/within'],
  ],
  [
    'a number that nobody is told whose it is',
    { ...example, emergency: { says: 'In danger? Call 999.', phone: '01632 960 599' } },
    ['emergency/says'],
  ],
  ['an address that is not secure', { ...example, ombudsman: { name: 'O', url: 'javascript:alert(1)', phone: '1' } }, ['ombudsman/url']],
])('%s is refused at its key', (_what, value, paths) => {
  const read = readBody(value)
  expect('faults' in read ? read.faults.map(({ path }) => path.join('/')) : []).toEqual(paths)
})
