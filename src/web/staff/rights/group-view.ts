/** A complaint of several people on one page: what the procedure says of it, who is part of it, and what may be done about each. */
import { type Action, actionsOf, type Group, groupOf, type Member, plainDay } from '#outputs'
import type { Account, OpenCase } from '../../services.ts'
import { actsOf } from '../acts/act.ts'
import { doersOf } from '../acts/offer.ts'
import { pointsOf } from '../acts/points.ts'
import { type CaseFrameView, caseHref, complainantOf, readOf } from '../case-frame/view.ts'
import { ownWordsHref } from '../correspondence/answering.ts'
import { idInWords } from '../forms/names.ts'
import type { ClauseLink, LinkClause } from '../parts/clauses.tsx'
import { mayPromise } from '../putting-right/promises.ts'
import type { MemberView } from './group-member.tsx'
import { type RightStep, stepsThat } from './steps.ts'

interface Option {
  readonly value: string
  readonly text: string
}

export interface GroupView {
  readonly frame: CaseFrameView
  readonly reference: string
  readonly action: string
  /** What the procedure says of several people who complain together, as it is read here; nothing where it is silent. */
  readonly rules: readonly { readonly words: string; readonly clauses: readonly ClauseLink[]; readonly reading: string }[]
  readonly members: readonly MemberView[]
  readonly speaker: string
  readonly lettersTo: Group['lettersTo']
  readonly stillIn: readonly Option[]
  readonly relations: readonly Option[]
  readonly points: readonly Option[]
  readonly findings: readonly Option[]
  /** What this account may do here. */
  readonly mayJoin: boolean
  readonly maySpeakForThem: boolean
  readonly mayFind: boolean
  readonly steps: readonly RightStep[]
}

/** What is recorded of a group, by the acts that record it. */
const ofGroups = ['person-joined', 'cases-joined'] as const

const rulesOf = (open: OpenCase, link: LinkClause): GroupView['rules'] =>
  [...actsOf(open.procedure).values()].flatMap(({ ways, title, clause, reading }) =>
    ways.some(({ type }) => ofGroups.some(one => one === type))
      ? [{ words: idInWords(title), clauses: link(clause), reading: reading === undefined ? '' : `${reading.doubt} ${reading.chosen}` }]
      : [],
  )

const nameIn = (open: OpenCase, id: string): string => open.people[id]?.name || 'Somebody whose name was erased'

const chipOf = ({ left, agrees }: Member): MemberView['chip'] => {
  if (left !== undefined) return { kind: 'stop', words: 'Left' }
  if (agrees === undefined) return { kind: 'wait', words: 'Not asked yet' }
  return agrees.answer === 'given' ? { kind: 'good', words: 'Part of it' } : { kind: 'stop', words: 'Does not want to be part' }
}

const promiseTo = (id: string): URLSearchParams => new URLSearchParams({ for: '', member: id })

/** Where their own part stands: the stages open to them. */
const stagesOf = (open: OpenCase, id: string): string =>
  [
    ...new Set(
      open.state.strands
        .filter(({ member }) => member === id)
        .flatMap(({ stages }) => Object.entries(stages).flatMap(([stage, { is }]) => (is === 'open' ? [stage] : []))),
    ),
  ]
    .filter(stage => stage.startsWith('stage'))
    .map(stage => open.procedure.stages[stage]?.title ?? stage)
    .join(', ')

interface MayBeDone {
  readonly mayPromise: boolean
  readonly mayWrite: boolean
}

