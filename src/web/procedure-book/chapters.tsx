/** The chapters of the book that are not lists of rules: roles, doubts, departures from the law, the calendar, the clauses. */
import type { Book, BookClause, Chapter, RoleEntry } from '#outputs'
import { Chip } from '../layout/index.ts'
import type { Links } from './links.ts'
import { kindInWords, RuleArticle } from './rule.tsx'
import { RuleLink } from './rule-link.tsx'

export const ChapterRules = ({ chapter, book, links }: { readonly chapter: Chapter; readonly book: Book; readonly links: Links }) => (
  <>
    {chapter.groups.map((group, i) =>
      chapter.is === 'roles' && i === 0 ? (
        <RoleList roles={book.roles} links={links} />
      ) : (
        <section class="rc-rules" aria-labelledby={groupAnchor(chapter, i)}>
          <h2 id={groupAnchor(chapter, i)} class="rc-rules__t">
            {group.title}
          </h2>
          {group.rules.map(rule => (
            <>
              <RuleArticle rule={rule} links={links} />
              {chapter.is === 'letters' && i === 0 && (
                <>
                  <Words words={wordsOf(book, rule.at, false)} title="The words of its draft" isOpen={links.isPrinted === true} />
                  <Words words={wordsOf(book, rule.at, true)} title="Its plain words" isOpen={links.isPrinted === true} />
                </>
              )}
            </>
          ))}
        </section>
      ),
    )}
  </>
)

export const groupAnchor = (chapter: Chapter, i: number): string => `g-${chapter.id.replaceAll('/', '-')}-${i + 1}`

type LetterWords = NonNullable<Book['letters'][string]>

const wordsOf = ({ letters }: Book, at: string, isPlain: boolean): LetterWords =>
  (letters[at.slice('letters/'.length)] ?? []).filter(one => one.isPlain === isPlain)

const Words = ({ words, title, isOpen }: { readonly words: LetterWords; readonly title: string; readonly isOpen: boolean }) =>
  words.length === 0 ? null : (
    <details class="rc-letter-words" open={isOpen}>
      <summary>{title}</summary>
      <div>
        {words.map(({ words: said }) => (
          <p class="rc-kept">{said}</p>
        ))}
      </div>
    </details>
  )

const Does = ({ title, does, links }: { readonly title: string; readonly does: RoleEntry['owes']; readonly links: Links }) =>
  does.length === 0 ? null : (
    <>
      <dt>{title}</dt>
      <dd>
        <ul class="rc-does">
          {does.map(({ chapter, anchor, words, clause }) => (
            <li>
              <RuleLink {...{ links, chapter, anchor }}>{words}</RuleLink> <span class="rc-small">{clause}</span>
            </li>
          ))}
        </ul>
      </dd>
    </>
  )

const RoleList = ({ roles, links }: { readonly roles: readonly RoleEntry[]; readonly links: Links }) => (
  <section class="rc-rules" aria-labelledby="roles-h">
    <h2 id="roles-h" class="rc-rules__t">
      Roles
    </h2>
    {roles.map(({ rule, owes, may, sees, isTold }) => (
      <article class="rc-rule" id={rule.anchor} tabindex={-1} aria-labelledby={`${rule.anchor}-h`}>
        <header>
          <span class="no">{rule.clause}</span>
          <h3 id={`${rule.anchor}-h`}>{rule.title}</h3>
        </header>
        <dl class="rc-four">
          <dt>Who</dt>
          <dd>{rule.sentence}</dd>
          <Does title="Must" does={owes} links={links} />
          <Does title="May" does={may} links={links} />
          <Does title="Is told" does={isTold} links={links} />
          <Does title="May read" does={sees} links={links} />
        </dl>
      </article>
    ))}
  </section>
)

