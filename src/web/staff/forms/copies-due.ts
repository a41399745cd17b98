/** Who a letter is copied to, as its `copies` say of this case now. */
import { type CompiledProcedure, compile, evaluate } from '#case'
import type { Clause, Letter, LetterId, Procedure } from '#language'
import type { OpenRecord } from '../../services.ts'
import { factsOf } from './judged.ts'

const known = new WeakMap<Procedure, CompiledProcedure>()

/** Conditions are judged by the engine alone, which judges checklists: each letter's copies are one, in a procedure made to ask it. */
const asking = ({ procedure, compiled }: OpenRecord): CompiledProcedure => {
  const before = known.get(procedure)
  if (before !== undefined) return before
  const checklistOf = ({ title, clause, copies }: Letter) => ({
    title,
    clause,
    items: Object.fromEntries(
      Object.entries(copies ?? {}).map(([id, { clause: at, when }]) => [id, { clause: at, held: when ?? { all: [] } }]),
    ),
  })
  const checklists = Object.fromEntries(Object.entries(procedure.letters ?? {}).map(([id, letter]) => [id, checklistOf(letter)]))
  const made = compile({ ...procedure, checklists }, compiled.hash)
  known.set(procedure, made)
  return made
}

export interface Copy {
  readonly to: string
  readonly clause: Clause
}

export const copiesOf = (procedure: Procedure, letter: LetterId): readonly Copy[] =>
  Object.values(procedure.letters?.[letter]?.copies ?? {}).map(({ to, clause }) => ({ to, clause }))

/** Those of the letter's copies that are due now. */
export const copiesDue = (open: OpenRecord, letter: LetterId): readonly string[] => {
  const copies = Object.entries(open.procedure.letters?.[letter]?.copies ?? {})
  if (copies.every(([, { when }]) => when === undefined)) return copies.map(([, { to }]) => to)
  const held = evaluate(asking(open), factsOf(open), open.calendar, open.state.today).checklists[letter]
  return copies.flatMap(([id, { to }]) => (held?.[id] === 'held' ? [to] : []))
}
