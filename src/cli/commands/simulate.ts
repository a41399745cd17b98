import { parseArgs } from 'node:util'
import { type LocalDate, parseLocalDate } from '#calendar'
import type { Procedure } from '#language'
import { calendarsWith, type Edition, editionOf, editionsNamed, type Library, readLibrary } from '#library'
import { WhatIf, whatIfCsvHeader, whatIfCsvRow } from '#outputs'
import { openCaseFile } from '../case-file/index.ts'
import type { Command } from '../command.ts'
import { readJson } from '../read-json.ts'
import { UsageError } from '../usage-error.ts'
import { presentVersion } from '../what-if/present.ts'
import { jsonRow, jsonTotals, type Ran, rowInWords, textOf } from '../what-if/report.ts'

const options = {
  procedure: { type: 'string' },
  against: { type: 'string' },
  'as-of': { type: 'string' },
  json: { type: 'boolean', default: false },
  csv: { type: 'boolean', default: false },
} as const

/** The changed procedure: a JSON file, or a version of the library by its id or folder. */
const changedOf = (name: string, library: Library): Edition => {
  if (name.endsWith('.json')) return fromFile(name)
  const newest = editionsNamed(library, name).toSorted((a, b) => (a.procedure.receivedFrom < b.procedure.receivedFrom ? 1 : -1))[0]
  if (!newest) throw new UsageError(`there is no version of '${name}'.`)
  return newest
}

const fromFile = (file: string): Edition => {
  const value = readJson(file)
  if (typeof value !== 'object' || value === null || !('stages' in value) || !('counting' in value))
    throw new UsageError(`${file} is no procedure: it has no stages. "recourse check ${file}" says what is wrong.`)
  return editionOf(value as Procedure, '', file)
}

const dayOf = (text: string): LocalDate => {
  const day = parseLocalDate(text)
  if (!day) throw new UsageError(`--as-of is '${text}', which is not a day. Write it as 2026-05-20.`)
  return day
}

const shownFirst = 40
const sayEvery = 10_000

/** Ctrl-C asks it to stop; what was done so far is then said. */
const stopper = () => {
  const state = { isAsked: false }
  const ask = (): void => {
    state.isAsked = true
  }
  process.once('SIGINT', ask)
  return { state, end: () => process.removeListener('SIGINT', ask) }
}

export const simulate: Command = {
  usage: 'simulate --procedure FILE --against CASES [--as-of DATE] [--csv | --json]',
  says: 'reads recorded cases again by a changed procedure: what would have been in time or late',
  async run(args) {
    const { values } = parseArgs({ args, options })
    if (!values.procedure || !values.against) throw new UsageError(`write: recourse ${simulate.usage}`)
    const library = await readLibrary()
    const changed = changedOf(values.procedure, library)
    const { head, cases } = await openCaseFile(values.against)
    const asOf = values['as-of'] ? dayOf(values['as-of']) : head.asOf
    const whatIf = new WhatIf({ changed: changed.compiled, calendarOf: calendarsWith(head.facts), today: asOf })
    const stop = stopper()
    const since = performance.now()
    const first: string[] = []
    let leftOut = 0
    let read = 0
    if (values.csv) console.log(whatIfCsvHeader)
    for await (const { case: reference, facts, ...under } of cases) {
      if (stop.state.isAsked) break
      const present = under.procedure === changed.procedure.id ? presentVersion(library, { body: head.body, ...under }) : undefined
      if (present === undefined) {
        leftOut += 1
        continue
      }
      const change = whatIf.add(reference, head.facts.length === 0 ? facts : [...head.facts, ...facts], present.compiled)
      if (values.csv) for (const duty of change.duties) console.log(whatIfCsvRow(reference, duty))
      else if (values.json) {
        if (change.duties.length + change.lost.length > 0) console.log(jsonRow(change))
      } else for (const duty of change.duties) if (first.length < shownFirst) first.push(rowInWords(reference, duty))
      if (++read % sayEvery === 0) console.error(`${read.toLocaleString('en-GB')} cases read`)
    }
    stop.end()
    const ran: Ran = {
      changed: `${changed.procedure.id} from ${changed.procedure.receivedFrom}`,
      against: values.against,
      asOf,
      totals: whatIf.totals,
      leftOut,
      isPartial: stop.state.isAsked,
      seconds: (performance.now() - since) / 1000,
    }
    if (values.json) console.log(jsonTotals(ran))
    else if (!values.csv) console.log(textOf(ran, first))
    else if (ran.isPartial) console.error(`PARTIAL: stopped after ${ran.totals.cases} cases; the rows are of those alone.`)
    return ran.isPartial ? 130 : 0
  },
}
