/** Demonstration data: an actor that lives cases through any procedure by reading it, from a seed; and the way on from any state. */
export { type Chance, chanceFrom } from './chance.ts'
export { inventedEquality } from './equality.ts'
export { type Demonstration, type DemonstrationCase, generate, ofTheBodyIn, referredTo } from './generate.ts'
export type { InventedPerson } from './received.ts'
export type { DemonstrationTexts, Habit, InventedComplaint } from './texts.ts'
export { type WayOn, wayOn } from './way-on.ts'
