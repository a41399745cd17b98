import type { KeepingRule } from '#language'

/** How long one kind of thing is to be kept; without months it is kept until a rule is set. */
export interface RuleSaid {
  readonly id: string
  readonly months?: number
  readonly because: string
  readonly byItself: boolean
}

/** The body’s rules with this one in place of its own. */
export const withRule = (rules: readonly KeepingRule[], { id, months, because, byItself }: RuleSaid): readonly KeepingRule[] => [
  ...rules.filter(rule => rule.id !== id),
  ...(months === undefined ? [] : [{ id, months, because, ...(byItself && { byItself: true as const }) }]),
]
