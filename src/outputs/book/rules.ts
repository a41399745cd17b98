import {
  type Act,
  type Clock,
  type Duty,
  type Gate,
  type NamedDate,
  type Procedure,
  type Stage,
  type StageId,
  sayCondition,
  sayDone,
  sayRef,
  sayRole,
  sayWhen,
  sayWho,
} from '#language'
import { idInWords, listInWords, sentenceCase } from '../days-in-words/days.ts'
import { type CitedRule, type Line, line } from './cited-rule.ts'
import { otherRules } from './other-rules.ts'
import type { RuleInWords } from './view.ts'

/** Every rule of a procedure in words, each with the clause it cites. */
export function rulesOf(procedure: Procedure): readonly CitedRule[] {
  return [
    ...Object.entries(procedure.stages).flatMap(([id, stage]) => stageRules(procedure, id, stage)),
    ...(procedure.ofTheBody === undefined ? [] : stageRules(procedure, 'body', procedure.ofTheBody)),
    ...letterRules(procedure),
    ...otherRules(procedure),
  ]
}

function stageRules(procedure: Procedure, id: StageId, stage: Stage): readonly CitedRule[] {
  const when = (condition: Parameters<typeof sayCondition>[1] | undefined) => condition && sayCondition(procedure, condition, id)
  const opening: CitedRule = {
    key: id,
    kind: 'other',
    clause: stage.clause,
    title: stage.title,
    lines: [
      ...line('Opens when', when(stage.opensWhen)),
      ...line('Left out when', when(stage.skippedWhen)),
      ...line('Ends when', when(stage.endsWhen)),
    ],
  }
  return [
    opening,
    ...Object.entries(stage.duties ?? {}).flatMap(([duty, rule]) => dutyRules(procedure, id, `${id}/${duty}`, rule)),
    ...Object.entries(stage.dates ?? {}).flatMap(([date, rule]) => dateRules(procedure, id, `${id}/${date}`, rule)),
    ...Object.entries(stage.gates ?? {}).flatMap(([gate, rule]) => gateRules(procedure, id, `${id}/${gate}`, rule)),
    ...Object.entries(stage.holds ?? {}).map(([hold, rule]) => ({
      key: `${id}/${hold}`,
      kind: 'hold' as const,
      clause: rule.clause,
      title: `The clock stops: ${idInWords(hold).toLowerCase()}`,
      lines: [
        ...line('From when', sayRef(procedure, rule.from, id)),
        ...line('Until', sayRef(procedure, rule.to, id)),
        ...line('Then', rule.resumes === 'afresh' ? 'the whole time runs again from that day' : 'the days that were left run on'),
      ],
      ...readingOf(procedure, id, rule),
    })),
    ...rungRules(procedure, id, `${id}/notices`, stage.notices),
    ...Object.entries(stage.principles ?? {}).map(([key, rule]) => ({
      key: `${id}/${key}`,
      kind: 'principle' as const,
      clause: rule.clause,
      title: sentenceCase(rule.must),
      lines: line('Who', sayWho(procedure, rule.who)),
    })),
  ]
}

function dutyRules(procedure: Procedure, stage: StageId, key: string, duty: Duty): readonly CitedRule[] {
  const rule: CitedRule = {
    key,
    kind: 'duty',
    clause: duty.clause,
    title: sentenceCase(duty.must),
    lines: [
      ...line('Who', sayWho(procedure, duty.who)),
      ...line('Must', duty.must),
      ...line('By', sayWhen(procedure, duty.by, stage)),
      ...line('Then again', duty.again && sayWhen(procedure, duty.again, stage)),
      ...line('Done by', sayDone(procedure, duty.doneBy, stage)),
      ...line('Undone when', duty.undoneBy && sayRef(procedure, duty.undoneBy, stage)),
      ...actLines(procedure, stage, duty),
      ...line('No longer owed when', duty.until && sayCondition(procedure, duty.until, stage)),
    ],
    ...readingOf(procedure, stage, duty),
  }
  return [rule, ...needRules(procedure, stage, key, duty), ...clockRules(procedure, stage, key, duty)]
}

function dateRules(procedure: Procedure, stage: StageId, key: string, date: NamedDate): readonly CitedRule[] {
  const rule: CitedRule = {
    key,
    kind: 'date',
    clause: date.clause,
    title: date.title,
    lines: [
      ...line('When', sayWhen(procedure, date.by, stage)),
      ...line('Only if', date.when && sayCondition(procedure, date.when, stage)),
    ],
    ...readingOf(procedure, stage, date),
  }
  return [rule, ...clockRules(procedure, stage, key, date)]
}

function gateRules(procedure: Procedure, stage: StageId, key: string, gate: Gate): readonly CitedRule[] {
  const rule: CitedRule = {
    key,
    kind: 'gate',
    clause: gate.clause,
    title: sentenceCase(gate.may),
    lines: [
      ...line(gate.who === 'nobody' ? 'Nobody may' : 'Who may', gate.who === 'nobody' ? gate.may : sayWho(procedure, gate.who)),
      ...line('Recorded as', sayRef(procedure, gate.records, stage)),
      ...actLines(procedure, stage, gate),
      ...line('Until', gate.until && sayWhen(procedure, { dueOf: gate.until.by }, stage)),
      ...line('Cannot close while', gate.until?.openWhile && sayCondition(procedure, gate.until.openWhile, stage)),
      ...line('Late', gate.until?.decided && `it waits until ${sayRef(procedure, gate.until.decided.by, stage)}`),
    ],
    ...readingOf(procedure, stage, gate),
  }
  return [rule, ...needRules(procedure, stage, key, gate)]
}

