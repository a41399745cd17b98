/** The people of one case. */

import { plainDay } from '#outputs'
import { Button, Select, Textarea } from '../../govuk/index.ts'
import { errorFor, type FormError, FormErrors, toldApart } from '../../layout/index.ts'
import { CaseShell } from '../case-frame/case-frame.tsx'
import type { Frame } from '../parts/shell.tsx'
import { Empty, Hidden } from '../parts/small-parts.tsx'
import { ConsentParts } from '../rights/consent-page.tsx'
import { SubPages } from '../rights/sub-pages.tsx'
import type { CasePeopleView } from './view.ts'

export interface CasePeopleParams {
  readonly view: CasePeopleView
  readonly frame: Frame
  readonly hidden: readonly (readonly [name: string, value: string])[]
  readonly typed: { readonly person: string; readonly why: string }
  readonly errors: readonly FormError[]
}

const Fields = ({ hidden, act }: Pick<CasePeopleParams, 'hidden'> & { readonly act: string }) => (
  <>
    {hidden.map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <input type="hidden" name="act" value={act} />
  </>
)

const Appointing = ({ steps }: { readonly steps: CasePeopleView['appointing'] }) => {
  const besides = toldApart(
    steps,
    ({ text }) => text,
    ({ href }) => href,
    ({ who }) => who,
  )
  return steps.length === 0 ? null : (
    <details class="rc-fold">
      <summary>The steps that name somebody</summary>
      <ul class="rc-plain-list">
        {steps.map(step => (
          <li>
            <a href={step.href}>
              {step.text}
              {besides.has(step) && <Hidden>, {besides.get(step)}</Hidden>}
            </a>{' '}
            <span class="rc-small">{step.who}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

const Parts = ({ view }: Pick<CasePeopleParams, 'view'>) => (
  <section class="rc-block" aria-labelledby="parts-h">
    <h2 id="parts-h">Who has a part in it</h2>
    {view.parts.length === 0 ? (
      <Empty title="Nobody was named to it yet">Whoever is appointed in this case appears here, with the day.</Empty>
    ) : (
      <table class="rc-tbl rc-tbl--stack">
        <caption class="rc-vh">Who has a part in this case</caption>
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">As</th>
            <th scope="col">Since</th>
            <th scope="col">Letters to them</th>
          </tr>
        </thead>
        <tbody>
          {view.parts.map(({ name, as, since, letters }) => (
            <tr>
              <th scope="row">{name}</th>
              <td data-l="As">{as}</td>
              <td data-l="Since">{since}</td>
              <td data-l="Letters to them">
                {letters.length === 0
                  ? 'None'
                  : letters.map(({ title, sentOn, href }) => (
                      <p class="rc-part-letter">
                        <a href={href}>{title}</a>, {plainDay(sentOn)}
                      </p>
                    ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
    <p class="rc-acts">
      <a class="rc-btn rc-btn--main" href={view.giveHref}>
        Refer it, or give it to somebody
      </a>
      <a class="rc-btn" href={view.papersHref}>
        Papers for somebody outside
      </a>
    </p>
    <Appointing steps={view.appointing} />
  </section>
)

const Kept = ({ view, hidden }: Pick<CasePeopleParams, 'view' | 'hidden'>) => (
  <table class="rc-tbl rc-tbl--stack">
    <caption class="rc-vh">Who is kept from this case</caption>
    <thead>
      <tr>
        <th scope="col">Who</th>
        <th scope="col">Why</th>
        <th scope="col">Since</th>
        {view.mayEnd && (
          <th scope="col">
            <Hidden>End it</Hidden>
          </th>
        )}
      </tr>
    </thead>
    <tbody>
      {view.kept.map(({ person, name, why, since }) => (
        <tr>
          <th scope="row">{name}</th>
          <td data-l="Why">{why}</td>
          <td data-l="Since">{since}</td>
          {view.mayEnd && (
            <td>
              <form action={view.action} method="post">
                <Fields hidden={hidden} act="end" />
                <input type="hidden" name="person" value={person} />
                <button type="submit" class="rc-btn">
                  No longer<Hidden>: {name} may see the case again</Hidden>
                </button>
              </form>
            </td>
          )}
        </tr>
      ))}
    </tbody>
  </table>
)

const Conflicts = ({ view, hidden, typed, errors }: CasePeopleParams) => (
  <section class="rc-block" aria-labelledby="kept-h">
    <h2 id="kept-h">Conflicts of interest</h2>
    <p>Whoever the complaint is about, or has an interest in it, cannot open, find or count this case, and cannot be given a part in it.</p>
    {view.kept.length > 0 && <Kept view={view} hidden={hidden} />}
    <details class="rc-fold" open={errors.length > 0 || view.kept.length === 0}>
      <summary>Declare a conflict of interest</summary>
      <form action={view.action} method="post" novalidate>
        <Fields hidden={hidden} act="declare" />
        <Select
          id="person"
          name="person"
          label={{ text: 'Whose is it?', classes: 'govuk-label--m' }}
          items={[{ value: '', text: 'Choose a person' }, ...view.staff]}
          value={typed.person}
          errorMessage={errorFor(errors, 'person')}
        />
        <Textarea
          id="why"
          name="why"
          rows={2}
          label={{ text: 'What is their interest?', classes: 'govuk-label--m' }}
          hint={{ text: 'For those who handle the case. Nobody else is told more than that there is a conflict.' }}
          value={typed.why}
          errorMessage={errorFor(errors, 'why')}
        />
        <Button text="Keep them from the case" preventDoubleClick />
      </form>
    </details>
  </section>
)

export const CasePeoplePage = (params: CasePeopleParams) => (
  <CaseShell view={params.view.frame} frame={params.frame} title="People" isError={params.errors.length > 0}>
    <SubPages reference={params.view.frame.reference} current="people" />
    <div class="rc-space-top">
      <FormErrors errors={params.errors} />
      <ConsentParts view={params.view.consent} />
      <Parts view={params.view} />
      <Conflicts {...params} />
    </div>
  </CaseShell>
)
