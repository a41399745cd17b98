export { procedure } from './procedure.ts'

/** The words of the clauses, beside this file. */
export const clauses = './clauses.md'
