import { Chip } from '../../layout/index.ts'
import { Next, Reasons } from '../case/page.tsx'
import { CaseShell } from '../case-frame/case-frame.tsx'
import { Clauses } from '../parts/clauses.tsx'
import type { Frame } from '../parts/shell.tsx'
import { as, Empty, Hidden } from '../parts/small-parts.tsx'
import type { LearningView, SheetView } from './case-view.ts'
import { lessonChip } from './chips.ts'

const Decision = ({ view }: { readonly view: LearningView }) => (
  <section class="rc-block" aria-labelledby="de-h">
    <h2 id="de-h">Is there something to learn?</h2>
    {view.decisions.length === 0 ? (
      <Empty title="Nobody has said yet">
        Every complaint is asked this, upheld or not. Where the answer is no, the reason is kept. It is asked for once the complaint has
        been answered.
      </Empty>
    ) : (
      view.decisions.map(({ title, detail, reasons }) => (
        <div class="rc-learned">
          <h3>{title}</h3>
          <p class="rc-small">{detail}.</p>
          {reasons !== '' && <blockquote>{reasons}</blockquote>}
        </div>
      ))
    )}
    {view.causes.map(({ main, others, on }) => (
      <p>
        <b>Cause:</b> {main}
        {others !== '' && `; also ${others}`}. <span class="rc-small">{on}.</span>
      </p>
    ))}
  </section>
)

const Naming = ({ view }: { readonly view: LearningView }) =>
  view.naming.length === 0 ? null : (
    <div class="rc-warned">
      <h2>The log keeps people’s names out</h2>
      {view.naming.map(({ names, href }) => (
        <p>
          An entry here names {names}. The log leaves the name out of what it shows; put the entry right so that it need not.{' '}
          {href === undefined ? (
            'Ask whoever recorded it.'
          ) : (
            <a href={href}>
              Put it right<Hidden>: the entry that names {names}</Hidden>
            </a>
          )}
        </p>
      ))}
    </div>
  )

