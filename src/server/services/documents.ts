/** The documents of a case: taken in, scanned, opened by those who may see them, retracted and never deleted. */
import { erasedInWords } from '#outputs'
import { DocumentFault } from '#record'
import { type AboutDocument, type DocumentServices, type Session, shutBecause, viewerOf } from '#web'
import { ScannerFault } from '../scanning/clamd.ts'
import type { Desk } from './desk.ts'
import { isShownAs } from './need-to-know.ts'
import { type CaseInHand, readFor } from './reading.ts'
import { lookAt } from './uploads.ts'
import { sayingTo, toldTo } from './who-complained.ts'

export const cannotBeKept =
  'could not be kept: the place where documents are kept does not answer. Nothing was added. Try again in a few minutes.'

/** What a document starts with: where there is a scanner it waits for it. */
export const beforeScanning = ({ scanner }: Desk): { readonly is: 'waiting' | 'not-scanned' } => ({
  is: scanner === undefined ? 'not-scanned' : 'waiting',
})

/** Tried at once, so that most files can be opened straight away; one that could not be scanned goes on waiting. */
export const scanAtOnce = async ({ scanner, store, clock }: Desk, sha256: string, bytes: Buffer): Promise<void> => {
  if (scanner === undefined) return
  try {
    await store.documentScanned(sha256, await scanner.scan(bytes), clock.now())
  } catch (fault) {
    if (!(fault instanceof ScannerFault)) throw fault
  }
}

/** Whoever restricts a document, and whoever added it, may still see it. */
const seenBy = (chosen: readonly string[], ...accounts: readonly string[]): readonly string[] =>
  chosen.length === 0 ? [] : [...new Set([...chosen, ...accounts.map(account => `@${account}`)])]

/** Only whoever may know who complained can say that a file names nobody; of anybody else it stays as it was. */
const namesNobody = (desk: Desk, hand: CaseInHand, { account }: Session, said: boolean | undefined, before = false): boolean =>
  sayingTo(desk, hand, account) === undefined ? (said ?? before) : before

const aboutOf = (about: AboutDocument, ...accounts: readonly string[]) => ({
  description: about.description,
  ...(about.receivedOn === undefined ? {} : { receivedOn: about.receivedOn }),
  seenBy: seenBy(about.seenBy, ...accounts),
})

export const documentServices = (desk: Desk): DocumentServices => {
  const { store, clock } = desk
  const find = async (session: Session, reference: string, id: string) => {
    const hand = await readFor(desk, session, reference)
    if (hand === undefined) return undefined
    const { documents } = toldTo(desk, hand, session.account).record
    return documents.find(document => document.id === id && isShownAs(document, hand.edition.procedure, session.account))
  }

  return {
    async uploadToCase(session, reference, upload, about = { description: '', seenBy: [] }, versionOf) {
      const { account } = session
      const hand = await readFor(desk, session, reference)
      if (!hand) return { is: 'refused', because: 'There is no such case among those you may see.' }
      const erased = erasedInWords(reference, hand.record.facts)
      if (erased !== undefined) return { is: 'refused', because: erased }
      const before = upload.id === undefined ? undefined : await find(session, reference, upload.id)
      if (before !== undefined) return { is: 'kept', document: before }
      const earlier = versionOf === undefined ? undefined : await find(session, reference, versionOf)
      if (versionOf !== undefined && earlier === undefined)
        return { is: 'refused', because: 'There is no such document among those you may see, so this cannot be a later version of it.' }
      const looked = await lookAt(upload)
      if ('because' in looked) return { is: 'refused', because: looked.because }
      const given = {
        title: upload.filename,
        ...(upload.id !== undefined && { id: upload.id }),
        mediaType: looked.mediaType,
        addedAt: clock.now(),
        addedBy: account.id,
        ...aboutOf(about, account.id),
        ...(namesNobody(desk, hand, session, about.namesNobody) && { namesNobody: true as const }),
        // A later version is seen by those who saw the earlier one.
        ...(earlier && { versionOf: earlier.versionOf ?? earlier.id, seenBy: seenBy(earlier.seenBy, account.id) }),
        scan: beforeScanning(desk),
      }
      try {
        const document = await store.addCaseDocument(reference, given, upload.bytes)
        await scanAtOnce(desk, document.sha256, upload.bytes)
        return { is: 'kept', document }
      } catch (fault) {
        if (fault instanceof DocumentFault) return { is: 'refused', because: `${upload.filename} ${cannotBeKept}` }
        throw fault
      }
    },

    async document(session, reference, id) {
      const document = await find(session, reference, id)
      if (document === undefined) return undefined
      const shut = shutBecause(document, session.account, desk.scanner !== undefined)
      if (shut !== undefined) return { is: 'shut', document, because: shut }
      try {
        const found = await store.readDocument(reference, id, viewerOf(session.account))
        return found && { is: 'open', ...found, document }
      } catch (fault) {
        if (!(fault instanceof DocumentFault)) throw fault
        const because = `${fault.message} Nothing is lost from the record: try again in a few minutes, and tell whoever looks after this service if it goes on.`
        return { is: 'shut', document, because }
      }
    },

    async changeDocument(session, reference, id, about, revision) {
      const [hand, document] = await Promise.all([readFor(desk, session, reference), find(session, reference, id)])
      if (hand === undefined || document === undefined) return { is: 'none' }
      // Said to them without who complained, and left as it was: then it stays as it was recorded.
      const whole = hand.record.documents.find(one => one.id === id)
      const description = about.description === document.description ? (whole?.description ?? about.description) : about.description
      const isDone = await store.changeDocument(reference, id, viewerOf(session.account), {
        ...aboutOf({ ...about, description }, session.account.id, document.addedBy),
        namesNobody: namesNobody(desk, hand, session, about.namesNobody, document.namesNobody),
        ...{ revision, by: { account: session.account.id, at: clock.now() } },
      })
      if (isDone) return { is: 'done' }
      const now = await find(session, reference, id)
      return now === undefined ? { is: 'none' } : { is: 'changed', now }
    },

    async retractDocument(session, reference, id, reason) {
      if ((await find(session, reference, id)) === undefined) return false
      const by = { at: clock.now(), account: session.account.id, reason }
      return store.retractDocument(reference, id, viewerOf(session.account), by)
    },

    async scanning() {
      if (desk.scanner === undefined) return { is: 'off', waiting: 0 }
      const waiting = await store.countDocumentsToScan()
      const isDown = await desk.scanner.scan(Buffer.alloc(0)).then(
        () => false,
        () => true,
      )
      return { is: isDown ? 'down' : 'up', waiting }
    },
  }
}
