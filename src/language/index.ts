export { asJson, canonicalJson, type Json, parseCanonical } from './canonical.ts'
export { type About, check, checkText, type Fault, type PublishedVersion, sayFault } from './check/index.ts'
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
  sayRole,
  sayStage,
  sayWho,
} from './names.ts'
export { typesOf } from './refs.ts'
export { sayCondition, sayDone, sayRef, sayValue, sayWhen } from './says.ts'
export type * from './types.ts'
export { factDefinition, vocabulary, vocabularyGroups } from './vocabulary.ts'
export * from './words.ts'
