/** How the letters of a case stand on their way, for the pages of the case. */
import { factsThatCount, leftLater, type MessageOnItsWay, messageInWords, plainDay } from '#outputs'
import type { OpenCase } from '../../services.ts'
import { caseHref, readOf } from '../case-frame/view.ts'

export interface OnItsWay {
  readonly words: string
  readonly needsSomebody: boolean
  /** Where it left on a later day than the record says: the entry whose day is to be put right. */
  readonly correct?: { readonly text: string; readonly href: string }
}

const nameOf = (open: OpenCase, person: string | null): string => {
  const name = person === null ? undefined : open.people[person]?.name
  return name === undefined ? '' : `${name}: `
}

/** By letter, in the order they were queued. A letter that somebody saw to themselves has none. */
export const onItsWay = (open: OpenCase, messages: readonly MessageOnItsWay[]): ReadonlyMap<string, readonly OnItsWay[]> => {
  const counting = new Map(factsThatCount(readOf(open)).map(fact => [fact.id, fact]))
  const lines = new Map<string, OnItsWay[]>()
  for (const message of messages) {
    const letter = open.letters.find(({ id }) => id === message.letter)
    if (letter === undefined) continue
    const { is, words } = messageInWords(message, account => open.accounts[account] ?? account)
    const on = counting.get(letter.fact)?.on
    const left = typeof on === 'string' ? leftLater(message, on) : undefined
    const line: OnItsWay = {
      words: `${nameOf(open, message.person)}${words}`,
      needsSomebody: is === 'needs-somebody',
      ...(left !== undefined &&
        typeof on === 'string' && {
          correct: {
            text: `It left on ${plainDay(left)}, and is recorded as sent on ${plainDay(on)}. It counts as sent on the day it left: put the day right`,
            href: `${caseHref(open.reference)}/correct/${letter.fact}`,
          },
        }),
    }
    lines.set(letter.id, [...(lines.get(letter.id) ?? []), line])
  }
  return lines
}

/** What of it somebody must see to, with the letter it is of. */
export const postToSeeTo = (
  open: OpenCase,
  messages: readonly MessageOnItsWay[],
): readonly { readonly text: string; readonly href: string }[] =>
  [...onItsWay(open, messages)].flatMap(([id, lines]) => {
    const title = open.letters.find(letter => letter.id === id)?.title ?? ''
    return lines.flatMap(({ words, needsSomebody, correct }) => [
      ...(needsSomebody ? [{ text: `${title}. ${words}`, href: `${caseHref(open.reference)}/letters/${encodeURIComponent(id)}` }] : []),
      ...(correct === undefined ? [] : [{ text: `${title}. ${correct.text}`, href: correct.href }]),
    ])
  })
