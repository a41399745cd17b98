/** A letter that somebody looks at before it goes, exactly as the page prints it. */
import { type ChangedWords, changedWords, inLondon, isSameWords, type LetterStep, plainDay, type Review, roleTitle } from '#outputs'
import { isAskedOf, type MayReview } from '../../letter-services.ts'
import type { Account, LetterDraft, OpenCase } from '../../services.ts'
import { actsOf, sentence } from '../acts/act.ts'
import { doersOf } from '../acts/offer.ts'
import { caseHref } from '../case-frame/view.ts'
import { draftFor, ownWordsHref, ownWordsTitle } from '../correspondence/answering.ts'
import { idInWords } from '../forms/names.ts'
import { type ChecksView, checksOf } from '../letter/checks.ts'
import type { LinkClause } from '../parts/clauses.tsx'

/** What a piece is called beside its words. */
export const pieceTitle = (open: OpenCase, letter: string, piece: string): string => {
  if (piece === 'opening') return 'How it opens'
  if (piece === 'closing') return 'How it ends'
  return sentence(open.procedure.letters?.[letter]?.contains[piece]?.says ?? idInWords(piece))
}

interface Noted {
  readonly title: string
  readonly words: string
}

interface PieceChange {
  readonly title: string
  readonly runs: readonly ChangedWords[]
}

export interface StepInWords {
  readonly what: string
  readonly words: string
  readonly comments: readonly Noted[]
  /** Since the step before. */
  readonly changes: readonly PieceChange[]
}

const nameOf = (open: OpenCase, account: string): string => open.accounts[account] ?? account

const askedInWords = (open: OpenCase, { askedRole, askedAccount }: LetterStep): string =>
  askedAccount === undefined ? `any ${roleTitle(open.procedure, askedRole ?? '')}` : nameOf(open, askedAccount)

const did = (open: OpenCase, step: LetterStep): string => {
  if (step.what === 'asked') return `asked ${askedInWords(open, step)} to look at it`
  if (step.what === 'approved') return 'approved it'
  return step.what === 'sent-back' ? 'sent it back' : 'decided to send it without an approval'
}

const dayOf = (instant: string): string => {
  const day = inLondon(instant)?.day
  return day === undefined ? '' : `, ${plainDay(day)}`
}

const changesBetween = (open: OpenCase, letter: string, before: LetterStep['pieces'], now: LetterStep['pieces']): readonly PieceChange[] =>
  isSameWords(before, now)
    ? []
    : [...new Set([...Object.keys(now), ...Object.keys(before)])].flatMap(piece => {
        const runs = changedWords(before[piece] ?? '', now[piece] ?? '')
        return runs.some(({ is }) => is !== 'same') ? [{ title: pieceTitle(open, letter, piece), runs }] : []
      })

/** What was done with a draft, oldest first, each with what had changed since the one before. */
export const stepsInWords = (open: OpenCase, letter: string, steps: readonly LetterStep[]): readonly StepInWords[] =>
  steps.map((step, i) => ({
    what: `${nameOf(open, step.by)} ${did(open, step)}${dayOf(step.at)}`,
    words: step.words,
    comments: Object.entries(step.comments).flatMap(([piece, words]) =>
      words.trim() === '' ? [] : [{ title: pieceTitle(open, letter, piece), words }],
    ),
    changes: i === 0 ? [] : changesBetween(open, letter, steps[i - 1]?.pieces ?? {}, step.pieces),
  }))

/** How it stands, in one sentence. */
export const standing = (open: OpenCase, { is, last }: Review): string => {
  if (last === undefined) return 'Nobody has been asked to look at it.'
  const by = nameOf(open, last.by)
  if (is === 'asked') return `Waiting for ${askedInWords(open, last)}, asked by ${by}${dayOf(last.at)}.`
  if (is === 'sent-back') return `Sent back by ${by}${dayOf(last.at)}.`
  if (is === 'approved') return `Approved by ${by}${dayOf(last.at)}, in the words it has now.`
  if (is === 'changed') return `Changed since ${by} approved it${dayOf(last.at)}.`
  return `${by} decided to send it without an approval${dayOf(last.at)}.`
}

