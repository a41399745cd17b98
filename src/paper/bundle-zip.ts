/** A bundle and everything in it as files, with a manifest that anyone can check: each file's name, length and SHA-256. */
import { createHash } from 'node:crypto'
import { zipSync } from 'fflate'
import type { BundlePaper } from '#outputs'
import { type Attached, bundleFile, type Progress, withoutPages } from './bundle-file.ts'
import { pdfOf } from './pdf.ts'

export interface BundleToMake {
  readonly bundle: BundlePaper
  readonly attached: readonly Attached[]
  /** The version the case is under: canonical JSON, the words of its clauses, and its book as a page to read. */
  readonly procedure: { readonly json: string; readonly clauses: string; readonly book: string }
  /** What the manifest says of the whole. */
  readonly about: Readonly<Record<string, unknown>>
}

export interface MadeBundle {
  readonly pages: number
  readonly pdf: Uint8Array
  readonly zip: Uint8Array
}

interface File {
  readonly name: string
  readonly bytes: Uint8Array
  readonly item?: string
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const utf8 = (words: string): Uint8Array => new TextEncoder().encode(words)

export async function makeBundle({ bundle, attached, procedure, about }: BundleToMake, progress: Progress): Promise<MadeBundle> {
  const { pdf, pages, begins } = await bundleFile(bundle, attached, progress)
  const files: File[] = [
    { name: 'bundle.pdf', bytes: pdf },
    { name: 'procedure/procedure.json', bytes: utf8(procedure.json) },
    { name: 'procedure/clauses.md', bytes: utf8(procedure.clauses) },
    { name: 'procedure/book.html', bytes: utf8(procedure.book) },
  ]
  for (const { id, paper } of bundle.apart) files.push({ name: numbered(files, paper.title, 'pdf'), bytes: await pdfOf(paper), item: id })
  for (const file of attached) {
    files.push({ name: numbered(files, file.title, extensionOf(file.mediaType)), bytes: await withoutPages(file), item: file.id })
  }
  const manifest = {
    ...about,
    pages,
    files: files.map(({ name, bytes, item }) => ({
      name,
      bytes: bytes.length,
      sha256: sha256(bytes),
      ...(item === undefined ? {} : { item }),
      ...(item === undefined || begins[item] === undefined ? {} : { page: begins[item] }),
    })),
  }
  const all = [...files, { name: 'manifest.json', bytes: utf8(`${JSON.stringify(manifest, null, 2)}\n`) }]
  return { pages, pdf, zip: zipSync(Object.fromEntries(all.map(({ name, bytes }) => [name, bytes])), { mtime: new Date(1980, 0, 1) }) }
}

/** '04-letter-we-have-your-complaint.pdf': the number keeps the order, and two of one title apart. */
const numbered = (before: readonly unknown[], title: string, extension: string): string => {
  const words = title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60)
  return `items/${String(before.length - 3).padStart(3, '0')}-${words || 'item'}.${extension}`
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/heic': 'heic',
  'image/webp': 'webp',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'text/plain': 'txt',
}

const extensionOf = (mediaType: string): string => EXTENSIONS[mediaType] ?? 'bin'
