/** The staff pages over services kept in memory. */
import Fastify, { type FastifyInstance } from 'fastify'
import { frame } from '../../frame.ts'
import { type Site, siteOf } from '../../layout/index.ts'
import type { Services } from '../../services.ts'
import { staffPages } from '../index.ts'

/** A site without its stylesheet, for tests that read words: compiling the Sass takes seconds. */
const unstyled = ({ body, demonstration }: Services): Site => {
  const nothing = (path: string, mediaType: string) => ({ path, mediaType, bytes: Buffer.alloc(0) })
  return {
    body,
    demonstration,
    assets: { css: nothing('/assets/none.css', 'text/css'), script: nothing('/assets/none.js', 'text/javascript'), all: [] },
  }
}

export async function staffApp(services: Services, options: { readonly styled?: boolean } = {}): Promise<FastifyInstance> {
  const app = Fastify({ routerOptions: { maxParamLength: 300 } })
  const site = options.styled ? siteOf(services) : unstyled(services)
  await frame(app, site)
  await app.register(staffPages(services, site))
  return app
}
