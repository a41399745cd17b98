/** Files as they come in: what kind they are is told from their bytes, never from their name. */
import { fileTypeFromBuffer } from 'file-type'
import type { Upload } from '#web'

/** The longest file taken, in bytes. */
const largest = 10 * 1024 * 1024

const taken: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/heic': 'HEIC',
  'image/webp': 'WebP',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'application/vnd.oasis.opendocument.text': 'OpenDocument',
  'audio/mpeg': 'MP3',
  'audio/mp4': 'M4A',
  'text/plain': 'plain text',
}

const kinds = 'a PDF, a photo (JPEG, PNG, HEIC or WebP), a Word or OpenDocument file, a sound recording (MP3 or M4A) or plain text'

const isPlainText = (bytes: Buffer): boolean => {
  if (bytes.includes(0)) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

const looksLikeMarkup = (bytes: Buffer): boolean =>
  /^\s*(<!doctype|<html|<svg|<\?xml|<script)/i.test(bytes.subarray(0, 1_000).toString('utf8'))

export type Looked = { readonly mediaType: string } | { readonly because: string }

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
  if (mediaType !== undefined && Object.hasOwn(taken, mediaType)) return { mediaType }
  return { because: `${filename} is not a kind of file we can take. Send ${kinds}.` }
}
