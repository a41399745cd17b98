/** What all pages stand on: cookies, forms, the content policy, limits, files and error pages. */
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import { assets } from './assets-routes.ts'
import { errorPages } from './errors/error-pages.tsx'
import { largestFile, mostFilesAtOnce } from './form.ts'
import type { Site } from './layout/index.ts'

/** Words of one form, in bytes: ten points at their limit fit many times over. */
const largestForm = 1024 * 1024

export async function frame(app: FastifyInstance, site: Site): Promise<void> {
  await app.register(cookie)
  await app.register(formbody, { bodyLimit: largestForm })
  await app.register(multipart, {
    throwFileSizeLimit: false,
    // Some more than may be sent, so that the page itself can say how many.
    limits: { fileSize: largestFile, files: mostFilesAtOnce + 5, fieldSize: 200_000 },
  })
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    frameguard: { action: 'deny' },
    // For this host alone: what else a public body serves on its domain is not ours to decide.
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false },
    // 'no-referrer' would also hide where a form of our own came from.
    referrerPolicy: { policy: 'same-origin' },
  })
  // Only where a route asks for it: signing in, sending a complaint.
  await app.register(rateLimit, { global: false })
  errorPages(app, site)
  await app.register(assets(site))
}
