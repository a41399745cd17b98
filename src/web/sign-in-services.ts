/** Signing in, the sessions that follow, and what somebody may do about their own account. */
import type { Session } from './account.ts'

export type SignedIn =
  | { readonly is: 'in'; readonly session: Session }
  /** The password was right; a code is wanted too. `attempt` is kept by the form until then; `because`: the last one was wrong. */
  | { readonly is: 'code-wanted'; readonly attempt: string; readonly because?: string }
  | { readonly is: 'refused'; readonly because: string }

/** What came back from the identity provider: in, or why not; and where they were going. */
export interface CameBack {
  readonly answer: Exclude<SignedIn, { readonly is: 'code-wanted' }>
  readonly returnTo: string
  readonly form: string
}

/** Who asks, as far as it is told. */
export interface Browser {
  readonly address: string
  /** As the browser names itself. */
  readonly agent: string
}

export interface OpenSession {
  /** Tells it from others; it opens nothing. */
  readonly handle: string
  readonly beganAt: string
  /** 'Firefox on Windows'. */
  readonly browser: string
  readonly isThis: boolean
}

export interface OwnAccount {
  /** Its password is kept here; another's identity provider vouches for it otherwise. */
  readonly hasPassword: boolean
  readonly hasSecondFactor: boolean
  /** Where its reminders are to be sent, where an address is known. */
  readonly email?: string
  /** Until then nothing goes there but the link that confirms it. */
  readonly isEmailConfirmed: boolean
  readonly sessions: readonly OpenSession[]
}

/** A secret to be put into an app that makes codes; it is not in force until a code of it was given. */
export interface SecondFactorOffer {
  readonly secret: string
  /** otpauth:// address of the same, for an app on this device. */
  readonly address: string
  /** The address as a picture for the app's camera. */
  readonly svg: string
}

export type Changed = { readonly is: 'changed' } | { readonly is: 'refused'; readonly field: string; readonly because: string }

export interface SignInServices {
  /** Another service that staff sign in with, where the body has one, as its button says it. */
  readonly outside?: { readonly label: string; readonly onlyThat: boolean }
  signIn(name: string, password: string, from: Browser): Promise<SignedIn>
  /** The code of an app, or one of the recovery codes. */
  giveCode(attempt: string, code: string, from: Browser): Promise<SignedIn>
  /** Where to send the browser, and what it keeps until it comes back. */
  beginOutside(returnTo: string, form: string): Promise<{ readonly url: string; readonly errand: string } | { readonly because: string }>
  /** `search` is the query the provider sent the browser back with. */
  endOutside(search: string, errand: string, from: Browser): Promise<CameBack>
  session(id: string): Promise<Session | undefined>
  signOut(id: string): Promise<void>

  ownAccount(session: Session): Promise<OwnAccount>
  /** Whether there was such a session of theirs. */
  endSession(session: Session, handle: string): Promise<boolean>
  endOtherSessions(session: Session): Promise<void>
  changePassword(session: Session, was: string, now: string): Promise<Changed>
  /** Where reminders are sent; '': nowhere but to the page of reminders. */
  changeEmail(session: Session, email: string): Promise<Changed>
  /** Sends the link that confirms it once more. false: there is nothing to confirm, or it was asked for too often within the hour. */
  sendEmailLink(session: Session): Promise<boolean>
  /** By the link that was mailed: once, not after its time, and only to the account it was sent for. */
  confirmEmail(session: Session, token: string): Promise<boolean>
  /** With the secret that was offered before, where its first code was wrong; else a new one. */
  offerSecondFactor(session: Session, again?: string): SecondFactorOffer
  /** The codes that work once each, where the app is lost; they are said only now. */
  turnOnSecondFactor(
    session: Session,
    secret: string,
    code: string,
  ): Promise<{ readonly is: 'on'; readonly recovery: readonly string[] } | Extract<Changed, { readonly is: 'refused' }>>
  turnOffSecondFactor(session: Session, password: string): Promise<Changed>
}
