import type { LocalDate } from '#calendar'
import type { Refusal } from '../types.ts'
import { type Entry, NEVER } from '../words/happened.ts'
import type { CompiledAct, CompiledDecided, Verdict, View } from '../words/machine.ts'
import { NotKnown } from '../words/not-known.ts'
import { shares } from '../words/shares.ts'
import { actedIn, ofThing, wholeCase } from '../words/sight.ts'
import type { CaseWorld } from './case-world.ts'
import type { Judgement } from './judgement.ts'
import { judgeAct, judgeActManner } from './refusals.ts'
import { mayActAs } from './roles.ts'
import { type Strand, strandKey } from './strands.ts'

const NONE: readonly never[] = []
const YES: Verdict = { effect: 'yes', through: [], refusals: [] }
const NOBODY: Strand = { point: undefined, member: undefined }

/** A fact that waits: what it waits for, and what it will be once that is decided. */
interface Pending {
  readonly e: Entry
  readonly verdict: Verdict
  readonly open: { readonly decided: CompiledDecided; readonly view: View }[]
}

/** Judges every fact in its place, once, in the order things happened (language 2, "Effect"). */
export function judgeAll(world: CaseWorld): void {
  const pending: Pending[] = []
  for (const e of world.entries) {
    const known = world.beside?.verdictOn(e)
    if (known !== undefined) {
      world.judged(e, known, known.effect === 'yes' ? e.place : undefined)
      continue
    }
    const acts = actsFor(world, e)
    if (acts.length === 0 && e.fact.type !== 'fact-let-stand') {
      world.judged(e, YES, e.place)
      world.beside?.judged(e, YES)
    } else {
      const { verdict, waiting } = e.fact.type === 'fact-let-stand' ? letStand(world, e) : judgeWith(world, e, acts)
      world.judged(e, verdict, verdict.effect === 'yes' ? e.place : undefined)
      if (waiting.length > 0) pending.push({ e, verdict, open: [...waiting] })
      world.beside?.judged(e, verdict)
    }
    if (e.effectFrom !== e.place) continue
    if (pending.length > 0) decide(world, e, pending)
    if (e.fact.type === 'fact-let-stand') stand(world, e, pending)
  }
}

/** The acts that may have recorded a fact; none where no act does, and then it always has effect. */
function actsFor(world: CaseWorld, e: Entry): readonly CompiledAct[] {
  const { under } = e.fact
  const own = under === undefined ? NONE : (world.compiled.actsOf[e.type]?.filter(act => act.key === under) ?? NONE)
  if (own.length > 0) return own.filter(act => act.stage.ofTheBody === e.ofTheBody)
  return judgesFor(world, e)
}

function judgesFor(world: CaseWorld, e: Entry): readonly CompiledAct[] {
  const judges = world.compiled.judgesOf[e.type]
  return (e.ofTheBody ? judges?.ofTheBody : judges?.ofTheCase) ?? NONE
}

/**
 * What is recorded under a duty that itself judges nothing but the role is judged by the acts that do judge it, as if nothing were
 * said of the duty: else doing a duty would be a way round its gate.
 */
function judgeWith(world: CaseWorld, e: Entry, acts: readonly CompiledAct[]): Judged {
  const own = judgeFact(world, e, acts)
  if (own.verdict.effect !== 'yes' || acts.some(act => act.judges)) return own
  const others = judgesFor(world, e)
  const judged = others.length === 0 ? ALWAYS : judgeFact(world, e, others)
  if (judged === ALWAYS) return own
  const through = [...new Set([...own.verdict.through, ...judged.verdict.through])]
  return judged.verdict.effect === 'no' ? judged : { ...judged, verdict: { ...judged.verdict, through } }
}

const mayRecord = (act: CompiledAct, e: Entry): boolean => {
  for (const picker of act.records) if (picker.mayFit(e)) return true
  return false
}

