/** An email received: kept as it came, once, and joined to its case or left for a person. It never makes a case by itself. */
import { createHash } from 'node:crypto'
import { plainDay } from '#outputs'
import type { MailKept } from '#record'
import { londonDay } from '../clock.ts'
import type { Desk } from '../services/desk.ts'
import { beforeScanning, scanAtOnce } from '../services/documents.ts'
import { lookAt } from '../services/uploads.ts'
import { joinMail } from './join-mail.ts'
import { printable, type ReadMessage, readMessage } from './read-message.ts'
import { type Belongs, whoseCase } from './whose-case.ts'

/** The longest email taken, in bytes: several attachments at the limit of one. */
export const largestMail = 40 * 1024 * 1024

export type Received =
  | { readonly is: 'joined'; readonly reference: string }
  | { readonly is: 'waits' }
  | { readonly is: 'set-aside' }
  /** It came before. */
  | { readonly is: 'again' }
  | { readonly is: 'refused'; readonly because: string }

interface Standing {
  readonly kind: MailKept['kind']
  readonly belongs: Belongs | { readonly is: 'aside'; readonly because: string }
}

/** What a machine sent is never left for a person unless it says that something of ours did not arrive. */
const standingOf = async (desk: Desk, message: ReadMessage): Promise<Standing> => {
  const ofOurs = await desk.store.messagesAnswered([message.messageId])
  const isFromUs = message.from.address === desk.body.contact.email.toLowerCase() && message.kind === 'auto-reply'
  if (ofOurs.length > 0 || isFromUs) return { kind: 'own', belongs: { is: 'aside', because: 'It is a message of our own that came back.' } }
  if (message.kind === 'bounce') {
    const [found] = await desk.store.messagesAnswered([...message.bounced, ...message.answers])
    if (found?.reference !== undefined)
      return {
        kind: 'bounce',
        belongs: { is: 'joins', reference: found.reference, because: 'It says that a message we sent did not arrive.' },
      }
    if (found !== undefined)
      return {
        kind: 'bounce',
        belongs: { is: 'aside', because: 'It says that reminders to one of our own did not arrive: /reminders/sent says whose.' },
      }
    return { kind: 'bounce', belongs: { is: 'waits', because: 'It says that a message did not arrive, and does not say which.' } }
  }
  const belongs = await whoseCase(desk, message)
  if (message.kind === 'auto-reply' && belongs.is === 'waits')
    return { kind: 'auto-reply', belongs: { is: 'aside', because: 'It is an automatic reply, and says not to what.' } }
  return { kind: message.kind, belongs }
}

/** The email as it came, and what came with it, each once however often this is tried. */
const keepDocuments = async (
  desk: Desk,
  mail: string,
  message: Pick<ReadMessage, 'attachments'>,
  raw: Buffer,
): Promise<readonly string[]> => {
  const { store, clock } = desk
  const had = new Set((await store.documentsOfMail(mail)).map(({ sha256, title }) => `${sha256} ${title}`))
  const notTaken: string[] = []
  const keep = async (title: string, mediaType: string, bytes: Buffer) => {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    if (had.has(`${sha256} ${title}`)) return
    const about = { title, mediaType, addedAt: clock.now(), addedBy: 'mail', mail, scan: beforeScanning(desk) }
    await store.addMailDocument(about, bytes)
    await scanAtOnce(desk, sha256, bytes)
  }
  await keep(`Email as it came, ${plainDay(clock.today())}.eml`, 'message/rfc822', raw)
  for (const { filename, bytes } of message.attachments) {
    const looked = await lookAt({ filename, bytes })
    if ('because' in looked) notTaken.push(looked.because)
    else await keep(filename, looked.mediaType, bytes)
  }
  return notTaken
}

const becomes = ({ belongs }: Standing): Pick<MailKept, 'stands' | 'because' | 'suggested'> => {
  if (belongs.is === 'aside') return { stands: 'set-aside', because: belongs.because }
  const suggested = belongs.is === 'joins' ? belongs.reference : belongs.suggested
  return { stands: 'waiting', because: belongs.because, ...(suggested === undefined ? {} : { suggested }) }
}

/** Of an email that is kept without its words: who wrote, as far as is known, and what to do about it. */
export type WithoutWords = Pick<MailKept, 'fingerprint' | 'receivedAt' | 'subject' | 'words' | 'because'> & {
  readonly from: ReadMessage['from']
}

/** It waits for a person, who reads in it why it is not there. false: it was told of before. */
export const keepWithoutWords = ({ store }: Desk, { from, ...about }: WithoutWords): Promise<boolean> =>
  store.keepMail({
    ...about,
    ...{ id: about.fingerprint.slice(0, 32), messageId: '', fromName: printable(from.name), fromAddress: printable(from.address) },
    ...{ subject: printable(about.subject), kind: 'message', stands: 'waiting', notTaken: [] },
  })

/** What cannot be read as an email at all is kept as it came, and waits for a person. */
const keepUnread = async (desk: Desk, raw: Buffer, receivedAt: string): Promise<Received> => {
  const fingerprint = createHash('sha256').update(raw).digest('hex')
  if (await desk.store.mailByFingerprint(fingerprint)) return { is: 'again' }
  await keepDocuments(desk, fingerprint.slice(0, 32), { attachments: [] }, raw)
  const kept = await keepWithoutWords(desk, {
    ...{ fingerprint, receivedAt, from: { name: '', address: '' }, subject: 'An email that cannot be read' },
    words: 'What came could not be read as an email. It is kept as it came, below: save it and open it in a mail program.',
    because: 'It could not be read.',
  })
  return { is: kept ? 'waits' : 'again' }
}

/**
 * Throws where the record, or the place where documents are kept, cannot be reached: whoever brought it tries again. `receivedAt`: when it
 * reached us, where that is not now.
 */
export const receiveMail = async (desk: Desk, raw: Buffer, receivedAt = desk.clock.now()): Promise<Received> => {
  if (raw.length > largestMail)
    return { is: 'refused', because: `The email is larger than ${largestMail / 1024 / 1024} MB. Send its attachments one by one.` }
  if (raw.length === 0) return { is: 'refused', because: 'Nothing came: an email is expected on the standard input.' }
  const { store } = desk
  const message = await readMessage(raw).catch(() => undefined)
  if (message === undefined) return keepUnread(desk, raw, receivedAt)
  const before = await store.mailByFingerprint(message.fingerprint)
  if (before) return { is: 'again' }
  const standing = await standingOf(desk, message)
  const id = message.fingerprint.slice(0, 32)
  const notTaken = await keepDocuments(desk, id, message, raw)
  const mail: MailKept = {
    id,
    fingerprint: message.fingerprint,
    messageId: message.messageId,
    receivedAt,
    ...(message.sentAt === undefined ? {} : { sentAt: message.sentAt }),
    fromName: message.from.name,
    fromAddress: message.from.address,
    subject: message.subject,
    words: message.words,
    kind: standing.kind,
    ...becomes(standing),
    notTaken,
  }
  if (!(await store.keepMail(mail))) return { is: 'again' }
  if (standing.kind === 'bounce') {
    const why = `The mail server at the other end gave it back on ${plainDay(londonDay(mail.receivedAt))}.`
    await store.messagesBounced([...message.bounced, ...message.answers], why, mail.receivedAt)
  }
  const { belongs } = standing
  if (belongs.is === 'aside') return { is: 'set-aside' }
  if (belongs.is === 'joins' && (await joinMail(desk, mail, belongs))) return { is: 'joined', reference: belongs.reference }
  return { is: 'waits' }
}
