/** What has come up again, in the words of the body: its services, and the themes of the list in force. */
import { themeListOn } from '#outputs'
import type { Services } from '../../services.ts'
import type { ComeUpAgain } from '../../theme-services.ts'
import { type AgainView, againView } from './again.tsx'
import { serviceTitle } from './view.ts'

export const againViews = (services: Pick<Services, 'body' | 'today'>, found: readonly ComeUpAgain[]): readonly AgainView[] => {
  const present = themeListOn(services.body.themeLists ?? [], services.today())
  const titles = {
    theme: (id: string) => present?.themes[id]?.title ?? id,
    service: (id: string | undefined) => serviceTitle(services.body, id),
  }
  return found.map(one => againView(one, titles))
}
