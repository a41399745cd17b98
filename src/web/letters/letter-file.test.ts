import { inflateSync } from 'node:zlib'
import Fastify from 'fastify'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { day } from '#calendar'
import { letterPage, render } from '#outputs'
import type { SentLetter } from '../services.ts'
import { letterForms, sendLetterFile } from './letter-file.ts'

const frame = {
  title: 'We have your complaint',
  body: 'Anytown Council',
  address: ['1 Any Street'],
  phone: '01632 960001',
  to: ['Ada Sample'],
  dateWords: 'Thursday 2 April 2026',
  reference: 'AN26-0001',
  formats: 'Also in large print.',
}

const letter: SentLetter = {
  ...{
    id: 'one',
    letter: 'acknowledgement',
    title: frame.title,
    sentOn: day('2026-04-02'),
    sentBy: 'officer',
    to: frame.to,
    fact: 'f2',
    sha256: '',
  },
  ...render({ opening: 'Dear Ada\n\nThank you.' }, ['opening'], frame),
}

const inflated = (part: string): string => {
  try {
    return inflateSync(Buffer.from(part, 'latin1')).toString('latin1')
  } catch {
    return ''
  }
}

const app = async () => {
  const server = Fastify()
  server.get<{ Params: { file: string } }>('/:file', (request, reply) => sendLetterFile(reply, 'AN26/0001', letter, request.params.file))
  return server
}

test('every form offered can be had, and is what it says it is', async () => {
  const server = await app()
  const starts = {
    'letter.pdf': '%PDF',
    'large-print.pdf': '%PDF',
    'letter.docx': 'PK',
    'large-print.docx': 'PK',
    'letter.html': '<!doctype html>',
    'letter.txt': 'Anytown Council',
  }
  expect(letterForms.map(({ file }) => file)).toEqual(Object.keys(starts))
  for (const [file, start] of Object.entries(starts)) {
    const answer = await server.inject(`/${file}`)
    expect(answer.statusCode).toBe(200)
    expect(answer.rawPayload.subarray(0, start.length).toString()).toBe(start)
    expect(answer.headers['content-disposition']).toBe(`attachment; filename="AN260001-${file}"`)
  }
})

const bytesOf = async (file: string): Promise<Buffer> => (await (await app()).inject(`/${file}`)).rawPayload

test('the same letter gives the same bytes in every form', async () => {
  for (const { file } of letterForms) expect(Buffer.compare(await bytesOf(file), await bytesOf(file)), file).toBe(0)
})

test('a PDF says that it is PDF/UA, its language and title, and tags its heading and its paragraphs', async () => {
  for (const file of ['letter.pdf', 'large-print.pdf']) {
    const pdf = (await bytesOf(file)).toString('latin1')
    for (const mark of ['<pdfuaid:part>1</pdfuaid:part>', '/Lang (en-GB)', '/DisplayDocTitle true', '/StructTreeRoot', '/MarkInfo'])
      expect(pdf, file).toContain(mark)
    expect(pdf.match(/\/S \/H1\b/g), file).toHaveLength(1)
    expect(pdf.match(/\/S \/P\b/g)?.length, file).toBeGreaterThan(4)
  }
})

test('large print is 18 points or more in every form that has a size, and Word has a real heading in British English', async () => {
  const part = async (file: string, name: string) => strFromU8(unzipSync(new Uint8Array(await bytesOf(file)))[name] ?? new Uint8Array())
  expect(await part('large-print.docx', 'word/styles.xml')).toContain('<w:sz w:val="36"/>')
  expect(await part('letter.docx', 'word/styles.xml')).toContain('<w:sz w:val="24"/>')
  expect(await part('letter.docx', 'word/styles.xml')).toMatch(/<w:lang [^>]*w:val="en-GB"/)
  expect(await part('letter.docx', 'word/document.xml')).toContain('<w:pStyle w:val="Heading1"/>')
  const large = render({ opening: 'Dear Ada' }, ['opening'], frame).largePrintHtml
  expect(letterPage(large, 'A letter', 'large')).toContain('font: 18pt/1.5')
  const sizes = (await bytesOf('large-print.pdf'))
    .toString('latin1')
    .split(/stream\n/)
    .map(inflated)
    .flatMap(stream => [...stream.matchAll(/\/F\d+ ([\d.]+) Tf/g)].map(([, size]) => Number(size)))
  expect(sizes.filter(size => size >= 18).length).toBeGreaterThan(3)
  expect(sizes.filter(size => size < 18).every(size => size === 10)).toBe(true) // only the foot of the page, which is not read
})

test('a form that does not exist is not found', async () => {
  expect((await (await app()).inject('/letter.exe')).statusCode).toBe(404)
})
