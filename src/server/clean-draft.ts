/** The files of somebody who stays anonymous: what says who made them is taken out, and their names too. */

import { withoutTraces } from './photo-traces.ts'
import type { Desk } from './services/desk.ts'

const endings: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp', 'text/plain': 'txt' }

/** What a file is called where its own name might say whose it is. */
export const nameless = (number: number, mediaType: string): string => `File ${number}${endings[mediaType] ? `.${endings[mediaType]}` : ''}`

/** Those that cannot be cleaned stay as they are: whoever sent them was told which. */
export const cleanDraft = async (desk: Desk, token: string): Promise<void> => {
  const { store, clock } = desk
  const draft = await store.readPublicDraft(token, clock.now())
  for (const [i, document] of (draft?.documents ?? []).entries()) {
    const { id, title, mediaType, addedBy, addedAt, sha256, scan } = document
    const bytes = await store.bytesOfDocument(sha256)
    const clean = withoutTraces(mediaType, bytes) ?? bytes
    const called = nameless(i + 1, mediaType)
    if (clean.equals(bytes) && title === called) continue
    // The same picture, so what the scanner found of it stands.
    await store.addDraftDocument(token, { title: called, mediaType, addedAt, addedBy, scan }, clean)
    await store.removeDraftDocument(token, id)
  }
}
