/** What a body changed of itself and of its wordings while the service runs, part by part. Versions are added, never changed. */
import type { Instant } from '#case'
import { type AdminStep, adminStep } from './admin-log.ts'
import type { Door } from './door.ts'
import type { Doer } from './procedures.ts'
import { statement } from './statement.ts'

export interface PartVersion {
  /** 'contact', 'services', 'letter/anytown-children/acknowledgement'. */
  readonly part: string
  /** From 1. */
  readonly version: number
  /** Absent: as it came. */
  readonly json?: string
  readonly by: Doer
  readonly at: Instant
}

interface Row extends Record<string, unknown> {
  readonly part: string
  readonly version: number
  readonly json: string | null
  readonly account: string
  readonly name: string
  readonly happened_at: Instant
}

const columns = 'part, version, json, account, name, happened_at'

const add = statement('add-body-part', `insert into recourse.body_part (body, ${columns}) values ($1, $2, $3, $4, $5, $6, $7)`)
const latest = statement<Row>(
  'latest-body-parts',
  `select distinct on (part) ${columns} from recourse.body_part where body = $1 order by part, version desc`,
)
const versions = statement<Row>(
  'versions-of-body-part',
  `select ${columns} from recourse.body_part where body = $1 and part = $2 order by version`,
)

const versionOf = ({ json, account, name, happened_at, ...row }: Row): PartVersion => ({
  ...row,
  ...(json !== null && { json }),
  by: { account, name },
  at: happened_at,
})

const isTaken = (fault: unknown): boolean => fault instanceof Error && 'code' in fault && fault.code === '23505'

export const bodyPartsOf = (door: Door) => ({
  /** The next version of a part with its step in the log. false: somebody else has added that version, and nothing was recorded. */
  addBodyPart: async ({ part, version, json, by, at }: PartVersion, step: AdminStep): Promise<boolean> => {
    try {
      await door.run(add(door.body, part, version, json, by.account, by.name, at), adminStep(door, step))
      return true
    } catch (fault) {
      if (isTaken(fault)) return false
      throw fault
    }
  },
  /** The last version of each part. */
  bodyParts: async (): Promise<readonly PartVersion[]> => (await door.run(latest(door.body)))[0].map(versionOf),
  /** Every version of one, the oldest first. */
  bodyPartVersions: async (part: string): Promise<readonly PartVersion[]> => (await door.run(versions(door.body, part)))[0].map(versionOf),
})
