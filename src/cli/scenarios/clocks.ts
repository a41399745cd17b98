import type { CaseState, ClockState, DutyState, Thing } from '#case'
import type { ClockForm, ThingsForm } from './format.ts'
import { type Compared, compare, failed, held } from './found.ts'

const notRunning = new Set(['not-started', 'does-not-apply', 'no-longer-owed'])

const isDuty = (clock: ClockState): clock is DutyState => 'status' in clock

const idsOf = (ids: string | readonly string[]): readonly string[] => (typeof ids === 'string' ? [ids] : ids)

const names = (clock: { readonly for: readonly Thing[] }, kind: string): boolean => clock.for.some(thing => thing.kind === kind)

/** Whether it concerns these things: it names them, or it names none of their kind and so concerns all. */
export const concerns = (clock: { readonly for: readonly Thing[] }, kind: string, id: string): boolean =>
  !names(clock, kind) || clock.for.some(thing => thing.kind === kind && thing.id === id)

const clocksOf = (state: CaseState, key: string): readonly ClockState[] => {
  const all: readonly ClockState[] = [...state.duties, ...state.dates]
  return key.endsWith('/*') ? all.filter(clock => clock.key.startsWith(key.slice(0, -1))) : all.filter(clock => clock.key === key)
}

const whom = (clock: ClockState): string =>
  clock.for.length === 0 ? clock.key : `${clock.key} (${clock.for.map(({ kind, id }) => `${kind} ${id}`).join(', ')})`

/** The clocks meant: one for each thing named; without, the only one that runs, or the only one there is. */
function meant(state: CaseState, key: string, things: ThingsForm | undefined): readonly ClockState[] | string {
  const all = clocksOf(state, key)
  if (all.length === 0) return `there is no clock ${key}`
  if (things !== undefined) {
    const wanted = Object.entries(things).flatMap(([kind, ids]) => idsOf(ids).map(id => [kind, id] as const))
    const found = wanted.map(([kind, id]) => all.find(clock => concerns(clock, kind, id)))
    const missing = found.indexOf(undefined)
    if (missing >= 0) return `${key} has no clock for ${wanted[missing]?.join(' ')}`
    return [...new Set(found.filter(clock => clock !== undefined))]
  }
  if (all.length === 1) return all
  const running = all.filter(clock => (isDuty(clock) ? !notRunning.has(clock.status) : clock.due !== undefined))
  const dues = new Set(running.map(clock => clock.due))
  return running.length > 0 && dues.size === 1 ? running : `${key} has several clocks: say 'for' which: ${all.map(whom).join('; ')}`
}

export function compareClock(state: CaseState, expected: ClockForm): readonly Compared[] {
  const clocks = meant(state, expected.is, expected.for)
  return typeof clocks === 'string' ? failed(expected.is, 'a clock', clocks) : clocks.flatMap(clock => compareOne(clock, expected))
}

function compareOne(clock: ClockState, expected: ClockForm): readonly Compared[] {
  const at = (key: string): string => `${whom(clock)} ${key}`
  const duty = isDuty(clock) ? clock : undefined
  return [
    ...(['start', 'base', 'atMost', 'clause'] as const).flatMap(key => compare(at(key), expected[key], clock[key])),
    ...(expected.due === null ? compare(at('due'), 'none', clock.due) : compare(at('due'), expected.due, clock.due)),
    ...(['status', 'doneOn', 'daysLate', 'lateSince', 'pausedSince', 'daysLeft', 'letter'] as const).flatMap(key =>
      compare(at(key), expected[key], duty?.[key]),
    ),
    ...compare(at('moves'), expected.moves?.map(sayMove).join('; '), clock.moves.map(sayMove).join('; ')),
    ...compareCites(clock, expected.cites, at('cites')),
    ...compare(at('who'), expected.who === undefined ? undefined : idsOf(expected.who).join(', '), duty?.who.join(', ')),
    ...compare(at('missing'), expected.missing?.join(', '), duty?.missing.join(', ')),
    ...Object.entries(expected.lines ?? {}).flatMap(([id, due]) =>
      compare(at(`line ${id}`), due ?? 'none', clock.lines.find(line => line.id === id)?.due),
    ),
    ...Object.entries(expected.others ?? {}).flatMap(([text, due]) =>
      compare(at(`other reading '${text}'`), due ?? 'none', clock.others.find(other => other.text === text)?.due),
    ),
    ...Object.entries(expected.rungs ?? {}).flatMap(([id, on]) =>
      compare(at(`rung ${id}`), on, duty?.ladder.find(rung => rung.key === id || rung.key.endsWith(`/${id}`))?.day),
    ),
  ]
}

const sayMove = ({ by, on, from, to }: NonNullable<ClockForm['moves']>[number]): string =>
  `${by} on ${on}${from === undefined ? '' : ` from ${from}`}${to === undefined ? '' : ` to ${to}`}`

const partsOf = (clause: string): readonly string[] => clause.split(';').map(part => part.trim())

/** Each clause named stands in the explanation, as it is or as part of a longer mark: '7.11.7' in '7.11.7 (1)'. */
function compareCites(clock: ClockState, expected: string | undefined, key: string): readonly Compared[] {
  if (expected === undefined) return []
  const cited = [
    clock.clause,
    ...clock.lines.map(line => line.clause),
    ...clock.moves.map(move => move.clause),
    ...clock.steps.flatMap(step => ('clause' in step ? [step.clause] : [])),
  ].flatMap(partsOf)
  const missing = partsOf(expected).filter(one => !cited.some(it => it === one || it.startsWith(`${one} `)))
  return missing.length === 0 ? held(key, expected) : failed(key, expected, [...new Set(cited)].join(', '))
}

/** No date runs: nothing due, owed, late or held by this key. */
export function compareNoClock(state: CaseState, key: string, things: ThingsForm | undefined): readonly Compared[] {
  const wanted = Object.entries(things ?? {}).flatMap(([kind, ids]) => idsOf(ids).map(id => [kind, id] as const))
  const running = clocksOf(state, key).filter(
    clock =>
      (wanted.length === 0 || wanted.some(([kind, id]) => concerns(clock, kind, id))) &&
      (isDuty(clock) ? !notRunning.has(clock.status) : clock.due !== undefined),
  )
  const [first] = running
  if (first === undefined) return held(key, 'no clock')
  return failed(key, 'no clock', `${whom(first)}: ${isDuty(first) ? first.status : 'dated'} ${first.due ?? ''}`.trim())
}
