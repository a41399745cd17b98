/** Facts, refusals and what is tried, as JSON: the engine's own shapes. */
import { z } from 'zod'

/** Names of schemas in the description; kept apart from zod's own register, which is one for the whole process. */
export const schemaNames = z.registry<{ id: string }>()

export const named = <T extends z.ZodType>(id: string, schema: T): T => {
  schemaNames.add(schema, { id })
  return schema
}

export const daySchema = z.iso.date().describe('A day: YYYY-MM-DD.')

export const instantSchema = z.iso.datetime({ offset: true }).describe('A moment, as RFC 3339 writes it.')

const fieldSchema = named('Field', z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.array(z.number())]))

export const dataSchema = z.record(z.string(), fieldSchema).describe('Its fields, as the procedure calls them.')

export const aboutSchema = z.record(z.string(), z.array(z.string())).describe('What it is about, by kind: {"point": ["1", "2"]}.')

const happenedSchema = z
  .union([daySchema, z.object({ from: daySchema, to: daySchema })])
  .describe('The day it happened, or the days it may have happened between.')

export const factSchema = named(
  'Fact',
  z.object({
    id: z.string(),
    type: z.string(),
    case: z.string().nullable(),
    on: happenedSchema,
    at: z.string().optional().describe('HH:MM, in London.'),
    by: z.object({ role: z.string(), person: z.string().optional() }).optional(),
    recordedAt: instantSchema,
    recordedBy: z.string().describe('The id of an account, or public.'),
    stage: z.string().optional(),
    about: aboutSchema.optional(),
    under: z.string().optional(),
    data: dataSchema,
  }),
)

const thingSchema = z.object({ kind: z.string(), id: z.string() })

export const thingsSchema = z.array(thingSchema)

export const refusalSchema = named(
  'Refusal',
  z.object({
    act: z.string().describe('The act that says no: stage-1/respond.'),
    clause: z.string(),
    because: z.string(),
    severity: z.enum(['refuse', 'decide', 'warn']),
    field: z.string().optional().describe('The field it is about, where it is about one.'),
    offers: z.string().optional().describe('An act that could be recorded instead, or first.'),
    latest: daySchema.optional().describe('The latest day that would have been let through.'),
    things: thingsSchema.optional(),
    tests: z.array(z.object({ says: z.string(), answer: z.enum(['yes', 'no', 'unknown']), facts: z.array(z.string()) })),
  }),
)

/** What somebody tries to record. */
export const attemptSchema = z.object({
  type: z.string().min(1).max(100).describe('The type of fact: complaint-acknowledged.'),
  on: happenedSchema,
  at: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .optional()
    .describe('HH:MM, in London.'),
  by: z
    .object({ role: z.string().max(100), person: z.string().max(100).optional() })
    .optional()
    .describe('Who did it, and as what. Where it is left out: this account, in the first of its roles that may.'),
  stage: z.string().max(100).optional(),
  about: aboutSchema.optional(),
  under: z.string().max(200).optional().describe('The act it is done by, where several record this type: stage-1/respond.'),
  data: dataSchema.default({}),
})

export type AttemptAsked = z.output<typeof attemptSchema>

/** The same key twice does it once. */
export const idempotency = z.object({
  'idempotency-key': z.string().min(8).max(200).optional().describe('The same key twice does it once. Make a new one for each.'),
})

/** What a page shows, where its parts are told by their own names. */
export const looseSchema = z.record(z.string(), z.unknown())
