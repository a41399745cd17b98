/** Papers of one case, for somebody outside who has no account: given by whoever may see them, looked at by a link and a code, each look kept. */
import { randomInt } from 'node:crypto'
import { parseLocalDate } from '#calendar'
import { keptFrom } from '#outputs'
import { DocumentFault, nameKept, type PaperAccessKept } from '#record'
import { type Account, type Document, type PaperServices, type SentLetter, type ShownLetter, shutBecause, viewerOf } from '#web'
import { addressOf } from '../address.ts'
import type { Carrier } from '../post/carrier.ts'
import { readBy } from '../post/link-mails.ts'
import { paperMessage } from '../post/paper-mails.ts'
import { accountOf, later, secret } from '../sign-in/sessions.ts'
import type { Desk } from './desk.ts'
import { letterWithout } from './kept-back.ts'
import { mayKnowContact } from './need-to-know.ts'
import { opened, readFor, readInHand } from './reading.ts'
import { sayingOutside, toldTo } from './who-complained.ts'

const minute = 60_000
/** A code told by telephone is entered the same day; one that was mailed, at once. */
const codeFor = 24 * 60 * minute
const openFor = 4 * 60 * minute
const mostWrong = 5
const mostMails = 5
/** Longer than any stage of a complaint. */
const longestDays = 183

const newCode = (): string => String(randomInt(0, 100_000_000)).padStart(8, '0')

/** Somebody outside: no role of anybody's. */
const outsider: Account = { id: '', name: '', roles: [], permissions: [] }

/** Never one that waits for a scan, was refused by it, or was taken back. */
const mayBeShown = (desk: Desk, document: Document): boolean => shutBecause(document, outsider, desk.scanner !== undefined) === undefined

/** Whoever gave them vouches for them: what that account may not see any more, nobody sees through it. */
const viewerFor = async (desk: Desk, { madeBy }: PaperAccessKept): Promise<readonly string[]> => {
  const giver = (await desk.store.accounts()).find(({ id }) => id === madeBy)
  return giver === undefined ? [] : viewerOf(await accountOf(desk, giver))
}

const shownIn = async (desk: Desk, access: PaperAccessKept) => {
  const hand = await readInHand(desk, access.reference, await viewerFor(desk, access))
  if (hand === undefined) return undefined
  const { documents, letters, people, procedure } = opened(desk, hand)
  const role = people[access.person]?.as
  const isShared = mayKnowContact(procedure, role === undefined ? [] : [role])
  const own = people[access.person]
  const others = Object.values(people).filter(({ id }) => id !== own?.id)
  const saying = own && sayingOutside(desk, hand, own)
  const isTheirs = ({ to }: SentLetter): boolean => own !== undefined && to[0]?.includes(own.name) === true
  return {
    reference: access.reference,
    name: people[access.person]?.name ?? '',
    until: access.until,
    documents: documents
      .filter(document => access.documents.includes(document.id) && mayBeShown(desk, document))
      .map(document =>
        saying === undefined
          ? document
          : { ...document, title: saying.say(document.title), description: saying.say(document.description ?? '') },
      ),
    letters: letters
      .filter(({ id }) => access.letters.includes(id))
      .map(letter => (isShared || isTheirs(letter) ? letter : letterWithout(letter, others)))
      .map(letter => (saying === undefined ? letter : letterWithout(letter, saying.known, nameKept(saying.clause))))
      .map(({ id, title, sentOn, html }): ShownLetter => ({ id, title, sentOn, html })),
  }
}

const refused = (field: string, because: string) => ({ is: 'refused', field, because }) as const

