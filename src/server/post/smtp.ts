/**
 * Mail handed to a mail server (SMTP, RFC 5321). Before the server has asked for the message's words nothing can have been sent, and a fault
 * is certain; after that, one without an answer is unclear.
 */
import { Readable } from 'node:stream'
import MailComposer from 'nodemailer/lib/mail-composer'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { Carried, Carrier, Mail } from './carrier.ts'
import type { SmtpSettings } from './post-settings.ts'

/** Well within the time for which a message is claimed: no second worker takes it meanwhile. */
export interface SmtpWaits {
  readonly connectMs: number
  readonly silenceMs: number
}
const waits: SmtpWaits = { connectMs: 15_000, silenceMs: 60_000 }

interface Fault extends Error {
  readonly code?: string | undefined
  readonly responseCode?: number | undefined
}

const composed = (from: SmtpSettings, mail: Mail): Promise<Buffer> =>
  new MailComposer({
    from: from.from,
    to: { name: '', address: mail.to },
    ...(from.replyTo === undefined ? {} : { replyTo: from.replyTo }),
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: `<${mail.messageId}>`,
    ...(mail.references.length === 0 ? {} : { references: mail.references.map(id => `<${id}>`), inReplyTo: `<${mail.references.at(-1)}>` }),
    headers: { 'Auto-Submitted': mail.isAutomatic ? 'auto-generated' : 'no' },
    attachments: mail.attachments.map(({ filename, type, bytes }) => ({ filename, contentType: type, content: Buffer.from(bytes) })),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build()

/** In words of our own: what a server says may repeat an address. */
const inWords = ({ code, responseCode }: Fault): string => {
  if (code === 'EAUTH') return 'the mail server did not accept our name and password'
  if (responseCode === 550 || responseCode === 551 || responseCode === 553) return 'the mail server says there is no such address'
  if (responseCode === 552) return 'the mailbox is full, or the message is too big for it'
  if (responseCode !== undefined && responseCode >= 500) return `the mail server refused it (${responseCode})`
  if (responseCode !== undefined && responseCode >= 400) return `the mail server asks us to try again later (${responseCode})`
  if (code === 'ETIMEDOUT') return 'the mail server did not answer in time'
  if (code === 'EDNS') return 'the mail server’s name cannot be found'
  if (code === 'ETLS') return 'no safe connection to the mail server could be made'
  return 'the mail server cannot be reached, or ended the connection'
}

const carriedAfter = (fault: Fault, areWordsAsked: boolean): Carried => {
  const because = inWords(fault)
  const { code, responseCode } = fault
  if (code === 'EAUTH') return { is: 'not-taken', because }
  if (responseCode !== undefined && responseCode >= 500) return { is: 'refused', because }
  if (responseCode !== undefined && responseCode >= 400) return { is: 'not-taken', because }
  return areWordsAsked ? { is: 'unclear', because } : { is: 'not-taken', because }
}

const local = new Set(['localhost', '127.0.0.1', '[::1]'])

export const smtpCarrier = (settings: SmtpSettings, { connectMs, silenceMs }: SmtpWaits = waits): Carrier => {
  const { url, auth } = settings
  const isSecure = url.protocol === 'smtps:'
  const connect = () =>
    new SMTPConnection({
      host: url.hostname,
      port: Number(url.port || (isSecure ? 465 : 587)),
      secure: isSecure,
      requireTLS: !isSecure && !local.has(url.hostname),
      ignoreTLS: !isSecure && local.has(url.hostname),
      connectionTimeout: connectMs,
      greetingTimeout: connectMs,
      socketTimeout: silenceMs,
      logger: false,
    })

  return {
    way: 'smtp',
    domain: settings.domain,
    carry: async mail => {
      const words = await composed(settings, mail)
      return await new Promise<Carried>(settle => {
        const connection = connect()
        let areWordsAsked = false
        const end = (carried: Carried): void => {
          settle(carried) // before it is closed: closing says that the connection ended
          connection.close()
        }
        const fail = (fault: Fault): void => end(carriedAfter(fault, areWordsAsked))
        // Read only when the server has said that it waits for the words.
        const message = new Readable({
          read() {
            areWordsAsked = true
            this.push(words)
            this.push(null)
          },
        })
        const send = (): void =>
          connection.send({ from: settings.address, to: [mail.to] }, message, fault => (fault ? fail(fault) : end({ is: 'taken' })))
        connection.on('error', fail)
        connection.on('end', () => fail(new Error('the connection ended')))
        connection.connect(fault => {
          if (fault) fail(fault)
          else if (auth === undefined) send()
          else connection.login({ credentials: auth }, refused => (refused ? fail(refused) : send()))
        })
      })
    },
  }
}
