/** Duties, dates and gates, with all that stands inside them: conditions, more time, dates beside, reminders. */
import {
  type Act,
  type Asked,
  type Clock,
  type Duty,
  type Extension,
  type Gate,
  type NamedDate,
  type Need,
  type Rung,
  type StageId,
  sayDone,
  sayLiteral,
  sayRef,
  sayRole,
  sayWhen,
  sayWho,
  type When,
} from '#language'
import { idInWords, listInWords, sentenceCase } from '../../days-in-words/days.ts'
import { exampleOfAgain, exampleOfExtension, exampleOfLine, exampleOfRung, examplesOfClock } from '../examples/told.ts'
import type { LabelledWords, Rule } from '../view.ts'
import { conditionIn, conditionLines, line, type Making, readingOf, ruleOf } from './making.ts'
import { dutySentence, gateSentence, lengthOf } from './sentence.ts'

/** Where an act stands: its stage, its key for the engine, and its place in the JSON. */
export interface Place {
  readonly stage: StageId
  readonly key: string
  readonly at: string
}

export function dutyRule(making: Making, place: Place, duty: Duty): Rule {
  const { procedure, examples } = making
  const { stage, key, at } = place
  return ruleOf({
    key,
    at,
    kind: 'duty',
    clause: duty.clause,
    title: sentenceCase(duty.must),
    sentence: dutySentence(procedure, stage, duty),
    length: lengthOf(procedure, duty.by),
    most: mostOf(making, duty),
    lines: [
      ...waysOfDate(making, stage, duty.by),
      ...conditionLines(making, 'Only if', duty.when, stage),
      ...line('Then again', duty.again && sayWhen(procedure, duty.again, stage)),
      ...line('Done when', sayDone(procedure, duty.doneBy, stage)),
      ...line('Undone when', duty.undoneBy && sayRef(procedure, duty.undoneBy, stage)),
      ...conditionLines(making, 'No longer owed when', duty.until, stage),
      ...actLines(making, duty),
    ],
    parts: [...needRules(making, place, duty), ...suggestionRules(making, place, duty), ...clockRules(making, place, duty)],
    ...readingOf(making, stage, duty),
    examples: () => [...examplesOfClock(examples, key), ...exampleOfAgain(examples, key, duty)],
  })
}

export function dateRule(making: Making, place: Place, date: NamedDate): Rule {
  const { procedure, examples } = making
  const { stage, key, at } = place
  const isChosen = typeof date.by === 'object' && 'choose' in date.by
  return ruleOf({
    key,
    at,
    kind: 'date',
    clause: date.clause,
    title: sentenceCase(date.title),
    sentence: isChosen ? '' : `${sentenceCase(sayWhen(procedure, date.by, stage))}.`,
    length: lengthOf(procedure, date.by),
    most: mostOf(making, date),
    lines: [...waysOfDate(making, stage, date.by), ...conditionLines(making, 'Only if', date.when, stage)],
    parts: clockRules(making, place, date),
    ...readingOf(making, stage, date),
    examples: () => examplesOfClock(examples, key),
  })
}

export function gateRule(making: Making, place: Place, gate: Gate): Rule {
  const { procedure, examples } = making
  const { stage, key, at } = place
  const { until } = gate
  const window = until === undefined ? undefined : until.by.includes('/') ? until.by : `${stage}/${until.by}`
  return ruleOf({
    key,
    at,
    kind: 'gate',
    clause: gate.clause,
    title: sentenceCase(gate.may),
    sentence: gateSentence(procedure, stage, gate),
    lines: [
      ...conditionLines(making, 'Only if', gate.when, stage),
      ...conditionLines(making, 'Cannot close while', until?.openWhile, stage),
      ...line('Late', until?.decided && `it waits until ${sayRef(procedure, until.decided.by, stage)}`),
      ...line('If late it says', until?.otherwise),
      ...line('If late it offers', until?.offers && offerInWords(making, until.offers)),
      ...line('Recorded as', sayRef(procedure, gate.records, stage)),
      ...actLines(making, gate),
    ],
    parts: [...needRules(making, place, gate), ...suggestionRules(making, place, gate)],
    ...readingOf(making, stage, gate),
    ...(window === undefined
      ? {}
      : {
          examples: () =>
            examplesOfClock(examples, window).map(({ given, gives, steps }) => ({
              given,
              gives: gives.replace(/^(The date is|Due) /, 'The last day is '),
              steps,
            })),
        }),
  })
}

