/**
 * How fast recorded cases are read again by a changed procedure: `recourse simulate` over a file of many cases, against evaluating the same
 * cases twice (the floor: the present version and the changed one) and against reading the file alone.
 * Run with `node --import ./bin/typescript.mjs bench/what-if.ts [cases] [lived]`.
 */

import { once } from 'node:events'
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays, bankHolidays, compileCalendar, day } from '#calendar'
import { compile, evaluate, type Fact } from '#case'
import { generate, referredTo } from '#demonstration'
import type { Procedure } from '#language'
import { hashOf } from '#library'
import { lengthsOf, WhatIf, withLengths } from '#outputs'
import { procedure } from '../procedures/telford-wrekin/children/2024-04-01/procedure.ts'
import { demonstration as texts } from '../procedures/telford-wrekin/demonstration.ts'
import { openCaseFile } from '../src/cli/case-file/index.ts'
import { grouped } from './side-by-side.ts'

const [count = 100_000, lived = 1_000] = process.argv.slice(2).map(Number)
const calendar = compileCalendar(bankHolidays[procedure.calendar])
const hash = hashOf(procedure)
const compiled = compile(procedure, hash)
const to = day('2026-05-14')
const changed = compile(longer(procedure), 'what-if')

/** Every length in working days half as long again. */
function longer(of: Procedure): Procedure {
  return withLengths(of, ({ unit, n }) => (unit === 'working-days' ? Math.ceil(n * 1.5) : n))
}

/** Each length in working days by itself half as long again: what a manager would ask, one question for each. */
const oneByOne = lengthsOf(procedure)
  .filter(({ unit }) => unit === 'working-days')
  .map(({ id }) =>
    compile(
      withLengths(procedure, one => (one.id === id ? Math.ceil(one.n * 1.5) : one.n)),
      `what-if ${id}`,
    ),
  )

const folder = mkdtempSync(join(tmpdir(), 'recourse-what-if-'))
const file = join(folder, 'cases.jsonl')
const seconds = async (work: () => unknown): Promise<number> => {
  const since = performance.now()
  await work()
  return (performance.now() - since) / 1000
}

try {
  const accounts = Object.fromEntries(Object.keys(texts.staff).map(role => [role, [`demo-${role}`]]))
  const lives = { edition: { procedure, compiled }, calendar, texts, accounts, from: addDays(to, -365), to, count: lived }
  const made = [...generate(lives)]
  const out = createWriteStream(file)
  out.write(`${JSON.stringify({ cases: 1, body: procedure.body, asOf: to, facts: [] })}\n`)
  let facts = 0
  for (let n = 0; n < count; n++) {
    const one = made[n % made.length]
    if (one === undefined) break
    const reference = `B26-${n + 1}`
    const own = referredTo(one, reference)
    facts += own.length
    const line = { case: reference, procedure: procedure.id, version: procedure.receivedFrom, hash, facts: own }
    if (!out.write(`${JSON.stringify(line)}\n`)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'close')
  console.log(
    `${grouped(count)} cases of ${made.length} different lives, ${grouped(facts)} facts, ${grouped(statSync(file).size / 1e6)} MB; lengths in working days half as long again`,
  )

  const each = async (look: (reference: string, facts: readonly Fact[]) => void): Promise<void> => {
    for await (const { case: reference, facts: own } of (await openCaseFile(file)).cases) look(reference, own)
  }
  const whatIf = new WhatIf({ changed, calendarOf: () => calendar, today: to })
  let duties = 0
  const reading = await seconds(() => each(() => undefined))
  const floor = await seconds(() =>
    each((_, own) => {
      for (const version of [compiled, changed]) for (const { due } of evaluate(version, own, calendar, to).duties) duties += due ? 1 : 0
    }),
  )
  const all = await seconds(() => each((reference, own) => void whatIf.add(reference, own, compiled)))
  const asked = oneByOne.map(version => new WhatIf({ changed: version, calendarOf: () => calendar, today: to }))
  let n = 0
  const one = await seconds(() => each((reference, own) => void asked[n++ % asked.length]?.add(reference, own, compiled)))
  const { totals } = whatIf
  const per = (time: number): string => `${((time / count) * 1e6).toFixed(0).padStart(5)} µs a case`
  console.log(`  reading the file alone            ${reading.toFixed(1).padStart(6)} s  ${per(reading)}`)
  console.log(`  and evaluating each case twice    ${floor.toFixed(1).padStart(6)} s  ${per(floor)}`)
  const told = (name: string, time: number): void =>
    console.log(`  ${name.padEnd(34)}${time.toFixed(1).padStart(6)} s  ${per(time)}  ${(time / floor).toFixed(2)} x evaluating twice`)
  told('what-if, every length changed', all)
  told(`what-if, one length (each of ${asked.length})`, one)
  console.log('  aim: 60 s for 100,000 cases on one core')
  console.log(
    `  ${grouped(totals.changed)} cases would read otherwise; ${grouped(duties / 2)} dates; most memory held: ${grouped(process.resourceUsage().maxRSS / 1e3)} MB`,
  )
} finally {
  rmSync(folder, { recursive: true })
}
