/** The list of cases, exactly as it is printed. */
import { plainDay, shortDay } from '#outputs'
import type { CaseListRow, Services } from '../../services.ts'

type Cases = Awaited<ReturnType<Services['cases']>>

export interface CasesView {
  readonly title: string
  readonly sub: string
  readonly text: string
  readonly which: 'open' | 'closed' | 'all'
  readonly rows: readonly {
    readonly reference: string
    readonly href: string
    readonly title: string
    readonly person: string
    readonly stage: string
    readonly position: string
    readonly received: string
    readonly nextDue: string
    readonly restricted: boolean
  }[]
  readonly empty: { readonly title: string; readonly text: string }
  readonly paging?: {
    readonly page: number
    readonly items: readonly ({ readonly number: number; readonly href: string; readonly current: boolean } | { readonly ellipsis: true })[]
    readonly previous?: string
    readonly next?: string
  }
}

export interface CasesQuery {
  readonly text: string
  readonly which: CasesView['which']
}

const href = ({ text, which }: CasesQuery, page: number): string => {
  const parts = new URLSearchParams()
  if (text !== '') parts.set('text', text)
  if (which !== 'open') parts.set('which', which)
  if (page > 1) parts.set('page', String(page))
  const joined = parts.toString()
  return joined === '' ? '/cases' : `/cases?${joined}`
}

/** First, last and the pages round this one. */
const nearby = (page: number, pages: number): readonly number[] =>
  [...new Set([1, page - 1, page, page + 1, pages])].filter(n => n >= 1 && n <= pages).sort((a, b) => a - b)

const pagingOf = ({ page, pages }: Cases, query: CasesQuery): CasesView['paging'] => {
  if (pages < 2) return undefined
  const numbers = nearby(page, pages)
  return {
    page,
    items: numbers.flatMap((number, i) => {
      const item = { number, href: href(query, number), current: number === page }
      return i > 0 && number - (numbers[i - 1] ?? number) > 1 ? [{ ellipsis: true as const }, item] : [item]
    }),
    ...(page > 1 && { previous: href(query, page - 1) }),
    ...(page < pages && { next: href(query, page + 1) }),
  }
}

const inWords: Readonly<Record<CasesView['which'], string>> = { open: 'open', closed: 'closed', all: 'open and closed' }

const found = ({ total }: Cases, { text, which }: CasesQuery): string => {
  const n = total === 1 ? '1 case' : `${total.toLocaleString('en-GB')} cases`
  return `${n}, ${inWords[which]}${text === '' ? '' : `, with “${text}”`}. The newest first.`
}

const row = (one: CaseListRow): CasesView['rows'][number] => ({
  reference: one.reference,
  href: `/cases/${encodeURIComponent(one.reference)}`,
  title: one.title,
  person: one.person,
  stage: one.stage,
  position: one.position,
  received: plainDay(one.receivedOn),
  nextDue: one.nextDue === undefined ? (one.open ? 'No date' : '') : shortDay(one.nextDue),
  restricted: one.restricted,
})

export const casesView = (cases: Cases, query: CasesQuery): CasesView => {
  const paging = pagingOf(cases, query)
  return {
    title: 'Cases',
    sub: found(cases, query),
    ...query,
    rows: cases.rows.map(row),
    empty:
      query.text === ''
        ? {
            title: 'There are no cases here yet',
            text: 'A complaint made on the public page, or taken by telephone or letter, appears here.',
          }
        : {
            title: 'No case matches',
            text: 'Look for a case number, a name or words of the complaint. Cases that you may not see are not listed.',
          },
    ...(paging && { paging }),
  }
}
