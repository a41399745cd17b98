import { Button, Select } from '../../govuk/index.ts'
import { Chip, CsrfField, errorFor, FormErrors } from '../../layout/index.ts'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { Empty, Hidden } from '../parts/small-parts.tsx'
import type { Option, SortRow, SortView } from './sort-view.ts'

interface Choices {
  readonly themes: readonly Option[]
  readonly causes: readonly Option[]
}

const labelled = (text: string, number: number) => ({
  html: (
    <>
      {text}
      <Hidden> Point {number}</Hidden>
    </>
  ),
})

/** One point with its two choices; also on the page of its case. */
export const PointChoice = ({
  row,
  choices,
  error,
  number,
}: {
  readonly row: Omit<SortRow, 'reference' | 'href' | 'detail' | 'restricted'>
  readonly choices: Choices
  readonly error: ReturnType<typeof errorFor>
  readonly number: number
}) => (
  <>
    {row.recorded !== undefined && <p class="rc-small">Recorded as: {row.recorded}.</p>}
    {row.suggested.length > 0 && <p class="rc-small">Suggested by past points. {row.suggested.map(words => `${words}.`).join(' ')}</p>}
    <div class="rc-theme__choices">
      <Select
        id={`theme-${number}`}
        name={row.name}
        label={labelled('What is it about?', number)}
        items={choices.themes}
        value={row.theme}
        errorMessage={error}
      />
      <Select
        id={`cause-${number}`}
        name={row.causeName}
        label={labelled('Why did it come about?', number)}
        items={choices.causes}
        value={row.cause}
      />
    </div>
  </>
)

const Row = ({ row, view, number }: { readonly row: SortRow; readonly view: SortView; readonly number: number }) => (
  <li class="rc-theme">
    <blockquote class="rc-kept">{row.words}</blockquote>
    <p class="rc-small">
      <a href={row.href}>{row.reference}</a>. {row.detail} {row.restricted && <Chip meaning="lock" text="Restricted" />}
    </p>
    <PointChoice row={row} choices={view} number={number} error={errorFor(view.errors, `theme-${number}`)} />
  </li>
)

const titles = { 'without-theme': 'Points without a theme', split: 'Points to be sorted again' } as const

const Pages = ({ view }: { readonly view: SortView }) => {
  const href = (page: number) =>
    `/learning/themes/sort?${new URLSearchParams({ which: view.which, service: view.service, page: String(page) })}`
  return view.pages < 2 ? null : (
    <p class="rc-more-rows">
      Page {view.page} of {view.pages}. {view.page > 1 && <a href={href(view.page - 1)}>Later ones</a>}{' '}
      {view.page < view.pages && <a href={href(view.page + 1)}>Earlier ones</a>}
    </p>
  )
}

export const SortPage = ({
  view,
  frame,
  csrf,
  hidden,
}: {
  readonly view: SortView
  readonly frame: Frame
  readonly csrf: string
  readonly hidden: string
}) => (
  <StaffShell frame={frame} title={titles[view.which]} current="/learning" isError={view.errors.length > 0}>
    <p class="rc-crumb">
      <a href="/learning/themes">Themes</a> › {titles[view.which]}
    </p>
    <h1>{titles[view.which]}</h1>
    <FormErrors errors={view.errors} />
    <p class="rc-sub">
      {view.total === 1 ? '1 point' : `${view.total.toLocaleString('en-GB')} points`}, the latest first. What you leave at “Choose a theme”
      stays as it is.
    </p>
    {view.rows.length === 0 ? (
      <Empty title={view.which === 'split' ? 'Nothing has to be sorted again' : 'Every point has a theme'}>
        {view.which === 'split'
          ? 'When the list changes and a theme is split, its points stand here until somebody says which part they belong to.'
          : 'Points of new complaints stand here until somebody has said what they are about.'}
      </Empty>
    ) : (
      <form method="post" action="/learning/themes/sort" novalidate>
        <CsrfField token={csrf} />
        <input type="hidden" name="which" value={view.which} />
        <input type="hidden" name="service" value={view.service} />
        <input type="hidden" name="key" value={hidden} />
        <ul class="rc-themes">
          {view.rows.map((row, i) => (
            <Row row={row} view={view} number={i + 1} />
          ))}
        </ul>
        <p class="rc-acts">
          <Button text="Write these down" />
          <a href="/learning/themes">
            Back to the themes<Hidden> without writing anything down</Hidden>
          </a>
        </p>
      </form>
    )}
    <Pages view={view} />
  </StaffShell>
)
