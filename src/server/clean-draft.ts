/** The files of a form as it is sent. Of somebody who stays anonymous what says who made them is taken out, and their names too. */

import { withoutTraces } from './photo-traces.ts'
import { openDraftDocument, openDraftFile } from './sealing/draft-sealing.ts'
import type { Desk } from './services/desk.ts'

const endings: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp', 'text/plain': 'txt' }

/** What a file is called where its own name might say whose it is. */
export const nameless = (number: number, mediaType: string): string => `File ${number}${endings[mediaType] ? `.${endings[mediaType]}` : ''}`

/**
 * Before a form is sent: its files are opened, for they become the case's. Of somebody who stays anonymous they are cleaned too; those that
 * cannot be cleaned stay as they are: whoever sent them was told which.
 */
export const openFiles = async (desk: Desk, token: string, isAnonymous: boolean): Promise<void> => {
  const { store, clock } = desk
  const draft = await store.readPublicDraft(token, clock.now())
  for (const [i, kept] of (draft?.documents ?? []).entries()) {
    const { title, mediaType, addedBy, addedAt, scan } = openDraftDocument(token, kept)
    const as = await store.bytesOfDocument(kept.sha256)
    const bytes = kept.sealed === true ? openDraftFile(token, as) : as
    const clean = isAnonymous ? (withoutTraces(mediaType, bytes) ?? bytes) : bytes
    const called = isAnonymous ? nameless(i + 1, mediaType) : title
    if (kept.sealed !== true && clean.equals(bytes) && title === called) continue
    // The same picture, so what the scanner found of it stands.
    await store.replaceDraftDocument(token, kept.id, { title: called, mediaType, addedAt, addedBy, scan }, clean)
  }
}
