import type { FastifyInstance, FastifyRequest } from 'fastify'
import { chooseLanguage, isLanguage } from '../languages/chosen-language.ts'

/** The page it was asked from, where that is one of ours. */
const cameFrom = ({ headers, host }: FastifyRequest): string => {
  try {
    const from = new URL(headers.referer ?? '')
    return from.host === host && from.pathname.startsWith('/') && !from.pathname.startsWith('//') ? `${from.pathname}${from.search}` : '/'
  } catch {
    return '/'
  }
}

export function languageRoutes(app: FastifyInstance): void {
  app.get('/language/:code', async (request: FastifyRequest<{ Params: { code: string } }>, reply) => {
    const { code } = request.params
    if (!isLanguage(code)) return reply.callNotFound()
    chooseLanguage(request, reply, code)
    return reply.redirect(cameFrom(request), 303)
  })
}
