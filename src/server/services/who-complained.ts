/** Who complained, kept from whoever may open a case and need not know: by `sees: identity`, with its clause. */
import type { Fact, Field } from '#case'
import { type Clause, factDefinition, type Procedure, type RoleId, vocabulary } from '#language'
import { contactKept, type KeptDocument, nameGone, nameKept, type Told, type Unnamed } from '#record'
import { type Account, actsIn, type Mail, type Person, type Recorded, type Session } from '#web'
import { personalFields } from '../personal.ts'
import { holdersOf } from '../projections.ts'
import type { Desk } from './desk.ts'
import { letterWithout, wordsWithout } from './kept-back.ts'
import type { CaseInHand } from './reading.ts'
import { stateOf } from './reading.ts'

/** Whoever reaches the people of its cases for their work knows who they are. */
const rolesTold = ({ sees }: Procedure): readonly RoleId[] => [...(sees?.identity?.who ?? []), ...(sees?.['contact-details']?.who ?? [])]

const isTold = (procedure: Procedure, roles: readonly RoleId[]): boolean =>
  procedure.sees?.identity === undefined || rolesTold(procedure).some(role => roles.includes(role))

/** The fields that say in words who somebody is. */
const namingFields = (procedure: Procedure): readonly string[] =>
  Object.keys({ ...vocabulary, ...procedure.facts }).flatMap(type =>
    Object.entries(factDefinition(procedure, type)?.fields ?? {}).flatMap(([field, { personal }]) =>
      personal === 'identity' ? [field] : [],
    ),
  )

/** Roles in which nobody complains or is complained for: whoever has one is named to everybody who sees the case. */
const shownRoles = ({ relations }: Desk['body'], { roles }: Procedure): readonly RoleId[] => {
  const complaining = new Set(relations.map(({ role }) => role))
  return Object.keys(roles).filter(role => !complaining.has(role))
}

/** The procedures of the body by which this account is not told who complained: a case is listed so under whichever version it is. */
export const unnamedTo = ({ library, body }: Desk, { account }: Pick<Session, 'account'>): readonly Unnamed[] => {
  const found = new Map<string, Unnamed>()
  for (const { procedure } of library.editions) {
    const clause = procedure.sees?.identity?.clause
    if (procedure.body !== body.id || clause === undefined || isTold(procedure, actsIn(account))) continue
    found.set(procedure.id, { procedure: procedure.id, clause, fields: namingFields(procedure), shown: shownRoles(body, procedure) })
  }
  return [...found.values()]
}

/** How the words of a case are said to an account, and by which clause. */
export interface Saying {
  readonly clause: Clause
  readonly say: (words: string) => string
  /** Whose names they are, by their ids in the case; and all that gives them away. */
  readonly people: ReadonlySet<string>
  readonly known: readonly Told[]
}

const namesIn = ({ edition, record }: CaseInHand): readonly { readonly name: string }[] => {
  const naming = new Set(namingFields(edition.procedure))
  return record.facts.flatMap(({ data }) =>
    Object.entries(data).flatMap(([field, value]) => (naming.has(field) && typeof value === 'string' ? [{ name: value }] : [])),
  )
}

const isKept = ({ body }: Desk, { edition }: CaseInHand): ((person: Person) => boolean) => {
  const shown = new Set(shownRoles(body, edition.procedure))
  return ({ as }) => !shown.has(as)
}

const sayingBy = (desk: Desk, hand: CaseInHand, but?: Person): Saying | undefined => {
  const clause = hand.edition.procedure.sees?.identity?.clause
  if (clause === undefined) return undefined
  const people = Object.values(hand.people)
    .filter(isKept(desk, hand))
    .filter(one => one !== but)
  const known = [...people, ...namesIn(hand)]
  return { clause, known, people: new Set(people.map(({ id }) => id)), say: wordsWithout(known, nameKept(clause)) }
}

/** None: the account knows who complained, by its role or because something in the case is given to it by name. */
export const sayingTo = (desk: Desk, hand: CaseInHand, account: Account): Saying | undefined => {
  const { procedure } = hand.edition
  if (isTold(procedure, actsIn(account))) return undefined
  const isTheirs = holdersOf({ procedure, facts: hand.record.facts, state: stateOf(desk, hand) }).includes(account.id)
  return isTheirs ? undefined : sayingBy(desk, hand)
}

const isWords = (value: unknown): value is string => typeof value === 'string'

