/** What the body says of itself, part by part, and the form of each part. */
import { Button, Checkboxes, DateInput, Input, Select, Textarea } from '../../../govuk/index.ts'
import { Chip, errorFor, type FormError, FormErrors } from '../../../layout/index.ts'
import type { Frame } from '../../parts/shell.tsx'
import { Empty, Hidden } from '../../parts/small-parts.tsx'
import { AdminShell } from '../frame.tsx'
import type { RoleChoice } from './read-part.ts'
import { type EntryView, type FieldView, type PartView, type VersionView, withSight } from './view.ts'

const Said = ({ rows, nothing }: Pick<PartView, 'rows' | 'nothing'>) => (
  <dl class="rc-dl rc-dl--wide">
    {rows.map(({ label, lines }) => (
      <div>
        <dt>{label}</dt>
        <dd>
          {lines.length === 0
            ? nothing
            : lines.map((line, i) => (
                <>
                  {i > 0 && <br />}
                  {line}
                </>
              ))}
        </dd>
      </div>
    ))}
  </dl>
)

const Entries = ({ title, entries }: { readonly title: string; readonly entries: readonly EntryView[] }) =>
  entries.length === 0 ? (
    <Empty title="None yet">What is added stands here.</Empty>
  ) : (
    <table class="rc-tbl rc-tbl--stack">
      <caption class="rc-vh">{title}</caption>
      <thead>
        <tr>
          <th scope="col" class="rc-w44">
            Name
          </th>
          <th scope="col">More</th>
          <th scope="col">
            <Hidden>Change it</Hidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ name, href, notes, isClosed }) => (
          <tr>
            <th scope="row">
              {name} {isClosed && <Chip meaning="plain" text="Closed" />}
            </th>
            <td data-l="More">
              {notes.map(note => (
                <div class="rc-small">{note}</div>
              ))}
            </td>
            <td>
              <a href={href}>
                Change<Hidden>: {name}</Hidden>
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )

export const Part = ({ view }: { readonly view: PartView }) => (
  <section class="rc-block" id={view.part} aria-labelledby={`${view.part}-h`}>
    <h2 id={`${view.part}-h`}>{view.title}</h2>
    <p class="rc-small">
      {view.says}{' '}
      {view.changed !== undefined && (
        <>
          Last changed by {view.changed}:{' '}
          <a href={view.log}>
            what was changed<Hidden>: {view.title}</Hidden>
          </a>
          .
        </>
      )}
    </p>
    {view.entries === undefined ? <Said rows={view.rows} nothing={view.nothing} /> : <Entries title={view.title} entries={view.entries} />}
    <p class="rc-acts">
      {view.add === undefined ? (
        <a class="rc-btn" href={view.href}>
          Change<Hidden>: {view.title}</Hidden>
        </a>
      ) : (
        <a class="rc-btn" href={view.add.href}>
          {view.add.text}
        </a>
      )}
    </p>
  </section>
)

interface BodyParams {
  readonly frame: Frame
  readonly views: readonly PartView[]
  readonly registers: readonly { readonly href: string; readonly title: string }[]
}

export const BodyPage = ({ frame, views, registers }: BodyParams) => (
  <AdminShell frame={frame} title="The body" current="/admin/body">
    <p class="rc-sub">Whatever is changed here holds from the next page on, for everybody. Letters already sent stay as they were sent.</p>
    <nav class="rc-jumps" aria-label="On this page">
      {[
        ...views.map(({ part, title }) => ({ part, title })),
        ...(registers.length > 0 ? [{ part: 'provider-registers', title: 'Registers of providers' }] : []),
      ].map(({ part, title }) => (
        <a href={`#${part}`}>{title}</a>
      ))}
    </nav>
    {views.map(view => (
      <Part view={view} />
    ))}
    {registers.length > 0 && (
      <section class="rc-block" id="provider-registers" aria-labelledby="provider-registers-h">
        <h2 id="provider-registers-h">Registers of providers</h2>
        <p class="rc-small">What the procedure asks of a provider is entered in the registers that it keeps.</p>
        <ul class="rc-links">
          {registers.map(({ href, title }) => (
            <li>
              <a href={href}>{title}</a>
            </li>
          ))}
        </ul>
      </section>
    )}
  </AdminShell>
)

interface ControlParams {
  readonly view: FieldView
  readonly roles: readonly RoleChoice[]
  readonly errors: readonly FormError[]
}

