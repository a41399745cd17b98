/** Points by theme: counted month by month, and coming up again after something was done about them. */
import type { LocalDate } from '#calendar'
import type { Door } from './door.ts'
import { asTold } from './kept-names.ts'
import { addSight, asked, casesMarked, conditions, givenMark, keptMark, type Sight } from './list-conditions.ts'
import { statement } from './statement.ts'
import { mustBeStorable } from './storable-text.ts'

export interface PointCountQuery {
  readonly restricted: boolean
  /** The account that looks: cases it is kept from are not counted. */
  readonly viewer?: string
  readonly service?: string
  readonly from: LocalDate
  /** Not included. */
  readonly before: LocalDate
}

export interface PointCount {
  /** As it was recorded: '2026-04-01/delay'; none where nobody wrote one down. */
  readonly theme?: string
  readonly service?: string
  /** '2026-04' */
  readonly month: string
  readonly count: number
}

interface CountRow extends Record<string, unknown> {
  readonly theme: string | null
  readonly service: string | null
  readonly month: string
  readonly count: number
}

/** How a recorded theme reads now: one row for each that still reads as one. */
export interface ThemeMap {
  readonly keys: readonly string[]
  readonly now: readonly string[]
}

export interface Recurrence {
  readonly action: {
    readonly reference: string
    readonly id: string
    readonly done: LocalDate
    readonly owner?: string
    readonly what?: string
  }
  /** Of the list in force. */
  readonly theme: string
  readonly service?: string
  /** Complaints about the same since it was done, the latest first. */
  readonly again: readonly { readonly reference: string; readonly point: string; readonly since: LocalDate; readonly title: string }[]
}

interface RecurrenceRow extends Record<string, unknown> {
  readonly reference: string
  readonly id: string
  readonly done: LocalDate
  readonly owner: string | null
  readonly what: string | null
  readonly now: string
  readonly service: string | null
  readonly again: string
  readonly point: string
  readonly since: LocalDate
  readonly title: string
}

export interface RecurrenceQuery {
  readonly sight: Sight
  readonly map: ThemeMap
  /** Actions done on this day or later. */
  readonly doneFrom: LocalDate
  readonly owners?: readonly string[]
  readonly reference?: string
}

export interface BaselineRow {
  readonly service: string
  readonly theme: string
  readonly from: string
  readonly reason: string
  readonly account: string
  readonly at: string
}

const baselines = statement<{ service: string; theme: string; from_month: string; reason: string; account: string; happened_at: string }>(
  'chart-baselines',
  `select service, theme, from_month, reason, account, happened_at from recourse.chart_baseline where body = $1 order by number`,
)

const addBaseline = statement(
  'chart-baseline-added',
  `insert into recourse.chart_baseline (body, service, theme, from_month, reason, account, happened_at) values ($1, $2, $3, $4, $5, $6, $7)`,
)

/** Seen by `sight` as case `c`. */
const seen = (found: ReturnType<typeof conditions>, sight: Sight, of: string): void => addSight(found, sight, of)

/** The latest are enough to say that it has; more are a matter for the chart of the theme. */
const AGAIN_AT_MOST = 20
/** Of these, the latest, those that may be seen are shown: so each action costs the same whatever the archive. */
const AGAIN_LOOKED_AT = 200

/**
 * An action is about the theme it has itself, else about those of the points of its case; what only put it right for one person does not
 * count. It has come up again where a point of another
 * case, received later, has that theme in that service, and nobody has checked the action since.
 */
const recurrenceSql = (found: ReturnType<typeof conditions>, query: RecurrenceQuery): string => {
  found.values.push(query.map.keys, query.map.now)
  const n = found.values.length
  found.add(query.doneFrom, p => `a.done_on >= ${p}`)
  found.add(query.owners, p => `a.owner = any (${p}::text[])`)
  found.add(query.reference, p => `a.case_reference = ${p}`)
  seen(found, query.sight, 'ac.')
  const ofAction = found.where()
  const ofPoint = conditions('', 'p.')
  ofPoint.values.splice(0, 1, ...found.values)
  seen(ofPoint, query.sight, 'pc.')
  found.values.splice(0, found.values.length, ...ofPoint.values)
  return `with map as materialized (select * from unnest($${n - 1}::text[], $${n}::text[]) as m(key, now)),
    acts as materialized (
      select distinct a.case_reference as reference, a.id, a.done_on as done, a.owner, a.row ->> 'what' as what, m.now, a.service,
        coalesce(a.row -> 'checked' ->> 'on', '') as checked
      from recourse.case_thing a
        join recourse.case_index ac on ac.body = a.body and ac.case_reference = a.case_reference
        join recourse.case_thing own on own.body = a.body and own.case_reference = a.case_reference and own.kind = 'point'
        join map m on m.key = coalesce(a.theme, own.theme)
      where ${ofAction} and a.kind = 'action' and a.done_on is not null and a.row ->> 'kind' <> 'remedy')
    select acts.reference, acts.id, acts.done, acts.owner, acts.what, acts.now, acts.service, later.*
    from acts join map on map.now = acts.now cross join lateral (
      select p.case_reference as again, p.id as point, p.since, pc.title
      from (select * from recourse.case_thing p
        where p.body = $1 and p.kind = 'point' and p.theme = map.key and coalesce(p.service, '') = coalesce(acts.service, '')
          and p.since > acts.done and p.since::text > acts.checked and p.case_reference <> acts.reference
        order by p.since desc limit ${AGAIN_LOOKED_AT}) as p
        join recourse.case_index pc on pc.body = p.body and pc.case_reference = p.case_reference
      where ${ofPoint.where()} order by p.since desc limit ${AGAIN_AT_MOST}) as later
    order by later.since desc, later.again, later.point, acts.reference, acts.id limit 500`
}

