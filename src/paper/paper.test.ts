import { inflateSync } from 'node:zlib'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { day } from '#calendar'
import type { Paper } from '#outputs'
import { docxOf, pdfOf } from './index.ts'

const long = 'The bus was late and nobody rang. '.repeat(12)

const paper: Paper = {
  title: 'Our answer to you',
  body: 'Anytown Council',
  issued: day('2026-05-20'),
  foot: 'Anytown Council, AN26-0001',
  print: 'standard',
  blocks: [
    { is: 'heading', level: 1, text: 'Our answer to you' },
    { is: 'paragraph', lines: ['Dear Ada', 'Thank you.'] },
    { is: 'heading', level: 2, text: 'What you said' },
    { is: 'list', items: ['the bus was late', long] },
    { is: 'new-page' },
    {
      is: 'table',
      caption: 'What happened',
      head: ['Day', 'What'],
      widths: [1, 4],
      rows: [['2 April', 'Received'], ...Array.from({ length: 30 }, (_, i) => [`Day ${i}`, long]), ['The long one', long.repeat(20)]],
    },
  ],
}

/** The uncompressed objects of a PDF, as text: the structure tree is there in the clear. */
const inside = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

/** A content stream in words; '' for what is not text (fonts). */
const drawn = (body: string): string => {
  try {
    return inflateSync(Buffer.from(body, 'latin1')).toString('latin1')
  } catch {
    return ''
  }
}

describe('as PDF', () => {
  test('says that it is PDF/UA, in English, by its title', async () => {
    const pdf = inside(await pdfOf(paper))
    expect(pdf.startsWith('%PDF-1.7')).toBe(true)
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(pdf).toContain('/Lang (en-GB)')
    expect(pdf).toContain('/DisplayDocTitle true')
  })

  test('of a letter in Welsh says so, and numbers its pages in Welsh', async () => {
    const welsh = await pdfOf({ ...paper, language: 'cy' })
    expect(inside(welsh)).toContain('/Lang (cy)')
    const footer = Object.entries(unzipSync(await docxOf({ ...paper, language: 'cy' }))).find(([name]) => name.startsWith('word/footer'))
    expect(strFromU8(footer?.[1] ?? new Uint8Array())).toContain('Tudalen ')
  })

  test('of a letter in Welsh says which of its words are English, in PDF and in Word', async () => {
    const mixed: Paper = {
      ...{ ...paper, language: 'cy', inEnglish: new Set(['Dear Ada', 'Our answer']) },
      blocks: [
        { is: 'heading', level: 1, text: 'Our answer' },
        { is: 'paragraph', lines: ['Dyddiad: 1 Mai 2026', 'Dear Ada'] },
        { is: 'paragraph', lines: ['Gallwch'] },
      ],
    }
    expect([...inside(await pdfOf(mixed)).matchAll(/\/Lang \(en-GB\)/g)]).toHaveLength(2)
    const word = strFromU8(unzipSync(await docxOf(mixed))['word/document.xml'] ?? new Uint8Array())
    expect([...word.matchAll(/<w:lang w:val="en-GB"\/>/g)]).toHaveLength(2)
  })

  test('has a tag for everything it says', async () => {
    const pdf = inside(await pdfOf(paper))
    const tags = (tag: string) => [...pdf.matchAll(new RegExp(`/S /${tag}\\b`, 'g'))].length
    expect([tags('H1'), tags('H2'), tags('L'), tags('LI'), tags('Table'), tags('Caption')]).toEqual([1, 1, 1, 2, 1, 1])
    expect(tags('TR')).toBeGreaterThanOrEqual(33)
    expect(pdf).toContain('/Scope /Column')
    expect(pdf).toContain('/Scope /Row')
  })

  test('every mark that is opened is closed on its page', async () => {
    const pdf = inside(await pdfOf(paper))
    const streams = [...pdf.matchAll(/stream\n(.*?)\nendstream/gs)].map(([, body = '']) => drawn(body)).filter(body => body.includes('EMC'))
    expect(streams.length).toBeGreaterThan(3)
    for (const body of streams) expect([...body.matchAll(/\bB[DM]C\b/g)].length).toBe([...body.matchAll(/\bEMC\b/g)].length)
  })

  test('gives the same bytes for the same paper, and others for another', async () => {
    const [one, two] = [await pdfOf(paper), await pdfOf(paper)]
    expect(Buffer.compare(one, two)).toBe(0)
    expect(Buffer.compare(one, await pdfOf({ ...paper, title: 'Another' }))).not.toBe(0)
  })

  test('large print takes more pages', async () => {
    const pages = async (print: Paper['print']) => Number(/\/Count (\d+)/.exec(inside(await pdfOf({ ...paper, print })))?.[1])
    expect(await pages('large')).toBeGreaterThan(await pages('standard'))
  })
})

describe('as Word', () => {
  const documentOf = async (it: Paper) => strFromU8(unzipSync(await docxOf(it))['word/document.xml'] ?? new Uint8Array())

  test('its headings, list and table head are real', async () => {
    const xml = await documentOf(paper)
    expect(xml).toContain('<w:pStyle w:val="Heading1"/>')
    expect(xml).toContain('<w:pStyle w:val="Heading2"/>')
    expect([...xml.matchAll(/<w:numPr>/g)].length).toBe(2)
    expect([...xml.matchAll(/<w:tblHeader\/>/g)].length).toBe(1)
  })

  test('gives the same bytes for the same paper', async () => {
    expect(Buffer.compare(await docxOf(paper), await docxOf(paper))).toBe(0)
  })
})
