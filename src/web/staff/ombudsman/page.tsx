/** The page of a case's matters with ombudsmen: each as one thing, with what is next. */
import { Select } from '../../govuk/index.ts'
import { Chip, CsrfField, type FormError, FormErrors, Icon } from '../../layout/index.ts'
import { Next, Reasons } from '../case/page.tsx'
import { CaseShell } from '../case-frame/case-frame.tsx'
import type { CaseFrameView } from '../case-frame/view.ts'
import { envelope } from '../forms/names.ts'
import { Clauses } from '../parts/clauses.tsx'
import type { Frame } from '../parts/shell.tsx'
import { as, Empty, Hidden } from '../parts/small-parts.tsx'
import type { MatterView, OmbudsmanView, StepLink } from './view.ts'

/** What the small forms of the page carry that nobody types. */
export interface Carried {
  readonly csrf: string
  readonly position: number
  readonly key: string
}

interface Params {
  readonly view: OmbudsmanView
  readonly head: CaseFrameView
  readonly frame: Frame
  readonly carried: Carried
  readonly errors: readonly FormError[]
}

const Links = ({ links, of }: { readonly links: readonly StepLink[]; readonly of: string }) => (
  <ul class="rc-links">
    {links.map(({ text, href, clauses }) => (
      <li>
        <a href={href}>
          {text}
          <Hidden>: {of}</Hidden>
        </a>{' '}
        <Clauses links={clauses} />
      </li>
    ))}
  </ul>
)

interface GatherParams {
  readonly matter: MatterView
  readonly number: number
  readonly carried: Carried
  readonly at: string
}

const Gather = ({ matter, number, carried, at }: GatherParams) => {
  const id = `found-${matter.id}-${number}`
  return (
    <form class="rc-gather" action={at} method="post">
      <CsrfField token={carried.csrf} />
      <input type="hidden" name={envelope.position} value={String(carried.position)} />
      <input type="hidden" name={envelope.key} value={`${carried.key}-${matter.id}-${number}`} />
      <input type="hidden" name="enquiry" value={matter.id} />
      <input type="hidden" name="item" value={String(number)} />
      <Select
        id={id}
        name="foundIn"
        label={{ text: `What answers number ${number}`, classes: 'govuk-visually-hidden' }}
        value=""
        items={[
          { value: '', text: 'Choose what answers it' },
          ...(matter.gather?.options ?? []).map(({ id: value, title }) => ({ value, text: title })),
        ]}
      />
      <button class="rc-btn" type="submit">
        Gathered
        <Hidden>
          : number {number}
          {matter.apart}
        </Hidden>
      </button>
    </form>
  )
}

