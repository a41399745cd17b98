import { type LocalDate, parseLocalDate } from '#calendar'
import { tryDates } from '#outputs'
import { bookOf, calendarFor } from '../../procedure-book/book-of.ts'
import type { ReadEdition } from '../../services.ts'
import type { TryView } from './try-page.tsx'

/** A day as it was asked for: nothing, a day, or what is wrong with it. */
const dayAsked = (text: string, edition: ReadEdition): { readonly day?: LocalDate; readonly error?: string } => {
  if (text === '') return {}
  const day = parseLocalDate(text)
  if (day === undefined) return { error: `Write a day that exists, such as 2026-04-02; found ‘${text}’` }
  const { knownFrom, knownTo } = calendarFor(edition.procedure.calendar).data
  if (day < knownFrom || day > knownTo)
    return { error: `The calendar of working days is known from ${knownFrom} to ${knownTo}; choose a day in that time` }
  return { day }
}

export function tryView(edition: ReadEdition, asked: (name: string) => string): TryView {
  const { procedure } = edition
  const stages = [
    ...Object.entries(procedure.stages).map(([value, { title }]) => ({ value, text: title })),
    ...(procedure.ofTheBody === undefined ? [] : [{ value: 'body', text: procedure.ofTheBody.title }]),
  ].filter(({ value }) => {
    const stage = value === 'body' ? procedure.ofTheBody : procedure.stages[value]
    return Object.keys(stage?.duties ?? {}).length + Object.keys(stage?.dates ?? {}).length > 0
  })
  const stage = stages.find(({ value }) => value === asked('stage'))?.value ?? stages[0]?.value ?? ''
  const suggested = bookOf(edition).book.exampleDay
  const received = asked('received') === '' ? suggested : asked('received')
  const { day, error } = dayAsked(received, edition)
  const calendar = calendarFor(procedure.calendar)
  const { events } = tryDates(procedure, calendar, stage, day ?? suggested, {})
  const given = events.map(({ type, says }) => ({ name: type, says, value: asked(type), ...dayAsked(asked(type), edition) }))
  const days = Object.fromEntries(given.flatMap(one => (one.day === undefined ? [] : [[one.name, one.day]])))
  return {
    stage,
    stages,
    received,
    ...(error === undefined ? {} : { error }),
    events: given.map(({ name, says, value, error: wrong }) => ({ name, says, value, ...(wrong === undefined ? {} : { error: wrong }) })),
    ...(day === undefined ? {} : { tried: tryDates(procedure, calendar, stage, day, days) }),
  }
}