type Waiting = { readonly decided: CompiledDecided; readonly view: View }
type Judged = { readonly verdict: Verdict; readonly waiting: readonly Waiting[] }

const ALWAYS: Judged = { verdict: YES, waiting: NONE }

/** Strands that see the same, looked at as one. */
interface Group {
  readonly strands: readonly Strand[]
  readonly view: View
}

/** Most facts are let through, and then nobody asks what else another act would have said: only where one is refused are all reasons found. */
function judgeFact(world: CaseWorld, e: Entry, acts: readonly CompiledAct[]): Judged {
  const judged = heardBy(world, e, acts, true)
  return judged.verdict.effect === 'no' ? heardBy(world, e, acts, false) : judged
}

function heardBy(world: CaseWorld, e: Entry, acts: readonly CompiledAct[], enough: boolean): Judged {
  const strands = strandsOf(world, e)
  const hearing = new Hearing(strands)
  let first: View | undefined
  for (const act of acts) {
    if (!mayRecord(act, e)) continue
    first ??= actedIn(world, e, strands[0]?.point, strands[0]?.member)
    if (judgedForAll(world, act, first, e, strands, hearing, enough)) continue
    const groups = concernedBy(world, act, e, strands)
    if (groups.length === 0) continue
    hearing.isHeard = true
    const together = groups.length === 1 ? undefined : groups.map(one => one.view)
    for (const group of groups) hearing.hear(act, group, judgeWithThings(act, group.view, e, together, enough))
  }
  if (!hearing.isHeard) judgeManner(world, e, acts, strands, hearing)
  return hearing.isHeard ? hearing.outcome() : ALWAYS
}

/**
 * Judges a fact that is about no strand in particular in the first of them; if nothing turned on which strand that is, it is so
 * for all. False where something did: then they must be looked at group by group.
 */
function judgedForAll(
  world: CaseWorld,
  act: CompiledAct,
  view: View,
  e: Entry,
  strands: readonly Strand[],
  hearing: Hearing,
  enough: boolean,
): boolean {
  if (strands.length > 1 && (e.points !== undefined || e.members !== undefined)) return false
  world.turnedOnStrand = false
  const isConcerned = recordedBy(act, view)
  if (strands.length > 1 && world.turnedOnStrand) return false
  if (!isConcerned) return true
  const j = judgeWithThings(act, view, e, undefined, enough)
  if (strands.length > 1 && world.turnedOnStrand) return false
  hearing.isHeard = true
  hearing.hear(act, { strands, view }, j)
  return true
}

/**
 * A duty that does not apply owes nothing; but where no act that applies records the fact, it still says how it is done: by
 * whom, with which letter, on what conditions.
 */
function judgeManner(world: CaseWorld, e: Entry, acts: readonly CompiledAct[], strands: readonly Strand[], hearing: Hearing): void {
  for (const act of acts) {
    if (act.is !== 'duty' || act.when === undefined || !mayRecord(act, e)) continue
    for (const group of fittingTo(world, act, e, strands, isOneOf)) {
      if (world.standing(group.view, act.stage) !== 'open') continue
      hearing.isHeard = true
      hearing.hear(act, group, judgeActManner(act, group.view))
    }
  }
}

/** What the acts that may have recorded a fact say to it: one that lets it through for one strand is enough. */
class Hearing {
  isHeard = false
  private readonly strands: readonly Strand[]
  private through: string[] | undefined
  private extends: CompiledAct[] | undefined
  private warnings: Refusal[] | undefined
  private refused: Refusal[] | undefined
  private byStrand: Map<string, string[]> | undefined
  private wait: { readonly act: CompiledAct; readonly refusals: readonly Refusal[]; readonly open: readonly Waiting[] } | undefined

  constructor(strands: readonly Strand[]) {
    this.strands = strands
  }

