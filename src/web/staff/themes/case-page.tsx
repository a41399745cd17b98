/** One case: what each point is about and why it came about, and past cases told in like words. */
import { themedPoints, titleOfTheme } from '#outputs'
import { type Form, textOf } from '../../form.ts'
import { Button } from '../../govuk/index.ts'
import { CsrfField, errorFor, type Flash, type FormError, FormErrors } from '../../layout/index.ts'
import type { OpenCase, Services } from '../../services.ts'
import type { LikeCase } from '../../theme-services.ts'
import { CaseShell } from '../case-frame/case-frame.tsx'
import { type CaseFrameView, caseHref } from '../case-frame/view.ts'
import type { Frame } from '../parts/shell.tsx'
import { Empty } from '../parts/small-parts.tsx'
import { LikeCases } from './like-cases.tsx'
import { PointChoice } from './sort-page.tsx'
import { causeName, type Option, optionsOf, recordedInWords, suggestionInWords, themeName } from './sort-view.ts'

export interface CaseThemesView {
  readonly frame: CaseFrameView
  readonly action: string
  readonly points: readonly {
    readonly id: string
    readonly words: string
    readonly cause: string
    readonly row: Parameters<typeof PointChoice>[0]['row']
  }[]
  readonly themes: readonly Option[]
  readonly causes: readonly Option[]
  readonly mayWrite: boolean
  readonly like: readonly LikeCase[]
  readonly errors: readonly FormError[]
  readonly csrf: string
  readonly key: string
}

export const caseThemesView = (
  services: Pick<Services, 'body' | 'today'>,
  open: OpenCase,
  given: Pick<CaseThemesView, 'frame' | 'like' | 'errors' | 'csrf' | 'key' | 'mayWrite'> & {
    readonly form: Form
    readonly suggested: Readonly<Record<string, Awaited<ReturnType<Services['suggestedFor']>>>>
  },
): CaseThemesView => {
  const { form, suggested, ...view } = given
  const lists = services.body.themeLists ?? []
  return {
    ...view,
    action: `${caseHref(open.reference)}/themes`,
    points: themedPoints(open).map(({ id, words, theme, cause }) => {
      const name = themeName(open.reference, id)
      return {
        id,
        words,
        cause: cause === undefined ? '' : 'words' in cause ? cause.words : titleOfTheme(lists, 'causes', cause),
        row: {
          ...{ name, causeName: causeName(open.reference, id), words },
          ...(theme && { recorded: recordedInWords(services.body, services.today(), `${theme.list}/${theme.id}`) }),
          suggested: theme === undefined ? (suggested[id] ?? []).map(suggestionInWords) : [],
          ...{ theme: textOf(form, name), cause: textOf(form, causeName(open.reference, id)) },
        },
      }
    }),
    themes: optionsOf(services, 'themes', 'Choose a theme'),
    causes: optionsOf(services, 'causes', 'Not yet known'),
  }
}

const Points = ({ view }: { readonly view: CaseThemesView }) => (
  <>
    {view.points.map(({ id, words, cause, row }, i) => (
      <li class="rc-theme">
        <h3>Point {id}</h3>
        <blockquote class="rc-kept">{words}</blockquote>
        {cause !== '' && <p class="rc-small">Why it came about: {cause}.</p>}
        {view.mayWrite ? (
          <PointChoice row={row} choices={view} number={i + 1} error={errorFor(view.errors, `theme-${i + 1}`)} />
        ) : (
          <p class="rc-small">{row.recorded === undefined ? 'No theme is written down yet.' : `Recorded as: ${row.recorded}.`}</p>
        )}
      </li>
    ))}
  </>
)

export const CaseThemesPage = ({
  view,
  frame,
  body,
}: {
  readonly view: CaseThemesView
  readonly frame: Frame & { readonly flash?: Flash }
  readonly body: Services['body']
}) => (
  <CaseShell view={view.frame} frame={frame} title="Themes" isError={view.errors.length > 0}>
    <FormErrors errors={view.errors} />
    <section class="rc-block" aria-labelledby="points-h">
      <h2 id="points-h">What it is about</h2>
      {view.themes.length < 2 ? (
        <Empty title="There is no list of themes">Points are sorted by a list of the body’s own. None has been added yet.</Empty>
      ) : view.mayWrite ? (
        <form method="post" action={view.action} novalidate>
          <CsrfField token={view.csrf} />
          <input type="hidden" name="key" value={view.key} />
          <ul class="rc-themes">
            <Points view={view} />
          </ul>
          <p class="rc-acts">
            <Button text="Write these down" />
          </p>
        </form>
      ) : (
        <ul class="rc-themes">
          <Points view={view} />
        </ul>
      )}
    </section>
    <section class="rc-block" aria-labelledby="like-h">
      <h2 id="like-h">Cases told in like words</h2>
      <LikeCases cases={view.like} body={body} />
    </section>
  </CaseShell>
)