const memberView = (open: OpenCase, member: Member, actions: readonly Action[], { mayPromise, mayWrite }: MayBeDone): MemberView => {
  const { id, relation, joinedOn, agrees, wishes, left, findings, isSpeaker } = member
  const person = open.people[id]
  const stages = left === undefined ? stagesOf(open, id) : ''
  const promised = actions.filter(({ members }) => members?.includes(id) === true)
  const letters = open.letters.filter(({ to }) => to.some(line => person?.name !== undefined && line.includes(person.name))).length
  return {
    ...{ id, name: nameIn(open, id), isSpeaker, hasLeft: left !== undefined, chip: chipOf(member) },
    ...(mayPromise && left === undefined && { promiseHref: `${caseHref(open.reference)}/putting-right?${promiseTo(id)}#add` }),
    ...(mayWrite && person?.name && { letterHref: ownWordsHref(open.reference, { is: 'member', id }) }),
    details: [
      { label: 'Joined', value: `${plainDay(joinedOn)}${relation === '' ? '' : `, ${idInWords(relation).toLowerCase()}`}` },
      ...(agrees ? [{ label: 'Agreed', value: `${agrees.answer === 'given' ? 'Yes' : 'No'}, ${plainDay(agrees.on)}` }] : []),
      ...wishes.map(({ wish, on }) => ({ label: 'Wants', value: `“${wish}” ${plainDay(on)}` })),
      ...(stages === '' ? [] : [{ label: 'Their part', value: stages }]),
      ...findings.map(({ points, finding, reasons }) => ({
        label: points.length === 0 ? 'Found for them' : `Found for them, point ${points.join(', ')}`,
        value: `${idInWords(finding)}. ${reasons}`,
      })),
      ...promised.map(action => ({
        label: 'Promised to them alone',
        value: `${action.what.replace(/[.]$/, '')}. ${action.standingWords}`,
        href: `${caseHref(open.reference)}/putting-right#action-${action.id}`,
      })),
      { label: 'Letters to them', value: letters === 0 ? 'None yet' : String(letters) },
      {
        label: 'Follows it',
        value: person?.email ? 'By their own link, mailed to their address' : 'No email address: they are told by letter or telephone',
      },
      ...(left ? [{ label: 'Left', value: `${plainDay(left.on)}. ${left.how}` }] : []),
    ],
  }
}

export const groupView = (open: OpenCase, account: Account, frame: CaseFrameView, link: LinkClause): GroupView => {
  const group = groupOf(readOf(open))
  const acts = [...actsOf(open.procedure).values()]
  const may = (type: string): boolean => {
    const own = acts.filter(({ ways }) => ways.some(way => way.type === type))
    return own.length === 0 || own.some(act => doersOf(act, open.procedure, account).own.length > 0)
  }
  const isOurs = account.roles.some(role => open.procedure.roles[role]?.outside !== true && Object.hasOwn(open.procedure.roles, role))
  const actions = actionsOf(readOf(open))
  const mayBeDone = { mayPromise: mayPromise(open, account), mayWrite: account.permissions.includes('send-letters') }
  const stillIn = group.members.filter(({ left }) => left === undefined)
  return {
    frame,
    reference: open.reference,
    action: `${caseHref(open.reference)}/people/group`,
    rules: rulesOf(open, link),
    members: group.members.map(member => memberView(open, member, actions, mayBeDone)),
    speaker: group.speaker ?? '',
    lettersTo: group.lettersTo,
    stillIn: stillIn.map(({ id }) => ({ value: id, text: nameIn(open, id) })),
    relations: open.body.relations.filter(({ closed }) => !closed).map(({ id, title, called }) => ({ value: id, text: called ?? title })),
    points: pointsOf(open).map(({ id, words }) => ({ value: id, text: `${id}. ${words.slice(0, 80)}` })),
    findings: (open.procedure.outcomes?.point ?? []).map(id => ({ value: id, text: idInWords(id) })),
    mayJoin: isOurs && may('person-joined') && complainantOf(open) !== undefined,
    maySpeakForThem: isOurs && account.permissions.includes('record-for-others'),
    mayFind: isOurs && may('finding-recorded'),
    steps: stepsThat(open, account, link, { types: ['cases-joined'], back: 'people/group' }),
  }
}
