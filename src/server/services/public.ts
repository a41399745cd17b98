/** The complainant's side: a form saved as they go, a complaint made of it once, and their own case by its key. */
import { createHash, randomBytes } from 'node:crypto'
import type { LocalDate } from '#calendar'
import { plainDay } from '#outputs'
import { DocumentFault, type FormAnswers } from '#record'
import { type Answers, answer, answersTo, type Services, type Submitted } from '#web'
import { caseKeyFrom } from '../case-key.ts'
import { openFiles } from '../clean-draft.ts'
import { londonDay } from '../clock.ts'
import { judge } from '../judging.ts'
import { personalFields } from '../personal.ts'
import { openDraft, openDraftDocument, sealDraft, sealDraftFile, sealTitle } from '../sealing/draft-sealing.ts'
import type { Desk } from './desk.ts'
import { beforeScanning, cannotBeKept, scanAtOnce } from './documents.ts'
import { projectedNow } from './reading.ts'
import { cameAs, editionsInForce, takenUnder } from './routing.ts'
import { lookAt } from './uploads.ts'

const days = 24 * 60 * 60_000
/** A form not sent is erased after this long. */
const draftKeptFor = 28 * days

const later = (now: string, milliseconds: number): string => new Date(Date.parse(now) + milliseconds).toISOString()

const missingIn = (answers: Answers): string[] => [
  ...(answersTo(answers, 'points').some(words => words.trim() !== '') ? [] : ['points']),
  // Whoever says thank you, or asks for somebody else, is not asked who they are.
  ...(answer(answers, 'relation') === '' && ['', 'complaint'].includes(answer(answers, 'what')) ? ['relation'] : []),
  ...(answer(answers, 'anonymous') === 'yes' || answer(answers, 'name').trim() !== '' ? [] : ['name']),
]

export interface Intake {
  readonly answers: Answers
  readonly key: string
  readonly channel: string
  readonly recordedBy: string
  readonly caseKey?: string
  readonly publicDraft?: string
  /** The day it came, where it is typed in later. */
  readonly on?: LocalDate
  readonly at?: string
}

const noProcedure = (body: string, on: LocalDate): string =>
  `${body} has no published procedure for complaints received on ${plainDay(on)}. Publish a version that takes that day, or check the day.`

/** A complaint becomes a case: its facts judged and recorded in one go. The same key twice gives the same reference. */
export const takeIn = async (desk: Desk, intake: Intake): Promise<Submitted> => {
  const { store, clock, body } = desk
  const { answers, key } = intake
  const missing = missingIn(answers)
  const earlier = await store.answered(key)
  if (earlier?.reference)
    return {
      is: 'submitted',
      reference: earlier.reference,
      receivedOn: londonDay(earlier.facts[0]?.recordedAt ?? clock.now()),
      key: intake.caseKey ?? '',
    }
  if (missing.length > 0) return { is: 'incomplete', missing }

  await desk.refresh()
  const [calendar, ofTheBody, today, now] = [await desk.calendar(), await store.readBodyFacts(), clock.today(), clock.now()]
  const on = intake.on ?? today
  if (editionsInForce(desk, on).length === 0) return { is: 'no-procedure', because: noProcedure(body.name, on) }
  const reference = await store.newReference(body.referencePrefix, Number(today.slice(0, 4)))
  const came = { reference, on, ...(intake.at ? { at: intake.at } : {}), channel: intake.channel }
  const { edition, complaint } = takenUnder(desk, answers, came, calendar, ofTheBody.facts)
  const judgement = judge(
    { compiled: edition.compiled, calendar, today, facts: ofTheBody.facts, position: 0 },
    reference,
    complaint.attempts,
    { recordedAt: now, recordedBy: intake.recordedBy },
  )
  if ('refused' in judgement)
    throw new Error(
      `A complaint was refused as it came in (${judgement.refused.map(({ clause, because }) => `${clause}: ${because}`).join('; ')})`,
    )

  const people = Object.fromEntries(complaint.people.map(person => [person.id, person]))
  const procedure = { id: edition.procedure.id, version: edition.procedure.receivedFrom, hash: edition.hash }
  const record = {
    reference,
    position: 0,
    facts: [],
    procedure,
    people: complaint.people,
    documents: [],
    drafts: [],
    letters: [],
    unbroken: true,
  }
  const facts = [...ofTheBody.facts, ...judgement.facts]
  const hand = { record, edition, bodyFacts: ofTheBody.facts, facts, calendar, people, staff: await store.accounts() }
  const appended = await store.appendFacts({
    reference,
    position: 0,
    procedure,
    facts: judgement.facts,
    personal: personalFields(edition.procedure),
    key,
    projections: projectedNow(desk, hand, facts, people),
    people: complaint.people,
    ...(intake.caseKey ? { caseKeys: [{ key: intake.caseKey, ...(people.complainant ? { person: 'complainant' } : {}) }] } : {}),
    ...(intake.publicDraft ? { publicDraft: intake.publicDraft } : {}),
  })
  if (appended.is !== 'recorded')
    throw new Error(`The complaint could not be recorded: ${appended.is === 'refused' ? appended.because : appended.is}`)
  return { is: 'submitted', reference: appended.reference ?? reference, receivedOn: today, key: intake.caseKey ?? '' }
}

