import { CaseShell } from '../case-frame/case-frame.tsx'
import { SafeguardingCard } from '../case-frame/safeguarding.tsx'
import { Clauses } from '../parts/clauses.tsx'
import type { Frame } from '../parts/shell.tsx'
import { OneAnswers, OwedList, PointRouteCard } from './point-route.tsx'
import type { RoutesView } from './routes-view.ts'

/** The clocks of the ways beside each other: on a phone one under the other. */
const SideBySide = ({ view }: { readonly view: RoutesView }) => (
  <section class="rc-block" aria-labelledby="side-h">
    <h2 id="side-h">{view.ways.length > 1 ? 'Side by side' : 'What is owed'}</h2>
    <OneAnswers oneAnswer={view.routing.oneAnswer} />
    <div class="rc-route__side">
      {view.ways.map(({ title, points, owed }, i) => (
        <section aria-labelledby={`way-${i}`}>
          <h3 id={`way-${i}`}>{title}</h3>
          <p class="rc-small">{points}</p>
          {owed.length === 0 ? <p class="rc-small">Nothing is owed on this way now.</p> : <OwedList owed={owed} />}
        </section>
      ))}
    </div>
    {view.routing.forAll.length > 0 && (
      <>
        <h3 class="rc-h3 rc-space-top">For the whole complaint</h3>
        <OwedList owed={view.routing.forAll} />
      </>
    )}
  </section>
)

export const RoutesPage = ({ view, frame }: { readonly view: RoutesView; readonly frame: Frame }) => (
  <CaseShell view={view.frame} frame={frame} title="Which way it goes">
    <div class="rc-case-cols">
      <div>
        <section class="rc-block" aria-labelledby="routes-h">
          <h2 id="routes-h">Which way it goes</h2>
          <p class="rc-small">
            Worked out from what is recorded. Each way has its clause; a decision to send a point another way is recorded with its ground.
          </p>
          {view.routing.points.map(route => (
            <PointRouteCard route={route} />
          ))}
        </section>
        <SideBySide view={view} />
      </div>
      <aside aria-label="What may be done">
        <SafeguardingCard safeguarding={view.safeguarding} />
        {view.unknown.length > 0 && (
          <div class="rc-card">
            <h2>Not known yet</h2>
            <p>Any of these could change the way.</p>
            <ul class="rc-ways">
              {view.unknown.map(({ words, href, clauses }) => (
                <li>
                  {href === undefined ? words : <a href={href}>{words}</a>} <Clauses links={clauses.slice(0, 2)} />
                </li>
              ))}
            </ul>
          </div>
        )}
        <div class="rc-card">
          <h2>The points</h2>
          <ul class="rc-ways">
            {view.add.map(({ words, href, clauses }) => (
              <li>
                {href === undefined ? words : <a href={href}>{words}</a>} <Clauses links={clauses} />
              </li>
            ))}
            {view.splits.map(({ words, href }) => (
              <li>
                <a href={href}>{words}</a>
              </li>
            ))}
          </ul>
        </div>
      </aside>
    </div>
  </CaseShell>
)
