import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { day } from '#calendar'
import type { BundlePaper, Paper } from '#outputs'
import { type BundleToMake, makeBundle } from './bundle-zip.ts'

const paper = (title: string): Paper => ({
  ...{ title, body: 'Anytown Council', issued: day('2026-05-20'), foot: 'AN26-0001', print: 'standard' },
  blocks: [{ is: 'heading', level: 1, text: title }],
})
const bundle: BundlePaper = {
  paper: paper('Evidence'),
  sections: [],
  apart: [
    { id: 'chronology', paper: paper('Chronology') },
    { id: 'letter/one', paper: paper('Letter: Ünser reply / 2') },
  ],
}
const toMake: BundleToMake = {
  bundle,
  attached: [{ id: 'document/d1', title: '../../etc/passwd', mediaType: 'text/plain', bytes: Buffer.from('hello'), withoutPages: [] }],
  procedure: { json: '{}', clauses: '## 1', book: '<p>The book</p>' },
  about: { reference: 'AN26-0001' },
}

test('every file is listed with its length and hash, under a name that is safe to unpack', async () => {
  const files = unzipSync((await makeBundle(toMake, () => undefined)).zip)
  const manifest: { reference: string; pages: number; files: { name: string; bytes: number; sha256: string }[] } = JSON.parse(
    strFromU8(files['manifest.json'] ?? new Uint8Array()),
  )
  expect(manifest.reference).toBe('AN26-0001')
  expect(manifest.files.map(({ name }) => name)).toEqual([
    'bundle.pdf',
    'procedure/procedure.json',
    'procedure/clauses.md',
    'procedure/book.html',
    'items/001-chronology.pdf',
    'items/002-letter-unser-reply-2.pdf',
    'items/003-etc-passwd.txt',
  ])
  for (const { name, bytes, sha256 } of manifest.files) {
    const file = files[name] ?? new Uint8Array()
    expect([file.length, createHash('sha256').update(file).digest('hex')]).toEqual([bytes, sha256])
  }
  expect(Object.keys(files).length).toBe(manifest.files.length + 1)
})

test('the same bundle gives the same bytes', async () => {
  const [one, two] = [await makeBundle(toMake, () => undefined), await makeBundle(toMake, () => undefined)]
  expect(Buffer.compare(one.zip, two.zip)).toBe(0)
})
