import type { FastifyInstance } from 'fastify'
import { formOf } from '../../form.ts'
import { type FormError, sendPage } from '../../layout/index.ts'
import { holdTicket } from '../about-you/about-you-routes.tsx'
import { draftOf, draftTokenOf, forgetDraft, holdSent, sentOf } from '../draft-cookie.ts'
import { checkPath, pathOf, steps, unanswered } from '../flow.ts'
import type { PublicContext } from '../public-context.ts'
import { type Asking, asking } from '../question.tsx'
import { trapErrors } from '../trap.tsx'
import { CheckPage } from './check-page.tsx'
import { checkView } from './check-view.ts'
import { told, tracesTold } from './told.ts'

const sentPath = (reference: string, key: string): string => `/complain/sent/${reference}?key=${encodeURIComponent(key)}`

export function checkRoutes(app: FastifyInstance, { services, site }: PublicContext): void {
  const page = async (
    a: Asking,
    csrf: string,
    missing: readonly { readonly text: string; readonly href: string }[],
    errors: readonly FormError[] = [],
  ) => {
    const last = steps.filter(step => step.applies(a)).at(-1)
    return (
      <CheckPage
        site={site}
        young={a.young}
        csrf={csrf}
        back={last ? pathOf(last) : '/'}
        view={checkView(a)}
        missing={missing}
        errors={errors}
        told={[...tracesTold(a), ...told(services.procedures(), await services.whichWay(a.answers))]}
      />
    )
  }

  app.get(checkPath, async (request, reply) => {
    const draft = await draftOf(services, request)
    if (!draft) return reply.redirect('/', 303)
    return sendPage(reply, await page(asking({ services, site }, draft.answers, draft.documents), request.csrf, []))
  })

  const submission = { config: { rateLimit: { max: 60, timeWindow: '10 minutes' } } }
  app.post(checkPath, submission, async (request, reply) => {
    const draft = await draftOf(services, request)
    if (!draft) {
      // Sent already: pressed twice, or pressed again from the page before. The same number.
      const token = draftTokenOf(request)
      const before = token === undefined ? undefined : await services.submitDraft(token)
      const sent = before?.is === 'submitted' ? before : sentOf(request)
      if (!sent) return reply.redirect('/', 303)
      holdSent(request, reply, sent.reference, sent.key)
      return reply.redirect(sentPath(sent.reference, sent.key), 303)
    }
    const a = asking({ services, site }, draft.answers, draft.documents)
    const missing = unanswered(a).map(step => ({ text: step.missing(a), href: `${pathOf(step)}?change=1` }))
    if (missing.length > 0) return sendPage(reply, await page(a, request.csrf, missing), 400)
    const caught = trapErrors(formOf(request), site.body.contact.phone, Date.now())
    if (caught.length > 0) return sendPage(reply, await page(a, request.csrf, [], caught), 400)
    const submitted = await services.submitDraft(draft.token)
    if (submitted.is === 'incomplete')
      return sendPage(
        reply,
        await page(
          a,
          request.csrf,
          [],
          submitted.missing.map(text => ({ field: '', text })),
        ),
        400,
      )
    if (submitted.is === 'no-procedure') {
      const { team, phone, email } = site.body.contact
      const text = `We cannot take your complaint here today: no procedure is in force. Your answers are kept. Call ${team} on ${phone} or write to ${email}`
      return sendPage(reply, await page(a, request.csrf, [], [{ field: '', text }]), 503)
    }
    forgetDraft(reply)
    // Counted apart from the complaint: what lets this browser answer names none.
    const sent = site.body.equality && (await services.openByKey(submitted.reference, submitted.key))
    if (sent) holdTicket(request, reply, await services.equalityAsked(sent.procedure.id), a.young)
    holdSent(request, reply, submitted.reference, submitted.key)
    return reply.redirect(sentPath(submitted.reference, submitted.key), 303)
  })
}
