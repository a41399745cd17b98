/** Takes what waits for webhooks to them, tries again with growing pauses, and switches off one that never answers. */
import type { Instant } from '#case'
import type { AdminStep, ClaimedEvent, KeptWebhook } from '#record'
import type { Desk } from '../services/desk.ts'
import { maySee, readInHand } from '../services/reading.ts'
import { accountOf } from '../sign-in/sessions.ts'
import { deliver, type WebhookSettings } from './deliver.ts'
import { signedHeaders } from './signature.ts'

const minute = 60_000
/** Longer than a pass over what is claimed can take. */
const claimedFor = 10 * minute
const atOnce = 10
/** Minutes until the next try: about two days in all. */
const pauses = [0.1, 1, 5, 30, 120, 360, 720, 1440]
/** Kept for the log. */
const toldFor = 30 * 24 * 60 * minute

const after = (now: Instant, ms: number): Instant => new Date(Date.parse(now) + ms).toISOString()

export const placeOfWebhook = ({ body }: Pick<Desk, 'body'>, id: string): string => `${body.id} webhook ${id}`

/** References and types, never anybody's words. */
const messageOf = ({ body }: Desk, { event, reference, position, recordedAt }: ClaimedEvent): string =>
  JSON.stringify({
    type: event,
    timestamp: recordedAt,
    data: { body: body.id, case: reference, ...(position !== null && { position, fact: `${reference ?? 'body'}/${position}` }) },
  })

/** A restricted case is told of only where whoever made the webhook may open it still. */
const mayHearOf = async (desk: Desk, { madeBy }: KeptWebhook, { isRestricted, reference }: ClaimedEvent): Promise<boolean> => {
  if (!isRestricted || reference === null) return true
  const account = (await desk.store.accounts()).find(({ id }) => id === madeBy)
  const hand = await readInHand(desk, reference)
  return account?.isActive === true && hand !== undefined && maySee(desk, await accountOf(desk, account), hand)
}

const switchOff = async ({ store, clock }: Desk, { id, url }: KeptWebhook, because: string): Promise<void> => {
  const at = clock.now()
  const step: AdminStep = {
    ...{ what: 'webhook-switched-off', about: id, title: url, by: { account: 'recourse', name: 'Recourse' }, at, reason: because },
    ...{ was: { on: true }, became: { on: false } },
  }
  await store.turnWebhook(id, { at, because }, step)
}

const tellOne = async (desk: Desk, hook: KeptWebhook, event: ClaimedEvent, settings: WebhookSettings): Promise<void> => {
  const { store, clock, sealer } = desk
  const opened = sealer.open(hook.secret, placeOfWebhook(desk, hook.id))
  if (opened.is === 'shut') {
    await store.webhookAnswered(event.number, clock.now(), { taken: false, answer: 'its secret cannot be opened' })
    return switchOff(desk, hook, opened.because)
  }
  const body = messageOf(desk, event)
  const told = await deliver(hook.url, signedHeaders(opened.text, `${desk.body.id}-${event.number}`, clock.now(), body), body, settings)
  const now = clock.now()
  if (told.is === 'taken') return store.webhookAnswered(event.number, now, { taken: true, answer: told.answer })
  const pause = pauses[event.attempts - 1]
  if (told.is === 'gone' || pause === undefined) {
    await store.webhookAnswered(event.number, now, { taken: false, answer: told.answer })
    return switchOff(desk, hook, told.is === 'gone' ? told.answer : `${told.answer}, ${event.attempts} times in two days`)
  }
  return store.webhookAnswered(event.number, now, { taken: false, answer: told.answer, again: after(now, pause * minute) })
}

/** One pass: everything that is due. Gives how many were taken up. */
export const tellWebhooks = async (desk: Desk, settings: WebhookSettings): Promise<number> => {
  let taken = 0
  for (;;) {
    const now = desk.clock.now()
    const claimed = await desk.store.claimWebhookEvents(now, after(now, claimedFor), atOnce)
    for (const event of claimed) {
      const hook = (await desk.store.webhooks()).find(({ id }) => id === event.webhook)
      if (hook === undefined || hook.offAt !== undefined) continue
      if (!(await mayHearOf(desk, hook, event))) await desk.store.dropWebhookEvent(event.number)
      else await tellOne(desk, hook, event, settings)
    }
    taken += claimed.length
    if (claimed.length < atOnce) return taken
  }
}

const everyMs = 5_000
const tidyEvery = 1_000

/** Goes on until it is stopped; `stop` waits for what is under way. */
export const keepTelling = (desk: Desk, settings: WebhookSettings, report: (fault: unknown) => void): { stop(): Promise<void> } => {
  let going: Promise<void> | undefined
  let passes = 0
  const pass = async (): Promise<void> => {
    try {
      await tellWebhooks(desk, settings)
      if (passes++ % tidyEvery === 0) await desk.store.dropToldWebhookEvents(after(desk.clock.now(), -toldFor))
    } catch (fault) {
      report(fault)
    }
  }
  const timer = setInterval(() => {
    going ??= pass().finally(() => {
      going = undefined
    })
  }, everyMs)
  timer.unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await going
    },
  }
}
