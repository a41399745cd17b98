import type { RuleInWords } from '#outputs'
import { Chip } from '../../layout/index.ts'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { Empty } from '../parts/small-parts.tsx'
import { type ClauseView, kindInWords, type ProcedureView } from './view.ts'

const Rule = ({ rule }: { readonly rule: RuleInWords }) => (
  <>
    <dt>{kindInWords(rule.kind)}</dt>
    <dd>
      <p>
        <b>{rule.title}</b>
      </p>
      {rule.lines.map(({ label, words }) => (
        <div class="rc-kv">
          <b>{label}</b>
          <span>{words}</span>
        </div>
      ))}
      {rule.reading && (
        <div class="rc-doubt rc-space-top--small">
          <p>
            <b>The doubt.</b> {rule.reading.doubt}
          </p>
          <p>
            <b>How it is taken.</b> {rule.reading.chosen}
          </p>
          {rule.reading.others.map(other => (
            <p>Otherwise: {other}</p>
          ))}
        </div>
      )}
      {rule.departs && (
        <p>
          <b>Differs from {rule.departs.from}.</b> {rule.departs.how}
        </p>
      )}
    </dd>
  </>
)

const Entry = ({ entry }: { readonly entry: ClauseView }) => (
  <article class="rc-rule" id={entry.anchor} tabindex={-1}>
    <header>
      <h3>
        <span class="no">{entry.clause}</span>
      </h3>
      {entry.notARule !== '' && (
        <div class="rc-chips">
          <Chip meaning="plain" text="Not a rule" />
        </div>
      )}
    </header>
    <dl class="rc-four">
      <dt>Clause</dt>
      <dd class="rc-words rc-kept">{entry.text}</dd>
      {entry.notARule !== '' && (
        <>
          <dt>Why no rule</dt>
          <dd>{entry.notARule}</dd>
        </>
      )}
      {entry.rules.map(rule => (
        <Rule rule={rule} />
      ))}
    </dl>
  </article>
)

export const ProcedurePage = ({ view, frame }: { readonly view: ProcedureView; readonly frame: Frame }) => (
  <StaffShell frame={frame} title={view.title} current="/procedures">
    <p class="rc-crumb">
      <a href="/procedures">Procedures</a> › {view.title}
    </p>
    <h1>{view.title}</h1>
    <p class="rc-sub">{view.sub}</p>
    <div class="rc-report-cols">
      <nav class="rc-toc rc-toc--long" aria-label="Clauses">
        <p class="rc-toc__t">Clauses with rules</p>
        <ul>
          {view.contents.map(({ href, text }) => (
            <li>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div>
        {view.departures.length > 0 && (
          <section class="rc-block" aria-labelledby="dep-h">
            <h2 id="dep-h">Where it differs from the law</h2>
            <ul class="rc-ways rc-space-top--small">
              {view.departures.map(({ href, clause, from, how }) => (
                <li>
                  <a class="rc-clause" href={href}>
                    {clause}
                  </a>{' '}
                  differs from {from}: {how}
                </li>
              ))}
            </ul>
          </section>
        )}
        <h2 class="rc-vh">Clauses</h2>
        {view.entries.map(entry => (
          <Entry entry={entry} />
        ))}
        {view.outside.length > 0 && (
          <>
            <h2>Sources outside the document</h2>
            {view.outside.map(entry => (
              <Entry entry={entry} />
            ))}
          </>
        )}
      </div>
    </div>
  </StaffShell>
)

export interface ProceduresView {
  readonly rows: readonly { readonly title: string; readonly href: string; readonly detail: string }[]
}

export const ProceduresPage = ({ view, frame }: { readonly view: ProceduresView; readonly frame: Frame }) => (
  <StaffShell frame={frame} title="Procedures" current="/procedures">
    <h1>Procedures</h1>
    <p class="rc-sub">What is owed to people who complain, clause by clause, and the rules made from it.</p>
    {view.rows.length === 0 ? (
      <Empty title="No procedure is published here">A procedure that is published appears here.</Empty>
    ) : (
      <ul class="rc-steps-list rc-space-top">
        {view.rows.map(({ title, href, detail }) => (
          <li>
            <div>
              <h2 class="rc-h3">
                <a href={href}>{title}</a>
              </h2>
              <p>{detail}</p>
            </div>
          </li>
        ))}
      </ul>
    )}
  </StaffShell>
)