const SheetActions = ({ actions }: Pick<SheetView, 'actions'>) =>
  actions.length === 0 ? (
    <p class="rc-small">No action is entered yet.</p>
  ) : (
    <table class="rc-tbl rc-tbl--stack" {...as('table')}>
      <caption class="rc-vh">Actions on the sheet</caption>
      <thead {...as('rowgroup')}>
        <tr {...as('row')}>
          <th scope="col" {...as('columnheader')} class="rc-w44">
            Action required
          </th>
          <th scope="col" {...as('columnheader')}>
            Responsible agency
          </th>
          <th scope="col" {...as('columnheader')}>
            By
          </th>
          <th scope="col" {...as('columnheader')}>
            Implemented
          </th>
        </tr>
      </thead>
      <tbody {...as('rowgroup')}>
        {actions.map(({ what, agency, byWords, isWords, outcome }) => (
          <tr {...as('row')}>
            <th scope="row">{what}</th>
            <td data-l="Responsible agency" {...as('cell')}>
              {agency || 'Not given'}
            </td>
            <td data-l="By" class="rc-nowrap" {...as('cell')}>
              {byWords}
            </td>
            <td data-l="Implemented" {...as('cell')}>
              {isWords}
              {outcome !== '' && <span class="rc-small"> {outcome}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )

const SheetPart = ({ sheet }: { readonly sheet: SheetView }) => (
  <section class="rc-block" aria-labelledby="sh-h">
    <h2 id="sh-h">{sheet.title}</h2>
    <p class="rc-small">
      {sheet.is}. {sheet.copy}
    </p>
    <dl class="rc-sheet">
      {sheet.rows.map(({ label, value }) => (
        <div>
          <dt>{label}</dt>
          <dd class={value === '' ? 'rc-small' : 'rc-kept'}>{value === '' ? 'Not given yet' : value}</dd>
        </div>
      ))}
    </dl>
    <h3 class="rc-h3">Actions</h3>
    <SheetActions actions={sheet.actions} />
    <h3 class="rc-h3">Progress</h3>
    {sheet.updates.length === 0 ? (
      <p class="rc-small">No update has been given yet.</p>
    ) : (
      sheet.updates.map(({ title, rows }) => (
        <div class="rc-learned">
          <h4>{title}</h4>
          <dl class="rc-sheet">
            {rows.map(({ label, value }) => (
              <div>
                <dt>{label}</dt>
                <dd class="rc-kept">{value}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))
    )}
    <p class="rc-acts">
      {sheet.fillHref !== undefined && (
        <a class="rc-btn rc-btn--main" href={sheet.fillHref}>
          Fill in the sheet
        </a>
      )}
      {sheet.files.map(({ text, href }) => (
        <a href={href}>
          {text}
          <Hidden> of the sheet</Hidden>
        </a>
      ))}
    </p>
  </section>
)

const Actions = ({ view }: { readonly view: LearningView }) =>
  view.sheet !== undefined || view.actions.length === 0 ? null : (
    <section class="rc-block" aria-labelledby="ac-h">
      <h2 id="ac-h">Actions</h2>
      <ul class="rc-steps-list">
        {view.actions.map(({ what, is, by }) => (
          <li>
            <div>
              <h3>{what}</h3>
              <p>
                {is}
                {by !== '' && `; by ${by}`}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )

const History = ({ view }: { readonly view: LearningView }) => (
  <section class="rc-block" aria-labelledby="log">
    <h2 id="log">What was written, and who changed it</h2>
    {view.history.length === 0 ? (
      <Empty title="Nothing yet">What is decided, entered, updated and concluded appears here, each with its day and who did it.</Empty>
    ) : (
      <ol class="rc-line">
        {view.history.map(({ on, what, said, who, recorded }) => (
          <li>
            <h3>{what}</h3>
            <p class="rc-small">
              {on}
              {who !== '' && `, ${who}`}. {recorded}
            </p>
            {said !== '' && <p>{said}.</p>}
          </li>
        ))}
      </ol>
    )}
  </section>
)

const Aside = ({ view }: { readonly view: LearningView }) => (
  <aside aria-label="Learning steps">
    <div class="rc-card">
      <h2>You can also record</h2>
      {view.steps.length === 0 ? (
        <p>Nothing of learning is yours to record just now.</p>
      ) : (
        <ul class="rc-ways">
          {view.steps.map(({ title, href, clauses }) => (
            <li>
              <a href={href}>{title}</a> <Clauses links={clauses} />
            </li>
          ))}
        </ul>
      )}
    </div>
    {view.meetings.length > 0 && (
      <div class="rc-card">
        <h2>Meetings held</h2>
        {view.meetings.map(({ title, detail }) => (
          <p>
            <b>{title}</b>
            <br />
            {detail}
          </p>
        ))}
      </div>
    )}
    {view.cannot.length > 0 && (
      <div class="rc-card">
        <h2>Would be refused now</h2>
        {view.cannot.map(({ title, reasons }) => (
          <>
            <h3 class="rc-h3">{title}</h3>
            <Reasons reasons={reasons} />
          </>
        ))}
      </div>
    )}
  </aside>
)

export const LearningPage = ({ view, frame }: { readonly view: LearningView; readonly frame: Frame }) => (
  <CaseShell view={view.frame} frame={frame} title="Learning">
    <div class="rc-case-cols">
      <div>
        <Naming view={view} />
        {view.state && (
          <p class="rc-learning-state">
            <Chip meaning={lessonChip(view.state.is)} text={view.state.words} />
          </p>
        )}
        <Decision view={view} />
        <section class="rc-block" aria-labelledby="ne-h">
          <h2 id="ne-h">What is next for learning</h2>
          {view.next.length === 0 ? (
            <Empty title="Nothing is owed now">
              What becomes due because something was learned appears here, with its date and clause.
            </Empty>
          ) : (
            <ol class="rc-next">
              {view.next.map((thing, i) => (
                <Next thing={thing} isNow={i === 0} />
              ))}
            </ol>
          )}
        </section>
        {view.sheet && <SheetPart sheet={view.sheet} />}
        <Actions view={view} />
        <History view={view} />
      </div>
      <Aside view={view} />
    </div>
  </CaseShell>
)
