/** What was issued, as text that is hashed and as what it holds. */
import { createHash } from 'node:crypto'
import type { IssuedContent, ShownReport } from '#outputs'
import { canonicalJson, type KeptReport } from '#record'

export const textOfContent = (content: IssuedContent): { readonly text: string; readonly hash: string } => {
  const text = canonicalJson(content)
  return { text, hash: createHash('sha256').update(text).digest('hex') }
}

/** The record wrote it from such content, and never changes it. */
export const contentOf = ({ content }: Pick<KeptReport, 'content'>): IssuedContent => JSON.parse(content)

export const shownOf = (shown: string): ShownReport => JSON.parse(shown)
