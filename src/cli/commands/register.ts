import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readLibrary } from '#library'
import type { Command } from '../command.ts'
import { workedCasesIn } from '../mutation/index.ts'
import { readJson } from '../read-json.ts'
import { failuresOf, judgeRegister, prover, readEvidence, readRegister, textOfRegisters } from '../register/index.ts'
import { UsageError } from '../usage-error.ts'

const project = fileURLToPath(new URL('../../../', import.meta.url))

const registersIn = (folder: string): string[] => {
  const found = statSync(folder, { throwIfNoEntry: false })
  if (!found) throw new UsageError(`${folder} was not found. Check the path.`)
  if (!found.isDirectory()) return [folder]
  const files = readdirSync(folder).filter(name => name.endsWith('.json'))
  if (files.length === 0) throw new UsageError(`there is no .json file in ${folder}.`)
  return files.sort().map(name => join(folder, name))
}

const options = { prove: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } } as const

export const register: Command = {
  usage: 'register FOLDER-OR-FILE [--prove] [--json]',
  says: 'says where each rule of the registers lives and what shows it; "N passed, N failed"',
  async run(args) {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const [folder, ...more] = positionals
    if (folder === undefined || more.length > 0)
      throw new UsageError('name one folder of registers, or one of its files, as docs/register.md says.')
    const registers = registersIn(folder).map(file => readRegister(readJson(file), file))
    const library = await readLibrary()
    const evidence = await readEvidence(project, library)
    const prove = values.prove ? prover(workedCasesIn(join(project, 'scenarios'), library)) : undefined
    const judged = registers.map(one => judgeRegister(one, evidence, prove))
    console.log(values.json ? JSON.stringify(judged, null, 2) : textOfRegisters(judged))
    return judged.every(one => failuresOf(one) === 0) ? 0 : 1
  },
}
