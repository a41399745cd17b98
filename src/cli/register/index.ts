/** The register of coverage: where each rule of the documents lives, and what shows it. */
export { readEvidence } from './evidence.ts'
export { readCoverage, readRegister } from './format.ts'
export { type Evidence, judgeRegister } from './judge.ts'
export { prover } from './prove.ts'
export { failuresOf, textOfRegisters } from './report.ts'
