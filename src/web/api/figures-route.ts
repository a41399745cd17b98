/** The figures of a report, counted from the record: each cell says what it is. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { parseLocalDate } from '#calendar'
import type { Services } from '../services.ts'
import { answer, failed, operation } from './operation.ts'
import { problem } from './problem.ts'
import { daySchema, named } from './schemas/record.ts'

const periodSchema = named('Period', z.object({ id: z.string(), title: z.string(), from: daySchema, to: daySchema }))

const columnSchema = named(
  'FigureColumn',
  periodSchema.extend({
    group: z
      .object({ field: z.string(), value: z.string() })
      .optional()
      .describe('Of a table by two fields: one group of the second in the period.'),
  }),
)

const amountSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('none') }),
  z.object({ is: z.literal('count'), count: z.number() }),
  z.object({ is: z.literal('share'), count: z.number(), of: z.number(), percent: z.number().optional() }),
  z.object({ is: z.literal('days'), count: z.number(), average: z.number(), median: z.number(), longest: z.number() }),
])

const tableSchema = z.object({
  id: z.string(),
  title: z.string(),
  columns: z.array(columnSchema),
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

export const figuresSchema = named(
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

const ofChoice = z.object({
  procedure: z.string().max(100),
  from: daySchema,
  to: daySchema,
  services: z.string().max(1000).default('').describe('Ids apart by commas; left out: all.'),
})

const listed = (text: string): readonly string[] => text.split(',').flatMap(one => one.trim() || [])

const chosenOf = ({ procedure, from, to, services }: z.output<typeof ofChoice>) => {
  const [first, last] = [parseLocalDate(from), parseLocalDate(to)]
  if (first === undefined || last === undefined || last < first) return undefined
  return { procedure, from: first, to: last, ...(services !== '' && { services: listed(services) }) }
}

const noDays = problem('not-understood', 'The days are no days of the calendar, or the last is before the first. Write them as 2026-03-02.')
const noMeasure = problem('not-found', 'No procedure in force has these measures. They are in the procedure, under "measures".')

const chosenFigures = (app: FastifyInstance, services: Services): void => {
  operation(app, 'GET /figures', {
    summary: 'Figures of one’s own choice, over any days',
    query: ofChoice.extend({
      measures: z.string().min(1).max(2000).describe('Ids of measures, apart by commas.'),
      by: z.string().max(500).default('').describe('Fields to give them in groups by, apart by commas.'),
      beside: z.coerce.number().int().min(1).max(12).optional().describe('Beside so many periods of the same length before.'),
    }),
    answers: figuresSchema,
    handle: async ({ session, query }) => {
      const chosen = chosenOf(query)
      if (chosen === undefined) return failed(noDays)
      const figures = await services.chosenFigures(session, {
        ...{ ...chosen, measures: listed(query.measures) },
        ...(query.by !== '' && { by: listed(query.by) }),
        ...(query.beside !== undefined && { beside: query.beside }),
      })
      return figures === undefined ? failed(noMeasure) : answer(figures)
    },
  })

  operation(app, 'GET /figures/:measure/cases', {
    summary: 'The cases behind a figure',
    description: 'Those that the account may open; of the others only how many there are.',
    params: z.object({ measure: z.string().max(100) }),
    query: ofChoice.extend({
      field: z.string().max(100).optional().describe('Of one group: by which field'),
      value: z.string().max(500).default('').describe('and which value.'),
      page: z.coerce.number().int().min(1).max(100_000).default(1),
    }),
    answers: z.object({
      rows: z.array(
        z.object({
          ...{
            reference: z.string(),
            title: z.string(),
            restricted: z.boolean(),
            service: z.string().optional(),
            on: daySchema.optional(),
          },
          ...{ value: z.number().optional(), thing: z.string().optional() },
        }),
      ),
      ...{ total: z.int(), others: z.int(), page: z.int(), pages: z.int() },
    }),
    handle: async ({ session, params, query }) => {
      const chosen = chosenOf(query)
      if (chosen === undefined) return failed(noDays)
      const group = query.field === undefined ? {} : { group: { field: query.field, value: query.value } }
      return answer(await services.figureCases(session, { ...chosen, measure: params.measure, ...group }, query.page))
    },
  })

  operation(app, 'GET /figures/:measure/out-of-step', {
    summary: 'Cases by which a sum does not come to nothing',
    description: 'What is in one side of it and not in the other: of its parts, or of what flows through it.',
    params: z.object({ measure: z.string().max(100) }),
    query: ofChoice.omit({ services: true }).extend({ of: z.enum(['parts', 'flow']) }),
    answers: z.object({ rows: z.array(z.object({ reference: z.string(), title: z.string(), more: z.number() })) }),
    handle: async ({ session, params, query }) => {
      const chosen = chosenOf({ ...query, services: '' })
      if (chosen === undefined) return failed(noDays)
      return answer({ rows: await services.casesOutOfStep(session, { ...chosen, measure: params.measure, of: query.of }) })
    },
  })
}

export const figuresRoutes = (app: FastifyInstance, services: Services): void => {
  chosenFigures(app, services)
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