const gathered = (rows: readonly RecurrenceRow[]): readonly Recurrence[] => {
  const found = new Map<string, Recurrence & { again: Recurrence['again'][number][] }>()
  for (const row of rows) {
    const key = `${row.reference} ${row.id} ${row.now}`
    const one = found.get(key) ?? {
      action: {
        ...{ reference: row.reference, id: row.id, done: row.done },
        ...(row.owner === null ? {} : { owner: row.owner }),
        ...(row.what === null ? {} : { what: row.what }),
      },
      theme: row.now,
      ...(row.service === null ? {} : { service: row.service }),
      again: [],
    }
    one.again.push({ reference: row.again, point: row.point, since: row.since, title: row.title })
    found.set(key, one)
  }
  return [...found.values()]
}

/** What was done is told of the action's own case; what came up again has been said of its own already. */
const asToldOfActions = async (door: Door, sight: Sight, found: readonly Recurrence[]): Promise<readonly Recurrence[]> => {
  const actions = await asTold(
    door,
    sight,
    found.map(({ action }) => action),
    action => action.reference,
  )
  return found.map((one, i) => ({ ...one, action: actions[i] ?? one.action }))
}

export const themesOf = (door: Door) => ({
  /** Points by theme as recorded, service and month: sums, whoever's cases they are. */
  countPoints: async ({ restricted, viewer, service, from, before }: PointCountQuery): Promise<readonly PointCount[]> => {
    const found = conditions(door.body, 't.')
    found.say(`t.kind = 'point'`)
    found.add(from, p => `t.since >= ${p}`)
    found.add(before, p => `t.since < ${p}`)
    found.add(service, p => `t.service = ${p}`)
    if (!restricted) {
      const shut = 'select c.case_reference from recourse.case_index c where c.body = $1 and c.is_restricted'
      if (viewer === undefined) found.say(`t.case_reference not in (${shut})`)
      else found.add(givenMark(viewer), p => `t.case_reference not in (${shut} and c.case_reference not in (${casesMarked(p)}))`)
    }
    found.add(keptMark(viewer), p => `t.case_reference not in (${casesMarked(p)})`)
    const text = `select theme, service, to_char(month, 'YYYY-MM') as month, count from (
        select t.theme, t.service, date_trunc('month', t.since) as month, count(*) as count
        from recourse.case_thing t where ${found.where()} group by 1, 2, 3) as counted order by 3, 1, 2`
    const [rows] = await door.run(asked<CountRow>(text, found.values))
    return rows.map(({ theme, service: of, month, count }) => ({
      ...(theme === null ? {} : { theme }),
      ...(of === null ? {} : { service: of }),
      month,
      count,
    }))
  },

  /** What came up again after something was done about it; the latest first. */
  recurrences: async (query: RecurrenceQuery): Promise<readonly Recurrence[]> => {
    const found = conditions(door.body, 'a.')
    const text = recurrenceSql(found, query)
    const [rows] = await door.run(asked<RecurrenceRow>(text, found.values))
    const again = await asTold(door, query.sight, rows, row => row.again)
    return asToldOfActions(door, query.sight, gathered(again))
  },

  baselines: async (): Promise<readonly BaselineRow[]> => {
    const [rows] = await door.run(baselines(door.body))
    return rows.map(({ from_month: from, happened_at: at, ...row }) => ({ ...row, from, at }))
  },

  addBaseline: async ({ service, theme, from, reason, account, at }: BaselineRow): Promise<void> => {
    await door.run(addBaseline(door.body, service, theme, from, mustBeStorable(reason), account, at))
  },
})
