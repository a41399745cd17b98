/** Papers of one case for somebody outside: who has which, what they looked at, and giving more. */
import { Button, Checkboxes, DateInput, Input, Select } from '../../govuk/index.ts'
import { errorFor, type FormError, FormErrors } from '../../layout/index.ts'
import type { GivingPapers } from '../../paper-services.ts'
import { CaseShell } from '../case-frame/case-frame.tsx'
import type { Frame } from '../parts/shell.tsx'
import { Empty, Hidden } from '../parts/small-parts.tsx'
import type { PapersView } from './view.ts'

export interface PapersTyped {
  readonly person: string
  readonly name: string
  readonly as: string
  readonly email: string
  readonly documents: readonly string[]
  readonly letters: readonly string[]
  readonly until: { readonly day: string; readonly month: string; readonly year: string }
}

export interface PapersParams {
  readonly view: PapersView
  readonly typed: PapersTyped
  readonly errors: readonly FormError[]
  readonly hidden: readonly (readonly [name: string, value: string])[]
  /** Said once, and never again. */
  readonly said?: Exclude<GivingPapers, { is: 'refused' }>
  readonly frame: Frame
}

const Hiddens = ({ hidden, act, id }: Pick<PapersParams, 'hidden'> & { readonly act: string; readonly id?: string }) => (
  <>
    {hidden.map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <input type="hidden" name="act" value={act} />
    {id !== undefined && <input type="hidden" name="access" value={id} />}
  </>
)

const Said = ({ said }: { readonly said: NonNullable<PapersParams['said']> }) => (
  <section class="rc-warned" aria-labelledby="said-h">
    <h2 id="said-h">{said.is === 'given' ? 'Pass these on: they are shown only now' : 'The new code: it is shown only now'}</h2>
    {said.is === 'given' && (
      <p>
        The link{said.isMailed ? ', which is on its way to them by email' : ''}: <code class="rc-break">{said.link}</code>
      </p>
    )}
    <p>
      The code: <code>{said.code.replace(/(\d{4})(\d{4})/, '$1 $2')}</code>. Tell it to them in another way than the link, by telephone if
      you can. It works once, within a day.
    </p>
  </section>
)

const Given = ({ view, hidden }: Pick<PapersParams, 'view' | 'hidden'>) => (
  <section class="rc-block" aria-labelledby="given-h">
    <h2 id="given-h">Who may see papers of this case</h2>
    {view.given.length === 0 ? (
      <Empty title="Nobody outside">Whoever is given papers here appears with what they looked at, and when.</Empty>
    ) : (
      <ul class="rc-steps-list">
        {view.given.map(({ id, name, terms, papers, looks, isOpen }) => (
          <li>
            <div>
              <h3>{name}</h3>
              <p>{terms}</p>
              <p class="rc-small">{papers.join(', ')}</p>
              <details class="rc-fold">
                <summary>
                  What was looked at <span class="k">{looks.length}</span>
                  <Hidden> by {name}</Hidden>
                </summary>
                {looks.length === 0 ? (
                  <p class="rc-small">Nothing yet.</p>
                ) : (
                  <ul class="rc-plain-list rc-small">
                    {looks.map(look => (
                      <li>{look}</li>
                    ))}
                  </ul>
                )}
              </details>
            </div>
            {isOpen && view.mayGive && (
              <div>
                <form action={view.action} method="post">
                  <Hiddens hidden={hidden} act="code" id={id} />
                  <button class="rc-btn" type="submit">
                    New code<Hidden> for {name}</Hidden>
                  </button>
                </form>
                <form action={view.action} method="post">
                  <Hiddens hidden={hidden} act="end" id={id} />
                  <button class="rc-btn" type="submit">
                    End it<Hidden> for {name}</Hidden>
                  </button>
                </form>
              </div>
            )}
          </li>
        ))}
      </ul>
    )}
  </section>
)

const Give = ({ view, typed, errors, hidden }: PapersParams) => (
  <section class="rc-block" aria-labelledby="give-h">
    <h2 id="give-h">Give papers to somebody outside</h2>
    <p class="rc-small">
      An independent person, a panel member, an advocate, a provider. They need no account: a link, and a code that works once. They see
      these papers and nothing else of the case.
    </p>
    <form action={view.action} method="post" novalidate>
      <Hiddens hidden={hidden} act="give" />
      <Select
        id="person"
        name="person"
        label={{ text: 'Who may see them?', classes: 'govuk-label--m' }}
        items={[{ value: '', text: 'Somebody not yet on the case' }, ...view.people]}
        value={typed.person}
        errorMessage={errorFor(errors, 'person')}
      />
      <fieldset class="govuk-fieldset rc-add">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Where they are not yet on the case</legend>
        <Input
          id="name"
          name="name"
          label={{ text: 'Their name' }}
          value={typed.name}
          autocomplete="off"
          errorMessage={errorFor(errors, 'name')}
        />
        <Select
          id="as"
          name="as"
          label={{ text: 'As what' }}
          items={[{ value: '', text: 'Choose' }, ...view.roles]}
          value={typed.as}
          errorMessage={errorFor(errors, 'as')}
        />
        <Input
          id="email"
          name="email"
          type="email"
          label={{ text: 'Email address, where the link may go there' }}
          value={typed.email}
          autocomplete="off"
          errorMessage={errorFor(errors, 'email')}
        />
      </fieldset>
      <div id="papers" class="rc-space-top">
        {view.documents.length + view.letters.length === 0 && (
          <Empty title="There is no paper to give">Add a document to the case, or send a letter, first.</Empty>
        )}
        {view.documents.length > 0 && (
          <Checkboxes
            name="documents"
            idPrefix="documents"
            values={typed.documents}
            fieldset={{ legend: { text: 'Documents', classes: 'govuk-fieldset__legend--m' } }}
            items={view.documents.map(({ value, text, hint }) => ({ value, text, ...(hint !== undefined && { hint: { text: hint } }) }))}
            errorMessage={errorFor(errors, 'papers')}
          />
        )}
        {view.letters.length > 0 && (
          <Checkboxes
            name="letters"
            idPrefix="letters"
            values={typed.letters}
            fieldset={{ legend: { text: 'Letters as sent', classes: 'govuk-fieldset__legend--m' } }}
            items={view.letters.map(({ value, text, hint }) => ({ value, text, ...(hint !== undefined && { hint: { text: hint } }) }))}
            errorMessage={view.documents.length > 0 ? undefined : errorFor(errors, 'papers')}
          />
        )}
      </div>
      <DateInput
        id="until"
        namePrefix="until"
        fieldset={{ legend: { text: 'Until when?', classes: 'govuk-fieldset__legend--m' } }}
        hint={{ text: 'The last day they can be seen. You can end it before.' }}
        day={{ name: 'day', value: typed.until.day }}
        month={{ name: 'month', value: typed.until.month }}
        year={{ name: 'year', value: typed.until.year }}
        errorMessage={errorFor(errors, 'until-day') ?? errorFor(errors, 'until-month') ?? errorFor(errors, 'until-year')}
      />
      <Button text="Give these papers" preventDoubleClick />
    </form>
  </section>
)

export const PapersPage = (params: PapersParams) => (
  <CaseShell view={params.view.frame} frame={params.frame} title="Papers for people outside" isError={params.errors.length > 0}>
    <div class="rc-space-top">
      <FormErrors errors={params.errors} />
      {params.said && <Said said={params.said} />}
      <Given view={params.view} hidden={params.hidden} />
      {params.view.mayGive && <Give {...params} />}
    </div>
  </CaseShell>
)
