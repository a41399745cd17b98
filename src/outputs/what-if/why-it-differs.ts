import type { DutyState, Move, Step } from '#case'
import { lengthInWords, longDay } from '../days-in-words/days.ts'
import type { WhyItDiffers } from './view.ts'

type Counted = Extract<Step, { readonly step: 'count' }>

const countsOf = ({ steps }: DutyState): readonly Counted[] => steps.filter(step => step.step === 'count')

const lengthOf = ({ n, unit }: Counted): string => lengthInWords(n, unit)

const isBefore = ({ how }: Counted): boolean => how === 'before'

const sameLength = (a: Counted | undefined, b: Counted | undefined): boolean => a?.n === b?.n && a?.unit === b?.unit && a?.how === b?.how

function otherLength(before: DutyState, after: DutyState): WhyItDiffers | undefined {
  const [were, would] = [countsOf(before), countsOf(after)]
  const at = would.findIndex((one, i) => !sameLength(one, were[i]))
  const [was, is] = [were[at], would[at]]
  if (was === undefined || is === undefined) return undefined
  const way = (one: Counted): string => (isBefore(was) === isBefore(is) ? '' : isBefore(one) ? ' before' : ' after')
  return { words: `${lengthOf(is)}${way(is)} instead of ${lengthOf(was)}${way(was)}`, clause: after.clause }
}

const same = (a: Move, b: Move): boolean => a.by === b.by && a.what === b.what && a.fact === b.fact

/** What moves the date in one version and not in the other. */
function otherMove(before: DutyState, after: DutyState): WhyItDiffers | undefined {
  const more = after.moves.find(move => !before.moves.some(one => same(one, move)))
  if (more !== undefined) return { words: `moved by ‘${more.what}’, which does not move it now`, clause: more.clause }
  const less = before.moves.find(move => !after.moves.some(one => same(one, move)))
  return less === undefined ? undefined : { words: `no longer moved by ‘${less.what}’`, clause: less.clause }
}

function otherDoing(before: DutyState, after: DutyState): WhyItDiffers | undefined {
  if (before.doneOn === after.doneOn) return undefined
  if (after.doneOn === undefined) return { words: 'what did it would not count as doing it', clause: after.clause }
  const was = before.doneOn === undefined ? 'not done now' : `instead of ${longDay(before.doneOn)}`
  return { words: `done on ${longDay(after.doneOn)}, ${was}`, clause: after.clause }
}

/** The first thing that differs on the way to the date or to how it stands: a length, a move, its start, or what did it. */
export function whyItDiffers(before: DutyState | undefined, after: DutyState | undefined): WhyItDiffers {
  if (after === undefined) return { words: 'no longer owed', clause: before?.clause ?? '' }
  if (before === undefined) return { words: 'owed, where it is not now', clause: after.clause }
  const found = otherLength(before, after) ?? otherMove(before, after)
  if (found !== undefined && before.due !== after.due) return found
  if (before.due !== after.due && before.start !== after.start)
    return {
      words:
        after.start === undefined
          ? 'it does not start'
          : `counted from ${longDay(after.start)}${before.start === undefined ? '' : ` instead of ${longDay(before.start)}`}`,
      clause: after.clause,
    }
  if (before.due !== after.due) return { words: 'another date, from the facts it is counted from', clause: after.clause }
  return otherDoing(before, after) ?? { words: 'judged otherwise on the same date', clause: after.clause }
}
