/** The actions of a case, each as one thing: what was promised, by whom and when, how far it has come, and what it waits for. */
import { type LocalDate, parseLocalDate } from '#calendar'
import { type Fact, factsAsCorrected } from '#case'
import { sayOption } from '#language'
import type { CaseRead } from '../case-read.ts'
import { idInWords, listInWords, sentenceCase } from '../days-in-words/days.ts'
import { dayOf } from '../facts-of.ts'
import { nameOf } from '../who-in-words.ts'
import { stepsOf } from './steps.ts'
import type { Action, ActionOwner, ActionStanding } from './view.ts'

/** What `people-told` is of where the complainant was told that a remedy is done. */
export const TOLD_OF_REMEDY = 'remedy-done'

/** In the order they were proposed. */
export function actionsOf(read: CaseRead): readonly Action[] {
  if (!read.facts.some(({ type }) => type === 'action-proposed')) return []
  const without = new Set(read.state.facts.filter(({ effect }) => effect !== 'yes').map(({ fact }) => fact))
  const seen = factsAsCorrected(read.facts, read.state.today).filter(({ id }) => !without.has(id))
  const ids = new Set(seen.filter(({ type }) => type === 'action-proposed').flatMap(({ about }) => about?.action ?? []))
  return [...ids].map(id =>
    actionOf(
      read,
      id,
      seen.filter(({ about }) => about?.action?.includes(id)),
    ),
  )
}

type Facts = readonly Fact[]

function actionOf(read: CaseRead, id: string, facts: Facts): Action {
  const first = facts.find(({ type }) => type === 'action-proposed')
  const proposed = last(facts, 'action-proposed') ?? first
  const assigned = last(facts, 'action-assigned')
  const kind = textOf(proposed, 'kind')
  const source = textOf(proposed, 'source')
  const remedy = textOf(proposed, 'remedy')
  const followUp = textOf(assigned, 'followUp')
  const known = {
    id,
    what: textOf(proposed, 'what'),
    kind,
    kindWords: sentenceCase(sayOption(read.procedure, 'kind', kind)),
    ...(remedy !== '' && kind === 'remedy' && { remedy, remedyWords: sentenceCase(sayOption(read.procedure, 'remedy', remedy)) }),
    points: proposed?.about?.point ?? [],
    ...given('members', membersOf(proposed)),
    source,
    sourceWords: sayOption(read.procedure, 'source', source),
    ...given('agency', textOf(proposed, 'agency')),
    proposedOn: first === undefined ? read.state.today : dayOf(first),
    ...given('authorisedOn', onOf(facts, 'action-authorised')),
    ...(assigned !== undefined && { owner: ownerOf(read, textOf(assigned, 'owner')) }),
    ...(followUp !== '' && { followUp, followUpWords: nameOf(read, followUp) ?? 'a person named on the case' }),
    ...given('target', dayIn(assigned, 'target') ?? dayIn(proposed, 'by')),
    ...given('startedOn', onOf(facts, 'action-started')),
    ...outcomeOf(facts),
  }
  const standing = standingOf(known)
  const position = read.state.positions.find(each => each.kind === 'action' && each.id === id)
  const isOpen = known.done === undefined && known.dropped === undefined
  const next = stepsOf(read, { ...known, isOpen, ...given('checkOn', dayIn(assigned, 'checkOn')) })
  const due = next.flatMap(step => step.due ?? []).sort()[0]
  return {
    ...known,
    standing,
    standingWords: position?.title ?? idInWords(standing),
    isOpen,
    next,
    ...given('due', due),
    late: next.some(step => step.late),
  }
}

/** What came of it. What was checked before it was last done says nothing of it. */
function outcomeOf(facts: Facts): Pick<Action, 'done' | 'told' | 'checked' | 'dropped'> {
  const done = last(facts, 'action-done')
  const dropped = last(facts, 'action-dropped')
  const since = done === undefined ? [] : facts.slice(facts.indexOf(done))
  const told = last(
    since.filter(({ data }) => data.of === TOLD_OF_REMEDY),
    'people-told',
  )
  const checked = last(since, 'action-checked')
  const { worked } = checked?.data ?? {}
  return {
    ...(done && { done: { on: dayOf(done), proof: textOf(done, 'proof'), ...given('document', textOf(done, 'document')) } }),
    ...(told && { told: { on: dayOf(told), to: listOf(told, 'to') } }),
    ...(checked && {
      checked: { on: dayOf(checked), ...(typeof worked === 'boolean' && { worked }), evidence: textOf(checked, 'evidence') },
    }),
    ...(dropped && { dropped: { on: dayOf(dropped), reasons: textOf(dropped, 'reasons') } }),
  }
}

function standingOf(action: Pick<Action, 'dropped' | 'checked' | 'done' | 'startedOn' | 'owner'>): ActionStanding {
  if (action.dropped !== undefined) return 'dropped'
  if (action.checked !== undefined) return action.checked.worked === false ? 'did-not-work' : 'worked'
  if (action.done !== undefined) return 'done'
  if (action.startedOn !== undefined) return 'started'
  return action.owner === undefined ? 'proposed' : 'given-out'
}

function ownerOf(read: CaseRead, id: string): ActionOwner {
  const name = nameOf(read, id)
  if (name !== undefined) return { id, is: 'person', words: name }
  const role = read.procedure.roles[id]
  return role === undefined ? { id, is: 'words', words: id } : { id, is: 'role', words: role.title }
}

const membersOf = (proposed: Fact | undefined): readonly string[] | undefined => {
  const ids = proposed?.about?.member ?? []
  return ids.length === 0 ? undefined : ids
}

/** Whom it was promised to, where that is not everybody: 'Ash Sample alone'. */
export function aloneInWords(read: CaseRead, { members }: Pick<Action, 'members'>): string | undefined {
  if (members === undefined) return undefined
  return `${listInWords(members.map(id => nameOf(read, id) || 'somebody whose name was erased'))} alone`
}

const last = (facts: Facts, type: string): Fact | undefined => facts.findLast(fact => fact.type === type)

const onOf = (facts: Facts, type: string): LocalDate | undefined => {
  const fact = last(facts, type)
  return fact && dayOf(fact)
}

const textOf = (fact: Fact | undefined, field: string): string => {
  const value = fact?.data[field]
  return typeof value === 'string' ? value : ''
}

const listOf = (fact: Fact, field: string): readonly string[] => {
  const value = fact.data[field]
  return typeof value === 'object' ? value.map(String) : typeof value === 'string' ? [value] : []
}

const dayIn = (fact: Fact | undefined, field: string): LocalDate | undefined => parseLocalDate(textOf(fact, field))

/** The field, where there is something to say in it. */
const given = <Name extends string, Value>(name: Name, value: Value | undefined): Partial<Record<Name, Value>> => {
  const field: Partial<Record<Name, Value>> = {}
  if (value !== undefined && value !== '') field[name] = value
  return field
}
