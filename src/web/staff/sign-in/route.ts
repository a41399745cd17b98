import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { originOf } from '../../csrf.ts'
import { formOf, textOf } from '../../form.ts'
import { type FormError, type Site, sendPage } from '../../layout/index.ts'
import type { Browser, Services, SignedIn } from '../../services.ts'
import { query } from '../http/query.ts'
import { safeReturn, withQuery } from '../http/return-to.ts'
import { clearErrand, clearSession, errandOf, sessionId, setErrand, setSession } from '../http/session-cookie.ts'
import { CodePage, SignInPage } from './page.tsx'
import { type SignInState, signInView, type WhySignIn } from './view.ts'

const why = (text: string): WhySignIn => (text === 'ended' || text === 'kept' || text === 'out' ? text : undefined)

const browserOf = (request: FastifyRequest): Browser => ({ address: request.ip, agent: request.headers['user-agent'] ?? '' })

const openTooLong = 'This page was open for a long time. Enter your password again'

export const signInRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const show = (reply: FastifyReply, state: SignInState, status = 200) =>
    sendPage(reply, SignInPage({ view: signInView(services, state), frame: { site } }), status)

  /** What the form held, for every way on from it. */
  const stateOf = (request: FastifyRequest): Omit<SignInState, 'errors'> => {
    const form = formOf(request)
    return {
      why: undefined,
      name: textOf(form, 'name').trim(),
      returnTo: safeReturn(textOf(form, 'return')),
      form: textOf(form, 'form'),
      csrf: request.csrf,
    }
  }

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

  const answered = (request: FastifyRequest, reply: FastifyReply, state: Omit<SignInState, 'errors'>, answer: SignedIn) => {
    if (answer.is === 'refused') return show(reply, { ...state, errors: [{ field: 'password', text: answer.because }] }, 401)
    if (answer.is === 'code-wanted') {
      const errors = answer.because === undefined ? [] : [{ field: 'code', text: answer.because }]
      return sendPage(reply, CodePage({ ...state, attempt: answer.attempt, errors, frame: { site } }), errors.length > 0 ? 401 : 200)
    }
    setSession(request, reply, answer.session.id)
    return goOn(reply, state.returnTo, state.form)
  }

  app.post('/sign-in', async (request: FastifyRequest, reply) => {
    const form = formOf(request)
    const state = stateOf(request)
    const password = textOf(form, 'password')
    const refuse = (errors: readonly FormError[], status: number) => show(reply, { ...state, errors }, status)
    if (originOf(request, textOf(form, '_csrf')) !== 'ours') return refuse([{ field: 'password', text: openTooLong }], 403)
    const missing = [
      ...(state.name === '' ? [{ field: 'name', text: 'Enter your user name' }] : []),
      ...(password === '' ? [{ field: 'password', text: 'Enter your password' }] : []),
    ]
    if (missing.length > 0) return refuse(missing, 422)
    return answered(request, reply, state, await services.signIn(state.name, password, browserOf(request)))
  })

  app.post('/sign-in/code', async (request: FastifyRequest, reply) => {
    const form = formOf(request)
    const state = stateOf(request)
    if (originOf(request, textOf(form, '_csrf')) !== 'ours')
      return show(reply, { ...state, errors: [{ field: 'password', text: openTooLong }] }, 403)
    const [attempt, code] = [textOf(form, 'attempt'), textOf(form, 'code').trim()]
    if (code === '') {
      const errors = [{ field: 'code', text: 'Enter the code that your app shows' }]
      return sendPage(reply, CodePage({ ...state, attempt, errors, frame: { site } }), 422)
    }
    return answered(request, reply, state, await services.giveCode(attempt, code, browserOf(request)))
  })

  app.post('/sign-in/outside', async (request: FastifyRequest, reply) => {
    const state = stateOf(request)
    const refuse = (text: string, status: number) => show(reply, { ...state, errors: [{ field: 'outside', text }] }, status)
    if (originOf(request, textOf(formOf(request), '_csrf')) !== 'ours')
      return refuse('This page was open for a long time. Press the button again', 403)
    const begun = await services.beginOutside(state.returnTo, state.form)
    if ('because' in begun) return refuse(begun.because, 503)
    setErrand(request, reply, begun.errand)
    return reply.redirect(begun.url, 303)
  })

  app.get('/sign-in/back', async (request, reply) => {
    const search = request.url.slice((request.url.split('?')[0] ?? '').length)
    const { answer, returnTo, form } = await services.endOutside(search, errandOf(request), browserOf(request))
    clearErrand(request, reply)
    const state = { why: undefined, name: '', returnTo: safeReturn(returnTo), form, csrf: request.csrf }
    if (answer.is === 'refused') return show(reply, { ...state, errors: [{ field: 'outside', text: answer.because }] }, 401)
    setSession(request, reply, answer.session.id)
    return goOn(reply, state.returnTo, form)
  })

  app.post('/sign-out', async (request, reply) => {
    const id = sessionId(request)
    if (id !== undefined) await services.signOut(id)
    clearSession(request, reply)
    return reply.redirect(withQuery('/sign-in', 'why', 'out'), 303)
  })
}
