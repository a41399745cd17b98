/** The letters of a case, exactly as they are listed. */
import { plainDay, shortDay } from '#outputs'
import type { Account, OpenCase, SentLetter } from '../../services.ts'
import { actsOf, sentence } from '../acts/act.ts'
import { doersOf } from '../acts/offer.ts'
import { type CaseFrameView, caseHref } from '../case-frame/view.ts'
import { idInWords } from '../forms/names.ts'
import type { ClauseLink, LinkClause } from '../parts/clauses.tsx'

export interface LettersView {
  readonly frame: CaseFrameView
  readonly drafts: readonly { readonly title: string; readonly detail: string; readonly href: string }[]
  readonly sent: readonly {
    readonly title: string
    readonly href: string
    readonly sentOn: string
    readonly to: string
    readonly by: string
  }[]
  readonly write: readonly {
    readonly title: string
    readonly does: string
    readonly clauses: readonly ClauseLink[]
    readonly href: string
  }[]
}

const titleOf = (open: OpenCase, letter: string): string => open.procedure.letters?.[letter]?.title ?? idInWords(letter)

/** Letters this account may write now: those of acts it owns, in stages that are open. */
const writable = (open: OpenCase, account: Account, link: LinkClause): LettersView['write'] =>
  [...actsOf(open.procedure).values()].flatMap(act => {
    const isOpen = open.state.strands.some(({ stages }) => stages[act.stage]?.is === 'open')
    if (act.letter === undefined || !isOpen || doersOf(act, open.procedure, account).own.length === 0) return []
    if (!account.permissions.includes('send-letters')) return []
    return [
      {
        title: titleOf(open, act.letter),
        does: sentence(act.title),
        clauses: link(act.clause),
        href: `${caseHref(open.reference)}/letter/${act.key}`,
      },
    ]
  })

export const lettersView = (open: OpenCase, frame: CaseFrameView, account: Account, link: LinkClause): LettersView => {
  const at = caseHref(open.reference)
  return {
    frame,
    drafts: open.drafts.map(({ act, letter, savedBy }) => ({
      title: titleOf(open, letter),
      detail: `Saved by ${open.accounts[savedBy] ?? savedBy}. Not sent`,
      href: `${at}/letter/${act}`,
    })),
    sent: open.letters.map(letter => ({
      title: letter.title,
      href: `${at}/letters/${encodeURIComponent(letter.id)}`,
      sentOn: shortDay(letter.sentOn),
      to: letter.to[0] ?? '',
      by: open.accounts[letter.sentBy] ?? letter.sentBy,
    })),
    write: writable(open, account, link),
  }
}

export interface SentLetterView {
  readonly reference: string
  readonly caseHref: string
  readonly title: string
  readonly detail: string
  /** Its own address, below which its other forms are. */
  readonly href: string
  readonly html: string
}

export const sentLetterView = (open: OpenCase, letter: SentLetter): SentLetterView => ({
  reference: open.reference,
  caseHref: caseHref(open.reference),
  title: letter.title,
  detail: `Sent ${plainDay(letter.sentOn)} by ${open.accounts[letter.sentBy] ?? letter.sentBy}. Kept exactly as sent; its fingerprint is ${letter.sha256.slice(0, 16)}.`,
  href: `${caseHref(open.reference)}/letters/${encodeURIComponent(letter.id)}`,
  html: letter.html,
})
