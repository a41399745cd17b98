import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { formOf, textOf } from '../../form.ts'
import { type FormError, type Site, sendPage } from '../../layout/index.ts'
import type { Services } from '../../services.ts'
import { caseHref } from '../case-frame/view.ts'
import { type Opened, openCase } from '../http/open-case.tsx'
import { param, query } from '../http/query.ts'
import { type AskedFor, askedIn } from './asked.ts'
import { type ChoiceForm, choiceOf, formFrom, freshForm } from './choice.ts'
import { BundlePage, ChooseBundlePage } from './page.tsx'

const types = { 'bundle.pdf': ['pdf', 'application/pdf'], 'bundle.zip': ['zip', 'application/zip'] } as const

const isFile = (name: string): name is keyof typeof types => Object.hasOwn(types, name)

const notDone: Readonly<Record<'own' | 'judged', string>> = {
  own: 'You chose this bundle, so somebody else must check it. Ask a colleague who may send letters',
  judged: 'Somebody has judged this bundle already. Their answer is above',
}

export const bundleRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const common = ({ open, session }: Opened, errors: readonly FormError[]) => ({
    frame: { site, session },
    reference: open.reference,
    caseHref: caseHref(open.reference),
    csrf: session.csrf,
    errors,
  })

  const choosing = async (
    reply: FastifyReply,
    opened: Opened,
    form: ChoiceForm,
    asked: AskedFor | undefined,
    errors: readonly FormError[] = [],
  ) => {
    const bundles = await services.bundles(opened.session, opened.open.reference)
    const page = ChooseBundlePage({ ...common(opened, errors), bundles, form, ...(asked && { asked }) })
    return sendPage(reply, page, errors.length > 0 ? 422 : 200)
  }

  const one = async (reply: FastifyReply, opened: Opened, id: string, errors: readonly FormError[] = []) => {
    const { open, session } = opened
    const state = (await services.bundles(session, open.reference)).find(bundle => bundle.id === id)
    if (state === undefined) return reply.callNotFound()
    const items = await services.bundleItems(session, open.reference)
    const isOwn = state.chosenBy.account === session.account.id
    return sendPage(reply, BundlePage({ ...common(opened, errors), state, items, isOwn }), errors.length > 0 ? 422 : 200)
  }

  const openItems = async (request: FastifyRequest, reply: FastifyReply) => {
    const opened = await openCase(services, site, request, reply)
    return opened && { opened, items: await services.bundleItems(opened.session, opened.open.reference) }
  }

  app.get('/cases/:reference/bundle', async (request, reply) => {
    const found = await openItems(request, reply)
    if (found === undefined) return reply
    const asked = askedIn(found.opened, query(request).text('enquiry'))
    return choosing(reply, found.opened, freshForm(found.items, asked?.asked), asked)
  })

  app.post('/cases/:reference/bundle', async (request, reply) => {
    const found = await openItems(request, reply)
    if (found === undefined) return reply
    const { opened, items } = found
    const posted = formOf(request)
    const more = textOf(posted, 'do') === 'more'
    const form = formFrom(items, posted, more)
    const asked = askedIn(opened, textOf(posted, 'enquiry'))
    if (more) return choosing(reply, opened, form, asked)
    const choice = choiceOf(form)
    if ('errors' in choice) return choosing(reply, opened, form, asked, choice.errors)
    const id = await services.chooseBundle(opened.session, opened.open.reference, { ...choice, ...(asked && { asked: asked.asked }) })
    return id === undefined ? reply.callNotFound() : reply.redirect(`${caseHref(opened.open.reference)}/bundle/${id}`, 303)
  })

  app.get('/cases/:reference/bundle/:id', async (request, reply) => {
    const opened = await openCase(services, site, request, reply)
    return opened === undefined ? reply : one(reply, opened, param(request, 'id'))
  })

  app.post('/cases/:reference/bundle/:id', async (request, reply) => {
    const opened = await openCase(services, site, request, reply)
    if (opened === undefined) return reply
    const { session, open } = opened
    const id = param(request, 'id')
    const form = formOf(request)
    const wanted = textOf(form, 'do')
    const again = () => reply.redirect(`${caseHref(open.reference)}/bundle/${encodeURIComponent(id)}`, 303)
    if (wanted === 'make') return (await services.makeBundle(session, open.reference, id)) ? again() : reply.callNotFound()
    if (wanted === 'stop') {
      await services.stopBundle(session, open.reference, id)
      return again()
    }
    if (wanted !== 'checked' && wanted !== 'sent-back') return again()
    const reason = textOf(form, 'reason').trim()
    if (wanted === 'sent-back' && reason === '')
      return one(reply, opened, id, [{ field: 'reason', text: 'Say what is still to be taken out, or what should not be' }])
    const done = await services.judgeBundle(session, open.reference, id, { what: wanted, reason })
    if (done === 'not-found') return reply.callNotFound()
    return done === 'done' ? again() : one(reply, opened, id, [{ field: '', text: notDone[done] }])
  })

  app.get('/cases/:reference/bundle/:id/:file', async (request, reply) => {
    const opened = await openCase(services, site, request, reply)
    if (opened === undefined) return reply
    const file = param(request, 'file')
    if (!isFile(file)) return reply.callNotFound()
    const [kind, type] = types[file]
    const bytes = await services.bundleFile(opened.session, opened.open.reference, param(request, 'id'), kind)
    if (bytes === undefined) return reply.callNotFound()
    const name = `${opened.open.reference.replaceAll(/[^A-Za-z0-9-]/g, '')}-${file}`
    return reply.header('content-disposition', `attachment; filename="${name}"`).type(type).send(Buffer.from(bytes))
  })
}
