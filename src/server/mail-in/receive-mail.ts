/** An email received: kept as it came, once, and joined to its case or left for a person. It never makes a case by itself. */
import { createHash } from 'node:crypto'
import { plainDay } from '#outputs'
import type { MailKept } from '#record'
import { londonDay } from '../clock.ts'
import type { Desk } from '../services/desk.ts'
import { beforeScanning, scanAtOnce } from '../services/documents.ts'
import { lookAt } from '../services/uploads.ts'
import { joinMail } from './join-mail.ts'
import { type ReadMessage, readMessage } from './read-message.ts'
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
    return { kind: 'bounce', belongs: { is: 'waits', because: 'It says that a message did not arrive, and does not say which.' } }
  }
  const belongs = await whoseCase(desk, message)
  if (message.kind === 'auto-reply' && belongs.is === 'waits')
    return { kind: 'auto-reply', belongs: { is: 'aside', because: 'It is an automatic reply, and says not to what.' } }
  return { kind: message.kind, belongs }
}

/** The email as it came, and what came with it, each once however often this is tried. */
const keepDocuments = async (desk: Desk, mail: string, message: ReadMessage, raw: Buffer): Promise<readonly string[]> => {
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

/** Throws where the record, or the place where documents are kept, cannot be reached: whoever brought it tries again. */
export const receiveMail = async (desk: Desk, raw: Buffer): Promise<Received> => {
  if (raw.length > largestMail)
    return { is: 'refused', because: `The email is larger than ${largestMail / 1024 / 1024} MB. Send its attachments one by one.` }
  if (raw.length === 0) return { is: 'refused', because: 'Nothing came: an email is expected on the standard input.' }
  const { store, clock } = desk
  const message = await readMessage(raw)
  const before = await store.mailByFingerprint(message.fingerprint)
  if (before) return { is: 'again' }
  const standing = await standingOf(desk, message)
  const id = message.fingerprint.slice(0, 32)
  const notTaken = await keepDocuments(desk, id, message, raw)
  const mail: MailKept = {
    id,
    fingerprint: message.fingerprint,
    messageId: message.messageId,
    receivedAt: clock.now(),
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
