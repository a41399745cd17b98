/** An invented council, from data alone, uses every word there is: what no procedure has needed yet is tried here. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { grammar } from './check/grammar.ts'
import { checkText, type Procedure, parseClauses, sayFault, typesOf, type Visitor, vocabulary, walk } from './index.ts'
import { heads } from './testing/heads.ts'

const read = (name: string): string => readFileSync(new URL(`../../scenarios/saltmarsh/${name}`, import.meta.url), 'utf8')
const text = read('procedure.json')
const saltmarsh: Procedure = JSON.parse(text)

test('it is checked clean, as text', () => {
  expect(checkText(text, { clauses: parseClauses(read('clauses.md')) }).map(sayFault)).toEqual([])
})

test('it uses every shared fact', () => {
  const used = new Set<string>()
  walk(saltmarsh, {
    ref: ref => {
      for (const type of typesOf(ref)) used.add(type)
    },
  })
  expect(Object.keys(vocabulary).filter(type => !used.has(type))).toEqual([])
})

/** Every key and every text of some data, as 'unit: weeks' for the texts that stand under a key. */
function said(value: unknown, under: string, into: Set<string>): Set<string> {
  if (Array.isArray(value)) for (const one of value) said(one, under, into)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value)) {
      into.add(key)
      said(one, key, into)
    }
  } else into.add(`${under}: ${value}`)
  return into
}
const all = said(saltmarsh, '', new Set())

test('it uses every word, and every choice inside one', () => {
  const choices = {
    unit: ['working-days', 'days', 'weeks', 'months', 'years'],
    how: ['from', 'after', 'beginning-with', 'before'],
    roll: ['next', 'previous'],
    at: ['start', 'due', 'act', 'period-start', 'period-end'],
    dutyIs: ['met', 'late', 'overdue', 'owed', 'paused'],
    stageIs: ['open', 'ended', 'not-open', 'skipped'],
    effect: ['refused', 'waits'],
    pick: ['last'],
    stage: ['any'],
    actor: ['person', 'role'],
    kind: ['aim', 'law', 'outer', 'other'],
    resumes: ['days-left', 'afresh'],
    dateIn: ['given'],
    period: ['quarter', 'half-year'],
  }
  const wanted = [...heads, 'where', 'by', 'since', ...Object.entries(choices).flatMap(([key, of]) => of.map(one => `${key}: ${one}`))]
  expect(wanted.filter(one => !all.has(one))).toEqual([])
})

test('it uses every block, with every key that a block may have', () => {
  const blocks = Object.keys(grammar) as (keyof typeof grammar)[]
  const keys = new Map<string, Set<string>>()
  const visitor = Object.fromEntries(
    blocks.map(block => [
      block,
      (value: object) => {
        const found = keys.get(block) ?? new Set()
        for (const key of Object.keys(value)) found.add(key)
        keys.set(block, found)
      },
    ]),
  ) as Visitor
  walk(saltmarsh, visitor)
  const missing = blocks.flatMap(block =>
    Object.keys(grammar[block]).flatMap(key => (keys.get(block)?.has(key) ? [] : [`${block}.${key}`])),
  )
  expect(missing).toEqual([])
})
