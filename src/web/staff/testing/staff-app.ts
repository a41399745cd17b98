/** The staff pages over services kept in memory. */
import Fastify, { type FastifyInstance } from 'fastify'
import { frame } from '../../frame.ts'
import { siteOf } from '../../layout/index.ts'
import type { Services } from '../../services.ts'
import { staffPages } from '../index.ts'

export async function staffApp(services: Services): Promise<FastifyInstance> {
  const app = Fastify({ routerOptions: { maxParamLength: 300 } })
  const site = siteOf(services)
  await frame(app, site)
  await app.register(staffPages(services, site))
  return app
}
