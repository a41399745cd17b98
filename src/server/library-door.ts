/** The library alone, for who only reads procedures: the store and the pages behind the other door take four times as long to load. */
export type { Fault } from '#language'
export { checkBody, checkEdition, checkProcedureText, editionsNamed } from './checking.ts'
export { systemClock } from './clock.ts'
export { type Edition, editionByHash, editionOf, hashOf, type Library, LibraryError, readLibrary } from './library.ts'
export { calendarsWith } from './services/what-if-cases.ts'
