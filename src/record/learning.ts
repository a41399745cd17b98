/** What is kept of learning beside the facts: a sheet being typed, and the minutes of the meetings that speak of it. */
import type { LocalDate } from '#calendar'
import type { Instant } from '#case'
import type { Door } from './door.ts'
import { asTold } from './kept-names.ts'
import { addSight, asked, conditions, type Sight } from './list-conditions.ts'
import { statement } from './statement.ts'
import { mustBeStorable } from './storable-text.ts'

export interface TypedSheet {
  readonly typed: unknown
  readonly savedAt: Instant
  readonly savedBy: string
}

export interface MinutesKept {
  readonly id: string
  /** Which meeting, by its id in the procedure. */
  readonly meeting: string
  readonly heldOn: LocalDate
  readonly present: readonly string[]
  readonly said: string
  readonly by: string
  readonly at: Instant
}

export interface MinutesItem<Item> {
  readonly reference: string
  readonly item: Item
}

const saveDraft = statement(
  'save-learning-draft',
  `insert into recourse.learning_draft (body, case_reference, typed, saved_at, saved_by) values ($1, $2, $3, $4, $5)
   on conflict (body, case_reference) do update set (typed, saved_at, saved_by) = (excluded.typed, excluded.saved_at, excluded.saved_by)`,
)

const readDraft = statement<{ typed: unknown; saved_at: Instant; saved_by: string }>(
  'learning-draft',
  `select typed, saved_at, saved_by from recourse.learning_draft where body = $1 and case_reference = $2`,
)

const dropDraft = statement('drop-learning-draft', `delete from recourse.learning_draft where body = $1 and case_reference = $2`)

const insertMinutes = statement(
  'add-minutes',
  `insert into recourse.minutes (body, id, meeting, held_on, present, said, account, recorded_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
)

const insertItem = statement(
  'add-minutes-item',
  `insert into recourse.minutes_item (body, case_reference, minutes, number, item) values ($1, $2, $3, $4, $5) on conflict do nothing`,
)

interface MinutesRow extends Record<string, unknown> {
  readonly id: string
  readonly meeting: string
  readonly held_on: LocalDate
  readonly present: readonly string[]
  readonly said: string
  readonly account: string
  readonly recorded_at: Instant
}

const lastMinutes = statement<MinutesRow>(
  'minutes-of-a-meeting',
  `select id, meeting, held_on, present, said, account, recorded_at from recourse.minutes
   where body = $1 and meeting = $2 order by held_on desc, recorded_at desc limit $3`,
)

const oneMinutes = statement<MinutesRow>(
  'minutes',
  `select id, meeting, held_on, present, said, account, recorded_at from recourse.minutes where body = $1 and id = $2`,
)

const minutesOf = ({ id, meeting, held_on, present, said, account, recorded_at }: MinutesRow): MinutesKept => ({
  ...{ id, meeting, heldOn: held_on, present, said, by: account, at: recorded_at },
})

export const learningOf = (door: Door) => ({
  /** Saving again replaces it. */
  saveSheetDraft: async (reference: string, { typed, savedAt, savedBy }: TypedSheet): Promise<void> => {
    await door.run(saveDraft(door.body, reference, JSON.stringify(mustBeStorable(typed)), savedAt, savedBy))
  },
  sheetDraft: async (reference: string): Promise<TypedSheet | undefined> => {
    const [[row]] = await door.run(readDraft(door.body, reference))
    return row && { typed: row.typed, savedAt: row.saved_at, savedBy: row.saved_by }
  },
  dropSheetDraft: async (reference: string): Promise<void> => {
    await door.run(dropDraft(door.body, reference))
  },

  /** Added once: the same id again changes nothing. */
  addMinutes: async ({ id, meeting, heldOn, present, said, by, at }: MinutesKept): Promise<void> => {
    await door.run(insertMinutes(door.body, id, meeting, heldOn, mustBeStorable(present), mustBeStorable(said), by, at))
  },
  addMinutesItem: async (minutes: string, number: number, { reference, item }: MinutesItem<object>): Promise<void> => {
    await door.run(insertItem(door.body, reference, minutes, number, JSON.stringify(mustBeStorable(item))))
  },
  /** The latest first. */
  minutesOf: async (meeting: string, limit: number): Promise<readonly MinutesKept[]> => {
    const [rows] = await door.run(lastMinutes(door.body, meeting, limit))
    return rows.map(minutesOf)
  },
  minutes: async (id: string): Promise<MinutesKept | undefined> => {
    const [[row]] = await door.run(oneMinutes(door.body, id))
    return row && minutesOf(row)
  },
  /** What minutes say of the cases that may be seen, in the order of the agenda. */
  minutesItems: async <Item extends object>(minutes: string, sight: Sight): Promise<readonly MinutesItem<Item>[]> => {
    const found = conditions(door.body, 'i.')
    addSight(found, sight, 'c.')
    found.add(minutes, p => `i.minutes = ${p}`)
    const text = `select i.case_reference, i.item from recourse.minutes_item i
      join recourse.case_index c on c.body = i.body and c.case_reference = i.case_reference where ${found.where()} order by i.number`
    const [rows] = await door.run(asked<{ case_reference: string; item: Item }>(text, found.values))
    return (await asTold(door, sight, rows, row => row.case_reference)).map(({ case_reference, item }) => ({
      reference: case_reference,
      item,
    }))
  },
})