export const Readings = ({ book, links }: { readonly book: Book; readonly links: Links }) => (
  <>
    <p>
      {book.counts.doubts === 0
        ? 'No clause of this document was found doubtful.'
        : `${book.counts.doubts} doubtful clauses, each with how it is taken. Another reading is worked out and shown beside the date; it is never enforced.`}
    </p>
    {book.doubts.map(({ chapter, anchor, title, clause, doubt, chosen, others }) => (
      <article class="rc-rule rc-rule--short">
        <header>
          <span class="no">{clause}</span>
          <h2 class="rc-rule__h">
            <RuleLink {...{ links, chapter, anchor }}>{title}</RuleLink>
          </h2>
        </header>
        <div class="rc-doubt">
          <p>
            <b>The doubt.</b> {doubt}
          </p>
          <p>
            <b>How it is taken.</b> {chosen}
          </p>
          {others.map(other => (
            <p>
              <b>It could also be read as</b> {other}.
            </p>
          ))}
        </div>
      </article>
    ))}
  </>
)

export const Departures = ({ book, links }: { readonly book: Book; readonly links: Links }) => (
  <>
    <p>
      {book.departures.length === 0
        ? 'Nothing in this procedure is marked as different from the law.'
        : 'Where this procedure differs from the law, the procedure is followed and the law’s date is shown beside it as a warning. It is for the body to put right.'}
    </p>
    {book.departures.map(({ chapter, anchor, title, clause, from, source, how, dates }) => (
      <article class="rc-rule rc-rule--short">
        <header>
          <span class="no">{clause}</span>
          <h2 class="rc-rule__h">
            <RuleLink {...{ links, chapter, anchor }}>{title}</RuleLink>
          </h2>
        </header>
        <div class="rc-departs">
          <p>
            <b>Differs from the law here ({source === '' || source === from ? from : `${from}, ${source}`}).</b> {how}
          </p>
          {dates.length > 0 && (
            <dl class="rc-beside">
              {dates.map(({ label, words }) => (
                <div>
                  <dt>{label}</dt>
                  <dd>{words}</dd>
                </div>
              ))}
            </dl>
          )}
        </div>
      </article>
    ))}
  </>
)

export const CalendarChapter = ({ book: { calendar } }: { readonly book: Book }) => (
  <>
    <p>{calendar.counting} Saturdays, Sundays and the days below are never working days.</p>
    <p>
      Bank holidays of {calendar.nation}, known from {calendar.knownFrom} to {calendar.knownTo}. Source: {calendar.source}. A date that
      needs a day beyond that is not guessed: it is said to be not known. A body adds its own closed days in its record.
    </p>
    <div class="rc-years">
      {calendar.years.map(({ year, days }) => (
        <section aria-labelledby={`y-${year}`}>
          <h2 id={`y-${year}`} class="rc-rule__h">
            {year}
          </h2>
          <ul>
            {days.map(day => (
              <li>{day}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  </>
)

export const ClauseList = ({ clauses, links }: { readonly clauses: readonly BookClause[]; readonly links: Links }) => (
  <>
    {clauses.map(({ clause, anchor, text, notARule, rules }) => (
      <article class="rc-rule rc-rule--short" id={anchor} tabindex={-1} aria-labelledby={`${anchor}-h`}>
        <header>
          <h3 id={`${anchor}-h`}>
            <span class="no">{clause}</span>
          </h3>
          {notARule !== undefined && (
            <div class="rc-chips">
              <Chip meaning="plain" text="Not a rule" />
            </div>
          )}
        </header>
        <p class="rc-kept">{text === '' ? 'Of a source outside the document.' : text}</p>
        {notARule !== undefined && (
          <p class="rc-small">
            <b>Why it holds no rule:</b> {notARule}
          </p>
        )}
        {rules.length > 0 && (
          <ul class="rc-does">
            {rules.map(rule => (
              <li>
                <RuleLink {...{ links, chapter: rule.chapter, anchor: rule.anchor }}>{rule.title}</RuleLink>{' '}
                <span class="rc-small">{kindInWords(rule.kind)}</span>
              </li>
            ))}
          </ul>
        )}
      </article>
    ))}
  </>
)
