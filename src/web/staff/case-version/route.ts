/** A case moved to another version of its procedure: what would move first, then the reason, then one entry of the record. */
import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { refusalInWords } from '#outputs'
import { type Form, formOf, textOf } from '../../form.ts'
import { type FormError, type Site, sendPage } from '../../layout/index.ts'
import type { VersionOfProcedure } from '../../procedure-services.ts'
import type { Services } from '../../services.ts'
import { caseHref, clausesOf } from '../case-frame/view.ts'
import { keptForm } from '../http/kept-form.ts'
import { type Opened, openCase } from '../http/open-case.tsx'
import { query } from '../http/query.ts'
import { withQuery } from '../http/return-to.ts'
import { linkClause } from '../parts/clauses.tsx'
import { CaseVersionPage } from './page.tsx'
import { caseVersionView, type Links, movableTo } from './view.ts'

const longestReason = 5_000

export const caseVersionRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const show = (
    reply: FastifyReply,
    { open, session }: Opened,
    typed: { readonly to: string; readonly reason: string; readonly errors: readonly FormError[]; readonly isKept?: boolean },
    status = 200,
  ) => {
    const versions = movableTo(open, services.versions())
    // One other version is not worth asking about.
    const chosen = versions.find(({ hash }) => hash === typed.to) ?? (versions.length === 1 ? versions[0] : undefined)
    const linksTo = (to: VersionOfProcedure): Links => ({
      before: clausesOf(open, services.clauses(open.procedure.id, open.compiled.hash)),
      after: linkClause(to.procedure, to.clauses),
    })
    const view = caseVersionView(open, versions, chosen, linksTo)
    const { reason, errors, isKept = false } = typed
    const form = { csrf: session.csrf, key: randomUUID(), position: open.position, reason, errors, isKept }
    return sendPage(reply, CaseVersionPage({ view, form, frame: { site, session } }), status)
  }

  const typedIn = (form: Form | undefined, request: FastifyRequest) => ({
    to: form === undefined ? query(request).text('to') : textOf(form, 'to'),
    reason: form === undefined ? '' : textOf(form, 'reason'),
  })

  app.get('/cases/:reference/version', async (request, reply) => {
    const opened = await openCase(services, site, request, reply)
    if (opened === undefined) return reply
    const kept = await keptForm(services, request)
    return show(reply, opened, { ...typedIn(kept, request), errors: [], isKept: kept !== undefined })
  })

  app.post('/cases/:reference/version', async (request, reply) => {
    const opened = await openCase(services, site, request, reply)
    if (opened === undefined) return reply
    const form = formOf(request)
    const typed = typedIn(form, request)
    if (typed.reason.length > longestReason)
      return show(reply, opened, { ...typed, errors: [{ field: 'reason', text: 'The reason is too long: 5,000 characters at most' }] }, 422)
    const { reference } = opened.open
    const position = Number(textOf(form, '_position'))
    const moved = await services.moveCase(opened.session, { reference, position, ...typed, key: textOf(form, '_key') || randomUUID() })
    if (moved.is === 'recorded') return reply.redirect(withQuery(caseHref(reference), 'done', moved.facts[0]?.id ?? ''), 303)
    if (moved.is === 'changed') {
      const open = (await services.openCase(opened.session, reference)) ?? opened.open
      const text = 'Somebody recorded something in this case since the page was opened. Look at what would move now, then move it'
      return show(reply, { ...opened, open }, { ...typed, errors: [{ field: '', text }] }, 409)
    }
    const errors = moved.refusals.map(refusal => ({ field: refusal.field === 'reason' ? 'reason' : '', text: refusalInWords(refusal) }))
    return show(reply, opened, { ...typed, errors }, 422)
  })
}
