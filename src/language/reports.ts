/** Reports as duties: what is issued each period is owed as any other duty of the body is (language 11). */
import type { Duty, LetterPiece, Need, Procedure, Report, Stage } from './types.ts'
import { any, covers, given, is, not, the } from './words.ts'

/** The duty to issue a report: done by `report-issued`, and judged by its sections, its needs and its sign-off. */
export function dutyOfReport(id: string, report: Report): Duty {
  const { title, clause, each, by, again, who, to, signedOffBy, contains, needs, published, reading } = report
  const sections = Object.entries(contains).map(([section, piece]) => [section, sectionNeed(section, piece)] as const)
  const signedOff: Readonly<Record<string, Need>> =
    signedOffBy === undefined
      ? {}
      : {
          'signed-off': {
            clause,
            that: is(given('signedOffBy'), signedOffBy),
            otherwise: 'it has not been signed off by the role that must',
          },
        }
  return {
    clause,
    who,
    must: `issue “${title}”`,
    ...(each === undefined ? {} : { each }),
    by,
    ...(again === undefined ? {} : { again }),
    doneBy: the('report-issued', { where: { report: id, to, ...(published === true ? { published } : {}) } }),
    needs: { ...Object.fromEntries(sections), ...needs, ...signedOff },
    ...(reading === undefined ? {} : { reading }),
  }
}

function sectionNeed(section: string, { clause, says, when }: LetterPiece): Need {
  const isThere = covers(given('contents'), [section])
  const that = when === undefined ? isThere : any(isThere, not(when))
  return { clause, that, otherwise: `it does not have ${withoutGaps(says)}` }
}

/** A section's words without the figures that stand in them: 'complaints {received}, by stage'. */
const withoutGaps = (says: string): string => says.replace(/:?\s*\{[^{}]*\}/g, '').replace(/\.$/, '')

/** A procedure with its reports among the duties of the body. */
export function withReports(procedure: Procedure): Procedure {
  const reports = Object.entries(procedure.reports ?? {})
  const [first] = reports
  if (first === undefined) return procedure
  const own: Stage = procedure.ofTheBody ?? { title: 'The body’s own record', clause: first[1].clause }
  const duties = Object.fromEntries(reports.map(([id, report]) => [id, dutyOfReport(id, report)]))
  return { ...procedure, ofTheBody: { ...own, duties: { ...duties, ...own.duties } } }
}
