/** Documents: the bytes kept under their sha256 before any row speaks of them; who may see one is asked inside the query. */
import { randomUUID } from 'node:crypto'
import type { LocalDate } from '#calendar'
import type { Instant } from '#case'
import { sha256 } from './chain.ts'
import { DocumentFault, type DocumentFiles } from './document-files.ts'
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
  readonly description: string
  readonly receivedOn?: LocalDate
  /** Who may see it, as a viewer says who they are; nobody named: everybody who may open the case. */
  readonly seenBy: readonly string[]
  /** The first version, of which this is a later one. */
  readonly versionOf?: string
  readonly mail?: string
  readonly retracted?: { readonly at: Instant; readonly by: string; readonly reason: string }
  readonly scan: DocumentScan
  /** How often what is said of it was changed, and by whom last. */
  readonly revision: number
  readonly changed?: { readonly at: Instant; readonly by: string }
  /** Somebody who may know who complained has said that the file names nobody. */
  readonly namesNobody?: true
  /** Its bytes are encrypted, so that only whoever has the form's secret can read them. */
  readonly sealed?: true
}

/** 'waiting': it was to be scanned and has not been. */
export interface DocumentScan {
  readonly is: 'not-scanned' | 'waiting' | 'clean' | 'refused'
  readonly found?: string
}

export type NewDocument = Pick<KeptDocument, 'title' | 'mediaType' | 'addedAt' | 'addedBy'> &
  Partial<Pick<KeptDocument, 'description' | 'receivedOn' | 'seenBy' | 'versionOf' | 'mail' | 'scan' | 'sealed' | 'namesNobody'>> & {
    /** Of whoever makes ids: what is added under one that is there already is not added again. */
    readonly id?: string
  }

export interface DocumentChange {
  readonly description: string
  readonly receivedOn?: LocalDate
  readonly seenBy: readonly string[]
  readonly namesNobody: boolean
  /** As it stood when it was looked at. */
  readonly revision: number
  readonly by: { readonly account: string; readonly at: Instant }
}

interface DocumentRow extends Record<string, unknown> {
  readonly id: string
  readonly title: string
  readonly media_type: string
  readonly bytes: number
  readonly sha256: string
  readonly added_at: Instant
  readonly added_by: string
  readonly description: string
  readonly received_on: LocalDate | null
  readonly seen_by: readonly string[]
  readonly version_of: string | null
  readonly mail: string | null
  readonly retracted_at: Instant | null
  readonly retracted_by: string | null
  readonly retraction: string | null
  readonly scan: DocumentScan['is']
  readonly scan_found: string
  readonly sealed: boolean
  readonly names_nobody: boolean
  readonly revision: number
  readonly changed_by: string | null
  readonly changed_at: Instant | null
}

const written =
  'id, title, media_type, bytes, sha256, added_at, added_by, description, received_on, seen_by, version_of, mail, scan, sealed, names_nobody'
const columns = `${written}, retracted_at, retracted_by, retraction, scan_found, revision, changed_by, changed_at`
const seen = `(seen_by = '{}' or seen_by && $3::text[])`

export const documentsOfCase = statement<DocumentRow>(
  'documents-of-case',
  `select ${columns} from recourse.document where body = $1 and case_reference = $2 and ${seen} order by added_at, id`,
)

export const documentsOfDraft = statement<DocumentRow>(
  'documents-of-draft',
  `select ${columns} from recourse.document where body = $1 and draft_hash = $2 order by added_at, id`,
)

const oneOfCase = statement<DocumentRow>(
  'document-of-case',
  `select ${columns} from recourse.document where body = $1 and case_reference = $2 and ${seen} and id = $4`,
)

/** Of two who add the same id at once one finds it there. */
const insertDocument = statement<{ id: string }>(
  'insert-document',
  `insert into recourse.document (body, case_reference, draft_hash, ${written})
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18) on conflict (body, id) do nothing returning id`,
)

/** Nothing is put in where what it takes the place of is not there any more: asked twice at one moment, it is done once. */
const replaceInDraft = statement<{ id: string }>(
  'replace-document-of-draft',
  `with gone as (delete from recourse.document where body = $1 and draft_hash = $3 and id = $19 returning 1)
   insert into recourse.document (body, case_reference, draft_hash, ${written})
   select $1, $2, $3, $4::uuid, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18 from gone returning id`,
)

const addedBefore = statement<DocumentRow>('document-added-before', `select ${columns} from recourse.document where body = $1 and id = $2`)

