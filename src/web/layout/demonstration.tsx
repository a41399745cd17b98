import { PhaseBanner } from '../govuk/index.ts'
import type { Site } from './site.ts'

export const DemonstrationBanner = ({ site, isWide }: { readonly site: Site; readonly isWide?: boolean }) =>
  site.demonstration ? (
    <div class={isWide ? 'rc-demo rc-wrap' : 'rc-demo rc-wrap rc-wrap--public'}>
      <PhaseBanner tag={{ text: 'Demonstration' }} text="Everything here is invented. Do not put in anything real." />
    </div>
  ) : null
