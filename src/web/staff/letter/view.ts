/** A letter being written, exactly as the page prints it. */
import { asksNotToBeRung, type LetterStep, listInWords, plainDay, reviewOf, roleTitle, toWrite } from '#outputs'
import type { FormError } from '../../layout/index.ts'
import { sentence } from '../acts/act.ts'
import type { Point } from '../acts/points.ts'
import { checkersOf, isHandedIn } from '../acts/the-response.ts'
import { placeOf, readFirst } from '../case-frame/view.ts'
import { findingId, reasonsId } from '../forms/names.ts'
import type { Step } from '../forms/step.ts'
import type { ClauseLink, LinkClause } from '../parts/clauses.tsx'
import { type StepAnswer, type StepView, stepView } from '../record-step/view.ts'
import { standing } from '../review/view.ts'
import type { ChecksView } from './checks.ts'
import { carriedNames, type HowMade } from './how-made.ts'
import { type NobodyAppointed, nobodyAppointed } from './nobody-appointed.ts'
import { draftedId, pieceId, type WrittenLetter, wordsOf } from './pieces.ts'
import { readersOf } from './readers.ts'
import type { LetterAsRead } from './rendering.ts'
import type { WaysView } from './ways-out.ts'

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
  /** What was said of it when the letter was sent back. */
  readonly comment?: string
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
  readonly preview?: {
    readonly html: string
    readonly unappointed: readonly NobodyAppointed[]
    readonly isLarge: boolean
    readonly carried: readonly (readonly [string, string])[]
  }
  readonly how: HowMade
  readonly ways: WaysView
  /** What whoever writes it reads before. */
  readonly first: readonly string[]
  /** Whose template it is drafted on, and what of it is filled in already. */
  readonly template: string
  /** It goes to whoever checks it, not to whoever complained. */
  readonly isHandedIn: boolean
  readonly checks: readonly ChecksView[]
  /** How it stands with those who were asked to look at it. */
  readonly looked?: { readonly standing: string; readonly href: string }
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

type Missing = LetterView['missing'][number]

/** A finding that nobody chose: said once, with the clause of the piece that cannot be written without it. */
const withoutFinding = (written: WrittenLetter, points: readonly Point[], typed: readonly FormError[], link: LinkClause): Missing[] => {
  const open = points.filter(({ id }) => typed.some(({ field }) => field === findingId(id)))
  const [first] = open
  if (first === undefined) return []
  const clause = written.pieces.find(({ unfilled }) => unfilled.some(({ gap }) => gap === 'points'))?.clause
  const ids = listInWords(open.map(({ id }) => id))
  const text = open.length === 1 ? `Point ${ids} has no finding: choose it.` : `Points ${ids} have no finding: choose them.`
  return [{ text, href: `#${findingId(first.id)}`, clauses: clause === undefined ? [] : link(clause) }]
}

/** Everything that stops the letter, in one list: what was typed wrongly on the form, and what the words still lack. */
const missingOf = ({ step, answer, written }: LetterState, link: LinkClause): readonly Missing[] => {
  const { errors } = answer
  const isOfPoint = ({ field }: FormError) => step.answers.some(({ id }) => [findingId(id), reasonsId(id)].includes(field))
  const open = step.answers.filter(({ id }) => errors.some(({ field }) => field === findingId(id)))
  const isSaid = ({ field }: FormError) => open.some(({ id }) => [findingId(id), reasonsId(id)].includes(field))
  return [
    ...withoutFinding(written, step.answers, errors, link),
    ...errors.filter(error => !isSaid(error)).map(({ field, text }) => ({ text, href: `#${field}`, clauses: [] })),
    ...lackOf(written, link, errors.some(isOfPoint)),
  ]
}

/** What the words lack; findings that the form itself asks for are said there. */
const lackOf = (written: WrittenLetter, link: LinkClause, areFindingsSaid: boolean): readonly Missing[] => [
  ...written.check.missing.map(({ piece, says, clause }) => ({
    text: `The letter must say: ${says}`,
    href: `#${pieceId(piece)}`,
    clauses: link(clause),
  })),
  ...written.check.unfilled.flatMap(({ gap, piece, because }) => {
    if (areFindingsSaid && ['points', 'overall'].includes(gap)) return []
    const { clause, unfilled } = written.pieces.find(({ id }) => id === piece) ?? { unfilled: [] }
    const noFinding = gap === 'points' ? unfilled.find(each => each.gap === gap)?.because : undefined
    const clauses = clause !== undefined && (noFinding !== undefined || toWrite(gap) !== undefined) ? link(clause) : []
    return { text: sentence(noFinding ?? because), href: `#${pieceId(piece)}`, clauses }
  }),
]

/** What the case could not fill, beside its gap; what only a person can write is said by the gap itself. */
const stillToFill = ({ unfilled, now }: WrittenLetter['pieces'][number]): readonly string[] =>
  unfilled
    .filter(({ gap }) => now.includes(`{${gap}}`))
    .map(({ gap, because }) => (toWrite(gap) === undefined ? `{${gap}}: ${because}` : because))

