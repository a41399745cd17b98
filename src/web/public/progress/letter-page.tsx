import { PublicPage, type Site } from '../../layout/index.ts'
import { LetterForms } from '../../letters/letter-forms.tsx'
import { LetterHtml } from '../../letters/letter-html.tsx'

/** A letter as it was sent, and the forms it can be had in. */
export const LetterPage = (params: {
  readonly site: Site
  readonly reference: string
  readonly title: string
  readonly on: string
  readonly html: string
  /** Its own address, below which its other forms are. */
  readonly at: string
}) => (
  <PublicPage site={params.site} title={params.title} back={`/progress/${params.reference}`} isPrivate>
    <div class="rc-body">
      <h1>
        <span class="rc-caption">Sent on {params.on}</span>
        {params.title}
      </h1>
      <LetterHtml html={params.html} />
      <LetterForms at={params.at} html={params.html} />
    </div>
  </PublicPage>
)
