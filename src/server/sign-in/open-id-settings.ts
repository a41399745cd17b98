/** Which identity provider staff sign in with, read once at the start. A fault in it stops the start: nobody would know who may come in. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Body, RoleId } from '#language'
import { LibraryError } from '../library.ts'

export interface OpenIdSettings {
  /** As the provider's discovery document names itself: OpenID Connect Discovery 1.0, section 3. */
  readonly issuer: URL
  readonly clientId: string
  readonly clientSecret?: string
  /** The address that staff reach this service by; the provider sends them back to `/sign-in/back` beneath it. */
  readonly address: URL
  /** What the button says the account is: 'your council account'. */
  readonly label: string
  /** The claim that lists somebody's groups. */
  readonly groupsClaim: string
  /** The roles that each group of the provider gives here. */
  readonly roles: Readonly<Record<string, readonly RoleId[]>>
  /** Nobody signs in with a password kept here. */
  readonly onlyThat: boolean
}

const address = z.url({ protocol: /^https?$/ }).transform(text => new URL(text))

const settings = z.strictObject({
  issuer: address,
  clientId: z.string().min(1),
  address,
  label: z.string().min(1).default('your work account'),
  groupsClaim: z.string().min(1).default('groups'),
  roles: z.record(z.string(), z.array(z.string()).min(1)),
  onlyThat: z.boolean().default(false),
})

const local = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Plain HTTP would let anybody on the way sign in as somebody else. */
const isSafe = ({ protocol, hostname }: URL): boolean => protocol === 'https:' || local.has(hostname)

/** `RECOURSE_OPENID` names a file of settings; `RECOURSE_OPENID_SECRET` holds the client's secret, which stands in no file. */
export const openIdSettings = (env: Readonly<Record<string, string | undefined>>, body: Body): OpenIdSettings | undefined => {
  const file = env.RECOURSE_OPENID
  if (!file) return undefined
  const refuse = (what: string): never => {
    throw new LibraryError(`RECOURSE_OPENID: ${what} (in ${file}). docs/sign-in.md shows what belongs in it.`)
  }
  const read = settings.safeParse(jsonIn(file, refuse))
  if (!read.success) return refuse(read.error.issues.map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`).join('; '))
  const { data } = read
  for (const [name, url] of Object.entries({ issuer: data.issuer, address: data.address }))
    if (!isSafe(url)) refuse(`${name} must begin with https://, as ${url.href} does not`)
  const known = Object.keys(body.permissions)
  const strange = Object.entries(data.roles).flatMap(([group, roles]) =>
    roles.filter(role => !known.includes(role)).map(role => ({ group, role })),
  )
  if (strange[0]) refuse(`the group '${strange[0].group}' gives the role '${strange[0].role}', which is none of: ${known.join(', ')}`)
  return { ...data, ...(env.RECOURSE_OPENID_SECRET ? { clientSecret: env.RECOURSE_OPENID_SECRET } : {}) }
}

const jsonIn = (file: string, refuse: (what: string) => never): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (fault) {
    return refuse(`the file cannot be read: ${fault instanceof Error ? fault.message : fault}`)
  }
}
