import type { FastifyInstance, FastifyReply } from 'fastify'
import { type Form, formOf, textOf } from '../../form.ts'
import type { ReferralContact } from '../../hand-over-services.ts'
import { type FormError, type Site, sendPage } from '../../layout/index.ts'
import type { Services, Session } from '../../services.ts'
import { sessionOf } from '../http/guard.ts'
import { keptForm } from '../http/kept-form.ts'
import { query } from '../http/query.ts'
import { mayUse } from '../permissions.ts'
import { ContactsPage } from './contacts.tsx'

const base = '/service/contacts'
const longest = 200

const answersIn = (form: Form, contacts: readonly ReferralContact[]): readonly ReferralContact[] =>
  contacts.map(contact => {
    if (!Object.hasOwn(form, `words-${contact.service}`)) return contact
    const account = textOf(form, `account-${contact.service}`)
    const { account: _, name: __, ...rest } = contact
    return { ...rest, words: textOf(form, `words-${contact.service}`).trim(), ...(account !== '' && { account }) }
  })

export const contactRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const show = async (reply: FastifyReply, session: Session, form: Form, errors: readonly FormError[], isDone = false) => {
    const [kept, colleagues] = await Promise.all([services.referralContacts(session), services.colleagues(session)])
    const rows = answersIn(form, kept).map(({ service, title, account = '', name = '', words }) => ({
      service,
      title,
      account,
      name,
      words,
    }))
    const staff = colleagues.flatMap(({ id, name, isActive }) => (isActive ? [{ value: id, text: name }] : []))
    const mayChange = mayUse('POST /service/contacts', session.account.permissions)
    const flash = isDone ? { flash: { type: 'success' as const, text: 'These are whom complaints are referred to now' } } : {}
    const page = { rows, staff, mayChange, csrf: session.csrf, errors, frame: { site, session, ...flash } }
    return sendPage(reply, ContactsPage(page), errors.length > 0 ? 422 : 200)
  }

  app.get(base, async (request, reply) =>
    show(reply, sessionOf(request), (await keptForm(services, request)) ?? {}, [], query(request).text('done') === 'yes'),
  )

  app.post(base, async (request, reply) => {
    const session = sessionOf(request)
    const form = formOf(request)
    const [kept, colleagues] = await Promise.all([services.referralContacts(session), services.colleagues(session)])
    const wanted = answersIn(form, kept)
    const errors = wanted.flatMap(({ service, title, account, words }): FormError[] => [
      ...(words.length > longest
        ? [{ field: `words-${service}`, text: `Shorten how to reach ${title}: ${longest} characters at most` }]
        : []),
      ...(account !== undefined && !colleagues.some(({ id, isActive }) => id === account && isActive)
        ? [{ field: `account-${service}`, text: `Choose somebody with an account for ${title}` }]
        : []),
    ])
    if (errors.length > 0) return show(reply, session, form, errors)
    await services.keepReferralContacts(session, wanted)
    return reply.redirect(`${base}?done=yes`, 303)
  })
}
