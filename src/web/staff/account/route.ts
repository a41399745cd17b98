import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { day } from '#calendar'
import { plainDay } from '#outputs'
import { formOf, textOf } from '../../form.ts'
import { type Flash, type FormError, type Site, sendPage } from '../../layout/index.ts'
import type { Services, Session } from '../../services.ts'
import type { Changed, OpenSession, SecondFactorOffer } from '../../sign-in-services.ts'
import { sessionOf } from '../http/guard.ts'
import { keptForm } from '../http/kept-form.ts'
import { query } from '../http/query.ts'
import { calendarRoutes } from './calendar-route.ts'
import { ConfirmEmailPage, EmailLinkGonePage } from './confirm-pages.tsx'
import { AccountPage, CodesOffPage, CodesPage, EmailPage, PasswordPage, RecoveryPage, type SessionRow } from './page.tsx'
import { tokensRoutes } from './tokens-route.ts'

const time = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' })
const dayOf = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' })

const row = ({ handle, beganAt, browser, isThis }: OpenSession): SessionRow => {
  const began = new Date(beganAt)
  return { handle, browser, isThis, began: `${plainDay(day(dayOf.format(began)))}, ${time.format(began)}` }
}

type ByToken = FastifyRequest<{ Params: { token: string } }>

const done: Readonly<Record<string, string>> = {
  ended: 'The session is ended.',
  others: 'All other sessions are ended.',
  password: 'Your password is changed. Wherever else you were signed in, you are signed out.',
  codes: 'A password alone opens your account now.',
  email: 'Saved.',
  confirmed: 'The address is confirmed. Your next reminders go there.',
  again: 'The link is on its way. It works once, within 48 hours.',
  'not-again': 'We send at most five links an hour. Look in your junk mail, or ask again later.',
  gone: 'That session had ended already.',
}

const errorsOf = (answer: Exclude<Changed, { readonly is: 'changed' }>): readonly FormError[] => [
  { field: answer.field, text: answer.because },
]

