/** What was asked for in another format or language, and what was supplied. */
import { daysBetween, type LocalDate } from '#calendar'
import type { CaseRead } from '../case-read.ts'
import { dayOf } from '../facts-of.ts'
import { counting, textIn } from './counting.ts'

export interface FormatAsked {
  readonly fact: string
  readonly format: string
  readonly of: string
  readonly askedOn: LocalDate
  readonly suppliedOn?: LocalDate
  /** Calendar days it has waited, or waited until it was supplied. */
  readonly days: number
}

/** Open ones first, the oldest leading; then what was supplied, the latest first. Each supply answers the oldest request for the same. */
export function formatsAsked(read: CaseRead): readonly FormatAsked[] {
  const open: { fact: string; format: string; of: string; askedOn: LocalDate; suppliedOn?: LocalDate }[] = []
  for (const fact of counting(read, 'format-asked-for', 'format-supplied')) {
    const [format, of, on] = [textIn(fact, 'format') ?? '', textIn(fact, 'of') ?? '', dayOf(fact)]
    if (fact.type === 'format-asked-for') open.push({ fact: fact.id, format, of, askedOn: on })
    else {
      const asked = open.find(one => one.suppliedOn === undefined && one.format === format && one.of === of)
      if (asked !== undefined) asked.suppliedOn = on
    }
  }
  return open
    .map(one => ({ ...one, days: daysBetween(one.askedOn, one.suppliedOn ?? read.state.today) }))
    .toSorted((a, b) => {
      if (a.suppliedOn === undefined || b.suppliedOn === undefined)
        return a.suppliedOn === b.suppliedOn ? compare(a.askedOn, b.askedOn) : a.suppliedOn === undefined ? -1 : 1
      return compare(b.suppliedOn, a.suppliedOn)
    })
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
