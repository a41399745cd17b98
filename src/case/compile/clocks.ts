import type { ClockId, Duty, FactType, Hold, NamedDate, Rung, When } from '#language'
import { typesOf } from '#language'
import { doneOf } from '../words/doing.ts'
import type { CompiledAct, CompiledClock, CompiledHold, CompiledRung, CompiledStage } from '../words/machine.ts'
import type { Node, Reads } from '../words/reads.ts'
import { keyOf, nothingRead, type Scope } from '../words/scope.ts'
import { asksOf, letterOf, needsOf, rolesOf } from './acts.ts'
import { addReads, type Registry } from './registry.ts'

/** Compiles a duty or a named date of a stage; the holds are put in afterwards. */
export function clockOf(id: string, written: Duty | NamedDate, stage: CompiledStage, registry: Registry, clocks: Clocks): CompiledClock {
  const key = `${stage.id}/${id}`
  const reads = nothingRead()
  const node = registry.node(`clock:${key}`, reads)
  reads.nodes.add(stage.node.id)
  const scope = registry.scope(stage.id, reads)
  const starts = registry.scope(stage.id, reads, true)
  const shown = nothingRead()
  shown.nodes.add(`status:${key}`)
  const shownNode = registry.node(`shown:${key}`, shown)
  const aside = registry.scope(stage.id, shown)
  const by = scope.words.when(written.by, starts)
  const status = nothingRead()
  status.nodes.add(node.id)
  status.today = true
  const statusNode = registry.node(`status:${key}`, status)
  const inStatus = registry.scope(stage.id, status)
  const duty = 'must' in written ? dutyOf(key, written, stage, registry, reads, status, shownNode) : undefined
  const clock: CompiledClock = {
    key,
    node,
    statusNode,
    shownNode,
    title: 'must' in written ? written.must : written.title,
    clause: written.clause,
    stage,
    each: written.each,
    by,
    startTypes: startTypes(written.by),
    touchedBy: [...new Set([...startTypes(written.by), ...(duty?.does.types ?? [])])].map(registry.typeNumber),
    startsOnlyByFacts: startsOnlyByFacts(written.by),
    leansOn: leansOn(written.by).map(one => keyOf(scope, one)),
    countsWorkingDays: () => countsWorkingDays(written.by, scope, clocks),
    when: written.when === undefined ? undefined : inStatus.words.condition(written.when, inStatus),
    extensions: [],
    holds: [],
    lines: Object.entries(written.lines ?? {}).map(([line, { title, kind, clause, by: on }]) => ({
      id: line,
      title,
      kind,
      clause,
      by: aside.words.when(on, aside),
    })),
    others: (written.reading?.others ?? []).map(({ text, by: on }) => ({
      text,
      by: aside.words.when(on, { ...aside, startsAClock: true }),
    })),
    ladder: Object.entries(('must' in written ? written.ladder : undefined) ?? {}).map(([rung, word]) =>
      rungOf(`${key}/${rung}`, rung, word, stage, aside),
    ),
    aim: written.aim === true,
    reading: written.reading && { doubt: written.reading.doubt, chosen: written.reading.chosen },
    departs: written.departs,
    duty,
  }
  clock.extensions.push(...extensionsOf(clock, written, registry))
  return clock
}

type Clocks = ReadonlyMap<string, CompiledClock>

function dutyOf(
  key: string,
  written: Duty,
  stage: CompiledStage,
  registry: Registry,
  reads: Reads,
  status: Reads,
  shown: Node,
): NonNullable<CompiledClock['duty']> {
  const scope = registry.scope(stage.id, reads)
  const judged = registry.node(`act:${key}`)
  judged.reads.nodes.add(stage.node.id)
  const inAct = registry.scope(stage.id, judged.reads)
  const untilReads = nothingRead()
  const inUntil = registry.scope(stage.id, untilReads)
  const does = doneOf(written.doneBy, inAct)
  addReads(reads, judged.reads)
  const until = written.until === undefined ? undefined : inUntil.words.condition(written.until, inUntil)
  addReads(status, untilReads)
  const who = rolesOf(written.who)
  const act: CompiledAct = {
    key,
    reads: judged,
    is: 'duty',
    stage,
    clause: written.clause,
    may: written.must,
    who,
    when: written.when === undefined ? undefined : inAct.words.condition(written.when, inAct),
    needs: needsOf(written.needs, inAct),
    asks: asksOf(written, does.types, inAct),
    letter: letterOf(written.letter, inAct),
    each: written.each,
    records: does.pickers,
    types: does.types,
    clock: undefined,
    until: undefined,
    to: undefined,
    atMost: undefined,
    dateField: undefined,
    evenLate: false,
    judges: written.letter !== undefined || Object.keys(written.needs ?? {}).length > 0 || Object.keys(written.asks ?? {}).length > 0,
  }
  addReads(shown.reads, judged.reads)
  return {
    must: written.must,
    who: typeof who === 'string' ? [] : who,
    does,
    undoneBy: written.undoneBy === undefined ? undefined : scope.words.picker(written.undoneBy, scope),
    until,
    untilReads,
    again: written.again === undefined ? undefined : scope.words.when(written.again, { ...scope, startsAClock: true }),
    letter: written.letter,
    isManifold: typeof written.doneBy !== 'string' && !('fact' in written.doneBy),
    act,
    asks: act.asks.map(one => one.field),
    startedBy: [],
  }
}

