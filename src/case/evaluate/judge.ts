import type { LocalDate } from '#calendar'
import type { Refusal } from '../types.ts'
import type { CompiledAct, CompiledDecided, Entry, Verdict, View } from '../words/machine.ts'
import { NotKnown } from '../words/not-known.ts'
import { shares } from '../words/shares.ts'
import { asActed, ofStrand, ofThing, wholeCase } from '../words/sight.ts'
import { type CaseWorld, type Strand, strandKey } from './case-world.ts'
import { type Judgement, judgeAct } from './refusals.ts'
import { mayActAs } from './roles.ts'

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
    const acts = actsFor(world, e)
    if (acts.length === 0 && e.fact.type !== 'fact-let-stand') {
      world.judged(e, YES, e.place)
    } else {
      const { verdict, waiting } = e.fact.type === 'fact-let-stand' ? letStand(world, e) : judgeFact(world, e, acts)
      world.judged(e, verdict, verdict.effect === 'yes' ? e.place : undefined)
      if (waiting.length > 0) pending.push({ e, verdict, open: [...waiting] })
    }
    if (world.hasEffectFrom(e.place) !== e.place) continue
    if (pending.length > 0) decide(world, e, pending)
    if (e.fact.type === 'fact-let-stand') stand(world, e, pending)
  }
}

/** The acts that may have recorded a fact; none where no act does, and then it always has effect. */
function actsFor(world: CaseWorld, e: Entry): readonly CompiledAct[] {
  const all = world.compiled.actsOf[e.type]
  if (all === undefined) return []
  const { under } = e.fact
  const own = under === undefined ? undefined : all.filter(act => act.key === under)
  const named = own !== undefined && own.length > 0
  return (named ? own : all).filter(act => act.stage.ofTheBody === e.ofTheBody && (act.judges || named))
}

function judgeFact(
  world: CaseWorld,
  e: Entry,
  acts: readonly CompiledAct[],
): { readonly verdict: Verdict; readonly waiting: readonly { decided: CompiledDecided; view: View }[] } {
  const seen = asActed(wholeCase(world, e.place, e.on), e)
  const views = strandsOf(world, e).map(strand => ({ strand, view: ofStrand(seen, strand.point, strand.member) }))
  const passed: CompiledAct[] = []
  // Every strand judged is named, also where nothing let it through there.
  const byStrand = new Map(views.map(({ strand }): [string, string[]] => [strandKey(strand.point, strand.member), []]))
  const warnings: Refusal[] = []
  const refused: Refusal[] = []
  const waits: {
    readonly act: CompiledAct
    readonly refusals: readonly Refusal[]
    readonly open: { decided: CompiledDecided; view: View }[]
  }[] = []
  let candidates = 0
  for (const act of acts) {
    const concerned = concernedBy(act, views)
    if (concerned.length === 0) continue
    candidates++
    const together = concerned.map(({ view }) => view)
    for (const { strand, view } of concerned) {
      const j = judgeWithThings(act, view, e, together)
      const hard = j.refusals.filter(one => one.severity === 'refuse')
      if (hard.length > 0) {
        refused.push(...j.refusals.filter(one => !refused.some(other => isSame(one, other))))
      } else if (j.decides.length > 0) {
        if (!waits.some(one => one.act === act)) {
          waits.push({ act, refusals: j.refusals, open: j.decides.map(decided => ({ decided, view })) })
        }
      } else {
        if (!passed.includes(act)) passed.push(act)
        byStrand.get(strandKey(strand.point, strand.member))?.push(act.key)
        warnings.push(...j.refusals.filter(one => !warnings.some(other => isSame(one, other))))
      }
    }
  }
  if (candidates === 0) return { verdict: YES, waiting: [] }
  const apart = views.length > 1 ? { byStrand } : {}
  if (passed.length > 0) {
    const extending = passed.filter(act => act.is === 'extension')
    const verdict: Verdict = { effect: 'yes', through: passed.map(act => act.key), refusals: warnings, extends: extending, ...apart }
    return { verdict, waiting: [] }
  }
  const wait = waits[0]
  if (wait === undefined) return { verdict: { effect: 'no', through: [], refusals: refused }, waiting: [] }
  const verdict: Verdict = {
    effect: 'waits',
    through: [wait.act.key],
    refusals: wait.refusals,
    extends: wait.act.is === 'extension' ? [wait.act] : [],
    waits: { acts: [wait.act.key], until: Number.POSITIVE_INFINITY },
  }
  return { verdict, waiting: wait.open }
}

const isSame = (a: Refusal, b: Refusal): boolean => a.act === b.act && a.clause === b.clause && a.because === b.because

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

/** The strands in which an act may have recorded it: it fits, and where it names no point, its stage is open if it is open for any. */
function concernedBy(
  act: CompiledAct,
  views: readonly { readonly strand: Strand; readonly view: View }[],
): readonly { readonly strand: Strand; readonly view: View }[] {
  const fitting = views.filter(({ view }) => recordedBy(act, view))
  if (fitting.length < 2) return fitting
  const open = fitting.filter(({ view }) => view.world.standing(view, act.stage) === 'open')
  return open.length > 0 ? open : fitting
}

function recordedBy(act: CompiledAct, view: View): boolean {
  const e = view.act
  if (e === undefined || !act.records.some(picker => picker.fits(view, e) === true)) return false
  // A duty that does not apply here asks nothing of anyone.
  return act.is !== 'duty' || act.when === undefined || act.when.judge(view) === true
}

/** Judged for each thing it names; what is refused for one is refused. */
function judgeWithThings(act: CompiledAct, view: View, e: Entry, together: readonly View[]): Judgement {
  const kind = typeof act.each === 'string' && act.each !== 'point' && act.each !== 'member' ? act.each : undefined
  const ids = kind === undefined ? undefined : e.about?.[kind]
  if (kind === undefined || ids === undefined || ids.length === 0) return judgeAct(act, view, together)
  const [first, ...rest] = ids.map(id => judgeAct(act, ofThing(view, { kind, id }, undefined)))
  if (first === undefined) return judgeAct(act, view)
  for (const j of rest) {
    first.refusals.push(...j.refusals)
    first.decides.push(...j.decides)
  }
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

type Judged = ReturnType<typeof judgeFact>

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
  if (target === undefined || target.place >= e.place || world.hasEffectFrom(target.place) < e.place) return
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
