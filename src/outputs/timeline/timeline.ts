import type { LocalDate } from '#calendar'
import type { ClockState, Fact, FactState, Field } from '#case'
import { factDefinition, type Procedure, sayClock } from '#language'
import type { CaseRead } from '../case-read.ts'
import { dayAndMonth, idInWords, listInWords, plainDay, sentenceCase, timeInWords, weekdayName } from '../days-in-words/days.ts'
import { inLondon } from '../days-in-words/london.ts'
import { dayOf, factTitle } from '../facts-of.ts'
import { refusalInWords } from '../refusal-in-words.ts'
import { MOVED_TO_VERSION } from '../version-moves.ts'
import { personInWords, rolesOf, roleTitle } from '../who-in-words.ts'
import { fieldInWords } from './field-in-words.ts'
import type { TimelineEntry } from './view.ts'

/** What happened in a case, in plain words: nothing is left out, and a mistake stands beside what put it right. */
export function timeline(read: CaseRead, order: 'newest-first' | 'oldest-first' = 'newest-first'): readonly TimelineEntry[] {
  const own = inOrder(read.of === 'body' ? read.facts : read.facts.filter(fact => fact.case !== null))
  const states = new Map(read.state.facts.map(state => [state.fact, state]))
  const clocks = [...read.state.duties, ...read.state.dates]
  const entries = own.map(fact => entryOf(fact, states.get(fact.id), clocks, read))
  return order === 'oldest-first' ? entries : entries.reverse()
}

