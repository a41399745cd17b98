import type { FastifyInstance, FastifyRequest } from 'fastify'
import { formOf, textOf } from '../../form.ts'
import { chosenLanguage } from '../../languages/chosen-language.ts'
import { type FormError, sendPage } from '../../layout/index.ts'
import { emailErrors } from '../email-errors.ts'
import type { PublicContext } from '../public-context.ts'
import { holdKey } from './case-cookie.ts'
import { AskForLinkPage, LinkAskedPage, LinkGonePage, OpenLinkPage } from './link-pages.tsx'

type ByToken = FastifyRequest<{ Params: { token: string } }>

export function linkRoutes(app: FastifyInstance, { services, site }: PublicContext): void {
  // Many people share the network of an office or a library: this slows a machine, and hardly a person.
  const slow = { config: { rateLimit: { max: 30, timeWindow: '10 minutes' } } }

  const asking = (csrf: string, reference = '', email = '', errors: readonly FormError[] = []) => (
    <AskForLinkPage site={site} csrf={csrf} reference={reference} email={email} errors={errors} linksGo={services.linksGo()} />
  )

  app.get('/progress/link', async (request, reply) => sendPage(reply, asking(request.csrf)))

  app.post('/progress/link', slow, async (request, reply) => {
    const form = formOf(request)
    const reference = textOf(form, 'reference').trim().toUpperCase()
    const email = textOf(form, 'email').trim()
    const errors = [...(reference === '' ? [{ field: 'reference', text: 'Enter the number of the complaint' }] : []), ...emailErrors(email)]
    if (errors.length > 0) return sendPage(reply, asking(request.csrf, reference, email, errors), 400)
    await services.askForLink(reference.slice(0, 40), email.slice(0, 200), chosenLanguage(request))
    return reply.redirect('/progress/link/asked', 303)
  })

  app.get('/progress/link/asked', async (_request, reply) => sendPage(reply, <LinkAskedPage site={site} />))

  app.get('/progress/open/:token', async (request: ByToken, reply) =>
    sendPage(reply, <OpenLinkPage site={site} csrf={request.csrf} token={request.params.token.slice(0, 100)} />),
  )

  app.post('/progress/open/:token', slow, async (request: ByToken, reply) => {
    const used = await services.useLink(request.params.token)
    if (!used) return sendPage(reply, <LinkGonePage site={site} />, 404)
    holdKey(request, reply, used.reference, used.key)
    return reply.redirect(`/progress/${used.reference}`, 303)
  })
}
