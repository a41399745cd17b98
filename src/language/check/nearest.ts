/** The name nearest to one that was not found, if any is near enough to be what was meant. */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  const wanted = plain(name)
  let best: string | undefined
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1
  for (const candidate of names) {
    if (candidate === name) continue
    const distance = editDistance(wanted, plain(candidate), bestDistance)
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

/** The same names are looked at again and again, as often as one of a procedure's own may be meant for one of them. */
const asPlain = new Map<string, string>()
const isEnough = 5_000

/** Capitals, hyphens and plurals are the commonest slips, so they cost nothing. */
const plain = (name: string): string => {
  const known = asPlain.get(name)
  if (known !== undefined) return known
  const made = name.toLowerCase().replace(/[-_ ]/g, '').slice(0, 80)
  if (asPlain.size >= isEnough) asPlain.clear()
  asPlain.set(name, made)
  return made
}

/** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment); `limit` or more is all the same. */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) >= limit) return limit
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  let leastBefore = 0
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      row.push(cost)
      if (cost < least) least = cost
    }
    // A swap reaches two rows back, at a cost: where neither row holds less than the limit, none after them will.
    if (least >= limit && leastBefore + 1 >= limit) return limit
    leastBefore = least
    before = last
    last = row
  }
  return last[b.length] ?? 0
}
