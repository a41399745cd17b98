/** The register of coverage in words: a line a rule, totals a register, last 'N passed, N failed'. */
import type { Judged, JudgedRegister } from './judge.ts'

/** How a rule that is shown is proved: by removal, by a test that is not run again, or by being there. */
const provedHow = ({ standing, proof }: Judged): 'proved' | 'by a test' | 'by being there' | undefined => {
  if (standing === 'missing' || proof === undefined) return undefined
  return proof.proved.length > 0 ? 'proved' : proof.byTest.length > 0 ? 'by a test' : 'by being there'
}

const proofInWords = (judged: Judged): string => {
  const how = provedHow(judged)
  const { byTest = [], apart = [] } = judged.proof ?? {}
  const rest = [
    ...(byTest.length > 0 ? [`shown by a test, not proved by removal: ${byTest.join(', ')}`] : []),
    ...(apart.length > 0 ? [`no worked case can turn on: ${apart.join(', ')}`] : []),
  ]
  return how === undefined ? '' : `  ${how}${rest.length > 0 ? ` (${rest.join('; ')})` : ''}`
}

const lineOf = (judged: Judged): string => {
  const { id, standing, where, shownBy, elsewhere, what, faults } = judged
  if (standing === 'elsewhere') return `else  ${id}  ${elsewhere}: ${what}`
  const said = where.length > 0 ? `  ${where.join(', ')}` : ''
  const shown = shownBy.length > 0 ? `  shown by ${shownBy.join(', ')}` : ''
  return standing === 'shown' ? `ok    ${id}${said}${shown}${proofInWords(judged)}` : `MISS  ${id}${said}${shown}  (${faults.join('; ')})`
}

const elsewhereByName = (rules: readonly Judged[]): string => {
  const names = rules.flatMap(({ standing, elsewhere }) => (standing === 'elsewhere' && elsewhere !== undefined ? [elsewhere] : []))
  const each = [...new Set(names)].sort().map(name => `${name} ${names.filter(other => other === name).length}`)
  return each.length === 0 ? '0 elsewhere' : `${names.length} elsewhere (${each.join(', ')})`
}

const count = (rules: readonly Judged[], of: Judged['standing']): number => rules.filter(({ standing }) => standing === of).length

const proofTotals = (rules: readonly Judged[]): readonly string[] => {
  if (!rules.some(({ proof }) => proof !== undefined)) return []
  const notProved = rules.flatMap(({ proof }) => (proof !== undefined && proof.notProved.length > 0 ? [proof] : []))
  const inPart = notProved.filter(({ proved }) => proved.length > 0).length
  const shown = rules.filter(({ standing }) => standing === 'shown').map(provedHow)
  const each = (['proved', 'by a test', 'by being there'] as const).map(how => `${shown.filter(one => one === how).length} ${how}`)
  return [`of those shown ${each.join(', ')}`, `${notProved.length} not proved (${inPart} of them in part)`]
}

const totalOf = ({ register, rules, unknown }: JudgedRegister): string =>
  [
    `${register}: ${rules.length} rules, ${rules.filter(({ placed }) => placed).length} placed`,
    `${count(rules, 'shown')} shown`,
    elsewhereByName(rules),
    `${count(rules, 'missing')} missing`,
    ...proofTotals(rules),
    ...(unknown.length > 0 ? [`${unknown.length} unknown`] : []),
  ].join(', ')

/** Rules missing, and rules named that no register has. */
export const failuresOf = ({ rules, unknown }: JudgedRegister): number => count(rules, 'missing') + unknown.length

export const textOfRegisters = (registers: readonly JudgedRegister[]): string => {
  const all = registers.flatMap(({ rules }) => rules)
  const failed = registers.reduce((sum, register) => sum + failuresOf(register), 0)
  return [
    ...registers.flatMap(({ rules, unknown }) => [...rules.map(lineOf), ...unknown.map(id => `MISS  ${id}  (in no register)`)]),
    '',
    ...registers.map(totalOf),
    `${count(all, 'shown')} passed, ${failed} failed`,
  ].join('\n')
}
