/** Rows of lists across cases, as JSON. */
import { z } from 'zod'
import { daySchema, named } from './record.ts'

const chipsSchema = z.array(z.object({ kind: z.string(), words: z.string() }))

export const workRowSchema = named(
  'WorkRow',
  z.object({
    reference: z.string(),
    key: z.string(),
    kind: z.enum(['duty', 'waiting']),
    is: z.string(),
    group: z.enum(['overdue', 'dueToday', 'next', 'undated', 'waiting', 'later']),
    must: z.string(),
    stage: z.object({ id: z.string(), title: z.string() }),
    who: z.array(z.object({ role: z.string(), title: z.string() })),
    outside: z.boolean(),
    due: daySchema.optional(),
    since: daySchema.optional(),
    daysLate: z.int(),
    counts: z.enum(['working-days', 'calendar-days']),
    aim: z.boolean(),
    clause: z.string(),
    chips: chipsSchema,
    points: z.array(z.string()),
    letter: z.string().optional(),
    why: z.string().optional(),
    title: z.string(),
    person: z.string(),
    service: z.string().optional(),
    restricted: z.boolean(),
    ofTheBody: z.string().optional(),
  }),
)

export const worklistSchema = named(
  'Worklist',
  z.object({
    today: daySchema,
    openCases: z.int(),
    overdue: z.array(workRowSchema),
    dueToday: z.array(workRowSchema),
    next: z.array(workRowSchema),
    nextUntil: daySchema,
    undated: z.array(workRowSchema),
    waiting: z.array(workRowSchema),
    later: z.int(),
    counts: z.object({ overdue: z.int(), dueToday: z.int(), next: z.int(), undated: z.int(), waiting: z.int() }),
  }),
)

export const caseListSchema = named(
  'CaseList',
  z.object({
    today: daySchema,
    rows: z.array(
      z.object({
        reference: z.string(),
        title: z.string(),
        person: z.string(),
        stage: z.string(),
        position: z.string().describe('Where it stands, in words.'),
        open: z.boolean(),
        receivedOn: daySchema,
        closedOn: daySchema.optional(),
        nextDue: daySchema.optional(),
        restricted: z.boolean(),
        service: z.string().optional(),
        next: workRowSchema.optional(),
        holders: z.array(z.string()),
        foundBy: z.array(z.object({ word: z.string(), places: z.array(z.string()), nearly: z.boolean() })),
      }),
    ),
    nearly: z.boolean().describe('Nothing is spelt as asked: these are nearly so.'),
    counts: z.record(z.string(), z.int()).optional().describe('On the first page only.'),
    countedTo: z.int().describe('A count beyond this says only that there are more.'),
    next: z.string().optional().describe('Pass it as after= for the next page.'),
    previous: z.string().optional().describe('Pass it as before= for the previous page.'),
  }),
)

export const caseQuerySchema = z.object({
  whose: z.enum(['mine', 'team', 'all']).optional(),
  which: z.enum(['open', 'closed', 'all']).optional(),
  order: z.enum(['due', 'received', 'oldest', 'closed']).optional(),
  text: z.string().max(200).optional().describe('A reference, a name, an address or words of the case.'),
  nearly: z.enum(['yes']).optional().describe('Also what is spelt nearly so.'),
  service: z.string().max(100).optional(),
  stage: z.string().max(100).optional(),
  position: z.string().max(100).optional(),
  owed: z.string().max(200).optional().describe('What is owed: stage-1/respond.'),
  holder: z.string().max(100).optional().describe('An account’s id, or role: and a role.'),
  procedure: z.string().max(100).optional(),
  ombudsman: z.enum(['yes']).optional(),
  restricted: z.enum(['yes']).optional(),
  dueTo: daySchema.optional(),
  receivedFrom: daySchema.optional(),
  receivedTo: daySchema.optional(),
  columns: z.string().max(500).optional().describe('Of the page and its file: the answer has all.'),
  after: z.string().max(500).optional().describe('Where a page begins, as the one before it said.'),
  before: z.string().max(500).optional(),
})
