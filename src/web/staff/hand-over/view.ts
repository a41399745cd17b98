/** What is handed over, to whom it may go, and what became of it: exactly as the pages print them. */

import type { Procedure } from '#language'
import { dayAndMonth, listInWords, plainDay, roleTitle } from '#outputs'
import type { Colleague, ReferralContact } from '../../hand-over-services.ts'
import type { Session } from '../../services.ts'
import { caseHref } from '../case-frame/view.ts'
import type { ClauseLink } from '../parts/clauses.tsx'
import type { Gift, Source } from './gift.ts'
import type { Run } from './runs.ts'

export interface GiftView {
  readonly value: string
  readonly reference: string
  readonly href: string
  readonly title: string
  readonly restricted: boolean
  readonly what: string
  readonly from: string
  readonly when: string
}

export interface Choice {
  readonly value: string
  readonly text: string
  readonly hint?: string
}

export interface HandOverView {
  readonly title: string
  readonly sub: string
  readonly source: Source
  readonly gifts: readonly GiftView[]
  /** How many there are in all; more than are listed where there are many. */
  readonly count: number
  readonly colleagues: readonly Choice[]
  /** Who could have it and is away: not proposed. */
  readonly away: readonly string[]
  /** Of chosen cases: in which role. */
  readonly roles: readonly Choice[]
  /** Roles of somebody that nobody else holds, or that others hold too. */
  readonly standing: readonly { readonly title: string; readonly words: string }[]
  readonly mayGiveRoles: boolean
  /** Of one case: whom the body names for each service, the case’s own first. */
  readonly contacts: readonly { readonly title: string; readonly words: string; readonly href?: string; readonly isOwn: boolean }[]
  readonly empty: string
}

/** Listed on the page; all of them are given all the same where all are chosen. */
const mostListed = 200

const counted = (n: number, one: string, many: string): string => `${n === 1 ? '1' : n.toLocaleString('en-GB')} ${n === 1 ? one : many}`

const giftView = (gift: Gift, names: ReadonlyMap<string, string>): GiftView => ({
  ...{ value: gift.value, reference: gift.reference, href: caseHref(gift.reference), title: gift.title, restricted: gift.restricted },
  what: gift.what,
  from:
    listInWords((gift.heldBy ?? (gift.from === undefined ? [] : [gift.from])).map(id => names.get(id) ?? 'somebody without an account')) ||
    'Nobody by name',
  when:
    gift.action !== undefined
      ? gift.until === undefined
        ? ''
        : `due ${dayAndMonth(gift.until)}`
      : gift.since === undefined
        ? ''
        : `since ${plainDay(gift.since)}${gift.until === undefined ? '' : `, lent until ${plainDay(gift.until)}`}`,
})

const titlesOf = (procedures: readonly Procedure[]) => {
  const known = new Map(procedures.flatMap(({ roles }) => Object.entries(roles).map(([id, { title }]) => [id, title] as const)))
  const [first] = procedures
  return (role: string): string => known.get(role) ?? (first ? roleTitle(first, role) : role)
}

const colleagueChoices = (colleagues: readonly Colleague[], title: (role: string) => string): readonly Choice[] =>
  colleagues.map(({ id, name, roles, parts, awayNext }) => ({
    value: id,
    text: name,
    hint: `${awayNext === undefined ? '' : `Away from ${plainDay(awayNext.from)} until ${plainDay(awayNext.until)}. `}${roles.map(title).join(', ') || 'No role'}. ${parts === 0 ? 'Nothing by name yet' : `${counted(parts, 'part in an open case', 'parts in open cases')}`}`,
  }))

const inWords = ({ name, awayUntil }: Colleague): string => (awayUntil === undefined ? name : `${name} (away until ${plainDay(awayUntil)})`)

/** Each role somebody holds, with who else does: a role that nobody else holds stands still while they are away. */
const standingRoles = (colleagues: readonly Colleague[], person: string, title: (role: string) => string): HandOverView['standing'] =>
  (colleagues.find(({ id }) => id === person)?.roles ?? []).map(role => {
    const others = colleagues.filter(one => one.id !== person && one.isActive && one.roles.includes(role)).map(inWords)
    const few = others.slice(0, 3).join(', ')
    return {
      title: title(role),
      words:
        others.length === 0
          ? 'Nobody else holds it: what it owes would wait.'
          : `Also held by ${few}${others.length > 3 ? ` and ${others.length - 3} others` : ''}.`,
    }
  })

/** Following one fills the form in: to whom, and in the first role they hold that somebody is named to. */
const contactsOf = ({ source, contacts = [], service, colleagues, namedTo = [] }: HandOverAsked): HandOverView['contacts'] => {
  const [reference] = source.is === 'cases' && source.references.length === 1 ? source.references : []
  if (reference === undefined) return []
  return contacts
    .filter(({ account, words }) => account !== undefined || words !== '')
    .map(({ service: of, title, account, name, words }) => {
      const roles = colleagues.find(({ id }) => id === account)?.roles ?? []
      const as = namedTo.find(role => roles.includes(role)) ?? roles[0] ?? ''
      return {
        ...{ title, words: [name ?? '', words].filter(each => each !== '').join(', '), isOwn: of === service },
        ...(account !== undefined && { href: `/hand-over?${new URLSearchParams({ case: reference, to: account, as })}` }),
      }
    })
    .toSorted((a, b) => Number(b.isOwn) - Number(a.isOwn))
}

