import type { Duty, Ref, When } from '../../types.ts'
import type { Checking } from '../checking.ts'
import { listed } from '../fault.ts'
import { factsIn, type KnownAct, keyIn, type OneFact, refsOf, sayFact } from '../known.ts'
import { overlap, recordersOf } from '../reach.ts'
import { type At, keyOf, placeAt, placeWithin, stageOf, within } from '../structure.ts'

/** Faults 10, 16, 21 and 25: duties that nothing does, or that the wrong thing does; decisions nobody makes. */
export function checkDuties(checking: Checking): void {
  const waitedFor = waitsIn(checking)
  checking.known.walk({
    duty: (duty, at) => {
      checkDone(duty, at, checking)
      checkAccident(duty, at, checking)
    },
    decided: (_decided, at) => checkDecided(at, waitedFor, checking),
    condition: (condition, at) => {
      if ('waits' in condition) checkWaits(condition.waits, at, checking)
    },
  })
  checkNobody(checking)
}

function checkDone(duty: Duty, at: At, checking: Checking): void {
  if (refsOf(duty.doneBy).some(ref => typeof ref === 'object' && ref.effect !== undefined)) {
    checking.fault(
      at,
      10,
      'is done by something that was refused or waits, which does nothing.',
      'Name what is done; owe a letter by what was refused.',
    )
  }
  const stage = stageOf(at)
  if (stage === undefined || !checking.reach.opens(stage) || checking.reach.doable(duty.doneBy, stage)) return
  const here: At = { up: at, key: 'doneBy', value: duty.doneBy }
  const why = checking.reach.whyNever(duty.doneBy, stage)
  checking.fault(here, 10, `needs ${why} while ${stage} is open.`, 'Name a fact that may be recorded then, or let an act record this one.')
}

/** Facts that come more than once in a case, of which an older one is easily taken for the one meant. */
const oftenRepeated = new Set('contact-made progress-update-given note-made document-received letter-sent people-told passed-on'.split(' '))
/** Fields that say which one it was: bare, the fact is any of them. */
const saysWhich = new Set('of what as letter kind with scope which process register report for'.split(' '))

function checkAccident(duty: Duty, at: At, checking: Checking): void {
  const stage = stageOf(at)
  if (stage === undefined || duty.again !== undefined || startsAtTheBeginning(duty.by, stage, checking)) return
  for (const one of refsOf(duty.doneBy).flatMap(factsIn)) {
    const definition = checking.known.facts.get(one.type)
    if (definition === undefined || one.since || one.by !== undefined || Object.keys(one.where).length > 0) continue
    if (duty.each !== undefined && (typeof duty.each === 'object' || definition.concerns === duty.each)) continue
    const other = otherActs(one, at, checking).find(act => definition.staged !== true || act.stage === stage)
    const isOneOfSeveral = Object.keys(definition.fields).some(field => saysWhich.has(field)) && other !== undefined
    if (!oftenRepeated.has(one.type) && !isOneOfSeveral) continue
    const too = other === undefined ? '' : ` (${other.key} has it recorded too)`
    checking.fault(
      { up: at, key: 'doneBy', value: duty.doneBy },
      16,
      `${one.type} may come before the start${too}, and would do this by accident.`,
      'Narrow it with `since` or `where`.',
    )
  }
}

function otherActs(one: OneFact, at: At, checking: Checking): readonly KnownAct[] {
  return (checking.known.actsByType.get(one.type) ?? []).filter(
    act => act.key !== keyOf(at) && act.records.some(other => other.type === one.type && overlap(one, other)),
  )
}

/** Whether a clock starts with the complaint, before which there is nothing. */
function startsAtTheBeginning(by: When, stage: string, checking: Checking, depth = 0): boolean {
  if (typeof by === 'string') return by === 'complaint-received'
  if ('fact' in by) return factsIn(by).every(one => one.type === 'complaint-received')
  if ('unit' in by) return startsAtTheBeginning(by.of, stage, checking, depth)
  if ('noLimit' in by) return startsAtTheBeginning(by.arises, stage, checking, depth)
  if ('choose' in by) return by.choose.every(way => startsAtTheBeginning(way.by, stage, checking, depth))
  if ('dueOf' in by && depth < 10) {
    const clock = checking.known.clocks.get(keyIn(stage, by.dueOf))
    return clock !== undefined && startsAtTheBeginning(clock.clock.by, clock.stage, checking, depth + 1)
  }
  return false
}