function extensionsOf(clock: CompiledClock, written: Duty | NamedDate, registry: Registry): readonly CompiledAct[] {
  const { reads } = clock.node
  return Object.entries(written.extensions ?? {}).map(([id, word]) => {
    const scope = registry.scope(clock.stage.id, clock.shownNode.reads)
    const records = scope.words.picker(word.records, scope)
    for (const type of records.types) reads.types.add(type)
    const dates = nothingRead()
    const inDates = registry.scope(clock.stage.id, dates)
    const to = inDates.words.when(word.to, inDates)
    if (dates.types.has('calendar-changed')) reads.types.add('calendar-changed')
    return {
      key: `${clock.key}/${id}`,
      reads: clock.shownNode,
      is: 'extension',
      stage: clock.stage,
      clause: word.clause,
      may: word.may,
      who: rolesOf(word.who),
      when: word.when === undefined ? undefined : scope.words.condition(word.when, scope),
      needs: needsOf(word.needs, scope),
      asks: asksOf(word, records.types, scope),
      letter: letterOf(word.letter, scope),
      each: word.each ?? clock.each,
      records: [records],
      types: records.types,
      clock,
      until: undefined,
      to,
      atMost: word.atMost === undefined ? undefined : scope.words.when(word.atMost, scope),
      dateField: typeof word.to === 'object' && 'dateIn' in word.to && word.to.dateIn === 'given' ? word.to.field : undefined,
      evenLate: word.evenLate === true,
      judges: true,
    }
  })
}

export function rungOf(key: string, id: string, word: Rung, stage: CompiledStage, scope: Scope): CompiledRung {
  return {
    key,
    id,
    clause: word.clause,
    on: scope.words.when(word.on, scope),
    what: word.what,
    to: typeof word.to === 'string' ? [word.to] : word.to,
    alone: word.alone === true,
    unless: word.unless === undefined ? undefined : scope.words.condition(word.unless, scope),
    stage,
  }
}

/** Puts a hold on the clocks it stops; a stage's name stops all of its clocks. */
export function putHold(id: string, word: Hold, stage: CompiledStage, registry: Registry, clocks: Clocks): void {
  const reads = nothingRead()
  const scope = registry.scope(stage.id, reads)
  const from = scope.words.picker(word.from, scope)
  const hold: CompiledHold = {
    id,
    clause: word.clause,
    from,
    to: scope.words.picker(word.to, scope),
    resumes: word.resumes,
    says: from.says,
  }
  for (const clock of clocks.values()) {
    if (!word.stops.some(stop => stops(stop, clock, scope))) continue
    clock.holds.push(hold)
    addReads(clock.node.reads, reads)
    if (word.resumes === 'days-left') clock.node.reads.types.add('calendar-changed')
  }
}

const stops = (stop: ClockId, clock: CompiledClock, scope: Scope): boolean => clock.stage.id === stop || clock.key === keyOf(scope, stop)

/** The parts of a date, down to what it counts from; the conditions of a choice are not among them. */
function partsOf(when: When): readonly When[] {
  if (typeof when === 'string' || 'fact' in when) return []
  if ('unit' in when) return [when.of]
  if ('earliestOf' in when) return when.earliestOf
  if ('latestOf' in when) return when.latestOf
  if ('onceAll' in when) return when.onceAll
  if ('choose' in when) return when.choose.map(arm => arm.by)
  if ('meeting' in when) return [when.onOrAfter]
  if ('noLimit' in when) return [when.arises]
  return []
}

function startTypes(when: When): readonly FactType[] {
  if (typeof when === 'string' || 'fact' in when) return typesOf(when)
  if ('dateIn' in when) return when.dateIn === 'given' ? [] : typesOf(when.dateIn)
  return [...new Set(partsOf(when).flatMap(startTypes))]
}

function startsOnlyByFacts(when: When): boolean {
  if (typeof when === 'string' || 'fact' in when) return true
  if ('dateIn' in when) return when.dateIn !== 'given'
  if ('choose' in when || 'meeting' in when) return false
  const parts = partsOf(when)
  return parts.length > 0 && parts.every(startsOnlyByFacts)
}

function leansOn(when: When): readonly ClockId[] {
  if (typeof when !== 'string' && 'dueOf' in when) return [when.dueOf]
  return [...new Set(partsOf(when).flatMap(leansOn))]
}

function countsWorkingDays(when: When, scope: Scope, clocks: Clocks): boolean {
  if (typeof when !== 'string' && 'unit' in when && when.unit === 'working-days') return true
  if (typeof when !== 'string' && 'dueOf' in when) return clocks.get(keyOf(scope, when.dueOf))?.countsWorkingDays() ?? false
  return partsOf(when).some(part => countsWorkingDays(part, scope, clocks))
}
