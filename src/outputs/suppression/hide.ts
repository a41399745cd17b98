/**
 * Which numbers of tables may not be shown so that no small one can be worked back out. The small ones are hidden (1 to `upTo`; none is shown),
 * and others with them until no hidden number has only one value that fits all that is shown.
 */
import type { SafeCell, Sum } from './cells.ts'
import { furthest } from './linear.ts'

/** So many of those that hang together are looked at first. */
const nearby = [12, 40, 120]

export interface Hidden {
  readonly ids: ReadonlySet<string>
  /** Numbers that what was published before gives away, whatever is hidden now. */
  readonly givenAway: readonly string[]
}

export const hide = (cells: readonly SafeCell[], sums: readonly Sum[], upTo: number): Hidden => {
  const tables = new Tables(cells, sums, upTo)
  const givenAway: string[] = []
  for (const { id } of cells) {
    if (!tables.isSmall(id)) continue
    if (!tables.isNow(id)) {
      if (tables.follows(id)) givenAway.push(id)
      continue
    }
    while (!tables.isFree(id)) {
      const other = tables.toHideFor(id)
      if (other === undefined) {
        givenAway.push(id)
        break
      }
      tables.hidden.add(other)
    }
  }
  tables.showWhatIsKnown()
  const ids = cells.filter(({ id, is }) => is === 'printed' && tables.hidden.has(id)).map(({ id }) => id)
  return { ids: new Set(ids), givenAway }
}

class Tables {
  readonly hidden: Set<string>
  /** Hidden numbers of which another value is known to fit: hiding more never takes that away. */
  private readonly safe = new Set<string>()
  private readonly byId: ReadonlyMap<string, SafeCell>
  private readonly sumsOf = new Map<string, Sum[]>()
  private readonly totals: ReadonlySet<string>
  private readonly sums: readonly Sum[]
  private readonly upTo: number
  private now: ReadonlySet<string> | undefined
  private followed: { readonly of: number; readonly ids: ReadonlySet<string> } | undefined

  constructor(cells: readonly SafeCell[], sums: readonly Sum[], upTo: number) {
    this.byId = new Map(cells.map(cell => [cell.id, cell]))
    this.totals = new Set(sums.flatMap(({ plus, minus }) => (plus.length === 1 && minus.length > 1 ? plus : [])))
    for (const sum of sums) for (const id of [...sum.plus, ...sum.minus]) this.sumsOf.set(id, [...(this.sumsOf.get(id) ?? []), sum])
    this.upTo = upTo
    this.sums = sums
    this.hidden = new Set(
      cells.filter(({ id, is }) => is === 'hidden' || is === 'unprinted' || (is === 'printed' && this.isSmall(id))).map(({ id }) => id),
    )
  }

  /** Small and not shown to everybody yet: what must not be worked out. */
  isSmall(id: string): boolean {
    const cell = this.byId.get(id)
    return cell !== undefined && cell.is !== 'shown' && cell.value >= 1 && cell.value <= this.upTo
  }

  /** Whether it hangs together with anything that is decided now: of what does not, everybody knows already what there is to know. */
  isNow(id: string): boolean {
    this.now ??= this.hangingTogether()
    return this.now.has(id)
  }

  follows(id: string): boolean {
    return this.followsFromShown().has(id)
  }

  private hangingTogether(): ReadonlySet<string> {
    const found = new Set([...this.byId.values()].flatMap(({ id, is }) => (is === 'printed' ? [id] : [])))
    for (const id of found)
      for (const { plus, minus } of this.sumsOf.get(id) ?? [])
        for (const one of [...plus, ...minus]) if (this.byId.get(one)?.is !== 'shown') found.add(one)
    return found
  }

  /** A number hidden for the sake of another that can be worked out all the same guards nothing, and is shown. */
  showWhatIsKnown(): void {
    for (const id of [...this.hidden])
      if (this.byId.get(id)?.is === 'printed' && !this.isSmall(id) && !this.isFree(id)) this.hidden.delete(id)
  }

  /** Hidden numbers that follow from what is shown by taking one from another, over and over. */
  private followsFromShown(): ReadonlySet<string> {
    if (this.followed?.of === this.hidden.size) return this.followed.ids
    const ids = new Set<string>()
    const isOpen = (id: string): boolean => this.hidden.has(id) && !ids.has(id)
    const left = [...this.sums]
    for (let sum = left.pop(); sum !== undefined; sum = left.pop()) {
      const open = [...sum.plus, ...sum.minus].filter(isOpen)
      const [only] = open
      if (only === undefined || open.length > 1) continue
      ids.add(only)
      left.push(...(this.sumsOf.get(only) ?? []))
    }
    this.followed = { of: this.hidden.size, ids }
    return ids
  }

