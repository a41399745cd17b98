import { expect, test } from 'vitest'
import { day } from '#calendar'
import { anytown, anytownBody } from '../testing/anytown.ts'
import { gapsOf } from './gaps.ts'
import { faultsOfWords, inventedWords, letterWordsKey, piecesToWord, wordsOfPiece } from './own-words.ts'

const letters = Object.keys(anytown.letters ?? {})
const today = day('2026-05-14')

test('the procedure’s own words have no fault, and an invented case fills every gap of them', () => {
  for (const letter of letters) {
    const pieces = piecesToWord(anytown, letter, {})
    expect(faultsOfWords(anytown, letter, Object.fromEntries(pieces.map(({ id, given }) => [id, given])))).toEqual([])
    for (const { given } of pieces) expect(gapsOf(inventedWords(given, anytown, { body: anytownBody, today }))).toEqual([])
  }
})

test('a piece that a clause asks for keeps its words and the gaps that make it say so; how a letter opens is the body’s', () => {
  const asked = letters.flatMap(letter =>
    piecesToWord(anytown, letter, {}).flatMap(piece => (piece.clause !== undefined && piece.given !== '' ? [{ letter, piece }] : [])),
  )
  expect(asked.length).toBeGreaterThan(3)
  for (const { letter, piece } of asked) {
    expect(faultsOfWords(anytown, letter, { [piece.id]: ' ' })).toMatchObject([{ piece: piece.id, clause: piece.clause }])
    const gaps = gapsOf(piece.given)
    expect(faultsOfWords(anytown, letter, { [piece.id]: 'Something else.' }).length).toBe(gaps.length)
  }
  expect(faultsOfWords(anytown, letters[0] ?? '', { opening: '', closing: 'Yours {nobody.knows}' })).toMatchObject([{ piece: 'closing' }])
})

test('the body’s own words are used, but by a version that does not know their gaps', () => {
  const [letter = ''] = letters
  const own = (words: string) => ({ letterWords: { [letterWordsKey(anytown.id, letter)]: { opening: words } } })
  expect(wordsOfPiece(anytown, letter, 'opening', own('Hello {complainant.name}'))).toBe('Hello {complainant.name}')
  expect(wordsOfPiece(anytown, letter, 'opening', own('Hello {stage-9/respond.due}'))).toBe(anytown.letters?.[letter]?.words?.opening)
})
