import type { Body } from '#language'
import type { Services } from '../services.ts'
import { type Assets, assetsFor } from './stylesheet.ts'

/** What every page of one public body shares. */
export interface Site {
  readonly body: Body
  readonly demonstration: boolean
  readonly assets: Assets
}

export const siteOf = (services: Pick<Services, 'body' | 'demonstration'>): Site => ({
  get body() {
    return services.body
  },
  demonstration: services.demonstration,
  assets: assetsFor(services.body.theme),
})
