import { bankHolidays, compileCalendar } from '#calendar'
import { type Edition, readLibrary } from '#library'
import {
  type BesideSection,
  book,
  compareProcedures,
  compareVersions,
  flowOf,
  isSame,
  type VersionComparison,
  type WordPart,
} from '#outputs'
import { readEditionOf } from '#server'
import type { Command } from '../command.ts'
import { editionNamed } from '../edition-named.ts'
import { UsageError } from '../usage-error.ts'

/** 'within [-10-] {+15+} working days'. */
const partsInText = (parts: readonly WordPart[]): string =>
  parts.map(({ is, words }) => (is === 'same' ? words : is === 'gone' ? `[-${words.trim()}-] ` : `{+${words.trim()}+} `)).join('')

const printVersions = ({ rules, dates, clauses, rest }: VersionComparison): void => {
  for (const { is, at, title, clause, words, onlyInData } of rules) {
    console.log(`\n${is}: ${title} (${clause}) [${at}]`)
    for (const { label, parts } of words) console.log(`    ${label}: ${partsInText(parts).trim()}`)
    if (onlyInData) console.log(`    before: ${onlyInData.before}\n    after:  ${onlyInData.after}`)
  }
  if (dates.length > 0) console.log('\nDates')
  for (const { title, clause, given, before, after } of dates) console.log(`    ${title} (${clause}): ${given} ${before} -> ${after}`)
  if (clauses.length > 0) console.log('\nClauses')
  for (const { clause, parts } of clauses) console.log(`    ${clause}: ${partsInText(parts).trim()}`)
  if (rest.length > 0) console.log('\nBeside the rules')
  for (const { at, before, after } of rest) console.log(`    ${at}: ${before} -> ${after}`)
}

const printBeside = (sections: readonly BesideSection[], a: string, b: string): void => {
  for (const { title, is, rows } of sections) {
    console.log(`\n${title}${is === 'both' ? '' : ` (only in ${is === 'only-a' ? a : b})`}\n${'-'.repeat(title.length)}`)
    for (const row of rows) {
      console.log(`  ${row.label}`)
      for (const [name, words] of [
        [a, row.a],
        [b, row.b],
      ] as const)
        for (const said of words) console.log(`    ${name}: ${said}`)
    }
  }
}

export const compare: Command = {
  usage: 'compare A B',
  says: 'two versions (id@DATE) or two procedures side by side: rules added, removed, changed; stage by stage',
  async run(args) {
    const [nameA, nameB, ...more] = args
    if (nameA === undefined || nameB === undefined || more.length > 0) throw new UsageError(`write: recourse ${compare.usage}`)
    const library = await readLibrary()
    const sideOf = (edition: Edition) => {
      const read = readEditionOf(library, edition)
      const made = book({ ...read, calendar: compileCalendar(bankHolidays[read.procedure.calendar]) })
      return { ...read, book: made, flow: flowOf(read.procedure, made.periods) }
    }
    const [a, b] = [sideOf(editionNamed(library, nameA)), sideOf(editionNamed(library, nameB))]
    console.log(
      `${a.book.title}, version ${a.book.version}, ${a.book.fingerprint}\n${b.book.title}, version ${b.book.version}, ${b.book.fingerprint}`,
    )
    if (a.procedure.id !== b.procedure.id) {
      printBeside(compareProcedures(a, b), a.book.body, b.book.body)
      return 0
    }
    const found = compareVersions(a, b)
    if (isSame(found)) console.log('Nothing differs.')
    else printVersions(found)
    return 0
  },
}
