/**
 * What a listener is told beside the words of a link, where others of one page have the same words and lead elsewhere: the first of `says`
 * that tells all of them apart, or which of how many it is. Those that need nothing are not in it.
 */
export const toldApart = <T>(
  all: readonly T[],
  called: (one: T) => string,
  to: (one: T) => string,
  ...says: readonly ((one: T) => string)[]
): ReadonlyMap<T, string> => {
  const beside = new Map<T, string>()
  for (const those of Map.groupBy(all, called).values()) {
    const targets = [...new Set(those.map(to))]
    if (targets.length < 2) continue
    const tellsApart = (say: (one: T) => string): boolean => {
      const leads = new Map<string, string>()
      return those.every(one => {
        const words = say(one)
        const known = leads.get(words) ?? to(one)
        leads.set(words, known)
        return words !== '' && known === to(one)
      })
    }
    const say = says.find(tellsApart) ?? (one => `${targets.indexOf(to(one)) + 1} of ${targets.length}`)
    for (const one of those) beside.set(one, say(one))
  }
  return beside
}
