/** The documents of a case, exactly as they are listed. */

import { parseLocalDate } from '#calendar'
import { type Chip, plainDay } from '#outputs'
import { shutBecause } from '../../document-services.ts'
import type { FormError } from '../../layout/index.ts'
import type { Document, OpenCase, OpenedDocument, Services, Session } from '../../services.ts'
import { type CaseFrameView, caseHref } from '../case-frame/view.ts'
import { type AboutForm, inClause, seerInWords } from './about.ts'

export interface DocumentRow {
  readonly title: string
  readonly href: string
  readonly description: string
  readonly detail: string
  readonly added: string
  readonly chips: readonly Chip[]
}

export interface DocumentsView {
  readonly frame: CaseFrameView
  readonly action: string
  readonly csrf: string
  /** Where a bundle of evidence is chosen, for those who may send one. */
  readonly bundle?: string
  readonly errors: readonly FormError[]
  readonly about: AboutForm
  readonly rows: readonly DocumentRow[]
  /** What whoever looks after the service should know about scanning. */
  readonly notice?: string
  /** How many are not among them, and why. */
  readonly kept?: string
}

const kinds: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'Picture',
  'image/png': 'Picture',
  'image/webp': 'Picture',
  'image/heic': 'Picture (HEIC)',
  'text/plain': 'Text',
  'message/rfc822': 'Email as it came',
  'audio/mpeg': 'Sound recording',
  'audio/mp4': 'Sound recording',
  'audio/x-m4a': 'Sound recording',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Spreadsheet',
  'application/vnd.oasis.opendocument.text': 'OpenDocument text',
  'application/vnd.oasis.opendocument.spreadsheet': 'OpenDocument spreadsheet',
}

