/** A letter being written, exactly as the page prints it. */
import type { FormError } from '../../layout/index.ts'
import { sentence } from '../acts/act.ts'
import { caseHref } from '../case-frame/view.ts'
import type { Step } from '../forms/read-step.ts'
import type { ClauseLink, LinkClause } from '../parts/clauses.tsx'
import { type StepAnswer, type StepView, stepView } from '../record-step/view.ts'
import { draftedId, pieceId, type WrittenLetter } from './pieces.ts'
import type { LetterAsRead } from './rendering.ts'

export interface PieceView {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly clauses: readonly ClauseLink[]
  readonly required: boolean
  readonly words: string
  readonly rows: number
  readonly drafted: readonly [string, string]
  readonly unfilled: readonly string[]
  /** Only where it applies, and here it does not: offered below the rest. */
  readonly isExtra: boolean
}

export interface LetterView {
  readonly step: StepView
  readonly title: string
  readonly to: string
  readonly pieces: readonly PieceView[]
  readonly errors: readonly FormError[]
  readonly missing: readonly { readonly text: string; readonly href: string; readonly clauses: readonly ClauseLink[] }[]
  readonly recordHref: string
  readonly saved: string
  readonly preview?: { readonly html: string; readonly isLarge: boolean; readonly carried: readonly (readonly [string, string])[] }
  readonly format: 'standard' | 'large'
}

const rowsFor = (words: string): number =>
  Math.min(24, Math.max(3, words.split('\n').reduce((rows, line) => rows + 1 + Math.floor(line.length / 90), 0) + 1))

const labels: Readonly<Record<string, string>> = { opening: 'How it opens', closing: 'How it ends' }

/** Required, or when it would be and what it could say. */
const hintOf = ({ clause, required, onlyIf, suggested }: WrittenLetter['pieces'][number]): string => {
  if (clause === undefined) return ''
  if (required) return 'Required: the letter cannot go without it.'
  const when = onlyIf === undefined ? 'Only where it applies.' : `Only where ${onlyIf}.`
  return suggested === '' ? when : `${when} You could write: “${suggested}”`
}

const missingOf = (written: WrittenLetter, link: LinkClause): LetterView['missing'] => [
  ...written.check.missing.map(({ piece, says, clause }) => ({
    text: `The letter must say: ${says}`,
    href: `#${pieceId(piece)}`,
    clauses: link(clause),
  })),
  ...written.check.unfilled.map(({ piece, because }) => ({ text: sentence(because), href: `#${pieceId(piece)}`, clauses: [] })),
]

export interface LetterState {
  readonly step: Step
  readonly answer: StepAnswer
  readonly written: WrittenLetter
  readonly saved: string
  readonly format: 'standard' | 'large'
  /** Whether the letter was asked to be previewed or sent: only then is what is missing an error. */
  readonly isJudged: boolean
  readonly preview?: LetterAsRead
}

export const letterView = (state: LetterState, link: LinkClause, hidden: StepView['hidden']): LetterView => {
  const { step, answer, written, isJudged, preview, format } = state
  const at = caseHref(step.open.reference)
  const view = stepView(step, answer, link, hidden)
  const missing = isJudged ? missingOf(written, link) : []
  return {
    step: { ...view, action: `${at}/letter/${step.act.key}` },
    title: written.title,
    to: written.to.join(', '),
    pieces: written.pieces.map(piece => ({
      id: pieceId(piece.id),
      label: labels[piece.id] ?? sentence(piece.says),
      hint: hintOf(piece),
      clauses: piece.clause === undefined ? [] : link(piece.clause),
      required: piece.required,
      words: piece.now,
      rows: rowsFor(piece.now),
      drafted: [draftedId(piece.id), piece.words],
      isExtra: !piece.applies,
      unfilled: piece.unfilled.filter(({ gap }) => piece.now.includes(`{${gap}}`)).map(({ gap, because }) => `{${gap}}: ${because}`),
    })),
    errors: missing.map(({ href, text }) => ({ field: href.slice(1), text })),
    missing,
    recordHref: `${at}/record/${step.act.key}`,
    saved: state.saved,
    format,
    ...(preview && {
      preview: {
        html: format === 'large' ? preview.largePrintHtml : preview.html,
        isLarge: format === 'large',
        carried: carriedOf(state),
      },
    }),
  }
}

/** Everything typed, carried by the preview so that it is sent or changed without being typed again. */
const carriedOf = ({ answer, written, format }: LetterState): readonly (readonly [string, string])[] => {
  const own = Object.entries(answer.values).flatMap(([name, value]) =>
    name.startsWith('piece-') || name.startsWith('drafted-') || ['_csrf', '_key', '_position', '_format', 'do'].includes(name)
      ? []
      : (typeof value === 'string' ? [value] : value).map(one => [name, one] as const),
  )
  const pieces = written.pieces.flatMap(({ id, now, words }) => [[pieceId(id), now] as const, [draftedId(id), words] as const])
  return [...own, ...pieces, ['_format', format]]
}
