/** Mail handed to GOV.UK Notify, which can be asked what it has taken: nothing is sent twice. */
import { NotifyClient } from 'notifications-node-client'
import type { Carried, Carrier, Outcome } from './carrier.ts'
import type { NotifySettings } from './post-settings.ts'

const answersWithinMs = 30_000

const inTime = async <T>(asked: Promise<T>, ms: number): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error('no answer in time')), ms)
  })
  try {
    return await Promise.race([asked, late])
  } finally {
    clearTimeout(timer)
  }
}

const statusOf = (fault: unknown): number | undefined => {
  const response = fault instanceof Error && 'response' in fault ? fault.response : undefined
  if (typeof response !== 'object' || response === null || !('status' in response)) return undefined
  return typeof response.status === 'number' ? response.status : undefined
}

/** In words of our own: what Notify says may repeat an address. */
const carriedAfter = (fault: unknown): Carried => {
  const status = statusOf(fault)
  if (status === 400) return { is: 'refused', because: 'GOV.UK Notify refused it: the address or the template is not right (400)' }
  if (status === 403) return { is: 'not-taken', because: 'GOV.UK Notify did not accept our key (403)' }
  if (status === 429) return { is: 'not-taken', because: 'GOV.UK Notify has taken as many messages as it may for now (429)' }
  if (status !== undefined && status < 500) return { is: 'not-taken', because: `GOV.UK Notify answered with a fault (${status})` }
  return { is: 'unclear', because: 'GOV.UK Notify did not answer, or answered that it failed' }
}

const failures: Readonly<Record<string, string>> = {
  'permanent-failure': 'there is no such address',
  'temporary-failure': 'the mailbox could not be reached for three days: it may be full',
  'technical-failure': 'GOV.UK Notify could not send it',
}

export const notifyCarrier = (settings: NotifySettings, answersWithin = answersWithinMs): Carrier => {
  const client = new NotifyClient(settings.url.href.replace(/\/$/, ''), settings.key)
  return {
    way: 'notify',
    domain: settings.domain,
    carry: async ({ to, subject, text, messageId }) => {
      try {
        const { data } = await inTime(
          client.sendEmail(settings.template, to, {
            personalisation: { subject, body: text },
            reference: messageId,
            ...(settings.replyTo === undefined ? {} : { emailReplyToId: settings.replyTo }),
          }),
          answersWithin,
        )
        return { is: 'taken', provider: data.id }
      } catch (fault) {
        return carriedAfter(fault)
      }
    },
    lookUp: async messageId => {
      const { data } = await inTime(client.getNotifications('email', undefined, messageId), answersWithin)
      return data.notifications.find(({ reference }) => reference === messageId)?.id
    },
    outcome: async (provider): Promise<Outcome> => {
      const { data } = await inTime(client.getNotificationById(provider), answersWithin)
      if (data.status === 'delivered') return { is: 'delivered' }
      const because = failures[data.status]
      return because === undefined ? { is: 'on-its-way' } : { is: 'failed', because }
    },
  }
}
