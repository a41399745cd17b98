/**
 * Emails are taken in from a mailbox, each once. How far it was read is written down after each, so that a run cut short is taken up where it
 * stopped; one taken twice all the same is known by what it says. One that cannot be taken in is held: it stays where it is, is shown, and is
 * tried again; it keeps none of the others.
 */
import { createHash } from 'node:crypto'
import type { Instant } from '#case'
import { plainDay } from '#outputs'
import { londonDay } from '../clock.ts'
import type { Desk } from '../services/desk.ts'
import type { EmailThere, Mailbox } from './mailbox.ts'
import { MailboxFault, openMailbox } from './mailbox.ts'
import { type MailboxSettings, mailboxName } from './mailbox-settings.ts'
import { keepWithoutWords, largestMail, receiveMail } from './receive-mail.ts'

/** Longer than it takes to take in one email. */
const claimedFor = 10 * 60_000
/** How long a held email waits before it is tried again. */
const heldFor = 15 * 60_000

const after = (now: Instant, ms: number): Instant => new Date(Date.parse(now) + ms).toISOString()

/** When it reached the mailbox; never later than now, whatever the server's clock says. */
const arrivedAt = ({ clock }: Desk, there: EmailThere): Instant => {
  const now = clock.now()
  return there.arrivedAt === undefined || there.arrivedAt > now ? now : there.arrivedAt
}

interface Reading {
  readonly desk: Desk
  readonly settings: MailboxSettings
  readonly name: string
  readonly box: Mailbox
}

/** One that is too large is told of in the inbox, and stays in its mailbox. */
const tellOfTooLarge = ({ desk, name, box, settings }: Reading, there: EmailThere): Promise<unknown> => {
  const megabytes = Math.ceil(there.bytes / 1024 / 1024)
  const at = arrivedAt(desk, there)
  const where = `It is in the folder ${settings.folder} of the mailbox, where it came on ${plainDay(londonDay(at))}: open it there.`
  return keepWithoutWords(desk, {
    fingerprint: createHash('sha256').update(`${name} ${box.validity} ${there.uid}`).digest('hex'),
    ...{ receivedAt: at, from: there.from, subject: there.subject },
    words: `This email was not taken in: it has ${megabytes} MB, and ${largestMail / 1024 / 1024} MB is the most. ${where}`,
    because: 'It is too large to be taken in.',
  })
}

/** 'gone': somebody took it out of the mailbox before it was read. */
const takeIn = async (reading: Reading, uid: number): Promise<'taken' | 'left' | 'gone'> => {
  const { desk, box } = reading
  const there = await box.look(uid)
  if (there === undefined) return 'gone'
  if (there.bytes > largestMail) {
    await tellOfTooLarge(reading, there)
    return 'left'
  }
  const raw = await box.fetch(uid)
  if (raw === undefined) return 'gone'
  const received = await receiveMail(desk, raw, arrivedAt(desk, there))
  if (received.is === 'refused') throw new Error(received.because)
  return 'taken'
}

const tryOne = async (reading: Reading, uid: number): Promise<'taken' | 'left' | 'gone' | 'held'> => {
  const { desk, name, box } = reading
  try {
    return await takeIn(reading, uid)
  } catch (fault) {
    if (fault instanceof MailboxFault) throw fault
    // Where the record itself cannot be reached this throws too, and nothing counts as read.
    const because = `It could not be taken in (${fault instanceof Error ? fault.name : 'a fault'}).`
    await desk.store.holdEmail(name, box.validity, uid, because, desk.clock.now())
    return 'held'
  }
}

const retryHeld = async (reading: Reading): Promise<void> => {
  const { desk, name, box, settings } = reading
  const { held } = await desk.store.mailboxState(name)
  for (const { uid, triedAt } of held) {
    if (after(triedAt, heldFor) > desk.clock.now()) continue
    const became = await tryOne(reading, uid)
    if (became === 'held') continue
    await desk.store.letEmailGo(name, box.validity, uid)
    if (became === 'taken' && settings.moveTo !== undefined) await box.move([uid], settings.moveTo)
  }
}

/** What was taken in and not moved, because a run was cut short in between. */
const moveLeftBehind = async ({ desk, name, box, settings }: Reading, lastUid: number): Promise<void> => {
  if (settings.moveTo === undefined || lastUid === 0) return
  const held = new Set((await desk.store.mailboxState(name)).held.map(({ uid }) => uid))
  const left = (await box.from(1)).filter(uid => uid <= lastUid && !held.has(uid))
  for (const uid of left) {
    const there = await box.look(uid)
    if (there !== undefined && there.bytes <= largestMail) await box.move([uid], settings.moveTo)
  }
}

/** One pass over an open mailbox; how many emails were taken in. Throws a MailboxFault where the mailbox cannot be read. */
export const readToItsEnd = async (reading: Reading): Promise<number> => {
  const { desk, name, box, settings } = reading
  const { store, clock } = desk
  const place = await store.claimMailbox(name, clock.now(), after(clock.now(), claimedFor))
  if (place === undefined) return 0
  const begun = place.validity === box.validity ? place.lastUid : 0
  let taken = 0
  try {
    if (begun === 0) await store.advanceMailbox(name, { validity: box.validity, lastUid: 0 }, after(clock.now(), claimedFor))
    await moveLeftBehind(reading, begun)
    await retryHeld(reading)
    for (const uid of await box.from(begun + 1)) {
      const became = await tryOne(reading, uid)
      await store.advanceMailbox(name, { validity: box.validity, lastUid: uid }, after(clock.now(), claimedFor))
      if (became === 'taken') taken += 1
      if (became === 'taken' && settings.moveTo !== undefined) await box.move([uid], settings.moveTo)
    }
    await store.releaseMailbox(name, clock.now())
  } catch (fault) {
    await store
      .releaseMailbox(name, clock.now(), fault instanceof MailboxFault ? fault.message : 'the record could not be reached')
      .catch(() => undefined)
    throw fault
  }
  return taken
}

/** The mailbox opened, read once to its end, and closed. */
export const readMailbox = async (desk: Desk, settings: MailboxSettings): Promise<number> => {
  const name = mailboxName(settings)
  const box = await openNoted(desk, settings, name)
  try {
    return await readToItsEnd({ desk, settings, name, box })
  } finally {
    await box.close()
  }
}

/** That it cannot be opened is written down: administrators see it. */
export const openNoted = async (desk: Desk, settings: MailboxSettings, name: string): Promise<Mailbox> => {
  try {
    return await openMailbox(settings)
  } catch (fault) {
    if (fault instanceof MailboxFault && (await desk.store.claimMailbox(name, desk.clock.now(), desk.clock.now())) !== undefined)
      await desk.store.releaseMailbox(name, desk.clock.now(), fault.message)
    throw fault
  }
}
