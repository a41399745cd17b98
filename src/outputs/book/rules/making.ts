/** What every rule of the book is made with. */
import type { Clause, Clock, Condition, Procedure, StageId } from '#language'
import { sayWhen } from '#language'
import { sentenceCase } from '../../days-in-words/days.ts'
import type { Examples } from '../examples/worked.ts'
import type { Example, LabelledWords, Rule, RuleKind } from '../view.ts'
import { conditionInWords } from './condition.ts'

export interface Making {
  readonly procedure: Procedure
  readonly examples: Examples
}

interface RuleParts {
  readonly key: string
  readonly at: string
  readonly kind: RuleKind
  readonly clause: Clause
  readonly title: string
  readonly sentence?: string
  readonly lines?: readonly LabelledWords[]
  readonly parts?: readonly Rule[]
  readonly length?: string | undefined
  readonly most?: string | undefined
  readonly reading?: Rule['reading']
  readonly departs?: Rule['departs']
  /** Worked out when they are first read: a page shows a few, and the book has hundreds. */
  readonly examples?: () => readonly Example[]
}

export function ruleOf({
  key,
  at,
  kind,
  clause,
  title,
  sentence,
  lines,
  parts,
  length,
  most,
  reading,
  departs,
  examples,
}: RuleParts): Rule {
  let worked: readonly Example[] | undefined
  return {
    key,
    at,
    anchor: anchorOf(key),
    kind,
    clause,
    title,
    sentence: plainly(sentence ?? ''),
    lines: (lines ?? []).map(({ label, words }) => ({ label, words: sentenceCase(plainly(words)) })),
    parts: parts ?? [],
    ...(length === undefined ? {} : { length }),
    ...(most === undefined ? {} : { most }),
    ...(reading === undefined ? {} : { reading }),
    ...(departs === undefined ? {} : { departs }),
    get examples() {
      worked ??= examples?.() ?? []
      return worked
    },
  }
}

/** 'stage-1/respond' is 'r-stage-1-respond'. */
const anchorOf = (key: string): string => `r-${key.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`

/** A labelled line, or none where there is nothing to say. */
export const line = (label: string, words: string | undefined): readonly LabelledWords[] =>
  words === undefined || words === '' ? [] : [{ label, words: sentenceCase(words) }]

export const conditionIn =
  ({ procedure }: Making, stage?: StageId) =>
  (condition: Condition | undefined): string | undefined =>
    condition && conditionInWords(procedure, condition, stage)

/** The words of the language without what a reader of the book knows: that what happened is recorded, and what a setting is called. */
const plainly = (words: string): string =>
  words
    .replaceAll(/it is recorded that /gi, '')
    .replaceAll(/\bit is (not )?on the track/gi, (_, not: string | undefined) => `the point is ${not ?? ''}on the track`)
    .replaceAll(/\(a setting: [^()]*\)/g, '(a setting)')

/** A condition of several parts, a line each: 'Only if', 'and', 'and'. One that must not be so is said the other way round: 'Not if', 'or'. */
export function conditionLines(making: Making, label: string, condition: Condition | undefined, stage?: StageId): readonly LabelledWords[] {
  if (condition === undefined) return []
  const opposite = label === 'Only if' ? 'Not if' : label.endsWith(' unless') ? label.replace(/ unless$/, ' if') : undefined
  if ('not' in condition && opposite !== undefined) return partLines(making, opposite, condition.not, stage)
  return partLines(making, label, condition, stage)
}

function partLines(making: Making, label: string, condition: Condition, stage: StageId | undefined): readonly LabelledWords[] {
  const said = conditionIn(making, stage)
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [condition]
  const next = 'all' in condition ? 'and' : 'or'
  if (parts.length < 2) return line(label, said(condition))
  return parts.flatMap((part, i) => line(i === 0 ? label : next, said(part)))
}

/** How a doubt is taken, and where the rule differs from the law. */
export function readingOf(
  { procedure }: Making,
  stage: StageId,
  { reading, departs }: Pick<Clock, 'reading' | 'departs'>,
): Pick<Rule, 'reading' | 'departs'> {
  return {
    ...(reading === undefined
      ? {}
      : {
          reading: {
            doubt: reading.doubt,
            chosen: reading.chosen,
            others: (reading.others ?? []).map(other => plainly(`${other.text}: ${sayWhen(procedure, other.by, stage)}`)),
          },
        }),
    ...(departs === undefined ? {} : { departs }),
  }
}

/** A rule and all that stand inside it. */
export const withParts = (rule: Rule): readonly Rule[] => [rule, ...rule.parts.flatMap(withParts)]
