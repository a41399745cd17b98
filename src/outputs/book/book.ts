/** The book of a procedure: everything a complaints manager reads and signs, worked out from one version alone. */
import { bankHolidaySources, type Calendar, type LocalDate, weekday } from '#calendar'
import type { Body, Clause, ClauseText, Procedure } from '#language'
import { barelyDay, plainDay } from '../days-in-words/days.ts'
import { bookClauses, sourceOf } from './clauses.ts'
import { examplesOf } from './examples/worked.ts'
import { periodsOf } from './periods.ts'
import { roleEntries } from './role-entries.ts'
import { lawLine } from './rules/act-rules.ts'
import { letterGroups, letterWords } from './rules/letter-rules.ts'
import { type Making, withParts } from './rules/making.ts'
import { countedGroups, keptGroups, peopleGroups, wayGroups } from './rules/other-groups.ts'
import { stageGroups } from './rules/stage-chapter.ts'
import type { Book, CalendarEntry, Chapter, Doubt, LawDeparture, Rule } from './view.ts'

export interface BookOf {
  readonly procedure: Procedure
  readonly clauses: Readonly<Record<Clause, ClauseText>>
  /** The name of the body. */
  readonly body: Pick<Body, 'name'>
  readonly calendar: Calendar
  /** Of the version's canonical JSON. */
  readonly hash: string
  /** The day the examples' events happen, in place of the one the calendar suggests. */
  readonly exampleDay?: LocalDate
}

/** Pure, and the same for the same version and calendar. Examples are worked out when they are first read. */
export function book({ procedure, clauses, body, calendar, hash, exampleDay }: BookOf): Book {
  const examples = exampleDay === undefined ? examplesOf(procedure, calendar) : examplesOf(procedure, calendar, exampleDay)
  const making: Making = { procedure, examples }
  const chapters = chaptersOf(making)
  const roles = roleEntries(making, chapters)
  const withRoles = chapters.map(chapter =>
    chapter.is === 'roles'
      ? { ...chapter, groups: [{ title: 'Roles', rules: roles.map(({ rule }) => rule) }, ...chapter.groups] }
      : chapter,
  )
  const rules = withRoles.flatMap(chapter => allRules(chapter).map(rule => ({ rule, chapter: chapter.id })))
  const departing = rules.filter(({ rule }) => rule.departs !== undefined)
  const doubts = rules.flatMap(({ rule, chapter }) => doubtOf(rule, chapter))
  let periods: Book['periods'] | undefined
  let departures: Book['departures'] | undefined
  return {
    id: procedure.id,
    version: procedure.receivedFrom,
    title: procedure.title,
    body: body.name,
    versionSays: versionSays(procedure),
    hash,
    fingerprint: `${hash.slice(0, 4)}-${hash.slice(4, 8)}-${hash.slice(8, 12)}`,
    counts: {
      rules: rules.length,
      clauses: Object.keys(clauses).length,
      doubts: doubts.length,
      departures: departing.length,
    },
    chapters: withRoles,
    roles,
    letters: Object.fromEntries(Object.entries(procedure.letters ?? {}).map(([id, letter]) => [id, letterWords(letter)])),
    get periods() {
      periods ??= periodsOf(making)
      return periods
    },
    doubts,
    get departures() {
      departures ??= departing.flatMap(({ rule, chapter }) => departureOf(procedure, rule, chapter))
      return departures
    },
    calendar: calendarEntry(procedure, calendar),
    ...bookClauses(procedure, clauses, withRoles),
    exampleDay: examples.day,
  }
}

export const allRules = (chapter: Chapter): readonly Rule[] => chapter.groups.flatMap(group => group.rules.flatMap(withParts))

/** 'For complaints received from 1 April 2026 to 31 March 2027'. */
export const versionSays = ({ receivedFrom, receivedUntil }: Pick<Procedure, 'receivedFrom' | 'receivedUntil'>): string =>
  `For complaints received from ${plainDay(receivedFrom)}${receivedUntil === undefined ? '' : ` to ${plainDay(receivedUntil)}`}`

