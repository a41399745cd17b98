import type { FastifyInstance, FastifyReply } from 'fastify'
import { inLondon, plainDay } from '#outputs'
import { formOf, textOf } from '../../form.ts'
import { type FormError, type Site, sendPage } from '../../layout/index.ts'
import type { Services, Session } from '../../services.ts'
import type { Webhook, WebhookTold } from '../../webhook-services.ts'
import { sessionOf } from '../http/guard.ts'
import { param, query } from '../http/query.ts'
import { type ToldRow, WebhookMadePage, WebhookPage, type WebhookRow, WebhooksPage } from './webhooks-page.tsx'

const base = '/admin/webhooks'
const acts = ['test', 'switch-on', 'switch-off', 'remove'] as const

const said: Readonly<Record<string, string>> = {
  test: 'A test message is on its way. Look here again in a few seconds.',
  'switch-on': 'It is on again. What waited is told now.',
  'switch-off': 'It is off. What is recorded from now on is not told to it.',
  remove: 'The webhook is removed.',
}

const when = (instant: string): string => {
  const then = inLondon(instant)
  return then === undefined ? instant : `${plainDay(then.day)}, ${then.time}`
}

const rowOf = ({ id, url, types, madeBy, madeAt, waiting, off }: Webhook): WebhookRow => ({
  ...{ id, url, waiting, href: `${base}/${encodeURIComponent(id)}` },
  types: types.length === 0 ? 'all' : types.join(', '),
  made: `Made by ${madeBy}, ${when(madeAt)}`,
  off: off === undefined ? '' : `since ${when(off.at)}: ${off.because}`,
})

const toldRow = ({ number, event, recordedAt, attempts, is, answer, answeredAt, againAt }: WebhookTold): ToldRow => ({
  ...{ number, event, attempts, is, recorded: when(recordedAt) },
  answer: answer === undefined || answeredAt === undefined ? '' : `${answer}, ${when(answeredAt)}`,
  again: againAt === undefined ? '' : `It is tried again on ${when(againAt)}`,
})

export const webhooksRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const flashOf = (done: string) => {
    const text = said[done]
    return text === undefined ? {} : { flash: { type: 'success' as const, text } }
  }

  const list = async (
    reply: FastifyReply,
    session: Session,
    typed: { url: string; types: string },
    errors: readonly FormError[],
    done = '',
  ) => {
    const rows = (await services.webhooks(session)).map(rowOf)
    const page = WebhooksPage({ frame: { site, session, ...flashOf(done) }, csrf: session.csrf, rows, typed, errors })
    return sendPage(reply, page, errors.length > 0 ? 422 : 200)
  }

  app.get(base, async (request, reply) => list(reply, sessionOf(request), { url: '', types: '' }, [], query(request).text('done')))

  app.post(base, async (request, reply) => {
    const [session, form] = [sessionOf(request), formOf(request)]
    const typed = { url: textOf(form, 'url').trim(), types: textOf(form, 'types') }
    const types = typed.types.split(/[\s,]+/).filter(type => type !== '')
    const made = await services.makeWebhook(session, { url: typed.url, types })
    if (made.is === 'refused') return list(reply, session, typed, [{ field: made.field, text: made.because }])
    return sendPage(
      reply,
      WebhookMadePage({ frame: { site, session }, href: `${base}/${made.id}`, secret: made.secret, isInPlaceOfOne: false }),
    )
  })

  app.get(`${base}/:id`, async (request, reply) => {
    const session = sessionOf(request)
    const found = await services.webhook(session, param(request, 'id'))
    if (found === undefined) return reply.callNotFound()
    const frame = { site, session, ...flashOf(query(request).text('done')) }
    return sendPage(reply, WebhookPage({ frame, csrf: session.csrf, row: rowOf(found.hook), told: found.told.map(toldRow) }))
  })

  app.post(`${base}/:id`, async (request, reply) => {
    const [session, id] = [sessionOf(request), param(request, 'id')]
    const form = formOf(request)
    if (textOf(form, 'act') === 'new-secret') {
      const secret = await services.renewWebhookSecret(session, id)
      if (secret === undefined) return reply.callNotFound()
      const href = `${base}/${encodeURIComponent(id)}`
      return sendPage(reply, WebhookMadePage({ frame: { site, session }, href, secret, isInPlaceOfOne: true }))
    }
    const act = acts.find(one => one === textOf(form, 'act'))
    if (act === undefined || !(await services.changeWebhook(session, id, act))) return reply.callNotFound()
    return reply.redirect(act === 'remove' ? `${base}?done=remove` : `${base}/${encodeURIComponent(id)}?done=${act}`, 303)
  })
}
