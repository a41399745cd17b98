/** Documents: the bytes in a file named by their sha256, on disk before any row speaks of them. */
import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Instant } from '#case'
import { sha256 } from './chain.ts'
import type { Door } from './door.ts'
import { statement } from './statement.ts'
import { mustBeStorable } from './storable-text.ts'
import { tokenHash } from './token-hash.ts'

export interface KeptDocument {
  readonly id: string
  readonly title: string
  readonly mediaType: string
  readonly bytes: number
  readonly sha256: string
  readonly addedAt: Instant
  readonly addedBy: string
}

export type NewDocument = Pick<KeptDocument, 'title' | 'mediaType' | 'addedAt' | 'addedBy'>

interface DocumentRow extends Record<string, unknown> {
  readonly id: string
  readonly title: string
  readonly media_type: string
  readonly bytes: number
  readonly sha256: string
  readonly added_at: Instant
  readonly added_by: string
}

const columns = 'id, title, media_type, bytes, sha256, added_at, added_by'

export const documentsOfCase = statement<DocumentRow>(
  'documents-of-case',
  `select ${columns} from recourse.document where body = $1 and case_reference = $2 order by added_at, id`,
)

export const documentsOfDraft = statement<DocumentRow>(
  'documents-of-draft',
  `select ${columns} from recourse.document where body = $1 and draft_hash = $2 order by added_at, id`,
)

const oneOfCase = statement<DocumentRow>(
  'document-of-case',
  `select ${columns} from recourse.document where body = $1 and case_reference = $2 and id = $3`,
)

const insertDocument = statement(
  'insert-document',
  `insert into recourse.document (body, case_reference, draft_hash, ${columns}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
)

const dropFromDraft = statement<{ sha256: string }>(
  'drop-document-of-draft',
  `delete from recourse.document where body = $1 and draft_hash = $2 and id = $3 returning sha256`,
)

export const documentOf = (row: DocumentRow): KeptDocument => ({
  id: row.id,
  title: row.title,
  mediaType: row.media_type,
  bytes: row.bytes,
  sha256: row.sha256,
  addedAt: row.added_at,
  addedBy: row.added_by,
})

const synced = async (path: string, flags: string, bytes?: Buffer): Promise<void> => {
  const file = await open(path, flags)
  try {
    if (bytes) await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A body's documents have a folder of their own; the same bytes are kept once. */
const keepBytes = async (folder: string, bytes: Buffer): Promise<string> => {
  const name = sha256(bytes).toString('hex')
  const writing = join(folder, `.${randomUUID()}`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  try {
    await synced(writing, 'wx', bytes)
    await rename(writing, join(folder, name))
  } catch (fault) {
    await rm(writing, { force: true })
    throw fault
  }
  await synced(folder, 'r') // the name in the folder must outlive a power cut too
  return name
}

export const documentsOf = (door: Door, folder: string) => {
  const own = join(folder, door.body)
  const add = async (reference: string | null, draft: Buffer | null, given: NewDocument, bytes: Buffer): Promise<KeptDocument> => {
    mustBeStorable(given)
    const name = await keepBytes(own, bytes)
    const document: KeptDocument = { ...given, id: randomUUID(), bytes: bytes.length, sha256: name }
    const { id, title, mediaType, addedAt, addedBy } = document
    await door.run(insertDocument(door.body, reference, draft, id, title, mediaType, bytes.length, name, addedAt, addedBy))
    return document
  }
  return {
    addCaseDocument: (reference: string, given: NewDocument, bytes: Buffer): Promise<KeptDocument> => add(reference, null, given, bytes),
    addDraftDocument: (token: string, given: NewDocument, bytes: Buffer): Promise<KeptDocument> =>
      add(null, tokenHash(token), given, bytes),
    /** The bytes stay on disk until they are swept. */
    removeDraftDocument: async (token: string, id: string): Promise<void> => {
      await door.run(dropFromDraft(door.body, tokenHash(token), id))
    },
    /** undefined: this case has no such document. The bytes are checked against their hash. */
    readDocument: async (
      reference: string,
      id: string,
    ): Promise<{ readonly document: KeptDocument; readonly bytes: Buffer } | undefined> => {
      const [[row]] = await door.run(oneOfCase(door.body, reference, id))
      if (!row) return undefined
      const bytes = await readFile(join(own, row.sha256))
      if (sha256(bytes).toString('hex') !== row.sha256) throw new Error(`The file of document ${id} of ${reference} is not what was added`)
      return { document: documentOf(row), bytes }
    },
  }
}
