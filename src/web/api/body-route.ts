/** What the body says of itself, its settings, who holds which role, and whom complaints are referred to. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { parseLocalDate } from '#calendar'
import { settingsInForce } from '#outputs'
import { type BodyPart, bodyPartKeys, type PartChanged } from '../body-part-services.ts'
import { cleaned } from '../form.ts'
import type { Services } from '../services.ts'
import { faultOfSetting } from '../staff/admin/settings-route.ts'
import { asksOf, staffRoutes } from '../staff/permissions.ts'
import { administersAs } from '../staff/service/parts.ts'
import { givenKey } from './attempt.ts'
import { answerOf, recordedSchema } from './facts-route.ts'
import { type Answer, answer, failed, operation } from './operation.ts'
import { problem } from './problem.ts'
import { daySchema, idempotency, instantSchema, looseSchema, named } from './schemas/record.ts'

const keptSchema = z.object({ version: z.int(), by: z.string(), at: instantSchema })

const ofPart = z.object({
  part: z
    .string()
    .max(200)
    .describe(
      `${Object.keys(bodyPartKeys).join(', ')}; letter:PROCEDURE:LETTER for the words of a letter; or role:ROLE for what a role may do.`,
    ),
})

/** A path takes no slash within a name. */
const partNamed = (services: Services, text: string): BodyPart | undefined => {
  if (Object.hasOwn(bodyPartKeys, text)) return text as keyof typeof bodyPartKeys
  const [, role = ''] = /^role:([\w-]+)$/.exec(text) ?? []
  if (Object.hasOwn(services.body.permissions, role)) return `role/${role}`
  const [, procedure = '', letter = ''] = /^letter:([\w-]+):([\w-]+)$/.exec(text) ?? []
  const found = services.procedures().find(({ id }) => id === procedure)
  return Object.hasOwn(found?.letters ?? {}, letter) ? `letter/${procedure}/${letter}` : undefined
}

const noPart = problem('not-found', 'The body has no such part. "readBody" lists them.')

export const changed = (done: PartChanged): Answer<{ changed: boolean }> => {
  if (done.is === 'done') return answer({ changed: true })
  if (done.is === 'same') return answer({ changed: false })
  if (done.is === 'refused') return failed(problem('refused', done.because))
  if (done.is === 'changed')
    return failed(
      problem(
        'changed',
        `${done.since.by} changed it at ${done.since.at}. Read it, and send yours again with version ${done.since.version}.`,
      ),
    )
  const errors = done.faults.map(({ path, message }) => ({ at: ['body/value', ...path].join('/'), detail: message }))
  return failed(problem('refused', `${errors.map(({ detail }) => detail).join(' ')} Nothing was changed.`, { errors }))
}

const parts = (app: FastifyInstance, services: Services): void => {
  operation(app, 'GET /body', {
    summary: 'What the body says of itself',
    description: 'And which parts of that were changed here, when and by whom.',
    answers: z.object({ body: looseSchema, changed: z.record(z.string(), keptSchema) }),
    handle: async ({ session }) => {
      const kept = Object.entries(await services.bodyParts(session)).flatMap(([part, one]) =>
        one === undefined ? [] : [[part, one] as const],
      )
      return answer({ body: { ...services.body }, changed: Object.fromEntries(kept) })
    },
  })

  operation(app, 'GET /body/:part', {
    summary: 'The versions of a part of the body',
    description: 'The latest first; one without a value is as it came with the software.',
    params: ofPart,
    answers: z.object({ versions: z.array(keptSchema.extend({ value: looseSchema.optional() })) }),
    handle: async ({ session, params }) => {
      const part = partNamed(services, params.part)
      return part === undefined ? failed(noPart) : answer({ versions: await services.bodyPartVersions(session, part) })
    },
  })

  operation(app, 'POST /body/:part', {
    summary: 'Change a part of the body, or the words of a letter',
    description: 'All of the part: what is left out is taken away. Without a value it is as it came.',
    params: ofPart,
    body: z.object({
      value: looseSchema.optional(),
      version: z.int().min(0).describe('The version you looked at: 0 of one that nobody has changed.'),
    }),
    answers: z.object({ changed: z.boolean().describe('false: it said so already.') }),
    handle: async ({ session, params, body: { value, version } }) => {
      const part = partNamed(services, params.part)
      if (part === undefined) return failed(noPart)
      return changed(await services.changeBodyPart(session, { part, title: part, version, ...(value !== undefined && { value }) }))
    },
  })
}