  /** Whether another value fits: shown by whole numbers that fit, which free every number that differs in them. */
  isFree(id: string): boolean {
    if (this.safe.has(id)) return true
    const follows = this.followsFromShown()
    if (follows.has(id)) return false
    const all = this.reached(id, one => !follows.has(one)).ids
    // What is near is mostly enough: all others may stay as they are.
    for (const near of nearby) if (near < all.length && this.differs(id, all.slice(0, near))) return true
    return this.differs(id, all)
  }

  /** Whether it may differ with these alone. */
  private differs(id: string, ids: readonly string[]): boolean {
    const sums = [...new Set(ids.flatMap(one => this.sumsOf.get(one) ?? []))]
    for (const direction of [1, -1]) {
      const change = this.otherWay(id, ids, sums, direction)
      if (change === undefined) continue
      for (const [i, by] of change.entries()) if (by !== 0) this.safe.add(ids[i] ?? '')
      return true
    }
    return false
  }

  /** By how much each may differ, in whole numbers, with `id` differing in this direction. */
  private otherWay(id: string, ids: readonly string[], sums: readonly Sum[], direction: number): readonly number[] | undefined {
    const at = new Map(ids.map((one, i) => [one, i]))
    const above = ids.map(one => this.valueOf(one) - this.leastOf(one))
    const its = at.get(id) ?? 0
    const n = ids.length
    const equations = sums.map(sum => {
      const row = new Array<number>(n + 2).fill(0)
      for (const [side, sign] of [
        [sum.plus, 1],
        [sum.minus, -1],
      ] as const)
        for (const one of side) {
          const i = at.get(one)
          if (i !== undefined) row[i] = (row[i] ?? 0) + sign
        }
      row[n + 1] = above.reduce((all, value, i) => all + value * (row[i] ?? 0), 0)
      return row
    })
    // It need differ by no more than one; what is left to that is the last variable.
    const bound = new Array<number>(n + 2).fill(0)
    bound[its] = 1
    bound[n] = 1
    bound[n + 1] = (above[its] ?? 0) + 1
    const towards = new Array<number>(n + 1).fill(0)
    towards[its] = direction
    const found = furthest([...equations, bound], n + 1, towards)
    const change = found?.slice(0, n).map((value, i) => Math.round(value) - (above[i] ?? 0))
    if (change === undefined || change[its] === 0) return undefined
    return this.fits(change, equations, above) ? change : undefined
  }

  /** What came out of fractions is believed only where it adds up in whole numbers. */
  private fits(change: readonly number[], equations: readonly (readonly number[])[], above: readonly number[]): boolean {
    return (
      change.every((by, i) => (above[i] ?? 0) + by >= 0) &&
      equations.every(row => change.reduce((sum, by, i) => sum + by * (row[i] ?? 0), 0) === 0)
    )
  }

  /** The hidden numbers that hang together with it, and the sums that they stand in. */
  private reached(
    id: string,
    isOpen: (id: string) => boolean = () => true,
  ): { readonly ids: readonly string[]; readonly sums: readonly Sum[] } {
    const ids = new Set([id])
    const sums = new Set<Sum>()
    for (const one of ids)
      for (const sum of this.sumsOf.get(one) ?? []) {
        if (sums.has(sum)) continue
        sums.add(sum)
        for (const other of [...sum.plus, ...sum.minus]) if (this.hidden.has(other) && isOpen(other)) ids.add(other)
      }
    return { ids: [...ids], sums: [...sums] }
  }

  /**
   * What to hide with it: beside a number that is alone in its sum, what is alone in most, a part sooner than a total, the smallest. Else what
   * stands beside it, or beside what hangs together with it.
   */
  toHideFor(id: string): string | undefined {
    const far = this.reached(id).sums
    const lonely = far.filter(({ plus, minus }) => [...plus, ...minus].filter(one => this.hidden.has(one)).length === 1)
    for (const sums of [lonely, this.sumsOf.get(id) ?? [], far]) {
      const times = new Map<string, number>()
      for (const { plus, minus } of sums)
        for (const one of [...plus, ...minus]) if (this.mayHide(one)) times.set(one, (times.get(one) ?? 0) + 1)
      const [first] = [...times].toSorted(
        ([a, m], [b, n]) => (sums === lonely ? n - m : 0) || this.costOf(a) - this.costOf(b) || (a < b ? -1 : 1),
      )
      if (first !== undefined) return first[0]
    }
    return undefined
  }

  private mayHide(id: string): boolean {
    const cell = this.byId.get(id)
    return cell !== undefined && cell.is === 'printed' && cell.value > 0 && !this.hidden.has(id)
  }

  private costOf(id: string): number {
    return this.valueOf(id) + (this.totals.has(id) ? 1_000_000 : 0)
  }

  private valueOf(id: string): number {
    return this.byId.get(id)?.value ?? 0
  }

  /** None is always shown, and whoever knows that knows that what is hidden is at least one. */
  private leastOf(id: string): number {
    return this.byId.get(id)?.is === 'unprinted' ? 0 : 1
  }
}
