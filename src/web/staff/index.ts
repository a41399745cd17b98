/** The pages of the people who handle complaints. */
import type { FastifyPluginAsync } from 'fastify'
import { giveTokens } from '../csrf.ts'
import { type Site, sendPage, siteOf } from '../layout/index.ts'
import type { Services } from '../services.ts'
import { accountRoutes } from './account/route.ts'
import { actionsRoutes } from './actions/route.ts'
import { adminRoutes } from './admin/route.ts'
import { bundleRoutes } from './bundle/route.ts'
import { caseRoute } from './case/route.ts'
import { casePeopleRoutes } from './case-people/route.ts'
import { caseVersionRoutes } from './case-version/route.ts'
import { casesRoute } from './cases/route.ts'
import { contactLimitsRoutes } from './contact-limits/route.ts'
import { correctRoutes } from './correct/route.ts'
import { correspondenceRoutes } from './correspondence/route.ts'
import { documentRoutes } from './documents/route.ts'
import { equalityRoutes } from './equality/route.ts'
import { figuresRoutes } from './figures/route.ts'
import { handOverRoutes } from './hand-over/route.ts'
import { guard } from './http/guard.ts'
import { RefusedPage } from './http/refused-page.tsx'
import { inboxRoutes } from './inbox/route.ts'
import { keepingRoutes } from './keeping/route.ts'
import { learningRoutes } from './learning/route.ts'
import { letterRoutes } from './letter/route.ts'
import { lettersRoutes } from './letters/route.ts'
import { ombudsmanRoutes } from './ombudsman/route.ts'
import { outWithOthersRoutes } from './out-with-others/route.ts'
import { papersRoutes } from './papers/route.ts'
import { paymentRoutes } from './payments/route.ts'
import { postRoutes } from './post/route.ts'
import { procedureRoutes } from './procedure/route.ts'
import { proceduresRoutes } from './procedures/route.ts'
import { publicationRoutes } from './publication/route.ts'
import { puttingRightRoutes } from './putting-right/route.ts'
import { recordRoute } from './record/route.ts'
import { recordStepRoutes } from './record-step/route.ts'
import { remindersRoutes } from './reminders/route.ts'
import { reportsRoutes } from './reports/route.ts'
import { reviewRoutes } from './review/route.ts'
import { rightsRoutes } from './rights/route.ts'
import { routesRoute } from './routing/route.ts'
import { splitRoutes } from './routing/split-route.ts'
import { serviceRoutes } from './service/route.ts'
import { signInRoutes } from './sign-in/route.ts'
import { takeAComplaintRoutes } from './take-a-complaint/route.ts'
import { takenRoute } from './taken/route.ts'
import { themesRoutes } from './themes/route.ts'
import { timelineRoute } from './timeline/route.ts'
import { todayRoute } from './today/route.ts'
import { whatIfRoutes } from './what-if/route.ts'
import { whyRoute } from './why/route.ts'

/** Needs the frame that all pages stand on: cookies, forms, files, error pages. */
export const staffPages =
  (services: Services, site: Site = siteOf(services)): FastifyPluginAsync =>
  async app => {
    // Signing in has no session yet: its form is kept safe as the public ones are.
    if (!app.hasRequestDecorator('csrf')) giveTokens(app)
    guard(app, services, (_request, reply, session, missing) => sendPage(reply, RefusedPage({ site, session, missing }), 403))
    for (const routes of [
      signInRoutes,
      accountRoutes,
      todayRoute,
      remindersRoutes,
      casesRoute,
      handOverRoutes,
      actionsRoutes,
      contactLimitsRoutes,
      outWithOthersRoutes,
      keepingRoutes,
      takeAComplaintRoutes,
      takenRoute,
      inboxRoutes,
      procedureRoutes,
      whatIfRoutes,
      proceduresRoutes,
      caseVersionRoutes,
    ])
      routes(app, services, site)
    for (const routes of [routesRoute, splitRoutes, correctRoutes, bundleRoutes, puttingRightRoutes, ombudsmanRoutes, serviceRoutes])
      routes(app, services, site)
    adminRoutes(app, services, site)
    figuresRoutes(app, services, site)
    equalityRoutes(app, services, site)
    reportsRoutes(app, services, site)
    casePeopleRoutes(app, services, site)
    rightsRoutes(app, services, site)
    learningRoutes(app, services, site)
    papersRoutes(app, services, site)
    paymentRoutes(app, services, site)
    themesRoutes(app, services, site)
    correspondenceRoutes(app, services, site)
    reviewRoutes(app, services, site)
    postRoutes(app, services, site)
    publicationRoutes(app, services, site)
    for (const routes of [caseRoute, timelineRoute, whyRoute, lettersRoutes, letterRoutes, documentRoutes, recordRoute, recordStepRoutes])
      routes(app, services, site)
  }
