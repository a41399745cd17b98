import { parseArgs } from 'node:util'
import { issuedReports, madeAgain, openHouse } from '#server'
import type { Command } from '../command.ts'
import { UsageError } from '../usage-error.ts'

export const report: Command = {
  usage: 'report [ID] [--data FOLDER]',
  says: 'lists the reports that were issued; makes one again from the record as it stood then, and says whether the bytes are the same',
  async run(args) {
    const { values, positionals } = parseArgs({ args, options: { data: { type: 'string' } }, allowPositionals: true })
    const [id, ...more] = positionals
    if (more.length > 0) throw new UsageError(`write: recourse ${report.usage}`)
    const house = await openHouse({ ...(values.data ? { dataFolder: values.data } : {}), say: line => console.error(line) })
    try {
      const desk = house.desk(false)
      const issued = await issuedReports(desk)
      if (id === undefined) {
        if (issued.length === 0) console.log(`${desk.body.name} has issued no report yet.`)
        for (const one of issued)
          console.log(`${one.id}  ${one.issuedOn}  ${one.report}, ${one.period}, edition ${one.edition}  ${one.hash}`)
        return 0
      }
      const kept = issued.find(one => one.id === id)
      if (kept === undefined) throw new UsageError(`no report was issued as '${id}'; recourse report lists those that were`)
      const again = await madeAgain(desk, kept)
      console.log(again.isSame ? `The same: ${again.hash}` : [`Not the same: ${kept.hash} was issued.`, ...again.differs].join('\n  '))
      return again.isSame ? 0 : 1
    } finally {
      await house.close()
    }
  },
}
