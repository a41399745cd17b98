/** Whether a procedure may be used, and if not, what is wrong with it and where. */
export { check } from './check.ts'
export type { About, PublishedVersion } from './checking.ts'
export { type Fault, faultAt, sayFault } from './fault.ts'
export { type At, keyOf, pathOf, placeAt, stageOf, type Visitor, walk, within } from './structure.ts'
export { checkText, inOrder, type ProcedureFile, readProcedureFile } from './text.ts'
export { checkThemeLists } from './theme-lists.ts'
