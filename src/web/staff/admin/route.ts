import type { FastifyInstance, FastifyRequest } from 'fastify'
import { parseLocalDate } from '#calendar'
import { csvRow } from '#outputs'
import type { AdminLogAsked } from '../../admin-services.ts'
import { type Flash, type FormError, type Site, sendPage } from '../../layout/index.ts'
import type { Services } from '../../services.ts'
import { sessionOf } from '../http/guard.ts'
import { query } from '../http/query.ts'
import { accountsRoutes } from './accounts-route.ts'
import { bodyPartRoutes } from './body/route.ts'
import { closuresRoutes } from './closures-route.ts'
import { ConflictsPage } from './conflicts-page.tsx'
import { formatsReadyRoutes } from './formats-route.ts'
import { AdminLogPage } from './log-page.tsx'
import { adminLogRows, adminLogView } from './log-view.ts'
import { PermissionsPage } from './permissions-page.tsx'
import { permissionGroups, permissionRows, roleRows, roleTitles } from './permissions-view.ts'
import { retentionRoutes } from './retention/route.ts'
import { rolePermissionsRoutes } from './role-permissions-route.ts'
import { settingsRoutes } from './settings-route.ts'
import { AdminStartPage } from './start-page.tsx'
import { adminAreas } from './start-view.ts'
import { templateRoutes } from './templates/route.ts'
import { webhooksRoutes } from './webhooks-route.ts'

const pageOf = (text: string): number => (/^\d{1,6}$/.test(text) ? Math.max(1, Number(text)) : 1)

export const adminRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  accountsRoutes(app, services, site)
  bodyPartRoutes(app, services, site)
  templateRoutes(app, services, site)
  closuresRoutes(app, services, site)
  settingsRoutes(app, services, site)
  formatsReadyRoutes(app, services, site)
  retentionRoutes(app, services, site)
  webhooksRoutes(app, services, site)
  rolePermissionsRoutes(app, services, site)

  app.get('/admin', async (request, reply) => {
    const session = sessionOf(request)
    const areas = adminAreas(await services.lastChanges(session), session.account.permissions)
    return sendPage(reply, AdminStartPage({ areas, frame: { site, session } }))
  })

  app.get('/admin/permissions', async (request, reply) => {
    const procedures = services.procedures().map(({ id, receivedFrom, title }) => ({
      href: `/procedures/${encodeURIComponent(id)}/${receivedFrom}/who-may`,
      title,
    }))
    const done = query(request).text('done')
    const flash: Flash | undefined = Object.hasOwn(services.body.permissions, done)
      ? { type: 'success', text: `${roleTitles(services)(done)}: saved. It holds from the next page on.` }
      : undefined
    const frame = { site, session: sessionOf(request), ...(flash && { flash }) }
    return sendPage(reply, PermissionsPage({ rows: roleRows(services), groups: permissionGroups(services), procedures, frame }))
  })

  app.get('/admin/permissions.csv', async (_request, reply) =>
    reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="permissions.csv"')
      .send(`\uFEFF${permissionRows(permissionGroups(services)).map(csvRow).join('\r\n')}\r\n`),
  )

  app.get('/admin/conflicts', async (request, reply) => {
    const session = sessionOf(request)
    return sendPage(reply, ConflictsPage({ rows: await services.conflicts(session), frame: { site, session } }))
  })

  /** What is asked of the log, and which of the days in it was none. */
  const logAsked = (request: FastifyRequest): { readonly asked: AdminLogAsked; readonly errors: readonly FormError[] } => {
    const { text } = query(request)
    const of = (name: 'what' | 'by' | 'about') => (text(name) === '' ? {} : { [name]: text(name) })
    const errors: FormError[] = []
    const day = (name: 'from' | 'to') => {
      if (text(name) === '') return {}
      const read = parseLocalDate(text(name))
      if (read !== undefined) return { [name]: read }
      errors.push({ field: name, text: `“${text(name).slice(0, 30)}” is no day, and is left out. Enter one like 2026-05-20` })
      return {}
    }
    return { asked: { ...of('what'), ...of('by'), ...of('about'), ...day('from'), ...day('to'), page: pageOf(text('page')) }, errors }
  }

  app.get('/admin/log', async (request, reply) => {
    const session = sessionOf(request)
    const { asked, errors } = logAsked(request)
    const view = adminLogView(await services.adminLog(session, asked), asked)
    return sendPage(reply, AdminLogPage({ view, errors, frame: { site, session } }), errors.length > 0 ? 422 : 200)
  })

  app.get('/admin/log.csv', async (request, reply) => {
    const steps = await services.wholeAdminLog(sessionOf(request), logAsked(request).asked)
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="changes-${services.today()}.csv"`)
      .send(`\uFEFF${adminLogRows(steps).map(csvRow).join('\r\n')}\r\n`)
  })
}
