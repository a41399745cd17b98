/** What an action waits for: what the procedure owes about it; where it owes nothing, what its own record asks for. */
import type { LocalDate } from '#calendar'
import type { DutyState } from '#case'
import type { FactType } from '#language'
import type { CaseRead } from '../case-read.ts'
import { sentenceCase } from '../days-in-words/days.ts'
import { holderInWords } from '../who-in-words.ts'
import type { Action, ActionStep } from './view.ts'

const LIVE: readonly DutyState['status'][] = ['late', 'owed', 'owed-without-a-date', 'cannot-say', 'paused']

/** The way an action goes, so that of two things owed that without which the other cannot be done comes first. */
const WAY: readonly FactType[] = ['action-authorised', 'action-assigned', 'action-started', 'action-done', 'people-told', 'action-checked']

type Known = Pick<
  Action,
  'id' | 'kind' | 'owner' | 'followUpWords' | 'target' | 'done' | 'told' | 'checked' | 'dropped' | 'isOpen' | 'members'
> & {
  readonly checkOn?: LocalDate
}

export function stepsOf(read: CaseRead, action: Known): readonly ActionStep[] {
  const owed = read.state.duties.filter(
    duty => LIVE.includes(duty.status) && duty.for.some(({ kind, id }) => kind === 'action' && id === action.id),
  )
  const steps = owed.map(duty => stepOf(read, duty, action)).toSorted((a, b) => placeOf(a) - placeOf(b))
  const own = isOver(read, action) ? overStep(action) : ownStep(action, read.state.today)
  return own === undefined ||
    steps.some(({ records }) => records === own.records) ||
    (own.records === 'action-assigned' && steps.length > 0)
    ? steps
    : [...steps, own].toSorted((a, b) => placeOf(a) - placeOf(b))
}

const placeOf = ({ records }: ActionStep): number => (WAY.includes(records) ? WAY.indexOf(records) : WAY.length)

/** Who was named for this action says more than the roles that owe it. */
function stepOf(read: CaseRead, duty: DutyState, { owner, followUpWords }: Known): ActionStep {
  const records = duty.records[0] ?? ''
  const due = duty.due ?? duty.earliest
  const who = (records === 'action-done' ? (owner?.words ?? followUpWords) : undefined) ?? holderInWords(read, duty.who)
  return {
    records,
    duty: duty.key,
    must: sentenceCase(duty.must),
    who,
    ...(due !== undefined && { due }),
    late: duty.status === 'late',
    clause: duty.clause,
  }
}

/** The procedure owed the doing of it and does no longer, though it was never done: the complaint was withdrawn, or its part of the case has ended. */
const isOver = ({ state }: CaseRead, { id, isOpen }: Known): boolean => {
  const doing = state.duties.filter(
    duty => duty.records.includes('action-done') && duty.for.some(thing => thing.kind === 'action' && thing.id === id),
  )
  const over = doing.filter(({ status }) => status === 'no-longer-owed' || status === 'missed')
  return isOpen && over.length > 0 && !doing.some(({ status }) => LIVE.includes(status))
}

const overStep = ({ owner }: Known): ActionStep => ({
  ...{ records: 'action-done', must: 'Do it, or give it up with the reason: the procedure asks for it no longer' },
  ...{ who: owner?.words ?? '', late: false },
})

const tell = ({ members }: Known): string =>
  members === undefined ? 'Tell the person who complained that it is done' : 'Tell the one it was promised to that it is done'

/** Nobody may forget what was promised because no clause speaks of it. */
function ownStep(action: Known, today: LocalDate): ActionStep | undefined {
  const { owner, followUpWords, target, checkOn } = action
  const step = (records: FactType, must: string, due: LocalDate | undefined): ActionStep => ({
    ...{ records, must, who: followUpWords ?? owner?.words ?? '' },
    ...(due !== undefined && { due }),
    late: due !== undefined && due < today,
  })
  if (action.dropped !== undefined) return undefined
  if (action.isOpen) {
    if (owner === undefined && target === undefined) return step('action-assigned', 'Give it an owner and a date', undefined)
    return { ...step('action-done', 'Do what was promised, and show it', target), who: owner?.words ?? '' }
  }
  if (action.kind === 'remedy' && action.told === undefined) return step('people-told', tell(action), undefined)
  return checkOn !== undefined && action.checked === undefined ? step('action-checked', 'Check whether it worked', checkOn) : undefined
}
