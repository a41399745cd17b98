import type { FastifyInstance, FastifyReply } from 'fastify'
import type { AccountAct, AccountDone } from '../../admin-services.ts'
import { type Form, formOf, listOf, textOf } from '../../form.ts'
import { type FormError, type Site, sendPage } from '../../layout/index.ts'
import type { Services, Session } from '../../services.ts'
import { sessionOf } from '../http/guard.ts'
import { keptForm } from '../http/kept-form.ts'
import { param, query } from '../http/query.ts'
import { AccountPage } from './account-page.tsx'
import { AccountsPage, NewAccountPage, PasswordSaidPage } from './accounts-page.tsx'
import { accountRow, accountView, roleOptions } from './accounts-view.ts'

const said: Readonly<Record<string, string>> = {
  'switch-off': 'The account is switched off, and its sessions are ended.',
  'switch-on': 'The account is switched on.',
  'lift-lock': 'The lock is lifted.',
  'end-sessions': 'The sessions are ended.',
  'end-session': 'The session is ended.',
  'drop-second-factor': 'No code is asked for any more.',
  'set-roles': 'The roles are as you chose.',
  'set-email': 'The e-mail address is as you wrote it.',
}

const plain = ['switch-off', 'switch-on', 'new-password', 'lift-lock', 'end-sessions', 'drop-second-factor'] as const

/** What a posted form asks for; undefined where it asks for nothing that is known. */
const actIn = (form: Form): AccountAct | undefined => {
  const typed = textOf(form, 'reason').trim().slice(0, 500)
  const reason = typed === '' ? {} : { reason: typed }
  const asked = textOf(form, 'act')
  if (asked === 'set-roles') return { act: 'set-roles', roles: listOf(form, 'roles'), ...reason }
  if (asked === 'set-email') return { act: 'set-email', email: textOf(form, 'email') }
  if (asked === 'end-session') return { act: 'end-session', session: textOf(form, 'session') }
  const act = plain.find(one => one === asked)
  return act && { act, ...reason }
}

const newTyped = (form: Form) => ({
  ...{ name: textOf(form, 'name'), signInName: textOf(form, 'signInName') },
  ...{ email: textOf(form, 'email'), roles: listOf(form, 'roles') },
})

const errorsIn = (answer: AccountDone): readonly FormError[] =>
  answer.is === 'refused' ? [{ field: answer.field, text: answer.because }] : []

export const accountsRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const roles = () => roleOptions(services)

  app.get('/admin/accounts', async (request, reply) => {
    const session = sessionOf(request)
    const rows = (await services.accounts(session)).map(account => accountRow(account, roles()))
    return sendPage(reply, AccountsPage({ rows, frame: { site, session } }))
  })

  const newPage = (reply: FastifyReply, session: Session, form: Form, errors: readonly FormError[]) => {
    const typed = newTyped(form)
    const page = NewAccountPage({ frame: { site, session }, csrf: session.csrf, roles: roles(), typed, errors })
    return sendPage(reply, page, errors.length > 0 ? 422 : 200)
  }

  const passwordPage = (
    reply: FastifyReply,
    session: Session,
    name: string,
    { account, password }: { account: string; password: string },
  ) =>
    sendPage(reply, PasswordSaidPage({ frame: { site, session }, name, password, href: `/admin/accounts/${encodeURIComponent(account)}` }))

  app.get('/admin/accounts/new', async (request, reply) =>
    newPage(reply, sessionOf(request), (await keptForm(services, request)) ?? {}, []),
  )

  app.post('/admin/accounts/new', async (request, reply) => {
    const session = sessionOf(request)
    const form = formOf(request)
    const name = textOf(form, 'name').trim().slice(0, 200)
    const made = await services.makeAccount(session, { ...newTyped(form), name })
    if (made.is === 'refused') return newPage(reply, session, form, errorsIn(made))
    return passwordPage(reply, session, name, { account: made.account, password: made.password ?? '' })
  })

  const show = async (reply: FastifyReply, session: Session, id: string, form: Form, errors: readonly FormError[], done = '') => {
    const account = await services.account(session, id)
    if (account === undefined) return reply.callNotFound()
    const view = accountView(account, roles(), session.account.id)
    const text = said[done]
    const flash = text === undefined ? {} : { flash: { type: 'success' as const, text } }
    const chosen = textOf(form, 'act') === 'set-roles' ? listOf(form, 'roles') : view.held
    const email = textOf(form, 'act') === 'set-email' ? textOf(form, 'email') : view.email
    const page = { view, email, roles: roles(), chosen, reason: textOf(form, 'reason'), csrf: session.csrf, errors }
    return sendPage(reply, AccountPage({ ...page, frame: { site, session, ...flash } }), errors.length > 0 ? 422 : 200)
  }

  app.get('/admin/accounts/:account', async (request, reply) =>
    show(reply, sessionOf(request), param(request, 'account'), (await keptForm(services, request)) ?? {}, [], query(request).text('done')),
  )

  app.post('/admin/accounts/:account', async (request, reply) => {
    const session = sessionOf(request)
    const form = formOf(request)
    const id = param(request, 'account')
    const change = actIn(form)
    if (change === undefined) return show(reply, session, id, {}, [])
    const answer = await services.changeAccount(session, id, change)
    if (answer.is === 'refused') return show(reply, session, id, form, errorsIn(answer))
    if (answer.password === undefined) return reply.redirect(`/admin/accounts/${encodeURIComponent(id)}?done=${change.act}`, 303)
    const name = (await services.account(session, id))?.name ?? id
    return passwordPage(reply, session, name, { account: id, password: answer.password })
  })
}
