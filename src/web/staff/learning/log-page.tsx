import type { LocalDate } from '#calendar'
import { type Lesson, type LessonState, lessonStateInWords, plainDay } from '#outputs'
import { Button, Input, Pagination, Select } from '../../govuk/index.ts'
import { Chip } from '../../layout/index.ts'
import type { LessonPage, ListedLesson, MeetingAgenda } from '../../learning-services.ts'
import { caseHref } from '../case-frame/view.ts'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { as, Empty, Hidden } from '../parts/small-parts.tsx'
import { mayUse } from '../permissions.ts'
import { lessonChip } from './chips.ts'

export interface LogAsked {
  readonly words: string
  readonly state: string
  readonly service: string
}

export interface LogView extends LogAsked {
  readonly list: LessonPage
  readonly services: readonly { readonly value: string; readonly text: string }[]
  /** The review for what comes back, where it is this account’s to record. */
  readonly review?: { readonly title: string; readonly due?: LocalDate }
  readonly meetings: readonly { readonly agenda: MeetingAgenda; readonly count: number }[]
  /** The page of the log with what is asked, and another page's number. */
  href(page: number): string
  readonly csvHref: string
}

/** What may be asked for: everything that was learned, or one state. */
const stateItems = (states: readonly LessonState[]) => [
  { value: '', text: 'Everything learned' },
  ...states.map(state => ({ value: state, text: lessonStateInWords(state) })),
]

const Find = ({ view, states }: { readonly view: LogView; readonly states: readonly LessonState[] }) => (
  <form action="/learning" method="get" class="rc-list-tools">
    <Input id="words" name="words" label={{ text: 'Words' }} value={view.words} classes="govuk-input--width-20" />
    <Select id="state" name="state" label={{ text: 'How it stands' }} items={stateItems(states)} value={view.state} />
    <Select
      id="service"
      name="service"
      label={{ text: 'Service' }}
      items={[{ value: '', text: 'All services' }, ...view.services]}
      value={view.service}
    />
    <Button text="Search the log" classes="govuk-button--secondary" />
    <a href={view.csvHref}>Download as a spreadsheet (CSV)</a>
  </form>
)

const actionWords = { open: 'to do', done: 'done', dropped: 'no longer required' } as const

const Actions = ({ actions }: Pick<Lesson, 'actions'>) =>
  actions.length === 0 ? (
    <span class="rc-small">None</span>
  ) : (
    <ul class="rc-plain-list">
      {actions.map(({ what, is, by }) => (
        <li>
          {what.replace(/[.]$/, '')}: <b>{actionWords[is]}</b>
          {is === 'open' && by !== undefined && `, by ${plainDay(by)}`}
        </li>
      ))}
    </ul>
  )

const daysOf = (lesson: Lesson): readonly string[] => [
  `${lesson.state === 'undecided' ? 'Answered' : 'Decided'} ${plainDay(lesson.since)}`,
  ...(lesson.enteredOn === undefined ? [] : [`Entered ${plainDay(lesson.enteredOn)}`]),
  ...(lesson.updatedOn === undefined || lesson.updatedOn === lesson.since ? [] : [`Last changed ${plainDay(lesson.updatedOn)}`]),
  ...(lesson.approvedOn === undefined ? [] : [`Approved ${plainDay(lesson.approvedOn)}`]),
  ...(lesson.concludedOn === undefined ? [] : [`Concluded ${plainDay(lesson.concludedOn)}`]),
]

const Row = ({ row: { reference, service, lesson, isErased } }: { readonly row: ListedLesson }) => (
  <tr {...as('row')}>
    <th scope="row">
      <a href={`${caseHref(reference)}/learning`}>{reference}</a>
      <br />
      <span class="rc-small">{service}</span>
    </th>
    <td data-l="What was learned" {...as('cell')}>
      {isErased && <span class="rc-small">The words went with the personal data of the case.</span>}
      {lesson.cause !== undefined && (
        <p>
          <b>{lesson.cause}</b>
        </p>
      )}
      {lesson.words.map(words => (
        <p class="rc-kept">{words}</p>
      ))}
      {lesson.history.length > 0 && (
        <details class="rc-fold">
          <summary>
            {lesson.history.length === 1 ? '1 change' : `${lesson.history.length} changes`}
            <Hidden> of {reference}</Hidden>
          </summary>
          <ol class="rc-plain-list">
            {lesson.history.map(({ on, what, said, who }) => (
              <li>
                {plainDay(on)}
                {who !== '' && `, ${who}`}: {what.charAt(0).toLowerCase() + what.slice(1)}
                {said !== '' && `. ${said}`}.
              </li>
            ))}
          </ol>
        </details>
      )}
    </td>
    <td data-l="Actions" {...as('cell')}>
      <Actions actions={lesson.actions} />
    </td>
    <td data-l="How it stands" {...as('cell')}>
      <Chip meaning={lessonChip(lesson.state)} text={lessonStateInWords(lesson.state)} />
      <ul class="rc-plain-list rc-small">
        {daysOf(lesson).map(day => (
          <li>{day}</li>
        ))}
      </ul>
    </td>
  </tr>
)

