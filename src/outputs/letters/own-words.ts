/** The body's own words for the letters of a procedure: what may be said in them, and how they read in an invented case. */
import { type Body, type Clause, type LetterId, type Procedure, sayCondition } from '#language'
import { longDay } from '../days-in-words/days.ts'
import { roleTitle } from '../who-in-words.ts'
import { frameWords, type LetterLanguage } from './frame-words.ts'
import { COMMON_GAPS, fillGaps, gapsOf, knownGaps, toWrite } from './gaps.ts'
import type { LetterFrame } from './letter.ts'

export const letterWordsKey = (procedure: string, letter: LetterId): string => `${procedure}/${letter}`

const mayStand = (procedure: Procedure, words: string): boolean => {
  const known = knownGaps(procedure)
  return gapsOf(words).every(gap => known.has(gap) || toWrite(gap) !== undefined)
}

/** In which words a letter is drafted: its own, or those it has for readers who need plain ones. */
export type Wording = 'standard' | 'plain'

/**
 * The words of a piece: the plain ones where it has them and they are asked for, the body’s own, else the procedure’s. A version that does not know a gap of the body’s own words keeps to its own.
 */
export function wordsOfPiece(
  procedure: Procedure,
  letter: LetterId,
  piece: string,
  body: Pick<Body, 'letterWords'>,
  wording: Wording = 'standard',
): string {
  const plain = wording === 'plain' ? procedure.letters?.[letter]?.plainly?.words[piece] : undefined
  if (plain !== undefined) return plain
  const own = body.letterWords?.[letterWordsKey(procedure.id, letter)]?.[piece]
  return own !== undefined && mayStand(procedure, own) ? own : (procedure.letters?.[letter]?.words?.[piece] ?? '')
}

/** One piece as somebody words it. */
export interface PieceToWord {
  readonly id: string
  /** What it must say, as the procedure puts it; '' for the opening and the closing. */
  readonly says: string
  readonly clause?: Clause
  readonly onlyIf?: string
  /** As the procedure words it. */
  readonly given: string
  /** As it stands: the body’s own words, where it has them. */
  readonly words: string
}

export function piecesToWord(procedure: Procedure, letter: LetterId, body: Pick<Body, 'letterWords'>): readonly PieceToWord[] {
  const found = procedure.letters?.[letter]
  if (found === undefined) return []
  const piece = (id: string, says: string) => ({
    ...{ id, says, given: found.words?.[id] ?? '' },
    words: wordsOfPiece(procedure, letter, id, body),
  })
  return [
    piece('opening', ''),
    ...Object.entries(found.contains).map(([id, { says, clause, when }]) => ({
      ...piece(id, says),
      clause,
      ...(when && { onlyIf: sayCondition(procedure, when) }),
    })),
    piece('closing', ''),
  ]
}

export interface WordsFault {
  readonly piece: string
  readonly because: string
  readonly clause?: Clause
}

/** What a clause asks for stays in the letter: its words, and the gaps that only the case or the officer can fill. */
export function faultsOfWords(procedure: Procedure, letter: LetterId, own: Readonly<Record<string, string>>): readonly WordsFault[] {
  const known = knownGaps(procedure)
  return piecesToWord(procedure, letter, {}).flatMap(({ id, says, clause, given }): WordsFault[] => {
    const words = own[id]
    if (words === undefined) return []
    const cited = clause === undefined ? {} : { clause }
    if (words.trim() === '')
      return given === '' || clause === undefined
        ? []
        : [{ piece: id, because: `The letter must say ${says}. Word it, and leave it in`, ...cited }]
    const strange = gapsOf(words).filter(gap => !known.has(gap) && toWrite(gap) === undefined)
    const asked = gapsOf(given)
    const lost = asked.filter(gap => toWrite(gap) === undefined && !gapsOf(words).includes(gap))
    const nobodyWrites = asked.some(gap => toWrite(gap)) && !gapsOf(words).some(gap => toWrite(gap))
    return [
      ...strange.map(gap => ({
        piece: id,
        because: `Nothing fills {${gap}}. Use one of those listed below, or write it without braces`,
        ...cited,
      })),
      ...(clause === undefined
        ? []
        : [
            ...lost.map(gap => ({ piece: id, because: `Keep {${gap}}: without it the letter does not say ${says}`, ...cited })),
            ...(nobodyWrites ? [{ piece: id, because: `Keep {write: ...}: whoever sends the letter must say ${says}`, ...cited }] : []),
          ]),
    ]
  })
}

/** What surrounds the words of any letter of the body. */
export const frameOfBody = (
  { name, contact, letterhead }: Body,
  language: LetterLanguage = 'en-GB',
): Pick<LetterFrame, 'body' | 'address' | 'phone' | 'formats'> => ({
  body: name,
  address: letterhead?.lines ?? [...new Set([contact.team, ...contact.address])],
  phone: contact.phone,
  formats: letterhead?.foot ?? frameWords[language].formats(contact.phone),
})

type Common = (typeof COMMON_GAPS)[number]

const isCommon = (gap: string): gap is Common => COMMON_GAPS.some(one => one === gap)

/** Every gap filled as in an invented case of this body. Nothing is counted: each day is one that is made up. */
export function inventedWords(
  words: string,
  procedure: Procedure,
  { body, today }: { readonly body: Body; readonly today: Parameters<typeof longDay>[0] },
): string {
  const invented: Readonly<Record<Common, string>> = {
    reference: inventedReference(body),
    today: longDay(today),
    title: 'A visit that did not take place',
    'complainant.name': inventedName,
    'person.name': inventedName,
    points: '1. The visit on 3 March was cancelled without a word.\nFinding: upheld.',
    'points.list': '- The visit on 3 March was cancelled without a word.',
    'actions.list': '- We will visit this month.',
    'actions.outcome': '- We said we would visit this month: done.',
    overall: 'upheld',
    body: body.name,
    'body.name': body.name,
    'body.team': body.contact.team,
    'body.phone': body.contact.phone,
    'body.email': body.contact.email,
    'body.hours': body.contact.hours,
    'body.address': body.contact.address.join(', '),
    ombudsman: body.ombudsman.name,
    'ombudsman.name': body.ombudsman.name,
    'ombudsman.url': body.ombudsman.url,
    'ombudsman.phone': body.ombudsman.phone,
    'advocacy.name': body.advocacy?.name ?? '(no advocacy service is named)',
    'advocacy.phone': body.advocacy?.phone ?? '(no advocacy service is named)',
  }
  return fillGaps(words, gap => {
    if (isCommon(gap)) return invented[gap]
    const write = toWrite(gap)
    if (write !== undefined) return `[here whoever sends it writes ${write}]`
    if (gap.startsWith('role.')) return roleTitle(procedure, gap.slice('role.'.length))
    return gap.endsWith('.due') || gap.endsWith('.on') ? longDay(today) : `[${gap}]`
  })
}

export const inventedName = 'Alex Example'
export const inventedReference = ({ referencePrefix }: Pick<Body, 'referencePrefix'>): string => `${referencePrefix}00-0000`
