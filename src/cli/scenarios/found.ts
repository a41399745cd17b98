/** What was expected of one key, and what came out. */
export interface Compared {
  readonly key: string
  readonly expected: string
  readonly got: string
  readonly holds: boolean
}

const shown = (value: unknown): string =>
  value === undefined || value === null ? 'none' : Array.isArray(value) ? value.map(shown).join(', ') : String(value)

/** Equal, or among the list where several are allowed; nothing is compared where nothing was expected. */
export function compare(key: string, expected: unknown, got: unknown): readonly Compared[] {
  if (expected === undefined) return []
  const holds = Array.isArray(expected) && !Array.isArray(got) ? expected.includes(got) : shown(expected) === shown(got)
  return [
    {
      key,
      expected: Array.isArray(expected) && !Array.isArray(got) ? expected.map(shown).join(' or ') : shown(expected),
      got: shown(got),
      holds,
    },
  ]
}

export const failed = (key: string, expected: string, got: string): readonly Compared[] => [{ key, expected, got, holds: false }]
export const held = (key: string, expected: string): readonly Compared[] => [{ key, expected, got: expected, holds: true }]
