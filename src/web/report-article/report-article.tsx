/** A report to be read: its words, its charts each with its table, and how its figures are counted. */
import { type ComponentChildren, createContext, type VNode } from 'preact'
import { useContext } from 'preact/hooks'
import {
  answerInWords,
  besideItsCharts,
  countedInWords,
  hidingInWords,
  isOfChosenRows,
  issuedInWords,
  nothingListed,
  ownNamesIn,
  paragraphsIn,
  pictureOf,
  plainDay,
  type ShownAssessment,
  type ShownReport,
  type ShownSection,
  sentencesShown,
  shownInWords,
  svgOf,
  trendHead,
  trendLines,
  wordsHead,
} from '#outputs'

import { as } from '../staff/parts/small-parts.tsx'

type Chart = ReturnType<typeof besideItsCharts>[number]['charts'][number]
type Table = ShownSection['tables'][number]

/** What a report's figures and parts are called is data: it stays as the body has it, whatever of our words it happens to be. */
const OwnNames = createContext<ReadonlySet<string>>(new Set())

const useOwn = (): ((name: string | undefined, more?: string) => { readonly class: string } | Record<string, never>) => {
  const names = useContext(OwnNames)
  return (name, more = '') => {
    const classes = [...(more === '' ? [] : [more]), ...(name !== undefined && names.has(name) ? ['rc-own'] : [])].join(' ')
    return classes === '' ? {} : { class: classes }
  }
}

/** The head of a cell's column, shown before it on a narrow screen. */
const useHeads = (): ((title: string | undefined) => Readonly<Record<string, string | true | undefined>>) => {
  const names = useContext(OwnNames)
  return title => ({ 'data-l': title, ...(title !== undefined && names.has(title) && { 'data-l-own': true }) })
}

export const Words = ({ words }: { readonly words: string }) => (
  <>
    {paragraphsIn(words).map(each => (
      <p class="rc-read rc-own">
        {each.split('\n').map((line, i) => (
          <>
            {i > 0 && <br />}
            {line}
          </>
        ))}
      </p>
    ))}
  </>
)

/** Beside the table that it is drawn from: that table is its words in rows and columns. */
export const ChartFigure = ({ chart, id }: { readonly chart: Chart; readonly id: string }): VNode | null => {
  const own = useOwn()
  const [wide, narrow] = [pictureOf(chart, 'wide'), pictureOf(chart, 'narrow')]
  if (wide === undefined || narrow === undefined) return null
  const drawn = `${svgOf(wide, `${id}-w`, 'rc-wide')}${svgOf(narrow, `${id}-n`, 'rc-narrow')}`
  return (
    <>
      <h3 {...own(chart.title)}>{chart.title}</h3>
      {chart.is === 'control' && sentencesShown(chart.chart).map(words => <p class="rc-read">{words}</p>)}
      <div class="rc-fig" dangerouslySetInnerHTML={{ __html: drawn }} />
    </>
  )
}

