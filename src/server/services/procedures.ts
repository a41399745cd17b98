/** Versions of procedures: loaded, published, retired and given out again. Who may is asked before; who did is recorded. */
import type { LocalDate } from '#calendar'
import { canonicalJson, type Fault } from '#language'
import type { BroughtProcedure, NamedVersion, ProcedureChanged, Services, Session, SignOff, VersionOfProcedure } from '#web'
import { type Edition, lastDayOf } from '../library.ts'
import { lookAtProcedure } from '../library-loading.ts'
import { periodsOf } from '../library-periods.ts'
import type { Desk } from './desk.ts'

/** Who does it: the account signed in, or the command line. */
export interface Doer {
  readonly account: string
  readonly name: string
}

export type Loaded =
  | { readonly is: 'loaded' | 'there-already'; readonly edition: Edition }
  | { readonly is: 'faulty'; readonly faults: readonly Fault[] }

const ownEditions = ({ library, body }: Desk): readonly Edition[] => library.editions.filter(({ procedure }) => procedure.body === body.id)

const isLoaded = ({ standing }: Edition): boolean => standing?.loaded !== undefined

/** By its procedure and day; what the body itself published stands before what came with the software. */
export const versionNamed = (desk: Desk, { procedure, version }: NamedVersion): Edition | undefined => {
  const found = ownEditions(desk).filter(each => each.procedure.id === procedure && each.procedure.receivedFrom === version)
  return found.find(isLoaded) ?? found[0]
}

const noSuch = ({ procedure, version }: NamedVersion): ProcedureChanged => ({
  is: 'refused',
  because: `There is no version of ‘${procedure.slice(0, 80)}’ for complaints received from ${version.slice(0, 20)}. Load it first, or check the day.`,
})

export const loadProcedure = async (desk: Desk, by: Doer, brought: BroughtProcedure): Promise<Loaded> => {
  await desk.refresh()
  const looked = lookAtProcedure(brought, desk.body.id, desk.library)
  if (looked.is === 'faulty') return looked
  const { procedure, clausesText, hash } = looked.edition
  const name = { procedure: procedure.id, version: procedure.receivedFrom }
  const there = versionNamed(desk, name)
  if (there?.hash === hash && there.clausesText.trim() === clausesText.trim()) return { is: 'there-already', edition: there }
  await desk.store.loadProcedure({ ...name, hash, json: canonicalJson(procedure), clauses: clausesText, by, at: desk.clock.now() })
  await desk.refresh()
  return { is: 'loaded', edition: versionNamed(desk, name) ?? looked.edition }
}

const missingSignOff = ({ name, role }: SignOff): ProcedureChanged | undefined => {
  if (name.trim() === '') return { is: 'refused', because: 'Give the name of the person who signs it off.', field: 'name' }
  if (role.trim() === '') return { is: 'refused', because: 'Give the role in which they sign it off.', field: 'role' }
  return undefined
}

export const publishProcedure = async (
  desk: Desk,
  by: Doer,
  named: NamedVersion,
  { hash, signOff }: { readonly hash?: string; readonly signOff: SignOff },
): Promise<ProcedureChanged> => {
  await desk.refresh()
  const edition = versionNamed(desk, named)
  if (edition === undefined) return noSuch(named)
  const { standing } = edition
  if (standing?.is !== 'draft' || standing.loaded === undefined)
    return { is: 'refused', because: 'This version is published already, and frozen. Nothing was changed.' }
  if (hash !== undefined && hash !== edition.hash)
    return { is: 'refused', because: 'The draft was loaded again since this page was opened. Look at it as it is now, then publish it.' }
  const missing = missingSignOff(signOff)
  if (missing) return missing
  const { id: procedure, receivedFrom: version } = edition.procedure
  const wasFirst = await desk.store.addProcedureStep({
    what: 'published',
    loaded: standing.loaded,
    ...{ procedure, version, hash: edition.hash },
    by: { account: by.account, name: signOff.name.trim(), role: signOff.role.trim() },
    at: desk.clock.now(),
  })
  await desk.refresh()
  return wasFirst ? { is: 'done' } : { is: 'refused', because: 'Somebody else published this version just now. Nothing was changed.' }
}

