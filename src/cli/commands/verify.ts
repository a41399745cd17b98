import { parseArgs } from 'node:util'
import { openHouse } from '#server'
import type { Command } from '../command.ts'

export const verify: Command = {
  usage: 'verify [--data FOLDER]',
  says: 'proves that nothing in the record was changed, or names the first entry that was',
  async run(args) {
    const { values } = parseArgs({ args, options: { data: { type: 'string' } } })
    const house = await openHouse({ ...(values.data ? { dataFolder: values.data } : {}), say: line => console.error(line) })
    try {
      const found = await house.verify()
      if (found.is === 'broken') {
        console.error(found.says)
        return 1
      }
      console.log(found.says)
      return 0
    } finally {
      await house.close()
    }
  },
}
