/** The frame of every page of the book: where one is, what version it is, what is on this page, and the pages before and after. */
import type { ComponentChildren } from 'preact'
import type { Book, Chapter } from '#outputs'
import { groupAnchor } from '../../procedure-book/chapters.tsx'
import type { Links } from '../../procedure-book/links.ts'
import { Beside } from '../../procedure-book/rule-link.tsx'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { Hidden } from '../parts/small-parts.tsx'

export interface BookPlace {
  readonly book: Book
  readonly links: Links
  readonly base: string
}

export interface BookPageRef {
  readonly id: string
  readonly title: string
}

/** Every page of the book in reading order. */
export const pagesOf = (book: Book): readonly BookPageRef[] => [
  { id: '', title: 'Contents' },
  ...book.chapters.map(({ id, title }) => ({ id, title })),
  { id: 'periods', title: 'Every period on one timeline' },
  { id: 'calendar', title: 'The calendar' },
  { id: 'readings', title: 'How doubtful clauses are taken' },
  { id: 'departures', title: 'Where it differs from the law' },
  { id: 'clauses', title: 'Clause by clause' },
  { id: 'who-may', title: 'Who may do what' },
]

const Toc = ({ chapter, links }: { readonly chapter: Chapter; readonly links: Links }) => (
  <nav class="rc-toc rc-toc--long" aria-label="On this page">
    <p class="rc-toc__t">On this page</p>
    <ul>
      {chapter.groups.map((group, i) => (
        <>
          <li>
            <a href={`#${i === 0 && chapter.is === 'roles' ? 'roles-h' : groupAnchor(chapter, i)}`}>{group.title}</a>
          </li>
          {group.rules.map(({ anchor, clause, title }) => (
            <li class="sub">
              <a href={`#${anchor}`}>
                {clause} {title}
                <Beside links={links} chapter={chapter.id} anchor={anchor} />
              </a>
            </li>
          ))}
        </>
      ))}
    </ul>
  </nav>
)

const Find = ({ base, sought }: { readonly base: string; readonly sought?: string }) => (
  <form class="rc-book-find" action={`${base}/find`} method="get">
    <label for="book-find">Find in the book</label>
    <div>
      <input id="book-find" name="words" type="search" class="govuk-input" value={sought} autocomplete="off" />
      <button type="submit" class="rc-btn">
        Find<Hidden> in the book</Hidden>
      </button>
    </div>
  </form>
)

export interface BookShellParams {
  readonly frame: Frame
  readonly place: BookPlace
  readonly page: BookPageRef
  readonly chapter?: Chapter
  readonly sought?: string
  /** What stands over the whole width, above the page. */
  readonly above?: ComponentChildren
  readonly children: ComponentChildren
}

export const BookShell = ({ frame, place, page, chapter, sought, above, children }: BookShellParams) => {
  const { book, base } = place
  const pages = pagesOf(book)
  const at = pages.findIndex(({ id }) => id === page.id)
  const [before, after] = [pages[at - 1], pages[at + 1]]
  const href = (one: BookPageRef) => (one.id === '' ? base : `${base}/${one.id}`)
  return (
    <StaffShell frame={frame} title={page.id === '' ? book.title : `${page.title}. ${book.title}`} current="/procedures">
      <p class="rc-crumb">
        <a href="/procedures">Procedures</a> › {page.id === '' ? book.title : <a href={base}>{book.title}</a>}
        {page.id !== '' && ` › ${page.title}`}
      </p>
      <h1>{page.id === '' ? book.title : page.title}</h1>
      <p class="rc-sub">
        {page.id === '' ? '' : `${book.title}. `}
        {book.body}. {book.versionSays}. Fingerprint {book.fingerprint}.
      </p>
      {above}
      {chapter === undefined ? (
        <>
          <Find base={base} {...(sought === undefined ? {} : { sought })} />
          <div class="rc-space-top">{children}</div>
        </>
      ) : (
        <div class="rc-report-cols">
          <div class="rc-book-side">
            <Find base={base} />
            <Toc chapter={chapter} links={place.links} />
          </div>
          <div>{children}</div>
        </div>
      )}
      {at >= 0 && (
        <nav class="rc-book-turn" aria-label="Pages of the book">
          {before && (
            <a href={href(before)} rel="prev">
              <span class="rc-small">Before</span> {before.title}
            </a>
          )}
          {after && (
            <a href={href(after)} rel="next">
              <span class="rc-small">Next</span> {after.title}
            </a>
          )}
        </nav>
      )}
    </StaffShell>
  )
}
