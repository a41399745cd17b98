/** The pages of the book. */
import { allRules, type Chapter, type Flow } from '#outputs'
import { CalendarChapter, ChapterRules, ClauseList, Departures, Readings } from '../../procedure-book/chapters.tsx'
import { FlowFigure } from '../../procedure-book/flow-figure.tsx'
import { PeriodsFigure } from '../../procedure-book/periods-figure.tsx'
import { kindInWords } from '../../procedure-book/rule.tsx'
import { RuleLink } from '../../procedure-book/rule-link.tsx'
import type { Frame } from '../parts/shell.tsx'
import { type BookPlace, BookShell, pagesOf } from './book-shell.tsx'

interface PageParams {
  readonly frame: Frame
  readonly place: BookPlace
}

export interface OtherVersion {
  readonly href: string
  readonly text: string
}

const Figures = ({ place: { book, base } }: { readonly place: BookPlace }) => (
  <ul class="rc-book-figures">
    <li>
      <b>{book.counts.rules}</b> rules
    </li>
    <li>
      <a href={`${base}/clauses`}>
        <b>{book.counts.clauses}</b> clauses
      </a>
    </li>
    <li>
      <a href={`${base}/readings`}>
        <b>{book.counts.doubts}</b> doubtful clauses, each decided
      </a>
    </li>
    <li>
      <a href={`${base}/departures`}>
        <b>{book.counts.departures}</b> differences from the law
      </a>
    </li>
  </ul>
)

export const ContentsPage = ({
  frame,
  place,
  flow,
  former,
  others,
}: PageParams & { readonly flow: Flow; readonly former?: OtherVersion; readonly others: readonly OtherVersion[] }) => {
  const { book, base } = place
  const pages = pagesOf(book).slice(1)
  const rulesOf = (id: string) => {
    const chapter = book.chapters.find(one => one.id === id)
    return chapter === undefined ? '' : `${allRules(chapter).length} rules`
  }
  return (
    <BookShell frame={frame} place={place} page={{ id: '', title: 'Contents' }}>
      <p class="rc-book-acts">
        <a class="rc-btn rc-btn--main" href={`${base}/book.html`}>
          Download the book to print and sign
        </a>
        <a class="rc-btn" href={`${base}/try`}>
          Try a date
        </a>
        {former && (
          <a class="rc-btn" href={former.href}>
            {former.text}
          </a>
        )}
      </p>
      <Figures place={place} />
      <FlowFigure flow={flow} links={place.links} />
      <h2>Pages</h2>
      <ol class="rc-book-contents">
        {pages.map(({ id, title }) => (
          <li>
            <a href={`${base}/${id}`}>{title}</a> <span class="rc-small">{rulesOf(id)}</span>
          </li>
        ))}
      </ol>
      {others.length > 0 && (
        <>
          <h2>Lay beside</h2>
          <ul class="rc-book-contents rc-book-contents--plain">
            {others.map(({ href, text }) => (
              <li>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </BookShell>
  )
}

export const ChapterPage = ({ frame, place, chapter, flow }: PageParams & { readonly chapter: Chapter; readonly flow: Flow }) => {
  const stage = chapter.is === 'stage' ? chapter.id.slice('stages/'.length) : undefined
  const isDrawn = stage !== undefined && flow.nodes.some(({ id }) => id === stage)
  return (
    <BookShell
      frame={frame}
      place={place}
      page={chapter}
      chapter={chapter}
      above={isDrawn && <FlowFigure flow={flow} links={place.links} here={stage} />}
    >
      {chapter.says !== '' && <p>{chapter.says}</p>}
      <ChapterRules chapter={chapter} book={place.book} links={place.links} />
      {stage !== undefined && (
        <p class="rc-book-acts">
          <a class="rc-btn" href={`${place.base}/try?stage=${encodeURIComponent(stage)}`}>
            Try a date
          </a>
        </p>
      )}
    </BookShell>
  )
}

const titled = (place: BookPlace, id: string) => pagesOf(place.book).find(page => page.id === id) ?? { id, title: id }

export const PeriodsPage = ({ frame, place }: PageParams) => (
  <BookShell frame={frame} place={place} page={titled(place, 'periods')}>
    <PeriodsFigure groups={place.book.periods} links={place.links} />
  </BookShell>
)

export const CalendarPage = ({ frame, place }: PageParams) => (
  <BookShell frame={frame} place={place} page={titled(place, 'calendar')}>
    <CalendarChapter book={place.book} />
  </BookShell>
)

export const ReadingsPage = ({ frame, place }: PageParams) => (
  <BookShell frame={frame} place={place} page={titled(place, 'readings')}>
    <Readings book={place.book} links={place.links} />
  </BookShell>
)

export const DeparturesPage = ({ frame, place }: PageParams) => (
  <BookShell frame={frame} place={place} page={titled(place, 'departures')}>
    <Departures book={place.book} links={place.links} />
  </BookShell>
)

export const ClausesPage = ({ frame, place }: PageParams) => (
  <BookShell frame={frame} place={place} page={titled(place, 'clauses')}>
    <nav class="rc-clause-index" aria-label="Clauses">
      <ul>
        {place.book.clauses.map(({ clause, anchor }) => (
          <li>
            <a href={`#${anchor}`}>{clause}</a>
          </li>
        ))}
      </ul>
    </nav>
    <h2>The document</h2>
    <ClauseList clauses={place.book.clauses} links={place.links} />
    {place.book.outside.length > 0 && (
      <>
        <h2>Sources outside the document</h2>
        <ClauseList clauses={place.book.outside} links={place.links} />
      </>
    )}
  </BookShell>
)

/** Rules in whose words all that was sought stands. */
export const FindPage = ({ frame, place, sought }: PageParams & { readonly sought: string }) => {
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean)
  const found =
    words.length === 0
      ? []
      : place.book.chapters.flatMap(chapter =>
          allRules(chapter)
            .filter(rule => {
              const text = [
                rule.clause,
                rule.title,
                rule.sentence,
                ...rule.lines.map(line => line.words),
                rule.reading?.doubt,
                rule.reading?.chosen,
              ]
                .join(' ')
                .toLowerCase()
              return words.every(word => text.includes(word))
            })
            .map(rule => ({ chapter, rule })),
        )
  const says =
    sought === '' ? 'Write what to look for: a clause number, or words of a rule.' : `${found.length} rules have “${sought}” in them.`
  return (
    <BookShell frame={frame} place={place} page={{ id: 'find', title: 'Find in the book' }} sought={sought}>
      <p>{says}</p>
      <ul class="rc-does">
        {found.slice(0, 200).map(({ chapter, rule }) => (
          <li>
            <RuleLink {...{ links: place.links, chapter: chapter.id, anchor: rule.anchor }}>{rule.title}</RuleLink>{' '}
            <span class="rc-small">
              {rule.clause}, {kindInWords(rule.kind).toLowerCase()}, {chapter.title}
            </span>
          </li>
        ))}
      </ul>
    </BookShell>
  )
}
