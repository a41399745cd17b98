/** What may be recorded about people's rights now, by whom and by which clause: found in the procedure by what its acts record. */
import { type Attempt, decide, type Field, type Refusal } from '#case'
import { type FactType, type FieldDefinition, factDefinition } from '#language'
import { dayAndMonth, longDay, picks } from '#outputs'
import type { Account, OpenCase } from '../../services.ts'
import { actsOf, type StepAct, sentence, stageOfAct, whoInWords } from '../acts/act.ts'
import { doersOf, isOffered } from '../acts/offer.ts'
import { type Reason, reasonOf } from '../case/view.ts'
import { caseHref } from '../case-frame/view.ts'
import { envelope } from '../forms/names.ts'
import type { ClauseLink, LinkClause } from '../parts/clauses.tsx'

export interface RightStep {
  readonly key: string
  readonly title: string
  readonly who: string
  readonly clauses: readonly ClauseLink[]
  /** Where this account may record it. */
  readonly href?: string
  readonly letterHref?: string
  readonly due?: { readonly words: string; readonly late: boolean; readonly whyHref: string }
  /** Why it cannot be done as things stand. */
  readonly reasons: readonly Reason[]
}

interface Thing {
  readonly kind: string
  readonly id: string
}

export interface Wanted {
  readonly types: readonly FactType[]
  /** Only the steps about this one thing; none: those that begin something, or are about the whole case. */
  readonly thing?: Thing
  /** Kinds of things that have their own list of steps. */
  readonly kinds?: readonly string[]
  /** Facts that begin such a thing: offered though there is none yet. */
  readonly begins?: readonly FactType[]
  /** The points that the form has ticked. */
  readonly points?: readonly string[]
  /** The page below the case that leads there and is come back to. */
  readonly back: string
}

const live = ['owed', 'late', 'paused', 'owed-without-a-date']

const isForOthers = ({ because }: Pick<Refusal, 'because'>): boolean => because.startsWith('This does not apply here')

const isOf = (things: readonly Thing[], { thing, kinds = [] }: Wanted): boolean =>
  thing === undefined
    ? !things.some(({ kind }) => kinds.includes(kind))
    : things.some(({ kind, id }) => kind === thing.kind && id === thing.id)

/** Whether an act is about one thing of a kind: the form then asks which. */
const isOfAThing = ({ each }: StepAct, { thing, kinds = [] }: Wanted): boolean =>
  thing === undefined ? !(typeof each === 'string' && kinds.includes(each)) : each === thing.kind

const hrefOf = (open: OpenCase, { key }: StepAct, way: number, { thing, points = [], back }: Wanted): string => {
  const asked = new URLSearchParams({ ...(way > 0 && { way: String(way) }), ...(thing && { [thing.kind]: thing.id }), back })
  for (const point of points) asked.append(envelope.points, point)
  return `${caseHref(open.reference)}/record/${key}?${asked}`
}

const anything = ({ type, of: options }: FieldDefinition, today: string): Field => {
  if (type === 'list' || type === 'choices') return options ?? ['anything']
  if (type === 'yes-no') return true
  if (type === 'number' || type === 'money') return 1
  return type === 'day' ? today : (options?.[0] ?? 'anything')
}

/** What stops a new one whatever is written in its form: the act is tried with every field filled. */
const refusedAnew = (open: OpenCase, act: StepAct, type: FactType, kind: string): readonly Refusal[] => {
  const [by] = act.who === 'anyone' || act.who === 'nobody' ? [] : typeof act.who === 'string' ? [act.who] : act.who
  const definition = factDefinition(open.procedure, type)
  const fields = { ...definition?.fields, ...open.procedure.fields?.[type] }
  const attempt: Attempt = {
    ...{ type, case: open.reference, on: open.state.today, under: act.key, about: { [kind]: ['as-if'] } },
    ...(definition?.staged && { stage: act.stage }),
    ...(by !== undefined && { by: { role: by } }),
    data: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, anything(field, open.state.today)])),
  }
  const decision = decide(open.compiled, [...open.bodyFacts, ...open.facts], open.calendar, open.state.today, attempt)
  return 'refused' in decision ? decision.refused.filter(({ act: of, field }) => of === act.key && field === undefined) : []
}

const isStageOpen = ({ state }: OpenCase, stage: string): boolean => state.strands.some(({ stages }) => stages[stage]?.is === 'open')