function chaptersOf(making: Making): readonly Chapter[] {
  const { stages, ofTheBody } = making.procedure
  const chapters: readonly Chapter[] = [
    ...Object.entries(stages).map(
      ([id, stage]): Chapter => ({
        id: `stages/${id}`,
        is: 'stage',
        title: stage.title,
        says: '',
        groups: stageGroups(making, id, stage, `stages/${id}`),
      }),
    ),
    ...(ofTheBody === undefined
      ? []
      : [
          {
            id: 'the-body',
            is: 'body' as const,
            title: ofTheBody.title,
            says: 'What is owed whatever the case.',
            groups: stageGroups(making, 'body', ofTheBody, 'ofTheBody').filter(({ rules }) => rules.length > 0),
          },
        ]),
    {
      id: 'ways',
      is: 'ways',
      title: 'Tracks, positions and outcomes',
      says: 'Which way a point of complaint goes, where a case may stand, and how it may end.',
      groups: wayGroups(making),
    },
    {
      id: 'letters',
      is: 'letters',
      title: 'Letters',
      says: 'What each letter must say, to whom it goes, and the words of its draft.',
      groups: letterGroups(making),
    },
    {
      id: 'roles',
      is: 'roles',
      title: 'Roles',
      says: 'Who is who: what each must do, may do and may read, and what nobody may be at once.',
      groups: peopleGroups(making),
    },
    {
      id: 'kept',
      is: 'kept',
      title: 'Words, settings and checklists',
      says: 'What words mean, which numbers the document leaves open, and what a file must hold.',
      groups: keptGroups(making),
    },
    {
      id: 'counted',
      is: 'counted',
      title: 'Reports and figures',
      says: 'What is reported each period, and what is counted.',
      groups: countedGroups(making),
    },
  ]
  return chapters.filter(chapter => chapter.groups.length > 0 || chapter.is === 'roles')
}

const doubtOf = (rule: Rule, chapter: string): readonly Doubt[] =>
  rule.reading === undefined
    ? []
    : [{ rule: rule.key, chapter, anchor: rule.anchor, title: rule.title, clause: rule.clause, ...rule.reading }]

/** Where the policy differs from the law, with the dates of both on the example's day. */
function departureOf(procedure: Procedure, rule: Rule, chapter: string): readonly LawDeparture[] {
  const { departs } = rule
  if (departs === undefined) return []
  const own = rule.examples.find(example => example.due !== undefined)
  const law = rule.parts.filter(part => part.kind === 'line' && part.sentence.startsWith(lawLine))
  return [
    {
      rule: rule.key,
      chapter,
      anchor: rule.anchor,
      title: rule.title,
      clause: rule.clause,
      from: departs.from,
      source: sourceOf(departs.from, procedure),
      how: departs.how,
      dates: [
        ...(own === undefined ? [] : [{ label: 'Here', words: `${own.given} ${own.gives}` }]),
        ...law.flatMap(part =>
          part.examples.map(example => ({ label: `The law: ${part.title}`, words: example.gives.replace(/, in the example above/, '') })),
        ),
      ],
    },
  ]
}

const COUNTING: Record<Procedure['counting'], string> = {
  'day-after': 'Working days are counted from the day after the event: the next working day is day 1.',
  'same-day': 'The day of the event is day 1 if it is a working day; otherwise the next working day is.',
}

const NATIONS: Record<Procedure['calendar'], string> = {
  'england-and-wales': 'England and Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
}

function calendarEntry({ counting, calendar: nation }: Procedure, { data }: Calendar): CalendarEntry {
  const weekdays = data.closed.filter(row => weekday(row.day) < 6)
  const years = [...new Set(weekdays.map(row => row.day.slice(0, 4)))]
  return {
    nation: NATIONS[nation],
    counting: COUNTING[counting],
    knownFrom: plainDay(data.knownFrom),
    knownTo: plainDay(data.knownTo),
    source: bankHolidaySources[nation],
    years: years.map(year => ({
      year,
      days: weekdays.filter(row => row.day.startsWith(year)).map(row => `${barelyDay(row.day)}, ${row.why}`),
    })),
  }
}
