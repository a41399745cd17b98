/** The pages of the public: to complain, and to see how it goes. */
import type { FastifyPluginAsync } from 'fastify'
import { giveTokens, originOf } from '../csrf.ts'
import { fromElsewhere, staleForm } from '../errors/error-pages.tsx'
import { formOf, textOf } from '../form.ts'
import { chooseLanguage, isLanguage } from '../languages/chosen-language.ts'
import { aboutRoutes } from './about/about-routes.tsx'
import { aboutYouRoutes } from './about-you/about-you-routes.tsx'
import { checkRoutes } from './check/check-routes.tsx'
import { fileRoutes } from './files/file-routes.tsx'
import { languageRoutes } from './language-routes.ts'
import { paperRoutes } from './papers/paper-routes.tsx'
import { pointRoutes } from './points/point-routes.tsx'
import { procedureRoutes } from './procedure/procedure-routes.tsx'
import { linkRoutes } from './progress/link-routes.tsx'
import { moreRoutes } from './progress/more-routes.tsx'
import { progressRoutes } from './progress/progress-routes.tsx'
import type { PublicContext } from './public-context.ts'
import { publishedRoutes } from './published/published-routes.tsx'
import { questionRoutes } from './questions/question-routes.tsx'
import { sentRoutes } from './sent/sent-routes.tsx'
import { startRoutes } from './start/start-routes.tsx'
import { thankRoutes } from './thank/thank-routes.tsx'

export const publicRoutes =
  (context: PublicContext): FastifyPluginAsync =>
  async app => {
    giveTokens(app)
    app.addHook('preHandler', async (request, reply) => {
      // A form with files is read, and its token looked at, by its own page.
      if (request.method !== 'POST' || request.isMultipart()) return
      const form = formOf(request)
      const origin = originOf(request, textOf(form, '_csrf'))
      if (origin === 'elsewhere') return fromElsewhere(context.site, reply)
      const language = textOf(form, '_language')
      if (isLanguage(language)) chooseLanguage(request, reply, language)
      if (origin === 'stale') return staleForm(context.site, reply, { action: request.url, values: form, csrf: request.csrf })
    })
    languageRoutes(app)
    startRoutes(app, context)
    questionRoutes(app, context)
    pointRoutes(app, context)
    fileRoutes(app, context)
    checkRoutes(app, context)
    sentRoutes(app, context)
    aboutYouRoutes(app, context)
    linkRoutes(app, context)
    moreRoutes(app, context)
    progressRoutes(app, context)
    thankRoutes(app, context)
    paperRoutes(app, context)
    aboutRoutes(app, context)
    procedureRoutes(app, context)
    publishedRoutes(app, context)
  }
