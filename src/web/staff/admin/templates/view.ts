/** The letters of a procedure as the body words them, exactly as the pages print them. */
import type { LocalDate } from '#calendar'
import type { Body, Procedure } from '#language'
import {
  frameOfBody,
  gapsOf,
  inventedName,
  inventedReference,
  inventedWords,
  letterWordsKey,
  listInWords,
  longDay,
  type PieceToWord,
  piecesToWord,
  type RenderedLetter,
  render,
} from '#outputs'
import type { BodyPart, PartKept, PartVersionKept } from '../../../body-part-services.ts'
import { type Form, textOf } from '../../../form.ts'
import type { FormError } from '../../../layout/index.ts'
import { actsOf, actsOfTheBody, sentence } from '../../acts/act.ts'
import { pieceId } from '../../letter/pieces.ts'
import type { ClauseLink, LinkClause } from '../../parts/clauses.tsx'
import { type VersionView, whenKept } from '../body/view.ts'

export interface LetterRow {
  readonly title: string
  /** Where it is sent: the stages of the acts that send it. */
  readonly stages: string
  readonly href: string
  readonly clauses: readonly ClauseLink[]
  /** Pieces in the body’s own words, and who worded them last. */
  readonly own: string
}

export const partOfLetter = (procedure: string, letter: string): BodyPart => `letter/${letterWordsKey(procedure, letter)}`

export const templateHref = (procedure: string, letter: string): string =>
  `/admin/templates/${encodeURIComponent(procedure)}/${encodeURIComponent(letter)}`

const stagesOf = (procedure: Procedure, letter: string): string => {
  const acts = [...actsOf(procedure).values(), ...actsOfTheBody(procedure).values()]
  return listInWords([...new Set(acts.flatMap(act => (act.letter === letter ? [act.stageTitle] : [])))], 'and')
}

export const letterRows = (
  procedure: Procedure,
  of: { readonly body: Body; readonly kept: Readonly<Partial<Record<BodyPart, PartKept>>>; readonly link: LinkClause },
): readonly LetterRow[] =>
  Object.entries(procedure.letters ?? {}).map(([id, { title, clause }]) => {
    const own = Object.keys(of.body.letterWords?.[letterWordsKey(procedure.id, id)] ?? {}).length
    const kept = of.kept[partOfLetter(procedure.id, id)]
    const pieces = own === 1 ? '1 piece in your own words' : `${own} pieces in your own words`
    return {
      ...{ title, stages: stagesOf(procedure, id), href: templateHref(procedure.id, id), clauses: of.link(clause) },
      own: own === 0 ? 'As the procedure words it' : kept === undefined ? pieces : `${pieces}: ${whenKept(kept)}`,
    }
  })

export interface PieceView {
  readonly id: string
  readonly label: string
  readonly clauses: readonly ClauseLink[]
  readonly hint: string
  readonly words: string
  readonly given: string
  readonly isOwn: boolean
  readonly rows: number
}

const labels: Readonly<Record<string, string>> = { opening: 'How it opens', closing: 'How it ends, with its signature' }

const rowsFor = (words: string): number =>
  Math.min(16, Math.max(3, words.split('\n').reduce((rows, line) => rows + 1 + Math.floor(line.length / 90), 0) + 1))

const hintOf = ({ clause, onlyIf, given }: PieceToWord): string => {
  if (clause === undefined) return ''
  const stays =
    given === '' ? 'The procedure has no words for it: whoever sends the letter writes it.' : 'A clause asks for it: it cannot be left out.'
  return onlyIf === undefined ? stays : `${stays} In letters where ${onlyIf}.`
}

const typedIn = (piece: PieceToWord, typed: Form | undefined): string =>
  typed === undefined ? piece.words : textOf(typed, pieceId(piece.id))

export const pieceViews = (pieces: readonly PieceToWord[], typed: Form | undefined, link: LinkClause): readonly PieceView[] =>
  pieces.map(piece => {
    const words = typedIn(piece, typed)
    return {
      id: pieceId(piece.id),
      label: labels[piece.id] ?? sentence(piece.says),
      clauses: piece.clause === undefined ? [] : link(piece.clause),
      hint: hintOf(piece),
      words,
      given: piece.given,
      isOwn: words.trim() !== piece.given.trim(),
      rows: rowsFor(words),
    }
  })

/** Only what differs from the procedure’s own words is the body’s. */
export const ownWordsIn = (pieces: readonly PieceToWord[], typed: Form): Readonly<Record<string, string>> =>
  Object.fromEntries(
    pieces.flatMap(piece => {
      const words = typedIn(piece, typed).trim()
      return words === piece.given.trim() ? [] : [[piece.id, words]]
    }),
  )

/** The gaps that this letter has, for whoever words it. */
export const gapsInUse = (pieces: readonly PieceToWord[]): readonly string[] => [
  ...new Set(pieces.flatMap(({ given, words }) => gapsOf(`${given} ${words}`))),
]

export const previewOf = (
  procedure: Procedure,
  letter: string,
  of: { readonly body: Body; readonly today: LocalDate; readonly typed: Form },
): RenderedLetter => {
  const pieces = piecesToWord(procedure, letter, of.body)
  return render(
    Object.fromEntries(pieces.map(piece => [piece.id, inventedWords(typedIn(piece, of.typed), procedure, of)])),
    pieces.map(({ id }) => id),
    {
      ...frameOfBody(of.body),
      title: procedure.letters?.[letter]?.title ?? '',
      to: [inventedName, '1 Example Road', 'Exampletown'],
      dateWords: longDay(of.today),
      reference: inventedReference(of.body),
    },
  )
}

/** Every version, the latest first, and at the end the procedure’s own words. */
export const versionViews = (versions: readonly PartVersionKept[]): readonly VersionView[] => [
  ...versions.map(one => ({
    version: one.version,
    says: Object.keys(one.value ?? {}).length === 0 ? 'As the procedure words it' : 'Your own words',
    by: whenKept(one),
    isNow: one === versions[0],
  })),
  { version: 0, says: 'As the procedure words it', by: 'The procedure', isNow: versions.length === 0 },
]

export interface TemplateView {
  readonly title: string
  readonly procedure: string
  readonly clauses: readonly ClauseLink[]
  readonly href: string
  readonly log: string
  readonly pieces: readonly PieceView[]
  readonly gaps: readonly string[]
  readonly versions: readonly VersionView[]
  readonly errors: readonly FormError[]
  readonly hidden: readonly (readonly [string, string])[]
  readonly preview?: string
}