function actLines(procedure: Procedure, stage: StageId, act: Act): readonly Line[] {
  const letter = act.letter === undefined ? undefined : (procedure.letters?.[act.letter]?.title ?? idInWords(act.letter))
  return [...line('Only if', act.when && sayCondition(procedure, act.when, stage)), ...line('Letter', letter)]
}

function needRules(procedure: Procedure, stage: StageId, key: string, act: Act): readonly CitedRule[] {
  return Object.entries(act.needs ?? {}).map(([id, need]) => ({
    key: `${key}/${id}`,
    kind: 'need',
    clause: need.clause,
    title: need.onlyWarn === true ? `A warning before: ${titleOfAct(act)}` : `Needed before: ${titleOfAct(act)}`,
    lines: [
      ...line('Only if', sayCondition(procedure, need.that, stage)),
      ...line('Otherwise it says', need.otherwise),
      ...line('Unless decided', need.decided && sayRef(procedure, need.decided.by, stage)),
    ],
  }))
}

const titleOfAct = (act: Act & { readonly must?: string; readonly may?: string }): string => act.must ?? act.may ?? ''

/** What may move a date, what is shown beside it, and what is said as it comes near. */
function clockRules(procedure: Procedure, stage: StageId, key: string, clock: Clock): readonly CitedRule[] {
  const extensions = Object.entries(clock.extensions ?? {}).flatMap(([id, extension]): readonly CitedRule[] => [
    {
      key: `${key}/${id}`,
      kind: 'extension',
      clause: extension.clause,
      title: sentenceCase(extension.may),
      lines: [
        ...line('Who may', sayWho(procedure, extension.who)),
        ...line('In force once', sayRef(procedure, extension.records, stage)),
        ...line('New date', sayWhen(procedure, extension.to, stage)),
        ...line('Never past', extension.atMost && sayWhen(procedure, extension.atMost, stage)),
        ...line('When', extension.evenLate === true ? 'even after the date has passed' : 'only before the date has passed'),
        ...actLines(procedure, stage, extension),
      ],
      ...readingOf(procedure, stage, extension),
    },
    ...needRules(procedure, stage, `${key}/${id}`, extension),
  ])
  const lines = Object.entries(clock.lines ?? {}).map(
    ([id, each]): CitedRule => ({
      key: `${key}/${id}`,
      kind: 'line',
      clause: each.clause,
      title: sentenceCase(each.title),
      lines: line('Shown beside the date', sayWhen(procedure, each.by, stage)),
    }),
  )
  return [...extensions, ...lines, ...rungRules(procedure, stage, key, clock.ladder)]
}

function rungRules(procedure: Procedure, stage: StageId, key: string, rungs: Clock['ladder']): readonly CitedRule[] {
  return Object.entries(rungs ?? {}).map(([id, rung]) => ({
    key: `${key}/${id}`,
    kind: 'reminder',
    clause: rung.clause,
    title: rung.what,
    lines: [
      ...line('On', sayWhen(procedure, rung.on, stage)),
      ...line('To', listInWords((typeof rung.to === 'string' ? [rung.to] : rung.to).map(role => sayRole(procedure, role)))),
      ...line('Unless', rung.unless && sayCondition(procedure, rung.unless, stage)),
    ],
  }))
}

function readingOf(
  procedure: Procedure,
  stage: StageId,
  rule: Pick<Clock, 'reading' | 'departs'>,
): Pick<RuleInWords, 'reading' | 'departs'> {
  const { reading, departs } = rule
  return {
    ...(reading === undefined
      ? {}
      : {
          reading: {
            doubt: reading.doubt,
            chosen: reading.chosen,
            others: (reading.others ?? []).map(other => `${other.text}: ${sayWhen(procedure, other.by, stage)}`),
          },
        }),
    ...(departs === undefined ? {} : { departs }),
  }
}

function letterRules(procedure: Procedure): readonly CitedRule[] {
  return Object.entries(procedure.letters ?? {}).flatMap(([id, letter]): readonly CitedRule[] => [
    {
      key: `letter ${id}`,
      kind: 'letter',
      clause: letter.clause,
      title: letter.title,
      lines: line('To', listInWords(letter.to.map(to => sayRole(procedure, to)))),
    },
    ...Object.entries(letter.contains).map(
      ([piece, { clause, says, when }]): CitedRule => ({
        key: `letter ${id}/${piece}`,
        kind: 'letter',
        clause,
        title: `${letter.title}: what it must say`,
        lines: [...line('Must say', says), ...line('Only if', when && sayCondition(procedure, when))],
      }),
    ),
    ...Object.entries(letter.copies ?? {}).map(
      ([copy, { clause, to, when }]): CitedRule => ({
        key: `letter ${id}/${copy}`,
        kind: 'letter',
        clause,
        title: `${letter.title}: a copy`,
        lines: [...line('To', sayRole(procedure, to)), ...line('Only if', when && sayCondition(procedure, when))],
      }),
    ),
  ])
}
