import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Procedure } from '#language'
import { type FigureTable, listInWords, plainDay, type ReportFigures, sentenceCase } from '#outputs'
import type { FigureCases } from '../../figure-services.ts'
import { type Site, sendPage } from '../../layout/index.ts'
import type { Services, Session } from '../../services.ts'
import { caseHref } from '../case-frame/view.ts'
import { sessionOf } from '../http/guard.ts'
import { param, query } from '../http/query.ts'
import { linkClause } from '../parts/clauses.tsx'
import { besideOf, leadOf } from './amount.tsx'
import { daysAsked } from './choose.tsx'
import { type FigureLink, figureAsked, figureHref } from './figure-href.ts'
import { FigurePage, type FigureView, OutOfStepPage } from './figure-page.tsx'
import { inReports } from './in-reports.tsx'
import { narrowChoices, narrowingOf, narrowsInWords } from './narrows.ts'
import { ownRoutes } from './own-route.ts'
import { FiguresPage } from './page.tsx'
import { procedureAsked, proceduresOf } from './procedure-asked.ts'
import { figuresView, leftOut, sumHref } from './view.ts'

export const figuresRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  ownRoutes(app, services, site)

  app.get('/figures', async (request, reply) => {
    const session = sessionOf(request)
    const asked = query(request)
    const procedure = procedureAsked(services, asked.text('procedure'))
    if (procedure === undefined) return reply.callNotFound()
    const days = daysAsked(asked, services.today())
    const measures = Object.keys(procedure.measures ?? {})
    const { from, to } = days
    const figures = await services.chosenFigures(session, { procedure: procedure.id, measures, from, to, beside: 1 })
    const view = figuresView({
      procedure,
      procedures: proceduresOf(services),
      days,
      figures,
      today: services.today(),
      inReports: inReports(services, procedure, days),
    })
    return sendPage(reply, FiguresPage({ view, frame: { site, session } }))
  })

  app.get('/figures/:measure', async (request, reply) => {
    const session = sessionOf(request)
    const asked = query(request)
    const figure = figureAsked(asked, param(request, 'measure'))
    const procedure = figure && procedureAsked(services, figure.procedure)
    const own = procedure?.measures?.[figure?.measure ?? '']
    if (procedure === undefined || own === undefined || figure === undefined) return reply.callNotFound()
    // Of what it is not split by it has no groups, and none of them is nought.
    const fields = [figure.group, figure.across].flatMap(group => group?.field ?? [])
    if (fields.some(field => !own.splitBy?.includes(field))) return reply.callNotFound()
    return showFigure(
      reply,
      services,
      site,
      session,
      procedure,
      { ...figure, procedure: procedure.id },
      Math.max(1, Math.trunc(Number(asked.text('page')) || 1)),
    )
  })

  app.get('/figures/sums/:sum', async (request, reply) => {
    const session = sessionOf(request)
    const [, measure, of] = /^(.*)-(parts|flow)$/.exec(param(request, 'sum')) ?? []
    const link = measure === undefined ? undefined : figureAsked(query(request), measure)
    const procedure = link && procedureAsked(services, link.procedure)
    const own = procedure?.measures?.[measure ?? '']
    if (link === undefined || procedure === undefined || own === undefined) return reply.callNotFound()
    const { from, to } = link
    const rows = await services.casesOutOfStep(session, {
      ...{ procedure: procedure.id, measure: link.measure, from, to },
      of: of === 'flow' ? 'flow' : 'parts',
    })
    const [first, second] = of === 'flow' ? ['what came in', 'what went out or stands'] : ['the parts', 'the whole']
    const view = {
      title: `What makes the difference: ${own.title.toLowerCase()}`,
      back: figureHref({ procedure: procedure.id, measure: link.measure, from, to }),
      rows: rows.map(({ reference, title, more }) => ({
        ...{ reference, title, href: caseHref(reference) },
        says: `${Math.abs(more) === 1 ? 'Once' : `${Math.abs(more)} times`} more in ${more > 0 ? first : second} than in ${more > 0 ? second : first}`,
      })),
    }
    return sendPage(reply, OutOfStepPage({ view, frame: { site, session } }))
  })
}

const showFigure = async (
  reply: FastifyReply,
  services: Services,
  site: Site,
  session: Session,
  procedure: Procedure,
  link: FigureLink,
  page: number,
) => {
  const { measure, from, to, services: only, group, across, narrows = {} } = link
  const narrowing = narrowingOf(narrows, services.body)
  const splits = procedure.measures?.[measure]?.splitBy ?? []
  // A group within a group is counted in a table of the two, which has no other periods beside it.
  const isCrossed = group !== undefined && across !== undefined
  const [figures, cases, found] = await Promise.all([
    services.chosenFigures(session, {
      ...{ procedure: procedure.id, measures: [measure], by: isCrossed ? [group.field] : splits, beside: 1, from, to },
      ...(only && { services: only }),
      ...(narrowing && { only: narrowing }),
      ...(isCrossed && { across: across.field }),
    }),
    services.figureCases(session, { ...link, ...(narrowing && { only: narrowing }) }, page),
    narrowing && services.narrowedTo(session, procedure.id),
  ])
  if (figures === undefined) return reply.callNotFound()
  const narrowed = found === undefined ? [] : narrowsInWords(narrows, narrowChoices(procedure, services.body, found))
  const view = figureView(services, procedure, link, figures, cases, narrowed)
  return sendPage(reply, FigurePage({ view, frame: { site, session } }))
}

