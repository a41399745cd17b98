import { parseArgs } from 'node:util'
import { startServer } from '#server'
import type { Command } from '../command.ts'
import { UsageError } from '../usage-error.ts'

const portOf = (text: string | undefined): number => {
  const port = Number(text ?? 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError(`PORT is '${text}'; give a number from 0 to 65535.`)
  return port
}

export const start: Command = {
  usage: 'start [--empty]',
  says: 'serves the product (PORT, RECOURSE_DATA, DATABASE_URL); --empty starts without demonstration data',
  async run(args) {
    const { values } = parseArgs({ args, options: { empty: { type: 'boolean', default: false } } })
    const running = await startServer({ port: portOf(process.env.PORT), empty: values.empty, say: line => console.log(line) })
    await running.stopped
    return 0
  },
}
