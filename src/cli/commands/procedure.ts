import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { parseLocalDate } from '#calendar'
import { type Fault, readProcedureFile } from '#language'
import {
  exportedProcedure,
  type House,
  loadProcedure,
  openHouse,
  periodsOf,
  publishProcedure,
  retireProcedure,
  versionNamed,
  versionsOf,
} from '#server'
import type { Command } from '../command.ts'
import { readJson, readText } from '../read-json.ts'
import { UsageError } from '../usage-error.ts'

const forms = `procedure load FILE.json [--clauses FILE.md] [--body FILE.json] | publish ID VERSION --by NAME --role ROLE | retire ID VERSION --until DATE --by NAME --role ROLE | list | export ID VERSION`

const options = {
  clauses: { type: 'string' },
  body: { type: 'string' },
  of: { type: 'string' },
  by: { type: 'string' },
  role: { type: 'string' },
  until: { type: 'string' },
  data: { type: 'string' },
} as const

type Values = Partial<Record<keyof typeof options, string>>

const most = 40

const printFaults = (name: string, faults: readonly Fault[]): number => {
  for (const { place, message, suggestion, line, column } of faults.slice(0, most))
    console.error(`${name}${line === undefined ? '' : `:${line}:${column}`}: ${place}: ${message}${suggestion ? ` ${suggestion}` : ''}`)
  if (faults.length > most) console.error(`${name}: and ${faults.length - most} more. Mend these first.`)
  return 1
}

const doerOf = ({ by }: Values) => ({ account: 'command-line', name: by ?? 'the command line' })

const deskAt = async (house: House, body: string | undefined) => {
  if (body === undefined) return house.desk(false)
  const desk = await house.deskOf(body)
  if (desk) return desk
  throw new UsageError(`there is no body '${body}'. Give it as data: --body BODY.json`)
}

/** The body a procedure with this id belongs to: named, or the one that has it among what came with the software. */
const deskWith = async (house: House, id: string, { of }: Values) => {
  const owner = of ?? house.library.editions.find(({ procedure }) => procedure.id === id)?.procedure.body
  return deskAt(house, owner)
}

const bodyIn = (procedure: unknown): string | undefined =>
  typeof procedure === 'object' && procedure !== null && 'body' in procedure && typeof procedure.body === 'string'
    ? procedure.body
    : undefined

const loadFile = async (house: House, file: string, values: Values): Promise<number> => {
  const text = readText(file)
  const name = basename(file)
  const beside = [values.clauses, file.replace(/\.json$/, '.md'), join(dirname(file), 'clauses.md')]
  const read = readProcedureFile(text)
  if (read.is === 'not-json') return printFaults(name, read.faults)
  const clausesFile =
    values.clauses ?? (read.clauses === undefined ? beside.find(path => path !== undefined && existsSync(path)) : undefined)
  const body = values.body === undefined ? read.body : readJson(values.body)
  if (body !== undefined) {
    const loaded = await house.loadBody(body, doerOf(values))
    if ('faults' in loaded)
      return printFaults(values.body ? basename(values.body) : name, values.body ? loaded.faults : read.placed(loaded.faults, 'body'))
    console.log(`${loaded.body.id}: the body ${loaded.body.name} is loaded`)
  }
  const desk = await deskAt(house, bodyIn(read.procedure))
  const clauses = clausesFile === undefined ? undefined : readText(clausesFile)
  const answer = await loadProcedure(desk, doerOf(values), { text, ...(clauses === undefined ? {} : { clauses }) })
  if (answer.is === 'faulty') return printFaults(name, answer.faults)
  const { procedure, hash, standing } = answer.edition
  // What did not come with the software is not found by its procedure alone.
  const of = Object.hasOwn(house.library.bodies, desk.body.id) ? '' : ` --of ${desk.body.id}`
  const version = `${procedure.id} ${procedure.receivedFrom} (hash ${hash.slice(0, 12)})`
  if (answer.is === 'there-already') console.log(`${version} is there already, ${standing?.is ?? 'published'}. Nothing was changed.`)
  else
    console.log(
      `${version} is loaded as a draft. Publish it with: recourse procedure publish ${procedure.id} ${procedure.receivedFrom}${of} --by NAME --role ROLE`,
    )
  return 0
}

/** A folder's body first, then each procedure; so that a new body is one folder of data. */
const loadFolder = async (house: House, folder: string, values: Values): Promise<number> => {
  const files = readdirSync(folder)
    .filter(name => extname(name) === '.json')
    .sort()
  if (files.length === 0) throw new UsageError(`${folder} holds no .json file.`)
  const bodyFile = join(folder, 'body.json')
  if (files.includes('body.json')) {
    const loaded = await house.loadBody(readJson(bodyFile), doerOf(values))
    if ('faults' in loaded) return printFaults('body.json', loaded.faults)
    console.log(`${loaded.body.id}: the body ${loaded.body.name} is loaded`)
  }
  let worst = 0
  for (const file of files.filter(name => name !== 'body.json')) worst = Math.max(worst, await loadFile(house, join(folder, file), values))
  return worst
}

