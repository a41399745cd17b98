/** The complainant follows their own case: opened by a key or by a link that was mailed to them, and more sent to it. */
import type { Attempt } from '#case'
import { type FollowingServices, longestMessage, type OpenCase, type Person, type Recorded, type Services } from '#web'
import { caseKeyFrom, readCaseKey } from '../case-key.ts'
import { nameless } from '../clean-draft.ts'
import { londonDay } from '../clock.ts'
import { withoutTraces } from '../photo-traces.ts'
import type { Carrier } from '../post/carrier.ts'
import { linkMessage } from '../post/link-mails.ts'
import { later, secret } from '../sign-in/sessions.ts'
import type { Desk } from './desk.ts'
import { beforeScanning, scanAtOnce } from './documents.ts'
import { type CaseInHand, opened, readInHand } from './reading.ts'
import { recordInHand } from './recording.ts'
import { type LookedAt, lookAt } from './uploads.ts'

const minute = 60_000
/** What a link opened stays open for so long, in the browser that used it. */
const openFor = 12 * 60 * minute
/** Links an address may ask for within the hour: enough for somebody whose mail is slow, too few to fill a mailbox. */
const mostLinks = 5

const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) && text.length <= 200

/** Whose page it is. */
interface Opener {
  readonly person?: string
}

const notTheirs: Recorded = {
  is: 'refused',
  refusals: [
    {
      act: 'record',
      clause: '',
      because: 'This link does not open that complaint. Use the link you were given, or ask us.',
      severity: 'refuse',
      tests: [],
    },
  ],
}

const mayActAs = ({ person }: Opener, people: Readonly<Record<string, Person>>) => {
  const role = person === undefined ? undefined : people[person]?.as
  return (acted: string): boolean => acted === role || acted === 'complainant'
}

/** Whose a document is: of several who complain together, each has their own. */
const addsAs = ({ record }: CaseInHand, { person }: Opener): string => {
  const complained = record.facts.find(({ type }) => type === 'complaint-received')?.by?.person
  return person === undefined || person === complained ? 'complainant' : person
}

const withoutName = ({ mediaType, bytes }: LookedAt, number: number): LookedAt => ({
  ...{ mediaType, filename: nameless(number, mediaType), bytes: withoutTraces(mediaType, bytes) ?? bytes },
})

/** What came, as the timeline says it; the words themselves are kept as a document that can be erased. */
const whatCame = (words: string, files: readonly LookedAt[]): string => {
  const parts = [...(words === '' ? [] : ['a message']), ...files.map(({ filename }) => filename)]
  return `From the complainant, on their own page: ${parts.join(', ')}`.slice(0, 500)
}

const keepAll = async (desk: Desk, reference: string, addedBy: string, files: readonly LookedAt[]): Promise<void> => {
  for (const { filename, mediaType, bytes } of files) {
    const given = { title: filename, mediaType, addedAt: desk.clock.now(), addedBy, scan: beforeScanning(desk) }
    const document = await desk.store.addCaseDocument(reference, given, bytes)
    await scanAtOnce(desk, document.sha256, bytes)
  }
}

const tries = 5

/** What somebody else records meanwhile is no hindrance. */
const tellTheCase = async (desk: Desk, hand: CaseInHand, opener: Opener, attempt: Attempt, key: string): Promise<Recorded> => {
  const recorder = { id: 'complainant', mayActAs: mayActAs(opener, hand.people) }
  const { reference } = hand.record
  for (let i = 0; i < tries; i++) {
    const now = i === 0 ? hand : await readInHand(desk, reference)
    if (now === undefined) return notTheirs
    const recorded = await recordInHand(desk, now, recorder, { reference, position: now.record.position, attempts: [attempt], key })
    if (recorded.is !== 'changed') return recorded
  }
  throw new Error(`${reference} was being recorded on all the while: nothing could be added`)
}

export const followingServices = (
  desk: Desk,
  carrier: Carrier | undefined,
): FollowingServices & Pick<Services, 'openByKey' | 'recordByKey'> => {
  const { store, clock } = desk
  const open = async (reference: string, key: string) => {
    const opener = await store.openedByKey(reference, readCaseKey(key), clock.now())
    const hand = opener && (await readInHand(desk, reference))
    return opener && hand && { opener, hand }
  }
  const queue = async (email: string, message: Parameters<typeof linkMessage>[1]): Promise<void> => {
    const address = email.trim().toLowerCase()
    if (carrier === undefined || !isEmail(address)) return
    const at = clock.now()
    await store.askForLink({ address, ...linkMessage(desk, message), at, since: later(at, -60 * minute), most: mostLinks })
  }

  return {
    linksGo: () => carrier !== undefined,

    askForLink: (reference, email, reads = 'en') => queue(email, { kind: 'case-link', reference, email: email.trim(), reads }),

    mailDraftLink: (token, email, reads = 'en') => queue(email, { kind: 'draft-link', token, email: email.trim(), reads }),

    async useLink(token) {
      const now = clock.now()
      const key = caseKeyFrom(secret())
      const used = await store.useCaseLink(token, now, key, later(now, openFor))
      return used && { reference: used.reference, key }
    },

    async openByKey(reference, key) {
      const found = await open(reference, key)
      if (found === undefined) return undefined
      const shown: OpenCase = opened(desk, found.hand)
      // Of documents they are shown those that they sent: what staff add is for staff, and what another sent is that person's.
      const own = addsAs(found.hand, found.opener)
      return { ...shown, documents: shown.documents.filter(({ addedBy }) => addedBy === own), openedBy: found.opener }
    },

    async recordByKey(reference, key, recording) {
      const found = await open(reference, key)
      if (found === undefined || recording.reference !== reference) return notTheirs
      const { opener, hand } = found
      return recordInHand(desk, hand, { id: 'complainant', mayActAs: mayActAs(opener, hand.people) }, recording)
    },

    async sendMore(reference, key, { words, files, once }) {
      const found = await open(reference, key)
      if (found === undefined) return notTheirs
      const { opener, hand } = found
      const said = words.trim().slice(0, longestMessage)
      const looked = await Promise.all(files.map(async file => ({ ...file, ...(await lookAt(file)) })))
      const because = looked.flatMap(one => ('because' in one ? [one.because] : []))
      if (because.length > 0) return { is: 'not-taken', because }
      const earlier = await store.answered(once)
      if (earlier) return { is: 'recorded', facts: earlier.facts, warnings: [], again: true }
      const sent = looked.flatMap((one): LookedAt[] => ('mediaType' in one ? [one] : []))
      const before = hand.record.documents.filter(({ addedBy }) => addedBy === 'complainant').length
      const kept = opener.person === undefined ? sent.map((one, i) => withoutName(one, before + i + 1)) : sent
      const message: readonly LookedAt[] =
        said === ''
          ? []
          : [{ filename: `Message of ${londonDay(clock.now())}.txt`, mediaType: 'text/plain', bytes: Buffer.from(said, 'utf8') }]
      // The documents first: cut short between the two, nothing is lost.
      await keepAll(desk, reference, addsAs(hand, opener), [...message, ...kept])
      const data = { what: whatCame(said, kept), channel: 'web-form' }
      return tellTheCase(desk, hand, opener, { type: 'document-received', case: reference, on: clock.today(), data }, once)
    },
  }
}
