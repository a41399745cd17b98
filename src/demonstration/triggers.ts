/** Which facts change what is owed: those that a date, a condition or a stage of the procedure turns on. All others only do something owed. */
import type { Fact } from '#case'
import type { Procedure } from '#language'
import { definitionOf, fits } from './life.ts'
import { type Doing, doingsOf } from './ways.ts'

export type Triggers = (fact: Fact) => boolean

export const triggersOf = (procedure: Procedure): Triggers => {
  const doings: Doing[] = []
  const gather = (json: unknown): void => {
    if (typeof json === 'string') {
      if (definitionOf(procedure, json) !== undefined) doings.push(...doingsOf(json))
    } else if (Array.isArray(json)) {
      for (const one of json) gather(one)
    } else if (isRef(json)) {
      doings.push(...doingsOf(json))
      gather(json.since)
    } else if (typeof json === 'object' && json !== null) {
      for (const one of Object.values(json)) gather(one)
    }
  }
  for (const { opensWhen, skippedWhen, endsWhen, holds = {}, duties = {}, dates = {} } of Object.values(procedure.stages)) {
    gather([opensWhen, skippedWhen, endsWhen])
    for (const { from, to } of Object.values(holds)) gather([from, to])
    for (const { by, when, extensions = {} } of Object.values(dates)) gather([by, when, Object.values(extensions).map(one => one.records)])
    for (const { by, when, until, again, undoneBy, extensions = {} } of Object.values(duties)) {
      gather([by, when, until, again, undoneBy, Object.values(extensions).map(one => one.records)])
    }
  }
  for (const { takes } of Object.values(procedure.tracks ?? {})) gather(takes)
  for (const { open, when } of Object.values(procedure.positions?.case ?? {})) if (!open) gather(when)
  gather('point-raised')
  const byType = new Map<string, Doing[]>()
  for (const doing of doings) byType.set(doing.type, [...(byType.get(doing.type) ?? []), doing])
  return fact => byType.get(fact.type)?.some(doing => fits(fact, doing)) ?? false
}

const isRef = (json: unknown): json is Exclude<Parameters<typeof doingsOf>[0], string> =>
  typeof json === 'object' && json !== null && 'fact' in json
