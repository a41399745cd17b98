/** What the Matterhorn Protocol has a machine check in a PDF/UA-1 file, as far as our own parts bring it about; its numbers stand beside. */
import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { day } from '#calendar'
import { type Paper, pictureOf } from '#outputs'
import { pdfOf } from './index.ts'

const long = 'The bus was late and nobody rang. '.repeat(120)
const picture = pictureOf(
  { is: 'bars', title: 'Complaints received', rows: ['Roads', 'Parks', 'Schools'].map((label, i) => ({ label, value: 9 - i })) },
  'wide',
)
const paper = (print: Paper['print']): Paper => ({
  ...{ title: 'The year <2026> & before', body: 'Anytown Council', issued: day('2026-05-20'), foot: 'Anytown Council', print },
  blocks: [
    { is: 'paragraph', lines: ['Anytown Council'] },
    { is: 'heading', level: 1, text: 'The year' },
    { is: 'paragraph', lines: [long] },
    { is: 'heading', level: 2, text: 'Complaints received' },
    { is: 'heading', level: 3, text: 'By service' },
    ...(picture === undefined ? [] : [{ is: 'picture', picture } as const]),
    {
      ...{ is: 'table', caption: 'By service', head: ['', 'Received'] },
      rows: [['Roads', '9'], ['Parks', long], ...Array.from({ length: 60 }, (_, i) => [`Service ${i}`, String(i)])],
    },
    { is: 'list', items: ['One', long] },
  ],
})

interface Element {
  readonly id: string
  readonly is: string
  readonly parent: string
  readonly kids: readonly string[]
  readonly words: string
}

/** The objects of a file by their numbers; a stream in words, '' for what is not text. */
const objectsOf = (pdf: string): ReadonlyMap<string, { readonly words: string; readonly stream: string }> =>
  new Map(
    [...pdf.matchAll(/\n(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = '', all = '']) => {
      const [words = '', stream = ''] = all.split('\nstream\n')
      return [id, { words, stream: read(stream.replace(/\nendstream$/, '')) }]
    }),
  )

const read = (stream: string): string => {
  try {
    return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1')
  } catch {
    // What is not packed is text as it stands.
    return Buffer.from(stream, 'latin1').toString('utf8')
  }
}

const refs = (words: string): readonly string[] => [...words.matchAll(/(\d+) 0 R/g)].map(([, id = '']) => id)

const elementsIn = (objects: ReturnType<typeof objectsOf>): readonly Element[] =>
  [...objects].flatMap(([id, { words }]) => {
    const is = /^\/S \/(\w+)$/m.exec(words)?.[1]
    const parent = /^\/P (\d+) 0 R$/m.exec(words)?.[1]
    return is === undefined || parent === undefined
      ? []
      : [{ id, is, parent, kids: refs(/^\/K \[([\s\S]*?)\]$/m.exec(words)?.[1] ?? ''), words }]
  })

/** What may stand under what (ISO 32000-1, 14.8.4), of the tags that are used here. */
const inside: Readonly<Record<string, readonly string[]>> = {
  Document: ['P', 'H1', 'H2', 'H3', 'L', 'Table', 'Figure'],
  L: ['LI'],
  LI: ['Lbl', 'LBody'],
  Table: ['Caption', 'TR'],
  TR: ['TH', 'TD'],
}

/** What is drawn outside a mark, and marks that are opened in one another. */
const faultsIn = (stream: string): readonly string[] => {
  const open: string[] = []
  return stream.split('\n').flatMap(line => {
    const operator = /(\S+)\s*$/.exec(line)?.[1] ?? ''
    if (operator === 'BDC' || operator === 'BMC') {
      open.push(line)
      return open.length > 1 ? [`${line} inside ${open.at(-2)}`] : []
    }
    if (operator === 'EMC') return open.pop() === undefined ? ['EMC of nothing'] : []
    return open.length === 0 && ['Tj', 'TJ', 'f', 'f*', 'S', 'B', 'Do'].includes(operator) ? [`${line} is not marked`] : []
  })
}

