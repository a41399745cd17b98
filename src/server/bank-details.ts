/** Bank details as they are sealed: for one payment of one case of one body, all of one length. */
import { z } from 'zod'
import type { BankDetails } from '#web'
import type { Sealer } from './sealing/sealer.ts'

export interface DetailsPlace {
  readonly body: string
  readonly reference: string
  readonly payment: string
}

/** So that the length of what is kept says nothing of a name. */
const padTo = 512

const placeOf = ({ body, reference, payment }: DetailsPlace): string => JSON.stringify(['bank details', body, reference, payment])

const format = z.strictObject({
  accountHolder: z.string(),
  sortCode: z.string(),
  accountNumber: z.string(),
  rollNumber: z.string().exactOptional(),
})

type Sealed = { readonly sealed: string } | { readonly because: string }
type Unsealed = { readonly details: BankDetails } | { readonly because: string }

/** A key that is none is a fault of the installation: it is said where it is met, and stops nothing else. */
const unlessUnusable = <T>(use: () => T): T | { readonly because: string } => {
  try {
    return use()
  } catch (fault) {
    return { because: `The key that seals bank details cannot be used. ${fault instanceof Error ? fault.message : ''}`.trim() }
  }
}

export const sealDetails = (sealer: Sealer, place: DetailsPlace, details: BankDetails): Sealed =>
  unlessUnusable(() => ({ sealed: sealer.seal(JSON.stringify(details).padEnd(padTo), placeOf(place)) }))

/** Never throws, whatever is kept. */
export const openDetails = (sealer: Sealer, place: DetailsPlace, sealed: string): Unsealed =>
  unlessUnusable((): Unsealed => {
    const opened = sealer.open(sealed, placeOf(place))
    if (opened.is === 'shut') return { because: `${opened.because} Or ask the payee for the details again.` }
    const read = format.safeParse(JSON.parse(opened.text))
    return read.success ? { details: read.data } : { because: 'What was sealed is not bank details. Ask the payee for them again.' }
  })
