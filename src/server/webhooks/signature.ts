/** Signatures as Standard Webhooks has them: HMAC-SHA256 of the message's id, its time and its body. https://www.standardwebhooks.com */
import { createHmac, randomBytes } from 'node:crypto'
import type { Instant } from '#case'

const beginning = 'whsec_'
/** How long a secret that was changed signs beside the new one. */
const overlapMs = 24 * 60 * 60_000

export const newWebhookSecret = (): string => `${beginning}${randomBytes(32).toString('base64')}`

/** What is kept of a webhook's secret: itself, and until a moment the one before it. */
export const withNewSecret = (kept: string, secret: string, at: Instant): string => {
  const [before = ''] = kept.split(' ')
  return [secret, before, new Date(Date.parse(at) + overlapMs).toISOString()].join(' ')
}

/** What is signed with at this moment, the newest first. */
const secretsAt = (kept: string, at: Instant): readonly string[] => {
  const [secret = '', before, until] = kept.split(' ')
  return before !== undefined && until !== undefined && at < until ? [secret, before] : [secret]
}

/** `kept`: the secret as it is kept, or as it was told. */
export const signedHeaders = (kept: string, id: string, at: Instant, body: string): Readonly<Record<string, string>> => {
  const timestamp = String(Math.floor(Date.parse(at) / 1000))
  const signatures = secretsAt(kept, at).map(secret => {
    const key = Buffer.from(secret.slice(beginning.length), 'base64')
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
  })
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') }
}