const dropFromDraft = statement<{ sha256: string }>(
  'drop-document-of-draft',
  `delete from recourse.document where body = $1 and draft_hash = $2 and id = $3 returning sha256`,
)

const ofMail = statement<DocumentRow>(
  'documents-of-mail',
  `select ${columns} from recourse.document where body = $1 and mail = $2 order by added_at, id`,
)

const retract = statement<{ id: string }>(
  'retract-document',
  `update recourse.document set (retracted_at, retracted_by, retraction) = ($5, $6, $7)
   where body = $1 and case_reference = $2 and ${seen} and id = $4 and retracted_at is null returning id`,
)

const change = statement<{ id: string }>(
  'change-document',
  `update recourse.document set (description, received_on, seen_by, names_nobody, changed_by, changed_at) = ($5, $6, $7, $8, $9, $10),
     revision = revision + 1
   where body = $1 and case_reference = $2 and ${seen} and id = $4 and revision = $11 returning id`,
)

const toScan = statement<{ id: string; sha256: string }>(
  'documents-to-scan',
  `select id, sha256 from recourse.document where body = $1 and not sealed and scan in ('not-scanned', 'waiting') order by added_at, id limit $2`,
)

const countToScan = statement<{ waiting: number }>(
  'count-documents-to-scan',
  `select count(*)::int as waiting from recourse.document where body = $1 and not sealed and scan in ('not-scanned', 'waiting')`,
)

const scanned = statement(
  'document-scanned',
  `update recourse.document set (scan, scan_found, scanned_at) = ($3, $4, $5) where body = $1 and sha256 = $2`,
)

const keptAgain = statement('bytes-kept-again', `delete from recourse.document_gone where body = $1 and sha256 = $2`)

const goneSince = statement<{ sha256: string }>(
  'bytes-gone',
  `delete from recourse.document_gone g where body = $1 and gone_at <= now() - make_interval(secs => $2)
   returning case when exists (select from recourse.document d where d.body = g.body and d.sha256 = g.sha256) then '' else sha256 end as sha256`,
)

const goneAgain = statement(
  'bytes-still-there',
  `insert into recourse.document_gone (body, sha256) select $1, unnest($2::text[]) on conflict do nothing`,
)

export const documentOf = (row: DocumentRow): KeptDocument => ({
  id: row.id,
  title: row.title,
  mediaType: row.media_type,
  bytes: row.bytes,
  sha256: row.sha256,
  addedAt: row.added_at,
  addedBy: row.added_by,
  description: row.description,
  ...(row.received_on === null ? {} : { receivedOn: row.received_on }),
  seenBy: row.seen_by,
  ...(row.version_of === null ? {} : { versionOf: row.version_of }),
  ...(row.mail === null ? {} : { mail: row.mail }),
  ...(row.retracted_at === null ? {} : { retracted: { at: row.retracted_at, by: row.retracted_by ?? '', reason: row.retraction ?? '' } }),
  scan: { is: row.scan, ...(row.scan_found === '' ? {} : { found: row.scan_found }) },
  revision: row.revision,
  ...(row.changed_at === null ? {} : { changed: { at: row.changed_at, by: row.changed_by ?? '' } }),
  ...(row.names_nobody && { namesNobody: true }),
  ...(row.sealed && { sealed: true }),
})

interface Place {
  readonly reference?: string
  readonly draft?: Buffer
}

/** Who looks: their roles, and themselves. */
type Viewer = readonly string[]

