/** A complaint taken by telephone, letter or in person: the answers of the public form, and how and when it came. */
import type { LocalDate } from '#calendar'
import { type Body, providersOffered, relationsOffered } from '#language'
import { plainDay } from '#outputs'
import { type Form, listOf, textOf } from '../../form.ts'
import type { FormError } from '../../layout/index.ts'
import { noProceedings, proceedingsAnswer, proceedingsWords } from '../../proceedings-asked.ts'
import { asErrors, readHappened } from '../../public/happened.ts'
import { longestLine, longestPoint, longestText, mostPoints, tooLong } from '../../public/limits.ts'
import type { Answers } from '../../services.ts'
import { readDay, readField } from '../forms/typed-field.ts'

/** How a complaint may come, beside the public form. */
export const channels = [
  { value: 'telephone', text: 'By telephone' },
  { value: 'letter', text: 'By letter' },
  { value: 'email', text: 'By email' },
  { value: 'in-person', text: 'In person' },
] as const

/** Boxes for points at first; 'Add another point' gives one more. */
const pointsAtFirst = 2

export const pointBoxes = (form: Form): readonly string[] => {
  const typed = listOf(form, 'points')
  const wanted = Math.min(mostPoints, Math.max(pointsAtFirst, typed.length) + (textOf(form, 'do') === 'more' ? 1 : 0))
  return Array.from({ length: wanted }, (_, i) => typed[i] ?? '')
}

const lines = ['name', 'age', 'phone', 'email', 'affectedName', 'affectedAge', 'representativeName', 'representativeContact'] as const
const longer = ['summary', 'address', 'outcomeWanted', 'helpOther', 'contactAvoid'] as const

const text = (form: Form, name: string): string => textOf(form, name).trim()

const lengthErrors = (form: Form): readonly FormError[] => [
  ...lines.flatMap(name => tooLong(text(form, name), longestLine, name, 'This', 'Shorten it.')),
  ...longer.flatMap(name => tooLong(text(form, name), longestText, name, 'This', 'Shorten it.')),
  ...listOf(form, 'points').flatMap((words, i) =>
    tooLong(words, longestPoint, pointId(i), `Point ${i + 1}`, 'Put the rest in another point or a document.'),
  ),
]

export const pointId = (i: number): string => (i === 0 ? 'points' : `points-${i + 1}`)

const chosen = (form: Form, name: string, allowed: readonly string[], says: string): readonly FormError[] =>
  allowed.includes(textOf(form, name)) ? [] : [{ field: name, text: says }]

const proceedingsErrors = (form: Form): readonly FormError[] => {
  const kinds = listOf(form, proceedingsAnswer)
  return [
    ...(kinds.includes(noProceedings) && kinds.length > 1
      ? [{ field: 'proceedings', text: 'Choose the other proceedings, or that they know of none, not both' }]
      : []),
    ...tooLong(text(form, proceedingsWords), longestLine, 'otherProceedings', 'What is known of other proceedings', 'Shorten it.'),
  ]
}

const personErrors = (form: Form): readonly FormError[] => {
  if (textOf(form, 'anonymous') === 'yes') return []
  const reach = ['phone', 'email', 'address'].some(name => text(form, name) !== '')
  return [
    ...(text(form, 'name') === '' ? [{ field: 'name', text: 'Enter the name, or tick that they stay anonymous' }] : []),
    ...(reach ? [] : [{ field: 'phone', text: 'Enter one way to reach them: a telephone number, an email address or an address' }]),
  ]
}

const happenedOf = (form: Form, today: LocalDate): { readonly happened: string; readonly errors: readonly FormError[] } => {
  const typed = { day: text(form, 'happened-day'), month: text(form, 'happened-month'), year: text(form, 'happened-year') }
  if (typed.day === '' && typed.month === '' && typed.year === '') return { happened: 'not-sure', errors: [] }
  const read = readHappened(typed, today)
  return 'happened' in read ? { happened: read.happened, errors: [] } : { happened: '', errors: asErrors(read) }
}

/** The answers to what the procedure asks: text of a sensible length, by the question's id. */
const routeAnswersIn = (form: Form): Answers =>
  Object.fromEntries(
    Object.keys(form)
      .filter(name => /^route\.[\w.-]{1,80}(\/[\w-]{1,20})?$/.test(name) && !/-(day|month|year)$/.test(name))
      .slice(0, 100)
      .map(name => [name, listOf(form, name).filter(value => value.length <= 500)]),
  )

