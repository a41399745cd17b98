import { constants, deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { lookAt } from './uploads.ts'

const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex')

test('the kind is told from the bytes, whatever the name says', async () => {
  expect(await lookAt({ filename: 'letter.pdf', bytes: png })).toEqual({ mediaType: 'image/png' })
  expect(await lookAt({ filename: 'words.txt', bytes: Buffer.from('Nobody rang. 🙂') })).toEqual({ mediaType: 'text/plain' })
})

test.each([
  ['a page with a script', Buffer.from('<!doctype html><script>alert(1)</script>')],
  ['a drawing behind a comment', Buffer.from('<!-- x --><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
  ['a part of a page', Buffer.from('<body onload=alert(1)>')],
  ['a page that calls itself a PDF further on', Buffer.from('<script>alert(1)</script>\n%PDF-1.7\n%%EOF')],
  ['a drawing with a script', Buffer.from('  <svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
])('%s is refused, and told what could be sent', async (_, bytes) => {
  const looked = await lookAt({ filename: 'photo.jpg', bytes })
  expect(looked).toMatchObject({ because: expect.stringContaining('photo.jpg is not a kind of file we can take. Send a PDF') })
})

test.each([
  ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 'is a program'],
  ['files packed together', Buffer.from('504b0506000000000000000000000000000000000000', 'hex'), 'Unpack it and send the files in it'],
  ['an old Office file', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'Save it as .docx'],
])('%s is refused, saying what it is', async (_, bytes, said) => {
  expect(await lookAt({ filename: 'form.pdf', bytes })).toMatchObject({ because: expect.stringContaining(said) })
})

test('what somebody writes may begin with a heart', async () => {
  expect(await lookAt({ filename: 'words.txt', bytes: Buffer.from('<3 my worker, and then she left.') })).toEqual({
    mediaType: 'text/plain',
  })
})

test('a file that is one thing first and another after is taken as the first alone, and so it is sent', async () => {
  const both = Buffer.concat([png, Buffer.from('<script>alert(1)</script>')])
  expect(await lookAt({ filename: 'page.html', bytes: both })).toEqual({ mediaType: 'image/png' })
})

test('too big and empty files are refused with the sizes', async () => {
  expect(await lookAt({ filename: 'film.png', bytes: Buffer.concat([png, Buffer.alloc(11 * 1024 * 1024)]) })).toMatchObject({
    because: expect.stringContaining('film.png is 11.0 MB; the most is 10.0 MB'),
  })
  expect(await lookAt({ filename: 'none.png', bytes: Buffer.alloc(0) })).toMatchObject({ because: expect.stringContaining('is empty') })
})

/** A ZIP of one file, whose bytes unpack to 400 times a million zeros: a few hundred kilobytes. */
const bombOf = (name: string): Buffer => {
  const million = deflateRawSync(Buffer.alloc(1_000_000), { finishFlush: constants.Z_SYNC_FLUSH })
  const packed = Buffer.concat([...Array.from({ length: 400 }, () => million), Buffer.from([3, 0])])
  const sizes = Buffer.alloc(12)
  sizes.writeUInt32LE(packed.length, 4)
  sizes.writeUInt32LE(400_000_000, 8)
  const about = Buffer.concat([Buffer.from('14000000080000000000', 'hex'), sizes, Buffer.from([name.length, 0, 0, 0])])
  return Buffer.concat([Buffer.from('PK\x03\x04'), about, Buffer.from(name), packed])
}

const contents = (): Buffer => {
  const xml = Buffer.from(
    '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  )
  const about = Buffer.alloc(26)
  about.writeUInt16LE(20, 0)
  about.writeUInt32LE(xml.length, 14)
  about.writeUInt32LE(xml.length, 18)
  about.writeUInt16LE(19, 22)
  return Buffer.concat([Buffer.from('PK\x03\x04'), about, Buffer.from('[Content_Types].xml'), xml])
}

test('a Word file that unpacks to 400 MB is taken and not unpacked; one whose list of contents does is refused at once', async () => {
  const before = process.memoryUsage().rss
  const began = performance.now()
  const word = Buffer.concat([contents(), bombOf('word/document.xml')])
  expect(word.length).toBeLessThan(1_000_000)
  expect(await lookAt({ filename: 'letter.docx', bytes: word })).toEqual({
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  })
  expect(await lookAt({ filename: 'bomb.docx', bytes: bombOf('[Content_Types].xml') })).toMatchObject({
    because: expect.stringContaining('bomb.docx'),
  })
  expect(performance.now() - began).toBeLessThan(5_000)
  expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000)
})
