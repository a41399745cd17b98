/** What a body owes whatever the case: its reports, reviews, training and registers, each with its date and clause. */
import { addDays, type Calendar, type LocalDate } from '#calendar'
import type { CaseRead } from '../case-read.ts'
import { idInWords } from '../days-in-words/days.ts'
import { nextThings } from '../what-happens-next/next-things.ts'
import type { NextThing } from '../what-happens-next/view.ts'
import { periodInWords } from './period-in-words.ts'

export interface OwedByTheBody extends NextThing {
  /** The procedure that asks for it, by its id; of several that ask for the same, the first. */
  readonly under: string
  /** Which of several it is: 'for the third quarter of 2025-26', 'for Ash Sample'; empty where there is but one. */
  readonly of: string
}

export interface OwedGroups {
  readonly overdue: readonly OwedByTheBody[]
  /** Within the next month, today included. */
  readonly soon: readonly OwedByTheBody[]
  readonly later: readonly OwedByTheBody[]
  /** Owed now, though the clause sets no day or none can be worked out. */
  readonly undated: readonly OwedByTheBody[]
}

/** Days ahead that count as soon: the longest month. */
const SOON = 31

/** What is owed under each procedure in force, the same thing under two of them once. */
export function owedByTheBody(reads: readonly CaseRead[], calendar: Calendar): OwedGroups {
  const today = reads[0]?.state.today
  const seen = new Set<string>()
  const all = reads
    .flatMap(read => nextThings(read, calendar).map(thing => owed(read, thing)))
    .filter(thing => !thing.projected)
    .filter(thing => {
      const mark = JSON.stringify([thing.title, thing.of, thing.due])
      const isNew = !seen.has(mark)
      seen.add(mark)
      return isNew
    })
    .sort((a, b) => compare(a.due ?? '9', b.due ?? '9'))
  const in_ = (wanted: keyof OwedGroups) => all.filter(thing => groupOf(thing, today) === wanted)
  return { overdue: in_('overdue'), soon: in_('soon'), later: in_('later'), undated: in_('undated') }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function groupOf({ due }: OwedByTheBody, today: LocalDate | undefined): keyof OwedGroups {
  if (due === undefined || today === undefined) return 'undated'
  if (due < today) return 'overdue'
  return due <= addDays(today, SOON) ? 'soon' : 'later'
}

function owed(read: CaseRead, thing: NextThing): OwedByTheBody {
  return { ...thing, under: read.procedure.id, of: ofInWords(read, thing) }
}

function ofInWords(read: CaseRead, { things }: NextThing): string {
  const names = things.map(({ kind, id }) =>
    kind === 'period' ? periodInWords(id) : (read.people?.[id]?.name ?? read.accounts?.[id] ?? firstWords(read, kind, id)),
  )
  return names.length === 0 ? '' : `for ${names.join(', ')}`
}

/** A thing is called by the first words that were recorded of it. */
function firstWords({ facts }: CaseRead, kind: string, id: string): string {
  const first = facts.find(({ about }) => about?.[kind]?.includes(id))
  return Object.values(first?.data ?? {}).find(value => typeof value === 'string') ?? `${kind.replaceAll('-', ' ')} “${idInWords(id)}”`
}
