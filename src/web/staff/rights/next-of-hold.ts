/** What to do next about a hold or about other proceedings: tell the complainant, look again, take it up, offer to send it in again. */
import type { Fact } from '#case'
import type { FactType } from '#language'
import type { holdsOf, sendingsInAgain } from '#outputs'
import type { Account, OpenCase } from '../../services.ts'
import { actsOf, type StepAct } from '../acts/act.ts'
import type { LinkClause } from '../parts/clauses.tsx'
import { type RightStep, stepsChosen } from './steps.ts'

type Holds = ReturnType<typeof holdsOf>
type Hold = Holds['standing'][number]
type Process = Holds['processes'][number]
type Again = ReturnType<typeof sendingsInAgain>

/** The way of an act that records this type, for what is given: `{ process: 'court' }`. */
const wayOf = ({ kind, ways }: StepAct, wanted: FactType, given: Fact['data'] = {}): number =>
  kind === 'gate' || kind === 'duty'
    ? ways.findIndex(
        ({ type, fixed, among }) =>
          type === wanted &&
          Object.entries(given).every(
            ([field, value]) =>
              (fixed[field] === undefined || fixed[field] === value) && (among[field]?.some(one => one === value) ?? true),
          ),
      )
    : -1

const first = (...found: readonly number[]): number => found.find(way => way >= 0) ?? -1

const untold = (toTell: Hold['toTell'], { key, letter }: StepAct): number =>
  toTell.some(one => one.key === key && one.on === undefined && (letter !== undefined || one.letter === undefined)) ? 0 : -1

/** Looking again at a hold is an act that says so: others look again at other things. */
const looksAgain = ({ kind, ways }: StepAct): number =>
  kind === 'gate' || kind === 'duty' ? ways.findIndex(({ type, fixed }) => type === 'review-held' && fixed.of === 'hold') : -1

/** Their keys: the duty has the date, so where it is owed the plain step beside it is not shown. */
const looksAgainKeys = ({ procedure }: OpenCase): ReadonlySet<string> =>
  new Set([...actsOf(procedure).values()].filter(act => looksAgain(act) >= 0).map(({ key }) => key))

/** What is offered with each hold is not offered below it once more. */
export const isOfAHold = (open: OpenCase, { key }: RightStep): boolean => looksAgainKeys(open).has(key)

export const nextOfHold = (open: OpenCase, account: Account, link: LinkClause, hold: Hold, back: string): readonly RightStep[] => {
  const placed = open.facts.find(({ id }) => id === hold.fact)
  const ends = (act: StepAct): number => {
    if (act.kind !== 'gate') return -1
    if (placed?.type === 'hold-placed') return wayOf(act, 'hold-lifted')
    return placed?.type === 'other-process-began' ? wayOf(act, 'other-process-ended', { process: placed.data.process ?? '' }) : -1
  }
  const choose = (act: StepAct) => first(untold(hold.toTell, act), looksAgain(act), ends(act))
  const steps = stepsChosen(open, account, link, choose, { points: hold.points, back })
  const again = looksAgainKeys(open)
  const dated = steps.find(({ key, due }) => again.has(key) && due !== undefined)
  return steps.filter(step => dated === undefined || step === dated || !again.has(step.key))
}

export const nextOfProcess = (
  open: OpenCase,
  account: Account,
  link: LinkClause,
  { process, points, endedOn, toTell }: Process,
  again: Again,
  back: string,
): readonly RightStep[] => {
  const mayBeSent = new Set(again.filter(one => one.endedOn !== undefined && !one.isOver).map(({ act }) => act))
  return stepsChosen(
    open,
    account,
    link,
    act => {
      if (endedOn === undefined) return act.kind === 'gate' ? wayOf(act, 'other-process-ended', { process }) : -1
      return first(untold(toTell, act), mayBeSent.has(act.key) ? wayOf(act, 'point-resubmitted') : -1)
    },
    { points, back },
  )
}
