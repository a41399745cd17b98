import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { refusalInWords, tallyThemes, themedPoints, themeListOn, whatHappensNext } from '#outputs'
import { type Form, formOf, textOf } from '../../form.ts'
import { type Flash, type FormError, type Site, sendPage } from '../../layout/index.ts'
import type { Recorded, Services, Session } from '../../services.ts'
import { caseFrameView, caseHref, readOf } from '../case-frame/view.ts'
import { sessionOf } from '../http/guard.ts'
import { keptForm } from '../http/kept-form.ts'
import { type Opened, openCase } from '../http/open-case.tsx'
import { query } from '../http/query.ts'
import { withQuery } from '../http/return-to.ts'
import { AgainPage } from './again.tsx'
import { againViews } from './again-views.ts'
import { CaseThemesPage, caseThemesView } from './case-page.tsx'
import { LimitsPage } from './limits.tsx'
import { ThemesPage } from './page.tsx'
import { SortPage } from './sort-page.tsx'
import { givenIn, sortView, themeName, type Which } from './sort-view.ts'
import { chartView, themesView } from './view.ts'

const base = '/learning/themes'

/** Why what was chosen could not be written down, in the words of the procedure. */
const whyNot = (answer: Recorded): string | undefined => {
  if (answer.is === 'recorded') return undefined
  if (answer.is === 'changed') return 'Somebody else recorded something in this case at the same moment. Send it again.'
  return answer.refusals.map(refusalInWords).join(' ')
}

/** Of every answer that is no, at the first point of its case on the page. */
const errorsOf = (answers: Awaited<ReturnType<Services['giveThemes']>>, names: readonly string[]): readonly FormError[] =>
  answers.flatMap(({ reference, answer }) => {
    const because = whyNot(answer)
    if (because === undefined) return []
    const at = names.findIndex(name => name.startsWith(themeName(reference, '')))
    return [{ field: at < 0 ? '' : `theme-${at + 1}`, text: `${reference}: ${because}` }]
  })

const whichOf = (text: string): Which => (text === 'split' ? 'split' : 'without-theme')

export const themesRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  chartRoutes(app, services, site)
  sortRoutes(app, services, site)
  caseRoutes(app, services, site)
}

const chartRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const known = (service: string) => (services.body.services.some(({ id }) => id === service) ? service : '')
  const mayAdminister = ({ account }: Session) => account.permissions.includes('administer')

  app.get(base, async (request, reply) => {
    const session = sessionOf(request)
    const service = known(query(request).text('service'))
    const [figures, again] = await Promise.all([services.themeFigures(session, service), services.comeUpAgain(session, {})])
    const from = {
      body: services.body,
      today: services.today(),
      figures,
      service,
      mayAdminister: mayAdminister(session),
      again: again.length,
    }
    return sendPage(reply, ThemesPage({ view: themesView(from), frame: { site, session } }))
  })

  app.get(`${base}/again`, async (request, reply) => {
    const session = sessionOf(request)
    const rows = againViews(services, await services.comeUpAgain(session, {}))
    return sendPage(reply, AgainPage({ rows, frame: { site, session } }))
  })

  const showLimits = async (reply: FastifyReply, session: Session, form: Form, errors: readonly FormError[]) => {
    const [service, theme] = [known(textOf(form, 'service')), textOf(form, 'theme')]
    const figures = await services.themeFigures(session, service)
    const lists = services.body.themeLists ?? []
    const present = themeListOn(lists, services.today())
    if (present === undefined || figures.months === undefined) return reply.callNotFound()
    const tally = tallyThemes(lists, present, figures.counted, figures.months.first, figures.months.last)
    const series = theme === '' ? { id: '', title: 'All themes together', months: tally.all } : tally.themes.find(({ id }) => id === theme)
    if (series === undefined) return reply.callNotFound()
    const chart = chartView(series, service, figures, false)
    const view = { chart, service, theme, errors, form, csrf: session.csrf }
    return sendPage(reply, LimitsPage({ view, frame: { site, session } }), errors.length > 0 ? 422 : 200)
  }

  app.get(`${base}/limits`, async (request, reply) => {
    const asked = query(request)
    const kept = await keptForm(services, request)
    return showLimits(reply, sessionOf(request), kept ?? { service: asked.text('service'), theme: asked.text('theme') }, [])
  })

  app.post(`${base}/limits`, async (request, reply) => {
    const session = sessionOf(request)
    const form = formOf(request)
    const [service, theme] = [known(textOf(form, 'service')), textOf(form, 'theme')]
    const answer = await services.setBaseline(session, { service, theme, from: textOf(form, 'from'), reason: textOf(form, 'reason') })
    if (answer.is === 'refused') return showLimits(reply, session, form, [{ field: answer.field, text: answer.because }])
    return reply.redirect(`${withQuery(base, 'service', service)}#${theme === '' ? 'all' : encodeURIComponent(theme)}`, 303)
  })
}

const sortRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const show = async (
    reply: FastifyReply,
    session: Session,
    asked: { readonly which: Which; readonly service: string; readonly page: number; readonly form: Form; readonly done: number },
    errors: readonly FormError[],
  ) => {
    const { which, service, page, form, done } = asked
    const found = await services.pointsToSort(session, { which, ...(service !== '' && { service }), page })
    const view = sortView(services, found, { which, service, form, errors, done })
    const flash: Flash | undefined =
      done > 0 ? { type: 'success', text: done === 1 ? '1 case was written down.' : `${done} cases were written down.` } : undefined
    const page_ = SortPage({ view, frame: { site, session, ...(flash && { flash }) }, csrf: session.csrf, hidden: randomUUID() })
    return sendPage(reply, page_, errors.length > 0 ? 422 : 200)
  }

  app.get(`${base}/sort`, async (request, reply) => {
    const asked = query(request)
    const kept = await keptForm(services, request)
    const page = Math.max(1, Math.trunc(Number(asked.text('page')) || 1))
    const done = Math.max(0, Math.trunc(Number(asked.text('done')) || 0))
    const which = whichOf(asked.text('which') || textOf(kept ?? {}, 'which'))
    return show(reply, sessionOf(request), { which, service: asked.text('service'), page, form: kept ?? {}, done }, [])
  })

  app.post(`${base}/sort`, async (request, reply) => {
    const session = sessionOf(request)
    const form = formOf(request)
    const [which, service] = [whichOf(textOf(form, 'which')), textOf(form, 'service')]
    const given = givenIn(form)
    const answers = await services.giveThemes(session, given, textOf(form, 'key'))
    const names = Object.keys(form).filter(name => name.startsWith('theme:'))
    const errors = given.length === 0 ? [{ field: 'theme-1', text: 'Choose a theme for at least one point' }] : errorsOf(answers, names)
    const done = answers.filter(({ answer }) => answer.is === 'recorded').length
    if (errors.length > 0) return show(reply, session, { which, service, page: 1, form, done }, errors)
    return reply.redirect(`${base}/sort?${new URLSearchParams({ which, service, done: String(done) })}`, 303)
  })
}

const caseRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const mayWrite = ({ open, session }: Opened) =>
    session.account.roles.some(role => open.procedure.roles[role] !== undefined && open.procedure.roles[role]?.outside !== true)

  const show = async (reply: FastifyReply, opened: Opened, form: Form, errors: readonly FormError[], flash?: Flash) => {
    const { open, session } = opened
    const points = themedPoints(open)
    const words = points.map(point => point.words).join('\n')
    const without = points.filter(({ theme }) => theme === undefined)
    const [like, suggested] = await Promise.all([
      services.likeCases(session, words, open.reference),
      Promise.all(without.map(async ({ id, words: own }) => [id, await services.suggestedFor(session, own, open.reference)] as const)),
    ])
    const { strip } = whatHappensNext(readOf(open), open.calendar)
    const frame = caseFrameView(open, strip, 'themes')
    const view = caseThemesView(services, open, {
      ...{ frame, like, errors, form, csrf: session.csrf, key: randomUUID(), mayWrite: mayWrite(opened) },
      suggested: Object.fromEntries(suggested),
    })
    const page = CaseThemesPage({ view, frame: { site, session, ...(flash && { flash }) }, body: services.body })
    return sendPage(reply, page, errors.length > 0 ? 422 : 200)
  }

  const opened = (request: FastifyRequest, reply: FastifyReply) => openCase(services, site, request, reply)

  app.get('/cases/:reference/themes', async (request, reply) => {
    const found = await opened(request, reply)
    if (found === undefined) return reply
    const kept = await keptForm(services, request)
    const isDone = query(request).text('done') !== ''
    return show(reply, found, kept ?? {}, [], isDone ? { type: 'success', text: 'Written down.' } : undefined)
  })

  app.post('/cases/:reference/themes', async (request, reply) => {
    const found = await opened(request, reply)
    if (found === undefined) return reply
    const form = formOf(request)
    const { reference } = found.open
    const given = givenIn(form).filter(one => one.reference === reference)
    if (given.length === 0) return show(reply, found, form, [{ field: 'theme-1', text: 'Choose a theme for at least one point' }])
    const names = themedPoints(found.open).map(({ id }) => themeName(reference, id))
    const errors = errorsOf(await services.giveThemes(found.session, given, textOf(form, 'key')), names)
    if (errors.length > 0) return show(reply, found, form, errors)
    return reply.redirect(withQuery(`${caseHref(reference)}/themes`, 'done', 'yes'), 303)
  })
}
