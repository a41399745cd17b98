/** The house opened: the library read, the store reached, one body's desk laid. */
import { join } from 'node:path'
import { bankHolidays, type Calendar, compileCalendar, withClosures } from '#calendar'
import type { Body } from '#language'
import type { RecourseRecord } from '#record'
import { type Clock, systemClock } from './clock.ts'
import { closuresOf } from './closures.ts'
import { hasTexts } from './demonstration.ts'
import { editionFor, keepEditions, type Library, LibraryError, readLibrary } from './library.ts'
import { openStore } from './postgres/index.ts'
import type { Desk } from './services/desk.ts'

export interface HouseOptions {
  readonly databaseUrl?: string
  readonly dataFolder?: string
  /** The body served; the first that has a demonstration where none is named. */
  readonly body?: string
  readonly clock?: Clock
  readonly say?: (line: string) => void
  readonly demonstration?: boolean
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
  verify(): Promise<Verdict>
  close(): Promise<void>
}

/** The body asked for; where none is, the one that is to be met first, else the first that has a demonstration to show. */
const bodyNamed = (library: Library, id: string | undefined): Body => {
  const bodies = Object.values(library.bodies)
  const named = id === undefined ? (bodies.find(({ first }) => first) ?? bodies.find(hasTexts) ?? bodies[0]) : library.bodies[id]
  if (named) return named
  const known = Object.keys(library.bodies).join(', ')
  throw new LibraryError(
    id === undefined ? 'procedures/ holds no body. Add a folder for one.' : `RECOURSE_BODY is '${id}'; procedures/ has: ${known}.`,
  )
}

export const openHouse = async (options: HouseOptions = {}): Promise<House> => {
  const { clock = systemClock, say = () => undefined } = options
  const dataFolder = options.dataFolder ?? process.env.RECOURSE_DATA ?? 'data'
  const library = keepEditions(await readLibrary(), join(dataFolder, 'procedures'))
  const body = bodyNamed(library, options.body ?? process.env.RECOURSE_BODY)
  const databaseUrl = options.databaseUrl ?? process.env.DATABASE_URL
  const opened = await openStore({
    ...(databaseUrl ? { databaseUrl } : {}),
    dataFolder,
    say,
  })
  const store = opened.record.store(body.id)

  const current = () => {
    const today = clock.today()
    const edition = editionFor(library, body.id, today)
    if (edition) return edition
    throw new LibraryError(`${body.name} has no procedure for complaints received on ${today}. Add a version to procedures/.`)
  }
  let kept: { readonly closures: string; readonly calendar: Calendar } | undefined
  const calendar = async (): Promise<Calendar> => {
    const { closed, worked } = closuresOf((await store.readBodyFacts()).facts)
    const closures = JSON.stringify([closed, worked])
    if (kept?.closures !== closures) kept = { closures, calendar: compileCalendar(withClosures(bankHolidays[body.nation], closed, worked)) }
    return kept.calendar
  }

  return {
    library,
    record: opened.record,
    where: opened.where,
    desk: demonstration => ({ body, library, store, clock, calendar, current, demonstration }),
    async verify() {
      const found = await store.verify()
      if (found.is === 'broken')
        return {
          is: 'broken',
          says: `${body.name}: case ${found.reference}, entry ${found.position}: ${found.because}. The record was changed outside Recourse.`,
        }
      const erased = found.erased > 0 ? `, ${found.erased} personal fields erased` : ''
      return { is: 'whole', says: `${body.name}: ${found.entries} entries of ${found.cases} cases, unbroken${erased}. Seal ${found.seal}` }
    },
    close: () => opened.close(),
  }
}