type Group = NonNullable<FigureLink['group']>

const isGroup = (one: Group | undefined, other: Group): boolean => one?.field === other.field && one.value === other.value

/** What is asked for, the whole or one group, and the same in the period before; of a group within a group only the first is known. */
const soughtIn = (tables: readonly FigureTable[], { group, across }: FigureLink) => {
  const isCrossed = across !== undefined
  const own = tables.filter(({ columns }) => columns.some(column => column.group !== undefined) === isCrossed)
  const table = own.find(({ rows }) => rows.some(row => (group === undefined ? row.group === undefined : isGroup(row.group, group))))
  const row = table?.rows.find(one => (group === undefined ? one.group === undefined : isGroup(one.group, group)))
  const at = across === undefined ? 0 : (table?.columns.findIndex(column => isGroup(column.group, across)) ?? -1)
  const titles = [row?.title ?? group?.value ?? '', ...(isCrossed ? [table?.columns[at]?.title ?? across.value] : [])]
  return { titles, amount: row?.cells[at]?.amount ?? { is: 'none' as const }, before: isCrossed ? undefined : row?.cells[1]?.amount }
}

function figureView(
  services: Services,
  procedure: Procedure,
  link: FigureLink,
  figures: ReportFigures,
  cases: FigureCases,
  narrowed: readonly string[],
): FigureView {
  const { measure, from, to, group } = link
  const [section] = figures.sections
  const tables = section?.tables ?? []
  const { titles, amount, before } = soughtIn(tables, link)
  const definition = figures.definitions[measure] ?? { measure, title: measure, clause: '', rule: '', on: '', counts: '', splitBy: [] }
  const of = group === undefined ? '' : `, ${titles.join(', ')}`
  const only = link.services === undefined ? '' : `, ${listInWords(link.services.map(id => serviceTitle(services, id)))} alone`
  const { services: about, narrows } = link
  const days = { procedure: procedure.id, ...(about && { services: about }), ...(narrows && { narrows }) }
  const isValued = amount.is === 'days'
  return {
    title: `${definition.title}${of}: ${leadOf(amount)}`,
    answer: sentence([
      `${leadOf(amount)}${besideOf(amount) === '' ? '' : ` (${besideOf(amount)})`} in ${figures.period.title}${only}`,
      before === undefined ? '' : `${leadOf(before)} in the same length of time before`,
      narrowed.length === 0 ? '' : `Only complaints of which this is so: ${narrowed.join('; ')}`,
      `Counted from the record as it stands on ${plainDay(figures.asAt)}`,
    ]).concat(leftOut(figures.isWhole)),
    period: figures.period.title,
    back: `/figures?${new URLSearchParams({ procedure: procedure.id, from, to })}`,
    definition,
    clauses: linkClause(procedure, services.clauses(procedure.id))(definition.clause),
    ...(definition.outOf && { outOfHref: figureHref({ ...days, measure: definition.outOf.measure, from, to }) }),
    cases: cases.rows.map(one => ({
      ...{ reference: one.reference, href: caseHref(one.reference), title: one.title, restricted: one.restricted },
      service: one.service === undefined ? '' : serviceTitle(services, one.service),
      on: one.on === undefined ? 'Not known' : plainDay(one.on),
      adds: one.value === undefined ? '' : String(one.value),
    })),
    counted: cases.total === 1 ? 'The case' : `The ${cases.total.toLocaleString('en-GB')} cases`,
    others: othersInWords(cases, amount.is === 'share'),
    hasValues: isValued,
    groups: group === undefined ? tables.slice(1) : [],
    link: days,
    sums: (section?.sums ?? []).map(sum => ({ sum, href: sumHref(sum, procedure.id, { from, to }) })),
    inReports: inReports(services, procedure, { from, to }, measure),
    page: cases.page,
    pages: cases.pages,
    pageHref: page => `${figureHref(link)}&page=${page}`,
  }
}

const sentence = (parts: readonly string[]): string =>
  parts
    .filter(part => part !== '')
    .map(part => `${sentenceCase(part)}.`)
    .join(' ')

const serviceTitle = (services: Services, id: string): string => services.body.services.find(one => one.id === id)?.title ?? id

const othersInWords = ({ others, total }: FigureCases, isShare: boolean): string => {
  const which = isShare ? 'These are the cases above the line; those it is out of stand behind the figure named beside it. ' : ''
  const theLatest = total > 1 ? 'The latest first. ' : ''
  if (others === 0) return `${theLatest}${which}You may open all of them.`
  return `${theLatest}${which}${others.toLocaleString('en-GB')} more ${others === 1 ? 'is' : 'are'} counted that you may not open.`
}