/** '210 kB', '1.4 MB'; a thousand bytes to the kilobyte. */
export const sizeInWords = (bytes: number): string =>
  bytes < 1000 ? `${bytes} bytes` : bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`

const kindInWords = ({ mediaType, bytes }: Document): string => `${kinds[mediaType] ?? mediaType}, ${sizeInWords(bytes)}`

const dayInWords = (at: string): string => {
  const day = parseLocalDate(at.slice(0, 10))
  return day === undefined ? '' : plainDay(day)
}

const nameIn = (open: OpenCase, account: string): string => open.accounts[account] ?? open.people[account]?.name ?? account

const addedOf = ({ addedAt, addedBy, receivedOn }: Document, open: OpenCase): string => {
  const added = [nameIn(open, addedBy), dayInWords(addedAt)].filter(words => words !== '').join(', ')
  return receivedOn === undefined ? added : `${added}. It came on ${plainDay(receivedOn)}`
}

const hrefOf = (open: OpenCase, { id }: Document): string => `${caseHref(open.reference)}/documents/${encodeURIComponent(id)}`

const rootOf = ({ id, versionOf }: Document): string => versionOf ?? id

/** The first first, also where two were added in the same moment. */
const inTurn = (a: Document, b: Document): number =>
  a.addedAt === b.addedAt ? Number(a.versionOf !== undefined) - Number(b.versionOf !== undefined) : a.addedAt < b.addedAt ? -1 : 1

const versionsOf = (open: OpenCase, document: Document): readonly Document[] =>
  open.documents.filter(one => rootOf(one) === rootOf(document)).toSorted(inTurn)

const seersInWords = (open: OpenCase, { seenBy = [] }: Document): string =>
  seenBy
    .filter(seer => !seer.startsWith('@'))
    .map(seer => seerInWords(open.procedure, seer))
    .join(', ')

const whoMaySee = (open: OpenCase, document: Document): string => {
  const only = seersInWords(open, document)
  const clause = open.procedure.sees?.identity?.clause
  if (only !== '') return `${only}; and whoever added it`
  if (clause === undefined) return 'Everybody who may open the case'
  return document.namesNobody
    ? 'Everybody who may open the case: it was said to name nobody who complained'
    : `Those who may know who complained (${inClause(clause)}), and whoever added it: what is inside may say who it was`
}

const keptInWords = ({ documentsKept = 0, namesKeptBy }: OpenCase): string | undefined => {
  if (documentsKept === 0 || namesKeptBy === undefined) return undefined
  const files = documentsKept === 1 ? '1 file is not shown to you: it' : `${documentsKept} files are not shown to you: they`
  return `${files} may say who complained, which is kept from your role (${inClause(namesKeptBy)}). If you need one, ask somebody who knows: they can say that it names nobody, or choose you to see it.`
}

const chipsOf = (document: Document, isScanning: boolean): readonly Chip[] => [
  ...(document.retracted ? [{ kind: 'stop', words: 'Retracted' } as const] : []),
  ...(document.scan?.is === 'refused' ? [{ kind: 'late', words: 'Refused by the scanner' } as const] : []),
  ...(isScanning && (document.scan?.is ?? 'not-scanned') !== 'clean' && document.scan?.is !== 'refused'
    ? [{ kind: 'wait', words: 'Waits to be scanned' } as const]
    : []),
]

type Scanning = Awaited<ReturnType<Services['scanning']>>

const noticeOf = ({ is, waiting }: Scanning, { account }: Session): string | undefined => {
  const wait = waiting === 1 ? '1 document waits' : `${waiting} documents wait`
  if (is === 'down') return `The virus scanner does not answer. ${wait} for it and cannot be opened until it is back.`
  if (is === 'up' || !account.permissions.includes('administer')) return undefined
  return 'Files are not scanned for viruses here: no scanner is set up. RECOURSE_CLAMAV says where ClamAV listens, for example 127.0.0.1:3310.'
}

export interface Told {
  readonly about: AboutForm
  readonly errors: readonly FormError[]
  readonly scanning: Scanning
  /** The revision of the document that a form was opened at. */
  readonly opens?: string
}

export const documentsView = (open: OpenCase, frame: CaseFrameView, session: Session, { about, errors, scanning }: Told): DocumentsView => {
  const latest = open.documents.filter(document => versionsOf(open, document).at(-1) === document)
  const [notice, kept] = [noticeOf(scanning, session), keptInWords(open)]
  return {
    frame,
    action: `${caseHref(open.reference)}/documents`,
    csrf: session.csrf,
    ...(session.account.permissions.includes('send-letters') && { bundle: `${caseHref(open.reference)}/bundle` }),
    errors,
    about,
    rows: latest.map(document => {
      const number = versionsOf(open, document).length
      const only = seersInWords(open, document)
      return {
        title: document.title,
        href: hrefOf(open, document),
        description: document.description ?? '',
        detail: [kindInWords(document), ...(number > 1 ? [`version ${number}`] : []), ...(only === '' ? [] : [`only for: ${only}`])].join(
          ', ',
        ),
        added: addedOf(document, open),
        chips: chipsOf(document, scanning.is !== 'off'),
      }
    }),
    ...(notice !== undefined && { notice }),
    ...(kept !== undefined && { kept }),
  }
}

export type Preview =
  | { readonly is: 'picture'; readonly href: string }
  | { readonly is: 'pdf'; readonly href: string }
  | { readonly is: 'text'; readonly words: string; readonly isCut: boolean }
  | { readonly is: 'none'; readonly because: string }

export interface DocumentView {
  readonly reference: string
  readonly caseHref: string
  readonly href: string
  readonly csrf: string
  readonly title: string
  readonly chips: readonly Chip[]
  readonly rows: readonly (readonly [string, string])[]
  readonly preview: Preview
  readonly save?: string
  readonly versions: readonly { readonly title: string; readonly href: string; readonly detail: string; readonly current: boolean }[]
  readonly about: AboutForm
  readonly errors: readonly FormError[]
  readonly retracted?: string
  readonly mayChange: boolean
  readonly revision: string
}

/** Longest text shown in the page, in bytes; the rest is in the file. */
const longestShown = 200_000

const pictures = ['image/jpeg', 'image/png', 'image/webp']

/** Kinds that may be shown by themselves, without a script or a form in them. */
export const isShown = (mediaType: string): boolean => mediaType === 'application/pdf' || pictures.includes(mediaType)

const previewOf = (opened: OpenedDocument, href: string): Preview => {
  if (opened.is === 'shut') return { is: 'none', because: opened.because }
  const { document, bytes } = opened
  if (pictures.includes(document.mediaType)) return { is: 'picture', href: `${href}/show` }
  if (document.mediaType === 'application/pdf') return { is: 'pdf', href: `${href}/show` }
  if (document.mediaType === 'text/plain')
    return { is: 'text', words: bytes.subarray(0, longestShown).toString('utf8'), isCut: bytes.length > longestShown }
  return { is: 'none', because: 'This kind of file is not shown here. Save it and open it with its own program.' }
}

export const documentView = (
  open: OpenCase,
  opened: OpenedDocument,
  session: Session,
  { about, errors, scanning, opens = '' }: Told,
): DocumentView => {
  const { document } = opened
  const href = hrefOf(open, document)
  const { retracted } = document
  const isShut = shutBecause(document, session.account, scanning.is !== 'off') !== undefined
  return {
    reference: open.reference,
    caseHref: caseHref(open.reference),
    href,
    csrf: session.csrf,
    title: document.title,
    chips: chipsOf(document, scanning.is !== 'off'),
    rows: [
      ...(document.description ? [['What it is', document.description] as const] : []),
      ['Kind', kindInWords(document)],
      ['Added', addedOf(document, open)],
      ['Who may see it', whoMaySee(open, document)],
      ...(document.changed === undefined
        ? []
        : [['Changed last', `${nameIn(open, document.changed.by)}, ${dayInWords(document.changed.at)}`] as const]),
      ['Fingerprint (SHA-256)', document.sha256],
    ],
    preview: previewOf(opened, href),
    ...(opened.is === 'open' && !isShut && { save: `${href}/save` }),
    versions: versionsOf(open, document)
      .map((one, i) => ({
        title: `Version ${i + 1}: ${one.title}`,
        href: hrefOf(open, one),
        detail: `${kindInWords(one)}. ${addedOf(one, open)}${one.retracted ? '. Retracted' : ''}`,
        current: one.id === document.id,
      }))
      .reverse(),
    about,
    errors,
    ...(retracted && {
      retracted: `Retracted by ${nameIn(open, retracted.by)} on ${dayInWords(retracted.at)}: ${retracted.reason}`,
    }),
    mayChange: retracted === undefined,
    revision: opens,
  }
}
