/** Each approach to an ombudsman and all that came of it, read from a case as one matter. */
import { type Calendar, type LocalDate, parseLocalDate } from '#calendar'
import type { ClockState, DutyState, Fact, GateState, Status } from '#case'
import type { CaseRead } from '../case-read.ts'
import { sentenceCase } from '../days-in-words/days.ts'
import { dayOf } from '../facts-of.ts'
import { isDuty } from '../is-duty.ts'
import { openWindowsOf } from '../what-happens-next/gates-now.ts'
import { isLive, nextThingsOf } from '../what-happens-next/next-things.ts'
import { personInWords } from '../who-in-words.ts'
import { countingFacts, factsOfMatter, kind, matterIds, ombudsmanStages } from './facts-of-matters.ts'
import { noticesOf } from './notices.ts'
import { recommendationsOf } from './recommendations.ts'
import type { AskedItem, Found, MatterDate, MatterState, MatterStep, OmbudsmanMatter } from './view.ts'

const orderOf = (matter: OmbudsmanMatter): string => `${matter.state === 'closed' ? 2 : 1} ${nextDayOf(matter) ?? '9'} ${matter.since}`

/** The next day that matters: something is owed by it, or it is the last on which something may be done. */
export const nextDayOf = ({ next, windows }: OmbudsmanMatter): LocalDate | undefined =>
  [...next.map(({ due }) => due), ...windows.map(({ until }) => until)].filter(day => day !== undefined).toSorted()[0]

/** Those still open first, by what is due next. */
export function ombudsmanMatters(read: CaseRead, calendar: Calendar): readonly OmbudsmanMatter[] {
  if (!read.facts.some(({ type }) => type.startsWith('ombudsman-'))) return []
  const facts = countingFacts(read)
  const matters = matterIds(facts).flatMap(id => matterOf(read, calendar, facts, id) ?? [])
  return matters.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : orderOf(a) > orderOf(b) ? 1 : 0))
}

const text = (fact: Fact | undefined, field: string): string | undefined => {
  const value = fact?.data[field]
  return typeof value === 'string' && value !== '' ? value : undefined
}

const steps: Readonly<Record<string, MatterState>> = {
  'ombudsman-enquiry-received': 'answering',
  'ombudsman-draft-received': 'commenting',
  'ombudsman-draft-answered': 'commented',
  'ombudsman-decision-received': 'complying',
  'ombudsman-case-closed': 'closed',
}

/** By the last thing that happened; evidence moves it on only while it was asked for. */
function stateOf(own: readonly Fact[]): MatterState {
  let state: MatterState = 'approached'
  for (const { type, data } of own) {
    if (type === 'ombudsman-approached') state = data.premature === true ? 'too-early' : 'approached'
    else if (type === 'ombudsman-evidence-sent' && state === 'answering') state = 'answered'
    else state = steps[type] ?? state
  }
  return state
}

