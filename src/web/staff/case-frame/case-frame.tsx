import type { ComponentChildren } from 'preact'
import { dayAndMonth } from '#outputs'
import { Chip, Icon } from '../../layout/index.ts'
import { sentence } from '../acts/act.ts'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { Chips } from '../parts/small-parts.tsx'
import { StripNote } from './strip-note.tsx'
import type { CaseFrameView } from './view.ts'

const Needs = ({ needs }: { readonly needs: NonNullable<CaseFrameView['needs']> }) => (
  <section class="rc-needs" aria-labelledby="needs">
    <Icon name="person" />
    <div>
      <h2 id="needs">How to deal with {needs.of}</h2>
      <ul>
        {needs.items.map(item => (
          <li>{item}</li>
        ))}
      </ul>
    </div>
  </section>
)

const Standing = ({ standing }: Pick<CaseFrameView, 'standing'>) => (
  <section class="rc-needs rc-needs--limits" aria-labelledby="standing">
    <Icon name="pause" />
    <div>
      <h2 id="standing">In force in this case</h2>
      <ul>
        {standing.map(({ text, href }) => (
          <li>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  </section>
)

/** 'Stage 1: local resolution' beneath 'Stage 1 of 3' is 'Local resolution'. */
const withoutNumber = (title: string): string => sentence(title.replace(/^stage\s+\S+\s*[:.–-]\s*/i, ''))

const Stage = ({ strip }: Pick<CaseFrameView, 'strip'>) => (
  <div>
    <dt>Stage</dt>
    {strip.stage ? (
      <>
        <dd>
          {strip.stage.words}
          {strip.stage.of > 0 && <small>{withoutNumber(strip.stage.title)}</small>}
          {strip.elsewhere && <small>Now: {strip.elsewhere}</small>}
        </dd>
        {strip.stage.of > 0 && (
          <dd aria-hidden="true">
            <span class="rc-stages">
              {Array.from({ length: strip.stage.of }, (_, i) => (
                <i class={i < (strip.stage?.number ?? 0) ? 'on' : undefined} />
              ))}
            </span>
          </dd>
        )}
      </>
    ) : (
      <dd>
        None open<small>No stage is open now</small>
      </dd>
    )}
  </div>
)

const Strip = ({ view: { strip, nextWhy } }: { readonly view: CaseFrameView }) => (
  <dl class="rc-strip">
    <Stage strip={strip} />
    <div>
      <dt>Who holds it</dt>
      <dd>
        {strip.holder.name}
        {strip.holder.detail !== '' && <small>{strip.holder.detail}</small>}
      </dd>
    </div>
    <div>
      <dt>Next due</dt>
      <dd>
        {strip.next ? dayAndMonth(strip.next.due) : 'Nothing has a date'}
        {strip.next && (
          <small>
            {strip.next.lead}.{' '}
            {nextWhy && (
              <a class="rc-screen-only" href={nextWhy}>
                Why this date?
              </a>
            )}
          </small>
        )}
      </dd>
    </div>
    <div>
      <dt>Health</dt>
      <dd>
        {strip.health.words}
        <Chips chips={strip.health.chips} />
        {strip.health.notes.map(note => (
          <StripNote note={note} />
        ))}
      </dd>
    </div>
  </dl>
)

/** The line that stays in sight on a wide screen, and says the least that somebody must know wherever they have read to. */
const HeadLine = ({ view }: { readonly view: CaseFrameView }) => (
  <div class="rc-case__line">
    <b>{view.reference}</b>
    <span>{view.procedure}</span>
    {view.restricted && <Chip meaning="lock" text="Restricted" />}
    <span class="rc-case__kept">
      {view.strip.next && `Due ${dayAndMonth(view.strip.next.due)}. ${view.strip.next.lead}. `}
      <a href="#summary">Back to the summary</a>
    </span>
  </div>
)

/** For phones, where no line stays in sight: at the end of each part. */
export const ToSummary = () => (
  <p class="rc-to-summary">
    <a href="#summary">Back to the summary</a>
  </p>
)

export interface CasePageParams {
  readonly view: CaseFrameView
  readonly frame: Frame
  readonly title: string
  readonly isError?: boolean
  readonly children: ComponentChildren
}

/** A page of a case, with its head and tabs. */
export const CaseShell = ({ view, frame, title, isError, children }: CasePageParams) => (
  <StaffShell frame={frame} title={`${title}: ${view.reference}`} current="/cases" {...(isError && { isError })}>
    <p class="rc-crumb">
      <a href="/today">Today</a> › Case
    </p>
    <HeadLine view={view} />
    <div class="rc-case" id="summary">
      <h1>{view.title}</h1>
      <p class="rc-sub">{view.sub}</p>
      {view.byName && <p class="rc-small">{view.byName}</p>}
      {view.needs && <Needs needs={view.needs} />}
      {view.standing.length > 0 && <Standing standing={view.standing} />}
      <Strip view={view} />
    </div>
    <nav class="rc-tabs" aria-label="Case">
      {view.tabs.map(({ text, href, current }) => (
        <a href={href} aria-current={current ? 'page' : undefined}>
          {text}
        </a>
      ))}
    </nav>
    {children}
    <ToSummary />
    <p class="rc-case-foot rc-small rc-screen-only">
      <a href={`${view.href}/keeping`}>How long this case is kept</a>
    </p>
  </StaffShell>
)

/** The way back to the case, above a page that has one thing to do. */
export const CaseCrumb = ({ reference, href, here }: { readonly reference: string; readonly href: string; readonly here: string }) => (
  <p class="rc-crumb">
    <a href={href}>{reference}</a> › {here}
  </p>
)
