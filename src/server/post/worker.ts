/**
 * Takes what waits in the outbox to its carrier. Each hand-over is written down before it begins, so that one cut short (a crash, a silence)
 * is known for one: a carrier that can be asked is asked; to a mail server it is handed once more under the same Message-ID, and after
 * a second silence a person decides. So nothing is lost, and no mail can go more than twice.
 */
import type { Instant } from '#case'
import type { Claimed } from '#record'
import type { Desk } from '../services/desk.ts'
import type { Carried, Carrier, Mail } from './carrier.ts'
import { templates as ours } from './mails.ts'
import type { Template } from './template.ts'
import { field } from './text-field.ts'

/** Longer than any hand-over of one pass can take. */
const claimedFor = 10 * 60_000
const atOnce = 5
const minute = 60_000
/** Minutes until the next try, growing; then every four hours, for about three days in all. */
const pauses = [1, 5, 15, 60, 240]
const mostAttempts = 22

const after = (now: Instant, ms: number): Instant => new Date(Date.parse(now) + ms).toISOString()

const pauseAfter = (attempts: number): number => (pauses[attempts - 1] ?? 240) * minute

const mayHaveArrived =
  'it was handed over twice and no answer came, so it may have arrived. Ask them before you send it again, or send it by post'

/** `CASE-REFERENCE.NUMBER@DOMAIN`: what a reply names, so that it joins its case. */
export const messageIdOf = ({ reference, number }: Pick<Claimed, 'reference' | 'number'>, domain: string): string =>
  `${(reference ?? 'service').replaceAll(/[^A-Za-z0-9-]/g, '-')}.${number}@${domain}`

const letterOf = (claimed: Claimed): string | null => field(claimed, 'letter') || null

/** The email that this one answers, by its own Message-ID. */
const answeredBy = async (desk: Desk, claimed: Claimed): Promise<readonly string[]> => {
  const answers = field(claimed, 'answers')
  const mail = answers === '' ? undefined : await desk.store.readMail(answers)
  return mail === undefined || mail.reference !== claimed.reference || mail.messageId === '' ? [] : [mail.messageId]
}

/** Messages of the case that went before, and last the email it answers, so that mail programs show them together. */
const referencesOf = async (desk: Desk, claimed: Claimed): Promise<readonly string[]> => {
  const { reference, number } = claimed
  if (reference === null) return []
  const before = (await desk.store.messagesOfCase(reference)).flatMap(one =>
    one.number < number && one.handedBy === 'smtp' && one.givenAt !== null && one.messageId !== null ? [one.messageId] : [],
  )
  return [...before, ...(await answeredBy(desk, claimed))]
}

/** Whether the carrier has it already, from a hand-over whose end nobody saw. */
const isThere = async (desk: Desk, carrier: Carrier, number: number, messageId: string): Promise<boolean> => {
  const provider = await carrier.lookUp?.(messageId)
  if (provider === undefined) return false
  await desk.store.messageTaken(number, 'given', desk.clock.now(), provider)
  return true
}

const settle = async ({ store, clock }: Desk, { number, attempts }: Claimed, carried: Carried): Promise<void> => {
  const now = clock.now()
  if (carried.is === 'taken') return store.messageTaken(number, 'given', now, carried.provider)
  if (carried.is === 'refused') return store.messageStopped(number, now, carried.because)
  // One without an answer stays as handed over: the next try knows that it may have gone.
  if (carried.is === 'not-taken') await store.messageNotTaken(number, now, carried.because)
  if (attempts >= mostAttempts) return store.messageStopped(number, now, `${carried.because}, ${attempts} times`)
  return store.messageLater(number, after(now, pauseAfter(attempts)), carried.because)
}

const carryOne = async (desk: Desk, carrier: Carrier, templates: Readonly<Record<string, Template>>, claimed: Claimed): Promise<void> => {
  const { store, clock } = desk
  const { number, reference, kind } = claimed
  const composed = (await templates[kind]?.(desk, claimed)) ?? { cannot: 'nobody has written its words' }
  if ('nothing' in composed) return store.messageDone(number, clock.now())
  if ('cannot' in composed) return store.messageStopped(number, clock.now(), composed.cannot)
  const messageId = messageIdOf(claimed, carrier.domain)
  const mail: Mail = { ...composed, messageId, references: await referencesOf(desk, claimed) }
  const handed = { number, messageId, reference, kind, letter: letterOf(claimed), way: carrier.way }
  const unclear = await store.beginHandOver(handed, clock.now())
  if (unclear > 0 && carrier.lookUp !== undefined) {
    try {
      if (await isThere(desk, carrier, number, messageId)) return
    } catch {
      const because = 'whether it was taken before cannot be asked now'
      return store.messageLater(number, after(clock.now(), pauseAfter(claimed.attempts)), because)
    }
  } else if (unclear > 1) return store.messageStopped(number, clock.now(), mayHaveArrived)
  await settle(desk, claimed, await carrier.carry(mail))
}

/** One pass: everything that is due. Gives how many were taken up. */
export const carryPost = async (desk: Desk, carrier: Carrier, templates: Readonly<Record<string, Template>> = ours): Promise<number> => {
  let carried = 0
  for (;;) {
    const now = desk.clock.now()
    const claimed = await desk.store.claimMessages(now, after(now, claimedFor), atOnce, Object.keys(templates))
    for (const one of claimed) await carryOne(desk, carrier, templates, one)
    carried += claimed.length
    if (claimed.length < atOnce) return carried
  }
}

const followedFor = 7 * 24 * 60 * minute

/** Asks the carrier what became of messages it took, where it can say. */
export const followPost = async (desk: Desk, carrier: Carrier): Promise<void> => {
  const { outcome } = carrier
  if (outcome === undefined) return
  const now = desk.clock.now()
  for (const { number, provider } of await desk.store.messagesToFollow(after(now, -followedFor))) {
    const became = await outcome(provider)
    if (became.is === 'delivered') await desk.store.messageOutcome(number, 'delivered', now)
    else if (became.is === 'failed') await desk.store.messageOutcome(number, 'failed', now, became.because)
  }
}

const everyMs = 10_000

/** Goes on until it is stopped; `stop` waits for the hand-over that is under way. */
export const keepCarrying = (desk: Desk, carrier: Carrier, report: (fault: unknown) => void): { stop(): Promise<void> } => {
  let going: Promise<void> | undefined
  let passes = 0
  const pass = async (): Promise<void> => {
    try {
      await carryPost(desk, carrier)
      if (passes++ % 30 === 0) await followPost(desk, carrier)
    } catch (fault) {
      report(fault)
    }
  }
  const look = (): void => {
    going ??= pass().finally(() => {
      going = undefined
    })
  }
  const timer = setInterval(look, everyMs)
  timer.unref()
  look()
  return {
    stop: async () => {
      clearInterval(timer)
      await going
    },
  }
}
