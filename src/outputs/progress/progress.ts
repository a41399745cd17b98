import type { LocalDate } from '#calendar'
import type { DutyState, Fact, PersonId } from '#case'
import { type StageId, typesOf } from '#language'
import { actionsOf } from '../actions/actions.ts'
import type { Action } from '../actions/view.ts'
import { dayAndMonth, longDay, sentenceCase } from '../days-in-words/days.ts'
import { dayOf } from '../facts-of.ts'
import { type LetterFrom, lastFact, overallInWords } from '../letters/fill.ts'
import { pointsOf } from '../letters/points.ts'
import { type WaitingFor, waitingFor } from '../rights/holds.ts'
import { type SendingInAgain, sendingsInAgain } from '../rights/sending-in-again.ts'
import { isWindow } from '../what-happens-next/gates-now.ts'
import { numberedStages, stageNow } from '../what-happens-next/stage-now.ts'
import { isOutside } from '../who-in-words.ts'
import type { BindingDate, Progress, ProgressPoint, ProgressPromise, ProgressStep, Voice } from './view.ts'
import { type Sentences, VOICES } from './voices.ts'

/** The complaint as the person who made it sees it: what is now, what is next and by when, and what they can do. */
export function progress(from: LetterFrom, voice: Voice = 'adult'): Progress {
  const says = VOICES[voice]
  const { state, body } = from
  const closed = state.positions.find(each => each.kind === 'case')?.open === false
  const response = responseNow(from)
  const overall = state.outcomes.overall
  const answered = lastFact('response-sent', from)
  const isForThem = answered === undefined || wasSentToThem(answered, from)
  const dates = closed ? [] : bindingDates(from, says)
  const points = pointsSeen(from, answered, says, isForThem)
  return {
    reference: from.reference,
    closed,
    answer: closed
      ? says.closed
      : ((response?.due === undefined && response?.status !== 'paused' ? allWait(points) : undefined) ??
        answerOf(response, isLastWord(answered, from) ? answered : undefined, nextOf(dates, state.today), says, isForThem)),
    also: closed || response === undefined ? [] : alsoOf(response, says),
    dates,
    path: pathOf(from, says, closed),
    points,
    ...(overall === undefined || answered === undefined || !isForThem ? {} : { outcome: says.outcome(overallInWords(overall)) }),
    promises: !isForThem || (answered === undefined && lastFact('complaint-resolved', from) === undefined) ? [] : promisesOf(from, says),
    youCan: closed ? [] : youCan(from, says),
    ombudsman: (isAtTheEnd(from) ? says.ombudsmanNext : says.ombudsman)(body.ombudsman.name, body.ombudsman.phone),
  }
}

const LIVE: readonly DutyState['status'][] = ['late', 'owed', 'paused', 'cannot-say', 'owed-without-a-date']

const answers = (duty: DutyState): boolean => duty.records.includes('response-sent')

/** The answer that is owed: the first to fall due, where several are. */
function responseNow({ state }: LetterFrom): DutyState | undefined {
  const live = state.duties.filter(duty => answers(duty) && LIVE.includes(duty.status))
  return live.toSorted((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1))[0]
}

function answerOf(
  response: DutyState | undefined,
  answered: Fact | undefined,
  next: BindingDate | undefined,
  says: Sentences,
  isForThem: boolean,
): string {
  if (response?.status === 'paused') return says.paused
  if (response?.due !== undefined) return response.status === 'late' ? says.answerLate(response.due) : says.answerBy(response.due)
  if (response === undefined && answered !== undefined)
    return isForThem ? says.answered(dayOf(answered)) : says.answeredToOthers(dayOf(answered))
  return next === undefined ? says.noDate : `${next.words}.`
}

/** Whether the answer is to the stage the complaint is at: once the next stage is asked for, the last answer is history. */
function isLastWord(answered: Fact | undefined, { state, procedure }: LetterFrom): boolean {
  if (numberedStages(procedure).length === 0) return true
  const now = stageNow(state, procedure)?.id
  return now === undefined || answered?.stage === undefined || answered.stage === now
}

/** What we must do next by a day that has not passed. */
const nextOf = (dates: readonly BindingDate[], today: LocalDate): BindingDate | undefined =>
  dates.find(({ due, why }) => why !== '' && due >= today)

