/** A mailbox on a mail server, read over IMAP (RFC 3501): nothing in it is changed but that an email taken in may be moved. */
import { ImapFlow } from 'imapflow'
import type { MailboxSettings } from './mailbox-settings.ts'

export interface EmailThere {
  readonly uid: number
  readonly bytes: number
  /** When it reached the mailbox. */
  readonly arrivedAt?: string
  readonly from: { readonly name: string; readonly address: string }
  readonly subject: string
}

export interface Mailbox {
  /** UIDVALIDITY: while it stays the same, a number means the same email. */
  readonly validity: number
  /** Numbers of the emails from this one on, the lowest first. */
  from(uid: number): Promise<readonly number[]>
  /** undefined: it is not there any more. */
  look(uid: number): Promise<EmailThere | undefined>
  /** The email as it is; it is not marked as read. */
  fetch(uid: number): Promise<Buffer | undefined>
  move(uids: readonly number[], folder: string): Promise<void>
  /** Settles when the server says that something came, when the time is over, or when the connection ends. */
  untilSomethingComes(ms: number): Promise<void>
  isOpen(): boolean
  close(): Promise<void>
}

/** The mailbox cannot be read: why, in words that name no address and no secret. */
export class MailboxFault extends Error {
  override readonly name = 'MailboxFault'
}

const local = new Set(['localhost', '127.0.0.1', '[::1]'])

const codeOf = (fault: unknown): string => (fault instanceof Error && 'code' in fault && typeof fault.code === 'string' ? fault.code : '')

const isOfThePassword = (fault: unknown): boolean =>
  fault instanceof Error && 'authenticationFailed' in fault && fault.authenticationFailed === true

/** In words of our own: what a server says may repeat an address. */
const inWords = (fault: unknown): string => {
  const code = codeOf(fault)
  if (isOfThePassword(fault)) return 'the mail server did not accept the name and the password'
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'the mail server’s name cannot be found'
  if (/CERT|SELF_SIGNED|ERR_TLS|STARTTLS/.test(code))
    return 'no safe connection to the mail server could be made: its certificate is not accepted'
  if (/TIMEOUT|ETIMEDOUT/.test(code)) return 'the mail server did not answer in time'
  return 'the mail server cannot be reached, or ended the connection'
}

const asFault = (fault: unknown): MailboxFault =>
  fault instanceof MailboxFault ? fault : new MailboxFault(inWords(fault), { cause: fault })

const asked = async <T>(answer: Promise<T>): Promise<T> => {
  try {
    return await answer
  } catch (fault) {
    throw asFault(fault)
  }
}

const clientFor = ({ url, user, password }: MailboxSettings): ImapFlow => {
  const secure = url.protocol === 'imaps:'
  const isLocal = local.has(url.hostname)
  return new ImapFlow({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || (secure ? 993 : 143)),
    secure,
    // Without a safe connection no password is said, unless the server is this machine.
    ...(secure ? {} : { doSTARTTLS: !isLocal }),
    auth: { user, pass: password },
    logger: false,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 120_000,
    maxIdleTime: 60_000,
  })
}

const opened = async (client: ImapFlow, folder: string): Promise<number> => {
  try {
    const { uidValidity } = await client.mailboxOpen(folder)
    return Number(uidValidity)
  } catch (fault) {
    const isMissing = fault instanceof Error && 'responseStatus' in fault && fault.responseStatus === 'NO'
    throw isMissing ? new MailboxFault(`there is no folder “${folder}” that this user may read`, { cause: fault }) : asFault(fault)
  }
}

/** Throws a MailboxFault where it cannot be read; so does each question to it. */
export const openMailbox = async (settings: MailboxSettings): Promise<Mailbox> => {
  const client = clientFor(settings)
  client.on('error', () => undefined) // the question that was under way is told
  try {
    await client.connect()
  } catch (fault) {
    client.close()
    throw asFault(fault)
  }
  const validity = await opened(client, settings.folder).catch(fault => {
    client.close()
    throw fault
  })
  let came: () => void = () => undefined
  for (const event of ['exists', 'close'] as const) client.on(event, () => came())

  return {
    validity,
    from: async uid => {
      const query = { uid: `${uid}:*`, ...(settings.since === undefined ? {} : { since: settings.since }) }
      const found = await asked(client.search(query, { uid: true }))
      // "5:*" is answered with the last email, even where its number is lower than 5.
      return (Array.isArray(found) ? found : []).filter(one => one >= uid).sort((a, b) => a - b)
    },
    look: async uid => {
      const found = await asked(client.fetchOne(String(uid), { size: true, internalDate: true, envelope: true }, { uid: true }))
      if (!found) return undefined
      const { size = 0, internalDate, envelope } = found
      const at = internalDate === undefined ? Number.NaN : new Date(internalDate).getTime()
      const [first] = envelope?.from ?? []
      return {
        ...{ uid, bytes: size, subject: envelope?.subject ?? '' },
        ...(Number.isNaN(at) ? {} : { arrivedAt: new Date(at).toISOString() }),
        from: { name: first?.name ?? '', address: (first?.address ?? '').toLowerCase() },
      }
    },
    fetch: async uid => {
      const found = await asked(client.fetchOne(String(uid), { source: true }, { uid: true }))
      return found ? found.source : undefined
    },
    move: async (uids, folder) => {
      if (uids.length === 0) return
      try {
        const moved = await client.messageMove(uids.join(','), folder, { uid: true })
        if (moved === false) throw new MailboxFault(`emails could not be moved to “${folder}”: make that folder in the mailbox`)
      } catch (fault) {
        const isMissing = fault instanceof Error && 'responseStatus' in fault && fault.responseStatus === 'NO'
        throw isMissing ? new MailboxFault(`emails could not be moved to “${folder}”: make that folder in the mailbox`) : asFault(fault)
      }
    },
    untilSomethingComes: ms =>
      new Promise(done => {
        const timer = setTimeout(() => came(), ms)
        came = () => {
          clearTimeout(timer)
          came = () => undefined
          done()
        }
        // IDLE begins at once where the server has it; its end is no fault of ours.
        client.idle().catch(() => undefined)
      }),
    isOpen: () => client.usable,
    close: async () => {
      await client.logout().catch(() => undefined)
      client.close()
    },
  }
}
