/** The people of a case as those who write to them need them: who speaks for whom, what was consented to, and what may go to whom. */
import { type CaseRead, type Chip, type Consent, consentsOf, plainDay, type Withheld, whoSpeaks } from '#outputs'
import type { Account, OpenCase, Person } from '../../services.ts'
import { sentence } from '../acts/act.ts'
import { type Reason, reasonOf } from '../case/view.ts'
import { readOf } from '../case-frame/view.ts'
import { idInWords } from '../forms/names.ts'
import type { ClauseLink, LinkClause } from '../parts/clauses.tsx'
import { isOverruled, overruledInWords, toWhat, withheldFromRole } from './overruled.ts'
import { type PlainStep, plainHref, plainSteps } from './plain-steps.ts'
import { type RightStep, stepsThat } from './steps.ts'

export interface ConsentPerson {
  readonly name: string
  readonly as: string
  readonly detail: string
  /** Why an answer or a letter of the procedure may not go to them now. */
  readonly withheld: readonly Reason[]
}

export interface ConsentView {
  readonly people: readonly ConsentPerson[]
  readonly consents: readonly {
    readonly to: string
    readonly chip: Chip
    readonly asked: string
    readonly answers: readonly string[]
    /** What cannot be done without it. */
    readonly holdsUp: readonly { readonly does: string; readonly clauses: readonly ClauseLink[] }[]
  }[]
  readonly consentSteps: readonly RightStep[]
  readonly plain: readonly { readonly text: string; readonly href: string }[]
  readonly interest?: { readonly words: string; readonly reasons: string }
  readonly understanding: readonly { readonly words: string; readonly reasons: string }[]
  readonly wishes: readonly { readonly of: string; readonly wish: string; readonly on: string }[]
  readonly advocacy: readonly string[]
  readonly speakingSteps: readonly RightStep[]
}

export const consentTypes = ['consent-asked-for', 'consent-answered'] as const
const speaking = [
  'standing-queried',
  'standing-decided',
  'competence-assessed',
  'wishes-recorded',
  'advocacy-offered',
  'person-joined',
] as const
const plainOnes: readonly PlainStep[] = ['consent-asked', 'consent-answered', 'wish']

const peopleOf = (open: OpenCase, link: LinkClause): readonly ConsentPerson[] => {
  const byRole = new Map<string, readonly Withheld[]>()
  const withheld = (role: string): readonly Withheld[] => {
    const known = byRole.get(role) ?? withheldFromRole(open, role)
    byRole.set(role, known)
    return known
  }
  return Object.values(open.people).map((person: Person) => ({
    name: [person.name || 'Name not given', person.age].filter(part => part !== undefined && part !== '').join(', '),
    as: open.procedure.roles[person.as]?.title ?? idInWords(person.as),
    detail: [person.relation, person.phone, person.email].filter(part => part !== undefined && part !== '').join(' · '),
    withheld: withheld(person.as).map(one => reasonOf(open, link)(one)),
  }))
}

const chips: Readonly<Record<Consent['is'], Chip>> = {
  asked: { kind: 'wait', words: 'Asked, not answered' },
  given: { kind: 'good', words: 'Given' },
  refused: { kind: 'stop', words: 'Refused' },
  withdrawn: { kind: 'stop', words: 'Withdrawn' },
}

const askedInWords = ({ askedOn, waits }: Consent): string => {
  if (askedOn === undefined) return 'Not asked for first'
  const waiting = waits === undefined ? '' : waits === 0 ? ', today' : `, ${waits} ${waits === 1 ? 'day' : 'days'} ago`
  return `Asked ${plainDay(askedOn)}${waiting}`
}

const documentNamed = (open: OpenCase, id: string): string => open.documents.find(one => one.id === id)?.title ?? id

const answerInWords = (open: OpenCase, { answer, from, on, written, document }: Consent['answers'][number]): string =>
  `${sentence(answer)} by ${from.replaceAll('-', ' ')}, ${plainDay(on)}, ${written ? 'in writing' : 'not in writing'}${document === '' ? '' : `: ${documentNamed(open, document)}`}`

const consentView = (open: OpenCase, link: LinkClause, consent: Consent, isWithheld: boolean): ConsentView['consents'][number] => ({
  to: toWhat(consent),
  chip: isOverruled(consent, isWithheld) ? { kind: 'stop', words: overruledInWords(consent) } : chips[consent.is],
  asked: askedInWords(consent),
  answers: consent.answers.map(answer => answerInWords(open, answer)),
  holdsUp:
    consent.is === 'given' && !isOverruled(consent, isWithheld)
      ? []
      : [...new Map(consent.holdsUp.map(one => [`${one.act} ${one.clause}`, one])).values()].map(({ does, clause }) => ({
          does: sentence(does === '' ? 'write anything personal to them' : does),
          clauses: link(clause),
        })),
})

const interestIn = ({ interest }: ReturnType<typeof whoSpeaks>): ConsentView['interest'] => {
  if (interest === undefined) return undefined
  const { decided, askedOn } = interest
  if (decided === undefined) return { words: `Asked ${askedOn === undefined ? '' : plainDay(askedOn)}, and not decided yet.`, reasons: '' }
  return {
    words: `${decided.accepted ? 'Found sufficient' : 'Not found sufficient'} by ${decided.by || 'somebody whose name is not kept'}, ${plainDay(decided.on)}.`,
    reasons: decided.reasons,
  }
}

export const consentViewOf = (open: OpenCase, account: Account, link: LinkClause): ConsentView => {
  const read: CaseRead = readOf(open)
  const speaks = whoSpeaks(read)
  const interest = interestIn(speaks)
  const people = peopleOf(open, link)
  const isWithheld = people.some(({ withheld }) => withheld.length > 0)
  return {
    people,
    consents: consentsOf(read).map(consent => consentView(open, link, consent, isWithheld)),
    consentSteps: stepsThat(open, account, link, { types: consentTypes, back: 'people' }),
    plain: plainOnes.flatMap(step => {
      const href = plainHref(open, account, step)
      return href === undefined ? [] : [{ text: plainSteps[step].title, href }]
    }),
    ...(interest && { interest }),
    understanding: speaks.understanding.map(({ competent, on, by, reasons }) => ({
      words: `${competent ? 'Can decide this' : 'Cannot decide this yet'}: ${by || 'recorded without a name'}, ${plainDay(on)}.`,
      reasons,
    })),
    wishes: speaks.wishes.map(({ of, wish, on }) => ({ of: sentence(of.replaceAll('-', ' ')), wish, on: plainDay(on) })),
    advocacy: speaks.advocacyOffered.map(
      ({ on, answer }) => `An advocate was offered ${plainDay(on)}${answer === '' ? '' : `: ${answer.replaceAll('-', ' ')}`}.`,
    ),
    speakingSteps: stepsThat(open, account, link, { types: speaking, back: 'people' }),
  }
}