export interface ReviewView {
  readonly reference: string
  readonly caseHref: string
  readonly title: string
  readonly action: string
  readonly html: string
  readonly standing: string
  /** Of whoever asks, while it waits for this account. */
  readonly note: string
  readonly mode: 'answer' | 'ask' | 'read'
  /** There is something to go on without. */
  readonly mayGoOn: boolean
  readonly pieces: readonly { readonly id: string; readonly title: string }[]
  readonly mayBeAsked: readonly { readonly value: string; readonly text: string }[]
  readonly changed: readonly PieceChange[]
  readonly steps: readonly StepInWords[]
  /** Where the procedure itself has an approval or a signature recorded. */
  readonly acts: readonly { readonly text: string; readonly href: string }[]
  readonly checks: readonly ChecksView[]
  readonly editHref?: string
}

export const commentId = (piece: string): string => `comment-${piece}`

/** What the shared facts call the approval of a letter by a role that the procedure names. */
const approvals = ['response-approved', 'response-signed', 'response-returned', 'response-submitted']

const approvalActs = (open: OpenCase, account: Account): ReviewView['acts'] =>
  [...actsOf(open.procedure).values()].flatMap(act => {
    const isOpen = open.state.strands.some(({ stages }) => stages[act.stage]?.is === 'open')
    const is = isOpen && act.kind === 'gate' && act.ways.some(({ type }) => approvals.includes(type))
    return is && doersOf(act, open.procedure, account).own.length > 0
      ? [{ text: sentence(act.title), href: `${caseHref(open.reference)}/record/${act.key}` }]
      : []
  })

export interface ReviewOfDraft {
  readonly open: OpenCase
  readonly account: Account
  readonly draft: LetterDraft
  readonly steps: readonly LetterStep[]
  readonly review: Review
  readonly may: MayReview
  readonly html: string
  readonly link: LinkClause
}

export const reviewView = ({ open, account, draft, steps, review, may, html, link }: ReviewOfDraft): ReviewView => {
  const at = caseHref(open.reference)
  const last = steps.at(-1)
  // Whoever is asked again sees what changed since they last answered.
  const before = last?.what === 'asked' ? steps.at(-2) : last
  const act = actsOf(open.procedure).get(draft.act)
  const mayWrite = account.permissions.includes('send-letters')
  const own = draftFor(draft.act)
  const isWriter = mayWrite && act !== undefined && doersOf(act, open.procedure, account).own.length > 0
  const isAsked = isAskedOf(account, last)
  return {
    ...{ reference: open.reference, caseHref: at, html },
    title: own === undefined ? (open.procedure.letters?.[draft.letter]?.title ?? idInWords(draft.letter)) : ownWordsTitle(own),
    action: `${at}/review/${encodeURIComponent(draft.id)}`,
    standing: standing(open, review),
    note: isAsked ? (last?.words ?? '') : '',
    mode: isAsked ? 'answer' : mayWrite ? 'ask' : 'read',
    mayGoOn: mayWrite && review.because !== undefined,
    pieces: Object.entries(draft.pieces).flatMap(([id, words]) =>
      words.trim() === '' ? [] : [{ id, title: pieceTitle(open, draft.letter, id) }],
    ),
    mayBeAsked: [
      ...may.roles.map(({ id, title }) => ({ value: `role ${id}`, text: `Any ${title}` })),
      ...may.people.map(({ id, name, title }) => ({ value: `account ${id}`, text: title === '' ? name : `${name}, ${title}` })),
    ],
    changed: before === undefined ? [] : changesBetween(open, draft.letter, before.pieces, draft.pieces),
    steps: stepsInWords(open, draft.letter, steps),
    acts: approvalActs(open, account),
    checks:
      act === undefined
        ? []
        : checksOf(
            open.procedure,
            draft.letter,
            act.ways.map(({ type }) => type),
            link,
          ),
    ...(isWriter && { editHref: `${at}/letter/${draft.act}` }),
    ...(mayWrite && own !== undefined && { editHref: ownWordsHref(open.reference, own) }),
  }
}
