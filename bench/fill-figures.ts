/** A store of invented figures: rows put straight into the tables, as appending puts them there, so that the sums come about as they do in use. */
import type { Procedure } from '#language'
import type { TestStore } from '../src/record/testing/test-store.ts'
import { isStanding } from '../src/server/figures/from-sums.ts'

/** So many cases a statement: what a trigger is given must fit in memory. */
const atOnce = 20_000

// Invented: when a case came, how long it took, which stage it ended in, how it was found, and what each belongs to.
const closedIn = `case when n % 20 = 0 then 'escalated' when n % 10 = 1 then 'stage-2' else 'stage-1' end`
const columns = 'body, case_reference, key, procedure, measure, thing, on_day, until_day, is_known, value, groups, service, is_restricted'
const outcomes = ['upheld', 'partially-upheld', 'not-upheld', 'resolved'] as const
const split: Readonly<Record<string, string>> = {
  service: `'service-' || n % 12`,
  provider: `case when n % 9 = 0 then 'provider-' || n % 5 end`,
  category: `'category-' || n % 6`,
  cause: `'cause-' || n % 10`,
  main: `'cause-' || n % 10`,
}
const groupsOf = (splitBy: readonly string[] = []): string =>
  `jsonb_strip_nulls(jsonb_build_object(${splitBy.map(field => `'${field}', ${split[field] ?? 'null'}`).join(', ')}))`
const outcomeOf = (id: string): number => outcomes.findIndex(one => id.startsWith(one))

/** Which cases count for a measure, and from which day of theirs. */
const which = (id: string): { readonly of: string; readonly on: 'received' | 'closed' } | undefined => {
  const group = /(stage-1|stage-2|escalated)(-share)?$/.exec(id)?.[1]
  if (id === 'received') return { of: 'true', on: 'received' }
  if (id === 'received-stage-1') return { of: 'n % 10 <> 1', on: 'received' }
  if (id === 'received-direct') return { of: 'n % 10 = 1', on: 'received' }
  if (id === 'closed') return { of: 'true', on: 'closed' }
  if (id === 'learning-actions-done' || id === 'causes') return { of: 'n % 4 = 0', on: 'closed' }
  if (id === 'withdrawn') return { of: 'n % 50 = 0', on: 'closed' }
  if (group === undefined) return undefined
  const also = id.startsWith('in-time')
    ? 'n % 4 <> 0'
    : /^(upheld|partially|not-up|resolved)/.test(id)
      ? `n % 4 = ${outcomeOf(id)}`
      : 'true'
  return { of: `${closedIn} = '${group}' and ${id.startsWith('extended') ? 'n % 7 = 0' : also}`, on: 'closed' }
}

const traits = `array['stage=' || ${closedIn}, 'outcome=' || (array['${outcomes.join("', '")}'])[1 + n % 4], 'theme=cause-' || n % 10, 'decided=officer-' || n % 40]`

/** The cases over so many years and all that they count for, case by case as they came; how many rows. */
export async function fillFigures(
  asOwner: TestStore['asOwner'],
  procedure: Procedure,
  { cases, years }: { readonly cases: number; readonly years: number },
): Promise<number> {
  const received = `date '2027-03-31' - (n / ${cases / (365 * years)})::int`
  const closed = `${received} + (1 + n % 23)`
  const each = Object.entries(procedure.measures ?? {}).flatMap(([id, { value, splitBy }]) => {
    const standing = isStanding(procedure, id)
    const found = standing ? { of: 'true', on: 'received' as const } : which(id)
    if (found === undefined) return []
    return `select n, '${id}', ${found.on === 'received' ? received : closed}, ${standing ? closed : 'null::date'},
      ${value === undefined ? 'null::numeric' : '(1 + n % 23)::numeric'}, ${groupsOf(splitBy)} from generate_series($1::int, $2::int) n where ${found.of}`
  })
  let rows = 0
  // The latest has the lowest number.
  for (let last = cases; last > 0; last -= atOnce) {
    const range = [Math.max(1, last - atOnce + 1), last]
    await asOwner(
      `insert into recourse.case_index (body, case_reference, procedure, title, person, service, stage, position_title, is_open, is_restricted,
         received_on, accounts, summary, lists_hash, traits)
       select 'anytown', 'B-' || lpad(n::text, 7, '0'), $3, 'A case', 'A person', ${split.service}, 's', 'Closed', false, n % 12 = 4,
         ${received}, array['officer-' || n % 40], '{}', '', ${traits} from generate_series($1::int, $2::int) n order by n desc`,
      [...range, procedure.id],
    )
    const [added] = await asOwner<{ count: number }>(
      `with added as (insert into recourse.case_figure (${columns})
         select 'anytown', 'B-' || lpad(n::text, 7, '0'), measure, $3, measure, '', on_day, until_day, true, value, groups, ${split.service}, n % 12 = 4
         from (${each.join(' union all ')}) as counted (n, measure, on_day, until_day, value, groups) order by n desc, measure returning 1)
       select count(*)::int as count from added`,
      [...range, procedure.id],
    )
    rows += added?.count ?? 0
  }
  return rows
}