function matterOf(read: CaseRead, calendar: Calendar, facts: readonly Fact[], id: string): OmbudsmanMatter | undefined {
  const own = factsOfMatter(facts, id)
  const last = (type: string): Fact | undefined => own.findLast(fact => fact.type === type)
  const beginning = own.find(({ type }) => type.startsWith('ombudsman-'))
  if (beginning === undefined) return undefined
  const [approach, enquiry, closed] = [last('ombudsman-approached'), last('ombudsman-enquiry-received'), last('ombudsman-case-closed')]
  const gathered = own.findLast(
    fact => fact.type === 'ombudsman-evidence-gathered' && enquiry !== undefined && dayOf(fact) >= dayOf(enquiry),
  )
  const reference = text(enquiry, 'reference') ?? text(approach, 'reference')
  const recommendations = recommendationsOf(read, facts, id)
  const payments = paymentsOf(own)
  const clocks = clocksOf(
    read,
    id,
    recommendations.map(one => one.id),
    payments,
  )
  const duties = clocks.filter(isDuty)
  const state = stateOf(own)
  const howClosed = text(closed, 'how')
  const draft = draftOf(own)
  return {
    id,
    which: text(enquiry, 'which') ?? text(approach, 'which') ?? '',
    ...(reference !== undefined && { reference }),
    state: state === 'complying' && recommendations.length > 0 && recommendations.every(isSettled) ? 'complied' : state,
    since: dayOf(beginning),
    ...(state === 'closed' && closed && { closedOn: dayOf(closed) }),
    ...(howClosed !== undefined && { howClosed }),
    premature: approach?.data.premature === true,
    ...leadOf(read, own),
    items: itemsOf(enquiry, own),
    ...(gathered && { allGatheredOn: dayOf(gathered) }),
    dates: clocks.flatMap(dateOf),
    reminders: remindersOf(duties, read.state.today),
    notices: noticesOf(read.procedure, duties, own),
    sent: own
      .filter(({ type }) => type === 'ombudsman-evidence-sent')
      .map(fact => ({ on: dayOf(fact), of: text(fact, 'of') ?? '', by: personInWords(read, fact.by) })),
    ...draft,
    ...decisionOf(own),
    recommendations,
    payments,
    next: nextThingsOf(read, calendar, duties.filter(isLive)),
    // Whoever has answered the draft is not told that it may be answered.
    windows: openWindowsOf(
      read,
      calendar,
      gate => isOf(gate, id) && !(gate.records === 'ombudsman-draft-answered' && draft.draft?.answered !== undefined),
    ),
    steps: stepsOf(read, id),
  }
}

const isSettled = ({ is }: { readonly is: string }): boolean => is !== 'open' && is !== 'reported'

/** Who answers for it: the last person appointed at its stage. */
function leadOf({ procedure, people, accounts, ...read }: CaseRead, own: readonly Fact[]): Pick<OmbudsmanMatter, 'lead'> {
  const stages = ombudsmanStages(procedure)
  const fact = own.findLast(({ type, stage }) => type === 'person-appointed' && stage !== undefined && stages.includes(stage))
  const { as, person } = fact?.data ?? {}
  if (fact === undefined || typeof as !== 'string' || typeof person !== 'string') return {}
  const named = { ...read, procedure, ...(people && { people }), ...(accounts && { accounts }) }
  return { lead: { role: as, words: personInWords(named, { role: as, person }), since: dayOf(fact) } }
}

function itemsOf(enquiry: Fact | undefined, own: readonly Fact[]): readonly AskedItem[] {
  const lines = (text(enquiry, 'asked') ?? '')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
  const asked = Math.max(lines.length, Number(enquiry?.data.items ?? 0), 0)
  return Array.from({ length: Math.min(asked, 200) }, (_, i) => {
    const found = own.findLast(fact => fact.type === 'ombudsman-item-gathered' && fact.data.item === i + 1)
    const foundIn = text(found, 'foundIn')
    return {
      number: i + 1,
      words: lines[i] ?? `Item ${i + 1}`,
      ...(foundIn !== undefined && { foundIn }),
      ...(found && { on: dayOf(found) }),
    }
  })
}

const paymentsOf = (own: readonly Fact[]): readonly string[] => [
  ...new Set(
    own.flatMap(({ type, data, about }) =>
      type === 'payment-ordered' && String(data.source).startsWith('ombudsman') ? (about?.payment ?? []) : [],
    ),
  ),
]

/** Clocks of this matter, of what it recommended and of what it had paid. */
function clocksOf(
  { state, procedure }: CaseRead,
  id: string,
  actions: readonly string[],
  payments: readonly string[],
): readonly (ClockState | DutyState)[] {
  const stages = ombudsmanStages(procedure)
  const isOurs = (clock: ClockState | DutyState): boolean => {
    const inStage = stages.includes(clock.key.split('/')[0] ?? '')
    return clock.for.some(thing => {
      if (thing.kind === kind) return thing.id === id
      if (thing.kind === 'action') return inStage && actions.includes(thing.id)
      return thing.kind === 'payment' && payments.includes(thing.id)
    })
  }
  return [...state.duties, ...state.dates].filter(isOurs)
}

