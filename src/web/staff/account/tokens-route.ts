import type { FastifyInstance, FastifyReply } from 'fastify'
import { inLondon, plainDay } from '#outputs'
import { formOf, listOf, textOf } from '../../form.ts'
import { type FormError, type Site, sendPage } from '../../layout/index.ts'
import type { Services, Session } from '../../services.ts'
import type { ApiToken } from '../../token-services.ts'
import { sessionOf } from '../http/guard.ts'
import { query } from '../http/query.ts'
import { AllTokensPage, type TokenForm, type TokenRow, TokensPage, type TokensParams } from './tokens-page.tsx'

const when = (instant: string): string => {
  const then = inLondon(instant)
  return then === undefined ? instant : `${plainDay(then.day)}, ${then.time}`
}

const row = ({ id, name, account, scopes, madeAt, lastUsedAt, expiresOn, is }: ApiToken): TokenRow => ({
  ...{ id, name, account, scopes, is, made: when(madeAt), opensUntil: plainDay(expiresOn) },
  used: lastUsedAt === undefined ? 'Never' : when(lastUsedAt),
})

const empty: TokenForm = { name: '', scopes: [], days: '90' }
const ended = { type: 'success', text: 'The token is ended. It opens nothing any more.' } as const

export const tokensRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const show = async (
    reply: FastifyReply,
    session: Session,
    { form = empty, errors = [], made, isEnded = false }: Partial<TokensParams> & { readonly isEnded?: boolean },
  ) => {
    const rows = (await services.ownTokens(session)).map(row)
    const frame = { site, session, ...(isEnded && { flash: ended }) }
    const page = TokensPage({ frame, csrf: session.csrf, rows, form, errors, ...(made && { made }) })
    return sendPage(reply, page, errors.length > 0 ? 422 : 200)
  }

  app.get('/account/tokens', async (request, reply) =>
    show(reply, sessionOf(request), { isEnded: query(request).text('done') === 'ended' }),
  )

  app.post('/account/tokens', async (request, reply) => {
    const [session, form] = [sessionOf(request), formOf(request)]
    if (textOf(form, 'end') !== '') {
      await services.endToken(session, textOf(form, 'end'))
      return reply.redirect('/account/tokens?done=ended', 303)
    }
    const typed: TokenForm = { name: textOf(form, 'name'), scopes: listOf(form, 'scopes'), days: textOf(form, 'days') }
    const answer = await services.makeToken(session, { ...typed, days: Number(typed.days) })
    if (answer.is === 'made') return show(reply, session, { made: { name: answer.token.name, secret: answer.secret } })
    const errors: readonly FormError[] = answer.faults.map(({ field, because }) => ({ field, text: because }))
    return show(reply, session, { form: typed, errors })
  })

  app.get('/admin/tokens', async (request, reply) => {
    const session = sessionOf(request)
    const rows = (await services.allTokens(session)).map(row)
    const isEnded = query(request).text('done') === 'ended'
    return sendPage(reply, AllTokensPage({ frame: { site, session, ...(isEnded && { flash: ended }) }, csrf: session.csrf, rows }))
  })

  app.post('/admin/tokens', async (request, reply) => {
    await services.endToken(sessionOf(request), textOf(formOf(request), 'end'))
    return reply.redirect('/admin/tokens?done=ended', 303)
  })
}
