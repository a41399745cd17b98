/** Whom a letter of a case is written to: those it is ticked for, by the way that was agreed with them. */
import { agreedAdjustments, factsThatCount, groupOf, isWrittenTo, keptFrom, nameOf, partsOf, roleTitle } from '#outputs'
import { type Form, listOf } from '../../form.ts'
import type { OpenCase, Person } from '../../services.ts'
import { complainantOf, readOf } from '../case-frame/view.ts'
import { fieldId } from '../forms/names.ts'

const through = 'through-'

/** Written to by way of somebody else of the case, where that was agreed; as they are where that person is not on it. */
const byWayOf = (open: OpenCase, person: Person, readers: readonly Person[]): Person => {
  const role = agreedAdjustments(readOf(open))
    .find(({ decided }) => decided.reach.startsWith(through))
    ?.decided.reach.slice(through.length)
  const other = role === undefined ? undefined : Object.values(open.people).find(one => one.as === role && one.id !== person.id)
  if (other === undefined || readers.some(({ id }) => id === other.id)) return person
  return { ...other, name: `${person.name}, care of ${other.name}` }
}

/** Their own needs, with what was agreed since. */
export const withWhatWasAgreed = (open: OpenCase, person: Person): Person => ({
  ...person,
  needs: [
    ...person.needs,
    ...agreedAdjustments(readOf(open)).flatMap(({ decided: { what, format, reach } }) => [
      what,
      format,
      ...(reach === 'letter' ? ['By post'] : []),
    ]),
  ],
})

/** Whom the letter is ticked for. */
export const tickedIn = (values: Form): readonly string[] => listOf(values, fieldId('to')).filter(role => role !== '')

/** `to`: the roles it is ticked for; none yet: all that the procedure names. */
const rolesWrittenTo = (open: OpenCase, letter: string, to: readonly string[]): readonly string[] =>
  to.length > 0 ? to : (open.procedure.letters?.[letter]?.to ?? [])

export interface AppointedReader {
  readonly name: string
  readonly title: string
}

/**
 * Whom it is written to because they are appointed, and who are not people of the case themselves: members of staff. To whom the case is not
 * there, no letter of it is addressed.
 */
export const appointedReaders = (open: OpenCase, letter: string, to: readonly string[] = []): readonly AppointedReader[] => {
  const { procedure, facts } = open
  const roles = rolesWrittenTo(open, letter, to)
  const without = new Set([...readersOf(open, letter, to).map(({ id }) => id), ...keptFrom(procedure, facts).map(({ person }) => person)])
  return partsOf(procedure, factsThatCount(readOf(open))).flatMap(({ as, person }) => {
    const name = roles.includes(as) && !without.has(person) ? nameOf(readOf(open), person) : undefined
    return name === undefined ? [] : [{ name, title: roleTitle(procedure, as) }]
  })
}

/** Nobody else is written to, whoever made the complaint. */
export const readersOf = (open: OpenCase, letter: string, to: readonly string[] = []): readonly Person[] => {
  const named = open.procedure.letters?.[letter]?.to ?? []
  const roles = rolesWrittenTo(open, letter, to)
  const group = groupOf(readOf(open))
  const people = Object.values(open.people).filter(({ as, id }) => roles.includes(as) && isWrittenTo(group, id))
  const complainant = roles.includes('complainant') ? complainantOf(open) : undefined
  // Whoever the letter names in a role of their own has it in that role, or not at all: a representative whom nobody ticked.
  const isNamedApart = complainant !== undefined && complainant.as !== 'complainant' && named.includes(complainant.as)
  const readers = people.length > 0 || complainant === undefined || isNamedApart ? people : [complainant]
  const whose = complainantOf(open)?.id
  return readers.map(person => (person.id === whose ? byWayOf(open, withWhatWasAgreed(open, person), readers) : person))
}

/** It was agreed to ring them: a letter alone does not keep to that. */
export const isToBeRung = (open: OpenCase): boolean =>
  agreedAdjustments(readOf(open)).some(({ decided: { reach } }) => reach === 'telephone')