export const accountRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  calendarRoutes(app, services, site)
  tokensRoutes(app, services, site)

  const frameOf = (session: Session, flash?: Flash) => ({ site, session, ...(flash && { flash }) })
  const titleOf = (role: string): string =>
    services.procedures().find(({ roles }) => Object.hasOwn(roles, role))?.roles[role]?.title ?? role

  app.get('/account', async (request, reply) => {
    const session = sessionOf(request)
    const { sessions, ...own } = await services.ownAccount(session)
    const text = done[query(request).text('done')]
    const view = {
      name: session.account.name,
      roles: session.account.roles.map(titleOf),
      own,
      sessions: sessions.map(row),
      mailGoes: services.mailGoes() !== 'no',
    }
    return sendPage(
      reply,
      AccountPage({ view, frame: frameOf(session, text === undefined ? undefined : { type: 'success', text }), csrf: session.csrf }),
    )
  })

  app.post('/account/sessions', async (request, reply) => {
    const session = sessionOf(request)
    const handle = textOf(formOf(request), 'session')
    if (handle !== '') return reply.redirect(`/account?done=${(await services.endSession(session, handle)) ? 'ended' : 'gone'}`, 303)
    await services.endOtherSessions(session)
    return reply.redirect('/account?done=others', 303)
  })

  const passwordPage = (reply: FastifyReply, session: Session, errors: readonly FormError[]) =>
    sendPage(
      reply,
      PasswordPage({ frame: frameOf(session), csrf: session.csrf, errors, isFirst: session.mustChangePassword === true }),
      errors.length > 0 ? 422 : 200,
    )

  app.get('/account/password', async (request, reply) => passwordPage(reply, sessionOf(request), []))

  app.post('/account/password', async (request, reply) => {
    const session = sessionOf(request)
    const form = formOf(request)
    const [was, now, again] = [textOf(form, 'was'), textOf(form, 'now'), textOf(form, 'again')]
    const missing = [
      ...(was === '' ? [{ field: 'was', text: 'Enter the password you have now' }] : []),
      ...(now === '' ? [{ field: 'now', text: 'Enter the new password' }] : []),
      ...(now !== '' && now !== again ? [{ field: 'again', text: 'The two are not the same. Enter the new password in both places' }] : []),
    ]
    if (missing.length > 0) return passwordPage(reply, session, missing)
    const answer = await services.changePassword(session, was, now)
    if (answer.is === 'refused') return passwordPage(reply, session, errorsOf(answer))
    return reply.redirect('/account?done=password', 303)
  })

  const emailPage = (reply: FastifyReply, session: Session, typed: string, errors: readonly FormError[]) =>
    sendPage(reply, EmailPage({ frame: frameOf(session), csrf: session.csrf, errors, typed }), errors.length > 0 ? 422 : 200)

  app.get('/account/email', async (request, reply) => {
    const session = sessionOf(request)
    const kept = await keptForm(services, request)
    return emailPage(reply, session, kept === undefined ? ((await services.ownAccount(session)).email ?? '') : textOf(kept, 'email'), [])
  })

  app.post('/account/email', async (request, reply) => {
    const session = sessionOf(request)
    const typed = textOf(formOf(request), 'email')
    const answer = await services.changeEmail(session, typed)
    if (answer.is === 'refused') return emailPage(reply, session, typed, errorsOf(answer))
    return reply.redirect('/account?done=email', 303)
  })

  app.post('/account/email/again', async (request, reply) => {
    const isSent = await services.sendEmailLink(sessionOf(request))
    return reply.redirect(`/account?done=${isSent ? 'again' : 'not-again'}`, 303)
  })

  app.get('/account/email/confirm/:token', async (request: ByToken, reply) => {
    const session = sessionOf(request)
    const { email } = await services.ownAccount(session)
    return sendPage(
      reply,
      ConfirmEmailPage({ frame: frameOf(session), csrf: session.csrf, token: request.params.token.slice(0, 100), email }),
    )
  })

  app.post('/account/email/confirm/:token', async (request: ByToken, reply) => {
    const session = sessionOf(request)
    if (await services.confirmEmail(session, request.params.token.slice(0, 100))) return reply.redirect('/account?done=confirmed', 303)
    return sendPage(reply, EmailLinkGonePage({ frame: frameOf(session) }), 404)
  })

  const codesPage = (reply: FastifyReply, session: Session, errors: readonly FormError[], offer: SecondFactorOffer) =>
    sendPage(reply, CodesPage({ frame: frameOf(session), csrf: session.csrf, errors, offer }), errors.length > 0 ? 422 : 200)

  app.get('/account/codes', async (request, reply) => {
    const session = sessionOf(request)
    const own = await services.ownAccount(session)
    if (!own.hasPassword) return reply.redirect('/account', 303)
    if (own.hasSecondFactor) return sendPage(reply, CodesOffPage({ frame: frameOf(session), csrf: session.csrf, errors: [] }))
    return codesPage(reply, session, [], services.offerSecondFactor(session))
  })

  app.post('/account/codes', async (request: FastifyRequest, reply) => {
    const session = sessionOf(request)
    const form = formOf(request)
    if (textOf(form, 'off') === 'yes') {
      const answer = await services.turnOffSecondFactor(session, textOf(form, 'password'))
      if (answer.is === 'changed') return reply.redirect('/account?done=codes', 303)
      return sendPage(reply, CodesOffPage({ frame: frameOf(session), csrf: session.csrf, errors: errorsOf(answer) }), 422)
    }
    const secret = textOf(form, 'secret')
    const answer = await services.turnOnSecondFactor(session, secret, textOf(form, 'code'))
    if (answer.is === 'on') return sendPage(reply, RecoveryPage({ frame: frameOf(session), codes: answer.recovery }))
    return codesPage(reply, session, errorsOf(answer), services.offerSecondFactor(session, secret))
  })
}
