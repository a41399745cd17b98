import { parseLocalDate } from '#calendar'
import type { DutyState, Fact, Status } from '#case'
import { factDefinition } from '#language'
import type { CaseRead } from '../case-read.ts'
import { inLondon } from '../days-in-words/london.ts'
import { dayOf, factTitle } from '../facts-of.ts'
import { factsThatCount } from '../facts-that-count.ts'
import { fieldInWords } from '../timeline/field-in-words.ts'
import { personInWords } from '../who-in-words.ts'
import { actsOfLearning, actsThatRecord } from './acts-of-learning.ts'
import type { ForTheMeeting, Lesson, LessonAction, LessonChange, LessonState } from './lesson.ts'
import { type NamedPerson, namesToKeepOut, withoutNames } from './names-in.ts'

export interface LearningRead extends CaseRead {
  readonly people?: Readonly<Record<string, NamedPerson>>
}

const live: ReadonlySet<Status> = new Set(['owed', 'late', 'owed-without-a-date', 'paused', 'cannot-say'])

const text = (fact: Fact | undefined, field: string): string | undefined => {
  const value = fact?.data[field]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

const day = (fact: Fact | undefined, field: string) => {
  const value = text(fact, field)
  return value === undefined ? undefined : parseLocalDate(value)
}

/** Duties of learning that somebody owes now. */
export const owedForLearning = ({ procedure, state }: CaseRead): readonly DutyState[] => {
  const { keys } = actsOfLearning(procedure)
  return state.duties.filter(({ key, status }) => keys.has(key) && live.has(status))
}

/** The actions of a case that these facts speak of, with how each stands. */
export function actionsIn(facts: readonly Fact[]): readonly LessonAction[] {
  // A remedy puts this complaint right: it is not what was learned from it.
  const proposed = facts.filter(({ type, data }) => type === 'action-proposed' && data.kind !== 'remedy')
  const ids = [...new Set(proposed.flatMap(({ about }) => about?.action ?? []))]
  return ids.map((id): LessonAction => {
    const own = facts.filter(({ about }) => about?.action?.includes(id))
    const last = (type: string) => own.findLast(fact => fact.type === type)
    const done = last('action-done')
    const by = day(last('action-assigned'), 'target') ?? day(last('action-proposed'), 'by')
    return {
      id,
      what: text(last('action-proposed'), 'what') ?? `Action ${id}`,
      is: done !== undefined ? 'done' : last('action-dropped') !== undefined ? 'dropped' : 'open',
      ...(by !== undefined && { by }),
      ...(done !== undefined && { doneOn: dayOf(done) }),
    }
  })
}

/** Facts a lesson is made of: what is decided, written, done and signed off, and meetings held about it. */
const isOfALesson = ({ procedure }: CaseRead, meetings: ReadonlySet<string>, { type, data }: Fact): boolean =>
  /^(learning|action)-/.test(type) ||
  type === 'cause-recorded' ||
  // A log that is of something else, as of a provider, is not of what was learned.
  (type === 'log-updated' && actsThatRecord(procedure, type).length > 0) ||
  (/^meeting-(held|date-set)$/.test(type) && typeof data.of === 'string' && meetings.has(data.of))

/** Each decision that there is something to learn begins a lesson; what came before it, where nothing did, belongs to the first. */
function rounds(facts: readonly Fact[]): readonly (readonly Fact[])[] {
  const begun: Fact[][] = []
  for (const fact of facts) {
    const begins = fact.type === 'learning-decided' && (begun.length === 0 || begun.at(-1)?.some(({ type }) => type === fact.type))
    if (begins || begun.length === 0) begun.push([])
    begun.at(-1)?.push(fact)
  }
  return begun
}

const hasLog = (read: CaseRead, as: string): boolean => actsThatRecord(read.procedure, 'log-updated', { as }).length > 0

const logged = (facts: readonly Fact[], as: string): Fact | undefined =>
  facts.findLast(({ type, data }) => type === 'log-updated' && data.as === as)

/** Somebody owes writing it down: the sheet, the log's entry, or the meeting that draws up the plan. */
const isToBeWritten = ({ records }: DutyState): boolean =>
  records.some(type => type === 'learning-sheet-entered' || type === 'log-updated' || type === 'meeting-held')

function stateOf(read: CaseRead, facts: readonly Fact[], actions: readonly LessonAction[], isLast: boolean): LessonState {
  const last = (type: string) => facts.findLast(fact => fact.type === type)
  if (last('learning-decided')?.data.learning === false && actions.length === 0) return 'nothing'
  if (logged(facts, 'concluded')) return 'concluded'
  if (last('learning-signed-off')) return hasLog(read, 'concluded') ? 'approved' : 'concluded'
  const owed = isLast ? owedForLearning(read) : []
  const isWritten = last('learning-sheet-entered') !== undefined || last('log-updated') !== undefined
  if (!isWritten && owed.some(isToBeWritten)) return 'to-write'
  const isDone = actions.every(({ is }) => is !== 'open')
  if (isDone && owed.some(({ records }) => records.includes('learning-signed-off'))) return 'to-approve'
  return isDone && owed.length === 0 ? 'concluded' : 'under-way'
}

/** Its end may be approved now, though nobody owes it yet: all was done by the first update. */
const mayBeApproved = (read: CaseRead, of: string, owed: readonly ForTheMeeting[]): readonly ForTheMeeting[] => {
  const approving = new Set(actsThatRecord(read.procedure, 'learning-signed-off').map(({ key }) => key))
  const ended = factsThatCount(read).findLast(({ type }) => type === 'learning-decided' || type === 'learning-signed-off')
  if (ended?.type !== 'learning-decided' || owed.some(({ key }) => approving.has(key))) return []
  return read.state.gates
    .filter(({ key, is }) => approving.has(key) && is === 'open')
    .map(({ key, may, clause, who }) => ({ of, key, must: may, clause, who }))
}

/** What a meeting is to have before it: updates, final sheets, a date to agree; and the meeting itself where it is called for a case. */
export const forMeetings = (read: CaseRead): readonly ForTheMeeting[] => {
  const { meetings, acts } = actsOfLearning(read.procedure)
  const owed = owedForLearning(read)
  return meetings.flatMap(({ id, held }) => {
    const before = acts.filter(({ picks }) =>
      picks.some(
        ({ type, where }) =>
          (held === 'diary' && (type === 'learning-update-given' || type === 'learning-signed-off')) ||
          (/^meeting-/.test(type) && where.of === id),
      ),
    )
    const keys = new Set(before.map(({ key }) => key))
    const due = owed
      .filter(({ key }) => keys.has(key))
      .map(({ key, must, clause, who, due, lines }): ForTheMeeting => {
        const agreed = lines.find(line => line.kind === 'aim' && line.due !== undefined)?.due
        return { of: id, key, must, clause, who, ...(due !== undefined && { due }), ...(agreed !== undefined && { agreed }) }
      })
    return held === 'diary' ? [...due, ...mayBeApproved(read, id, due)] : due
  })
}

/** Of these the answer alone would not say what was asked. */
const labelled: ReadonlySet<string> = new Set(['yes-no', 'day', 'role', 'number'])

/** What is said at each change, for the log: choices and words, nothing that is marked personal. */
function saidBy(fact: Fact, read: CaseRead): string {
  return Object.entries(factDefinition(read.procedure, fact.type)?.fields ?? {})
    .flatMap(([name, definition]) => {
      const value = fact.data[name]
      if (definition.personal !== undefined || value === undefined || value === '' || name === 'contents' || name === 'of') return []
      const words = fieldInWords(definition, value, read, name).replace(/[.]$/, '')
      return [labelled.has(definition.type) ? `${definition.says.replace(/[?]?$/, '')}: ${words}` : words]
    })
    .map((words, i) => (i === 0 ? words : words.charAt(0).toUpperCase() + words.slice(1)))
    .join('. ')
}

const recordedOn = (fact: Fact) => inLondon(fact.recordedAt)?.day

const changeTitle = ({ procedure }: CaseRead, fact: Fact): string => {
  const meeting = typeof fact.data.of === 'string' ? procedure.meetings?.[fact.data.of]?.title : undefined
  return meeting === undefined ? factTitle(procedure, fact) : `${factTitle(procedure, fact)}: ${meeting}`
}

function historyOf(read: CaseRead, facts: readonly Fact[], names: readonly string[]): readonly LessonChange[] {
  const own = new Map(facts.map(fact => [fact.id, fact]))
  const changes = read.facts.flatMap((fact): LessonChange[] => {
    const counted = own.get(fact.id)
    const { corrects, retracts, reason } = fact.data
    const about = own.get(String(corrects ?? retracts ?? ''))
    if (counted === undefined && about === undefined) return []
    const said = counted === undefined ? String(reason ?? '') : saidBy(counted, read)
    const title =
      counted === undefined ? `${factTitle(read.procedure, fact)} (${factTitle(read.procedure, about ?? fact)})` : changeTitle(read, fact)
    const recorded = recordedOn(fact)
    return [
      {
        fact: fact.id,
        on: dayOf(fact),
        ...(recorded !== undefined && { recordedOn: recorded }),
        what: title,
        said: withoutNames(said, names),
        who: personInWords(read, fact.by) || (read.accounts?.[fact.recordedBy] ?? ''),
      },
    ]
  })
  return changes
}

function wordsOf(facts: readonly Fact[], names: readonly string[]): readonly string[] {
  const said = facts.flatMap(fact => {
    if (fact.type === 'learning-decided') return [text(fact, 'lesson') ?? text(fact, 'reasons')]
    if (fact.type === 'learning-sheet-entered') return [text(fact, 'outline')]
    if (fact.type === 'action-done') return [text(fact, 'learningPoint')]
    return []
  })
  return [...new Set(said.filter(words => words !== undefined))].map(words => withoutNames(words, names))
}

function lessonOf(read: LearningRead, facts: readonly Fact[], i: number, isLast: boolean): Lesson {
  const names = namesToKeepOut(read.people, read.procedure)
  const last = (type: string) => facts.findLast(fact => fact.type === type)
  const actions = actionsIn(facts).map(action => ({ ...action, what: withoutNames(action.what, names) }))
  const first = last('learning-decided') ?? facts[0]
  const entered = last('learning-sheet-entered') ?? logged(facts, 'entered')
  const updated = facts.at(-1)
  const approved = last('learning-signed-off')
  const concluded = logged(facts, 'concluded')
  const state = stateOf(read, facts, actions, isLast)
  const ended = concluded ?? approved ?? updated
  const isOver = state === 'concluded' || state === 'nothing'
  const due =
    isLast && !isOver
      ? owedForLearning(read)
          .flatMap(duty => duty.due ?? [])
          .sort()[0]
      : undefined
  const cause =
    text(last('cause-recorded'), 'main') ??
    text(
      facts.findLast(fact => text(fact, 'theme') !== undefined),
      'theme',
    )
  return {
    id: String(i + 1),
    state,
    since: first === undefined ? read.state.today : dayOf(first),
    ...(isOver && ended !== undefined && { done: dayOf(ended) }),
    ...(due !== undefined && { due }),
    ...(cause !== undefined && { cause: withoutNames(cause, names) }),
    words: wordsOf(facts, names),
    actions,
    ...(entered && { enteredOn: dayOf(entered) }),
    ...(updated && { updatedOn: dayOf(updated) }),
    ...(approved && { approvedOn: dayOf(approved) }),
    ...(concluded && { concludedOn: dayOf(concluded) }),
    history: historyOf(read, facts, names),
    meetings: isLast ? forMeetings(read) : [],
  }
}

/** The lessons of a case, in the order they were decided; of an answered case nobody has decided on, the question itself. */
export function lessonsOf(read: LearningRead): readonly Lesson[] {
  const counting = factsThatCount(read)
  const meetings = new Set(actsOfLearning(read.procedure).meetings.map(({ id }) => id))
  const own = counting.filter(fact => isOfALesson(read, meetings, fact))
  const begun = rounds(own).filter(facts => facts.some(({ type }) => /^(learning-|log-updated$|meeting-held$)/.test(type)))
  if (begun.length > 0) return begun.map((facts, i) => lessonOf(read, facts, i, i === begun.length - 1))
  const answer = counting.findLast(({ type, data }) => type === 'response-sent' || (type === 'complaint-resolved' && data.agreed !== false))
  const owed = forMeetings(read)
  if (answer === undefined || counting.some(({ type }) => type === 'complaint-withdrawn')) return []
  return [{ id: '1', state: 'undecided', since: dayOf(answer), words: [], actions: [], history: [], meetings: owed }]
}
