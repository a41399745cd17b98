import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { editionByHash } from '#library'
import { bodyFactsOf, openHouse, recordedCases } from '#server'
import { type CaseFileHead, type CaseLine, withoutPeople } from '../case-file/index.ts'
import type { Command } from '../command.ts'
import { UsageError } from '../usage-error.ts'

export const exportCases: Command = {
  usage: 'export-cases FILE [--data FOLDER]',
  says: 'writes the facts of every recorded case to a file, without people or their words',
  async run(args) {
    const { values, positionals } = parseArgs({ args, options: { data: { type: 'string' } }, allowPositionals: true })
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0) throw new UsageError(`write: recourse ${exportCases.usage}`)
    const house = await openHouse({ ...(values.data ? { dataFolder: values.data } : {}), say: line => console.error(line) })
    try {
      const desk = house.desk(false)
      const out = createWriteStream(file, { mode: 0o600 })
      const write = async (line: CaseFileHead | CaseLine): Promise<void> => {
        if (!out.write(`${JSON.stringify(line)}\n`)) await once(out, 'drain')
      }
      const masked = withoutPeople()
      const current = desk.current().procedure
      const ofTheBody = await bodyFactsOf(desk)
      await write({ cases: 1, body: desk.body.id, asOf: desk.clock.today(), facts: ofTheBody.map(fact => masked(fact, current)) })
      let written = 0
      for await (const { reference, procedure, facts } of recordedCases(desk, { sight: { restricted: true } })) {
        const { id, version, hash } = procedure
        const words = editionByHash(desk.library, hash)?.procedure ?? current
        await write({ case: reference, procedure: id, version, hash, facts: facts.map(fact => masked(fact, words)) })
        written += 1
      }
      out.end()
      await finished(out)
      console.log(
        `${file}: ${written} cases of ${desk.body.name}. It holds no names and no words, but dates and outcomes of real cases: keep it as you keep those.`,
      )
      return 0
    } finally {
      await house.close()
    }
  },
}