/** The duties that these facts bring about: the letter a decision must be told by. */
const followsFrom = ({ procedure }: OpenCase, act: StepAct, types: ReadonlySet<FactType>): boolean => {
  const duty = stageOfAct(procedure, act.stage)?.duties?.[act.key.slice(act.stage.length + 1)]
  return duty !== undefined && (picks(duty.by, types) || picks(duty.when, types))
}

const dueOf = (open: OpenCase, key: string, wanted: Wanted): RightStep['due'] => {
  const duty = open.state.duties.find(one => one.key === key && live.includes(one.status) && isOf(one.for, wanted))
  if (duty?.due === undefined) return undefined
  const late = duty.status === 'late'
  return { words: `${late ? 'It was due' : 'Due'} ${dayAndMonth(duty.due)}`, late, whyHref: `${caseHref(open.reference)}/why/${key}` }
}

const stepOf = (
  open: OpenCase,
  account: Account,
  link: LinkClause,
  act: StepAct,
  way: number,
  wanted: Wanted,
  reasons: readonly Refusal[],
): RightStep => {
  const doers = doersOf(act, open.procedure, account)
  const mayWrite = act.letter !== undefined && doers.own.length > 0 && account.permissions.includes('send-letters')
  const due = act.kind === 'duty' ? dueOf(open, act.key, wanted) : undefined
  return {
    ...{ key: act.key, title: sentence(act.title), who: whoInWords(act, open.procedure), clauses: link(act.clause) },
    ...(isOffered(doers) && reasons.length === 0 && { href: hrefOf(open, act, way, wanted) }),
    ...(mayWrite && reasons.length === 0 && { letterHref: `${caseHref(open.reference)}/letter/${act.key}` }),
    ...(due && { due }),
    reasons: reasons.filter(({ severity }) => severity !== 'warn').map(reasonOf(open, link)),
  }
}

/** The date by which a gate's fact is owed, where a duty of the same fact stands beside it. */
const withTheDuty = (
  step: RightStep,
  duties: readonly { readonly step: RightStep; readonly types: readonly FactType[] }[],
  types: readonly FactType[],
): RightStep => {
  const duty = duties.find(one => one.types.some(type => types.includes(type)))
  return duty?.step.due === undefined ? step : { ...step, due: duty.step.due }
}

/** In the order of the procedure. What does not apply here is left out. */
export const stepsThat = (open: OpenCase, account: Account, link: LinkClause, wanted: Wanted): readonly RightStep[] => {
  const types = new Set(wanted.types)
  const happened = new Set(open.facts.flatMap(({ type }) => (types.has(type) ? [type] : [])))
  const duties: { step: RightStep; types: readonly FactType[]; hasLetter: boolean }[] = []
  const gates: { step: RightStep; types: readonly FactType[] }[] = []
  for (const act of actsOf(open.procedure).values()) {
    if (!isStageOpen(open, act.stage)) continue
    const way = act.ways.findIndex(({ type }) => types.has(type))
    const own = act.ways.flatMap(({ type }) => (types.has(type) ? [type] : []))
    if (act.kind === 'duty') {
      const owed = open.state.duties.filter(
        ({ key, status, for: things }) => key === act.key && live.includes(status) && isOf(things, wanted),
      )
      const isAboutIt = wanted.thing !== undefined && act.each === wanted.thing.kind
      if (owed.length > 0 && (isAboutIt || way >= 0 || (wanted.thing === undefined && followsFrom(open, act, happened))))
        duties.push({
          step: stepOf(open, account, link, act, Math.max(0, way), wanted, []),
          types: own,
          hasLetter: act.letter !== undefined,
        })
      continue
    }
    const first = own.find(type => wanted.begins?.includes(type))
    if (act.kind === 'gate' && typeof act.each === 'string' && first !== undefined && wanted.kinds?.includes(act.each)) {
      const anew = { ...wanted, thing: { kind: act.each, id: 'new' } }
      gates.push({ step: stepOf(open, account, link, act, way, anew, refusedAnew(open, act, first, act.each)), types: own })
      continue
    }
    if (way < 0 || act.kind === 'extension' || !isOfAThing(act, wanted)) continue
    const states = open.state.gates.filter(({ key, for: things }) => key === act.key && isOf(things, wanted))
    const refusals = states.some(({ is }) => is !== 'closed') ? [] : states.flatMap(gate => gate.refusals)
    if (states.length === 0 || refusals.some(isForOthers)) continue
    gates.push({ step: stepOf(open, account, link, act, way, wanted, refusals), types: own })
  }
  // A duty that a gate's fact does is shown with the gate: its form says what is asked.
  const besides = duties.filter(duty => duty.hasLetter || !duty.types.some(type => gates.some(gate => gate.types.includes(type))))
  return [...gates.map(gate => withTheDuty(gate.step, duties, gate.types)), ...besides.map(({ step }) => step)]
}