const load = async (house: House, [path, ...more]: readonly string[], values: Values): Promise<number> => {
  if (path === undefined || more.length > 0) throw new UsageError(`write: recourse ${forms}`)
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) throw new UsageError(`${path} was not found. Check the path.`)
  return found.isDirectory() ? loadFolder(house, path, values) : loadFile(house, path, values)
}

const named = ([procedure, version, ...more]: readonly string[]) => {
  if (procedure === undefined || version === undefined || more.length > 0) throw new UsageError(`write: recourse ${forms}`)
  return { procedure, version }
}

const signedOff = ({ by, role }: Values, what: string) => {
  if (by === undefined || role === undefined) throw new UsageError(`say who ${what} it: --by "FULL NAME" --role "THEIR ROLE".`)
  return { name: by, role }
}

const sayPeriods = (desk: Awaited<ReturnType<typeof deskAt>>, id: string): void => {
  const own = desk.library.editions.filter(({ procedure }) => procedure.body === desk.body.id && procedure.id === id)
  for (const { from, to, version } of periodsOf(own)) {
    const when = to === undefined ? `from ${from}` : `${from} to ${to}`
    console.log(`  received ${when}: ${version === undefined ? 'NO VERSION TAKES THEM' : `the version of ${version}`}`)
  }
}

const refusedWith = (because: string): number => {
  console.error(because)
  return 1
}

const publish = async (house: House, args: readonly string[], values: Values): Promise<number> => {
  const which = named(args)
  const signOff = signedOff(values, 'signs off')
  const desk = await deskWith(house, which.procedure, values)
  const answer = await publishProcedure(desk, doerOf(values), which, { signOff })
  if (answer.is === 'refused') return refusedWith(answer.because)
  console.log(`${which.procedure} ${which.version} is published, and frozen.`)
  sayPeriods(desk, which.procedure)
  return 0
}

const retire = async (house: House, args: readonly string[], values: Values): Promise<number> => {
  const which = named(args)
  const lastDay = parseLocalDate(values.until ?? '')
  if (lastDay === undefined) throw new UsageError('say the last day on which a complaint under it may be received: --until 2026-12-31.')
  const { name, role } = signedOff(values, 'retires')
  const desk = await deskWith(house, which.procedure, values)
  const answer = await retireProcedure(desk, { account: 'command-line', name, role }, which, lastDay)
  if (answer.is === 'refused') return refusedWith(answer.because)
  console.log(`${which.procedure} ${which.version} takes no complaint received after ${lastDay}. Open cases stay under it.`)
  sayPeriods(desk, which.procedure)
  return 0
}

const list = async (house: House, args: readonly string[], { of }: Values): Promise<number> => {
  if (args.length > 0) throw new UsageError(`write: recourse ${forms}`)
  const desk = await deskAt(house, of)
  const versions = versionsOf(desk)
  if (versions.length === 0) return refusedWith(`${desk.body.name} has no procedure. Load one: recourse procedure load FILE.json`)
  for (const { procedure, is, hash, lastDay, isShipped } of versions) {
    const ends = lastDay === undefined ? '' : ` to ${lastDay}`
    console.log(
      `${procedure.id} ${procedure.receivedFrom}${ends}  ${is}${isShipped ? ', came with Recourse' : ''}  hash ${hash.slice(0, 12)}  ${procedure.title}`,
    )
  }
  for (const id of new Set(versions.map(({ procedure }) => procedure.id))) {
    console.log(`${id}:`)
    sayPeriods(desk, id)
  }
  return 0
}

const give = async (house: House, args: readonly string[], values: Values): Promise<number> => {
  const which = named(args)
  const desk = await deskWith(house, which.procedure, values)
  const edition = versionNamed(desk, which)
  if (edition === undefined)
    return refusedWith(
      `There is no version of '${which.procedure}' from ${which.version} at ${desk.body.name}. See: recourse procedure list`,
    )
  process.stdout.write(exportedProcedure(edition))
  return 0
}

const acts: Readonly<Record<string, (house: House, args: readonly string[], values: Values) => Promise<number>>> = {
  load,
  publish,
  retire,
  list,
  export: give,
}

export const procedure: Command = {
  usage: 'procedure load|publish|retire|list|export ...',
  says: 'brings a procedure in from JSON, publishes and freezes it, retires it, lists the versions, gives one out',
  async run([act = '', ...args]) {
    const run = Object.hasOwn(acts, act) ? acts[act] : undefined
    if (run === undefined) throw new UsageError(`write: recourse ${forms}`)
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const house = await openHouse({
      ...(values.data ? { dataFolder: values.data } : {}),
      say: line => console.error(line),
    })
    try {
      return await run(house, positionals, values)
    } finally {
      await house.close()
    }
  },
}
