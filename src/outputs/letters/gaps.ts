import { factDefinition, type Procedure, vocabulary } from '#language'

/** A gap as it stands in a letter's words: {stage-1/respond.due}. */
const GAP = /\{([^{}\n]*)\}/g

/** The gaps of some words, in the order they stand, each once. */
export function gapsOf(words: string): readonly string[] {
  return [...new Set([...words.matchAll(GAP)].map(match => (match[1] ?? '').trim()))]
}

/** What a person is to write, where the gap is one that only a person fills: {write: who will do what, and by when}. */
export function toWrite(gap: string): string | undefined {
  const what = gap.startsWith('write:') ? gap.slice('write:'.length).trim() : ''
  return what === '' ? undefined : what
}

/** Every gap's words put in; where `fill` has none the gap stays as it was written. */
export function fillGaps(words: string, fill: (gap: string) => string | undefined): string {
  return words.replaceAll(GAP, (whole, gap: string) => fill(gap.trim()) ?? whole)
}

/** Gaps that every procedure has. */
export const COMMON_GAPS = [
  'reference',
  'today',
  'title',
  'complainant.name',
  'person.name',
  'points',
  'points.list',
  'actions.list',
  'actions.outcome',
  'overall',
  'body',
  'body.name',
  'body.team',
  'body.phone',
  'body.email',
  'body.hours',
  'body.address',
  'ombudsman',
  'ombudsman.name',
  'ombudsman.url',
  'ombudsman.phone',
  'advocacy.name',
  'advocacy.phone',
] as const

/**
 * The gaps that letters of a procedure may have: the common ones; {role.x}; {stage/duty.due} and {stage/duty.clause} for its
 * duties and dates; {fact.on} and {fact.field} for what has happened, always of the last such fact with effect; and what its
 * own letters leave to a person, {write: ...}.
 */
export function knownGaps(procedure: Procedure): ReadonlySet<string> {
  const gaps = new Set<string>(COMMON_GAPS)
  for (const role of Object.keys(procedure.roles)) gaps.add(`role.${role}`)
  for (const [stage, { duties, dates }] of Object.entries(procedure.stages)) {
    for (const id of [...Object.keys(duties ?? {}), ...Object.keys(dates ?? {})]) {
      gaps.add(`${stage}/${id}.due`)
      gaps.add(`${stage}/${id}.clause`)
    }
  }
  for (const type of [...Object.keys(vocabulary), ...Object.keys(procedure.facts ?? {})]) {
    gaps.add(`${type}.on`)
    for (const field of Object.keys(factDefinition(procedure, type)?.fields ?? {})) gaps.add(`${type}.${field}`)
  }
  for (const { words, plainly } of Object.values(procedure.letters ?? {}))
    for (const gap of [...Object.values(words ?? {}), ...Object.values(plainly?.words ?? {})].flatMap(gapsOf))
      if (toWrite(gap) !== undefined) gaps.add(gap)
  return gaps
}
