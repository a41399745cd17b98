/** One body's library as it is now: what came with the software, and what was loaded, published and retired while it runs. */
import type { Body, Procedure } from '#language'
import type { LoadedProcedure, ProcedureStep, Store } from '#record'
import { withParts } from './body-parts.ts'
import { type Edition, editionOf, hashOf, type Library, type Standing, type VersionStep } from './library.ts'
import { readBody } from './library-body.ts'

/** Always as it was when last refreshed. */
export interface Shelf {
  readonly library: Library
  /** As it came, with what was changed of it since. */
  readonly body: Body
  /** Sees what other processes have recorded since. */
  refresh(): Promise<void>
}

type Recorded = Pick<ProcedureStep, 'what' | 'loaded' | 'procedure' | 'version' | 'lastDay' | 'by' | 'at'>

const stepOf = ({ what, at, by, lastDay }: Recorded): VersionStep => ({
  what,
  at,
  name: by.name,
  role: by.role,
  ...(lastDay === undefined ? {} : { lastDay }),
})

const isSame = (edition: Edition, step: Recorded): boolean =>
  edition.procedure.id === step.procedure && edition.procedure.receivedFrom === step.version

const shippedStanding = (edition: Edition, steps: readonly Recorded[]): Standing => {
  const own = steps.filter(step => step.loaded === undefined && isSame(edition, step))
  const lastDay = own.findLast(step => step.what === 'retired')?.lastDay
  return { is: lastDay === undefined ? 'published' : 'retired', isShipped: true, ...(lastDay && { lastDay }), steps: own.map(stepOf) }
}

const loadedStanding = (loaded: Omit<LoadedProcedure, 'json' | 'clauses'>, steps: readonly Recorded[]): Standing => {
  const own = steps.filter(step => step.loaded === loaded.number)
  const lastDay = own.findLast(step => step.what === 'retired')?.lastDay
  const isPublished = own.some(step => step.what === 'published')
  return {
    is: !isPublished ? 'draft' : lastDay === undefined ? 'published' : 'retired',
    isShipped: false,
    ...(lastDay && { lastDay }),
    steps: [{ what: 'loaded', at: loaded.at, name: loaded.by.name }, ...own.map(stepOf)],
    loaded: loaded.number,
  }
}

/** Of what was loaded for one version, that which counts: the published one, else the last draft. */
const counting = (loaded: readonly LoadedProcedure[], steps: readonly Recorded[]): readonly LoadedProcedure[] => {
  const published = new Set(steps.filter(({ what }) => what === 'published').map(step => step.loaded))
  const kept = new Map<string, LoadedProcedure>()
  for (const one of loaded) {
    const name = `${one.procedure} ${one.version}`
    const before = kept.get(name)
    if (before === undefined || !published.has(before.number)) kept.set(name, one)
  }
  return [...kept.values()]
}

/** Ready to use, or undefined where the row is not what was loaded or this software cannot read it. */
const readLoaded = ({ json, clauses, hash, number }: LoadedProcedure): Edition | undefined => {
  try {
    const procedure: Procedure = JSON.parse(json)
    return hashOf(procedure) === hash ? editionOf(procedure, clauses, `loaded/${number}`) : undefined
  } catch {
    return undefined
  }
}

/** Rows whose procedure is no longer what was loaded, for the proof of the record. */
export const spoiltProcedures = async (store: Store): Promise<readonly LoadedProcedure[]> =>
  (await store.loadedProcedures()).filter(loaded => readLoaded(loaded) === undefined)

/** A body that came as data and was loaded into the record, and when. */
export const bodyLoaded = async (store: Store): Promise<{ readonly body: Body; readonly at: string } | undefined> => {
  const loaded = await store.loadedBody()
  const read = loaded && readBody(JSON.parse(loaded.json))
  return loaded && read && 'body' in read ? { body: read.body, at: loaded.at } : undefined
}

/** `came` is how the body came: with the software, or loaded. */
export const openShelf = async (shipped: Library, store: Store, came: Body): Promise<Shelf> => {
  const known = new Map<number, Edition | undefined>()
  const read = (loaded: LoadedProcedure): Edition | undefined => {
    if (!known.has(loaded.number)) known.set(loaded.number, readLoaded(loaded))
    return known.get(loaded.number)
  }
  let seen = -1
  let editions: readonly Edition[] = shipped.editions
  let body = came
  const refresh = async (): Promise<void> => {
    const changes = await store.procedureChanges()
    if (changes <= seen) return
    const isShipped = Object.hasOwn(shipped.bodies, came.id)
    const [loaded, steps, parts, bodyAsData] = await Promise.all([
      store.loadedProcedures(),
      store.procedureSteps(),
      store.bodyParts(),
      isShipped ? undefined : bodyLoaded(store),
    ])
    if (changes <= seen) return
    // A body loaded anew says all of itself: what was changed before that is overtaken.
    body = withParts(
      bodyAsData?.body ?? came,
      parts.filter(({ at }) => bodyAsData === undefined || at >= bodyAsData.at),
    )
    const own = counting(loaded, steps).flatMap(one => {
      const edition = read(one)
      return edition === undefined ? [] : [{ ...edition, standing: loadedStanding(one, steps) }]
    })
    const ofOthers = shipped.editions.filter(({ procedure }) => procedure.body !== store.body)
    const ours = shipped.editions.filter(({ procedure }) => procedure.body === store.body)
    editions = [...ours.map(edition => ({ ...edition, standing: shippedStanding(edition, steps) })), ...own, ...ofOthers]
    seen = changes
  }
  await refresh()
  const library: Library = {
    bodies: shipped.bodies,
    get editions() {
      return editions
    },
    ...(shipped.keptIn === undefined ? {} : { keptIn: shipped.keptIn }),
  }
  return {
    library,
    get body() {
      return body
    },
    refresh,
  }
}
