/**
 * A procedure cut down to its clocks: every stage open, nothing refused, each date counted as the procedure counts it. The real engine
 * works the examples out on it, so that a small case of two or three facts shows any date of the book.
 */
import { type CompiledProcedure, compile } from '#case'
import {
  type Clock,
  type Condition,
  type Duty,
  type Extension,
  type NamedDate,
  type Procedure,
  type Stage,
  type StageId,
  sayWhen,
  type When,
} from '#language'
import { waysOf } from './ways.ts'

/** One date of a clock that can be shown: the clock itself, or one of the ways it may be chosen. */
export interface ProbedWay {
  /** The clock of the cut-down procedure. */
  readonly key: string
  readonly when: When
  readonly if: readonly Condition[]
}

export interface Probe {
  /** All clocks of the procedure, and nothing else. */
  readonly procedure: Procedure
  /** The clocks of a stage and those they lean on, made ready: a few are quick to work out. */
  readonly compiledFor: (stage: StageId) => CompiledProcedure
  /** By the procedure's own key of the clock. */
  readonly ways: ReadonlyMap<string, readonly ProbedWay[]>
}

/** With more time only where that is what is shown: otherwise a fact that gives it would be judged, and be without effect. */
export function probeOf(procedure: Procedure, more: 'with-extensions' | 'without-extensions'): Probe {
  const ways: Ways = new Map<string, readonly ProbedWay[]>()
  const stages = Object.fromEntries(Object.entries(procedure.stages).map(([id, stage]) => [id, probedStage(id, stage, ways, more)]))
  const ofTheBody = bodyOf(procedure, ways, more)
  const { everyLetter: _l, checklists: _c, tracks: _t, positions: _p, measures: _m, reports: _r, letsStand: _s, ...rest } = procedure
  const probed: Procedure = { ...rest, stages, ofTheBody }
  const compiled = new Map<StageId, CompiledProcedure>()
  return {
    procedure: probed,
    compiledFor: stage => {
      const known = compiled.get(stage) ?? compile(onlyFor(probed, stage), `examples of ${stage}`)
      compiled.set(stage, known)
      return known
    },
    ways,
  }
}

type Ways = Map<string, readonly ProbedWay[]>
type More = Parameters<typeof probeOf>[1]

/** The body's own duties, and each report as the duty to issue it. */
function bodyOf(procedure: Procedure, ways: Ways, more: More): Stage {
  const reports = Object.entries(procedure.reports ?? {}).map(([id, { clause, title, by, each, again }]): [string, Duty] => [
    id,
    {
      clause,
      who: 'anyone',
      must: `issue the ${title}`,
      by,
      ...(each === undefined ? {} : { each }),
      ...(again === undefined ? {} : { again }),
      doneBy: { fact: 'report-issued', where: { report: id } },
    },
  ])
  const body = procedure.ofTheBody ?? { title: 'The body', clause: '' }
  return probedStage('body', { ...body, duties: { ...body.duties, ...Object.fromEntries(reports) } }, ways, more)
}

function probedStage(id: string, stage: Stage, ways: Ways, more: More): Stage {
  const dates: Record<string, NamedDate> = {}
  const duties: Record<string, Duty> = {}
  for (const [name, date] of Object.entries(stage.dates ?? {})) {
    const { ladder: _, ...plain } = plainClock(date, more)
    dates[name] = { ...plain, title: date.title }
    addWays(id, name, date.by, dates, ways, date.clause)
  }
  for (const [name, duty] of Object.entries(stage.duties ?? {})) {
    const { must, doneBy, again, each } = duty
    duties[name] = {
      ...plainClock(duty, more),
      who: 'anyone',
      must,
      doneBy,
      ...(again === undefined ? {} : { again }),
      ...(typeof each === 'object' ? { each } : {}),
    }
    addWays(id, name, duty.by, dates, ways, duty.clause)
  }
  for (const [name, notice] of Object.entries(stage.notices ?? {})) {
    dates[`notice ${name}`] = { title: notice.what, clause: notice.clause, by: waysOf(notice.on).at(-1)?.when ?? notice.on }
    addWays(id, `notice ${name}`, notice.on, dates, ways, notice.clause)
  }
  return { title: stage.title, clause: stage.clause, dates, duties, ...(stage.holds === undefined ? {} : { holds: stage.holds }) }
}

