/** Improvements that no single complaint gave rise to, of the body's own record. */
import { type LocalDate, parseLocalDate } from '#calendar'
import type { Fact } from '#case'
import { plainDay } from '../days-in-words/days.ts'
import { dayOf } from '../facts-of.ts'

interface BodyImprovement {
  readonly title: string
  readonly said: readonly string[]
  readonly isMade: boolean
}

/** Those made in the period, or open at its end. `facts` are such as had effect by then. */
export function bodyImprovements(
  facts: readonly Fact[],
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): readonly BodyImprovement[] {
  const raised = facts.filter(({ type }) => type === 'improvement-raised')
  const ids = [...new Set(raised.flatMap(({ about }) => about?.improvement ?? []))]
  return ids.flatMap(id => {
    const last = (type: string) => facts.findLast(fact => fact.type === type && fact.about?.improvement?.includes(id))
    const made = last('improvement-made')
    if (made !== undefined && dayOf(made) < from) return []
    const target = parseLocalDate(String(last('improvement-assigned')?.data.target ?? ''))
    const stands =
      made !== undefined
        ? `Done ${plainDay(dayOf(made))}`
        : target !== undefined && target < to
          ? `Overdue since ${plainDay(target)}`
          : last('improvement-assigned') === undefined
            ? 'Proposed'
            : 'In progress'
    const what = String(last('improvement-raised')?.data.what ?? '')
    return [{ title: what, said: [target === undefined ? 'No day set' : plainDay(target), stands], isMade: made !== undefined }]
  })
}
