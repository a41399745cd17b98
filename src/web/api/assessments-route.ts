/** A self-assessment answered beside a report: its answers are words of the report, signed off and frozen with it. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { assessmentAnswers, assessmentKeys } from '#outputs'
import { cleaned } from '../form.ts'
import type { AssessmentAtWork } from '../publication-services.ts'
import type { Services } from '../services.ts'
import { answer, failed, operation } from './operation.ts'
import { problem } from './problem.ts'
import { ofPeriod, saved, savedSchema } from './publication-route.ts'
import { named } from './schemas/record.ts'

const answerSchema = z.enum(['yes', 'partly', 'no'])

const assessmentSchema = named(
  'Assessment',
  z.object({
    ...{ id: z.string(), title: z.string(), source: z.string(), note: z.string().optional() },
    version: z.int().describe('Of the report being written: send answers with it.'),
    questions: z.array(
      z.object({
        ...{ id: z.string(), clause: z.string(), asks: z.string() },
        shows: z.array(z.string()).optional().describe('Measures that show it: "readFigures" counts them.'),
        evidence: z.array(z.string()).optional().describe('Duties that are its evidence: stage-1/respond.'),
        answer: answerSchema.optional(),
        words: z.string(),
        draft: z.string().describe('First words, from the figures of the report.'),
      }),
    ),
  }),
)

const assessmentJson = ({ id, title, source, note, questions }: AssessmentAtWork, version: number) => ({
  ...{ id, title, source, version, questions },
  ...(note !== undefined && { note }),
})

const ofAssessment = ofPeriod.extend({ assessment: z.string().max(100) })
const none = problem('not-found', 'There is no such report, or it has no such assessment. "readReportWords" has the ids of its own.')

export const assessmentsRoutes = (app: FastifyInstance, services: Services): void => {
  operation(app, 'GET /reports/:procedure/:report/:period/assessments/:assessment', {
    summary: 'A self-assessment beside a report',
    params: ofAssessment,
    answers: assessmentSchema,
    handle: async ({ session, params: { assessment, ...named } }) => {
      const at = await services.reportAtWork(session, named)
      const found = at?.assessments.find(({ id }) => id === assessment)
      return at === undefined || found === undefined ? failed(none) : answer(assessmentJson(found, at.version))
    },
  })

  operation(app, 'POST /reports/:procedure/:report/:period/assessments/:assessment', {
    summary: 'Answer a self-assessment',
    description: 'Questions that are not named keep their answers.',
    params: ofAssessment,
    body: z.object({
      version: z.int().min(0).describe('The version you looked at.'),
      answers: z.record(
        z.string(),
        z.object({ answer: answerSchema.optional().describe('Left out: not answered.'), words: z.string().max(20_000).default('') }),
      ),
    }),
    answers: savedSchema,
    handle: async ({ session, params: { assessment, ...named }, body: { version, answers } }) => {
      const at = await services.reportAtWork(session, named)
      const found = at?.assessments.find(({ id }) => id === assessment)
      if (at === undefined || found === undefined) return failed(none)
      const strange = Object.keys(answers).filter(id => !found.questions.some(question => question.id === id))
      if (strange.length > 0) {
        const errors = strange.map(id => ({ at: `body/answers/${id.slice(0, 60)}`, detail: 'There is no such question.' }))
        return failed(problem('refused', `There is no question ${strange.join(', ').slice(0, 200)}. Nothing was saved.`, { errors }))
      }
      const said = Object.entries(answers).flatMap(([id, { answer: chosen, words }]) => {
        const keys = assessmentKeys(assessment, id)
        return [
          [keys.answer, assessmentAnswers.find(one => one === chosen) ?? ''],
          [keys.words, cleaned(words).trim()],
        ] as const
      })
      const sections = { ...(at.version === 0 && at.drafts), ...at.words.sections, ...Object.fromEntries(said) }
      return saved(await services.saveReport(session, named, { version, recount: false, words: { ...at.words, sections } }))
    },
  })
}