function addWays(stage: string, name: string, by: When, dates: Record<string, NamedDate>, ways: Ways, clause: string): void {
  const plain = waysOf(by)
  const own = `${stage}/${name}`
  const known: ProbedWay[] = []
  for (const [i, way] of plain.entries()) {
    const id = `${name} way ${i + 1}`
    const arises = typeof way.when === 'object' && 'noLimit' in way.when ? way.when.arises : undefined
    const isItself = plain.length === 1 && arises === undefined
    if (!isItself) dates[id] = { title: sayWhen({}, way.when), clause, by: arises ?? way.when }
    known.push({ key: isItself ? own : `${stage}/${id}`, when: way.when, if: way.if })
  }
  ways.set(own, known)
}

/** The clock alone: its last way where it has several (the one that holds otherwise), and more time without its conditions. */
function plainClock(clock: Clock, more: More): Clock {
  const { clause, by, extensions, lines, aim, reading, departs, ladder } = clock
  const way = waysOf(by).at(-1)?.when ?? by
  return {
    clause,
    by: way,
    ...(extensions === undefined || more === 'without-extensions'
      ? {}
      : { extensions: Object.fromEntries(Object.entries(extensions).map(([id, one]) => [id, plainExtension(one)])) }),
    ...(lines === undefined ? {} : { lines }),
    ...(aim === undefined ? {} : { aim }),
    ...(reading === undefined ? {} : { reading }),
    ...(departs === undefined ? {} : { departs }),
    ...(ladder === undefined
      ? {}
      : { ladder: Object.fromEntries(Object.entries(ladder).map(([id, { unless: _, ...rung }]) => [id, rung])) }),
  }
}

function plainExtension({ clause, may, records, to, atMost, evenLate }: Extension): Extension {
  return {
    clause,
    who: 'anyone',
    may,
    records,
    to,
    ...(atMost === undefined ? {} : { atMost }),
    ...(evenLate === undefined ? {} : { evenLate }),
  }
}

/** The clocks of one stage, those that they lean on, and what stops any of them. */
function onlyFor(probed: Procedure, stage: StageId): Procedure {
  const all: Readonly<Record<StageId, Stage>> = { ...probed.stages, ...(probed.ofTheBody === undefined ? {} : { body: probed.ofTheBody }) }
  const kept = new Set<string>()
  const keep = (key: string): void => {
    if (kept.has(key)) return
    const [within, id] = [key.slice(0, key.indexOf('/')), key.slice(key.indexOf('/') + 1)]
    const clock = all[within]?.duties?.[id] ?? all[within]?.dates?.[id]
    if (clock === undefined) return
    kept.add(key)
    for (const other of leansOn(clock)) keep(other.includes('/') ? other : `${within}/${other}`)
  }
  for (const id of Object.keys({ ...all[stage]?.duties, ...all[stage]?.dates })) keep(`${stage}/${id}`)
  const cut = Object.fromEntries(
    Object.entries(all).map(([id, { duties, dates, holds, ...rest }]) => [
      id,
      {
        ...rest,
        duties: pick(duties, name => kept.has(`${id}/${name}`)),
        dates: pick(dates, name => kept.has(`${id}/${name}`)),
        holds: Object.fromEntries(
          Object.entries(holds ?? {}).flatMap(([name, hold]) => {
            const stops = hold.stops.filter(stop => kept.has(stop.includes('/') ? stop : `${id}/${stop}`) || stop === stage)
            return stops.length === 0 ? [] : [[name, { ...hold, stops }]]
          }),
        ),
      },
    ]),
  )
  const { body, ...stages } = cut
  return { ...probed, stages, ...(body === undefined ? {} : { ofTheBody: body }) }
}

const pick = <T>(record: Readonly<Record<string, T>> | undefined, keep: (name: string) => boolean): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record ?? {}).filter(([name]) => keep(name)))

/** Every clock named anywhere in a clock: the dates it leans on and the duties its conditions ask about. */
function leansOn(json: unknown): readonly string[] {
  if (Array.isArray(json)) return json.flatMap(leansOn)
  if (typeof json !== 'object' || json === null) return []
  return Object.entries(json).flatMap(([key, value]): readonly string[] => {
    if (key === 'dueOf' && typeof value === 'string') return [value]
    if (key === 'dutyIs' && Array.isArray(value) && typeof value[0] === 'string') return [value[0]]
    return leansOn(value)
  })
}
