import { createReadStream, statSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { UsageError } from '../usage-error.ts'
import { type CaseFileHead, type CaseLine, readHead, readLine } from './form.ts'

/** A file of cases, opened: its head, and its cases one after another as they are asked for. */
export interface OpenedCases {
  readonly head: CaseFileHead
  readonly cases: AsyncIterable<CaseLine>
}

/** Reads no further than it must: however long the file, one line of it is held. */
export async function openCaseFile(file: string): Promise<OpenedCases> {
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found) throw new UsageError(`${file} was not found. Check the path.`)
  if (!found.isFile()) throw new UsageError(`${file} is a folder; name a file of cases.`)
  const lines = createInterface({ input: createReadStream(file, { highWaterMark: 1 << 20 }), crlfDelay: Number.POSITIVE_INFINITY })[
    Symbol.asyncIterator
  ]()
  const first = await lines.next()
  if (first.done === true) throw new UsageError(`${file} is empty. Write the file with "recourse export-cases".`)
  return { head: readHead(first.value, `${file}, line 1`), cases: casesIn(lines, file) }
}

async function* casesIn(lines: AsyncIterator<string>, file: string): AsyncGenerator<CaseLine> {
  for (let n = 2; ; n++) {
    const { done, value } = await lines.next()
    if (done === true) return
    if (value.trim() !== '') yield readLine(value, `${file}, line ${n}`)
  }
}
