import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { withoutTraces } from './photo-traces.ts'

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(/\s/g, ''), 'hex')
const segment = (kind: number, data: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0xff, kind, (data.length + 2) >> 8, (data.length + 2) & 255]), data])
/** Exif with which way up and where it was taken. */
const exif = (orientation: number): Buffer => {
  const tiff = hex('4d4d002a00000008 0002 0112 0003 00000001 00000000 8825 0004 00000001 00000026 00000000')
  tiff.writeUInt16BE(orientation, 18)
  return Buffer.concat([Buffer.from('Exif\0\0'), tiff, Buffer.from('GPS 53.7 N, Hazel’s telephone')])
}
const jpeg = (orientation: number): Buffer =>
  Buffer.concat([
    hex('ffd8'),
    segment(0xe0, Buffer.from('JFIF\0')),
    segment(0xe1, exif(orientation)),
    segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<x:creator>Hazel</x:creator>')),
    segment(0xed, Buffer.from('Photoshop Hazel')),
    segment(0xe2, Buffer.from('ICC_PROFILE')),
    segment(0xfe, Buffer.from('made by Hazel')),
    segment(0xda, Buffer.from('scan')),
    Buffer.from('the picture'),
    hex('ffd9'),
  ])

test('of a JPEG the place, the maker and the comments go; the picture, its colours and which way up it is stay', () => {
  const clean = withoutTraces('image/jpeg', jpeg(6)) ?? Buffer.alloc(0)
  const text = clean.toString('latin1')
  for (const trace of ['GPS', 'Hazel', 'Photoshop', 'xap']) expect(text).not.toContain(trace)
  for (const kept of ['JFIF', 'ICC_PROFILE', 'the picture']) expect(text).toContain(kept)
  expect(clean.includes(hex('1201 0300 01000000 0600'))).toBe(true)
  expect(withoutTraces('image/jpeg', jpeg(1))?.includes('Exif')).toBe(false)
  expect(withoutTraces('image/jpeg', clean)).toEqual(clean)
})

const chunk = (kind: string, data: Buffer): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  return Buffer.concat([length, Buffer.from(kind), data, Buffer.alloc(4)])
}

test('of a PNG the texts and the time go', () => {
  const png = Buffer.concat([
    hex('89504e470d0a1a0a'),
    chunk('IHDR', Buffer.alloc(13)),
    chunk('tEXt', Buffer.from('Author\0Hazel')),
    chunk('eXIf', exif(1)),
    chunk('IDAT', deflateSync(Buffer.from('pixels'))),
    chunk('IEND', Buffer.alloc(0)),
  ])
  const text = withoutTraces('image/png', png)?.toString('latin1') ?? ''
  expect(text).not.toContain('Hazel')
  for (const kept of ['IHDR', 'IDAT', 'IEND']) expect(text).toContain(kept)
})

test('of a WebP too, and its head says so', () => {
  const riff = (kind: string, data: Buffer): Buffer => {
    const head = Buffer.alloc(8)
    head.write(kind)
    head.writeUInt32LE(data.length, 4)
    return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
  }
  const parts = [
    riff('VP8X', hex('2c000000 000000 000000')),
    riff('VP8 ', Buffer.from('pixels')),
    riff('EXIF', exif(1)),
    riff('XMP ', Buffer.from('Hazel')),
  ]
  const body = Buffer.concat(parts)
  const head = Buffer.from('RIFF\0\0\0\0WEBP')
  head.writeUInt32LE(body.length + 4, 4)
  const clean = withoutTraces('image/webp', Buffer.concat([head, body])) ?? Buffer.alloc(0)
  expect(clean.toString('latin1')).not.toContain('Hazel')
  expect(clean.readUInt32LE(4)).toBe(clean.length - 8)
  expect(clean[20]).toBe(0x20)
})

test('a file cut short, or of a kind that cannot be cleaned, does no harm', () => {
  for (let i = 0; i < jpeg(6).length; i++) expect(withoutTraces('image/jpeg', jpeg(6).subarray(0, i))).toBeDefined()
  expect(withoutTraces('application/pdf', Buffer.from('%PDF'))).toBeUndefined()
})
