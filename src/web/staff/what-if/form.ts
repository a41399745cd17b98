/** The form of a what-if: by which version, with which lengths, which cases. */
import type { LocalDate } from '#calendar'
import { inWords } from '#language'
import { type Length, lengthsOf } from '#outputs'
import { type Form, textOf } from '../../form.ts'
import type { FormError } from '../../layout/index.ts'
import type { VersionOfProcedure } from '../../procedure-services.ts'
import type { WhatIfAsked, WhatIfCases } from '../../what-if-services.ts'
import { readDay } from '../forms/typed-field.ts'

/** A length's field, and its id on the page. */
export const lengthName = ({ id }: Pick<Length, 'id'>): string => `length-${id.replaceAll('.', '-')}`

export interface StageLengths {
  readonly title: string
  readonly lengths: readonly Length[]
}

/** The lengths of a version under the stages they stand in. */
export const lengthsByStage = ({ procedure }: VersionOfProcedure): readonly StageLengths[] => {
  const all = lengthsOf(procedure)
  return [...new Set(all.map(({ stage }) => stage))].map(stage => ({
    title: stage === 'body' ? 'Of the body itself' : (procedure.stages[stage]?.title ?? inWords(stage)),
    lengths: all.filter(length => length.stage === stage),
  }))
}

const casesOf = (text: string): WhatIfCases => (text === 'open' || text === 'all' ? text : 'closed')

const longest = 999

function readLengths(
  form: Form,
  lengths: readonly Length[],
): { readonly changed: Readonly<Record<string, number>>; readonly errors: readonly FormError[] } {
  const changed: Record<string, number> = {}
  const errors: FormError[] = []
  for (const length of lengths) {
    const typed = textOf(form, lengthName(length)).trim()
    if (typed === '' || typed === String(length.n)) continue
    if (/^\d{1,3}$/.test(typed)) changed[length.id] = Number(typed)
    else errors.push({ field: lengthName(length), text: `‘${typed.slice(0, 20)}’ must be a whole number from 0 to ${longest}` })
  }
  return { changed, errors }
}

type Read = { readonly asked: WhatIfAsked } | { readonly errors: readonly FormError[] }

export function readWhatIf(form: Form, version: VersionOfProcedure): Read {
  const { changed, errors: wrong } = readLengths(form, lengthsOf(version.procedure))
  const [from, to] = [readDay(form, 'received-from', 'The first day'), readDay(form, 'received-to', 'The last day')]
  const [first, last] = [from, to].map(read => ('error' in read ? undefined : read.value))
  const errors = [
    ...[from, to].flatMap(read => ('error' in read ? [{ field: read.error.id, text: read.error.text }] : [])),
    ...(isAfter(first, last) ? [{ field: 'received-to-day', text: 'The last day must not be before the first' }] : []),
    ...wrong,
  ]
  if (errors.length > 0) return { errors }
  return {
    asked: {
      version: version.hash,
      lengths: changed,
      cases: casesOf(textOf(form, 'cases')),
      ...(first === undefined ? {} : { receivedFrom: first }),
      ...(last === undefined ? {} : { receivedTo: last }),
    },
  }
}

const isAfter = (first: LocalDate | undefined, last: LocalDate | undefined): boolean =>
  first !== undefined && last !== undefined && first > last
