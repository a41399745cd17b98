import type { Condition, When } from '#language'

/** One way a date may be chosen: the date without its choice, and what must be so. */
export interface PlainWay {
  readonly when: When
  readonly if: readonly Condition[]
}

/** More ways than this would be a table of cases and no example. */
const most = 6

/** A date with a choice in it, as each of the dates it may be; one without, as itself. */
export function waysOf(when: When): readonly PlainWay[] {
  return expand(when).slice(0, most)
}

function expand(when: When): readonly PlainWay[] {
  if (typeof when === 'string' || 'fact' in when) return [{ when, if: [] }]
  if ('choose' in when) {
    return when.choose.flatMap(way => expand(way.by).map(plain => ({ when: plain.when, if: [...always(way.when), ...plain.if] })))
  }
  if ('unit' in when) return expand(when.of).map(of => ({ when: { ...when, of: of.when }, if: of.if }))
  if ('earliestOf' in when)
    return together(when.earliestOf).map(({ all, if: conditions }) => ({ when: { earliestOf: all }, if: conditions }))
  if ('latestOf' in when) return together(when.latestOf).map(({ all, if: conditions }) => ({ when: { latestOf: all }, if: conditions }))
  if ('onceAll' in when) return together(when.onceAll).map(({ all, if: conditions }) => ({ when: { onceAll: all }, if: conditions }))
  if ('meeting' in when) return expand(when.onOrAfter).map(way => ({ when: { ...when, onOrAfter: way.when }, if: way.if }))
  if ('noLimit' in when) return expand(when.arises).map(way => ({ when: { ...when, arises: way.when }, if: way.if }))
  return [{ when, if: [] }]
}

const always = (condition: Condition): readonly Condition[] => ('all' in condition && condition.all.length === 0 ? [] : [condition])

interface Together {
  readonly all: readonly When[]
  readonly if: readonly Condition[]
}

function together(dates: readonly When[]): readonly Together[] {
  return dates.reduce<readonly Together[]>(
    (so, date) =>
      so.flatMap(({ all, if: conditions }) => expand(date).map(way => ({ all: [...all, way.when], if: [...conditions, ...way.if] }))),
    [{ all: [], if: [] }],
  )
}