function waysOfDate({ procedure }: Making, stage: StageId, by: When): readonly LabelledWords[] {
  if (typeof by !== 'object' || !('choose' in by)) return []
  return by.choose.flatMap(way => line('By', sayWhen(procedure, { choose: [way] }, stage)))
}

function actLines({ procedure }: Making, act: Act): readonly LabelledWords[] {
  const letter = act.letter === undefined ? undefined : (procedure.letters?.[act.letter]?.title ?? idInWords(act.letter))
  const asks = act.asks === undefined ? [] : isNames(act.asks) ? act.asks : Object.keys(act.asks)
  return [...line('Letter', letter), ...line('The form asks', listInWords(asks.map(fieldInWords)))]
}

const isNames = (asks: NonNullable<Act['asks']>): asks is readonly string[] => Array.isArray(asks)
const fieldInWords = (field: string): string => idInWords(field.replaceAll(/([a-z])([A-Z])/g, '$1 $2')).toLowerCase()

export function needRule(making: Making, { stage, key, at }: Place, need: Need): Rule {
  const { procedure } = making
  const otherwise = need.onlyWarn === true ? 'A warning is given' : need.decided === undefined ? 'Refused' : 'It waits for a decision'
  const parts = conditionLines(making, `${otherwise} unless`, need.that, stage)
  const isPlain = parts.length === 1 && parts[0]?.label.endsWith(' unless') === true
  const offers = need.offers === undefined ? undefined : offerInWords(making, need.offers)
  return ruleOf({
    key,
    at,
    kind: 'need',
    clause: need.clause,
    title: sentenceCase(need.otherwise),
    sentence: isPlain ? `${otherwise} unless ${conditionIn(making, stage)(need.that) ?? ''}.` : '',
    lines: [
      ...(isPlain ? [] : parts),
      ...line('Let through once', need.decided && sayRef(procedure, need.decided.by, stage)),
      ...line('It offers', offers),
    ],
  })
}

/** What is offered in place of what is refused: a track, a letter, an act or the ombudsman. */
export function offerInWords({ procedure }: Making, offers: string): string {
  if (offers === 'ombudsman') return 'the Ombudsman'
  const [stage, act] = [offers.slice(0, offers.indexOf('/')), offers.slice(offers.indexOf('/') + 1)]
  const place = procedure.stages[stage]
  return (
    procedure.tracks?.[offers]?.title ??
    procedure.letters?.[offers]?.title ??
    place?.gates?.[act]?.may ??
    place?.duties?.[act]?.must ??
    idInWords(offers)
  )
}

function needRules(making: Making, { stage, key, at }: Place, act: Act): readonly Rule[] {
  return Object.entries(act.needs ?? {}).map(([id, need]) =>
    needRule(making, { stage, key: `${key}/needs/${id}`, at: `${at}/needs/${id}` }, need),
  )
}

function suggestionRules(making: Making, { stage, key, at }: Place, { asks }: Act): readonly Rule[] {
  if (asks === undefined || isNames(asks)) return []
  return Object.entries(asks).flatMap(([field, { suggest }]: [string, Asked]) =>
    (suggest ?? []).map((one, i) =>
      ruleOf({
        key: `${key}/asks/${field}/suggest/${i}`,
        at: `${at}/asks/${field}/suggest/${i}`,
        kind: 'suggestion',
        clause: one.clause,
        title: `An answer suggested: ${fieldInWords(field)}`,
        sentence: `“${sentenceCase(sayLiteral(making.procedure, one.value))}” is suggested if ${conditionIn(making, stage)(one.when)}; a person decides.`,
      }),
    ),
  )
}

