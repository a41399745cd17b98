/** The register of coverage in words: a line a rule, totals a register, last 'N passed, N failed'. */
import type { Judged, JudgedRegister } from './judge.ts'

const lineOf = ({ id, standing, where, shownBy, elsewhere, what, faults }: Judged): string => {
  if (standing === 'elsewhere') return `else  ${id}  ${elsewhere}: ${what}`
  const said = where.length > 0 ? `  ${where.join(', ')}` : ''
  const shown = shownBy.length > 0 ? `  shown by ${shownBy.join(', ')}` : ''
  return standing === 'shown' ? `ok    ${id}${said}${shown}` : `MISS  ${id}${said}${shown}  (${faults.join('; ')})`
}

const elsewhereByName = (rules: readonly Judged[]): string => {
  const names = rules.flatMap(({ standing, elsewhere }) => (standing === 'elsewhere' && elsewhere !== undefined ? [elsewhere] : []))
  const each = [...new Set(names)].sort().map(name => `${name} ${names.filter(other => other === name).length}`)
  return each.length === 0 ? '0 elsewhere' : `${names.length} elsewhere (${each.join(', ')})`
}

const count = (rules: readonly Judged[], of: Judged['standing']): number => rules.filter(({ standing }) => standing === of).length

const totalOf = ({ register, rules, unknown }: JudgedRegister): string =>
  [
    `${register}: ${rules.length} rules, ${rules.filter(({ placed }) => placed).length} placed`,
    `${count(rules, 'shown')} shown`,
    elsewhereByName(rules),
    `${count(rules, 'missing')} missing`,
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
