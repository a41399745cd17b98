/** The house opened: the library read, the store reached, one body's desk laid. */
import { join } from 'node:path'
import { bankHolidays, type Calendar, compileCalendar, withClosures } from '#calendar'
import { type Body, canonicalJson, faultAt } from '#language'
import type { RecourseRecord, Store } from '#record'
import { type Clock, systemClock } from './clock.ts'
import { closuresOf } from './closures.ts'
import { hasTexts } from './demonstration.ts'
import { editionFor, keepEditions, type Library, LibraryError, readLibrary } from './library.ts'
import { type BodyRead, readBody } from './library-body.ts'
import { bodyLoaded, openShelf, spoiltProcedures } from './library-of-body.ts'
import { openStore } from './postgres/index.ts'
import { type Scanner, scannerNamed } from './scanning/clamd.ts'
import { type Sealer, sealerWith } from './sealing/sealer.ts'
import { sealingKeys } from './sealing/sealing-keys.ts'
import type { Desk } from './services/desk.ts'

export interface HouseOptions {
  readonly databaseUrl?: string
  readonly dataFolder?: string
  /** The body served; the first that has a demonstration where none is named. */
  readonly body?: string
  readonly clock?: Clock
  readonly say?: (line: string) => void
  readonly demonstration?: boolean
  /** Where documents are kept, as s3://...; RECOURSE_DOCUMENTS where not given, the data folder where that is not set. */
  readonly documents?: string
  /** Where ClamAV listens, as host:port; RECOURSE_CLAMAV where not given. */
  readonly clamav?: string
}

export interface Verdict {
  readonly is: 'whole' | 'broken'
  readonly says: string
}

export interface House {
  readonly library: Library
  readonly record: RecourseRecord
  readonly where: string
  desk(demonstration: boolean): Desk
  /** Of another body: one that came with the software, or one that was loaded. */
  deskOf(body: string): Promise<Desk | undefined>
  /** A body as data; what is wrong with it where it cannot be kept. */
  loadBody(value: unknown, by: { readonly account: string; readonly name: string }): Promise<BodyRead>
  verify(): Promise<Verdict>
  close(): Promise<void>
}

const loadedBody = async (record: RecourseRecord, id: string): Promise<Body | undefined> =>
  /^[a-z0-9][a-z0-9-]{0,60}$/.test(id) ? (await bodyLoaded(record.store(id)))?.body : undefined

/** The body met where none is asked for: the one that is to be met first, else the first that has a demonstration to show. */
const firstBody = ({ bodies }: Library): Body | undefined => {
  const all = Object.values(bodies)
  return all.find(({ first }) => first) ?? all.find(hasTexts) ?? all[0]
}

const bodyNamed = async (library: Library, record: RecourseRecord, id: string | undefined): Promise<Body> => {
  const named = id === undefined ? firstBody(library) : (library.bodies[id] ?? (await loadedBody(record, id)))
  if (named) return named
  const known = Object.keys(library.bodies).join(', ')
  throw new LibraryError(
    id === undefined
      ? 'procedures/ holds no body. Add a folder for one.'
      : `There is no body '${id}'. procedures/ has: ${known}. Another is loaded with: recourse procedure load FILE.json --body BODY.json`,
  )
}

interface Laying {
  readonly body: Body
  readonly shipped: Library
  readonly store: Store
  readonly clock: Clock
  readonly sealer: Sealer
  readonly scanner?: Scanner
}

/** Lays the desk for a demonstration or not. What the body says of itself is asked for each time: it changes while the service runs. */
type LaidDesk = (demonstration: boolean) => Desk

const layDesk = async ({ body: { id, name, nation }, body, shipped, store, clock, sealer, scanner }: Laying): Promise<LaidDesk> => {
  const shelf = await openShelf(shipped, store, body)
  const { library, refresh } = shelf
  const current = () => {
    const own = library.editions.filter(({ procedure }) => procedure.body === id)
    const edition = editionFor(library, id, clock.today()) ?? own.find(({ standing }) => standing?.is !== 'draft') ?? own[0]
    if (edition) return edition
    throw new LibraryError(
      `${name} has no procedure. Load one with: recourse procedure load FILE.json, then publish it with: recourse procedure publish`,
    )
  }
  let kept: { readonly closures: string; readonly calendar: Calendar } | undefined
  const calendar = async (): Promise<Calendar> => {
    const { closed, worked } = closuresOf((await store.readBodyFacts()).facts)
    const closures = JSON.stringify([closed, worked])
    if (kept?.closures !== closures) kept = { closures, calendar: compileCalendar(withClosures(bankHolidays[nation], closed, worked)) }
    return kept.calendar
  }
  return demonstration => ({
    get body() {
      return shelf.body
    },
    ...{ library, store, clock, sealer, calendar, refresh, current, demonstration },
    ...(scanner && { scanner }),
  })
}

