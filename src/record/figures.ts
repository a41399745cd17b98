/** Figures as the record has them: sums, and the cases behind each. */
import type { Instant } from '#case'
import type { Door } from './door.ts'
import { figureCasesOf } from './figure-cases.ts'
import { answering, type CountedPart, type CountQuery } from './figure-sums.ts'
import { casesMarked, keptMark } from './list-conditions.ts'
import { statement } from './statement.ts'

const folded = statement(
  'figures-folded',
  `with gone as (delete from recourse.figure_change where body = $1 returning *)
   insert into recourse.figure_month as kept (body, procedure, measure, month, service, is_restricted, field, value, count)
   select body, procedure, measure, month, service, is_restricted, field, value, sum(count) from gone group by 1, 2, 3, 4, 5, 6, 7, 8
   having sum(count) <> 0 order by 1, 2, 3, 4, 5, 6, 7, 8
   on conflict (body, procedure, month, measure, service, is_restricted, field, value) do update set count = kept.count + excluded.count`,
)

const changedSince = statement<{ case_reference: string }>(
  'cases-changed-since',
  `select distinct e.case_reference from recourse.record_entry e join recourse.case_index c using (body, case_reference)
   where e.body = $1 and c.procedure = $2 and e.recorded_at > $3 order by 1 limit $4`,
)

const keptFromAny = statement<{ is: boolean }>('kept-from-any', `select exists (${casesMarked('$2')}) as is`)

export const figuresOf = (door: Door) => ({
  /** Each query answered from one moment of the record. */
  figureSums: async (queries: readonly CountQuery[]): Promise<readonly (readonly CountedPart[])[]> =>
    door.run(...queries.map(query => answering(door.body, query))),

  ...figureCasesOf(door),

  /** Cases of the procedure in which anything was recorded after the moment: so many at the most, and whoever may open them. */
  casesChangedSince: async (procedure: string, after: Instant, most: number): Promise<readonly string[]> => {
    const [rows] = await door.run(changedSince(door.body, procedure, after, most))
    return rows.map(row => row.case_reference)
  },

  /** Whether any case is kept from this account. */
  isKeptFromAny: async (viewer: string): Promise<boolean> => {
    const [[found]] = await door.run(keptFromAny(door.body, keptMark(viewer)))
    return found?.is ?? false
  },

  /** Adds to the sums what was recorded since; costs what was recorded, and not what there is. */
  addUpFigures: async (): Promise<void> => {
    await door.run(folded(door.body))
  },
})
