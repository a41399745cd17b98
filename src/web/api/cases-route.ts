/** Cases read: lists of them, one with all that follows from its facts, and why each of its dates is that date. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { anchorFor, citesOf } from '#language'
import { timeline, whyThisDate } from '#outputs'
import { caseFilterOf } from '../case-filter.ts'
import type { OpenCase, Services, Session } from '../services.ts'
import { readOf } from '../staff/case-frame/view.ts'
import { clockOf } from '../staff/why/route.ts'
import { caseJson, nextJson } from './case-json.ts'
import { etagOf, isKnown } from './etag.ts'
import { type Answer, answer, failed, operation } from './operation.ts'
import { noSuchCase, problem } from './problem.ts'
import { caseSchema, nextSchema, timelineSchema, whySchema } from './schemas/case.ts'
import { caseListSchema, caseQuerySchema, worklistSchema } from './schemas/lists.ts'
import { factSchema } from './schemas/record.ts'

export const ofCase = z.object({ reference: z.string().max(40).describe('The case’s number.') })

export const withCase = async <T>(
  services: Services,
  session: Session,
  reference: string,
  then: (open: OpenCase) => Promise<Answer<T>> | Answer<T>,
): Promise<Answer<T>> => {
  const open = await services.openCase(session, reference)
  return open === undefined ? failed(noSuchCase(reference)) : then(open)
}

/** The words of each clause that is cited; sources outside the document have none here. */
const clausesIn = (clause: string, adopted: ReturnType<Services['clauses']>) =>
  citesOf(clause).flatMap(cite => {
    const words = adopted[anchorFor(cite, adopted) ?? '']?.text
    return words === undefined ? [] : [{ clause: cite, words }]
  })

const whyOperation = (app: FastifyInstance, services: Services): void =>
  operation(app, 'GET /cases/:reference/why', {
    summary: 'Why a date is that date',
    description: 'The days as they were counted, the clause, what moved it, and what else the clause could mean.',
    params: ofCase,
    query: z.object({
      key: z.string().max(200).describe('The duty or date: stage-1/respond.'),
      kind: z.string().max(40).optional().describe('Where several things have the same date each: the kind of thing.'),
      id: z.string().max(100).optional().describe('And which of them.'),
    }),
    answers: whySchema,
    handle: ({ session, params, query }) =>
      withCase(services, session, params.reference, open => {
        const isMeant = ({ for: things }: { readonly for: readonly { kind: string; id: string }[] }): boolean =>
          query.id === undefined || things.some(one => one.kind === (query.kind ?? 'point') && one.id === query.id)
        const found = clockOf(open, query.key, isMeant)
        if (found === undefined)
          return failed(
            problem(
              'not-found',
              `${open.reference} has no duty or date ${query.key.slice(0, 80)}. Its keys are in "duties" and "dates" of the case.`,
            ),
          )
        const why = whyThisDate(readOf(open), found.clock, open.calendar)
        const adopted = services.clauses(open.procedure.id, open.compiled.hash)
        const clauses = clausesIn(why.clause, adopted)
        const { key, title, clause, countingRule, steps, notCounted, others, reading, departs, history } = why
        const cells = why.grid?.weeks.flatMap(week => week.cells) ?? []
        return answer({
          ...{
            key,
            title,
            clause,
            countingRule,
            steps: steps.map(({ because: _, ...step }) => step),
            notCounted,
            others,
            history,
            clauses,
          },
          answer: why.answer.map(({ text }) => text).join(''),
          days: cells
            .filter(({ state }) => state !== 'outside')
            .map(({ day, state, count, label }) => ({
              day,
              is: state,
              ...(count !== undefined && { count }),
              ...(label !== undefined && { label }),
            })),
          ...(found.clock.due !== undefined && { due: found.clock.due }),
          ...(reading && { reading }),
          ...(departs && { departs }),
        })
      }),
  })

export const casesRoutes = (app: FastifyInstance, services: Services): void => {
  operation(app, 'GET /worklist', {
    summary: 'What is due',
    description: 'Overdue first, as the Today page lists it. Of the cases that the account may see.',
    query: z.object({
      mine: z.enum(['yes']).optional().describe('Only what the account itself owes.'),
      from: z.string().max(100).optional().describe('A role that owes it.'),
      stage: z.string().max(100).optional(),
      service: z.string().max(100).optional(),
      text: z.string().max(200).optional(),
    }),
    answers: worklistSchema,
    handle: async ({ session, query: { mine, from, stage, service, text } }) =>
      answer(
        await services.worklist(session, {
          ...(mine === 'yes' && { mine: true }),
          ...(from !== undefined && { from: [from] }),
          ...(stage !== undefined && { stage: [stage] }),
          ...(service !== undefined && { service }),
          ...(text !== undefined && { text }),
        }),
      ),
  })

  operation(app, 'GET /cases', {
    summary: 'List cases',
    description: 'With the filters of the page of cases; 50 a page. Without a filter: open cases, the soonest due first.',
    query: caseQuerySchema,
    answers: caseListSchema,
    handle: async ({ session, query: { after, before, ...asked } }) => {
      const given: Readonly<Record<string, string | undefined>> = asked
      const at = { ...(after !== undefined && { after }), ...(before !== undefined && { before }) }
      return answer(
        await services.cases(
          session,
          caseFilterOf(name => given[name] ?? ''),
          at,
        ),
      )
    },
  })

  operation(app, 'GET /cases/:reference', {
    summary: 'Read a case',
    description:
      'Its state today: every duty and date with its clause and its explanation, what may be done and what would be refused. ETag holds its position.',
    params: ofCase,
    headers: z.object({ 'if-none-match': z.string().optional().describe('An ETag: 304 where nothing reads differently.') }),
    answers: caseSchema,
    handle: ({ session, params, request }) =>
      withCase(services, session, params.reference, open => {
        const value = caseJson(open)
        const etag = etagOf(open.position, caseSchema.parse(value))
        return isKnown(request, etag) ? { is: 'unchanged', headers: { etag } } : answer(value, { etag })
      }),
  })

  whyOperation(app, services)

  operation(app, 'GET /cases/:reference/next', {
    summary: 'What may be recorded next',
    description: 'What is owed, what is open, what would be refused and why, and the acts that are this account’s.',
    params: ofCase,
    answers: nextSchema,
    handle: ({ session, params }) => withCase(services, session, params.reference, open => answer(nextJson(open, session))),
  })

  operation(app, 'GET /cases/:reference/timeline', {
    summary: 'The timeline of a case, in words',
    params: ofCase,
    answers: z.object({ entries: z.array(timelineSchema) }),
    handle: ({ session, params }) => withCase(services, session, params.reference, open => answer({ entries: timeline(readOf(open)) })),
  })

  operation(app, 'GET /cases/:reference/facts', {
    summary: 'The facts of a case',
    description: 'In the order they were recorded: appended, never edited.',
    params: ofCase,
    answers: z.object({ position: z.int(), facts: z.array(factSchema) }),
    handle: ({ session, params }) =>
      withCase(services, session, params.reference, open => answer({ position: open.position, facts: open.facts })),
  })
}
