import type { LocalDate } from '#calendar'
import { type AgendaPart, lessonStateInWords, longDay, plainDay } from '#outputs'
import { Chip } from '../../layout/index.ts'
import type { MeetingAgenda, Minutes } from '../../learning-services.ts'
import { caseHref } from '../case-frame/view.ts'
import { Clauses, type LinkClause } from '../parts/clauses.tsx'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { as, Empty } from '../parts/small-parts.tsx'
import { lessonChip } from './chips.ts'

export interface BoardView {
  readonly it: MeetingAgenda
  readonly link: LinkClause
  readonly today: LocalDate
  readonly others: readonly { readonly text: string; readonly href: string }[]
  /** Whether this account records decisions of the meeting. */
  readonly mayMinute: boolean
}

const Part = ({ part, link, today }: { readonly part: AgendaPart; readonly link: LinkClause; readonly today: LocalDate }) => {
  const [first] = part.items
  return (
    <>
      <h3 class="rc-h3">
        {part.title} {first && <Clauses links={link(first.for.clause)} />}
      </h3>
      <table class="rc-tbl rc-tbl--stack" {...as('table')}>
        <caption class="rc-vh">{part.title}</caption>
        <thead {...as('rowgroup')}>
          <tr {...as('row')}>
            <th scope="col" {...as('columnheader')} class="rc-w19">
              Case
            </th>
            <th scope="col" {...as('columnheader')}>
              What was learned
            </th>
            <th scope="col" {...as('columnheader')} class="rc-w19">
              Actions done
            </th>
            <th scope="col" {...as('columnheader')} class="rc-w19">
              Due
            </th>
          </tr>
        </thead>
        <tbody {...as('rowgroup')}>
          {part.items.map(({ reference, service, lesson, due }) => (
            <tr {...as('row')}>
              <th scope="row">
                <a href={`${caseHref(reference)}/learning`}>{reference}</a>
                <br />
                <span class="rc-small">{service}</span>
              </th>
              <td data-l="What was learned" {...as('cell')}>
                {lesson.words.length === 0 ? (
                  <span class="rc-small">Not written down yet </span>
                ) : (
                  lesson.words.map(words => <p class="rc-kept">{words}</p>)
                )}
                <Chip meaning={lessonChip(lesson.state)} text={lessonStateInWords(lesson.state)} />
              </td>
              <td data-l="Actions done" {...as('cell')}>
                {lesson.actions.length === 0
                  ? 'No action'
                  : `${lesson.actions.filter(({ is }) => is !== 'open').length} of ${lesson.actions.length}`}
              </td>
              <td data-l="Due" {...as('cell')} class="rc-nowrap">
                {due === undefined ? 'As soon as possible' : due < today ? `Was ${plainDay(due)}` : plainDay(due)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

const Held = ({ held }: { readonly held: readonly Minutes[] }) => (
  <section class="rc-block" aria-labelledby="he-h">
    <h2 id="he-h">Minutes</h2>
    {held.length === 0 ? (
      <Empty title="None yet">The minutes of each meeting are kept here, with what was decided of each case.</Empty>
    ) : (
      <ul class="rc-steps-list">
        {held.map(({ id, heldOn, by, present }) => (
          <li>
            <div>
              <h3>
                <a href={`/learning/minutes/${id}`}>{longDay(heldOn)}</a>
              </h3>
              <p>
                {present.length === 1 ? '1 person was' : `${present.length} were`} there. Recorded by {by}.
              </p>
            </div>
          </li>
        ))}
      </ul>
    )}
  </section>
)

const sub = ({ meeting, on }: MeetingAgenda): string => {
  if (meeting.held === 'called') return 'Called for each complaint. The soonest due first.'
  return on === undefined
    ? 'No date of it is set. Set its dates in the body’s own record, and what is due is laid before the next.'
    : `The next is on ${longDay(on)}.`
}

export const BoardPage = ({ view, frame }: { readonly view: BoardView; readonly frame: Frame }) => {
  const { it, link } = view
  const { meeting, agenda } = it
  const at = `/learning/board/${meeting.id}`
  return (
    <StaffShell frame={frame} title={meeting.title} current="/learning">
      <p class="rc-crumb">
        <a href="/learning">Learning</a> › {meeting.title}
      </p>
      <h1>{meeting.title}</h1>
      <p class="rc-sub">
        {sub(it)} <Clauses links={link(meeting.clause)} />
      </p>
      {view.others.length > 0 && (
        <p class="rc-small rc-screen-only">
          {view.others.map(({ text, href }, i) => (
            <>
              {i > 0 && ' · '}
              <a href={href}>{text}</a>
            </>
          ))}
        </p>
      )}
      <section class="rc-block" aria-labelledby="ag-h">
        <h2 id="ag-h">Agenda</h2>
        {agenda.now.length === 0 ? (
          <Empty title="Nothing is due at it">
            Updates, final sheets and dates to agree stand here as soon as they are due by the day of the meeting.
          </Empty>
        ) : (
          agenda.now.map(part => <Part part={part} link={link} today={view.today} />)
        )}
        <p class="rc-acts">
          <a class="rc-btn rc-btn--main" href={`${at}/papers.pdf`}>
            Papers as one PDF
          </a>
          {view.mayMinute && (
            <a class="rc-btn" href={`${at}/minutes`}>
              Record the minutes
            </a>
          )}
        </p>
      </section>
      {agenda.later.length > 0 && (
        <section class="rc-block" aria-labelledby="la-h">
          <h2 id="la-h">At a later meeting</h2>
          {agenda.later.map(part => (
            <Part part={part} link={link} today={view.today} />
          ))}
        </section>
      )}
      <Held held={it.held} />
    </StaffShell>
  )
}
