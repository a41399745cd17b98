import type { Hold, Rung, When } from '../../types.ts'
import type { Checking } from '../checking.ts'
import { type KnownClock, keyIn, listOf, rolesOf } from '../known.ts'
import { type At, stageOf, within } from '../structure.ts'

/** Faults 19, 20 and 22: holds that cannot work, and rungs to the wrong person. */
export function checkHoldsAndRungs(checking: Checking): void {
  checking.known.walk({
    hold: (hold, at) => checkHold(hold, at, checking),
    rung: (rung, at) => checkRung(rung, at, checking),
    duty: (duty, at) => checkLadder(duty.ladder, duty.by, at, checking),
  })
}

function checkHold(hold: Hold, at: At, checking: Checking): void {
  const stage = stageOf(at)
  if (stage !== undefined && !checking.reach.opens(stage)) return
  if (hold.stops.length === 0) checking.fault(at, 20, 'stops nothing.', 'Name the duties and dates that it stops.')
  for (const [key, ref] of [
    ['from', hold.from],
    ['to', hold.to],
  ] as const) {
    if (!checking.reach.recordable(ref, stage)) {
      const says = key === 'to' ? 'its end' : 'its beginning'
      checking.fault(
        { up: at, key, value: ref },
        20,
        `no act records ${says}: ${checking.reach.whyNever(ref, stage)}.`,
        'Let an act record it.',
      )
    }
  }
  if (JSON.stringify(hold.from) === JSON.stringify(hold.to)) {
    checking.fault(at, 20, 'ends with the very fact that begins it.', 'Name the fact that ends it.')
  }
  if (hold.resumes !== 'afresh') return
  for (const clock of stopped(hold, stage, checking)) {
    if (startsOf(clock.clock.by) > 1) {
      checking.fault(
        { up: at, key: 'stops', value: hold.stops },
        19,
        `${clock.key} has more than one start, and afresh needs one.`,
        'Give the held limb its own named date.',
      )
    }
  }
}

function stopped(hold: Hold, stage: string | undefined, checking: Checking): readonly KnownClock[] {
  const { clocks } = checking.known
  return hold.stops.flatMap(id => [...clocks.values()].filter(clock => clock.key === keyIn(stage, id)))
}

/** How many counts of its own a date has: the earlier of two counts has two, a count from the earlier of two facts has one. */
function startsOf(when: When): number {
  if (typeof when === 'string') return 1
  const limbs = 'earliestOf' in when ? when.earliestOf : 'latestOf' in when ? when.latestOf : 'onceAll' in when ? when.onceAll : undefined
  if (limbs === undefined) return 1
  return limbs.some(limb => typeof limb === 'object' && 'unit' in limb) ? limbs.reduce((sum, limb) => sum + startsOf(limb), 0) : 1
}

function checkRung(rung: Rung, at: At, checking: Checking): void {
  const duty = within(at, 'duty')
  if (duty === undefined || !/escalat/i.test(`${at.key} ${rung.what}`)) return
  const owed = rolesOf(duty.who)
  const same = listOf(rung.to).filter(role => owed.includes(role))
  if (same.length > 0)
    checking.fault(
      { up: at, key: 'to', value: rung.to },
      22,
      `escalates to ${same.join(' and ')}, who owes it.`,
      'Address it to the role above.',
    )
}

function checkLadder(ladder: Readonly<Record<string, Rung>> | undefined, by: When, at: At, checking: Checking): void {
  const seen = new Map<string, string>()
  for (const [id, rung] of Object.entries(ladder ?? {})) {
    const here: At = { up: { up: at, key: 'ladder', value: ladder }, key: id, value: rung }
    if (typeof by === 'object' && 'noLimit' in by && hangsOnTheDue(rung.on)) {
      checking.fault(here, 22, 'hangs on the date of a clock that has none.', 'Count it from something that happens.')
    }
    const same = JSON.stringify([rung.on, rung.to, rung.unless])
    const earlier = seen.get(same)
    if (earlier !== undefined)
      checking.fault(here, 22, `is the same day and the same people as rung ${earlier}.`, 'Take one out, or give it another day.')
    else seen.set(same, id)
  }
}

function hangsOnTheDue(when: When): boolean {
  if (typeof when === 'string') return false
  if ('at' in when) return when.at === 'due'
  return 'unit' in when && hangsOnTheDue(when.of)
}