  hear(act: CompiledAct, { strands, view }: Group, j: Judgement): void {
    if (j.isRefused) this.refused = withNew(this.refused, j.refusals)
    else if (j.decides.length > 0) {
      this.wait ??= { act, refusals: j.refusals, open: j.decides.map(decided => ({ decided, view })) }
    } else {
      this.pass(act, strands)
      if (j.refusals.length > 0) this.warnings = withNew(this.warnings, j.refusals)
    }
  }

  private pass(act: CompiledAct, strands: readonly Strand[]): void {
    if (this.through === undefined) this.through = [act.key]
    else if (!this.through.includes(act.key)) this.through.push(act.key)
    if (act.is !== 'extension') return
    this.extends ??= []
    if (!this.extends.includes(act)) this.extends.push(act)
    if (this.strands.length === 1) return
    // Every strand judged is named, also where nothing let it through there.
    this.byStrand ??= new Map(this.strands.map(({ point, member }) => [strandKey(point, member), []]))
    for (const { point, member } of strands) this.byStrand.get(strandKey(point, member))?.push(act.key)
  }

  outcome(): Judged {
    const { through, wait } = this
    if (through !== undefined) {
      const refusals = this.warnings ?? NONE
      if (this.extends === undefined) return { verdict: { effect: 'yes', through, refusals }, waiting: NONE }
      const apart = this.byStrand === undefined ? undefined : { byStrand: this.byStrand }
      return { verdict: { effect: 'yes', through, refusals, extends: this.extends, ...apart }, waiting: NONE }
    }
    if (wait === undefined) return { verdict: { effect: 'no', through: NONE, refusals: this.refused ?? NONE }, waiting: NONE }
    const { act, refusals, open } = wait
    const waits = { acts: [act.key], until: NEVER }
    const extending = act.is === 'extension' ? { extends: [act] } : undefined
    return { verdict: { effect: 'waits', through: [act.key], refusals, ...extending, waits }, waiting: open }
  }
}

/** The same refusal of two strands is said once. */
function withNew(already: Refusal[] | undefined, more: readonly Refusal[]): Refusal[] {
  const into = already ?? []
  for (const one of more) {
    if (!into.some(other => one.act === other.act && one.clause === other.clause && one.because === other.because)) into.push(one)
  }
  return into
}

/** The strands a fact concerns: those it names, also ones it makes, or all. */
function strandsOf(world: CaseWorld, e: Entry): readonly Strand[] {
  const strands = world.strandsAt(e.place)
  const points = e.about?.point
  const members = e.about?.member
  if (points === undefined && members === undefined) return strands
  const found: Strand[] = []
  for (const point of points ?? [...new Set(strands.map(one => one.point))]) {
    for (const member of members ?? [...new Set(strands.map(one => one.member))]) found.push({ point, member })
  }
  return found.length === 0 ? [NOBODY] : found
}

/** The strands in which an act may have recorded it: it fits, and where there are several, those whose stage is open if any is. */
function concernedBy(world: CaseWorld, act: CompiledAct, e: Entry, strands: readonly Strand[]): readonly Group[] {
  const fitting = fittingTo(world, act, e, strands, recordedBy)
  if (fitting.length < 2) return fitting
  const open = fitting.filter(({ view }) => view.world.standing(view, act.stage) === 'open')
  return open.length > 0 ? open : fitting
}

function fittingTo(
  world: CaseWorld,
  act: CompiledAct,
  e: Entry,
  strands: readonly Strand[],
  fits: (act: CompiledAct, view: View) => boolean,
): readonly Group[] {
  const fitting: Group[] = []
  for (const group of world.alike(strands, act.reads, e.place)) {
    const [first] = group
    if (first === undefined) continue
    const view = actedIn(world, e, first.point, first.member)
    if (fits(act, view)) fitting.push({ strands: group, view })
  }
  return fitting
}

/** Whether it is the fact, or one of the facts, that the act records. */
function isOneOf(act: CompiledAct, view: View): boolean {
  const e = view.act
  return e !== undefined && act.records.some(picker => picker.fits(view, e) === true)
}

