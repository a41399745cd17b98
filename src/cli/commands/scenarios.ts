import type { Command } from '../main.ts'

export const scenarios: Command = {
  usage: 'scenarios FILE-OR-FOLDER... [--json]',
  says: 'runs worked cases and ends with "N passed, N failed"',
  run: async () => 2,
}
