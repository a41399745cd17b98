import { plainDay } from '../days-in-words/days.ts'
import { amountInWords } from '../figures/amounts.ts'
import type { FigureDefinition } from '../figures/report-figures.ts'
import type { ShownAmount, ShownReport } from './content.ts'

export const shownInWords = (amount: ShownAmount): string => (amount.is === 'hidden' ? 'Not shown' : amountInWords(amount))

/** Over what people wrote of a row. */
export const wordsHead = 'What we say about it'
export const nothingListed = 'None.'

/** How small numbers are treated, for those who read the report. */
export const hidingInWords = ({ hiddenUpTo }: Pick<ShownReport, 'hiddenUpTo'>): string | undefined =>
  hiddenUpTo === undefined
    ? undefined
    : `“Not shown” stands for a number from 1 to ${hiddenUpTo}, or for one from which such a number could be worked out: nobody can be recognised by it. “None” is always shown.`

/** What a figure counts, and on which day. */
export const countedInWords = ({ rule, on, outOf }: FigureDefinition): string =>
  [
    rule === '' ? '' : `Counted where ${rule}.`,
    on === '' ? '' : `It counts on the day: ${on}.`,
    outOf === undefined ? '' : `A share of: ${outOf.title}.`,
  ]
    .filter(words => words !== '')
    .join(' ')

/** What kind of document it is: for which period, as at when, signed off and presented by whom. */
export const issuedInWords = ({ chosen, edition, reason, issuedOn, asAt, signedOff, presented }: ShownReport): readonly string[] => [
  ...(chosen ?? [`Issued on ${plainDay(issuedOn)}, from the record as it stood on ${plainDay(asAt)}.`]),
  ...(signedOff === undefined ? [] : [`Signed off by the ${signedOff.title} on ${plainDay(signedOff.on)}.`]),
  ...(presented === undefined ? [] : [`Presented to the ${presented.to} on ${plainDay(presented.on)}.`]),
  ...(edition === 1 ? [] : [`Edition ${edition}, a correction: ${reason ?? ''}`]),
]
