import { PublicPage, type Site } from '../../layout/index.ts'

/** A letter as it was sent, in its words. */
export const LetterPage = (params: {
  readonly site: Site
  readonly reference: string
  readonly title: string
  readonly on: string
  readonly text: string
}) => (
  <PublicPage site={params.site} title={params.title} back={`/progress/${params.reference}`} isPrivate>
    <div class="rc-body">
      <h1>
        <span class="rc-caption">Sent on {params.on}</span>
        {params.title}
      </h1>
      <div class="rc-typed">{params.text}</div>
    </div>
  </PublicPage>
)