const noticed = 'route.matter-came-to-notice'

/** A day of the procedure's own questions: typed in three boxes, or not known. */
const noticedOf = (form: Form, today: LocalDate): { readonly answers: Answers; readonly errors: readonly FormError[] } => {
  const typed = { day: text(form, `${noticed}-day`), month: text(form, `${noticed}-month`), year: text(form, `${noticed}-year`) }
  if (typed.day === '' && typed.month === '' && typed.year === '') return { answers: {}, errors: [] }
  const read = readHappened(typed, today)
  return 'happened' in read
    ? { answers: { [noticed]: read.happened }, errors: [] }
    : { answers: {}, errors: asErrors(read).map(error => ({ ...error, field: error.field.replace('happened', noticed) })) }
}

const receivedOf = (form: Form, today: LocalDate): { readonly on: string; readonly at: string; readonly errors: readonly FormError[] } => {
  const on = readDay(form, 'received', 'The day it came')
  const at = readField(form, 'receivedAt', 'The time', { type: 'time', says: 'the time' }, undefined)
  const wrong = (field: string, says: string) => ({ on: '', at: '', errors: [{ field, text: says }] })
  if ('error' in on) return wrong(on.error.id, on.error.text)
  if (on.value === undefined) return wrong('received-day', 'Enter the day it came')
  if (on.value > today) return wrong('received-day', 'The day it came must be today or earlier')
  if ('error' in at) return wrong(at.error.id, at.error.text)
  return { on: on.value, at: typeof at.value === 'string' ? at.value : '', errors: [] }
}

export type ReadComplaint = { readonly answers: Answers } | { readonly errors: readonly FormError[] }

export const readComplaint = (form: Form, body: Body, today: LocalDate): ReadComplaint => {
  const received = receivedOf(form, today)
  const happened = happenedOf(form, today)
  const noticedOn = noticedOf(form, today)
  const points = listOf(form, 'points')
    .map(words => words.trim())
    .filter(words => words !== '')
  const services = [...body.services.map(({ id }) => id), 'not-sure']
  const closed = body.services.find(
    ({ id, closedFrom }) => id === text(form, 'service') && closedFrom !== undefined && received.on >= closedFrom,
  )
  const errors = [
    ...chosen(
      form,
      'channel',
      channels.map(({ value }) => value),
      'Choose how it came',
    ),
    ...received.errors,
    ...chosen(
      form,
      'relation',
      relationsOffered(body).map(({ id }) => id),
      'Choose who is complaining',
    ),
    ...personErrors(form),
    ...(points.length === 0 ? [{ field: 'points', text: 'Enter at least one point of complaint, in their own words' }] : []),
    ...chosen(form, 'service', services, 'Choose the service, or that it is not known'),
    ...(closed?.closedFrom === undefined
      ? []
      : [
          {
            field: 'service',
            text: `${closed.title} takes no new complaints received from ${plainDay(closed.closedFrom)} on. Choose another service, or that it is not known`,
          },
        ]),
    ...chosen(
      form,
      'provider',
      ['', ...providersOffered(body, today).map(({ name }) => name)],
      'Choose one of the providers there are now, or leave it open',
    ),
    ...happened.errors,
    ...noticedOn.errors,
    ...proceedingsErrors(form),
    ...lengthErrors(form),
  ]
  if (errors.length > 0) return { errors }
  const typed = Object.fromEntries([...lines, ...longer].map(name => [name, text(form, name)]))
  const plain = [
    'what',
    'from',
    'channel',
    'relation',
    'service',
    'contactBy',
    'representative',
    'anonymous',
    'danger',
    'provider',
  ] as const
  return {
    answers: {
      ...routeAnswersIn(form),
      ...noticedOn.answers,
      ...typed,
      ...Object.fromEntries(plain.map(name => [name, textOf(form, name)])),
      anonymous: textOf(form, 'anonymous') === 'yes' ? 'yes' : 'no',
      for: text(form, 'affectedName') === '' ? 'me' : 'someone-else',
      points,
      help: listOf(form, 'help'),
      related: listOf(form, 'related')
        .filter(reference => /^[\p{L}\d-]{1,20}$/u.test(reference))
        .slice(0, 10),
      happened: happened.happened,
      receivedOn: received.on,
      receivedAt: received.at,
    },
  }
}