export const documentsOf = (door: Door, files: DocumentFiles) => {
  const { body } = door
  const bytesOf = async (hash: string): Promise<Buffer> => {
    const bytes = await files.get(body, hash)
    if (sha256(bytes).toString('hex') !== hash) throw new DocumentFault('What is kept is not what was added: its hash is another.')
    return bytes
  }
  const keep = async (given: NewDocument, bytes: Buffer): Promise<KeptDocument> => {
    mustBeStorable(given)
    const hash = sha256(bytes).toString('hex')
    await door.run(keptAgain(body, hash))
    await files.put(body, hash, bytes)
    const all = { description: '', seenBy: [], scan: { is: 'not-scanned' }, revision: 0, ...given } as const
    return { ...all, id: given.id ?? randomUUID(), bytes: bytes.length, sha256: hash }
  }
  const rowOf = (document: KeptDocument) => {
    const { id, title, mediaType, bytes, sha256: hash, addedAt, addedBy, description, receivedOn, seenBy, versionOf, mail, scan } = document
    const about = [
      description,
      receivedOn ?? null,
      seenBy,
      versionOf ?? null,
      mail ?? null,
      scan.is,
      document.sealed ?? false,
      document.namesNobody ?? false,
    ]
    return [id, title, mediaType, bytes, hash, addedAt, addedBy, ...about]
  }
  const add = async ({ reference, draft }: Place, given: NewDocument, bytes: Buffer): Promise<KeptDocument> => {
    const document = await keep(given, bytes)
    const [added] = await door.run(insertDocument(body, reference, draft, ...rowOf(document)))
    if (added.length > 0) return document
    const [[row]] = await door.run(addedBefore(body, document.id))
    return row === undefined ? document : documentOf(row)
  }
  return {
    addCaseDocument: (reference: string, given: NewDocument, bytes: Buffer): Promise<KeptDocument> => add({ reference }, given, bytes),
    addDraftDocument: (token: string, given: NewDocument, bytes: Buffer): Promise<KeptDocument> =>
      add({ draft: tokenHash(token) }, given, bytes),
    /** In place of one that is in the form: of two at one moment one is kept, and what is in no form any more is not brought back. */
    replaceDraftDocument: async (token: string, id: string, given: NewDocument, bytes: Buffer): Promise<void> => {
      await door.run(replaceInDraft(body, undefined, tokenHash(token), ...rowOf(await keep(given, bytes)), id))
    },
    removeDraftDocument: async (token: string, id: string): Promise<void> => {
      await door.run(dropFromDraft(body, tokenHash(token), id))
    },
    /** undefined: this case has no such document that this viewer may see. The bytes are checked against their hash. */
    readDocument: async (
      reference: string,
      id: string,
      viewer: Viewer = [],
    ): Promise<{ readonly document: KeptDocument; readonly bytes: Buffer } | undefined> => {
      const [[row]] = await door.run(oneOfCase(body, reference, viewer, id))
      return row && { document: documentOf(row), bytes: await bytesOf(row.sha256) }
    },
    /** It has no case until its email has. */
    addMailDocument: (given: NewDocument & { readonly mail: string }, bytes: Buffer): Promise<KeptDocument> => add({}, given, bytes),
    documentsOfMail: async (mail: string): Promise<readonly KeptDocument[]> => {
      const [rows] = await door.run(ofMail(body, mail))
      return rows.map(documentOf)
    },
    /** false: there is none that this viewer may see, or it was retracted before. */
    retractDocument: async (
      reference: string,
      id: string,
      viewer: Viewer,
      by: { readonly at: Instant; readonly account: string; readonly reason: string },
    ): Promise<boolean> => {
      const [rows] = await door.run(retract(body, reference, viewer, id, by.at, by.account, mustBeStorable(by.reason)))
      return rows.length > 0
    },
    /** false: there is none that this viewer may see, or it was changed since it was looked at. */
    changeDocument: async (reference: string, id: string, viewer: Viewer, changed: DocumentChange): Promise<boolean> => {
      const { description, receivedOn, seenBy, namesNobody, revision, by } = mustBeStorable(changed)
      const said = [description, receivedOn ?? null, seenBy, namesNobody, by.account, by.at, revision]
      const [rows] = await door.run(change(body, reference, viewer, id, ...said))
      return rows.length > 0
    },
    /** Those no scanner has seen, the oldest first. */
    documentsToScan: async (most: number): Promise<readonly { readonly id: string; readonly sha256: string }[]> => {
      const [rows] = await door.run(toScan(body, most))
      return rows
    },
    countDocumentsToScan: async (): Promise<number> => {
      const [[row]] = await door.run(countToScan(body))
      return row?.waiting ?? 0
    },
    bytesOfDocument: bytesOf,
    /** Of every document with these bytes. */
    documentScanned: async (hash: string, { is, found }: DocumentScan, at: Instant): Promise<void> => {
      await door.run(scanned(body, hash, is, found ?? '', at))
    },
    /** Deletes the bytes that no document has had for so long; gives how many. What could not be deleted is tried again. */
    sweepDocuments: async (seconds: number): Promise<number> => {
      const [rows] = await door.run(goneSince(body, seconds))
      const hashes = rows.map(row => row.sha256).filter(hash => hash !== '')
      const left: string[] = []
      for (const hash of hashes) await files.delete(body, hash).catch(() => left.push(hash))
      if (left.length > 0) await door.run(goneAgain(body, left))
      return hashes.length - left.length
    },
  }
}
