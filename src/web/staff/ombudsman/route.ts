import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Attempt } from '#case'
import { refusalInWords, whatHappensNext } from '#outputs'
import { formOf, textOf } from '../../form.ts'
import { type FormError, type Site, sendPage } from '../../layout/index.ts'
import type { Services } from '../../services.ts'
import { actsOf } from '../acts/act.ts'
import { doersOf } from '../acts/offer.ts'
import { caseFrameView, caseHref, clausesOf, readOf } from '../case-frame/view.ts'
import { envelope } from '../forms/names.ts'
import { sessionOf } from '../http/guard.ts'
import { type Opened, openCase } from '../http/open-case.tsx'
import { query } from '../http/query.ts'
import { withQuery } from '../http/return-to.ts'
import { doneFlash } from '../record-step/done.tsx'
import { MattersPage } from './list-page.tsx'
import { asked, type ListQuery, mattersCsv, mattersView } from './list-view.ts'
import { OmbudsmanPage } from './page.tsx'
import { ombudsmanView } from './view.ts'

const listQuery = (request: FastifyRequest): ListQuery => {
  const { text } = query(request)
  const page = text('page')
  return {
    which: text('which').slice(0, 60),
    state: text('state').slice(0, 40),
    text: text('text').trim(),
    page: /^\d{1,6}$/.test(page) ? Math.max(1, Number(page)) : 1,
  }
}

/** That something asked for is gathered, as this account would record it; undefined where it may not. */
const gathered = ({ open, session }: Opened, enquiry: string, item: number, foundIn: string): Attempt | undefined => {
  for (const act of actsOf(open.procedure).values()) {
    if (!act.ways.some(({ type }) => type === 'ombudsman-item-gathered')) continue
    const [role] = doersOf(act, open.procedure, session.account).own
    if (role === undefined) continue
    return {
      type: 'ombudsman-item-gathered',
      case: open.reference,
      on: open.state.today,
      by: { role, person: session.account.id },
      under: act.key,
      ...(enquiry !== '' && { about: { enquiry: [enquiry] } }),
      data: { item, foundIn },
    }
  }
  return undefined
}

const changed = 'The case changed while you had this open. What was recorded since is shown now; choose again if it still holds.'

export const ombudsmanRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const show = async (request: FastifyRequest, reply: FastifyReply, opened: Opened, errors: readonly FormError[], status = 200) => {
    const { open, session } = opened
    const what = whatHappensNext(readOf(open), open.calendar)
    const link = clausesOf(open, services.clauses(open.procedure.id, open.compiled.hash))
    const isThere = open.facts.some(({ type }) => type === 'ombudsman-enquiry-received')
    const items = isThere ? await services.bundleItems(session, open.reference) : []
    const flash = doneFlash(open, query(request).text('done'), link)
    const page = OmbudsmanPage({
      view: ombudsmanView(open, session.account, link, items),
      head: caseFrameView(open, what.strip, 'ombudsman'),
      frame: { site, session, ...(flash && { flash }) },
      carried: { csrf: session.csrf, position: open.position, key: randomUUID() },
      errors,
    })
    return sendPage(reply, page, status)
  }

  app.get('/cases/:reference/ombudsman', async (request, reply) => {
    const opened = await openCase(services, site, request, reply)
    return opened === undefined ? reply : show(request, reply, opened, [])
  })

  app.post('/cases/:reference/ombudsman', async (request, reply) => {
    const opened = await openCase(services, site, request, reply)
    if (opened === undefined) return reply
    const form = formOf(request)
    const [enquiry, item, foundIn] = [textOf(form, 'enquiry'), Number(textOf(form, 'item')), textOf(form, 'foundIn').trim()]
    const field = `found-${enquiry}-${item}`
    if (foundIn === '') return show(request, reply, opened, [{ field, text: `Number ${item}: choose what answers it` }], 422)
    const attempt = gathered(opened, enquiry, item, foundIn)
    if (attempt === undefined) return show(request, reply, opened, [{ field, text: 'This step is not for your account to record' }], 403)
    const { reference } = opened.open
    const recorded = await services.record(opened.session, {
      reference,
      position: Number(textOf(form, envelope.position)),
      attempts: [attempt],
      key: textOf(form, envelope.key),
    })
    if (recorded.is === 'recorded')
      return reply.redirect(`${withQuery(`${caseHref(reference)}/ombudsman`, 'done', recorded.facts.at(-1)?.id ?? '')}#m-${enquiry}`, 303)
    const errors =
      recorded.is === 'changed' ? [{ field, text: changed }] : recorded.refusals.map(refusal => ({ field, text: refusalInWords(refusal) }))
    const again = (await services.openCase(opened.session, reference)) ?? opened.open
    return show(request, reply, { ...opened, open: again }, errors, recorded.is === 'changed' ? 409 : 422)
  })

  app.get('/ombudsman', async (request, reply) => {
    const session = sessionOf(request)
    const wanted = listQuery(request)
    const found = await services.ombudsmanMatters(session, asked(wanted))
    const of = { body: services.body, today: services.today(), calendar: await services.calendar() }
    return sendPage(reply, MattersPage({ view: mattersView(found, wanted, of), frame: { site, session } }))
  })

  app.get('/ombudsman/matters.csv', async (request, reply) => {
    const found = await services.allOmbudsmanMatters(sessionOf(request), asked(listQuery(request)))
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="ombudsman.csv"')
      .send(`${mattersCsv(found.rows, { body: services.body })}\r\n`)
  })

  app.get('/ombudsman/case', async (request, reply) => {
    const reference = query(request).text('reference').trim().toUpperCase()
    return reply.redirect(reference === '' ? '/ombudsman' : `${caseHref(reference)}/ombudsman`, 303)
  })
}