const Meetings = ({ meetings, review }: Pick<LogView, 'meetings' | 'review'>) =>
  meetings.length === 0 && review === undefined ? null : (
    <section class="rc-block" aria-labelledby="me-h">
      <h2 id="me-h">Meetings and reviews</h2>
      <ul class="rc-steps-list">
        {meetings.map(({ agenda: { meeting, on }, count }) => (
          <li>
            <div>
              <h3>
                <a href={`/learning/board/${meeting.id}`}>{meeting.title}</a>
              </h3>
              <p>
                {on === undefined ? (meeting.held === 'diary' ? 'No date is set. ' : '') : `Next on ${plainDay(on)}. `}
                {count === 0 ? 'Nothing is due at it.' : count === 1 ? '1 case is due at it.' : `${count} cases are due at it.`}
              </p>
            </div>
          </li>
        ))}
        {review && (
          <li>
            <div>
              <h3>
                <a href="/learning/review">{review.title}</a>
              </h3>
              <p>{review.due === undefined ? 'It has no date.' : `Due ${plainDay(review.due)}.`}</p>
            </div>
          </li>
        )}
      </ul>
    </section>
  )

export const LogPage = ({
  view,
  states,
  frame,
}: {
  readonly view: LogView
  readonly states: readonly LessonState[]
  readonly frame: Frame
}) => (
  <StaffShell frame={frame} title="Learning" current="/learning">
    <h1>What was learned</h1>
    {mayUse('GET /learning/themes', frame.session?.account.permissions) && (
      <nav class="rc-views" aria-label="Learning">
        <a href="/learning" aria-current="true">
          The log
        </a>
        <a href="/learning/themes">Themes: signal and noise</a>
      </nav>
    )}
    <p class="rc-sub">
      Every complaint that had something to teach, with what was done about it. No name of anybody who complained is shown: a name of the
      case that was typed is left out.
    </p>
    <Meetings meetings={view.meetings} {...(view.review && { review: view.review })} />
    <section class="rc-block" aria-labelledby="lo-h">
      <h2 id="lo-h">The log</h2>
      <Find view={view} states={states} />
      {view.list.rows.length === 0 ? (
        <Empty title="Nothing here yet">
          Each complaint on which it is decided that there is something to learn stands here from that day, closed or not.
        </Empty>
      ) : (
        <>
          <p class="rc-small">
            {view.list.total === 1 ? '1 entry.' : `${view.list.total.toLocaleString('en-GB')} entries, the latest first.`}
          </p>
          <table class="rc-tbl rc-tbl--stack" {...as('table')}>
            <caption class="rc-vh">What was learned, case by case</caption>
            <thead {...as('rowgroup')}>
              <tr {...as('row')}>
                <th scope="col" {...as('columnheader')} class="rc-w19">
                  Case
                </th>
                <th scope="col" {...as('columnheader')}>
                  What was learned
                </th>
                <th scope="col" {...as('columnheader')}>
                  Actions
                </th>
                <th scope="col" {...as('columnheader')} class="rc-w19">
                  How it stands
                </th>
              </tr>
            </thead>
            <tbody {...as('rowgroup')}>
              {view.list.rows.map(row => (
                <Row row={row} />
              ))}
            </tbody>
          </table>
          {view.list.pages > 1 && (
            <Pagination
              previous={view.list.page > 1 ? { href: view.href(view.list.page - 1) } : undefined}
              next={view.list.page < view.list.pages ? { href: view.href(view.list.page + 1) } : undefined}
            />
          )}
        </>
      )}
    </section>
  </StaffShell>
)
