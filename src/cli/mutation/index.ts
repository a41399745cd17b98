/** Takes a procedure apart, one place at a time, to see whether its worked cases would notice. */
export { compiledWithout, sortOf } from './mutants.ts'
export { survivingDutiesAndGates, textOfMutated, textOfTotals } from './report.ts'
export { mutate, workedCasesIn } from './run.ts'
export { firstBroken, type WorkedCases } from './worked-cases.ts'
