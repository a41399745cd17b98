import type { Gate, Stage, StageId } from '#language'
import type { CompiledAct, CompiledClock, CompiledStage } from '../words/machine.ts'
import { keyOf, nothingRead } from '../words/scope.ts'
import { asksOf, decidedOf, letterOf, needsOf, rolesOf } from './acts.ts'
import { clockOf, putHold, rungOf } from './clocks.ts'
import type { Registry } from './registry.ts'

/** Compiles a stage with its clocks, gates and notices; its holds come last, for they may stop another stage's clocks. */
export function stageOf(id: StageId, written: Stage, registry: Registry, clocks: Map<string, CompiledClock>): CompiledStage {
  const reads = nothingRead()
  reads.types.add('case-brought-in')
  const node = registry.node(`stage:${id}`, reads)
  const scope = registry.scope(id, reads)
  if (written.track !== undefined) reads.nodes.add('track')
  const endNode = registry.node(`ended:${id}`)
  endNode.reads.nodes.add(node.id)
  const test = (when: Stage['opensWhen']) => (when === undefined ? undefined : scope.words.condition(when, scope))
  const stage: CompiledStage = {
    id,
    node,
    endNode,
    title: written.title,
    clause: written.clause,
    track: written.track,
    opensWhen: test(written.opensWhen),
    skippedWhen: test(written.skippedWhen),
    endsWhen: test(written.endsWhen),
    ofTheBody: id === 'body',
    clocks: [],
    gates: [],
    notices: [],
  }
  const own: CompiledClock[] = []
  for (const [name, word] of [...Object.entries(written.dates ?? {}), ...Object.entries(written.duties ?? {})]) {
    const clock = clockOf(name, word, stage, registry, clocks)
    own.push(clock)
    clocks.set(clock.key, clock)
  }
  stage.clocks = own
  startedByEachOther(own)
  stage.gates = Object.entries(written.gates ?? {}).map(([name, word]) => gateOf(name, word, stage, registry))
  const aside = registry.scope(id, nothingRead())
  stage.notices = Object.entries(written.notices ?? {}).map(([name, word]) => rungOf(`${id}/${name}`, name, word, stage, aside))
  return stage
}

/** Which duty of the stage makes the start of another, for a projected date: one that may be done in another way promises no start. */
function startedByEachOther(clocks: readonly CompiledClock[]): void {
  for (const clock of clocks) {
    if (clock.duty === undefined) continue
    clock.duty.startedBy = clocks
      .filter(other => other !== clock && makesTheStart(other.duty?.does.types ?? [], clock))
      .map(other => other.key)
  }
}

const makesTheStart = (types: readonly string[], clock: CompiledClock): boolean =>
  types.length > 0 && types.every(type => clock.startTypes.includes(type))

export function putHolds(written: Stage, stage: CompiledStage, registry: Registry, clocks: ReadonlyMap<string, CompiledClock>): void {
  for (const [id, hold] of Object.entries(written.holds ?? {})) putHold(id, hold, stage, registry, clocks)
}

function gateOf(id: string, word: Gate, stage: CompiledStage, registry: Registry): CompiledAct {
  const key = `${stage.id}/${id}`
  const reads = registry.node(`gate:${key}`)
  reads.reads.nodes.add(stage.node.id)
  if (word.until !== undefined) reads.reads.nodes.add(`clock:${keyOf(registry.scope(stage.id, reads.reads), word.until.by)}`)
  const scope = registry.scope(stage.id, reads.reads)
  const records = scope.words.picker(word.records, scope)
  const until = word.until
  return {
    key,
    reads,
    is: 'gate',
    stage,
    clause: word.clause,
    may: word.may,
    who: rolesOf(word.who),
    when: word.when === undefined ? undefined : scope.words.condition(word.when, scope),
    needs: needsOf(word.needs, scope),
    asks: asksOf(word, records.types, scope),
    letter: letterOf(word.letter, scope),
    each: word.each,
    records: [records],
    types: records.types,
    clock: undefined,
    until: until && {
      by: keyOf(scope, until.by),
      openWhile: until.openWhile === undefined ? undefined : scope.words.condition(until.openWhile, scope),
      decided: decidedOf(until.decided, scope),
      otherwise: until.otherwise,
      offers: until.offers,
    },
    to: undefined,
    atMost: undefined,
    dateField: undefined,
    evenLate: false,
    judges: true,
  }
}