export const retireProcedure = async (
  desk: Desk,
  by: Doer & { role: string },
  named: NamedVersion,
  lastDay: LocalDate,
): Promise<ProcedureChanged> => {
  await desk.refresh()
  const edition = versionNamed(desk, named)
  if (edition === undefined) return noSuch(named)
  const { standing, procedure } = edition
  if (standing?.is === 'draft')
    return { is: 'refused', because: 'This version is a draft: no complaint falls under it, so there is nothing to retire.' }
  if (lastDay < procedure.receivedFrom)
    return {
      is: 'refused',
      because: `The last day must be ${procedure.receivedFrom} or later: complaints fall under this version from then.`,
      field: 'lastDay',
    }
  await desk.store.addProcedureStep({
    what: 'retired',
    ...(standing?.loaded === undefined ? {} : { loaded: standing.loaded }),
    ...{ procedure: procedure.id, version: procedure.receivedFrom, hash: edition.hash },
    lastDay,
    by,
    at: desk.clock.now(),
  })
  await desk.refresh()
  return { is: 'done' }
}

/** JSON of the procedure with its clauses, to be read by people; loaded again it has the same hash. */
export const exportedProcedure = ({ procedure, clausesText }: Edition): string =>
  `${JSON.stringify({ procedure: JSON.parse(canonicalJson(procedure)), clauses: clausesText }, null, 2)}\n`

export const versionsOf = (desk: Desk): readonly VersionOfProcedure[] =>
  ownEditions(desk)
    .map(asVersion)
    .sort(
      (a, b) =>
        a.procedure.title.localeCompare(b.procedure.title, 'en-GB') || (a.procedure.receivedFrom < b.procedure.receivedFrom ? 1 : -1),
    )

const asVersion = (edition: Edition): VersionOfProcedure => {
  const { procedure, compiled, clauses, hash, standing } = edition
  const lastDay = lastDayOf(edition)
  return {
    ...{ procedure, compiled, clauses, hash },
    is: standing?.is ?? 'published',
    isShipped: standing?.isShipped ?? true,
    ...(lastDay === undefined ? {} : { lastDay }),
    steps: standing?.steps ?? [],
  }
}

/** Published ones; of each procedure that which takes complaints today first, then the newest. */
export const publishedEditions = (desk: Desk): readonly Edition[] => {
  const today = desk.clock.today()
  const rank = ({ procedure }: Edition): number => (procedure.receivedFrom <= today ? 0 : 1)
  return ownEditions(desk)
    .filter(({ standing }) => standing?.is !== 'draft')
    .sort((a, b) => rank(a) - rank(b) || (a.procedure.receivedFrom < b.procedure.receivedFrom ? 1 : -1))
}

type ProcedureServices = Pick<
  Services,
  'versions' | 'periods' | 'loadProcedure' | 'publishProcedure' | 'retireProcedure' | 'exportProcedure' | 'refresh'
>

const notTheirs = { is: 'refused', because: 'Your account may not change procedures. Ask an administrator.' } as const

const may = ({ account }: Session): boolean => account.permissions.includes('administer')

const doerOf = ({ account }: Session): Doer => ({ account: account.id, name: account.name })

export const procedureServices = (desk: Desk): ProcedureServices => ({
  versions: () => versionsOf(desk),
  periods: procedure => periodsOf(ownEditions(desk).filter(edition => edition.procedure.id === procedure)),
  async loadProcedure(session, brought) {
    if (!may(session)) throw new Error(`${session.account.id} may not load a procedure`)
    const loaded = await loadProcedure(desk, doerOf(session), brought)
    return loaded.is === 'faulty' ? loaded : { is: loaded.is, version: asVersion(loaded.edition) }
  },
  async publishProcedure(session, named, hash, signOff) {
    return may(session) ? publishProcedure(desk, doerOf(session), named, { hash, signOff }) : notTheirs
  },
  async retireProcedure(session, named, lastDay) {
    const role = session.account.roles.find(each => desk.body.permissions[each]?.includes('administer')) ?? ''
    return may(session) ? retireProcedure(desk, { ...doerOf(session), role }, named, lastDay) : notTheirs
  },
  exportProcedure(named) {
    const edition = versionNamed(desk, named)
    return edition && exportedProcedure(edition)
  },
  refresh: () => desk.refresh(),
})
