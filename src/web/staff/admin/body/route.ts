import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Permission } from '#language'
import { emailPreviews, roleTitle } from '#outputs'
import { bodyPartKeys, type PartChanged } from '../../../body-part-services.ts'
import { type Form, formOf, textOf } from '../../../form.ts'
import { type Flash, type FormError, type Site, sendPage } from '../../../layout/index.ts'
import type { Services } from '../../../services.ts'
import { envelope } from '../../forms/names.ts'
import { sessionOf } from '../../http/guard.ts'
import { keptForm } from '../../http/kept-form.ts'
import { param, query } from '../../http/query.ts'
import { BodyPage, type EmailShown, PartFormPage } from './page.tsx'
import { type PartForm, partForms } from './parts.ts'
import { type Data, errorsAt, idFor, type RoleChoice, readPart } from './read-part.ts'
import { dataOf, entriesOf, entryId, fieldView, isAsked, partFormNamed, partView, versionViews, whenKept } from './view.ts'

const base = '/admin/body'

/** One part, or one entry of a part that is a list. */
interface Opened {
  readonly form: PartForm
  /** The part as it stands. */
  readonly part: Data
  /** What the fields are of: the part itself, or the entry; of a new entry nothing yet. */
  readonly subject: Data
  readonly entry?: number
  readonly isNew: boolean
  readonly title: string
  readonly action: string
}

const openPart = ({ body }: Pick<Services, 'body'>, part: string, item: string | undefined): Opened | undefined => {
  const form = partFormNamed(part)
  if (form === undefined || (form.list === undefined) !== (item === undefined)) return undefined
  const data = dataOf(body, form, bodyPartKeys[form.part])
  const common = { form, part: data }
  if (form.list === undefined || item === undefined)
    return { ...common, subject: data, isNew: false, title: form.title, action: `${base}/${part}` }
  const entries = entriesOf(data, form)
  const action = `${base}/${part}/${encodeURIComponent(item)}`
  if (item === 'new') return { ...common, subject: {}, entry: entries.length, isNew: true, title: `A new ${form.list.one}`, action }
  const index = entries.findIndex((entry, i) => entryId(entry, i) === item)
  const subject = entries[index]
  return subject && { ...common, subject, entry: index, isNew: false, title: String(subject[form.list.named] ?? form.title), action }
}

/** The part with what was read put where it belongs. */
const partWith = ({ form, part, entry, isNew }: Opened, read: Data): Data => {
  if (form.list === undefined || entry === undefined) return read
  const entries = entriesOf(part, form)
  const id = isNew
    ? {
        id: idFor(
          String(read[form.list.named] ?? ''),
          entries.map(({ id: one }) => String(one)),
        ),
      }
    : {}
  const next = isNew ? [...entries, { ...id, ...read }] : entries.map((one, i) => (i === entry ? read : one))
  return { ...part, [form.list.key]: next }
}

const errorsOf = (changed: PartChanged, { form, entry }: Opened): readonly FormError[] => {
  if (changed.is === 'faulty') return errorsAt(changed.faults, form, entry)
  if (changed.is === 'refused') return [{ field: 'part-h', text: changed.because }]
  if (changed.is !== 'changed') return []
  return [
    {
      field: 'part-h',
      text: `${whenKept(changed.since)}: somebody else changed this while you had it open. Where it differs, what stands now is beside what you typed. Save again to put yours in its place`,
    },
  ]
}

const narrowSight = (permissions: readonly Permission[]): string => {
  if (permissions.includes('see-all-cases')) return ''
  return permissions.includes('see-own-cases') ? 'sees only cases that they have part in' : 'sees no case'
}

