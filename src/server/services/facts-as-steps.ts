/** The body's own facts, and what became of its procedures, as the log tells them: each with who recorded it and what it was before. */
import { parseLocalDate } from '#calendar'
import type { Fact, Field } from '#case'
import type { Procedure } from '#language'
import { longDay, plainDay, roleTitle } from '#outputs'
import type { LoadedProcedure, ProcedureStep } from '#record'
import type { LoggedStep } from '#web'

export interface Named {
  /** Of accounts and of the people in the body's registers, by id. */
  readonly names: ReadonlyMap<string, string>
  readonly procedures: readonly Procedure[]
}

type Changes = Pick<LoggedStep, 'title' | 'was' | 'became'>
type Said = Readonly<Record<string, Field>>

const text = ({ data }: Fact, name: string): string => (typeof data[name] === 'string' ? data[name] : '')

const dayInWords = (value: string): string => {
  const day = parseLocalDate(value)
  return day === undefined ? value : plainDay(day)
}

const closure = ({ data }: Fact): Changes => {
  const days = (Array.isArray(data.days) ? data.days : []).flatMap(day => parseLocalDate(String(day)) ?? [])
  return {
    title: days.map(day => longDay(day)).join(', '),
    was: {},
    became: { calendar: data.working === true ? 'working' : 'closed', why: String(data.why ?? '') },
  }
}

const setting = (fact: Fact, was: Field | undefined, { procedures }: Named): Changes => {
  const name = text(fact, 'name')
  const defined = procedures.flatMap(({ settings }) => settings?.[name] ?? [])[0]
  const before = was ?? defined?.value
  return {
    title: defined?.says ?? name.replaceAll('-', ' '),
    was: before === undefined ? {} : { value: before },
    became: { value: fact.data.value ?? '' },
  }
}

const role = (fact: Fact, { names, procedures }: Named): Changes => {
  const title = procedures[0] === undefined ? text(fact, 'role') : roleTitle(procedures[0], text(fact, 'role'))
  const instead = text(fact, 'insteadOf')
  const more: Said = {
    ...(instead !== '' && { insteadOf: names.get(instead) ?? instead }),
    ...(text(fact, 'until') !== '' && { until: dayInWords(text(fact, 'until')) }),
  }
  const said = { role: title, ...more }
  return {
    title: names.get(text(fact, 'person')) ?? text(fact, 'person'),
    ...(fact.type === 'role-given' ? { was: {}, became: said } : { was: said, became: {} }),
  }
}

const other = (fact: Fact, { names }: Named): Changes => {
  const called = (value: Field): Field => (typeof value === 'string' ? (names.get(value) ?? dayInWords(value)) : value)
  const became = Object.entries(fact.data).filter(([name]) => name !== 'person' && name !== 'reason')
  return {
    title: names.get(text(fact, 'person')) ?? text(fact, 'person'),
    was: {},
    became: Object.fromEntries(became.map(([name, value]) => [name, called(value)])),
  }
}

/** `was`: what a setting was set to before. */
const changesOf = (fact: Fact, was: Field | undefined, named: Named): Changes => {
  if (fact.type === 'calendar-changed') return closure(fact)
  if (fact.type === 'setting-changed') return setting(fact, was, named)
  return fact.type === 'role-given' || fact.type === 'role-ended' ? role(fact, named) : other(fact, named)
}

export const stepsOfFacts = (facts: readonly Fact[], named: Named): readonly LoggedStep[] => {
  const set = new Map<string, Field>()
  return facts.map(fact => {
    const was = set.get(text(fact, 'name'))
    if (fact.type === 'setting-changed' && fact.data.value !== undefined) set.set(text(fact, 'name'), fact.data.value)
    return {
      ...{ what: fact.type, about: text(fact, 'person'), at: fact.recordedAt },
      ...changesOf(fact, was, named),
      by: { account: fact.recordedBy, name: named.names.get(fact.recordedBy) ?? fact.recordedBy },
      ...(text(fact, 'reason') !== '' && { reason: text(fact, 'reason') }),
    }
  })
}

export const stepsOfProcedures = (
  loaded: readonly LoadedProcedure[],
  steps: readonly ProcedureStep[],
  { procedures }: Named,
): readonly LoggedStep[] => {
  const titled = (procedure: string, version: string): string =>
    `${procedures.find(({ id }) => id === procedure)?.title ?? procedure}, version of ${dayInWords(version)}`
  return [
    ...loaded.map(({ procedure, version, by, at }) => ({
      ...{ what: 'procedure-loaded', about: procedure, title: titled(procedure, version), by, at, was: {}, became: {} },
    })),
    ...steps.map(({ what, procedure, version, lastDay, by: { account, name }, at }) => ({
      ...{ what: `procedure-${what}`, about: procedure, title: titled(procedure, version), by: { account, name }, at, was: {} },
      became: lastDay === undefined ? {} : { lastDay: plainDay(lastDay) },
    })),
  ]
}
