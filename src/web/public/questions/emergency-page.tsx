import { Button } from '../../govuk/index.ts'
import { Icon, PublicPage, type Site } from '../../layout/index.ts'

/** Whom to call first; the complaint waits. */
export const EmergencyPage = ({ site, young, next }: { readonly site: Site; readonly young: boolean; readonly next: string }) => (
  <PublicPage site={site} title="Get help now" young={young} back="/complain/safety" isPrivate>
    <div class="rc-body">
      <h1>Get help now</h1>
      <div class="rc-urgent">
        <Icon name="phone" />
        <p>
          <b>If somebody is in danger now, call 999.</b> If you cannot speak, call 999, then press 55.
        </p>
      </div>
      {/* What the body says, but 999 once is enough. */}
      <p class="rc-lead">{site.body.emergency.says.replace(/^[^.]*999\.\s*/, '')}</p>
      <p class="rc-lead">
        <b class="rc-nowrap">{site.body.emergency.phone}</b>
      </p>
      {young && (
        <p>
          You can also talk to Childline: free, day and night, on <b class="rc-nowrap">0800 1111</b>.
        </p>
      )}
      <p>Your complaint is kept here meanwhile. When you send it, we look first at whether anyone is safe.</p>
      <p class="rc-go">
        <Button href={next} text="Carry on with the complaint" />
      </p>
    </div>
  </PublicPage>
)
