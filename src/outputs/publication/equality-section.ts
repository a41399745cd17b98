/** Who complained, as they chose to say: counts of a whole year beside a yearly report, in its pages and files as any section of it. */
import type { EqualityYear } from '../equality/equality.ts'
import type { NamedPeriod } from '../figures/report-figures.ts'
import type { ShownAmount, ShownSection, ShownTable } from './content.ts'

const id = 'equality'

const shown = (count: number | undefined): ShownAmount =>
  count === undefined ? { is: 'hidden' } : count === 0 ? { is: 'none' } : { is: 'count', count }

/** What is hidden in the year is hidden here; where few answered, how many did is not said either. */
export function equalitySection({ asked, answered, isTooFew, questions }: EqualityYear, period: NamedPeriod, words: string): ShownSection {
  const table = (of: string, title: string, rows: readonly (readonly [string, number | undefined])[], isGroup: boolean): ShownTable => ({
    ...{ id: `${id}-${of}`, title, columns: [period] },
    rows: rows.map(([name, count]) => ({
      ...{ id: `${of} ${name}`, measure: `${id}-${of}`, title: name, isGroup, cells: [shown(count)] },
    })),
  })
  return {
    ...{ id, title: 'Equality: who answered the questions about themselves', clause: '', words, parts: [] },
    tables: [
      table(
        'asked',
        'Asked after their complaint; answering is a choice, and no answer is kept with a person or a complaint',
        [
          ['People who were asked', asked],
          ['People who answered', isTooFew ? undefined : answered],
        ],
        false,
      ),
      ...questions.map(question =>
        table(
          question.id,
          question.title,
          question.rows.map(({ title, count }) => [title, count]),
          true,
        ),
      ),
    ],
  }
}
