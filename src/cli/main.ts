/** The command line: one file a command, exit 0 only on success, exit 2 with one clear line for bad input. */
import { LibraryError } from '#server'
import type { Command } from './command.ts'
import { account } from './commands/account.ts'
import { bench } from './commands/bench.ts'
import { book } from './commands/book.ts'
import { check } from './commands/check.ts'
import { compare } from './commands/compare.ts'
import { explain } from './commands/explain.ts'
import { exportCases } from './commands/export-cases.ts'
import { mailIn } from './commands/mail-in.ts'
import { mutate } from './commands/mutate.ts'
import { procedure } from './commands/procedure.ts'
import { register } from './commands/register.ts'
import { report } from './commands/report.ts'
import { scenarios } from './commands/scenarios.ts'
import { simulate } from './commands/simulate.ts'
import { start } from './commands/start.ts'
import { verify } from './commands/verify.ts'
import { ScenarioFault } from './scenarios/index.ts'
import { UsageError } from './usage-error.ts'

const commands: Readonly<Record<string, Command>> = {
  start,
  check,
  book,
  compare,
  explain,
  scenarios,
  mutate,
  register,
  procedure,
  simulate,
  'export-cases': exportCases,
  verify,
  report,
  'mail-in': mailIn,
  account,
  bench,
}

const help = (): string => {
  const width = Math.max(...Object.values(commands).map(({ usage }) => usage.length))
  return [
    'Recourse: the open complaints system.',
    '',
    ...Object.values(commands).map(({ usage, says }) => `  recourse ${usage.padEnd(width)}  ${says}`),
  ].join('\n')
}

/** Runs one command; gives its exit code. */
export const main = async (args: string[]): Promise<number> => {
  const [name, ...rest] = args
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    console.log(help())
    return name === undefined ? 2 : 0
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) {
    console.error(`There is no command '${name}'. The commands are: ${Object.keys(commands).join(', ')}.`)
    return 2
  }
  try {
    return await command.run(rest)
  } catch (error) {
    if (error instanceof UsageError || error instanceof LibraryError || error instanceof ScenarioFault || isBadOption(error)) {
      console.error(`recourse ${name}: ${error.message.split('\n')[0]}`)
      return 2
    }
    throw error
  }
}

const isBadOption = (error: unknown): error is Error =>
  error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
