import type { ClockState, DutyState, Status, Thing } from '#case'
import { isDuty } from '../is-duty.ts'
import type { ChangedClock, ClockThen, Side } from './view.ts'

type Clock = ClockState | DutyState

const UNTOLD: readonly Status[] = ['not-started', 'does-not-apply']

/** Whether it says anything of this case: it has a day, or somebody owes it. */
const isTold = (clock: Clock): boolean => (isDuty(clock) ? !UNTOLD.includes(clock.status) : clock.due !== undefined)

const toldOf = ({ state }: Side): readonly Clock[] => [...state.duties, ...state.dates].filter(isTold)

const thenOf = (clock: Clock): ClockThen => ({
  title: clock.title,
  clause: clock.clause,
  who: isDuty(clock) ? clock.who : [],
  ...(clock.due === undefined ? {} : { due: clock.due }),
  ...(isDuty(clock) ? { status: clock.status } : {}),
  ...(isDuty(clock) && clock.letter !== undefined ? { letter: clock.letter } : {}),
})

const nameOf = (things: readonly Thing[]): string =>
  things
    .map(({ kind, id }) => `${kind} ${id}`)
    .sort()
    .join(', ')

/** One of all strands speaks for each of them: the engine shows strands apart only where they differ. */
const speaksFor = (general: readonly Thing[], particular: readonly Thing[]): boolean =>
  general.length === 0 || particular.every(({ kind, id }) => general.some(each => each.kind === kind && each.id === id))

const partnerOf = (clock: Clock, others: readonly Clock[]): Clock | undefined => {
  const same = others.filter(({ key }) => key === clock.key)
  return same.find(each => nameOf(each.for) === nameOf(clock.for)) ?? same.find(each => speaksFor(each.for, clock.for))
}

const changeOf = (before: ClockThen, after: ClockThen): 'moves' | 'changes' | undefined => {
  if (before.due !== after.due) return 'moves'
  const isOtherwise =
    before.status !== after.status ||
    before.clause !== after.clause ||
    before.title !== after.title ||
    before.letter !== after.letter ||
    before.who.join() !== after.who.join()
  return isOtherwise ? 'changes' : undefined
}

/** Duties and dates that would move, read otherwise, appear or vanish; in the order of the procedure they would be under. */
export function changedClocks(before: Side, after: Side): readonly ChangedClock[] {
  const [were, would] = [toldOf(before), toldOf(after)]
  const changed = would.flatMap((clock): ChangedClock[] => {
    const was = partnerOf(clock, were)
    const now = thenOf(clock)
    if (was === undefined) return [{ key: clock.key, for: clock.for, is: 'appears', after: now }]
    const then = thenOf(was)
    const is = changeOf(then, now)
    return is === undefined ? [] : [{ key: clock.key, for: clock.for, is, before: then, after: now }]
  })
  const gone = were
    .filter(clock => !would.some(each => each.key === clock.key && (speaksFor(each.for, clock.for) || speaksFor(clock.for, each.for))))
    .map((clock): ChangedClock => ({ key: clock.key, for: clock.for, is: 'vanishes', before: thenOf(clock) }))
  return [...changed, ...gone]
}
