/** A procedure as somebody brings it, at run time: everything that is wrong with it, with its place, or a version ready to be kept. */
import { addDays, bankHolidays, compileCalendar } from '#calendar'
import { evaluate, type Fact } from '#case'
import { check, type Fault, faultAt, inOrder, type Procedure, parseClauses, readProcedureFile } from '#language'
import { knownGaps } from '#outputs'
import { unstorable } from '#record'
import { type Edition, editionOf, type Library } from './library.ts'
import { differences } from './library-differences.ts'

/** The longest text taken, in characters: several times the longest procedure there is. */
export const longestProcedure = 2_000_000
const longestId = 80
/** Complaints procedures of public bodies are of our time; a day beyond it is a slip, and dates counted from it may not exist. */
const [firstDay, lastDay] = ['1990-01-01', '2100-12-31']
/** Names of pages of ours, which a procedure's own page would hide. */
const taken = ['load', 'load-file', 'compare', 'what-if']

export interface Brought {
  readonly text: string
  /** The words of its clauses, where they are not in the text itself. */
  readonly clauses?: string
}

export type Looked =
  | { readonly is: 'fit'; readonly edition: Edition; readonly body: unknown }
  | { readonly is: 'faulty'; readonly faults: readonly Fault[] }

const atStart = { line: 1, column: 1 }

const clausesOf = (brought: Brought, within: unknown): { readonly text: string } | { readonly fault: Fault } => {
  const given = brought.clauses?.trim() ? brought.clauses : within
  if (given === undefined)
    return {
      fault: faultAt([], 2, 'has no words of its clauses, so no rule can be traced to one.', 'Give the clauses beside it, as clauses.md.'),
    }
  if (typeof given !== 'string')
    return { fault: faultAt([], 2, 'has clauses that are not one text.', 'Give them as the text of a clauses.md: ## 7.1, then its words.') }
  try {
    parseClauses(given)
  } catch (fault) {
    return { fault: faultAt([], 2, fault instanceof Error ? `${fault.message}.` : 'has clauses that cannot be read.', 'Mend the clauses.') }
  }
  const bad = unstorable(given)
  return bad === undefined ? { text: given } : { fault: faultAt([], 2, `has clauses that cannot be kept: ${bad.because}.`) }
}

const ownFaults = (procedure: Procedure, body: string): readonly Fault[] => {
  const { id } = procedure
  const faults: Fault[] = []
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || id.length > longestId)
    faults.push(
      faultAt(
        ['id'],
        1,
        `'${id.slice(0, longestId)}' cannot be a procedure's id.`,
        'Use small letters, digits and hyphens, as in anytown-children.',
      ),
    )
  if (taken.includes(id)) faults.push(faultAt(['id'], 1, `'${id}' is the name of a page of Recourse.`, 'Choose another id.'))
  if (procedure.body !== body)
    faults.push(
      faultAt(['body'], 1, `is '${procedure.body.slice(0, longestId)}', and this is ${body}.`, 'Load it at the body it belongs to.'),
    )
  const { receivedFrom } = procedure
  if (receivedFrom < firstDay || receivedFrom > lastDay)
    faults.push(faultAt(['receivedFrom'], 1, `is ${receivedFrom}; it must be between ${firstDay} and ${lastDay}.`, 'Mend the year.'))
  const bad = unstorable(procedure)
  if (bad) faults.push(faultAt(bad.at === '' ? [] : bad.at.split('.'), 1, `cannot be kept: ${bad.because}.`))
  return faults
}

const firstFacts = ({ receivedFrom, roles }: Procedure): readonly Fact[] => {
  const role = Object.keys(roles).find(id => roles[id]?.outside)
  const base = {
    case: 'TRIED',
    on: receivedFrom,
    recordedAt: `${receivedFrom}T09:00:00.000Z`,
    recordedBy: 'tried',
    ...(role && { by: { role } }),
  }
  return [
    { ...base, id: 'TRIED/1', type: 'complaint-received', data: {} },
    { ...base, id: 'TRIED/2', type: 'point-raised', about: { point: ['1'] }, data: { words: 'Tried.' } },
  ]
}

