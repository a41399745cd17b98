import { Button, Textarea } from '../../govuk/index.ts'
import { CsrfField, errorFor, type FormError, FormErrors } from '../../layout/index.ts'
import { CaseCrumb } from '../case-frame/case-frame.tsx'
import { Clauses } from '../parts/clauses.tsx'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { Empty, Hidden } from '../parts/small-parts.tsx'
import type { CaseVersionView, ChangeRow, LetterRow, SideView, StepRow, WouldMoveView } from './view.ts'

export interface MoveForm {
  readonly csrf: string
  readonly key: string
  readonly position: number
  readonly reason: string
  readonly errors: readonly FormError[]
  readonly isKept: boolean
}

const Side = ({ side, of }: { readonly side: SideView; readonly of?: string }) => (
  <>
    {side.words} <Clauses links={side.clauses} {...(of !== undefined && { of })} />
  </>
)

const Changes = ({
  id,
  title,
  what,
  rows,
}: {
  readonly id: string
  readonly title: string
  readonly what: string
  readonly rows: readonly ChangeRow[]
}) =>
  rows.length === 0 ? null : (
    <section class="rc-block" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <table class="rc-tbl rc-tbl--stack">
        <thead>
          <tr>
            <th scope="col" class="rc-w33">
              {what}
            </th>
            <th scope="col">Now</th>
            <th scope="col">Then</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ title: of, before, after }) => (
            <tr>
              <th scope="row">{of}</th>
              <td data-l="Now">
                <Side side={before} of="as it is now" />
              </td>
              <td data-l="Then">
                <Side side={after} of="as it would be" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )

const Listed = ({ id, title, rows }: { readonly id: string; readonly title: string; readonly rows: readonly (StepRow | LetterRow)[] }) =>
  rows.length === 0 ? null : (
    <section class="rc-block" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <ul class="rc-ways">
        {rows.map(row => (
          <li>
            <strong>{row.title}.</strong> {row.becomes}{' '}
            {('reasons' in row ? row.reasons : row.pieces).map(side => (
              <>
                <Side side={{ ...side, words: side.words.replace(/[.]?$/, '.') }} />{' '}
              </>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )

const Would = ({ would }: { readonly would: WouldMoveView }) =>
  would.isNothing ? (
    <Empty title="Nothing would move today">Every date, step and letter of this case is the same under both versions.</Empty>
  ) : (
    <>
      <Changes id="dates-h" title="Duties and dates" what="Duty or date" rows={would.dates} />
      <Listed id="steps-h" title="Steps already recorded" rows={would.steps} />
      <Changes id="stands-h" title="Where the case stands" what="Of what" rows={would.stands} />
      <Changes id="ways-h" title="What may be done" what="What" rows={would.ways} />
      <Listed id="letters-h" title="Letters still to be sent" rows={would.letters} />
    </>
  )

const Choices = ({ view }: { readonly view: CaseVersionView }) =>
  view.choices.length === 0 ? (
    <Empty title="There is no other version">Another version of this procedure must be published before a case can be moved to it.</Empty>
  ) : (
    <section class="rc-block" aria-labelledby="which-h">
      <h2 id="which-h">Which version?</h2>
      <ul class="rc-ways">
        {view.choices.map(({ from, detail, href, chosen }) => (
          <li>
            {chosen ? (
              <strong>Version of {from}, shown below</strong>
            ) : (
              <a href={href}>
                Version of {from}
                <Hidden>: show what would move</Hidden>
              </a>
            )}{' '}
            {detail}
          </li>
        ))}
      </ul>
    </section>
  )

export const CaseVersionPage = ({
  view,
  form,
  frame,
}: {
  readonly view: CaseVersionView
  readonly form: MoveForm
  readonly frame: Frame
}) => (
  <StaffShell frame={frame} title={`Move to another version: ${view.reference}`} current="/cases" isError={form.errors.length > 0}>
    <CaseCrumb reference={view.reference} href={view.href} here="Move to another version" />
    <FormErrors errors={form.errors} title="The case was not moved" />
    {form.isKept && <p>What you typed is here. Nothing is recorded yet.</p>}
    <h1>Move to another version of the procedure</h1>
    <p class="rc-sub">
      {view.reference}, {view.title}. It is under: {view.now}. A case stays under its version unless it is moved, with a reason that stays
      on the record.
    </p>
    <Choices view={view} />
    {view.chosen && (
      <>
        <h2>What would move, under the version of {view.chosen.from}</h2>
        <Would would={view.chosen.would} />
        <section class="rc-block" aria-labelledby="move-h">
          <h2 id="move-h">Move the case</h2>
          <form action={view.action} method="post" novalidate>
            <CsrfField token={form.csrf} />
            <input type="hidden" name="_key" value={form.key} />
            <input type="hidden" name="_position" value={String(form.position)} />
            <input type="hidden" name="to" value={view.chosen.hash} />
            <Textarea
              id="reason"
              name="reason"
              label={{ text: 'Why is it moved?', classes: 'govuk-label--s' }}
              hint={{ text: 'Said wherever a date of this case is explained. Every date is worked out again from the same facts.' }}
              value={form.reason}
              rows={3}
              errorMessage={errorFor(form.errors, 'reason')}
            />
            <p class="rc-acts">
              <Button text={`Move to the version of ${view.chosen.from}`} preventDoubleClick />
              <a href={view.href}>Cancel</a>
            </p>
          </form>
        </section>
      </>
    )}
  </StaffShell>
)
