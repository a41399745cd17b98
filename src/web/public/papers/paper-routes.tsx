/** Papers for somebody outside: a link, a code that works once, and then these papers alone in this browser. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { longDay, plainDay } from '#outputs'
import { formOf, textOf } from '../../form.ts'
import { sendPage } from '../../layout/index.ts'
import { sendFile } from '../../send-file.ts'
import type { PublicContext } from '../public-context.ts'
import { CodePage, PaperLetterPage, PapersGonePage, PapersListPage } from './paper-pages.tsx'

const cookie = 'recourse_papers'

type ByToken = FastifyRequest<{ Params: { token: string }; Querystring: { code?: string } }>
type ById = FastifyRequest<{ Params: { id: string } }>

export function paperRoutes(app: FastifyInstance, { services, site }: PublicContext): void {
  // Beside the few tries that each code has: this slows a machine, and hardly a person.
  const slow = { config: { rateLimit: { max: 20, timeWindow: '10 minutes' } } }

  const gone = (reply: FastifyReply) => sendPage(reply.header('cache-control', 'no-store'), <PapersGonePage site={site} />, 404)
  const held = (request: FastifyRequest): string => request.cookies[cookie] ?? ''

  const ask = async (request: ByToken, reply: FastifyReply, isMailed: boolean, wrong?: string) => {
    const token = request.params.token.slice(0, 100)
    const found = await services.papersAt(token)
    if (found === undefined) return gone(reply)
    const errors = wrong === undefined ? [] : [{ field: 'code', text: wrong }]
    const page = (
      <CodePage site={site} csrf={request.csrf} token={token} mayMailCode={found.mayMailCode} isMailed={isMailed} errors={errors} />
    )
    return sendPage(reply.header('cache-control', 'no-store'), page, wrong === undefined ? 200 : 422)
  }

  app.get('/papers/open/:token', slow, (request: ByToken, reply) => ask(request, reply, request.query.code === 'mailed'))

  app.post('/papers/open/:token', slow, async (request: ByToken, reply) => {
    const session = await services.openPapers(request.params.token, textOf(formOf(request), 'code'))
    if (session === undefined)
      return ask(
        request,
        reply,
        false,
        'This code does not open them. It works once and for a while: after five wrong ones you need a new code',
      )
    reply.setCookie(cookie, session, { path: '/papers', httpOnly: true, sameSite: 'lax', secure: request.protocol === 'https' })
    return reply.redirect('/papers', 303)
  })

  app.post('/papers/open/:token/code', slow, async (request: ByToken, reply) => {
    await services.mailPaperCode(request.params.token)
    return reply.redirect(`/papers/open/${encodeURIComponent(request.params.token.slice(0, 100))}?code=mailed`, 303)
  })

  app.get('/papers', async (request, reply) => {
    const papers = await services.papersIn(held(request))
    if (papers === undefined) return gone(reply)
    const page = <PapersListPage site={site} csrf={request.csrf} papers={papers} until={longDay(papers.until)} />
    return sendPage(reply.header('cache-control', 'no-store'), page)
  })

  app.get('/papers/documents/:id', async (request: ById, reply) => {
    const found = await services.paperIn(held(request), request.params.id)
    if (found?.is !== 'open') return gone(reply)
    return sendFile(reply.header('cache-control', 'no-store'), found, 'attachment')
  })

  app.get('/papers/letters/:id', async (request: ById, reply) => {
    const letter = await services.letterIn(held(request), request.params.id)
    if (letter === undefined) return gone(reply)
    return sendPage(reply.header('cache-control', 'no-store'), <PaperLetterPage site={site} letter={letter} on={plainDay(letter.sentOn)} />)
  })

  app.post('/papers/close', async (request, reply) => {
    await services.closePapers(held(request))
    reply.clearCookie(cookie, { path: '/papers' })
    return reply.redirect('/', 303)
  })
}