export const paperServices = (desk: Desk, carrier: Carrier | undefined): PaperServices => {
  const { store, clock } = desk
  const today = () => clock.today()
  const inSession = (session: string) => store.papersBySession(session, clock.now(), today())

  const mail = async (access: PaperAccessKept, message: { readonly token: string } | { readonly code: string }): Promise<boolean> => {
    const hand = await readInHand(desk, access.reference)
    const email = hand?.people[access.person]?.email?.trim() ?? ''
    if (carrier === undefined || email === '') return false
    const at = clock.now()
    const reads = readBy(hand?.people[access.person]?.needs ?? [])
    const asked = { email, reads, reference: access.reference, until: access.until, ...message }
    return store.askForLink({
      address: email.toLowerCase(),
      ...paperMessage(desk, asked),
      at,
      since: later(at, -60 * minute),
      most: mostMails,
    })
  }

  return {
    async papersOfCase(session, reference) {
      const hand = await readFor(desk, session, reference)
      if (!hand) return { given: [], looks: [] }
      const told = toldTo(desk, hand, session.account)
      const [kept, looks, accounts] = await Promise.all([store.papersOfCase(reference), store.looksAtPapers(reference), store.accounts()])
      const names = new Map(accounts.map(({ id, name }) => [id, name]))
      return {
        looks,
        given: kept.map(({ person, madeBy, ended, ...access }) => ({
          ...access,
          name: told.people[person]?.name ?? 'Somebody whose name was erased',
          madeBy: names.get(madeBy) ?? madeBy,
          ...(ended && { ended: { at: ended.at, by: names.get(ended.by) ?? ended.by } }),
        })),
      }
    },

    async givePapers(session, reference, { id, person, documents, letters, until, byMail }) {
      const hand = await readFor(desk, session, reference)
      if (!hand) return refused('person', 'There is no such case among those you may see.')
      if (!session.account.permissions.includes('send-letters'))
        return refused('person', 'Your account may not give papers to anybody. Ask somebody who sends letters.')
      if (hand.people[person] === undefined) return refused('person', 'Choose who may see them')
      if (keptFrom(hand.edition.procedure, hand.record.facts).some(kept => kept.person === person))
        return refused('person', 'They have a conflict of interest in this case, so they are shown none of its papers')
      const case_ = opened(desk, hand)
      const shut = case_.documents.filter(document => documents.includes(document.id) && !mayBeShown(desk, document))
      if (shut.length > 0)
        return refused('papers', `“${shut[0]?.title}” cannot be shown: it was retracted, or waits for the virus scanner. Leave it out`)
      const chosen = case_.documents.filter(document => documents.includes(document.id)).map(document => document.id)
      const sent = case_.letters.filter(letter => letters.includes(letter.id)).map(letter => letter.id)
      if (chosen.length + sent.length === 0) return refused('papers', 'Choose at least one paper')
      const furthest = parseLocalDate(later(clock.now(), longestDays * 24 * 60 * minute).slice(0, 10))
      if (until < today() || (furthest !== undefined && until > furthest))
        return refused('until-day', 'The last day must be today or later, and no more than half a year from now')
      const [token, code] = [secret(), newCode()]
      const access = { id, reference, person, documents: chosen, letters: sent, madeBy: session.account.id, madeAt: clock.now(), until }
      const isNew = await store.givePapers(access, token, { code, until: later(clock.now(), codeFor) })
      if (!isNew) return refused('person', 'These were given already. The link was said once: end it and give them again if it was lost')
      const isMailed = byMail && (await mail(access, { token }))
      return { is: 'given', link: `${addressOf(process.env)}/papers/open/${token}`, code, isMailed }
    },

    async newPaperCode(session, reference, id) {
      const hand = await readFor(desk, session, reference)
      const access = hand && (await store.papersOfCase(reference)).find(one => one.id === id)
      if (!access || access.ended || !session.account.permissions.includes('send-letters')) return refused('person', 'It is ended already')
      const code = newCode()
      await store.newPaperCode(id, code, later(clock.now(), codeFor))
      return { is: 'code', code }
    },

    async endPapers(session, reference, id) {
      if (!session.account.permissions.includes('send-letters') || !(await readFor(desk, session, reference))) return false
      return store.endPapers(reference, id, clock.now(), session.account.id)
    },

    async papersAt(token) {
      const access = await store.papersByToken(token, today())
      if (access === undefined) return undefined
      const hand = await readInHand(desk, access.reference)
      return { mayMailCode: carrier !== undefined && (hand?.people[access.person]?.email ?? '') !== '' }
    },

    async mailPaperCode(token) {
      const access = await store.papersByToken(token, today())
      if (access === undefined) return
      const code = newCode()
      if (await mail(access, { code })) await store.newPaperCode(access.id, code, later(clock.now(), 30 * minute))
    },

    async openPapers(token, code) {
      const access = await store.papersByToken(token, today())
      if (access === undefined) return undefined
      const [session, now] = [secret(), clock.now()]
      const digits = code.replaceAll(/\D/g, '').slice(0, 20)
      const isRight = await store.usePaperCode(access.id, digits, { now, mostWrong, session, sessionUntil: later(now, openFor) })
      return isRight ? session : undefined
    },

    async papersIn(session) {
      const access = await inSession(session)
      return access && shownIn(desk, access)
    },

    async paperIn(session, id) {
      const access = await inSession(session)
      if (!access?.documents.includes(id)) return undefined
      try {
        const found = await store.readDocument(access.reference, id, await viewerFor(desk, access))
        if (found === undefined || !mayBeShown(desk, found.document)) return undefined
        await store.lookAtPaper(access.id, `document ${id}`, clock.now())
        return { is: 'open', ...found }
      } catch (fault) {
        if (fault instanceof DocumentFault) return undefined
        throw fault
      }
    },

    async letterIn(session, id) {
      const access = await inSession(session)
      const letter = access && (await shownIn(desk, access))?.letters.find(one => one.id === id)
      if (access && letter) await store.lookAtPaper(access.id, `letter ${id}`, clock.now())
      return letter
    },

    closePapers: session => store.closePaperSession(session),
  }
}