/** The acts that some duty waits upon in its `when`. */
function waitsIn(checking: Checking): ReadonlySet<string> {
  const waitedFor = new Set<string>()
  checking.known.walk({
    condition: (condition, at) => {
      if ('waits' in condition && isInWhenOfADuty(at)) waitedFor.add(keyIn(stageOf(at), condition.waits))
    },
    ref: (ref, at) => {
      if (typeof ref !== 'object' || ref.effect !== 'waits' || within(at, 'duty') === undefined) return
      for (const one of factsIn(ref)) for (const act of recordersOf(checking.known, one)) waitedFor.add(act.key)
    },
  })
  return waitedFor
}

function isInWhenOfADuty(at: At): boolean {
  let here: At | undefined = at
  while (here !== undefined && here.up?.block !== 'duty') here = here.up
  return here?.key === 'when'
}

const reasons = ['reasons', 'reason']

function checkDecided(at: At, waitedFor: ReadonlySet<string>, checking: Checking): void {
  const act = placeWithin(at, 'duty', 'gate', 'extension')
  const decided = at.value
  const key = keyOf(at)
  if (act === undefined || key === undefined || !isDecided(decided)) return
  if (!waitedFor.has(key)) {
    checking.fault(
      at,
      21,
      `may wait for a decision, and no duty is to make it: waits('${key}') starts nothing.`,
      'Add a duty for the decider with that as its when.',
    )
  }
  const stage = stageOf(at)
  if (stage !== undefined && !checking.reach.opens(stage)) return
  const ones = factsIn(decided.by)
  const recorders = ones.flatMap(one => recordersOf(checking.known, one))
  if (recorders.length === 0 || !checking.reach.recordable(decided.by, stage)) {
    checking.fault(at, 21, `waits for ${ones.map(sayFact).join(' or ')}, which no act records.`, 'Let an act of the decider record it.')
  } else if (!recorders.some(one => asksReasons(one, ones, checking))) {
    const keys = [...new Set(recorders.map(one => one.key))]
    checking.fault(at, 21, `is decided by ${keys.join(' or ')}, where no reasons are asked for.`, "Add 'reasons' to what it asks.")
  }
}

function isDecided(value: unknown): value is { readonly by: Ref } {
  return typeof value === 'object' && value !== null && 'by' in value
}

function asksReasons(act: KnownAct, ones: readonly OneFact[], checking: Checking): boolean {
  const { asks } = act.act
  const asked = Array.isArray(asks) ? asks : Object.keys(asks ?? {})
  return reasons.some(reason => asked.includes(reason) || ones.every(one => checking.field(one.type, reason)?.required === true))
}

function checkWaits(gate: string, at: At, checking: Checking): void {
  const key = keyIn(stageOf(at), gate)
  const act = checking.known.acts.find(one => one.key === key)
  if (act === undefined) return
  const until = checking.known.gates.get(key)?.gate.until
  const waits = until?.decided !== undefined || Object.values(act.act.needs ?? {}).some(need => need.decided !== undefined)
  if (!waits)
    checking.fault(
      at,
      21,
      `waits('${gate}') is never true: nothing there is ever decided.`,
      'Say who decides (`decided`), or take this out.',
    )
}

/** Fault 25: what only a forbidden act would record, and where it is needed. */
function checkNobody(checking: Checking): void {
  const needed = new Map<KnownAct, { one: OneFact; places: string[] }>()
  checking.known.walk({
    ref: (ref, at) => {
      for (const one of factsIn(ref)) {
        const recorders = recordersOf(checking.known, one)
        if (!recorders.every(act => act.act.who === 'nobody') || isUnderNot(at) || at.key === 'records') continue
        for (const act of recorders) {
          const { places } = needed.get(act) ?? { places: [] }
          needed.set(act, { one, places: [...places, placeAt(at)] })
        }
      }
    },
  })
  for (const [act, { one, places }] of needed) {
    const here: At = { up: act.at, key: 'who', value: 'nobody' }
    const message = `nobody may record ${sayFact(one)}, and it is needed by ${listed(
      [...new Set(places)].map(place => `(${place})`),
      3,
    )}.`
    checking.fault(here, 25, message, 'Say who may, or do not need it.')
  }
}

function isUnderNot(at: At): boolean {
  for (let here: At | undefined = at; here !== undefined && here.block === undefined; here = here.up) {
    if (here.key === 'not' || here.key === 'endedBy' || here.key === 'undoneBy') return true
  }
  return false
}