const settingSchema = named(
  'Setting',
  z.object({
    procedure: z.string(),
    name: z.string(),
    clause: z.string(),
    now: z.union([z.string(), z.number()]).optional(),
    isNumber: z.boolean(),
  }),
)

const settings = (app: FastifyInstance, services: Services): void => {
  operation(app, 'GET /settings', {
    summary: 'The settings of the procedures in force',
    answers: z.object({ settings: z.array(settingSchema) }),
    handle: async ({ session }) =>
      answer({
        settings: (await services.bodyRecord(session)).flatMap(({ procedure, facts, state }) =>
          settingsInForce(procedure, facts, state.today).map(({ name, clause, now, isNumber }) => ({
            ...{ procedure: procedure.id, name, clause, isNumber },
            ...(typeof now === 'string' || typeof now === 'number' ? { now } : {}),
          })),
        ),
      }),
  })

  operation(app, 'POST /settings/:procedure/:setting', {
    summary: 'Change a setting from today on',
    params: z.object({ procedure: z.string().max(100), setting: z.string().max(100) }),
    headers: idempotency,
    body: z.object({ value: z.string().max(500), position: z.int().min(0).describe('The position under "next" of the service.') }),
    answers: recordedSchema,
    status: 201,
    handle: async ({ session, params, body, request }) => {
      const open = (await services.bodyRecord(session)).find(({ procedure }) => procedure.id === params.procedure)
      const setting = open && settingsInForce(open.procedure, open.facts, open.state.today).find(({ name }) => name === params.setting)
      if (open === undefined || setting === undefined)
        return failed(problem('not-found', 'No procedure in force has such a setting. "readSettings" lists them.'))
      const value = cleaned(body.value).trim()
      const fault = faultOfSetting(setting, value)
      if (fault !== undefined) return failed(problem('refused', `${fault}.`, { errors: [{ at: 'body/value', detail: fault }] }))
      const role = administersAs(open, session)
      const recorded = await services.recordForBody(session, {
        ...{ procedure: open.procedure.id, position: body.position, key: givenKey(session, request) },
        attempts: [
          {
            ...{ type: 'setting-changed', case: null, on: open.state.today, data: { name: setting.name, value } },
            ...(role !== undefined && { by: { role, person: session.account.id } }),
          },
        ],
      })
      return answerOf(recorded, body.position)
    },
  })
}

const roleAsked = z.object({
  procedure: z.string().max(100),
  position: z.int().min(0).describe('The position under "next" of the service.'),
  person: z.string().max(100).describe('An account.'),
  role: z.string().max(100),
  insteadOf: z.string().max(100).optional().describe('It stands in for this role: then a last day is needed.'),
  until: daySchema.optional(),
  reason: z.string().max(500).optional(),
})

