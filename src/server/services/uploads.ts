/** Files as they come in: what kind they are is told from their bytes, never from their name. */
import { fileTypeFromBuffer } from 'file-type'
import type { Upload } from '#web'

/** The longest file taken, in bytes. */
const largest = 10 * 1024 * 1024

const taken: readonly string[] = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/heic',
  'image/webp',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'audio/mpeg',
  'audio/mp4',
  'audio/x-m4a',
  'text/plain',
]

const kinds = 'a PDF, a photo (JPEG, PNG, HEIC or WebP), a Word, Excel or OpenDocument file, a sound recording (MP3 or M4A) or plain text'

/** What was found instead, and what to do, by how the kind's name begins. */
const refused: readonly (readonly [RegExp, string])[] = [
  [/^application\/(x-msdownload|x-elf|x-mach-binary|x-msi|java-vm|wasm)/, 'is a program, and programs are never taken'],
  [/macroenabled/i, 'holds macros, which are programs. Save it without macros (as .docx or .xlsx), or as a PDF'],
  [/^application\/(zip|gzip|x-7z|x-rar|x-tar|x-bzip|vnd\.rar)/, 'holds other files packed together. Unpack it and send the files in it'],
  [/^application\/x-cfb$/, 'is of an old Office kind, which may hold programs. Save it as .docx, .xlsx or PDF'],
  [/^video\//, 'is a film, which we cannot keep here. Ask us how to send it'],
]

const isPlainText = (bytes: Buffer): boolean => {
  if (bytes.includes(0)) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Whatever begins with a tag, a comment or a declaration; “<3” is what people write. */
const looksLikeMarkup = (bytes: Buffer): boolean => /^\s*<[a-z!?/]/i.test(bytes.subarray(0, 1_000).toString('utf8'))

export type Looked = { readonly mediaType: string } | { readonly because: string }

/** A file whose kind is known and taken. */
export type LookedAt = Upload & { readonly mediaType: string }

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`

/** What kind of file it is, or why it cannot be taken and what to do. */
export const lookAt = async ({ filename, bytes }: Upload): Promise<Looked> => {
  if (bytes.length === 0) return { because: `${filename} is empty. Choose the file again.` }
  if (bytes.length > largest)
    return {
      because: `${filename} is ${megabytes(bytes.length)}; the most is ${megabytes(largest)}. Send a smaller copy, or post it to us.`,
    }
  const found = await fileTypeFromBuffer(bytes)
  const mediaType = found?.mime ?? (isPlainText(bytes) && !looksLikeMarkup(bytes) ? 'text/plain' : undefined)
  if (mediaType !== undefined && taken.includes(mediaType)) return { mediaType }
  const why = refused.find(([kind]) => kind.test(found?.mime ?? ''))?.[1]
  return { because: why === undefined ? `${filename} is not a kind of file we can take. Send ${kinds}.` : `${filename} ${why}.` }
}
