/** Two versions, or two procedures, side by side; one under the other on a phone. */
import type { BesideSection, VersionComparison, WordPart } from '#outputs'
import { Select } from '../../govuk/index.ts'
import { Chip } from '../../layout/index.ts'
import { kindInWords } from '../../procedure-book/rule.tsx'
import { type Frame, StaffShell } from '../parts/shell.tsx'

export interface ComparedSide {
  readonly name: string
  readonly says: string
  readonly href?: string
}

export interface CompareView {
  readonly choices: readonly { readonly value: string; readonly text: string }[]
  readonly a: string
  readonly b: string
  readonly sides?: readonly [ComparedSide, ComparedSide]
  readonly versions?: VersionComparison
  readonly beside?: readonly BesideSection[]
}

const Parts = ({ parts }: { readonly parts: readonly WordPart[] }) => (
  <>
    {parts.map(({ is, words }) =>
      is === 'same' ? (
        words
      ) : is === 'gone' ? (
        <del>
          <span class="rc-vh">removed: </span>
          {words}
        </del>
      ) : (
        <ins>
          <span class="rc-vh">added: </span>
          {words}
        </ins>
      ),
    )}
  </>
)

const meanings = { added: 'good', removed: 'late', changed: 'more' } as const
const inWords = { added: 'Added', removed: 'Removed', changed: 'Changed' } as const

