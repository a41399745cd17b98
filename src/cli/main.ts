/** The command line: one file a command, exit 0 only on success, exit 2 with one clear line for bad input. */
import { LibraryError } from '#library'
import type { Command } from './command.ts'
import { ScenarioFault } from './scenarios/index.ts'
import { UsageError } from './usage-error.ts'

/** Each is read only when it is asked for: most need neither the store nor the pages. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./commands/start.ts')).start,
  check: async () => (await import('./commands/check.ts')).check,
  book: async () => (await import('./commands/book.ts')).book,
  compare: async () => (await import('./commands/compare.ts')).compare,
  explain: async () => (await import('./commands/explain.ts')).explain,
  scenarios: async () => (await import('./commands/scenarios.ts')).scenarios,
  mutate: async () => (await import('./commands/mutate.ts')).mutate,
  register: async () => (await import('./commands/register.ts')).register,
  procedure: async () => (await import('./commands/procedure.ts')).procedure,
  simulate: async () => (await import('./commands/simulate.ts')).simulate,
  'export-cases': async () => (await import('./commands/export-cases.ts')).exportCases,
  erasures: async () => (await import('./commands/erasures.ts')).erasures,
  verify: async () => (await import('./commands/verify.ts')).verify,
  report: async () => (await import('./commands/report.ts')).report,
  'mail-in': async () => (await import('./commands/mail-in.ts')).mailIn,
  account: async () => (await import('./commands/account.ts')).account,
  bench: async () => (await import('./commands/bench.ts')).bench,
}

const help = async (): Promise<string> => {
  const all = await Promise.all(Object.values(commands).map(read => read()))
  const width = Math.max(...all.map(({ usage }) => usage.length))
  return ['Recourse: the open complaints system.', '', ...all.map(({ usage, says }) => `  recourse ${usage.padEnd(width)}  ${says}`)].join(
    '\n',
  )
}

/** Runs one command; gives its exit code. */
export const main = async (args: string[]): Promise<number> => {
  const [name, ...rest] = args
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    console.log(await help())
    return name === undefined ? 2 : 0
  }
  const read = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!read) {
    console.error(`There is no command '${name}'. The commands are: ${Object.keys(commands).join(', ')}.`)
    return 2
  }
  try {
    return await (await read()).run(rest)
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
