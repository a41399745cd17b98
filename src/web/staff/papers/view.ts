/** Papers of a case given to people outside, exactly as they are printed: to whom, which, until when, and what was looked at. */
import { inLondon, plainDay, roleTitle } from '#outputs'
import { shutBecause } from '../../document-services.ts'
import type { PaperAccess } from '../../paper-services.ts'
import type { OpenCase, Session } from '../../services.ts'
import { type CaseFrameView, caseHref } from '../case-frame/view.ts'

interface Choice {
  readonly value: string
  readonly text: string
  readonly hint?: string
}

export interface PapersView {
  readonly frame: CaseFrameView
  readonly action: string
  readonly given: readonly {
    readonly id: string
    readonly name: string
    readonly terms: string
    readonly papers: readonly string[]
    readonly looks: readonly string[]
    readonly isOpen: boolean
  }[]
  readonly mayGive: boolean
  readonly people: readonly Choice[]
  readonly roles: readonly Choice[]
  readonly documents: readonly Choice[]
  readonly letters: readonly Choice[]
}

/** What is said of looks at once; older ones are counted. */
const mostLooks = 20

const moment = (at: string): string => {
  const then = inLondon(at)
  return then === undefined ? at : `${plainDay(then.day)}, ${then.time}`
}

const titleIn = ({ documents, letters }: OpenCase, what: string): string => {
  // The id of a letter may have a space in it.
  const [kind, ...rest] = what.split(' ')
  const id = rest.join(' ')
  if (kind === 'opened') return 'Opened with a code'
  if (kind === 'wrong-code') return 'A wrong code was entered'
  const found = kind === 'letter' ? letters.find(one => one.id === id) : documents.find(one => one.id === id)
  return `Looked at “${found?.title ?? 'a paper that you may not see'}”`
}

const termsOf = ({ madeBy, madeAt, until, ended }: PaperAccess): string =>
  `Given by ${madeBy} on ${moment(madeAt)}, until ${plainDay(until)}.${ended === undefined ? '' : ` Ended by ${ended.by} on ${moment(ended.at)}.`}`

export const papersView = (
  open: OpenCase,
  { account }: Session,
  frame: CaseFrameView,
  {
    given,
    looks,
  }: {
    readonly given: readonly PaperAccess[]
    readonly looks: readonly { readonly access: string; readonly what: string; readonly at: string }[]
  },
): PapersView => ({
  frame,
  action: `${caseHref(open.reference)}/papers`,
  given: given.map(access => {
    const own = looks.filter(one => one.access === access.id)
    const left = own.length - mostLooks
    return {
      ...{ id: access.id, name: access.name, terms: termsOf(access) },
      isOpen: access.ended === undefined && access.until >= open.state.today,
      papers: [...access.documents.map(id => `document ${id}`), ...access.letters.map(id => `letter ${id}`)].map(what =>
        titleIn(open, what).replace(/^Looked at /, ''),
      ),
      looks: [
        ...own.slice(0, mostLooks).map(({ what, at }) => `${moment(at)}: ${titleIn(open, what)}`),
        ...(left > 0 ? [`and ${left.toLocaleString('en-GB')} earlier`] : []),
      ],
    }
  }),
  mayGive: account.permissions.includes('send-letters'),
  people: Object.values(open.people).map(({ id, name, as }) => ({
    value: id,
    text: `${name || 'No name'}, ${roleTitle(open.procedure, as)}`,
  })),
  roles: Object.entries(open.procedure.roles).map(([value, { title }]) => ({ value, text: title })),
  documents: open.documents
    .filter(document => shutBecause(document, { ...account, permissions: [] }, false) === undefined)
    .map(({ id, title, description }) => ({ value: id, text: title, ...(description ? { hint: description } : {}) })),
  letters: open.letters.map(({ id, title, sentOn }) => ({ value: id, text: title, hint: `Sent on ${plainDay(sentOn)}` })),
})