export interface LetterState {
  readonly step: Step
  readonly answer: StepAnswer
  readonly written: WrittenLetter
  readonly saved: string
  readonly how: HowMade
  /** Whether the letter was asked to be previewed or sent: only then is what is missing an error. */
  readonly isJudged: boolean
  readonly preview?: LetterAsRead
  /** Of the draft, oldest first. */
  readonly steps: readonly LetterStep[]
  readonly ways: WaysView
  readonly checks: readonly ChecksView[]
}

const ringsUs = /\b(call|ring|telephone|phone) us\b/i

/** How to deal with them; and, to whoever does not telephone, what else the words must offer. */
const firstOf = ({ step: { open, act }, written }: LetterState): readonly string[] => {
  const { phone, email } = open.body.contact
  const readers = isHandedIn(act) ? [] : readersOf(open, act.letter ?? '').filter(({ needs }) => asksNotToBeRung(needs))
  const tellsToRing = written.pieces.some(
    ({ id, now }) => (written.check.present.includes(id) || labels[id]) && (now.includes(phone) || ringsUs.test(now)),
  )
  return [
    ...readFirst(open),
    ...(readers.length > 0 && tellsToRing
      ? [`The words below tell ${listInWords(readers.map(({ name }) => name))} to ring. Say how to write instead: ${email}`]
      : []),
  ]
}

const templateOf = ({ step: { open }, written }: LetterState): string => {
  const { title, receivedFrom } = open.procedure
  const isNumbered = written.pieces.some(({ now }) => now.includes(open.reference))
  return `${title}, version of ${plainDay(receivedFrom)}.${isNumbered ? ` The reference number, ${open.reference}, is filled in.` : ''}`
}

/** What was said of each piece when it was last sent back, until it is asked for again. */
const commentsOf = ({ step, steps }: LetterState): Readonly<Record<string, string>> => {
  const last = steps.at(-1)
  if (last?.what !== 'sent-back') return {}
  const by = step.open.accounts[last.by] ?? last.by
  return Object.fromEntries(Object.entries(last.comments).map(([piece, words]) => [piece, `${by}: “${words}”`]))
}

const lookedAt = (state: LetterState): LetterView['looked'] => {
  const last = state.steps.at(-1)
  if (last === undefined) return undefined
  const { home } = placeOf(state.step.open)
  const review = reviewOf(state.steps, wordsOf(state.written))
  return { standing: standing(state.step.open, review), href: `${home}/review/${encodeURIComponent(last.draft)}` }
}

/** Whom the form has ticked, before anybody has touched it and after. */
const toTicked = ({ asked, more }: StepView['form']): readonly string[] =>
  [...asked, ...more].find(({ field }) => field === 'to')?.list ?? []

export const letterView = (state: LetterState, link: LinkClause, hidden: StepView['hidden']): LetterView => {
  const { step, answer, written, isJudged, preview, how } = state
  const { acts: at } = placeOf(step.open)
  const view = stepView(step, answer, link, hidden)
  const ticked = toTicked(view.form)
  const to = (ticked.length > 0 ? ticked.map(role => roleTitle(step.open.procedure, role)) : written.to).join(', ')
  const missing = isJudged ? missingOf(state, link) : []
  const [comments, looked] = [commentsOf(state), lookedAt(state)]
  return {
    step: { ...view, action: `${at}/letter/${step.act.key}` },
    title: written.title,
    to: isHandedIn(step.act) ? `${checkersOf(step.open.procedure).join(', or ')}; once checked, ${to}` : to,
    isHandedIn: isHandedIn(step.act),
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
      unfilled: stillToFill(piece),
      ...(comments[piece.id] !== undefined && { comment: comments[piece.id] }),
    })),
    errors: missing.map(({ href, text }) => ({ field: href.slice(1), text })),
    missing,
    recordHref: `${at}/record/${step.act.key}`,
    saved: state.saved,
    how,
    ways: state.ways,
    first: firstOf(state),
    template: templateOf(state),
    checks: state.checks,
    ...(looked && { looked }),
    ...(preview && {
      preview: {
        html: how.format === 'large' ? preview.largePrintHtml : preview.html,
        isLarge: how.format === 'large',
        carried: carriedOf(state),
        unappointed: nobodyAppointed(step.open, step.act.letter ?? '', ticked),
      },
    }),
  }
}

/** Everything typed, carried by the preview so that it is sent or changed without being typed again. */
const carriedOf = (state: LetterState): readonly (readonly [string, string])[] => {
  const { answer, written, how } = state
  const own = Object.entries(answer.values).flatMap(([name, value]) =>
    name.startsWith('piece-') || name.startsWith('drafted-') || ['_csrf', '_key', '_position', ...carriedNames, '_way', 'do'].includes(name)
      ? []
      : (typeof value === 'string' ? [value] : value).map(one => [name, one] as const),
  )
  const pieces = written.pieces.flatMap(({ id, now, words }) => [[pieceId(id), now] as const, [draftedId(id), words] as const])
  return [...own, ...pieces, ['_format', how.format], ['_way', state.ways.chosen]]
}
