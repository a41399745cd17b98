/** References, as TW26-0104: one series a body, prefix and year. A number may be left out; none is given twice. */
import type { Door } from './door.ts'
import { statement } from './statement.ts'

const nextNumber = statement<{ last: number }>(
  'next-reference',
  `insert into recourse.reference_sequence as kept (body, prefix, year, last) values ($1, $2, $3, 1)
   on conflict (body, prefix, year) do update set last = kept.last + 1 returning last`,
)

export const referencesOf = (door: Door) => ({
  newReference: async (prefix: string, year: number): Promise<string> => {
    const [[row]] = await door.run(nextNumber(door.body, prefix, year))
    return `${prefix}${String(year % 100).padStart(2, '0')}-${String(row?.last).padStart(4, '0')}`
  },
})
