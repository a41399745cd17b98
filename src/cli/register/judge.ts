/** Sets registers beside coverage files, and each claim beside the real thing. */
import type { Edition } from '#library'
import type { Coverage, CoverageEntry, RuleRegister } from './format.ts'
import { spelt } from './spelt.ts'

/** What really exists: a folder's coverage, and what its claims can be held against. */
export interface Evidence {
  /** The folder of the body, as the claims are named by. */
  readonly folder: string
  readonly coverage: Coverage
  /** The versions that its claims are about. */
  readonly editions: readonly Edition[]
  readonly places: ReadonlySet<string>
  readonly scenarios: ReadonlySet<string>
  readonly pages: ReadonlySet<string>
  /** The text of a file of the project, by its path from the root. */
  readonly textOf: (path: string) => string | undefined
}

/** Every place of a rule stands in one of these lists. */
export interface Proof {
  /** A worked case of the rule fails without it. */
  readonly proved: readonly string[]
  /** Shown by a test, not proved by removal: the test is code, and is not run again. */
  readonly byTest: readonly string[]
  /** Nothing a worked case can turn on: words that pages read, a page, a file, a fact that all procedures share. */
  readonly apart: readonly string[]
  /** In words: what was taken away, and which worked cases did not fail. */
  readonly notProved: readonly string[]
}

export type Standing = 'shown' | 'elsewhere' | 'missing'

export interface Judged {
  readonly id: string
  readonly clause: string
  readonly standing: Standing
  readonly where: readonly string[]
  readonly shownBy: readonly string[]
  readonly elsewhere?: string
  readonly what?: string
  /** Every place named exists, whether or not it is shown. */
  readonly placed: boolean
  readonly faults: readonly string[]
  /** What taking each of its places away came to, where that was asked. */
  readonly proof?: Proof
}

export interface JudgedRegister {
  readonly register: string
  readonly rules: readonly Judged[]
  /** Rules a coverage file names that the register does not have. */
  readonly unknown: readonly string[]
}

const placeFault = (place: string, { places, pages, textOf }: Evidence): string | undefined => {
  const [kind, ...rest] = place.split(' ')
  const path = rest.join(' ')
  if (kind === 'page') return pages.has(path) ? undefined : `there is no page ${path}`
  if (kind === 'src') return textOf(path) === undefined ? `there is no file ${path}` : undefined
  const missing = spelt(place).filter(one => (one.includes(' ') ? !places.has(one) : !hasPath(places, one)))
  return missing.length === 0 ? undefined : `there is no ${missing.map(one => (one.includes(' ') ? one : `place '${one}'`)).join(', no ')}`
}

const hasPath = (places: ReadonlySet<string>, path: string): boolean =>
  places.has(`procedure ${path}`) || [...places].some(place => place.slice(place.indexOf(' ') + 1) === path)

export const isTestFile = /^(?<file>\S+\.test\.tsx?)(?:: (?<words>.+))?$/

const testFault = (test: string, { scenarios, textOf }: Evidence): string | undefined => {
  const { file, words } = isTestFile.exec(test)?.groups ?? {}
  if (file === undefined) return scenarios.has(test) ? undefined : `there is no worked case ${test}`
  const text = textOf(file)
  if (text === undefined) return `there is no test file ${file}`
  return words === undefined || text.includes(words) ? undefined : `${file} has no test '${words}'`
}

export type Claim = readonly [CoverageEntry, Evidence]
export type Prover = (claims: readonly Claim[]) => Proof

const faultsIn = (of: 'where' | 'shownBy', claims: readonly Claim[]): string[] =>
  claims.flatMap(([entry, evidence]) => {
    const named = entry[of]
    if (named === undefined && entry.elsewhere !== undefined) return []
    if (named === undefined) return of === 'where' ? ['no place'] : entry.where === undefined ? [] : ['nothing shows it']
    const fault = of === 'where' ? placeFault : testFault
    return named.map(one => fault(one, evidence)).filter(found => found !== undefined)
  })

const judge = (id: string, clause: string, claims: readonly Claim[], prove: Prover | undefined): Judged => {
  const entries = claims.map(([entry]) => entry)
  const away = entries.find(({ elsewhere }) => elsewhere !== undefined)
  const misplaced = faultsIn('where', claims)
  const unproven = claims.length === 0 ? ['no place'] : [...misplaced, ...faultsIn('shownBy', claims)]
  const proof = unproven.length === 0 ? prove?.(claims) : undefined
  const faults = [...unproven, ...(proof?.notProved ?? [])]
  return {
    id,
    clause,
    standing: faults.length > 0 ? 'missing' : away ? 'elsewhere' : 'shown',
    where: [...new Set(entries.flatMap(({ where }) => where ?? []))],
    shownBy: [...new Set(entries.flatMap(({ shownBy }) => shownBy ?? []))],
    ...(away?.elsewhere !== undefined && { elsewhere: away.elsewhere }),
    ...(away?.what !== undefined && { what: away.what }),
    placed: claims.length > 0 && away === undefined && misplaced.length === 0,
    faults,
    ...(proof && { proof }),
  }
}

const prefixOf = (id: string): string => id.slice(0, id.indexOf('-') + 1)

export const judgeRegister = ({ name, rules }: RuleRegister, evidence: readonly Evidence[], prove?: Prover): JudgedRegister => {
  const ids = new Set(rules.map(({ id }) => id))
  const prefixes = new Set(rules.map(({ id }) => prefixOf(id)))
  const claimsOf = (id: string): Claim[] =>
    evidence.flatMap((one): Claim[] => (Object.hasOwn(one.coverage, id) && one.coverage[id] ? [[one.coverage[id], one]] : []))
  const named = new Set(evidence.flatMap(({ coverage }) => Object.keys(coverage)))
  return {
    register: name,
    rules: rules.map(({ id, clause }) => judge(id, clause, claimsOf(id), prove)),
    unknown: [...named].filter(id => prefixes.has(prefixOf(id)) && !ids.has(id)),
  }
}
