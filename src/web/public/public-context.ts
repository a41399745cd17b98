import type { Progress, Voice } from '#outputs'
import type { Site } from '../layout/index.ts'
import type { OpenCase, Services } from '../services.ts'

/** What every public page needs. */
export interface PublicContext {
  readonly services: Services
  readonly site: Site
  /** How a case stands, in the complainant's words. */
  progressOf(open: OpenCase, voice: Voice): Promise<Progress>
}
