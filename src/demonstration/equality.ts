/** What an invented person answers about themselves, where they answer: more of some answers than of others, and some left empty. */
import type { Chance } from './chance.ts'

/** By question, how many of a hundred give each answer; the rest leave it empty or would rather not say. */
export type EqualityShares = Readonly<Record<string, Readonly<Record<string, number>>>>

/** Of those who are asked, about so many answer anything. */
const answering = 0.62

/** undefined: asked, and nothing answered. `offered`: the answers of each question, as the body puts it. */
export const inventedEquality = (
  chance: Chance,
  shares: EqualityShares,
  offered: readonly { readonly id: string; readonly options: Readonly<Record<string, string>> }[],
  otherwise: string,
): Readonly<Record<string, string>> | undefined => {
  if (!chance.happens(answering)) return undefined
  const said = offered.flatMap(({ id, options }) => {
    const weights = Object.entries(shares[id] ?? {}).filter(([answer]) => Object.hasOwn(options, answer))
    let at = chance.next() * 100
    const answer = weights.find(([, share]) => {
      at -= share
      return at < 0
    })?.[0]
    return answer === undefined ? (chance.happens(0.6) ? [[id, otherwise] as const] : []) : [[id, answer] as const]
  })
  return said.length === 0 ? undefined : Object.fromEntries(said)
}
