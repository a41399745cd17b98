import type { Edition, Library } from '#library'
import { type Placement, placementsOf } from '../places/placements.ts'
import { readText } from '../read-json.ts'
import { editionOfFile, filesIn, isAboutItsOwn, parseScenarios, type Scenario } from '../scenarios/index.ts'
import { UsageError } from '../usage-error.ts'
import { mutantsOf } from './mutants.ts'
import type { Mutated } from './report.ts'
import { firstBroken, indexed, type WorkedCases } from './worked-cases.ts'

/** Every version that has worked cases in the folder, with them. */
export function workedCasesIn(folder: string, library: Library): ReadonlyMap<Edition, WorkedCases> {
  const found = new Map<Edition, Scenario[]>()
  for (const file of filesIn(folder)) {
    const parsed = parseScenarios(readText(file), file)
    // An invented procedure is there to try the language, not to keep a promise.
    if (isAboutItsOwn(parsed)) continue
    const edition = editionOfFile(library, parsed, file)
    found.set(edition, [...(found.get(edition) ?? []), ...parsed.scenarios])
  }
  return new Map([...found].map(([edition, scenarios]) => [edition, indexed(scenarios)]))
}

export const nameOf = ({ procedure }: Edition): string => `${procedure.body}/${procedure.id} ${procedure.receivedFrom}`

/** Takes away each wanted place of one procedure. Its worked cases must hold before anything is taken away. */
export function mutate(edition: Edition, cases: WorkedCases, wanted: (placement: Placement) => boolean): Mutated {
  const scenarios = cases.all.map(({ scenario }) => scenario)
  const broken = firstBroken(scenarios, edition.compiled)
  if (broken !== undefined)
    throw new UsageError(
      `${nameOf(edition)}: ${broken} fails before anything is taken away. Mend it first: "recourse scenarios" says where.`,
    )
  const since = performance.now()
  const mutants = [...mutantsOf(edition, cases, wanted)]
  const notTried = placementsOf(edition.procedure).filter(placement => !wanted(placement) && placement.kind !== 'procedure')
  return {
    procedure: nameOf(edition),
    workedCases: scenarios.length,
    seconds: (performance.now() - since) / 1000,
    mutants,
    notTried: Object.fromEntries(
      [...new Set(notTried.map(({ kind }) => kind))].map(kind => [kind, notTried.filter(one => one.kind === kind).length]),
    ),
  }
}
