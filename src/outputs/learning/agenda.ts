/** What a meeting about learning is to have before it: by what is to be done, the soonest due first. */
import type { LocalDate } from '#calendar'
import type { Fact } from '#case'
import { sentenceCase } from '../days-in-words/days.ts'
import type { ForTheMeeting, Lesson } from './lesson.ts'

export interface LessonOfCase {
  readonly reference: string
  readonly service?: string
  readonly lesson: Lesson
}

export interface AgendaItem extends LessonOfCase {
  readonly for: ForTheMeeting
  /** The day it should come: agreed, else the last day allowed; none: as soon as possible. */
  readonly due?: LocalDate
}

export interface AgendaPart {
  readonly title: string
  readonly items: readonly AgendaItem[]
}

export interface Agenda {
  /** What is due by the day of the meeting. */
  readonly now: readonly AgendaPart[]
  /** What is due at a later one. */
  readonly later: readonly AgendaPart[]
}

const dueOf = ({ agreed, due }: ForTheMeeting): LocalDate | undefined => agreed ?? due

const partsOf = (items: readonly AgendaItem[]): readonly AgendaPart[] =>
  [...new Set(items.map(item => item.for.must))].map(must => ({
    title: sentenceCase(must),
    items: items
      .filter(item => item.for.must === must)
      .toSorted((a, b) => compare(a.due ?? '0', b.due ?? '0') || compare(a.reference, b.reference)),
  }))

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** `on`: the day of the meeting; without one, everything is before it. */
export function agendaOf(meeting: string, lessons: readonly LessonOfCase[], on?: LocalDate): Agenda {
  const items = lessons.flatMap(one =>
    one.lesson.meetings
      .filter(({ of }) => of === meeting)
      .map((wanted): AgendaItem => {
        const due = dueOf(wanted)
        return { ...one, for: wanted, ...(due !== undefined && { due }) }
      }),
  )
  const isLater = ({ due }: AgendaItem): boolean => on !== undefined && due !== undefined && due > on
  return { now: partsOf(items.filter(item => !isLater(item))), later: partsOf(items.filter(isLater)) }
}

/** The days in the diary of a meeting, each once, in order. */
export function diaryOf(meeting: string, bodyFacts: readonly Fact[]): readonly string[] {
  const retracted = new Set(bodyFacts.filter(({ type }) => type === 'fact-retracted').map(({ data }) => data.retracts))
  const days = bodyFacts
    .filter(({ type, data, id }) => type === 'meetings-scheduled' && data.of === meeting && !retracted.has(id))
    .flatMap(({ data }) => (Array.isArray(data.dates) ? data.dates.map(String) : []))
  return [...new Set(days)].sort()
}
