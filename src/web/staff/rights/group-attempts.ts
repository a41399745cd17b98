/** What the forms of a group record: read from what was typed, or everything that is missing, each at its field. */
import type { Attempt } from '#case'
import type { FactType, RoleId } from '#language'
import { beingPart, groupOf, lettersToEach, lettersToSpeaker, speaksForThem } from '#outputs'
import { type Form, textOf } from '../../form.ts'
import type { FormError } from '../../layout/index.ts'
import type { Account, OpenCase, Person } from '../../services.ts'
import { actsOf, rolesThatMay } from '../acts/act.ts'
import { complainantOf, readOf } from '../case-frame/view.ts'

export const groupActs = ['join', 'agree', 'speaks', 'find', 'leave'] as const
type GroupAct = (typeof groupActs)[number]

export const actIn = (form: Form): GroupAct | undefined => groupActs.find(act => act === textOf(form, 'act'))

const typed = (form: Form, name: string): string => textOf(form, name).trim()

const tooLongFor: Readonly<Record<string, number>> = {
  name: 200,
  email: 200,
  phone: 100,
  address: 1000,
  wish: 2000,
  reasons: 5000,
  words: 2000,
}

/** What each form cannot do without. */
const wanted: Readonly<Record<GroupAct, Readonly<Record<string, string>>>> = {
  join: {
    name: 'Enter their name',
    relation: 'Choose who they are, to the person it is about',
    agrees: 'Choose whether they have agreed to be part of it',
  },
  agree: { member: 'Choose whose answer it is', agrees: 'Choose whether they agree to be part of it' },
  speaks: { member: 'Choose who speaks for them', letters: 'Choose whom we write to' },
  find: {
    ...{ member: 'Choose for whom it was found', point: 'Choose the point it is about', finding: 'Choose the finding' },
    reasons: 'Enter the reasons',
  },
  leave: { member: 'Choose who leaves', how: 'Choose what becomes of their part' },
}

export const errorsOfGroup = (open: OpenCase, act: GroupAct, form: Form): readonly FormError[] => {
  const field = (name: string) => `${act}-${name}`
  const members = groupOf(readOf(open)).members.filter(({ left }) => left === undefined)
  const email = typed(form, 'email')
  return [
    ...Object.entries(wanted[act]).flatMap(([name, text]) => {
      const isThere = name === 'member' ? members.some(({ id }) => id === typed(form, name)) : typed(form, name) !== ''
      return isThere ? [] : [{ field: field(name), text }]
    }),
    ...Object.entries(tooLongFor).flatMap(([name, most]) =>
      typed(form, name).length > most ? [{ field: field(name), text: `This is too long. Shorten it to ${most} characters or fewer` }] : [],
    ),
    ...(act === 'join' && email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)
      ? [{ field: field('email'), text: 'Enter an email address like name@example.com, or leave it empty' }]
      : []),
  ]
}

/** In which role of theirs the account records what is ours to record. */
const ourRole = ({ procedure }: OpenCase, account: Account, type: FactType): RoleId | undefined => {
  const own = account.roles.filter(role => Object.hasOwn(procedure.roles, role) && procedure.roles[role]?.outside !== true)
  const acts = [...actsOf(procedure).values()].filter(({ ways }) => ways.some(way => way.type === type))
  return acts.flatMap(act => rolesThatMay(act, own))[0] ?? own[0]
}

/** In which role the members are on the case: as whoever complained first. */
const theirRole = (open: OpenCase): RoleId =>
  Object.hasOwn(open.procedure.roles, 'complainant') ? 'complainant' : (complainantOf(open)?.as ?? 'complainant')

export const newMember = (open: OpenCase, form: Form): Omit<Person, 'id'> => {
  const optional = Object.fromEntries(
    (['email', 'phone', 'address'] as const).flatMap(name => (typed(form, name) === '' ? [] : [[name, typed(form, name)]])),
  )
  return { name: typed(form, 'name'), as: theirRole(open), relation: typed(form, 'relation').replaceAll('-', ' '), needs: [], ...optional }
}

/** `member`: whose it is; of a new one, the id they were given. */
export const groupAttempts = (open: OpenCase, account: Account, form: Form, member: string): readonly Attempt[] => {
  const common = { case: open.reference, on: open.state.today }
  const ours = (type: FactType): Pick<Attempt, 'by'> => {
    const role = ourRole(open, account, type)
    return role === undefined ? {} : { by: { role, person: account.id } }
  }
  const theirs = (person: string) => ({ by: { role: open.people[person]?.as ?? theirRole(open), person } })
  const about = (id: string) => ({ member: [id] })
  const joins = (id: string, relation: string): Attempt => ({
    ...{ ...common, ...ours('person-joined'), type: 'person-joined', about: about(id) },
    data: { as: theirRole(open), relation },
  })
  const answer = typed(form, 'agrees')
  const said: readonly Attempt[] = [
    ...(answer === 'given' || answer === 'refused'
      ? [
          {
            ...{ ...common, ...theirs(member), type: 'consent-answered', about: about(member) },
            data: { scope: beingPart, answer, from: theirRole(open), written: false },
          },
        ]
      : []),
    ...(typed(form, 'wish') === ''
      ? []
      : [
          {
            ...{ ...common, ...theirs(member), type: 'wishes-recorded', about: about(member) },
            data: { of: theirRole(open), wish: typed(form, 'wish') },
          },
        ]),
  ]
  const act = actIn(form)
  if (act === 'agree') return said
  if (act === 'join') {
    // Whoever complained first is one of them from then on: else the others' parts would be all there is.
    const first = complainantOf(open)
    const isFirst = groupOf(readOf(open)).members.length === 0
    const relation = open.facts.find(({ type }) => type === 'complaint-received')?.data.relation
    return [
      ...(isFirst && first ? [joins(first.id, typeof relation === 'string' ? relation : 'complainant')] : []),
      joins(member, typed(form, 'relation')),
      ...said,
    ]
  }
  if (act === 'speaks') {
    const chose = (choice: string): Attempt => ({
      ...{ ...common, ...theirs(member), type: 'complainant-chose', about: about(member) },
      data: { choice },
    })
    return [chose(speaksForThem), chose(typed(form, 'letters') === 'speaker' ? lettersToSpeaker : lettersToEach)]
  }
  if (act === 'find')
    return [
      {
        ...{ ...common, ...ours('finding-recorded'), type: 'finding-recorded', about: { ...about(member), point: [typed(form, 'point')] } },
        data: { finding: typed(form, 'finding'), reasons: typed(form, 'reasons') },
      },
    ]
  const how = typed(form, 'how') === 'alone' ? 'They go on by themselves' : 'Their part ends'
  return [
    {
      ...{ ...common, ...theirs(member), type: 'complaint-withdrawn', about: about(member) },
      data: { how: typed(form, 'words') === '' ? how : `${how}: ${typed(form, 'words')}` },
    },
  ]
}
