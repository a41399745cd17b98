/** How complaints are handled, for the people who complain: the stages, what we must do by when, and what they can do. */
import { type Chapter, type Flow, mayBeDoneBy, type Rule } from '#outputs'
import { PublicPage, type Site } from '../../layout/index.ts'
import { FlowFigure } from '../../procedure-book/flow-figure.tsx'
import { chapterAnchor, type Links } from '../../procedure-book/links.ts'
import type { ReadEdition } from '../../services.ts'

const path = '/how-we-handle-complaints'

export const ProceduresOfTheBody = ({ site, editions }: { readonly site: Site; readonly editions: readonly ReadEdition[] }) => (
  <PublicPage site={site} title="How we handle complaints" back="/">
    <h1>How we handle complaints</h1>
    {editions.length === 0 ? (
      <p>We have not published a procedure yet. Please ask us how your complaint will be dealt with.</p>
    ) : (
      <ul class="rc-bul">
        {editions.map(({ procedure }) => (
          <li>
            <a href={`${path}/${encodeURIComponent(procedure.id)}`}>{procedure.title}</a>
          </li>
        ))}
      </ul>
    )}
  </PublicPage>
)

const Rules = ({ title, rules }: { readonly title: string; readonly rules: readonly Rule[] }) =>
  rules.length === 0 ? null : (
    <>
      <h3>{title}</h3>
      <ul class="rc-bul">
        {rules.map(({ sentence, clause, examples }) => (
          <li>
            {sentence} <span class="rc-small">Clause {clause}.</span>
            {examples[0]?.due !== undefined && (
              <p class="rc-small">
                For example: {examples[0].given} {examples[0].gives}
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  )

const Stage = ({
  site,
  chapter,
  edition,
  period,
}: {
  readonly site: Site
  readonly chapter: Chapter
  readonly edition: ReadEdition
  readonly period: string
}) => {
  const yours = site.body.relations.map(({ role }) => role)
  const rules = chapter.groups.flatMap(group => group.rules)
  const duties = rules.filter(rule => rule.kind === 'duty' && rule.length !== undefined)
  const rights = rules.filter(rule => rule.kind === 'gate' && mayBeDoneBy(edition.procedure, rule, yours))
  return (
    <section aria-labelledby={chapterAnchor(chapter.id)}>
      <h2 id={chapterAnchor(chapter.id)} tabindex={-1}>
        {chapter.title}
      </h2>
      {period !== '' && (
        <p>
          <b>Answered within {period}.</b>
        </p>
      )}
      <Rules title="What you can do" rules={rights} />
      <Rules title="What we must do in time" rules={duties} />
      {duties.length + rights.length === 0 && <p>Nothing here has a time limit.</p>}
    </section>
  )
}

export interface ProcedurePageParams {
  readonly site: Site
  readonly edition: ReadEdition
  readonly chapters: readonly Chapter[]
  readonly flow: Flow
  readonly versionSays: string
}

export const PublicProcedure = ({ site, edition, chapters, flow, versionSays }: ProcedurePageParams) => {
  const { procedure } = edition
  const links: Links = { to: chapter => `#${chapterAnchor(chapter)}`, clauses: edition.clauses }
  const periodOf = (id: string) =>
    [...flow.nodes, ...flow.start.stages, ...flow.alongside].find(node => `stages/${node.id}` === id)?.period ?? ''
  return (
    <PublicPage site={site} title={procedure.title} back={path}>
      <h1>{procedure.title}</h1>
      <p>
        {versionSays}. This page says in short what happens and by when. The whole procedure, with each of its clauses and how each date is
        counted, is in one file: <a href={`${path}/${encodeURIComponent(procedure.id)}/book.html`}>download the whole procedure</a>.
      </p>
      <p>
        You do not need to know any of this to complain. <a href="/">Make a complaint</a>
      </p>
      <FlowFigure flow={flow} links={links} />
      {chapters.map(chapter => (
        <Stage site={site} chapter={chapter} edition={edition} period={periodOf(chapter.id)} />
      ))}
    </PublicPage>
  )
}