const concernsPoints = (things: readonly Thing[], points: readonly string[] = []): boolean => {
  const own = things.filter(({ kind }) => kind === 'point')
  return points.length === 0 || own.length === 0 || own.some(({ id }) => points.includes(id))
}

/** Steps about some points: those of which `choose` says the way, else -1. A duty is left out where nothing of it is owed for them. */
export const stepsChosen = (
  open: OpenCase,
  account: Account,
  link: LinkClause,
  choose: (act: StepAct) => number,
  wanted: Omit<Wanted, 'types'>,
): readonly RightStep[] =>
  [...actsOf(open.procedure).values()].flatMap(act => {
    const way = choose(act)
    if (way < 0 || !isStageOpen(open, act.stage)) return []
    const asked = { ...wanted, types: [] }
    if (act.kind === 'duty') {
      const isOwed = ({ key, status, for: things }: OpenCase['state']['duties'][number]) =>
        key === act.key && live.includes(status) && concernsPoints(things, wanted.points)
      return open.state.duties.some(isOwed) ? [stepOf(open, account, link, act, way, asked, [])] : []
    }
    const states = open.state.gates.filter(({ key, for: things }) => key === act.key && concernsPoints(things, wanted.points))
    const refusals = states.some(({ is }) => is !== 'closed') ? [] : states.flatMap(gate => gate.refusals)
    return states.length === 0 || refusals.some(isForOthers) ? [] : [stepOf(open, account, link, act, way, asked, refusals)]
  })

/** More time that was given by such an act, as its clock has it now. */
export interface TimeGiven {
  readonly title: string
  readonly was: string
  readonly now: string
  readonly whyHref: string
  /** Where it is put right or taken back. */
  readonly correctHref: string
}

/** What was given on account of these facts and stands: it goes by a fact of its own, not with what it was given for. */
export const timeGivenFor = (open: OpenCase, types: readonly FactType[]): readonly TimeGiven[] =>
  [...open.state.dates, ...open.state.duties].flatMap(clock => {
    const [stage = '', id = ''] = clock.key.split('/')
    const rules = stageOfAct(open.procedure, stage)
    const extensions = Object.values((rules?.dates?.[id] ?? rules?.duties?.[id])?.extensions ?? {})
    const turnsOnThem = extensions.some(({ needs }) => Object.values(needs ?? {}).some(({ that }) => picks(that, new Set(types))))
    const move = turnsOnThem ? clock.moves.findLast(({ by, fact }) => by === 'extension' && fact !== undefined) : undefined
    if (move?.from === undefined || move.to === undefined) return []
    const at = caseHref(open.reference)
    return [
      {
        title: sentence(clock.title),
        ...{ was: longDay(move.from), now: longDay(move.to) },
        ...{ whyHref: `${at}/why/${clock.key}`, correctHref: `${at}/correct/${move.fact}` },
      },
    ]
  })

/** Acts that give more time for something on account of these facts. */
export const moreTimeFor = (
  open: OpenCase,
  account: Account,
  link: LinkClause,
  types: readonly FactType[],
  back: string,
): readonly RightStep[] =>
  [...actsOf(open.procedure).values()].flatMap(act => {
    if (act.kind !== 'extension' || !isStageOpen(open, act.stage)) return []
    const [, clock = '', name = ''] = act.key.split('/')
    const stage = stageOfAct(open.procedure, act.stage)
    const extension = (stage?.dates?.[clock] ?? stage?.duties?.[clock])?.extensions?.[name]
    if (extension === undefined || !Object.values(extension.needs ?? {}).some(({ that }) => picks(that, new Set(types)))) return []
    const running = [...open.state.dates, ...open.state.duties].some(
      ({ key, due, latest }) => key === `${act.stage}/${clock}` && (due ?? latest ?? '') >= open.state.today,
    )
    return running ? [stepOf(open, account, link, act, 0, { types, back }, [])] : []
  })
