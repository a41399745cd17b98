/** What the forms of an absence and of a check say, and the facts they become. */
import type { LocalDate } from '#calendar'
import type { Attempt, Field } from '#case'
import type { OpenBody } from '../../body-services.ts'
import { type Form, textOf } from '../../form.ts'
import type { FormError } from '../../layout/index.ts'
import type { Session } from '../../services.ts'
import { readDay } from '../forms/typed-field.ts'
import { administersAs } from './parts.ts'

export type ReadForm = { readonly attempt: Attempt } | { readonly errors: readonly FormError[] }

const longestCheck = 200

/** In the body's own record, by whoever is signed in. */
const attemptOf = (open: OpenBody, session: Session, type: string, data: Readonly<Record<string, Field>>, on?: LocalDate): Attempt => {
  const role = administersAs(open, session)
  const isKnown = role !== undefined && Object.hasOwn(open.procedure.roles, role)
  return {
    ...{ type, case: null, on: on ?? open.state.today, data },
    ...(isKnown && { by: { role, person: session.account.id } }),
  }
}

const dayIn = (values: Form, id: string, name: string, errors: FormError[]): LocalDate | undefined => {
  const read = readDay(values, id, name)
  if ('error' in read) errors.push({ field: read.error.id, text: read.error.text })
  return 'error' in read ? undefined : read.value
}

const dayAskedIn = (values: Form, id: string, name: string, errors: FormError[]): LocalDate | undefined => {
  const before = errors.length
  const day = dayIn(values, id, name, errors)
  if (day === undefined && errors.length === before) errors.push({ field: `${id}-day`, text: `Enter ${name.toLowerCase()}` })
  return day
}

export const readAbsence = (open: OpenBody, session: Session, values: Form, person: string): ReadForm => {
  const errors: FormError[] = person === '' ? [{ field: 'away-person', text: 'Choose who is away' }] : []
  const from = dayAskedIn(values, 'from', 'The first day away', errors)
  const until = dayAskedIn(values, 'until', 'The last day away', errors)
  if (from !== undefined && until !== undefined && until < from)
    errors.push({ field: 'until-day', text: 'The last day away must be the first day or after it' })
  else if (until !== undefined && until < open.state.today)
    errors.push({ field: 'until-day', text: 'The last day away must be today or after it: nothing goes to anybody by a day that is over' })
  if (errors.length > 0 || from === undefined || until === undefined) return { errors }
  return { attempt: attemptOf(open, session, 'person-away', { person, from, until }) }
}

export const readCheck = (open: OpenBody, session: Session, values: Form, person: string): ReadForm => {
  const errors: FormError[] = person === '' ? [{ field: 'check-person', text: 'Choose who was checked' }] : []
  const check = textOf(values, 'check').trim().slice(0, longestCheck)
  if (check === '') errors.push({ field: 'check', text: 'Say what was checked' })
  const made = dayAskedIn(values, 'made', 'The day it was made', errors)
  const until = dayIn(values, 'lasts', 'The last day it holds', errors)
  if (made !== undefined && made > open.state.today)
    errors.push({ field: 'made-day', text: 'The day it was made must be today or earlier' })
  if (made !== undefined && until !== undefined && until < made)
    errors.push({ field: 'lasts-day', text: 'The last day it holds must be the day it was made or after it' })
  if (errors.length > 0) return { errors }
  return { attempt: attemptOf(open, session, 'check-made', { person, check, ...(until !== undefined && { until }) }, made) }
}

export const backToday = (open: OpenBody, session: Session, person: string): Attempt => attemptOf(open, session, 'person-back', { person })
