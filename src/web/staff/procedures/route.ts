/** The list of procedures; loading, publishing, retiring and exporting a version. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { roleTitle } from '#outputs'
import { type Form, formOf, formWithFiles, textOf } from '../../form.ts'
import { type Flash, type FormError, type Site, sendPage } from '../../layout/index.ts'
import type { VersionOfProcedure } from '../../procedure-services.ts'
import type { Services, Session } from '../../services.ts'
import { readDay } from '../forms/typed-field.ts'
import { isOwnForm, sessionOf } from '../http/guard.ts'
import { keptForm } from '../http/kept-form.ts'
import { param, query } from '../http/query.ts'
import { withQuery } from '../http/return-to.ts'
import { mayUse } from '../permissions.ts'
import { LoadPage, type LoadView } from './load-page.tsx'
import { type ManageForm, ManagePage } from './manage-page.tsx'
import { ProceduresPage } from './page.tsx'
import { faultViews, listView, manageView, versionPath } from './view.ts'

/** Pasted JSON as a form sends it is up to three times as long as it is. */
const longestPaste = 6 * 1024 * 1024

const nothingLoaded: Omit<LoadView, 'csrf'> = { text: '', clauses: '', errors: [], faults: [], moreFaults: 0, isKept: false }

const flashOf = (request: FastifyRequest): Flash | undefined => {
  const done = query(request).text('done')
  if (done === 'loaded') return { type: 'success', text: 'Loaded as a draft. Read its book, then publish it.' }
  if (done === 'there') return { type: 'notice', text: 'This version is there already, the same to the letter. Nothing was changed.' }
  if (done === 'published') return { type: 'success', text: 'Published and frozen.' }
  if (done === 'retired') return { type: 'success', text: 'Retired. Open cases stay under it.' }
  return undefined
}

const asText = (bytes: Buffer): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

