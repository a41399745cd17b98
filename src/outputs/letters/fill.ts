import type { Fact, PersonId } from '#case'
import { type Body, factDefinition, type RoleId } from '#language'
import { appointedRoles } from '../appointed-roles.ts'
import type { CaseRead } from '../case-read.ts'
import { idInWords, longDay, sentenceCase } from '../days-in-words/days.ts'
import { dayOf } from '../facts-of.ts'
import { fieldInWords } from '../timeline/field-in-words.ts'
import { appointedTo, nameOf as nameOnTheCase, roleTitle } from '../who-in-words.ts'
import { actionsList, actionsOutcome } from './actions.ts'
import { toWrite } from './gaps.ts'
import { type Filled, pointsInWords, pointsList } from './points.ts'

export interface LetterFrom extends CaseRead {
  readonly reference: string
  readonly title?: string
  readonly body: Body
  readonly people?: Readonly<Record<PersonId, { readonly name: string; readonly as?: RoleId }>>
  /** Whose own page it is, where it was opened by a key. */
  readonly openedBy?: { readonly person?: PersonId }
}

/** What stands in a gap; or why nothing can, which stops the letter. */
export function fill(gap: string, from: LetterFrom): Filled {
  const common = fillCommon(gap, from)
  if (common !== undefined) return common
  const write = toWrite(gap)
  if (write !== undefined) return { because: `write: ${write}` }
  if (gap.startsWith('role.')) return fillRole(gap.slice('role.'.length), from)
  if (gap.includes('/')) return fillClock(gap, from)
  const dot = gap.indexOf('.')
  return dot < 0 ? { because: `no letter has a gap called ${gap}` } : fillFact(gap.slice(0, dot), gap.slice(dot + 1), from)
}

const orNot = (words: string | undefined, because: string): Filled => (words === undefined || words === '' ? { because } : { words })

function fillCommon(gap: string, from: LetterFrom): Filled | undefined {
  const { body, state } = from
  switch (gap) {
    case 'reference':
      return { words: from.reference }
    case 'today':
      return { words: longDay(state.today) }
    case 'title':
      return orNot(from.title, 'the case has no title')
    case 'complainant.name':
      return orNot(nameOf(complainantOf(from), from), 'the complainant’s name is not known')
    case 'person.name':
      return orNot(nameOf(personAffected(from), from), 'the name of the person affected is not known')
    case 'points':
      return pointsInWords(from)
    case 'points.list':
      return orNot(pointsList(from), 'no point of complaint has been written down')
    case 'actions.list':
      return orNot(actionsList(from), 'no action is recorded')
    case 'actions.outcome':
      return orNot(actionsOutcome(from), 'no action is recorded')
    case 'overall':
      return orNot(state.outcomes.overall && overallInWords(state.outcomes.overall), 'there is no overall outcome yet')
    case 'body':
    case 'body.name':
      return { words: body.name }
    case 'body.team':
      return { words: body.contact.team }
    case 'body.phone':
      return { words: body.contact.phone }
    case 'body.email':
      return { words: body.contact.email }
    case 'body.hours':
      return { words: body.contact.hours }
    case 'body.address':
      return { words: body.contact.address.join(', ') }
    case 'ombudsman':
    case 'ombudsman.name':
      return { words: body.ombudsman.name }
    case 'ombudsman.url':
      return { words: body.ombudsman.url }
    case 'ombudsman.phone':
      return { words: body.ombudsman.phone }
    case 'advocacy.name':
      return orNot(body.advocacy?.name, 'the body has named no advocacy service')
    case 'advocacy.phone':
      return orNot(body.advocacy?.phone, 'the body has named no advocacy service')
    default:
      return undefined
  }
}

export const overallInWords = (outcome: string): string => idInWords(outcome).toLowerCase()

/** The last fact of a type that has effect. */
export function lastFact(type: string, from: Pick<CaseRead, 'facts' | 'state'>): Fact | undefined {
  const without = new Set(from.state.facts.filter(fact => fact.effect !== 'yes').map(fact => fact.fact))
  const seen = from.facts.filter(fact => fact.type === type && !without.has(fact.id))
  return seen.reduce<Fact | undefined>((last, fact) => (last === undefined || dayOf(fact) >= dayOf(last) ? fact : last), undefined)
}

function complainantOf(from: LetterFrom): PersonId | undefined {
  const identified = lastFact('complainant-identified', from) ?? lastFact('complaint-received', from)
  return identified?.by?.person
}

/** The person it is about, where that is somebody else. */
function personAffected(from: LetterFrom): PersonId | undefined {
  const onBehalfOf = lastFact('complaint-received', from)?.data.onBehalfOf
  return typeof onBehalfOf === 'string' && from.people?.[onBehalfOf] !== undefined ? onBehalfOf : complainantOf(from)
}

const nameOf = (person: PersonId | undefined, from: LetterFrom): string | undefined =>
  person === undefined ? undefined : nameOnTheCase(from, person)

function fillRole(role: string, from: LetterFrom): Filled {
  if (from.procedure.roles[role] === undefined) return { because: `the procedure has no role ${role}` }
  const name = nameOf(appointedTo(from, role)?.person, from)
  const title = roleTitle(from.procedure, role)
  if (name === undefined && appointedRoles(from.procedure).has(role))
    return { because: `nobody is recorded yet as ${title} of this case: record that first, so that the letter can name them` }
  return { words: name === undefined ? title : `${name}, ${title}` }
}

function fillClock(gap: string, from: LetterFrom): Filled {
  const dot = gap.lastIndexOf('.')
  const [key, field] = [gap.slice(0, dot), gap.slice(dot + 1)]
  const clock = [...from.state.duties, ...from.state.dates].find(each => each.key === key)
  if (clock === undefined) return { because: `the case has no date ${key}` }
  if (field === 'clause') return { words: clock.clause }
  if (field !== 'due') return { because: `a date has due and clause, not ${field}` }
  return orNot(clock.due && longDay(clock.due), clock.why === undefined ? `${clock.title} has no date yet` : `not known: ${clock.why.what}`)
}

function fillFact(type: string, field: string, from: LetterFrom): Filled {
  const definition = factDefinition(from.procedure, type)
  if (definition === undefined) return { because: `there is no fact called ${type}` }
  const fact = lastFact(type, from)
  if (fact === undefined) return { because: `it is not recorded that ${definition.says}` }
  if (field === 'on') return { words: longDay(dayOf(fact)) }
  const value = fact.data[field]
  const says = definition.fields[field]?.says
  return value === undefined || value === ''
    ? { because: `${sentenceCase(says ?? idInWords(field))} was not given` }
    : { words: fieldInWords(definition.fields[field], value, from) }
}
