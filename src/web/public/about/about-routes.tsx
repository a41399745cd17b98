import type { FastifyInstance } from 'fastify'
import { sendPage } from '../../layout/index.ts'
import type { PublicContext } from '../public-context.ts'
import { AboutPageView, aboutPages } from './about-pages.tsx'

export function aboutRoutes(app: FastifyInstance, { services, site }: PublicContext): void {
  for (const page of aboutPages)
    app.get(page.path, async (_request, reply) => sendPage(reply, <AboutPageView site={site} page={page} services={services} />))
}
