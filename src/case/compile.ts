import { type Procedure, withReports } from '#language'
import { Registry } from './compile/registry.ts'
import { putHolds, stageOf } from './compile/stages.ts'
import { isDuty } from './words/doing.ts'
import type { CompiledAct, CompiledClock, CompiledProcedure, CompiledStage, DutyClock } from './words/machine.ts'
import { nothingRead } from './words/scope.ts'

/** Types the engine itself reads, whatever the procedure names. */
const OWN_TYPES = [
  'case-brought-in',
  'point-routed',
  'finding-recorded',
  'calendar-changed',
  'setting-changed',
  'meetings-scheduled',
  'person-registered',
  'role-given',
  'role-ended',
  'record-begun',
  'reminder-sent',
  'person-appointed',
  'complaint-withdrawn',
  'withdrawal-confirmed',
]

/**
 * A procedure made ready to evaluate by: every word becomes a function, every act is found by the types it records, and
 * what each remembered answer turns on is known. Once for each version; `hash` is that of its canonical JSON.
 */
export function compile(written: Procedure, hash: string): CompiledProcedure {
  const procedure = withReports(written)
  const registry = new Registry(procedure)
  for (const type of OWN_TYPES) registry.typeNumber(type)
  const trackReads = nothingRead()
  const trackNode = registry.node('track', trackReads)
  trackReads.types.add('point-routed')
  const whole = registry.scope(undefined, trackReads)
  const tracks = Object.entries(procedure.tracks ?? {}).map(([id, { clause, takes }]) => ({
    id,
    clause,
    takes: takes === undefined || takes === 'otherwise' ? takes : whole.words.condition(takes, whole),
  }))
  const clocks = new Map<string, CompiledClock>()
  const inOrder = Object.entries(procedure.stages)
  if (procedure.ofTheBody !== undefined) inOrder.push(['body', procedure.ofTheBody])
  const stages = inOrder.map(([id, stage]) => stageOf(id, stage, registry, clocks))
  for (const [i, [, stage]] of inOrder.entries()) {
    const compiled = stages[i]
    if (compiled !== undefined) putHolds(stage, compiled, registry, clocks)
  }
  const free = registry.scope(undefined, nothingRead())
  const test = (when: Parameters<typeof free.words.condition>[0] | undefined) =>
    when === undefined ? undefined : free.words.condition(when, free)
  const compiled = {
    procedure,
    hash,
    takes: procedure.takes === undefined ? undefined : whole.words.condition(procedure.takes, whole),
    convention: procedure.counting,
    typeNumbers: registry.typeNumbers,
    stages,
    stageById: new Map(stages.map(stage => [stage.id, stage])),
    clocks,
    dutiesNamed: dutiesNamed(stages),
    exclusiveRoles: new Set(
      Object.entries(procedure.roles).flatMap(([id, { notAlso }]) => (notAlso === undefined ? [] : [id, ...notAlso])),
    ),
    gates: new Map(stages.flatMap(stage => stage.gates.map(gate => [gate.key, gate] as const))),
    nodes: registry.nodes,
    lengths: registry.lengths,
    tracks,
    trackNode,
    routed: free.words.picker({ fact: 'point-routed', pick: 'last' }, free),
    findings: free.words.picker({ fact: 'finding-recorded', pick: 'last' }, free),
    broughtIn: free.words.picker('case-brought-in', free),
    positions: Object.entries(procedure.positions ?? {}).map(([kind, list]) => ({
      kind,
      in: Object.entries(list).map(([id, { title, clause, when, open }]) => ({ id, title, clause, when: test(when), open })),
    })),
    checklists: Object.entries(procedure.checklists ?? {}).map(([id, { items }]) => ({
      id,
      items: Object.entries(items).map(([item, { held, when, declined }]) => ({
        id: item,
        held: free.words.condition(held, free),
        when: test(when),
        declined: test(declined),
      })),
    })),
  }
  const measures = Object.entries(procedure.measures ?? {}).map(([id, { each, counts, on, value, splitBy = [] }]) => ({
    id,
    each,
    counts: free.words.condition(counts, free),
    on: free.words.when(on, free),
    isOfTheEnd: typeof on === 'object' && 'at' in on && on.at === 'period-end',
    value: value === undefined ? undefined : free.words.value(value, free),
    splitBy: splitBy.map(field => ({
      field,
      appointed:
        procedure.roles[field] === undefined
          ? undefined
          : free.words.when({ fact: 'person-appointed', where: { as: field }, stage: 'any', pick: 'last' }, free),
    })),
  }))
  const actsOf = actsByType(stages, registry)
  registry.settle()
  return { ...compiled, measures, actsOf, judgesOf: actsOf.map(judgesAmong) }
}

function dutiesNamed(stages: readonly CompiledStage[]): CompiledProcedure['dutiesNamed'] {
  const named = new Map<string, readonly DutyClock[]>()
  const all: DutyClock[] = []
  for (const stage of stages) {
    const duties = stage.clocks.filter(isDuty)
    named.set(`${stage.id}/*`, duties)
    for (const duty of duties) named.set(duty.key, [duty])
    if (!stage.ofTheBody) all.push(...duties)
  }
  return named.set('*', all)
}

function judgesAmong(acts: readonly CompiledAct[]): CompiledProcedure['judgesOf'][number] {
  const judges = acts.filter(act => act.judges)
  return { ofTheCase: judges.filter(act => !act.stage.ofTheBody), ofTheBody: judges.filter(act => act.stage.ofTheBody) }
}

function actsByType(stages: readonly CompiledStage[], registry: Registry): readonly (readonly CompiledAct[])[] {
  const byType: CompiledAct[][] = []
  for (const stage of stages) {
    const duties = stage.clocks.flatMap(clock => (clock.duty === undefined ? [] : [clock.duty.act]))
    const extensions = stage.clocks.flatMap(clock => clock.extensions)
    for (const act of [...stage.gates, ...extensions, ...duties]) {
      for (const type of act.types) {
        const number = registry.typeNumber(type)
        byType[number] ??= []
        byType[number].push(act)
      }
    }
  }
  return byType
}
