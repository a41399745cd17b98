/** Whether a procedure may be used, and if not, what is wrong with it and where. */
export { check } from './check.ts'
export type { About, PublishedVersion } from './checking.ts'
export { type Fault, sayFault } from './fault.ts'
export { type At, keyOf, pathOf, placeAt, stageOf, type Visitor, walk, within } from './structure.ts'
export { checkText } from './text.ts'
