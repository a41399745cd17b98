import { type Clause, type Procedure, sayCondition, sayWhen, sayWho } from '#language'
import { idInWords, listInWords, sentenceCase } from '../days-in-words/days.ts'
import { type CitedRule, type Line, line } from './cited-rule.ts'

const plain = (key: string, clause: Clause, title: string, lines: readonly Line[] = []): CitedRule => ({
  key,
  kind: 'other',
  clause,
  title,
  lines,
})
const small = (id: string): string => idInWords(id).toLowerCase()

/** What is cited besides duties, dates and gates: who is who, what words mean, where a case may stand, what is kept and counted. */
export function otherRules(procedure: Procedure): readonly CitedRule[] {
  return [...namesAndPlaces(procedure), ...outcomeRules(procedure), ...keptAndCounted(procedure)]
}

function namesAndPlaces(procedure: Procedure): readonly CitedRule[] {
  return [
    ...Object.entries(procedure.roles).map(([id, role]) => plain(`role ${id}`, role.clause, `Role: ${role.title}`)),
    ...Object.entries(procedure.definitions ?? {}).map(([id, word]) =>
      plain(`word ${id}`, word.clause, `“${word.term}”`, line('Means', word.means)),
    ),
    ...Object.entries(procedure.tracks ?? {}).map(([id, { clause, title, takes, refuses }]) => {
      const words = takes === undefined || takes === 'otherwise' ? takes && 'what no other takes' : sayCondition(procedure, takes)
      return plain(`track ${id}`, clause, title, [...line('Takes', words), ...line('Not looked at here, because', refuses?.because)])
    }),
    ...Object.entries(procedure.oneAnswer ?? {}).map(([id, { clause, who, must, tracks }]) =>
      plain(`one answer ${id}`, clause, `One answer: ${must}`, [
        ...line('Who', sayWho(procedure, who)),
        ...line('Where points go', listInWords(tracks.map(track => procedure.tracks?.[track]?.title ?? track))),
      ]),
    ),
    ...Object.entries(procedure.positions ?? {}).flatMap(([kind, positions]) =>
      Object.entries(positions).map(([id, { clause, title, when }]) =>
        plain(`position ${kind} ${id}`, clause, title, line('When', when && sayCondition(procedure, when))),
      ),
    ),
  ]
}

function outcomeRules({ outcomes }: Procedure): readonly CitedRule[] {
  if (outcomes === undefined) return []
  const overall = outcomes.overall.map((rule, i) => {
    const words = rule.every === undefined ? 'nothing above fits' : `every point is ${listInWords(rule.every.map(small), 'or')}`
    return plain(`outcomes ${i + 1}`, rule.clause, `The outcome as a whole: ${small(rule.is)}`, line('When', words))
  })
  return [
    plain('outcomes', outcomes.clause, 'Findings on a point', line('One of', listInWords(outcomes.point.map(small), 'or'))),
    ...overall,
  ]
}

function keptAndCounted(procedure: Procedure): readonly CitedRule[] {
  const { letsStand } = procedure
  return [
    ...Object.entries(procedure.settings ?? {}).map(([id, { clause, says, value }]) =>
      plain(
        `setting ${id}`,
        clause,
        sentenceCase(says),
        line('Set to', value === undefined ? 'nothing yet: it must be set' : String(value)),
      ),
    ),
    ...Object.entries(procedure.registers ?? {}).map(([id, { clause, title }]) => plain(`register ${id}`, clause, title)),
    ...Object.entries(procedure.meetings ?? {}).map(([id, { clause, title }]) => plain(`meeting ${id}`, clause, title)),
    ...Object.entries(procedure.reports ?? {}).map(([id, { clause, title, by }]) =>
      plain(`report ${id}`, clause, title, line('By', sayWhen(procedure, by))),
    ),
    ...Object.entries(procedure.checklists ?? {}).flatMap(([id, checklist]) => [
      plain(`checklist ${id}`, checklist.clause, checklist.title),
      ...Object.entries(checklist.items).map(([item, { clause, held }]) =>
        plain(`checklist ${id}/${item}`, clause, `${checklist.title}: ${small(item)}`, line('Held when', sayCondition(procedure, held))),
      ),
    ]),
    ...Object.entries(procedure.everyLetter?.needs ?? {}).map(([id, need]) =>
      plain(`every letter/${id}`, need.clause, 'Needed before any letter', [
        ...line('Only if', sayCondition(procedure, need.that)),
        ...line('Otherwise it says', need.otherwise),
      ]),
    ),
    ...Object.entries(procedure.measures ?? {}).map(([id, { clause, title, counts }]) =>
      plain(`measure ${id}`, clause, title, line('Counts', sayCondition(procedure, counts))),
    ),
    ...Object.entries(procedure.sees ?? {}).map(([id, { clause, who }]) =>
      plain(`sees ${id}`, clause, `Who may read: ${small(id)}`, line('Who', sayWho(procedure, who))),
    ),
    ...(letsStand === undefined
      ? []
      : [plain('lets stand', letsStand.clause, 'Who may let an entry stand', line('Who', sayWho(procedure, letsStand.who)))]),
  ]
}
