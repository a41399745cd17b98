/** The words a procedure is written in. Each only spells the JSON of `types.ts`; `docs/language.md` says what each means. */
export * from './words/blocks.ts'
export * from './words/conditions.ts'
export * from './words/dates.ts'
export * from './words/picks.ts'
export * from './words/values.ts'
