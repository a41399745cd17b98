/** Every duty and every gate of every procedure is shown: taken away, some worked case fails. `recourse mutate` says the same of all rules. */
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readLibrary } from '#library'
import { mutate, workedCasesIn } from '../src/cli/mutation/index.ts'

const scenarios = fileURLToPath(new URL('../scenarios/', import.meta.url))
const versions = [...workedCasesIn(scenarios, await readLibrary())]

test.each(versions.map(([edition, cases]) => ({ folder: edition.folder, edition, cases })))(
  'no duty or gate of $folder can be taken away unnoticed',
  ({ edition, cases }) => {
    const { mutants } = mutate(edition, cases, ({ kind }) => kind === 'duty' || kind === 'gate')
    expect(mutants.length).toBeGreaterThan(0)
    const unnoticed = mutants.filter(({ is }) => is !== 'broken')
    expect(unnoticed.map(({ place, clause }) => `${place} [${clause}]`)).toEqual([])
  },
)
