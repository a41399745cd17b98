/** Facts, and what follows from them: the state of a case, and the answer to somebody who tries to record a fact. */
export { compile } from './compile.ts'
export { decide } from './decide.ts'
export { factsAsCorrected } from './evaluate/order.ts'
export { type EvaluateOptions, evaluate } from './evaluate.ts'
export { type Measured, measured, type Period } from './measures.ts'
export { type RouteState, routesOf, takesComplaint } from './routes.ts'
export type * from './types.ts'
export type { CompiledProcedure } from './words/machine.ts'
