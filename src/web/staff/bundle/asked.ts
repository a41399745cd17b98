/** What an ombudsman asked for, as a bundle answers it. */
import { type BundleChoice, ombudsmanMatters } from '#outputs'
import { readOf } from '../case-frame/view.ts'
import type { Opened } from '../http/open-case.tsx'

export interface AskedFor {
  readonly enquiry: string
  readonly reference: string
  readonly asked: NonNullable<BundleChoice['asked']>
}

/** Undefined where the case has no such enquiry, or nothing was asked in it. */
export const askedIn = ({ open }: Opened, enquiry: string): AskedFor | undefined => {
  const matter = ombudsmanMatters(readOf(open), open.calendar).find(({ id, items }) => id === enquiry && items.length > 0)
  return (
    matter && {
      enquiry,
      reference: matter.reference ?? '',
      asked: matter.items.map(({ words, foundIn }) => ({ words, items: foundIn === undefined ? [] : [foundIn] })),
    }
  )
}