export const proceduresRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const mayChange = ({ account }: Session): boolean => mayUse('GET /procedures/load', account.permissions)

  app.get('/procedures', async (request, reply) => {
    const session = sessionOf(request)
    return sendPage(reply, ProceduresPage({ procedures: listView(services), mayLoad: mayChange(session), frame: { site, session } }))
  })

  const showLoad = (reply: FastifyReply, session: Session, view: Partial<LoadView>) => {
    const whole = { ...nothingLoaded, ...view, csrf: session.csrf }
    return sendPage(reply, LoadPage({ view: whole, frame: { site, session } }), whole.errors.length > 0 ? 422 : 200)
  }

  const load = async (reply: FastifyReply, session: Session, { text, clauses }: { readonly text: string; readonly clauses: string }) => {
    const answer = await services.loadProcedure(session, { text, ...(clauses.trim() === '' ? {} : { clauses }) })
    if (answer.is !== 'faulty')
      return reply.redirect(withQuery(`${versionPath(answer.version)}/manage`, 'done', answer.is === 'loaded' ? 'loaded' : 'there'), 303)
    const { shown, more } = faultViews(answer.faults, text)
    const count = answer.faults.length === 1 ? '1 thing is' : `${answer.faults.length.toLocaleString('en-GB')} things are`
    const errors: readonly FormError[] = [{ field: 'faults-h', text: `${count} to be mended before it can be loaded` }]
    return showLoad(reply, session, { text, clauses, errors, faults: shown, moreFaults: more })
  }

  app.get('/procedures/load', async (request, reply) => {
    const kept = await keptForm(services, request)
    const typed = kept && { text: textOf(kept, 'procedure'), clauses: textOf(kept, 'clauses') }
    return showLoad(reply, sessionOf(request), { ...typed, isKept: kept !== undefined })
  })

  app.post('/procedures/load', { bodyLimit: longestPaste }, async (request, reply) => {
    const form = formOf(request)
    const [text, clauses] = [textOf(form, 'procedure'), textOf(form, 'clauses')]
    const session = sessionOf(request)
    if (text.trim() === '')
      return showLoad(reply, session, { clauses, errors: [{ field: 'procedure', text: 'Paste the procedure as JSON, or choose a file' }] })
    return load(reply, session, { text, clauses })
  })

  app.post('/procedures/load-file', async (request, reply) => {
    const { form, files } = await formWithFiles(request)
    const session = sessionOf(request)
    const refuse = (text: string) => showLoad(reply, session, { errors: [{ field: 'file', text }] })
    if (!isOwnForm(session, textOf(form, '_csrf')))
      return refuse('This page was open for a long time, so nothing was loaded. Choose the file again')
    const isClauses = ({ filename }: { readonly filename: string }) => /\.(md|txt)$/i.test(filename)
    const file = files.find(each => !isClauses(each))
    if (file === undefined) return refuse('Choose the procedure: a .json file that is not empty')
    const [text, clauses] = [asText(file.bytes), asText(files.find(isClauses)?.bytes ?? Buffer.alloc(0))]
    if (text === undefined || clauses === undefined) return refuse('The file is not text in UTF-8. Save it as UTF-8 and choose it again')
    return load(reply, session, { text, clauses })
  })

  const named = (request: FastifyRequest): VersionOfProcedure | undefined =>
    services
      .versions()
      .find(({ procedure }) => procedure.id === param(request, 'procedure') && procedure.receivedFrom === param(request, 'version'))

  const showManage = (
    request: FastifyRequest,
    reply: FastifyReply,
    version: VersionOfProcedure,
    typed: Form,
    errors: readonly FormError[],
  ) => {
    const session = sessionOf(request)
    const { account } = session
    const [role] = account.roles
    const of = (name: string, first = '') => (Object.hasOwn(typed, name) ? textOf(typed, name) : first)
    const form: ManageForm = {
      csrf: session.csrf,
      name: of('name', account.name),
      role: of('role', role === undefined ? '' : roleTitle(version.procedure, role)),
      isRead: of('read') === 'yes',
      day: of('lastDay-day'),
      month: of('lastDay-month'),
      year: of('lastDay-year'),
      errors,
    }
    const flash = flashOf(request)
    const frame = { site, session, ...(flash && { flash }) }
    const page = ManagePage({ view: manageView(services, version), form, mayChange: mayChange(session), frame })
    return sendPage(reply, page, errors.length > 0 ? 422 : 200)
  }

  app.get('/procedures/:procedure/:version/manage', async (request, reply) => {
    const version = named(request)
    const kept = await keptForm(services, request)
    return version === undefined ? reply.callNotFound() : showManage(request, reply, version, kept ?? {}, [])
  })

  app.get('/procedures/:procedure/:version/export', async (request, reply) => {
    const version = named(request)
    const text = version && services.exportProcedure({ procedure: version.procedure.id, version: version.procedure.receivedFrom })
    if (version === undefined || text === undefined) return reply.callNotFound()
    return reply
      .header('content-disposition', `attachment; filename="${version.procedure.id}-${version.procedure.receivedFrom}.json"`)
      .header('x-content-type-options', 'nosniff')
      .type('application/json; charset=utf-8')
      .send(text)
  })

  app.post('/procedures/:procedure/:version/publish', async (request, reply) => {
    const version = named(request)
    if (version === undefined) return reply.callNotFound()
    const form = formOf(request)
    const which = { procedure: version.procedure.id, version: version.procedure.receivedFrom }
    if (textOf(form, 'read') !== 'yes')
      return showManage(request, reply, version, form, [{ field: 'read', text: 'Say that the person who signs it off has read the book' }])
    const signOff = { name: textOf(form, 'name'), role: textOf(form, 'role') }
    const answer = await services.publishProcedure(sessionOf(request), which, textOf(form, 'hash'), signOff)
    if (answer.is === 'refused')
      return showManage(request, reply, named(request) ?? version, form, [{ field: answer.field ?? '', text: answer.because }])
    return reply.redirect(withQuery(`${versionPath(version)}/manage`, 'done', 'published'), 303)
  })

  app.post('/procedures/:procedure/:version/retire', async (request, reply) => {
    const version = named(request)
    if (version === undefined) return reply.callNotFound()
    const form = formOf(request)
    const read = readDay(form, 'lastDay', 'The last day')
    if ('error' in read) return showManage(request, reply, version, form, [{ field: read.error.id, text: read.error.text }])
    if (read.value === undefined)
      return showManage(request, reply, version, form, [{ field: 'lastDay-day', text: 'Give the last day, like 31 12 2026' }])
    const which = { procedure: version.procedure.id, version: version.procedure.receivedFrom }
    const answer = await services.retireProcedure(sessionOf(request), which, read.value)
    if (answer.is === 'refused')
      return showManage(request, reply, version, form, [{ field: answer.field === 'lastDay' ? 'lastDay-day' : '', text: answer.because }])
    return reply.redirect(withQuery(`${versionPath(version)}/manage`, 'done', 'retired'), 303)
  })
}
