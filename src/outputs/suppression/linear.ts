/** Values at least nought that satisfy equations and make one of them as large, or as small, as it can be: the simplex method on a small table. */

const tiny = 1e-7

interface Tableau {
  /** Each row: what stands before each variable, and last what they come to. */
  readonly rows: number[][]
  /** Which variable each row gives the value of. */
  readonly basis: number[]
}

/** `rows` are equations `sum of row[i] * x[i] = row[last]`; nothing where they have no answer or the answer has no end. */
export const furthest = (
  rows: readonly (readonly number[])[],
  variables: number,
  towards: readonly number[],
): readonly number[] | undefined => {
  const equations = rows.map(row => ((row[variables] ?? 0) < 0 ? row.map(n => -n) : row))
  const artificial = equations.length
  const all = variables + artificial
  const tableau: Tableau = {
    rows: equations.map((row, at) => [
      ...row.slice(0, variables),
      ...Array.from({ length: artificial }, (_, i) => (i === at ? 1 : 0)),
      row[variables] ?? 0,
    ]),
    basis: equations.map((_, at) => variables + at),
  }
  const feasible = climb(tableau, [...Array.from({ length: variables }, () => 0), ...equations.map(() => -1)], all)
  if (feasible === undefined || feasible < -tiny) return undefined
  withoutArtificial(tableau, variables)
  if (climb(tableau, towards, variables) === undefined) return undefined
  const x = Array.from({ length: variables }, () => 0)
  tableau.basis.forEach((variable, row) => {
    if (variable < variables) x[variable] = tableau.rows[row]?.at(-1) ?? 0
  })
  return x
}

/** Whatever still stands for nothing is put out of the basis, or its row with it. */
const withoutArtificial = (tableau: Tableau, variables: number): void => {
  for (let row = tableau.rows.length - 1; row >= 0; row--) {
    if ((tableau.basis[row] ?? 0) < variables) continue
    const column = (tableau.rows[row] ?? []).findIndex((n, i) => i < variables && Math.abs(n) > tiny)
    if (column >= 0) pivot(tableau, row, column)
    else {
      tableau.rows.splice(row, 1)
      tableau.basis.splice(row, 1)
    }
  }
}

/** The largest value of the objective, found by going from corner to corner; the smallest index first, so that it ends (Bland's rule). */
const climb = (tableau: Tableau, objective: readonly number[], columns: number): number | undefined => {
  const worthOf = (i: number): number => objective[i] ?? 0
  for (;;) {
    const gains = (column: number): number =>
      worthOf(column) - tableau.rows.reduce((sum, row, at) => sum + worthOf(tableau.basis[at] ?? 0) * (row[column] ?? 0), 0)
    let entering = 0
    while (entering < columns && gains(entering) <= tiny) entering++
    if (entering === columns) return tableau.rows.reduce((sum, row, at) => sum + worthOf(tableau.basis[at] ?? 0) * (row.at(-1) ?? 0), 0)
    const leaving = leavingRow(tableau, entering)
    if (leaving === undefined) return undefined
    pivot(tableau, leaving, entering)
  }
}

const leavingRow = ({ rows, basis }: Tableau, entering: number): number | undefined => {
  let leaving: number | undefined
  let least = Infinity
  rows.forEach((row, at) => {
    const by = row[entering] ?? 0
    if (by <= tiny) return
    const ratio = (row.at(-1) ?? 0) / by
    const isTie = leaving !== undefined && Math.abs(ratio - least) <= tiny
    if (ratio < least - tiny || (isTie && (basis[at] ?? 0) < (basis[leaving ?? 0] ?? 0))) {
      leaving = at
      least = Math.min(ratio, least)
    }
  })
  return leaving
}

const pivot = (tableau: Tableau, at: number, column: number): void => {
  const by = tableau.rows[at]?.[column] ?? 1
  const scaled = (tableau.rows[at] ?? []).map(n => n / by)
  tableau.rows.forEach((row, i) => {
    const times = row[column] ?? 0
    if (i !== at && times !== 0) tableau.rows[i] = row.map((n, j) => n - times * (scaled[j] ?? 0))
  })
  tableau.rows[at] = scaled
  tableau.basis[at] = column
}
