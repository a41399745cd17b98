/** The letters as the body words them: the list, and the form of one with its preview and its earlier versions. */
import { Button, Textarea } from '../../../govuk/index.ts'
import { errorFor, FormErrors, toldApart } from '../../../layout/index.ts'
import { LetterHtml } from '../../../letters/letter-html.tsx'
import { Clauses } from '../../parts/clauses.tsx'
import type { Frame } from '../../parts/shell.tsx'
import { Empty, Hidden } from '../../parts/small-parts.tsx'
import { Part, Versions } from '../body/page.tsx'
import type { PartView } from '../body/view.ts'
import { AdminShell } from '../frame.tsx'
import type { LetterRow, PieceView, TemplateView } from './view.ts'

export interface TemplatesParams {
  readonly frame: Frame
  readonly procedures: readonly { readonly id: string; readonly title: string; readonly letters: readonly LetterRow[] }[]
  readonly parts: readonly PartView[]
}

type Besides = ReadonlyMap<LetterRow, string>

const Letters = ({
  letters,
  title,
  besides,
}: {
  readonly letters: readonly LetterRow[]
  readonly title: string
  readonly besides: Besides
}) => (
  <table class="rc-tbl rc-tbl--stack">
    <caption class="rc-vh">Letters of {title}</caption>
    <thead>
      <tr>
        <th scope="col" class="rc-w44">
          Letter
        </th>
        <th scope="col">Its clause</th>
        <th scope="col">Its words</th>
      </tr>
    </thead>
    <tbody>
      {letters.map(row => (
        <tr>
          <th scope="row">
            <a href={row.href}>
              {row.title}
              {besides.has(row) && <Hidden>, {besides.get(row)}</Hidden>}
            </a>
            {row.stages !== '' && <div class="rc-small">{row.stages}</div>}
          </th>
          <td data-l="Its clause">
            <Clauses links={row.clauses} />
          </td>
          <td data-l="Its words">{row.own}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

export const TemplatesPage = ({ frame, procedures, parts }: TemplatesParams) => {
  const besides = toldApart(
    procedures.flatMap(({ letters }) => letters),
    ({ title }) => title,
    ({ href }) => href,
    ({ stages }) => stages,
  )
  return (
    <AdminShell frame={frame} title="Templates" current="/admin/templates">
      <p class="rc-sub">
        What letters must say is laid down by the procedure; how they say it may be in your own words. New drafts take them at once. Letters
        already sent, and drafts that somebody has saved, stay as they are.
      </p>
      {procedures.map(({ id, title, letters }) => (
        <section class="rc-block" aria-labelledby={`letters-${id}`}>
          <h2 id={`letters-${id}`}>{title}</h2>
          {letters.length === 0 ? (
            <Empty title="No letters">This procedure names no letter.</Empty>
          ) : (
            <Letters letters={letters} title={title} besides={besides} />
          )}
        </section>
      ))}
      {parts.map(view => (
        <Part view={view} />
      ))}
    </AdminShell>
  )
}

const Piece = ({ piece, errors }: { readonly piece: PieceView; readonly errors: TemplateView['errors'] }) => (
  <>
    <Textarea
      id={piece.id}
      name={piece.id}
      label={{ text: piece.label, classes: 'govuk-label--s' }}
      {...(piece.hint !== '' && { hint: { text: piece.hint } })}
      value={piece.words}
      rows={piece.rows}
      errorMessage={errorFor(errors, piece.id)}
    />
    {(piece.clauses.length > 0 || piece.isOwn) && (
      <div class="rc-small rc-under-field">
        <Clauses links={piece.clauses} />
        {piece.isOwn && piece.given !== '' && (
          <details>
            <summary>
              As the procedure words it<Hidden>: {piece.label}</Hidden>
            </summary>
            <blockquote class="rc-given">{piece.given}</blockquote>
          </details>
        )}
      </div>
    )}
  </>
)

export const TemplatePage = ({ frame, view }: { readonly frame: Frame; readonly view: TemplateView }) => (
  <AdminShell frame={frame} title={view.title} current="/admin/templates" isError={view.errors.length > 0}>
    <p class="rc-crumb">
      <a href="/admin/templates">Templates</a> › {view.title}
    </p>
    <FormErrors errors={view.errors} />
    <h2 id="letter-h">{view.title}</h2>
    <p class="rc-sub rc-sub--form">
      {view.procedure}. <Clauses links={view.clauses} />
    </p>
    {view.preview !== undefined && (
      <section class="rc-block" id="preview" aria-labelledby="preview-h">
        <h2 id="preview-h">As it reads in an invented case</h2>
        <p class="rc-small">Nothing is saved yet. The name, the points and every day are made up: no date here is counted.</p>
        <LetterHtml html={view.preview} />
      </section>
    )}
    <form action={view.href} method="post" novalidate>
      {view.hidden.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {view.pieces.map(piece => (
        <Piece piece={piece} errors={view.errors} />
      ))}
      {view.gaps.length > 0 && (
        <details class="rc-fold">
          <summary>What the case fills in</summary>
          <p class="rc-small">
            Words in braces are filled in by the case when the letter is drafted; <code>{'{write: ...}'}</code> waits for whoever sends it.
          </p>
          <ul class="rc-links">
            {view.gaps.map(gap => (
              <li>
                <code>{`{${gap}}`}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
      <div class="rc-acts">
        <Button text="Save" name="do" value="save" preventDoubleClick />
        <Button text="See how it reads" name="do" value="preview" classes="govuk-button--secondary" />
        <Button text="The same as PDF" name="do" value="pdf" classes="govuk-button--secondary" />
        <a href="/admin/templates">Leave it as it is</a>
      </div>
    </form>
    <Versions versions={view.versions} action={view.href} hidden={view.hidden} />
    <p class="rc-small">
      <a href={view.log}>What was changed about this letter</a>
    </p>
  </AdminShell>
)
