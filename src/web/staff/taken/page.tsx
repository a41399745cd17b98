import { Icon } from '../../layout/index.ts'
import { Clauses } from '../parts/clauses.tsx'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { Hidden } from '../parts/small-parts.tsx'
import type { TakenView } from './view.ts'

const Acknowledging = ({ it }: { readonly it: NonNullable<TakenView['acknowledging']> }) => (
  <section class="rc-block" aria-labelledby="ack-h">
    <h2 id="ack-h">Acknowledging it</h2>
    {it.isDone ? (
      <p>
        <Icon name="tick" /> Acknowledged. <Clauses links={it.clauses} />
      </p>
    ) : (
      <>
        <p>
          It must be acknowledged{it.by !== '' && ` by ${it.by}`}. <Clauses links={it.clauses} />
        </p>
        {it.says.length > 0 && (
          <>
            <h3 class="rc-h3">What an acknowledgement says</h3>
            <ul class="rc-ways">
              {it.says.map(words => (
                <li>{words}</li>
              ))}
            </ul>
          </>
        )}
        <p class="rc-acts">
          {it.recordHref !== undefined && (
            <a class="rc-btn rc-btn--main" href={it.recordHref}>
              You said this on the call: record it
            </a>
          )}
          {it.letterHref !== undefined && (
            <a class="rc-btn" href={it.letterHref}>
              Open the letter, drafted
            </a>
          )}
        </p>
        {it.recordHref === undefined && it.letterHref !== undefined && (
          <p class="rc-small">The clause wants it in writing: what is said on the telephone does not do it.</p>
        )}
      </>
    )}
  </section>
)

export const TakenPage = ({ view, frame }: { readonly view: TakenView; readonly frame: Frame }) => (
  <StaffShell frame={frame} title={`Read this out: ${view.reference}`} current="/take-a-complaint">
    <div class="rc-form-cols">
      <div>
        <h1>Read this out</h1>
        <p class="rc-sub rc-sub--form">The complaint is recorded. Before the call ends:</p>
        <div class="rc-readout">
          <p>
            Your number is <strong class="rc-nowrap">{view.reference}</strong>
            <span class="rc-small"> (say: {view.spelt})</span>
          </p>
          <p>{view.answer}</p>
          {view.also.map(words => (
            <p>{words}</p>
          ))}
          {view.dates.map(({ words, clauses, why }) => (
            <p>
              {words}{' '}
              <span class="rc-small">
                <Clauses links={clauses} />
                {' · '}
                <a href={why}>
                  Why?<Hidden> {words}</Hidden>
                </a>
              </span>
            </p>
          ))}
          {view.youCan.map(words => (
            <p>{words}.</p>
          ))}
        </div>
        <section class="rc-block" aria-labelledby="points-h">
          <h2 id="points-h">What we wrote down</h2>
          <p class="rc-small">Read it back: are these their words?</p>
          <ol class="rc-readback">
            {view.points.map((words, i) => (
              <li>
                {i + 1}. “{words}”
              </li>
            ))}
          </ol>
        </section>
        {view.acknowledging && <Acknowledging it={view.acknowledging} />}
      </div>
      <aside aria-label="After the call">
        <div class="rc-card">
          <h2>After the call</h2>
          <ul class="rc-ways">
            {view.later.map(({ title, when }) => (
              <li>
                {title.charAt(0).toUpperCase()}
                {title.slice(1)}
                <span class="rc-small"> {when}</span>
              </li>
            ))}
          </ul>
          <p>
            <a class="rc-btn" href={view.frame.href}>
              Open the case
            </a>
          </p>
          <p>
            <a href={`${view.frame.href}/routes`}>Which way each point goes</a>
          </p>
          {frame.site.body.equality && (
            <p>
              <a href="/equality/ask">Ask the questions about the caller</a>
              <span class="rc-small"> counted apart from the complaint</span>
            </p>
          )}
          <p>
            <a href="/take-a-complaint">Take another</a>
          </p>
        </div>
      </aside>
    </div>
  </StaffShell>
)
