/** What figures may be narrowed to: what is known of a case, whatever it is counted for. */
import type { CaseState, Fact } from '#case'
import { factsThatCount } from '../facts-that-count.ts'
import { themeKey } from '../themes/lists.ts'
import { themedPoints } from '../themes/themed-points.ts'

/** Figures of some cases alone. Of the traits of one kind a case has any; of the kinds it has each. */
export interface Narrowing {
  readonly traits?: readonly (readonly string[])[]
  /** Measures for which the case counts too, on any day. */
  readonly also?: readonly string[]
  /** Measures for which it counts on no day. */
  readonly not?: readonly string[]
}

const traitKinds = ['stage', 'track', 'outcome', 'theme', 'provider', 'decided'] as const
export type TraitKind = (typeof traitKinds)[number]

/** 'stage=stage-1'. */
export const trait = (kind: TraitKind, value: string): string => `${kind}=${value}`

const field = (fact: Fact | undefined, name: string): readonly string[] => {
  const value = fact?.data[name]
  return typeof value === 'string' && value !== '' ? [value] : []
}

/**
 * The stages it came to, the ways its points went, its findings and its outcome, the themes of its points (by the list each is from), its provider,
 * and who found on it. Each once, in order.
 */
export function traitsOf(read: { readonly facts: readonly Fact[]; readonly state: CaseState }): readonly string[] {
  const { state } = read
  const facts = factsThatCount(read)
  const stages = state.strands.flatMap(({ stages: of }) =>
    Object.entries(of).flatMap(([id, { is }]) => (is === 'open' || is === 'ended' ? [trait('stage', id)] : [])),
  )
  const findings = facts.filter(({ type }) => type === 'finding-recorded')
  const all = [
    ...stages,
    ...state.strands.flatMap(({ track }) => (track === undefined ? [] : [trait('track', track.id)])),
    ...findings.flatMap(fact => field(fact, 'finding')).map(is => trait('outcome', is)),
    ...(state.outcomes.overall === undefined ? [] : [trait('outcome', state.outcomes.overall)]),
    ...themedPoints(read).flatMap(({ theme }) => (theme === undefined ? [] : [trait('theme', themeKey(theme))])),
    ...field(
      facts.find(({ type }) => type === 'complaint-received'),
      'provider',
    ).map(is => trait('provider', is)),
    ...findings.flatMap(({ by }) => (by?.person === undefined ? [] : [trait('decided', by.person)])),
  ]
  return [...new Set(all)].sort()
}

/** Whether a case with these traits, that counts for these measures, is among those. */
export const isAmong = ({ traits = [], also = [], not = [] }: Narrowing, of: readonly string[], counts: ReadonlySet<string>): boolean =>
  traits.every(any => any.some(one => of.includes(one))) && also.every(id => counts.has(id)) && !not.some(id => counts.has(id))

export const isNarrowed = ({ traits = [], also = [], not = [] }: Narrowing = {}): boolean => traits.length + also.length + not.length > 0

/** Two fields that a measure is split by together are counted as one: `pairField` is its name, and `pairValue` what it is. */
export const pairField = (first: string, second: string): string => `${first}\t${second}`
export const pairValue = (first: string, second: string): string => `${first}\t${second}`