/** By the day it happened, then the time, then the record; a fact without a time takes that of the one recorded before it that day. */
function inOrder(facts: readonly Fact[]): readonly Fact[] {
  const times = new Map<LocalDate, string>()
  const placed = facts.map((fact, i) => {
    const day = dayOf(fact)
    const at = fact.at ?? times.get(day) ?? '00:00'
    times.set(day, at)
    return { fact, day, at, i }
  })
  return placed.sort((a, b) => compare(a.day, b.day) || compare(a.at, b.at) || a.i - b.i).map(({ fact }) => fact)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function entryOf(fact: Fact, state: FactState | undefined, clocks: readonly ClockState[], read: CaseRead): TimelineEntry {
  const moved = movedBy(fact, clocks, read)
  const recorded = recordedWords(fact)
  const fields = fieldsOf(fact, read)
  const retraction = retractionOf(fact, read)
  const stands = lastAbout('fact-let-stand', 'fact', fact, read)
  return {
    fact: fact.id,
    type: fact.type,
    title: titleOf(fact, read),
    on: dayOf(fact),
    happened: happenedWords(fact),
    by: `${personInWords(read, fact.by)}${inPlaceOf(fact, state, read)}`,
    recordedAt: fact.recordedAt,
    recordedBy: read.accounts?.[fact.recordedBy] ?? read.people?.[fact.recordedBy]?.name ?? idInWords(fact.recordedBy),
    recorded: recorded.words,
    recordedLater: recorded.later,
    words: fields.words,
    details: fields.details,
    moved,
    tone: toneOf(fact, moved, clocks),
    effect: state?.effect ?? 'yes',
    reasons: (state?.refusals ?? []).map(refusal => ({ because: refusalInWords(refusal), clause: refusal.clause })),
    corrections: read.facts
      .filter(each => each.type === 'fact-corrected' && each.data.corrects === fact.id)
      .map(each => putRight(each, read)),
    ...(retraction === undefined ? {} : { retracted: `Taken back on ${dayAndMonth(dayOf(retraction))}${reasonOf(retraction)}` }),
    ...(stands === undefined ? {} : { letStand: `Let stand on ${dayAndMonth(dayOf(stands))}${reasonOf(stands)}` }),
    points: fact.about?.point ?? [],
  }
}

/** ', deputising for the Chief Executive', where what was done is another role's and its doer stood in that role's place. */
function inPlaceOf({ by }: Fact, state: FactState | undefined, { facts, procedure }: CaseRead): string {
  if (by === undefined) return ''
  const owners = (state?.through ?? []).flatMap(key => whoOf(procedure, key))
  if (owners.includes(by.role) || owners.includes('anyone')) return ''
  const given = facts.findLast(
    ({ type, data }) =>
      type === 'role-given' && data.role === by.role && data.person === by.person && owners.includes(String(data.insteadOf)),
  )
  return given === undefined ? '' : `, deputising for the ${roleTitle(procedure, String(given.data.insteadOf))}`
}

const whoOf = ({ stages, ofTheBody }: Procedure, key: string): readonly string[] => {
  const [stage = '', act = ''] = key.split('/')
  const place = stage === 'body' ? ofTheBody : stages[stage]
  const found = place?.gates?.[act] ?? place?.duties?.[act]
  return found === undefined ? [] : rolesOf(found.who)
}

function titleOf(fact: Fact, read: CaseRead): string {
  const points = fact.about?.point ?? []
  const on = points.length === 0 ? '' : `${points.length === 1 ? 'point' : 'points'} ${points.join(', ')}`
  const finding = fact.data.finding
  if (fact.type === 'finding-recorded' && typeof finding === 'string')
    return `Finding on ${on || 'the complaint'}: ${idInWords(finding).toLowerCase()}`
  const title = factTitle(read.procedure, fact)
  if (on === '') return title
  return title.includes('the point ') && points.length === 1 ? title.replace('the point ', `${on} `) : `${title} (${on})`
}

function happenedWords(fact: Fact): string {
  if (typeof fact.on !== 'string') return `Between ${dayAndMonth(fact.on.from)} and ${withYear(fact.on.to)}`
  return fact.at === undefined ? withYear(fact.on) : `${withYear(fact.on)}, ${timeInWords(fact.at)}`
}

const withYear = (day: LocalDate): string => `${weekdayName(day)} ${plainDay(day)}`

/** Both times, where the day it was typed in is not the day it happened. */
function recordedWords(fact: Fact): { readonly words: string; readonly later: boolean } {
  const recorded = inLondon(fact.recordedAt)
  if (recorded === undefined) return { words: '', later: false }
  const happened = typeof fact.on === 'string' ? fact.on : fact.on.to
  if (recorded.day === happened) return { words: 'Recorded the same day', later: false }
  return { words: `Recorded ${withYear(recorded.day)}`, later: recorded.day > happened }
}

/** What a person said first goes as a quotation; the rest as label and value. What is marked personal is not printed here. */
function fieldsOf(fact: Fact, read: CaseRead): Pick<TimelineEntry, 'words' | 'details'> {
  const definitions = factDefinition(read.procedure, fact.type)?.fields ?? {}
  const words: string[] = []
  const details: { label: string; value: string }[] = []
  const long = Object.keys(fact.data).filter(name => definitions[name]?.type === 'words')
  const quoted = long.includes('words') ? 'words' : long[0]
  for (const [name, value] of Object.entries(fact.data)) {
    const definition = definitions[name]
    if (definition?.personal !== undefined || value === '') continue
    if (name === quoted && typeof value === 'string') words.push(value)
    else
      details.push({
        label: definition?.says ?? idInWords(name),
        value:
          ofTheRecord(name, value, read) ??
          ofTheBody(name, value, read) ??
          ofTheProcedure(value, read) ??
          (typeof value === 'object' ? sentenceCase : same)(fieldInWords(definition, value, read, name)),
      })
  }
  return { words, details }
}

const same = (words: string): string => words

/** The entry that is put right or taken back, by what it says and its day. */
function ofTheRecord(name: string, value: Field, read: CaseRead): string | undefined {
  const entry = name === 'corrects' || name === 'retracts' ? read.facts.find(({ id }) => id === value) : undefined
  return entry === undefined ? undefined : `${titleOf(entry, read)}, ${plainDay(dayOf(entry))}`
}

/** What the body itself has a name for: a service, a relation, an ombudsman. */
function ofTheBody(name: string, value: Field, { body }: CaseRead): string | undefined {
  if (name === 'which') return [body?.ombudsman, ...(body?.otherOmbudsmen ?? [])].find(one => one?.id === value)?.name
  if (name === 'service') return body?.services.find(({ id }) => id === value)?.title
  const relation = name === 'relation' ? body?.relations.find(({ id }) => id === value) : undefined
  return relation?.called ?? relation?.title
}

/** What the procedure itself has a name for: a report, a duty, several of its roles. */
function ofTheProcedure(value: Field, { procedure }: CaseRead): string | undefined {
  if (typeof value !== 'string') return undefined
  const report = procedure.reports?.[value]
  if (report !== undefined) return report.title
  const [stage = '', duty] = value.split('/')
  const must = duty === undefined ? undefined : procedure.stages[stage]?.duties?.[duty]?.must
  if (must !== undefined) return sentenceCase(must)
  const roles = value.split(/, | and /)
  return roles.every(role => procedure.roles[role] !== undefined) ? listInWords(roles.map(role => roleTitle(procedure, role))) : undefined
}

function movedBy(fact: Fact, clocks: readonly ClockState[], read: CaseRead): TimelineEntry['moved'] {
  const moves = clocks.flatMap(clock => clock.moves.filter(move => move.fact === fact.id).map(move => ({ clock, move })))
  return moves
    .map(({ clock, move }) => ({ key: clock.key, words: moveWords(move, sayClock(read.procedure, clock.key)), clause: move.clause }))
    .filter((each, i, all) => all.findIndex(other => other.words === each.words) === i)
}

function moveWords(move: ClockState['moves'][number], clock: string): string {
  const said = `${clock.charAt(0).toUpperCase()}${clock.slice(1)}`
  if (move.from !== undefined && move.to !== undefined) return `${said} moved from ${dayAndMonth(move.from)} to ${dayAndMonth(move.to)}`
  if (move.to !== undefined) return `${said} became ${dayAndMonth(move.to)}`
  return `${said} stopped running${move.from === undefined ? '' : `; it was ${dayAndMonth(move.from)}`}`
}

const QUIET = ['record-viewed', 'reminder-sent', 'note-made', 'fact-corrected', 'fact-retracted', 'fact-let-stand', 'document-received']

/** What moved or stopped a date is coloured; what a clock starts from is marked. */
function toneOf(fact: Fact, moved: TimelineEntry['moved'], clocks: readonly ClockState[]): TimelineEntry['tone'] {
  const moves = clocks.flatMap(clock => clock.moves.filter(move => move.fact === fact.id))
  if (moves.some(move => move.by === 'extension')) return 'more'
  if (moves.some(move => move.by === 'hold' && move.to === undefined)) return 'stop'
  if (
    moved.length > 0 ||
    fact.type === MOVED_TO_VERSION ||
    clocks.some(clock => clock.steps.some(step => step.step === 'fact' && step.fact === fact.id))
  )
    return 'key'
  return QUIET.includes(fact.type) ? 'quiet' : 'plain'
}

function putRight(correction: Fact, read: CaseRead): string {
  const by = personInWords(read, correction.by)
  return `Put right on ${dayAndMonth(dayOf(correction))}${by === '' ? '' : ` by ${by}`}${reasonOf(correction)}`
}

/** The retraction in force: one that was itself taken back restores the fact. */
function retractionOf(fact: Fact, read: CaseRead): Fact | undefined {
  const retraction = lastAbout('fact-retracted', 'retracts', fact, read)
  return retraction === undefined || retractionOf(retraction, read) !== undefined ? undefined : retraction
}

function lastAbout(type: string, field: string, fact: Fact, read: CaseRead): Fact | undefined {
  return read.facts.findLast(each => each.type === type && each.data[field] === fact.id)
}

function reasonOf(fact: Fact): string {
  const reason = fact.data.reason
  return typeof reason === 'string' && reason !== '' ? `: ${reason}` : ''
}

/** The facts that moved a date, for the page's "only what moved a date"; a move to another version may have moved any. */
export const thatMovedADate = (entries: readonly TimelineEntry[]): readonly TimelineEntry[] =>
  entries.filter(entry => entry.moved.length > 0 || entry.type === MOVED_TO_VERSION)