function recordedBy(act: CompiledAct, view: View): boolean {
  // A duty that does not apply here asks nothing of anyone.
  return isOneOf(act, view) && (act.is !== 'duty' || act.when === undefined || act.when.judge(view) === true)
}

/** Judged for each thing it names; what is refused for one is refused. */
function judgeWithThings(act: CompiledAct, view: View, e: Entry, together: readonly View[] | undefined, enough: boolean): Judgement {
  const kind = typeof act.each === 'string' && act.each !== 'point' && act.each !== 'member' ? act.each : undefined
  const ids = kind === undefined ? undefined : e.about?.[kind]
  if (kind === undefined || ids === undefined || ids.length === 0) return judgeAct(act, view, together, enough)
  const [first, ...rest] = ids.map(id => judgeAct(act, ofThing(view, { kind, id }, undefined), undefined, enough))
  if (first === undefined) return judgeAct(act, view, together, enough)
  for (const j of rest) first.join(j)
  return first
}

/** A decision settles the last fact that waits for one of its kind. */
function decide(world: CaseWorld, e: Entry, pending: Pending[]): void {
  for (let i = pending.length - 1; i >= 0; i--) {
    const one = pending[i]
    if (one === undefined || one.e === e) continue
    const at = one.open.findIndex(({ decided, view }) => decidedBy(decided, view, e))
    if (at < 0) continue
    const says = one.open[at]?.decided.ifSays.every(([field, wanted]) => shares(e.fact.data[field], wanted))
    if (says !== true) {
      settle(world, one, 'no', e)
      pending.splice(i, 1)
    } else {
      one.open.splice(at, 1)
      if (one.open.length === 0) {
        settle(world, one, 'yes', e)
        pending.splice(i, 1)
      }
    }
    return
  }
}

const decidedBy = ({ by }: CompiledDecided, view: View, e: Entry): boolean => {
  const fits = by.fits(view, e)
  return !(fits instanceof NotKnown) && fits
}

function settle(world: CaseWorld, { e, verdict }: Pending, effect: 'yes' | 'no', by: Entry): void {
  const waits = verdict.waits === undefined ? {} : { waits: { acts: verdict.waits.acts, until: by.place } }
  const since: LocalDate = by.on
  world.judged(e, { ...verdict, ...waits, effect, since }, effect === 'yes' ? by.place : undefined)
}

/** Only the role that the procedure names may let a fact stand. */
function letStand(world: CaseWorld, e: Entry): Judged {
  const allows = world.compiled.procedure.letsStand
  const refuse = (because: string, clause: string): Judged => ({
    verdict: { effect: 'no', through: [], refusals: [{ act: 'record', clause, because, severity: 'refuse', tests: [] }] },
    waiting: [],
  })
  if (allows === undefined) return refuse('This procedure lets no fact stand that had no effect.', '')
  const who = typeof allows.who === 'string' ? [allows.who] : allows.who
  if (!mayActAs(wholeCase(world, e.place, e.on), e, who)) {
    return refuse(`Only ${who.join(' or ')} may let it stand (${allows.clause}).`, allows.clause)
  }
  return { verdict: YES, waiting: [] }
}

/** Makes a fact count that had no effect. */
function stand(world: CaseWorld, e: Entry, pending: Pending[]): void {
  const target = world.entries.find(one => one.fact.id === e.fact.data.fact)
  if (target === undefined || target.place >= e.place || target.effectFrom < e.place) return
  const waiting = pending.findIndex(one => one.e === target)
  if (waiting >= 0) pending.splice(waiting, 1)
  const acts = actsFor(world, target)
  const before = world.verdict(target.place)
  const { waits, ...verdict } = before
  world.judged(
    target,
    {
      ...verdict,
      effect: 'yes',
      since: e.on,
      through: acts.map(act => act.key),
      extends: acts.filter(act => act.is === 'extension'),
      ...(waits === undefined ? {} : { waits: { acts: waits.acts, until: e.place } }),
    },
    e.place,
  )
}