export const bodyPartRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const roles = (): readonly RoleChoice[] => {
    const all = new Map(
      services
        .procedures()
        .flatMap(procedure =>
          Object.entries(procedure.roles).map(([id, { outside }]) => [id, { text: roleTitle(procedure, id), isOurs: !outside }] as const),
        ),
    )
    return [...all].map(([value, role]) => ({ value, ...role, narrowSight: narrowSight(services.body.permissions[value] ?? []) }))
  }

  app.get(base, async (request, reply) => {
    const session = sessionOf(request)
    const [kept, records] = await Promise.all([services.bodyParts(session), services.bodyRecord(session)])
    const of = { roles: roles(), today: services.today() }
    const views = partForms
      .filter(({ on }) => on === undefined)
      .map(form => partView(form, { ...of, data: dataOf(services.body, form, bodyPartKeys[form.part]), kept: kept[form.part] }))
    const registers = records.flatMap(({ procedure }) =>
      Object.entries(procedure.registers ?? {}).flatMap(([id, { title, of: kind }]) =>
        kind === 'providers' ? [{ href: `/service/registers#${id}`, title }] : [],
      ),
    )
    const done = partFormNamed(query(request).text('done'))
    const flash: Flash | undefined = done && { type: 'success', text: `${done.title}: saved. Every page says so from now on.` }
    return sendPage(reply, BodyPage({ frame: { site, session, ...(flash && { flash }) }, views, registers }))
  })

  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    opened: Opened,
    again: {
      readonly typed?: Form
      readonly errors: readonly FormError[]
      readonly isOvertaken?: boolean
      readonly emails?: readonly EmailShown[]
    },
  ) => {
    const session = sessionOf(request)
    const { form, subject, isNew, title, action } = opened
    const kept = await services.bodyParts(session)
    const versions = form.list === undefined ? await services.bodyPartVersions(session, form.part) : []
    // What was opened stays the version it was, until somebody is told that another stands.
    const opens =
      again.typed === undefined || again.isOvertaken ? String(kept[form.part]?.version ?? 0) : textOf(again.typed, envelope.position)
    const page = PartFormPage({
      ...{
        frame: { site, session },
        title,
        says: form.says,
        action,
        back: `${form.on ?? base}#${form.part}`,
        home: form.on === undefined ? 'The body' : 'Templates',
        roles: roles(),
        errors: again.errors,
        ...(form.isShownFirst && { isShownFirst: true }),
        ...(again.emails && { emails: again.emails }),
      },
      hidden: [
        [envelope.csrf, session.csrf],
        [envelope.position, opens],
      ],
      versions: versionViews(form, versions, roles()),
      fields: form.fields.map(field =>
        fieldView(field, { data: subject, typed: again.typed, since: again.isOvertaken === true, isNew, roles: roles() }),
      ),
    })
    return sendPage(reply, page, again.errors.length > 0 ? 422 : 200)
  }

  const get = async (request: FastifyRequest, reply: FastifyReply, item: string | undefined) => {
    const part = param(request, 'part')
    if (item === undefined && partFormNamed(part)?.list !== undefined) return reply.redirect(`${base}#${part}`, 303)
    const opened = openPart(services, part, item)
    if (opened === undefined) return reply.callNotFound()
    const typed = await keptForm(services, request)
    return show(request, reply, opened, { ...(typed && { typed }), errors: [] })
  }

  const putBack = async (request: FastifyRequest, reply: FastifyReply, opened: Opened, version: number) => {
    const session = sessionOf(request)
    const { form } = opened
    const asked = Number(textOf(formOf(request), 'back'))
    const value = (await services.bodyPartVersions(session, form.part)).find(one => one.version === asked)?.value
    const changed = await services.changeBodyPart(session, {
      ...{ part: form.part, title: form.title, version },
      ...(value !== undefined && { value }),
    })
    if (changed.is === 'done') return reply.redirect(`${form.on ?? base}?done=${form.part}#${form.part}`, 303)
    if (changed.is === 'same') return reply.redirect(`${form.on ?? base}#${form.part}`, 303)
    return show(request, reply, openPart(services, form.part, undefined) ?? opened, { errors: errorsOf(changed, opened) })
  }

  const emailsShown = (value: Data): readonly EmailShown[] => {
    // What is left empty is as it came, whatever the body says now.
    const { emailWords: _, ...body } = services.body
    const previews = emailPreviews({ ...body, ...value }, services.today())
    return (partFormNamed('emails')?.fields ?? []).flatMap(({ at, label }) =>
      previews.flatMap(one => (one.of === at.at(-1) ? [{ ...one, title: label }] : [])),
    )
  }

  const post = async (request: FastifyRequest, reply: FastifyReply, item: string | undefined) => {
    const opened = openPart(services, param(request, 'part'), item)
    if (opened === undefined) return reply.callNotFound()
    const typed = formOf(request)
    const { form, subject, isNew } = opened
    const version = Number(textOf(typed, envelope.position))
    if (form.list === undefined && textOf(typed, 'do') === 'back') return putBack(request, reply, opened, version)
    const asked = form.fields.filter(field => isAsked(field, isNew))
    const { value, errors } = readPart(typed, asked, {
      before: subject,
      roles: roles(),
      ...(form.mayBeNone && { mayBeNone: true }),
    })
    if (errors.length > 0) return show(request, reply, opened, { typed, errors })
    if (form.isShownFirst && textOf(typed, 'do') === 'preview')
      return show(request, reply, opened, { typed, errors: [], emails: emailsShown(value) })
    const changed = await services.changeBodyPart(sessionOf(request), {
      ...{ part: form.part, version, value: partWith(opened, value) },
      title: form.list === undefined ? form.title : `${form.title}: ${String(value[form.list.named] ?? '')}`,
    })
    if (changed.is === 'done') return reply.redirect(`${form.on ?? base}?done=${form.part}#${form.part}`, 303)
    if (changed.is === 'same') return reply.redirect(`${form.on ?? base}#${form.part}`, 303)
    const now = changed.is === 'changed' ? (openPart(services, form.part, item) ?? opened) : opened
    return show(request, reply, now, { typed, errors: errorsOf(changed, opened), isOvertaken: changed.is === 'changed' })
  }

  app.get('/admin/body/:part', (request, reply) => get(request, reply, undefined))
  app.post('/admin/body/:part', (request, reply) => post(request, reply, undefined))
  app.get('/admin/body/:part/:item', (request, reply) => get(request, reply, param(request, 'item')))
  app.post('/admin/body/:part/:item', (request, reply) => post(request, reply, param(request, 'item')))
}
