/** Signatures as Standard Webhooks has them: HMAC-SHA256 of the message's id, its time and its body. https://www.standardwebhooks.com */
import { createHmac, randomBytes } from 'node:crypto'

const beginning = 'whsec_'

export const newWebhookSecret = (): string => `${beginning}${randomBytes(32).toString('base64')}`

export const signedHeaders = (secret: string, id: string, at: string, body: string): Readonly<Record<string, string>> => {
  const timestamp = String(Math.floor(Date.parse(at) / 1000))
  const key = Buffer.from(secret.slice(beginning.length), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` }
}
