import type { Mutant } from './mutants.ts'

/** One procedure's mutants, and how many places of which kind were not tried. */
export interface Mutated {
  readonly procedure: string
  readonly workedCases: number
  readonly seconds: number
  readonly mutants: readonly Mutant[]
  readonly notTried: Readonly<Record<string, number>>
}

const count = (mutants: readonly Mutant[], is: Mutant['is']): number => mutants.filter(one => one.is === is).length

/** Rounded down: 100% is said only of all. */
const percent = (part: number, whole: number): string => (whole === 0 ? '-' : `${Math.floor((part / whole) * 100)}%`)

const cells = (name: string, mutants: readonly Mutant[]): readonly string[] => {
  const broken = count(mutants, 'broken')
  return [
    name,
    ...[mutants.length, broken, count(mutants, 'refused'), count(mutants, 'survived')].map(String),
    percent(broken, mutants.length),
  ]
}

const table = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)))
  return rows.map(row => `  ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')}`)
}

const header = ['', 'tried', 'a worked case fails', 'refused by check', 'survive', 'score']

const few = (ids: readonly string[]): string =>
  ids.length === 0
    ? 'no worked case speaks of it'
    : `in ${ids.slice(0, 6).join(', ')}${ids.length > 6 ? ` and ${ids.length - 6} more` : ''}`

const lineOf = ({ is, place, clause, by, spokenOfIn }: Mutant): string =>
  is === 'survived' ? `SURVIVES  ${place}  [${clause}]  ${few(spokenOfIn ?? [])}` : `refused   ${place}  [${clause}]  ${by}`

const isDutyOrGate = ({ kind }: Mutant): boolean => kind === 'duty' || kind === 'gate'

/** The score in words: each survivor with its clause, then a line a kind. */
export function textOfMutated({ procedure, workedCases, seconds, mutants, notTried }: Mutated): string {
  const kinds = [...new Set(mutants.map(({ kind }) => kind))]
  const left = Object.entries(notTried).map(([kind, n]) => `${kind} ${n}`)
  return [
    `${procedure}: ${mutants.length} places taken away in turn, ${workedCases} worked cases, ${seconds.toFixed(1)} s`,
    ...mutants.filter(({ is }) => is !== 'broken').map(lineOf),
    '',
    ...table([
      header,
      ...kinds.map(kind =>
        cells(
          kind,
          mutants.filter(one => one.kind === kind),
        ),
      ),
      cells('all', mutants),
    ]),
    ...(left.length > 0 ? [`  not tried: ${left.join(', ')}`] : []),
    '',
  ].join('\n')
}

/** What all the procedures come to; the last line is of the duties and gates. */
export function textOfTotals(all: readonly Mutated[]): string {
  const mutants = all.flatMap(one => one.mutants)
  const main = mutants.filter(isDutyOrGate)
  const said = `${count(main, 'broken')} missed by a worked case, ${count(main, 'refused')} refused by check, ${count(main, 'survived')} survive`
  return [
    ...table([header, ...all.map(one => cells(one.procedure, one.mutants)), cells('all', mutants)]),
    '',
    `duties and gates: ${main.length} taken away, ${said}: ${percent(count(main, 'broken'), main.length)}`,
  ].join('\n')
}

export const survivingDutiesAndGates = (all: readonly Mutated[]): readonly Mutant[] =>
  all.flatMap(({ mutants }) => mutants.filter(one => isDutyOrGate(one) && one.is === 'survived'))