interface HandOverAsked {
  readonly source: Source
  readonly gifts: readonly Gift[]
  readonly colleagues: readonly Colleague[]
  readonly session: Session
  readonly procedures: readonly Procedure[]
  readonly contacts?: readonly ReferralContact[]
  /** The case’s own service, where one case is given. */
  readonly service?: string
  /** Roles of the case’s procedure that somebody is named to, the first in its stages first. */
  readonly namedTo?: readonly string[]
}

const headOf = ({ source, gifts, colleagues, session }: HandOverAsked): Pick<HandOverView, 'title' | 'sub' | 'empty'> => {
  const nameOf = (id: string): string => colleagues.find(one => one.id === id)?.name ?? 'somebody'
  const parts = gifts.filter(({ action }) => action === undefined).length
  const actions = gifts.length - parts
  const held = [
    ...(parts > 0 ? [counted(parts, 'part in an open case', 'parts in open cases')] : []),
    ...(actions > 0 ? [counted(actions, 'action', 'actions')] : []),
  ].join(' and ')
  if (source.is === 'back') {
    const mine = source.person === session.account.id
    return {
      title: mine ? 'Take back what others did for you' : `Give back to ${nameOf(source.person)}`,
      sub: held === '' ? '' : `${held}, lent while ${mine ? 'you were' : 'they were'} away.`,
      empty: 'Nothing is lent to anybody now.',
    }
  }
  if (source.is === 'person')
    return {
      title: source.person === session.account.id ? 'Hand over your work' : `Hand over the work of ${nameOf(source.person)}`,
      sub: held === '' ? '' : `${held} by name, of the cases that you may see.`,
      empty: 'Nothing in an open case is theirs by name.',
    }
  return {
    title: gifts.length === 1 ? `Say whose ${gifts[0]?.reference} is` : `Give out ${gifts.length.toLocaleString('en-GB')} cases`,
    sub: 'Each is given in the role you choose, by the act of its own procedure.',
    empty: 'No case was chosen. Tick some in the list of cases first.',
  }
}

export const handOverView = (asked: HandOverAsked): HandOverView => {
  const { source, gifts, colleagues, session, procedures } = asked
  const title = titlesOf(procedures)
  const names = new Map(colleagues.map(({ id, name }) => [id, name]))
  const active = colleagues.filter(({ isActive, opensNothing }) => isActive && opensNothing !== true)
  const needed = new Set(gifts.flatMap(({ as }) => as ?? []))
  const inside = new Set(procedures.flatMap(({ roles }) => Object.entries(roles).flatMap(([id, { outside }]) => (outside ? [] : [id]))))
  const fits = ({ id, roles }: Colleague): boolean => {
    if (source.is === 'person')
      return id !== source.person && (needed.size === 0 || gifts.some(({ action }) => action) || roles.some(role => needed.has(role)))
    return roles.some(role => inside.has(role))
  }
  const held = new Set(active.flatMap(({ roles }) => roles))
  const fitting = active.filter(fits)
  return {
    ...headOf(asked),
    source,
    gifts: gifts.slice(0, mostListed).map(gift => giftView(gift, names)),
    count: gifts.length,
    colleagues:
      source.is === 'back'
        ? []
        : colleagueChoices(
            fitting.filter(({ awayUntil }) => awayUntil === undefined),
            title,
          ),
    away:
      source.is === 'back'
        ? []
        : fitting.flatMap(({ name, awayUntil }) => (awayUntil === undefined ? [] : [`${name}, until ${plainDay(awayUntil)}`])),
    roles: [...held]
      .filter(role => inside.has(role))
      .map(role => ({ value: role, text: title(role) }))
      .sort((a, b) => a.text.localeCompare(b.text, 'en-GB')),
    standing: source.is === 'person' ? standingRoles(colleagues, source.person, title) : [],
    contacts: contactsOf(asked),
    mayGiveRoles: session.account.permissions.includes('administer'),
  }
}

export interface RunView {
  readonly key: string
  readonly title: string
  readonly is: Run['is']
  readonly headline: string
  readonly given: readonly { readonly to: string; readonly count: number }[]
  readonly refused: readonly {
    readonly reference: string
    readonly href: string
    readonly what: string
    readonly because: string
    readonly clauses: readonly ClauseLink[]
  }[]
  readonly left: number
  readonly back: string
}

export const runView = ({ key, title, is, gifts, answers, back }: Run): RunView => {
  const given = Map.groupBy(answers, ({ to }) => to ?? '')
  const done = answers.filter(({ to }) => to !== undefined).length
  const refused = answers.flatMap(({ gift, refused: why }) => (why === undefined ? [] : [{ gift, why }]))
  return {
    ...{ key, title, is, back, left: gifts.length - answers.length },
    headline: `${done.toLocaleString('en-GB')} of ${gifts.length.toLocaleString('en-GB')} ${is === 'going' ? 'given so far' : done === 1 ? 'was given' : 'were given'}${refused.length > 0 ? `; ${refused.length.toLocaleString('en-GB')} could not be` : ''}`,
    given: [...given].flatMap(([to, each]) => (to === '' ? [] : [{ to, count: each.length }])),
    refused: refused.map(({ gift, why }) => ({
      reference: gift.reference,
      href: gift.action === undefined ? `${caseHref(gift.reference)}/people` : caseHref(gift.reference),
      what: gift.what,
      because: why.because,
      clauses: why.clauses,
    })),
  }
}
