import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { day } from '#calendar'
import { readLibrary } from '#library'
import { editionNamed } from '../edition-named.ts'
import { main } from '../main.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'book-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** The lines a command prints, and how it ended. */
async function run(...args: string[]): Promise<{ readonly code: number; readonly said: string }> {
  const said: string[] = []
  const keep = (...words: unknown[]) => void said.push(words.join(' '))
  const spies = [vi.spyOn(console, 'log').mockImplementation(keep), vi.spyOn(console, 'error').mockImplementation(keep)]
  const code = await main(args)
  for (const spy of spies) spy.mockRestore()
  return { code, said: said.join('\n') }
}

/** The first procedure that is shipped, whichever it is. */
async function shipped(): Promise<string> {
  const { said } = await run('check')
  return /^(\S+?)\/\d{4}-\d\d-\d\d: /m.exec(said)?.[1] ?? ''
}

test('the book is one file that loads nothing, the same bytes twice, with its hash to sign', async () => {
  const name = await shipped()
  const [one, two] = [join(folder, 'one.html'), join(folder, 'two.html')]
  expect((await run('book', name, '--out', one)).code).toBe(0)
  expect((await run('book', name, '--out', two)).code).toBe(0)
  const html = readFileSync(one, 'utf8')
  expect(readFileSync(two, 'utf8') === html).toBe(true)
  expect(/<p class="book-hash">[0-9a-f]{64}<\/p>/.test(html)).toBe(true)
  expect(/<(script|link|img|iframe)\b|url\((?!#)|@import| style="/.exec(html)?.[0]).toBeUndefined()
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(ids.length).toBe(new Set(ids).size)
  for (const [, to] of html.matchAll(/href="#([^"]+)"/g)) expect(ids, `#${to}`).toContain(to)
})

test('a version beside itself differs in nothing, and beside a changed one the change is said', async () => {
  const name = await shipped()
  expect((await run('compare', name, name)).said).toContain('Nothing differs.')
  const edition = editionNamed(await readLibrary(), name)
  const [stage, found] = Object.entries(edition.procedure.stages).find(([, one]) => Object.keys(one.principles ?? {}).length > 0) ?? []
  const [principle = ''] = Object.keys(found?.principles ?? {})
  const changed = JSON.parse(JSON.stringify(edition.procedure))
  changed.stages[stage ?? ''].principles[principle].must = 'do quite another thing'
  const file = join(folder, 'changed.json')
  writeFileSync(file, JSON.stringify(changed))
  writeFileSync(join(folder, 'clauses.md'), edition.clausesText)
  const { said } = await run('compare', name, file)
  expect(said).toContain(`changed: Do quite another thing`)
  expect(said).toContain(`[stages/${stage}/principles/${principle}]`)
})

test('what cannot be done is said in one line', async () => {
  const name = await shipped()
  expect(await run('book')).toMatchObject({ code: 2 })
  expect((await run('book', name, '--version', day('1999-01-01'))).said).toContain('has no version 1999-01-01. It has: ')
  expect((await run('book', name, '--out', join(folder, 'no', 'such', 'folder.html'))).said).toContain('cannot be written')
  expect((await run('compare', name)).said).toContain('write: recourse compare A B')
  const broken = join(folder, 'broken.json')
  writeFileSync(broken, '{')
  expect((await run('compare', name, broken)).code).toBe(2)
})
