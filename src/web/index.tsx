/** The pages: what the public sees and what staff see, over the services they are given. */
import type { FastifyPluginAsync } from 'fastify'
import { api } from './api/index.ts'
import { frame } from './frame.ts'
import { siteOf } from './layout/index.ts'
import { publicPages } from './public/index.ts'
import type { Services } from './services.ts'
import { staffPages } from './staff/index.ts'

export { actsIn } from './account.ts'
export type * from './action-services.ts'
export type * from './admin-services.ts'
export { isScope } from './api/scopes.ts'
export {
  type BodyPart,
  type BodyPartServices,
  bodyPartKeys,
  type NamedPart,
  type PartChanged,
  type PartKept,
  type PartVersionKept,
} from './body-part-services.ts'
export type * from './body-services.ts'
export type * from './bundle-services.ts'
export { bundleChoiceFrom } from './bundle-services.ts'
export type * from './calendar-services.ts'
export { askedOf, type CaseFilter, caseFilterOf, isTracked, withoutWords } from './case-filter.ts'
export type * from './case-list-services.ts'
export type * from './closure-services.ts'
export * from './document-services.ts'
export type * from './equality-services.ts'
export { isStoreUnreachable } from './errors/error-pages.tsx'
export type * from './figure-services.ts'
export type * from './following-services.ts'
export type * from './hand-over-services.ts'
export type * from './intake-services.ts'
export { inMailLanguage } from './languages/mail-language.ts'
export type * from './learning-services.ts'
export type * from './letter-services.ts'
export { isAskedOf } from './letter-services.ts'
export type * from './limit-services.ts'
export type * from './live-list-services.ts'
export * from './mail-services.ts'
export type * from './ombudsman-services.ts'
export type * from './out-services.ts'
export type * from './paper-services.ts'
export type * from './payment-services.ts'
export type * from './post-services.ts'
export { printedBook } from './procedure-book/printed-book.tsx'
export type * from './procedure-services.ts'
export { advocateWanted, answer, answersTo, isYoung, type Question, questions, relationOf } from './public/answers.ts'
export { longestMessage } from './public/limits.ts'
export type * from './publication-services.ts'
export type * from './reminder-services.ts'
export type * from './retention-services.ts'
export { notKnown, routeAnswersOf } from './route-answers.ts'
export type * from './services.ts'
export type * from './sign-in-services.ts'
export { figuresCsv } from './staff/figures/figures-csv.ts'
export { chosenOf, ownQuestionOf } from './staff/figures/own-question.ts'
export { isPlainDue } from './staff/forms/due-of-letter.ts'
export { queryOf } from './staff/http/query.ts'
export type * from './theme-services.ts'
export type * from './token-services.ts'
export type * from './webhook-services.ts'
export type * from './what-if-services.ts'

/** Everything a browser may ask for, for the body of these services. */
export const web =
  (services: Services): FastifyPluginAsync =>
  async app => {
    // Assets and words alone need no record; what does need it will say that it cannot be reached.
    app.addHook('onRequest', async () => {
      await services.refresh().catch(() => undefined)
    })
    await frame(app, siteOf(services))
    await app.register(publicPages(services))
    await app.register(staffPages(services))
    await app.register(api(services))
  }
