import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { relationsOffered } from '#language'
import { longDay } from '#outputs'
import { formOf, textOf } from '../../form.ts'
import { chosenLanguage } from '../../languages/chosen-language.ts'
import { type FormError, sendPage } from '../../layout/index.ts'
import type { Draft } from '../../services.ts'
import { draftOf, forgetDraft, holdDraft, sentOf } from '../draft-cookie.ts'
import { emailErrors } from '../email-errors.ts'
import { carryOnPath, pathOf } from '../flow.ts'
import type { PublicContext } from '../public-context.ts'
import { asking } from '../question.tsx'
import { whoYouAre } from '../questions/who-you-are.tsx'
import { SavedPage } from '../saved/saved-page.tsx'
import { mayComplainAgain, ownAnswersOf } from './again.ts'
import { DraftGonePage } from './draft-gone-page.tsx'
import { promisesOf } from './promises.ts'
import { StartPage } from './start-page.tsx'

export function startRoutes(app: FastifyInstance, { services, site }: PublicContext): void {
  const start = (isYoung: boolean) => async (request: FastifyRequest, reply: FastifyReply) => {
    const draft = await draftOf(services, request)
    const procedure = services.procedures()[0]
    const young = relationsOffered(site.body).filter(relation => relation.young)
    return sendPage(
      reply,
      <StartPage
        site={site}
        promises={procedure && promisesOf(procedure)}
        hasDraft={draft !== undefined && Object.keys(draft.answers).length > 0}
        csrf={request.csrf}
        youngRelation={young.length === 1 ? young[0]?.id : undefined}
        young={isYoung}
      />,
    )
  }
  app.get('/', start(false))
  app.get('/young', start(true))

  // A new complaint: one that was started before stays on the server, and its link still leads to it.
  app.post('/complain/start', async (request, reply) => {
    const relation = relationsOffered(site.body).find(one => one.id === textOf(formOf(request), 'relation'))
    if (!relation) {
      forgetDraft(reply)
      return reply.redirect(pathOf(whoYouAre), 303)
    }
    const draft = await services.newDraft()
    const saved = await services.saveDraft(draft.token, { relation: relation.id })
    holdDraft(request, reply, saved.token)
    return reply.redirect(carryOnPath(asking({ services, site }, saved.answers, [])), 303)
  })

  // Only of what this browser sent, and of the page it is asked from; without that all is asked afresh.
  app.post('/complain/again', async (request, reply) => {
    const sent = sentOf(request)
    const open = sent?.reference === textOf(formOf(request), 'reference') ? await services.openByKey(sent.reference, sent.key) : undefined
    forgetDraft(reply)
    if (open && mayComplainAgain(open)) {
      const draft = await services.newDraft()
      const saved = await services.saveDraft(draft.token, ownAnswersOf(site.body, open))
      holdDraft(request, reply, saved.token)
    }
    return reply.redirect(pathOf(whoYouAre), 303)
  })

  app.get('/complain/carry-on', async (request, reply) => {
    const draft = await draftOf(services, request)
    if (!draft) return reply.redirect('/', 303)
    return reply.redirect(carryOnPath(asking({ services, site }, draft.answers, draft.documents)), 303)
  })

  const saved = (request: FastifyRequest, draft: Draft, email: string, errors: readonly FormError[]) => {
    const { young: isYoung } = asking({ services, site }, draft.answers, draft.documents)
    const isMailed = /[?&]mailed=1(&|$)/.test(request.url)
    return (
      <SavedPage
        site={site}
        young={isYoung}
        csrf={request.csrf}
        token={draft.token}
        until={longDay(draft.erasedOn)}
        linksGo={services.linksGo()}
        email={email}
        errors={errors}
        flash={
          isMailed
            ? { type: 'success', text: 'A link is on its way to that address. Look in your junk mail if it does not come.' }
            : undefined
        }
      />
    )
  }

  app.get('/complain/saved', async (request, reply) => {
    const draft = await draftOf(services, request)
    return draft ? sendPage(reply, saved(request, draft, '', [])) : reply.redirect('/', 303)
  })

  app.post('/complain/saved', { config: { rateLimit: { max: 30, timeWindow: '10 minutes' } } }, async (request, reply) => {
    const draft = await draftOf(services, request)
    if (!draft) return reply.redirect('/', 303)
    const email = textOf(formOf(request), 'email').trim()
    const errors = emailErrors(email)
    if (errors.length > 0) return sendPage(reply, saved(request, draft, email, errors), 400)
    await services.mailDraftLink(draft.token, email, chosenLanguage(request))
    return reply.redirect('/complain/saved?mailed=1', 303)
  })

  app.get<{ Params: { token: string } }>('/complain/return/:token', async (request, reply) => {
    const draft = await services.readDraft(request.params.token)
    if (!draft) return sendPage(reply, <DraftGonePage site={site} />, 404)
    holdDraft(request, reply, draft.token)
    return reply.redirect('/complain/carry-on', 303)
  })

  app.post('/complain/forget', async (_request, reply) => {
    forgetDraft(reply)
    return reply.redirect('/', 303)
  })
}
