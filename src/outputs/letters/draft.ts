import { factDefinition, type LetterId, type Procedure, sayCondition } from '#language'
import { roleTitle } from '../who-in-words.ts'
import { fill, type LetterFrom } from './fill.ts'
import { fillGaps, gapsOf, knownGaps, toWrite } from './gaps.ts'
import type { DraftPiece, LetterCheck, LetterDraftText, UnfilledGap } from './letter.ts'
import { type Wording, wordsOfPiece } from './own-words.ts'

/**
 * A letter as far as the case can write it. Dates that count from the sending itself are there only if `from.state` was
 * evaluated with that sending in it. Undefined where the procedure has no such letter. `required` are the pieces that must
 * be there now, as `decide` judged them; without it, those that the procedure requires whatever the case.
 */
export function draft(
  letterId: LetterId,
  from: LetterFrom,
  required?: readonly string[],
  wording: Wording = 'standard',
): LetterDraftText | undefined {
  const letter = from.procedure.letters?.[letterId]
  if (letter === undefined) return undefined
  const piece = (id: string, words: string, says = ''): Omit<DraftPiece, 'required'> => ({ id, says, ...filled(id, words, from) })
  const wordsOf = (id: string): string => wordsOfPiece(from.procedure, letterId, id, from.body, wording)
  const pieces: DraftPiece[] = [{ ...piece('opening', wordsOf('opening')), required: false }]
  for (const [id, { says, clause, when }] of Object.entries(letter.contains)) {
    pieces.push({
      ...piece(id, wordsOf(id), says),
      clause,
      required: required === undefined ? when === undefined : required.includes(id),
      ...(when === undefined ? {} : { onlyIf: sayCondition(from.procedure, when) }),
    })
  }
  pieces.push({ ...piece('closing', wordsOf('closing')), required: false })
  return {
    letter: letterId,
    title: (wording === 'plain' ? letter.plainly?.title : undefined) ?? letter.title,
    clause: letter.clause,
    to: letter.to.map(to => recipient(to, from.procedure)),
    pieces,
    unfilled: pieces.flatMap(each => each.unfilled),
  }
}

const recipient = (to: string, procedure: Procedure): string => roleTitle(procedure, to)

/** The actions that a piece speaks of: '{action-proposed.what}' of each that was proposed. */
const actionsSpokenOf = (words: string, { procedure, facts }: LetterFrom): readonly string[] => {
  const types = gapsOf(words)
    .map(gap => gap.split('.')[0] ?? '')
    .filter(type => factDefinition(procedure, type)?.concerns === 'action')
  return [...new Set(facts.filter(({ type }) => types.includes(type)).flatMap(({ about }) => about?.action ?? []))]
}

/** A piece that speaks of an action is said of each action there is. */
function filled(piece: string, words: string, from: LetterFrom): Pick<DraftPiece, 'words' | 'unfilled'> {
  const actions = actionsSpokenOf(words, from)
  if (actions.length < 2) return filledOnce(piece, words, from)
  const said = actions.map(action => {
    const facts = from.facts.filter(({ about }) => about?.action === undefined || about.action.includes(action))
    return filledOnce(piece, words, { ...from, facts })
  })
  return { words: said.map(one => one.words).join('\n\n'), unfilled: said.flatMap(one => one.unfilled) }
}

/** Words kept from an earlier day: what the case can say by now stands where it could not then. */
export const filledSince = (words: string, from: LetterFrom): string => filledOnce('', words, from).words

function filledOnce(piece: string, words: string, from: LetterFrom): Pick<DraftPiece, 'words' | 'unfilled'> {
  const unfilled: UnfilledGap[] = []
  const values = new Map<string, string>()
  for (const gap of gapsOf(words)) {
    const value = fill(gap, from)
    if ('words' in value) values.set(gap, value.words)
    else unfilled.push({ gap, piece, because: value.because })
  }
  return { words: fillGaps(words, gap => values.get(gap)), unfilled }
}

/** Whether the words, as edited, may be sent: each required piece said something, and no gap is left. */
export function checkLetter(
  letterId: LetterId,
  procedure: Procedure,
  pieces: Readonly<Record<string, string>>,
  required: readonly string[],
): LetterCheck {
  const contains = procedure.letters?.[letterId]?.contains ?? {}
  const present = Object.keys(contains).filter(id => (pieces[id] ?? '').trim() !== '')
  const missing = required.flatMap(id => {
    const piece = contains[id]
    return piece === undefined || present.includes(id) ? [] : [{ piece: id, says: piece.says, clause: piece.clause }]
  })
  // Braces that a person typed are theirs: only what the procedure could have filled is a gap.
  const known = knownGaps(procedure)
  const unfilled = Object.entries(pieces).flatMap(([piece, words]) =>
    gapsOf(words)
      .filter(gap => known.has(gap) || toWrite(gap) !== undefined)
      .map(gap => ({ gap, piece, because: stillToFill(gap) })),
  )
  return { present, missing, unfilled, ready: missing.length === 0 && unfilled.length === 0 }
}

const stillToFill = (gap: string): string => {
  const write = toWrite(gap)
  return write === undefined ? `{${gap}} is still to be filled in: write the words in its place` : `write: ${write}`
}
