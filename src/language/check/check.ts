import { type About, Checking } from './checking.ts'
import type { Fault } from './fault.ts'
import { checkClauses } from './faults/clauses.ts'
import { checkDates } from './faults/dates.ts'
import { checkDuties } from './faults/duties.ts'
import { checkGuards } from './faults/guards.ts'
import { checkHoldsAndRungs } from './faults/holds-and-rungs.ts'
import { checkLetters } from './faults/letters.ts'
import { checkNames } from './faults/names.ts'
import { checkOwnWords } from './faults/own-words.ts'
import { checkStages } from './faults/stages.ts'
import { checkTracksAndOutcomes } from './faults/tracks-and-outcomes.ts'
import { checkValues } from './faults/values.ts'
import { checkWhole } from './faults/whole.ts'
import { knownOf } from './known.ts'
import { reachOf } from './reach.ts'
import { readProcedure } from './reading.ts'

const checks = [
  checkClauses,
  checkNames,
  checkOwnWords,
  checkValues,
  checkDates,
  checkHoldsAndRungs,
  checkStages,
  checkDuties,
  checkGuards,
  checkLetters,
  checkTracksAndOutcomes,
  checkWhole,
]

/**
 * Everything that is wrong with a procedure; nothing where it may be used. What has not even the
 * shape of a procedure gives only the faults of its shape, because nothing else can be said of it.
 */
export function check(procedure: unknown, about: About): readonly Fault[] {
  const read = readProcedure(procedure)
  if (read.procedure === undefined) return read.faults
  const known = knownOf(read.procedure)
  const checking = new Checking(known, reachOf(known), about)
  for (const each of checks) each(checking)
  return once([...read.faults, ...checking.faults])
}

/** The same fault may be met by two ways; it is said once. */
function once(faults: readonly Fault[]): readonly Fault[] {
  const said = new Set<string>()
  return faults.filter(fault => {
    const key = `${fault.fault}|${fault.path.join('/')}|${fault.message}`
    return !said.has(key) && said.add(key)
  })
}
