/** The library: every body and every version of its procedures, read from a folder of data, checked and compiled once. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { LocalDate } from '#calendar'
import { type CompiledProcedure, compile } from '#case'
import { type Body, canonicalJson, type Procedure, parseClauses } from '#language'

export type Clauses = ReturnType<typeof parseClauses>

/** One version of a procedure, ready to be used. */
export interface Edition {
  readonly procedure: Procedure
  readonly clauses: Clauses
  readonly clausesText: string
  readonly hash: string
  readonly compiled: CompiledProcedure
  /** Its folder, below the library's. */
  readonly folder: string
  /** What became of it in this body's record; absent: it came with the software and nothing was recorded of it. */
  readonly standing?: Standing
}

/** What somebody did with a version, as the record has it. */
export interface VersionStep {
  readonly what: 'loaded' | 'published' | 'retired'
  readonly at: string
  readonly name: string
  readonly role?: string
  readonly lastDay?: LocalDate
}

/** A draft may be tried and read; a case may begin under it only when it is published. */
export interface Standing {
  readonly is: 'draft' | 'published' | 'retired'
  readonly isShipped: boolean
  /** Of a retired version: the last day on which a complaint under it may be received. */
  readonly lastDay?: LocalDate
  readonly steps: readonly VersionStep[]
  /** Its number among what was loaded; absent: it came with the software. */
  readonly loaded?: number
}

export interface Library {
  readonly bodies: Readonly<Record<string, Body>>
  readonly editions: readonly Edition[]
  /** The folder in which every version ever used is kept under its hash. */
  readonly keptIn?: string
}

/** Something wrong with the data a person gave: what, where, and what to do. */
export class LibraryError extends Error {}

export const shippedProcedures = fileURLToPath(new URL('../../procedures/', import.meta.url))

/** SHA-256 of the procedure's canonical JSON, in hexadecimal: what a published version is frozen by. */
export const hashOf = (procedure: Procedure): string => createHash('sha256').update(canonicalJson(procedure)).digest('hex')

const foldersIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort()

const exported = async <T>(file: string, name: string): Promise<T> => {
  const module: Record<string, unknown> = await import(pathToFileURL(file).href)
  if (module[name] === undefined) throw new LibraryError(`${file} exports no '${name}'. Export it, as the other folders of procedures/ do.`)
  return module[name] as T
}

export const editionOf = (procedure: Procedure, clausesText: string, folder: string): Edition => {
  const hash = hashOf(procedure)
  return { procedure, clauses: parseClauses(clausesText), clausesText, hash, compiled: compile(procedure, hash), folder }
}

/** What was read in this process: a procedure and its clauses do not change, and compiling one takes a while. */
const read = new WeakMap<Procedure, Edition>()

const readEdition = async (folder: string, below: string): Promise<Edition | undefined> => {
  const file = join(folder, below, 'index.ts')
  if (!existsSync(file)) return undefined
  const clausesFile = join(folder, below, 'clauses.md')
  if (!existsSync(clausesFile)) throw new LibraryError(`${clausesFile} is missing: a procedure needs the words of its clauses beside it.`)
  const procedure = await exported<Procedure>(file, 'procedure')
  const clausesText = readFileSync(clausesFile, 'utf8')
  const known = read.get(procedure)
  if (known?.clausesText === clausesText && known.folder === below) return known
  const edition = editionOf(procedure, clausesText, below)
  read.set(procedure, edition)
  return edition
}

/** Reads `<folder>/<body>/body.ts` and `<folder>/<body>/<procedure>/<date>/index.ts`. */
export const readLibrary = async (folder: string = shippedProcedures): Promise<Library> => {
  const root = resolve(folder)
  const bodies: Record<string, Body> = {}
  const editions: Edition[] = []
  for (const name of foldersIn(root)) {
    const bodyFile = join(root, name, 'body.ts')
    if (!existsSync(bodyFile)) continue
    const body = await exported<Body>(bodyFile, 'body')
    bodies[body.id] = body
    for (const procedure of foldersIn(join(root, name)))
      for (const version of foldersIn(join(root, name, procedure))) {
        const edition = await readEdition(root, join(name, procedure, version))
        if (edition) editions.push(edition)
      }
  }
  return { bodies, editions }
}

/** The last day on which a complaint under it may be received, where it has one. */
export const lastDayOf = ({ procedure, standing }: Pick<Edition, 'procedure' | 'standing'>): LocalDate | undefined =>
  [procedure.receivedUntil, standing?.lastDay].filter(day => day !== undefined).sort()[0]

/** Whether a complaint first received on that day may begin a case under it. */
export const takes = (edition: Pick<Edition, 'procedure' | 'standing'>, received: LocalDate): boolean => {
  const last = lastDayOf(edition)
  return edition.standing?.is !== 'draft' && edition.procedure.receivedFrom <= received && (last === undefined || received <= last)
}

/** Newest first; of one version what the body itself published before what came with the software. */
const newerFirst = (a: Edition, b: Edition): number =>
  a.procedure.receivedFrom === b.procedure.receivedFrom
    ? Number(a.standing?.loaded === undefined) - Number(b.standing?.loaded === undefined)
    : a.procedure.receivedFrom < b.procedure.receivedFrom
      ? 1
      : -1

/**
 * The version of a body's procedure that a complaint first received on that day falls under. Where the periods of two overlap, the newer
 * one; undefined: no version takes it.
 */
export const editionFor = (library: Library, body: string, received: LocalDate, procedureId?: string): Edition | undefined =>
  library.editions
    .filter(({ procedure }) => procedure.body === body && (procedureId === undefined || procedure.id === procedureId))
    .filter(edition => takes(edition, received))
    .sort(newerFirst)[0]

/** Keeps every version in the data folder under its hash: a case can be opened under its own version even after the shipped file has changed. */
export const keepEditions = (library: Library, folder: string): Library => {
  mkdirSync(folder, { recursive: true })
  for (const { procedure, clausesText, hash } of library.editions) {
    const file = join(folder, `${hash}.json`)
    if (existsSync(file)) continue
    writeFileSync(`${file}.${process.pid}`, JSON.stringify({ procedure, clausesText }))
    renameSync(`${file}.${process.pid}`, file)
  }
  return { ...library, keptIn: folder }
}

const readAgain = new Map<string, Edition>()

/** A version by its hash: one of the library, or one that was in it when a case began. */
export const editionByHash = ({ editions, keptIn }: Library, hash: string): Edition | undefined => {
  const known = editions.find(edition => edition.hash === hash) ?? readAgain.get(hash)
  if (known || keptIn === undefined || !/^[0-9a-f]{64}$/.test(hash)) return known
  const file = join(keptIn, `${hash}.json`)
  if (!existsSync(file)) return undefined
  const { procedure, clausesText }: { procedure: Procedure; clausesText: string } = JSON.parse(readFileSync(file, 'utf8'))
  const edition = editionOf(procedure, clausesText, file)
  if (edition.hash !== hash) throw new LibraryError(`${file} was changed: its hash is no longer its name. Put the file back from a backup.`)
  readAgain.set(hash, edition)
  return edition
}
