/** Lists of cases kept in memory: found by whole words in their lines, in one page, whoever's they are. */
import { day } from '#calendar'
import { group, rowsOf, trackedCase } from '#outputs'
import type { CaseListRow, CaseListServices, SavedList } from '../../case-list-services.ts'
import type { IntakeServices } from '../../intake-services.ts'
import type { OpenCase, Recorded, Recording, Session } from '../../services.ts'
import type { Example } from './example-shape.ts'

const personOf = (open: OpenCase): string => Object.values(open.people)[0]?.name ?? 'Anonymous'

const rowOf = (open: OpenCase): CaseListRow => {
  const { reference, title, restricted, state } = open
  const position = state.positions.find(({ kind }) => kind === 'case')
  const received = open.facts[0]?.on
  const rows = rowsOf(open, { reference, title, person: personOf(open), restricted }).filter(({ kind }) => kind === 'duty')
  const { overdue, dueToday, next: soon, laterRows, undated } = group(rows, state.today, open.calendar)
  const [next] = [...overdue, ...dueToday, ...soon, ...laterRows, ...undated]
  return {
    ...{ reference, title, restricted, person: personOf(open), position: position?.title ?? '', open: position?.open ?? true },
    stage: next?.stage.title ?? '',
    receivedOn: typeof received === 'string' ? received : state.today,
    ...(next && { next }),
    ...(next?.due && { nextDue: next.due }),
    ...{ holders: [], foundBy: [], tracked: trackedCase(open) },
  }
}

export const caseListsInMemory = (example: Example, all: (session: Session) => readonly OpenCase[]): CaseListServices => {
  const kept: (Omit<SavedList, 'count' | 'keptBy'> & { readonly account: string })[] = []
  return {
    cases: async (session, filter) => {
      const mayHaveRestricted = session.account.permissions.includes('see-restricted')
      const text = filter.text?.toLowerCase() ?? ''
      const rows = all(session)
        .map(rowOf)
        .filter(row => filter.which === 'all' || row.open === (filter.which === 'open'))
        .filter(row => `${row.reference} ${row.title} ${row.person}`.toLowerCase().includes(text))
        .sort((a, b) => ((a.nextDue ?? '9') < (b.nextDue ?? '9') ? -1 : 1))
      const counts = { mine: 0, team: 0, all: rows.length }
      return { today: example.today, rows, nearly: false, counts, countedTo: 1_000, mayHaveRestricted, owed: [], staff: [] }
    },
    savedLists: async ({ account }) =>
      kept.flatMap(({ account: keeper, ...list }) => (keeper === account.id ? [{ ...list, count: 0 }] : [])),
    savedList: async ({ account }, id) => kept.find(list => list.id === id && (list.account === account.id || list.sharedWith === 'link')),
    keepList: async ({ account }, list) => void kept.push({ ...list, account: account.id }),
    removeList: async ({ account }, id) => {
      const at = kept.findIndex(list => list.id === id && list.account === account.id)
      if (at >= 0) kept.splice(at, 1)
      return at >= 0
    },
  }
}

/** The same name is the same person; what is said of a case that is there is kept as it was said. */
export const intakeInMemory = (
  all: (session: Session) => readonly OpenCase[],
  record: (session: Session, recording: Recording) => Promise<Recorded>,
): IntakeServices => ({
  relatedCases: async (session, answers) =>
    all(session)
      .map(rowOf)
      .flatMap(({ reference, title, person, position, open, restricted, receivedOn }) =>
        person === answers.name
          ? [{ ...{ reference, title, person, position, open, restricted, receivedOn }, by: ['name' as const], shared: [] }]
          : [],
      ),
  joinCase: async (session, reference, answers, key) => {
    const open = all(session).find(one => one.reference === reference)
    const [role = ''] = session.account.roles
    const data = { with: String(answers.name), purpose: 'they got in touch', result: [answers.points ?? []].flat().join(' ') }
    const attempt = { type: 'contact-made', case: reference, on: open?.state.today ?? day('2026-05-14'), by: { role }, data }
    return record(session, { reference, position: open?.position ?? 0, attempts: [attempt], key })
  },
})
