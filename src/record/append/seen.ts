/** What this process last saw of cases. It may be old, never wrong: writes succeed only where what they lean on still stands. */
import type { ListsWritten } from './lists-written.ts'

export interface SeenCase {
  readonly position: number
  /** Of the entry at that position. */
  readonly hash: Buffer
  readonly lists?: ListsWritten
}

export interface Seen {
  get(body: string, reference: string): SeenCase | undefined
  set(body: string, reference: string, seen: SeenCase): void
}

export const keepSeen = (most = 1_000): Seen => {
  const kept = new Map<string, SeenCase>()
  const nameOf = (body: string, reference: string): string => `${body}\n${reference}`
  return {
    get: (body, reference) => kept.get(nameOf(body, reference)),
    set: (body, reference, seen) => {
      const name = nameOf(body, reference)
      kept.delete(name)
      kept.set(name, seen)
      const oldest = kept.size > most ? kept.keys().next().value : undefined
      if (oldest !== undefined) kept.delete(oldest)
    },
  }
}
