import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { odsOf } from './index.ts'

const file = odsOf({
  ...{ title: 'Figures', author: 'Anytown', issued: '2026-11-22' },
  sheets: [
    {
      name: 'Figures',
      head: ['Figure', 'From', 'Number'],
      rows: [
        ['=In <time>', '2026-04-01', 12],
        ['None', undefined, 0],
      ],
      days: [1],
    },
  ],
})
const content = strFromU8(unzipSync(file)['content.xml'] ?? new Uint8Array())

test('a number is a number and words are words, also where they look like a formula', () => {
  expect(content).toContain('office:value-type="float" office:value="12"')
  expect(content).toContain('<table:table-cell office:value-type="string"><text:p>=In &lt;time&gt;</text:p>')
  expect(content).toContain('<table:table-cell/>')
})

test('a day has the style of a day, without which a spreadsheet shows the number of its days', () => {
  expect(content).toContain('table:style-name="day" office:value-type="date" office:date-value="2026-04-01"')
  expect(content).toMatch(/style:name="day" [^>]*style:data-style-name="iso"/)
  expect(content).toContain('<number:date-style style:name="iso">')
})
