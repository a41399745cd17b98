import type { Clause } from '#language'
import { sentenceCase } from '../days-in-words/days.ts'
import type { RuleInWords } from './view.ts'

export interface CitedRule extends RuleInWords {
  readonly clause: Clause
}
export type Line = RuleInWords['lines'][number]

/** A labelled line, or none where there is nothing to say. */
export const line = (label: string, words: string | undefined): readonly Line[] =>
  words === undefined || words === '' ? [] : [{ label, words: sentenceCase(words) }]
