/** Codes of six digits that an app makes anew every half minute: RFC 6238, with the parameters every app knows. None is taken twice. */
import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { renderSVG } from 'uqr'
import type { StaffAccount } from '#record'
import type { SecondFactorOffer } from '#web'
import type { Desk } from '../services/desk.ts'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const recoveryCodes = 8
const digits = /^\d{6}$/

const of = (secret: string, about: { readonly issuer: string; readonly label: string }): TOTP =>
  new TOTP({ ...about, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: 30 })

const nobody = { issuer: 'Recourse', label: '' }

/** The step whose code this is: the present one, or its neighbours, for a clock that is half a minute out. */
const stepOf = (totp: TOTP, code: string, now: string): number | undefined => {
  const timestamp = Date.parse(now)
  const delta = totp.validate({ token: code, timestamp, window: 1 })
  return delta === null ? undefined : totp.counter({ timestamp }) + delta
}

const base32 = /^[A-Z2-7]{32}$/

/** `again`: the secret that was offered before, where it is one. */
export const offer = (issuer: string, label: string, again = ''): SecondFactorOffer => {
  const secret = base32.test(again) ? again : new Secret({ size: 20 }).base32
  const address = of(secret, { issuer, label }).toString()
  return { secret, address, svg: renderSVG(address, { border: 2 }) }
}

/** The step whose code this is of a secret that is not kept yet; undefined where it is none of now. */
export const stepOfCode = (secret: string, code: string, now: string): number | undefined =>
  base32.test(secret) && digits.test(code) ? stepOf(of(secret, nobody), code, now) : undefined

/** 80 bits each, in groups that can be copied from paper. */
export const newRecoveryCodes = (): readonly string[] =>
  Array.from({ length: recoveryCodes }, () =>
    Array.from(randomBytes(16), byte => alphabet[byte % 32])
      .join('')
      .replace(/(.{4})(?=.)/g, '$1-'),
  )

const plain = (typed: string): string => typed.slice(0, 100).toLowerCase().replace(/[\s-]/g, '')
const asRecoveryCode = (typed: string): string => typed.replace(/(.{4})(?=.)/g, '$1-')

const placeOf = (body: string, account: string): string => `${body} account ${account} codes`

export const sealedFor = ({ body, sealer }: Desk, account: string, secret: string): string => sealer.seal(secret, placeOf(body.id, account))

/** Whether the code opens the account now. It is used up by asking. */
export const codeIsRight = async ({ store, clock, body, sealer }: Desk, account: StaffAccount, typed: string): Promise<boolean> => {
  const code = plain(typed)
  if (!digits.test(code)) return code.length === 16 && store.takeRecoveryCode(account.id, asRecoveryCode(code))
  const secret = account.secondFactor === undefined ? undefined : sealer.open(account.secondFactor, placeOf(body.id, account.id))
  const step = secret?.is === 'opened' ? stepOf(of(secret.text, nobody), code, clock.now()) : undefined
  return step !== undefined && store.takeSecondFactorStep(account.id, step)
}
