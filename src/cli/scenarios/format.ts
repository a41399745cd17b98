/** The form of a file of worked cases; `docs/scenarios.md` describes it for the people who write them. */
import { z } from 'zod'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'is not a day written YYYY-MM-DD')
const words = z.string().min(1)
const oneOrMore = z.union([words, z.array(words).min(1)])
const field = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.array(z.number())])
const things = z.record(words, oneOrMore)

const happening = {
  on: z.union([day, z.strictObject({ from: day, to: day })]),
  at: z
    .string()
    .regex(/^\d{2}:\d{2}$/, 'is not a time written HH:MM')
    .optional(),
  /** A role, or a role and the person. */
  by: z.union([words, z.strictObject({ role: words, person: words.optional() })]).optional(),
  /** Which of several cases; null: the body's own record, which every case sees. */
  case: words.nullable().optional(),
  stage: words.optional(),
  about: things.optional(),
  under: words.optional(),
  data: z.record(words, field).optional(),
  /** Said for the reader: where it comes from, or why it stands here. */
  why: words.optional(),
}

export const factForm = z.strictObject({ fact: words, id: words.optional(), recordedOn: day.optional(), ...happening })
/** What somebody tries to record; answered by what stands before it in the list. It never becomes a fact. */
export const attemptForm = z.strictObject({ attempt: words, id: words, ...happening })
export const eventForm = z.union([factForm, attemptForm], {
  error: ({ input }) =>
    typeof input === 'object' && input !== null && 'attempt' in input
      ? 'is an attempt with a missing or unknown key (an attempt needs attempt, id and on)'
      : "is neither a fact (needs 'fact' and 'on') nor an attempt (needs 'attempt', 'id' and 'on'), or has a key they do not have",
})

const statuses = [
  'not-started',
  'does-not-apply',
  'cannot-say',
  'met-in-time',
  'met-in-time-after-extension',
  'met-late',
  'met',
  'missed',
  'no-longer-owed',
  'paused',
  'late',
  'owed',
  'owed-without-a-date',
] as const

/** A duty or a named date. */
const clockForm = z.strictObject({
  is: words,
  for: things.optional(),
  start: day.optional(),
  base: day.optional(),
  due: day.nullable().optional(),
  atMost: day.optional(),
  status: z.union([z.enum(statuses), z.array(z.enum(statuses)).min(1)]).optional(),
  doneOn: day.optional(),
  daysLate: z.number().optional(),
  lateSince: day.optional(),
  pausedSince: day.optional(),
  daysLeft: z.number().optional(),
  who: oneOrMore.optional(),
  letter: words.optional(),
  clause: words.optional(),
  /** Clauses that stand in its explanation: its own, its lines', or those of what moved it. */
  cites: words.optional(),
  /** Every change of its date, in the order they happened. */
  moves: z
    .array(
      z.strictObject({
        by: z.enum(['extension', 'calendar', 'hold', 'leaned-on', 'restart', 'length']),
        on: day,
        from: day.optional(),
        to: day.optional(),
      }),
    )
    .optional(),
  lines: z.record(words, day.nullable()).optional(),
  others: z.record(words, day.nullable()).optional(),
  rungs: z.record(words, day).optional(),
  missing: z.array(words).optional(),
})

const refusalForm = z.strictObject({
  clause: words.optional(),
  act: words.optional(),
  because: words.optional(),
  latest: day.optional(),
  offers: words.optional(),
  severity: z.enum(['refuse', 'decide', 'warn']).optional(),
})

/** What the procedure counts, over the cases of the scenario and the days of a period. */
const measureForm = z.strictObject({
  is: words,
  from: day,
  to: day,
  count: z.number().optional(),
  share: z.number().optional(),
  outOf: words.optional(),
  average: z.number().optional(),
  /** By a field that it is split by: what is named here, and 0 for what nothing has. */
  by: z.record(words, z.record(z.string(), z.number())).optional(),
  cases: z.array(words).optional(),
  /** So many for each of so many people. */
  rate: z.strictObject({ forEach: z.number().positive(), of: z.number().positive(), is: z.number() }).optional(),
})

