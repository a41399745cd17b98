/** How long things are kept: the rules, what is past its time, and keeping one case longer. Erasing is for a person who looked. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { parseLocalDate } from '#calendar'
import { isKeptLongerWhy, type Keeping, keptLongerBecause } from '#outputs'
import { cleaned } from '../form.ts'
import type { KeepingClass, PastCase } from '../retention-services.ts'
import type { Services } from '../services.ts'
import { withRule } from '../staff/admin/retention/rule.ts'
import { givenKey } from './attempt.ts'
import { changed } from './body-route.ts'
import { ofCase } from './cases-route.ts'
import { lookedAt } from './etag.ts'
import { answerOf, recordedSchema } from './facts-route.ts'
import { answer, failed, operation } from './operation.ts'
import { noSuchCase, problem } from './problem.ts'
import { daySchema, idempotency, instantSchema, named } from './schemas/record.ts'

const ruleSchema = named(
  'KeepingRule',
  z.object({
    id: z.string().describe('A procedure, for its cases; emails, that joined no case; letter-drafts, never sent; or log, of the service.'),
    title: z.string(),
    is: z.enum(['cases', 'emails', 'letter-drafts', 'log']),
    months: z.int().optional().describe('Left out: nothing is erased, or somebody decides it in each case.'),
    decided: z.boolean().describe('The procedure has somebody decide it: there is nothing to set.'),
    because: z.string().optional().describe('The clause or the policy, and why.'),
    byItself: z.boolean(),
    isDefault: z.boolean().describe('The rule is the software’s own: the body has set none.'),
    past: z.int().describe('How many are past their time today, of those that the account may see.'),
  }),
)

const ruleJson = ({ id, title, is, rule, past, isDefault }: KeepingClass) => ({
  ...{ id, title, is, past, isDefault: isDefault === true, decided: rule?.decidedBy !== undefined, byItself: rule?.byItself === true },
  ...(rule?.months !== undefined && { months: rule.months }),
  ...(rule !== undefined && { because: rule.because }),
})

const keepingSchema = named(
  'Keeping',
  z.object({
    until: daySchema.optional().describe('The day its time is over; left out where no rule counts one.'),
    longer: z.object({ why: z.string(), reason: z.string(), on: daySchema, by: z.string(), until: daySchema.optional() }).optional(),
    erased: z.object({ why: z.string(), on: daySchema }).optional().describe('Everything of it went.'),
    things: z.array(z.object({ of: z.string(), why: z.string(), on: daySchema })).describe('What went of it by itself.'),
    hindrances: z.array(z.string()).describe('Why it may not be erased now; none: it may.'),
  }),
)

const keepingJson = ({ until, longer, erased, things, hindrances }: Keeping) => ({
  ...{ hindrances, things: things.map(({ of, why, on }) => ({ of, why, on })) },
  ...(until !== undefined && { until }),
  ...(longer && { longer }),
  ...(erased && { erased: { why: erased.why, on: erased.on } }),
})

const ofRule = z.object({ rule: z.string().max(100) })
const months = z.int().min(1).max(1200)
const noRule = problem('not-found', 'There is no such rule. "readRetention" lists them, each with its id.')
const decided = problem('refused', 'The procedure has somebody decide this in each case: no months are set for it.')

const rules = (app: FastifyInstance, services: Services): void => {
  operation(app, 'GET /retention', {
    summary: 'How long things are kept',
    answers: z.object({ rules: z.array(ruleSchema), version: z.int().describe('Of the rules: 0 where nobody has changed them.') }),
    handle: async ({ session }) => {
      const [classes, parts] = await Promise.all([services.keepingClasses(session), services.bodyParts(session)])
      return answer({ rules: classes.map(ruleJson), version: parts.keeping?.version ?? 0 })
    },
  })

  operation(app, 'POST /retention/:rule/try', {
    summary: 'How many would be past their time today',
    description: 'Nothing is changed.',
    params: ofRule,
    body: z.object({ months }),
    answers: z.object({ past: z.int() }),
    handle: async ({ session, params, body }) => {
      const asked = (await services.keepingClasses(session)).find(({ id }) => id === params.rule)
      if (asked === undefined) return failed(noRule)
      return asked.rule?.decidedBy === undefined ? answer({ past: await services.pastIf(session, asked.id, body.months) }) : failed(decided)
    },
  })

  operation(app, 'POST /retention/:rule', {
    summary: 'Set how long one kind of thing is kept',
    description: 'It holds at once. Nothing of a case is erased without somebody who looks at it first.',
    params: ofRule,
    body: z.object({
      months: months.optional().describe('Left out: it is kept until a rule is set.'),
      because: z.string().max(500).default('').describe('The clause or the policy, and why: it stands in the record of every erasure.'),
      byItself: z.boolean().default(false).describe('Erased each night without anybody looking; never cases.'),
      version: z.int().min(0).describe('The version that you looked at, as "readRetention" says it.'),
    }),
    answers: z.object({ changed: z.boolean().describe('false: it said so already.') }),
    handle: async ({ session, params, body: { version, ...said } }) => {
      const asked = (await services.keepingClasses(session)).find(({ id }) => id === params.rule)
      if (asked === undefined) return failed(noRule)
      if (asked.rule?.decidedBy !== undefined) return failed(decided)
      const because = cleaned(said.because).trim()
      if (said.months !== undefined && because === '') {
        const detail = 'Give the clause or the policy, and why: it stands in the record of every erasure.'
        return failed(problem('refused', `${detail} Nothing was changed.`, { errors: [{ at: 'body/because', detail }] }))
      }
      const rule = {
        ...{ id: asked.id, because, byItself: asked.is !== 'cases' && said.byItself },
        ...(said.months !== undefined && { months: said.months }),
      }
      const value = { keeping: withRule(services.body.keeping ?? [], rule) }
      return changed(await services.changeBodyPart(session, { part: 'keeping', title: 'Retention', version, value }))
    },
  })
}

const pastSchema = z.object({
  ...{ reference: z.string(), title: z.string(), person: z.string(), procedure: z.string(), restricted: z.boolean() },
  ...{ closedOn: daySchema.optional(), because: z.string(), keeping: keepingSchema },
})

const pastJson = ({ keeping, ...row }: PastCase) => ({ ...row, keeping: keepingJson(keeping) })

const pastTheirTime = (app: FastifyInstance, services: Services): void => {
  operation(app, 'GET /retention/due', {
    summary: 'Closed cases that are past their time',
    description: 'Those that the account may see, each with what keeps it. A person erases them, on the page.',
    query: z.object({ page: z.coerce.number().int().min(1).max(100_000).default(1) }),
    answers: z.object({ rows: z.array(pastSchema), total: z.int(), page: z.int(), pages: z.int() }),
    handle: async ({ session, query }) => {
      const { rows, ...paged } = await services.casesPast(session, query.page)
      return answer({ rows: rows.map(pastJson), ...paged })
    },
  })

  operation(app, 'GET /retention/erased', {
    summary: 'What was erased',
    description: 'What it was, why, by which rule, by whom and when: the latest first.',
    answers: z.object({
      erased: z.array(
        z.object({
          reference: z.string().optional().describe('Left out: of no case.'),
          ...{ what: z.string(), why: z.string(), rule: z.string(), by: z.string(), at: instantSchema },
        }),
      ),
    }),
    handle: async ({ session }) => answer({ erased: await services.erasures(session) }),
  })
}

const writing = idempotency.extend({ 'if-match': z.string().optional().describe('The ETag of the case as you saw it.') })

const position = z.int().min(0).optional().describe('How many facts the case had when you looked, or If-Match. One of the two is needed.')
const noPosition = problem('not-understood', 'Say the position of the case that you looked at: as "position", or its ETag in If-Match.', {
  errors: [{ at: 'body/position', detail: 'It is missing, and there is no If-Match.' }],
})

const ofOneCase = (app: FastifyInstance, services: Services): void => {
  operation(app, 'GET /cases/:reference/keeping', {
    summary: 'How long a case is kept',
    params: ofCase,
    answers: z.object({ reference: z.string(), position: z.int(), because: z.string().optional(), keeping: keepingSchema }),
    handle: async ({ session, params }) => {
      const kept = await services.keepingOfCase(session, params.reference)
      if (kept === undefined) return failed(noSuchCase(params.reference))
      const because = kept.rule === undefined ? {} : { because: kept.rule.because }
      return answer({ reference: kept.reference, position: kept.position, ...because, keeping: keepingJson(kept.keeping) })
    },
  })

  operation(app, 'POST /cases/:reference/keeping', {
    summary: 'Keep a case longer, or no longer',
    description: 'A fact of the case. The same Idempotency-Key twice records once.',
    params: ofCase,
    headers: writing,
    body: z.object({
      longer: z.boolean().describe('false: what kept it longer is over.'),
      why: z
        .string()
        .max(40)
        .default('')
        .describe(`Of keeping it longer: ${Object.keys(keptLongerBecause).join(', ')}.`),
      reason: z.string().max(2000),
      until: daySchema.optional().describe('Left out: until somebody says otherwise.'),
      position,
    }),
    answers: recordedSchema,
    status: 201,
    handle: async ({ session, params, body, request }) => {
      const at = lookedAt(request, body.position)
      if (at === undefined) return failed(noPosition)
      const kept = await services.keepingOfCase(session, params.reference)
      if (kept === undefined) return failed(noSuchCase(params.reference))
      const { longer, why } = body
      const reason = cleaned(body.reason).trim()
      const until = body.until === undefined ? undefined : parseLocalDate(body.until)
      const errors = [
        ...(reason === '' ? [{ at: 'body/reason', detail: 'Say in words why.' }] : []),
        ...(longer && !isKeptLongerWhy(why) ? [{ at: 'body/why', detail: `Say why: ${Object.keys(keptLongerBecause).join(', ')}.` }] : []),
        ...(until !== undefined && until < services.today() ? [{ at: 'body/until', detail: 'It is over. Give a day from today on.' }] : []),
      ]
      if (errors.length > 0)
        return failed(problem('refused', `${errors.map(({ detail }) => detail).join(' ')} Nothing was recorded.`, { errors }))
      const said = { reason, position: at.position, key: givenKey(session, request) }
      const recorded =
        longer && isKeptLongerWhy(why)
          ? await services.keepLonger(session, kept.reference, { ...said, why, ...(until !== undefined && { until }) })
          : await services.keepNoLonger(session, kept.reference, said)
      return answerOf(recorded, at)
    },
  })
}

export const retentionRoutes = (app: FastifyInstance, services: Services): void => {
  for (const routes of [rules, pastTheirTime, ofOneCase]) routes(app, services)
}
