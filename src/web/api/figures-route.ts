/** The figures of a report, counted from the record: each cell says what it is. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Services } from '../services.ts'
import { answer, failed, operation } from './operation.ts'
import { problem } from './problem.ts'
import { daySchema, named } from './schemas/record.ts'

const periodSchema = named('Period', z.object({ id: z.string(), title: z.string(), from: daySchema, to: daySchema }))

const amountSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('none') }),
  z.object({ is: z.literal('count'), count: z.number() }),
  z.object({ is: z.literal('share'), count: z.number(), of: z.number(), percent: z.number().optional() }),
  z.object({ is: z.literal('days'), count: z.number(), average: z.number(), median: z.number(), longest: z.number() }),
])

const tableSchema = z.object({
  id: z.string(),
  title: z.string(),
  columns: z.array(periodSchema),
  rows: z.array(
    z.object({
      id: z.string(),
      measure: z.string(),
      title: z.string(),
      group: z.object({ field: z.string(), value: z.string() }).optional(),
      cells: z.array(z.object({ amount: amountSchema, notKnown: z.int() })),
    }),
  ),
})

const figuresSchema = named(
  'ReportFigures',
  z.object({
    procedure: z.string(),
    report: z.string().optional(),
    title: z.string(),
    clause: z.string(),
    period: periodSchema,
    asAt: daySchema,
    isWhole: z.boolean().describe('false: cases that this account may not see are left out of every figure.'),
    sections: z.array(z.object({ id: z.string(), title: z.string(), clause: z.string(), tables: z.array(tableSchema) })),
  }),
)

export const figuresRoutes = (app: FastifyInstance, services: Services): void => {
  const ofReport = z.object({ procedure: z.string().max(100), report: z.string().max(100) })

  operation(app, 'GET /reports/:procedure/:report', {
    summary: 'The periods of a report',
    description: 'The latest first; the one that is not over yet is first.',
    params: ofReport,
    answers: z.object({ periods: z.array(periodSchema) }),
    handle: async ({ params }) => {
      const periods = services.reportPeriods(params.procedure, params.report)
      return periods.length === 0
        ? failed(
            problem(
              'not-found',
              'No procedure in force asks for a report of this name. The reports are in the procedure, under "reports".',
            ),
          )
        : answer({ periods })
    },
  })

  operation(app, 'GET /reports/:procedure/:report/:period', {
    summary: 'The figures of a report for a period',
    params: ofReport.extend({ period: z.string().max(40) }),
    answers: figuresSchema,
    handle: async ({ session, params }) => {
      const figures = await services.reportFigures(session, params)
      return figures === undefined
        ? failed(problem('not-found', 'There is no such report, or it has no such period. Its periods are listed under its own name.'))
        : answer(figures)
    },
  })
}
