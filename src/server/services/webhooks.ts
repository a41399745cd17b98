/** Webhooks as those who administer make and look after them. */
import { randomUUID } from 'node:crypto'
import { factDefinition } from '#language'
import type { AdminState, KeptWebhook, ToldEvent } from '#record'
import type { Session, Webhook, WebhookMade, WebhookServices, WebhookTold } from '#web'
import { faultOfAddress, type WebhookSettings } from '../webhooks/deliver.ts'
import { newWebhookSecret, withNewSecret } from '../webhooks/signature.ts'
import { placeOfWebhook } from '../webhooks/tell-webhooks.ts'
import { stepBy } from './admin-steps.ts'
import type { Desk } from './desk.ts'
import { publishedEditions } from './procedures.ts'

const shown = 100
const mostWebhooks = 20
const mayAdminister = ({ account }: Session): boolean => account.permissions.includes('administer')
const refused = (field: 'url' | 'types', because: string): WebhookMade => ({ is: 'refused', field, because })

const toldOf = ({ number, event, recordedAt, attempts, taken, answer, answeredAt, notBefore }: ToldEvent): WebhookTold => ({
  ...{ number, event, recordedAt, attempts },
  is: taken === null ? 'waiting' : taken ? 'taken' : 'given-up',
  ...(answer !== null && { answer }),
  ...(answeredAt !== null && { answeredAt }),
  ...(taken === null && attempts > 0 && { againAt: notBefore }),
})

export const webhookServices = (desk: Desk, settings: WebhookSettings): WebhookServices => {
  const { store, clock, sealer } = desk

  const step = (session: Session, what: string, { id, url }: KeptWebhook, was: AdminState, became: AdminState) =>
    stepBy(desk, session, { what, about: id, title: url, was, became })

  const listed = async (): Promise<readonly Webhook[]> => {
    const [hooks, waiting, staff] = await Promise.all([store.webhooks(), store.webhookEventsWaiting(), store.accounts()])
    return hooks.map(({ id, url, types, madeBy, madeAt, offAt, offBecause = '' }) => ({
      ...{ id, url, types, madeAt, waiting: waiting.get(id) ?? 0 },
      madeBy: staff.find(one => one.id === madeBy)?.name ?? madeBy,
      ...(offAt !== undefined && { off: { at: offAt, because: offBecause } }),
    }))
  }

  const faultIn = async (url: string, types: readonly string[]): Promise<WebhookMade | undefined> => {
    const fault = faultOfAddress(url, settings)
    if (fault !== undefined) return refused('url', fault)
    const strange = types.find(type => publishedEditions(desk).every(({ procedure }) => factDefinition(procedure, type) === undefined))
    if (strange !== undefined)
      return refused('types', `No procedure knows the event “${strange.slice(0, 60)}”. Look it up in the procedures`)
    return (await store.webhooks()).length >= mostWebhooks
      ? refused('url', `There may be ${mostWebhooks} at most. Remove one first`)
      : undefined
  }

  return {
    webhooks: async session => (mayAdminister(session) ? listed() : []),

    async webhook(session, id) {
      const hook = mayAdminister(session) ? (await listed()).find(one => one.id === id) : undefined
      return hook && { hook, told: (await store.webhookEvents(id, shown)).map(toldOf) }
    },

    async makeWebhook(session, wanted) {
      if (!mayAdminister(session)) return refused('url', 'Your account may not make webhooks. Ask an administrator')
      const [url, types] = [wanted.url.trim(), [...new Set(wanted.types)]]
      const fault = await faultIn(url, types)
      if (fault !== undefined) return fault
      const [id, secret] = [randomUUID().slice(0, 8), newWebhookSecret()]
      const hook: KeptWebhook = {
        ...{ id, url, types, secret: sealer.seal(secret, placeOfWebhook(desk, id)) },
        ...{ madeBy: session.account.id, madeAt: clock.now() },
      }
      await store.saveWebhook(hook, step(session, 'webhook-made', hook, {}, { types }))
      return { is: 'made', id, secret }
    },

    async renewWebhookSecret(session, id) {
      const hook = mayAdminister(session) ? (await store.webhooks()).find(one => one.id === id) : undefined
      if (hook === undefined) return undefined
      const [place, secret, at] = [placeOfWebhook(desk, id), newWebhookSecret(), clock.now()]
      const opened = sealer.open(hook.secret, place)
      // What cannot be opened any more signs nothing: then the new one stands alone.
      const kept = opened.is === 'shut' ? secret : withNewSecret(opened.text, secret, at)
      await store.saveWebhook({ ...hook, secret: sealer.seal(kept, place) }, step(session, 'webhook-secret-changed', hook, {}, {}))
      return secret
    },

    async changeWebhook(session, id, act) {
      const hook = mayAdminister(session) ? (await store.webhooks()).find(one => one.id === id) : undefined
      if (hook === undefined) return false
      const isOn = hook.offAt === undefined
      if (act === 'test') await store.addWebhookEvent(id, 'test', clock.now())
      else if (act === 'remove') await store.removeWebhook(id, step(session, 'webhook-removed', hook, { types: [...hook.types] }, {}))
      else if ((act === 'switch-on') !== isOn) {
        const off = act === 'switch-off' ? { at: clock.now(), because: `${session.account.name} switched it off` } : undefined
        await store.turnWebhook(id, off, step(session, `webhook-${act}`, hook, { on: isOn }, { on: !isOn }))
      }
      return true
    },
  }
}
