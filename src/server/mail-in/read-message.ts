/** An email as it came, read: who wrote what to whom, what it answers, what came with it, and whether a machine sent it. */
import { createHash } from 'node:crypto'
import { type AddressObject, type Attachment, type ParsedMail, simpleParser } from 'mailparser'

export interface ReadMessage {
  /** The same for the same email, whichever way it came and how often. */
  readonly fingerprint: string
  /** Without the brackets; '' where it has none. */
  readonly messageId: string
  /** Message-IDs of those it answers, without the brackets. */
  readonly answers: readonly string[]
  readonly sentAt?: string
  readonly from: { readonly name: string; readonly address: string }
  readonly subject: string
  /** Its words as text; of an email in HTML, the words of that. Nothing is ever fetched for it. */
  readonly words: string
  readonly attachments: readonly { readonly filename: string; readonly bytes: Buffer }[]
  readonly kind: 'message' | 'auto-reply' | 'bounce'
  /** Of a bounce: the Message-IDs found in what it gives back. */
  readonly bounced: readonly string[]
}

/** Longest words kept beside the email as it came, in characters. */
const longestWords = 200_000
const longestLine = 500
const mostAttachments = 50

const bare = (id: string): string => id.trim().replace(/^<|>$/g, '')

// Kept: line feed and tab.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about.
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g

const plain = (text: string): string => text.replace(/\r\n?/g, '\n').replace(controls, '').toWellFormed().normalize('NFC')

/** In one line, without what cannot be printed. */
export const printable = (text: string): string => plain(text).replace(/\s+/g, ' ').trim().slice(0, longestLine)

const cut = (text: string): string =>
  text.length > longestWords ? `${text.slice(0, longestWords)}\n\n[The rest is in the email as it came.]` : text

const headerText = ({ headers }: ParsedMail, name: string): string => {
  const value = headers.get(name)
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.filter(part => typeof part === 'string').join(' ')
  return typeof value === 'object' && value !== null && 'value' in value && typeof value.value === 'string' ? value.value : ''
}

const isReport = ({ headers }: ParsedMail): boolean => {
  const type = headers.get('content-type')
  return (
    typeof type === 'object' && 'params' in type && type.value === 'multipart/report' && type.params['report-type'] === 'delivery-status'
  )
}

const fromOf = ({ from }: { readonly from?: AddressObject | undefined }): ReadMessage['from'] => {
  const first = from?.value.flatMap(one => one.group ?? [one])[0]
  return { name: printable(first?.name ?? ''), address: printable(first?.address ?? '').toLowerCase() }
}

/** RFC 3834, and what came before it and is still sent. */
const isAutomatic = (parsed: ParsedMail): boolean =>
  !['', 'no'].includes(headerText(parsed, 'auto-submitted').trim().toLowerCase()) ||
  headerText(parsed, 'x-autoreply') !== '' ||
  headerText(parsed, 'x-autorespond') !== '' ||
  /^(bulk|junk|auto_reply|list)$/i.test(headerText(parsed, 'precedence').trim())

const kindOf = (parsed: ParsedMail): ReadMessage['kind'] => {
  const { address } = fromOf(parsed)
  const isNobodys = /^<?\s*>?$/.test(headerText(parsed, 'return-path')) && parsed.headers.has('return-path')
  if (isReport(parsed) || (isNobodys && /^(mailer-daemon|postmaster)@/.test(address))) return 'bounce'
  return isAutomatic(parsed) || isNobodys ? 'auto-reply' : 'message'
}

const idsIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/^message-id:[ \t]*(?:\r?\n[ \t]+)?<([^<>\s]{3,300})>/gim)].map(([, id = '']) => id)),
]

const answersOf = ({ inReplyTo, references }: ParsedMail): readonly string[] =>
  [...new Set([inReplyTo ?? '', ...[references ?? []].flat()].flatMap(ids => ids.split(/\s+/)).map(bare))]
    .filter(id => id !== '')
    .slice(0, 100)

const nameOf = ({ filename, contentType }: Attachment, i: number): string => {
  const name = printable(filename ?? '').slice(0, 200)
  return name === '' ? `attachment-${i + 1}${contentType === 'message/rfc822' ? '.eml' : ''}` : name
}

const attachmentsOf = ({ attachments }: ParsedMail): ReadMessage['attachments'] =>
  attachments
    // A picture inside the words, as in a signature, has a name of its own only where somebody put it there.
    .filter(({ contentType }) => !/^message\/(delivery-status|disposition-notification)$|^text\/rfc822-headers$/.test(contentType))
    .slice(0, mostAttachments)
    .map((attachment, i) => ({ filename: nameOf(attachment, i), bytes: attachment.content }))
    .filter(({ bytes }) => bytes.length > 0)

const wordsOf = ({ text, html }: ParsedMail): string => {
  const words = text ?? ''
  // Of words made from HTML, the addresses of its pictures are left out.
  const said = html === false ? words : words.replace(/^\[(https?|cid|data):[^\]\n]*\]$/gm, '')
  if (said.trim() !== '') return cut(plain(said).trim())
  return html === false ? '' : 'The email has no words that can be shown as text. They are in the email as it came.'
}

const fingerprintOf = (message: Omit<ReadMessage, 'fingerprint'>): string => {
  const hash = createHash('sha256')
  const { messageId, answers, bounced, sentAt = '', from, subject, words, attachments } = message
  hash.update(JSON.stringify([messageId, answers, bounced, sentAt, from.address, subject, words]))
  for (const { bytes } of attachments) hash.update(createHash('sha256').update(bytes).digest())
  return hash.digest('hex')
}

const whenOf = ({ date }: ParsedMail): string | undefined => {
  const time = date?.getTime() ?? Number.NaN
  return Number.isNaN(time) || time < 0 || time > 8e12 ? undefined : new Date(time).toISOString()
}

/** Whatever comes is read as far as it can be; nothing in it is run, fetched or believed. */
export const readMessage = async (raw: Buffer): Promise<ReadMessage> => {
  const parsed = await simpleParser(raw, {
    keepDeliveryStatus: true,
    skipTextToHtml: true,
    skipImageLinks: true,
    maxHtmlLengthToParse: 2_000_000,
  })
  const sentAt = whenOf(parsed)
  const kind = kindOf(parsed)
  const end = raw.indexOf('\r\n\r\n') === -1 ? raw.indexOf('\n\n') : raw.indexOf('\r\n\r\n')
  const rest = end === -1 ? '' : raw.subarray(end, end + 1_000_000).toString('latin1')
  const message = {
    messageId: bare(printable(parsed.messageId ?? '')),
    answers: answersOf(parsed),
    ...(sentAt === undefined ? {} : { sentAt }),
    from: fromOf(parsed),
    subject: printable(parsed.subject ?? ''),
    words: wordsOf(parsed),
    attachments: attachmentsOf(parsed),
    kind,
    bounced: kind === 'bounce' ? idsIn(rest) : [],
  }
  return { ...message, fingerprint: fingerprintOf(message) }
}
