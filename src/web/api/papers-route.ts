/** Papers of one case given to somebody outside who has no account: by a link and a code, for so long. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { parseLocalDate } from '#calendar'
import { refusalInWords } from '#outputs'
import type { GivingPapers } from '../paper-services.ts'
import type { OpenCase, Services } from '../services.ts'
import { withheldFromRole } from '../staff/rights/overruled.ts'
import { givenKey } from './attempt.ts'
import { ofCase, withCase } from './cases-route.ts'
import { type Answer, answer, failed, operation } from './operation.ts'
import { type Problem, problem } from './problem.ts'
import { daySchema, idempotency, instantSchema, named } from './schemas/record.ts'

const accessSchema = named(
  'PaperAccess',
  z.object({
    ...{ id: z.string(), name: z.string(), documents: z.array(z.string()), letters: z.array(z.string()), madeBy: z.string() },
    ...{ madeAt: instantSchema, until: daySchema, ended: z.object({ at: instantSchema, by: z.string() }).optional() },
  }),
)

const saidSchema = z.object({
  link: z.string().optional().describe('What they open. It is said only now.'),
  code: z.string().describe('What they type there. It is said only now: tell it by another way than the link.'),
  isMailed: z.boolean().describe('The link goes by email.'),
})

const ofAccess = ofCase.extend({ id: z.string().max(100) })

const said = (given: GivingPapers): Answer<z.output<typeof saidSchema>> => {
  if (given.is === 'refused')
    return failed(
      problem('refused', given.because, { errors: [{ at: `body/${given.field.replace(/-day$/, '')}`, detail: given.because }] }),
    )
  return answer(
    given.is === 'given' ? { link: given.link, code: given.code, isMailed: given.isMailed } : { code: given.code, isMailed: false },
  )
}

/** What waits for a consent waits here too. */
const withheld = (open: OpenCase, person: string): Problem | undefined => {
  const refusals = withheldFromRole(open, open.people[person]?.as ?? '')
  if (refusals.length === 0) return undefined
  const says = refusals.map(refusal => `${refusalInWords(refusal)} (${refusal.clause})`)
  return problem('refused', `${says.join(' ')} Ask for consent first.`, { errors: says.map(detail => ({ at: 'body/person', detail })) })
}

export const papersRoutes = (app: FastifyInstance, services: Services): void => {
  operation(app, 'GET /cases/:reference/papers', {
    summary: 'Papers given to people outside, and what they looked at',
    params: ofCase,
    answers: z.object({
      given: z.array(accessSchema),
      looks: z.array(z.object({ access: z.string(), what: z.string(), at: instantSchema })),
    }),
    handle: ({ session, params }) =>
      withCase(services, session, params.reference, async ({ reference }) => {
        const { given, looks } = await services.papersOfCase(session, reference)
        return answer({ given, looks })
      }),
  })

  operation(app, 'POST /cases/:reference/papers', {
    summary: 'Give papers to somebody outside',
    description: 'Somebody of the case: see "addPerson". With the same Idempotency-Key they are given once.',
    params: ofCase,
    headers: idempotency,
    body: z.object({
      person: z.string().max(100).describe('Their id on the case.'),
      documents: z.array(z.string().max(100)).max(200).default([]),
      letters: z.array(z.string().max(100)).max(200).default([]),
      until: daySchema.describe('The last day they can be seen.'),
      byMail: z.boolean().default(true).describe('The link goes by email, where an address is known.'),
    }),
    answers: saidSchema,
    status: 201,
    handle: ({ session, params, body, request }) =>
      withCase(services, session, params.reference, async open => {
        const [until, kept] = [parseLocalDate(body.until), withheld(open, body.person)]
        if (kept !== undefined) return failed(kept)
        if (until === undefined) return failed(problem('not-understood', 'The last day is no day of the calendar. Write it as 2026-03-02.'))
        const id = givenKey(session, request).slice(0, 40)
        return said(await services.givePapers(session, open.reference, { ...body, id, until }))
      }),
  })

  operation(app, 'POST /cases/:reference/papers/:id/code', {
    summary: 'Another code, in place of the one there was',
    params: ofAccess,
    answers: saidSchema,
    handle: ({ session, params }) =>
      withCase(services, session, params.reference, async ({ reference }) =>
        said(await services.newPaperCode(session, reference, params.id)),
      ),
  })

  operation(app, 'DELETE /cases/:reference/papers/:id', {
    summary: 'End what was given',
    description: 'The link opens nothing any more.',
    params: ofAccess,
    answers: z.object({ ended: z.literal(true) }),
    handle: ({ session, params }) =>
      withCase(services, session, params.reference, async ({ reference }) =>
        (await services.endPapers(session, reference, params.id))
          ? answer({ ended: true } as const)
          : failed(problem('not-found', 'There is nothing given under this id in the case, or it is ended already.')),
      ),
  })
}