function dateOf(clock: ClockState | DutyState): readonly MatterDate[] {
  const { key, title, clause, due, base } = clock
  // A date written down by an ombudsman, not one that a duty of the same day only leans on.
  const isItsOwn = clock.for.some(thing => thing.kind === kind) && clock.steps.some(({ step }) => step === 'written')
  if (due === undefined || !isItsOwn) return []
  const moves = clock.moves.map(({ on, to, clause: by }) => ({ on, ...(to !== undefined && { to }), clause: by }))
  return [
    {
      key,
      title: sentenceCase(isDuty(clock) ? clock.must : title),
      clause,
      due,
      ...(base !== undefined && base !== due && { first: base }),
      moves,
      ...(isDuty(clock) && { status: clock.status, ...(clock.doneOn !== undefined && { doneOn: clock.doneOn }) }),
    },
  ]
}

const LIVE: ReadonlySet<Status> = new Set<Status>(['owed', 'late'])

function remindersOf(duties: readonly DutyState[], today: LocalDate): OmbudsmanMatter['reminders'] {
  const owed = duties
    .filter(
      ({ records, due, status, doneOn }) =>
        records.includes('reminder-sent') && due !== undefined && (doneOn !== undefined || LIVE.has(status)),
    )
    .map(({ must, due = today, doneOn, status }) => {
      const is = doneOn !== undefined ? 'sent' : status === 'late' ? 'late' : due <= today ? 'due' : 'planned'
      return { what: sentenceCase(must), day: doneOn ?? due, is } as const
    })
  const rungs = duties.flatMap(({ ladder }) =>
    ladder.flatMap(({ what, day, is }) =>
      is === 'planned' || is === 'due' || is === 'sent' ? [{ what: sentenceCase(what), day, is }] : [],
    ),
  )
  return [...owed, ...rungs].toSorted((a, b) => (a.day < b.day ? -1 : 1))
}

function foundIn(fact: Fact): Found {
  const { fault } = fact.data
  const [faultPoints, remedy] = [text(fact, 'faultPoints'), text(fact, 'remedy')]
  return {
    on: dayOf(fact),
    outcome: text(fact, 'outcome') ?? '',
    ...(typeof fault === 'boolean' && { fault }),
    ...(faultPoints !== undefined && { faultPoints }),
    ...(remedy !== undefined && { remedy }),
  }
}

function draftOf(own: readonly Fact[]): Pick<OmbudsmanMatter, 'draft'> {
  const draft = own.findLast(({ type }) => type === 'ombudsman-draft-received')
  if (draft === undefined) return {}
  const answer = own.findLast(fact => fact.type === 'ombudsman-draft-answered' && dayOf(fact) >= dayOf(draft))
  const comments = text(answer, 'comments')
  const answered = answer && {
    on: dayOf(answer),
    accepted: answer.data.accepted === true,
    ...(comments !== undefined && { comments }),
  }
  return { draft: { ...foundIn(draft), ...(answered && { answered }) } }
}

function decisionOf(own: readonly Fact[]): Pick<OmbudsmanMatter, 'decision'> {
  const decision = own.findLast(({ type }) => type === 'ombudsman-decision-received')
  if (decision === undefined) return {}
  const issuedOn = parseLocalDate(text(decision, 'issuedOn') ?? '')
  return { decision: { ...foundIn(decision), ...(issuedOn !== undefined && { issuedOn }) } }
}

const isOf = (gate: GateState, id: string): boolean => gate.for.some(thing => thing.kind === kind && thing.id === id)

/** What may be recorded of it now, and what would be refused, each with its reasons. */
function stepsOf({ state, procedure }: CaseRead, id: string): readonly MatterStep[] {
  const stages = ombudsmanStages(procedure)
  return state.gates
    .filter(gate => gate.key.split('/').length === 2 && isOf(gate, id) && stages.includes(gate.stage))
    .map(({ key, may, clause, is, refusals }) => ({ key, title: sentenceCase(may), clause, about: { [kind]: id }, is, refusals }))
}
