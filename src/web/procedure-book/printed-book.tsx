/** The whole book in one file that stands by itself: to print, to read without a network, and to sign. */
import type { ComponentChildren } from 'preact'
import { render } from 'preact-render-to-string'
import type { Book } from '#outputs'
import type { ReadEdition } from '../services.ts'
import { bookOf } from './book-of.ts'
import { CalendarChapter, ChapterRules, ClauseList, Departures, Readings } from './chapters.tsx'
import { FlowFigure } from './flow-figure.tsx'
import { chapterAnchor, type Links } from './links.ts'
import { PeriodsFigure } from './periods-figure.tsx'
import { printedCss } from './printed-css.ts'

interface Part {
  readonly id: string
  readonly title: string
  readonly content: ComponentChildren
}

const SignOff = ({ book }: { readonly book: Book }) => (
  <section class="book-sign" aria-labelledby="sign-h">
    <h2 id="sign-h">Signed off</h2>
    <p>
      I have read this book. The rules in it are the procedure that {book.body} adopted, the readings are those we take, and the differences
      from the law are known to us. It is version {book.version}, fingerprint {book.fingerprint}.
    </p>
    <table>
      <tbody>
        {['Role', 'Name', 'Date', 'Signature'].map(what => (
          <tr>
            <th scope="row">{what}</th>
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

const Cover = ({ book, parts }: { readonly book: Book; readonly parts: readonly Part[] }) => (
  <header class="book-cover">
    <h1>{book.title}</h1>
    <p>
      <b>{book.body}</b>
    </p>
    <p>The book of the procedure. {book.versionSays}.</p>
    <p>
      Version {book.version}, fingerprint {book.fingerprint}. The whole hash of the version, by which it is known and frozen:
    </p>
    <p class="book-hash">{book.hash}</p>
    <ul class="book-figures">
      <li>{book.counts.rules} rules</li>
      <li>{book.counts.clauses} clauses</li>
      <li>{book.counts.doubts} doubtful clauses, each decided</li>
      <li>{book.counts.departures} differences from the law</li>
    </ul>
    <p>
      Each rule stands with the clause it rests on in our summary, the rule in words, how a doubtful clause is taken, and an example. The
      examples were worked out by the program with the rules themselves, on the bank holidays of {book.calendar.nation}, known to{' '}
      {book.calendar.knownTo}.
    </p>
    <nav aria-labelledby="toc-h">
      <h2 id="toc-h">Contents</h2>
      <ol class="book-toc">
        {parts.map(({ id, title }) => (
          <li>
            <a href={`#${chapterAnchor(id)}`}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
    <SignOff book={book} />
  </header>
)

const kept = new Map<string, string>()

/** HTML; the same bytes for the same version, so made once. */
export function printedBook(edition: ReadEdition): string {
  const key = `${edition.body.id} ${edition.hash}`
  const known = kept.get(key) ?? printed(edition)
  kept.set(key, known)
  return known
}

function printed(edition: ReadEdition): string {
  const { book, flow, besides } = bookOf(edition)
  const links: Links = {
    to: (chapter, anchor) => `#${anchor ?? chapterAnchor(chapter)}`,
    clauses: edition.clauses,
    besides,
    isPrinted: true,
  }
  const parts: readonly Part[] = [
    { id: 'stages', title: 'The way a complaint goes', content: <FlowFigure flow={flow} links={links} isPrinted /> },
    ...book.chapters.map(chapter => ({
      id: chapter.id,
      title: chapter.title,
      content: (
        <>
          {chapter.says !== '' && <p>{chapter.says}</p>}
          <ChapterRules chapter={chapter} book={book} links={links} />
        </>
      ),
    })),
    { id: 'periods', title: 'Every period on one timeline', content: <PeriodsFigure groups={book.periods} links={links} /> },
    { id: 'calendar', title: 'The calendar', content: <CalendarChapter book={book} /> },
    { id: 'readings', title: 'How doubtful clauses are taken', content: <Readings book={book} links={links} /> },
    { id: 'departures', title: 'Where it differs from the law', content: <Departures book={book} links={links} /> },
    { id: 'clauses', title: 'Clause by clause', content: <ClauseList clauses={book.clauses} links={links} /> },
    ...(book.outside.length === 0
      ? []
      : [{ id: 'sources', title: 'Sources outside the document', content: <ClauseList clauses={book.outside} links={links} /> }]),
  ]
  // What stands at the foot of each page is in a style sheet, where quotes and backslashes would end it.
  const foot = `${book.body}, version ${book.version}, ${book.fingerprint}`.replaceAll(/["\\<>]/g, '')
  const page = (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <title>{`${book.title} - ${book.body}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <style dangerouslySetInnerHTML={{ __html: `${printedCss}:root { --foot: "${foot}"; }` }} />
      </head>
      <body>
        <main>
          <Cover book={book} parts={parts} />
          {parts.map(({ id, title, content }) => (
            <section class="book-chapter" id={chapterAnchor(id)} aria-labelledby={`${chapterAnchor(id)}-h`}>
              <h1 id={`${chapterAnchor(id)}-h`}>{title}</h1>
              {content}
            </section>
          ))}
        </main>
      </body>
    </html>
  )
  return `<!doctype html>\n${render(page)}\n`
}
