import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Form, formOf, textOf } from '../../form.ts'
import { type Chosen, chosenLanguage, isNewLanguage } from '../../languages/chosen-language.ts'
import { type FormError, sendPage } from '../../layout/index.ts'
import type { Answers } from '../../services.ts'
import { draftOf, draftOrNew } from '../draft-cookie.ts'
import { captionOf, nextPath, pathOf, plainQuestions, previousPath } from '../flow.ts'
import type { PublicContext } from '../public-context.ts'
import { type Asking, asking, type Question } from '../question.tsx'
import { QuestionPage } from '../question-page.tsx'
import { EmergencyPage } from './emergency-page.tsx'
import { safety } from './safety.tsx'

export const isChange = (request: FastifyRequest): boolean => /[?&]change=1(&|$)/.test(request.url)

/** Nothing was typed or chosen: leaving now loses nothing. */
const isEmpty = (form: Form): boolean => Object.entries(form).every(([name, value]) => name.startsWith('_') || value.length === 0)

const formOfAnswers = (question: Question, answers: Answers, language: Chosen): Form => question.form?.(answers, language) ?? answers

export function questionRoutes(app: FastifyInstance, { services, site }: PublicContext): void {
  const page = (request: FastifyRequest, question: Question, a: Asking, form: Form, errors: readonly FormError[]) => {
    const change = isChange(request)
    return (
      <QuestionPage
        site={site}
        question={question}
        shown={{ ...a, form, errors, caption: captionOf(question, a) }}
        back={previousPath(question, a, change)}
        csrf={request.csrf}
        isChange={change}
      />
    )
  }

  for (const question of plainQuestions) {
    app.get(pathOf(question), async (request, reply) => {
      const draft = await draftOf(services, request)
      const a = asking({ services, site }, draft?.answers ?? {}, draft?.documents ?? [])
      return sendPage(reply, page(request, question, a, formOfAnswers(question, a.answers, chosenLanguage(request)), []))
    })

    app.post(pathOf(question), async (request, reply) => {
      const form = formOf(request)
      const draft = await draftOf(services, request)
      const before = asking({ services, site }, draft?.answers ?? {}, draft?.documents ?? [])
      if (isNewLanguage(form)) return sendPage(reply, page(request, question, before, form, []))
      const isLater = textOf(form, '_later') !== ''
      if (isLater && isEmpty(form)) {
        await draftOrNew(services, request, reply)
        return reply.redirect('/complain/saved', 303)
      }
      const read = question.read(form, before)
      if (read.errors.length > 0) return sendPage(reply, page(request, question, before, form, read.errors), 400)
      const held = draft ?? (await draftOrNew(services, request, reply))
      const saved = await services.saveDraft(held.token, { ...before.answers, ...read.answers })
      if (isLater) return reply.redirect('/complain/saved', 303)
      const after = asking({ services, site }, saved.answers, saved.documents)
      const next = nextPath(question, after, isChange(request))
      if (question === safety && saved.answers.danger === 'yes')
        return reply.redirect(`/complain/emergency${isChange(request) ? '?change=1' : ''}`, 303)
      return reply.redirect(next, 303)
    })
  }

  app.get('/complain/emergency', async (request, reply) => {
    const draft = await draftOf(services, request)
    const a = asking({ services, site }, draft?.answers ?? {}, draft?.documents ?? [])
    return sendPage(reply, <EmergencyPage site={site} young={a.young} next={nextPath(safety, a, isChange(request))} />)
  })
}
