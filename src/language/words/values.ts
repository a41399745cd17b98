import type { Ref, Setting, When } from '../types.ts'

/** A field of the attempt; for a recorded fact, its own field. */
export function given(field: string): { readonly given: string } {
  return { given: field }
}

/** The field of the picked fact: unknown if there is none or it was not given. */
export function fieldOf(ref: Ref, field: string): { readonly fieldOf: Ref; readonly field: string } {
  return { fieldOf: ref, field }
}

/** All values of the field over all seen facts, lists joined. */
export function fieldsOf(ref: Ref, field: string): { readonly fieldsOf: Ref; readonly field: string } {
  return { fieldsOf: ref, field }
}

/** How many there are; 0 is known. */
export function count(ref: Ref): { readonly count: Ref } {
  return { count: ref }
}

/** Every person who did it. */
export function whoDid(ref: Ref): { readonly whoDid: Ref } {
  return { whoDid: ref }
}

/** Who is acting now, as a person and as a role. */
export const theActor: { readonly actor: 'person' } = { actor: 'person' }
export const actorRole: { readonly actor: 'role' } = { actor: 'role' }

/** A date as a value, to compare. (The calendar has the name `day`.) */
export function dayOf(when: When): { readonly date: When } {
  return { date: when }
}

/** To the minute; unknown if the time is missing. Only to compare. */
export function momentOf(ref: Ref): { readonly momentOf: Ref } {
  return { momentOf: ref }
}

/** So many hours after a fact, to the minute. Only to compare. */
export function hours(n: number | Setting): { after(ref: Ref): { readonly hours: number | Setting; readonly after: Ref } } {
  return { after: ref => ({ hours: n, after: ref }) }
}

/** Working days from one date to another by the procedure's counting rule. */
export function workingDaysTaken(from: When, to: When): { readonly taken: readonly [When, When] } {
  return { taken: [from, to] }
}

/** The outcome rule's answer. */
export const overall: { readonly overall: true } = { overall: true }

/** A named setting, as in force on the act's day. */
export function setting(name: string): Setting {
  return { setting: name }
}
