/** Days on which the body is closed, or works though others do not: what a change moves is shown before it is recorded. */
import { longDay, noticeParagraphs, plainDay } from '#outputs'
import type { ClosureKept, ClosureLook, ClosureMoves } from '../../closure-services.ts'
import { Button, DateInput, Input, Radios } from '../../govuk/index.ts'
import { Chip, CsrfField, errorFor, type FormError, FormErrors } from '../../layout/index.ts'
import { caseHref } from '../case-frame/view.ts'
import type { Frame } from '../parts/shell.tsx'
import { Empty } from '../parts/small-parts.tsx'
import { AdminShell } from './frame.tsx'

interface TypedDay {
  readonly day: string
  readonly month: string
  readonly year: string
}

export interface ClosureTyped {
  readonly from: TypedDay
  readonly to: TypedDay
  readonly does: string
  readonly why: string
}

export interface ClosuresParams {
  readonly frame: Frame
  readonly csrf: string
  readonly kept: readonly ClosureKept[]
  readonly holidays: readonly { readonly on: string; readonly why: string }[]
  readonly typed: ClosureTyped
  readonly errors: readonly FormError[]
}

const Day = ({ name, says, params }: { readonly name: 'from' | 'to'; readonly says: string; readonly params: ClosuresParams }) => (
  <DateInput
    id={name}
    namePrefix={name}
    fieldset={{ legend: { text: says, classes: 'govuk-fieldset__legend--s' } }}
    day={{ name: 'day', value: params.typed[name].day }}
    month={{ name: 'month', value: params.typed[name].month }}
    year={{ name: 'year', value: params.typed[name].year }}
    errorMessage={
      errorFor(params.errors, `${name}-day`) ?? errorFor(params.errors, `${name}-month`) ?? errorFor(params.errors, `${name}-year`)
    }
  />
)

const Form = ({ params }: { readonly params: ClosuresParams }) => (
  <section class="rc-block" aria-labelledby="add">
    <h2 id="add">Change the calendar</h2>
    <form action="/admin/closures" method="post" novalidate>
      <CsrfField token={params.csrf} />
      <Radios
        name="does"
        idPrefix="does"
        fieldset={{ legend: { text: 'What changes', classes: 'govuk-fieldset__legend--s' } }}
        value={params.typed.does}
        items={[
          { value: 'closed', text: 'We are closed on these days: they are not counted' },
          { value: 'working', text: 'We work on these days: they are counted again' },
        ]}
        errorMessage={errorFor(params.errors, 'does')}
      />
      <div class="rc-pair">
        <Day name="from" says="From" params={params} />
        <Day name="to" says="To (leave empty for one day)" params={params} />
      </div>
      <Input
        id="why"
        name="why"
        label={{ text: 'Why' }}
        hint={{ text: 'As it is shown beside each date that moves: “Offices closed between Christmas and New Year”' }}
        value={params.typed.why}
        errorMessage={errorFor(params.errors, 'why')}
      />
      <Button text="See what it moves" preventDoubleClick />
      <p class="rc-small">Nothing is recorded yet: you see every date that moves first.</p>
    </form>
  </section>
)

const daysOf = (days: ClosureKept['days']): string => days.map(day => longDay(day)).join(', ')