const Asked = ({ matter, carried, at }: { readonly matter: MatterView; readonly carried: Carried; readonly at: string }) => (
  <section aria-labelledby={`${matter.anchor}-asked`}>
    <h3 id={`${matter.anchor}-asked`}>What is asked</h3>
    <p class="rc-small">{matter.gathered}</p>
    {matter.items.length > 0 && (
      <table class="rc-tbl rc-tbl--stack" {...as('table')}>
        <caption class="rc-vh">What the Ombudsman asked for, and what answers it</caption>
        <thead {...as('rowgroup')}>
          <tr {...as('row')}>
            <th scope="col" class="rc-w44" {...as('columnheader')}>
              Asked for
            </th>
            <th scope="col" {...as('columnheader')}>
              Answered by
            </th>
          </tr>
        </thead>
        <tbody {...as('rowgroup')}>
          {matter.items.map(({ number, words, answer }) => (
            <tr {...as('row')}>
              <th scope="row" class="rc-kept">
                {number}. {words}
              </th>
              <td data-l="Answered by" {...as('cell')}>
                {answer !== undefined ? (
                  <>
                    {answer.href === undefined ? answer.text : <a href={answer.href}>{answer.text}</a>}
                    <div class="rc-small">Gathered {answer.on}</div>
                  </>
                ) : matter.gather === undefined ? (
                  'Not said'
                ) : (
                  <Gather matter={matter} number={number} carried={carried} at={at} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
    {matter.bundleHref !== undefined && (
      <p class="rc-acts">
        <a class="rc-btn" href={matter.bundleHref}>
          Put the bundle together
          <Hidden>
            {' '}
            for {matter.name}
            {matter.apart}
          </Hidden>
        </a>
      </p>
    )}
  </section>
)

const Dates = ({ matter }: { readonly matter: MatterView }) =>
  matter.dates.length === 0 && matter.reminders.length === 0 ? null : (
    <section aria-labelledby={`${matter.anchor}-dates`}>
      <h3 id={`${matter.anchor}-dates`}>Dates it set</h3>
      <ul class="rc-steps-list">
        {matter.dates.map(({ title, due, notes, state, whyHref, later }) => (
          <li>
            <div>
              <h4>
                {due}
                {state !== '' && <small>. {state}</small>}
              </h4>
              <p>{title}</p>
              {notes.map(note => (
                <p>{note}</p>
              ))}
            </div>
            <div class="rc-steps-list__do">
              <a href={whyHref}>
                Why this date?
                <Hidden>
                  {' '}
                  {title}
                  {matter.apart}
                </Hidden>
              </a>
              {later && (
                <a href={later.href}>
                  {later.text}
                  <Hidden>
                    : {title}
                    {matter.apart}
                  </Hidden>
                </a>
              )}
            </div>
          </li>
        ))}
      </ul>
      {matter.reminders.map(reminder => (
        <p class="rc-small">{reminder}</p>
      ))}
    </section>
  )

const Notices = ({ matter }: { readonly matter: MatterView }) =>
  matter.notices.length === 0 ? null : (
    <section aria-labelledby={`${matter.anchor}-told`}>
      <h3 id={`${matter.anchor}-told`}>Who must be told</h3>
      {matter.notices.map(({ title, clauses, readers, action }) => (
        <div class="rc-told">
          <p>
            {title}. <Clauses links={clauses} />
          </p>
          <ul>
            {readers.map(({ title: role, told, isTold }) => (
              <li>
                <Icon name={isTold ? 'tick' : 'clock'} /> {role}: {told.charAt(0).toLowerCase() + told.slice(1)}
              </li>
            ))}
          </ul>
          {action && (
            <p>
              <a href={action.href}>
                {action.text}
                <Hidden>
                  : {title}
                  {matter.apart}
                </Hidden>
              </a>
            </p>
          )}
        </div>
      ))}
    </section>
  )

const Findings = ({ matter, ours }: { readonly matter: MatterView; readonly ours: string | undefined }) =>
  matter.findings.length === 0 ? null : (
    <section aria-labelledby={`${matter.anchor}-found`}>
      <h3 id={`${matter.anchor}-found`}>What it found</h3>
      <p class="rc-small">
        {ours === undefined ? 'We made no finding of our own. ' : `Our own finding stays as it is: ${ours.toLowerCase()}. `}What the
        Ombudsman finds stands beside it and changes no figure of ours.
      </p>
      {matter.findings.map(({ title, rows }) => (
        <>
          <h4>{title}</h4>
          <dl class="rc-dl rc-dl--wide">
            {rows.map(({ label, value }) => (
              <div>
                <dt>{label}</dt>
                <dd class="rc-kept">{value}</dd>
              </div>
            ))}
          </dl>
        </>
      ))}
    </section>
  )

const Recommendations = ({ matter, caseAt }: { readonly matter: MatterView; readonly caseAt: string }) =>
  matter.recommendations.length === 0 && matter.payments === '' ? null : (
    <section aria-labelledby={`${matter.anchor}-rec`}>
      <h3 id={`${matter.anchor}-rec`}>What it recommended</h3>
      {matter.recommendations.length > 0 && (
        <ul class="rc-steps-list">
          {matter.recommendations.map(({ what, due, chip, notes, steps }) => (
            <li>
              <div>
                <h4 class="rc-kept">{what}</h4>
                <p>
                  {due === 'No date' ? 'No date was set.' : `By ${due}.`} <Chip meaning={chip.kind} text={chip.words} />
                </p>
                {notes.map(note => (
                  <p class="rc-kept">{note}</p>
                ))}
              </div>
              <div class="rc-steps-list__do">
                {steps.map(({ text, href }) => (
                  <a href={href}>
                    {text}
                    <Hidden>: {what}</Hidden>
                  </a>
                ))}
              </div>
            </li>
          ))}
        </ul>
      )}
      {matter.payments !== '' && (
        <p class="rc-small">
          {matter.payments} <a href={`${caseAt}/payments`}>See its payments</a>
        </p>
      )}
      {matter.recommendations.length > 0 && (
        <p class="rc-small">
          <a href={`${caseAt}/putting-right`}>Each with its owner and its proof</a>
        </p>
      )}
    </section>
  )

const Refused = ({ matter }: { readonly matter: MatterView }) =>
  matter.refused.length === 0 ? null : (
    <details class="rc-fold">
      <summary>
        What cannot be done now<Hidden> with {matter.name}</Hidden> ({matter.refused.length})
      </summary>
      <ul class="rc-refuse">
        {matter.refused.map(({ title, reasons }) => (
          <li>
            <Icon name="no" />
            <div>
              <h4>{title}</h4>
              <Reasons reasons={reasons} />
            </div>
          </li>
        ))}
      </ul>
    </details>
  )

interface MatterParams {
  readonly matter: MatterView
  readonly ours: string | undefined
  readonly carried: Carried
  readonly at: string
}

const Matter = ({ matter, ours, carried, at }: MatterParams) => (
  <section class="rc-block rc-matter" id={matter.anchor} aria-labelledby={`${matter.anchor}-h`}>
    <h2 id={`${matter.anchor}-h`}>
      {matter.name}
      {matter.reference !== undefined && <>, {matter.reference}</>} <Chip meaning={matter.chip.kind} text={matter.chip.words} />
    </h2>
    <dl class="rc-dl rc-dl--wide">
      {matter.about.map(({ label, value, href }) => (
        <div>
          <dt>{label}</dt>
          <dd>{href === undefined ? value : <a href={href}>{value}</a>}</dd>
        </div>
      ))}
    </dl>
    {matter.next.length > 0 && (
      <section aria-labelledby={`${matter.anchor}-next`}>
        <h3 id={`${matter.anchor}-next`}>What is next</h3>
        <ol class="rc-next">
          {matter.next.map((thing, i) => (
            <Next thing={thing} isNow={i === 0} heading="h4" of={matter.apart} />
          ))}
        </ol>
      </section>
    )}
    {matter.waits !== '' && <p>{matter.waits}.</p>}
    {matter.windows.length > 0 && (
      <section aria-labelledby={`${matter.anchor}-may`}>
        <h3 id={`${matter.anchor}-may`}>What may be done</h3>
        <p class="rc-small">Not owed, but open now: by whom, and until when.</p>
        <ol class="rc-next">
          {matter.windows.map(thing => (
            <Next thing={thing} isNow={false} heading="h4" of={matter.apart} />
          ))}
        </ol>
      </section>
    )}
    <Asked matter={matter} carried={carried} at={at} />
    <Dates matter={matter} />
    <Notices matter={matter} />
    <Findings matter={matter} ours={ours} />
    <Recommendations matter={matter} caseAt={at.replace(/\/ombudsman$/, '')} />
    {matter.sent.length > 0 && (
      <section aria-labelledby={`${matter.anchor}-sent`}>
        <h3 id={`${matter.anchor}-sent`}>What was sent</h3>
        <ul class="govuk-list govuk-list--bullet">
          {matter.sent.map(words => (
            <li>{words}</li>
          ))}
        </ul>
      </section>
    )}
    {matter.steps.length > 0 && (
      <section aria-labelledby={`${matter.anchor}-steps`}>
        <h3 id={`${matter.anchor}-steps`}>What may be recorded</h3>
        <Links links={matter.steps} of={`${matter.name}${matter.apart}`} />
      </section>
    )}
    <Refused matter={matter} />
  </section>
)

export const OmbudsmanPage = ({ view, head, frame, carried, errors }: Params) => (
  <CaseShell view={head} frame={frame} title="Ombudsman" isError={errors.length > 0}>
    <div class="rc-case-cols">
      <div>
        <FormErrors errors={errors} title="This cannot be recorded" />
        {view.matters.length === 0 && (
          <section class="rc-block" aria-labelledby="om-h">
            <h2 id="om-h">Ombudsman</h2>
            <Empty title="No ombudsman has been in touch about this complaint">
              An approach or an enquiry stands here as one matter: what is asked and by when, who was told, the decision, and what it
              recommends until that is done.
            </Empty>
          </section>
        )}
        {view.matters.map(matter => (
          <Matter matter={matter} ours={view.ours} carried={carried} at={`${head.href}/ombudsman`} />
        ))}
      </div>
      <aside aria-label="Ombudsmen">
        {view.begin.length > 0 && (
          <div class="rc-card">
            <h2>Something new</h2>
            <Links links={view.begin} of="something new" />
          </div>
        )}
        <div class="rc-card">
          <h2>Whom people may go to</h2>
          <dl class="rc-dl">
            {view.list.map(({ name, url, phone, looksAt, address }) => (
              <div>
                <dt>
                  <a href={url}>{name}</a>
                </dt>
                <dd>
                  {phone}
                  {address !== undefined && <small>{address.join(', ')}</small>}
                  {looksAt !== undefined && <small>{looksAt}.</small>}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      </aside>
    </div>
  </CaseShell>
)
