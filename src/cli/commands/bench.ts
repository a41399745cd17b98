import type { Command } from '../command.ts'

export const bench: Command = {
  usage: 'bench',
  says: 'measures how fast it is, as ratios side by side in one run on this machine',
  async run() {
    const { bench: measure } = await import('../../../bench/index.ts')
    await measure((line: string) => console.log(line))
    return 0
  },
}
