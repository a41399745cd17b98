/** Everything that came in or went out about a case, in one list. */
import { toldApart } from '../../layout/index.ts'
import { CaseShell } from '../case-frame/case-frame.tsx'
import { Way } from '../letters/page.tsx'
import type { WritableLetter } from '../letters/view.ts'
import { Clauses } from '../parts/clauses.tsx'
import type { Frame } from '../parts/shell.tsx'
import { Chips, Empty, Hidden } from '../parts/small-parts.tsx'
import type { CorrespondenceView } from './list-view.ts'

const Choose = ({
  name,
  label,
  items,
  value,
}: {
  readonly name: string
  readonly label: string
  readonly items: CorrespondenceView['kinds']
  readonly value: string
}) => (
  <p class="rc-aside__field">
    <label class="rc-small" for={`f-${name}`}>
      {label}
    </label>
    <select class="govuk-select" id={`f-${name}`} name={name}>
      {items.map(item => (
        <option value={item.value} selected={item.value === value}>
          {item.text}
        </option>
      ))}
    </select>
  </p>
)

const Row = ({ row, beside }: { readonly row: CorrespondenceView['rows'][number]; readonly beside: string | undefined }) => (
  <tr>
    <td data-l="Day" class="rc-mail-day">
      {row.day}
    </td>
    <th scope="row">
      <a href={row.href}>
        {row.title}
        {beside !== undefined && <Hidden>, {beside}</Hidden>}
      </a>
      {row.more !== '' && <div class="rc-small rc-kept">{row.more}</div>}
      <Chips chips={row.chips} />
      {row.links.length > 0 && (
        <ul class="rc-mail-links">
          {row.links.map(({ text, href }) => (
            <li class="rc-kept">
              <a href={href}>
                {text}
                <Hidden>
                  : {row.title}
                  {beside !== undefined && `, ${beside}`}
                </Hidden>
              </a>
            </li>
          ))}
        </ul>
      )}
    </th>
    <td data-l={row.wayInWords || 'Who'} class="rc-kept">
      {row.wayInWords !== '' && <span class="rc-small rc-mail-way">{row.wayInWords} </span>}
      {row.who}
    </td>
    <td data-l="How">
      {row.how}
      <Way way={row.lines} />
    </td>
  </tr>
)

const Rows = ({ view }: { readonly view: CorrespondenceView }) => {
  const besides = toldApart(
    view.rows,
    ({ title }) => title,
    ({ href }) => href,
    ({ day }) => day,
    ({ who }) => who,
    ({ day, who }) => `${day}, ${who}`,
  )
  return (
    <table class="rc-tbl rc-tbl--stack rc-mails">
      <caption class="rc-vh">Correspondence, the latest first</caption>
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col" class="rc-w44">
            What
          </th>
          <th scope="col">From or to</th>
          <th scope="col">How</th>
        </tr>
      </thead>
      <tbody>
        {view.rows.map(row => (
          <Row row={row} beside={besides.get(row)} />
        ))}
      </tbody>
    </table>
  )
}

export const Write = ({ write }: { readonly write: readonly WritableLetter[] }) => {
  const besides = toldApart(
    write,
    ({ title }) => title,
    ({ href }) => href,
    ({ does }) => does,
    ({ stage }) => stage,
  )
  return write.length === 0 ? null : (
    <section class="rc-block" id="write" aria-labelledby="wr-h">
      <h2 id="wr-h">Letters you may write</h2>
      <p class="rc-small">Each is drafted from the case and is yours to change.</p>
      <ul class="rc-steps-list">
        {write.map(letter => (
          <li>
            <div>
              <h3>{letter.title}</h3>
              <p>
                {letter.does}. <Clauses links={letter.clauses} />
              </p>
            </div>
            <a class="rc-btn" href={letter.href}>
              Write
              <Hidden>
                : {letter.title}
                {besides.has(letter) && `, ${besides.get(letter)}`}
              </Hidden>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

export const CorrespondencePage = ({ view, frame }: { readonly view: CorrespondenceView; readonly frame: Frame }) => (
  <CaseShell view={view.frame} frame={frame} title="Correspondence">
    <div class="rc-case-cols">
      <div>
        <section class="rc-block" aria-labelledby="co-h">
          <h2 id="co-h">Correspondence</h2>
          <p class="rc-small">
            Letters, emails, calls, documents and what came by the web, the latest first. What was sent is kept as sent.
            {view.shown !== '' && (
              <>
                {' '}
                {view.shown} shown. <a href={view.at}>Show all</a>
              </>
            )}
          </p>
          {view.rows.length === 0 ? (
            <Empty title={view.shown === '' ? 'Nothing has come or gone yet' : 'Nothing of that kind'}>
              {view.shown === '' ? 'What comes in and what is sent stands here.' : 'Choose another kind, or show everything.'}
            </Empty>
          ) : (
            <Rows view={view} />
          )}
        </section>
        <Write write={view.write} />
      </div>
      <aside aria-label="Narrow the list, or add to it">
        <div class="rc-card rc-screen-only">
          <h2>Show</h2>
          <form action={view.at} method="get">
            <Choose name="kind" label="What" items={view.kinds} value={view.filter.kind} />
            <Choose name="way" label="Which way" items={view.ways} value={view.filter.way} />
            <button class="rc-btn" type="submit">
              Show
            </button>
          </form>
        </div>
        <div class="rc-card rc-screen-only">
          <h2>Add to it</h2>
          <p>
            <a class="rc-btn rc-btn--main" href={view.callHref}>
              Note a call
            </a>
          </p>
          {view.write.length > 0 && (
            <p>
              <a href="#write">Write a letter</a>
            </p>
          )}
          <p>
            <a href={view.documentsHref}>Add a document that came</a>
          </p>
        </div>
      </aside>
    </div>
  </CaseShell>
)