/** Every given key must hold. */
export const expectationForm = z
  .strictObject({
    what: words,
    of: words.optional(),
    value: words.optional(),
    why: words.optional(),
    rules: z.array(words).optional(),
    /** One case, or several; null: the body's own record. */
    case: oneOrMore.nullable().optional(),
    asOf: day.optional(),
    clock: z.union([clockForm, z.array(clockForm).min(1)]).optional(),
    noClock: oneOrMore.optional(),
    for: things.optional(),
    gate: z
      .strictObject({ is: words, for: things.optional(), state: z.enum(['open', 'closed', 'asks']), closes: day.optional() })
      .optional(),
    attempt: words.optional(),
    refused: z.union([refusalForm, z.array(refusalForm).min(1)]).optional(),
    accepted: z.literal(true).optional(),
    warned: z.union([refusalForm, z.array(refusalForm).min(1)]).optional(),
    waits: z.union([refusalForm, z.array(refusalForm).min(1)]).optional(),
    workingDaysLate: z.number().optional(),
    fact: words.optional(),
    effect: z.enum(['yes', 'no', 'waits']).optional(),
    stage: z.strictObject({ is: words, state: z.enum(['not-open', 'open', 'skipped', 'ended']), point: words.optional() }).optional(),
    track: z
      .strictObject({
        is: words,
        point: words.optional(),
        /** That it is not looked at under this procedure: what its sentence holds, and all that is offered instead. */
        refuses: z.strictObject({ because: words, offers: z.array(words).optional() }).optional(),
      })
      .optional(),
    oneAnswer: z.strictObject({ is: words, points: z.array(z.number()).optional(), who: words.optional(), due: day.optional() }).optional(),
    position: z
      .union([
        z.strictObject({ of: words, id: words.optional(), is: words }),
        z.array(z.strictObject({ of: words, id: words.optional(), is: words })).min(1),
      ])
      .optional(),
    outcome: z.strictObject({ overall: words.optional(), points: z.record(words, words).optional() }).optional(),
    checklist: z.strictObject({ is: words, items: z.record(words, z.enum(['held', 'declined', 'not-applicable', 'missing'])) }).optional(),
    notice: z
      .strictObject({
        is: words,
        on: day.optional(),
        state: z.enum(['planned', 'due', 'sent', 'dropped']).optional(),
        to: oneOrMore.optional(),
      })
      .optional(),
    measure: z.union([measureForm, z.array(measureForm).min(1)]).optional(),
  })
  .superRefine((it, context) => {
    const asserted = [
      'clock',
      'noClock',
      'gate',
      'attempt',
      'fact',
      'stage',
      'track',
      'oneAnswer',
      'position',
      'outcome',
      'checklist',
      'notice',
      'measure',
    ] as const
    if (asserted.every(key => it[key] === undefined)) {
      context.addIssue({ code: 'custom', message: `asserts nothing: give one of ${asserted.join(', ')}` })
    }
    const answers = [it.refused, it.accepted, it.waits].filter(answer => answer !== undefined).length
    if (it.attempt !== undefined && answers !== 1)
      context.addIssue({ code: 'custom', message: 'names an attempt: say refused, accepted or waits' })
    if (it.fact !== undefined && it.effect === undefined) context.addIssue({ code: 'custom', message: 'names a fact: say its effect' })
  })

export const scenarioForm = z.strictObject({
  id: words,
  scenario: words,
  asOf: day,
  note: words.optional(),
  facts: z.array(eventForm),
  expect: z.array(expectationForm).min(1),
  /** Expectations that cannot be asserted yet, each with its reason. */
  notYet: z.array(z.strictObject({ what: words, because: words, rules: z.array(words).optional() })).optional(),
})

export const scenarioFileForm = z.strictObject({
  /** The procedure's id, as `body/procedure`. */
  procedure: words,
  /** The day from which complaints fall under the version; the newest where it is left out. */
  version: day.optional(),
  about: words.optional(),
  scenarios: z.array(scenarioForm).min(1),
})

export type ScenarioFile = z.infer<typeof scenarioFileForm>
export type Scenario = z.infer<typeof scenarioForm>
export type Expectation = z.infer<typeof expectationForm>
export type Event = z.infer<typeof eventForm>
export type ClockForm = z.infer<typeof clockForm>
export type RefusalForm = z.infer<typeof refusalForm>
export type MeasureForm = z.infer<typeof measureForm>
export type ThingsForm = z.infer<typeof things>
