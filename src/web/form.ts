/** A posted form as text by name, made safe to keep: no control characters, line breaks as one character, well-formed. */
import type { FastifyRequest } from 'fastify'

export type Form = Readonly<Record<string, string | readonly string[]>>

export interface ReceivedFile {
  readonly filename: string
  readonly bytes: Buffer
  readonly isTooBig: boolean
}

/** The longest file taken, in bytes: a photo of a letter is 3 to 8 million. */
export const largestFile = 10 * 1024 * 1024
export const mostFilesAtOnce = 5

// Kept: line feed and tab. Taken out: the other C0 and C1 control characters, which nobody types on purpose.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about.
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g

export const cleaned = (text: string): string => text.replace(/\r\n?/g, '\n').replace(controls, '').toWellFormed().normalize('NFC')

function formFrom(entries: Iterable<readonly [string, unknown]>): Form {
  const form: Record<string, string | readonly string[]> = {}
  for (const [name, value] of entries) {
    if (name === '__proto__') continue
    if (typeof value === 'string') form[name] = cleaned(value)
    else if (Array.isArray(value)) form[name] = value.filter(item => typeof item === 'string').map(cleaned)
  }
  return form
}

export const formOf = (request: FastifyRequest): Form =>
  typeof request.body === 'object' && request.body !== null ? formFrom(Object.entries(request.body)) : {}

/** A form with files: its fields and the files' bytes, each no longer than the limit. */
export async function formWithFiles(request: FastifyRequest): Promise<{ readonly form: Form; readonly files: readonly ReceivedFile[] }> {
  if (!request.isMultipart()) return { form: formOf(request), files: [] }
  const fields: [string, string][] = []
  const files: ReceivedFile[] = []
  const parts = request.parts()
  for await (const part of parts) {
    if (part.type === 'field') {
      if (typeof part.value === 'string') fields.push([part.fieldname, part.value])
      continue
    }
    const bytes = await part.toBuffer().catch(() => Buffer.alloc(0))
    const isTooBig = part.file.truncated
    if (part.filename !== '' && (bytes.length > 0 || isTooBig))
      files.push({ filename: cleaned(part.filename), bytes: isTooBig ? Buffer.alloc(0) : bytes, isTooBig })
  }
  return { form: formFrom(fields), files }
}

/** The text under a name; the last where there are several. */
export function textOf(form: Form, name: string): string {
  const value = form[name]
  return typeof value === 'string' ? value : (value?.at(-1) ?? '')
}

export function listOf(form: Form, name: string): readonly string[] {
  const value = form[name]
  return value === undefined || value === '' ? [] : typeof value === 'string' ? [value] : value
}
