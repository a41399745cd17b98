import { Button, SummaryList } from '../../govuk/index.ts'
import { PublicPage, type Site } from '../../layout/index.ts'
import type { CopyView } from './copy-view.ts'

/** What was sent, on paper: it prints without the page around it. */
export const CopyPage = ({ site, view, back }: { readonly site: Site; readonly view: CopyView; readonly back: string }) => (
  <PublicPage site={site} title={`Your complaint, ${view.reference}`} back={back} isPrivate>
    <div class="rc-body">
      <h1>
        <span class="rc-caption">
          Number {view.reference}, received on {view.receivedOn}
        </span>
        Your complaint
      </h1>
      <Button text="Print this page" type="button" classes="govuk-button--secondary" attributes={{ 'data-print': '', hidden: '' }} />
      <h2>What you are complaining about</h2>
      <ol class="rc-points">
        {view.points.map((words, index) => (
          <li>
            <h3>Point {index + 1}</h3>
            <p class="rc-typed">“{words}”</p>
          </li>
        ))}
      </ol>
      {view.outcomeWanted && (
        <>
          <h2>What would put it right</h2>
          <p class="rc-typed">“{view.outcomeWanted}”</p>
        </>
      )}
      <h2>About you</h2>
      <SummaryList rows={view.rows.map(row => ({ key: { text: row.key }, value: { html: <span class="rc-typed">{row.value}</span> } }))} />
      {view.documents.length > 0 && (
        <>
          <h2>Photos and papers you sent</h2>
          <ul class="rc-bul">
            {view.documents.map(document => (
              <li class="rc-typed">{document}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        {site.body.contact.team}, {site.body.name}. Telephone {site.body.contact.phone}, {site.body.contact.hours}, or write to{' '}
        {site.body.contact.email}.
      </p>
    </div>
  </PublicPage>
)
