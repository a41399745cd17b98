import { expect, test } from 'vitest'
import { day } from '#calendar'
import { type DigestItem, digest } from './digest.ts'
import { emailWordsOf } from './email-words.ts'
import { linkedWords } from './linked-words.ts'
import type { DueRung } from './rungs-due.ts'

const rung: DueRung = {
  ...{ id: 'ombudsman/gather-evidence/reminder 2026-07-10', duty: 'ombudsman/gather-evidence', rung: 'reminder', stage: 'The Ombudsman' },
  ...{ what: 'Is everything in hand?', clause: 'Stage 3', day: day('2026-07-10'), to: [{ role: 'lead', title: 'Lead Person' }] },
  ...{ must: 'Collate the evidence', owners: [{ role: 'lead', title: 'Lead Person' }], due: day('2026-07-17') },
}
const item: DigestItem = { reference: 'AW26-0001', kind: 'reminder', rung }
const common = {
  name: 'Morgan Reed',
  body: 'The team',
  on: day('2026-07-10'),
  address: 'https://complaints.example',
  words: emailWordsOf({}),
}

test('a reminder that goes alone has its case and its words as the subject, and leads to that case', () => {
  const { subject, text, html } = digest({ ...common, items: [{ ...item, rung: { ...rung, alone: true } }] })
  expect(subject).toBe('AW26-0001: Is everything in hand?')
  expect(text).toContain('All about it is on https://complaints.example/cases/AW26-0001.')
  expect(html).toContain('<a href="https://complaints.example/cases/AW26-0001">the page of its case</a>')
})

test('among others it is a line of the message of the day', () => {
  const { subject, text } = digest({
    ...common,
    items: [
      { ...item, rung: { ...rung, alone: true } },
      { ...item, reference: 'AW26-0002' },
    ],
  })
  expect(subject).toBe('2 reminders about 2 cases, 10 July 2026')
  expect(text).toContain('Everything that is due is on https://complaints.example/today.')
})

test('a body’s own words are used, and never read as HTML', () => {
  const words = emailWordsOf({ emailWords: { digest: 'See {list} <now>.' } })
  expect(digest({ ...common, words, items: [item] }).html).toContain(
    '<p>See <a href="https://complaints.example/today">your list</a> &lt;now&gt;.</p>',
  )
  expect(linkedWords('{other} {list}', { list: { href: 'https://a.example', says: 'here' } }).text).toBe('{other} https://a.example')
})
