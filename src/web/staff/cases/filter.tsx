/** What the list is narrowed by. Works without a script: choose, then apply. */
import { Hidden } from '../parts/small-parts.tsx'
import type { CasesView, Choice } from './view.ts'

interface ChooseParams {
  readonly name: keyof CasesView['choices']
  readonly label: string
  readonly any?: string
  readonly view: CasesView
}

const Choose = ({ name, label, any, view }: ChooseParams) => {
  const items: readonly Choice[] = [...(any === undefined ? [] : [{ value: '', text: any }]), ...view.choices[name]]
  const value = view.filter[name] ?? ''
  return view.choices[name].length === 0 || (any !== undefined && view.choices[name].length === 1 && value === '') ? null : (
    <p class="rc-aside__field">
      <label class="rc-small" for={`f-${name}`}>
        {label}
      </label>
      <select class="govuk-select" id={`f-${name}`} name={name}>
        {items.map(item => (
          <option value={item.value} selected={item.value === value}>
            {item.text}
          </option>
        ))}
      </select>
    </p>
  )
}

const Day = ({
  name,
  label,
  view,
}: {
  readonly name: 'dueTo' | 'receivedFrom' | 'receivedTo'
  readonly label: string
  readonly view: CasesView
}) => {
  const isWrong = view.wrongDays.includes(name)
  return (
    <p class="rc-aside__field">
      <label class="rc-small" for={`f-${name}`}>
        {label}
      </label>
      {isWrong && (
        <span class="govuk-error-message" id={`f-${name}-error`}>
          <Hidden>Error: </Hidden>That was no day; it is left out. Like 2026-05-20.
        </span>
      )}
      <input
        class="govuk-input"
        type="date"
        id={`f-${name}`}
        name={name}
        value={view.filter[name] ?? ''}
        aria-describedby={isWrong ? `f-${name}-error` : undefined}
      />
    </p>
  )
}

const Tick = ({ name, text, checked }: { readonly name: string; readonly text: string; readonly checked: boolean }) => (
  <label class="rc-tick">
    <input type="checkbox" name={name} value="yes" checked={checked} />
    <span>{text}</span>
  </label>
)

export const Filter = ({ view }: { readonly view: CasesView }) => (
  <form method="get" action="/cases" id="filter" aria-labelledby="filter-h">
    <h2 id="filter-h">Filter</h2>
    {view.filter.whose !== 'all' && <input type="hidden" name="whose" value={view.filter.whose} />}
    <p class="rc-aside__field">
      <label class="rc-small" for="text">
        Case number, name, address, telephone or words
      </label>
      <input class="govuk-input" id="text" name="text" type="search" value={view.filter.text ?? ''} autocomplete="off" />
    </p>
    <Choose name="which" label="Which cases" view={view} />
    <Choose name="order" label="Order" view={view} />
    <Choose name="service" label="Service" any="All" view={view} />
    <Choose name="stage" label="Stage" any="All" view={view} />
    <Choose name="position" label="Where it stands" any="All" view={view} />
    <Choose name="owed" label="What is owed" any="Anything" view={view} />
    <Choose name="holder" label="Who owes or has it" any="Anybody" view={view} />
    <Choose name="procedure" label="Procedure" any="All" view={view} />
    <Day name="dueTo" label="Due by" view={view} />
    <Day name="receivedFrom" label="Received from" view={view} />
    <Day name="receivedTo" label="Received to" view={view} />
    <Tick name="ombudsman" text="With an ombudsman" checked={view.filter.ombudsman === true} />
    {view.mayHaveRestricted && <Tick name="restricted" text="Restricted" checked={view.filter.restricted === true} />}
    <fieldset>
      <legend>Columns</legend>
      {view.columnChoices.map(({ id, title, checked }) => (
        <label class="rc-tick">
          <input type="checkbox" name="columns" value={id} checked={checked} />
          <span>{title}</span>
        </label>
      ))}
    </fieldset>
    <p class="rc-aside__go">
      <button class="rc-btn rc-btn--main" type="submit">
        Apply filters
      </button>
      {view.applied.length > 0 && (
        <a class="rc-aside__clear" href="/cases">
          Clear
        </a>
      )}
    </p>
  </form>
)
