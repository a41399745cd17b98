/**
 * Appends facts to a few cases at once until it is killed: `node append-until-killed.ts URL FOLDER FIRST-REFERENCE CASES`.
 * Each acknowledged append is one line on standard output, written before the next one starts: reference, position, fact.
 */
import { writeSync } from 'node:fs'
import { openRecord } from '../open-record.ts'
import { exampleAppend, exampleFact, exampleProjections, exampleRow } from './example-facts.ts'

const [url = '', documents = '', first = '', cases = '4'] = process.argv.slice(2)
const record = await openRecord({ url, documents, connections: Number(cases) })
const store = record.store('anytown')
writeSync(1, 'ready\n')

/** What the lists must say at a position: the kill test works it out again from the chain. */
const projectionsAt = (position: number) =>
  exampleProjections({ title: `Fact ${position}`, summary: { position }, search: `word${position % 7}` }, [
    exampleRow(`duty-${position % 3}`, '2026-05-01', { row: { position } }),
  ])

await Promise.all(
  Array.from({ length: Number(cases) }, async (_, i) => {
    const reference = `${first}-${i}`
    for (let position = 0; ; position++) {
      const fact = exampleFact(reference, position + 1, { data: { words: `Fact ${position + 1}`, name: 'Ada' } })
      const answer = await store.appendFacts(
        exampleAppend(reference, position, {
          ...{ facts: [fact], personal: () => ['name'], key: `${reference}/${position}`, projections: projectionsAt(position + 1) },
          outbox: [{ kind: 'told', message: { position: position + 1 }, notBefore: '2026-04-02T09:30:00.000Z' }],
        }),
      )
      if (answer.is !== 'recorded') throw new Error(`${reference} ${position}: ${JSON.stringify(answer)}`)
      writeSync(1, `${reference} ${answer.position} ${fact.id}\n`)
    }
  }),
)
