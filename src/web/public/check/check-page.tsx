import { Button, ErrorSummary, SummaryList } from '../../govuk/index.ts'
import { CsrfField, EmailLink, type FormError, FormErrors, PublicPage, type Site } from '../../layout/index.ts'
import { PointList } from '../points/points-page.tsx'
import { Trap } from '../trap.tsx'
import type { CheckView } from './check-view.ts'

export interface CheckPageParams {
  readonly site: Site
  readonly young: boolean
  readonly csrf: string
  readonly back: string
  readonly view: CheckView
  /** What must still be said, each with the page that asks it. */
  readonly missing: readonly { readonly text: string; readonly href: string }[]
  readonly errors: readonly FormError[]
  /** What to know before sending it; it is taken whatever this says. */
  readonly told: readonly string[]
}

export const CheckPage = ({ site, young, csrf, back, view, missing, errors, told }: CheckPageParams) => (
  <PublicPage
    site={site}
    title="Check what you have told us"
    isError={missing.length + errors.length > 0}
    back={back}
    young={young}
    isPrivate
  >
    {missing.length > 0 && <ErrorSummary titleText="Some things are still missing" errorList={missing} />}
    <FormErrors errors={errors} />
    <h1>Check what you have told us</h1>
    <div class="rc-2">
      <div>
        <h2 class="rc-first">{young ? 'What is not right' : 'What you are complaining about'}</h2>
        <PointList points={view.points} young={young} from="check" />
        <p>
          <a href={`/complain/points/${view.points.length + 1}?change=1`}>{young ? 'Add another thing' : 'Add another point'}</a>
        </p>
        {view.groups.map(group => (
          <>
            <h2>{group.title}</h2>
            <SummaryList
              rows={group.rows.map(row => ({
                key: { text: row.key },
                value: { html: row.value ? <span class="rc-typed">{row.value}</span> : <span class="rc-still">Not answered yet</span> },
                actions: { items: [{ href: `/complain/${row.path}?change=1`, text: 'Change', visuallyHiddenText: row.changes }] },
              }))}
            />
          </>
        ))}
        <h2>Photos and papers</h2>
        <SummaryList
          rows={[
            {
              key: { text: 'Files' },
              value: {
                html:
                  view.documents.length > 0 ? (
                    <ul class="rc-plainlist">
                      {view.documents.map(document => (
                        <li class="rc-typed">{document}</li>
                      ))}
                    </ul>
                  ) : (
                    'None'
                  ),
              },
              actions: { items: [{ href: '/complain/files?change=1', text: 'Change', visuallyHiddenText: 'the files' }] },
            },
          ]}
        />
        {told.length > 0 && (
          <div class="govuk-inset-text" role="note">
            <h2 class="govuk-heading-s">Good to know before you send it</h2>
            {told.map(words => (
              <p>{words}</p>
            ))}
            <p>Send it all the same. We read everything, and we tell you who will answer.</p>
          </div>
        )}
        <h2>{young ? 'Send it' : 'Send your complaint'}</h2>
        <p>
          {young
            ? 'When you send it, we start to look into it. You can add things later, or stop it.'
            : 'By sending it you are telling us that this is right as far as you know. You can add to it later.'}
        </p>
        <form action="/complain/check" method="post" novalidate>
          <CsrfField token={csrf} />
          <Trap />
          <Button text={young ? 'Send it' : 'Send complaint'} preventDoubleClick />
        </form>
      </div>
      <aside class="rc-side">
        <h2>Who will see this</h2>
        <p>
          The complaints team and the manager who answers. The people you complain about are told what was said, so that they can answer. If
          that worries you, tell us before you send it: ring <span class="rc-nowrap">{site.body.contact.phone}</span> or write to{' '}
          <EmailLink email={site.body.contact.email} />.
        </p>
        <p>
          <a href="/privacy">How we use your information</a>
        </p>
      </aside>
    </div>
  </PublicPage>
)
