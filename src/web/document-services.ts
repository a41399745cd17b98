/** What the pages need done with the documents of a case. */
import type { LocalDate } from '#calendar'
import type { Account, Session } from './account.ts'
import { actsIn } from './account.ts'

export interface Document {
  readonly id: string
  readonly title: string
  readonly mediaType: string
  readonly bytes: number
  readonly sha256: string
  readonly addedAt: string
  readonly addedBy: string
  readonly description?: string
  /** The day it came, where that is not the day it was added. */
  readonly receivedOn?: LocalDate
  /** Ids of roles, `complaintsTeam`, and `@account`; nobody named: everybody who may open the case. */
  readonly seenBy?: readonly string[]
  /** The first version, of which this is a later one. */
  readonly versionOf?: string
  /** Somebody who may know who complained has said that the file names nobody who complained. */
  readonly namesNobody?: true
  /** How often what is said of it was changed, and by whom last. */
  readonly revision: number
  readonly changed?: { readonly at: string; readonly by: string }
  readonly retracted?: { readonly at: string; readonly by: string; readonly reason: string }
  /** What a scanner for viruses found. 'waiting': where there is a scanner it cannot be opened yet. */
  readonly scan?: { readonly is: 'not-scanned' | 'waiting' | 'clean' | 'refused'; readonly found?: string }
}

/** Stands among those who may see a document for everybody who records for others. */
export const complaintsTeam = '+complaints-team'

const isOfTheTeam = ({ permissions }: Account): boolean => permissions.includes('record-for-others')

/** How somebody who looks says who they are, to be compared with `seenBy`. */
export const viewerOf = (account: Account): readonly string[] => [
  ...actsIn(account),
  `@${account.id}`,
  ...(isOfTheTeam(account) ? [complaintsTeam] : []),
]

/** What is said of a document by whoever adds it. */
export interface AboutDocument {
  readonly description: string
  readonly receivedOn?: LocalDate
  /** As chosen: roles, or `complaintsTeam`. Whoever adds it may always see it. */
  readonly seenBy: readonly string[]
  /** Said by somebody who may know who complained; of anybody else it is not taken. */
  readonly namesNobody?: boolean
}

export type DocumentChanged =
  | { readonly is: 'done' }
  /** There is none among those this account may see. */
  | { readonly is: 'none' }
  /** Somebody else changed it since it was looked at: nothing of this was done. */
  | { readonly is: 'changed'; readonly now: Document }

export interface Upload {
  readonly filename: string
  readonly bytes: Buffer
  /** Its id, where whoever adds it made one: with the same id twice the first is there, and the second is not added. */
  readonly id?: string
}
export type Uploaded = { readonly is: 'kept'; readonly document: Document } | { readonly is: 'refused'; readonly because: string }

export type OpenedDocument =
  | { readonly is: 'open'; readonly document: Document; readonly bytes: Buffer }
  /** It is there, and cannot be opened now: why, and what to do. */
  | { readonly is: 'shut'; readonly document: Document; readonly because: string }

/** Why it may not be opened whoever asks; undefined: it may. */
export const shutBecause = (document: Document, account: Account, isScanning: boolean): string | undefined => {
  const { scan, retracted } = document
  if (scan?.is === 'refused')
    return `The virus scanner refused this file${scan.found ? ` (${scan.found})` : ''}. It stays closed. Ask for the document in another form.`
  if (isScanning && scan?.is !== 'clean')
    return 'This file has not been scanned for viruses yet. It can be opened as soon as it has been: look again in a few minutes.'
  if (retracted && !isOfTheTeam(account))
    return 'This document was retracted: only the complaints team can still open it. Ask them if you need it.'
  return undefined
}

export interface DocumentServices {
  /** `versionOf`: the document that it is a later version of. */
  uploadToCase(session: Session, reference: string, upload: Upload, about?: AboutDocument, versionOf?: string): Promise<Uploaded>
  /** undefined: there is no such document among those this account may see. */
  document(session: Session, reference: string, id: string): Promise<OpenedDocument | undefined>
  /** What is said of it and who may see it; `revision`: as it stood when it was looked at. */
  changeDocument(session: Session, reference: string, id: string, about: AboutDocument, revision: number): Promise<DocumentChanged>
  /** It stays listed, with the reason. false: there is none, or it was retracted before. */
  retractDocument(session: Session, reference: string, id: string, reason: string): Promise<boolean>
  /** Whether files are scanned, and how many wait for it. */
  scanning(): Promise<{ readonly is: 'off' | 'up' | 'down'; readonly waiting: number }>
}
