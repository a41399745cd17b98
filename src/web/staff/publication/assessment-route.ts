/** A self-assessment answered beside a report: its answers are words of the report, so they are signed off and frozen with it. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Procedure } from '#language'
import { actsIn } from '../../account.ts'
import { formOf, textOf } from '../../form.ts'
import { type FormError, type Site, sendPage } from '../../layout/index.ts'
import type { AssessmentAtWork, ReportAtWork, ReportNamed } from '../../publication-services.ts'
import type { Services, Session } from '../../services.ts'
import { sessionOf } from '../http/guard.ts'
import { param } from '../http/query.ts'
import { linkClause } from '../parts/clauses.tsx'
import { AssessmentPage, type AssessmentView, answerField, wordsField, wordsOfAssessment } from './assessment-page.tsx'
import { reportHref } from './hrefs.ts'

const named = (request: FastifyRequest): ReportNamed => ({
  procedure: param(request, 'procedure'),
  report: param(request, 'report'),
  period: param(request, 'period'),
})

/** Duties of this procedure, of those that the question leans on. */
const evidenceOf = (services: Services, procedure: Procedure, evidence: readonly string[] = []): AssessmentView['evidence'][string] => {
  const link = linkClause(procedure, services.clauses(procedure.id))
  return evidence.flatMap(key => {
    const [stage = '', duty = ''] = key.split('/')
    const found = procedure.stages[stage]?.duties?.[duty]
    return found === undefined ? [] : [{ must: found.must, clauses: link(found.clause) }]
  })
}

const figuresOf = (services: Services, session: Session, { procedure, of }: ReportAtWork, { questions }: AssessmentAtWork) => {
  const measures = [...new Set(questions.flatMap(({ shows = [] }) => shows))]
  return services.chosenFigures(session, { procedure, measures, from: of.from, to: of.to, beside: 1 })
}

export const assessmentRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const path = '/reports/:procedure/:report/:period/assessment/:assessment' as const

  const found = async (request: FastifyRequest) => {
    const at = await services.reportAtWork(sessionOf(request), named(request))
    const assessment = at?.assessments.find(({ id }) => id === param(request, 'assessment'))
    return at && assessment && { at, assessment }
  }

  const show = async (
    reply: FastifyReply,
    session: Session,
    at: ReportAtWork,
    assessment: AssessmentAtWork,
    errors: readonly FormError[] = [],
  ) => {
    const procedure = services.procedures().find(({ id }) => id === at.procedure)
    const view: AssessmentView = {
      ...{ at, assessment, errors, csrf: session.csrf },
      figures: await figuresOf(services, session, at, assessment),
      evidence: Object.fromEntries(
        procedure === undefined ? [] : assessment.questions.map(({ id, evidence }) => [id, evidenceOf(services, procedure, evidence)]),
      ),
      mayWrite: [...at.who, ...(at.signedOffBy ? [at.signedOffBy.role] : [])].some(role => actsIn(session.account).includes(role)),
    }
    return sendPage(reply, AssessmentPage({ view, frame: { site, session } }), errors.length > 0 ? 422 : 200)
  }

  app.get(path, async (request, reply) => {
    const one = await found(request)
    return one === undefined ? reply.callNotFound() : show(reply, sessionOf(request), one.at, one.assessment)
  })

  app.post(path, async (request, reply) => {
    const [session, form, one] = [sessionOf(request), formOf(request), await found(request)]
    if (one === undefined) return reply.callNotFound()
    const { at, assessment } = one
    const sections = { ...at.words.sections, ...wordsOfAssessment(assessment, field => textOf(form, field)) }
    const words = { ...at.words, sections: at.version === 0 ? { ...at.drafts, ...sections } : sections }
    const saved = await services.saveReport(session, at, { version: Number(textOf(form, 'version')), words, recount: false })
    if (saved.is === 'saved') return reply.redirect(`${reportHref(at, 'words')}?done=saved`, 303)
    const typed: AssessmentAtWork = {
      ...assessment,
      questions: assessment.questions.map(({ answer: _, ...question }) => {
        const answer = (['yes', 'partly', 'no'] as const).find(value => value === textOf(form, answerField(question.id)))
        return { ...question, words: textOf(form, wordsField(question.id)), draft: '', ...(answer && { answer }) }
      }),
    }
    const because =
      saved.is === 'changed'
        ? 'Somebody else saved the report while you had this open. Your answers stand here still: save them again'
        : saved.because
    return show(reply, session, at, typed, [{ field: 'main', text: because }])
  })
}