/** What the check has passed, the engine must be able to read; found out here rather than by the first complaint. */
const tried = (procedure: Procedure, clauses: string): Edition | Fault => {
  try {
    const edition = editionOf(procedure, clauses, 'loaded')
    const calendar = compileCalendar(bankHolidays[procedure.calendar])
    // Written out, because what explains a date is worked out only when it is read.
    for (const facts of [[], firstFacts(procedure)])
      for (const stages of ['case', 'body'] as const)
        JSON.stringify(evaluate(edition.compiled, facts, calendar, addDays(procedure.receivedFrom, 100), { of: stages }))
    return edition
  } catch (fault) {
    const said = fault instanceof Error ? fault.message : String(fault)
    return faultAt([], 1, `cannot be worked with: ${said}.`, 'This is a fault of the check as well: tell those who look after Recourse.')
  }
}

/** A published version stays as it was. */
const frozenFaults = (edition: Edition, library: Library): readonly Fault[] => {
  const { body, id, receivedFrom } = edition.procedure
  const isSame = ({ procedure }: Edition) => procedure.body === body && procedure.id === id && procedure.receivedFrom === receivedFrom
  const published = library.editions.find(each => isSame(each) && each.standing?.is !== 'draft')
  if (published === undefined) return []
  const differing = differences(published.procedure, edition.procedure)
  if (published.clausesText.trim() !== edition.clausesText.trim()) differing.push('the words of its clauses')
  if (differing.length === 0) return []
  const shown = differing.slice(0, 8).join('; ')
  const more = differing.length > 8 ? ` and ${differing.length - 8} more` : ''
  return [
    faultAt(
      ['receivedFrom'],
      27,
      `The version from ${receivedFrom} is published and frozen, and this one differs from it in: ${shown}${more}.`,
      'Give the new version a later receivedFrom.',
    ),
  ]
}

export const lookAtProcedure = (brought: Brought, body: string, library: Library): Looked => {
  const faulty = (faults: readonly Fault[]): Looked => ({ is: 'faulty', faults })
  if (brought.text.length > longestProcedure || (brought.clauses?.length ?? 0) > longestProcedure) {
    const length = Math.max(brought.text.length, brought.clauses?.length ?? 0).toLocaleString('en-GB')
    const most = longestProcedure.toLocaleString('en-GB')
    return faulty([
      { ...faultAt([], 1, `is ${length} characters long; the most is ${most}.`, 'Check that it is the right file.'), ...atStart },
    ])
  }
  const read = readProcedureFile(brought.text)
  if (read.is === 'not-json') return faulty(read.faults)
  const clauses = clausesOf(brought, read.clauses)
  const about = { clauses: 'text' in clauses ? parseClauses(clauses.text) : {} }
  const missing = 'fault' in clauses ? read.placed([clauses.fault], 'clauses') : []
  // Without its clauses every cite would be a fault of its own: the one that is to be mended first says enough.
  const found = check(read.procedure, about).filter(({ fault }) => missing.length === 0 || fault !== 2)
  const first = inOrder([...read.twice, ...missing, ...read.placed(found)])
  if (first.length > 0 || !('text' in clauses) || !isChecked(read.procedure, found)) return faulty(first)

  const procedure = read.procedure
  const second = [...ownFaults(procedure, body), ...check(procedure, { ...about, knownGaps: knownGaps(procedure) })]
  if (second.length > 0) return faulty(read.placed(second))
  const edition = tried(procedure, clauses.text)
  if ('fault' in edition) return faulty(read.placed([edition]))
  const frozen = frozenFaults(edition, library)
  return frozen.length > 0 ? faulty(read.placed(frozen)) : { is: 'fit', edition, body: read.body }
}

const isChecked = (_procedure: unknown, faults: readonly Fault[]): _procedure is Procedure => faults.length === 0
