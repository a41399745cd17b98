/** A control chart as a drawing, with its table and its words: whoever cannot see it misses nothing. */
import { type ChartDrawing, type ControlChart, chartDrawing, monthInShort } from '#outputs'
import { as, Hidden } from '../parts/small-parts.tsx'
import type { ChartView, ThemeRowView } from './view.ts'

const diamond = (x: number, y: number): string => `M${x} ${y - 7} L${x + 7} ${y} L${x} ${y + 7} L${x - 7} ${y} Z`

const Lines = ({ drawing }: { readonly drawing: ChartDrawing }) => (
  <>
    {drawing.rows.map(({ y, value }) => (
      <>
        <line class="rc-xmr__row" x1={drawing.left} x2={drawing.right} y1={y} y2={y} />
        <text class="rc-xmr__n" x={drawing.left - 6} y={y + 4} text-anchor="end">
          {value}
        </text>
      </>
    ))}
    {drawing.breaks.map(x => (
      <line class="rc-xmr__break" x1={x} x2={x} y1={8} y2={drawing.bottom} />
    ))}
    {drawing.lines.map(({ is, x1, x2, y }) => (
      <line class={`rc-xmr__${is}`} x1={x1} x2={x2} y1={y} y2={y} />
    ))}
    {drawing.names.map(({ x, y, text }) => (
      <text class="rc-xmr__n" x={x} y={y}>
        {text}
      </text>
    ))}
    {drawing.columns
      .filter(({ isLabelled }) => isLabelled)
      .map(({ x, month }) => (
        <text class="rc-xmr__n" x={x} y={drawing.bottom + 18} text-anchor="middle">
          {monthInShort(month)}
        </text>
      ))}
  </>
)

const Marks = ({ drawing }: { readonly drawing: ChartDrawing }) => (
  <>
    {drawing.paths.map(path => (
      <path class="rc-xmr__path" d={path} />
    ))}
    {drawing.marks.map(({ x, y, value, isSignal }) =>
      isSignal ? (
        <>
          <path class="rc-xmr__signal" d={diamond(x, y)} />
          <text class="rc-xmr__value" x={x} y={y - 11} text-anchor="middle">
            {value}
          </text>
        </>
      ) : (
        <circle class="rc-xmr__usual" cx={x} cy={y} r="3.5" />
      ),
    )}
  </>
)

const Drawn = ({
  chart,
  width,
  height,
  only,
}: {
  readonly chart: ControlChart
  readonly width: number
  readonly height: number
  readonly only: string
}) => {
  const drawing = chartDrawing(chart, { width, height })
  return (
    <svg class={`rc-xmr ${only}`} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      <Lines drawing={drawing} />
      <Marks drawing={drawing} />
    </svg>
  )
}

const Table = ({ view }: { readonly view: ChartView }) => (
  <details>
    <summary>
      The months as a table<Hidden>: {view.title}</Hidden>
    </summary>
    <table class="rc-tbl">
      <thead>
        <tr>
          <th scope="col">Month</th>
          <th scope="col" class="r">
            Points
          </th>
          <th scope="col">Judged by the limits</th>
        </tr>
      </thead>
      <tbody>
        {view.rows.map(({ month, value, says }) => (
          <tr>
            <th scope="row">{month}</th>
            <td class="r">{value}</td>
            <td>{says}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </details>
)

export const ControlChartFigure = ({ view }: { readonly view: ChartView }) => (
  <section class="rc-block rc-fig" id={view.id} aria-labelledby={`${view.id}-h`}>
    <div class="rc-fig__top">
      <h3 id={`${view.id}-h`}>{view.title}</h3>
      <p class={view.isSignal ? 'rc-xmr__says is-signal' : 'rc-xmr__says'}>{view.headline}</p>
    </div>
    {view.sentences.map(words => (
      <p class="rc-read">{words}</p>
    ))}
    {view.chart.is !== 'too-few-months' && (
      <>
        <Drawn chart={view.chart} width={860} height={250} only="rc-wide" />
        <Drawn chart={view.chart} width={360} height={230} only="rc-narrow" />
      </>
    )}
    {view.history.map(words => (
      <p class="rc-small">{words}</p>
    ))}
    <Table view={view} />
    {view.rebase !== undefined && (
      <p class="rc-small rc-screen-only">
        <a href={view.rebase}>
          Set the limits anew<Hidden> of {view.title}</Hidden>
        </a>
      </p>
    )}
  </section>
)

/** The themes in a table, each with what its chart says. */
export const ThemeTable = ({ rows }: { readonly rows: readonly ThemeRowView[] }) => (
  <table class="rc-tbl rc-tbl--stack" {...as('table')}>
    <caption class="rc-vh">Themes of the list in force</caption>
    <thead {...as('rowgroup')}>
      <tr {...as('row')}>
        <th {...as('columnheader')} scope="col">
          Theme
        </th>
        <th {...as('columnheader')} scope="col" class="r">
          Points
        </th>
        <th {...as('columnheader')} scope="col">
          What the months say
        </th>
      </tr>
    </thead>
    <tbody {...as('rowgroup')}>
      {rows.map(({ title, depth, total, headline, isSignal, href }) => (
        <tr {...as('row')}>
          <th scope="row" class={depth > 0 ? 'rc-theme--within' : undefined}>
            {depth > 0 && <Hidden>within the one above: </Hidden>}
            {title}
          </th>
          <td {...as('cell')} class="r" data-l="Points">
            {total}
          </td>
          <td {...as('cell')} data-l="What the months say">
            {isSignal ? <b>{headline}</b> : headline}{' '}
            {href !== undefined && (
              <a href={href}>
                Chart<Hidden> of {title}</Hidden>
              </a>
            )}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
