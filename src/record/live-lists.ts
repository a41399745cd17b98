/** Lists of live complaints as they were sent, read by those who may see the cases. */
import type { LocalDate } from '#calendar'
import type { LiveListSent } from './append/append.ts'
import type { Door } from './door.ts'
import { asTold } from './kept-names.ts'
import { addSight, asked, conditions, type Sight } from './list-conditions.ts'
import { type Statement, statement } from './statement.ts'

export interface KeptLiveList extends Omit<LiveListSent, 'rows'> {
  /** The fact that it was issued. */
  readonly fact: string
}

const insertList = statement(
  'keep-live-list',
  `insert into recourse.live_list (body, fact, procedure, report, title, recipients, made_on, made_by) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
)
const insertRows = statement(
  'keep-live-list-rows',
  `insert into recourse.live_list_row (body, case_reference, list, row)
   select $1, reference, $2, "row" from jsonb_to_recordset($3) as given(reference text, "row" jsonb)`,
)

/** Beside the fact that it was issued. */
export const liveListStatements = (body: string, fact: string, list: LiveListSent | undefined): readonly Statement[] =>
  list === undefined
    ? []
    : [
        insertList(body, fact, list.procedure, list.report, list.title, list.recipients, list.madeOn, list.madeBy),
        insertRows(body, fact, JSON.stringify(list.rows)),
      ]

interface ListRow extends Record<string, unknown> {
  readonly fact: string
  readonly procedure: string
  readonly report: string
  readonly title: string
  readonly recipients: readonly string[]
  readonly made_on: LocalDate
  readonly made_by: string
}

const lists = statement<ListRow>(
  'live-lists',
  `select fact, procedure, report, title, recipients, made_on, made_by from recourse.live_list
   where body = $1 order by made_on desc, fact desc limit $2`,
)

export const liveListsOf = (door: Door) => ({
  /** The latest first. */
  liveLists: async (limit: number): Promise<readonly KeptLiveList[]> => {
    const [rows] = await door.run(lists(door.body, limit))
    return rows.map(({ made_on, made_by, ...row }) => ({ ...row, madeOn: made_on, madeBy: made_by }))
  },
  /** Of the cases on a list those that may be seen now. */
  liveListRows: async <Row extends object>(list: string, sight: Sight): Promise<readonly Row[]> => {
    const found = conditions(door.body, 'l.')
    addSight(found, sight, 'c.')
    found.add(list, p => `l.list = ${p}`)
    const text = `select l.case_reference, l.row from recourse.live_list_row l
      join recourse.case_index c on c.body = l.body and c.case_reference = l.case_reference
      where ${found.where()} order by l.case_reference`
    const [rows] = await door.run(asked<{ case_reference: string; row: Row }>(text, found.values))
    return (await asTold(door, sight, rows, row => row.case_reference)).map(({ row }) => row)
  },
})
