/** Guidance within reach of whoever decides, on a case in which the procedure asks about safety. */
import type { Clause } from '#language'
import type { OpenCase } from '../../services.ts'
import { type ClauseLink, Clauses, type LinkClause } from '../parts/clauses.tsx'
import { countingFacts } from './standing-facts.ts'

export interface SafeguardingView {
  readonly title: string
  readonly href: string
  readonly clauses: readonly ClauseLink[]
}

const considered = 'safeguarding-considered'
const notAsked: readonly string[] = ['not-started', 'does-not-apply']

/** The clause by which safety is asked about in this case: what asks for it, or what was recorded of it. */
const flaggedBy = (open: OpenCase): Clause | undefined => {
  const duty = open.state.duties.find(({ records, status }) => records.includes(considered) && !notAsked.includes(status))
  if (duty !== undefined) return duty.clause
  const isRecorded = countingFacts(open).some(
    ({ type, data }) => type === considered || (type === 'other-process-began' && data.process === 'safeguarding'),
  )
  return isRecorded ? '' : undefined
}

/** Nothing where safety is not asked about, or the body has set no guidance. */
export const safeguardingOf = (open: OpenCase, link: LinkClause): SafeguardingView | undefined => {
  const clause = flaggedBy(open)
  const guidance = open.body.safeguardingGuidance
  if (clause === undefined || guidance === undefined) return undefined
  return { title: guidance.title, href: guidance.url, clauses: clause === '' ? [] : link(clause) }
}

export const SafeguardingCard = ({ safeguarding }: { readonly safeguarding: SafeguardingView | undefined }) =>
  safeguarding === undefined ? null : (
    <div class="rc-card">
      <h2>Safeguarding</h2>
      <p>
        Safety comes first in this case. <Clauses links={safeguarding.clauses} />
      </p>
      <p>
        <a href={safeguarding.href} rel="external noreferrer">
          {safeguarding.title}
        </a>
      </p>
    </div>
  )
