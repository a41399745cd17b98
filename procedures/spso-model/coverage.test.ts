import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Procedure, Stage } from '#language'
import { parseScenarios } from '../../src/cli/scenarios/index.ts'
import { procedure as board } from '../midlothian-ijb/complaints/2021-04-01/index.ts'
import { procedure as council } from '../scottish-council/complaints/2021-04-01/index.ts'

/** Where a rule of the registers lives, what shows it, and what of it belongs to another piece of work. */
interface Covered {
  readonly where?: string
  readonly shownBy?: readonly string[]
  readonly elsewhere?: 'ombudsman' | 'reports' | 'people' | 'staff'
  readonly what?: string
  readonly notForThisBody?: string
}

const both = [
  { procedure: council, own: 'SCO', rules: 70 },
  { procedure: board, own: 'MID', rules: 68 },
]

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')

describe.each(both)('the coverage of $procedure.body', ({ procedure, own, rules }) => {
  const coverage: Readonly<Record<string, Covered>> = JSON.parse(read(`../${procedure.body}/coverage.json`))
  const folder = new URL(`../../scenarios/${procedure.body}/`, import.meta.url)
  const scenarios = new Set(
    readdirSync(folder).flatMap(name => parseScenarios(readFileSync(new URL(name, folder), 'utf8'), name).scenarios.map(({ id }) => id)),
  )

  test('every rule of the register and of the model is there', () => {
    const ids = (prefix: string, n: number) => Array.from({ length: n }, (_, i) => `${prefix}-${String(i + 1).padStart(3, '0')}`)
    expect(Object.keys(coverage)).toEqual([...ids(own, rules), ...ids('SPS', 68)])
  })

  test('each has its place and its proof, or the piece of work it belongs to, or why it is not for this body', () => {
    const bare = Object.entries(coverage).filter(([, { where, shownBy, elsewhere, what, notForThisBody }]) => {
      if (notForThisBody !== undefined) return where !== undefined
      if (elsewhere !== undefined) return what === undefined || where === undefined
      return where === undefined || shownBy === undefined || shownBy.length === 0
    })
    expect(bare).toEqual([])
  })

  test('each place is in the procedure', () => {
    const places = placesOf(procedure)
    const lost = Object.entries(coverage).flatMap(([id, { where }]) =>
      (where?.split('; ') ?? []).filter(place => !places.has(place)).map(place => `${id}: ${place}`),
    )
    expect(lost).toEqual([])
  })

  test('each proof is a worked case or a test', () => {
    const lost = Object.entries(coverage).flatMap(([id, { shownBy }]) =>
      (shownBy ?? []).filter(proof => !scenarios.has(proof) && !isATest(proof)).map(proof => `${id}: ${proof}`),
    )
    expect(lost).toEqual([])
  })
})

/** 'body-record.test.ts: the record of the council > induction is outstanding': the last part stands in that file. */
function isATest(proof: string): boolean {
  const [file, name] = proof.split('.test.ts: ')
  if (file === undefined || name === undefined) return false
  const title = name.split(' > ').at(-1) ?? name
  const worked = /^the (?:figures|whole quarter) of (.+)$/.exec(title)?.[1]
  return read(`./${file}.test.ts`).includes(worked === undefined ? title : `id: '${worked}'`)
}

function placesOf(procedure: Procedure): ReadonlySet<string> {
  const places = new Set(['counting', 'calendar'])
  const stage = (id: string, of: Stage) => {
    for (const block of [of.dates, of.duties, of.gates, of.holds, of.notices, of.principles]) {
      for (const name of Object.keys(block ?? {})) places.add(`${id}/${name}`)
    }
  }
  for (const [id, of] of Object.entries(procedure.stages)) stage(id, of)
  if (procedure.ofTheBody !== undefined) stage('body', procedure.ofTheBody)
  for (const [says, block] of [
    ['role', procedure.roles],
    ['definition', procedure.definitions],
    ['track', procedure.tracks],
    ['register', procedure.registers],
    ['setting', procedure.settings],
    ['sees', procedure.sees],
    ['report', procedure.reports],
    ['measure', procedure.measures],
  ] as const) {
    for (const id of Object.keys(block ?? {})) places.add(`${says} ${id}`)
  }
  for (const [id, { contains }] of Object.entries(procedure.letters ?? {})) {
    for (const piece of Object.keys(contains)) places.add(`letter ${id}/${piece}`)
  }
  for (const [id, { items }] of Object.entries(procedure.checklists ?? {})) {
    for (const item of Object.keys(items)) places.add(`checklist ${id}/${item}`)
  }
  for (const [kind, list] of Object.entries(procedure.positions ?? {})) {
    for (const id of Object.keys(list)) places.add(`position ${kind}/${id}`)
  }
  return places
}
