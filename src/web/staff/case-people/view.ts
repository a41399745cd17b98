/** The people of one case, exactly as they are printed: who has a part in it, and who is kept from it. */
import { type CaseRead, factsThatCount, keptFrom, partsOf, plainDay, roleTitle } from '#outputs'
import type { OpenCase, Session } from '../../services.ts'
import { actsOfRecord, sentence, whoInWords } from '../acts/act.ts'
import { doersOf, isOffered } from '../acts/offer.ts'
import { type CaseFrameView, caseHref, readOf } from '../case-frame/view.ts'
import type { LinkClause } from '../parts/clauses.tsx'
import { type ConsentView, consentViewOf } from '../rights/consent-view.ts'
import { type LetterOfPart, lettersOfPart } from './letters-of-part.ts'

export interface CasePeopleView {
  readonly frame: CaseFrameView
  readonly action: string
  readonly consent: ConsentView
  readonly parts: readonly {
    readonly name: string
    readonly as: string
    readonly since: string
    readonly letters: readonly LetterOfPart[]
  }[]
  readonly giveHref: string
  readonly papersHref: string
  /** Steps that give somebody a part, which this account may record. */
  readonly appointing: readonly { readonly text: string; readonly who: string; readonly href: string }[]
  readonly kept: readonly { readonly person: string; readonly name: string; readonly since: string; readonly why: string }[]
  /** Whom this account may keep from the case: anybody, or itself. */
  readonly staff: readonly { readonly value: string; readonly text: string }[]
  readonly mayEnd: boolean
}

/** Who has a part in it now, as far as it counts. */
const partsIn = (open: OpenCase, read: CaseRead): CasePeopleView['parts'] =>
  partsOf(open.procedure, factsThatCount(read)).map(({ as, person, since, until, fact }) => ({
    name: open.accounts[person] ?? open.people[person]?.name ?? 'Somebody whose name was erased',
    as: roleTitle(open.procedure, as),
    since: `${plainDay(since)}${until === undefined ? '' : `, until ${plainDay(until)}`}`,
    letters: lettersOfPart(open, { as, since, fact, ...(until !== undefined && { until }) }),
  }))

export const casePeopleView = (open: OpenCase, { account }: Session, frame: CaseFrameView, link: LinkClause): CasePeopleView => {
  const read = readOf(open)
  const at = caseHref(open.reference)
  const kept = keptFrom(open.procedure, open.facts)
  const isKept = new Set(kept.map(({ person }) => person))
  const overseesAll = account.permissions.includes('see-all-cases')
  return {
    frame,
    action: `${at}/people`,
    consent: consentViewOf(open, account, link),
    parts: partsIn(open, read),
    papersHref: `${at}/papers`,
    giveHref: `/hand-over?${new URLSearchParams({ case: open.reference })}`,
    appointing: [...actsOfRecord(open).values()].flatMap(act => {
      const gives = act.ways.some(({ type }) => type === 'person-appointed')
      return gives && isOffered(doersOf(act, open.procedure, account))
        ? [{ text: sentence(act.title), who: sentence(whoInWords(act, open.procedure)), href: `${at}/record/${act.key}` }]
        : []
    }),
    kept: kept.map(({ person, since, by, why }) => ({
      person,
      name: open.accounts[person] ?? open.people[person]?.name ?? 'Somebody whose name was erased',
      since: plainDay(since),
      why: by === 'named' ? 'The complaint is about them' : (why ?? 'What was said was erased with the personal data'),
    })),
    staff: Object.entries(open.accounts)
      .filter(([id]) => !isKept.has(id) && (overseesAll || id === account.id))
      .map(([value, text]) => ({ value, text: value === account.id ? `${text} (you)` : text }))
      .sort((a, b) => a.text.localeCompare(b.text, 'en-GB')),
    mayEnd: overseesAll,
  }
}