const Versions = ({ found }: { readonly found: VersionComparison }) => {
  const count = (is: 'added' | 'removed' | 'changed') => found.rules.filter(rule => rule.is === is).length
  if (found.rules.length + found.dates.length + found.clauses.length + found.rest.length === 0) return <p>Nothing differs between them.</p>
  return (
    <>
      <ul class="rc-book-figures">
        <li>
          <b>{count('added')}</b> rules added
        </li>
        <li>
          <b>{count('removed')}</b> removed
        </li>
        <li>
          <b>{count('changed')}</b> changed
        </li>
        <li>
          <b>{found.dates.length}</b> dates of the examples moved
        </li>
      </ul>
      {found.dates.length > 0 && (
        <section aria-labelledby="dates-h">
          <h2 id="dates-h">Dates, on the same days</h2>
          <table class="rc-tbl rc-tbl--stack">
            <caption class="rc-vh">Dates before and after</caption>
            <thead>
              <tr>
                <th scope="col">What</th>
                <th scope="col">Before</th>
                <th scope="col">Now</th>
              </tr>
            </thead>
            <tbody>
              {found.dates.map(({ title, clause, given, before, after }) => (
                <tr>
                  <th scope="row">
                    {title} <span class="rc-small">{clause}</span>
                    <div class="rc-small">{given}</div>
                  </th>
                  <td data-l="Before">{before}</td>
                  <td data-l="Now">{after}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {found.rules.length > 0 && <h2>Rules</h2>}
      {found.rules.map(({ is, title, clause, chapter, kind, words, onlyInData }) => (
        <article class="rc-rule rc-rule--short">
          <header>
            <span class="no">{clause}</span>
            <h3>{title}</h3>
            <div class="rc-chips">
              <Chip meaning={meanings[is]} text={inWords[is]} icon={is === 'removed' ? 'no' : undefined} />
              <Chip meaning="plain" text={`${kindInWords(kind)}, ${chapter}`} />
            </div>
          </header>
          <dl class="rc-beside rc-beside--changed">
            {words.map(({ label, parts }) => (
              <div>
                <dt>{label}</dt>
                <dd>
                  <Parts parts={parts} />
                </dd>
              </div>
            ))}
            {onlyInData && (
              <div>
                <dt>In its data</dt>
                <dd class="rc-data">
                  <del>
                    <span class="rc-vh">before: </span>
                    {onlyInData.before}
                  </del>{' '}
                  <ins>
                    <span class="rc-vh">now: </span>
                    {onlyInData.after}
                  </ins>
                </dd>
              </div>
            )}
          </dl>
        </article>
      ))}
      {found.clauses.length > 0 && (
        <section aria-labelledby="clauses-h">
          <h2 id="clauses-h">The words of the clauses</h2>
          <dl class="rc-beside rc-beside--changed">
            {found.clauses.map(({ clause, parts }) => (
              <div>
                <dt>{clause}</dt>
                <dd>
                  <Parts parts={parts} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {found.rest.length > 0 && (
        <section aria-labelledby="rest-h">
          <h2 id="rest-h">Beside the rules</h2>
          <dl class="rc-beside rc-beside--changed">
            {found.rest.map(({ at, before, after }) => (
              <div>
                <dt class="rc-data">{at}</dt>
                <dd class="rc-data">
                  <del>
                    <span class="rc-vh">before: </span>
                    {before}
                  </del>{' '}
                  <ins>
                    <span class="rc-vh">now: </span>
                    {after}
                  </ins>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  )
}

const Items = ({ items, others }: { readonly items: readonly string[]; readonly others: readonly string[] }) =>
  items.length === 0 ? (
    <p class="rc-small">Nothing</p>
  ) : (
    <ul class="rc-beside-items">
      {items.map(item => (
        <li class={others.includes(item) ? 'rc-beside-items__same' : ''}>
          {item}
          {others.includes(item) && <span class="rc-small"> in both</span>}
        </li>
      ))}
    </ul>
  )

const only = (is: BesideSection['is'], sides: readonly [ComparedSide, ComparedSide]): string =>
  is === 'both' ? '' : `Only in ${sides[is === 'only-a' ? 0 : 1].name}`

const Beside = ({
  sections,
  sides,
}: {
  readonly sections: readonly BesideSection[]
  readonly sides: readonly [ComparedSide, ComparedSide]
}) => (
  <>
    <nav class="rc-clause-index" aria-label="Stages">
      <ul>
        {sections.map(({ title }, i) => (
          <li>
            <a href={`#s-${i}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
    {sections.map(({ title, is, rows }, i) => (
      <section aria-labelledby={`s-${i}`} class="rc-besides">
        <h2 id={`s-${i}`}>{title}</h2>
        {is !== 'both' && <p class="rc-small">{only(is, sides)}.</p>}
        {rows.map(row => (
          <div class="rc-besides__row">
            <h3>{row.label}</h3>
            {is !== 'only-b' && (
              <div>
                <p class="rc-besides__who">{sides[0].name}</p>
                <Items items={row.a} others={row.b} />
              </div>
            )}
            {is !== 'only-a' && (
              <div>
                <p class="rc-besides__who">{sides[1].name}</p>
                <Items items={row.b} others={row.a} />
              </div>
            )}
          </div>
        ))}
      </section>
    ))}
  </>
)

export const ComparePage = ({ frame, view }: { readonly frame: Frame; readonly view: CompareView }) => {
  const select = (name: 'a' | 'b', label: string) => (
    <Select
      id={`compare-${name}`}
      name={name}
      label={{ text: label }}
      items={view.choices.map(({ value, text }) => ({ value, text, selected: value === view[name] }))}
    />
  )
  return (
    <StaffShell frame={frame} title="Side by side" current="/procedures">
      <p class="rc-crumb">
        <a href="/procedures">Procedures</a> › Side by side
      </p>
      <h1>Side by side</h1>
      <form action="/procedures/compare" method="get" class="rc-compare-form">
        {select('a', 'This one')}
        {select('b', 'Beside')}
        <button type="submit" class="govuk-button">
          Show
        </button>
      </form>
      {view.sides && (
        <ul class="rc-does rc-compare-sides">
          {view.sides.map(({ name, says, href }) => (
            <li>
              <b>{href === undefined ? name : <a href={href}>{name}</a>}</b> {says}
            </li>
          ))}
        </ul>
      )}
      {view.versions && <Versions found={view.versions} />}
      {view.beside && view.sides && <Beside sections={view.beside} sides={view.sides} />}
    </StaffShell>
  )
}
