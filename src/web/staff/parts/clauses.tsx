/** Links from a clause, wherever it stands, to its place in the procedure book. */
import { anchorFor, type Clause, citesOf, type Procedure } from '#language'
import { clauseAnchor } from '#outputs'
import type { Services } from '../../services.ts'
import { Hidden } from './small-parts.tsx'

export interface ClauseLink {
  readonly text: string
  readonly href: string
}

/** What a page needs to link the clauses of one procedure. */
export type LinkClause = (clause: Clause) => readonly ClauseLink[]

const named = (cite: string): string => (/^\d/.test(cite) ? `Clause ${cite}` : cite)

export const linkClause =
  (procedure: Pick<Procedure, 'id' | 'receivedFrom'>, clauses: Readonly<Record<Clause, unknown>>): LinkClause =>
  clause =>
    citesOf(clause).map(cite => ({
      text: named(cite),
      href: `/procedures/${encodeURIComponent(procedure.id)}/${procedure.receivedFrom}/clauses#${clauseAnchor(anchorFor(cite, clauses) ?? cite)}`,
    }))

const hasStage = ({ stages, ofTheBody }: Procedure, stage: string): boolean =>
  Object.hasOwn(stages, stage) || (stage === 'body' && ofTheBody !== undefined)

/** For a row that does not say its procedure: the one that has the stage and the clause. */
export const linkClauseOfStage = (
  services: Pick<Services, 'procedures' | 'clauses'>,
): ((stage: string, clause: Clause) => readonly ClauseLink[]) => {
  const known = services.procedures().map(procedure => ({ procedure, clauses: services.clauses(procedure.id) }))
  const has = (
    { procedure, clauses }: { procedure: Procedure; clauses: Readonly<Record<Clause, unknown>> },
    stage: string,
    clause: Clause,
  ) => hasStage(procedure, stage) && citesOf(clause).every(cite => anchorFor(cite, clauses) !== undefined)
  return (stage, clause) => {
    const found = known.find(one => has(one, stage, clause)) ?? known.find(({ procedure }) => hasStage(procedure, stage)) ?? known[0]
    return found === undefined ? [] : linkClause(found.procedure, found.clauses)(clause)
  }
}

/** 'Read clause 6.4', and 'Read App 1 Stage 1': what begins with the document's own words keeps its capital. */
export const readClause = ({ text }: ClauseLink): string =>
  `Read ${text.startsWith('Clause ') ? `clause${text.slice('Clause'.length)}` : text}`

interface ClausesParams {
  readonly links: readonly ClauseLink[]
  readonly read?: boolean
  /** Said to a listener after each: of which version, where the page has two. */
  readonly of?: string
}

export const Clauses = ({ links, read, of }: ClausesParams) => (
  <>
    {links.map((link, i) => (
      <>
        {i > 0 && ', '}
        <a class="rc-clause" href={link.href}>
          {read ? readClause(link) : link.text}
          {of !== undefined && <Hidden> {of}</Hidden>}
        </a>
      </>
    ))}
  </>
)
