/** A case and what follows from its facts today, as JSON. */
import { z } from 'zod'
import { daySchema, instantSchema, named, refusalSchema, thingsSchema } from './record.ts'

const moveSchema = z.object({
  by: z.enum(['extension', 'calendar', 'hold', 'leaned-on', 'restart', 'length']),
  what: z.string(),
  fact: z.string().optional(),
  on: daySchema,
  from: daySchema.optional(),
  to: daySchema.optional(),
  clause: z.string(),
})

const clockFields = {
  key: z.string().describe('stage-1/respond'),
  title: z.string(),
  clause: z.string(),
  for: thingsSchema,
  start: daySchema.optional(),
  base: daySchema.optional().describe('The first date, before anything moved it.'),
  due: daySchema.optional().describe('The date in force.'),
  earliest: daySchema.optional(),
  latest: daySchema.optional(),
  atMost: daySchema.optional().describe('The furthest any extension may reach today.'),
  aim: z.boolean().describe('A wish and no limit: passed, never late.'),
  moves: z.array(moveSchema),
  lines: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      kind: z.enum(['aim', 'law', 'outer', 'other']),
      clause: z.string(),
      due: daySchema.optional(),
      crossed: z.boolean(),
    }),
  ),
  says: z.string().describe('The whole explanation as one sentence.'),
}

const clockSchema = named('Clock', z.object(clockFields))

const statuses = [
  ...(['not-started', 'does-not-apply', 'cannot-say', 'met-in-time', 'met-in-time-after-extension', 'met-late', 'met', 'missed'] as const),
  ...(['no-longer-owed', 'paused', 'late', 'owed', 'owed-without-a-date'] as const),
] as const

const dutySchema = named(
  'Duty',
  z.object({
    ...clockFields,
    stage: z.string(),
    who: z.array(z.string()),
    must: z.string(),
    letter: z.string().optional(),
    status: z.enum(statuses),
    doneOn: daySchema.optional(),
    doneBy: z.array(z.string()).optional().describe('Ids of facts.'),
    daysLate: z.int().optional(),
    lateSince: daySchema.optional(),
    projected: daySchema.optional(),
    pausedSince: daySchema.optional(),
    daysLeft: z.int().optional(),
    missing: z.array(z.string()),
    blockedBy: z.array(refusalSchema),
    records: z.array(z.string()).describe('The types of fact that do it.'),
    asks: z.array(z.string()),
  }),
)

const gateSchema = named(
  'Gate',
  z.object({
    key: z.string(),
    stage: z.string(),
    clause: z.string(),
    may: z.string(),
    who: z.array(z.string()),
    letter: z.string().optional(),
    for: thingsSchema,
    is: z.enum(['open', 'closed', 'asks']),
    refusals: z.array(refusalSchema),
    asks: z.array(z.string()),
    closes: daySchema.optional(),
    records: z.string().describe('The type of fact it records.'),
  }),
)

export const nextSchema = named(
  'WhatNext',
  z.object({
    position: z.int(),
    today: daySchema,
    duties: z.array(dutySchema),
    gates: z.array(gateSchema),
    mayRecord: z
      .array(
        z.object({
          act: z.string(),
          title: z.string(),
          clause: z.string(),
          records: z.array(z.string()),
          as: z.array(z.string()).describe('The roles in which this account may record it.'),
        }),
      )
      .describe('The acts that are this account’s to record. Whether one is let through now, a try says.'),
  }),
)

const personSchema = z.object({
  id: z.string(),
  name: z.string(),
  as: z.string(),
  relation: z.string().optional(),
  email: z.string().optional(),
  phone: z.string().optional(),
  address: z.string().optional(),
  age: z.string().optional(),
  needs: z.array(z.string()),
})

export const caseSchema = named(
  'Case',
  z.object({
    reference: z.string(),
    position: z.int().describe('How many facts it has. Say it when you record, so that nothing is recorded on a case that has changed.'),
    title: z.string(),
    restricted: z.boolean(),
    procedure: z.object({ id: z.string(), title: z.string(), version: daySchema, hash: z.string() }),
    today: daySchema,
    positions: z.array(
      z.object({ kind: z.string(), id: z.string(), is: z.string(), title: z.string(), clause: z.string(), open: z.boolean() }),
    ),
    strands: z.array(
      z.object({
        point: z.string().optional(),
        member: z.string().optional(),
        track: z.object({ id: z.string(), clause: z.string(), by: z.string() }).optional(),
        stages: z.record(
          z.string(),
          z.object({ is: z.enum(['not-open', 'open', 'skipped', 'ended']), since: daySchema.optional(), clause: z.string() }),
        ),
      }),
    ),
    duties: z.array(dutySchema),
    dates: z.array(clockSchema),
    gates: z.array(gateSchema),
    outcomes: z.object({ points: z.record(z.string(), z.string()), overall: z.string().optional(), because: z.array(z.string()) }),
    checklists: z.record(z.string(), z.record(z.string(), z.enum(['held', 'declined', 'not-applicable', 'missing']))),
    unknown: z.array(z.object({ cannot: z.string(), what: z.string(), neededBy: z.array(z.string()) })),
    points: z.array(z.object({ id: z.string(), words: z.string().optional(), finding: z.string().optional() })),
    people: z.array(personSchema),
    chain: z.object({ entries: z.int(), unbroken: z.boolean() }).describe('The record of the case, chained by hash.'),
  }),
)

export const whySchema = named(
  'Why',
  z.object({
    key: z.string(),
    title: z.string(),
    answer: z.string().describe('In one sentence.'),
    due: daySchema.optional(),
    clause: z.string(),
    clauses: z.array(z.object({ clause: z.string(), words: z.string() })).describe('Each clause it rests on, in its adopted words.'),
    countingRule: z.string(),
    steps: z.array(
      z.object({
        letter: z.string(),
        day: daySchema,
        title: z.string(),
        sentences: z.array(z.string()),
        sum: z.string().optional(),
        clause: z.string().optional(),
      }),
    ),
    days: z
      .array(z.object({ day: daySchema, is: z.string(), count: z.int().optional(), label: z.string().optional() }))
      .describe('Each day from the start to the date, as it was counted.'),
    notCounted: z.string(),
    others: z.array(z.object({ text: z.string(), due: daySchema.optional(), difference: z.string(), clause: z.string() })),
    reading: z.object({ doubt: z.string(), chosen: z.string() }).optional(),
    departs: z.object({ from: z.string(), how: z.string() }).optional(),
    history: z.array(z.object({ due: daySchema, words: z.string() })).describe('The dates it has had, oldest first.'),
  }),
)

export const timelineSchema = named(
  'TimelineEntry',
  z.object({
    fact: z.string(),
    type: z.string(),
    title: z.string(),
    on: daySchema,
    happened: z.string(),
    by: z.string(),
    recordedAt: instantSchema,
    recordedBy: z.string(),
    words: z.array(z.string()),
    details: z.array(z.object({ label: z.string(), value: z.string() })),
    moved: z.array(z.object({ key: z.string(), words: z.string(), clause: z.string() })),
    effect: z.enum(['yes', 'no', 'waits']),
    reasons: z.array(z.object({ because: z.string(), clause: z.string() })),
    corrections: z.array(z.string()),
    retracted: z.string().optional(),
    points: z.array(z.string()),
  }),
)
