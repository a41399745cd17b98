import type { Calendar, LocalDate } from '#calendar'
import type { Thing } from '../types.ts'
import type { Entry, Period } from './happened.ts'
import type { View, World } from './machine.ts'

/** The one class of views: each change of place, scope or act makes another. */
export class Sight implements View {
  readonly world: World
  readonly upTo: number
  readonly today: LocalDate
  readonly point: string | undefined
  readonly member: string | undefined
  readonly thing: Thing | undefined
  readonly period: Period | undefined
  readonly act: Entry | undefined
  readonly start: LocalDate | undefined
  readonly due: LocalDate | undefined
  readonly restart: LocalDate | undefined
  readonly calendar: Calendar
  plain: View | undefined = undefined

  constructor(
    world: World,
    upTo: number,
    today: LocalDate,
    point: string | undefined,
    member: string | undefined,
    thing: Thing | undefined,
    period: Period | undefined,
    act: Entry | undefined,
    start: LocalDate | undefined,
    due: LocalDate | undefined,
    restart: LocalDate | undefined,
    calendar: Calendar,
  ) {
    this.world = world
    this.upTo = upTo
    this.today = today
    this.point = point
    this.member = member
    this.thing = thing
    this.period = period
    this.act = act
    this.start = start
    this.due = due
    this.restart = restart
    this.calendar = calendar
  }
}

/** The same scope without whoever is acting and whatever clock asks, by the calendar of its place. */
export function bare(v: View): View {
  const already = v.plain
  if (already !== undefined) return already
  const { world, upTo } = v
  const calendar = world.calendarAt(upTo)
  const isPlain = v.act === undefined && v.start === undefined && v.due === undefined && v.restart === undefined && v.calendar === calendar
  const plain = isPlain ? v : scopeOf(v, v.thing, v.period, calendar)
  v.plain = plain
  return plain
}

/** A scope of the same strand, place and day, and nothing else. */
export function scopeOf(v: View, thing: Thing | undefined, period: Period | undefined, calendar: Calendar): View {
  return new Sight(v.world, v.upTo, v.today, v.point, v.member, thing, period, undefined, undefined, undefined, undefined, calendar)
}

/** The whole case, every strand at once. */
export function wholeCase(world: World, upTo: number, today: LocalDate): View {
  return new Sight(
    world,
    upTo,
    today,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    world.calendarAt(upTo),
  )
}

/** One strand at the place of a fact that somebody records. */
export function actedIn(world: World, e: Entry, point: string | undefined, member: string | undefined): View {
  const calendar = world.calendarAt(e.place)
  return new Sight(world, e.place, e.on, point, member, undefined, undefined, e, undefined, undefined, undefined, calendar)
}

export function ofStrand(v: View, point: string | undefined, member: string | undefined): View {
  return new Sight(v.world, v.upTo, v.today, point, member, v.thing, v.period, v.act, v.start, v.due, v.restart, v.calendar)
}

export function ofThing(v: View, thing: Thing | undefined, period: Period | undefined): View {
  return new Sight(v.world, v.upTo, v.today, v.point, v.member, thing, period, v.act, v.start, v.due, v.restart, v.calendar)
}

/** The same scope as it stood before a place, on a day. */
export function atPlace(v: View, upTo: number, today: LocalDate): View {
  return new Sight(
    v.world,
    upTo,
    today,
    v.point,
    v.member,
    v.thing,
    v.period,
    undefined,
    v.start,
    v.due,
    v.restart,
    v.world.calendarAt(upTo),
  )
}

export function asActed(v: View, act: Entry | undefined): View {
  return new Sight(v.world, v.upTo, v.today, v.point, v.member, v.thing, v.period, act, v.start, v.due, v.restart, v.calendar)
}

/** With a clock's start and date in force, for `theStart` and `theDue`. */
export function withClock(v: View, start: LocalDate | undefined, due: LocalDate | undefined): View {
  return new Sight(v.world, v.upTo, v.today, v.point, v.member, v.thing, v.period, v.act, start, due, undefined, v.calendar)
}

/** With the start of this clock put on another day. */
export function begunAfresh(v: View, on: LocalDate): View {
  return new Sight(v.world, v.upTo, v.today, v.point, v.member, v.thing, v.period, v.act, on, v.due, on, v.calendar)
}

export function byCalendar(v: View, calendar: Calendar): View {
  return new Sight(v.world, v.upTo, v.today, v.point, v.member, v.thing, v.period, v.act, v.start, v.due, v.restart, calendar)
}
