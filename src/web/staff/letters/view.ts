/** The letters that may be written in a case, and one as it was sent. */
import { type LetterStep, plainDay, roleTitle } from '#outputs'
import type { Account, OpenCase, SentLetter } from '../../services.ts'
import { actsOf, sentence } from '../acts/act.ts'
import { doersOf } from '../acts/offer.ts'
import { caseHref } from '../case-frame/view.ts'
import { idInWords } from '../forms/names.ts'
import type { ClauseLink, LinkClause } from '../parts/clauses.tsx'
import type { OnItsWay } from '../post/on-its-way.ts'
import { type StepInWords, stepsInWords } from '../review/view.ts'

export interface WritableLetter {
  readonly title: string
  readonly does: string
  readonly stage: string
  readonly clauses: readonly ClauseLink[]
  readonly href: string
}

const titleOf = (open: OpenCase, letter: string): string => open.procedure.letters?.[letter]?.title ?? idInWords(letter)

/** Letters this account may write now: those of acts it owns, in stages that are open. */
export const writable = (open: OpenCase, account: Account, link: LinkClause): readonly WritableLetter[] =>
  [...actsOf(open.procedure).values()].flatMap(act => {
    const isOpen = open.state.strands.some(({ stages }) => stages[act.stage]?.is === 'open')
    if (act.letter === undefined || !isOpen || doersOf(act, open.procedure, account).own.length === 0) return []
    if (!account.permissions.includes('send-letters')) return []
    return [
      {
        title: titleOf(open, act.letter),
        does: sentence(act.title),
        stage: act.stageTitle,
        clauses: link(act.clause),
        href: `${caseHref(open.reference)}/letter/${act.key}`,
      },
    ]
  })

export interface SentLetterView {
  readonly reference: string
  readonly caseHref: string
  readonly title: string
  readonly detail: string
  /** Its own address, below which its other forms are. */
  readonly href: string
  readonly html: string
  readonly steps: readonly StepInWords[]
  readonly way: readonly OnItsWay[]
  /** Who approved and signed it, as the case records it. */
  readonly approvals: readonly string[]
}

/** What the shared facts call the approval of a letter by somebody whom the procedure names. */
const approvals: Readonly<Record<string, string>> = { 'response-approved': 'Approved', 'response-signed': 'Signed' }

/** Approvals and signatures that stood when it went: of its own stage and version, where it has one. */
const approvalsOf = (open: OpenCase, letter: SentLetter): readonly string[] => {
  const place = open.facts.findIndex(({ id }) => id === letter.fact)
  const sent = open.facts[place]
  if (sent === undefined || sent.data.version === undefined) return []
  return open.facts.slice(0, place).flatMap(({ type, stage, data, by, on }) => {
    const what = approvals[type]
    if (what === undefined || stage !== sent.stage || data.version !== sent.data.version || by === undefined) return []
    const who = open.accounts[by.person ?? ''] ?? open.people[by.person ?? '']?.name
    const role = roleTitle(open.procedure, by.role)
    return [`${what} by ${who === undefined ? role : `${who}, ${role}`}${typeof on === 'string' ? `, ${plainDay(on)}` : ''}.`]
  })
}

export const sentLetterView = (
  open: OpenCase,
  letter: SentLetter,
  steps: readonly LetterStep[],
  way: readonly OnItsWay[],
): SentLetterView => ({
  reference: open.reference,
  caseHref: caseHref(open.reference),
  title: letter.title,
  detail: `Sent ${plainDay(letter.sentOn)} by ${open.accounts[letter.sentBy] ?? letter.sentBy}. Kept exactly as sent; its fingerprint is ${letter.sha256.slice(0, 16)}.${open.contactKeptBy === undefined ? '' : ` Contact details are left out here: they are for those they are shared with (${open.contactKeptBy}).`}`,
  href: `${caseHref(open.reference)}/letters/${encodeURIComponent(letter.id)}`,
  html: letter.html,
  steps: stepsInWords(
    open,
    letter.letter,
    steps.filter(({ draft }) => draft === letter.id),
  ),
  way,
  approvals: approvalsOf(open, letter),
})
