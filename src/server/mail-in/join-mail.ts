/** An email becomes part of a case: the fact that it came, once, and then its words and its documents. */
import type { Attempt } from '#case'
import { erasedInWords } from '#outputs'
import type { MailKept } from '#record'
import { mailInWords } from '#web'
import { londonDay } from '../clock.ts'
import type { Desk } from '../services/desk.ts'
import { readInHand } from '../services/reading.ts'
import { recordInHand } from '../services/recording.ts'

const tries = 5

/** false: there is no such case, or it was erased and takes nothing new. What somebody else records meanwhile is no hindrance: an email depends on nothing. */
const tellTheCase = async (desk: Desk, mail: MailKept, reference: string, by: string): Promise<boolean> => {
  const attempt: Attempt = {
    type: 'document-received',
    case: reference,
    on: londonDay(mail.receivedAt),
    data: { what: mailInWords(mail), channel: 'email' },
  }
  for (let i = 0; i < tries; i++) {
    const hand = await readInHand(desk, reference)
    if (hand === undefined || erasedInWords(reference, hand.record.facts) !== undefined) return false
    const recording = { reference, position: hand.record.position, attempts: [attempt], key: `mail ${mail.id} ${reference}` }
    const recorded = await recordInHand(desk, hand, { id: by, mayActAs: () => true }, recording)
    if (recorded.is === 'recorded') return true
    if (recorded.is === 'refused')
      throw new Error(`That an email came was refused on ${reference}: ${recorded.refusals.map(({ clause }) => clause).join(', ')}`)
  }
  throw new Error(`${reference} was being recorded on all the while: an email could not join it`)
}

export interface Joining {
  readonly reference: string
  readonly because: string
  /** The person who decided it; nobody where it joins by itself. */
  readonly by?: string
}

/** false: there is no such case, or it joined one before. An automatic reply is kept with the case and is no fact of it. */
export const joinMail = async (desk: Desk, mail: MailKept, { reference, because, by }: Joining): Promise<boolean> => {
  if (mail.kind === 'message' && !(await tellTheCase(desk, mail, reference, by ?? 'mail'))) return false
  const handled = { stands: 'joined', reference, because, ...(by === undefined ? {} : { by }), at: desk.clock.now() } as const
  return desk.store.handleMail(mail.id, handled)
}
