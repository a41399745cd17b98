/** What was just recorded, said once above the case. */
import { timeline } from '#outputs'
import type { Flash } from '../../layout/index.ts'
import type { OpenRecord } from '../../services.ts'
import { Reasons } from '../case/page.tsx'
import { reasonOf } from '../case/view.ts'
import { readOf } from '../case-frame/view.ts'
import { Clauses, type LinkClause } from '../parts/clauses.tsx'

/** Nothing where the address names no fact of this case. */
export const doneFlash = (open: OpenRecord, fact: string, link: LinkClause): Flash | undefined => {
  const entry = fact === '' ? undefined : timeline(readOf(open)).find(one => one.fact === fact)
  if (entry === undefined) return undefined
  const state = open.state.facts.find(one => one.fact === fact)
  const warnings = (state?.refusals ?? []).filter(({ severity }) => severity === 'warn').map(reasonOf(open, link))
  return {
    type: 'success',
    text: `Recorded: ${entry.title}`,
    more: (
      <>
        {entry.moved.map(({ words, clause }) => (
          <p>
            {words} <Clauses links={link(clause)} />
          </p>
        ))}
        {entry.effect === 'waits' && <p>It waits for a decision, and counts from the day that is made.</p>}
        {entry.effect === 'no' && <Reasons reasons={(state?.refusals ?? []).map(reasonOf(open, link))} />}
        {warnings.length > 0 && <Reasons reasons={warnings} />}
      </>
    ),
  }
}
