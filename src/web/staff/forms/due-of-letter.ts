/** What a letter turns on in this case now: who it is copied to, and whether its plain words are the ones to write. */
import { type CompiledProcedure, compile, evaluate } from '#case'
import type { Clause, Letter, LetterId, Procedure } from '#language'
import type { OpenRecord } from '../../services.ts'
import { factsOf } from './judged.ts'

const known = new WeakMap<Procedure, CompiledProcedure>()

const plainly = 'in plain words'

/** Conditions are judged by the engine alone, which judges checklists: each letter is one, in a procedure made to ask it. */
const asking = ({ procedure, compiled }: Pick<OpenRecord, 'procedure' | 'compiled'>): CompiledProcedure => {
  const before = known.get(procedure)
  if (before !== undefined) return before
  const checklistOf = ({ title, clause, copies, plainly: plain }: Letter) => ({
    title,
    clause,
    items: {
      ...Object.fromEntries(
        Object.entries(copies ?? {}).map(([id, { clause: at, when }]) => [id, { clause: at, held: when ?? { all: [] } }]),
      ),
      ...(plain && { [plainly]: { clause: plain.clause, held: plain.when } }),
    },
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

/** As much of a case as is asked; its day is the day that it is asked for. */
interface Asked extends Pick<OpenRecord, 'procedure' | 'compiled' | 'bodyFacts' | 'facts' | 'calendar'> {
  readonly state: Pick<OpenRecord['state'], 'today'>
}

/** Whether the letter has plain words, and whoever it is written to is to have them. */
export const isPlainDue = (open: Asked, letter: LetterId): boolean =>
  open.procedure.letters?.[letter]?.plainly !== undefined &&
  evaluate(asking(open), factsOf(open), open.calendar, open.state.today).checklists[letter]?.[plainly] === 'held'
