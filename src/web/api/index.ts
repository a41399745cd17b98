/** The API: everything the pages do, as JSON under /api/v1, over the same services. Its description is made from the operations themselves. */
import swagger from '@fastify/swagger'
import type { FastifyError, FastifyInstance, FastifyPluginAsync } from 'fastify'
import {
  createJsonSchemaTransform,
  createJsonSchemaTransformObject,
  hasZodFastifySchemaValidationErrors,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod'
import { isStoreUnreachable } from '../errors/error-pages.tsx'
import { type Site, sendPage, siteOf } from '../layout/index.ts'
import type { Services } from '../services.ts'
import { accountRoutes } from './account-route.ts'
import { administrationRoutes } from './administration-route.ts'
import { assessmentsRoutes } from './assessments-route.ts'
import { bodyRoutes } from './body-route.ts'
import { bundlesRoutes } from './bundles-route.ts'
import { casesRoutes } from './cases-route.ts'
import { closuresRoutes } from './closures-route.ts'
import { complaintsRoutes } from './complaints-route.ts'
import { correspondenceRoutes } from './correspondence-route.ts'
import { allowOrigins } from './cross-origin.ts'
import { DescriptionPage } from './description-page.tsx'
import { descriptionView } from './description-view.ts'
import { documentsRoutes } from './documents-route.ts'
import { equalityRoutes } from './equality-route.ts'
import { factsRoutes } from './facts-route.ts'
import { figuresRoutes } from './figures-route.ts'
import { guardApi } from './guard.ts'
import { handOverRoutes } from './hand-over-route.ts'
import { inboxRoutes } from './inbox-route.ts'
import { listsRoutes } from './lists-route.ts'
import { meetingsRoutes } from './meetings-route.ts'
import { papersRoutes } from './papers-route.ts'
import { portalRoutes } from './portal-route.ts'
import { apiPath, problem, sendProblem } from './problem.ts'
import { proceduresRoutes } from './procedures-route.ts'
import { publicationRoutes } from './publication-route.ts'
import { questionsRoutes } from './questions-route.ts'
import { retentionRoutes } from './retention-route.ts'
import { savedListsRoutes } from './saved-lists-route.ts'
import { schemaNames } from './schemas/record.ts'
import { scopes } from './scopes.ts'
import { serviceRoutes } from './service-route.ts'
import { themesRoutes } from './themes-route.ts'
import { webhookMessages } from './webhook-message.ts'
import { webhooksRoutes } from './webhooks-route.ts'

const words = `Complaints, what is due in each of them by when and why, with the clause of the procedure. Send a token with each call; make one on
the page of your account. A token sees and does what its account sees and does, and no more than its scopes. Days are YYYY-MM-DD, in London;
moments are RFC 3339. What is refused answers with application/problem+json (RFC 9457) and every reason with its clause.`

const description = (app: FastifyInstance, services: Services) =>
  app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: `Recourse: complaints of ${services.body.name}`, version: '1', description: words.replaceAll('\n', ' ') },
      components: {
        securitySchemes: {
          token: {
            type: 'http',
            scheme: 'bearer',
            description: `A token of an account. Scopes: ${Object.entries(scopes)
              .map(([scope, says]) => `${scope} (${says})`)
              .join('; ')}.`,
          },
        },
      },
    },
    transform: createJsonSchemaTransform({ schemaRegistry: schemaNames }),
    transformObject: createJsonSchemaTransformObject({ schemaRegistry: schemaNames }),
  })

const where = (context: string | undefined, path: string): string => `${context ?? 'request'}${path}`

const errors = (app: FastifyInstance): void => {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (hasZodFastifySchemaValidationErrors(error)) {
      const found = error.validation.map(({ instancePath, message }) => ({
        at: where(error.validationContext, instancePath),
        detail: message ?? 'It is not as the description says.',
      }))
      return sendProblem(reply, problem('not-understood', found.map(({ at, detail }) => `${at}: ${detail}`).join('. '), { errors: found }))
    }
    if (isStoreUnreachable(error)) {
      request.log.error({ err: error, req: request })
      return sendProblem(reply, problem('unavailable', 'The record cannot be reached. Try again in a minute.'))
    }
    const status = error.statusCode ?? 500
    if (status === 413) return sendProblem(reply, problem('too-big', 'The request is larger than is taken: 2 megabytes, or 10 for a file.'))
    if (status >= 400 && status < 500) return sendProblem(reply, { ...problem('not-understood', error.message), status })
    request.log.error({ err: error, req: request })
    return sendProblem(reply, problem('our-fault', 'Something went wrong on our side. It is logged. Try again; if it stays so, tell us.'))
  })
  app.setNotFoundHandler((request, reply) =>
    sendProblem(
      reply,
      problem(
        'not-found',
        `There is no operation ${request.method} ${(request.url.split('?')[0] ?? '').slice(0, 200)}. ${apiPath} lists them.`,
      ),
    ),
  )
}

export const api =
  (services: Services, site: Site = siteOf(services)): FastifyPluginAsync =>
  async root => {
    await root.register(
      async app => {
        app.setValidatorCompiler(validatorCompiler)
        app.setSerializerCompiler(serializerCompiler)
        errors(app)
        allowOrigins(app, services.apiOrigins)
        guardApi(app, services)
        await description(app, services)
        for (const routes of [accountRoutes, casesRoutes, factsRoutes, complaintsRoutes, documentsRoutes, inboxRoutes])
          routes(app, services)
        for (const routes of [listsRoutes, figuresRoutes, proceduresRoutes, serviceRoutes, administrationRoutes, webhooksRoutes])
          routes(app, services)
        for (const routes of [savedListsRoutes, handOverRoutes, papersRoutes, bundlesRoutes, correspondenceRoutes, themesRoutes])
          routes(app, services)
        for (const routes of [meetingsRoutes, publicationRoutes, bodyRoutes, closuresRoutes, portalRoutes]) routes(app, services)
        for (const routes of [retentionRoutes, questionsRoutes, assessmentsRoutes, equalityRoutes]) routes(app, services)
        app.get('/', { schema: { hide: true } }, async (_request, reply) =>
          sendPage(reply, DescriptionPage({ site, view: descriptionView(app.swagger()) })),
        )
        app.get('/openapi.json', { schema: { hide: true } }, async () => ({ ...app.swagger(), webhooks: webhookMessages() }))
      },
      { prefix: apiPath },
    )
  }
