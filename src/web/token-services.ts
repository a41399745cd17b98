/** Tokens with which another system asks in the name of an account, through the API. */
import type { LocalDate } from '#calendar'
import type { Session } from './account.ts'
import type { Scope } from './api/scopes.ts'

export interface ApiToken {
  readonly id: string
  readonly name: string
  readonly scopes: readonly Scope[]
  /** The name of whoever's it is. */
  readonly account: string
  readonly madeAt: string
  /** The last day it opens anything. */
  readonly expiresOn: LocalDate
  readonly lastUsedAt?: string
  readonly is: 'open' | 'expired' | 'ended'
}

export interface TokenWanted {
  readonly name: string
  readonly scopes: readonly string[]
  /** Days from today that it opens anything. */
  readonly days: number
}

export interface TokenFault {
  readonly field: 'name' | 'scopes' | 'days'
  readonly because: string
}

export type TokenMade =
  /** `secret` is told only now. */
  | { readonly is: 'made'; readonly token: ApiToken; readonly secret: string }
  | { readonly is: 'refused'; readonly faults: readonly TokenFault[] }

export type TokenOpened =
  | { readonly is: 'open'; readonly token: ApiToken; readonly session: Session }
  | { readonly is: 'shut'; readonly because: string }

export interface TokenServices {
  /** How often a token may ask. */
  readonly callsPerMinute: number
  /** Pages of which other sites may ask from a browser: their origins. None by default. */
  readonly apiOrigins: readonly string[]
  /** The latest first; those that were ended too. */
  ownTokens(session: Session): Promise<readonly ApiToken[]>
  /** Of every account, for those who may administer; nothing for others. */
  allTokens(session: Session): Promise<readonly ApiToken[]>
  makeToken(session: Session, wanted: TokenWanted): Promise<TokenMade>
  /** One's own, or any where the account may administer. false: there is none to end. */
  endToken(session: Session, id: string): Promise<boolean>
  /** Who asks with this secret: their account as it stands today, no more than the token's scopes need. */
  openToken(secret: string): Promise<TokenOpened>
}
