import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { originOf } from '../../csrf.ts'
import { formOf, textOf } from '../../form.ts'
import { type FormError, type Site, sendPage } from '../../layout/index.ts'
import type { Services } from '../../services.ts'
import { query } from '../http/query.ts'
import { safeReturn, withQuery } from '../http/return-to.ts'
import { clearSession, sessionId, setSession } from '../http/session-cookie.ts'
import { SignInPage } from './page.tsx'
import { type SignInState, signInView, type WhySignIn } from './view.ts'

const why = (text: string): WhySignIn => (text === 'ended' || text === 'kept' || text === 'out' ? text : undefined)

export const signInRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const show = (reply: FastifyReply, state: SignInState, status = 200) =>
    sendPage(reply, SignInPage({ view: signInView(services, state), frame: { site } }), status)

  app.get('/sign-in', async (request, reply) => {
    const asked = query(request)
    return show(reply, {
      why: why(asked.text('why')),
      errors: [],
      name: '',
      returnTo: safeReturn(asked.text('return')),
      form: asked.text('form'),
      csrf: request.csrf,
    })
  })

  /** To where they were; a form kept for them is shown again by its own page, never sent by us. */
  const goOn = (reply: FastifyReply, returnTo: string, form: string) =>
    reply.redirect(form === '' ? safeReturn(returnTo) : withQuery(safeReturn(returnTo), 'kept', form), 303)

  app.post('/sign-in', async (request: FastifyRequest, reply) => {
    const form = formOf(request)
    const name = textOf(form, 'name').trim()
    const password = textOf(form, 'password')
    const state = { why: undefined, name, returnTo: safeReturn(textOf(form, 'return')), form: textOf(form, 'form'), csrf: request.csrf }
    const refuse = (errors: readonly FormError[], status: number) => show(reply, { ...state, errors }, status)
    if (originOf(request, textOf(form, '_csrf')) !== 'ours')
      return refuse([{ field: 'password', text: 'This page was open for a long time. Enter your password again' }], 403)
    const missing = [
      ...(name === '' ? [{ field: 'name', text: 'Enter your user name' }] : []),
      ...(password === '' ? [{ field: 'password', text: 'Enter your password' }] : []),
    ]
    if (missing.length > 0) return refuse(missing, 422)
    const answer = await services.signIn(name, password, request.ip)
    if (answer.is === 'refused') return refuse([{ field: 'password', text: answer.because }], 401)
    setSession(request, reply, answer.session.id)
    return goOn(reply, state.returnTo, state.form)
  })

  app.post('/sign-out', async (request, reply) => {
    const id = sessionId(request)
    if (id !== undefined) await services.signOut(id)
    clearSession(request, reply)
    return reply.redirect(withQuery('/sign-in', 'why', 'out'), 303)
  })
}
