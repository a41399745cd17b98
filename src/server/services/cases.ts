/** A case and its documents, opened by those who may. */
import type { Services } from '#web'
import type { Desk } from './desk.ts'
import { opened, readFor } from './reading.ts'
import { lookAt } from './uploads.ts'

type CaseServices = Pick<Services, 'openCase' | 'uploadToCase' | 'document'>

export const caseServices = (desk: Desk): CaseServices => ({
  async openCase(session, reference) {
    const hand = await readFor(desk, session, reference)
    return hand && opened(desk, hand)
  },

  async uploadToCase(session, reference, upload) {
    if (!(await readFor(desk, session, reference))) return { is: 'refused', because: 'There is no such case among those you may see.' }
    const looked = await lookAt(upload)
    if ('because' in looked) return { is: 'refused', because: looked.because }
    const about = { title: upload.filename, mediaType: looked.mediaType, addedAt: desk.clock.now(), addedBy: session.account.id }
    return { is: 'kept', document: await desk.store.addCaseDocument(reference, about, upload.bytes) }
  },

  async document(session, reference, id) {
    return (await readFor(desk, session, reference)) && desk.store.readDocument(reference, id)
  },
})