/** Words alone are said otherwise: a choice, a role or a day says nothing of anybody. What is marked as saying who somebody is goes. */
const factSaid =
  (procedure: Procedure, { clause, say }: Saying) =>
  (fact: Fact): Fact => {
    const fields = factDefinition(procedure, fact.type)?.fields ?? {}
    const words = new Set(personalFields(procedure)(fact))
    const data = Object.entries(fact.data).flatMap(([name, value]): [string, Field][] => {
      if (fields[name]?.personal === 'identity') return isWords(value) ? [[name, nameKept(clause)]] : []
      if (!words.has(name)) return [[name, value]]
      if (isWords(value)) return [[name, say(value)]]
      return [[name, Array.isArray(value) ? value.map(one => (isWords(one) ? say(one) : one)) : value]]
    })
    return { ...fact, data: Object.fromEntries(data) }
  }

const personSaid = (person: Person, { say, people, clause }: Saying): Person => {
  const { id, as, relation, needs } = person
  if (!people.has(id)) return person
  return {
    ...{ id, as, name: nameGone, nameKeptBy: clause, needs: needs.map(say) },
    ...(relation !== undefined && { relation: say(relation) }),
  }
}

export const piecesSaid = (pieces: Readonly<Record<string, string>>, { say }: Saying): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(pieces).map(([piece, words]) => [piece, say(words)]))

/** To be shown, never to be recorded from: the case without who complained. An email as it came names its sender, and is not among it. */
export const handSaid = (hand: CaseInHand, saying: Saying | undefined): CaseInHand => {
  if (saying === undefined) return hand
  const { record, bodyFacts, edition } = hand
  const { clause, say, known } = saying
  const facts = record.facts.map(factSaid(edition.procedure, saying))
  const people = Object.values(hand.people).map(person => personSaid(person, saying))
  return {
    ...hand,
    facts: [...bodyFacts, ...facts],
    people: Object.fromEntries(people.map(person => [person.id, person])),
    namesKeptBy: clause,
    record: {
      ...record,
      facts,
      people,
      documents: record.documents
        .filter(({ mediaType }) => mediaType !== 'message/rfc822')
        .map(document => ({ ...document, title: say(document.title), description: say(document.description) })),
      drafts: record.drafts.map(draft => ({ ...draft, pieces: piecesSaid(draft.pieces, saying) })),
      letters: record.letters.map(({ copy, ...letter }) => ({
        ...letter,
        title: say(letter.title),
        ...(copy && { copy: letterWithout(copy, known, nameKept(clause)) }),
      })),
    },
  }
}

/**
 * Somebody outside who was given papers knows who complained where they speak for them, or have a part in the case by name; else they are
 * told their own name alone.
 */
export const sayingOutside = (desk: Desk, hand: CaseInHand, person: Person): Saying | undefined => {
  const { procedure } = hand.edition
  const speaks = desk.body.relations.some(({ role }) => role === person.as)
  if (speaks || isTold(procedure, [person.as])) return undefined
  const isTheirs = holdersOf({ procedure, facts: hand.record.facts, state: stateOf(desk, hand) }).includes(person.id)
  return isTheirs ? undefined : sayingBy(desk, hand, person)
}

/** A file may say inside who complained: kept from whoever may not know, unless who sees it was chosen, or somebody who knows has said that it does not. */
const isKeptFile =
  ({ id }: Account) =>
  ({ seenBy, namesNobody, addedBy }: KeptDocument): boolean =>
    seenBy.length === 0 && namesNobody !== true && addedBy !== id

/** The case as this account is told of it: to be shown, never to be recorded from. */
export const toldTo = (desk: Desk, hand: CaseInHand, account: Account): CaseInHand => {
  const saying = sayingTo(desk, hand, account)
  if (saying === undefined) return hand
  const said = handSaid(hand, saying)
  const documents = said.record.documents.filter(document => !isKeptFile(account)(document))
  const documentsKept = said.record.documents.length - documents.length
  return { ...said, documentsKept, record: { ...said.record, documents } }
}

/** What the record answered, without who complained: why it was refused, and what others recorded meanwhile. */
export const recordedSaid = (recorded: Recorded, hand: CaseInHand, saying: Saying | undefined): Recorded => {
  if (saying === undefined) return recorded
  if (recorded.is === 'changed') return { ...recorded, since: recorded.since.map(factSaid(hand.edition.procedure, saying)) }
  if (recorded.is !== 'refused') return recorded
  return { ...recorded, refusals: recorded.refusals.map(refusal => ({ ...refusal, because: saying.say(refusal.because) })) }
}

/** An email of a case without who sent it. */
export const mailSaid = (mail: Mail, { clause, say }: Saying): Mail => {
  const { fromName, fromAddress, subject, words, because } = mail
  return {
    ...mail,
    ...{ subject: say(subject), words: say(words), because: say(because) },
    fromName: fromName === '' ? '' : nameKept(clause),
    fromAddress: fromAddress === '' ? '' : contactKept,
    documents: mail.documents.filter(({ mediaType }) => mediaType !== 'message/rfc822').map(one => ({ ...one, title: say(one.title) })),
  }
}
