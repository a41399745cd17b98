import { Button, InsetText } from '../../govuk/index.ts'
import { CsrfField, PublicPage, type Site } from '../../layout/index.ts'

/** What was typed is safe, where, for how long, and the way back to it. */
export const SavedPage = (params: { readonly site: Site; readonly young: boolean; readonly csrf: string; readonly token: string }) => (
  <PublicPage site={params.site} title="Saved" young={params.young} back="/complain/carry-on" isPrivate>
    <div class="rc-body">
      <h1>What you told us is saved</h1>
      <p>Nothing has been sent yet. Nobody looks at it until you send it.</p>
      <h2>To come back</h2>
      <p>On this device: open our start page within two weeks, and choose ‘Carry on with a complaint you have started’.</p>
      <p>On another device: keep this link. Copy it, or save it as a bookmark.</p>
      <InsetText>
        <a class="rc-typed" href={`/complain/return/${params.token}`}>
          Your link to carry on
        </a>
      </InsetText>
      <p>Anyone who has the link can read what you wrote.</p>
      <p>
        <Button href="/complain/carry-on" text="Carry on now" />
      </p>
      <h2>Do other people use this device?</h2>
      <p>Then let it forget your complaint. You can still carry on with the link above.</p>
      <form action="/complain/forget" method="post">
        <CsrfField token={params.csrf} />
        <Button text="Forget it on this device" classes="govuk-button--secondary" />
      </form>
    </div>
  </PublicPage>
)
