/** Versions of procedures loaded at run time, what became of each, and the body's own data. Rows are added, never changed. */
import type { LocalDate } from '#calendar'
import type { Instant } from '#case'
import type { Door } from './door.ts'
import { statement } from './statement.ts'

/** Who did it: the account signed in, and how they are called. */
export interface Doer {
  readonly account: string
  readonly name: string
}

export interface LoadedProcedure {
  readonly number: number
  readonly procedure: string
  readonly version: string
  readonly hash: string
  /** Canonical JSON, exactly what was hashed. */
  readonly json: string
  readonly clauses: string
  readonly by: Doer
  readonly at: Instant
}

export interface ProcedureStep {
  readonly what: 'published' | 'retired'
  /** Absent: the version came with the software. */
  readonly loaded?: number
  readonly procedure: string
  readonly version: string
  readonly hash: string
  readonly lastDay?: LocalDate
  readonly by: Doer & { readonly role: string }
  readonly at: Instant
}

interface LoadedRow extends Record<string, unknown> {
  readonly number: number
  readonly procedure: string
  readonly version: string
  readonly hash: Buffer
  readonly json: string
  readonly clauses: string
  readonly account: string
  readonly name: string
  readonly happened_at: Instant
}

interface StepRow extends Record<string, unknown> {
  readonly loaded: number | null
  readonly procedure: string
  readonly version: string
  readonly hash: Buffer
  readonly what: 'published' | 'retired'
  readonly last_day: LocalDate | null
  readonly account: string
  readonly name: string
  readonly role: string
  readonly happened_at: Instant
}

const insertLoaded = statement<{ number: number }>(
  'load-procedure',
  `insert into recourse.procedure_loaded (body, procedure, version, hash, json, clauses, account, name, happened_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning number`,
)

const allLoaded = statement<LoadedRow>(
  'loaded-procedures',
  `select number, procedure, version, hash, json, clauses, account, name, happened_at
   from recourse.procedure_loaded where body = $1 order by number`,
)

const insertStep = statement(
  'procedure-step',
  `insert into recourse.procedure_step (body, loaded, procedure, version, hash, what, last_day, account, name, role, happened_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
)

const allSteps = statement<StepRow>(
  'procedure-steps',
  `select loaded, procedure, version, hash, what, last_day, account, name, role, happened_at
   from recourse.procedure_step where body = $1 order by number`,
)

const insertBody = statement(
  'load-body',
  `insert into recourse.body_loaded (body, json, account, name, happened_at) values ($1, $2, $3, $4, $5)`,
)

const lastBody = statement<{ json: string; happened_at: Instant }>(
  'loaded-body',
  `select json, happened_at from recourse.body_loaded where body = $1 order by number desc limit 1`,
)

// Counts, not the highest number: of two writers the one with the lower number may be the later to be seen.
const changes = statement<{ changes: number }>(
  'procedure-changes',
  `select ((select count(*) from recourse.procedure_loaded where body = $1) +
     (select count(*) from recourse.procedure_step where body = $1) +
     (select count(*) from recourse.body_loaded where body = $1) +
     (select count(*) from recourse.body_part where body = $1))::int as changes`,
)

const loadedOf = (row: LoadedRow): LoadedProcedure => ({
  number: row.number,
  procedure: row.procedure,
  version: row.version,
  hash: row.hash.toString('hex'),
  json: row.json,
  clauses: row.clauses,
  by: { account: row.account, name: row.name },
  at: row.happened_at,
})

const stepOf = (row: StepRow): ProcedureStep => ({
  what: row.what,
  ...(row.loaded === null ? {} : { loaded: row.loaded }),
  procedure: row.procedure,
  version: row.version,
  hash: row.hash.toString('hex'),
  ...(row.last_day === null ? {} : { lastDay: row.last_day }),
  by: { account: row.account, name: row.name, role: row.role },
  at: row.happened_at,
})

const wasPublished = (fault: unknown): boolean => fault instanceof Error && 'code' in fault && fault.code === '23505'

export const proceduresOf = (door: Door) => ({
  /** A number that differs whenever anything of these has been added. */
  procedureChanges: async (): Promise<number> => {
    const [[row]] = await door.run(changes(door.body))
    return row?.changes ?? 0
  },
  /** Gives its number. */
  loadProcedure: async (loaded: Omit<LoadedProcedure, 'number'>): Promise<number> => {
    const { procedure, version, hash, json, clauses, by, at } = loaded
    const [[row]] = await door.run(
      insertLoaded(door.body, procedure, version, Buffer.from(hash, 'hex'), json, clauses, by.account, by.name, at),
    )
    return row?.number ?? 0
  },
  loadedProcedures: async (): Promise<readonly LoadedProcedure[]> => (await door.run(allLoaded(door.body)))[0].map(loadedOf),
  /** false: somebody has published this procedure's version already. Nothing was recorded then. */
  addProcedureStep: async (step: ProcedureStep): Promise<boolean> => {
    const { what, loaded, procedure, version, hash, lastDay, by, at } = step
    const values = [loaded, procedure, version, Buffer.from(hash, 'hex'), what, lastDay, by.account, by.name, by.role, at] as const
    try {
      await door.run(insertStep(door.body, ...values))
      return true
    } catch (fault) {
      if (wasPublished(fault)) return false
      throw fault
    }
  },
  procedureSteps: async (): Promise<readonly ProcedureStep[]> => (await door.run(allSteps(door.body)))[0].map(stepOf),
  loadBody: async (json: string, by: Doer, at: Instant): Promise<void> => {
    await door.run(insertBody(door.body, json, by.account, by.name, at))
  },
  /** The body as JSON, where it came as data. */
  loadedBody: async (): Promise<{ readonly json: string; readonly at: Instant } | undefined> => {
    const [[row]] = await door.run(lastBody(door.body))
    return row && { json: row.json, at: row.happened_at }
  },
})
