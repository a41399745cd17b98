import type { DutyIs, Each } from '#language'
import type { CompiledStage, DutyClock, View, World } from '../words/machine.ts'
import { type Answer, NotKnown } from '../words/not-known.ts'
import { bare } from '../words/sight.ts'
import { dutyIs, type Standing } from './duties.ts'

/** Where duties are worked out. */
interface Owing extends World {
  isUntouched(clock: DutyClock, upTo: number): boolean
  within(v: View): readonly View[]
  strandsAt(upTo: number): readonly unknown[]
  instancesOf(v: View, each: Each | undefined): readonly View[]
  standingOfDuty(v: View, clock: DutyClock): Standing | undefined
}

/** What a rule asks of duties by name (language 9). Over several duties or strands: met where each that applies is; the rest where any is. */
export class DutiesAsked {
  private readonly world: Owing
  private last:
    | { readonly named: string; readonly is: DutyIs; readonly v: View; readonly answer: Answer; readonly turned: boolean }
    | undefined

  constructor(world: Owing) {
    this.world = world
  }

  dutyIs(v: View, named: string, is: DutyIs): Answer {
    const { world, last } = this
    const duties = world.compiled.dutiesNamed.get(named) ?? []
    const before = world.turnedOnStrand
    // Of many duties the same is asked by one act after another: closing a case, by the closing of each of its stages.
    if (last !== undefined && last.named === named && last.is === is && isSameScope(last.v, v)) {
      world.turnedOnStrand = before || last.turned
      return last.answer
    }
    world.turnedOnStrand = false
    const answer = is === 'met' ? this.areMet(v, duties) : this.isAny(v, duties, is)
    // Asked of the whole case, it is the same from wherever it is asked.
    const turned = world.turnedOnStrand && (v.point !== undefined || v.member !== undefined)
    if (duties.length > 1) this.last = { named, is, v, answer, turned }
    world.turnedOnStrand = before || turned
    return answer
  }

  private isAny(v: View, duties: readonly DutyClock[], is: DutyIs): Answer {
    const { world } = this
    let views: readonly View[] | undefined
    let doubt: NotKnown | undefined
    let stage: CompiledStage | undefined
    let isOpen = false
    for (const clock of duties) {
      // What nothing has touched is neither late nor owed, nor what is of a stage that is open nowhere.
      if (world.isUntouched(clock, v.upTo)) continue
      views ??= world.within(bare(v))
      if (clock.stage !== stage) {
        stage = clock.stage
        isOpen = isOpenIn(views, stage)
      }
      if (!isOpen) continue
      const answer = this.isFor(views, clock, is)
      if (answer === true) return true
      if (answer !== false) doubt ??= answer
    }
    return doubt ?? false
  }

  /** Of one duty in any of several strands; where nothing told the first of them from the rest, it is enough to ask there. */
  private isFor(views: readonly View[], clock: DutyClock, is: DutyIs): Answer {
    const { world } = this
    let doubt: NotKnown | undefined
    let turned = world.turnedOnStrand
    for (const view of views) {
      world.turnedOnStrand = false
      const answer = this.isIn(view, clock, is)
      const isOfThisStrand = world.turnedOnStrand
      turned ||= isOfThisStrand
      if (answer === true) {
        world.turnedOnStrand = turned
        return true
      }
      if (answer !== false) doubt ??= answer
      if (!isOfThisStrand) break
    }
    world.turnedOnStrand = turned
    return doubt ?? false
  }

  private isIn(view: View, clock: DutyClock, is: DutyIs): Answer {
    const { world } = this
    if (world.standing(view, clock.stage) === 'not-open') return false
    if (clock.each === undefined) return this.isOf(view, clock, is)
    let doubt: NotKnown | undefined
    for (const instance of world.instancesOf(view, clock.each)) {
      const answer = this.isOf(instance, clock, is)
      if (answer === true) return true
      if (answer !== false) doubt ??= answer
    }
    return doubt ?? false
  }

  private isOf(instance: View, clock: DutyClock, is: DutyIs): Answer {
    const { world } = this
    // What does not apply is nothing of what can be asked, and need not be worked out.
    if (clock.when?.judge(instance) === false) return false
    // What is done may have been late, but asks for nothing any more.
    if (is !== 'late' && world.runOf(instance, clock).doing !== undefined) return false
    const standing = world.standingOfDuty(instance, clock)
    return standing !== undefined && dutyIs(standing, is)
  }

  private areMet(v: View, duties: readonly DutyClock[]): Answer {
    const { world } = this
    let doubt: NotKnown | undefined
    let applied = 0
    for (const clock of duties) {
      for (const view of world.within(v)) {
        for (const instance of world.instancesOf(view, clock.each)) {
          const standing = world.standingOfDuty(instance, clock)
          if (standing === undefined) continue
          const { status } = standing
          if ((status === 'not-started' || status === 'does-not-apply') && world.strandsAt(v.upTo).length > 1) continue
          const answer = dutyIs(standing, 'met')
          applied++
          if (answer instanceof NotKnown) doubt ??= answer
          else if (answer !== (duties.length === 1)) return answer
        }
      }
    }
    if (doubt !== undefined) return doubt
    return duties.length === 1 && applied > 0
  }
}

function isOpenIn(views: readonly View[], stage: CompiledStage): boolean {
  for (const view of views) if (view.world.standing(view, stage) !== 'not-open') return true
  return false
}

const isSameScope = (a: View, b: View): boolean =>
  a.upTo === b.upTo && a.today === b.today && a.point === b.point && a.member === b.member && a.thing === b.thing && a.period === b.period
