import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type ErasureKept, eraseAgain, erasuresKept, openHouse } from '#server'
import type { Command } from '../command.ts'
import { UsageError } from '../usage-error.ts'

const whats = ['case', 'document', 'letter', 'email', 'entry'] as const

/** The lines of a list as this command wrote it. */
const linesOf = (file: string): readonly ErasureKept[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, i) => (line.trim() === '' ? [] : [lineOf(line, `${file}, line ${i + 1}`)]))

const lineOf = (text: string, place: string): ErasureKept => {
  const read: unknown = parsed(text)
  const said = typeof read === 'object' && read !== null ? new Map(Object.entries(read)) : new Map<string, unknown>()
  const word = (name: string): string => String(said.get(name) ?? '')
  const what = whats.find(one => one === said.get('what'))
  if (what === undefined || word('body') === '')
    throw new UsageError(`${place} is no line of a list of erasures. Give a file that "recourse erasures" wrote.`)
  return {
    body: word('body'),
    what,
    thing: word('thing'),
    rule: word('rule'),
    ...(said.has('reference') && { reference: word('reference') }),
  }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export const erasures: Command = {
  usage: 'erasures [replay FILE] [--data FOLDER]',
  says: 'writes the list of what was erased, to be kept outside the store; after a restore, erases again what it lists',
  async run(args) {
    const { values, positionals } = parseArgs({ args, options: { data: { type: 'string' } }, allowPositionals: true })
    const [what, file] = positionals
    if (what !== undefined && (what !== 'replay' || file === undefined)) throw new UsageError(`write: recourse ${erasures.usage}`)
    const lines = file === undefined ? [] : linesOf(file)
    const house = await openHouse({ ...(values.data ? { dataFolder: values.data } : {}), say: line => console.error(line) })
    try {
      if (what === undefined) {
        for (const line of await erasuresKept(house.desk(false))) console.log(JSON.stringify(line))
        return 0
      }
      return await replay(house, lines)
    } finally {
      await house.close()
    }
  },
}

const replay = async (house: Awaited<ReturnType<typeof openHouse>>, lines: readonly ErasureKept[]): Promise<number> => {
  let [again, before, failed] = [0, 0, 0]
  for (const line of lines) {
    const desk = await house.deskOf(line.body)
    const came = desk === undefined ? `there is no body '${line.body}'` : await eraseAgain(desk, line)
    if (came === 'erased') again += 1
    else if (came === 'was-erased') before += 1
    else {
      failed += 1
      console.error(`${line.reference ?? 'An email'}, ${line.what}: ${came}`)
    }
  }
  console.log(`Erased again: ${again}. Not there, or erased already: ${before}. Could not be erased: ${failed}.`)
  return failed === 0 ? 0 : 1
}