/** What may move a date, what is shown beside it, and what is said as it comes near. */
function clockRules(making: Making, place: Place, clock: Clock): readonly Rule[] {
  const { procedure, examples } = making
  const { stage, key, at } = place
  return [
    ...Object.entries(clock.extensions ?? {}).map(([id, extension]) =>
      extensionRule(making, { stage, key: `${key}/extensions/${id}`, at: `${at}/extensions/${id}` }, key, extension),
    ),
    ...Object.entries(clock.lines ?? {}).map(([id, each]) =>
      ruleOf({
        key: `${key}/lines/${id}`,
        at: `${at}/lines/${id}`,
        kind: 'line',
        clause: each.clause,
        title: sentenceCase(each.title),
        sentence: `${LINES[each.kind]}: ${sayWhen(procedure, each.by, stage)}.`,
        examples: () => exampleOfLine(examples, key, id),
      }),
    ),
    ...Object.entries(clock.ladder ?? {}).map(([id, rung]) =>
      rungRule(making, { stage, key: `${key}/ladder/${id}`, at: `${at}/ladder/${id}` }, rung, () => exampleOfRung(examples, key, id)),
    ),
  ]
}

/** How a line of the law begins. */
export const lawLine = 'The law’s date, shown beside'

const LINES = { law: lawLine, aim: 'An aim', outer: 'An outer limit, shown beside', other: 'Shown beside' } as const

function extensionRule(making: Making, place: Place, clock: string, extension: Extension): Rule {
  const { procedure, examples } = making
  const { stage, key, at } = place
  const who = extension.who === 'nobody' ? 'Nobody' : sentenceCase(sayWho(procedure, extension.who))
  return ruleOf({
    key,
    at,
    kind: 'extension',
    clause: extension.clause,
    title: sentenceCase(extension.may),
    sentence: `${who} may ${extension.may}${extension.evenLate === true ? ', even after the date has passed' : ', before the date has passed'}.`,
    lines: [
      ...line('In force once', sayRef(procedure, extension.records, stage)),
      ...line('New date', sayWhen(procedure, extension.to, stage)),
      ...line('Never past', extension.atMost && sayWhen(procedure, extension.atMost, stage)),
      ...conditionLines(making, 'Only if', extension.when, stage),
      ...actLines(making, extension),
    ],
    parts: [...needRules(making, place, extension), ...suggestionRules(making, place, extension)],
    ...readingOf(making, stage, extension),
    examples: () => exampleOfExtension(examples, clock, extension),
  })
}

export function rungRule(making: Making, { stage, key, at }: Place, rung: Rung, examples: () => Rule['examples']): Rule {
  const { procedure } = making
  const roles = typeof rung.to === 'string' ? [rung.to] : rung.to
  const isSeveral = roles.length > 1
  const to = listInWords(roles.map(role => sayRole(procedure, role)))
  const unless = conditionIn(making, stage)(rung.unless)
  return ruleOf({
    key,
    at,
    kind: 'reminder',
    clause: rung.clause,
    title: sentenceCase(rung.what),
    sentence: `${sentenceCase(to)} ${isSeveral ? 'are' : 'is'} told on ${sayWhen(procedure, rung.on, stage)}${rung.alone ? ', in a message of its own' : ''}${unless === undefined ? '' : `, unless ${unless}`}.`,
    examples,
  })
}

/** The furthest any extension may reach: 'at most 20 working days'. */
function mostOf({ procedure }: Making, { extensions }: Clock): string | undefined {
  const lengths = Object.values(extensions ?? {}).flatMap(({ atMost }) => {
    const words = atMost === undefined ? undefined : lengthOf(procedure, atMost)
    return words === undefined ? [] : [words]
  })
  const longest = lengths.toSorted((a, b) => Number.parseInt(b, 10) - Number.parseInt(a, 10))[0]
  return longest === undefined ? undefined : `at most ${longest}`
}
