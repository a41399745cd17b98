/** What an account is shown of the people of a case, by the classes of data that its procedure declares (`sees`). */
import type { Fact, Field } from '#case'
import type { Clause, Procedure, RoleId } from '#language'
import { contactKept } from '#record'
import { type Account, actsIn, type Document, type Mail, type OpenCase, type Person, type Session } from '#web'
import { stepBy } from './admin-steps.ts'
import type { Desk } from './desk.ts'
import { letterWithout, wordsWithout } from './kept-back.ts'
import type { CaseInHand } from './reading.ts'
import { mailSaid, sayingTo } from './who-complained.ts'

const contactDetails = 'contact-details'

/** Where a procedure declares no such class, whoever may open the case sees it. */
const mayKnow = ({ sees }: Procedure, roles: readonly RoleId[], what: string): boolean =>
  sees?.[what]?.who.some(role => roles.includes(role)) ?? true

/** Whether somebody in these roles is among those the contact details of its people are shared with. */
export const mayKnowContact = (procedure: Procedure, roles: readonly RoleId[]): boolean => mayKnow(procedure, roles, contactDetails)

/** The classes of data of this procedure that are theirs to see. */
export const classesKnown = (procedure: Procedure, account: Account): readonly string[] =>
  Object.keys(procedure.sees ?? {}).filter(what => mayKnow(procedure, actsIn(account), what))

const withoutContact = ({ email: _email, phone: _phone, address: _address, ...person }: Person): Person => person

const isText = (value: Field): value is string => typeof value === 'string'

/** The words of a fact without contact details: who corrects it says again only what differs. */
const factWithout = (say: (words: string) => string) => (fact: Fact) => ({
  ...fact,
  data: Object.fromEntries(Object.entries(fact.data).map(([field, value]) => [field, isText(value) ? say(value) : value])),
})

/** Why an adjustment is needed tells of somebody's health; what it is does not, and whoever deals with them needs it. */
const withoutHealth =
  (clause: Clause) =>
  (fact: Fact): Fact =>
    fact.type === 'adjustment-requested' && isText(fact.data.why ?? 0)
      ? { ...fact, data: { ...fact.data, why: `(kept back: ${clause})` } }
      : fact

const asToHealth = (open: OpenCase, roles: readonly RoleId[]): OpenCase => {
  const clause = open.procedure.sees?.health?.clause
  if (clause === undefined || mayKnow(open.procedure, roles, 'health')) return open
  return { ...open, facts: open.facts.map(withoutHealth(clause)) }
}

/** The words of drafts are for whoever sends letters, and for those they ask. */
export const draftWithout = (pieces: Readonly<Record<string, string>>, people: readonly Person[]): Readonly<Record<string, string>> => {
  const say = wordsWithout(people)
  return Object.fromEntries(Object.entries(pieces).map(([piece, words]) => [piece, say(words)]))
}

/** An email as it came names its sender: whoever may not know reads it on its own page. */
export const isShownAs = ({ mediaType }: Pick<Document, 'mediaType'>, procedure: Procedure, account: Account): boolean =>
  mediaType !== 'message/rfc822' || mayKnowContact(procedure, actsIn(account))

/** Whoever writes a letter is shown where it goes while they write it, and only then. */
export const asShownTo = (whole: OpenCase, account: Account, purpose: 'letter' | 'file' | undefined): OpenCase => {
  const roles = actsIn(account)
  const open = asToHealth(whole, roles)
  const maySend = account.permissions.includes('send-letters')
  const rule = open.procedure.sees?.[contactDetails]
  if (rule === undefined || (purpose === 'letter' && maySend) || mayKnowContact(open.procedure, roles)) return open
  const people = Object.values(open.people)
  return {
    ...open,
    people: Object.fromEntries(people.map(person => [person.id, withoutContact(person)])),
    facts: open.facts.map(factWithout(wordsWithout(people))),
    documents: open.documents.filter(document => isShownAs(document, open.procedure, account)),
    letters: open.letters.map(letter => letterWithout(letter, people)),
    drafts: maySend ? open.drafts : open.drafts.map(draft => ({ ...draft, pieces: draftWithout(draft.pieces, people) })),
    contactKeptBy: rule.clause,
  }
}

/** An email of a case without the address it came from, and without who it came from where this account is not told who complained. */
export const mailAsShownTo = (desk: Desk, mail: Mail, hand: CaseInHand, account: Account): Mail => {
  const saying = sayingTo(desk, hand, account)
  if (saying !== undefined) return mailSaid(mail, saying)
  if (mayKnowContact(hand.edition.procedure, actsIn(account))) return mail
  const say = wordsWithout([...Object.values(hand.people), { email: mail.fromAddress }])
  const { fromName, fromAddress, subject, words, because } = mail
  return {
    ...mail,
    ...{ fromName: say(fromName), subject: say(subject), words: say(words), because: say(because) },
    fromAddress: fromAddress === '' ? '' : contactKept,
    documents: mail.documents.filter(document => isShownAs(document, hand.edition.procedure, account)),
  }
}

const loggedClasses = ({ sees }: Procedure): readonly string[] =>
  Object.entries(sees ?? {}).flatMap(([what, { logged }]) => (logged ? [what] : []))

/** A case as it was shown: without who complained, where it says by which clause. */
type ShownCase = Pick<OpenCase, 'procedure' | 'namesKeptBy'>

const classesSeen = ({ procedure, namesKeptBy }: ShownCase, { account }: Session): readonly string[] =>
  loggedClasses(procedure).filter(what => (what === 'identity' ? namesKeptBy === undefined : mayKnow(procedure, actsIn(account), what)))

/**
 * Keeps that somebody took papers of a case away as a file, each time. Nothing where the procedure has no class whose views are logged.
 * `what`: the file, without anybody's name.
 */
export const keepExport = async (desk: Desk, session: Session, reference: string, shown: ShownCase, what: string): Promise<void> => {
  if (loggedClasses(shown.procedure).length === 0) return
  const became = { file: what, mayBeSeen: classesSeen(shown, session) }
  await desk.store.addAdminStep(stepBy(desk, session, { what: 'case-exported', about: reference, title: reference, was: {}, became }))
}

/**
 * Keeps who opened which case, with the classes of data that were theirs to see: the first look of each account at each case in
 * a day. The reference alone names the case. Nothing is kept where the procedure has no class whose views are logged.
 */
export const viewsKept = (desk: Desk): ((session: Session, open: OpenCase) => Promise<void>) => {
  let today = ''
  let kept = new Set<string>()
  return async (session, open) => {
    const { reference, procedure } = open
    if (loggedClasses(procedure).length === 0) return
    if (today !== desk.clock.today()) {
      today = desk.clock.today()
      kept = new Set()
    }
    const look = JSON.stringify([session.account.id, reference])
    if (kept.has(look)) return
    const mayBeSeen = classesSeen(open, session)
    await desk.store.addAdminStep(
      stepBy(desk, session, { what: 'case-opened', about: reference, title: reference, was: {}, became: { mayBeSeen } }),
    )
    kept.add(look)
  }
}
