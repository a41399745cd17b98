import { expect, test } from 'vitest'
import { day } from '#calendar'
import { feedOf } from './feed.ts'

const entries = [
  { id: 'anytown-annual-2026-2', title: 'The year <2026>, edition 2', issuedOn: day('2026-06-02'), summary: 'Put right: “Roads” & parks.' },
  { id: 'anytown-annual-2026-1', title: 'The year 2026', issuedOn: day('2026-05-20'), summary: '' },
]

const inside = (xml: string, element: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<${element}>([^<]*)</${element}>`, 'g'))].map(([, words = '']) => words)

/** RFC 4287, 4.1.1 and 4.1.2: what a feed and each entry must hold, once each. */
test.each([
  ['with entries', entries],
  ['with nothing published yet', []],
])('a feed %s holds what the format requires', (_, of) => {
  const xml = feedOf('Anytown Council', 'https://complaints.example', of)
  const [head = '', ...each] = xml.split('<entry>')
  expect(xml.startsWith('<?xml version="1.0" encoding="utf-8"?>')).toBe(true)
  expect(head).toContain('<feed xmlns="http://www.w3.org/2005/Atom"')
  for (const part of [head, ...each]) for (const element of ['id', 'title', 'updated']) expect(inside(part, element)).toHaveLength(1)
  expect(inside(head, 'name')).toEqual(['Anytown Council'])
  expect(head).toContain('<link rel="self" href="https://complaints.example/published.atom"/>')
  expect(each).toHaveLength(of.length)
  // Without content an entry leads to what it is about (4.1.2), and its id is an address that no other has (4.2.6).
  for (const entry of each) expect(entry).toContain(`<link href="${inside(entry, 'id')[0]}"/>`)
  const ids = inside(xml, 'id')
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(new URL(id).href).toBe(id)
  // Times as RFC 3339 has them (3.3); the feed's is that of its latest entry.
  const times = inside(xml, 'updated')
  for (const time of times) expect(new Date(time).toISOString()).toBe(time.replace('Z', '.000Z'))
  expect(times[0]).toBe([...times].sort().at(-1))
  // Every element that is opened is closed, and no words are markup.
  const opened = [...xml.matchAll(/<([a-z]+)(?=[ >])[^>]*(?<!\/)>/g)].map(([, name]) => name)
  const closed = [...xml.matchAll(/<\/([a-z]+)>/g)].map(([, name]) => name)
  expect([...opened].sort()).toEqual([...closed].sort())
  expect(xml.replaceAll(/&(amp|lt|gt|quot);/g, '')).not.toContain('&')
})