/** The second date that binds us: by when we must say that it takes longer, and the furthest it may reach. */
function alsoOf(response: DutyState, says: Sentences): readonly string[] {
  if (response.status === 'late') return [says.sorry]
  if (response.due === undefined || response.atMost === undefined || response.atMost <= response.due) return []
  return [says.tellBy(response.due), says.atMost(response.atMost)]
}

/** The first letter is promised as people say it; a rule’s own words stand for the rest. */
const owedInWords = ({ records, must, status }: DutyState, due: LocalDate, says: Sentences): string =>
  records.includes('acknowledgement-sent') ? says.write(due, status === 'late') : says.must(must, due)

/** What we owe with a date, and what the law's or the outer date is beside it. */
function bindingDates({ state, procedure }: LetterFrom, says: Sentences): readonly BindingDate[] {
  const owed = state.duties.filter(duty => (duty.status === 'owed' || duty.status === 'late') && !isOutside(procedure, duty.who))
  const dates = owed.flatMap(duty => [
    ...(duty.due === undefined
      ? []
      : [{ key: duty.key, due: duty.due, words: owedInWords(duty, duty.due, says), why: says.why(duty), clause: duty.clause }]),
    ...duty.lines.flatMap(line =>
      line.due === undefined || (line.kind !== 'law' && line.kind !== 'outer')
        ? []
        : [
            {
              key: `${duty.key}/${line.id}`,
              due: line.due,
              words: `${sentenceCase(line.title)}: ${longDay(line.due)}`,
              why: '',
              clause: line.clause,
            },
          ],
    ),
  ])
  return dates.toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
}

function pathOf(from: LetterFrom, says: Sentences, closed: boolean): readonly ProgressStep[] {
  const steps: ProgressStep[] = []
  const received = lastFact('complaint-received', from)
  if (received !== undefined) steps.push({ title: says.complained, is: 'done', dateWords: dayAndMonth(dayOf(received)), words: '' })
  const acknowledged = lastFact('acknowledgement-sent', from)
  if (acknowledged !== undefined)
    steps.push({ title: says.acknowledged, is: 'done', dateWords: dayAndMonth(dayOf(acknowledged)), words: '' })
  const { stages, furthest } = stagesSeen(from)
  for (const stage of stages) steps.push(...stageSteps(stage, from, says, closed, furthest))
  return steps.filter((step, i) => steps.findIndex(each => each.title === step.title) === i)
}

/** The stages a person is shown: those that are numbered; where none is, the one in which the answer is owed. */
function stagesSeen({ state, procedure }: LetterFrom): { readonly stages: readonly StageId[]; readonly furthest: StageId | undefined } {
  const numbered = numberedStages(procedure)
  if (numbered.length > 0) return { stages: numbered, furthest: stageNow(state, procedure)?.id }
  const answering = state.duties.find(answers)?.stage
  return { stages: answering === undefined ? [] : [answering], furthest: answering }
}

/** Only the furthest stage is now: one before it may still be open for what was left undone there. */
function stageSteps(
  stage: StageId,
  from: LetterFrom,
  says: Sentences,
  closed: boolean,
  furthest: StageId | undefined,
): readonly ProgressStep[] {
  const title = from.procedure.stages[stage]?.title ?? stage
  const states = from.state.strands.map(strand => strand.stages[stage]?.is ?? 'not-open')
  const response = from.state.duties.find(duty => duty.stage === stage && answers(duty))
  const doneOn = response?.doneOn
  if (states.includes('open') && !closed && stage === furthest) {
    if (doneOn === undefined)
      return [
        {
          title: says.stageNow(title),
          is: 'now',
          dateWords: response?.due === undefined ? '' : says.due(response.due, response.status === 'late'),
          words: '',
        },
      ]
    const last = lastDayToAsk(stage, from)
    const span = last === undefined ? spanToAsk(stage, from) : undefined
    const moved = last === undefined ? undefined : movedFrom(stage, last, from)
    const { name, phone, url } = from.body.ombudsman
    const words = isAtTheEnd(from) ? says.decideLast(name, phone, url) : says.decideWords
    const ask = last ?? span?.earliest
    const about = moved === undefined ? span && says.sureUntil(span.earliest, span.latest) : says.moreTime(moved)
    return [
      { title, is: 'done', dateWords: answeredWords(response), words: '' },
      { title: says.decide, is: 'now', dateWords: ask === undefined ? '' : says.askBy(ask), words, ...(about && { about }) },
    ]
  }
  if (states.includes('ended') || states.includes('open') || doneOn !== undefined)
    return [{ title, is: 'done', dateWords: answeredWords(response), words: '' }]
  if (closed || states.every(is => is === 'skipped')) return []
  return [{ title: says.stageLater(title), is: 'later', dateWords: '', words: '' }]
}

