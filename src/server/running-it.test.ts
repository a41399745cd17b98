import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const named = (text: string): readonly string[] => text.match(/\b(?:RECOURSE|AWS)_[A-Z_]*[A-Z]\b|\bDATABASE_URL\b/g) ?? []

test('docs/running-it.md lists the settings that the code reads, each once, and no other', () => {
  const sources = globSync('src/**/*.ts', { cwd: root }).filter(file => !/\.test\.ts$|\/testing\//.test(file))
  const read = new Set(sources.flatMap(file => named(readFileSync(join(root, file), 'utf8'))))
  const page = readFileSync(join(root, 'docs/running-it.md'), 'utf8')
  const rows = page.split('\n').flatMap(line => named(/^\| (`.*?) \| /.exec(line)?.[1] ?? ''))
  expect([...rows].sort()).toEqual([...read].sort())
})
