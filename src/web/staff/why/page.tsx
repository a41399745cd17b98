import type { CalendarWeek, Part } from '#outputs'
import { CaseCrumb } from '../case-frame/case-frame.tsx'
import { Clauses, readClause } from '../parts/clauses.tsx'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { Hidden } from '../parts/small-parts.tsx'
import { type Cited, cellClass, legendClass, type WhyView } from './view.ts'

const Sentence = ({ parts }: { readonly parts: readonly Part[] }) => <>{parts.map(({ text, strong }) => (strong ? <b>{text}</b> : text))}</>

const Sources = ({ sources }: Pick<Cited, 'sources'>) => (
  <>
    {sources.map(words => (
      <span class="rc-small">{words}. </span>
    ))}
  </>
)

const Cites = ({ cited }: { readonly cited: Cited }) => (
  <>
    <Clauses links={cited.clauses} /> <Sources sources={cited.sources} />
  </>
)

const Week = ({ week, isExtended }: { readonly week: CalendarWeek; readonly isExtended: boolean }) => (
  <>
    {week.leftOutBefore !== undefined && week.leftOutBefore > 0 && (
      <tr class="rc-cal__gap">
        <td colSpan={8}>
          {week.leftOutBefore} {week.leftOutBefore === 1 ? 'week is' : 'weeks are'} left out here, counted in the same way
        </td>
      </tr>
    )}
    <tr>
      <th scope="row" class="m">
        {week.month}
        <Hidden> {week.says}</Hidden>
      </th>
      {week.cells.map(cell => (
        <td class={cellClass(cell, isExtended)}>
          <span class="d">{cell.dayWords}</span>
          {cell.isToday && (
            <>
              {' '}
              <span class="nowt">Today</span>
            </>
          )}
          {cell.count !== undefined && <span class="c">{cell.count}</span>}
          {cell.label !== undefined && <span class="t">{cell.label}</span>}
          {cell.says !== '' && <Hidden> {cell.says}</Hidden>}
          {cell.letters.map(letter => (
            <a class="rc-key k" href={`#s-${letter}`}>
              <Hidden>Step </Hidden>
              {letter}
            </a>
          ))}
        </td>
      ))}
    </tr>
  </>
)

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

const Calendar = ({ view }: { readonly view: WhyView }) => {
  const { grid, legend, notCounted, countingRule } = view.why
  return (
    <section aria-labelledby="cal-h">
      <h2 id="cal-h" class="rc-vh">
        The calendar
      </h2>
      {grid ? (
        <>
          <table class="rc-cal">
            <caption>{grid.caption}</caption>
            <thead>
              <tr>
                <th scope="col" class="m">
                  <Hidden>Month</Hidden>
                </th>
                {days.map((name, i) => (
                  <th scope="col" class={i > 4 ? 'we' : undefined}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {grid.weeks.map(week => (
                <Week week={week} isExtended={view.isExtended} />
              ))}
            </tbody>
          </table>
          <ul class="rc-legend">
            {legend.map(({ state, words }) => (
              <li>
                {state === 'set-aside' ? (
                  <i class="is-set-aside" aria-hidden="true">
                    5
                  </i>
                ) : (
                  <i class={legendClass(state, view.isExtended)} />
                )}
                {words}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>There is no date to draw yet.</p>
      )}
      {[notCounted, countingRule]
        .filter(words => words !== '')
        .map(words => (
          <p class="rc-small rc-space-top--small">{words}</p>
        ))}
    </section>
  )
}

const Words = ({ view }: { readonly view: WhyView }) => (
  <section aria-labelledby="st-h">
    <h2 id="st-h">In words</h2>
    <ol class="rc-steps rc-space-top--small">
      {view.steps.map(({ letter, title, sentences, because, sum, cited }) => (
        <li id={`s-${letter}`}>
          <span class="rc-key" aria-hidden="true">
            {letter}
          </span>
          <div>
            <h3>{title}</h3>
            {sum !== undefined && <p class="rc-sum">{sum}</p>}
            {sentences.map((words, i) => (
              <p>
                {words} {i === sentences.length - 1 && <Cites cited={cited} />}
              </p>
            ))}
            {because !== undefined && <p dir="auto">Why: “{because}”</p>}
            {sentences.length === 0 && cited.clauses.length + cited.sources.length > 0 && (
              <p>
                <Cites cited={cited} />
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
    {view.lines.map(({ title, words, cited }) => (
      <div class="rc-clausebox rc-law">
        <b>{title}</b>
        {words} <Cites cited={cited} />
      </div>
    ))}
    {view.departs && (
      <div class="rc-clausebox rc-law">
        <b>Differs from {view.departs.from}</b>
        {view.departs.how} <Sources sources={view.departs.sources} />
      </div>
    )}
  </section>
)

const Others = ({ view }: { readonly view: WhyView }) => {
  const { reading } = view.why
  if (view.others.length === 0 && reading === undefined) return null
  return (
    <section class="rc-space-top rc-readings" aria-labelledby="or-h">
      <h2 id="or-h">Other readings</h2>
      {reading ? (
        <>
          <h3>The doubt</h3>
          <p>{reading.doubt}</p>
          <h3>How it is taken</h3>
          <p>{reading.chosen}</p>
        </>
      ) : (
        <p class="rc-sub rc-sub--form">Where a clause can be read two ways, this is what the other reading would give.</p>
      )}
      {view.others.length > 0 && <p>None of those below is used.</p>}
      {view.others.length > 0 && (
        <table class="rc-tbl rc-tbl--stack rc-other">
          <thead>
            <tr>
              <th scope="col">If instead</th>
              <th scope="col" class="rc-w33">
                The date would be
              </th>
              <th scope="col" class="rc-w19">
                Clause
              </th>
            </tr>
          </thead>
          <tbody>
            {view.others.map(({ text, dueWords, difference, whyNone, cited }) => (
              <tr>
                <th scope="row">{text}</th>
                <td data-l="Date">
                  {dueWords}
                  <div class="rc-small">{whyNone ?? difference}</div>
                </td>
                <td data-l="Clause">
                  <Cites cited={cited} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

export const WhyPage = ({ view, frame }: { readonly view: WhyView; readonly frame: Frame }) => (
  <StaffShell frame={frame} title={`${view.why.title} ${view.place.name}`} current={view.place.section}>
    <CaseCrumb reference={view.place.name} href={view.place.home} here={view.what} />
    <h1>{view.why.title}</h1>
    <p class="rc-answer">
      <Sentence parts={view.why.answer} />
    </p>
    <div class="rc-why-cols">
      <Calendar view={view} />
      <Words view={view} />
    </div>
    <Others view={view} />
    {view.why.versionMoves.length > 0 && (
      <section class="rc-block" aria-labelledby="ver-h">
        <h2 id="ver-h">Under which version</h2>
        {view.why.versionMoves.map(words => (
          <p>{words} Every date is worked out by the version it is under now.</p>
        ))}
      </section>
    )}
    {view.why.history.length > 0 && (
      <section class="rc-space-top" aria-labelledby="had-h">
        <h2 id="had-h">Dates it has had</h2>
        <ul class="rc-ways rc-space-top--small">
          {view.why.history.map(({ words }) => (
            <li>{words}</li>
          ))}
        </ul>
      </section>
    )}
    <p class="rc-acts">
      {view.clauses.map(link => (
        <a class="rc-btn" href={link.href}>
          {readClause(link)}
        </a>
      ))}
      <a href={view.place.home}>{view.place.back}</a>
      <span class="rc-small">To keep it on paper, print this page: the calendar and the words come with it.</span>
    </p>
  </StaffShell>
)
