export { asJson, canonicalJson, type Json, parseCanonical } from './canonical.ts'
export {
  type About,
  type At,
  check,
  checkText,
  checkThemeLists,
  type Fault,
  faultAt,
  inOrder,
  keyOf,
  type ProcedureFile,
  type PublishedVersion,
  pathOf,
  placeAt,
  readProcedureFile,
  sayFault,
  stageOf,
  type Visitor,
  walk,
  within,
} from './check/index.ts'
export { anchorFor, type ClauseText, citesOf, parseClauses } from './clauses.ts'
export {
  fieldDefinition,
  inWords,
  type Names,
  sayClock,
  sayDuties,
  sayFact,
  sayLetter,
  sayLiteral,
  sayOption,
  sayRole,
  sayStage,
  sayWho,
} from './names.ts'
export { providersOffered, relationsOffered, servicesTaken } from './offered.ts'
export { typesOf } from './refs.ts'
export { withReports } from './reports.ts'
export { sayCondition, sayDone, sayInSentence, sayLabel, sayRef, sayValue, sayWhen } from './says.ts'
export type * from './types.ts'
export { factDefinition, vocabulary, vocabularyGroups } from './vocabulary.ts'
export * from './words.ts'
