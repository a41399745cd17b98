/** Reports being written, signed off, issued; and the lists of live complaints. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { parseLocalDate } from '#calendar'
import { cleaned } from '../form.ts'
import type { IssuedReport, ReportAtWork, ReportSaved } from '../publication-services.ts'
import type { Services } from '../services.ts'
import { givenKey } from './attempt.ts'
import { answerOf, recordedSchema } from './facts-route.ts'
import { type Answer, answer, failed, operation } from './operation.ts'
import { problem } from './problem.ts'
import { daySchema, idempotency, looseSchema, named } from './schemas/record.ts'

export const ofPeriod = z.object({ procedure: z.string().max(100), report: z.string().max(100), period: z.string().max(40) })

const workSchema = named(
  'ReportAtWork',
  z.object({
    ...{ procedure: z.string(), report: z.string(), period: z.string(), title: z.string(), clause: z.string(), isOver: z.boolean() },
    ...{ who: z.array(z.string()), to: z.string(), isPublished: z.boolean(), version: z.int(), position: z.int() },
    words: z.object({ summary: z.string(), sections: z.record(z.string(), z.string()) }),
    drafts: z.record(z.string(), z.string()).describe('First words for each section, drawn from its figures.'),
    names: z.array(z.string()).describe('Names of people in the record that stand in its words.'),
    steps: z.array(
      z.object({
        what: z.enum(['signed-off', 'presented']),
        title: z.string(),
        on: daySchema,
        by: z.string(),
        isOfThisVersion: z.boolean(),
      }),
    ),
    assessments: z
      .array(z.object({ id: z.string(), title: z.string() }))
      .describe('What it answers beside its sections: "readAssessment".'),
    shown: looseSchema.describe('As it would read if it were issued now, small numbers hidden.'),
  }),
)

const workJson = (at: ReportAtWork) => {
  const { procedure, report, period, title, clause, isOver, who, to, isPublished, version, position, words, drafts, names, steps } = at
  return {
    ...{ procedure, report, period, title, clause, isOver, who, to, isPublished, version, position, words, drafts, names, steps },
    assessments: at.assessments.map(({ id, title }) => ({ id, title })),
    shown: { ...at.shown },
  }
}

const issuedSchema = named(
  'IssuedReport',
  z.object({
    ...{ id: z.string(), procedure: z.string(), report: z.string(), period: z.string(), title: z.string(), edition: z.int() },
    ...{ issuedOn: daySchema, by: z.string(), hash: z.string(), isPublished: z.boolean() },
  }),
)

const issuedJson = ({ content: _, ...issued }: IssuedReport) => issued

const noReport = problem('not-found', 'There is no such report, or it has no such period. "listReportPeriods" has the periods of each.')

export const savedSchema = z.object({ version: z.int().describe('The version that stands now.') })

export const saved = (said: ReportSaved): Answer<z.output<typeof savedSchema>> => {
  if (said.is === 'saved') return answer({ version: said.version })
  if (said.is === 'changed') return failed(problem('changed', 'Somebody else saved it first. Read it, and send yours with its version.'))
  const errors = said.field === undefined ? undefined : [{ at: `body/${said.field}`, detail: said.because }]
  const clause = said.clause === '' ? '' : ` (${said.clause})`
  return failed(problem('refused', `${said.because}${clause}`, errors && { errors }))
}

const version = z.int().min(0).describe('The version you looked at.')

const writing = (app: FastifyInstance, services: Services): void => {
  operation(app, 'GET /reports/:procedure/:report/:period/words', {
    summary: 'A report that is being written',
    params: ofPeriod,
    answers: workSchema,
    handle: async ({ session, params }) => {
      const at = await services.reportAtWork(session, params)
      return at === undefined ? failed(noReport) : answer(workJson(at))
    },
  })

  operation(app, 'POST /reports/:procedure/:report/:period/words', {
    summary: 'Save the words of a report',
    params: ofPeriod,
    body: z.object({
      version,
      summary: z.string().max(20_000).default(''),
      sections: z.record(z.string(), z.string().max(20_000)).default({}),
      recount: z.boolean().default(false).describe('Bring its figures up to now.'),
    }),
    answers: savedSchema,
    handle: async ({ session, params, body: { summary, sections, ...asked } }) => {
      const said = Object.fromEntries(Object.entries(sections).map(([id, words]) => [id, cleaned(words).trim()]))
      return saved(await services.saveReport(session, params, { ...asked, words: { summary: cleaned(summary).trim(), sections: said } }))
    },
  })

  operation(app, 'POST /reports/:procedure/:report/:period/sign-off', {
    summary: 'Sign a report off',
    params: ofPeriod,
    body: z.object({ version }),
    answers: savedSchema,
    handle: async ({ session, params, body }) => saved(await services.signOffReport(session, params, body.version)),
  })

  operation(app, 'POST /reports/:procedure/:report/:period/present', {
    summary: 'Say when a report was presented',
    params: ofPeriod,
    body: z.object({ version, on: daySchema }),
    answers: savedSchema,
    handle: async ({ session, params, body }) => {
      const on = parseLocalDate(body.on)
      if (on === undefined) return failed(problem('not-understood', 'That is no day of the calendar. Write it as 2026-03-02.'))
      return saved(await services.presentReport(session, params, { version: body.version, on }))
    },
  })

  operation(app, 'POST /reports/:procedure/:report/:period/issue', {
    summary: 'Issue a report',
    description: 'With the same Idempotency-Key it is issued once.',
    params: ofPeriod,
    headers: idempotency,
    body: z.object({
      version,
      position: z.int().min(0).describe('As the report being written says it.'),
      reason: z.string().max(2000).default('').describe('Why there is a further edition.'),
      namesRead: z.boolean().default(false).describe('The names found in it were looked at.'),
    }),
    answers: recordedSchema,
    status: 201,
    handle: async ({ session, params, body, request }) => {
      if ((await services.reportAtWork(session, params)) === undefined) return failed(noReport)
      const issue = { ...body, reason: cleaned(body.reason), key: givenKey(session, request) }
      return answerOf(await services.issueReport(session, params, issue), body.position)
    },
  })

  operation(app, 'GET /reports/issued', {
    summary: 'Reports that were issued',
    description: 'Of a procedure, the latest first.',
    query: z.object({ procedure: z.string().max(100) }),
    answers: z.object({ reports: z.array(issuedSchema) }),
    handle: async ({ session, query }) => answer({ reports: (await services.issuedReports(session, query.procedure)).map(issuedJson) }),
  })

  operation(app, 'GET /reports/issued/:id', {
    summary: 'A report as it was issued',
    params: z.object({ id: z.string().max(300) }),
    answers: z.object({ report: issuedSchema, content: looseSchema.describe('All of it: its hash is of this.') }),
    handle: async ({ session, params }) => {
      const found = await services.issuedReport(session, params.id)
      if (found === undefined) return failed(problem('not-found', 'No report was issued under this id. "listIssuedReports" has them.'))
      return answer({ report: issuedJson(found), content: { ...found.content } })
    },
  })
}

const listSchema = z.object({ id: z.string(), title: z.string(), on: daySchema, by: z.string(), to: z.array(z.string()) })

const liveLists = (app: FastifyInstance, services: Services): void => {
  operation(app, 'GET /live-lists', {
    summary: 'The lists of live complaints: what is due, and those that went',
    answers: z.object({
      reports: z.array(
        z.object({
          ...{ procedure: z.string(), report: z.string(), title: z.string(), clause: z.string(), to: z.array(z.string()) },
          ...{ who: z.array(z.string()), due: daySchema.optional(), isLate: z.boolean(), position: z.int() },
        }),
      ),
      lists: z.array(listSchema),
    }),
    handle: async ({ session }) => {
      const [reports, lists] = await Promise.all([services.liveReports(session), services.liveLists(session)])
      return answer({ reports, lists })
    },
  })

  operation(app, 'GET /live-lists/:list', {
    summary: 'A list of live complaints as it went',
    description: 'Of the cases that the account may see now.',
    params: z.object({ list: z.string().max(200) }),
    answers: z.object({ list: listSchema, rows: z.array(looseSchema) }),
    handle: async ({ session, params }) => {
      const found = await services.liveList(session, params.list)
      if (found === undefined) return failed(problem('not-found', 'There is no such list. "listLiveLists" has them.'))
      return answer({ list: found.list, rows: found.rows.map(row => ({ ...row })) })
    },
  })

  operation(app, 'POST /live-lists', {
    summary: 'Make out and send the list of live complaints',
    headers: idempotency,
    body: z.object({ procedure: z.string().max(100), report: z.string().max(100), position: z.int().min(0) }),
    answers: recordedSchema,
    status: 201,
    handle: async ({ session, body, request }) =>
      answerOf(await services.issueLiveList(session, { ...body, key: givenKey(session, request) }), body.position),
  })
}

export const publicationRoutes = (app: FastifyInstance, services: Services): void => {
  writing(app, services)
  liveLists(app, services)
}