type PublicServices = Pick<
  Services,
  'readDraft' | 'newDraft' | 'saveDraft' | 'uploadToDraft' | 'removeFromDraft' | 'submitDraft' | 'takeComplaint'
>

export const publicServices = (desk: Desk): PublicServices => {
  const { store, clock } = desk
  const keep = (token: string, answers: FormAnswers): Promise<void> => {
    const now = clock.now()
    return store.savePublicDraft(token, sealDraft(token, answers), now, later(now, draftKeptFor))
  }
  const read = async (token: string) => {
    const draft = await store.readPublicDraft(token, clock.now())
    const answers = draft && openDraft(token, draft.answers)
    const documents = draft?.documents.map(one => openDraftDocument(token, one)) ?? []
    return draft && answers && { token, answers, documents, savedAt: draft.savedAt, erasedOn: londonDay(draft.expiresAt) }
  }
  const mustRead = async (token: string) => {
    const draft = await read(token)
    if (!draft) throw new Error('a form was saved and is not there')
    return draft
  }
  return {
    readDraft: read,
    async newDraft() {
      const token = randomBytes(32).toString('base64url')
      await keep(token, {})
      return mustRead(token)
    },
    async saveDraft(token, answers) {
      await keep(token, answers)
      return mustRead(token)
    },
    async uploadToDraft(token, upload) {
      const looked = await lookAt(upload)
      if ('because' in looked) return { is: 'refused', because: looked.because }
      const about = { title: sealTitle(token, upload.filename), mediaType: looked.mediaType, addedAt: clock.now(), addedBy: 'complainant' }
      try {
        const given = { ...about, scan: beforeScanning(desk), sealed: true } as const
        const document = await store.addDraftDocument(token, given, sealDraftFile(token, upload.bytes))
        // The scanner is shown the file itself: as it lies it could find nothing in it.
        await scanAtOnce(desk, document.sha256, upload.bytes)
        return { is: 'kept', document: openDraftDocument(token, document) }
      } catch (fault) {
        if (fault instanceof DocumentFault) return { is: 'refused', because: `${upload.filename} ${cannotBeKept}` }
        throw fault
      }
    },
    removeFromDraft: (token, document) => store.removeDraftDocument(token, document),

    async submitDraft(token) {
      const draft = await read(token)
      const isAnonymous = draft !== undefined && answer(draft.answers, 'anonymous') === 'yes'
      // A form with something still to answer stays a form, and its files shut.
      if (draft !== undefined && missingIn(draft.answers).length === 0) await openFiles(desk, token, isAnonymous)
      return takeIn(desk, {
        answers: draft?.answers ?? {},
        key: `form ${createHash('sha256').update(token).digest('hex')}`,
        channel: 'web-form',
        recordedBy: 'complainant',
        caseKey: caseKeyFrom(token),
        publicDraft: token,
      })
    },

    takeComplaint(session, answers, key) {
      return takeIn(desk, { answers, key, recordedBy: session.account.id, ...cameAs(desk, answers, '') })
    },
  }
}
