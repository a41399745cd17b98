import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { pdfOf } from '#paper'
import { cardsOf, equalityCard } from '../../equality-card/equality-card.ts'
import { type Form, formOf, textOf } from '../../form.ts'
import { isNewLanguage } from '../../languages/chosen-language.ts'
import { sendPage } from '../../layout/index.ts'
import type { PublicContext } from '../public-context.ts'
import { AboutYouDonePage, AboutYouPage } from './about-you-page.tsx'

const cookie = 'recourse_about_you'
const path = '/about-you'

const options = (request: FastifyRequest) =>
  ({ path, httpOnly: true, sameSite: 'lax', secure: request.protocol === 'https', maxAge: 24 * 60 * 60 }) as const

/** What lets this browser answer once: it names no complaint. */
export const holdTicket = (request: FastifyRequest, reply: FastifyReply, ticket: string, young: boolean): void => {
  reply.setCookie(cookie, `${ticket}${young ? '~young' : ''}`, options(request))
}

const heldBy = (request: FastifyRequest): { readonly ticket: string; readonly young: boolean } | undefined => {
  const [ticket = '', young] = request.cookies[cookie]?.split('~') ?? []
  return ticket === '' ? undefined : { ticket, young: young === 'young' }
}

export function aboutYouRoutes(app: FastifyInstance, { services, site }: PublicContext): void {
  const questionsFor = (young: boolean) => (site.body.equality?.questions ?? []).filter(one => !young || one.young !== undefined)
  const show = (request: FastifyRequest, reply: FastifyReply, young: boolean, form: Form = {}) =>
    sendPage(reply, <AboutYouPage site={site} csrf={request.csrf} young={young} questions={questionsFor(young)} form={form} />)

  app.get(path, async (request, reply) => {
    const held = heldBy(request)
    if (held === undefined || questionsFor(held.young).length === 0)
      return sendPage(reply, <AboutYouDonePage site={site} isCounted={false} />)
    return show(request, reply, held.young)
  })

  // The card is blank: it may be printed by anybody, for anybody.
  const printing = { config: { rateLimit: { max: 60, timeWindow: '10 minutes' } } }
  app.get<{ Params: { file: string } }>(`${path}/:file`, printing, async (request, reply) => {
    const card = cardsOf(site.body).find(({ file }) => file === request.params.file)
    if (card === undefined) return reply.callNotFound()
    const bytes = await pdfOf(equalityCard(site.body, services.today(), card))
    return reply.header('content-disposition', `attachment; filename="${card.file}"`).type('application/pdf').send(Buffer.from(bytes))
  })

  app.post(path, { config: { rateLimit: { max: 20, timeWindow: '10 minutes' } } }, async (request, reply) => {
    const held = heldBy(request)
    const form = formOf(request)
    if (held !== undefined && isNewLanguage(form)) return show(request, reply, held.young, form)
    const answers = Object.fromEntries(questionsFor(held?.young ?? false).map(({ id }) => [id, textOf(form, `q-${id}`)]))
    const isCounted = held !== undefined && (await services.equalityAnswered(held.ticket, answers))
    reply.clearCookie(cookie, { path })
    return sendPage(reply, <AboutYouDonePage site={site} isCounted={isCounted} />)
  })
}
