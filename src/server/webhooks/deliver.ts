/** One event taken to its address. Redirects are not followed, private addresses are not asked, and nobody is waited for longer than a while. */
import { lookup as lookUp } from 'node:dns'
import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress } from './public-address.ts'

export interface WebhookSettings {
  /** Addresses of the body's own network may be asked, without encryption too. */
  readonly mayBePrivate: boolean
  readonly silenceMs: number
}

/** RECOURSE_WEBHOOKS_PRIVATE=yes lets them lead into the body's own network. */
export const webhookSettings = (env: Readonly<Record<string, string | undefined>>): WebhookSettings => ({
  mayBePrivate: env.RECOURSE_WEBHOOKS_PRIVATE === 'yes',
  silenceMs: 15_000,
})

export interface Delivered {
  readonly is: 'taken' | 'not-taken' | 'gone'
  /** In words, for the log. */
  readonly answer: string
}

const isPrivateMessage = 'the address leads into a private network, which is not asked'

/** Every address of the name is looked at as it is connected to, so that a name cannot lead elsewhere a moment later. */
export const publicOnly: LookupFunction = (hostname, options, callback) => {
  lookUp(hostname, { ...options, all: true }, (fault, addresses) => {
    if (fault) return callback(fault, [])
    const found = addresses.filter(({ address }) => isPublicAddress(address))
    const [first] = found
    if (first === undefined) return callback(Object.assign(new Error(isPrivateMessage), { code: 'EPRIVATE' }), [])
    return options.all ? callback(null, found) : callback(null, first.address, first.family)
  })
}

/** Why an address may not be asked at all; undefined: it may. */
export const faultOfAddress = (text: string, { mayBePrivate }: WebhookSettings): string | undefined => {
  if (!URL.canParse(text) || text.length > 500) return 'Enter a whole address, like https://example.org/hook'
  const { protocol, hostname, username, password } = new URL(text)
  if (protocol !== 'https:' && !(mayBePrivate && protocol === 'http:'))
    return 'The address must begin with https:// so that nobody reads it on the way'
  if (username !== '' || password !== '') return 'Leave the name and the password out of the address: the signature says who sends'
  const bare = hostname.replace(/^\[|\]$/g, '')
  if (!mayBePrivate && (isIP(bare) !== 0 ? !isPublicAddress(bare) : /(^|\.)localhost$/i.test(bare)))
    return 'The address leads into a private network. Give one of the open internet'
  return undefined
}

const inWords = (fault: Error): string => {
  const code = 'code' in fault && typeof fault.code === 'string' ? fault.code : ''
  if (code === 'EPRIVATE') return isPrivateMessage
  if (code === 'ECONNREFUSED') return 'nobody listens there'
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'the name of the host is not known'
  if (/CERT|SELF_SIGNED|TLS/.test(code)) return `its certificate is not right (${code})`
  return code === '' ? 'the connection failed' : `the connection failed (${code})`
}

export const deliver = (
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  settings: WebhookSettings,
): Promise<Delivered> => {
  const fault = faultOfAddress(url, settings)
  if (fault !== undefined) return Promise.resolve({ is: 'not-taken', answer: fault })
  return new Promise(settle => {
    const ask = new URL(url).protocol === 'https:' ? httpsRequest : httpRequest
    const done = (delivered: Delivered): void => {
      clearTimeout(silence)
      settle(delivered)
      request.destroy()
    }
    const request = ask(url, {
      method: 'POST',
      headers: {
        ...headers,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'Recourse webhooks',
      },
      agent: false,
      ...(!settings.mayBePrivate && { lookup: publicOnly }),
    })
    const seconds = Math.round(settings.silenceMs / 1000)
    const silence = setTimeout(() => done({ is: 'not-taken', answer: `no answer in ${seconds} seconds` }), settings.silenceMs)
    request.on('error', error => done({ is: 'not-taken', answer: inWords(error) }))
    request.on('response', ({ statusCode = 0 }) => {
      if (statusCode >= 200 && statusCode < 300) return done({ is: 'taken', answer: `taken (${statusCode})` })
      if (statusCode === 410) return done({ is: 'gone', answer: 'it says that it is gone (410)' })
      const redirects = statusCode >= 300 && statusCode < 400 ? ', a redirect, which is not followed' : ''
      return done({ is: 'not-taken', answer: `it answered ${statusCode}${redirects}` })
    })
    request.end(body)
  })
}
