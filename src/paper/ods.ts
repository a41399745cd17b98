/** Rows as an OpenDocument spreadsheet (ISO/IEC 26300): numbers as numbers and days as days, the same bytes each time. */
import { strToU8, zipSync } from 'fflate'

export interface OdsSheet {
  readonly name: string
  readonly head: readonly string[]
  /** A day, '2026-04-01', in a column named in `days` becomes a day. */
  readonly rows: readonly (readonly (string | number | undefined)[])[]
  readonly days: readonly number[]
}

export interface OdsFile {
  readonly title: string
  readonly author: string
  /** '2026-04-01' */
  readonly issued: string
  readonly sheets: readonly OdsSheet[]
}

const mediaType = 'application/vnd.oasis.opendocument.spreadsheet'

export const odsOf = (file: OdsFile): Uint8Array =>
  // The kind of file must be its first entry, and not compressed (OpenDocument 1.2 part 3, 3.3).
  zipSync(
    {
      mimetype: [strToU8(mediaType), { level: 0 }],
      'META-INF/manifest.xml': strToU8(manifest),
      'meta.xml': strToU8(metaOf(file)),
      'content.xml': strToU8(contentOf(file)),
    },
    { mtime: new Date(1980, 0, 1) },
  )

const entry = (path: string, type: string): string => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`

const manifest = [
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">',
  entry('/', mediaType),
  entry('content.xml', 'text/xml'),
  entry('meta.xml', 'text/xml'),
  '</manifest:manifest>',
].join('')

const office = [
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"',
  'xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"',
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
].join(' ')

const metaOf = ({ title, author, issued }: OdsFile): string =>
  `<?xml version="1.0" encoding="UTF-8"?><office:document-meta ${office} office:version="1.2"><office:meta><dc:title>${escaped(title)}</dc:title>` +
  `<dc:creator>${escaped(author)}</dc:creator><dc:language>en-GB</dc:language><dc:date>${issued}T00:00:00</dc:date></office:meta></office:document-meta>`

const contentOf = ({ sheets }: OdsFile): string =>
  [
    `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${office} office:version="1.2">`,
    `<office:automatic-styles><style:style style:name="head" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style>${dayStyle}</office:automatic-styles>`,
    '<office:body><office:spreadsheet>',
    ...sheets.map(sheetAsXml),
    '</office:spreadsheet></office:body></office:document-content>',
  ].join('')

/** Without it a day opens as the bare number of its days. */
const dayStyle = [
  '<number:date-style style:name="iso"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/>',
  '<number:text>-</number:text><number:day number:style="long"/></number:date-style>',
  '<style:style style:name="day" style:family="table-cell" style:data-style-name="iso"/>',
].join('')

const sheetAsXml = ({ name, head, rows, days }: OdsSheet): string => {
  const cell = (value: string | number | undefined, column: number): string => {
    if (value === undefined || value === '') return '<table:table-cell/>'
    const said = `<text:p>${escaped(String(value))}</text:p>`
    if (typeof value === 'number') return `<table:table-cell office:value-type="float" office:value="${value}">${said}</table:table-cell>`
    if (days.includes(column))
      return `<table:table-cell table:style-name="day" office:value-type="date" office:date-value="${value}">${said}</table:table-cell>`
    return `<table:table-cell office:value-type="string">${said}</table:table-cell>`
  }
  const titles = head.map(
    words => `<table:table-cell table:style-name="head" office:value-type="string"><text:p>${escaped(words)}</text:p></table:table-cell>`,
  )
  return [
    `<table:table table:name="${escaped(name)}"><table:table-header-rows><table:table-row>${titles.join('')}</table:table-row></table:table-header-rows>`,
    ...rows.map(row => `<table:table-row>${row.map(cell).join('')}</table:table-row>`),
    '</table:table>',
  ].join('')
}

const escaped = (words: string): string =>
  words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/[^\t\n\r\u0020-\uFFFF]/gu, '')
