import type { Status } from '#case'
import type { Letter, LetterPiece } from '#language'
import type { ChangedLetter, Side } from './view.ts'

const AHEAD: readonly Status[] = ['owed', 'late', 'paused', 'owed-without-a-date', 'cannot-say', 'not-started']

/** Letters still to be sent in this case: those of its duties that are not done. */
const aheadOf = ({ state, procedure }: Side): ReadonlyMap<string, Letter> =>
  new Map(
    state.duties.flatMap(({ letter, status }) => {
      const found = letter === undefined || !AHEAD.includes(status) ? undefined : procedure.letters?.[letter]
      return letter === undefined || found === undefined ? [] : [[letter, found] as const]
    }),
  )

const piecesNotIn = (letter: Letter, other: Letter | undefined): ChangedLetter['added'] =>
  Object.entries(letter.contains)
    .filter(([id, piece]: [string, LetterPiece]) => other?.contains[id]?.says !== piece.says)
    .map(([, { says, clause }]) => ({ says, clause }))

const changeIs = (added: number, removed: number): ChangedLetter['is'] =>
  added > 0 && removed > 0 ? 'asks-other' : added > 0 ? 'asks-more' : 'asks-less'

export function changedLetters(before: Side, after: Side): readonly ChangedLetter[] {
  const [were, would] = [aheadOf(before), aheadOf(after)]
  return [...new Set([...would.keys(), ...were.keys()])].flatMap((letter): ChangedLetter[] => {
    const [was, now] = [were.get(letter), would.get(letter)]
    const title = now?.title ?? was?.title ?? letter
    if (was === undefined) return [{ letter, title, is: 'appears', added: now ? piecesNotIn(now, undefined) : [], removed: [] }]
    if (now === undefined) return [{ letter, title, is: 'vanishes', added: [], removed: piecesNotIn(was, undefined) }]
    const [added, removed] = [piecesNotIn(now, was), piecesNotIn(was, now)]
    return added.length + removed.length === 0 ? [] : [{ letter, title, is: changeIs(added.length, removed.length), added, removed }]
  })
}
