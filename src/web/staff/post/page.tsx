import { type Form, textOf } from '../../form.ts'
import { Button, DateInput, ErrorSummary } from '../../govuk/index.ts'
import { Chip, CsrfField, errorFor, type FormError } from '../../layout/index.ts'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { Empty, Hidden } from '../parts/small-parts.tsx'
import type { PostRowView, PostView } from './view.ts'

export interface PostPageParams {
  readonly view: PostView
  readonly frame: Frame
  readonly csrf: string
  readonly values: Form
  readonly chosen: readonly string[]
  readonly errors: readonly FormError[]
}

/** What it was asked for in: to be seen before it is put in an envelope. */
const Format = ({ row }: { readonly row: PostRowView }) => (row.format === '' ? null : <Chip meaning="today" text={row.format} />)

const What = ({ row }: { readonly row: PostRowView }) => (
  <>
    <a href={row.href}>{row.title}</a>
    {row.to !== '' && <span class="rc-small"> to {row.to}</span>} <Format row={row} />
    <p class="rc-small">
      <a href={row.caseHref}>{row.reference}</a> {row.about}
    </p>
  </>
)

const Do = ({
  row,
  csrf,
  what,
  text,
}: {
  readonly row: PostRowView
  readonly csrf: string
  readonly what: string
  readonly text: string
}) => (
  <form action="/post" method="post" novalidate>
    <CsrfField token={csrf} />
    <input type="hidden" name="message" value={row.number} />
    <button class="rc-btn" type="submit" name="do" value={what}>
      {text}
      <Hidden>
        : {row.title}, {row.reference}
      </Hidden>
    </button>
  </form>
)

const Mailed = ({ rows, csrf }: { readonly rows: readonly PostRowView[]; readonly csrf: string }) => (
  <ul class="rc-steps-list">
    {rows.map(row => (
      <li>
        <div>
          <What row={row} />
          <p>{row.words}</p>
        </div>
        <div class="rc-steps-list__do">
          {row.mayTry && <Do row={row} csrf={csrf} what="try" text="Try now" />}
          {row.mayPost && <Do row={row} csrf={csrf} what="by-post" text="Send by post instead" />}
        </div>
      </li>
    ))}
  </ul>
)

const ToPost = ({ view, csrf, values, chosen, errors }: PostPageParams) =>
  view.toPost.length === 0 ? (
    <Empty title="Nothing waits to be posted">A letter that goes by post waits here until somebody has posted it.</Empty>
  ) : (
    <>
      <p>
        <a class="rc-btn rc-btn--main" href={view.printHref}>
          Print them all (PDF)
        </a>
      </p>
      <p class="rc-small">One file: a sheet that lists them, then each letter on pages of its own, in the print it was written in.</p>
      <form action="/post" method="post" novalidate>
        <CsrfField token={csrf} />
        <fieldset id="posted" class="govuk-fieldset rc-posted">
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Which were posted?</legend>
          {view.toPost.map(({ day, rows }) => (
            <>
              <h3>{day}</h3>
              {rows.map(row => (
                <label class="rc-tick">
                  <input
                    type="checkbox"
                    name="posted"
                    value={row.number}
                    checked={chosen.length === 0 || chosen.includes(String(row.number))}
                  />
                  <span>
                    {row.title} {row.to !== '' && `to ${row.to}`}, {row.reference} <Format row={row} />
                  </span>
                </label>
              ))}
            </>
          ))}
        </fieldset>
        <DateInput
          id="on"
          namePrefix="on"
          fieldset={{ legend: { text: 'On which day?', classes: 'govuk-fieldset__legend--s' } }}
          hint={{ text: 'A letter counts as sent on the day it left. Leave it empty for today.' }}
          day={{ name: 'day', value: textOf(values, 'on-day') }}
          month={{ name: 'month', value: textOf(values, 'on-month') }}
          year={{ name: 'year', value: textOf(values, 'on-year') }}
          errorMessage={errorFor(errors, 'on-day') ?? errorFor(errors, 'on-month') ?? errorFor(errors, 'on-year')}
        />
        <Button text="Mark as posted" name="do" value="posted" preventDoubleClick />
      </form>
    </>
  )

const Gone = ({ rows }: { readonly rows: readonly PostRowView[] }) =>
  rows.length === 0 ? null : (
    <section class="rc-block" aria-labelledby="gone-h">
      <h2 id="gone-h">Gone in the last week</h2>
      <table class="rc-tbl rc-tbl--stack">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">How it stands</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr>
              <th scope="row">
                <What row={row} />
              </th>
              <td data-l="How it stands">{row.words}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )

export const PostPage = (params: PostPageParams) => {
  const { view, frame, csrf, errors } = params
  return (
    <StaffShell frame={frame} title="Post" current="/post" isError={errors.length > 0}>
      {errors.length > 0 && (
        <ErrorSummary titleText="There is a problem" errorList={errors.map(({ field, text }) => ({ text, href: `#${field}` }))} />
      )}
      <h1>Post</h1>
      <p class="rc-sub">{view.goes}</p>
      {view.needs.length > 0 && (
        <section class="rc-group rc-c--late" aria-labelledby="needs-h">
          <header>
            <h2 id="needs-h">Needs somebody</h2>
            <span class="n">
              <Hidden>number: </Hidden>
              {view.needs.length}
            </span>
            <p class="rc-small">Not sent, or not arrived: find another way to reach them</p>
          </header>
          <Mailed rows={view.needs} csrf={csrf} />
        </section>
      )}
      <section class="rc-block" aria-labelledby="post-h">
        <h2 id="post-h">To print and post</h2>
        <ToPost {...params} />
      </section>
      <section class="rc-block" id="waiting" aria-labelledby="waiting-h">
        <h2 id="waiting-h">Waiting to go by e-mail</h2>
        {view.waiting.length === 0 ? (
          <Empty title="Nothing waits">
            A letter that goes by e-mail stands here until it was handed over: tried again, with longer pauses, while that fails.
          </Empty>
        ) : (
          <Mailed rows={view.waiting} csrf={csrf} />
        )}
      </section>
      <Gone rows={view.gone} />
    </StaffShell>
  )
}