const roles = (app: FastifyInstance, services: Services): void => {
  for (const [route, summary, does] of [
    ['POST /roles/given', 'Give somebody a role', 'giveRole'],
    ['POST /roles/ended', 'End somebody’s role', 'endRole'],
  ] as const)
    operation(app, route, {
      summary,
      description: 'It takes effect at once, and stands in the body’s own record.',
      headers: idempotency,
      body: roleAsked,
      answers: recordedSchema,
      status: 201,
      handle: async ({ session, body: { until, insteadOf, reason, ...asked }, request }) => {
        const last = until === undefined ? undefined : parseLocalDate(until)
        if (insteadOf !== undefined && last === undefined && does === 'giveRole')
          return failed(
            problem('refused', 'Give the last day on which they deputise.', { errors: [{ at: 'body/until', detail: 'It is needed.' }] }),
          )
        const recorded = await services[does](session, {
          ...{ ...asked, key: givenKey(session, request) },
          ...(last !== undefined && { until: last }),
          ...(insteadOf !== undefined && { insteadOf }),
          ...(reason !== undefined && { reason: cleaned(reason) }),
        })
        return answerOf(recorded, asked.position)
      },
    })
}

const contactSchema = z.object({
  service: z.string(),
  title: z.string(),
  account: z.string().optional(),
  name: z.string().optional(),
  words: z.string().max(200).describe('How to reach them.'),
})

const others = (app: FastifyInstance, services: Services): void => {
  operation(app, 'GET /referral-contacts', {
    summary: 'Whom a complaint about each service is referred to',
    answers: z.object({ contacts: z.array(contactSchema) }),
    handle: async ({ session }) => answer({ contacts: await services.referralContacts(session) }),
  })

  operation(app, 'POST /referral-contacts', {
    summary: 'Say whom a complaint about a service is referred to',
    description: 'Services that are not named stay as they are.',
    body: z.object({ contacts: z.array(contactSchema.pick({ service: true, account: true, words: true })).max(500) }),
    answers: z.object({ kept: z.literal(true) }),
    handle: async ({ session, body }) => {
      const [kept, colleagues] = await Promise.all([services.referralContacts(session), services.colleagues(session)])
      const errors = body.contacts.flatMap(({ service, account }, i) => [
        ...(kept.some(one => one.service === service)
          ? []
          : [{ at: `body/contacts/${i}/service`, detail: 'The body has no such service.' }]),
        ...(account === undefined || colleagues.some(one => one.id === account && one.isActive)
          ? []
          : [{ at: `body/contacts/${i}/account`, detail: 'Name an account that is switched on.' }]),
      ])
      if (errors.length > 0)
        return failed(problem('refused', `${errors.map(({ detail }) => detail).join(' ')} Nothing was changed.`, { errors }))
      const said = new Map(body.contacts.map(one => [one.service, one]))
      const wanted = kept.map(({ service, title, ...before }) => {
        const now = said.get(service)
        if (now === undefined) return { service, title, ...before }
        return { service, title, words: cleaned(now.words).trim(), ...(now.account !== undefined && { account: now.account }) }
      })
      await services.keepReferralContacts(session, wanted)
      return answer({ kept: true } as const)
    },
  })

  operation(app, 'GET /conflicts', {
    summary: 'Who is kept from which cases',
    description: 'That there is a conflict of interest, never what it is; without those of whoever asks.',
    answers: z.object({ conflicts: z.array(z.object({ name: z.string(), references: z.array(z.string()) })) }),
    handle: async ({ session }) => answer({ conflicts: await services.conflicts(session) }),
  })

  operation(app, 'GET /permissions', {
    summary: 'What each page asks of an account',
    description: 'And which permissions each role of the body has.',
    answers: z.object({
      pages: z.record(z.string(), z.array(z.string())).describe('Any one of these; nobody: open to all; signed-in: any account.'),
      roles: z.record(z.string(), z.array(z.string())),
    }),
    handle: async () => {
      const pages = Object.keys(staffRoutes).map(route => {
        const asks = asksOf(route as keyof typeof staffRoutes)
        return [route, typeof asks === 'string' ? [asks] : [...asks]] as const
      })
      return answer({ pages: Object.fromEntries(pages), roles: { ...services.body.permissions } })
    },
  })
}

export const bodyRoutes = (app: FastifyInstance, services: Services): void => {
  for (const routes of [parts, settings, roles, others]) routes(app, services)
}
