/** What the forms of an absence and of a check say, and the facts they become. */
import type { LocalDate } from '#calendar'
import type { Attempt, Field } from '#case'
import { standingsOn } from '#outputs'
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

/** An absence that has not begun is taken back as an entry: who it was of, and that it was planned, stay in the record. */
export const calledOff = (open: OpenBody, session: Session, person: string, asked: string): ReadForm => {
  const found = standingsOn(open.facts, open.state.today)
    .get(person)
    ?.ahead.find(({ fact }) => fact === asked)
  if (found === undefined)
    return { errors: [{ field: 'from-day', text: 'That absence has begun or was called off already. Look at the list again' }] }
  return { attempt: attemptOf(open, session, 'fact-retracted', { retracts: found.fact, reason: 'The absence was called off' }) }
}

export const backToday = (open: OpenBody, session: Session, person: string): Attempt => attemptOf(open, session, 'person-back', { person })
