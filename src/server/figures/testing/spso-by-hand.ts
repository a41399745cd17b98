/** The SPSO's indicators counted by hand from exported facts: no procedure, no measure and no engine, only its definitions in words. */
import { addDays, type Calendar, closedBecause, type LocalDate } from '#calendar'
import type { Fact } from '#case'

interface Days {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** What a recorder may say a complaint is, so that it is none. */
const noComplaint = [
  ...['first-request', 'first-report-of-a-fault', 'compensation-only', 'court-or-tribunal', 'appeal-route'],
  ...['information-request', 'staff-grievance', 'concluded-complaint'],
]

/** Of a service that another body gives, which answers for it. */
const isTheirs = ({ data }: Fact): boolean => ['nhs-lothian-service', 'midlothian-council-service'].includes(String(data.scope))

const dayOf = ({ on }: Fact): LocalDate => (typeof on === 'string' ? on : on.from)

/** What was taken back is left out; by day, and within a day as it was recorded. */
const inOrder = (facts: readonly Fact[]): readonly Fact[] => {
  const gone = new Set(facts.flatMap(({ type, data }) => (type === 'fact-retracted' ? [data.retracts] : [])))
  return facts.filter(({ id }) => !gone.has(id)).toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0))
}

/** The day of receipt is day 1 if it is worked, else the next worked day is. */
const workingDays = (calendar: Calendar, from: LocalDate, to: LocalDate): number => {
  let days = 0
  for (let on = from; on <= to; on = addDays(on, 1)) if (closedBecause(calendar, on) === undefined) days++
  return days
}

interface Life {
  readonly received: Fact
  readonly isComplaint: boolean
  readonly isDirect: boolean
  /** Receipt at stage 2, where it came to that. */
  readonly second: LocalDate | undefined
  readonly answers: Readonly<Record<'stage-1' | 'stage-2', Fact | undefined>>
  readonly withdrawn: Fact | undefined
  readonly cause: Fact | undefined
}

/** A point of it at least is for the stages: a person decided so, or nothing sends it elsewhere. */
const isComplaint = (facts: readonly Fact[], received: Fact): boolean => {
  const late = facts.findLast(({ type, data }) => type === 'lateness-decided' && data.of === 'time-limit')?.data.accepted === false
  const isNone = late || noComplaint.includes(String(received.data.kind)) || isTheirs(received)
  const points = facts.filter(({ type }) => type === 'point-raised')
  return (points.length === 0 ? [received] : points).some(point => {
    const ids = point.about?.point ?? []
    const routed = facts.findLast(
      ({ type, about }) => type === 'point-routed' && (about?.point === undefined || about.point.some(id => ids.includes(id))),
    )
    return routed === undefined ? !isNone && !isTheirs(point) : routed.data.track === 'stages'
  })
}

const lifeOf = (all: readonly Fact[]): Life | undefined => {
  const facts = inOrder(all)
  const first = (is: (fact: Fact) => boolean): Fact | undefined => facts.find(is)
  const received = first(({ type }) => type === 'complaint-received')
  if (received === undefined) return undefined
  const omitted = first(({ type }) => type === 'stage-omission-agreed')
  const chosen = first(({ type, data }) => type === 'complainant-chose' && data.choice === 'stage-2')
  const declined = first(({ type, data }) => type === 'acceptance-decided' && data.accepted === false && data.ground === 'stage-2-instead')
  const went = first(
    ({ type, stage, data }) =>
      (type === 'escalation-requested' && stage === 'stage-2') ||
      (type === 'passed-on' && data.what === 'complaint' && data.to === 'stage-2'),
  )
  const choice = declined === undefined ? chosen : undefined
  const secondBy = omitted ? received : (choice ?? went)
  return {
    received,
    isComplaint: isComplaint(facts, received),
    isDirect: omitted !== undefined || choice !== undefined,
    second: secondBy && dayOf(secondBy),
    answers: {
      'stage-1': first(({ type, stage }) => (type === 'response-sent' || type === 'answer-held') && stage === 'stage-1'),
      'stage-2': first(({ type, stage }) => type === 'response-sent' && stage === 'stage-2'),
    },
    withdrawn: first(({ type }) => type === 'complaint-withdrawn'),
    cause: first(({ type }) => type === 'cause-recorded'),
  }
}

/** By the names of the measures that should say the same; averages by their sum. */
export function spsoByHand(cases: readonly (readonly Fact[])[], calendar: Calendar, { from, to }: Days): Readonly<Record<string, number>> {
  const found: Record<string, number> = {}
  const add = (what: string, n = 1): void => {
    found[what] = (found[what] ?? 0) + n
  }
  const isIn = (fact: Fact | undefined): fact is Fact => fact !== undefined && dayOf(fact) >= from && dayOf(fact) <= to
  const closed = ({ received, second, answers }: Life, group: 'stage-1' | 'stage-2' | 'escalated'): void => {
    const answer = answers[group === 'stage-1' ? 'stage-1' : 'stage-2']
    if (!isIn(answer)) return
    const days = workingDays(calendar, group === 'stage-1' ? dayOf(received) : (second ?? dayOf(received)), dayOf(answer))
    add('closed')
    add(`closed-${group}`)
    add(`days-${group}`, days)
    if (days <= (group === 'stage-1' ? 5 : 20)) add(`in-time-${group}`)
    add(`${answer.data.overall}-${group}`)
  }
  for (const facts of cases) {
    const life = lifeOf(facts)
    if (life === undefined) continue
    if (isIn(life.received)) add('came-in')
    if (isIn(life.cause)) add('causes')
    if (!life.isComplaint) continue
    if (isIn(life.received)) add('received')
    if (isIn(life.received)) add(life.isDirect ? 'received-direct' : 'received-stage-1')
    if (isIn(life.withdrawn)) add('withdrawn')
    if (life.withdrawn === undefined) closed(life, life.isDirect ? 'stage-2' : life.second === undefined ? 'stage-1' : 'escalated')
  }
  return found
}
