import { anchorFor, citesOf } from '../../clauses.ts'
import type { Checking } from '../checking.ts'
import { didYouMean } from '../fault.ts'

/** Faults 2 and 3: a clause cited but absent; a clause neither cited nor marked. */
export function checkClauses(checking: Checking): void {
  const { known, about } = checking
  const { outsideSources = {}, notRules = {} } = known.procedure
  const used = new Set<string>()
  known.walk({
    name: (sort, name, at) => {
      if (sort !== 'clause') return
      const cites = citesOf(name)
      if (cites.length === 0) checking.fault(at, 2, 'cites no clause.', 'Name the clause that says so.')
      for (const cite of cites) {
        const anchor = anchorFor(cite, about.clauses)
        if (anchor !== undefined) used.add(anchor)
        else if (anchorFor(cite, outsideSources) === undefined) {
          const meant = didYouMean(cite, Object.keys(about.clauses))
          const suggestion = meant ?? 'Add it there, or declare its source under outsideSources.'
          checking.fault(at, 2, `cites ${cite}, which clauses.md does not have.`, suggestion)
        }
      }
    },
  })
  for (const anchor of Object.keys(notRules)) {
    if (!Object.hasOwn(about.clauses, anchor)) {
      checking.fault(
        ['notRules', anchor],
        2,
        `marks ${anchor}, which clauses.md does not have.`,
        didYouMean(anchor, Object.keys(about.clauses)),
      )
    }
  }
  for (const [anchor, clause] of Object.entries(about.clauses)) {
    if (clause.notARule?.trim() === '') {
      checking.fault(['clauses.md', anchor], 3, `marks ${anchor} as not a rule and does not say why.`, 'Say why.')
    } else if (clause.notARule === undefined && !used.has(anchor) && !Object.hasOwn(notRules, anchor)) {
      checking.fault(['clauses.md', anchor], 3, `${anchor} is cited by nothing; cite it or mark it 'not a rule: why'.`)
    }
  }
}
