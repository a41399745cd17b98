/** What the procedures take besides complaints, as it is offered. */
import type { Procedure } from '#language'
import { representationsOf } from '#outputs'
import type { Kind } from './thank-page.tsx'

const offered: Readonly<Record<string, Kind>> = {
  compliment: { value: 'compliment', text: 'A thank you', hint: 'Somebody did something well.' },
  comment: { value: 'comment', text: 'A comment or an idea', hint: 'You need no answer about something that went wrong.' },
}

const ofAnMp: Kind = {
  value: 'enquiry',
  text: 'An enquiry from a Member of Parliament',
  hint: 'You are an MP, or write for one, about somebody in your constituency.',
}

export function kindsTaken(procedures: readonly Procedure[]): readonly Kind[] {
  const taken = procedures.flatMap(procedure => representationsOf(procedure) ?? [])
  const kinds = new Set(taken.flatMap(({ kinds }) => kinds))
  const isForMps = taken.some(({ from }) => from.includes('mp'))
  return [...Object.values(offered).filter(({ value }) => kinds.has(value)), ...(isForMps ? [ofAnMp] : [])]
}