const loadBody = async (
  shipped: Library,
  record: RecourseRecord,
  value: unknown,
  { by, at }: { readonly by: { readonly account: string; readonly name: string }; readonly at: string },
): Promise<BodyRead> => {
  const read = readBody(value)
  if ('faults' in read) return read
  const { id } = read.body
  if (Object.hasOwn(shipped.bodies, id))
    return { faults: [faultAt(['id'], 1, `'${id}' comes with the software.`, 'Change its folder in procedures/, or choose another id.')] }
  const json = canonicalJson(read.body)
  const store = record.store(id)
  if ((await store.loadedBody())?.json !== json) await store.loadBody(json, by, at)
  return read
}

/** What speaks to an S3-compatible store is read only where there is one: it takes a while. */
const documentsAt = async (setting: string | undefined) =>
  setting === undefined || setting === '' ? undefined : (await import('./document-files/in-bucket.ts')).documentFilesNamed(setting)

export const openHouse = async (options: HouseOptions = {}): Promise<House> => {
  const { clock = systemClock, say = () => undefined } = options
  const dataFolder = options.dataFolder ?? process.env.RECOURSE_DATA ?? 'data'
  const shipped = keepEditions(await readLibrary(), join(dataFolder, 'procedures'))
  const scanner = scannerNamed(options.clamav ?? process.env.RECOURSE_CLAMAV)
  const databaseUrl = options.databaseUrl ?? process.env.DATABASE_URL
  const documents = await documentsAt(options.documents ?? process.env.RECOURSE_DOCUMENTS)
  const opened = await openStore({
    ...(databaseUrl ? { databaseUrl } : {}),
    ...(documents && { documents }),
    dataFolder,
    say,
  })
  const closeAfter = async (fault: unknown): Promise<never> => {
    await opened.close()
    throw fault
  }
  const { record } = opened
  const sealer = sealerWith(sealingKeys(process.env, dataFolder))
  const desks = new Map<string, Promise<LaidDesk>>()
  const laid = (body: Body): Promise<LaidDesk> => {
    const desk = desks.get(body.id) ?? layDesk({ body, shipped, store: record.store(body.id), clock, sealer, ...(scanner && { scanner }) })
    desks.set(body.id, desk)
    return desk
  }
  const body = await bodyNamed(shipped, record, options.body ?? process.env.RECOURSE_BODY).catch(closeAfter)
  const own = await laid(body).catch(closeAfter)
  const { library, store } = own(false)

  return {
    library,
    record,
    where: opened.where,
    desk: own,
    deskOf: async id => {
      const other = shipped.bodies[id] ?? (await loadedBody(record, id))
      return other && (await laid(other))(false)
    },
    loadBody: (value, by) => loadBody(shipped, record, value, { by, at: clock.now() }),
    async verify() {
      const found = await store.verify()
      if (found.is === 'broken')
        return {
          is: 'broken',
          says: `${body.name}: case ${found.reference}, entry ${found.position}: ${found.because}. The record was changed outside Recourse.`,
        }
      const [spoilt] = await spoiltProcedures(store)
      if (spoilt)
        return {
          is: 'broken',
          says: `${body.name}: the procedure ${spoilt.procedure} of ${spoilt.version}, loaded on ${spoilt.at.slice(0, 10)}, is not what was loaded: its hash does not fit. The record was changed outside Recourse.`,
        }
      const erased = found.erased > 0 ? `, ${found.erased} personal fields erased` : ''
      return { is: 'whole', says: `${body.name}: ${found.entries} entries of ${found.cases} cases, unbroken${erased}. Seal ${found.seal}` }
    },
    close: () => opened.close(),
  }
}
