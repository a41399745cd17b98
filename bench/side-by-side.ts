/** Measures contestants turn by turn, so that what the machine does meanwhile touches all of them alike. */
export interface Contestant {
  readonly name: string
  /** Does the whole of one turn and gives something that depends on the work, so that no engine can leave the work out. */
  readonly turn: () => unknown
  /** How many operations one turn is. */
  readonly operations: number
}

export interface Measured {
  readonly name: string
  /** Nanoseconds an operation: the median of the rounds, and the least. */
  readonly nanoseconds: number
  readonly least: number
  /** The median over the rounds of this contestant's time against the first's in the same round. */
  readonly ratio: number
}

/**
 * A contestant is warmed by so many turns: evaluating a case has come to its own speed after some 900 cases and takes two to three times as
 * long before. None is warmed for longer than this, and no comparison takes much longer than that, however slow the machine is just now.
 */
const warmingTurns = 60
const warming = 4_000
const longest = 20_000

export function sideBySide(contestants: readonly Contestant[], rounds = 15): readonly Measured[] {
  for (const contestant of contestants) {
    const until = performance.now() + warming
    for (let i = 0; i < warmingTurns && (i === 0 || performance.now() < until); i++) keep(contestant.turn())
  }
  const times = contestants.map((): number[] => [])
  const until = performance.now() + longest
  for (let round = 0; round < rounds && (round < 3 || performance.now() < until); round++) {
    // Each round begins with another contestant, so that none always runs after the same one.
    for (let i = 0; i < contestants.length; i++) {
      const which = (round + i) % contestants.length
      const contestant = contestants[which]
      if (contestant === undefined) continue
      const start = performance.now()
      keep(contestant.turn())
      times[which]?.push(((performance.now() - start) * 1e6) / contestant.operations)
    }
  }
  const [first = []] = times
  return contestants.map((contestant, i) => {
    const own = times[i] ?? []
    return {
      name: contestant.name,
      nanoseconds: median(own),
      least: Math.min(...own),
      ratio: median(own.map((time, round) => time / (first[round] ?? time))),
    }
  })
}

export const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

/** The last of what was worked out, kept where the engine cannot prove that nobody looks. */
export const kept: { value: unknown } = { value: undefined }
const keep = (value: unknown): void => {
  kept.value = value
}

/** '12,345' */
export const grouped = (n: number): string => Math.round(n).toLocaleString('en-GB')

/** '54 ns', '1.3 µs', '2.1 ms' */
export function time(nanoseconds: number): string {
  if (nanoseconds < 1000) return `${nanoseconds.toFixed(nanoseconds < 100 ? 1 : 0)} ns`
  return nanoseconds < 1e6 ? `${(nanoseconds / 1000).toFixed(1)} µs` : `${(nanoseconds / 1e6).toFixed(1)} ms`
}

/** 'a, 3.2 times the first' for each, in columns; the least beside the median, for where a machine has other things to do they lie apart. */
export function printed(measured: readonly Measured[], of = 'each'): readonly string[] {
  const width = Math.max(...measured.map(one => one.name.length))
  return measured.map(one => {
    const rate = `${grouped(1e9 / one.nanoseconds)} a second`
    return `  ${one.name.padEnd(width)}  ${time(one.nanoseconds).padStart(9)} ${of}, least ${time(one.least).padStart(9)}  ${rate.padStart(20)}  ${one.ratio.toFixed(2).padStart(8)} x the first`
  })
}
