import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Procedure } from '#language'
import { paperOfLetter, piecesToWord } from '#outputs'
import { pdfOf } from '#paper'
import { bodyPartKeys, type PartChanged } from '../../../body-part-services.ts'
import { type Form, formOf, textOf } from '../../../form.ts'
import { type Flash, type FormError, type Site, sendPage } from '../../../layout/index.ts'
import type { Services } from '../../../services.ts'
import { envelope } from '../../forms/names.ts'
import { sessionOf } from '../../http/guard.ts'
import { keptForm } from '../../http/kept-form.ts'
import { param, query } from '../../http/query.ts'
import { pieceId } from '../../letter/pieces.ts'
import { linkClause } from '../../parts/clauses.tsx'
import { partForms } from '../body/parts.ts'
import { dataOf, partFormNamed, partView, whenKept } from '../body/view.ts'
import { TemplatePage, TemplatesPage } from './page.tsx'
import { gapsInUse, letterRows, ownWordsIn, partOfLetter, pieceViews, previewOf, templateHref, versionViews } from './view.ts'

const base = '/admin/templates'

interface Opened {
  readonly procedure: Procedure
  readonly letter: string
  readonly title: string
}

const errorsOf = (changed: PartChanged): readonly FormError[] => {
  if (changed.is === 'faulty')
    return changed.faults.map(({ path, message }) => ({ field: pieceId(String(path.at(-1) ?? '')), text: message }))
  if (changed.is === 'refused') return [{ field: 'letter-h', text: changed.because }]
  if (changed.is !== 'changed') return []
  return [
    {
      field: 'letter-h',
      text: `${whenKept(changed.since)}: somebody else worded this letter while you had it open. Look at what was changed, below; your words are still here. Save again to put yours in its place`,
    },
  ]
}

export const templateRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const linkOf = (procedure: Procedure) => linkClause(procedure, services.clauses(procedure.id))

  app.get(base, async (request, reply) => {
    const session = sessionOf(request)
    const kept = await services.bodyParts(session)
    const done = partFormNamed(query(request).text('done'))
    const flash: Flash | undefined = done && { type: 'success', text: `${done.title}: saved.` }
    const page = TemplatesPage({
      frame: { site, session, ...(flash && { flash }) },
      procedures: services.procedures().map(procedure => ({
        ...{ id: procedure.id, title: procedure.title },
        letters: letterRows(procedure, { body: services.body, kept, link: linkOf(procedure) }),
      })),
      parts: partForms
        .filter(({ on }) => on === base)
        .map(form =>
          partView(form, {
            roles: [],
            today: services.today(),
            data: dataOf(services.body, form, bodyPartKeys[form.part]),
            kept: kept[form.part],
          }),
        ),
    })
    return sendPage(reply, page)
  })

  const openLetter = (request: FastifyRequest): Opened | undefined => {
    const procedure = services.procedures().find(({ id }) => id === param(request, 'procedure'))
    const letter = param(request, 'letter')
    const found = Object.hasOwn(procedure?.letters ?? {}, letter) ? procedure?.letters?.[letter] : undefined
    return procedure && found && { procedure, letter, title: found.title }
  }

  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    { procedure, letter, title }: Opened,
    again: { readonly typed?: Form; readonly errors: readonly FormError[]; readonly isOvertaken?: boolean; readonly isPreview?: boolean },
  ) => {
    const session = sessionOf(request)
    const part = partOfLetter(procedure.id, letter)
    const versions = await services.bodyPartVersions(session, part)
    const { typed, errors } = again
    const pieces = piecesToWord(procedure, letter, services.body)
    const opens = typed === undefined || again.isOvertaken ? String(versions[0]?.version ?? 0) : textOf(typed, envelope.position)
    const flash: Flash | undefined =
      query(request).text('done') === 'yes' ? { type: 'success', text: 'Saved. New drafts of this letter say so from now on.' } : undefined
    const link = linkOf(procedure)
    const page = TemplatePage({
      frame: { site, session, ...(flash && { flash }) },
      view: {
        ...{ title, procedure: procedure.title, href: templateHref(procedure.id, letter), errors },
        clauses: link(procedure.letters?.[letter]?.clause ?? ''),
        log: `/admin/log?about=${encodeURIComponent(`body/${part}`)}`,
        pieces: pieceViews(pieces, typed, link),
        gaps: gapsInUse(pieces),
        versions: versionViews(versions),
        hidden: [
          [envelope.csrf, session.csrf],
          [envelope.position, opens],
        ],
        ...(again.isPreview &&
          typed && { preview: previewOf(procedure, letter, { body: services.body, today: services.today(), typed }).html }),
      },
    })
    return sendPage(reply, page, errors.length > 0 ? 422 : 200)
  }

  app.get('/admin/templates/:procedure/:letter', async (request, reply) => {
    const opened = openLetter(request)
    if (opened === undefined) return reply.callNotFound()
    const typed = await keptForm(services, request)
    return show(request, reply, opened, { ...(typed && { typed }), errors: [] })
  })

  app.post('/admin/templates/:procedure/:letter', async (request, reply) => {
    const opened = openLetter(request)
    if (opened === undefined) return reply.callNotFound()
    const session = sessionOf(request)
    const { procedure, letter, title } = opened
    const typed = formOf(request)
    const does = textOf(typed, 'do')
    if (does === 'preview') return show(request, reply, opened, { typed, errors: [], isPreview: true })
    if (does === 'pdf') {
      const { html } = previewOf(procedure, letter, { body: services.body, today: services.today(), typed })
      const file = `attachment; filename="${letter}-preview.pdf"`
      return reply
        .header('content-disposition', file)
        .type('application/pdf')
        .send(Buffer.from(await pdfOf(paperOfLetter(html, services.today()))))
    }
    const part = partOfLetter(procedure.id, letter)
    const back = does === 'back' ? Number(textOf(typed, 'back')) : undefined
    const earlier =
      back === undefined ? undefined : (await services.bodyPartVersions(session, part)).find(({ version }) => version === back)
    const value = back === undefined ? ownWordsIn(piecesToWord(procedure, letter, services.body), typed) : earlier?.value
    const version = Number(textOf(typed, envelope.position))
    const changed = await services.changeBodyPart(session, { part, title, version, ...(value !== undefined && { value }) })
    if (changed.is === 'done') return reply.redirect(`${templateHref(procedure.id, letter)}?done=yes`, 303)
    if (changed.is === 'same') return reply.redirect(templateHref(procedure.id, letter), 303)
    const errors = errorsOf(changed)
    return show(request, reply, opened, { ...(back === undefined && { typed }), errors, isOvertaken: changed.is === 'changed' })
  })
}
