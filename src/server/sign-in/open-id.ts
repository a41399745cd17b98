/**
 * Signing in with the body's own identity provider: OpenID Connect Core 1.0, the authorisation code flow with PKCE (RFC 7636), a state and a
 * nonce. The library checks the signature, the issuer, the audience and the times of what comes back.
 */
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import { z } from 'zod'
import type { RoleId } from '#language'
import type { OpenIdSettings } from './open-id-settings.ts'

/** What is kept, apart from the browser, between going there and coming back. */
export interface Errand {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

export interface Vouched {
  readonly issuer: string
  /** Never given to anybody else by this issuer. */
  readonly subject: string
  readonly name: string
  readonly roles: readonly RoleId[]
  readonly groups: readonly string[]
  /** Where it can be written to, where the provider says so and has checked it. */
  readonly email?: string
}

export interface OpenId {
  readonly label: string
  readonly onlyThat: boolean
  begin(): Promise<{ readonly url: string; readonly errand: Errand }>
  /** `search` is the query that the provider sent the browser back with. */
  end(search: string, errand: Errand): Promise<Vouched>
}

const strings = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter(one => typeof one === 'string') : []
}

const said = (claims: Readonly<Record<string, unknown>>, name: string): string => {
  const value = claims[name]
  return typeof value === 'string' ? value.trim() : ''
}

const nameIn = (claims: Readonly<Record<string, unknown>>): string =>
  said(claims, 'name') ||
  [said(claims, 'given_name'), said(claims, 'family_name')].filter(part => part !== '').join(' ') ||
  said(claims, 'preferred_username') ||
  said(claims, 'email') ||
  said(claims, 'sub')

/** An address that the provider says it has not checked is not believed. */
const emailIn = (claims: Readonly<Record<string, unknown>>): string | undefined => {
  const email = said(claims, 'email')
  return claims.email_verified === false || !z.email().safeParse(email).success ? undefined : email
}

export const openIdOf = (settings: OpenIdSettings): OpenId => {
  const { issuer, clientId, clientSecret, groupsClaim } = settings
  const back = new URL('/sign-in/back', settings.address)
  let found: Promise<Configuration> | undefined
  /** Asked again after a failure: the provider may be down for a while, and this service not. */
  const configuration = (): Promise<Configuration> => {
    found ??= discovery(issuer, clientId, clientSecret, clientSecret === undefined ? None() : undefined, {
      timeout: 10,
      ...(issuer.protocol === 'http:' ? { execute: [allowInsecureRequests] } : {}),
    }).catch(fault => {
      found = undefined
      throw fault
    })
    return found
  }

  return {
    label: settings.label,
    onlyThat: settings.onlyThat,

    async begin() {
      const errand = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() }
      const url = buildAuthorizationUrl(await configuration(), {
        redirect_uri: back.href,
        scope: 'openid profile email',
        code_challenge: await calculatePKCECodeChallenge(errand.verifier),
        code_challenge_method: 'S256',
        state: errand.state,
        nonce: errand.nonce,
      })
      return { url: url.href, errand }
    },

    async end(search, { state, nonce, verifier }) {
      const config = await configuration()
      const url = new URL(back)
      url.search = search
      const tokens = await authorizationCodeGrant(config, url, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      })
      const vouched = tokens.claims()
      if (vouched === undefined) throw new Error('the provider gave no identity')
      const asked = config.serverMetadata().userinfo_endpoint !== undefined && !Object.hasOwn(vouched, groupsClaim)
      const claims = { ...vouched, ...(asked ? await fetchUserInfo(config, tokens.access_token, vouched.sub) : {}) }
      const groups = strings(claims[groupsClaim])
      const roles = [...new Set(groups.flatMap(group => (Object.hasOwn(settings.roles, group) ? (settings.roles[group] ?? []) : [])))]
      const email = emailIn(claims)
      return { issuer: issuer.href, subject: vouched.sub, name: nameIn(claims), roles, groups, ...(email !== undefined && { email }) }
    },
  }
}
