/** A message on its way to somebody, and how it stands, in words. */
import type { LocalDate } from '#calendar'
import { plainDay } from '../days-in-words/days.ts'
import { inLondon } from '../days-in-words/london.ts'

/** One message, waiting or handed over, as the record keeps it. */
export interface MessageOnItsWay {
  readonly number: number
  readonly reference: string | null
  readonly kind: string
  readonly letter: string | null
  /** What the letter it carries is called, the day it is recorded as sent, and the fact that says so. */
  readonly title: string | null
  readonly sentOn: LocalDate | null
  readonly fact: string | null
  readonly way: 'e-mail' | 'post'
  /** Whom it is for, by their id on the case. */
  readonly person: string | null
  readonly attempts: number
  readonly notBefore: string
  readonly doneAt: string | null
  /** Not tried again until a person says so. */
  readonly stoppedAt: string | null
  readonly lastFault: string | null
  readonly handedBy: 'smtp' | 'notify' | 'post' | 'shown' | null
  readonly state: 'handing-over' | 'given' | 'delivered' | 'failed' | 'posted' | 'shown' | null
  readonly stateAt: string | null
  readonly because: string | null
  readonly givenAt: string | null
  readonly postedOn: LocalDate | null
  readonly postedBy: string | null
  /** Another message of the same letter to the same person took its place. */
  readonly replaced: boolean
}

export interface MessageInWords {
  readonly is: 'waiting' | 'to-post' | 'gone' | 'needs-somebody' | 'replaced'
  readonly words: string
}

const dayOf = (instant: string | null): string => {
  const day = instant === null ? undefined : inLondon(instant)?.day
  return day === undefined ? '' : ` on ${plainDay(day)}`
}

const timeOf = (instant: string): string => {
  const at = inLondon(instant)
  return at === undefined ? '' : ` at ${at.time} on ${plainDay(at.day)}`
}

const carriers = { smtp: 'the mail server', notify: 'GOV.UK Notify', post: 'the post', shown: 'nobody' } as const

const ended = (fault: string | null): string => (fault === null ? '' : `: ${fault}`)

/** How a message stands. `nameOf` gives the name of an account. */
export const messageInWords = (message: MessageOnItsWay, nameOf: (account: string) => string): MessageInWords => {
  const { state, way, handedBy, because, stoppedAt, doneAt, lastFault, replaced } = message
  if (replaced) return { is: 'replaced', words: `The e-mail did not go${ended(because ?? lastFault)}. It goes by post instead.` }
  if (state === 'posted' && message.postedOn !== null)
    return { is: 'gone', words: `Posted on ${plainDay(message.postedOn)} by ${nameOf(message.postedBy ?? '')}.` }
  if (doneAt !== null && state === 'failed')
    return { is: 'needs-somebody', words: `The e-mail did not arrive${ended(because)}. Find another way to reach them.` }
  if (doneAt !== null && state === 'delivered') return { is: 'gone', words: `E-mail delivered${dayOf(message.stateAt)}.` }
  if (doneAt !== null && state === 'shown') return { is: 'gone', words: 'Shown, not sent: no e-mail is set up here.' }
  if (doneAt !== null) return { is: 'gone', words: `E-mail given to ${carriers[handedBy ?? 'smtp']}${dayOf(message.givenAt)}.` }
  if (way === 'post') return { is: 'to-post', words: 'Waits to be printed and posted.' }
  if (stoppedAt !== null)
    return { is: 'needs-somebody', words: `The e-mail was not sent${ended(lastFault)}. Find another way to reach them.` }
  if (message.attempts === 0) return { is: 'waiting', words: 'Waits to go by e-mail.' }
  const times = message.attempts === 1 ? 'once' : `${message.attempts} times`
  return { is: 'waiting', words: `Tried ${times}${ended(lastFault)}. Tried again${timeOf(message.notBefore)}.` }
}

/** The day on which it really left, where that is later than the day the record says that its letter was sent. */
export const leftLater = ({ postedOn, givenAt, state, replaced }: MessageOnItsWay, recordedOn: LocalDate): LocalDate | undefined => {
  const left = postedOn ?? (givenAt === null || state === 'failed' || state === 'shown' ? undefined : inLondon(givenAt)?.day)
  return left !== undefined && left > recordedOn && !replaced ? left : undefined
}