function answeredWords(response: DutyState | undefined): string {
  if (response?.doneOn === undefined) return ''
  const on = dayAndMonth(response.doneOn)
  return (
    { 'met-in-time': `${on}, on time`, 'met-in-time-after-extension': `${on}, in the extra time`, 'met-late': `${on}, late` }[
      String(response.status)
    ] ?? on
  )
}

/** Whether the last of the stages has been answered: nobody in the body is left to ask. */
function isAtTheEnd(from: LetterFrom): boolean {
  const { stages, furthest } = stagesSeen(from)
  const last = stages.at(-1)
  const owed = from.state.duties.filter(duty => duty.stage === last && answers(duty))
  return furthest === last && owed.length > 0 && owed.every(duty => duty.doneOn !== undefined)
}

/** The last day to ask for the stage after this one. */
function lastDayToAsk(stage: StageId, { state }: LetterFrom): LocalDate | undefined {
  return state.gates.find(gate => gate.stage === stage && gate.records === 'escalation-requested')?.closes
}

/** Where only a month is known of the day it counts from: the day until which asking is in time for sure, and the last it could be. */
const spanToAsk = (
  stage: StageId,
  { state, procedure }: LetterFrom,
): { readonly earliest: LocalDate; readonly latest: LocalDate } | undefined => {
  const by = Object.values(procedure.stages[stage]?.gates ?? {}).flatMap(({ records, until }) =>
    until !== undefined && typesOf(records).includes('escalation-requested') ? [until.by] : [],
  )
  const clock = state.dates.find(({ key }) => by.some(one => key === `${stage}/${one}`))
  const { earliest, latest } = clock ?? {}
  return earliest === undefined || latest === undefined ? undefined : { earliest, latest }
}

/** The last day to ask before more time was agreed. */
const movedFrom = (stage: StageId, last: LocalDate, { state }: LetterFrom): LocalDate | undefined => {
  const clock = state.dates.find(({ key, due }) => key.startsWith(`${stage}/`) && due === last)
  const was = clock?.moves.find(({ by }) => by === 'extension') === undefined ? undefined : (clock.base ?? clock.moves[0]?.from)
  return was !== undefined && was < last ? was : undefined
}

/** In which role this is read: of several, each reads in their own; else that in which it was complained. */
const readerOf = (from: LetterFrom): string => {
  const { person } = from.openedBy ?? {}
  return (person === undefined ? undefined : from.people?.[person]?.as) ?? lastFact('complaint-received', from)?.by?.role ?? 'complainant'
}

/** The person this is read by: of several who complain together, whose own page it is. */
const whoReads = (from: LetterFrom): PersonId | undefined =>
  from.openedBy === undefined ? lastFact('complaint-received', from)?.by?.person : from.openedBy.person

/** Whether the response went to whoever reads this: one that could have been addressed to them and was not (no consent) is not theirs. */
function wasSentToThem({ data: { to, copies }, stage }: Fact, from: LetterFrom): boolean {
  const role = readerOf(from)
  if (!Array.isArray(to) || to.includes(role) || (Array.isArray(copies) && copies.includes(role))) return true
  const letters = from.state.duties.filter(duty => answers(duty) && duty.stage === stage).map(({ letter = '' }) => letter)
  return !letters.some(letter => from.procedure.letters?.[letter]?.to.includes(role))
}