const Control = ({ view: { field, name, typed, day, now }, roles, errors }: ControlParams) => {
  const hint = [field.hint, now === undefined ? undefined : `It now says: ${now}`].filter(text => text !== undefined).join(' ')
  const text = field.optional ? `${field.label} (optional)` : field.label
  const label = { text, classes: 'govuk-label--s' }
  const given = { id: name, name, label, ...(hint !== '' && { hint: { text: hint } }), errorMessage: errorFor(errors, name) }
  if (field.kind === 'words') return <Textarea {...given} value={typed} rows={3} />
  if (field.kind === 'lines') return <Textarea {...given} value={typed} rows={5} />
  if (field.kind === 'role' || field.kind === 'staff-role') {
    const offered = roles
      .filter(({ isOurs }) => isOurs === (field.kind === 'staff-role'))
      .map(role => ({ value: role.value, text: field.kind === 'staff-role' ? withSight(role) : role.text }))
    return <Select {...given} items={[{ value: '', text: 'Choose' }, ...offered]} value={typed} />
  }
  if (field.kind === 'yes')
    return (
      <Checkboxes
        name={name}
        idPrefix={name}
        items={[{ value: 'yes', text: field.label, ...(hint !== '' && { hint: { text: hint } }) }]}
        values={typed === 'yes' ? ['yes'] : []}
        classes="govuk-checkboxes--small"
        errorMessage={errorFor(errors, name)}
      />
    )
  if (field.kind === 'day')
    return (
      <DateInput
        id={name}
        namePrefix={name}
        fieldset={{ legend: { text, classes: 'govuk-fieldset__legend--s' } }}
        {...(hint !== '' && { hint: { text: hint } })}
        day={{ name: 'day', value: day.day }}
        month={{ name: 'month', value: day.month }}
        year={{ name: 'year', value: day.year }}
        errorMessage={errorFor(errors, `${name}-day`) ?? errorFor(errors, `${name}-month`) ?? errorFor(errors, `${name}-year`)}
      />
    )
  return (
    <Input
      {...given}
      value={typed}
      classes={field.width ?? ''}
      autocomplete="off"
      {...(field.kind === 'email' && { type: 'email', spellcheck: false })}
      {...(field.kind === 'url' && { inputmode: 'url', spellcheck: false })}
    />
  )
}

export const Versions = ({ versions, action, hidden }: Pick<PartFormParams, 'versions' | 'action' | 'hidden'>) => (
  <section class="rc-block rc-space-top" aria-labelledby="versions-h">
    <h2 id="versions-h">Versions</h2>
    <table class="rc-tbl rc-tbl--stack">
      <caption class="rc-vh">Versions, the latest first</caption>
      <thead>
        <tr>
          <th scope="col" class="rc-w44">
            What it says
          </th>
          <th scope="col">Who and when</th>
          <th scope="col">
            <Hidden>Put it back</Hidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {versions.map(({ version, says, by, isNow }) => (
          <tr>
            <th scope="row">
              {says} {isNow && <Chip meaning="good" text="Now" />}
            </th>
            <td data-l="Who and when">{by}</td>
            <td>
              {!isNow && (
                <form action={action} method="post">
                  {hidden.map(([name, value]) => (
                    <input type="hidden" name={name} value={value} />
                  ))}
                  <input type="hidden" name="back" value={String(version)} />
                  <button type="submit" class="rc-btn" name="do" value="back">
                    Put this back
                    <Hidden>
                      : {says}, {by}
                    </Hidden>
                  </button>
                </form>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

export interface PartFormParams {
  readonly frame: Frame
  readonly title: string
  readonly says: string
  readonly action: string
  readonly back: string
  /** What the page it goes back to is called. */
  readonly home: string
  readonly hidden: readonly (readonly [string, string])[]
  readonly fields: readonly FieldView[]
  readonly versions: readonly VersionView[]
  readonly roles: readonly RoleChoice[]
  readonly errors: readonly FormError[]
  /** How it reads can be seen before it is saved; where that was asked for, this is how. */
  readonly isShownFirst?: boolean
  readonly emails?: readonly EmailShown[]
}

export interface EmailShown {
  readonly of: string
  readonly title: string
  readonly subject: string
  readonly paragraphs: readonly string[]
}

const Emails = ({ emails }: { readonly emails: readonly EmailShown[] }) => (
  <section class="rc-block" id="preview" aria-labelledby="preview-h">
    <h2 id="preview-h">As they read in an invented case</h2>
    <p class="rc-small">Nothing is saved yet. The names, the numbers and the days are made up, and no link leads anywhere.</p>
    {emails.map(({ of, title, subject, paragraphs }) => (
      <section class="rc-block" aria-labelledby={`email-${of}`}>
        <h3 id={`email-${of}`}>{title}</h3>
        <div class="rc-email-read">
          <p>
            <b>{subject}</b>
          </p>
          {paragraphs.map(words => (
            <p class="rc-typed">{words}</p>
          ))}
        </div>
      </section>
    ))}
  </section>
)

export const PartFormPage = ({
  frame,
  title,
  says,
  action,
  back,
  home,
  hidden,
  fields,
  versions,
  roles,
  errors,
  ...shown
}: PartFormParams) => (
  <AdminShell frame={frame} title={title} current={home === 'Templates' ? '/admin/templates' : '/admin/body'} isError={errors.length > 0}>
    <p class="rc-crumb">
      <a href={back}>{home}</a> › {title}
    </p>
    <FormErrors errors={errors} />
    <h2 id="part-h">{title}</h2>
    <p class="rc-sub rc-sub--form">{says}</p>
    {shown.emails && <Emails emails={shown.emails} />}
    <form action={action} method="post" novalidate>
      {hidden.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {fields.map(view =>
        view.isFixed ? (
          view.typed === 'yes' ? (
            <p class="rc-small">{view.field.label}. That cannot be changed.</p>
          ) : null
        ) : (
          <Control view={view} roles={roles} errors={errors} />
        ),
      )}
      <div class="rc-acts">
        <Button text="Save" preventDoubleClick />
        {shown.isShownFirst && <Button text="See how they read" name="do" value="preview" classes="govuk-button--secondary" />}
        <a href={back}>Leave it as it is</a>
      </div>
    </form>
    {versions.length > 0 && <Versions versions={versions} action={action} hidden={hidden} />}
  </AdminShell>
)
