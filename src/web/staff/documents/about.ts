/** What is said of a document: its description, the day it came, who may see it; read from a form and filled into one. */
import type { Clause, Procedure } from '#language'
import { roleTitle } from '#outputs'
import { complaintsTeam } from '../../document-services.ts'
import { type Form, listOf, textOf } from '../../form.ts'
import type { FormError } from '../../layout/index.ts'
import type { AboutDocument, Document, OpenCase } from '../../services.ts'
import { sentence } from '../acts/act.ts'
import { readDay } from '../forms/typed-field.ts'

export interface AboutForm {
  readonly description: string
  readonly received: { readonly day: string; readonly month: string; readonly year: string }
  readonly seers: readonly { readonly value: string; readonly text: string; readonly checked: boolean }[]
  /** Where the procedure keeps back who complained: by which clause, and whether the file is said to name nobody. */
  readonly names?: { readonly clause: Clause; readonly nobody: boolean; readonly mayBeSaid: boolean } | undefined
}

/** 'clause 17.1'; a clause that begins with a word names its place itself. */
export const inClause = (clause: Clause): string => (/^\d/.test(clause) ? `clause ${clause}` : clause)

type Of = Pick<OpenCase, 'procedure' | 'namesKeptBy'>

/** Of somebody who may not know who complained nothing is asked that only whoever knows can say. */
const namesOf = ({ procedure, namesKeptBy }: Of, nobody: boolean): Pick<AboutForm, 'names'> => {
  const clause = procedure.sees?.identity?.clause
  return clause === undefined ? {} : { names: { clause, nobody, mayBeSaid: namesKeptBy === undefined } }
}

/** Longest description, in characters. */
export const longestDescription = 500

/** Those of the body, and whoever of outside the procedure names as seeing something that others do not: a Panel its notes. */
const seeingRoles = ({ roles, sees = {} }: Procedure): readonly string[] => {
  const named = new Set(Object.values(sees).flatMap(({ who }) => who))
  return Object.keys(roles).filter(role => roles[role]?.outside !== true || named.has(role))
}

/** 'Complaints team', or the role's own title. */
export const seerInWords = (procedure: Procedure, seer: string): string =>
  seer === complaintsTeam ? 'Complaints team' : sentence(roleTitle(procedure, seer))

const seersOf = (procedure: Procedure, chosen: readonly string[]): AboutForm['seers'] =>
  [complaintsTeam, ...seeingRoles(procedure)].map(value => ({
    value,
    text: seerInWords(procedure, value),
    checked: chosen.includes(value),
  }))

export const aboutForm = (open: Of, form: Form): AboutForm => ({
  description: textOf(form, 'description'),
  received: { day: textOf(form, 'received-day'), month: textOf(form, 'received-month'), year: textOf(form, 'received-year') },
  seers: seersOf(open.procedure, listOf(form, 'seer')),
  ...namesOf(open, textOf(form, 'names') === 'nobody'),
})

export const aboutOf = (open: Of, { description = '', receivedOn, seenBy = [], namesNobody }: Document): AboutForm => {
  const [year = '', month = '', day = ''] = receivedOn?.split('-') ?? []
  const received = { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year }
  return { description, received, seers: seersOf(open.procedure, seenBy), ...namesOf(open, namesNobody === true) }
}

export const readAbout = (procedure: Procedure, form: Form, today: string): AboutDocument | readonly FormError[] => {
  const description = textOf(form, 'description').trim()
  const received = readDay(form, 'received', 'The day it came')
  const errors: FormError[] = []
  if (description.length > longestDescription)
    errors.push({
      field: 'description',
      text: `The description must be ${longestDescription} characters or fewer; it is ${description.length}`,
    })
  if ('error' in received) errors.push({ field: received.error.id, text: received.error.text })
  else if (received.value !== undefined && received.value > today)
    errors.push({ field: 'received-day', text: 'The day it came is still to come. Write the day it was received, or leave it empty' })
  if (errors.length > 0 || 'error' in received) return errors
  const known = new Set([complaintsTeam, ...seeingRoles(procedure)])
  return {
    description,
    ...(received.value === undefined ? {} : { receivedOn: received.value }),
    seenBy: listOf(form, 'seer').filter(seer => known.has(seer)),
    ...(procedure.sees?.identity !== undefined && { namesNobody: textOf(form, 'names') === 'nobody' }),
  }
}
