import type { Refusal } from '#case'
import { sentenceCase } from './days-in-words/days.ts'

/** A refusal's reason as a sentence, without the clause in brackets: pages show the clause as a link beside it. */
export function refusalInWords({ because, clause }: Pick<Refusal, 'because' | 'clause'>): string {
  const bare = because.replaceAll(` (${clause})`, '').trim()
  return sentenceCase(/[.?!]$/.test(bare) ? bare : `${bare}.`)
}