describe.each(['standard', 'large'] as const)('in %s print', print => {
  const made = pdfOf(paper(print)).then(bytes => Buffer.from(bytes).toString('latin1'))
  const parts = async () => {
    const objects = objectsOf(await made)
    return { objects, elements: elementsIn(objects) }
  }
  const pagesOf = (objects: ReturnType<typeof objectsOf>) => [...objects.values()].filter(({ words }) => words.includes('/Type /Page\n'))

  test('everything drawn is marked once, as content or as an artifact (01-003 to 01-005)', async () => {
    const { objects } = await parts()
    const pages = pagesOf(objects)
    expect(pages.length).toBeGreaterThan(2)
    for (const { words } of pages) {
      const stream = objects.get(/\/Contents (\d+) 0 R/.exec(words)?.[1] ?? '')?.stream ?? ''
      expect(stream).toContain('BDC')
      expect(faultsIn(stream)).toEqual([])
    }
  })

  test('each mark of each page has its place in the tree, by which a reader finds it (01-006, 09-004)', async () => {
    const { objects, elements } = await parts()
    const tree = [...objects.values()].find(({ words }) => words.includes('/Type /StructTreeRoot'))?.words ?? ''
    const known = new Set(elements.map(({ id }) => id))
    for (const { words } of pagesOf(objects)) {
      const stream = objects.get(/\/Contents (\d+) 0 R/.exec(words)?.[1] ?? '')?.stream ?? ''
      const marks = [...stream.matchAll(/\/MCID (\d+)/g)].map(([, n]) => Number(n)).sort((a, b) => a - b)
      const key = /\/StructParents (\d+)/.exec(words)?.[1] ?? ''
      const owners = refs(new RegExp(`^\\s*${key} \\[([^\\]]*)\\]`, 'm').exec(tree)?.[1] ?? '')
      expect(marks).toEqual(owners.map((_, i) => i))
      expect(owners.filter(id => !known.has(id))).toEqual([])
    }
  })

  test('lists and tables are made of what they must be, and nothing hangs loose (09-004 to 09-006)', async () => {
    const { elements } = await parts()
    const byId = new Map(elements.map(one => [one.id, one]))
    for (const { is, kids } of elements) {
      const children = kids.map(id => byId.get(id)?.is)
      if (inside[is] !== undefined) expect([is, children.filter(child => !inside[is]?.includes(child ?? ''))]).toEqual([is, []])
    }
    for (const { id, is, parent } of elements) if (is !== 'Document') expect(byId.get(parent)?.kids).toContain(id)
  })

  test('headings begin at 1 and leave none out (14-002, 14-003); a figure has words (13-004); a head of a table says of what (15-003)', async () => {
    const { elements } = await parts()
    const [root] = elements.filter(({ is }) => is === 'Document')
    const byId = new Map(elements.map(one => [one.id, one]))
    const levels = (root?.kids ?? []).flatMap(
      id =>
        /^H(\d)$/
          .exec(byId.get(id)?.is ?? '')
          ?.slice(1)
          .map(Number) ?? [],
    )
    expect(levels).toEqual([1, 2, 3])
    const figures = elements.filter(({ is }) => is === 'Figure')
    expect(figures).toHaveLength(1)
    for (const { words } of figures) expect(words).toMatch(/^\/Alt \(Complaints received\. Most: Roads/m)
    const heads = elements.filter(({ is }) => is === 'TH')
    expect(heads.length).toBeGreaterThan(60)
    for (const { words } of heads) expect(words).toMatch(/\/Scope \/(Column|Row)/)
  })

  test('it says what it is: title, language, standard; tabbing follows the tree (06-001 to 07-002, 11-006, 28-009)', async () => {
    const { objects } = await parts()
    const all = [...objects.values()]
    const catalog = all.find(({ words }) => words.includes('/Type /Catalog'))?.words ?? ''
    expect(catalog).toContain('/Lang (en-GB)')
    const [metadata] = all.filter(({ words }) => words.includes('/Type /Metadata'))
    expect(metadata?.stream).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(metadata?.stream).toMatch(/<dc:title>[\s\S]*The year ‹2026› and before[\s\S]*<\/dc:title>/)
    expect(all.some(({ words }) => words.includes('/DisplayDocTitle true'))).toBe(true)
    expect(metadata?.stream.replaceAll(/<[^<>]*>/g, '')).not.toMatch(/[<>&]/)
    for (const { words } of pagesOf(objects)) expect(words).toContain('/Tabs /S')
  })

  test('each font is in the file, with what its marks are in letters (31-009, 31-027)', async () => {
    const { objects } = await parts()
    const all = [...objects.values()]
    const fonts = all.filter(({ words }) => words.includes('/Subtype /Type0'))
    expect(fonts.length).toBe(2)
    for (const { words } of fonts) expect(words).toMatch(/\/ToUnicode \d+ 0 R/)
    const described = all.filter(({ words }) => words.includes('/Type /FontDescriptor'))
    expect(described.length).toBe(fonts.length)
    for (const { words } of described) expect(words).toMatch(/\/FontFile2 \d+ 0 R/)
  })
})
