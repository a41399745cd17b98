import { addBusinessDays, formatISO, parseISO } from 'date-fns'
import { addDays, addWorkingDays, bankHolidays, compileCalendar, day, dayNumber, type LocalDate } from '#calendar'
import { grouped, type Measured, printed, sideBySide } from './side-by-side.ts'

const years = { from: day('2024-01-01'), days: 1461 }
const longest = 40

/** Adding working days: ours, a bare table look-up (the floor), and date-fns with the same holidays skipped. */
export function workingDays(print: (line: string) => void): void {
  const data = bankHolidays['england-and-wales']
  const calendar = compileCalendar(data)
  const questions = Array.from({ length: years.days }, (_, i) => ({ from: addDays(years.from, i), n: 1 + ((i * 7) % longest) }))

  const dates = questions.map(({ from, n }) => ({ from: parseISO(from), n }))
  const holidays = new Set(data.closed.map(({ day: closed }) => parseISO(closed).getTime()))
  const answers = new Map(
    questions.map(({ from }) => [from, Array.from({ length: longest + 1 }, (_, n) => addWorkingDays(calendar, from, n) ?? from)]),
  )
  const table = tableOf(questions.map(({ from }) => dayNumber(from)))

  mustAgree(questions, ({ from, n }) => formatISO(skippingHolidays(parseISO(from), n, holidays), { representation: 'date' }))

  print(
    `Adding working days: ${grouped(questions.length)} days of 2024 to 2027, 1 to ${longest} working days on, ${data.closed.length} bank holidays`,
  )
  const measured = sideBySide([
    { name: 'Recourse, text to text', operations: questions.length * 20, turn: () => repeat(20, () => ours(questions)) },
    {
      name: 'bare table look-up, text to text',
      operations: questions.length * 20,
      turn: () => repeat(20, () => lookUpText(answers, questions)),
    },
    {
      name: 'bare table look-up, number to number',
      operations: questions.length * 20,
      turn: () => repeat(20, () => lookUp(table, questions)),
    },
    { name: 'date-fns addBusinessDays, weekends only', operations: dates.length, turn: () => weekendsOnly(dates) },
    { name: 'date-fns, holidays skipped one day at a time', operations: dates.length, turn: () => peer(dates, holidays) },
  ])
  for (const line of printed(measured)) print(line)
  const [, floor, bare, , skipping] = measured
  const times = (one: Measured | undefined): string => (1 / (one?.ratio ?? 1)).toFixed(1)
  print(
    `  so: ${times(floor)} times the bare look-up of the same texts (aim: within 3); ${times(bare)} times one of numbers, which neither reads nor gives a day`,
  )
  print(`      and ${grouped(skipping?.ratio ?? 0)} times as fast as date-fns with the same holidays (aim: 20)`)

  function ours(all: typeof questions): number {
    let length = 0
    for (const { from, n } of all) length += addWorkingDays(calendar, from, n)?.length ?? 0
    return length
  }

  /** The least there could be: for each start and n, the answer stands in a table of day numbers. */
  function tableOf(starts: readonly number[]): Int32Array {
    const made = new Int32Array(starts.length * (longest + 1))
    for (const [i, question] of questions.entries()) {
      for (let n = 0; n <= longest; n++)
        made[i * (longest + 1) + n] = dayNumber(addWorkingDays(calendar, question.from, n) ?? question.from)
    }
    return made
  }

  function mustAgree(all: typeof questions, other: (question: (typeof questions)[number]) => string): void {
    for (const question of all) {
      const [mine, theirs] = [addWorkingDays(calendar, question.from, question.n), other(question)]
      if (mine !== theirs) throw new Error(`${question.n} working days after ${question.from}: ${mine} and ${theirs} cannot be compared`)
    }
  }
}

type Questions = readonly { readonly from: LocalDate; readonly n: number }[]

function lookUpText(answers: ReadonlyMap<LocalDate, readonly LocalDate[]>, questions: Questions): number {
  let length = 0
  for (const { from, n } of questions) length += answers.get(from)?.[n]?.length ?? 0
  return length
}

function lookUp(table: Int32Array, questions: Questions): number {
  let sum = 0
  let i = 0
  for (const { n } of questions) {
    sum += table[i + n] ?? 0
    i += longest + 1
  }
  return sum
}

/** The usual way with date-fns: a business day on, and again while the day is a holiday; so for each day counted. */
function skippingHolidays(from: Date, n: number, holidays: ReadonlySet<number>): Date {
  let at = from
  for (let counted = 0; counted < n; ) {
    at = addBusinessDays(at, 1)
    if (!holidays.has(at.getTime())) counted++
  }
  return at
}

type Dates = readonly { readonly from: Date; readonly n: number }[]

function peer(dates: Dates, holidays: ReadonlySet<number>): number {
  let sum = 0
  for (const { from, n } of dates) sum += skippingHolidays(from, n, holidays).getTime()
  return sum
}

function weekendsOnly(dates: Dates): number {
  let sum = 0
  for (const { from, n } of dates) sum += addBusinessDays(from, n).getTime()
  return sum
}

function repeat(times: number, work: () => number): number {
  let sum = 0
  for (let i = 0; i < times; i++) sum += work()
  return sum
}