/** `within`: the heading that it stands under; a caption that says the same is not said twice to the eye. */
const NumbersTable = ({ table, within }: { readonly table: Table; readonly within: string }) => {
  const { says = [] } = table
  const [own, headOf] = [useOwn(), useHeads()]
  const hasWords = table.rows.some(({ words }) => words !== undefined)
  return (
    <table class="rc-tbl rc-tbl--stack rc-space-top" {...as('table')}>
      <caption {...own(table.title, table.title === within ? 'rc-vh' : '')}>{table.title}</caption>
      <thead {...as('rowgroup')}>
        <tr {...as('row')}>
          <th {...as('columnheader')} scope="col">
            {isOfChosenRows(table) ? 'What it is' : table.rows.some(({ isGroup }) => isGroup) ? 'Group' : 'Figure'}
          </th>
          {says.map(head => (
            <th {...as('columnheader')} scope="col">
              {head}
            </th>
          ))}
          {table.columns.map(({ title }) => (
            <th {...as('columnheader')} scope="col" {...own(title, 'r')}>
              {title}
            </th>
          ))}
          {hasWords && (
            <th {...as('columnheader')} scope="col">
              {wordsHead}
            </th>
          )}
        </tr>
      </thead>
      <tbody {...as('rowgroup')}>
        {table.rows.map(({ title, cells, said = [], words }) => (
          <tr {...as('row')}>
            <th scope="row" {...own(title)}>
              {title}
            </th>
            {said.map((one, i) => (
              <td {...as('cell')} data-l={says[i]}>
                {one}
              </td>
            ))}
            {cells.map((cell, i) => (
              <td {...as('cell')} class="r" {...headOf(table.columns[i]?.title)}>
                {shownInWords(cell)}
              </td>
            ))}
            {hasWords && (
              <td {...as('cell')} data-l={wordsHead}>
                {words}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** How the numbers behind a trend are shown where their readers may go on from them. */
export interface TrendShown {
  readonly summary: string
  /** Of a month, by its place. */
  readonly cell: (month: number) => ComponentChildren
}

/** As its readers see it drawn, outside the report: for those who write it, and beside the cases behind it. */
export const TrendFigure = ({ table, id, shown }: { readonly table: Table; readonly id: string; readonly shown?: TrendShown }) => (
  <>
    {besideItsCharts({ tables: [table], parts: [] }).flatMap(({ charts }) => charts.map(chart => <ChartFigure chart={chart} id={id} />))}
    <TrendTable table={table} {...(shown && { shown })} />
  </>
)

const TrendTable = ({ table, shown }: { readonly table: Table; readonly shown?: TrendShown }) => {
  const headOf = useHeads()
  return (
    <details class="rc-trend">
      <summary>
        {shown?.summary ?? 'The numbers behind the chart'}
        <span class="rc-vh">: {table.title}</span>
      </summary>
      <table class="rc-tbl rc-tbl--stack" {...as('table')}>
        <caption class="rc-vh">{table.title}</caption>
        <thead {...as('rowgroup')}>
          <tr {...as('row')}>
            <th {...as('columnheader')} scope="col">
              Month
            </th>
            <th {...as('columnheader')} scope="col" class="r">
              {table.rows[0]?.title}
            </th>
            <th {...as('columnheader')} scope="col">
              {trendHead}
            </th>
          </tr>
        </thead>
        <tbody {...as('rowgroup')}>
          {trendLines(table).map(({ title, amount, says }, month) => (
            <tr {...as('row')}>
              <th scope="row">{title}</th>
              <td {...as('cell')} class="r" {...headOf(table.rows[0]?.title)}>
                {shown === undefined ? shownInWords(amount) : shown.cell(month)}
              </td>
              <td {...as('cell')} data-l={trendHead}>
                {says}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

/** A table of chosen rows says how they were chosen, and that there is none where there is none. */
export const FiguresTable = ({ table, within }: { readonly table: Table; readonly within: string }) => {
  if (table.isTrend) return <TrendTable table={table} />
  if (!isOfChosenRows(table)) return <NumbersTable table={table} within={within} />
  return (
    <>
      <h3>{table.title}</h3>
      {table.note !== undefined && <p class="rc-small">{table.note}</p>}
      {table.rows.length === 0 ? <p class="rc-read">{nothingListed}</p> : <NumbersTable table={table} within={table.title} />}
    </>
  )
}

const Section = ({ section, place }: { readonly section: ShownSection; readonly place: string }) => (
  <section id={section.id} aria-labelledby={`${section.id}-h`} class="rc-block">
    <h2 id={`${section.id}-h`} class="rc-own">
      {section.title}
    </h2>
    <Words words={section.words} />
    {besideItsCharts(section).map(({ table, charts }, t) => (
      <>
        {charts.map((chart, c) => (
          <ChartFigure chart={chart} id={`${place}-${t}-${c}`} />
        ))}
        <FiguresTable table={table} within={section.title} />
      </>
    ))}
  </section>
)

const Assessed = ({ assessment: { id, title, source, note, questions } }: { readonly assessment: ShownAssessment }) => (
  <section id={id} class="rc-block" aria-labelledby={`${id}-h`}>
    <h2 id={`${id}-h`}>{title}</h2>
    <p class="rc-read">{source}.</p>
    {note !== undefined && <p class="rc-read">{note}</p>}
    {questions.map(({ clause, asks, answer, words, figures }) => (
      <>
        <h3>{asks}</h3>
        <p class="rc-read">
          <b>{answerInWords(answer)}.</b> <span class="rc-small">Of the source: {clause}</span>
        </p>
        <Words words={words} />
        {figures.length > 0 && (
          <ul class="rc-bul">
            {figures.map(figure => (
              <li>
                {figure.title}: {shownInWords(figure.amount)}
              </li>
            ))}
          </ul>
        )}
      </>
    ))}
  </section>
)

const Moved = ({ moved }: Pick<ShownReport, 'moved'>) =>
  moved.length === 0 ? null : (
    <section class="rc-block" aria-labelledby="moved-h">
      <h2 id="moved-h">Figures that have changed since they were first given</h2>
      <p class="rc-read">More was recorded since, or what was recorded was corrected. The earlier report stays as it was issued.</p>
      <ul class="rc-bul">
        {moved.map(words => (
          <li>{words}</li>
        ))}
      </ul>
    </section>
  )

const Counted = ({ report }: { readonly report: ShownReport }) => {
  const hiding = hidingInWords(report)
  return (
    <section class="rc-block" aria-labelledby="counted-h">
      <h2 id="counted-h">How the figures are counted</h2>
      {hiding !== undefined && <p class="rc-read">{hiding}</p>}
      <p class="rc-read">Counted from the record as it stood on {plainDay(report.asAt)}.</p>
      <details>
        <summary>What each figure counts, with its clause</summary>
        <dl class="rc-defs">
          {report.definitions.map(definition => (
            <>
              <dt class="rc-own">{definition.title}</dt>
              <dd>
                {countedInWords(definition)} Clause {definition.clause}.
              </dd>
            </>
          ))}
        </dl>
      </details>
    </section>
  )
}

/** Under a heading of level 1 that the page gives. */
export const ReportArticle = ({ report }: { readonly report: ShownReport }) => (
  <OwnNames.Provider value={ownNamesIn(report)}>
    {issuedInWords(report).map(words => (
      <p class="rc-sub">{words}</p>
    ))}
    {report.summary !== '' && (
      <section id="in-brief" class="rc-block" aria-labelledby="in-brief-h">
        <h2 id="in-brief-h">In brief</h2>
        <Words words={report.summary} />
      </section>
    )}
    {report.sections.map((section, i) => (
      <Section section={section} place={`chart-${i}`} />
    ))}
    {(report.assessments ?? []).map(one => (
      <Assessed assessment={one} />
    ))}
    <Moved moved={report.moved} />
    <Counted report={report} />
  </OwnNames.Provider>
)
