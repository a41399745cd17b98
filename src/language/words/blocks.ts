import type { Done, Kind, Literal, Procedure, Ref, Stage, Value } from '../types.ts'

/** Done by any one of these; which one is shown. */
export function anyOf(...ways: readonly Done[]): { readonly anyOf: readonly Done[] } {
  return { anyOf: ways }
}

/** Done when all of these are, on the day of the last. */
export function allOf(...parts: readonly Done[]): { readonly allOf: readonly Done[] } {
  return { allOf: parts }
}

/** Done when the values together hold the whole list, by the facts of `ref`; what is missing is listed. */
export function allCovered(
  list: Value,
  wanted: readonly Literal[],
  ref: Ref,
): { readonly covers: readonly [Value, readonly Literal[]]; readonly with: Ref } {
  return { covers: [list, wanted], with: ref }
}

/** Done when it is done for every thing of the kind. */
export function everyOne(kind: Kind, done: Done): { readonly everyOne: Kind; readonly done: Done } {
  return { everyOne: kind, done }
}

/** One stage, one file: says what is wrong where it is written. */
export function stage(s: Stage): Stage {
  return s
}

export function procedure(p: Procedure): Procedure {
  return p
}