export const ClosuresPage = (params: ClosuresParams) => (
  <AdminShell frame={params.frame} title="Closed days" current="/admin/closures" isError={params.errors.length > 0}>
    <FormErrors errors={params.errors} />
    <Form params={params} />
    <section class="rc-block" aria-labelledby="kept">
      <h2 id="kept">Changes of your own</h2>
      {params.kept.length === 0 ? (
        <Empty title="None yet">Bank holidays are known without being entered; they stand below.</Empty>
      ) : (
        <table class="rc-tbl rc-tbl--stack">
          <caption class="rc-vh">Changes of the calendar, the latest first</caption>
          <thead>
            <tr>
              <th scope="col">Days</th>
              <th scope="col">What</th>
              <th scope="col">Why</th>
              <th scope="col">Recorded</th>
              <th scope="col">Dates</th>
            </tr>
          </thead>
          <tbody>
            {params.kept.map(({ number, days, isWorking, why, addedOn, by }) => (
              <tr>
                <th scope="row">{daysOf(days)}</th>
                <td data-l="What">{isWorking ? 'Working' : 'Closed'}</td>
                <td data-l="Why">{why}</td>
                <td data-l="Recorded">
                  {plainDay(addedOn)}, {by}
                </td>
                <td>
                  <form action={`/admin/closures/${number}`} method="post">
                    <CsrfField token={params.csrf} />
                    <button type="submit" class="rc-btn">
                      What it moved<span class="rc-vh">: {daysOf(days)}</span>
                    </button>
                  </form>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
    <section class="rc-block" aria-labelledby="bank">
      <h2 id="bank">Bank holidays to come</h2>
      <ul class="govuk-list govuk-list--bullet">
        {params.holidays.map(({ on, why }) => (
          <li>
            {on}: {why}
          </li>
        ))}
      </ul>
    </section>
  </AdminShell>
)

const Moves = ({ moves, phone }: { readonly moves: ClosureMoves; readonly phone: string }) => (
  <table class="rc-tbl rc-tbl--stack">
    <caption class="rc-vh">Dates that move, case by case</caption>
    <thead>
      <tr>
        <th scope="col">Case</th>
        <th scope="col" class="rc-w44">
          What is owed
        </th>
        <th scope="col">Was</th>
        <th scope="col">Becomes</th>
      </tr>
    </thead>
    {moves.cases.map(notice => (
      <tbody>
        {notice.moves.map(move => (
          <tr>
            <th scope="row">
              <a class="rc-nowrap" href={caseHref(notice.reference)}>
                {notice.reference}
              </a>
              {move.isPromised && <Chip meaning="today" text="Promised" />}
            </th>
            <td data-l="What">
              {move.must}
              {move.isPromised && (
                <details class="rc-small">
                  <summary>
                    The notice to {notice.name}
                    <span class="rc-vh"> about {notice.reference}</span>
                  </summary>
                  <p>Dear {notice.name},</p>
                  {noticeParagraphs(notice, moves.said, phone).map(text => (
                    <p>{text}</p>
                  ))}
                </details>
              )}
            </td>
            <td data-l="Was">{longDay(move.was)}</td>
            <td data-l="Becomes">
              <b>{longDay(move.becomes)}</b>
            </td>
          </tr>
        ))}
      </tbody>
    ))}
  </table>
)

export interface ClosureLookParams {
  readonly frame: Frame
  readonly csrf: string
  readonly look: ClosureLook
  readonly href: string
  readonly phone: string
  /** What its form carries; nothing where it is recorded already. */
  readonly hidden?: readonly (readonly [string, string])[]
  readonly errors: readonly FormError[]
}

const inWords = ({ days, isWorking }: ClosureKept | ClosureMoves['said']): string =>
  `${isWorking ? 'Working' : 'Closed'} on ${days.map(day => longDay(day)).join(', ')}`

export const ClosureLookPage = ({ frame, csrf, look, href, phone, hidden, errors }: ClosureLookParams) => {
  const said = look.is === 'done' ? look.moves.said : look.said
  const moved = look.is === 'done' ? look.moves.cases.flatMap(({ moves }) => moves).length : 0
  const promised = look.is === 'done' ? look.moves.cases.filter(({ moves }) => moves.some(({ isPromised }) => isPromised)).length : 0
  return (
    <AdminShell frame={frame} title="What it moves" current="/admin/closures" isError={errors.length > 0}>
      <p class="rc-crumb">
        <a href="/admin/closures">Closed days</a> › What it moves
      </p>
      <FormErrors errors={errors} />
      <h2 id="main-h">{inWords(said)}</h2>
      <p class="rc-sub">{said.why}</p>
      {look.is === 'going' && (
        <p role="status">
          {look.done} of {look.of} open cases are looked through. <a href={href}>See how far it is</a>
        </p>
      )}
      {look.is === 'going' && (
        <form action={`${href}/stop`} method="post">
          <CsrfField token={csrf} />
          <button type="submit" class="rc-btn">
            Stop it
          </button>
        </form>
      )}
      {look.is === 'stopped' && (
        <p role="status">
          Stopped after {look.done} of {look.of} open cases. Nothing is recorded. <a href="/admin/closures">Back to the closed days</a>
        </p>
      )}
      {look.is === 'failed' && <p role="status">{look.because}</p>}
      {look.is === 'done' && (
        <>
          <p>
            {moved === 0 ? 'No open date moves' : moved === 1 ? '1 open date moves' : `${moved} open dates move`} in{' '}
            {look.moves.cases.length} of {look.moves.openCases} open cases that you may see.{' '}
            {promised > 0 && `${promised === 1 ? '1 person was' : `${promised} people were`} told a date that moves.`}
          </p>
          {hidden !== undefined && (
            <form action="/admin/closures/record" method="post">
              {hidden.map(([name, value]) => (
                <input type="hidden" name={name} value={value} />
              ))}
              <div class="rc-acts">
                <button type="submit" class="rc-btn rc-btn--main">
                  Record it: these dates move
                </button>
                <a class="rc-btn" href="/admin/closures">
                  Leave the calendar as it is
                </a>
              </div>
            </form>
          )}
          {promised > 0 && (
            <p class="rc-space-top--small">
              <a href={`${href}/notices.docx`}>The notices, one page a person (Word)</a>
            </p>
          )}
          {look.moves.cases.length > 0 && <Moves moves={look.moves} phone={phone} />}
        </>
      )}
    </AdminShell>
  )
}
