import type { DutyState, FactState, Status } from '#case'
import { type Need, type Procedure, type RoleId, type StageId, typesOf } from '#language'
import type { CaseRead } from '../case-read.ts'
import type { Chip } from '../chip.ts'
import { clockChips, countedIn } from '../clock-words.ts'
import { idInWords, lengthInWords, sentenceCase, shortDay } from '../days-in-words/days.ts'
import { escalatedTo } from '../digest/rungs-due.ts'
import { dayOf } from '../facts-of.ts'
import { periodInWords } from '../of-the-body/period-in-words.ts'
import { refusalInWords } from '../refusal-in-words.ts'
import { isOutside, rolesOf, roleTitle } from '../who-in-words.ts'
import type { CaseAbout, WorklistRow } from './row.ts'

const LIVE: Partial<Record<Status, WorklistRow['is']>> = {
  owed: 'owed',
  late: 'owed',
  'owed-without-a-date': 'no-limit',
  'cannot-say': 'cannot-say',
  paused: 'paused',
}

/** The rows of a case: one for each live duty, and one for each thing that waits for somebody's decision. */
export function rowsOf(read: CaseRead, about: CaseAbout): WorklistRow[] {
  const duties = read.state.duties.flatMap(duty => {
    const is = LIVE[duty.status]
    return is === undefined ? [] : [dutyRow(read.procedure, duty, is, about)]
  })
  const decisions = read.state.facts.filter(fact => fact.effect === 'waits').flatMap(fact => decisionRow(read, fact, about))
  return [...duties, ...decisions]
}

function dutyRow(procedure: Procedure, duty: DutyState, is: WorklistRow['is'], about: CaseAbout): WorklistRow {
  const outside = isOutside(procedure, duty.who)
  const due = is === 'paused' ? undefined : (duty.due ?? duty.earliest)
  const since = duty.pausedSince ?? duty.start
  const why = whyUndated(duty, is)
  const escalated = escalatedTo(duty)
  return {
    ...about,
    key: keyOf(duty),
    kind: is === 'paused' || (outside && due === undefined) ? 'waiting' : 'duty',
    is,
    must: `${sentenceCase(duty.must)}${forPeriod(duty)}`,
    stage: stageOf(procedure, duty.stage),
    who: duty.who.map(role => ({ role, title: roleTitle(procedure, role) })),
    outside,
    ...(due === undefined ? {} : { due }),
    ...(since === undefined ? {} : { since }),
    counts: countedIn(duty),
    aim: duty.aim,
    clause: duty.clause,
    chips: standingChips(duty, is),
    lines: duty.lines.flatMap(line => (line.due === undefined ? [] : [{ title: line.title, kind: line.kind, due: line.due }])),
    ...(duty.atMost !== undefined && duty.due !== undefined && duty.atMost > duty.due ? { mayReach: duty.atMost } : {}),
    blocked: duty.blockedBy.length > 0,
    ...(escalated.length > 0 && { escalatedTo: escalated }),
    reminderDays: [...new Set(duty.ladder.filter(rung => rung.is === 'planned' || rung.is === 'due').map(rung => rung.day))].sort(),
    points: duty.for.filter(thing => thing.kind === 'point').map(thing => thing.id),
    ...(duty.letter === undefined ? {} : { letter: duty.letter }),
    ...(why === undefined ? {} : { why }),
  }
}

/** A duty owed for several things apart is several rows: each needs its own key. */
function keyOf(duty: DutyState): string {
  return duty.for.length === 0 ? duty.key : `${duty.key} ${duty.for.map(thing => `${thing.kind}:${thing.id}`).join(',')}`
}

function stageOf({ stages, ofTheBody }: Procedure, id: StageId): WorklistRow['stage'] {
  return { id, title: (id === 'body' ? ofTheBody : stages[id])?.title ?? idInWords(id) }
}

/** ', for the third quarter of 2025-26', where it is owed for each. */
function forPeriod(duty: DutyState): string {
  const period = duty.for.find(({ kind }) => kind === 'period')
  return period === undefined ? '' : `, for ${periodInWords(period.id)}`
}

function standingChips(duty: DutyState, is: WorklistRow['is']): readonly Chip[] {
  const chips: Chip[] = []
  if (is === 'paused') chips.push({ kind: 'stop', words: 'Paused' })
  chips.push(...clockChips(duty))
  if (is === 'no-limit') chips.push({ kind: 'plain', words: 'No time limit' })
  return chips
}

function whyUndated(duty: DutyState, is: WorklistRow['is']): string | undefined {
  if (is === 'paused') {
    const since = duty.pausedSince === undefined ? '' : ` since ${shortDay(duty.pausedSince)}`
    const left = duty.daysLeft === undefined ? '' : `; ${lengthInWords(duty.daysLeft, countedIn(duty))} left`
    return `Paused${since}${left}`
  }
  if (duty.due === undefined && duty.earliest !== undefined && duty.latest !== undefined) {
    return `Between ${shortDay(duty.earliest)} and ${shortDay(duty.latest)}: the exact day is not known`
  }
  return duty.why === undefined ? undefined : `Not known: ${duty.why.what}`
}

function decisionRow(read: CaseRead, waiting: FactState, about: CaseAbout): WorklistRow[] {
  const fact = read.facts.find(each => each.id === waiting.fact)
  const refusal = waiting.refusals.find(each => each.severity === 'decide') ?? waiting.refusals[0]
  if (fact === undefined || refusal === undefined) return []
  const stage = fact.stage ?? refusal.act.split('/')[0] ?? ''
  const who = deciders(read.procedure, refusal.act)
  return [
    {
      ...about,
      key: `${refusal.act} ${fact.id}`,
      kind: 'waiting',
      is: 'awaits-decision',
      must: `Decide whether to allow: ${mayOf(read.procedure, refusal.act)}`,
      why: refusalInWords(refusal),
      stage: stageOf(read.procedure, stage),
      who: who.map(role => ({ role, title: roleTitle(read.procedure, role) })),
      outside: isOutside(read.procedure, who),
      since: dayOf(fact),
      counts: 'calendar-days',
      aim: false,
      clause: refusal.clause,
      chips: [{ kind: 'wait', words: 'Awaits a decision' }],
      lines: [],
      blocked: false,
      reminderDays: [],
      points: fact.about?.point ?? [],
    },
  ]
}

const mayOf = (procedure: Procedure, act: string): string => {
  const [stageId = '', actId = ''] = act.split('/')
  const stage = procedure.stages[stageId]
  return stage?.gates?.[actId]?.may ?? stage?.duties?.[actId]?.must ?? idInWords(actId).toLowerCase()
}

/** Who may record the decision that an act waits for: the roles of the gates that record it. */
function deciders(procedure: Procedure, act: string): readonly RoleId[] {
  const [stageId = '', actId = ''] = act.split('/')
  const gate = procedure.stages[stageId]?.gates?.[actId]
  if (gate === undefined) return []
  const needs: readonly Need[] = Object.values(gate.needs ?? {})
  const decided = needs.find(need => need.decided !== undefined)?.decided ?? gate.until?.decided
  if (decided === undefined) return []
  const types = typesOf(decided.by)
  const roles = Object.values(procedure.stages).flatMap(stage =>
    Object.values(stage.gates ?? {})
      .filter(each => typesOf(each.records).some(type => types.includes(type)))
      .flatMap(each => rolesOf(each.who)),
  )
  return [...new Set(roles)]
}
