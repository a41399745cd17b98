import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Command } from '../command.ts'
import { readJson } from '../read-json.ts'
import { failuresOf, judgeRegister, readEvidence, readRegister, textOfRegisters } from '../register/index.ts'
import { UsageError } from '../usage-error.ts'

const project = fileURLToPath(new URL('../../../', import.meta.url))

const registersIn = (folder: string): string[] => {
  const found = statSync(folder, { throwIfNoEntry: false })
  if (!found) throw new UsageError(`${folder} was not found. Check the path.`)
  if (!found.isDirectory()) throw new UsageError(`${folder} is a file; name the folder of registers.`)
  const files = readdirSync(folder).filter(name => name.endsWith('.json'))
  if (files.length === 0) throw new UsageError(`there is no .json file in ${folder}.`)
  return files.sort().map(name => join(folder, name))
}

export const register: Command = {
  usage: 'register FOLDER [--json]',
  says: 'says where each rule of the registers lives and what shows it; "N passed, N failed"',
  async run(args) {
    const { values, positionals } = parseArgs({ args, options: { json: { type: 'boolean', default: false } }, allowPositionals: true })
    const [folder, ...more] = positionals
    if (folder === undefined || more.length > 0) throw new UsageError('name one folder of registers, as docs/register.md says.')
    const registers = registersIn(folder).map(file => readRegister(readJson(file), file))
    const evidence = await readEvidence(project)
    const judged = registers.map(one => judgeRegister(one, evidence))
    console.log(values.json ? JSON.stringify(judged, null, 2) : textOfRegisters(judged))
    return judged.every(one => failuresOf(one) === 0) ? 0 : 1
  },
}
