/** What the pages need done with bundles of evidence: chosen, checked, made, had as files. */
import { z } from 'zod'
import type { LocalDate } from '#calendar'
import type { BundleChoice, BundleItem } from '#outputs'
import type { Session } from './account.ts'

export interface BundleState {
  readonly id: string
  readonly issued: LocalDate
  /** Entries of the record that it holds. */
  readonly entries: number
  readonly chosenBy: { readonly account: string; readonly name: string }
  readonly choice: BundleChoice
  /** Something is taken out of it, and nobody else has looked yet; ready to be sent; not as it should be. */
  readonly is: 'to-check' | 'ready' | 'sent-back'
  readonly judgedBy?: string
  readonly reason?: string
  readonly making:
    | { readonly is: 'not-made' }
    | { readonly is: 'going'; readonly done: number; readonly of: number }
    | { readonly is: 'made'; readonly pages: number; readonly pdfBytes: number; readonly zipBytes: number }
    | { readonly is: 'failed'; readonly because: string }
}

export interface BundleServices {
  /** What a bundle of this case could hold today. */
  bundleItems(session: Session, reference: string): Promise<readonly BundleItem[]>
  /** The latest first. */
  bundles(session: Session, reference: string): Promise<readonly BundleState[]>
  /** Its id; undefined where there is no such case among those the account may see. */
  chooseBundle(session: Session, reference: string, choice: BundleChoice): Promise<string | undefined>
  /** 'own': whoever chose it may not be the one who checks it. */
  judgeBundle(
    session: Session,
    reference: string,
    id: string,
    judged: { readonly what: 'checked' | 'sent-back'; readonly reason: string },
  ): Promise<'done' | 'own' | 'judged' | 'not-found'>
  /** Begins making it; a bundle is made the same however often. */
  makeBundle(session: Session, reference: string, id: string): Promise<boolean>
  stopBundle(session: Session, reference: string, id: string): Promise<void>
  /** Until somebody has checked what was taken out, only those who did not choose it may have it. */
  bundleFile(session: Session, reference: string, id: string, file: 'pdf' | 'zip'): Promise<Uint8Array | undefined>
}

const removal = z.discriminatedUnion('what', [
  z.object({ what: z.literal('words'), item: z.string(), words: z.string(), reason: z.string() }),
  z.object({ what: z.literal('pages'), item: z.string(), pages: z.array(z.number()), reason: z.string() }),
])

const asked = z.object({ words: z.string(), items: z.array(z.string()) })

const choice = z.object({ items: z.array(z.string()), removals: z.array(removal), asked: z.array(asked).exactOptional() })

/** A choice as it was kept; undefined where it was erased. */
export const bundleChoiceFrom = (kept: unknown): BundleChoice | undefined => choice.safeParse(kept).data
