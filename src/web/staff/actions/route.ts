import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Form, formOf, listOf, textOf } from '../../form.ts'
import { type FormError, type Site, sendPage } from '../../layout/index.ts'
import type { Services } from '../../services.ts'
import { readDay } from '../forms/typed-field.ts'
import { sessionOf } from '../http/guard.ts'
import { query } from '../http/query.ts'
import { ActionsPage, type Giving } from './page.tsx'
import { reassign } from './reassign.ts'
import { actionsCsv, actionsView, csvName, filterOf } from './view.ts'

const nothing: Giving = { chosen: [], owner: '', followUp: '', by: { day: '', month: '', year: '' }, errors: [], answers: [] }

const givingFrom = (form: Form): Giving => ({
  ...nothing,
  chosen: listOf(form, 'chosen').slice(0, 100),
  owner: textOf(form, 'to'),
  followUp: textOf(form, 'follow'),
  by: { day: textOf(form, 'by-day'), month: textOf(form, 'by-month'), year: textOf(form, 'by-year') },
})

const pageIn = (request: FastifyRequest): number => {
  const asked = query(request).text('page')
  return /^\d{1,5}$/.test(asked) ? Math.max(1, Number(asked)) : 1
}

export const actionsRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const show = async (request: FastifyRequest, reply: FastifyReply, giving: Giving, status = 200) => {
    const session = sessionOf(request)
    const filter = filterOf(name => query(request).text(name))
    const [list, { roles, staff }] = await Promise.all([services.actions(session, filter, pageIn(request)), services.mayOwnActions()])
    const view = actionsView(list, filter, services.body)
    const common = { frame: { site, session }, csrf: session.csrf, formKey: randomUUID() }
    return sendPage(reply, ActionsPage({ ...common, view, giving, owners: [...roles, ...staff], staff }), status)
  }

  app.get('/actions', (request, reply) => show(request, reply, nothing))

  app.post('/actions', async (request, reply) => {
    const posted = formOf(request)
    const giving = givingFrom(posted)
    const { roles, staff } = await services.mayOwnActions()
    const errors: FormError[] = []
    if (giving.chosen.length === 0) errors.push({ field: 'to', text: 'Choose at least one action in the list' })
    if (![...roles, ...staff].some(({ value }) => value === giving.owner)) errors.push({ field: 'to', text: 'Choose who does them' })
    if (giving.followUp !== '' && !staff.some(({ value }) => value === giving.followUp))
      errors.push({ field: 'follow', text: 'Choose who follows them up from the list' })
    const by = readDay(posted, 'by', 'The date')
    if ('error' in by) errors.push({ field: by.error.id, text: by.error.text })
    if (errors.length > 0 || 'error' in by) return show(request, reply, { ...giving, errors }, 422)
    const given = { owner: giving.owner, followUp: giving.followUp, target: by.value }
    const answers = await reassign(services, sessionOf(request), giving.chosen, given, textOf(posted, '_key'))
    const refused = answers.filter(({ is }) => is === 'refused').map(({ value }) => value)
    // What was refused stays chosen, with what was typed for it.
    return show(request, reply, refused.length === 0 ? { ...nothing, answers } : { ...giving, chosen: refused, answers })
  })

  app.get('/actions.csv', async (request, reply) => {
    const list = await services.allActions(
      sessionOf(request),
      filterOf(name => query(request).text(name)),
    )
    return reply
      .header('content-disposition', `attachment; filename="${csvName(list)}"`)
      .type('text/csv; charset=utf-8')
      .send(actionsCsv(list))
  })
}
