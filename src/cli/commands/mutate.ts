import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { editionsNamed, readLibrary } from '#library'
import type { Command } from '../command.ts'
import { mutate as mutateOne, sortOf, survivingDutiesAndGates, textOfMutated, textOfTotals, workedCasesIn } from '../mutation/index.ts'
import type { Placement } from '../places/placements.ts'
import { UsageError } from '../usage-error.ts'

const scenariosFolder = fileURLToPath(new URL('../../../scenarios/', import.meta.url))

const options = {
  kind: { type: 'string', multiple: true },
  restrictions: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const

const isWanted =
  (kinds: readonly string[] | undefined, withRestrictions: boolean) =>
  (placement: Placement): boolean => {
    const sort = sortOf(placement)
    if (kinds !== undefined) return kinds.includes(placement.kind) && sort !== 'whole'
    return sort === 'tried' || (sort === 'restriction' && withRestrictions)
  }

export const mutate: Command = {
  usage: 'mutate [BODY/PROCEDURE] [--kind KIND]... [--restrictions] [--json]',
  says: 'takes each rule away in turn and says which no worked case misses',
  async run(args) {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    if (positionals.length > 1) throw new UsageError('name one procedure, or none for all.')
    const library = await readLibrary()
    const [name] = positionals
    const named = name === undefined ? library.editions : editionsNamed(library, name)
    const mutated = []
    const wanted = isWanted(values.kind, values.restrictions)
    for (const [edition, cases] of workedCasesIn(scenariosFolder, library)) {
      if (!named.includes(edition)) continue
      const one = mutateOne(edition, cases, wanted)
      mutated.push(one)
      if (!values.json) console.log(textOfMutated(one))
    }
    if (mutated.length === 0) throw new UsageError(`there are no worked cases of ${name} in scenarios/.`)
    if (mutated.every(({ mutants }) => mutants.length === 0))
      throw new UsageError(`there is no place of the kind ${values.kind?.join(' or ')}. docs/register.md lists them.`)
    console.log(values.json ? JSON.stringify(mutated, null, 2) : textOfTotals(mutated))
    return survivingDutiesAndGates(mutated).length === 0 ? 0 : 1
  },
}
