import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { editionByHash, editionFor, editionOf, keepEditions, LibraryError, readLibrary } from './library.ts'

const folder = mkdtempSync(join(tmpdir(), 'recourse-library-'))
afterAll(() => rmSync(folder, { recursive: true }))
const library = await readLibrary()

test('every body of the folder has its procedures, and each version falls under its own body', () => {
  expect(library.editions.length).toBeGreaterThan(0)
  for (const { procedure } of library.editions) expect(library.bodies).toHaveProperty(procedure.body)
})

test('a version is the one in force on the day a complaint was received', () => {
  for (const { procedure, hash } of library.editions) {
    expect(editionFor(library, procedure.body, procedure.receivedFrom, procedure.id)?.hash).toBe(hash)
    expect(editionFor(library, procedure.body, '1999-01-01' as typeof procedure.receivedFrom, procedure.id)).toBeUndefined()
  }
})

test('a version that is no longer in the folder is found by its hash where it was kept, and refused where it was changed', () => {
  const [shipped] = library.editions
  if (!shipped) throw new Error('there is no procedure')
  const old = editionOf({ ...shipped.procedure, title: 'As it was before' }, shipped.clausesText, 'before')
  const changed = editionOf({ ...shipped.procedure, title: 'As it was long before' }, shipped.clausesText, 'long-before')
  keepEditions({ bodies: {}, editions: [old, changed] }, folder)
  const now = keepEditions(library, folder)
  expect(editionByHash(now, old.hash)?.procedure.title).toBe('As it was before')
  expect(editionByHash(now, shipped.hash)).toBe(shipped)
  expect(editionByHash(now, 'a'.repeat(64))).toBeUndefined()
  writeFileSync(join(folder, `${changed.hash}.json`), JSON.stringify({ procedure: shipped.procedure, clausesText: '' }))
  expect(() => editionByHash(now, changed.hash)).toThrow(LibraryError)
})
