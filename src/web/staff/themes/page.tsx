import { Select } from '../../govuk/index.ts'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { Empty, type Tone, tone } from '../parts/small-parts.tsx'
import { ControlChartFigure, ThemeTable } from './chart.tsx'
import type { ThemesView } from './view.ts'

const tones: readonly Tone[] = ['late', 'today', 'brand', 'wait']

const Choose = ({ view }: { readonly view: ThemesView }) => (
  <form class="rc-list-tools rc-screen-only" method="get" action="/learning/themes">
    <Select id="service" name="service" label={{ text: 'Service' }} items={view.services} value={view.service} />
    <button class="rc-btn" type="submit">
      Show
    </button>
  </form>
)

export const ThemesPage = ({ view, frame }: { readonly view: ThemesView; readonly frame: Frame }) => (
  <StaffShell frame={frame} title={view.title} current="/learning">
    <p class="rc-crumb">
      <a href="/learning">Learning</a> › Themes
    </p>
    <h1>{view.title}</h1>
    <p class="rc-sub">{view.sub}</p>
    <ul class="rc-counts">
      {view.counts.map(({ n, name, fact, href }, i) => (
        <li class={tone(tones[i] ?? 'brand')}>
          <a href={href}>
            <span class="n">{n.toLocaleString('en-GB')}</span> <b>{name}</b>
            <small>{fact}</small>
          </a>
        </li>
      ))}
    </ul>
    <Choose view={view} />
    {view.rows.length === 0 ? (
      <Empty title="There is nothing to show yet">
        {view.list === ''
          ? 'Points are sorted by a list of themes of your own. Ask whoever looks after Recourse to add one to the body’s data.'
          : 'When a month is over, the points of complaint received in it are counted here.'}
      </Empty>
    ) : (
      <>
        <section class="rc-block" aria-labelledby="list-h">
          <h2 id="list-h">
            The themes of {view.services.find(({ value }) => value === view.service)?.text.toLowerCase() ?? 'all services'}
          </h2>
          <p class="rc-small">{view.list}</p>
          <ThemeTable rows={view.rows} />
        </section>
        <section id="charts" aria-labelledby="charts-h">
          <h2 id="charts-h">Signal and noise</h2>
          {view.charts.map(chart => (
            <ControlChartFigure view={chart} />
          ))}
        </section>
        <section class="rc-block" aria-labelledby="how-h">
          <h2 id="how-h">How it is counted</h2>
          {view.notes.map(words => (
            <p class="rc-read">{words}</p>
          ))}
        </section>
      </>
    )}
  </StaffShell>
)
