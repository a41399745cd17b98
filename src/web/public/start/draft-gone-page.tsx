import { PublicPage, type Site } from '../../layout/index.ts'

export const DraftGonePage = ({ site }: { readonly site: Site }) => (
  <PublicPage site={site} title="We cannot find what you saved" isPrivate>
    <div class="rc-body">
      <h1>We cannot find what you saved</h1>
      <p>The link may be cut short, or the complaint was sent already, or it was kept longer than we may keep words that nobody sent.</p>
      <p>
        <a href="/progress">See how a complaint you have sent is going</a>, or <a href="/">start again</a>. If you would rather talk, ring{' '}
        <b class="rc-nowrap">{site.body.contact.phone}</b>.
      </p>
    </div>
  </PublicPage>
)
