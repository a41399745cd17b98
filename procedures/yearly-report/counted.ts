/** What the law's yearly reports count alike, whichever regulations ask for them; the marks of the clauses are the asker's. */
import { all, type Clause, type Condition, fieldOf, is, last, type Measure, not, recorded, the, track } from '#language'

const decided: Readonly<Record<string, string>> = {
  upheld: 'Points upheld',
  'partially-upheld': 'Points upheld in part',
  'not-upheld': 'Points not upheld',
  resolved: 'Points resolved with the complainant',
}
const finding = last('finding-recorded')

/** Outcomes are of points, each as it was decided last. */
export const outcomesOfPoints = (clause: Clause, outcomes: readonly string[]): Readonly<Record<string, Measure>> => {
  const of = (counts: Condition, title: string): Measure => ({ title, clause, each: 'point', counts, on: finding })
  return {
    'points-decided': {
      ...of(recorded('finding-recorded'), 'Points of complaint decided, each as it was decided last'),
      parts: outcomes.map(outcome => `points-${outcome}`),
    },
    ...Object.fromEntries(
      outcomes.map(outcome => [
        `points-${outcome}`,
        {
          ...of(all(recorded('finding-recorded'), is(fieldOf(finding, 'finding'), outcome)), decided[outcome] ?? outcome),
          outOf: 'points-decided',
        },
      ]),
    ),
  }
}

const toTheOmbudsman = the(['ombudsman-approached', 'ombudsman-enquiry-received'])
const decision = last('ombudsman-decision-received')

/** Complaints that came to the Ombudsman, and what was decided there. */
export const atTheOmbudsman = (clause: Clause): Readonly<Record<string, Measure>> => ({
  'to-the-ombudsman': {
    title: 'Complaints taken to the Ombudsman',
    clause,
    counts: recorded(toTheOmbudsman),
    on: toTheOmbudsman,
  },
  'ombudsman-decisions': { title: 'The Ombudsman’s decisions', clause, counts: recorded('ombudsman-decision-received'), on: decision },
  'ombudsman-fault': {
    title: 'The Ombudsman’s decisions that found fault',
    clause,
    counts: is(fieldOf(decision, 'fault'), true),
    on: decision,
    outOf: 'ombudsman-decisions',
  },
})

/** Complaints that were not taken on, by why; each under one of the tracks, in their order. */
export const notTakenOn = (clause: Clause, tracks: Readonly<Record<string, string>>): Readonly<Record<string, Measure>> => {
  const before: Condition[] = []
  const measures = Object.entries(tracks).map(([id, title]): readonly [string, Measure] => {
    const counts = all(recorded('complaint-received'), track(id), ...before.map(one => not(one)))
    before.push(track(id))
    return [`not-taken-on-${id}`, { title, clause, counts, on: 'complaint-received' }]
  })
  return {
    'not-taken-on': {
      title: 'Complaints that were not taken on',
      clause,
      counts: all(recorded('complaint-received'), { any: before }),
      on: 'complaint-received',
      parts: measures.map(([id]) => id),
    },
    ...Object.fromEntries(measures),
  }
}
