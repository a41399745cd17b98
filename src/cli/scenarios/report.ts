import type { ExpectationResult, ScenarioResult } from './run.ts'

const casePart = (result: ExpectationResult): string => (result.case === undefined ? '' : ` [case ${result.case}]`)

/** One line of a failed expectation: what was expected and what came out. */
export const failureOf = (result: ExpectationResult): string =>
  `${result.what}${casePart(result)}, as of ${result.asOf}\n${result.compared
    .filter(({ holds }) => !holds)
    .map(({ key, expected, got }) => `      ${key}: expected ${expected}, got ${got}`)
    .join('\n')}`

/** The results as text; the last line is 'N passed, N failed'. */
export function textOf(results: readonly ScenarioResult[]): string {
  const lines = results.flatMap(({ id, scenario, passed, failed, results: all, notYet }) => [
    `${failed === 0 ? 'ok  ' : 'FAIL'}  ${id}  ${scenario}  (${passed} of ${passed + failed})`,
    ...all.filter(result => !result.passed).map(result => `    ${failureOf(result)}`),
    ...notYet.map(({ what, because }) => `    not yet: ${what}: ${because}`),
  ])
  const sum = (of: (result: ScenarioResult) => number): number => results.reduce((n, result) => n + of(result), 0)
  const left = sum(({ notYet }) => notYet.length)
  return [
    ...lines,
    '',
    ...(left > 0 ? [`${left} not yet supported`] : []),
    `${sum(r => r.passed)} passed, ${sum(r => r.failed)} failed`,
  ].join('\n')
}
