import type { ComponentChildren } from 'preact'
import type { Form } from '../form.ts'
import { Button } from '../govuk/index.ts'
import { EmailLink, PublicPage, type Site } from '../layout/index.ts'

export interface TypedForm {
  readonly action: string
  readonly values: Form
  /** A token of now, where the one sent was stale. */
  readonly csrf?: string | undefined
}

const listed = (values: Form): readonly (readonly [string, string])[] =>
  Object.entries(values).flatMap(([name, value]) => (typeof value === 'string' ? [value] : value).map(one => [name, one] as const))

/** What was typed, kept in the page: shown, and sent again with one press. */
const TypedAgain = ({ typed, button }: { readonly typed: TypedForm; readonly button: string }) => {
  const fields = listed(typed.values).filter(([name]) => name !== '_csrf')
  const shown = fields.filter(([name, value]) => !name.startsWith('_') && value !== '')
  const token = typed.csrf ?? listed(typed.values).find(([name]) => name === '_csrf')?.[1]
  return (
    <form action={typed.action} method="post" novalidate>
      {token && <input type="hidden" name="_csrf" value={token} />}
      {fields.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Button text={button} preventDoubleClick />
      {shown.length > 0 && (
        <details>
          <summary>What you typed</summary>
          <div>
            {shown.map(([, value]) => (
              <p class="rc-typed">{value}</p>
            ))}
          </div>
        </details>
      )}
    </form>
  )
}

export interface ErrorPageParams {
  readonly site: Site
  readonly title: string
  readonly typed?: TypedForm | undefined
  readonly tryAgain?: string | undefined
  readonly children: ComponentChildren
}

/** A page that says what was found, where, and what to do now. */
export const ErrorPage = ({ site, title, typed, tryAgain, children }: ErrorPageParams) => (
  <PublicPage site={site} title={title} isPrivate>
    <div class="rc-body">
      <h1>{title}</h1>
      {children}
      {typed && <TypedAgain typed={typed} button={tryAgain ?? 'Try again'} />}
      <h2>If you need us now</h2>
      <p>
        Telephone {site.body.contact.team} on <b class="rc-nowrap">{site.body.contact.phone}</b>, {site.body.contact.hours}, or write to{' '}
        <EmailLink email={site.body.contact.email} />.
      </p>
    </div>
  </PublicPage>
)
