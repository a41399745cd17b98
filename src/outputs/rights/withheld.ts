/**
 * What nobody may be sent without a consent that is not there. It is not decided here: each act of the procedure that sends
 * something is tried, addressed to them, and what refuses it for want of a consent is kept.
 */
import type { Calendar } from '#calendar'
import { type Attempt, type CompiledProcedure, decide, type Field } from '#case'
import {
  type Clause,
  type Done,
  type Duty,
  factDefinition,
  type Gate,
  type Letter,
  type Procedure,
  type Ref,
  type RoleId,
  type StageId,
  type Who,
} from '#language'
import type { CaseRead } from '../case-read.ts'
import { picksOf } from '../learning/acts-of-learning.ts'
import { rolesOf } from '../who-in-words.ts'
import { everyLetter, restingOn } from './resting-on.ts'

export interface JudgedRead extends CaseRead {
  readonly compiled: CompiledProcedure
  readonly calendar: Calendar
}

export interface Withheld {
  readonly act: string
  readonly clause: Clause
  readonly because: string
  /** The rule's own sentence. */
  readonly otherwise: string
}

/** What turns on who agreed, and on who may agree. */
const consent = ['consent-answered', 'competence-assessed', 'standing-decided'] as const

const isRef = (done: Done): done is Ref => typeof done === 'string' || 'fact' in done

const refsOf = (done: Done): readonly Ref[] => {
  if (isRef(done)) return [done]
  if ('anyOf' in done) return done.anyOf.flatMap(refsOf)
  if ('allOf' in done) return done.allOf.flatMap(refsOf)
  return []
}

const isField = (value: unknown): value is Field => typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number'

const dataTo = (role: RoleId, letter: Letter | undefined): Readonly<Record<string, Field>> => ({
  to: [role],
  contents: Object.keys(letter?.contains ?? {}),
  ...(Object.values(letter?.copies ?? {}).some(({ to }) => to === role) && { copies: [role] }),
})

/** An act that sends a letter, tried in each way that says to whom it goes. */
const triesOf = ({ procedure, state }: JudgedRead, { stage, key, letter: id, who, refs }: Sending, role: RoleId): readonly Attempt[] => {
  const [by] = rolesOf(who)
  if (by === undefined) return []
  return refs
    .flatMap(picksOf)
    .filter(({ type }) => factDefinition(procedure, type)?.fields.to !== undefined)
    .map(({ type, where }) => ({
      ...{ type, case: 'as-if', on: state.today, stage, under: key, by: { role: by } },
      data: {
        ...Object.fromEntries(Object.entries(where).filter((entry): entry is [string, Field] => isField(entry[1]))),
        ...dataTo(role, procedure.letters?.[id]),
      },
    }))
}

interface Sending {
  readonly key: string
  readonly stage: StageId
  readonly letter: string
  readonly who: Who
  readonly refs: readonly Ref[]
}

const known = new WeakMap<Procedure, readonly Sending[]>()

/** The acts of a procedure that send a letter. */
const sendingsOf = (procedure: Procedure): readonly Sending[] => {
  const before = known.get(procedure)
  if (before !== undefined) return before
  const made = Object.entries(procedure.stages).flatMap(([stage, { duties, gates }]) => {
    const of = (name: string, act: Duty | Gate, refs: readonly Ref[]): readonly Sending[] =>
      act.letter === undefined ? [] : [{ key: `${stage}/${name}`, stage, letter: act.letter, who: act.who, refs }]
    return [
      ...Object.entries(duties ?? {}).flatMap(([name, duty]) => of(name, duty, refsOf(duty.doneBy))),
      ...Object.entries(gates ?? {}).flatMap(([name, gate]) => of(name, gate, [gate.records])),
    ]
  })
  known.set(procedure, made)
  return made
}

/** Whether an act was refused for want of a consent, or of whoever may give one. */
export const isForConsent = (procedure: Procedure, key: string, because: string): boolean =>
  restingOn(procedure, consent).some(
    ({ act, otherwise, onlyWarn }) =>
      !onlyWarn && (act === key || act === everyLetter) && because.toLowerCase().includes(otherwise.toLowerCase()),
  )

/** Each reason once, with its clause; none: nothing is kept from them for want of a consent. */
export const withheldFrom = (read: JudgedRead, role: RoleId): readonly Withheld[] => {
  const resting = restingOn(read.procedure, consent).filter(({ onlyWarn }) => !onlyWarn)
  const isTheirs = (id: string): boolean => {
    const letter = read.procedure.letters?.[id]
    return letter !== undefined && [...letter.to, ...Object.values(letter.copies ?? {}).map(({ to }) => to)].includes(role)
  }
  const isOpen = (stage: StageId): boolean => read.state.strands.some(({ stages }) => stages[stage]?.is === 'open')
  const found: Withheld[] = []
  for (const sending of sendingsOf(read.procedure)) {
    const sought = resting.filter(
      ({ act, otherwise }) => (act === sending.key || act === everyLetter) && !found.some(one => one.otherwise === otherwise),
    )
    if (sought.length === 0 || !isOpen(sending.stage) || !isTheirs(sending.letter)) continue
    const refusals = triesOf(read, sending, role).flatMap(attempt => {
      const decision = decide(read.compiled, read.facts, read.calendar, read.state.today, attempt)
      return 'refused' in decision ? decision.refused : []
    })
    for (const { otherwise } of sought) {
      const refusal = refusals.find(({ because }) => because.toLowerCase().includes(otherwise.toLowerCase()))
      if (refusal !== undefined) found.push({ act: sending.key, otherwise, clause: refusal.clause, because: refusal.because })
    }
  }
  return found
}
