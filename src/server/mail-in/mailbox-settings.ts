/** The mailbox that emails are read from, read once at the start from the environment. A fault in it stops the start. */
import { type LocalDate, parseLocalDate } from '#calendar'
import { LibraryError } from '../library.ts'

export interface MailboxSettings {
  readonly url: URL
  /** Whose mailbox it is, and the folder that is read. */
  readonly user: string
  readonly password: string
  readonly folder: string
  /** Where an email is moved once it was taken in; none: it is left where it is. */
  readonly moveTo?: string
  /** Emails that reached the mailbox before this day are left alone. */
  readonly since?: LocalDate
  /** How often it is looked at, in milliseconds, where the server does not say itself that something came. */
  readonly everyMs: number
}

const refuse = (name: string, what: string): never => {
  throw new LibraryError(`${name}: ${what}. docs/documents.md shows how a mailbox is read.`)
}

const folderIn = ({ pathname }: URL): string => {
  try {
    return decodeURIComponent(pathname.replace(/^\//, '')) || 'INBOX'
  } catch {
    return refuse('RECOURSE_IMAP', 'the folder after the server cannot be read: write spaces as %20')
  }
}

/** Undefined: no mailbox is read. */
export const mailboxSettings = (env: Readonly<Record<string, string | undefined>>): MailboxSettings | undefined => {
  const { RECOURSE_IMAP: server, RECOURSE_IMAP_USER: user, RECOURSE_IMAP_PASSWORD: password } = env
  const { RECOURSE_IMAP_MOVE_TO: moveTo, RECOURSE_IMAP_SINCE: sinceText, RECOURSE_IMAP_EVERY: every = '60' } = env
  if (!server) return undefined
  const url = URL.parse(server)
  if (url === null || !['imap:', 'imaps:'].includes(url.protocol) || url.hostname === '')
    return refuse('RECOURSE_IMAP', 'it must look like imaps://mail.example.gov.uk or imaps://mail.example.gov.uk:993/INBOX')
  if (url.username !== '' || url.password !== '')
    return refuse('RECOURSE_IMAP', 'a name and a password do not belong in it: they have variables of their own')
  if (!user || !password) return refuse('RECOURSE_IMAP_USER', 'it and RECOURSE_IMAP_PASSWORD say whose mailbox is read, and one is missing')
  const folder = folderIn(url)
  if (moveTo === folder) return refuse('RECOURSE_IMAP_MOVE_TO', 'it is the folder that is read: choose another, or leave it out')
  const since = sinceText ? parseLocalDate(sinceText) : undefined
  if (sinceText && since === undefined) return refuse('RECOURSE_IMAP_SINCE', `'${sinceText}' is no day like 2026-03-01`)
  if (!/^\d{1,5}$/.test(every) || Number(every) < 5) return refuse('RECOURSE_IMAP_EVERY', 'it is a number of seconds, 5 or more')
  return {
    ...{ url, user, password, folder, everyMs: Number(every) * 1000 },
    ...(moveTo ? { moveTo } : {}),
    ...(since === undefined ? {} : { since }),
  }
}

/** What the record calls it: it names no person, and no secret. */
export const mailboxName = ({ url, user, folder }: MailboxSettings): string => `${user} at ${url.host}, ${folder}`
