/** How mail goes out, read once at the start from the environment. A fault in it stops the start: nobody would know that letters wait. */
import { z } from 'zod'
import { LibraryError } from '../library.ts'

interface Sender {
  /** As people see it: `Complaints team <complaints@example.gov.uk>`. */
  readonly from: string
  readonly address: string
  readonly domain: string
}

export interface SmtpSettings extends Sender {
  readonly is: 'smtp'
  readonly url: URL
  readonly auth?: { readonly user: string; readonly pass: string }
  readonly replyTo?: string
}

export interface NotifySettings extends Sender {
  readonly is: 'notify'
  readonly url: URL
  readonly key: string
  /** An e-mail template whose subject is ((subject)) and whose message is ((body)). */
  readonly template: string
  /** The id of a reply-to address set up in Notify. */
  readonly replyTo?: string
}

export type PostSettings = SmtpSettings | NotifySettings

const notifyAddress = 'https://api.notifications.service.gov.uk'

const refuse = (name: string, what: string): never => {
  throw new LibraryError(`${name}: ${what}. docs/post.md shows how mail is set up.`)
}

const email = z.email()

const senderOf = (from: string | undefined): Sender => {
  if (!from)
    return refuse('RECOURSE_MAIL_FROM', 'it says who mail comes from, as in "Complaints team <complaints@example.gov.uk>", and is missing')
  const address = /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim()
  if (!email.safeParse(address).success || /[\r\n]/.test(from))
    return refuse('RECOURSE_MAIL_FROM', `there is no e-mail address in "${from}"`)
  return { from, address, domain: address.slice(address.lastIndexOf('@') + 1) }
}

const urlOf = (name: string, text: string, protocols: readonly string[]): URL => {
  const url = URL.parse(text)
  if (url === null || !protocols.includes(url.protocol)) return refuse(name, `it must begin with ${protocols.join('// or ')}//`)
  if (url.username !== '' || url.password !== '') return refuse(name, 'a password does not belong in it: it has a variable of its own')
  return url
}

type Environment = Readonly<Record<string, string | undefined>>

const smtp = (env: Environment, server: string): SmtpSettings => {
  const { RECOURSE_SMTP_USER: user, RECOURSE_SMTP_PASSWORD: pass, RECOURSE_MAIL_REPLY_TO: replyTo } = env
  if (Boolean(user) !== Boolean(pass)) return refuse('RECOURSE_SMTP_USER', 'it and RECOURSE_SMTP_PASSWORD are given both or not at all')
  if (replyTo && !email.safeParse(replyTo).success) return refuse('RECOURSE_MAIL_REPLY_TO', 'it is no e-mail address')
  return {
    is: 'smtp',
    url: urlOf('RECOURSE_SMTP', server, ['smtp:', 'smtps:']),
    ...senderOf(env.RECOURSE_MAIL_FROM),
    ...(user && pass ? { auth: { user, pass } } : {}),
    ...(replyTo ? { replyTo } : {}),
  }
}

const notify = (env: Environment, key: string): NotifySettings => {
  const { RECOURSE_NOTIFY_TEMPLATE: template, RECOURSE_NOTIFY_URL: address, RECOURSE_NOTIFY_REPLY_TO: replyTo } = env
  if (!template) return refuse('RECOURSE_NOTIFY_TEMPLATE', 'the id of the e-mail template is missing')
  if (key.length < 73) return refuse('RECOURSE_NOTIFY_KEY', 'it is too short to be a key of GOV.UK Notify')
  return {
    is: 'notify',
    url: urlOf('RECOURSE_NOTIFY_URL', address || notifyAddress, ['https:', 'http:']),
    key,
    template,
    ...senderOf(env.RECOURSE_MAIL_FROM),
    ...(replyTo ? { replyTo } : {}),
  }
}

/** Undefined: no mail goes out, and letters are printed. */
export const postSettings = (env: Environment): PostSettings | undefined => {
  const { RECOURSE_SMTP: server, RECOURSE_NOTIFY_KEY: key } = env
  if (server && key) return refuse('RECOURSE_SMTP', 'RECOURSE_NOTIFY_KEY is given too: mail goes one way, choose which')
  if (server) return smtp(env, server)
  return key ? notify(env, key) : undefined
}
