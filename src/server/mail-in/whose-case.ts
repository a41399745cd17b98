/** Which case an email belongs to, and how surely: it answers a message of ours, or names a case that its sender is on. */
import type { Desk } from '../services/desk.ts'
import { isPerson } from '../services/reading.ts'
import type { ReadMessage } from './read-message.ts'

export type Belongs =
  | { readonly is: 'joins'; readonly reference: string; readonly because: string }
  | { readonly is: 'waits'; readonly suggested?: string; readonly because: string }

/** References of this body's cases that the subject or the words name, the subject's first. */
const named = (prefix: string, { subject, words }: ReadMessage): readonly string[] => {
  const pattern = new RegExp(`(?<![A-Za-z0-9])${prefix.replace(/[^\w-]/g, '\\$&')}\\d{2}-\\d{3,8}(?!\\d)`, 'gi')
  return [...new Set([...subject.matchAll(pattern), ...words.slice(0, 50_000).matchAll(pattern)].map(([found]) => found.toUpperCase()))]
}

const isOnTheCase = async ({ store }: Desk, reference: string, address: string): Promise<boolean | undefined> => {
  const record = await store.readCase(reference)
  if (record === undefined) return undefined
  return address !== '' && record.people.filter(isPerson).some(({ email }) => email?.trim().toLowerCase() === address)
}

const stranger = 'and the address it came from is not one of anybody on that case'

export const whoseCase = async (desk: Desk, message: ReadMessage): Promise<Belongs> => {
  const { address } = message.from
  const [answered] = (await desk.store.messagesAnswered(message.answers)).flatMap(({ reference }) => reference ?? [])
  if (answered !== undefined) {
    const known = await isOnTheCase(desk, answered, address)
    if (known !== undefined)
      return { is: 'joins', reference: answered, because: `It answers a message we sent${known ? '' : `, ${stranger}`}.` }
  }
  let suggested: string | undefined
  for (const reference of named(desk.body.referencePrefix, message).slice(0, 5)) {
    const known = await isOnTheCase(desk, reference, address)
    if (known) return { is: 'joins', reference, because: 'It names the case, and comes from an address of somebody on it.' }
    if (known === false) suggested ??= reference
  }
  return suggested === undefined
    ? { is: 'waits', because: 'It answers no message of ours and names no case of ours.' }
    : { is: 'waits', suggested, because: `It names ${suggested}, ${stranger}.` }
}