/** A finding is theirs to read once it has been sent to them. */
function pointsSeen(from: LetterFrom, answered: Fact | undefined, says: Sentences, isForThem: boolean): readonly ProgressPoint[] {
  const resolved = lastFact('complaint-resolved', from)
  const told = answered ?? resolved
  const [waiting, held] = [sendingsInAgain(from), waitingFor(from)]
  return pointsOf(from, whoReads(from)).map(({ id, number, words, finding, findingOn }) => {
    const decided = finding !== undefined && findingOn !== undefined && told !== undefined && findingOn <= dayOf(told)
    if (decided && !isForThem) return { id, number, words, decided: false, decision: says.toldToOthers }
    if (decided) return { id, number, words, decided, decision: says.decision(finding) }
    const wait = waiting.find(({ points, endedOn }) => points.includes(id) || (points.length === 0 && endedOn === undefined))
    const hold = held.find(({ points }) => points.length === 0 || points.includes(id))
    const more = wait?.endedOn === undefined ? whatWillHappen(hold, wait, from.state.today, says) : []
    const waits = wait !== undefined || hold !== undefined
    return {
      id,
      number,
      words,
      decided,
      decision: waitInWords(wait, hold, says),
      ...(waits && { waits: true as const }),
      ...(more.length > 0 && { more }),
    }
  })
}

const waitInWords = (wait: SendingInAgain | undefined, hold: WaitingFor | undefined, says: Sentences): string => {
  if (wait === undefined) return hold === undefined ? says.lookingInto : says.waits
  if (wait.isOver && wait.until !== undefined) return says.waitedTooLong(wait.until)
  return wait.endedOn === undefined ? says.waits : says.waited(wait.endedOn)
}

/** Nothing of it is looked into now: what its points say is the answer. */
const allWait = (points: readonly ProgressPoint[]): string | undefined =>
  points.length > 0 && points.every(({ waits }) => waits === true) ? points[0]?.decision : undefined

/** While it waits: when we look at it again, and what they may do once what it waits for is over. */
function whatWillHappen(
  hold: WaitingFor | undefined,
  wait: SendingInAgain | undefined,
  today: LocalDate,
  says: Sentences,
): readonly string[] {
  const { reviewOn } = hold ?? {}
  return [
    ...(reviewOn === undefined || reviewOn < today ? [] : [says.waitsReview(reviewOn)]),
    ...(wait === undefined ? [] : [wait.within === undefined ? says.thenAsk : says.thenAskWithin(lengthInWords(wait.within))]),
  ]
}

const lengthInWords = ({ n, unit }: NonNullable<SendingInAgain['within']>): string => {
  const [one, many] = [unit.replaceAll('-', ' ').replace(/s$/, ''), unit.replaceAll('-', ' ')]
  return n === 1 ? `a ${one}` : `${n} ${many}`
}

function youCan(from: LetterFrom, says: Sentences): Progress['youCan'] {
  const role = readerOf(from)
  return from.state.gates
    .filter(gate => gate.is !== 'closed' && gate.who.includes(role) && isWindow(gate))
    .map(gate => ({
      key: gate.key,
      title: gate.records === 'escalation-requested' ? says.canGoOn(gate.may) : says.can(gate.may),
      ...(gate.closes === undefined ? {} : { until: gate.closes }),
      words: says.until(gate.closes),
      clause: gate.clause,
    }))
}

/** What was promised to the person: what we change for everybody else is told elsewhere. */
function promisesOf(from: LetterFrom, says: Sentences): readonly ProgressPromise[] {
  const reader = whoReads(from)
  return actionsOf(from)
    .filter(({ kind, members }) => kind !== 'improvement' && (members === undefined || members.some(id => id === reader)))
    .map((action): ProgressPromise => {
      const promise = promiseOf(action, from.state.today, says)
      return action.members === undefined ? promise : { ...promise, alone: says.promiseToYou }
    })
}

const promiseOf = ({ what, done, dropped, target }: Action, today: LocalDate, says: Sentences): ProgressPromise => {
  if (done !== undefined) return { words: what, is: 'done', says: says.promiseDone(done.on) }
  if (dropped !== undefined) return { words: what, is: 'dropped', says: says.promiseDropped }
  if (target === undefined) return { words: what, is: 'open', says: says.promiseOpen }
  return target < today
    ? { words: what, is: 'late', says: says.promiseLate(target) }
    : { words: what, is: 'open', says: says.promiseBy(target) }
}
