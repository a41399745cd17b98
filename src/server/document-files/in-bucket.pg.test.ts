import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from 's3rver'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DocumentFault } from '#record'
import { startTestStore } from '../../record/testing/test-store.ts'
import { documentFilesNamed } from './in-bucket.ts'

let server: S3rver
let folder = ''
let endpoint = ''

beforeAll(async () => {
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER' })
  folder = await mkdtemp(join(tmpdir(), 'recourse-s3-'))
  server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: folder,
    configureBuckets: [{ name: 'papers', configs: [] }],
  })
  const { port } = await server.run()
  endpoint = `http://127.0.0.1:${port}`
})

afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const at = (where: string) => `s3://papers/recourse?region=eu-west-2&endpoint=${encodeURIComponent(where)}`

test('a file is put, had as it was, and deleted, under its body and its hash', async () => {
  const files = documentFilesNamed(at(endpoint))
  const bytes = Buffer.from('%PDF-1.7 a page')
  await files.put('anytown', hashOf(bytes), bytes)
  expect(await files.get('anytown', hashOf(bytes))).toEqual(bytes)
  await expect(files.get('elsewhere', hashOf(bytes))).rejects.toThrow(DocumentFault)
  await files.delete('anytown', hashOf(bytes))
  await expect(files.get('anytown', hashOf(bytes))).rejects.toThrow(/could not give a file/)
})

test('a document of a case is kept there, and one changed behind our back is an error that is said', async () => {
  const files = documentFilesNamed(at(endpoint))
  const made = await startTestStore()
  const { openRecord } = await import('#record')
  const record = await openRecord({ url: made.ownerUrl, documents: files })
  const store = record.store('anytown')
  const bytes = Buffer.from('%PDF-1.7 a statement')
  const about = { title: 'Statement.pdf', mediaType: 'application/pdf', addedAt: '2026-04-02T12:00:00.000Z', addedBy: 'o1' }
  const { id, sha256 } = await store.addCaseDocument('A26-0001', about, bytes)
  expect((await store.readDocument('A26-0001', id))?.bytes).toEqual(bytes)
  await files.put('anytown', sha256, Buffer.from('something else'))
  await expect(store.readDocument('A26-0001', id)).rejects.toThrow(/is not what was added/)
  await record.close()
  await made.stop()
})

test('where it is down, slow or has no such bucket it says so, in words without names', async () => {
  const bytes = Buffer.from('words')
  const deaf = createServer(() => undefined)
  await new Promise<void>(done => deaf.listen(0, '127.0.0.1', done))
  const address = deaf.address()
  const slow = documentFilesNamed(at(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`), 300)
  await expect(slow.put('anytown', hashOf(bytes), bytes)).rejects.toThrow(/could not take a file \((Abort|Timeout)Error\)/)
  deaf.close()
  const down = documentFilesNamed(at('http://127.0.0.1:9'), 5_000)
  await expect(down.get('anytown', hashOf(bytes))).rejects.toThrow(/could not give a file/)
  const none = documentFilesNamed(`s3://no-such-bucket?endpoint=${encodeURIComponent(endpoint)}`)
  await expect(none.put('anytown', hashOf(bytes), bytes)).rejects.toThrow(/could not take a file \(NoSuchBucket\)/)
})

test('a setting that cannot be read is said with an example', () => {
  for (const wrong of ['papers', 'https://papers', 's3://'])
    expect(() => documentFilesNamed(wrong)).toThrow(/Write it as s3:\/\/complaints-documents/)
  expect(() => documentFilesNamed('s3://papers?encryption=rot13')).toThrow(/AES256 or aws:kms/)
})
