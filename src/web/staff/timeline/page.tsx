import { CaseShell } from '../case-frame/case-frame.tsx'
import { Clauses } from '../parts/clauses.tsx'
import type { Frame } from '../parts/shell.tsx'
import { Empty, Hidden } from '../parts/small-parts.tsx'
import type { EntryView, TimelineView } from './view.ts'

const toneClass = ({ tone, isWithout }: EntryView): string | undefined =>
  [tone === 'plain' ? '' : `is-${tone}`, isWithout ? 'is-without' : ''].filter(name => name !== '').join(' ') || undefined

interface EntryParams {
  readonly entry: EntryView
  /** Where it stands in the list: two of a kind may have come on one day. */
  readonly number: number
}

export const Entry = ({ entry, number }: EntryParams) => (
  <li class={toneClass(entry)} id={`fact-${entry.id}`}>
    <h3>{entry.title}</h3>
    <p class="rc-small">
      {entry.happened.replace(/[.]$/, '')}. {entry.recorded.replace(/[.]$/, '')}.
    </p>
    {entry.moved.map(({ words, clauses, href }) => (
      <p>
        {words} <Clauses links={clauses} /> ·{' '}
        <a href={href}>
          See it on the calendar<Hidden>: {words}</Hidden>
        </a>
      </p>
    ))}
    {entry.details.length > 0 && (
      <dl>
        {entry.details.map(({ label, value }) => (
          <>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
    )}
    {entry.words.map(words => (
      <blockquote>{words}</blockquote>
    ))}
    {entry.effect !== '' && (
      <p>
        <b>{entry.effect}</b>{' '}
        {entry.reasons.map(({ because, clauses }) => (
          <>
            {because.replace(/[.]?$/, '.')} <Clauses links={clauses} />{' '}
          </>
        ))}
      </p>
    )}
    {entry.notes.map(note => (
      <p>{note}</p>
    ))}
    {entry.correctHref !== undefined && (
      <p class="rc-small rc-screen-only">
        <a href={entry.correctHref}>
          Put right or take back
          <Hidden>
            : {entry.title}, number {number} of this list
          </Hidden>
        </a>
      </p>
    )}
  </li>
)

const Next = ({ next }: { readonly next: NonNullable<TimelineView['next']> }) => (
  <li class="is-next">
    <h3>{next.title}</h3>
    <p class="rc-small">{next.when}</p>
  </li>
)

export const TimelinePage = ({ view, frame }: { readonly view: TimelineView; readonly frame: Frame }) => (
  <CaseShell view={view.frame} frame={frame} title="Timeline">
    <div class="rc-case-cols">
      <section class="rc-block" aria-labelledby="tl-h">
        <h2 id="tl-h">Timeline</h2>
        <p class="rc-small">
          {view.order === 'newest-first' ? 'Newest first' : 'Oldest first'}. Nothing is edited or removed; a mistake is put right by a
          further entry.{' '}
          {view.links.map(({ text, href }, i) => (
            <>
              {i > 0 && ' · '}
              <a href={href}>{text}</a>
            </>
          ))}
        </p>
        {view.entries.length === 0 ? (
          <Empty title={view.onlyMoved ? 'No date has moved' : 'Nothing is recorded yet'}>
            {view.onlyMoved ? 'What moves a date, and why, appears here.' : 'What happens in the case appears here.'}
          </Empty>
        ) : (
          <ol class="rc-line">
            {view.next && view.order === 'newest-first' && <Next next={view.next} />}
            {view.entries.map((entry, i) => (
              <Entry entry={entry} number={i + 1} />
            ))}
            {view.next && view.order === 'oldest-first' && <Next next={view.next} />}
          </ol>
        )}
      </section>
      <aside aria-label="Add to the record">
        <div class="rc-card">
          <h2>Add to the record</h2>
          <p>
            <a class="rc-btn rc-btn--main" href={`${view.frame.href}/record`}>
              Record a step
            </a>
          </p>
          <p>
            <a href={`${view.frame.href}/documents`}>Add a document</a>
          </p>
        </div>
      </aside>
    </div>
  </CaseShell>
)
