import type { FastifyInstance } from 'fastify'
import { csvRow } from '#outputs'
import type { AdminLogAsked } from '../../admin-services.ts'
import { type Site, sendPage } from '../../layout/index.ts'
import type { Services } from '../../services.ts'
import { sessionOf } from '../http/guard.ts'
import { query } from '../http/query.ts'
import { accountsRoutes } from './accounts-route.ts'
import { bodyPartRoutes } from './body/route.ts'
import { closuresRoutes } from './closures-route.ts'
import { ConflictsPage } from './conflicts-page.tsx'
import { AdminLogPage } from './log-page.tsx'
import { adminLogView } from './log-view.ts'
import { PermissionsPage } from './permissions-page.tsx'
import { permissionGroups, permissionRows } from './permissions-view.ts'
import { settingsRoutes } from './settings-route.ts'
import { templateRoutes } from './templates/route.ts'
import { webhooksRoutes } from './webhooks-route.ts'

const pageOf = (text: string): number => (/^\d{1,6}$/.test(text) ? Math.max(1, Number(text)) : 1)

export const adminRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  accountsRoutes(app, services, site)
  bodyPartRoutes(app, services, site)
  templateRoutes(app, services, site)
  closuresRoutes(app, services, site)
  settingsRoutes(app, services, site)
  webhooksRoutes(app, services, site)

  app.get('/admin', async (_request, reply) => reply.redirect('/admin/accounts', 303))

  app.get('/admin/permissions', async (request, reply) => {
    const procedures = services.procedures().map(({ id, receivedFrom, title }) => ({
      href: `/procedures/${encodeURIComponent(id)}/${receivedFrom}/who-may`,
      title,
    }))
    return sendPage(
      reply,
      PermissionsPage({ groups: permissionGroups(services), procedures, frame: { site, session: sessionOf(request) } }),
    )
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

  app.get('/admin/log', async (request, reply) => {
    const session = sessionOf(request)
    const { text } = query(request)
    const of = (name: 'what' | 'by' | 'about') => (text(name) === '' ? {} : { [name]: text(name) })
    const asked: AdminLogAsked = { ...of('what'), ...of('by'), ...of('about'), page: pageOf(text('page')) }
    return sendPage(reply, AdminLogPage({ view: adminLogView(await services.adminLog(session, asked), asked), frame: { site, session } }))
  })
}
